// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/stringpool.h"
#include "models/items/usagesource.h"
#include "models/store/kindtable.h"
#include "models/store/row.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace Chartroom::Items {

/// What cells are worked out from beside their row. The pointers are borrowed for one call.
struct CellContext {
    const StringPool* strings = nullptr;
    Store::Seconds now = 0;
    std::optional<Usage> usage; ///< of this row's object
    std::string_view text(StringId id) const { return strings->text(id); }
};

enum class CellAlign : std::uint8_t { Left, Right };

/// One column of a table. A plain value made of functions, so that it can be used in any thread; which of them are set
/// says what the column is ordered by: `number`, else `pooled`, else `text`.
struct Column {
    using TextOf = std::string_view (*)(const Column&, const Store::Row&, const CellContext&, std::string& scratch);
    using NumberOf = std::int64_t (*)(const Column&, const Store::Row&, const CellContext&);
    using PooledOf = StringId (*)(const Column&, const Store::Row&);
    using WarningOf = bool (*)(const Store::Row&);

    std::string title; ///< as kubectl prints it: "READY"; also the column's key
    int priority = 0; ///< greater than 0: wide
    CellAlign align = CellAlign::Left;
    bool monospace = true;
    bool isState = false; ///< shows the object's state: carries its health
    bool isSync = false; ///< shows an Application's sync status
    bool ticks = false; ///< the text depends on the clock: not searched, and repainted
    /// `number` is minus the moment that the text counts from; the greatest number where there is none.
    bool isAge = false;
    bool needsUsage = false;
    bool isFraction = false; ///< `number` is a share in hundredths of a percent, -1 where unknown
    int index = 0; ///< cell of a TableRow
    std::string_view whereEmpty = {}; ///< printed for an empty text; not searched
    TextOf text = nullptr; ///< UTF-8; into the row, the pool or `scratch`
    NumberOf number = nullptr;
    PooledOf pooled = nullptr;
    WarningOf warning = nullptr;
};

/// The columns of `kubectl get -A -o wide` for a kind, in its order, with NAMESPACE first where it has one.
/// `serverColumns` are those of the server's Table for generic kinds (null: not known yet). `withUsage` adds CPU and
/// memory to pods and nodes.
std::vector<Column> columnsFor(
    const Store::KindInfo& kind, const Store::TableColumnsPtr& serverColumns, bool withUsage);

} // namespace Chartroom::Items
