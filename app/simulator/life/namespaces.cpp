// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulator/life/namespaces.h"

namespace Chartroom::Simulator {

void Namespaces::sync(const std::string&, const std::string& name)
{
    Table& table = m_world.table("", "namespaces");
    const Json object = m_world.read(table, {}, name);
    if (object.isNull())
        return;
    if (!object["metadata"].contains("deletionTimestamp"))
        return furnish(name);
    if (empty(name))
        m_world.store.remove(table, {}, name);
    else
        m_cluster.enqueueLater(*this, {}, name, std::chrono::milliseconds(500));
}

void Namespaces::furnish(const std::string& name)
{
    Table& accounts = m_world.table("", "serviceaccounts");
    if (!accounts.find(name, "default"))
        m_world.create(accounts, Json::object({{"metadata", Json::object({{"name", "default"}, {"namespace", name}})}}),
            "kube-controller-manager");
    Table& maps = m_world.table("", "configmaps");
    if (!maps.find(name, "kube-root-ca.crt"))
        m_world.create(maps,
            Json::object({{"metadata", Json::object({{"name", "kube-root-ca.crt"}, {"namespace", name}})},
                {"data", Json::object({{"ca.crt", "-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n"}})}}),
            "kube-controller-manager");
}

bool Namespaces::empty(const std::string& name)
{
    bool left = false;
    for (const auto& table : m_world.store.tables()) {
        if (!table->info().type.namespaced || !table->info().stored)
            continue;
        std::vector<ObjectPtr> objects;
        for (auto at = table->objects().lower_bound(name + '/'); at != table->objects().end(); ++at) {
            if (at->second->nameSpace.view() != name)
                break;
            objects.push_back(at->second);
        }
        left |= !objects.empty();
        for (const ObjectPtr& object : objects)
            m_cluster.removeObject(*table, *object);
    }
    return !left;
}

} // namespace Chartroom::Simulator
