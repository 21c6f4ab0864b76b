// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/clock.h"

#include <chrono>
#include <functional>
#include <map>
#include <optional>

namespace Chartroom::Simulator {

/// Simulated time and what is going to happen in it. While the world is made it runs through the past as fast as the
/// work allows; afterwards it follows the wall clock.
class Agenda final : public Clock {
public:
    using Task = std::function<void()>;

    explicit Agenda(TimePoint start)
        : m_now(start)
    { }
    TimePoint now() const override { return m_now; }

    void after(std::chrono::milliseconds delay, Task task) { m_tasks.emplace(m_now + delay, std::move(task)); }
    /// Does everything that is due until `time`, in order, and makes it that time. Never goes back.
    void runUntil(TimePoint time)
    {
        while (!m_tasks.empty() && m_tasks.begin()->first <= time) {
            auto node = m_tasks.extract(m_tasks.begin());
            m_now = std::max(m_now, node.key());
            node.mapped()();
        }
        m_now = std::max(m_now, time);
    }
    std::optional<TimePoint> next() const
    {
        return m_tasks.empty() ? std::nullopt : std::optional(m_tasks.begin()->first);
    }

private:
    TimePoint m_now;
    std::multimap<TimePoint, Task> m_tasks;
};

} // namespace Chartroom::Simulator
