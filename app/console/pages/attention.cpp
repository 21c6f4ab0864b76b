// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/pages/attention.h"

#include "app/console/pages/troublesentences.h"

#include <algorithm>
#include <array>
#include <optional>
#include <tuple>
#include <unordered_map>

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

/// Nodes that are not ready, and since when. Few are: a pod's node is rarely looked up.
class LostNodes {
public:
    explicit LostNodes(const Store::Replica& replica)
    {
        forEachRow<Store::NodeRow>(replica, "nodes", NamespaceScope(replica, {}), [&](const Store::NodeRow& node) {
            if (!node.ready && node.readySince > 0)
                if (const StringId name = replica.strings().find(node.name.view()); name.isValid())
                    m_since.emplace(name, node.readySince);
        });
    }

    std::optional<Store::Seconds> since(StringId node) const
    {
        const auto found = m_since.find(node);
        return found == m_since.end() ? std::nullopt : std::optional(found->second);
    }

private:
    std::unordered_map<StringId, Store::Seconds> m_since;
};

Store::Seconds troubleSince(const LostNodes& lost, const Store::PodRow& pod)
{
    if (const auto since = lost.since(pod.node))
        return std::max(*since, pod.created);
    Store::Seconds since = 0;
    for (const Store::Container& container : pod.containers)
        if (!container.ready && container.lastFinished > 0)
            since = since == 0 ? container.lastFinished : std::min<Store::Seconds>(since, container.lastFinished);
    return since > 0 ? since : pod.created;
}

/// The owners of many objects, each looked for among the kinds of the name that its reference says.
class OwnerFinder {
public:
    explicit OwnerFinder(const Store::Replica& replica)
        : m_replica(replica)
    { }

    /// Null where there is none, or it is not known.
    Store::RowPtr owner(const Store::Row& row)
    {
        const Store::OwnerReference* controller = row.controller();
        if (!controller)
            return {};
        for (const Store::KindId kind : kindsNamed(controller->kind))
            if (Store::Entry found = m_replica.find(kind, controller->uid))
                return found.row;
        return {};
    }

private:
    const std::vector<Store::KindId>& kindsNamed(StringId name)
    {
        const auto [known, isNew] = m_kinds.try_emplace(name);
        if (isNew)
            for (const Store::KindId kind : m_replica.kinds().ids())
                if (m_replica.kinds().info(kind).resource.kind == m_replica.text(name))
                    known->second.push_back(kind);
        return known->second;
    }

    const Store::Replica& m_replica;
    std::unordered_map<StringId, std::vector<Store::KindId>> m_kinds;
};

/// Rows are held: the replica may have other ones before the list is complete.
struct Trouble {
    int urgency = 0;
    Health health = Health::Unknown; ///< of the object, or of its worst pod
    Store::Seconds since = 0;
    Store::RowPtr row;
    Store::RowPtr worstPod = nullptr; ///< of a workload

    const Store::PodRow* worst() const { return static_cast<const Store::PodRow*>(worstPod.get()); }

    /// Smaller is earlier in the list. A node goes before what fails because of it.
    std::tuple<int, bool, Store::Seconds, std::string_view> rank() const
    {
        return {urgency, row->type != Store::RowType::Node, -since, row->name.view()};
    }
};

constexpr std::size_t PodsOfPart = 1500; ///< that are not well: 2 ms
constexpr std::size_t NoSlot = ~std::size_t(0);

} // namespace

/// Collects what is not well, and joins pods with the workload that is listed for them.
class Attention::TroubleList {
public:
    TroubleList(const PodDigests& pods, const NamespaceScope& scope)
        : m_pods(pods)
        , m_replica(pods.replica())
        , m_scope(scope)
        , m_lost(pods.replica())
        , m_owners(pods.replica())
    { }

    bool goOn()
    {
        if (m_nextSlot == NoSlot) {
            addOthers();
            m_nextSlot = 0;
        } else {
            addPods();
        }
        return m_nextSlot < m_pods.all().size();
    }

    std::vector<SnapshotRow> lines(std::size_t most)
    {
        const WarningsByObject warnings = warningsByObject(m_replica, m_scope);
        for (Trouble& trouble : m_found)
            date(trouble, warnings);
        const auto shown = static_cast<std::ptrdiff_t>(std::min(most, m_found.size()));
        std::ranges::partial_sort(m_found, m_found.begin() + shown, {}, &Trouble::rank);
        std::vector<SnapshotRow> lines;
        for (const Trouble& trouble : std::span(m_found).first(static_cast<std::size_t>(shown)))
            lines.push_back(lineOf(trouble, warnings));
        return lines;
    }

private:
    static constexpr std::size_t Nothing = ~std::size_t(0);
    /// Owner chains are short; whatever is longer is a cycle that somebody wrote.
    static constexpr int MaxDepth = 16;

    void addOthers()
    {
        for (const char* resource : WatchedForHealth)
            forEachRow<Store::Row>(m_replica, resource, m_scope, [this](const Store::Row& row) {
                if (row.health == Health::Healthy && !row.terminating)
                    return;
                m_byUid.emplace(row.uid, m_found.size());
                m_found.push_back({.urgency = urgency(row), .health = row.health, .row = Store::RowPtr(&row)});
            });
    }

    void addPods()
    {
        const auto digests = m_pods.all();
        std::size_t left = PodsOfPart;
        for (; m_nextSlot < digests.size() && left > 0; ++m_nextSlot) {
            const PodDigest& digest = digests[m_nextSlot];
            const bool isWell = digest.health == Health::Healthy && !digest.terminating;
            if (!digest.exists || isWell || digest.over || !m_scope.holds(digest.nameSpace))
                continue;
            --left;
            const Store::PodRow& pod = m_pods.row(m_nextSlot);
            if (const std::size_t owner = listedOwner(pod); owner != Nothing)
                joinTo(m_found[owner], pod);
            else
                m_found.push_back({.urgency = urgency(pod),
                    .health = pod.health,
                    .since = troubleSince(m_lost, pod),
                    .row = Store::RowPtr(&pod)});
        }
    }

    /// Of the objects above it, one that is listed. Pods of the same ReplicaSet are answered together.
    std::size_t listedOwner(const Store::PodRow& pod)
    {
        const Store::OwnerReference* controller = pod.controller();
        if (!controller)
            return Nothing;
        const auto [known, isNew] = m_listedOwners.emplace(controller->uid, Nothing);
        if (!isNew)
            return known->second;
        Store::RowPtr above = m_owners.owner(pod);
        for (int depth = 0; above && depth < MaxDepth; ++depth) {
            if (const auto listed = m_byUid.find(above->uid); listed != m_byUid.end())
                known->second = listed->second;
            above = m_owners.owner(*above);
        }
        return known->second;
    }

    /// A rollout that crashes is worse than one that moves.
    void joinTo(Trouble& trouble, const Store::PodRow& pod) const
    {
        if (trouble.row->type != Store::RowType::Workload)
            return;
        const Store::Seconds since = troubleSince(m_lost, pod);
        trouble.since = trouble.since == 0 ? since : std::min(trouble.since, since);
        if (!trouble.worstPod || urgency(pod) < urgency(*trouble.worstPod))
            trouble.worstPod = Store::RowPtr(&pod);
        if (urgency(pod) < trouble.urgency) {
            trouble.urgency = urgency(pod);
            trouble.health = pod.health;
        }
    }

    static void date(Trouble& trouble, const WarningsByObject& warnings)
    {
        const Store::Row& row = *trouble.row;
        if (row.type == Store::RowType::Node && !static_cast<const Store::NodeRow&>(row).ready)
            trouble.since = static_cast<const Store::NodeRow&>(row).readySince;
        if (row.terminating && row.deleted > 0)
            trouble.since = row.deleted;
        else if (const auto warned = warnings.find(row.uid); warned != warnings.end() && trouble.since == 0)
            trouble.since = warned->second.first;
    }

    SnapshotRow lineOf(const Trouble& trouble, const WarningsByObject& warnings) const
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
        line.cells[3].text = troubleSentence(m_replica, row, trouble.worst(), warnings);
        line.cells[4].since = trouble.since;
        return line;
    }

    const PodDigests& m_pods;
    const Store::Replica& m_replica;
    const NamespaceScope m_scope;
    const LostNodes m_lost;
    OwnerFinder m_owners;
    std::size_t m_nextSlot = NoSlot; ///< of the pods, which come after everything else
    std::vector<Trouble> m_found;
    std::unordered_map<Kube::Uid, std::size_t> m_byUid; ///< of what is listed and no pod
    std::unordered_map<Kube::Uid, std::size_t> m_listedOwners; ///< by the controller of pods; Nothing: none
};

Attention::Attention(const PodDigests& pods, const NamespaceScope& scope)
    : m_troubles(std::make_unique<TroubleList>(pods, scope))
{ }

Attention::~Attention() = default;

bool Attention::goOn()
{
    return m_troubles->goOn();
}

std::vector<SnapshotRow> Attention::lines(std::size_t most)
{
    return m_troubles->lines(most);
}

} // namespace Chartroom::Console
