// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/clock.h"
#include "models/helm/objectclient.h"
#include "models/helm/rollbackplan.h"

#include <functional>
#include <stop_token>
#include <vector>

namespace Chartroom::Helm {

/// Runs the hooks of one point of a rollback as helm does (helm.md 2.4): one after the other, each recorded before it
/// starts and its result after; deleted by their policies. Unlike helm 4 it always waits until an old hook is gone
/// before it makes the new one.
class HookRunner {
public:
    struct Callbacks {
        std::function<void(int index)> started; ///< position in the plan's hooks
        std::function<void(int index, const std::optional<Error>& error)> finished;
        std::function<Result<void>()> saveRecord; ///< writes `release`, whose hooks were changed
    };

    HookRunner(
        ObjectClient& client, const Clock& clock, const RollbackPlan& plan, Release& release, Callbacks callbacks)
        : m_client(client)
        , m_clock(clock)
        , m_plan(plan)
        , m_release(release)
        , m_callbacks(std::move(callbacks))
    { }

    Result<void> run(PlannedHook::Point point, std::stop_token stop);

private:
    struct Running {
        const Hook* hook = nullptr;
        std::vector<ObjectAddress> addresses;
        std::vector<Documents::Json> objects;
    };

    Result<Running> prepare(const Hook& hook, std::stop_token stop);
    Result<void> runOne(const Running& running, std::stop_token stop);
    Result<void> awaitCompletion(const ObjectAddress& address, std::stop_token stop) const;
    Result<void> removeAndAwait(const ObjectAddress& address, std::stop_token stop) const;
    void removeByPolicy(const Running& running, std::string_view policy) const;
    Documents::Json* recorded(const Hook& hook);
    void record(const Hook& hook, std::string_view phase, bool starts);

    ObjectClient& m_client;
    const Clock& m_clock;
    const RollbackPlan& m_plan;
    Release& m_release;
    Callbacks m_callbacks;
};

} // namespace Chartroom::Helm
