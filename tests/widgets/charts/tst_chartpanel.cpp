// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/picture.h"
#include "widgets/charts/chartpanel.h"
#include "widgets/charts/crosshair.h"
#include "widgets/charts/sparkline.h"
#include "widgets/common/theme.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QElapsedTimer>
#include <QPainter>
#include <QTest>
#include <cmath>

using namespace Chartroom;
using namespace Chartroom::Widgets;
using namespace Qt::StringLiterals;

namespace {

constexpr Metrics::Seconds Now = 1'763'356'338; // 2025-11-17 05:12:18 UTC

ChartContent sample(Metrics::Seconds span = 3600)
{
    ChartContent content;
    content.from = Now - span;
    content.to = Now;
    content.longestStep = 40;
    for (int i = 0; i < 3; ++i) {
        ChartSeries series;
        series.name = u"cart-api-58f6d4b9c-%1"_s.arg(i);
        series.color = i;
        for (Metrics::Seconds time = Now - span; time <= Now; time += 15)
            if (time < Now - span / 3 || time > Now - span / 3 + 240)
                series.points.push_back({time, 200 + 30 * i + 20 * std::sin(static_cast<double>(time) / 200 + i)});
        content.series.push_back(std::move(series));
    }
    content.levels = {{ChartLevel::Kind::Limit, 380}, {ChartLevel::Kind::Request, 250}};
    content.marks
        = {{ChartMark::Kind::Release, Now - 420, u"checkout 48"_s}, {ChartMark::Kind::Restart, Now - 300, {}}};
    return content;
}

} // namespace

class ChartPanelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void axesHaveThreeToFiveRoundSteps_data()
    {
        QTest::addColumn<double>("largest");
        QTest::addColumn<ChartUnit>("unit");
        QTest::addColumn<QString>("top");
        QTest::newRow("380m") << 380.0 << ChartUnit::Millicores << u"400m"_s;
        QTest::newRow("exactly on a step") << 500.0 << ChartUnit::Millicores << u"500m"_s;
        QTest::newRow("cores") << 63'000.0 << ChartUnit::Millicores << u"80"_s;
        QTest::newRow("mebibytes") << 512.0 * 1024 * 1024 << ChartUnit::Bytes << u"600Mi"_s;
        QTest::newRow("just over a gibibyte") << 1100.0 * 1024 * 1024 << ChartUnit::Bytes << u"1.25Gi"_s;
        QTest::newRow("percent") << 97.0 << ChartUnit::Percent << u"100 %"_s;
        QTest::newRow("one restart") << 1.0 << ChartUnit::Count << u"3"_s;
        QTest::newRow("nothing") << 0.0 << ChartUnit::Millicores << u"3m"_s;
        QTest::newRow("some millicores") << 9.0 << ChartUnit::Millicores << u"10m"_s;
    }

    void axesHaveThreeToFiveRoundSteps()
    {
        QFETCH(double, largest);
        QFETCH(ChartUnit, unit);
        const AxisScale scale = axisScale(largest, unit);
        QVERIFY(scale.steps >= 3 && scale.steps <= 5);
        QVERIFY(scale.maximum() >= largest);
        QTEST(valueText(scale.maximum(), unit), "top");
    }

    void valuesBeyondTheLargestUnitHaveSeparators()
    {
        const QLocale before;
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        const QString cores = valueText(105'456'300, ChartUnit::Millicores);
        const QString restarts = valueText(28'299, ChartUnit::Count);
        QLocale::setDefault(before);
        QCOMPARE(cores, u"105,456"_s);
        QCOMPARE(restarts, u"28,299"_s);
    }

    void anAxisStaysWhileItsValuesFillIt()
    {
        const AxisScale scale = axisScale(380, ChartUnit::Millicores);
        QCOMPARE(axisScale(200, ChartUnit::Millicores, scale), scale);
        QVERIFY(axisScale(410, ChartUnit::Millicores, scale) != scale);
        QVERIFY(axisScale(100, ChartUnit::Millicores, scale) != scale);
    }

    void timeIsLabelledAtRoundMinutes_data()
    {
        QTest::addColumn<int>("span");
        QTest::addColumn<int>("step");
        QTest::newRow("15 min") << 900 << 180;
        QTest::newRow("1 h") << 3600 << 600;
        QTest::newRow("6 h") << 6 * 3600 << 3600;
        QTest::newRow("24 h") << 24 * 3600 << 14'400;
    }

    void timeIsLabelledAtRoundMinutes()
    {
        QFETCH(int, span);
        QFETCH(int, step);
        const auto ticks = timeTicks(Now - span, Now);
        QVERIFY(ticks.size() >= 4 && ticks.size() <= 7);
        QCOMPARE(ticks[1].time - ticks[0].time, step);
        for (const TimeTick& tick : ticks)
            QCOMPARE(tick.time % step, 0);
    }

    void theCrosshairIsShared()
    {
        Crosshair crosshair;
        ChartPanel cpu(ChartUnit::Millicores, crosshair);
        ChartPanel memory(ChartUnit::Bytes, crosshair);
        for (ChartPanel* panel : {&cpu, &memory}) {
            panel->resize(500, 240);
            panel->setContent(sample());
            panel->show();
        }
        auto* plot = cpu.findChild<QAbstractScrollArea*>();
        QTest::mouseMove(plot->viewport(), {300, 100});
        QTRY_VERIFY(crosshair.time());
        QVERIFY(*crosshair.time() > Now - 3600 && *crosshair.time() < Now);
        const QImage pointed = memory.grab().toImage();
        crosshair.setTime(std::nullopt);
        QVERIFY(memory.grab().toImage() != pointed);
    }

    void itIsReadAloudByItsNewestValues()
    {
        Crosshair crosshair;
        ChartPanel panel(ChartUnit::Millicores, crosshair);
        panel.setTitle(u"CPU"_s);
        ChartContent content;
        content.series = {{u"web-0"_s, 0, {{Now, 250}}}, {u"web-1"_s, 1, {}}};
        panel.setContent(content);
        QCOMPARE(panel.summary(), u"CPU. web-0: 250m. web-1: no data."_s);
    }

    void aTickOfADayIsCheap()
    {
        Crosshair crosshair;
        ChartPanel panel(ChartUnit::Millicores, crosshair);
        panel.resize(500, 240);
        panel.setContent(sample(24 * 3600));
        panel.grab();
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 10; ++i)
            panel.setContent(sample(24 * 3600));
        qInfo("a tick of three series over a day takes %.1f ms", static_cast<double>(timer.nsecsElapsed()) / 1e7);
    }

    void drawsInBothSchemes()
    {
        Theme theme(*qApp, SchemeChoice::Light);
        for (const auto scheme : {SchemeChoice::Light, SchemeChoice::Dark}) {
            theme.setChoice(scheme);
            Crosshair crosshair;
            ChartPanel panel(ChartUnit::Millicores, crosshair);
            panel.setTitle(u"CPU"_s, u"millicores"_s);
            panel.resize(480, 260);
            panel.setContent(sample());
            panel.show();
            QTest::mouseMove(panel.findChild<QAbstractScrollArea*>()->viewport(), {100, 100});
            QTest::mouseMove(panel.findChild<QAbstractScrollArea*>()->viewport(), {380, 100});
            QTRY_VERIFY(crosshair.time());
            Testing::savePicture(panel, scheme == SchemeChoice::Light ? u"chart-light"_s : u"chart-dark"_s);
        }
    }

    void namesOfLevelsDoNotOverlap()
    {
        Crosshair crosshair;
        ChartPanel panel(ChartUnit::Millicores, crosshair);
        panel.resize(400, 260);
        ChartContent content = sample();
        content.marks.clear();
        content.series.resize(1);
        const auto nameOfWhatIsFarAway = [&](std::vector<ChartLevel> levels) {
            content.levels = std::move(levels);
            panel.setContent(content);
            panel.show();
            auto* plot = panel.findChild<QAbstractScrollArea*>();
            QTest::qWait(0);
            return plot->viewport()->grab(QRect(56, 0, 200, 16)).toImage();
        };
        constexpr ChartLevel FarAway {ChartLevel::Kind::Allocatable, 9000};
        const QImage alone = nameOfWhatIsFarAway({FarAway});
        // Its line is the highest that is drawn, so that its name would stand where the other one does.
        QCOMPARE(nameOfWhatIsFarAway({FarAway, {ChartLevel::Kind::Request, 392}}), alone);
    }

    void aSparklineLeavesGapsOpen()
    {
        QImage image(60, 16, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::white);
        QPainter painter(&image);
        const std::vector<Metrics::Point> points {{0, 10}, {15, 10}, {300, 10}, {315, 10}, {330, 10}};
        paintSparkline(painter, {0, 0, 60, 16}, points, 0, 330, 40, Qt::black);
        painter.end();
        int inked = 0;
        for (int x = 10; x < 50; ++x)
            for (int y = 0; y < 16; ++y)
                inked += image.pixelColor(x, y) != Qt::white;
        QCOMPARE(inked, 0);
        QVERIFY(image.pixelColor(57, 1) != Qt::white || image.pixelColor(57, 2) != Qt::white);
    }
};

QTEST_MAIN(ChartPanelTest)
#include "tst_chartpanel.moc"
