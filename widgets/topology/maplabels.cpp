// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/topology/maplabels.h"

#include "widgets/common/text.h"
#include "widgets/common/theme.h"

#include <QFontMetricsF>
#include <cmath>

namespace Chartroom::Widgets {

namespace {

constexpr qsizetype MostKept = 6000; ///< labels; more than a screen can show, so that panning back and forth is free
constexpr double WidthStep = 4; ///< labels of almost equal width share their cut
constexpr qsizetype LeastLetters = 3;

} // namespace

QFont MapLabels::font(Size size, bool strong)
{
    if (!m_hasFonts) {
        for (int i = 0; i < 8; ++i) {
            m_fonts[i] = Theme::font(FontRole::MapLabel);
            m_fonts[i].setPixelSize(m_fonts[i].pixelSize() + i / 2);
            m_fonts[i].setWeight(i % 2 ? QFont::DemiBold : QFont::Normal);
        }
        m_hasFonts = true;
    }
    return m_fonts[int(size) * 2 + int(strong)];
}

void MapLabels::clear()
{
    m_whole.clear();
    m_cut.clear();
    m_hasFonts = false;
}

MapLabels::Size MapLabels::sizeFor(double height, Size most)
{
    const int size = height < 13 ? 0 : height < 16 ? 1 : height < 20 ? 2 : 3;
    return Size(std::min(size, int(most)));
}

MapLabels::Laid MapLabels::made(const QString& text, const QFont& laidFont) const
{
    const QFontMetricsF metrics(laidFont);
    Laid laid;
    laid.width = metrics.horizontalAdvance(text);
    laid.height = metrics.height();
    laid.text.setText(text);
    laid.text.setTextFormat(Qt::PlainText);
    laid.text.setPerformanceHint(QStaticText::AggressiveCaching);
    laid.text.prepare({}, laidFont);
    return laid;
}

/// What fits is laid out once for all widths, so that zooming costs nothing for it.
const MapLabels::Laid& MapLabels::lay(const QString& text, double width, Size size, bool strong)
{
    const auto code = std::uint8_t(int(size) * 2 + int(strong));
    auto whole = m_whole.constFind({text, 0, code});
    if (whole == m_whole.constEnd()) {
        if (m_whole.size() >= MostKept)
            m_whole.clear();
        whole = m_whole.insert({text, 0, code}, made(text, font(size, strong)));
    }
    if (whole->width <= width)
        return *whole;
    const int steps = int(width / WidthStep);
    if (const auto known = m_cut.constFind({text, steps, code}); known != m_cut.constEnd())
        return *known;
    if (m_cut.size() >= MostKept)
        m_cut.clear();
    const QFont laidFont = font(size, strong);
    QString shown = QFontMetricsF(laidFont).elidedText(text, Qt::ElideMiddle, steps * WidthStep);
    if (shown.size() < LeastLetters)
        shown.clear();
    return *m_cut.insert({text, steps, code}, made(shown, laidFont));
}

double MapLabels::width(const QString& text, Size size, bool strong)
{
    return lay(text, 1e6, size, strong).width;
}

double MapLabels::draw(QPainter& painter, const QRectF& rect, const QString& text, Size size, bool strong,
    const QColor& color, Qt::Alignment alignment)
{
    if (text.isEmpty() || rect.width() < 2 * WidthStep)
        return 0;
    const Laid& laid = lay(text, rect.width(), size, strong);
    const double left = alignment & Qt::AlignRight ? rect.right() - laid.width
        : alignment & Qt::AlignHCenter             ? rect.center().x() - laid.width / 2
                                                   : rect.left();
    painter.setFont(font(size, strong));
    painter.setPen(color);
    painter.drawStaticText(QPointF(std::round(left), std::round(rect.center().y() - laid.height / 2)), laid.text);
    return laid.width;
}

double MapLabels::draw(QPainter& painter, const QRectF& rect, std::string_view utf8, Size size, bool strong,
    const QColor& color, Qt::Alignment alignment)
{
    return draw(painter, rect, singleLine(utf8, 300), size, strong, color, alignment);
}

} // namespace Chartroom::Widgets
