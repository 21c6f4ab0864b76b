// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/clock.h"

#include <atomic>

namespace Chartroom::Support {

/// A clock that stands still until it is moved. Any thread.
class FakeClock final : public Clock {
public:
    explicit FakeClock(TimePoint start = TimePoint(std::chrono::seconds(1'700'000'000)))
        : m_now(start.time_since_epoch().count())
    { }
    TimePoint now() const override { return TimePoint(std::chrono::milliseconds(m_now.load())); }
    void advance(std::chrono::milliseconds by) { m_now += by.count(); }

private:
    std::atomic<std::chrono::milliseconds::rep> m_now;
};

} // namespace Chartroom::Support
