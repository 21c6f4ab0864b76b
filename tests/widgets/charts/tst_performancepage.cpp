// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/clustersample.h"
#include "tests/support/fakeclock.h"
#include "tests/support/picture.h"
#include "widgets/charts/performancepage.h"
#include "widgets/common/theme.h"
#include "widgets/tables/tableview.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <cmath>

using namespace Chartroom;
using namespace Chartroom::Widgets;
using namespace Qt::StringLiterals;

namespace {

constexpr Metrics::Seconds Now = 1'700'000'000;

} // namespace

class PerformancePageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_cluster = std::make_unique<Testing::ClusterSample>();
        m_cluster->application();
        m_metrics = std::make_unique<Metrics::MetricsStore>();
        m_restarts = std::make_unique<Metrics::RestartLog>(*m_cluster->replica, m_clock);
        m_candidates = std::make_unique<Metrics::CandidateModel>(*m_metrics, *m_cluster->replica);
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_candidates.get(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        m_page
            = std::make_unique<PerformancePage>(*m_metrics, *m_candidates, *m_restarts, *m_cluster->replica, m_clock);
        m_page->resize(1436, 860);
    }
    void cleanup()
    {
        m_page.reset();
        m_tester.reset();
        m_candidates.reset();
    }

    void withoutMetricsThePageSaysWhyAndWhatWouldProvideThem()
    {
        Metrics::Availability absent;
        absent.state = Metrics::Availability::State::Absent;
        absent.title = u"No CPU and memory figures for this cluster."_s;
        absent.detail = u"metrics-server provides it."_s;
        m_page->setAvailability(absent);
        bool said = false;
        for (const QLabel* label : m_page->findChildren<QLabel*>())
            said = said || label->text() == absent.title;
        QVERIFY(said);
    }

    void theBiggestConsumersAreDrawnAtFirst()
    {
        measure();
        QCOMPARE(m_candidates->rowCount(), 3);
        QCOMPARE(m_candidates->chosenCount(), 3);
        m_page->show();
        QCOMPARE(m_page->panels().size(), 6u);
        settle();
        QCOMPARE(m_page->panels().front()->content().series.size(), 3u);
        m_candidates->sort(Metrics::CandidateModel::Cpu, Qt::DescendingOrder);
        QCOMPARE(m_candidates->index(0, Metrics::CandidateModel::CpuShare).data().toString(), u"98%"_s);
    }

    void levelsStandWhereTheyAreTheSameForAll()
    {
        measure();
        m_page->show();
        settle();
        const auto& levels = m_page->panels().front()->content().levels;
        QCOMPARE(levels[0].value, 250.0);
        QCOMPARE(levels[1].value, 380.0);
    }

    void chartsFollowOneAfterTheOther()
    {
        measure();
        m_page->show();
        settle();
        const auto lines = [this](std::size_t panel) { return m_page->panels()[panel]->content().series.size(); };
        m_candidates->choose({m_candidates->at(0).subject});
        QCOMPARE(lines(0), 3u); // nothing happens within the call
        while (lines(0) == 3)
            QApplication::processEvents(); // a turn of the event loop
        QCOMPARE(lines(5), 3u);
        QVERIFY(!m_page->isSettled());
        settle();
        QCOMPARE(lines(5), 1u);
    }

    void spaceTakesTheRowOffAndCClears()
    {
        measure();
        m_page->show();
        auto* table = m_page->findChild<TableView*>();
        table->setCurrentIndex(m_candidates->index(0, 1));
        QTest::keyClick(table, Qt::Key_Space);
        QCOMPARE(m_candidates->chosenCount(), 2);
        QTest::keyClick(table, Qt::Key_Space);
        QCOMPARE(m_candidates->chosenCount(), 3);
        QTest::keyClick(table, Qt::Key_C);
        QCOMPARE(m_candidates->chosenCount(), 0);
    }

    void newFiguresChangeCellsNotTheOrder()
    {
        measure();
        const QString first = m_candidates->index(0, 1).data().toString();
        Metrics::Reading reading = readingAt(Now + 15);
        const Metrics::PodReadings before = std::exchange(reading.pods, {});
        for (std::size_t i = 0; i < before.size(); ++i) {
            const std::string name(before[i].name);
            const double cpu = name == m_candidates->at(0).subject.name ? 1 : 900;
            reading.pods.add({"checkout", name, Now + 15, {{"app", cpu, before.container(i).memory}}});
        }
        m_metrics->add(std::make_shared<const Metrics::Reading>(reading));
        m_metrics->flush();
        QCOMPARE(m_candidates->index(0, 1).data().toString(), first);
        QCOMPARE(m_candidates->index(0, 2).data().toString(), u"1m"_s);
        m_candidates->sort(Metrics::CandidateModel::Cpu, Qt::DescendingOrder);
        QVERIFY(m_candidates->index(0, 1).data().toString() != first);
    }

    void releasesAndRestartsAreMarked()
    {
        measure();
        m_page->show();
        m_page->setReleaseMarks({{Now - 420, "checkout", "checkout", 48}, {Now - 300, "elsewhere", "other", 1}});
        settle();
        const auto& marks = m_page->panels().front()->content().marks;
        const auto count = [&](ChartMark::Kind kind) { return std::ranges::count(marks, kind, &ChartMark::kind); };
        QCOMPARE(count(ChartMark::Kind::Release), 1);
        QVERIFY(count(ChartMark::Kind::Restart) >= 2);
    }

    void nodesAreMeasuredAgainstWhatIsAllocatable()
    {
        measure();
        m_page->show();
        m_page->showSubject({Metrics::Scope::Node, {}, "node-1", {}});
        QCOMPARE(m_candidates->rowCount(), 1);
        settle();
        const auto& content = m_page->panels()[2]->content(); // % of allocatable
        QVERIFY(std::abs(content.series.front().points.back().value - 50) < 0.1);
    }

    void drawsInBothSchemes()
    {
        Theme theme(*qApp, SchemeChoice::Light);
        measure();
        m_page->show();
        m_page->setReleaseMarks({{Now - 420, "checkout", "checkout", 48}});
        for (const auto scheme : {SchemeChoice::Light, SchemeChoice::Dark}) {
            theme.setChoice(scheme);
            QTest::qWait(10);
            Testing::savePicture(
                *m_page, scheme == SchemeChoice::Light ? u"performance-light"_s : u"performance-dark"_s);
        }
        QVERIFY(!m_page->grab().isNull());
    }

private:
    static Metrics::Reading readingAt(Metrics::Seconds time)
    {
        Metrics::Reading reading;
        reading.taken = time;
        reading.step = 15;
        reading.nodes = {{"node-1", time, 2000, 8e9}};
        int pod = 0;
        for (const char* name : {"cart-api-6d8f5c9b7-x2v4k", "cart-api-6d8f5c9b7-q9d7m", "cart-api-6d8f5c9b7-4kx9d"}) {
            const double wave = std::sin(static_cast<double>(time) / 240 + pod);
            reading.pods.add({"checkout", name, time,
                {{"app", time == Now ? 244.0 - pod : 200 + 40 * wave, (380.0 + 10 * wave) * 1024 * 1024}}});
            ++pod;
        }
        return reading;
    }
    void settle() { QTRY_VERIFY(m_page->isSettled()); }
    void measure()
    {
        for (Metrics::Seconds time = Now - 3600; time <= Now; time += 15)
            if (time < Now - 1500 || time > Now - 1300)
                m_metrics->add(std::make_shared<const Metrics::Reading>(readingAt(time)));
        m_metrics->flush();
    }

    Support::FakeClock m_clock;
    std::unique_ptr<Testing::ClusterSample> m_cluster;
    std::unique_ptr<Metrics::MetricsStore> m_metrics;
    std::unique_ptr<Metrics::RestartLog> m_restarts;
    std::unique_ptr<Metrics::CandidateModel> m_candidates;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    std::unique_ptr<PerformancePage> m_page;
};

QTEST_MAIN(PerformancePageTest)
#include "tst_performancepage.moc"
