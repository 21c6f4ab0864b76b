// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <span>
#include <vector>

namespace Chartroom::Documents {

/// Which items of two sequences do not belong to their longest common subsequence.
struct SequenceDiff {
    std::vector<bool> removed; ///< one per item of the left sequence
    std::vector<bool> added; ///< one per item of the right sequence
};

/// Myers' O(ND) algorithm in linear space. The result is the shortest possible, except where two sequences differ in
/// more than some thousand items that all occur on both sides: then it is a good one found in bounded time.
SequenceDiff diffSequences(std::span<const int> left, std::span<const int> right);

} // namespace Chartroom::Documents
