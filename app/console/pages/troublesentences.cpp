// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/pages/troublesentences.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Chartroom::Console {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Overview)
};

/// Of a pod that runs without being ready: "Running" would be no reason.
QString runningSentence(const Store::Replica& replica, const Store::PodRow& pod, const WarningsByObject& warnings)
{
    const Store::KindId nodes = replica.kinds().findResource("nodes");
    const Store::Entry node
        = nodes.isValid() ? replica.find(nodes, std::string_view(), replica.text(pod.node)) : Store::Entry();
    if (node && !static_cast<const Store::NodeRow&>(*node.row).ready)
        return Tr::tr("Node %1 is not ready").arg(QString::fromUtf8(node.row->name.view()));
    const auto waiting = std::ranges::find(pod.containers, false, &Store::Container::ready);
    QString sentence = waiting == pod.containers.end()
        ? Tr::tr("Runs, but is not ready")
        : Tr::tr("%1 runs, but is not ready yet").arg(QString::fromUtf8(replica.text(waiting->name)));
    if (!pod.message.isEmpty())
        return sentence + u": "_s + QString::fromUtf8(pod.message.view());
    const auto warned = warnings.find(pod.uid);
    return warned == warnings.end() ? sentence
                                    : sentence + u": "_s + QString::fromUtf8(warned->second.latest->text.view());
}

QString podSentence(const Store::Replica& replica, const Store::PodRow& pod, const WarningsByObject& warnings)
{
    QString sentence = QString::fromUtf8(replica.text(pod.status));
    for (const Store::Container& container : pod.containers) {
        if (container.ready || container.lastFinished == 0)
            continue;
        sentence += u": "_s
            + Tr::tr("%1 ended with exit code %2")
                  .arg(QString::fromUtf8(replica.text(container.name)))
                  .arg(container.lastExitCode);
        if (container.restarts > 0)
            sentence += u", "_s + Tr::tr("%n restart(s)", nullptr, container.restarts);
        return sentence;
    }
    if (sentence == u"Running"_s)
        return runningSentence(replica, pod, warnings);
    if (!pod.message.isEmpty())
        sentence += u": "_s + QString::fromUtf8(pod.message.view());
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
QString workloadSentence(const Store::Replica& replica, const Store::WorkloadRow& workload, const Store::PodRow* worst,
    const WarningsByObject& warnings)
{
    const QString sentence = progressOf(workload);
    if (worst)
        return sentence + u". "_s + podSentence(replica, *worst, warnings);
    return workload.message.isEmpty() ? sentence : sentence + u". "_s + QString::fromUtf8(workload.message.view());
}

QString genericSentence(const Store::Replica& replica, const Store::Row& row)
{
    const QString status = QString::fromUtf8(replica.text(row.status));
    const QString message = QString::fromUtf8(row.message.view());
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

} // namespace

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

QString troubleSentence(const Store::Replica& replica, const Store::Row& row, const Store::PodRow* worstPod,
    const WarningsByObject& warnings)
{
    switch (row.type) {
    case Store::RowType::Pod:
        return podSentence(replica, static_cast<const Store::PodRow&>(row), warnings);
    case Store::RowType::Workload:
        return workloadSentence(replica, static_cast<const Store::WorkloadRow&>(row), worstPod, warnings);
    case Store::RowType::Job:
        return jobSentence(replica, static_cast<const Store::JobRow&>(row));
    case Store::RowType::Application:
        return applicationSentence(replica, row);
    default:
        return genericSentence(replica, row);
    }
}

} // namespace Chartroom::Console
