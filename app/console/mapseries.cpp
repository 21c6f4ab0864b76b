// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/mapseries.h"

#include "app/console/clustersession.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace Chartroom::Console {

namespace {

/// The one that most was counted for; the first by name among equals.
std::string most(const std::map<std::string, int>& counts)
{
    const auto found = std::ranges::max_element(counts, {}, [](const auto& entry) { return entry.second; });
    return found == counts.end() ? std::string() : found->first;
}

} // namespace

std::vector<MapStop> mapSeries(const ClusterSession& session)
{
    using Topology::View;
    std::vector<MapStop> stops {
        {u"map-cluster-nodes"_s, View::Nodes, {}}, {u"map-cluster-namespaces"_s, View::Namespaces, {}}};
    const Store::Replica& replica = session.replica();
    const Store::KindId kind = session.kinds().findResource("pods");
    if (!kind.isValid())
        return stops;
    std::map<std::string, int> namespaces;
    std::map<std::string, int> nodes;
    std::map<std::string, std::string> worst; ///< by namespace: its first Degraded pod
    for (const Store::RowPtr& row : replica.table(kind).slots()) {
        if (!row || row->health != Health::Degraded)
            continue;
        const std::string nameSpace(replica.text(row->nameSpace));
        const std::string name(row->name.view());
        ++namespaces[nameSpace];
        if (const auto node = replica.text(static_cast<const Store::PodRow&>(*row).node); !node.empty())
            ++nodes[std::string(node)];
        std::string& first = worst[nameSpace];
        first = first.empty() ? name : std::min(first, name);
    }
    if (namespaces.empty())
        return stops;
    const std::string nameSpace = most(namespaces);
    stops.push_back({u"map-namespace"_s, View::Namespaces, {"", "Namespace", "", nameSpace}});
    if (!nodes.empty())
        stops.push_back({u"map-node"_s, View::Nodes, {"", "Node", "", most(nodes)}});
    stops.push_back({u"map-pod"_s, View::Namespaces, {"", "Pod", nameSpace, worst.at(nameSpace)}});
    return stops;
}

} // namespace Chartroom::Console
