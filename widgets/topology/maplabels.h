// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QFont>
#include <QHash>
#include <QPainter>
#include <QRectF>
#include <QStaticText>
#include <QString>
#include <string_view>

namespace Chartroom::Widgets {

/// Text on the map: one line, cut in its middle where it does not fit, never outside its rectangle. Laid out once and
/// kept, because laying out is what costs.
class MapLabels {
public:
    enum class Size : std::uint8_t { Smallest, Small, Normal, Large }; ///< 10, 11, 12, 13 px of a 13 px font

    /// Draws and returns the width used; nothing where less than a few letters would fit.
    double draw(QPainter& painter, const QRectF& rect, const QString& text, Size size, bool strong, const QColor& color,
        Qt::Alignment alignment = Qt::AlignLeft);
    double draw(QPainter& painter, const QRectF& rect, std::string_view utf8, Size size, bool strong,
        const QColor& color, Qt::Alignment alignment = Qt::AlignLeft);
    double width(const QString& text, Size size, bool strong);
    QFont font(Size size, bool strong);
    /// The font changed.
    void clear();
    /// The largest size whose line fits into this height; nothing fits below 10 px.
    static Size sizeFor(double height, Size most);
    static bool fits(double height) { return height >= 9.5; }

private:
    struct Key {
        QString text;
        int width;
        std::uint8_t font;
        bool operator==(const Key&) const = default;
        friend size_t qHash(const Key& key, size_t seed) { return qHashMulti(seed, key.text, key.width, key.font); }
    };
    struct Laid {
        QStaticText text;
        double width = 0;
        double height = 0;
    };
    const Laid& lay(const QString& text, double width, Size size, bool strong);
    Laid made(const QString& text, const QFont& font) const;

    QHash<Key, Laid> m_whole; ///< by text and font, width 0
    QHash<Key, Laid> m_cut; ///< those that did not fit, by width too
    QFont m_fonts[8];
    bool m_hasFonts = false;
};

} // namespace Chartroom::Widgets
