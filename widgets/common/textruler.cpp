// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/common/textruler.h"

#include <QFontMetrics>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Chartroom::Widgets {

namespace {

constexpr QChar Ellipsis = u'…';
/// Pixels that a character may come closer to the one before: where that decides whether a text fits, it is shaped.
constexpr double MostKerning = 0.5;
constexpr int Loose = 2; ///< and further from it, in all: a text that is closer to its end than this may be wider

bool isPrintableAscii(const QString& text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x7F; });
}

} // namespace

TextRuler::TextRuler(const QFont& font)
    : m_font(font)
    , m_metrics(font)
    , m_ellipsis(m_metrics.horizontalAdvance(u"H…H"_s) - m_metrics.horizontalAdvance(u"HH"_s))
{
    m_widths.fill(-1);
}

/// As it is shaped, between two letters that nothing is kerned with: the width of a character alone is not rounded as
/// those of a text are.
double TextRuler::widthOf(QChar ascii) const
{
    double& width = m_widths.at(ascii.unicode());
    if (width < 0)
        width = m_metrics.horizontalAdvance(u"H"_s + ascii + u'H') - m_metrics.horizontalAdvance(u"HH"_s);
    return width;
}

int TextRuler::width(const QString& text) const
{
    if (!isPrintableAscii(text))
        return static_cast<int>(std::ceil(m_metrics.horizontalAdvance(text)));
    double width = 0;
    for (const QChar c : text)
        width += widthOf(c);
    return static_cast<int>(std::ceil(width));
}

QString TextRuler::elided(const QString& text, Qt::TextElideMode mode, int width) const
{
    const int needed = this->width(text);
    if (needed + Loose <= width)
        return text;
    const bool mayFit = needed - MostKerning * static_cast<double>(text.size()) <= width;
    if (mayFit || width < m_ellipsis || !isPrintableAscii(text))
        return QFontMetrics(m_font).elidedText(text, mode, width);
    return cut(text, mode, width - m_ellipsis - Loose);
}

/// Takes characters from the beginning, or from both ends in turn, as long as there is room.
QString TextRuler::cut(const QString& ascii, Qt::TextElideMode mode, double width) const
{
    qsizetype begin = 0;
    qsizetype end = ascii.size();
    while (begin < end) {
        const bool fromEnd = mode == Qt::ElideMiddle && begin > ascii.size() - end;
        width -= widthOf(fromEnd ? ascii[end - 1] : ascii[begin]);
        if (width < 0)
            break;
        fromEnd ? --end : ++begin;
    }
    return ascii.first(begin) + Ellipsis + (mode == Qt::ElideMiddle ? ascii.sliced(end) : QString());
}

} // namespace Chartroom::Widgets
