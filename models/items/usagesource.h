// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/row.h"

#include <QObject>
#include <cstdint>
#include <optional>

namespace Chartroom::Items {

/// CPU and memory in use, as last measured.
struct Usage {
    std::int64_t cpu = 0; ///< millicores
    std::int64_t memory = 0; ///< bytes
};

/// Where tables get usage figures from. Lives on the GUI thread; `usage` is called from it only, for many rows when a
/// table is sorted by usage, so it is a hash look-up.
class UsageSource : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;
    /// Of a pod (the sum of its containers) or a node. Nothing where it was not measured lately.
    virtual std::optional<Usage> usage(const Store::Row& row) const = 0;

Q_SIGNALS:
    /// New figures have arrived: any object's usage may be different.
    void usageChanged();
};

} // namespace Chartroom::Items
