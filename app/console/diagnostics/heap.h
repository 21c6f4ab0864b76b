// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>

namespace Chartroom::Console {

/// Makes the allocator give large blocks back to the system as soon as they are freed: lists and answers of some
/// megabytes come every few seconds, and left to itself glibc takes them for a habit and keeps them (mallopt(3),
/// M_MMAP_THRESHOLD). For the start of main(). Does nothing where the allocator is not glibc's.
void returnLargeBlocks();

/// Gives back to the system what is free between blocks in use, page by page: what comes and goes with thousands of
/// changes a second leaves holes. Takes some milliseconds, and holds up whoever wants memory meanwhile. Any thread; does
/// nothing where the allocator is not glibc's.
void returnFreedPages();

/// Bytes that were asked for and are in use; 0 where the allocator does not say.
std::size_t usedBytes();

/// Bytes that were freed and are kept for reuse; 0 where the allocator does not say.
std::size_t freedBytes();

} // namespace Chartroom::Console
