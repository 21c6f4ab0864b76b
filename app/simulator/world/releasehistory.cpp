// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulator/world/releasehistory.h"

#include "app/simulator/world/random.h"

#include <algorithm>
#include <array>
#include <format>

namespace Chartroom::Simulator {

namespace {

using namespace std::chrono_literals;

constexpr int Kept = 10; ///< helm's default history limit

struct CheckoutRevision {
    std::chrono::minutes ago;
    std::string_view who;
    std::string_view why;
    std::string_view chart;
    std::string_view app;
};

/// checkout's story, the newest first: 48 moves prices to a mesh and forgets a variable.
constexpr std::array<CheckoutRevision, Kept> CheckoutHistory {{
    {7min, "mina.kim", "Move price API to mesh", "2.19.0", "5.41.0"},
    {6 * 24h + 2h, "mina.kim", "Raise memory limit to 512Mi", "2.18.3", "5.40.2"},
    {10 * 24h, "j.park", "Fix tax rounding, resume auto-sync", "2.18.2", "5.40.1"},
    {13 * 24h + 2h, "s.lee", "rollback to 43: p95 over 900 ms since 44, OPS-4077", "2.18.0", "5.38.4"},
    {13 * 24h + 3h, "mina.kim", "Batch promo lookups", "2.18.1", "5.39.0"},
    {20 * 24h, "j.park", "Split session store", "2.18.0", "5.38.4"},
    {27 * 24h, "h.choi", "Bump base image", "2.17.4", "5.38.1"},
    {32 * 24h, "mina.kim", "Retry PSP calls twice", "2.17.3", "5.38.0"},
    {39 * 24h, "j.park", "Add readiness probe", "2.17.1", "5.37.2"},
    {46 * 24h, "h.choi", "Move to the new registry", "2.17.0", "5.37.1"},
}};

constexpr std::array<std::string_view, 6> People {"mina.kim", "j.park", "s.lee", "h.choi", "y.jung", "renovate"};
constexpr std::array<std::string_view, 12> Reasons {"Bump base image", "Raise CPU request",
    "Shorten upstream time-outs", "Add structured logging", "Fix retry storm, OPS-3921", "New feature flag fast-path",
    "Update dependencies", "Rotate client certificate", "Lower connection pool size", "Trace sampling to 5 %",
    "Fix memory growth in cache", "Add PodDisruptionBudget"};

std::vector<RevisionEntry> checkoutHistory(const ReleaseEntry& release, TimePoint now)
{
    std::vector<RevisionEntry> history;
    for (int back = Kept - 1; back >= 0; --back) {
        const auto& told = CheckoutHistory[static_cast<std::size_t>(back)];
        const auto when = back == 0 ? now - told.ago - 26s : now - told.ago;
        history.push_back({release.revision - back, when, std::string(told.who), std::string(told.why),
            std::string(told.chart), std::string(told.app)});
    }
    return history;
}

} // namespace

std::vector<RevisionEntry> historyOf(const ReleaseEntry& release, TimePoint now)
{
    if (release.name == "checkout")
        return checkoutHistory(release, now);
    Random random(hashText(release.name));
    std::vector<RevisionEntry> history;
    auto when = now - std::chrono::hours(release.newestHours) - std::chrono::minutes(random.between(2, 50));
    for (int back = 0; back < std::min(Kept, release.revision); ++back) {
        const int minor = std::max(0, release.chartMinor - (back + 1) / 2);
        RevisionEntry entry {release.revision - back, when,
            std::string(People[random.below(static_cast<std::uint32_t>(People.size()))]),
            std::string(Reasons[random.below(static_cast<std::uint32_t>(Reasons.size()))]),
            std::format("{}.{}.{}", release.chartMajor, minor, back % 2),
            std::format("{}.{}", release.chartMajor, minor)};
        entry.failed = back > 1 && random.below(12) == 0;
        history.push_back(std::move(entry));
        when -= std::chrono::minutes(60 * release.stepHours / 2 + random.between(0, 60 * release.stepHours));
    }
    std::ranges::reverse(history);
    return history;
}

} // namespace Chartroom::Simulator
