// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFont>
#include <QFontMetricsF>
#include <QString>

#include <array>

namespace Chartroom::Widgets {

/// Measures and shortens many texts of one font: a page of a table has hundreds, and shaping each to learn whether it
/// fits takes a fifth of the time of painting it. Texts of ASCII are added up from the widths of their characters,
/// without kerning, which is a fraction of a pixel; others are shaped.
class TextRuler {
public:
    explicit TextRuler(const QFont& font);

    const QFont& font() const { return m_font; }
    /// Pixels, rounded up.
    int width(const QString& text) const;
    /// As QFontMetrics::elidedText(), give or take a character; `mode` is ElideRight or ElideMiddle.
    QString elided(const QString& text, Qt::TextElideMode mode, int width) const;

private:
    double widthOf(QChar ascii) const;
    QString cut(const QString& ascii, Qt::TextElideMode mode, double width) const;

    QFont m_font;
    QFontMetricsF m_metrics;
    double m_ellipsis;
    mutable std::array<double, 0x80> m_widths; ///< of characters; negative: not measured yet
};

} // namespace Chartroom::Widgets
