// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/column.h"
#include "models/items/filter.h"

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

/// Everything an arrangement needs, held so that it can be made in any thread.
struct OrderInput {
    std::shared_ptr<const std::vector<Column>> columns;
    const StringPool* strings = nullptr;
    OrderSpec spec;
    /// By uid; only where the columns or the order ask for it.
    std::shared_ptr<const std::unordered_map<Kube::Uid, Usage>> usage;
};

/// Decides whether single rows are shown and how two of them are ordered. The order is total: equal cells are ordered
/// by namespace, then name, then slot, in whichever direction the column is sorted. Single-threaded.
class RowOrder {
public:
    explicit RowOrder(OrderInput input);
    ~RowOrder();
    RowOrder(const RowOrder&) = delete;
    RowOrder& operator=(const RowOrder&) = delete;

    bool accepts(const Store::Row& row) const;
    bool less(Store::Slot a, const Store::Row& rowA, Store::Slot b, const Store::Row& rowB) const;
    /// Whether two states of one object are shown at the same place.
    bool samePlace(const Store::Row& before, const Store::Row& after) const;

    /// All rows that are accepted, in order. `rows` by slot, null where free. An empty result after a stop request.
    std::vector<Store::Slot> arrange(std::span<const Store::RowPtr> rows, std::stop_token stop = {}) const;

private:
    class Matcher;
    OrderInput m_input;
    std::unique_ptr<Matcher> m_matcher;
};

} // namespace Chartroom::Items
