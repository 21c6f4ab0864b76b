// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/roworder.h"

#include <algorithm>
#include <deque>

namespace Chartroom::Items {

using Store::Row;
using Store::RowPtr;
using Store::Slot;

/// The rows that are accepted, and what they are ordered by.
struct RowOrder::Gathered {
    std::vector<RowSort::Item> items;
    std::vector<std::string_view> texts; ///< by slot; only where the column is ordered by text
    std::deque<std::string> owned; ///< texts that are in no row
};

namespace {

/// Orders like the number, as unsigned.
std::uint64_t biased(std::int64_t number)
{
    return static_cast<std::uint64_t>(number) ^ (std::uint64_t(1) << 63);
}

/// The ranks of words, for those that occur.
class Ranks {
public:
    explicit Ranks(const StringPool& strings)
        : m_strings(strings)
    { }
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

/// Of the rows in these slots. The keys are raw: numbers, or ids of words and namespaces.
void RowOrder::gather(
    std::span<const RowPtr> rows, std::size_t from, std::size_t to, Gathered& gathered, std::stop_token stop) const
{
    constexpr std::size_t LookUpEvery = 4096;
    const RowMatcher matcher(m_input.spec.filter, m_input.columns, *m_input.strings);
    const Column* column = m_column;
    std::string scratch;
    gathered.items.reserve(to - from);
    for (std::size_t slot = from; slot < to; ++slot) {
        if (slot % LookUpEvery == 0 && stop.stop_requested())
            return;
        if (!rows[slot] || !matcher.matches(*rows[slot]))
            continue;
        const Row& row = *rows[slot];
        RowSort::Item item {0, known(row.nameSpace).value(), static_cast<std::uint32_t>(slot)};
        if (column && column->number) {
            item.key = biased(column->number(*column, row, contextFor(row)));
        } else if (column && column->pooled) {
            item.key = known(column->pooled(*column, row)).value();
        } else if (column) {
            std::string_view text = column->text(*column, row, contextFor(row), scratch);
            if (text.data() == scratch.data() && !text.empty())
                text = gathered.owned.emplace_back(text);
            gathered.texts[slot - from] = text;
        }
        gathered.items.push_back(item);
    }
}

/// Ids, whose order says nothing, become ranks.
void RowOrder::rank(std::span<RowSort::Item> items) const
{
    const bool byWord = m_column && !m_column->number && m_column->pooled;
    Ranks spaces(*m_input.strings);
    Ranks words(*m_input.strings);
    for (const RowSort::Item& item : items) {
        spaces.note(StringId(item.nameSpace));
        if (byWord)
            words.note(StringId(static_cast<std::uint32_t>(item.key)));
    }
    spaces.sort();
    words.sort();
    for (RowSort::Item& item : items) {
        item.nameSpace = spaces[StringId(item.nameSpace)];
        if (byWord)
            item.key = words[StringId(static_cast<std::uint32_t>(item.key))];
    }
}

std::vector<Slot> RowOrder::arrange(std::span<const RowPtr> rows, std::stop_token stop) const
{
    const bool byText = m_column && !m_column->number && !m_column->pooled;
    Gathered parts[2];
    const std::size_t middle = rows.size() / 2;
    onTwoCores(rows.size(), middle, [&](std::size_t from, std::size_t to) {
        Gathered& part = parts[from == 0 ? 0 : 1];
        part.texts.resize(byText ? to - from : 0);
        gather(rows, from, to, part, stop);
    });
    std::vector<RowSort::Item>& items = parts[0].items;
    items.insert(items.end(), parts[1].items.begin(), parts[1].items.end());
    std::vector<std::string_view>& texts = parts[0].texts;
    texts.insert(texts.end(), parts[1].texts.begin(), parts[1].texts.end());
    if (stop.stop_requested())
        return {};
    rank(items);
    RowSort sort(rows, m_input.spec.order == Qt::AscendingOrder);
    byText ? sort.sortTexts(items, texts) : sort.sortNumbers(items);
    if (stop.stop_requested())
        return {};
    std::vector<Slot> order;
    order.reserve(items.size());
    for (const RowSort::Item& item : items)
        order.emplace_back(item.slot);
    return order;
}

} // namespace Chartroom::Items
