// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulator/life/podtemplate.h"

#include "app/simulator/world/random.h"
#include "app/simulator/world/world.h"
#include "models/base/quantity.h"
#include "models/base/timetext.h"

#include <algorithm>
#include <array>
#include <format>

namespace Chartroom::Simulator {

namespace {

constexpr std::size_t PodHoles = 14;
constexpr std::size_t ContainerHoles = 7;
constexpr std::size_t MaxContainers = 7; ///< those beyond show the state of the last

constexpr std::array<std::string_view, PodHoles + MaxContainers * ContainerHoles> HoleNames {"name", "uid", "created",
    "node", "hostIP", "podIP", "scheduled", "readyChanged", "changed", "deleted", "token", "ordinal", "namespace",
    "ownerUid", "c0.id", "c0.restarts", "c0.started", "c0.finished", "c0.lastId", "c0.lastStarted", "c0.lastFinished",
    "c1.id", "c1.restarts", "c1.started", "c1.finished", "c1.lastId", "c1.lastStarted", "c1.lastFinished", "c2.id",
    "c2.restarts", "c2.started", "c2.finished", "c2.lastId", "c2.lastStarted", "c2.lastFinished", "c3.id",
    "c3.restarts", "c3.started", "c3.finished", "c3.lastId", "c3.lastStarted", "c3.lastFinished", "c4.id",
    "c4.restarts", "c4.started", "c4.finished", "c4.lastId", "c4.lastStarted", "c4.lastFinished", "c5.id",
    "c5.restarts", "c5.started", "c5.finished", "c5.lastId", "c5.lastStarted", "c5.lastFinished", "c6.id",
    "c6.restarts", "c6.started", "c6.finished", "c6.lastId", "c6.lastStarted", "c6.lastFinished"};

std::int64_t quantity(const Json& text, bool milli, std::int64_t otherwise)
{
    const auto parsed = Quantity::parse(text.toStringView());
    return !parsed ? otherwise : milli ? parsed->milliValue() : parsed->value();
}

const char* phaseWord(Pod::Phase phase)
{
    static constexpr std::array<const char*, 4> words {"Pending", "Running", "Succeeded", "Failed"};
    return words[static_cast<std::size_t>(phase)];
}

std::string hole(std::size_t container, std::string_view what)
{
    return std::format("@{{c{}.{}}}", container, what);
}

Json terminated(const ContainerState::Ended& ended, std::size_t index, bool last)
{
    return Json::object({{"exitCode", ended.exitCode}, {"reason", ended.reason},
        {"startedAt", hole(index, last ? "lastStarted" : "started")},
        {"finishedAt", hole(index, last ? "lastFinished" : "finished")},
        {"containerID", "containerd://" + hole(index, last ? "lastId" : "id")}});
}

/// Stays the same for one run of a container, without being kept.
std::string containerId(const Pod& pod, std::size_t index, int run)
{
    return Random(hashText(pod.uid) + index * 1000 + static_cast<std::uint64_t>(run)).hex(64);
}

/// The pod as its creator sent it: what admission added belongs to no manager.
Json withoutAdmission(Json pod)
{
    Json& spec = pod.member("spec");
    for (const auto* key : {"priority", "preemptionPolicy", "serviceAccount", "tolerations"})
        spec.remove(key);
    const auto isToken = [](const Json& item) { return item["name"].toStringView().starts_with("kube-api-access-"); };
    std::erase_if(spec.member("volumes").mutableItems(), isToken);
    for (Json& container : spec.member("containers").mutableItems())
        std::erase_if(container.member("volumeMounts").mutableItems(), isToken);
    return pod;
}

} // namespace

PodTemplate::PodTemplate(Json pod, std::string_view manager)
    : m_pod(std::move(pod))
{
    const Json& spec = m_pod["spec"];
    m_runsOnce = spec["restartPolicy"].isString() && spec["restartPolicy"].toStringView() != "Always";
    for (const Json& c : spec["containers"].items()) {
        const Json& requests = c.at({"resources", "requests"});
        m_containers.push_back({c["name"].toString(), c["image"].toString(), c["env"], c["envFrom"],
            quantity(requests["cpu"], true, 100), quantity(requests["memory"], false, 64 << 20),
            quantity(c.at({"resources", "limits", "memory"}), false, 0), c.contains("readinessProbe")});
        if (m_containers.size() == MaxContainers)
            break;
    }
    Labels labels;
    for (const auto& [key, value] : m_pod.at({"metadata", "labels"}).members()) {
        labels.emplace_back(key, value.toString());
        m_labelsNameThePod |= value.toStringView().find("@{") != std::string_view::npos;
    }
    m_labels = std::make_shared<const Labels>(std::move(labels));
    m_isShared = m_pod.at({"metadata", "ownerReferences"})[0]["uid"].toStringView() == "@{ownerUid}";
    m_pod.set("apiVersion", "v1");
    m_managedFields = Json::array({managedFieldsEntry(withoutAdmission(m_pod), manager, "Update", "@{created}")});
}

std::string PodTemplate::shapeKey(const Pod& pod)
{
    std::string key = std::format("{}{}{}{}{}", phaseWord(pod.phase), pod.node.empty() ? "" : "N",
        pod.address.empty() ? "" : "A", pod.deletion ? "D" : "", pod.nodeLost ? "L" : "");
    for (const ContainerState& c : pod.containers) {
        std::format_to(std::back_inserter(key), "|{}{}", static_cast<int>(c.kind), c.ready ? "r" : "");
        if (c.kind == ContainerState::Kind::Waiting)
            key += c.waitingReason;
        if (c.kind == ContainerState::Kind::Terminated)
            std::format_to(std::back_inserter(key), "{}{}", c.ended.reason, c.ended.exitCode);
        if (c.last)
            std::format_to(std::back_inserter(key), "<{}{}", c.last->reason, c.last->exitCode);
    }
    return key;
}

std::shared_ptr<const Shape> PodTemplate::shapeFor(const Pod& pod)
{
    auto& shape = m_shapes[shapeKey(pod)];
    if (!shape)
        shape = Shape::compile(shapeText(pod).dump(), HoleNames);
    return shape;
}

Json PodTemplate::shapeText(const Pod& pod) const
{
    const Json& given = m_pod["metadata"];
    Json metadata = Json::object({{"name", "@{name}"}});
    if (given.contains("generateName"))
        metadata.set("generateName", given["generateName"]);
    metadata.set("namespace", nameSpaceOf(pod));
    metadata.set("uid", "@{uid}");
    metadata.set("resourceVersion", "@{resourceVersion}");
    metadata.set("generation", 1);
    metadata.set("creationTimestamp", "@{created}");
    if (pod.deletion) {
        metadata.set("deletionTimestamp", "@{deleted}");
        metadata.set("deletionGracePeriodSeconds", spec()["terminationGracePeriodSeconds"].toInteger(30));
    }
    for (const auto* key : {"labels", "annotations", "ownerReferences", "finalizers"})
        if (given.contains(key))
            metadata.set(key, given[key]);
    const Json status = this->status(pod);
    Json managers = m_managedFields;
    if (pod.phase != Pod::Phase::Pending || !pod.node.empty())
        managers.append(managedFieldsEntry(
            Json::object({{"apiVersion", "v1"}, {"status", status}}), "kubelet", "Update", "@{changed}", "status"));
    metadata.set("managedFields", std::move(managers));
    Json spec = m_pod["spec"];
    if (!pod.node.empty())
        spec.set("nodeName", "@{node}");
    return Json::object({{"metadata", std::move(metadata)}, {"spec", std::move(spec)}, {"status", status}});
}

Json PodTemplate::conditions(const Pod& pod) const
{
    const auto condition
        = [](const char* type, bool met, const char* time, const char* reason, const std::string& message) {
              Json c = Json::object({{"type", type}, {"observedGeneration", 1}, {"status", met ? "True" : "False"},
                  {"lastProbeTime", nullptr}, {"lastTransitionTime", time}});
              if (reason) {
                  c.set("reason", reason);
                  c.set("message", message);
              }
              return c;
          };
    if (pod.node.empty())
        return Json::array({condition("PodScheduled", false, "@{created}", "Unschedulable",
            "0/0 nodes are available: no node matches the pod's requirements.")});
    std::string unready;
    for (std::size_t i = 0; i < pod.containers.size(); ++i)
        if (!pod.containers[i].ready)
            unready += (unready.empty() ? "" : " ") + m_containers[i].name;
    const std::string message = std::format("containers with unready status: [{}]", unready);
    const bool completed = pod.phase == Pod::Phase::Succeeded;
    const char* reason = completed ? "PodCompleted" : unready.empty() ? nullptr : "ContainersNotReady";
    Json list = Json::array(
        {condition("PodReadyToStartContainers", !pod.address.empty() && !completed, "@{scheduled}", nullptr, {}),
            condition("Initialized", true, "@{scheduled}", completed ? "PodCompleted" : nullptr, {})});
    list.append(condition("Ready", pod.isReady(), "@{readyChanged}", pod.nodeLost ? nullptr : reason, message));
    list.append(condition("ContainersReady", unready.empty(), "@{readyChanged}", reason, message));
    list.append(condition("PodScheduled", true, "@{scheduled}", nullptr, {}));
    return list;
}

Json PodTemplate::containerStatus(const Pod& pod, std::size_t index) const
{
    const ContainerState& c = pod.containers[index];
    const Container& container = m_containers[index];
    const bool running = c.kind == ContainerState::Kind::Running;
    Json state = Json::object();
    if (running) {
        state.set("running", Json::object({{"startedAt", hole(index, "started")}}));
    } else if (c.kind == ContainerState::Kind::Terminated) {
        state.set("terminated", terminated(c.ended, index, false));
    } else {
        Json waiting = Json::object({{"reason", c.waitingReason}});
        const std::string_view reason = c.waitingReason;
        if (reason == "CrashLoopBackOff")
            waiting.set("message",
                std::format("back-off 5m0s restarting failed container={} pod=@{{name}}_{}(@{{uid}})", container.name,
                    nameSpaceOf(pod)));
        else if (reason == "ImagePullBackOff")
            waiting.set("message", std::format("Back-off pulling image \"{}\"", container.image));
        state.set("waiting", std::move(waiting));
    }
    Json status = Json::object({{"name", container.name}, {"state", std::move(state)},
        {"lastState", c.last ? Json::object({{"terminated", terminated(*c.last, index, true)}}) : Json::object()},
        {"ready", c.ready}, {"restartCount", std::format("@#{{c{}.restarts}}", index)}, {"image", container.image}});
    const bool everRan = running || c.kind == ContainerState::Kind::Terminated || c.last;
    status.set("imageID",
        everRan ? std::format("{}@sha256:{}", container.image.substr(0, container.image.rfind(':')),
                      Random(hashText(container.image)).hex(64))
                : std::string());
    if (everRan)
        status.set("containerID", "containerd://" + hole(index, running || !c.last ? "id" : "lastId"));
    status.set("started", running);
    return status;
}

Json PodTemplate::status(const Pod& pod) const
{
    Json status = Json::object({{"phase", phaseWord(pod.phase)}, {"conditions", conditions(pod)}});
    if (!pod.node.empty()) {
        status.set("hostIP", "@{hostIP}");
        status.set("hostIPs", Json::array({Json::object({{"ip", "@{hostIP}"}})}));
    }
    if (!pod.address.empty()) {
        status.set("podIP", "@{podIP}");
        status.set("podIPs", Json::array({Json::object({{"ip", "@{podIP}"}})}));
    }
    if (!pod.node.empty()) {
        status.set("startTime", "@{scheduled}");
        Json containers = Json::array();
        for (std::size_t i = 0; i < pod.containers.size(); ++i)
            containers.append(containerStatus(pod, i));
        status.set("containerStatuses", std::move(containers));
    }
    status.set("qosClass", "Burstable");
    return status;
}

LabelsPtr PodTemplate::labelsFor(const Pod& pod) const
{
    if (!m_labelsNameThePod)
        return m_labels;
    Labels labels = *m_labels;
    for (auto& [key, value] : labels) {
        if (value == "@{name}")
            value = pod.name;
        else if (value == "@{ordinal}")
            value = std::to_string(pod.ordinal);
    }
    return std::make_shared<const Labels>(std::move(labels));
}

std::shared_ptr<Object> PodTemplate::render(const Pod& pod)
{
    auto object = std::make_shared<Object>();
    object->nameSpace = CompactString(pod.nameSpace);
    object->name = CompactString(pod.name);
    object->uid = CompactString(pod.uid);
    object->ownerUid = CompactString(pod.ownerUid);
    object->labels = labelsFor(pod);
    const auto text = [](const TimePoint& time) { return timestampText(time); };
    TimePoint changed = std::max(pod.scheduled, pod.readyChanged);
    std::vector<std::string> values;
    values.reserve(PodHoles + pod.containers.size() * ContainerHoles);
    for (const ContainerState& c : pod.containers)
        changed = std::max(changed, c.started);
    values = {pod.name, pod.uid, text(pod.created), pod.node, pod.hostAddress, pod.address, text(pod.scheduled),
        text(pod.readyChanged), text(changed), pod.deletion ? text(*pod.deletion) : std::string(),
        Random(hashText(pod.uid)).suffix(), std::to_string(pod.ordinal), m_isShared ? pod.nameSpace : std::string(),
        m_isShared ? pod.ownerUid : std::string()};
    for (std::size_t i = 0; i < pod.containers.size(); ++i) {
        const ContainerState& c = pod.containers[i];
        const bool ended = c.kind == ContainerState::Kind::Terminated;
        const bool ran = c.kind != ContainerState::Kind::Waiting;
        values.push_back(ran ? containerId(pod, i, c.restarts) : std::string());
        values.push_back(std::to_string(c.restarts));
        values.push_back(ran ? text(ended ? c.ended.started : c.started) : std::string());
        values.push_back(ended ? text(c.ended.finished) : std::string());
        values.push_back(c.last ? containerId(pod, i, ran ? c.restarts - 1 : c.restarts) : std::string());
        values.push_back(c.last ? text(c.last->started) : std::string());
        values.push_back(c.last ? text(c.last->finished) : std::string());
    }
    object->shape = shapeFor(pod);
    object->values = CompactString(packValues(values));
    const std::array<std::string, 5> fields {pod.node, phaseWord(pod.phase), spec()["restartPolicy"].toString(),
        spec()["serviceAccountName"].toString(), pod.address};
    object->fields = CompactString(packValues(fields));
    return object;
}

} // namespace Chartroom::Simulator
