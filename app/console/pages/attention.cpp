// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/pages/attention.h"

#include "app/console/pages/troublesentences.h"
#include "models/store/relations.h"

#include <algorithm>
#include <array>
#include <tuple>

using namespace Qt::StringLiterals;

namespace Chartroom::Console {

namespace {

QString healthWord(Health health)
{
    static const std::array Words {
        u"Healthy"_s, u"Suspended"_s, u"Progressing"_s, u"Missing"_s, u"Degraded"_s, u"Unknown"_s};
    return Words.at(static_cast<std::size_t>(health));
}

/// Smaller is more urgent.
int urgency(const Store::Row& row)
{
    if (row.terminating)
        return 3;
    switch (row.health) {
    case Health::Degraded:
        return 0;
    case Health::Unknown:
        return 1;
    case Health::Missing:
        return 2;
    case Health::Progressing:
        return 4;
    case Health::Suspended:
        return 5;
    case Health::Healthy:
        break;
    }
    return 6;
}

/// Kinds whose bad health says something of its own.
constexpr std::array WatchedForHealth {"nodes", "deployments.apps", "statefulsets.apps", "daemonsets.apps",
    "jobs.batch", "persistentvolumeclaims", "horizontalpodautoscalers.autoscaling", "applications.argoproj.io"};

Store::Seconds troubleSince(const Store::Replica& replica, const Store::PodRow& pod)
{
    if (const Store::Entry node = Store::Relations::node(replica, pod)) {
        const auto& host = static_cast<const Store::NodeRow&>(*node.row);
        if (!host.ready && host.readySince > 0)
            return std::max(host.readySince, pod.created);
    }
    Store::Seconds since = 0;
    for (const Store::Container& container : pod.containers)
        if (!container.ready && container.lastFinished > 0)
            since = since == 0 ? container.lastFinished : std::min(since, container.lastFinished);
    return since > 0 ? since : pod.created;
}

struct Trouble {
    int urgency = 0;
    Health health = Health::Unknown; ///< of the object, or of its worst pod
    Store::Seconds since = 0;
    const Store::Row* row = nullptr;
    const Store::PodRow* worstPod = nullptr; ///< of a workload

    /// Smaller is earlier in the list. A node goes before what fails because of it.
    std::tuple<int, bool, Store::Seconds, std::string_view> rank() const
    {
        return {urgency, row->type != Store::RowType::Node, -since, row->name.view()};
    }
};

/// Collects what is not well, and joins pods with the workload that is listed for them.
class TroubleList {
public:
    TroubleList(const PodDigests& pods, const NamespaceScope& scope)
        : m_pods(pods)
        , m_replica(pods.replica())
        , m_warnings(warningsByObject(pods.replica(), scope))
    {
        for (const char* resource : WatchedForHealth)
            forEachRow<Store::Row>(m_replica, resource, scope, [this](const Store::Row& row) {
                if (row.health == Health::Healthy && !row.terminating)
                    return;
                m_byUid.emplace(row.uid, m_found.size());
                m_found.push_back({.urgency = urgency(row), .health = row.health, .row = &row});
            });
        addPods(scope);
        for (Trouble& trouble : m_found)
            date(trouble);
    }

    std::vector<SnapshotRow> lines(std::size_t most)
    {
        const auto shown = static_cast<std::ptrdiff_t>(std::min(most, m_found.size()));
        std::ranges::partial_sort(m_found, m_found.begin() + shown, {}, &Trouble::rank);
        std::vector<SnapshotRow> lines;
        for (const Trouble& trouble : std::span(m_found).first(static_cast<std::size_t>(shown)))
            lines.push_back(lineOf(trouble));
        return lines;
    }

private:
    static constexpr std::size_t Nothing = ~std::size_t(0);

    void addPods(const NamespaceScope& scope)
    {
        const auto digests = m_pods.all();
        for (std::size_t slot = 0; slot < digests.size(); ++slot) {
            const PodDigest& digest = digests[slot];
            const bool isWell = digest.health == Health::Healthy && !digest.terminating;
            if (!digest.exists || isWell || digest.over || !scope.holds(digest.nameSpace))
                continue;
            const Store::PodRow& pod = m_pods.row(slot);
            if (const std::size_t owner = listedOwner(pod); owner != Nothing)
                joinTo(m_found[owner], pod);
            else
                m_found.push_back({.urgency = urgency(pod),
                    .health = pod.health,
                    .since = troubleSince(m_replica, pod),
                    .row = &pod});
        }
    }

    /// Of the objects above it, one that is listed. Pods of the same ReplicaSet are answered together.
    std::size_t listedOwner(const Store::PodRow& pod)
    {
        const Store::OwnerReference* controller = pod.controller();
        if (!controller)
            return Nothing;
        const auto [known, isNew] = m_listedOwners.emplace(controller->uid, Nothing);
        if (isNew)
            for (const Store::Entry& owner : Store::Relations::ownerChain(m_replica, pod))
                if (const auto listed = m_byUid.find(owner.row->uid); listed != m_byUid.end())
                    known->second = listed->second;
        return known->second;
    }

    /// A rollout that crashes is worse than one that moves.
    void joinTo(Trouble& trouble, const Store::PodRow& pod) const
    {
        if (trouble.row->type != Store::RowType::Workload)
            return;
        const Store::Seconds since = troubleSince(m_replica, pod);
        trouble.since = trouble.since == 0 ? since : std::min(trouble.since, since);
        if (!trouble.worstPod || urgency(pod) < urgency(*trouble.worstPod))
            trouble.worstPod = &pod;
        if (urgency(pod) < trouble.urgency) {
            trouble.urgency = urgency(pod);
            trouble.health = pod.health;
        }
    }

    void date(Trouble& trouble) const
    {
        const Store::Row& row = *trouble.row;
        if (row.type == Store::RowType::Node && !static_cast<const Store::NodeRow&>(row).ready)
            trouble.since = static_cast<const Store::NodeRow&>(row).readySince;
        if (row.terminating && row.deleted > 0)
            trouble.since = row.deleted;
        else if (const auto warned = m_warnings.find(row.uid); warned != m_warnings.end() && trouble.since == 0)
            trouble.since = warned->second.first;
    }

    SnapshotRow lineOf(const Trouble& trouble) const
    {
        const Store::Row& row = *trouble.row;
        SnapshotRow line;
        line.reference = m_replica.reference(row);
        const QString nameSpace = QString::fromUtf8(line.reference.nameSpace);
        line.cells.resize(5);
        line.cells[0].text = row.terminating ? u"Terminating"_s : healthWord(trouble.health);
        line.cells[0].health = trouble.health;
        line.cells[0].terminating = row.terminating;
        line.cells[1].text = QString::fromUtf8(line.reference.name);
        line.cells[1].kind = QString::fromUtf8(line.reference.kind);
        line.cells[2].text = nameSpace.isEmpty() ? u"—"_s : nameSpace;
        line.cells[3].text = troubleSentence(m_replica, row, trouble.worstPod, m_warnings);
        line.cells[4].since = trouble.since;
        return line;
    }

    const PodDigests& m_pods;
    const Store::Replica& m_replica;
    const WarningsByObject m_warnings;
    std::vector<Trouble> m_found;
    std::unordered_map<Kube::Uid, std::size_t> m_byUid; ///< of what is listed and no pod
    std::unordered_map<Kube::Uid, std::size_t> m_listedOwners; ///< by the controller of pods; Nothing: none
};

} // namespace

std::vector<SnapshotRow> attentionOf(const PodDigests& pods, const NamespaceScope& scope, std::size_t most)
{
    return TroubleList(pods, scope).lines(most);
}

} // namespace Chartroom::Console
