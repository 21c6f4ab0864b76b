// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/clock.h"

namespace Chartroom::Tests {

/// Time that stands still until the test moves it.
class HeldClock final : public Clock {
public:
    explicit HeldClock(std::int64_t seconds = 0) { set(seconds); }
    void set(std::int64_t seconds) { m_now = TimePoint(std::chrono::seconds(seconds)); }
    TimePoint now() const override { return m_now; }

private:
    TimePoint m_now {};
};

} // namespace Chartroom::Tests
