// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/topology/mapcanvas.h"

#include <QPaintDevice>
#include <cstring>
#include <cwchar>

namespace Chartroom::Widgets {

namespace {

/// The C library knows the widest stores of the machine; at -O2 a loop writes one pixel at a time, which was a fifth of
/// what frames of 5,000 nodes cost.
void fillLine(QRgb* line, std::size_t count, QRgb color)
{
    static_assert(sizeof(wchar_t) == sizeof(QRgb));
    std::wmemset(reinterpret_cast<wchar_t*>(line), wchar_t(color), count);
}

} // namespace

MapCanvas::MapCanvas(QImage& image)
    : m_painter(m_own)
    , m_bits(image.bits()) // before the painter, as it may copy the image
    , m_stride(image.bytesPerLine())
    , m_area(image.rect())
    , m_ratio(image.devicePixelRatio())
{
    Q_ASSERT(image.depth() == 32);
    m_own.begin(&image);
}

MapCanvas::MapCanvas(QPainter& painter)
    : m_painter(painter)
    , m_ratio(painter.device()->devicePixelRatio())
{ }

void MapCanvas::fill(const QRect& rect, const QColor& color)
{
    fill(rect, color.rgba());
}

void MapCanvas::fill(const QRect& rect, QRgb color)
{
    if (!m_bits) {
        m_painter.fillRect(
            QRectF(rect.x() / m_ratio, rect.y() / m_ratio, rect.width() / m_ratio, rect.height() / m_ratio),
            QColor::fromRgba(color));
        return;
    }
    const QRect part = rect & m_area;
    for (int y = part.top(); y <= part.bottom(); ++y) {
        auto* line = reinterpret_cast<QRgb*>(m_bits + y * m_stride);
        fillLine(line + part.left(), std::size_t(part.width()), color);
    }
}

void MapCanvas::copy(QPoint at, const QImage& picture)
{
    const QRect part = QRect(at, picture.size()) & m_area;
    if (part.isEmpty())
        return;
    const auto bytes = std::size_t(part.width()) * sizeof(QRgb);
    for (int y = part.top(); y <= part.bottom(); ++y)
        std::memcpy(m_bits + y * m_stride + part.left() * qsizetype(sizeof(QRgb)),
            picture.constScanLine(y - at.y()) + (part.left() - at.x()) * qsizetype(sizeof(QRgb)), bytes);
}

void MapCanvas::frame(const QRect& rect, const QColor& outline, const QColor& ground, int width)
{
    const QRect inside = rect.adjusted(width, width, -width, -width);
    if (!m_bits || inside.isEmpty()) {
        fill(rect, outline);
        fill(inside, ground);
        return;
    }
    // Each pixel once: the largest frames are as large as the view, and several lie in one another.
    fill({rect.left(), rect.top(), rect.width(), width}, outline);
    fill({rect.left(), inside.bottom() + 1, rect.width(), width}, outline);
    fill({rect.left(), inside.top(), width, inside.height()}, outline);
    fill({inside.right() + 1, inside.top(), width, inside.height()}, outline);
    fill(inside, ground);
}

} // namespace Chartroom::Widgets
