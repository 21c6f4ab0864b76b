// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/base/quantity.h"
#include "models/store/projections/podmessage.h"
#include "models/store/projections/podstatus.h"
#include "models/store/projections/projection.h"

namespace Chartroom::Store::Projections {

using HealthRules::ContainerFacts;
using HealthRules::PodFacts;

namespace {

/// A pod as it is read: its row so far, and what only its status and health are worked out from.
struct Reader {
    const Context& context;
    PodRow& row;
    PodFacts facts;
    std::vector<std::string_view> readinessGates;
    std::vector<Container> initContainers;
    std::vector<Mount> mounts;
    std::string_view podIp;
};

void addMount(Reader& pod, MountKind kind, std::string_view name)
{
    // Every pod has the cluster's CA bundle through its service account: as a relation it says nothing.
    if (name.empty() || (kind == MountKind::ConfigMap && name == "kube-root-ca.crt"))
        return;
    const Mount mount {kind, pod.context.intern(name)};
    if (!std::ranges::contains(pod.mounts, mount))
        pod.mounts.push_back(mount);
}

void readMount(Reader& pod, MountKind kind, std::string_view nameKey, auto source)
{
    source.forEachField([&](Key key, auto value) {
        if (key == nameKey)
            addMount(pod, kind, value.text());
    });
}

void readVolume(Reader& pod, auto volume)
{
    volume.forEachField([&](Key key, auto value) {
        if (key == "configMap")
            readMount(pod, MountKind::ConfigMap, "name", value);
        else if (key == "secret")
            readMount(pod, MountKind::Secret, "secretName", value);
        else if (key == "persistentVolumeClaim")
            readMount(pod, MountKind::PersistentVolumeClaim, "claimName", value);
        else if (key == "projected")
            value.forEachField([&](Key projectedKey, auto sources) {
                if (projectedKey != "sources")
                    return;
                sources.forEach([&](auto source) {
                    source.forEachField([&](Key kind, auto reference) {
                        if (kind == "configMap")
                            readMount(pod, MountKind::ConfigMap, "name", reference);
                        else if (kind == "secret")
                            readMount(pod, MountKind::Secret, "name", reference);
                    });
                });
            });
    });
}

/// Entries of env and envFrom: {"valueFrom": {"secretKeyRef": {…}}} and {"configMapRef": {…}}.
void readEnvironment(Reader& pod, auto entry)
{
    entry.forEachField([&](Key key, auto value) {
        if (key == "configMapRef" || key == "configMapKeyRef")
            readMount(pod, MountKind::ConfigMap, "name", value);
        else if (key == "secretRef" || key == "secretKeyRef")
            readMount(pod, MountKind::Secret, "name", value);
        else if (key == "valueFrom")
            readEnvironment(pod, value);
    });
}

void readResources(auto resources, std::int32_t& cpu, std::int64_t& memory)
{
    resources.forEachField([&](Key key, auto value) {
        if (key != "cpu" && key != "memory")
            return;
        const auto quantity = Quantity::parse(value.text());
        if (quantity && key == "cpu")
            cpu = static_cast<std::int32_t>(std::min<std::int64_t>(quantity->milliValue(), 1 << 30));
        else if (quantity)
            memory = quantity->value();
    });
}

Container readContainer(Reader& pod, auto entry, bool init)
{
    Container container {.name = StringId(0), .image = StringId(0), .reason = StringId(0), .lastReason = StringId(0)};
    container.init = init;
    entry.forEachField([&](Key key, auto value) {
        if (key == "name")
            container.name = pod.context.intern(value.text());
        else if (key == "image")
            container.image = pod.context.intern(value.text());
        else if (key == "restartPolicy")
            container.restartable = init && value.text() == "Always";
        else if (key == "env" || key == "envFrom")
            value.forEach([&](auto item) { readEnvironment(pod, item); });
        else if (key == "resources")
            value.forEachField([&](Key kind, auto amounts) {
                if (kind == "requests")
                    readResources(amounts, container.cpuRequest, container.memoryRequest);
                else if (kind == "limits")
                    readResources(amounts, container.cpuLimit, container.memoryLimit);
            });
    });
    return container;
}

void readSpec(Reader& pod, auto spec)
{
    spec.forEachField([&](Key key, auto value) {
        if (key == "containers")
            value.forEach([&](auto item) { pod.row.containers.push_back(readContainer(pod, item, false)); });
        else if (key == "initContainers")
            value.forEach([&](auto item) { pod.initContainers.push_back(readContainer(pod, item, true)); });
        else if (key == "nodeName")
            pod.row.node = pod.context.intern(value.text());
        else if (key == "serviceAccountName")
            pod.row.serviceAccount = pod.context.intern(value.text());
        else if (key == "restartPolicy")
            pod.facts.restartPolicy = value.text();
        else if (key == "volumes")
            value.forEach([&](auto volume) { readVolume(pod, volume); });
        else if (key == "imagePullSecrets")
            value.forEach([&](auto secret) { readMount(pod, MountKind::Secret, "name", secret); });
        else if (key == "readinessGates")
            value.forEach([&](auto gate) {
                gate.forEachField([&](Key, auto type) { pod.readinessGates.push_back(type.text()); });
            });
    });
}

ContainerFacts::Terminated readTerminated(auto state)
{
    ContainerFacts::Terminated end;
    state.forEachField([&](Key key, auto value) {
        if (key == "exitCode")
            end.exitCode = static_cast<std::int32_t>(value.integer());
        else if (key == "signal")
            end.signal = static_cast<std::int32_t>(value.integer());
        else if (key == "reason")
            end.reason = value.text();
        else if (key == "message")
            end.message = value.text();
        else if (key == "finishedAt")
            end.finishedAt = value.time();
    });
    return end;
}

void readState(auto state, ContainerFacts& facts)
{
    state.forEachField([&](Key key, auto value) {
        if (key == "waiting") {
            facts.waiting = true;
            value.forEachField([&](Key waitingKey, auto text) {
                if (waitingKey == "reason")
                    facts.waitingReason = text.text();
                else if (waitingKey == "message")
                    facts.waitingMessage = text.text();
            });
        } else if (key == "running") {
            facts.running = true;
            value.forEachField([&](Key, auto startedAt) { facts.startedAt = startedAt.time(); });
        } else if (key == "terminated") {
            facts.terminated = readTerminated(value);
        }
    });
}

ContainerFacts readContainerStatus(auto status)
{
    ContainerFacts facts;
    status.forEachField([&](Key key, auto value) {
        if (key == "name")
            facts.name = value.text();
        else if (key == "restartCount")
            facts.restarts = value.count();
        else if (key == "ready")
            facts.ready = value.boolean();
        else if (key == "started")
            facts.started = value.boolean();
        else if (key == "state")
            readState(value, facts);
        else if (key == "lastState")
            value.forEachField([&](Key stateKey, auto state) {
                if (stateKey == "terminated")
                    facts.lastTerminated = readTerminated(state);
            });
    });
    return facts;
}

HealthRules::Condition readCondition(auto entry)
{
    HealthRules::Condition condition;
    entry.forEachField([&](Key key, auto value) {
        if (key == "type")
            condition.type = value.text();
        else if (key == "status")
            condition.status = value.text();
        else if (key == "reason")
            condition.reason = value.text();
        else if (key == "message")
            condition.message = value.text();
    });
    return condition;
}

QosClass qosClassOf(std::string_view word)
{
    return word == "Guaranteed" ? QosClass::Guaranteed
        : word == "Burstable"   ? QosClass::Burstable
        : word == "BestEffort"  ? QosClass::BestEffort
                                : QosClass::Unknown;
}

void readStatus(Reader& pod, auto status)
{
    status.forEachField([&](Key key, auto value) {
        if (key == "phase")
            pod.facts.phase = value.text();
        else if (key == "reason")
            pod.facts.reason = value.text();
        else if (key == "message")
            pod.facts.message = value.text();
        else if (key == "conditions")
            value.forEach([&](auto item) { pod.facts.conditions.push_back(readCondition(item)); });
        else if (key == "podIP")
            pod.podIp = value.text();
        else if (key == "nominatedNodeName")
            pod.row.nominatedNode = pod.context.intern(value.text());
        else if (key == "qosClass")
            pod.row.qosClass = qosClassOf(value.text());
        else if (key == "initContainerStatuses")
            value.forEach([&](auto item) { pod.facts.initContainers.push_back(readContainerStatus(item)); });
        else if (key == "containerStatuses")
            value.forEach([&](auto item) { pod.facts.containers.push_back(readContainerStatus(item)); });
    });
}

void setState(const Context& context, Container& container, const ContainerFacts& facts)
{
    container.restarts = facts.restarts;
    container.ready = facts.ready;
    container.phase = facts.running ? ContainerPhase::Running
        : facts.terminated          ? ContainerPhase::Terminated
                                    : ContainerPhase::Waiting;
    container.reason = context.intern(facts.terminated ? facts.terminated->reason : facts.waitingReason);
    container.started = static_cast<std::uint32_t>(facts.startedAt);
    if (facts.lastTerminated) {
        container.lastReason = context.intern(facts.lastTerminated->reason);
        container.lastExitCode = facts.lastTerminated->exitCode;
        container.lastFinished = static_cast<std::uint32_t>(facts.lastTerminated->finishedAt);
    }
}

/// Brings the containers of spec and status together, by name.
void joinContainers(Reader& pod)
{
    PodFacts& facts = pod.facts;
    facts.specContainers = pod.row.containers.size();
    facts.specInitContainers = pod.initContainers.size();
    const auto join = [&](std::vector<Container>& containers, std::vector<ContainerFacts>& statuses) {
        for (Container& container : containers) {
            const auto found
                = std::ranges::find(statuses, pod.context.strings.text(container.name), &ContainerFacts::name);
            if (found == statuses.end())
                continue;
            found->restartable = container.restartable;
            setState(pod.context, container, *found);
        }
    };
    join(pod.row.containers, facts.containers);
    join(pod.initContainers, facts.initContainers);
    facts.specRestartableInitContainers
        = static_cast<std::size_t>(std::ranges::count_if(pod.initContainers, &Container::restartable));
    pod.row.containers.insert(pod.row.containers.end(), pod.initContainers.begin(), pod.initContainers.end());
    pod.row.containers.shrink_to_fit();
    pod.row.mounts = pod.context.mountSets.share(pod.mounts);
}

void setStatus(Reader& pod)
{
    PodRow& row = pod.row;
    pod.facts.deleting = row.terminating;
    const PodStatus status = podStatus(pod.facts);
    row.status = pod.context.intern(status.status);
    row.phase = pod.context.intern(pod.facts.phase);
    row.readyContainers = static_cast<std::int16_t>(status.readyContainers);
    row.totalContainers = static_cast<std::int16_t>(status.totalContainers);
    row.restarts = status.restarts;
    row.lastRestart = static_cast<std::uint32_t>(status.lastRestart);
    row.readinessGates = static_cast<std::uint8_t>(pod.readinessGates.size());
    for (const std::string_view gate : pod.readinessGates) {
        const HealthRules::Condition* condition = HealthRules::find(pod.facts.conditions, gate);
        row.readinessGatesReady += condition && condition->isTrue() ? 1 : 0;
    }
    const HealthRules::Condition* ready = HealthRules::find(pod.facts.conditions, "Ready");
    row.ready = ready && ready->isTrue();
    row.podIp = ShortString(pod.podIp);
    Verdict verdict = HealthRules::pod(pod.facts);
    const HealthRules::Condition* scheduled = HealthRules::find(pod.facts.conditions, "PodScheduled");
    if (verdict.health == Health::Progressing && verdict.message.empty() && scheduled && !scheduled->isTrue())
        verdict.message = scheduled->message; // the scheduler's words say more than nothing
    setHealth(row, verdict);
    if (row.terminating && pod.facts.reason == "NodeLost")
        row.health = Health::Unknown;
}

/// From JSON or protobuf, whose readers have the same names for everything.
template <typename ForEachField>
RowPtr readPod(const Context& context, const ForEachField& forEachField)
{
    BasicRowPtr<PodRow> row(new PodRow);
    row->node = row->phase = row->serviceAccount = row->nominatedNode = StringId(0);
    Reader reader {.context = context,
        .row = *row,
        .facts = {},
        .readinessGates = {},
        .initContainers = {},
        .mounts = {},
        .podIp = {}};
    forEachField([&](Key key, auto value) {
        if (key == "metadata")
            readMetadata(context, value, *row);
        else if (key == "spec")
            readSpec(reader, value);
        else if (key == "status")
            readStatus(reader, value);
    });
    joinContainers(reader);
    setStatus(reader);
    return RowPtr(row.get());
}

} // namespace

RowPtr pod(const Context& context, simdjson::ondemand::object& object, bool& broken)
{
    return readPod(context, [&](const auto& visit) { Stream::forEachFieldOf(object, broken, visit); });
}

RowPtr podOfMessage(const Context& context, std::string_view message, bool& broken)
{
    return readPod(
        context, [&](const auto& visit) { Reading::Wire::forEachFieldOf(PodMessage, message, broken, visit); });
}

} // namespace Chartroom::Store::Projections
