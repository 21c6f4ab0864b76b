// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>

/// The allocator, which is jemalloc where no sanitizer brings its own: rows that come and go with thousands of changes a
/// second leave glibc's heap with a tenth of it in holes, and each of two million blocks with a word before it. Parts of
/// memory are counted as glibc rounds them (blockCost()); jemalloc has no such word and fewer sizes, which comes to
/// nearly the same.
namespace Chartroom::Console {

/// Gives back to the system what is free between blocks in use, page by page. Takes some milliseconds, and holds up
/// whoever wants memory meanwhile. Any thread; does nothing with other allocators.
void returnFreedPages();

/// Bytes that are in use, as the allocator rounds them; 0 where it does not say.
std::size_t usedBytes();

/// Bytes that were freed and are kept for reuse; 0 where the allocator does not say.
std::size_t freedBytes();

} // namespace Chartroom::Console
