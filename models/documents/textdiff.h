// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace Chartroom::Documents {

/// Part of a line, in bytes of UTF-8; never splits a character.
struct TextSpan {
    std::size_t begin = 0;
    std::size_t length = 0;

    bool operator==(const TextSpan&) const = default;
};

/// One row of two texts side by side. Inline, a Changed row is its left line as removed and its right line as added.
struct DiffRow {
    enum class Kind { Same, Changed, Removed, Added };
    Kind kind = Kind::Same;
    int left = -1; ///< line of the left text, from 0; -1 for none
    int right = -1;
    std::vector<TextSpan> leftSpans; ///< of a Changed row: the words that differ
    std::vector<TextSpan> rightSpans;
};

/// The shortest difference of two texts by lines (Myers, in linear space), and within changed lines by words.
/// Lines are without their end; a missing line break at the end of a text is not a difference.
struct TextDiff {
    std::vector<std::string> leftLines;
    std::vector<std::string> rightLines;
    std::vector<DiffRow> rows;
    int removed = 0; ///< lines, each Changed row counted on both sides
    int added = 0;

    bool isEqual() const { return removed == 0 && added == 0; }
};

TextDiff diffTexts(std::string_view left, std::string_view right);

/// The rows of one change with `context` unchanged rows around it, as indexes into rows.
struct DiffHunk {
    std::size_t begin = 0;
    std::size_t end = 0; ///< one past the last row
};
std::vector<DiffHunk> hunksOf(const TextDiff& diff, std::size_t context = 3);

/// As `diff -u` prints it; empty for equal texts.
std::string unifiedDiff(const TextDiff& diff, std::string_view leftName, std::string_view rightName);

} // namespace Chartroom::Documents
