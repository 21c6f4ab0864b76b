// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/columnbuilders.h"
#include "models/items/usagecolumns.h"

#include <algorithm>
#include <cctype>

namespace Chartroom::Items {

using namespace ColumnBuilders;
using namespace Store;

namespace {

using Columns = std::vector<Column>;

std::string lowered(std::string_view text)
{
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return lower;
}

std::string raised(std::string_view text)
{
    std::string upper(text);
    std::ranges::transform(upper, upper.begin(), [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return upper;
}

Column name()
{
    return own<&Row::name>("NAME");
}

Column created(const char* title = "AGE")
{
    return age<&Row::created>(title);
}

/// "5 (2m ago)"
Column restarts()
{
    Column column = number<&PodRow::restarts>("RESTARTS");
    column.ticks = true;
    column.warning = [](const Row& row) { return static_cast<const PodRow&>(row).restarts > 0; };
    column.text = [](const Column&, const Row& row, const CellContext& context, std::string& scratch) {
        const auto& pod = static_cast<const PodRow&>(row);
        scratch = std::to_string(pod.restarts);
        if (pod.restarts != 0 && pod.lastRestart != 0)
            scratch += " (" + durationText(std::chrono::seconds(context.now - pod.lastRestart)) + " ago)";
        return std::string_view(scratch);
    };
    return column;
}

Column readinessGates()
{
    Column column = ratio<&PodRow::readinessGatesReady, &PodRow::readinessGates>("READINESS GATES");
    column.align = CellAlign::Left;
    column.text = [](const Column&, const Row& row, const CellContext&, std::string& scratch) -> std::string_view {
        const auto& pod = static_cast<const PodRow&>(row);
        if (pod.readinessGates == 0)
            return "<none>";
        scratch = std::to_string(pod.readinessGatesReady) + '/' + std::to_string(pod.readinessGates);
        return scratch;
    };
    return column;
}

Columns podColumns()
{
    return {name(), ratio<&PodRow::readyContainers, &PodRow::totalContainers>("READY"),
        state(pooled<&Row::status>("STATUS")), restarts(), created(), wide(orElse("<none>", own<&PodRow::podIp>("IP"))),
        wide(orElse("<none>", pooled<&PodRow::node>("NODE"))),
        wide(orElse("<none>", pooled<&PodRow::nominatedNode>("NOMINATED NODE"))), wide(readinessGates())};
}

Columns nodeColumns()
{
    return {name(), state(pooled<&Row::status>("STATUS")), pooled<&NodeRow::roles>("ROLES"), created(),
        pooled<&NodeRow::version>("VERSION"), wide(orElse("<none>", own<&NodeRow::internalIp>("INTERNAL-IP"))),
        wide(orElse("<none>", own<&NodeRow::externalIp>("EXTERNAL-IP"))), wide(pooled<&NodeRow::osImage>("OS-IMAGE")),
        wide(pooled<&NodeRow::kernel>("KERNEL-VERSION")), wide(pooled<&NodeRow::runtime>("CONTAINER-RUNTIME"))};
}

template <auto Containers, auto Images, auto Selector>
void addTemplate(Columns& columns)
{
    columns.push_back(wide(pooled<Containers>("CONTAINERS")));
    columns.push_back(wide(pooled<Images>("IMAGES")));
    columns.push_back(wide(pooled<Selector>("SELECTOR")));
}

Columns workloadColumns(std::string_view kind)
{
    Columns columns {name()};
    if (kind == "Deployment") {
        columns.push_back(state(ratio<&WorkloadRow::ready, &WorkloadRow::desired>("READY")));
        columns.push_back(number<&WorkloadRow::updated>("UP-TO-DATE"));
        columns.push_back(number<&WorkloadRow::available>("AVAILABLE"));
        columns.push_back(created());
    } else if (kind == "StatefulSet") {
        columns.push_back(state(ratio<&WorkloadRow::ready, &WorkloadRow::desired>("READY")));
        columns.push_back(created());
    } else {
        columns.push_back(number<&WorkloadRow::desired>("DESIRED"));
        columns.push_back(number<&WorkloadRow::current>("CURRENT"));
        columns.push_back(state(number<&WorkloadRow::ready>("READY")));
        if (kind == "DaemonSet") {
            columns.push_back(number<&WorkloadRow::updated>("UP-TO-DATE"));
            columns.push_back(number<&WorkloadRow::available>("AVAILABLE"));
            columns.push_back(pooled<&WorkloadRow::nodeSelector>("NODE SELECTOR"));
        }
        columns.push_back(created());
    }
    addTemplate<&WorkloadRow::containers, &WorkloadRow::images, &WorkloadRow::selector>(columns);
    if (kind == "StatefulSet")
        columns.pop_back(); // kubectl shows no selector here
    return columns;
}

Column completions()
{
    Column column;
    column.title = "COMPLETIONS";
    column.align = CellAlign::Right;
    column.number = [](const Column&, const Row& row, const CellContext&) -> std::int64_t {
        return static_cast<const JobRow&>(row).succeeded;
    };
    column.text = [](const Column&, const Row& row, const CellContext&, std::string& scratch) -> std::string_view {
        const auto& job = static_cast<const JobRow&>(row);
        scratch = std::to_string(job.succeeded) + '/' + std::to_string(job.completions < 0 ? 1 : job.completions);
        if (job.completions < 0 && job.parallelism > 1)
            scratch += " of " + std::to_string(job.parallelism);
        return scratch;
    };
    return column;
}

Column jobDuration()
{
    Column column;
    column.title = "DURATION";
    column.align = CellAlign::Right;
    column.ticks = true;
    column.number = [](const Column&, const Row& row, const CellContext&) -> std::int64_t {
        // Without the clock, so that the order holds still: what still runs comes last, the youngest first.
        const auto& job = static_cast<const JobRow&>(row);
        constexpr std::int64_t Running = std::int64_t(1) << 40;
        return job.started == 0 ? -1 : job.finished == 0 ? 2 * Running - job.started : job.finished - job.started;
    };
    column.text
        = [](const Column&, const Row& row, const CellContext& context, std::string& scratch) -> std::string_view {
        const auto& job = static_cast<const JobRow&>(row);
        const Seconds end = job.finished == 0 ? context.now : job.finished;
        scratch = job.started == 0 ? std::string() : durationText(std::chrono::seconds(end - job.started));
        return scratch;
    };
    return column;
}

Columns jobColumns()
{
    Columns columns {name(), state(pooled<&Row::status>("STATUS")), completions(), jobDuration(), created()};
    addTemplate<&JobRow::containers, &JobRow::images, &JobRow::selector>(columns);
    return columns;
}

Columns cronJobColumns()
{
    Columns columns {name(), pooled<&CronJobRow::schedule>("SCHEDULE"),
        orElse("<none>", pooled<&CronJobRow::timeZone>("TIMEZONE")), state(truth<&CronJobRow::suspended>("SUSPEND")),
        number<&CronJobRow::active>("ACTIVE"), orElse("<none>", age<&CronJobRow::lastSchedule>("LAST SCHEDULE")),
        created()};
    addTemplate<&CronJobRow::containers, &CronJobRow::images, &CronJobRow::selector>(columns);
    return columns;
}

Column serviceSelector()
{
    Column column;
    column.title = "SELECTOR";
    column.text
        = [](const Column&, const Row& row, const CellContext& context, std::string& scratch) -> std::string_view {
        const LabelSetPtr& selector = static_cast<const ServiceRow&>(row).selector;
        if (!selector)
            return "<none>";
        std::vector<std::pair<std::string_view, std::string_view>> byKey;
        for (const auto& [key, value] : *selector)
            byKey.emplace_back(context.text(key), context.text(value));
        std::ranges::sort(byKey);
        scratch.clear();
        for (const auto& [key, value] : byKey)
            scratch.append(scratch.empty() ? "" : ",").append(key).append("=").append(value);
        return scratch;
    };
    return column;
}

Columns networkColumns(RowType type)
{
    if (type == RowType::Service)
        return {name(), pooled<&ServiceRow::serviceType>("TYPE"), own<&ServiceRow::clusterIp>("CLUSTER-IP"),
            own<&ServiceRow::externalIp>("EXTERNAL-IP"), pooled<&ServiceRow::ports>("PORT(S)"), created(),
            wide(serviceSelector())};
    if (type == RowType::EndpointSlice)
        return {name(), pooled<&EndpointSliceRow::addressType>("ADDRESSTYPE"),
            pooled<&EndpointSliceRow::ports>("PORTS"), own<&EndpointSliceRow::endpoints>("ENDPOINTS"), created()};
    return {name(), pooled<&IngressRow::ingressClass>("CLASS"), own<&IngressRow::hosts>("HOSTS"),
        own<&IngressRow::address>("ADDRESS"), pooled<&IngressRow::ports>("PORTS"), created()};
}

Columns configColumns(std::string_view kind)
{
    Columns columns {name(), number<&ConfigDataRow::entries>("DATA"), created()};
    if (kind == "Secret")
        columns.insert(columns.begin() + 1, pooled<&ConfigDataRow::secretType>("TYPE"));
    return columns;
}

Columns volumeColumns()
{
    using Volume = PersistentVolumeRow;
    return {name(), pooled<&Volume::capacity>("CAPACITY"), pooled<&Volume::accessModes>("ACCESS MODES"),
        pooled<&Volume::reclaimPolicy>("RECLAIM POLICY"), state(pooled<&Row::status>("STATUS")),
        own<&Volume::claim>("CLAIM"), pooled<&Volume::storageClass>("STORAGECLASS"),
        pooled<&Volume::attributesClass>("VOLUMEATTRIBUTESCLASS"), pooled<&Volume::reason>("REASON"), created(),
        wide(pooled<&Volume::volumeMode>("VOLUMEMODE"))};
}

Columns claimColumns()
{
    using Claim = PersistentVolumeClaimRow;
    return {name(), state(pooled<&Row::status>("STATUS")), own<&Claim::volume>("VOLUME"),
        pooled<&Claim::capacity>("CAPACITY"), pooled<&Claim::accessModes>("ACCESS MODES"),
        pooled<&Claim::storageClass>("STORAGECLASS"), pooled<&Claim::attributesClass>("VOLUMEATTRIBUTESCLASS"),
        created(), wide(pooled<&Claim::volumeMode>("VOLUMEMODE"))};
}

Columns autoscalerColumns()
{
    using Scaler = HorizontalPodAutoscalerRow;
    Column reference;
    reference.title = "REFERENCE";
    reference.text
        = [](const Column&, const Row& row, const CellContext& context, std::string& scratch) -> std::string_view {
        const auto& scaler = static_cast<const Scaler&>(row);
        scratch = context.text(scaler.targetKind);
        return scratch.append("/").append(scaler.targetName.view());
    };
    return {name(), reference, state(own<&Scaler::targets>("TARGETS")), number<&Scaler::minReplicas>("MINPODS"),
        number<&Scaler::maxReplicas>("MAXPODS"), number<&Scaler::replicas>("REPLICAS"), created()};
}

/// "pod/web-1"
Column involvedObject()
{
    Column column;
    column.title = "OBJECT";
    column.text
        = [](const Column&, const Row& row, const CellContext& context, std::string& scratch) -> std::string_view {
        const auto& event = static_cast<const EventRow&>(row);
        scratch = lowered(context.text(event.involvedKind));
        if (!event.involvedName.isEmpty())
            scratch.append("/").append(event.involvedName.view());
        return scratch;
    };
    return column;
}

Columns eventColumns()
{
    Column type = state(pooled<&EventRow::eventType>("TYPE"));
    type.warning = [](const Row& row) { return static_cast<const EventRow&>(row).warning; };
    return {age<&EventRow::lastSeen>("LAST SEEN"), type, prose(pooled<&EventRow::reason>("REASON")), involvedObject(),
        wide(own<&EventRow::fieldPath>("SUBOBJECT")), wide(pooled<&EventRow::source>("SOURCE")),
        prose(own<&EventRow::text>("MESSAGE")), wide(age<&EventRow::firstSeen>("FIRST SEEN")),
        wide(number<&EventRow::count>("COUNT")), wide(name())};
}

/// "2026-11-22T20:15:00Z", for kinds that the server prints without a printer of their own.
Column createdAt()
{
    Column column = created("CREATED AT");
    column.ticks = column.isAge = false;
    column.align = CellAlign::Left;
    column.number = [](const Column&, const Row& row, const CellContext&) -> std::int64_t { return row.created; };
    column.text = [](const Column&, const Row& row, const CellContext&, std::string& scratch) -> std::string_view {
        scratch = timestampText(TimePoint(std::chrono::seconds(row.created)));
        return scratch;
    };
    return column;
}

Columns accessColumns(std::string_view kind)
{
    if (!kind.ends_with("Binding"))
        return {name(), createdAt()};
    using Binding = RoleBindingRow;
    return {name(), pooled<&Binding::role>("ROLE"), created(), wide(own<&Binding::users>("USERS")),
        wide(own<&Binding::groups>("GROUPS")), wide(own<&Binding::serviceAccounts>("SERVICEACCOUNTS"))};
}

Columns helmRecordColumns()
{
    return {name(), own<&HelmRecordRow::release>("RELEASE"), number<&HelmRecordRow::revision>("REVISION"),
        state(pooled<&HelmRecordRow::recordStatus>("STATUS")), created()};
}

/// "auto, prune, self-heal", as a person would say it.
Column syncPolicy()
{
    Column column;
    column.title = "POLICY";
    column.monospace = false;
    column.text = [](const Column&, const Row& row, const CellContext&, std::string& scratch) -> std::string_view {
        const auto& application = static_cast<const ApplicationRow&>(row);
        scratch = application.autoSync ? "auto" : "manual";
        if (application.autoSync && application.prune)
            scratch += ", prune";
        if (application.autoSync && application.selfHeal)
            scratch += ", self-heal";
        return scratch;
    };
    return column;
}

Columns applicationColumns()
{
    Column sync;
    sync.title = "SYNC STATUS";
    sync.isSync = true;
    sync.monospace = false;
    sync.number = [](const Column&, const Row& row, const CellContext&) -> std::int64_t {
        return static_cast<std::int64_t>(static_cast<const ApplicationRow&>(row).sync);
    };
    sync.text = [](const Column&, const Row& row, const CellContext&, std::string&) -> std::string_view {
        switch (static_cast<const ApplicationRow&>(row).sync) {
        case SyncStatus::Synced:
            return "Synced";
        case SyncStatus::OutOfSync:
            return "OutOfSync";
        case SyncStatus::Unknown:
            return "Unknown";
        }
        return {};
    };
    return {name(), sync, state(pooled<&Row::status>("HEALTH STATUS")),
        wide(own<&ApplicationRow::revision>("REVISION")), wide(pooled<&ApplicationRow::project>("PROJECT")),
        wide(pooled<&ApplicationRow::destination>("CLUSTER")),
        wide(pooled<&ApplicationRow::destinationNamespace>("DEST NAMESPACE")),
        wide(own<&ApplicationRow::targetRevision>("TARGET")), wide(age<&ApplicationRow::lastSync>("LAST SYNC")),
        wide(syncPolicy())};
}

/// A cell that the server has printed. Numbers are ordered as numbers.
Column printed(const TableColumn& server, int index)
{
    Column column;
    column.index = index;
    column.text = [](const Column& of, const Row& row, const CellContext&, std::string&) -> std::string_view {
        const auto& cells = static_cast<const TableRow&>(row).cells;
        const auto at = static_cast<std::size_t>(of.index);
        return at < cells.size() ? cells[at].view() : std::string_view();
    };
    if (server.type == "integer" || server.type == "number") {
        column.align = CellAlign::Right;
        column.number = [](const Column& of, const Row& row, const CellContext& context) -> std::int64_t {
            std::string scratch;
            const std::string_view text = of.text(of, row, context, scratch);
            double value = -1;
            std::from_chars(text.data(), text.data() + text.size(), value);
            return static_cast<std::int64_t>(value * 1000);
        };
    }
    return column;
}

Columns serverColumns(const TableColumnsPtr& server)
{
    if (!server)
        return {name(), created()};
    Columns columns;
    for (int i = 0; const TableColumn& definition : *server) {
        Column column = definition.isAge() ? created() : definition.name == "Name" ? name() : printed(definition, i);
        column.title = raised(definition.name);
        column.priority = definition.priority;
        columns.push_back(std::move(column));
        ++i;
    }
    return columns;
}

Columns columnsOf(const KindInfo& kind, const TableColumnsPtr& server)
{
    const std::string_view name = kind.resource.kind;
    switch (kind.rowType) {
    case RowType::Pod:
        return podColumns();
    case RowType::Node:
        return nodeColumns();
    case RowType::Workload:
        return workloadColumns(name);
    case RowType::Job:
        return jobColumns();
    case RowType::CronJob:
        return cronJobColumns();
    case RowType::Service:
    case RowType::EndpointSlice:
    case RowType::Ingress:
        return networkColumns(kind.rowType);
    case RowType::ConfigData:
        return configColumns(name);
    case RowType::PersistentVolumeClaim:
        return claimColumns();
    case RowType::PersistentVolume:
        return volumeColumns();
    case RowType::HorizontalPodAutoscaler:
        return autoscalerColumns();
    case RowType::Event:
        return eventColumns();
    case RowType::Namespace:
        return {Items::name(), state(pooled<&Row::status>("STATUS")), created()};
    case RowType::RoleBinding:
        return accessColumns(name);
    case RowType::CustomResourceDefinition:
        return {Items::name(), createdAt()};
    case RowType::HelmRecord:
        return helmRecordColumns();
    case RowType::Application:
        return applicationColumns();
    case RowType::Generic:
        return serverColumns(server);
    }
    return {};
}

} // namespace

std::vector<Column> columnsFor(const KindInfo& kind, const TableColumnsPtr& serverColumns, bool withUsage)
{
    Columns columns = columnsOf(kind, serverColumns);
    if (kind.resource.namespaced)
        columns.insert(columns.begin(), pooled<&Row::nameSpace>("NAMESPACE"));
    if (withUsage)
        addUsageColumns(kind.rowType, columns);
    return columns;
}

} // namespace Chartroom::Items
