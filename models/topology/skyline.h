// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <vector>

namespace Chartroom::Topology {

/// Packs rectangles into a strip of fixed width, from the top down, in the order in which they come. Remembers the
/// holes that large ones leave above them, and gives those to smaller ones. The same sizes in the same order give the
/// same places.
class Skyline {
public:
    explicit Skyline(double width);

    /// The top left corner of a place that nothing else has. Wider than the strip counts as wide as the strip.
    QPointF place(QSizeF size);

private:
    bool placeInHole(QSizeF size, QPointF& corner);
    void leaveHoles(std::size_t first, std::size_t end, double top);

    std::vector<double> m_heights; ///< of what stands in each lane
    std::vector<QRectF> m_holes;
};

} // namespace Chartroom::Topology
