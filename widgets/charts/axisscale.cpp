// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/charts/axisscale.h"

#include <QDateTime>
#include <QLocale>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Chartroom::Widgets {

namespace {

constexpr double StillFilled = 0.4;
constexpr int LongestAxis = 5;

/// How many of the smallest unit the axis is to be labelled in: Mi for bytes of some megabytes.
double unitSize(double value, ChartUnit unit)
{
    if (unit != ChartUnit::Bytes)
        return 1;
    double size = 1;
    while (value / size >= 1024)
        size *= 1024;
    return size;
}

/// Three digits at most after a leading one: "1.25", "12.5", "125"; more only where no larger unit is left: "105,456".
QString number(double value)
{
    if (value >= 1000)
        return QLocale().toString(std::round(value), 'f', 0);
    QString text = QString::number(value, 'f', value >= 100 ? 0 : value >= 10 ? 1 : 2);
    if (text.contains(u'.')) {
        while (text.endsWith(u'0'))
            text.chop(1);
        if (text.endsWith(u'.'))
            text.chop(1);
    }
    return text;
}

} // namespace

AxisScale axisScale(double largest, ChartUnit unit, const AxisScale& previous)
{
    if (!(largest > 0))
        largest = unit == ChartUnit::Bytes ? 1024 * 1024 : 1;
    if (largest <= previous.maximum() && largest >= previous.maximum() * StillFilled)
        return previous;
    const double size = unitSize(largest, unit);
    const double wanted = largest / size / LongestAxis;
    const double power = std::pow(10, std::floor(std::log10(wanted)));
    double step = 10 * power;
    const bool isWhole = unit == ChartUnit::Count || unit == ChartUnit::Millicores; // written without halves
    for (const double factor : {1.0, 2.0, 2.5, 5.0}) {
        if (isWhole && factor * power != std::floor(factor * power))
            continue;
        if (factor * power >= wanted * (1 - 1e-9)) {
            step = factor * power;
            break;
        }
    }
    if (isWhole)
        step = std::max(1.0, step);
    step *= size;
    const int steps = std::max(3, static_cast<int>(std::ceil(largest / step - 1e-9)));
    return {step, steps};
}

QString valueText(double value, ChartUnit unit)
{
    switch (unit) {
    case ChartUnit::Millicores:
        if (value == 0) // as kubectl and manifests write it
            return u"0"_s;
        return value >= 10'000 ? number(value / 1000) : QString::number(std::round(value), 'f', 0) + u'm';
    case ChartUnit::Bytes: {
        static constexpr std::array<const char*, 6> Suffixes {"", "Ki", "Mi", "Gi", "Ti", "Pi"};
        std::size_t suffix = 0;
        while (value >= 1024 && suffix + 1 < Suffixes.size()) {
            value /= 1024;
            ++suffix;
        }
        return number(value) + QLatin1StringView(Suffixes[suffix]);
    }
    case ChartUnit::Percent:
        return number(value) + u" %"_s;
    case ChartUnit::Count:
        break;
    }
    return number(value);
}

std::vector<TimeTick> timeTicks(Metrics::Seconds from, Metrics::Seconds to)
{
    constexpr std::array<Metrics::Seconds, 10> Steps {60, 180, 300, 600, 900, 1800, 3600, 7200, 14'400, 21'600};
    Metrics::Seconds step = Steps.back();
    for (const Metrics::Seconds candidate : Steps) {
        if ((to - from) / candidate <= 6) {
            step = candidate;
            break;
        }
    }
    // Round in local time: a zone of +05:30 has its full hours elsewhere.
    const Metrics::Seconds offset = QDateTime::fromSecsSinceEpoch(to).offsetFromUtc();
    std::vector<TimeTick> ticks;
    for (Metrics::Seconds time = (from + offset + step - 1) / step * step - offset; time <= to; time += step)
        ticks.push_back({time, QDateTime::fromSecsSinceEpoch(time).toString(u"HH:mm"_s)});
    return ticks;
}

} // namespace Chartroom::Widgets
