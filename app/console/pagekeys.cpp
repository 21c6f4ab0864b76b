// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/pagekeys.h"

#include <QCoreApplication>

#include <span>

namespace Chartroom::Console {

namespace {

struct Key {
    const char* text; ///< in the context "PageKeys"
    const char* keys;
};

constexpr Key TableKeys[] {
    {QT_TRANSLATE_NOOP("PageKeys", "Next and previous row"), "↓ ↑"},
    {QT_TRANSLATE_NOOP("PageKeys", "Open the object"), "Enter"},
    {QT_TRANSLATE_NOOP("PageKeys", "Copy the rows"), "Ctrl+C"},
};
constexpr Key MapKeys[] {
    {QT_TRANSLATE_NOOP("PageKeys", "Walk to the next object"), "← ↑ → ↓"},
    {QT_TRANSLATE_NOOP("PageKeys", "Move the map"), "Shift+← ↑ → ↓"},
    {QT_TRANSLATE_NOOP("PageKeys", "Go in, go out"), "Enter  Backspace"},
    {QT_TRANSLATE_NOOP("PageKeys", "Larger, smaller, scale 1"), "+  -  0"},
    {QT_TRANSLATE_NOOP("PageKeys", "Show everything"), "f"},
    {QT_TRANSLATE_NOOP("PageKeys", "List the other objects of a namespace"), "l"},
    {QT_TRANSLATE_NOOP("PageKeys", "The map as text"), "o"},
    {QT_TRANSLATE_NOOP("PageKeys", "Next and previous match, in the search"), "Enter  Shift+Enter"},
};
constexpr Key ChartKeys[] {
    {QT_TRANSLATE_NOOP("PageKeys", "Put the row on the charts, or take it off"), "Space"},
    {QT_TRANSLATE_NOOP("PageKeys", "Put the listed rows on the charts, in the filter"), "Enter"},
    {QT_TRANSLATE_NOOP("PageKeys", "Clear the charts"), "c"},
};
constexpr Key ApplicationKeys[] {
    {QT_TRANSLATE_NOOP("PageKeys", "Tree, differences, history"), "Shift+T  Shift+D  Shift+H"},
    {QT_TRANSLATE_NOOP("PageKeys", "Next and previous row"), "↓ ↑"},
    {QT_TRANSLATE_NOOP("PageKeys", "Open the object"), "Enter"},
};
constexpr Key ReleaseKeys[] {
    {QT_TRANSLATE_NOOP("PageKeys", "Later and earlier revision"), "k  j"},
    {QT_TRANSLATE_NOOP("PageKeys", "Compare from this revision"), "a"},
    {QT_TRANSLATE_NOOP("PageKeys", "Compare with this revision"), "b  Space"},
    {QT_TRANSLATE_NOOP("PageKeys", "Roll back: show the plan"), "r"},
    {QT_TRANSLATE_NOOP("PageKeys", "Next and previous change"), "n  p"},
    {QT_TRANSLATE_NOOP("PageKeys", "Show or hide unchanged lines"), "f"},
    {QT_TRANSLATE_NOOP("PageKeys", "Copy the difference"), "Ctrl+C"},
};

std::span<const Key> tableOf(PageId page)
{
    switch (page) {
    case PageId::Topology:
        return MapKeys;
    case PageId::Performance:
        return ChartKeys;
    case PageId::Applications:
        return ApplicationKeys;
    case PageId::Releases:
        return ReleaseKeys;
    case PageId::Overview:
    case PageId::Resources:
    case PageId::Events:
        break;
    }
    return TableKeys;
}

} // namespace

std::vector<KeyLine> keysOf(PageId page)
{
    std::vector<KeyLine> lines;
    for (const Key& key : tableOf(page))
        lines.push_back(
            {pageTitle(page), QCoreApplication::translate("PageKeys", key.text), QString::fromUtf8(key.keys)});
    return lines;
}

} // namespace Chartroom::Console
