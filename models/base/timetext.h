// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/clock.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace Chartroom {

/// A length of time as kubectl prints ages and durations: 119s, 9m30s, 179m, 7h59m, 47h, 7d23h, 729d, 2y14d.
/// Up to two seconds in the future are forgiven as clocks that disagree ("0s"); more is "<invalid>". ASCII.
std::string durationText(std::chrono::seconds duration);

/// RFC 3339 as the API server, Helm and Argo CD write it: "2026-11-22T20:15:00Z", with any number of decimals and any
/// offset. Nothing where the text is something else. Go's zero time (year 1) counts as nothing.
std::optional<TimePoint> parseTimestamp(std::string_view text);

/// "2026-11-22T20:15:00Z": whole seconds, UTC.
std::string timestampText(TimePoint time);

} // namespace Chartroom
