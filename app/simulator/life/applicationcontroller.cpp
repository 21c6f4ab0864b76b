// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulator/life/applicationcontroller.h"

#include "models/base/timetext.h"

#include <algorithm>
#include <array>

namespace Chartroom::Simulator {

namespace {

using namespace std::chrono_literals;

constexpr std::array<std::string_view, 6> HealthOrder {
    "Healthy", "Suspended", "Progressing", "Missing", "Degraded", "Unknown"};
constexpr std::string_view RefreshKey = "argocd.argoproj.io/refresh";

std::ptrdiff_t rank(std::string_view health)
{
    return std::ranges::find(HealthOrder, health) - HealthOrder.begin();
}

} // namespace

/// "" for kinds that have no health here.
std::string ApplicationController::healthOf(const Json& resource)
{
    const auto kind = resource["kind"].toStringView();
    const bool deployment = kind == "Deployment";
    if (!deployment && kind != "StatefulSet")
        return {};
    const Json live = m_world.read(m_world.table("apps", deployment ? "deployments" : "statefulsets"),
        resource["namespace"].toStringView(), resource["name"].toStringView());
    if (live.isNull())
        return "Missing";
    const Json& status = live["status"];
    for (const Json& condition : status["conditions"].items())
        if (condition["reason"].toStringView() == "ProgressDeadlineExceeded")
            return "Degraded";
    const auto wanted = live.at({"spec", "replicas"}).toInteger(1);
    if (live.at({"metadata", "generation"}).toInteger() > status["observedGeneration"].toInteger()
        || status["updatedReplicas"].toInteger() < wanted
        || status["replicas"].toInteger() > status["updatedReplicas"].toInteger())
        return "Progressing";
    const auto serving = status[deployment ? "availableReplicas" : "readyReplicas"].toInteger();
    return serving < wanted ? "Progressing" : "Healthy";
}

bool ApplicationController::refreshHealth(Json& application)
{
    Json& status = application.member("status");
    Json* resources = status.find("resources");
    if (!resources || status.at({"sync", "status"}).toStringView() == "Unknown")
        return false;
    bool changed = false;
    std::string_view worst = "Healthy";
    for (Json& resource : resources->mutableItems()) {
        if (const std::string health = healthOf(resource);
            !health.empty() && resource["health"]["status"].toStringView() != health) {
            resource.set("health", Json::object({{"status", health}}));
            changed = true;
        }
        const auto health = resource["health"]["status"].toStringView();
        if (rank(health) < static_cast<std::ptrdiff_t>(HealthOrder.size()) && rank(health) > rank(worst))
            worst = HealthOrder[static_cast<std::size_t>(rank(health))];
    }
    if (status.at({"health", "status"}).toStringView() != worst) {
        status.set("health", Json::object({{"status", worst}, {"lastTransitionTime", m_world.timestamp()}}));
        changed = true;
    }
    return changed;
}

bool ApplicationController::runOperation(Json& application)
{
    Json& status = application.member("status");
    const Json operation = application["operation"];
    if (operation.isNull())
        return false;
    const auto phase = status.at({"operationState", "phase"}).toStringView();
    const auto started = parseTimestamp(status.at({"operationState", "startedAt"}).toStringView());
    if (phase != "Running" && phase != "Terminating") {
        status.set("operationState",
            Json::object({{"operation", operation}, {"phase", "Running"}, {"message", "waiting for completion"},
                {"startedAt", m_world.timestamp()}}));
        return true;
    }
    if (phase == "Running" && started && m_world.agenda.now() - *started < 3s)
        return false;
    const bool stopped = phase == "Terminating";
    Json& state = status.member("operationState");
    state.set("phase", stopped ? "Failed" : "Succeeded");
    state.set("message", stopped ? "Operation terminated" : "successfully synced (all tasks run)");
    state.set("finishedAt", m_world.timestamp());
    application.remove("operation");
    if (stopped)
        return true;
    status.member("sync").set("status", "Synced");
    for (Json& resource : status.member("resources").mutableItems())
        resource.set("status", "Synced");
    Json history = status["history"];
    const auto last = history.isEmpty() ? 0 : history[history.size() - 1]["id"].toInteger();
    history.append(Json::object({{"id", last + 1}, {"revision", status.at({"sync", "revision"})},
        {"source", application.at({"spec", "source"})}, {"deployStartedAt", state["startedAt"]},
        {"deployedAt", state["finishedAt"]}, {"initiatedBy", operation["initiatedBy"]}}));
    status.set("history", std::move(history));
    return true;
}

void ApplicationController::sync(const std::string& nameSpace, const std::string& name)
{
    Table* table = m_world.store.table("argoproj.io", "applications");
    Json application = table ? m_world.read(*table, nameSpace, name) : Json();
    if (application.isNull() || m_cluster.isInstant())
        return;
    bool changed = refreshHealth(application);
    changed |= runOperation(application);
    if (application.at({"metadata", "annotations"}).contains(RefreshKey)) {
        application.member("metadata").member("annotations").remove(RefreshKey);
        application.member("status").set("reconciledAt", m_world.timestamp());
        changed = true;
    }
    const bool watched = !application.at({"status", "resources"}).isEmpty();
    if (changed)
        m_world.store.put(*table, application);
    if (application.contains("operation"))
        m_cluster.enqueueLater(*this, nameSpace, name, 1s);
    else if (watched)
        m_cluster.enqueueLater(*this, nameSpace, name, m_world.store.isSilent() ? 1200s : 8s);
}

} // namespace Chartroom::Simulator
