// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulator/world/workshop.h"

#include "app/simulator/world/definitions.h"
#include "app/simulator/world/nodes.h"

namespace Chartroom::Simulator {

namespace {
constexpr TimePoint NewYear {std::chrono::sys_days(std::chrono::year(1990) / 1 / 1)};
}

Options Workshop::options()
{
    Options options;
    options.nodes = 2;
    return options;
}

Workshop::Workshop()
    : world(store, m_options, NewYear)
    , cluster(world)
{
    store.setSilent(true);
    cluster.setInstant(true);
    createNodes(world);
    createDefinitions(world);
    createTenantDefinitions(world);
    const Json labels = Json::object({{"kubernetes.io/metadata.name", NameSpace}, {"example.kr/team", NameSpace}});
    world.create(world.table("", "namespaces"),
        Json::object({{"metadata", Json::object({{"name", NameSpace}, {"labels", labels}})},
            {"spec", Json::object({{"finalizers", Json::array({"kubernetes"})}})},
            {"status", Json::object({{"phase", "Active"}})}}),
        "kubectl-create");
}

ObjectPtr Workshop::find(std::string_view group, std::string_view plural, std::string_view name)
{
    const Table& table = world.table(group, plural);
    return table.find(table.info().type.namespaced ? NameSpace : std::string_view(), name);
}

ObjectPtr Workshop::firstOwnedBy(const ObjectPtr& owner, std::string_view group, std::string_view plural)
{
    return cluster.dependents(owner->uid, world.table(group, plural)).front();
}

void Workshop::settle()
{
    cluster.settle();
    cluster.setInstant(false); // Services get their slices
    cluster.settle();
}

} // namespace Chartroom::Simulator
