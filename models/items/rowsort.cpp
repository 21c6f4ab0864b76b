// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/rowsort.h"

#include <algorithm>
#include <limits>

namespace Chartroom::Items {

namespace {

using Item = RowSort::Item;

constexpr std::size_t ChunkBytes = 7;
constexpr std::uint64_t HasMore = 8; ///< in the lowest byte of a chunk: the text goes on
constexpr std::size_t SmallRun = 24; ///< sorted by comparing texts: making keys would cost more
constexpr std::size_t Deepest = 280; ///< bytes; texts that are equal for so long are compared as a whole

/// Seven bytes of a text from `depth` on, and how many of them there are: "ab" comes before "ab\0".
std::uint64_t chunk(std::string_view text, std::size_t depth)
{
    const std::size_t left = text.size() > depth ? text.size() - depth : 0;
    std::uint64_t bytes = 0;
    for (std::size_t i = 0; i < ChunkBytes; ++i)
        bytes = (bytes << 8) | (i < left ? static_cast<unsigned char>(text[depth + i]) : 0);
    return (bytes << 8) | (left > ChunkBytes ? HasMore : left);
}

bool allEqual(std::span<const Item> items)
{
    return std::ranges::all_of(
        items, [first = items.front().key](std::uint64_t key) { return key == first; }, &Item::key);
}

void sortByKey(std::span<Item> items)
{
    if (allEqual(items))
        return;
    const std::size_t middle = items.size() / 2;
    const auto byKey = [](const Item& a, const Item& b) { return a.key < b.key; };
    onTwoCores(items.size(), middle,
        [&](std::size_t from, std::size_t to) { std::ranges::sort(items.subspan(from, to - from), byKey); });
    if (items.size() >= WorthTwoThreads)
        std::ranges::inplace_merge(items, items.begin() + static_cast<std::ptrdiff_t>(middle), byKey);
}

} // namespace

void RowSort::sortNumbers(std::span<Item> items) const
{
    if (items.empty())
        return;
    // Where both fit into one key, the namespace goes with the number: then a run of equal keys differs in names alone.
    const auto [least, most] = std::ranges::minmax(items, {}, &Item::key);
    const std::uint64_t lowest = least.key;
    const std::uint64_t range = most.key - lowest;
    const bool together = range <= std::numeric_limits<std::uint32_t>::max();
    for (Item& item : items) {
        const std::uint64_t number = item.key - lowest;
        const std::uint64_t directed = m_ascending ? number : range - number;
        item.key = together ? (directed << 32) | item.nameSpace : directed;
    }
    sortRun(items, {together ? Level::Namespace : Level::Cell, std::numeric_limits<std::size_t>::max()});
}

void RowSort::sortTexts(std::span<Item> items, std::span<const std::string_view> texts)
{
    if (items.empty())
        return;
    m_texts = texts;
    const Stage start {Level::Cell};
    makeKeys(items, start);
    sortRun(items, start);
}

std::string_view RowSort::textOf(const Item& item, Level level) const
{
    return level == Level::Name ? m_rows[item.slot]->name.view() : m_texts[item.slot];
}

void RowSort::makeKeys(std::span<Item> items, Stage stage) const
{
    const bool inverted = stage.level == Level::Cell && !m_ascending;
    onTwoCores(items.size(), items.size() / 2, [&](std::size_t from, std::size_t to) {
        for (Item& item : items.subspan(from, to - from)) {
            if (stage.level == Level::Namespace) {
                item.key = item.nameSpace;
                continue;
            }
            const std::uint64_t bytes = chunk(textOf(item, stage.level), stage.depth);
            item.key = inverted ? ~bytes : bytes;
        }
    });
}

/// The items' keys are those of the stage.
void RowSort::sortRun(std::span<Item> items, Stage stage) const
{
    sortByKey(items);
    // Two parts that share no run.
    auto middle = items.begin() + static_cast<std::ptrdiff_t>(items.size() / 2);
    if (items.size() >= WorthTwoThreads)
        middle = std::ranges::lower_bound(items.begin(), middle, middle->key, {}, &Item::key);
    onTwoCores(items.size(), static_cast<std::size_t>(middle - items.begin()),
        [&](std::size_t from, std::size_t to) { refine(items.subspan(from, to - from), stage); });
}

/// `items` are sorted by their keys: puts those of equal keys in order.
void RowSort::refine(std::span<Item> items, Stage stage) const
{
    for (auto first = items.begin(); first != items.end();) {
        auto last = std::next(first);
        while (last != items.end() && last->key == first->key)
            ++last;
        if (last - first > 1)
            sortEqual({first, last}, stage);
        first = last;
    }
}

void RowSort::sortEqual(std::span<Item> items, Stage stage) const
{
    Stage next = stage;
    const std::uint64_t key = stage.level == Level::Cell && !m_ascending ? ~items.front().key : items.front().key;
    const bool isText = stage.level == Level::Name || (stage.level == Level::Cell && !m_texts.empty());
    if (isText && (key & 0xFF) == HasMore) {
        next.depth += ChunkBytes;
    } else if (stage.level == Level::Name) {
        std::ranges::sort(items, {}, &Item::slot);
        return;
    } else {
        next = {stage.level == Level::Cell ? Level::Namespace : Level::Name};
    }
    if (items.size() <= SmallRun || next.depth > Deepest) {
        std::ranges::sort(items, [&](const Item& a, const Item& b) { return less(a, b, next); });
        return;
    }
    makeKeys(items, next);
    sortRun(items, next);
}

/// The order of two items that are equal in everything before this stage.
bool RowSort::less(const Item& a, const Item& b, Stage stage) const
{
    if (stage.level == Level::Cell) {
        const int order
            = textOf(a, Level::Cell).substr(stage.depth).compare(textOf(b, Level::Cell).substr(stage.depth));
        if (order != 0)
            return (order < 0) == m_ascending;
        stage = {Level::Namespace};
    }
    if (stage.level == Level::Namespace) {
        if (a.nameSpace != b.nameSpace)
            return a.nameSpace < b.nameSpace;
        stage = {Level::Name};
    }
    const int order = textOf(a, Level::Name).substr(stage.depth).compare(textOf(b, Level::Name).substr(stage.depth));
    return order != 0 ? order < 0 : a.slot < b.slot;
}

} // namespace Chartroom::Items
