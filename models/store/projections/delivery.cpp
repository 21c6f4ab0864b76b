// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/projections/projection.h"

#include <charconv>

namespace Chartroom::Store::Projections {

namespace {

constexpr std::string_view InCluster = "https://kubernetes.default.svc"; ///< KubernetesInternalAPIServerAddr of Argo CD

Verdict recordVerdict(std::string_view status)
{
    if (status == "failed")
        return {Health::Degraded, {}};
    if (status.starts_with("pending-") || status == "uninstalling")
        return {Health::Progressing, {}};
    return {status == "unknown" ? Health::Unknown : Health::Healthy, {}};
}

} // namespace

RowPtr helmRecord(const Context& context, const Value& object)
{
    BasicRowPtr<HelmRecordRow> row(new HelmRecordRow);
    readMetadata(context, object["metadata"], *row);
    const Value labels = object["metadata"]["labels"];
    const std::string_view release = labels["name"].text();
    const std::string_view version = labels["version"].text();
    const std::string_view status = labels["status"].text();
    row->inConfigMap = context.kind.resource.kind == "ConfigMap";
    row->release = CompactString(release);
    row->helmRelease = context.intern(release);
    std::from_chars(version.data(), version.data() + version.size(), row->revision);
    row->recordStatus = context.intern(status);
    row->status = row->recordStatus;
    setHealth(*row, recordVerdict(status));
    return RowPtr(row.get());
}

namespace {

SyncStatus syncStatus(std::string_view word)
{
    return word == "Synced" ? SyncStatus::Synced : word == "OutOfSync" ? SyncStatus::OutOfSync : SyncStatus::Unknown;
}

/// The source in effect: the hydrator's, else the first of several, else the only one (argocd.md 1.1).
Value effectiveSource(const Value& spec)
{
    if (spec["sourceHydrator"].exists())
        return spec["sourceHydrator"]["drySource"];
    Value first;
    spec["sources"].forEach([&](const Value& source) {
        if (!first.exists())
            first = source;
    });
    return first.exists() ? first : spec["source"];
}

void readSync(const Context& context, const Value& status, ApplicationRow& row)
{
    const Value sync = status["sync"];
    const Value operation = status["operationState"];
    std::string_view revision = sync["revision"].text();
    sync["revisions"].forEach([&](const Value& each) { revision = revision.empty() ? each.text() : revision; });
    row.sync = syncStatus(sync["status"].text());
    row.revision = CompactString(revision);
    row.operationPhase = context.intern(operation["phase"].text());
    row.operationMessage = CompactString(operation["message"].text());
    row.lastSync = operation["finishedAt"].time();
    row.resources = static_cast<std::int32_t>(status["resources"].size());
    status["resources"].forEach(
        [&](const Value& resource) { row.outOfSyncResources += resource["status"].text() == "OutOfSync" ? 1 : 0; });
    status["conditions"].forEach([&](const Value& condition) {
        const std::string_view type = condition["type"].text();
        row.conditions += type.ends_with("Error") || type.ends_with("Warning") ? 1 : 0;
    });
}

} // namespace

RowPtr application(const Context& context, const Value& object)
{
    BasicRowPtr<ApplicationRow> row(new ApplicationRow);
    readMetadata(context, object["metadata"], *row);
    const Value spec = object["spec"];
    const Value status = object["status"];
    const Value destination = spec["destination"];
    const Value source = effectiveSource(spec);
    const Value automated = spec["syncPolicy"]["automated"];
    const std::string_view server = destination["server"].text();
    const std::string_view project = spec["project"].text();
    const std::string_view chart = source["chart"].text();
    row->project = context.intern(project.empty() ? "default" : project);
    row->destination = context.intern(server.empty() ? destination["name"].text()
            : server == InCluster                    ? std::string_view("in-cluster")
                                                     : server);
    row->destinationNamespace = context.intern(destination["namespace"].text());
    row->repository = context.intern(source["repoURL"].text());
    row->path = CompactString(chart.empty() ? source["path"].text() : chart);
    row->targetRevision = CompactString(source["targetRevision"].text());
    row->autoSync = automated.exists() && automated["enabled"].boolean(true);
    row->selfHeal = automated["selfHeal"].boolean();
    row->prune = automated["prune"].boolean();
    readSync(context, status, *row);
    const Value health = status["health"];
    row->status = context.intern(health["status"].text());
    setHealth(*row, {HealthRules::fromWord(health["status"].text()), std::string(health["message"].text())});
    return RowPtr(row.get());
}

} // namespace Chartroom::Store::Projections
