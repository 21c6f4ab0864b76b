// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/tasks/consoledriver.h"
#include "tests/support/picture.h"

#include "app/console/pages/overviewpage.h"
#include "app/console/pages/topologyhost.h"
#include "models/store/relations.h"
#include "widgets/inspector/inspectorpanel.h"
#include "widgets/inspector/sectionview.h"
#include "widgets/tables/tableview.h"
#include "widgets/topology/topologypage.h"
#include "widgets/topology/topologyview.h"

#include <QApplication>
#include <QTest>

using namespace Chartroom;
using namespace Chartroom::Console;
using namespace Chartroom::Widgets;
using namespace Qt::StringLiterals;

/// The operator tasks of finding pods (3 and 4), each within its par.
class tst_MapTasks : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void task3_aPodByPartOfItsName_data();
    void task3_aPodByPartOfItsName();
    void task4_theNodeWithTheMostFailingPods_data();
    void task4_theNodeWithTheMostFailingPods();
    void whatMayNotBeReadIsNamedOnTheMap();

private:
    static QStringList failingPodsOn(ConsoleDriver& driver, const Kube::ObjectRef& node);
};

void tst_MapTasks::task3_aPodByPartOfItsName_data()
{
    QTest::addColumn<bool>("inThePalette");
    QTest::newRow("the map's own search") << false;
    QTest::newRow("the palette") << true;
}

/// Keys only, both ways: par 3 is kept without a mouse.
void tst_MapTasks::task3_aPodByPartOfItsName()
{
    QFETCH(bool, inThePalette);
    ConsoleDriver driver(*qApp);
    QVERIFY(driver.open());
    const Kube::ObjectRef pod = driver.find("pods", [](const Store::Row& row) { return row.owners.size() == 1; });
    const QString part = QString::fromStdString(pod.name).last(9); // of the hash, and the end: nobody types it all
    driver.window().showPage(PageId::Resources);
    driver.begin();
    if (inThePalette) {
        driver.key("Ctrl+K");
        driver.type(part);
        driver.key("Ctrl+Return");
    } else {
        driver.key("Alt+2");
        driver.key("/");
        driver.type(part);
    }
    auto* host = driver.page<TopologyHost>(PageId::Topology);
    TopologyView* view = host->view().view();
    QTRY_COMPARE(view->selected(), pod);
    QTRY_VERIFY(host->isVisible() && QRectF(view->rect()).contains(view->placeOf(pod)));
    QTRY_COMPARE(driver.window().inspector().object(), pod);
    Testing::savePicture(driver.window(), u"task-3"_s);
    driver.report(inThePalette ? "3, palette" : "3");
    QCOMPARE_LE(driver.interactions(), 3);
}

void tst_MapTasks::task4_theNodeWithTheMostFailingPods_data()
{
    QTest::addColumn<bool>("byKeys");
    QTest::newRow("mouse") << false;
    QTest::newRow("keys") << true;
}

QStringList tst_MapTasks::failingPodsOn(ConsoleDriver& driver, const Kube::ObjectRef& node)
{
    const Store::Replica& replica = driver.session().replica();
    QStringList names;
    if (const Store::Entry entry = replica.find(node))
        for (const Store::Entry& pod :
            Store::Relations::podsOn(replica, static_cast<const Store::NodeRow&>(*entry.row)))
            if (pod.row->health == Health::Degraded)
                names << QString::fromUtf8(pod.row->name.view());
    return names;
}

void tst_MapTasks::task4_theNodeWithTheMostFailingPods()
{
    QFETCH(bool, byKeys);
    ConsoleDriver driver(*qApp);
    QVERIFY(driver.open());
    driver.window().showPage(PageId::Events);
    auto* overview = driver.page<OverviewPage>(PageId::Overview);
    driver.begin();
    driver.key("Alt+1");
    TableView& table = overview->failingNodesTable();
    QTRY_VERIFY_WITH_TIMEOUT(table.isVisible() && table.model()->rowCount() > 0, 20'000);
    if (byKeys) {
        driver.key("Tab");
        driver.key("Home");
    } else {
        driver.click(table.viewport(), table.visualRect(table.model()->index(0, 0)).center());
    }
    const Kube::ObjectRef node = driver.window().selection();
    QCOMPARE(node.kind, "Node");
    const QStringList failing = failingPodsOn(driver, node);
    for (int row = 1; row < table.model()->rowCount(); ++row)
        QCOMPARE_GE(
            overview->failingNodes().index(0, 1).data().toInt(), overview->failingNodes().index(row, 1).data().toInt());
    QVERIFY(!failing.isEmpty());
    InspectorPanel& inspector = driver.window().inspector();
    QTRY_VERIFY(inspector.isVisible());
    QStringList listed;
    for (const Section& section : inspector.summary().sections())
        for (const Fact& fact : section.facts)
            listed << fact.value.section(u'\n', 0, 0);
    for (const QString& pod : failing)
        QVERIFY2(listed.contains(pod), qPrintable(pod));
    driver.report(byKeys ? "4, keys" : "4");
    Testing::savePicture(driver.window(), u"task-4"_s);
    QCOMPARE_LE(driver.interactions(), byKeys ? 5 : 3);
}

/// A user of one namespace: the map of that one adds up, and says what it does not hold.
void tst_MapTasks::whatMayNotBeReadIsNamedOnTheMap()
{
    ConsoleDriver driver(*qApp);
    QVERIFY(driver.open(u"demo-checkout"_s));
    driver.window().showPage(PageId::Topology);
    auto* host = driver.page<TopologyHost>(PageId::Topology);
    QTRY_VERIFY(host->isSettled());
    const auto* ledger = host->findChild<QWidget*>(u"ledger"_s);
    QTRY_VERIFY2(ledger->toolTip().contains(u"Pods"_s) && ledger->toolTip().contains(u"outside checkout"_s)
            && ledger->toolTip().contains(u"Nodes"_s),
        qPrintable(ledger->toolTip()));
    Testing::savePicture(driver.window(), u"map-forbidden"_s);
    QCOMPARE(host->map().scene()->totals().total(),
        driver.session().replica().count(driver.session().kinds().findResource("pods")));
}

QTEST_MAIN(tst_MapTasks)
#include "tst_maptasks.moc"
