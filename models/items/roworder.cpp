// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/roworder.h"

#include <algorithm>
#include <deque>
#include <future>

namespace Chartroom::Items {

using Store::Row;
using Store::RowPtr;
using Store::Slot;

/// One row while it is being sorted: as much of what it is ordered by as fits in place, so that most comparisons touch
/// no other memory.
struct RowOrder::Item {
    std::uint64_t key = 0; ///< the number, the rank of the word, or the first 8 bytes of the text
    std::uint32_t nameSpace = 0; ///< rank of the namespace
    std::uint32_t slot = 0;
};

/// What items refer to.
struct RowOrder::Keys {
    std::vector<std::string_view> texts; ///< by slot; only where the column is ordered by text
    std::deque<std::string> owned; ///< texts that are in no row
};

namespace {

/// Orders like the number, as unsigned.
std::uint64_t biased(std::int64_t number)
{
    return static_cast<std::uint64_t>(number) ^ (std::uint64_t(1) << 63);
}

std::uint64_t prefix(std::string_view text)
{
    std::uint64_t bytes = 0;
    for (std::size_t i = 0; i < 8; ++i)
        bytes = (bytes << 8) | (i < text.size() ? static_cast<unsigned char>(text[i]) : 0);
    return bytes;
}

/// The ranks of words, for those that occur.
class Ranks {
public:
    explicit Ranks(const StringPool& strings)
        : m_strings(strings)
    {
    }
    void note(StringId id)
    {
        if (id.value() >= m_rank.size())
            m_rank.resize(id.value() + std::size_t(64), Absent);
        if (m_rank[id.value()] == Absent) {
            m_rank[id.value()] = 0;
            m_ids.push_back(id);
        }
    }
    void sort()
    {
        std::ranges::sort(m_ids, {}, [this](StringId id) { return m_strings.text(id); });
        for (std::uint32_t rank = 0; rank < m_ids.size(); ++rank)
            m_rank[m_ids[rank].value()] = rank;
    }
    std::uint32_t operator[](StringId id) const { return m_rank[id.value()]; }

private:
    static constexpr std::uint32_t Absent = 0xFFFFFFFFu;
    const StringPool& m_strings;
    std::vector<StringId> m_ids;
    std::vector<std::uint32_t> m_rank; // by id
};

/// An id that was never set reads as the empty word.
StringId known(StringId id)
{
    return id.isValid() ? id : StringId(0);
}

template <typename Less>
void sortOnTwoCores(auto& items, const Less& less)
{
    constexpr std::size_t WorthIt = 20'000;
    if (items.size() < WorthIt) {
        std::ranges::sort(items, less);
        return;
    }
    const auto middle = items.begin() + static_cast<std::ptrdiff_t>(items.size() / 2);
    auto first = std::async(std::launch::async, [&] { std::sort(items.begin(), middle, less); });
    std::sort(middle, items.end(), less);
    first.wait();
    std::inplace_merge(items.begin(), middle, items.end(), less);
}

} // namespace

RowOrder::RowOrder(OrderInput input)
    : m_input(std::move(input))
    , m_matcher(m_input.spec.filter, m_input.columns, *m_input.strings)
{
    const int column = m_input.spec.column;
    if (column >= 0 && column < static_cast<int>(m_input.columns->size()))
        m_column = &(*m_input.columns)[static_cast<std::size_t>(column)];
}

CellContext RowOrder::contextFor(const Row& row) const
{
    CellContext context;
    context.strings = m_input.strings;
    if (m_column && m_column->needsUsage && m_input.usage)
        if (const auto found = m_input.usage->find(row.uid); found != m_input.usage->end())
            context.usage = found->second;
    return context;
}

int RowOrder::compareCells(const Row& a, const Row& b) const
{
    if (!m_column)
        return 0;
    const auto sign = [](auto order) { return order < 0 ? -1 : order > 0 ? 1 : 0; };
    const Column& column = *m_column;
    if (column.number)
        return sign(column.number(column, a, contextFor(a)) <=> column.number(column, b, contextFor(b)));
    if (column.pooled) {
        const StringId idA = known(column.pooled(column, a));
        const StringId idB = known(column.pooled(column, b));
        return idA == idB ? 0 : sign(m_input.strings->text(idA) <=> m_input.strings->text(idB));
    }
    const std::string_view textA = column.text(column, a, contextFor(a), m_scratchA);
    return sign(textA <=> column.text(column, b, contextFor(b), m_scratchB));
}

int RowOrder::compareIdentity(const Row& a, const Row& b) const
{
    if (a.nameSpace != b.nameSpace)
        return m_input.strings->text(a.nameSpace) < m_input.strings->text(b.nameSpace) ? -1 : 1;
    return a.name.view().compare(b.name.view());
}

bool RowOrder::less(Slot a, const Row& rowA, Slot b, const Row& rowB) const
{
    if (const int cells = compareCells(rowA, rowB); cells != 0)
        return (cells < 0) == (m_input.spec.order == Qt::AscendingOrder);
    if (const int identity = compareIdentity(rowA, rowB); identity != 0)
        return identity < 0;
    return a < b;
}

bool RowOrder::samePlace(const Row& before, const Row& after) const
{
    return compareCells(before, after) == 0 && compareIdentity(before, after) == 0;
}

void RowOrder::fillKeys(std::span<const RowPtr> rows, std::vector<Item>& items, Keys& keys) const
{
    const Column* column = m_column;
    const bool byNumber = column && column->number;
    const bool byWord = column && !byNumber && column->pooled;
    const bool byText = column && !byNumber && !byWord;
    Ranks spaces(*m_input.strings);
    Ranks words(*m_input.strings);
    for (const Item& item : items) {
        const Row& row = *rows[item.slot];
        spaces.note(row.nameSpace);
        if (byWord)
            words.note(known(column->pooled(*column, row)));
    }
    spaces.sort();
    words.sort();
    if (byText)
        keys.texts.resize(rows.size());
    std::string scratch;
    for (Item& item : items) {
        const Row& row = *rows[item.slot];
        item.nameSpace = spaces[row.nameSpace];
        if (byNumber) {
            item.key = biased(column->number(*column, row, contextFor(row)));
        } else if (byWord) {
            item.key = words[known(column->pooled(*column, row))];
        } else if (byText) {
            std::string_view text = column->text(*column, row, contextFor(row), scratch);
            if (text.data() == scratch.data() && !text.empty())
                text = keys.owned.emplace_back(text);
            keys.texts[item.slot] = text;
            item.key = prefix(text);
        }
    }
}

std::vector<Slot> RowOrder::arrange(std::span<const RowPtr> rows, std::stop_token stop) const
{
    constexpr std::size_t LookUpEvery = 4096;
    std::vector<Item> items;
    items.reserve(rows.size());
    for (std::uint32_t slot = 0; slot < rows.size(); ++slot) {
        if (slot % LookUpEvery == 0 && stop.stop_requested())
            return {};
        if (rows[slot] && m_matcher.matches(*rows[slot]))
            items.push_back({0, 0, slot});
    }
    Keys keys;
    fillKeys(rows, items, keys);
    const bool ascending = m_input.spec.order == Qt::AscendingOrder;
    const bool byText = !keys.texts.empty();
    sortOnTwoCores(items, [&](const Item& a, const Item& b) {
        if (a.key != b.key)
            return (a.key < b.key) == ascending;
        if (byText)
            if (const int order = keys.texts[a.slot].compare(keys.texts[b.slot]); order != 0)
                return (order < 0) == ascending;
        if (a.nameSpace != b.nameSpace)
            return a.nameSpace < b.nameSpace;
        const int names = rows[a.slot]->name.view().compare(rows[b.slot]->name.view());
        return names != 0 ? names < 0 : a.slot < b.slot;
    });
    if (stop.stop_requested())
        return {};
    std::vector<Slot> order;
    order.reserve(items.size());
    for (const Item& item : items)
        order.emplace_back(item.slot);
    return order;
}

} // namespace Chartroom::Items
