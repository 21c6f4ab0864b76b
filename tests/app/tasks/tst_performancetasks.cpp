// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/tasks/consoledriver.h"
#include "tests/support/picture.h"

#include "app/console/pages/performancehost.h"
#include "models/store/relations.h"
#include "widgets/charts/objectcharts.h"
#include "widgets/charts/performancepage.h"
#include "widgets/inspector/inspectorpanel.h"
#include "widgets/tables/filteredit.h"
#include "widgets/tables/tableview.h"

#include <QApplication>
#include <QTabBar>
#include <QTest>

using namespace Chartroom;
using namespace Chartroom::Console;
using namespace Chartroom::Widgets;
using namespace Qt::StringLiterals;

/// The operator tasks about usage figures (5 and 14), each within its par, by mouse and by keys alone.
class tst_PerformanceTasks : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void task5_theSecondContainerAgainstRequestAndLimit_data() { ways(); }
    void task5_theSecondContainerAgainstRequestAndLimit();
    void task14_threePodsOfOneWorkloadWithItsRelease_data() { ways(); }
    void task14_threePodsOfOneWorkloadWithItsRelease();

private:
    static void ways();
    static Kube::ObjectRef podWithTwoContainers(ConsoleDriver& driver);
    static Store::Entry workloadOfThreePods(ConsoleDriver& driver);
};

void tst_PerformanceTasks::ways()
{
    QTest::addColumn<bool>("byKeys");
    QTest::newRow("mouse") << false;
    QTest::newRow("keys") << true;
}

/// One whose second container has both a request and a limit, and is measured.
Kube::ObjectRef tst_PerformanceTasks::podWithTwoContainers(ConsoleDriver& driver)
{
    return driver.find("pods", [&driver](const Store::Row& row) {
        const auto& pod = static_cast<const Store::PodRow&>(row);
        return pod.containers.size() == 2 && !pod.containers[0].init && !pod.containers[1].init
            && pod.containers[1].cpuRequest > 0 && pod.containers[1].memoryLimit > 0
            && driver.session().usage().usage(row).has_value();
    });
}

/// Of a Helm release that changed within the last hour.
Store::Entry tst_PerformanceTasks::workloadOfThreePods(ConsoleDriver& driver)
{
    const Store::Replica& replica = driver.session().replica();
    const auto marks = releaseMarksOf(replica);
    const auto anHourAgo = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now()) - 3600;
    const Kube::ObjectRef found = driver.find("deployments.apps", [&](const Store::Row& row) {
        const auto release = replica.text(row.helmRelease);
        const auto pods = Store::Relations::podsOf(replica, row);
        return !release.empty() && pods.size() >= 3 && pods.size() <= 8
            && std::ranges::any_of(marks, [&](const ReleaseMark& mark) {
                   return mark.release == release && mark.nameSpace == replica.text(row.nameSpace)
                       && mark.time > anHourAgo;
               });
    });
    return replica.find(found);
}

void tst_PerformanceTasks::task5_theSecondContainerAgainstRequestAndLimit()
{
    QFETCH(bool, byKeys);
    ConsoleDriver driver(*qApp);
    QVERIFY(driver.open());
    QTRY_VERIFY_WITH_TIMEOUT(podWithTwoContainers(driver).isValid(), 30'000);
    driver.window().showObject(podWithTwoContainers(driver));
    InspectorPanel& inspector = driver.window().inspector();
    QTRY_VERIFY(inspector.isVisible());
    auto* charts = inspector.findChild<ObjectCharts*>();
    QVERIFY(charts);
    driver.begin();
    if (byKeys) {
        driver.key("g");
    } else {
        auto* tabs = inspector.findChild<QTabBar*>();
        int tab = 0;
        while (tab < tabs->count() && tabs->tabData(tab).toInt() != static_cast<int>(InspectorPanel::Tab::Charts))
            ++tab;
        driver.click(tabs, tabs->tabRect(tab).center());
    }
    QTRY_VERIFY(charts->isVisible() && charts->message().isEmpty());
    const auto panels = charts->panels();
    QCOMPARE(panels.size(), 4U);
    for (const std::size_t second : {2U, 3U}) {
        const ChartContent& content = panels[second]->content();
        QCOMPARE(content.to - content.from, 3600);
        QVERIFY(!content.series.front().points.empty());
        QVERIFY(content.levels[0].value > 0);
        QVERIFY2(panels[second]->subtitle().contains(u"request"_s) && panels[second]->subtitle().contains(u"limit"_s),
            qPrintable(panels[second]->subtitle()));
        QVERIFY(charts->rect().contains(panels[second]->mapTo(charts, panels[second]->rect().center())));
    }
    driver.report(byKeys ? "5, keys" : "5");
    Testing::savePicture(driver.window(), u"task-5"_s);
    QCOMPARE_LE(driver.interactions(), byKeys ? 4 : 2);
}

void tst_PerformanceTasks::task14_threePodsOfOneWorkloadWithItsRelease()
{
    QFETCH(bool, byKeys);
    ConsoleDriver driver(*qApp);
    QVERIFY(driver.open());
    QTRY_VERIFY_WITH_TIMEOUT(workloadOfThreePods(driver), 30'000);
    const Store::Row& workload = *workloadOfThreePods(driver).row;
    const std::string release(driver.session().replica().text(workload.helmRelease));
    driver.window().showPage(PageId::Performance);
    auto* host = driver.page<PerformanceHost>(PageId::Performance);
    QTRY_VERIFY_WITH_TIMEOUT(host->isSettled(), 30'000);
    PerformancePage& page = *host->view();
    driver.begin();
    if (byKeys)
        driver.key("/");
    else
        driver.click(&page.filter(), page.filter().rect().center());
    driver.type(QString::fromUtf8(workload.name.view()) + u'-');
    driver.key("Return");
    QTRY_VERIFY(page.isSettled());
    const ChartContent& cpu = page.panels().front()->content();
    QTRY_VERIFY(cpu.series.size() >= 3);
    for (const ChartSeries& series : cpu.series)
        QVERIFY2(series.name.startsWith(QString::fromUtf8(workload.name.view())), qPrintable(series.name));
    QTRY_VERIFY(std::ranges::any_of(cpu.marks, [&](const ChartMark& mark) {
        return mark.kind == ChartMark::Kind::Release && mark.text.startsWith(QString::fromStdString(release) + u' ');
    }));
    driver.report(byKeys ? "14, keys" : "14");
    Testing::savePicture(driver.window(), u"task-14"_s);
    QCOMPARE_LE(driver.interactions(), byKeys ? 6 : 4);
}

QTEST_MAIN(tst_PerformanceTasks)
#include "tst_performancetasks.moc"
