// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/helm/hookrunner.h"
#include "models/helm/pause.h"

#include <QCoreApplication>
#include <ranges>

namespace Chartroom::Helm {

using Documents::Json;

namespace {

constexpr std::string_view BeforeCreation = "before-hook-creation";

struct Text {
    Q_DECLARE_TR_FUNCTIONS(HookRunner)
};

Failure failed(Error::Kind kind, const QString& attempted, const QString& said = {})
{
    Error error;
    error.kind = kind;
    error.attempted = attempted;
    error.said = said;
    return Failure(std::move(error));
}

struct Completion {
    bool done = false;
    bool successful = true;
    QString message;
};

/// Jobs and Pods run; every other kind has done its work once it exists.
Completion completionOf(const Json& live)
{
    const std::string_view kind = live["kind"].toStringView();
    if (kind == "Job") {
        for (const Json& condition : live.at({"status", "conditions"}).items()) {
            if (condition["status"].toStringView() != "True")
                continue;
            if (condition["type"].toStringView() == "Complete")
                return {true, true, {}};
            if (condition["type"].toStringView() == "Failed")
                return {true, false,
                    QString::fromStdString(condition["reason"].toString() + ": " + condition["message"].toString())};
        }
        return {};
    }
    if (kind == "Pod") {
        const std::string_view phase = live.at({"status", "phase"}).toStringView();
        return {phase == "Succeeded" || phase == "Failed", phase != "Failed",
            QString::fromStdString(live.at({"status", "message"}).toString())};
    }
    return {true, true, {}};
}

} // namespace

Result<HookRunner::Running> HookRunner::prepare(const Hook& hook, std::stop_token stop)
{
    auto objects = parseManifest(hook.manifest);
    if (!objects)
        return Failure(std::move(objects.error()));
    Running running {&hook, {}, {}};
    for (ManifestObject& object : *objects) {
        auto type = m_client.typeOf(object.groupVersion, object.ref.kind, stop);
        if (!type)
            return Failure(std::move(type.error()));
        if (!*type)
            return failed(Error::Kind::NotFound,
                Text::tr("Hook %1 cannot run: the server does not serve %2.")
                    .arg(QString::fromStdString(hook.name), QString::fromStdString(object.ref.kind)));
        running.addresses.push_back(m_client.addressOf(object, **type, m_plan.key.nameSpace));
        running.objects.push_back(std::move(object.object));
        if (!running.addresses.back().nameSpace.empty())
            running.objects.back().member("metadata").set("namespace", running.addresses.back().nameSpace);
    }
    return running;
}

Json* HookRunner::recorded(const Hook& hook)
{
    Json* hooks = m_release.tree().find("hooks");
    if (!hooks || !hooks->isArray())
        return nullptr;
    for (Json& entry : hooks->mutableItems())
        if (entry["name"].toStringView() == hook.name && entry["path"].toStringView() == hook.path
            && entry["kind"].toStringView() == hook.kind)
            return &entry;
    return nullptr;
}

void HookRunner::record(const Hook& hook, std::string_view phase, bool starts)
{
    Json* entry = recorded(hook);
    if (!entry)
        return;
    Json& run = entry->member("last_run");
    const std::string now = formatTime(m_clock.now());
    if (starts) {
        const bool three = m_plan.target.dialect() == Dialect::Helm3;
        run = Json::object({{"started_at", now}});
        if (three)
            run.set("completed_at", "");
        if (entry->at({"delete_policies"}).isEmpty())
            entry->set("delete_policies", Json::array({std::string(BeforeCreation)})); // helm records its default, too
    } else {
        run.set("completed_at", now);
    }
    run.set("phase", phase);
}

Result<void> HookRunner::removeAndAwait(const ObjectAddress& address, std::stop_token stop) const
{
    auto removed = m_client.remove(address, {}, stop);
    if (!removed)
        return Failure(std::move(removed.error()));
    const TimePoint end = m_clock.now() + m_plan.options.timeout;
    for (bool gone = !*removed; !gone;) {
        auto live = m_client.get(address, stop);
        if (!live)
            return Failure(std::move(live.error()));
        gone = !*live;
        if (!gone && m_clock.now() >= end)
            return failed(
                Error::Kind::Timeout, Text::tr("%1 of an earlier run is still being deleted.").arg(nameOf(address)));
        if (!gone)
            pauseBetweenLooks(stop);
    }
    return {};
}

Result<void> HookRunner::awaitCompletion(const ObjectAddress& address, std::stop_token stop) const
{
    const TimePoint end = m_clock.now() + m_plan.options.timeout;
    for (;;) {
        auto live = m_client.get(address, stop);
        if (!live)
            return Failure(std::move(live.error()));
        if (!*live)
            return {}; // deleted by somebody: helm counts that as done
        const Completion completion = completionOf(**live);
        if (completion.done && completion.successful)
            return {};
        if (completion.done)
            return failed(Error::Kind::Unprocessable, Text::tr("%1 failed.").arg(nameOf(address)), completion.message);
        if (m_clock.now() >= end)
            return failed(Error::Kind::Timeout, Text::tr("%1 did not complete in time.").arg(nameOf(address)));
        pauseBetweenLooks(stop);
        if (stop.stop_requested())
            return failed(Error::Kind::Cancelled, Text::tr("The wait for %1 was stopped.").arg(nameOf(address)));
    }
}

Result<void> HookRunner::runOne(const Running& running, std::stop_token stop)
{
    const bool replaces = running.hook->deletePolicies.empty() || running.hook->hasDeletePolicy(BeforeCreation);
    for (std::size_t i = 0; i < running.addresses.size() && replaces; ++i)
        if (running.addresses[i].type.kind != "CustomResourceDefinition")
            if (auto removed = removeAndAwait(running.addresses[i], stop); !removed)
                return removed;
    record(*running.hook, "Running", true);
    if (auto saved = m_callbacks.saveRecord(); !saved)
        return saved;
    for (std::size_t i = 0; i < running.addresses.size(); ++i) {
        const bool apply = m_plan.method == ApplyMethod::ServerSide;
        WriteOptions options;
        options.strict = apply;
        const auto written = apply
            ? m_client.patch(running.addresses[i], Kube::PatchType::Apply, running.objects[i], options, stop)
            : m_client.create(running.addresses[i], running.objects[i], options, stop);
        if (!written)
            return Failure(written.error());
    }
    for (const ObjectAddress& address : running.addresses)
        if (auto completed = awaitCompletion(address, stop); !completed)
            return completed;
    return {};
}

/// What cannot be deleted stays: the hook has done its work.
void HookRunner::removeByPolicy(const Running& running, std::string_view policy) const
{
    if (!running.hook->hasDeletePolicy(policy))
        return;
    for (const ObjectAddress& address : running.addresses)
        if (address.type.kind != "CustomResourceDefinition")
            (void)removeAndAwait(address, {});
}

Result<void> HookRunner::run(PlannedHook::Point point, std::stop_token stop)
{
    std::vector<Running> succeeded;
    for (std::size_t i = 0; i < m_plan.hooks.size(); ++i) {
        const PlannedHook& planned = m_plan.hooks[i];
        if (planned.point != point)
            continue;
        m_callbacks.started(static_cast<int>(i));
        auto running = prepare(planned.hook, stop);
        const Result<void> result = running ? runOne(*running, stop) : Failure(running.error());
        if (running)
            record(planned.hook, result ? "Succeeded" : "Failed", false);
        m_callbacks.finished(static_cast<int>(i), result ? std::nullopt : std::optional(result.error()));
        if (!result) {
            if (running)
                removeByPolicy(*running, "hook-failed");
            for (const Running& earlier : succeeded)
                removeByPolicy(earlier, "hook-succeeded");
            return result;
        }
        succeeded.push_back(std::move(*running));
    }
    for (const Running& running : succeeded | std::views::reverse)
        removeByPolicy(running, "hook-succeeded");
    return {};
}

} // namespace Chartroom::Helm
