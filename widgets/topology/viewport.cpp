// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/topology/viewport.h"

#include <algorithm>
#include <cmath>

namespace Chartroom::Widgets {

namespace {

constexpr double MostScale = 48;
constexpr double FitMargin = 12; ///< logical pixels around what is fitted
constexpr double SharpFrom = 4; ///< device pixels of a cell's pitch between which it is made a whole number
constexpr double SharpTo = 96;

} // namespace

void Viewport::setCellPitch(double cellPitch)
{
    m_cellPitch = cellPitch;
}

void Viewport::setSize(QSizeF size, double devicePixelRatio)
{
    m_size = size;
    m_ratio = devicePixelRatio;
}

Detail Viewport::detail() const
{
    const double pixels = cellPixels();
    if (pixels < LeastCell)
        return Detail::Tiles;
    if (pixels < LeastCard)
        return Detail::Cells;
    return pixels < LeastPod ? Detail::Cards : Detail::Pods;
}

/// The nearest scale with whole device pixels; `direction` says to which side to go when there is a choice.
double Viewport::sharp(double scale, double direction) const
{
    const double pitch = scale * m_cellPitch * m_ratio;
    if (pitch < SharpFrom || pitch > SharpTo)
        return scale;
    const double whole = direction > 0 ? std::ceil(pitch - 0.25)
        : direction < 0                ? std::floor(pitch + 0.25)
                                       : std::floor(pitch + 1e-6);
    return std::max(whole, SharpFrom) / (m_cellPitch * m_ratio);
}

double Viewport::fitting(QSizeF map) const
{
    if (map.isEmpty())
        return 1;
    return std::min((m_size.width() - 2 * FitMargin) / map.width(), (m_size.height() - 2 * FitMargin) / map.height());
}

void Viewport::fit()
{
    const double fits = std::clamp(fitting(m_extent.size()), 0.001, 1.0);
    m_scale = sharp(fits, 0);
    const QSizeF left = m_size - m_extent.size() * m_scale;
    // The remainder goes to the right and below, half of it at most to the left, as a page is read from there.
    const QPointF margin(
        std::max(0.0, std::min(left.width() / 2, FitMargin)), std::max(0.0, std::min(left.height() / 2, FitMargin)));
    m_origin = m_extent.topLeft() - margin / m_scale;
}

void Viewport::fitTo(const QRectF& map, double most)
{
    m_scale = sharp(std::clamp(fitting(map.size()), 0.001, most), 0);
    centreOn(map.center());
}

void Viewport::reveal(const QRectF& map)
{
    const double margin = FitMargin / m_scale;
    const QRectF wanted = map.adjusted(-margin, -margin, margin, margin);
    QRectF seen = visible();
    if (wanted.width() > seen.width() || wanted.height() > seen.height()) {
        if (!seen.intersects(map))
            centreOn(map.center());
        return;
    }
    m_origin.rx() += std::max(0.0, wanted.right() - seen.right()) - std::max(0.0, seen.left() - wanted.left());
    m_origin.ry() += std::max(0.0, wanted.bottom() - seen.bottom()) - std::max(0.0, seen.top() - wanted.top());
}

void Viewport::zoom(double factor, QPointF anchor)
{
    double next = sharp(m_scale * factor, factor - 1);
    // A step so small that it would end on the same whole pixel goes on to the next one.
    const double onePixel = 1 / (m_cellPitch * m_ratio);
    if (qFuzzyCompare(next, m_scale))
        next = m_scale + (factor > 1 ? onePixel : -onePixel);
    zoomTo(next, anchor);
}

void Viewport::zoomTo(double scale, QPointF anchor)
{
    const QPointF fixed = toMap(anchor);
    const double least = std::min(0.02, fitting(m_extent.size()) * 0.5);
    m_scale = std::clamp(scale, std::max(least, 0.001), MostScale);
    m_origin = fixed - anchor / m_scale;
    keepInSight();
}

void Viewport::pan(QPointF viewDistance)
{
    m_origin -= viewDistance / m_scale;
    keepInSight();
}

void Viewport::centreOn(QPointF map)
{
    const QSizeF half = m_size / m_scale / 2;
    m_origin = map - QPointF(half.width(), half.height());
    keepInSight();
}

/// A part of the map is always to be seen: an empty view cannot be found back from.
void Viewport::keepInSight()
{
    if (m_extent.isEmpty())
        return;
    const QSizeF seen = m_size / m_scale;
    const double keepX = std::min(seen.width(), m_extent.width()) / 4;
    const double keepY = std::min(seen.height(), m_extent.height()) / 4;
    m_origin.setX(std::clamp(m_origin.x(), m_extent.left() - seen.width() + keepX, m_extent.right() - keepX));
    m_origin.setY(std::clamp(m_origin.y(), m_extent.top() - seen.height() + keepY, m_extent.bottom() - keepY));
}

} // namespace Chartroom::Widgets
