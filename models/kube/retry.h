// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/result.h"

#include <chrono>
#include <optional>
#include <string_view>

namespace Chartroom::Kube {

inline constexpr int MostRetries = 10; // client-go: rest/with_retry.go

/// How long to wait before a request that failed like this is sent again; nothing where it must not be: 429 and 5xx
/// only where the server says when; no answer at all (cut, refused) once, and only for a GET.
std::optional<std::chrono::milliseconds> retryDelay(const Error& error, std::string_view method, int retriesSoFar);

} // namespace Chartroom::Kube
