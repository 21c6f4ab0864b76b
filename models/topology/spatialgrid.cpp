// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/topology/spatialgrid.h"

#include <algorithm>
#include <cmath>

namespace Chartroom::Topology {

SpatialGrid::SpatialGrid(std::span<const QRectF> rects)
    : m_rects(rects.begin(), rects.end())
{
    if (m_rects.empty())
        return;
    for (const QRectF& rect : m_rects)
        m_bounds |= rect;
    // About one rectangle per cell: few to look at for a point, few cells to look at for a region.
    m_cell = std::max(1.0, std::sqrt(m_bounds.width() * m_bounds.height() / double(m_rects.size())));
    m_columns = int(m_bounds.width() / m_cell) + 1;
    m_rows = int(m_bounds.height() / m_cell) + 1;

    m_starts.assign(std::size_t(m_columns) * m_rows + 1, 0);
    const auto forEachCell = [this](const QRectF& rect, auto&& visit) {
        const Range cells = range(rect);
        for (int y = cells.top; y <= cells.bottom; ++y)
            for (int x = cells.left; x <= cells.right; ++x)
                visit(std::size_t(y) * m_columns + x);
    };
    for (const QRectF& rect : m_rects)
        forEachCell(rect, [this](std::size_t cell) { ++m_starts[cell + 1]; });
    for (std::size_t i = 1; i < m_starts.size(); ++i)
        m_starts[i] += m_starts[i - 1];
    m_items.resize(m_starts.back());
    std::vector<std::uint32_t> next(m_starts.begin(), m_starts.end() - 1);
    for (std::uint32_t i = 0; i < m_rects.size(); ++i)
        forEachCell(m_rects[i], [&](std::size_t cell) { m_items[next[cell]++] = i; });
}

SpatialGrid::Range SpatialGrid::range(const QRectF& region) const
{
    const auto column = [this](double x) { return std::clamp(int((x - m_bounds.left()) / m_cell), 0, m_columns - 1); };
    const auto row = [this](double y) { return std::clamp(int((y - m_bounds.top()) / m_cell), 0, m_rows - 1); };
    return {column(region.left()), row(region.top()), column(region.right()), row(region.bottom())};
}

std::vector<std::uint32_t> SpatialGrid::in(const QRectF& region) const
{
    std::vector<std::uint32_t> found;
    if (m_rects.empty() || !m_bounds.intersects(region))
        return found;
    const Range cells = range(region & m_bounds);
    for (int y = cells.top; y <= cells.bottom; ++y) {
        for (int x = cells.left; x <= cells.right; ++x) {
            const std::size_t cell = std::size_t(y) * m_columns + x;
            for (std::uint32_t i = m_starts[cell]; i < m_starts[cell + 1]; ++i)
                if (m_rects[m_items[i]].intersects(region))
                    found.push_back(m_items[i]);
        }
    }
    std::ranges::sort(found);
    const auto repeated = std::ranges::unique(found);
    found.erase(repeated.begin(), repeated.end());
    return found;
}

std::uint32_t SpatialGrid::at(QPointF point) const
{
    if (m_rects.empty() || !m_bounds.contains(point))
        return None;
    const Range cell = range({point, QSizeF()});
    const std::size_t index = std::size_t(cell.top) * m_columns + cell.left;
    for (std::uint32_t i = m_starts[index]; i < m_starts[index + 1]; ++i)
        if (m_rects[m_items[i]].contains(point))
            return m_items[i];
    return None;
}

} // namespace Chartroom::Topology
