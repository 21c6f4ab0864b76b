// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/pages/overviewfacts.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

using namespace Qt::StringLiterals;

namespace Chartroom::Console {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Overview)
};

void countReleases(const Store::Replica& replica, const NamespaceScope& scope, ClusterTotals& totals)
{
    struct Hash {
        std::size_t operator()(const std::pair<StringId, std::string_view>& name) const
        {
            return std::hash<std::string_view>()(name.second) ^ name.first.value();
        }
    };
    std::unordered_map<std::pair<StringId, std::string_view>, const Store::HelmRecordRow*, Hash> latest;
    for (const char* resource : {"secrets/helm", "configmaps/helm"})
        forEachRow<Store::HelmRecordRow>(replica, resource, scope, [&latest](const Store::HelmRecordRow& record) {
            auto& newest = latest[{record.nameSpace, record.release.view()}];
            if (!newest || newest->revision < record.revision)
                newest = &record;
        });
    totals.releases = static_cast<int>(latest.size());
    std::unordered_map<StringId, int> states;
    for (const auto& [name, record] : latest)
        ++states[record->recordStatus];
    for (const auto& [state, count] : states)
        totals.releaseStates[QString::fromUtf8(replica.text(state))] += count;
}

/// As on the map: what a pod was when its node was last heard of says nothing about now. To be asked for many pods.
class KnownHealth {
public:
    explicit KnownHealth(const Store::Replica& replica)
    {
        const Store::KindId nodes = replica.kinds().findResource("nodes");
        if (!nodes.isValid())
            return;
        for (const Store::RowPtr& row : replica.table(nodes).slots())
            if (row && !static_cast<const Store::NodeRow&>(*row).ready)
                if (const StringId name = replica.strings().find(row->name.view()); name.isValid())
                    m_lost.insert(name);
    }

    Health operator()(const PodDigest& pod) const
    {
        return !m_lost.empty() && m_lost.contains(pod.node) ? Health::Unknown : pod.health;
    }

private:
    std::unordered_set<StringId> m_lost;
};

} // namespace

ClusterTotals totalsOf(const PodDigests& pods, const NamespaceScope& scope)
{
    const Store::Replica& replica = pods.replica();
    const KnownHealth knownHealth(replica);
    ClusterTotals totals;
    forEachRow<Store::NodeRow>(replica, "nodes", scope, [&totals](const Store::NodeRow& node) {
        ++totals.nodes;
        totals.nodesReady += node.ready ? 1 : 0;
        totals.cpuAllocatable += std::max<std::int64_t>(node.cpuAllocatable, 0);
        totals.memoryAllocatable += std::max<std::int64_t>(node.memoryAllocatable, 0);
    });
    for (const PodDigest& pod : pods.all()) {
        if (!pod.exists || !scope.holds(pod.nameSpace))
            continue;
        ++totals.pods;
        ++totals.podHealth.at(static_cast<std::size_t>(knownHealth(pod)));
        totals.containers += pod.containers;
        totals.cpuRequested += pod.cpuRequested;
        totals.memoryRequested += pod.memoryRequested;
    }
    forEachRow<Store::Row>(replica, "namespaces", scope, [&totals](const Store::Row&) { ++totals.namespaces; });
    forEachRow<Store::EventRow>(replica, "events", scope,
        [&totals](const Store::EventRow& event) { ++(event.warning ? totals.eventsWarning : totals.eventsNormal); });
    forEachRow<Store::ApplicationRow>(
        replica, "applications.argoproj.io", scope, [&totals](const Store::ApplicationRow& application) {
            ++totals.applications;
            ++totals.applicationHealth.at(static_cast<std::size_t>(application.health));
            totals.outOfSync += application.sync == SyncStatus::OutOfSync ? 1 : 0;
        });
    countReleases(replica, scope, totals);
    return totals;
}

std::vector<SnapshotRow> warningsOf(const Store::Replica& replica, const NamespaceScope& scope, std::size_t most)
{
    std::vector<const Store::EventRow*> events;
    forEachRow<Store::EventRow>(replica, "events", scope, [&events](const Store::EventRow& event) {
        if (event.warning)
            events.push_back(&event);
    });
    const auto shown = std::min(most, events.size());
    std::ranges::partial_sort(
        events, events.begin() + static_cast<std::ptrdiff_t>(shown), std::greater(), &Store::EventRow::lastSeen);
    std::vector<SnapshotRow> rows;
    for (std::size_t i = 0; i < shown; ++i) {
        const Store::EventRow& event = *events[i];
        const QString nameSpace = QString::fromUtf8(replica.text(event.involvedNamespace));
        const QString name = QString::fromUtf8(event.involvedName.view());
        SnapshotRow line;
        line.reference = replica.reference(event);
        line.cells.resize(5);
        line.cells[0].since = event.lastSeen;
        line.cells[1].text = QString::fromUtf8(replica.text(event.reason));
        line.cells[2].text = nameSpace.isEmpty() ? name : nameSpace + u'/' + name;
        line.cells[2].kind = QString::fromUtf8(replica.text(event.involvedKind));
        line.cells[3].text = QLocale().toString(event.count);
        line.cells[4].text = QString::fromUtf8(event.text.view());
        rows.push_back(std::move(line));
    }
    return rows;
}

std::vector<SnapshotRow> failingNodesOf(const PodDigests& pods, const NamespaceScope& scope)
{
    const Store::Replica& replica = pods.replica();
    const KnownHealth knownHealth(replica);
    struct Load {
        int failing = 0;
        int pods = 0;
    };
    std::unordered_map<StringId, Load> nodes;
    for (const PodDigest& pod : pods.all()) {
        if (!pod.exists || pod.over || !scope.holds(pod.nameSpace))
            continue;
        Load& load = nodes[pod.node];
        ++load.pods;
        const Health health = knownHealth(pod);
        load.failing += health == Health::Degraded || health == Health::Unknown || health == Health::Missing;
    }
    std::vector<std::pair<std::string_view, Load>> sorted;
    for (const auto& [node, load] : nodes)
        if (load.failing > 0)
            sorted.emplace_back(replica.text(node), load);
    std::ranges::sort(sorted, {}, [](const auto& node) { return std::tuple(-node.second.failing, node.first); });
    const Store::KindId kind = replica.kinds().findResource("nodes");
    std::vector<SnapshotRow> rows;
    for (const auto& [name, load] : sorted) {
        SnapshotRow line;
        line.cells.resize(3);
        line.cells[0].text = name.empty() ? Tr::tr("on no node yet") : QString::fromUtf8(name);
        line.cells[0].kind = u"Node"_s;
        line.cells[1].text = QLocale().toString(load.failing);
        line.cells[2].text = QLocale().toString(load.pods);
        if (const Store::Entry node = kind.isValid() ? replica.find(kind, std::string_view(), name) : Store::Entry()) {
            line.reference = replica.reference(*node.row);
        } else if (!name.empty()) {
            line.reference = {"", "Node", "", std::string(name)}; // it may not be read, or is gone
        }
        rows.push_back(std::move(line));
    }
    return rows;
}

} // namespace Chartroom::Console
