// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/filter.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

namespace Chartroom::Items {

namespace {

constexpr std::array<char, 256> Folded = [] {
    std::array<char, 256> table {};
    for (std::size_t i = 0; i < table.size(); ++i)
        table[i] = static_cast<char>(i >= 'A' && i <= 'Z' ? i - 'A' + 'a' : i);
    return table;
}();

char fold(char c)
{
    return Folded[static_cast<unsigned char>(c)];
}

std::string foldedUtf8(QStringView text)
{
    std::string utf8 = text.toUtf8().toStdString();
    std::ranges::transform(utf8, utf8.begin(), fold);
    return utf8;
}

QString translated(const char* text)
{
    return QCoreApplication::translate("Filter", text);
}

Error invalid(const QString& what)
{
    Error error;
    error.kind = Error::Kind::InvalidInput;
    error.attempted = what;
    return error;
}

QStringView takeToken(QStringView& rest)
{
    rest = rest.trimmed();
    qsizetype end = 0;
    bool quoted = false;
    while (end < rest.size() && (quoted || !rest[end].isSpace())) {
        quoted ^= rest[end] == u'"';
        ++end;
    }
    const QStringView token = rest.first(end);
    rest = rest.sliced(end);
    return token;
}

bool isOption(QStringView token)
{
    return token == u"-l" || token == u"-f";
}

/// Everything up to the next option.
QStringView takeSelector(QStringView& rest)
{
    const QStringView whole = rest;
    QStringView left = rest;
    while (!left.trimmed().isEmpty()) {
        QStringView after = left;
        if (isOption(takeToken(after)))
            break;
        left = after;
    }
    rest = left;
    return whole.first(whole.size() - left.size()).trimmed();
}

} // namespace

Result<Filter> Filter::parse(QStringView text)
{
    Filter filter;
    QStringView rest = text;
    while (!rest.trimmed().isEmpty()) {
        QStringView token = takeToken(rest);
        if (token == u"-l") {
            const QStringView selector = takeSelector(rest);
            if (selector.isEmpty())
                return Failure(invalid(translated("After -l a label selector is expected, as in “-l app=web”.")));
            auto requirements = parseLabelSelector(selector);
            if (!requirements)
                return Failure(requirements.error());
            std::ranges::move(*requirements, std::back_inserter(filter.m_selector));
        } else if (token == u"-f") {
            const QStringView letters = takeToken(rest);
            if (letters.isEmpty())
                return Failure(invalid(translated("After -f the letters to look for are expected, as in “-f wbapi”.")));
            filter.m_fuzzy.push_back(foldedUtf8(letters));
        } else {
            const bool inverse = token.startsWith(u'!');
            if (inverse)
                token = token.sliced(1);
            QString plain = token.toString();
            if (plain.count(u'"') % 2 != 0)
                return Failure(invalid(translated("A quotation mark has no partner.")));
            plain.remove(u'"');
            if (plain.isEmpty())
                continue; // "!" on the way to "!canary"
            filter.m_texts.push_back({foldedUtf8(plain), inverse});
        }
    }
    return filter;
}

bool containsFolded(std::string_view text, std::string_view needle)
{
    if (needle.size() > text.size())
        return false;
    if (needle.empty())
        return true;
    const char first = needle.front();
    const std::size_t last = text.size() - needle.size();
    for (std::size_t at = 0; at <= last; ++at) {
        if (fold(text[at]) != first)
            continue;
        std::size_t same = 1;
        while (same < needle.size() && fold(text[at + same]) == needle[same])
            ++same;
        if (same == needle.size())
            return true;
    }
    return false;
}

bool matchesFuzzy(std::string_view text, std::string_view needle)
{
    std::size_t found = 0;
    for (const char c : text) {
        if (found == needle.size())
            break;
        found += fold(c) == needle[found] ? 1 : 0;
    }
    return found == needle.size();
}

} // namespace Chartroom::Items
