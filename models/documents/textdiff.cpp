// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/documents/textdiff.h"
#include "models/documents/sequencediff.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace Chartroom::Documents {

namespace {

std::vector<std::string> linesOf(std::string_view text)
{
    std::vector<std::string> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        lines.emplace_back(line);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

/// Equal texts get equal numbers.
class Numbering {
public:
    int of(std::string_view text)
    {
        return m_numbers.try_emplace(std::string(text), int(m_numbers.size())).first->second;
    }

    template <typename Texts>
    std::vector<int> ofAll(const Texts& texts)
    {
        std::vector<int> numbers;
        numbers.reserve(texts.size());
        for (const auto& text : texts)
            numbers.push_back(of(text));
        return numbers;
    }

private:
    std::unordered_map<std::string, int> m_numbers;
};

bool isWordByte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'
        || static_cast<unsigned char>(c) >= 0x80; // never splits a character
}

std::vector<std::string_view> wordsOf(std::string_view line)
{
    std::vector<std::string_view> words;
    while (!line.empty()) {
        std::size_t length = 1;
        if (isWordByte(line.front())) {
            length = static_cast<std::size_t>(std::ranges::find_if_not(line, isWordByte) - line.begin());
        } else if (line.front() == ' ') {
            length = std::min(line.find_first_not_of(' '), line.size());
        }
        words.push_back(line.substr(0, length));
        line.remove_prefix(length);
    }
    return words;
}

struct LineDiff {
    std::vector<TextSpan> leftSpans;
    std::vector<TextSpan> rightSpans;
    std::size_t common = 0; ///< bytes, without white space
};

std::vector<TextSpan> spansOf(const std::vector<std::string_view>& words, const std::vector<bool>& changed)
{
    std::vector<TextSpan> spans;
    std::size_t at = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (changed[i]) {
            if (!spans.empty() && spans.back().begin + spans.back().length == at)
                spans.back().length += words[i].size();
            else
                spans.push_back({at, words[i].size()});
        }
        at += words[i].size();
    }
    return spans;
}

LineDiff diffLines(std::string_view left, std::string_view right)
{
    const auto leftWords = wordsOf(left);
    const auto rightWords = wordsOf(right);
    Numbering numbering;
    const auto diff = diffSequences(numbering.ofAll(leftWords), numbering.ofAll(rightWords));
    LineDiff result {spansOf(leftWords, diff.removed), spansOf(rightWords, diff.added), 0};
    for (std::size_t i = 0; i < leftWords.size(); ++i)
        if (!diff.removed[i] && leftWords[i].front() != ' ')
            result.common += leftWords[i].size();
    return result;
}

std::size_t inkOf(std::string_view line)
{
    return line.size() - static_cast<std::size_t>(std::ranges::count(line, ' '));
}

/// Pairs the removed with the added lines of one change, so that lines that are alike stand side by side.
class Pairing {
public:
    Pairing(
        const TextDiff& diff, std::size_t leftBegin, std::size_t leftEnd, std::size_t rightBegin, std::size_t rightEnd)
        : m_leftCount(leftEnd - leftBegin)
        , m_rightCount(rightEnd - rightBegin)
    {
        if (m_leftCount * m_rightCount > MaxPairs)
            return;
        m_likeness.resize(m_leftCount * m_rightCount);
        for (std::size_t i = 0; i < m_leftCount; ++i) {
            for (std::size_t j = 0; j < m_rightCount; ++j) {
                const std::string& left = diff.leftLines[leftBegin + i];
                const std::string& right = diff.rightLines[rightBegin + j];
                const std::size_t ink = inkOf(left) + inkOf(right);
                const std::size_t common = 2 * diffLines(left, right).common;
                m_likeness[i * m_rightCount + j] = ink > 0 && 10 * common >= 4 * ink ? 100 * common / ink : 0;
            }
        }
        choose();
    }

    /// The right line beside each left line, as distance from the first; -1 for none.
    std::vector<int> partners() const
    {
        std::vector<int> result(m_leftCount, -1);
        if (m_best.empty()) { // too many to compare: in order
            for (std::size_t i = 0; i < std::min(m_leftCount, m_rightCount); ++i)
                result[i] = static_cast<int>(i);
            return result;
        }
        std::size_t i = 0, j = 0;
        while (i < m_leftCount && j < m_rightCount) {
            const std::size_t likeness = m_likeness[i * m_rightCount + j];
            if (likeness > 0 && best(i, j) == likeness + best(i + 1, j + 1))
                result[i++] = static_cast<int>(j++);
            else if (best(i, j) == best(i + 1, j))
                ++i;
            else
                ++j;
        }
        return result;
    }

private:
    static constexpr std::size_t MaxPairs = 900;

    std::size_t best(std::size_t i, std::size_t j) const { return m_best[i * (m_rightCount + 1) + j]; }

    void choose()
    {
        m_best.assign((m_leftCount + 1) * (m_rightCount + 1), 0);
        for (std::size_t i = m_leftCount; i-- > 0;) {
            for (std::size_t j = m_rightCount; j-- > 0;) {
                const std::size_t likeness = m_likeness[i * m_rightCount + j];
                m_best[i * (m_rightCount + 1) + j]
                    = std::max({best(i + 1, j), best(i, j + 1), likeness ? likeness + best(i + 1, j + 1) : 0});
            }
        }
    }

    std::size_t m_leftCount;
    std::size_t m_rightCount;
    std::vector<std::size_t> m_likeness;
    std::vector<std::size_t> m_best;
};

void addChange(TextDiff& diff, std::size_t leftBegin, std::size_t leftEnd, std::size_t rightBegin, std::size_t rightEnd)
{
    const auto partners = Pairing(diff, leftBegin, leftEnd, rightBegin, rightEnd).partners();
    std::size_t right = rightBegin;
    const auto addUpTo = [&](std::size_t end) {
        for (; right < end; ++right)
            diff.rows.push_back({DiffRow::Kind::Added, -1, static_cast<int>(right), {}, {}});
    };
    for (std::size_t left = leftBegin; left < leftEnd; ++left) {
        const int partner = partners[left - leftBegin];
        if (partner < 0) {
            diff.rows.push_back({DiffRow::Kind::Removed, static_cast<int>(left), -1, {}, {}});
            continue;
        }
        addUpTo(rightBegin + static_cast<std::size_t>(partner));
        auto words = diffLines(diff.leftLines[left], diff.rightLines[right]);
        diff.rows.push_back({DiffRow::Kind::Changed, static_cast<int>(left), static_cast<int>(right),
            std::move(words.leftSpans), std::move(words.rightSpans)});
        ++right;
    }
    addUpTo(rightEnd);
    diff.removed += static_cast<int>(leftEnd - leftBegin);
    diff.added += static_cast<int>(rightEnd - rightBegin);
}

} // namespace

TextDiff diffTexts(std::string_view left, std::string_view right)
{
    TextDiff result;
    result.leftLines = linesOf(left);
    result.rightLines = linesOf(right);
    Numbering numbering;
    const auto changed = diffSequences(numbering.ofAll(result.leftLines), numbering.ofAll(result.rightLines));
    std::size_t i = 0, j = 0;
    while (i < result.leftLines.size() || j < result.rightLines.size()) {
        const std::size_t leftBegin = i, rightBegin = j;
        while (i < result.leftLines.size() && changed.removed[i])
            ++i;
        while (j < result.rightLines.size() && changed.added[j])
            ++j;
        if (i > leftBegin || j > rightBegin) {
            addChange(result, leftBegin, i, rightBegin, j);
        } else {
            result.rows.push_back({DiffRow::Kind::Same, static_cast<int>(i), static_cast<int>(j), {}, {}});
            ++i, ++j;
        }
    }
    return result;
}

std::vector<DiffHunk> hunksOf(const TextDiff& diff, std::size_t context)
{
    std::vector<DiffHunk> hunks;
    for (std::size_t i = 0; i < diff.rows.size(); ++i) {
        if (diff.rows[i].kind == DiffRow::Kind::Same)
            continue;
        const std::size_t begin = i > context ? i - context : 0;
        const std::size_t end = std::min(i + context + 1, diff.rows.size());
        if (!hunks.empty() && begin <= hunks.back().end)
            hunks.back().end = end;
        else
            hunks.push_back({begin, end});
    }
    return hunks;
}

std::string unifiedDiff(const TextDiff& diff, std::string_view leftName, std::string_view rightName)
{
    std::string out;
    for (const DiffHunk& hunk : hunksOf(diff)) {
        if (out.empty())
            out.append("--- ").append(leftName).append("\n+++ ").append(rightName).append("\n");
        std::string body, pending; // added lines come after the removed ones of the same change
        int leftStart = 0, rightStart = 0, leftCount = 0, rightCount = 0;
        for (std::size_t i = hunk.begin; i < hunk.end; ++i) {
            const DiffRow& row = diff.rows[i];
            const bool same = row.kind == DiffRow::Kind::Same;
            if (same)
                body += std::exchange(pending, {});
            if (row.left >= 0) {
                leftStart = leftStart ? leftStart : row.left + 1;
                ++leftCount;
                body.append(same ? " " : "-").append(diff.leftLines[static_cast<std::size_t>(row.left)]).append("\n");
            }
            if (row.right >= 0) {
                rightStart = rightStart ? rightStart : row.right + 1;
                ++rightCount;
                if (!same)
                    pending.append("+").append(diff.rightLines[static_cast<std::size_t>(row.right)]).append("\n");
            }
        }
        out += "@@ -" + std::to_string(leftStart) + ',' + std::to_string(leftCount) + " +" + std::to_string(rightStart)
            + ',' + std::to_string(rightCount) + " @@\n" + body + pending;
    }
    return out;
}

} // namespace Chartroom::Documents
