// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/pages/overviewfacts.h"

#include "models/store/relations.h"

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

QString qtext(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

template <typename Row, typename Visit>
void forEachRow(const Store::Replica& replica, std::string_view resource, const NamespaceScope& scope, Visit&& visit)
{
    const Store::KindId kind = replica.kinds().findResource(resource);
    if (!kind.isValid())
        return;
    for (const Store::RowPtr& row : replica.table(kind).slots())
        if (row && scope.holds(*row))
            visit(static_cast<const Row&>(*row));
}

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
    "jobs.batch", "persistentvolumeclaims", "horizontalpodautoscalers.autoscaling", "applications.argoproj.io", "pods"};

bool isOver(const Store::PodRow& pod, const Store::Replica& replica)
{
    const std::string_view phase = replica.text(pod.phase);
    return phase == "Succeeded";
}

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
    int urgency;
    Health health; ///< of the object, or of its worst pod
    QString word;
    Store::Seconds since;
    Store::Entry entry;
    QString why;
};

/// What the server warned about an object: since when, and last.
struct Warnings {
    Store::Seconds first = 0;
    const Store::EventRow* latest = nullptr;
};
using WarningsByObject = std::unordered_map<Kube::Uid, Warnings>;

WarningsByObject warningsByObject(const Store::Replica& replica, const NamespaceScope& scope)
{
    WarningsByObject warnings;
    forEachRow<Store::EventRow>(replica, "events", scope, [&warnings](const Store::EventRow& event) {
        if (!event.warning || event.firstSeen == 0)
            return;
        Warnings& known = warnings[event.involvedUid];
        known.first = known.first == 0 ? event.firstSeen : std::min(known.first, event.firstSeen);
        if (!known.latest || known.latest->lastSeen < event.lastSeen)
            known.latest = &event;
    });
    return warnings;
}

/// Of a pod that runs without being ready: "Running" would be no reason.
QString runningSentence(const Store::Replica& replica, const Store::PodRow& pod, const WarningsByObject& warnings)
{
    const Store::KindId nodes = replica.kinds().findResource("nodes");
    const Store::Entry node
        = nodes.isValid() ? replica.find(nodes, std::string_view(), replica.text(pod.node)) : Store::Entry();
    if (node && !static_cast<const Store::NodeRow&>(*node.row).ready)
        return Tr::tr("Node %1 is not ready").arg(qtext(node.row->name.view()));
    const auto waiting = std::ranges::find(pod.containers, false, &Store::Container::ready);
    QString sentence = waiting == pod.containers.end()
        ? Tr::tr("Runs, but is not ready")
        : Tr::tr("%1 runs, but is not ready yet").arg(qtext(replica.text(waiting->name)));
    if (!pod.message.isEmpty())
        return sentence + u": "_s + qtext(pod.message.view());
    const auto warned = warnings.find(pod.uid);
    return warned == warnings.end() ? sentence : sentence + u": "_s + qtext(warned->second.latest->text.view());
}

QString podSentence(const Store::Replica& replica, const Store::PodRow& pod, const WarningsByObject& warnings)
{
    QString sentence = qtext(replica.text(pod.status));
    for (const Store::Container& container : pod.containers) {
        if (container.ready || container.lastFinished == 0)
            continue;
        sentence += u": "_s
            + Tr::tr("%1 ended with exit code %2").arg(qtext(replica.text(container.name))).arg(container.lastExitCode);
        if (container.restarts > 0)
            sentence += u", "_s + Tr::tr("%n restart(s)", nullptr, container.restarts);
        return sentence;
    }
    if (sentence == u"Running"_s)
        return runningSentence(replica, pod, warnings);
    if (!pod.message.isEmpty())
        sentence += u": "_s + qtext(pod.message.view());
    return sentence;
}

/// How far the pods of a workload are: ready, and in a rollout of the new revision.
QString progressOf(const Store::WorkloadRow& workload)
{
    QString sentence = Tr::tr("%1 of %2 pods ready").arg(workload.ready).arg(workload.desired);
    if (workload.updated < workload.desired)
        sentence += u", "_s + Tr::tr("%1 of %2 updated").arg(workload.updated).arg(workload.desired);
    else if (workload.current > workload.updated)
        sentence
            += u", "_s + Tr::tr("%Ln of the old revision still there", nullptr, workload.current - workload.updated);
    else if (workload.available < workload.ready)
        sentence += u", "_s
            + Tr::tr(
                "%n not ready for long enough to count as available", nullptr, workload.ready - workload.available);
    if (workload.paused)
        sentence += u", "_s + Tr::tr("the rollout is paused");
    return sentence;
}

/// What is wrong with a workload: how far it is, and its worst pod in words.
QString workloadSentence(const Store::Replica& replica, Trouble& trouble, const WarningsByObject& warnings)
{
    const auto& workload = static_cast<const Store::WorkloadRow&>(*trouble.entry.row);
    Store::Seconds& since = trouble.since;
    QString sentence = progressOf(workload);
    const Store::PodRow* worst = nullptr;
    for (const Store::Entry& pod : Store::Relations::podsOf(replica, workload)) {
        if (pod.row->health == Health::Healthy && !pod.row->terminating)
            continue;
        const auto& row = static_cast<const Store::PodRow&>(*pod.row);
        const Store::Seconds podSince = troubleSince(replica, row);
        since = since == 0 ? podSince : std::min(since, podSince);
        if (!worst || urgency(row) < urgency(*worst))
            worst = &row;
    }
    if (worst && urgency(*worst) < trouble.urgency) { // a rollout that crashes is worse than one that moves
        trouble.urgency = urgency(*worst);
        trouble.health = worst->health;
    }
    if (worst)
        sentence += u". "_s + podSentence(replica, *worst, warnings);
    else if (!workload.message.isEmpty())
        sentence += u". "_s + qtext(workload.message.view());
    return sentence;
}

QString genericSentence(const Store::Replica& replica, const Store::Row& row)
{
    const QString status = qtext(replica.text(row.status));
    const QString message = qtext(row.message.view());
    if (message.isEmpty())
        return status.isEmpty() && row.terminating ? Tr::tr("Being deleted") : status;
    return status.isEmpty() ? message : status + u": "_s + message;
}

QString jobSentence(const Store::Replica& replica, const Store::JobRow& job)
{
    if (job.health != Health::Progressing)
        return genericSentence(replica, job);
    return Tr::tr("%1 of %2 completions, %Ln pod(s) at work", nullptr, job.active)
        .arg(job.succeeded)
        .arg(std::max(job.completions, 1));
}

/// An Application's row says no more than its health; which objects it is about, its page says.
QString applicationSentence(const Store::Replica& replica, const Store::Row& application)
{
    if (!application.message.isEmpty())
        return genericSentence(replica, application);
    switch (application.health) {
    case Health::Missing:
        return Tr::tr("Objects that it manages are not in the cluster");
    case Health::Unknown:
        return Tr::tr("Argo CD cannot tell how its objects are");
    case Health::Degraded:
        return Tr::tr("An object that it manages is Degraded");
    case Health::Progressing:
        return Tr::tr("An object that it manages is Progressing");
    default:
        return genericSentence(replica, application);
    }
}

std::vector<Trouble> troubles(const Store::Replica& replica, const NamespaceScope& scope)
{
    const WarningsByObject warned = warningsByObject(replica, scope);
    std::vector<Trouble> found;
    std::unordered_set<Kube::Uid> listed;
    for (const char* resource : WatchedForHealth) {
        forEachRow<Store::Row>(replica, resource, scope, [&](const Store::Row& row) {
            if (row.health == Health::Healthy && !row.terminating)
                return;
            Trouble trouble {urgency(row), row.health, {}, 0, replica.find(row.kind, row.uid), {}};
            if (row.type == Store::RowType::Pod) {
                const auto& pod = static_cast<const Store::PodRow&>(row);
                if (isOver(pod, replica)
                    || listed.contains(Store::Relations::topOwner(replica, trouble.entry).row->uid))
                    return;
                trouble.why = podSentence(replica, pod, warned);
                trouble.since = troubleSince(replica, pod);
            } else if (row.type == Store::RowType::Workload) {
                trouble.why = workloadSentence(replica, trouble, warned);
            } else if (row.type == Store::RowType::Job) {
                trouble.why = jobSentence(replica, static_cast<const Store::JobRow&>(row));
            } else if (row.type == Store::RowType::Application) {
                trouble.why = applicationSentence(replica, row);
            } else {
                trouble.why = genericSentence(replica, row);
            }
            if (row.type == Store::RowType::Node && !static_cast<const Store::NodeRow&>(row).ready)
                trouble.since = static_cast<const Store::NodeRow&>(row).readySince;
            if (row.terminating && row.deleted > 0)
                trouble.since = row.deleted;
            else if (const auto warning = warned.find(row.uid); warning != warned.end() && trouble.since == 0)
                trouble.since = warning->second.first;
            trouble.word = row.terminating ? u"Terminating"_s : healthWord(trouble.health);
            listed.insert(row.uid);
            found.push_back(std::move(trouble));
        });
    }
    return found;
}

void countReleases(const Store::Replica& replica, const NamespaceScope& scope, ClusterTotals& totals)
{
    std::map<std::pair<StringId, std::string_view>, const Store::HelmRecordRow*> latest;
    for (const char* resource : {"secrets/helm", "configmaps/helm"})
        forEachRow<Store::HelmRecordRow>(replica, resource, scope, [&latest](const Store::HelmRecordRow& record) {
            auto& newest = latest[{record.nameSpace, record.release.view()}];
            if (!newest || newest->revision < record.revision)
                newest = &record;
        });
    totals.releases = static_cast<int>(latest.size());
    for (const auto& [key, record] : latest)
        ++totals.releaseStates[qtext(replica.text(record->recordStatus))];
}

/// As on the map: what a pod was when its node was last heard of says nothing about now.
Health knownHealth(const Store::Replica& replica, const Store::PodRow& pod)
{
    const Store::Entry node = Store::Relations::node(replica, pod);
    const bool isLost = node && !static_cast<const Store::NodeRow&>(*node.row).ready;
    return isLost ? Health::Unknown : pod.health;
}

} // namespace

NamespaceScope::NamespaceScope(const Store::Replica& replica, const QStringList& namespaces)
    : m_all(namespaces.isEmpty())
{
    for (const QString& name : namespaces)
        if (const StringId id = replica.strings().find(name.toStdString()); id.isValid())
            m_ids.push_back(id);
}

bool NamespaceScope::holds(const Store::Row& row) const
{
    return m_all || row.nameSpace.value() == 0 || std::ranges::find(m_ids, row.nameSpace) != m_ids.end();
}

ClusterTotals totalsOf(const Store::Replica& replica, const NamespaceScope& scope)
{
    ClusterTotals totals;
    forEachRow<Store::NodeRow>(replica, "nodes", scope, [&totals](const Store::NodeRow& node) {
        ++totals.nodes;
        totals.nodesReady += node.ready ? 1 : 0;
        totals.cpuAllocatable += std::max<std::int64_t>(node.cpuAllocatable, 0);
        totals.memoryAllocatable += std::max<std::int64_t>(node.memoryAllocatable, 0);
    });
    forEachRow<Store::PodRow>(replica, "pods", scope, [&](const Store::PodRow& pod) {
        ++totals.pods;
        ++totals.podHealth.at(static_cast<std::size_t>(knownHealth(replica, pod)));
        const bool counts = !isOver(pod, replica);
        for (const Store::Container& container : pod.containers) {
            if (container.init && !container.restartable)
                continue;
            ++totals.containers;
            if (!counts)
                continue;
            totals.cpuRequested += std::max(container.cpuRequest, 0);
            totals.memoryRequested += std::max<std::int64_t>(container.memoryRequest, 0);
        }
    });
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

std::vector<SnapshotRow> attentionOf(const Store::Replica& replica, const NamespaceScope& scope, std::size_t most)
{
    std::vector<Trouble> found = troubles(replica, scope);
    std::ranges::sort(found, {}, [](const Trouble& t) {
        const Store::Row& row = *t.entry.row; // a node goes before what fails because of it
        return std::tuple(t.urgency, row.type != Store::RowType::Node, -t.since, row.name.view());
    });
    std::vector<SnapshotRow> rows;
    for (const Trouble& trouble : found) {
        if (rows.size() >= most)
            break;
        const Store::Row& row = *trouble.entry.row;
        SnapshotRow line;
        line.reference = replica.reference(row);
        const QString nameSpace = qtext(line.reference.nameSpace);
        line.cells.resize(5);
        line.cells[0].text = trouble.word;
        line.cells[0].health = trouble.health;
        line.cells[0].terminating = row.terminating;
        line.cells[1].text = qtext(line.reference.name);
        line.cells[1].kind = qtext(line.reference.kind);
        line.cells[2].text = nameSpace.isEmpty() ? u"—"_s : nameSpace;
        line.cells[3].text = trouble.why;
        line.cells[4].since = trouble.since;
        rows.push_back(std::move(line));
    }
    return rows;
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
        const QString nameSpace = qtext(replica.text(event.involvedNamespace));
        const QString name = qtext(event.involvedName.view());
        SnapshotRow line;
        line.reference = replica.reference(event);
        line.cells.resize(5);
        line.cells[0].since = event.lastSeen;
        line.cells[1].text = qtext(replica.text(event.reason));
        line.cells[2].text = nameSpace.isEmpty() ? name : nameSpace + u'/' + name;
        line.cells[2].kind = qtext(replica.text(event.involvedKind));
        line.cells[3].text = QLocale().toString(event.count);
        line.cells[4].text = qtext(event.text.view());
        rows.push_back(std::move(line));
    }
    return rows;
}

std::vector<SnapshotRow> failingNodesOf(const Store::Replica& replica, const NamespaceScope& scope)
{
    struct Load {
        int failing = 0;
        int pods = 0;
    };
    std::map<std::string_view, Load> nodes;
    forEachRow<Store::PodRow>(replica, "pods", scope, [&](const Store::PodRow& pod) {
        if (isOver(pod, replica))
            return;
        Load& load = nodes[replica.text(pod.node)];
        ++load.pods;
        const Health health = knownHealth(replica, pod);
        load.failing += health == Health::Degraded || health == Health::Unknown || health == Health::Missing;
    });
    std::erase_if(nodes, [](const auto& node) { return node.second.failing == 0; });
    std::vector<std::pair<std::string_view, Load>> sorted(nodes.begin(), nodes.end());
    std::ranges::stable_sort(sorted, std::greater(), [](const auto& node) { return node.second.failing; });
    const Store::KindId kind = replica.kinds().findResource("nodes");
    std::vector<SnapshotRow> rows;
    for (const auto& [name, load] : sorted) {
        SnapshotRow line;
        line.cells.resize(3);
        line.cells[0].text = name.empty() ? Tr::tr("on no node yet") : qtext(name);
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
