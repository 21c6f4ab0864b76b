// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulator/api/cells.h"

#include "models/base/timetext.h"

#include <charconv>
#include <chrono>
#include <format>
#include <string>

namespace Chartroom::Simulator::Cells {

namespace {

TimePoint now()
{
    return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

std::string since(const Json& timestamp)
{
    const auto time = parseTimestamp(timestamp.toStringView());
    return time ? durationText(std::chrono::duration_cast<std::chrono::seconds>(now() - *time)) : "<unknown>";
}

/// "a,b,c" of what `text` makes of the items.
template <typename Text>
std::string joined(const Json& items, Text text)
{
    std::string out;
    for (const Json& item : items.items()) {
        if (!out.empty())
            out += ',';
        out += text(item);
    }
    return out;
}

Json textOr(std::string text, const char* otherwise)
{
    return text.empty() ? Json(otherwise) : Json(std::move(text));
}

const Json& condition(const Json& object, std::string_view type)
{
    static const Json none;
    for (const Json& candidate : object.at({"status", "conditions"}).items())
        if (candidate["type"].toStringView() == type)
            return candidate;
    return none;
}

const Json& containers(const Json& workload)
{
    return workload.at({"spec", "template", "spec", "containers"});
}

} // namespace

Json age(const Json& object)
{
    return since(object.at({"metadata", "creationTimestamp"}));
}

Json ageOf(const Json& timestamp)
{
    return timestamp.isNull() ? Json("<none>") : Json(since(timestamp));
}

Json orNone(const Json& text)
{
    return text.toStringView().empty() ? Json("<none>") : text;
}

Json count(const Json& number)
{
    return number.toInteger(0);
}

Json fraction(const Json& part, const Json& whole)
{
    return std::format("{}/{}", part.toInteger(0), whole.toInteger(0));
}

Json pairsText(const Json& object)
{
    std::string out;
    for (const auto& [key, value] : object.members())
        out += std::format("{}{}={}", out.empty() ? "" : ",", key, value.toStringView());
    return textOr(std::move(out), "<none>");
}

Json podReady(const Json& pod)
{
    std::size_t ready = 0;
    for (const Json& status : pod.at({"status", "containerStatuses"}).items())
        ready += status["ready"].toBool() ? 1 : 0;
    return std::format("{}/{}", ready, pod.at({"spec", "containers"}).size());
}

Json podStatus(const Json& pod)
{
    std::string reason = pod.at({"status", "phase"}).toString();
    if (const auto given = pod.at({"status", "reason"}).toStringView(); !given.empty())
        reason = given;
    for (const Json& status : pod.at({"status", "containerStatuses"}).items()) {
        const Json& state = status["state"];
        if (const auto waiting = state.at({"waiting", "reason"}).toStringView(); !waiting.empty())
            reason = waiting;
        else if (const auto ended = state.at({"terminated", "reason"}).toStringView(); !ended.empty())
            reason = ended;
    }
    if (pod["metadata"].contains("deletionTimestamp"))
        return pod.at({"status", "reason"}).toStringView() == "NodeLost" ? "Unknown" : "Terminating";
    return reason;
}

Json podRestarts(const Json& pod)
{
    std::int64_t restarts = 0;
    const Json* last = nullptr;
    for (const Json& status : pod.at({"status", "containerStatuses"}).items()) {
        restarts += status["restartCount"].toInteger();
        if (const Json& finished = status.at({"lastState", "terminated", "finishedAt"}); finished.isString())
            last = &finished;
    }
    return restarts > 0 && last ? Json(std::format("{} ({} ago)", restarts, since(*last)))
                                : Json(std::to_string(restarts));
}

Json nodeStatus(const Json& node)
{
    const auto ready = condition(node, "Ready")["status"].toStringView();
    std::string text = ready == "True" ? "Ready" : ready.empty() ? "Unknown" : "NotReady";
    if (node.at({"spec", "unschedulable"}).toBool())
        text += ",SchedulingDisabled";
    return text;
}

Json nodeRoles(const Json& node)
{
    constexpr std::string_view prefix = "node-role.kubernetes.io/";
    std::string roles;
    for (const auto& [key, value] : node.at({"metadata", "labels"}).members())
        if (key.starts_with(prefix))
            roles += (roles.empty() ? "" : ",") + key.substr(prefix.size());
    return textOr(std::move(roles), "<none>");
}

Json containerNames(const Json& workload)
{
    return joined(containers(workload), [](const Json& c) { return c["name"].toString(); });
}

Json containerImages(const Json& workload)
{
    return joined(containers(workload), [](const Json& c) { return c["image"].toString(); });
}

Json selectorText(const Json& workload)
{
    return pairsText(workload.at({"spec", "selector", "matchLabels"}));
}

Json jobStatus(const Json& job)
{
    if (condition(job, "Complete")["status"].toStringView() == "True")
        return "Complete";
    if (condition(job, "Failed")["status"].toStringView() == "True")
        return "Failed";
    if (condition(job, "Suspended")["status"].toStringView() == "True")
        return "Suspended";
    return "Running";
}

Json jobCompletions(const Json& job)
{
    return std::format(
        "{}/{}", job.at({"status", "succeeded"}).toInteger(), job.at({"spec", "completions"}).toInteger(1));
}

Json jobDuration(const Json& job)
{
    const auto start = parseTimestamp(job.at({"status", "startTime"}).toStringView());
    if (!start)
        return "";
    const auto end = parseTimestamp(job.at({"status", "completionTime"}).toStringView());
    return durationText(std::chrono::duration_cast<std::chrono::seconds>(end.value_or(now()) - *start));
}

Json scaleTarget(const Json& autoscaler)
{
    const Json& target = autoscaler.at({"spec", "scaleTargetRef"});
    return target["kind"].toString() + '/' + target["name"].toString();
}

Json scaleMetrics(const Json& autoscaler)
{
    const Json& current = autoscaler.at({"status", "currentMetrics"})[0].at({"resource", "current"});
    const Json& metric = autoscaler.at({"spec", "metrics"})[0]["resource"];
    const std::string now = current.contains("averageUtilization")
        ? std::format("{}%", current["averageUtilization"].toInteger())
        : "<unknown>";
    return std::format(
        "{}: {}/{}%", metric["name"].toStringView(), now, metric.at({"target", "averageUtilization"}).toInteger());
}

Json serviceAddress(const Json& object)
{
    const Json& ingress = object.at({"status", "loadBalancer", "ingress"});
    std::string text = joined(ingress,
        [](const Json& entry) { return entry.contains("ip") ? entry["ip"].toString() : entry["hostname"].toString(); });
    if (text.empty() && object.at({"spec", "type"}).toStringView() == "LoadBalancer")
        return "<pending>";
    return object.at({"spec", "rules"}).isNull() ? textOr(std::move(text), "<none>") : Json(std::move(text));
}

Json servicePorts(const Json& service)
{
    return textOr(
        joined(service.at({"spec", "ports"}),
            [](const Json& port) {
                const std::string node
                    = port.contains("nodePort") ? std::format(":{}", port["nodePort"].toInteger()) : std::string();
                return std::format("{}{}/{}", port["port"].toInteger(), node, port["protocol"].toStringView());
            }),
        "<none>");
}

Json ingressHosts(const Json& ingress)
{
    return textOr(joined(ingress.at({"spec", "rules"}), [](const Json& rule) { return rule["host"].toString(); }), "*");
}

Json slicePorts(const Json& slice)
{
    return textOr(
        joined(slice["ports"], [](const Json& port) { return std::to_string(port["port"].toInteger()); }), "<unset>");
}

Json sliceEndpoints(const Json& slice)
{
    constexpr int shown = 3;
    std::string text;
    int index = 0;
    for (const Json& endpoint : slice["endpoints"].items())
        if (index++ < shown)
            text += (text.empty() ? "" : ",") + endpoint["addresses"][0].toString();
    if (index > shown)
        text += std::format(" + {} more...", index - shown);
    return textOr(std::move(text), "<unset>");
}

Json accessModes(const Json& object)
{
    return joined(object.at({"spec", "accessModes"}), [](const Json& mode) -> std::string {
        const auto word = mode.toStringView();
        return word == "ReadWriteOnce"   ? "RWO"
            : word == "ReadOnlyMany"     ? "ROX"
            : word == "ReadWriteMany"    ? "RWX"
            : word == "ReadWriteOncePod" ? "RWOP"
                                         : std::string(word);
    });
}

Json claimText(const Json& volume)
{
    const Json& claim = volume.at({"spec", "claimRef"});
    return claim.isNull() ? Json("") : Json(claim["namespace"].toString() + '/' + claim["name"].toString());
}

Json eventLastSeen(const Json& event)
{
    for (const Json* time : {&event.at({"series", "lastObservedTime"}), &event["lastTimestamp"], &event["eventTime"]})
        if (time->isString())
            return since(*time);
    return "<unknown>";
}

Json eventObject(const Json& event)
{
    std::string kind = event.at({"involvedObject", "kind"}).toString();
    for (char& c : kind)
        c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return kind + '/' + event.at({"involvedObject", "name"}).toString();
}

Json printerCell(const Json& object, std::string_view path, std::string_view type)
{
    const Json* at = &object;
    while (!path.empty()) {
        path.remove_prefix(path.front() == '.' ? 1 : 0);
        const auto end = std::min(path.find_first_of(".["), path.size());
        if (end > 0)
            at = &(*at)[path.substr(0, end)];
        path.remove_prefix(end);
        if (path.starts_with('[')) {
            std::size_t index = 0;
            const auto close = path.find(']');
            std::from_chars(path.data() + 1, path.data() + close, index);
            at = &(*at)[index];
            path.remove_prefix(close + 1);
        }
    }
    if (type == "date" && at->isString())
        return since(*at);
    if (at->isNull() && type == "string")
        return "";
    return *at;
}

} // namespace Chartroom::Simulator::Cells
