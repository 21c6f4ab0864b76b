// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/common/text.h"

#include <QFontMetrics>

namespace Chartroom::Widgets {

namespace {

bool isDirectionControl(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= 0x202A && u <= 0x202E) || (u >= 0x2066 && u <= 0x2069) || u == 0x200E || u == 0x200F || u == 0x061C;
}

bool isControl(QChar c)
{
    return c.unicode() < 0x20 || (c.unicode() >= 0x7F && c.unicode() < 0xA0) || c == QChar::LineSeparator
        || c == QChar::ParagraphSeparator;
}

QString cleaned(QStringView text, qsizetype limit, bool keepLines)
{
    const bool cut = text.size() > limit;
    QString result = text.first(cut ? limit : text.size()).toString();
    for (QChar& c : result) {
        if (keepLines && (c == u'\n' || c == u'\t'))
            continue;
        if (isControl(c))
            c = u' ';
        else if (isDirectionControl(c))
            c = QChar::ReplacementCharacter;
    }
    if (cut)
        result += u'…';
    return result;
}

} // namespace

QString singleLine(QStringView text, qsizetype limit)
{
    return cleaned(text, limit, false);
}

QString singleLine(std::string_view utf8, qsizetype limit)
{
    // Four bytes are the most a character takes, so a text that is far too long is not converted whole.
    const auto bytes = std::min(static_cast<qsizetype>(utf8.size()), (limit + 1) * 4);
    return cleaned(QString::fromUtf8(utf8.data(), bytes), limit, false);
}

QString severalLines(QStringView text, qsizetype limit)
{
    return cleaned(text, limit, true);
}

QString elideMiddle(const QString& text, const QFontMetrics& metrics, int width)
{
    return metrics.elidedText(text, Qt::ElideMiddle, width);
}

} // namespace Chartroom::Widgets
