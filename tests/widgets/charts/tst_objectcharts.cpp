// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/clustersample.h"
#include "tests/support/fakeclock.h"
#include "tests/support/picture.h"
#include "widgets/charts/objectcharts.h"

#include <QTest>

using namespace Chartroom;
using namespace Chartroom::Widgets;
using namespace Qt::StringLiterals;

namespace {

constexpr Metrics::Seconds Now = 1'700'000'000;
const Kube::ObjectRef CrashingPod {"", "Pod", "checkout", "cart-api-6d8f5c9b7-x2v4k"};
const Kube::ObjectRef Node {"", "Node", "", "node-1"};

/// The last 20 minutes, but for three of them.
void measure(Metrics::MetricsStore& metrics)
{
    for (Metrics::Seconds time = Now - 1200; time <= Now; time += 15) {
        if (time > Now - 600 && time < Now - 420)
            continue;
        Metrics::Reading reading;
        reading.taken = time;
        reading.step = 15;
        reading.nodes = {{"node-1", time, 2000, 8e9}};
        reading.pods = {{"checkout", CrashingPod.name, time, {{"app", 200, 380.0 * 1024 * 1024}}}};
        metrics.add(std::make_shared<const Metrics::Reading>(std::move(reading)));
    }
    metrics.flush();
}

} // namespace

class tst_ObjectCharts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_cluster = std::make_unique<Testing::ClusterSample>();
        m_cluster->application();
        m_metrics = std::make_unique<Metrics::MetricsStore>();
        m_restarts = std::make_unique<Metrics::RestartLog>(*m_cluster->replica, m_clock);
        m_charts = std::make_unique<ObjectCharts>(m_clock);
        m_charts->setSources(ObjectCharts::Sources {m_metrics.get(), m_restarts.get(), m_cluster->replica.get()});
        m_charts->resize(340, 700);
        m_charts->show();
    }
    void cleanup() { m_charts.reset(); }

    void aContainerIsDrawnAgainstRequestAndLimit()
    {
        measure(*m_metrics);
        m_charts->setObject(CrashingPod);
        QCOMPARE(m_charts->panels().size(), 2U);
        const ChartContent& cpu = m_charts->panels().front()->content();
        QCOMPARE(cpu.to - cpu.from, 3600);
        QCOMPARE(cpu.series.size(), 1U);
        QCOMPARE(cpu.levels[0].kind, ChartLevel::Kind::Request);
        QVERIFY(cpu.levels[0].value > 0);
        QVERIFY2(m_charts->panels().front()->subtitle().contains(u"200m now"_s),
            qPrintable(m_charts->panels().front()->subtitle()));
        Testing::savePicture(*m_charts, u"objectcharts"_s);
    }

    void gapsStayGapsAndRestartsAreMarked()
    {
        measure(*m_metrics);
        m_charts->setObject(CrashingPod);
        const ChartContent& cpu = m_charts->panels().front()->content();
        bool hasGap = false;
        for (std::size_t i = 1; i < cpu.series.front().points.size(); ++i)
            hasGap
                = hasGap || cpu.series.front().points[i].time - cpu.series.front().points[i - 1].time > cpu.longestStep;
        QVERIFY(hasGap);
        QVERIFY(std::ranges::contains(cpu.marks, ChartMark::Kind::Restart, &ChartMark::kind));
    }

    void aNodeIsDrawnAgainstWhatItCanGive()
    {
        measure(*m_metrics);
        m_charts->setObject(Node);
        QCOMPARE(m_charts->panels().size(), 2U);
        QVERIFY(m_charts->panels().front()->subtitle().contains(u"allocatable"_s));
    }

    void anythingElseHasNone()
    {
        measure(*m_metrics);
        m_charts->setObject({"apps", "Deployment", "checkout", "cart-api"});
        QVERIFY(m_charts->panels().empty());
    }

    void withoutTheMetricsApiOneSentenceSaysWhy()
    {
        Metrics::Availability absent;
        absent.state = Metrics::Availability::State::Absent;
        absent.title = u"No CPU and memory figures for this cluster."_s;
        m_charts->setAvailability(absent);
        m_charts->setObject(CrashingPod);
        QCOMPARE(m_charts->message(), absent.title);
    }

    void figuresThatComeAreDrawnAtOnce()
    {
        m_charts->setObject(CrashingPod);
        QVERIFY(!m_charts->message().isEmpty());
        measure(*m_metrics);
        QVERIFY(m_charts->message().isEmpty());
        QVERIFY(!m_charts->panels().front()->content().series.front().points.empty());
    }

private:
    Support::FakeClock m_clock;
    std::unique_ptr<Testing::ClusterSample> m_cluster;
    std::unique_ptr<Metrics::MetricsStore> m_metrics;
    std::unique_ptr<Metrics::RestartLog> m_restarts;
    std::unique_ptr<ObjectCharts> m_charts;
};

QTEST_MAIN(tst_ObjectCharts)
#include "tst_objectcharts.moc"
