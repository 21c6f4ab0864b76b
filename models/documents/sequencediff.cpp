// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/documents/sequencediff.h"

#include <algorithm>
#include <unordered_set>

namespace Chartroom::Documents {

namespace {

constexpr int MaxCost = 3000;

class Myers {
public:
    Myers(std::span<const int> left, std::span<const int> right)
        : m_left(left)
        , m_right(right)
        , m_removed(left.size())
        , m_added(right.size())
        , m_offset(static_cast<int>(right.size()) + 1)
        , m_forward(left.size() + right.size() + 3)
        , m_backward(m_forward.size())
    {
        compare(0, static_cast<int>(left.size()), 0, static_cast<int>(right.size()));
    }

    bool isRemoved(std::size_t index) const { return m_removed[index]; }
    bool isAdded(std::size_t index) const { return m_added[index]; }

private:
    struct Point {
        int x = 0;
        int y = 0;
    };

    int left(int index) const { return m_left[static_cast<std::size_t>(index)]; }
    int right(int index) const { return m_right[static_cast<std::size_t>(index)]; }
    int& forward(int diagonal) { return m_forward[static_cast<std::size_t>(diagonal + m_offset)]; }
    int& backward(int diagonal) { return m_backward[static_cast<std::size_t>(diagonal + m_offset)]; }

    void compare(int leftBegin, int leftEnd, int rightBegin, int rightEnd)
    {
        while (leftBegin < leftEnd && rightBegin < rightEnd && left(leftBegin) == right(rightBegin))
            ++leftBegin, ++rightBegin;
        while (leftBegin < leftEnd && rightBegin < rightEnd && left(leftEnd - 1) == right(rightEnd - 1))
            --leftEnd, --rightEnd;
        if (leftBegin == leftEnd || rightBegin == rightEnd) {
            std::fill(m_removed.begin() + leftBegin, m_removed.begin() + leftEnd, true);
            std::fill(m_added.begin() + rightBegin, m_added.begin() + rightEnd, true);
            return;
        }
        const Point middle = middleOf(leftBegin, leftEnd, rightBegin, rightEnd);
        compare(leftBegin, middle.x, rightBegin, middle.y);
        compare(middle.x, leftEnd, middle.y, rightEnd);
    }

    /// A point that some shortest path goes through: searched from both ends at once. Diagonal d holds the points
    /// with x - y = d; forward(d) is the furthest x reached on it from the start, backward(d) from the end.
    Point middleOf(int xBegin, int xEnd, int yBegin, int yEnd)
    {
        const int lowest = xBegin - yEnd;
        const int highest = xEnd - yBegin;
        const int forwardMiddle = xBegin - yBegin;
        const int backwardMiddle = xEnd - yEnd;
        const bool odd = (forwardMiddle - backwardMiddle) % 2 != 0;
        int forwardLow = forwardMiddle, forwardHigh = forwardMiddle;
        int backwardLow = backwardMiddle, backwardHigh = backwardMiddle;
        forward(forwardMiddle) = xBegin;
        backward(backwardMiddle) = xEnd;
        for (int cost = 1;; ++cost) {
            // One step forward on every diagonal in reach. Outside of the reach nothing was found yet.
            widen(forwardLow, forwardHigh, lowest, highest, [this](int d) { forward(d) = -1; });
            for (int d = forwardHigh; d >= forwardLow; d -= 2) {
                int x = std::max(forward(d - 1) + 1, forward(d + 1));
                while (x < xEnd && x - d < yEnd && left(x) == right(x - d))
                    ++x;
                forward(d) = x;
                if (odd && backwardLow <= d && d <= backwardHigh && backward(d) <= x)
                    return {x, x - d};
            }
            widen(backwardLow, backwardHigh, lowest, highest, [this](int d) { backward(d) = Unreached; });
            for (int d = backwardHigh; d >= backwardLow; d -= 2) {
                int x = std::min(backward(d - 1), backward(d + 1) - 1);
                while (x > xBegin && x - d > yBegin && left(x - 1) == right(x - d - 1))
                    --x;
                backward(d) = x;
                if (!odd && forwardLow <= d && d <= forwardHigh && x <= forward(d))
                    return {x, x - d};
            }
            if (cost >= MaxCost)
                return furthest(forwardLow, forwardHigh, xEnd, yEnd);
        }
    }

    /// Lets the searched range of diagonals grow by one on each side, and shrink where it leaves the rectangle.
    template <typename Clear>
    static void widen(int& low, int& high, int lowest, int highest, Clear clear)
    {
        if (low > lowest)
            clear(--low - 1);
        else
            ++low;
        if (high < highest)
            clear(++high + 1);
        else
            --high;
    }

    Point furthest(int low, int high, int xEnd, int yEnd)
    {
        Point best;
        for (int d = high; d >= low; d -= 2) {
            const int x = std::min(forward(d), xEnd);
            const int y = std::min(x - d, yEnd);
            if (y + d + y > best.x + best.y)
                best = {y + d, y};
        }
        return best;
    }

    static constexpr int Unreached = 1 << 30;

    std::span<const int> m_left;
    std::span<const int> m_right;
    std::vector<bool> m_removed;
    std::vector<bool> m_added;
    int m_offset;
    std::vector<int> m_forward;
    std::vector<int> m_backward;
};

/// The positions of the items that occur in the other sequence too. The others are changes in any case, and leaving
/// them out makes a comparison of very different texts fast.
std::vector<std::size_t> positionsAlsoIn(std::span<const int> other, std::span<const int> items)
{
    const std::unordered_set<int> known(other.begin(), other.end());
    std::vector<std::size_t> positions;
    for (std::size_t i = 0; i < items.size(); ++i)
        if (known.contains(items[i]))
            positions.push_back(i);
    return positions;
}

std::vector<int> itemsAt(std::span<const std::size_t> positions, std::span<const int> items)
{
    std::vector<int> result;
    result.reserve(positions.size());
    for (const std::size_t position : positions)
        result.push_back(items[position]);
    return result;
}

} // namespace

SequenceDiff diffSequences(std::span<const int> left, std::span<const int> right)
{
    const auto leftPositions = positionsAlsoIn(right, left);
    const auto rightPositions = positionsAlsoIn(left, right);
    const auto leftItems = itemsAt(leftPositions, left);
    const auto rightItems = itemsAt(rightPositions, right);
    const Myers myers(leftItems, rightItems);
    SequenceDiff result {std::vector<bool>(left.size(), true), std::vector<bool>(right.size(), true)};
    for (std::size_t i = 0; i < leftPositions.size(); ++i)
        result.removed[leftPositions[i]] = myers.isRemoved(i);
    for (std::size_t i = 0; i < rightPositions.size(); ++i)
        result.added[rightPositions[i]] = myers.isAdded(i);
    return result;
}

} // namespace Chartroom::Documents
