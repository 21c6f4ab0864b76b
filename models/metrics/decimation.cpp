// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/metrics/decimation.h"

#include <algorithm>

namespace Chartroom::Metrics {

namespace {

/// Thins one run without gaps. Buckets are fixed in time, not in the run, so that the drawing does not shiver as the
/// run grows.
std::vector<Point> thin(std::span<const Point> run, Seconds from, Seconds to, int buckets)
{
    if (run.size() <= static_cast<std::size_t>(2 * buckets))
        return {run.begin(), run.end()};
    const auto bucketOf
        = [&](const Point& point) { return (point.time - from) * buckets / std::max<Seconds>(to - from, 1); };
    std::vector<Point> result;
    result.reserve(static_cast<std::size_t>(2 * buckets) + 2);
    for (auto begin = run.begin(); begin != run.end();) {
        const auto end = std::find_if(
            begin, run.end(), [&, bucket = bucketOf(*begin)](const Point& point) { return bucketOf(point) != bucket; });
        const auto [low, high]
            = std::minmax_element(begin, end, [](const Point& a, const Point& b) { return a.value < b.value; });
        const auto [earlier, later] = std::minmax(low, high);
        if (begin == run.begin() && earlier != begin)
            result.push_back(*begin);
        result.push_back(*earlier);
        if (later != earlier)
            result.push_back(*later);
        begin = end;
    }
    if (result.back() != run.back())
        result.push_back(run.back());
    return result;
}

} // namespace

Polyline decimate(std::span<const Point> points, Seconds from, Seconds to, int buckets, Seconds longestStep)
{
    Polyline line;
    buckets = std::max(buckets, 1);
    for (std::size_t begin = 0; begin < points.size();) {
        std::size_t end = begin + 1;
        while (end < points.size() && points[end].time - points[end - 1].time <= longestStep)
            ++end;
        line.runs.push_back(thin(points.subspan(begin, end - begin), from, to, buckets));
        if (end < points.size())
            line.gaps.push_back({points[end - 1].time, points[end].time});
        begin = end;
    }
    return line;
}

} // namespace Chartroom::Metrics
