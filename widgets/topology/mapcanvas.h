// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QImage>
#include <QPainter>
#include <QRect>

namespace Chartroom::Widgets {

/// A QPainter, and beside it the bits of its image, for the two things that a map does a hundred thousand times:
/// filling small rectangles and copying small opaque pictures. Where there are no bits (SVG), the painter does those as
/// well. Rectangles are in device pixels for these two and in logical pixels for everything done through painter().
class MapCanvas {
public:
    /// Draws into an image of 32 bits per pixel, whose device pixel ratio counts.
    explicit MapCanvas(QImage& image);
    /// Draws through the painter alone.
    explicit MapCanvas(QPainter& painter);

    QPainter& painter() { return m_painter; }
    bool hasBits() const { return m_bits; }
    double devicePixelRatio() const { return m_ratio; }

    void fill(const QRect& rect, const QColor& color);
    void fill(const QRect& rect, QRgb color);
    /// Only with bits.
    void copy(QPoint at, const QImage& picture);
    /// A filled rectangle with an outline of `width` device pixels inside it.
    void frame(const QRect& rect, const QColor& outline, const QColor& ground, int width = 1);

private:
    QPainter m_own;
    QPainter& m_painter;
    uchar* m_bits = nullptr;
    qsizetype m_stride = 0;
    QRect m_area;
    double m_ratio = 1;
};

} // namespace Chartroom::Widgets
