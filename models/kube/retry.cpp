// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/kube/retry.h"

#include <algorithm>

namespace Chartroom::Kube {

std::optional<std::chrono::milliseconds> retryDelay(const Error& error, std::string_view method, int retriesSoFar)
{
    using namespace std::chrono_literals;
    constexpr int LongestWaitSeconds = 60;
    constexpr int MostReconnects = 1; // after a GOAWAY that is enough, and watchers have their own back-off
    if (retriesSoFar >= MostRetries)
        return std::nullopt;
    const bool busy = error.kind == Error::Kind::Throttled || error.httpStatus >= 500;
    if (busy && error.retryAfterSeconds >= 0)
        return std::chrono::seconds(std::min(error.retryAfterSeconds, LongestWaitSeconds));
    const bool unanswered = error.kind == Error::Kind::Unreachable && error.httpStatus == 0;
    if (unanswered && method == "GET" && retriesSoFar < MostReconnects)
        return 100ms;
    return std::nullopt;
}

} // namespace Chartroom::Kube
