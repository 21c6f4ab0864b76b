// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/simulator/world/catalogue.h"
#include "models/base/clock.h"

#include <string>
#include <vector>

namespace Chartroom::Simulator {

/// One revision in a release's history, oldest of those kept first.
struct RevisionEntry {
    int number = 1;
    TimePoint when {};
    std::string who;
    std::string why;
    std::string chartVersion;
    std::string appVersion;
    bool failed = false;
};

/// The ten newest revisions of a release, as they come to pass by `now`.
std::vector<RevisionEntry> historyOf(const ReleaseEntry& release, TimePoint now);

} // namespace Chartroom::Simulator
