// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/blockcost.h"

#include <QRectF>
#include <cstdint>
#include <span>
#include <vector>

namespace Chartroom::Topology {

/// A uniform grid over rectangles that do not overlap: which of them are in a region, which one is at a point. Built in
/// one pass; each cell of the grid holds the indexes of the rectangles that touch it.
class SpatialGrid {
public:
    static constexpr std::uint32_t None = 0xFFFFFFFFu;

    SpatialGrid() = default;
    explicit SpatialGrid(std::span<const QRectF> rects);

    /// Indexes of all rectangles that intersect the region, ascending, each once.
    std::vector<std::uint32_t> in(const QRectF& region) const;
    std::uint32_t at(QPointF point) const;
    std::size_t memoryUsage() const { return blockCost(m_rects) + blockCost(m_starts) + blockCost(m_items); }

private:
    struct Range {
        int left, top, right, bottom;
    };
    Range range(const QRectF& region) const;

    std::vector<QRectF> m_rects;
    QRectF m_bounds;
    double m_cell = 1;
    int m_columns = 0;
    int m_rows = 0;
    std::vector<std::uint32_t> m_starts; ///< of each grid cell in m_items, and the end
    std::vector<std::uint32_t> m_items;
};

} // namespace Chartroom::Topology
