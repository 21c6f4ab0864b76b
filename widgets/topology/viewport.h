// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/topology/layout.h"

#include <QPointF>
#include <QRectF>
#include <QSizeF>

namespace Chartroom::Widgets {

/// How much is drawn of a cell at a scale; thresholds are in pixels of a cell's pitch, because that is what the eye
/// has.
enum class Detail { Tiles, Cells, Cards, Pods };

/// Which part of the map is seen, and how large. Scales are such that a cell and its gap are a whole number of device
/// pixels wherever cells are small enough for that to show: all cells are then equal, and sharp.
class Viewport {
public:
    static constexpr double LeastCell = 3.5; ///< px of pitch from which cells are drawn, below it tiles
    static constexpr double LeastCard = 9; ///< px from which a box is a card
    static constexpr double LeastPod = 56; ///< px from which a pod is a card itself
    static constexpr double LeastContainer = 26; ///< px from which a cell shows its containers

    /// `cellPitch` is the map's; it may change with the arrangement.
    void setCellPitch(double cellPitch);
    void setSize(QSizeF size, double devicePixelRatio);
    void setExtent(const QRectF& extent) { m_extent = extent; }

    double scale() const { return m_scale; }
    QPointF origin() const { return m_origin; } ///< map point at the top left of the view
    QSizeF size() const { return m_size; }
    double devicePixelRatio() const { return m_ratio; }
    Detail detail() const;
    double cellPixels() const { return m_cellPitch * m_scale; } ///< logical pixels of a cell's pitch

    QPointF toView(QPointF map) const { return (map - m_origin) * m_scale; }
    QPointF toMap(QPointF view) const { return view / m_scale + m_origin; }
    QRectF toView(const QRectF& map) const { return {toView(map.topLeft()), map.size() * m_scale}; }
    QRectF visible() const { return {m_origin, m_size / m_scale}; }
    bool showsAll() const { return visible().contains(m_extent); }

    /// Everything in view, at most at scale 1.
    void fit();
    /// The rectangle in view with a margin, at most at `most`.
    void fitTo(const QRectF& map, double most);
    /// Moves as little as needed to have the rectangle in view.
    void reveal(const QRectF& map);
    /// The map point under `anchor` stays there.
    void zoom(double factor, QPointF anchor);
    void zoomTo(double scale, QPointF anchor);
    void pan(QPointF viewDistance);
    void centreOn(QPointF map);

    bool operator==(const Viewport&) const = default;

private:
    double sharp(double scale, double direction) const;
    double fitting(QSizeF map) const;
    void keepInSight();

    double m_cellPitch = 16;
    double m_scale = 1;
    double m_ratio = 1;
    QPointF m_origin;
    QSizeF m_size;
    QRectF m_extent;
};

} // namespace Chartroom::Widgets
