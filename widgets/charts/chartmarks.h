// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/metrics/restartlog.h"
#include "models/store/replica.h"
#include "widgets/charts/chartpanel.h"

#include <span>
#include <string>
#include <vector>

namespace Chartroom::Widgets {

/// A release got a new revision: a vertical line in the charts of what belongs to it.
struct ReleaseMark {
    Metrics::Seconds time = 0;
    std::string nameSpace;
    std::string release;
    int revision = 0;

    QString text() const; ///< "checkout 48"
};

/// Every record of a Helm release in the replica, at the moment it was made.
std::vector<ReleaseMark> releaseMarksOf(const Store::Replica& replica);

/// What happened to these subjects in [from, to]: restarts, and the releases they belong to. Where the release of a
/// subject is not known (nothing in its line of owners says so), every release of its namespace counts. Nothing happens
/// to nodes.
std::vector<ChartMark> marksOf(std::span<const Metrics::Subject> subjects, const std::vector<ReleaseMark>& releases,
    const Metrics::RestartLog& restarts, const Store::Replica& replica, Metrics::Seconds from, Metrics::Seconds to);

} // namespace Chartroom::Widgets
