// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/metrics/decimation.h"
#include "models/metrics/usageseries.h"

#include <QTest>
#include <algorithm>
#include <cmath>
#include <limits>

using namespace Chartroom::Metrics;

namespace {

constexpr Seconds Start = 1'795'222'800;

/// With as much memory as CPU, and both the number of the sample.
UsageSeries seriesOf(int samples, Seconds step)
{
    UsageSeries series;
    for (int i = 0; i < samples; ++i)
        series.append({Start + i * step, double(i), double(i)});
    return series;
}

} // namespace

class UsageSeriesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void samplesComeBackOldestFirst()
    {
        UsageSeries series;
        QVERIFY(!series.last());
        QVERIFY(series.points(Metric::Cpu, 0, Start).empty());
        series.append({Start, 1, 10});
        series.append({Start + 15, 2, 20});
        QCOMPARE(series.points(Metric::Cpu, Start, Start + 15), (std::vector<Point> {{Start, 1}, {Start + 15, 2}}));
        QCOMPARE(
            series.points(Metric::Memory, Start, Start + 15), (std::vector<Point> {{Start, 10}, {Start + 15, 20}}));
        QCOMPARE(series.last()->memory, 20.0);
    }

    void theSameTimeReplacesAndAnOlderOneIsIgnored()
    {
        UsageSeries series = seriesOf(2, 15);
        series.append({Start + 15, 5, 5});
        series.append({Start, 9, 9});
        series.append({Start + 30, std::numeric_limits<double>::quiet_NaN(), 1});
        series.append({Start + 30, 1, std::numeric_limits<double>::infinity()});
        QCOMPARE(series.points(Metric::Cpu, Start, Start + 60), (std::vector<Point> {{Start, 0}, {Start + 15, 5}}));
    }

    void pointsReachOverTheEdgesByOne()
    {
        const UsageSeries series = seriesOf(5, 10);
        const auto points = series.points(Metric::Cpu, Start + 15, Start + 25);
        QCOMPARE(points.size(), 3u);
        QCOMPARE(points.front().time, Start + 10);
        QCOMPARE(points.back().time, Start + 30);
        QVERIFY(series.points(Metric::Cpu, Start + 25, Start + 15).empty());
        QCOMPARE(series.points(Metric::Cpu, Start - 10, Start - 5).size(), 1u);
    }

    void aDayIsKeptWhole()
    {
        UsageSeries series = seriesOf(3 * 24 * 60, 60);
        QVERIFY(!series.keepDay(10'000));
        QCOMPARE(series.size(), 24u * 60 + 1);
        QCOMPARE(series.last()->cpu, 3 * 24 * 60 - 1.0);
    }

    void aLongSeriesIsThinnedButForItsNewestQuarter()
    {
        UsageSeries series = seriesOf(24 * 60, 60);
        const auto thinned = series.keepDay(100);
        QVERIFY(thinned);
        QCOMPARE(thinned->until, Start + (24 * 60 - 25) * 60);
        QCOMPARE(thinned->step, UsageSeries::Day / 50);
        QVERIFY2(series.size() <= 75, qPrintable(QString::number(series.size())));
        const auto points = series.points(Metric::Cpu, Start, Start + UsageSeries::Day);
        QCOMPARE(points.front().time, Start);
        for (std::size_t i = 1; i < points.size(); ++i) {
            const Seconds apart = points[i].time - points[i - 1].time;
            QVERIFY(points[i].time > thinned->until ? apart == 60 : apart <= thinned->step + 60);
            QCOMPARE(points[i].value, double((points[i].time - Start) / 60)); // none is made up
        }
        QVERIFY(!series.keepDay(100));
    }

    void aShortSeriesIsDrawnAsItIs()
    {
        const std::vector<Point> points {{0, 1}, {15, 2}, {30, 1}};
        const Polyline line = decimate(points, 0, 60, 100, 40);
        QCOMPARE(line.runs.size(), 1u);
        QCOMPARE(line.runs.front(), points);
        QVERIFY(line.gaps.empty());
    }

    void aMissingStretchBreaksTheLine()
    {
        const std::vector<Point> points {{0, 1}, {15, 2}, {300, 1}, {315, 1}};
        const Polyline line = decimate(points, 0, 400, 100, 40);
        QCOMPARE(line.runs.size(), 2u);
        QCOMPARE(line.gaps, (std::vector<Gap> {{15, 300}}));
    }

    void thinningKeepsEveryPeakAndDip()
    {
        std::vector<Point> points;
        for (int i = 0; i < 5760; ++i)
            points.push_back({i * 15, 100 + std::sin(i / 50.0)});
        points[1234].value = 900;
        points[4321].value = -50;
        const Polyline line = decimate(points, 0, 86400, 300, 60);
        QCOMPARE(line.runs.size(), 1u);
        const auto& run = line.runs.front();
        QVERIFY2(run.size() <= 2 * 301 + 2, qPrintable(QString::number(run.size())));
        QVERIFY(std::ranges::find(run, points[1234]) != run.end());
        QVERIFY(std::ranges::find(run, points[4321]) != run.end());
        QCOMPARE(run.front(), points.front());
        QCOMPARE(run.back(), points.back());
        QVERIFY(std::ranges::is_sorted(run, {}, &Point::time));
    }
};

QTEST_GUILESS_MAIN(UsageSeriesTest)
#include "tst_usageseries.moc"
