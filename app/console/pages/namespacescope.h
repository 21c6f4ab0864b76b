// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/replica.h"

#include <QStringList>

#include <vector>

namespace Chartroom::Console {

/// Which rows count: those of the namespaces, or all where there are none, and what belongs to no namespace.
class NamespaceScope {
public:
    NamespaceScope(const Store::Replica& replica, const QStringList& namespaces);
    bool holds(StringId nameSpace) const;

private:
    std::vector<StringId> m_ids;
    bool m_all;
};

/// Calls `visit(row)` for each object of the kind that counts; `resource` as in KindTable::findResource().
template <typename Row, typename Visit>
void forEachRow(const Store::Replica& replica, std::string_view resource, const NamespaceScope& scope, Visit&& visit)
{
    const Store::KindId kind = replica.kinds().findResource(resource);
    if (!kind.isValid())
        return;
    for (const Store::RowPtr& row : replica.table(kind).slots())
        if (row && scope.holds(row->nameSpace))
            visit(static_cast<const Row&>(*row));
}

} // namespace Chartroom::Console
