// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <stop_token>

namespace Chartroom::Helm {

/// Waits between two looks at the server. A stop request ends it at once.
inline void pauseBetweenLooks(std::stop_token stop, std::chrono::milliseconds duration = std::chrono::milliseconds(400))
{
    std::mutex mutex;
    std::unique_lock lock(mutex);
    std::condition_variable_any never;
    never.wait_for(lock, stop, duration, [] { return false; });
}

} // namespace Chartroom::Helm
