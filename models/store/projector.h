// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/stringpool.h"
#include "models/store/kindtable.h"
#include "models/store/row.h"

#include <functional>
#include <memory>
#include <string_view>

namespace Chartroom::Store {

/// Turns the JSON of objects into rows. One per writing thread: it owns the parser's buffers. Never throws: what has
/// the wrong type or is missing reads as not set, so that one odd object costs its own cells and nothing else.
class Projector {
public:
    using Take = std::function<void(RowPtr)>;

    /// Both must outlive the projector and the rows it makes.
    Projector(KindTable& kinds, StringPool& strings);
    ~Projector();

    /// Calls `take` for each object in `json`, which is in the form its KindInfo says: one object, or a Table with any
    /// number of rows. `json` is followed by 64 readable bytes. Returns false where it is not JSON, or not an object
    /// with a name; `take` was not called then.
    bool project(KindId kind, std::string_view json, const Take& take);

    /// The same for one object in protobuf; of Pods only.
    bool projectMessage(KindId kind, std::string_view message, const Take& take);
    static bool readsMessages(const KindInfo& kind) { return kind.rowType == RowType::Pod; }

    /// Whether the kind comes as the server's Tables.
    bool isTable(KindId kind) const;

    /// The columns of a Table that was projected were new: the kind whose columns have changed since the last call,
    /// once; invalid where none have.
    KindId takeChangedColumns();

    /// Bytes that sharing labels and owners takes, without these themselves.
    std::size_t memoryUsage() const;

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace Chartroom::Store
