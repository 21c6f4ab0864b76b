// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/simulator/life/cluster.h"

#include <chrono>
#include <optional>
#include <string_view>

namespace Chartroom::Simulator {

/// Runs a Job's pods to completion, or to its deadline.
class Jobs final : public Controller {
public:
    using Controller::Controller;
    void sync(const std::string& nameSpace, const std::string& name) override;

private:
    void createPods(const Json& job, int count);
};

/// Starts Jobs on schedule and keeps as many finished ones as asked for.
class CronJobs final : public Controller {
public:
    using Controller::Controller;
    void sync(const std::string& nameSpace, const std::string& name) override;

    /// The next minute at or after `from` that a schedule of five fields names; fields may be "*", a number or "*/n",
    /// with any day. Nothing for other schedules.
    static std::optional<TimePoint> nextRun(std::string_view schedule, TimePoint from);

private:
    void start(const Json& cronJob, TimePoint when);
    void trim(const Json& cronJob);
};

} // namespace Chartroom::Simulator
