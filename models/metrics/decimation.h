// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/metrics/point.h"

#include <span>
#include <vector>

namespace Chartroom::Metrics {

/// A stretch of time without samples.
struct Gap {
    Seconds from = 0;
    Seconds to = 0;

    friend bool operator==(const Gap&, const Gap&) = default;
};

/// What a chart draws of one series: runs of points to be joined by a line, and the gaps between the runs.
struct Polyline {
    std::vector<std::vector<Point>> runs;
    std::vector<Gap> gaps;
};

/// Breaks `points` (oldest first) wherever two neighbours are more than `longestStep` apart, and thins each run to at
/// most two points per bucket: the smallest and the largest value of the bucket, in the order they occurred, so that no
/// peak and no dip disappears however wide the span is. The first and the last point of a run are always kept.
/// `buckets` is the width of the plot in pixels.
Polyline decimate(std::span<const Point> points, Seconds from, Seconds to, int buckets, Seconds longestStep);

} // namespace Chartroom::Metrics
