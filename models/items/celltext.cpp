// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/celltext.h"

#include <algorithm>

namespace Chartroom::Items {

namespace {

bool isHarmless(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) { return c >= 0x20 && c < 0x7F; });
}

bool turnsDirection(char16_t c)
{
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F || c == 0x061C;
}

QChar shown(QChar c)
{
    const char16_t code = c.unicode();
    if (code == u'\n' || code == u'\r' || code == u'\t' || code == 0x2028 || code == 0x2029)
        return u' ';
    if (code < 0x20)
        return QChar(0x2400 + code);
    if (code == 0x7F)
        return QChar(0x2421);
    if ((code >= 0x80 && code < 0xA0) || turnsDirection(code))
        return QChar::ReplacementCharacter;
    return c;
}

} // namespace

QString cellText(std::string_view utf8, qsizetype limit)
{
    QString text = QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
    if (limit > 0 && text.size() > limit) {
        const bool splitsPair = text[limit - 1].isHighSurrogate();
        text.truncate(splitsPair ? limit - 1 : limit);
        text += u'…';
    }
    if (!isHarmless(utf8))
        std::ranges::transform(text, text.begin(), shown);
    return text;
}

} // namespace Chartroom::Items
