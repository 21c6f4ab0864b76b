// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How ResourceTableModel keeps its rows in order; the rest of it is in resourcetablemodel.cpp.
#include "models/items/resourcetablemodel.h"

#include "models/base/freeinpool.h"
#include "models/base/growto.h"
#include "models/store/rowsahead.h"

#include <QtConcurrentRun>
#include <algorithm>
#include <cmath>

namespace Chartroom::Items {

using Store::Row;
using Store::RowPtr;
using Store::Slot;

/// What the pool works on; nobody else touches it meanwhile.
struct ResourceTableModel::Arrangement {
    OrderInput input;
    std::vector<RowPtr> rows;
    std::vector<RowPtr> before; ///< of a catch-up: the rows that are shown
    std::stop_source stop {};
    std::vector<Slot> order {};
    std::vector<Slot> replaced {}; ///< slots that have gone over to another object

    void work()
    {
        order = RowOrder(input).arrange(rows, stop.get_token());
        for (std::size_t slot = 0; slot < std::min(rows.size(), before.size()); ++slot)
            if (rows[slot] && before[slot] && rows[slot]->uid != before[slot]->uid)
                replaced.push_back(Slot(static_cast<std::uint32_t>(slot)));
        before.clear();
    }
};

/// Positions are those before the change.
struct ResourceTableModel::Delta {
    std::vector<int> removed;
    std::vector<int> moved; ///< they leave this position; their slots are in `inserted` too
    std::vector<int> updated; ///< same place, other cells
    std::vector<Slot> inserted; ///< in order
};

OrderInput ResourceTableModel::orderInput(std::span<const RowPtr> rows) const
{
    OrderInput input {m_columns, &m_replica.strings(), m_spec, nullptr};
    const bool byUsage = m_spec.column >= 0 && (*m_columns)[static_cast<std::size_t>(m_spec.column)].needsUsage;
    if (byUsage && m_usage) {
        auto usage = std::make_shared<UsageByUid>();
        for (const RowPtr& row : rows)
            if (row)
                if (const auto used = m_usage->usage(*row))
                    usage->emplace(row->uid, *used);
        input.usage = std::move(usage);
    }
    return input;
}

void ResourceTableModel::rearrange()
{
    requestStop();
    if (m_replica.count(m_kind) < ArrangedInPlace && !m_catchingUp) {
        m_rules = std::make_unique<RowOrder>(orderInput(m_rows));
        replaceOrder(m_rules->arrange(m_rows));
        setBusy(false);
        return;
    }
    setBusy(true);
    // Once, however much is asked for within this turn of the event loop; what runs, arranged() starts again.
    if (!m_arranging.isRunning())
        m_start.start();
}

void ResourceTableModel::requestStop()
{
    if (m_arrangement)
        m_arrangement->stop.request_stop();
}

void ResourceTableModel::catchUp()
{
    m_catchingUp = true;
    rearrange();
}

void ResourceTableModel::startArranging()
{
    m_touchedMeanwhile.clear();
    const auto now = m_replica.table(m_kind).slots();
    auto rows = Store::heldRows(m_catchingUp ? now : std::span<const RowPtr>(m_rows));
    OrderInput input = orderInput(rows);
    m_arrangement = std::make_shared<Arrangement>(
        std::move(input), std::move(rows), m_catchingUp ? Store::heldRows(m_rows) : std::vector<RowPtr>());
    m_arranging.setFuture(QtConcurrent::run([arrangement = m_arrangement] { arrangement->work(); }));
}

void ResourceTableModel::arranged()
{
    if (!m_busy)
        return; // overtaken by an arrangement in place, or by other columns
    if (m_arrangement->stop.stop_requested()) {
        startArranging();
        return;
    }
    std::shared_ptr<Arrangement> arrangement = std::exchange(m_arrangement, nullptr);
    m_rules = std::make_unique<RowOrder>(std::move(arrangement->input));
    const bool hasCaughtUp = std::exchange(m_catchingUp, false);
    const std::vector<Slot> gone = hasCaughtUp ? adopt(*arrangement) : std::vector<Slot>();
    std::vector<Slot>& order = arrangement->order;
    putInLate(order);
    const bool staysInOrder = order == m_order;
    replaceOrder(std::move(order));
    for (const Slot slot : gone)
        m_rows[slot.value()] = nullptr;
    if (hasCaughtUp && staysInOrder && !m_order.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    freeInPool(std::move(arrangement));
    setBusy(false);
    Q_EMIT countsChanged();
}

/// What has changed since the snapshot is taken out and put in again where it belongs now.
void ResourceTableModel::putInLate(std::vector<Slot>& order)
{
    std::vector<bool> isLate(m_rows.size(), false);
    std::vector<Slot> late;
    for (const Slot slot : m_touchedMeanwhile) {
        if (slot.value() < isLate.size())
            isLate[slot.value()] = true;
        if (const RowPtr row = m_replica.row(m_kind, slot); row && m_rules->accepts(*row))
            late.push_back(slot);
    }
    m_touchedMeanwhile.clear();
    std::erase_if(order, [&isLate](Slot slot) { return isLate[slot.value()]; });
    std::ranges::sort(late, [this](Slot a, Slot b) { return ordered(a, b); });
    order = merged(order, late);
}

std::vector<Slot> ResourceTableModel::adopt(Arrangement& arrangement)
{
    std::vector<RowPtr>& rows = arrangement.rows;
    const std::vector<Slot> touched(m_touchedMeanwhile.begin(), m_touchedMeanwhile.end());
    for (const Slot slot : touched) {
        if (slot.value() >= rows.size())
            growTo(rows, slot.value() + 1);
        rows[slot.value()] = m_replica.row(m_kind, slot);
    }
    std::vector<Slot>& replaced = arrangement.replaced;
    const std::vector<Slot> late = replacedOf(touched);
    replaced.insert(replaced.end(), late.begin(), late.end());
    std::ranges::sort(replaced);
    const auto twice = std::ranges::unique(replaced);
    replaced.erase(twice.begin(), twice.end());
    dropReplaced(replaced);
    rows.resize(std::max(rows.size(), m_rows.size()));
    m_rows.swap(rows); // the old ones go with the arrangement
    m_positions.resize(m_rows.size(), -1);
    std::vector<Slot> gone;
    for (const Slot slot : m_order) {
        if (m_rows[slot.value()])
            continue;
        // What is being removed is still asked for until it is gone.
        m_rows[slot.value()] = rows[slot.value()];
        gone.push_back(slot);
    }
    return gone;
}

bool ResourceTableModel::ordered(Slot a, Slot b) const
{
    return m_rules->less(a, *m_rows[a.value()], b, *m_rows[b.value()]);
}

ResourceTableModel::Delta ResourceTableModel::settle(const std::vector<Slot>& touched)
{
    Delta delta;
    for (const Slot slot : touched) {
        const std::size_t at = slot.value();
        if (at >= m_rows.size()) {
            growTo(m_rows, at + 1);
            growTo(m_positions, at + 1, -1);
        }
        const int position = m_positions[at];
        RowPtr row = m_replica.row(m_kind, slot);
        const bool wasShown = position >= 0;
        const bool isShown = row && m_rules->accepts(*row);
        const bool stays = wasShown && isShown && m_rules->samePlace(*m_rows[at], *row);
        if (stays)
            delta.updated.push_back(position);
        else if (wasShown)
            (isShown ? delta.moved : delta.removed).push_back(position);
        if (isShown && !stays)
            delta.inserted.push_back(slot);
        // What is being removed one by one is still asked for until it is gone.
        if (row)
            m_rows[at] = std::move(row);
    }
    std::ranges::sort(delta.removed);
    std::ranges::sort(delta.inserted, [this](Slot a, Slot b) { return ordered(a, b); });
    return delta;
}

void ResourceTableModel::merge(const std::vector<Slot>& touched)
{
    const Delta delta = settle(touched);
    announceUpdates(delta.updated);
    if (delta.moved.empty() && delta.removed.size() + delta.inserted.size() <= ToldOneByOne) {
        removeOneByOne(delta.removed);
        insertOneByOne(delta.inserted);
    } else {
        replaceOrder(mergedOrder(delta));
    }
    for (const Slot slot : touched)
        if (!m_replica.row(m_kind, slot))
            m_rows[slot.value()] = nullptr;
}

/// Those of the slots that have gone over to another object.
std::vector<Slot> ResourceTableModel::replacedOf(const std::vector<Slot>& touched) const
{
    std::vector<Slot> replaced;
    for (const Slot slot : touched) {
        if (slot.value() >= m_rows.size() || !m_rows[slot.value()])
            continue;
        const RowPtr row = m_replica.row(m_kind, slot);
        if (row && row->uid != m_rows[slot.value()]->uid)
            replaced.push_back(slot);
    }
    return replaced;
}

/// Takes these rows out, or else what is selected would go over to another object. In a single change set that cannot
/// be: a slot is given away only after its object was removed.
void ResourceTableModel::dropReplaced(const std::vector<Slot>& replaced)
{
    Delta delta;
    for (const Slot slot : replaced)
        if (m_positions[slot.value()] >= 0)
            delta.removed.push_back(m_positions[slot.value()]);
    std::ranges::sort(delta.removed);
    if (delta.removed.size() <= ToldOneByOne)
        removeOneByOne(delta.removed);
    else
        replaceOrder(mergedOrder(delta));
    for (const Slot slot : replaced)
        m_rows[slot.value()] = nullptr;
}

void ResourceTableModel::removeOneByOne(const std::vector<int>& positions)
{
    for (auto at = positions.rbegin(); at != positions.rend(); ++at) {
        beginRemoveRows({}, *at, *at);
        m_positions[m_order[static_cast<std::size_t>(*at)].value()] = -1;
        m_order.erase(m_order.begin() + *at);
        renumber(static_cast<std::size_t>(*at));
        endRemoveRows();
    }
}

void ResourceTableModel::insertOneByOne(const std::vector<Slot>& slots)
{
    for (const Slot slot : slots) {
        const auto place = placeOf(slot, m_order.cbegin());
        const auto at = static_cast<int>(place - m_order.cbegin());
        beginInsertRows({}, at, at);
        m_order.insert(place, slot);
        renumber(static_cast<std::size_t>(at));
        endInsertRows();
    }
}

std::vector<Slot>::const_iterator ResourceTableModel::placeOf(Slot slot, std::vector<Slot>::const_iterator from) const
{
    return std::upper_bound(from, m_order.cend(), slot, [this](Slot a, Slot b) { return ordered(a, b); });
}

/// The order after the change.
std::vector<Slot> ResourceTableModel::mergedOrder(const Delta& delta) const
{
    std::vector<bool> leaves(m_order.size(), false);
    for (const auto* positions : {&delta.removed, &delta.moved})
        for (const int position : *positions)
            leaves[static_cast<std::size_t>(position)] = true;
    std::vector<Slot> stays;
    stays.reserve(m_order.size());
    for (std::size_t position = 0; position < m_order.size(); ++position)
        if (!leaves[position])
            stays.push_back(m_order[position]);
    return merged(stays, delta.inserted);
}

/// Both are in order among themselves. Only the places of what comes in are looked for: k·log n comparisons, each of
/// which may wait for memory, and one pass of copying.
std::vector<Slot> ResourceTableModel::merged(const std::vector<Slot>& stays, const std::vector<Slot>& comesIn) const
{
    std::vector<Slot> order;
    order.reserve(stays.size() + comesIn.size());
    auto from = stays.cbegin();
    for (const Slot slot : comesIn) {
        const auto to = std::upper_bound(from, stays.cend(), slot, [this](Slot a, Slot b) { return ordered(a, b); });
        order.insert(order.end(), from, to);
        order.push_back(slot);
        from = to;
    }
    order.insert(order.end(), from, stays.cend());
    return order;
}

void ResourceTableModel::replaceOrder(std::vector<Slot> order)
{
    if (order == m_order)
        return;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<Slot> held;
    held.reserve(static_cast<std::size_t>(before.size()));
    for (const QModelIndex& index : before)
        held.push_back(m_order[static_cast<std::size_t>(index.row())]);
    m_order = std::move(order);
    m_positions.assign(m_positions.size(), -1);
    renumber(0);
    QModelIndexList after;
    after.reserve(before.size());
    for (std::size_t i = 0; i < held.size(); ++i)
        after.push_back(indexOf(held[i], before[static_cast<qsizetype>(i)].column()));
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void ResourceTableModel::announceUpdates(std::vector<int> positions)
{
    if (positions.empty())
        return;
    const int lastColumn = columnCount() - 1;
    if (positions.size() * 2 > m_order.size()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, lastColumn));
        return;
    }
    std::ranges::sort(positions);
    for (std::size_t first = 0; first < positions.size();) {
        std::size_t last = first;
        while (last + 1 < positions.size() && positions[last + 1] == positions[last] + 1)
            ++last;
        Q_EMIT dataChanged(index(positions[first], 0), index(positions[last], lastColumn));
        first = last + 1;
    }
}

void ResourceTableModel::renumber(std::size_t from)
{
    for (std::size_t position = from; position < m_order.size(); ++position)
        m_positions[m_order[position].value()] = static_cast<std::int32_t>(position);
}

void ResourceTableModel::setBusy(bool busy)
{
    if (std::exchange(m_busy, busy) != busy)
        Q_EMIT busyChanged(busy);
}

} // namespace Chartroom::Items
