// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/row.h"

#include <span>

namespace Chartroom::Store {

/// Bytes of the heap that a row holds for itself: without its labels and owners, which many rows share, and without the
/// words that are in the session's StringPool. Any thread.
std::size_t memoryUsage(const Row& row);

/// What the rows hold, each set of labels and list of owners counted once. Walks over all of them: for 150,000 some ten
/// milliseconds, so not in the GUI thread. Null rows are skipped.
std::size_t memoryUsage(std::span<const RowPtr> rows);

} // namespace Chartroom::Store
