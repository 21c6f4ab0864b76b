// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/diagnostics/heap.h"

#include <cstdlib> // defines __GLIBC__

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace Chartroom::Console {

void returnLargeBlocks()
{
#ifdef __GLIBC__
    constexpr int Large = 256 * 1024;
    constexpr int Arenas = 2; // one for the GUI thread, one for all others: they do not wait for each other much
    ::mallopt(M_MMAP_THRESHOLD, Large);
    ::mallopt(M_TRIM_THRESHOLD, Large);
    ::mallopt(M_ARENA_MAX, Arenas);
#endif
}

void returnFreedPages()
{
#ifdef __GLIBC__
    ::malloc_trim(0);
#endif
}

std::size_t usedBytes()
{
#ifdef __GLIBC__
    const struct mallinfo2 info = ::mallinfo2();
    return info.uordblks + info.hblkhd;
#else
    return 0;
#endif
}

std::size_t freedBytes()
{
#ifdef __GLIBC__
    return ::mallinfo2().fordblks;
#else
    return 0;
#endif
}

} // namespace Chartroom::Console
