// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/diagnostics/heap.h"

#ifdef CHARTROOM_JEMALLOC
#include <cstdint>
#include <jemalloc/jemalloc.h>

/// Read by jemalloc(3) when it starts. Two arenas, for the GUI thread and all others: they do not wait for each other
/// much, and more would each have holes of their own. What is freed is given back within a second.
extern "C" const char* malloc_conf;
const char* malloc_conf = "narenas:2,dirty_decay_ms:1000,muzzy_decay_ms:0";

namespace {

std::size_t statistic(const char* name)
{
    std::size_t value = 0;
    std::size_t size = sizeof value;
    return ::mallctl(name, &value, &size, nullptr, 0) == 0 ? value : 0;
}

/// Statistics are of the moment when this was last called.
void refreshStatistics()
{
    std::uint64_t epoch = 1;
    std::size_t size = sizeof epoch;
    ::mallctl("epoch", &epoch, &size, &epoch, size);
}

} // namespace
#endif

namespace Chartroom::Console {

#ifdef CHARTROOM_JEMALLOC

void returnFreedPages()
{
    static_assert(MALLCTL_ARENAS_ALL == 4096);
    ::mallctl("arena.4096.purge", nullptr, nullptr, nullptr, 0);
}

std::size_t usedBytes()
{
    refreshStatistics();
    return statistic("stats.allocated");
}

std::size_t freedBytes()
{
    refreshStatistics();
    const std::size_t others = statistic("stats.allocated") + statistic("stats.metadata");
    const std::size_t resident = statistic("stats.resident");
    return resident > others ? resident - others : 0;
}

#else

void returnFreedPages() { }

std::size_t usedBytes()
{
    return 0;
}

std::size_t freedBytes()
{
    return 0;
}

#endif

} // namespace Chartroom::Console
