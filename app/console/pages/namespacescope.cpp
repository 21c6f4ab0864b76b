// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/pages/namespacescope.h"

#include <algorithm>

namespace Chartroom::Console {

NamespaceScope::NamespaceScope(const Store::Replica& replica, const QStringList& namespaces)
    : m_all(namespaces.isEmpty())
{
    for (const QString& name : namespaces)
        if (const StringId id = replica.strings().find(name.toStdString()); id.isValid())
            m_ids.push_back(id);
}

bool NamespaceScope::holds(StringId nameSpace) const
{
    return m_all || nameSpace.value() == 0 || std::ranges::find(m_ids, nameSpace) != m_ids.end();
}

} // namespace Chartroom::Console
