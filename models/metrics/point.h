// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>

namespace Chartroom::Metrics {

/// Seconds since 1970 UTC.
using Seconds = std::int64_t;

struct Point {
    Seconds time = 0;
    double value = 0;

    friend bool operator==(const Point&, const Point&) = default;
};

} // namespace Chartroom::Metrics
