// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/projections/projection.h"

namespace Chartroom::Store::Projections {

namespace {

std::optional<std::int32_t> optionalCount(const Value& value)
{
    return value.exists() ? std::optional(value.count()) : std::nullopt;
}

void readTemplate(const Context& context, const Value& podSpec, StringId& containers, StringId& images)
{
    containers = context.intern(joined(podSpec["containers"], "name"));
    images = context.intern(joined(podSpec["containers"], "image"));
}

Verdict deployment(const Value& spec, const Value& status, const ExtraMetadata& extra, WorkloadRow& row)
{
    row.paused = spec["paused"].boolean();
    row.revision = CompactString(extra.revision);
    return HealthRules::deployment(row.name,
        {.paused = row.paused,
            .generation = extra.generation,
            .observedGeneration = status["observedGeneration"].integer(),
            .desired = optionalCount(spec["replicas"]),
            .replicas = row.current,
            .updated = row.updated,
            .available = row.available,
            .conditions = readConditions(status["conditions"])});
}

Verdict statefulSet(const Value& spec, const Value& status, const ExtraMetadata& extra, WorkloadRow& row)
{
    const Value strategy = spec["updateStrategy"];
    const Value rollingUpdate = strategy["rollingUpdate"];
    row.revision = CompactString(status["currentRevision"].text());
    return HealthRules::statefulSet({.generation = extra.generation,
        .observedGeneration = status["observedGeneration"].integer(),
        .desired = optionalCount(spec["replicas"]),
        .ready = row.ready,
        .updated = row.updated,
        .onDelete = strategy["type"].text() == "OnDelete",
        .hasRollingUpdate = rollingUpdate.exists(),
        .partition = optionalCount(rollingUpdate["partition"]),
        .currentRevision = status["currentRevision"].text(),
        .updateRevision = status["updateRevision"].text()});
}

Verdict daemonSet(
    const Context& context, const Value& spec, const Value& status, const ExtraMetadata& extra, WorkloadRow& row)
{
    row.desired = status["desiredNumberScheduled"].count();
    row.current = status["currentNumberScheduled"].count();
    row.ready = status["numberReady"].count();
    row.updated = status["updatedNumberScheduled"].count();
    row.available = status["numberAvailable"].count();
    row.nodeSelector = context.intern(labelsText(spec["template"]["spec"]["nodeSelector"]));
    return HealthRules::daemonSet({.name = row.name,
        .generation = extra.generation,
        .observedGeneration = status["observedGeneration"].integer(),
        .desired = row.desired,
        .updated = row.updated,
        .available = row.available,
        .onDelete = spec["updateStrategy"]["type"].text() == "OnDelete"});
}

Verdict replicaSet(const Value& spec, const Value& status, const ExtraMetadata& extra, WorkloadRow& row)
{
    row.revision = CompactString(extra.revision);
    return HealthRules::replicaSet({.generation = extra.generation,
        .observedGeneration = status["observedGeneration"].integer(),
        .desired = optionalCount(spec["replicas"]),
        .available = row.available,
        .conditions = readConditions(status["conditions"])});
}

std::string jobStatus(const Conditions& conditions, bool terminating)
{
    const auto has = [&](std::string_view type) {
        const HealthRules::Condition* condition = HealthRules::find(conditions, type);
        return condition && condition->isTrue();
    };
    if (has("Complete"))
        return "Complete";
    if (has("Failed"))
        return "Failed";
    if (terminating)
        return "Terminating";
    for (const char* type : {"Suspended", "FailureTarget", "SuccessCriteriaMet"})
        if (has(type))
            return type;
    return "Running";
}

} // namespace

RowPtr workload(const Context& context, const Value& object)
{
    BasicRowPtr<WorkloadRow> row(new WorkloadRow);
    const ExtraMetadata extra = readMetadata(context, object["metadata"], *row);
    const Value spec = object["spec"];
    const Value status = object["status"];
    row->desired = spec["replicas"].exists() ? spec["replicas"].count() : 1;
    row->current = status["replicas"].count();
    row->ready = status["readyReplicas"].count();
    row->updated = status["updatedReplicas"].count();
    row->available = status["availableReplicas"].count();
    readTemplate(context, spec["template"]["spec"], row->containers, row->images);
    row->nodeSelector = StringId(0);

    const std::string& kind = context.kind.resource.kind;
    const bool isController = kind == "ReplicationController"; // its selector is a plain map
    row->selector = context.intern(isController ? labelsText(spec["selector"]) : selectorText(spec["selector"]));
    const bool hasExpressions = spec["selector"]["matchExpressions"].size() > 0;
    if (!hasExpressions)
        row->matchLabels = readLabelSet(context, isController ? spec["selector"] : spec["selector"]["matchLabels"]);

    Verdict verdict;
    if (kind == "Deployment")
        verdict = deployment(spec, status, extra, *row);
    else if (kind == "StatefulSet")
        verdict = statefulSet(spec, status, extra, *row);
    else if (kind == "DaemonSet")
        verdict = daemonSet(context, spec, status, extra, *row);
    else if (kind == "ReplicaSet")
        verdict = replicaSet(spec, status, extra, *row);
    setHealth(*row, verdict);
    return RowPtr(row.get());
}

RowPtr job(const Context& context, const Value& object)
{
    BasicRowPtr<JobRow> row(new JobRow);
    readMetadata(context, object["metadata"], *row);
    const Value spec = object["spec"];
    const Value status = object["status"];
    const Conditions conditions = readConditions(status["conditions"]);
    row->completions = spec["completions"].exists() ? spec["completions"].count() : -1;
    row->parallelism = spec["parallelism"].exists() ? spec["parallelism"].count() : 0;
    row->active = status["active"].count();
    row->succeeded = status["succeeded"].count();
    row->failed = status["failed"].count();
    row->started = status["startTime"].time();
    row->finished = status["completionTime"].time();
    readTemplate(context, spec["template"]["spec"], row->containers, row->images);
    row->selector = context.intern(selectorText(spec["selector"]));
    row->status = context.intern(jobStatus(conditions, row->terminating));
    setHealth(*row, HealthRules::job(conditions));
    return RowPtr(row.get());
}

RowPtr cronJob(const Context& context, const Value& object)
{
    BasicRowPtr<CronJobRow> row(new CronJobRow);
    readMetadata(context, object["metadata"], *row);
    const Value spec = object["spec"];
    const Value status = object["status"];
    const Value jobSpec = spec["jobTemplate"]["spec"];
    row->schedule = context.intern(spec["schedule"].text());
    row->timeZone = context.intern(spec["timeZone"].text());
    row->suspended = spec["suspend"].boolean();
    row->active = static_cast<std::int32_t>(status["active"].size());
    row->lastSchedule = status["lastScheduleTime"].time();
    readTemplate(context, jobSpec["template"]["spec"], row->containers, row->images);
    row->selector = context.intern(selectorText(jobSpec["selector"]));
    setHealth(*row,
        HealthRules::cronJob({.suspended = row->suspended,
            .hasStatus = status.exists(),
            .active = status["active"].size(),
            .lastSchedule = row->lastSchedule,
            .lastSuccess = status["lastSuccessfulTime"].time()}));
    return RowPtr(row.get());
}

} // namespace Chartroom::Store::Projections
