// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/metrics/decimation.h"
#include "models/metrics/timeseries.h"

#include <QTest>
#include <algorithm>
#include <cmath>
#include <limits>

using namespace Chartroom::Metrics;

namespace {

TimeSeries seriesOf(std::initializer_list<Point> points, std::size_t capacity = TimeSeries::DefaultCapacity)
{
    TimeSeries series(capacity);
    for (const Point& point : points)
        series.append(point.time, point.value);
    return series;
}

} // namespace

class TimeSeriesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void samplesComeBackOldestFirst()
    {
        const TimeSeries series = seriesOf({{100, 1}, {115, 2}, {130, 3}});
        QCOMPARE(series.size(), 3u);
        QCOMPARE(series.at(0), (Point {100, 1}));
        QCOMPARE(*series.last(), (Point {130, 3}));
    }

    void aFullRingForgetsTheOldest()
    {
        TimeSeries series(3);
        for (int i = 0; i < 10; ++i)
            series.append(i, i);
        QCOMPARE(series.size(), 3u);
        QCOMPARE(series.at(0), (Point {7, 7}));
        QCOMPARE(*series.last(), (Point {9, 9}));
        QCOMPARE(series.memoryUsage(), 3u * 8);
    }

    void theSameTimeReplacesAndAnOlderOneIsIgnored()
    {
        TimeSeries series = seriesOf({{100, 1}, {115, 2}});
        QVERIFY(series.append(115, 5));
        QVERIFY(!series.append(115, 5));
        QVERIFY(!series.append(100, 9));
        QVERIFY(!series.append(130, std::numeric_limits<double>::quiet_NaN()));
        QCOMPARE(series.size(), 2u);
        QCOMPARE(series.last()->value, 5.0);
    }

    void pointsReachOverTheEdgesByOne()
    {
        const TimeSeries series = seriesOf({{10, 1}, {20, 2}, {30, 3}, {40, 4}, {50, 5}});
        const auto points = series.points(25, 35);
        QCOMPARE(points.size(), 3u);
        QCOMPARE(points.front().time, 20);
        QCOMPARE(points.back().time, 40);
        QVERIFY(series.points(35, 25).empty());
        QCOMPARE(series.points(0, 5).size(), 1u);
    }

    void nearestStaysWithinItsTolerance()
    {
        const TimeSeries series = seriesOf({{10, 1}, {40, 4}});
        QCOMPARE(series.nearest(14, 5)->time, 10);
        QCOMPARE(series.nearest(36, 5)->time, 40);
        QVERIFY(!series.nearest(25, 5));
        QVERIFY(!TimeSeries().nearest(25, 5));
    }

    void droppingAndShrinkingKeepTheNewest()
    {
        TimeSeries series(4);
        for (int i = 0; i < 6; ++i)
            series.append(i, i);
        series.dropBefore(3);
        QCOMPARE(*series.first(), (Point {3, 3}));
        series.append(6, 6);
        QCOMPARE(series.size(), 4u);
        series.setCapacity(2);
        QCOMPARE(*series.first(), (Point {5, 5}));
        QCOMPARE(*series.last(), (Point {6, 6}));
    }

    void aSumIsGivenOnlyWhereEveryMemberHasASample()
    {
        const TimeSeries app = seriesOf({{10, 1}, {20, 2}, {30, 3}});
        const TimeSeries sidecar = seriesOf({{20, 10}, {30, 10}, {40, 10}});
        const TimeSeries* members[] = {&app, &sidecar};
        QCOMPARE(sumOf(members, 0, 100), (std::vector<Point> {{20, 12}, {30, 13}}));
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

QTEST_GUILESS_MAIN(TimeSeriesTest)
#include "tst_timeseries.moc"
