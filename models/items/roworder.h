// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/column.h"
#include "models/items/filter.h"
#include "models/items/rowmatcher.h"
#include "models/items/rowsort.h"

#include <Qt>
#include <memory>
#include <span>
#include <stop_token>
#include <unordered_map>
#include <vector>

namespace Chartroom::Items {

/// In which order rows are shown, and which.
struct OrderSpec {
    int column = -1; ///< -1: by namespace and name
    Qt::SortOrder order = Qt::AscendingOrder;
    RowFilter filter;
};

using UsageByUid = std::unordered_map<Kube::Uid, Usage>;

/// Everything an arrangement needs, held so that it can be made in any thread.
struct OrderInput {
    std::shared_ptr<const std::vector<Column>> columns;
    const StringPool* strings = nullptr;
    OrderSpec spec;
    std::shared_ptr<const UsageByUid> usage; ///< only where the order asks for it
};

/// Decides whether single rows are shown and how two of them are ordered. The order is total: equal cells are ordered
/// by namespace, then name, then slot, in whichever direction the column is sorted. Single-threaded.
class RowOrder {
public:
    explicit RowOrder(OrderInput input);

    bool accepts(const Store::Row& row) const { return m_matcher.matches(row); }
    bool less(Store::Slot a, const Store::Row& rowA, Store::Slot b, const Store::Row& rowB) const;
    /// Whether two states of one object are shown at the same place.
    bool samePlace(const Store::Row& before, const Store::Row& after) const;

    /// All rows that are accepted, in order. `rows` by slot, null where free. Empty after a stop request.
    std::vector<Store::Slot> arrange(std::span<const Store::RowPtr> rows, std::stop_token stop = {}) const;

private:
    struct Gathered;

    CellContext contextFor(const Store::Row& row) const;
    int compareCells(const Store::Row& a, const Store::Row& b) const;
    int compareIdentity(const Store::Row& a, const Store::Row& b) const;
    void gather(std::span<const Store::RowPtr> rows, std::size_t from, std::size_t to, Gathered& gathered,
        std::stop_token stop) const;
    void rank(std::span<RowSort::Item> items) const;

    OrderInput m_input;
    const Column* m_column = nullptr; ///< null: by namespace and name
    RowMatcher m_matcher;
    mutable std::string m_scratchA;
    mutable std::string m_scratchB;
};

} // namespace Chartroom::Items
