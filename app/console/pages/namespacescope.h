// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/replica.h"
#include "models/store/rowsahead.h"

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
    const auto rows = replica.table(kind).slots();
    for (std::size_t slot = 0; slot < rows.size(); ++slot) {
        Store::fetchAhead(rows, slot);
        if (rows[slot] && scope.holds(rows[slot]->nameSpace))
            visit(static_cast<const Row&>(*rows[slot]));
    }
}

} // namespace Chartroom::Console
