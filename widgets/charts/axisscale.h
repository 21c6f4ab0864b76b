// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/metrics/point.h"

#include <QString>
#include <cstdint>
#include <vector>

namespace Chartroom::Widgets {

enum class ChartUnit : std::uint8_t { Millicores, Bytes, Percent, Count };

/// A value axis from 0: `steps` steps of `step`.
struct AxisScale {
    double step = 1;
    int steps = 4;

    double maximum() const { return step * steps; }
    friend bool operator==(const AxisScale&, const AxisScale&) = default;
};

/// An axis of 3 to 5 steps of a round size (1, 2, 2.5 or 5 times a power of ten; of bytes in Ki, Mi, Gi) that holds
/// `largest`. `previous` is kept as long as the values fill more than two fifths of it, so that a chart does not
/// rescale with every sample.
AxisScale axisScale(double largest, ChartUnit unit, const AxisScale& previous = {0, 0});

/// "400m", "1.5Gi", "30 %", "4". CPU of 10 cores and more is in cores.
QString valueText(double value, ChartUnit unit);

/// A label of the time axis.
struct TimeTick {
    Metrics::Seconds time = 0;
    QString text; ///< "14:10"
};

/// Ticks at round moments of local time, at most seven, from `from` to `to`.
std::vector<TimeTick> timeTicks(Metrics::Seconds from, Metrics::Seconds to);

} // namespace Chartroom::Widgets
