// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/topology/skyline.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace Chartroom::Topology {

namespace {

constexpr double Lane = 20; ///< places begin at multiples of this
constexpr double LeastHole = 60; ///< smaller ones are of no use to anybody

} // namespace

Skyline::Skyline(double width)
    : m_heights(std::size_t(std::ceil(width / Lane)) + 1, 0.0)
{ }

QPointF Skyline::place(QSizeF size)
{
    QPointF corner;
    if (placeInHole(size, corner))
        return corner;
    const std::size_t lanes = m_heights.size();
    const std::size_t span = std::min(lanes, std::size_t(std::ceil(size.width() / Lane)));
    double top = std::numeric_limits<double>::max();
    std::size_t first = 0;
    for (std::size_t left = 0; left + span <= lanes; ++left) {
        double height = 0;
        for (std::size_t i = left; i < left + span && height < top; ++i)
            height = std::max(height, m_heights[i]);
        if (height < top) {
            top = height;
            first = left;
        }
    }
    leaveHoles(first, first + span, top);
    std::fill_n(m_heights.begin() + std::ptrdiff_t(first), span, top + size.height());
    return {double(first) * Lane, top};
}

bool Skyline::placeInHole(QSizeF size, QPointF& corner)
{
    auto best = m_holes.end();
    for (auto hole = m_holes.begin(); hole != m_holes.end(); ++hole)
        if (hole->width() >= size.width() && hole->height() >= size.height()
            && (best == m_holes.end() || hole->top() < best->top()
                || (hole->top() == best->top() && hole->left() < best->left())))
            best = hole;
    if (best == m_holes.end())
        return false;
    const QRectF hole = *best;
    m_holes.erase(best);
    corner = hole.topLeft();
    const double right = corner.x() + std::ceil(size.width() / Lane) * Lane;
    const QRectF beside(QPointF(right, hole.top()), QPointF(hole.right(), hole.top() + size.height()));
    const QRectF below(QPointF(hole.left(), hole.top() + size.height()), hole.bottomRight());
    for (const QRectF& rest : {beside, below})
        if (rest.width() >= LeastHole && rest.height() >= LeastHole)
            m_holes.push_back(rest);
    return true;
}

/// Between what stands in these lanes and `top`: one hole for each run of lanes of one height.
void Skyline::leaveHoles(std::size_t first, std::size_t end, double top)
{
    for (std::size_t left = first; left < end;) {
        std::size_t right = left;
        while (right < end && m_heights[right] == m_heights[left])
            ++right;
        const QRectF hole(QPointF(double(left) * Lane, m_heights[left]), QPointF(double(right) * Lane, top));
        if (hole.width() >= LeastHole && hole.height() >= LeastHole)
            m_holes.push_back(hole);
        left = right;
    }
}

} // namespace Chartroom::Topology
