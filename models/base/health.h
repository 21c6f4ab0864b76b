// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>

namespace Chartroom {

/// Argo CD's health words. The order is the roll-up order of the product: a group is as bad as its worst member
/// (Healthy < Suspended < Progressing < Missing < Degraded < Unknown). Terminating is not a health but outranks a
/// stale one wherever both are shown, so it is carried beside it.
enum class Health : std::uint8_t { Healthy, Suspended, Progressing, Missing, Degraded, Unknown };

inline constexpr int HealthCount = 6;

constexpr Health worse(Health a, Health b)
{
    return a < b ? b : a;
}

/// Argo CD's sync words.
enum class SyncStatus : std::uint8_t { Unknown, Synced, OutOfSync };

} // namespace Chartroom
