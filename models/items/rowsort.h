// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/row.h"

#include <cstdint>
#include <future>
#include <span>
#include <string_view>
#include <vector>

namespace Chartroom::Items {

/// From how many elements on a second thread is worth starting.
inline constexpr std::size_t WorthTwoThreads = 20'000;

/// Calls `work` for both parts of [0, size), the first one in another thread where there is much to do.
template <typename Work>
void onTwoCores(std::size_t size, std::size_t middle, Work&& work)
{
    std::future<void> first;
    if (size >= WorthTwoThreads && middle > 0)
        first = std::async(std::launch::async, [&] { work(std::size_t(0), middle); });
    else
        middle = 0;
    work(middle, size);
    if (first.valid())
        first.get();
}

/// Puts rows in order by integers alone: of a text, as much as fits into one at a time, so that only rows whose texts
/// begin alike look at more of them, and no comparison goes through two pointers. Equal cells are ordered by namespace,
/// then name, then slot, in whichever direction the cells are sorted.
class RowSort {
public:
    struct Item {
        std::uint64_t key = 0; ///< of the cell: see sortNumbers() and sortTexts()
        std::uint32_t nameSpace = 0; ///< rank of the namespace
        std::uint32_t slot = 0;
    };

    /// `rows` by slot: those of the items. Both outlive the sort.
    RowSort(std::span<const Store::RowPtr> rows, bool ascending)
        : m_rows(rows)
        , m_ascending(ascending)
    { }

    /// `key` orders like the cell.
    void sortNumbers(std::span<Item> items) const;
    /// `texts` by slot; `key` is not read.
    void sortTexts(std::span<Item> items, std::span<const std::string_view> texts);

private:
    /// What the keys of a run of items are made of.
    enum class Level : std::uint8_t { Cell, Namespace, Name };
    struct Stage {
        Level level;
        std::size_t depth = 0; ///< bytes of the text that are known to be equal
    };

    std::string_view textOf(const Item& item, Level level) const;
    void makeKeys(std::span<Item> items, Stage stage) const;
    void sortRun(std::span<Item> items, Stage stage) const;
    void sortEqual(std::span<Item> items, Stage stage) const;
    void refine(std::span<Item> items, Stage stage) const;
    bool less(const Item& a, const Item& b, Stage stage) const;

    std::span<const Store::RowPtr> m_rows;
    std::span<const std::string_view> m_texts;
    bool m_ascending;
};

} // namespace Chartroom::Items
