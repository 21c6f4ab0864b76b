// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/tasks/consoledriver.h"

#include "app/console/pages/overviewpage.h"
#include "app/console/pages/resourcespage.h"
#include "app/console/pages/topologyhost.h"
#include "app/console/statusline.h"
#include "models/items/roles.h"
#include "widgets/common/band.h"
#include "widgets/common/pane.h"
#include "widgets/editor/documentview.h"
#include "widgets/inspector/inspectorpanel.h"
#include "widgets/inspector/sectionview.h"
#include "widgets/tables/resourceview.h"
#include "widgets/tables/tableview.h"
#include "widgets/topology/topologypage.h"
#include "widgets/topology/topologyview.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QMenu>
#include <QTest>
#include <QTimer>

using namespace Chartroom;
using namespace Chartroom::Console;
using namespace Chartroom::Widgets;
using namespace Qt::StringLiterals;

/// The operator tasks, by their numbers in the design: each within its par.
class tst_Tasks : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void task1_whatIsWrongNow();
    void task2_whyTheWorstObjectFails();
    void task10_podsWithALabelByMemory();
    void task11_theSamePageForAnotherNamespace();
    void task12_copyYaml();
    void task13_whyThisPodIsNotReady();
    void task15_everythingRelatedToAPod();
    void task16_backToWhereIWas();
    void task17_otherThemeAndLanguage();
    void task18_whatIsKnownWhenTheConnectionIsLost();
    void task19_whatIMayNotSee();
    void task20_theDemoWithoutACluster();

private:
    static QString textOf(const SectionView& view);
    static Kube::ObjectRef crashingPod(ConsoleDriver& driver);
};

QString tst_Tasks::textOf(const SectionView& view)
{
    QString text;
    for (const Section& section : view.sections()) {
        text += section.title + u'\n' + section.notice + u'\n';
        for (const Fact& fact : section.facts)
            text += fact.name + u": "_s + fact.value + u'\n';
    }
    return text;
}

Kube::ObjectRef tst_Tasks::crashingPod(ConsoleDriver& driver)
{
    Kube::ObjectRef found;
    (void)QTest::qWaitFor(
        [&] {
            found = driver.find("pods", [](const Store::Row& row) {
                const auto& pod = static_cast<const Store::PodRow&>(row);
                return pod.health == Health::Degraded && pod.restarts > 0;
            });
            return found.isValid();
        },
        20'000);
    return found;
}

void tst_Tasks::task1_whatIsWrongNow()
{
    ConsoleDriver driver(*qApp);
    QVERIFY(driver.open());
    driver.begin();
    const auto& rows = driver.page<OverviewPage>(PageId::Overview)->attention();
    QTRY_COMPARE_GT(rows.rowCount(), 0);
    const QModelIndex first = rows.index(0, 0);
    QVERIFY(first.data(Items::HealthRole).toInt() != static_cast<int>(Health::Healthy));
    QVERIFY(!first.siblingAtColumn(1).data().toString().isEmpty());
    QVERIFY(!first.siblingAtColumn(3).data().toString().isEmpty());
    driver.report("1");
    QCOMPARE(driver.interactions(), 0);
}

void tst_Tasks::task2_whyTheWorstObjectFails()
{
    ConsoleDriver driver(*qApp);
    QVERIFY(driver.open());
    QVERIFY(crashingPod(driver).isValid());
    TableView& table = driver.page<OverviewPage>(PageId::Overview)->attentionTable();
    QTRY_VERIFY(table.model()->rowCount() > 0 && table.isVisible());
    driver.begin();
    driver.click(table.viewport(), table.visualRect(table.model()->index(0, 1)).center());
    InspectorPanel& inspector = driver.window().inspector();
    QTRY_VERIFY(inspector.isVisible());
    QTRY_VERIFY2(textOf(inspector.summary()).contains(u"exit code"_s), qPrintable(textOf(inspector.summary())));
    QVERIFY(textOf(inspector.summary()).contains(u"Events"_s));
    driver.report("2");
    QCOMPARE_LE(driver.interactions(), 1);
}

void tst_Tasks::task10_podsWithALabelByMemory()
{
    ConsoleDriver driver(*qApp);
    QVERIFY(driver.open());
    const Kube::ObjectRef pod
        = driver.find("pods", [](const Store::Row& row) { return row.labels && !row.labels->empty(); });
    const Store::Replica& replica = driver.session().replica();
    const auto label = replica.find(pod).row->labels->front();
    const QString selector
        = u"%1=%2"_s.arg(QString::fromUtf8(replica.text(label.first)), QString::fromUtf8(replica.text(label.second)));
    driver.begin();
    driver.key("Alt+3");
    auto* page = driver.page<ResourcesPage>(PageId::Resources);
    QTRY_VERIFY(page->isVisible() && page->isSettled());
    QCOMPARE(page->currentKind(), u"pods"_s);
    driver.key("/");
    driver.type(u"-l "_s + selector);
    const auto& model = *page->view().model();
    QTRY_VERIFY(!model.isBusy() && model.rowCount() > 0 && model.hiddenCount() > 0);
    const int column = model.columnOf(u"MEM");
    QVERIFY(column >= 0);
    QHeaderView* header = page->view().table().horizontalHeader();
    const QPoint at(header->sectionViewportPosition(column) + 20, header->height() / 2);
    driver.click(header->viewport(), at);
    driver.click(header->viewport(), at);
    QTRY_COMPARE(model.sortColumn(), column);
    driver.report("10");
    QCOMPARE_LE(driver.interactions(), 5);
}

void tst_Tasks::task11_theSamePageForAnotherNamespace()
{
    ConsoleDriver driver(*qApp);
    QVERIFY(driver.open());
    driver.window().showPage(PageId::Resources);
    const QString wanted
        = QString::fromStdString(driver.find("pods", [](const Store::Row&) { return true; }).nameSpace);
    driver.begin();
    driver.key("Ctrl+K");
    driver.type(u":ns "_s + wanted);
    driver.key("Return");
    QTRY_COMPARE(driver.window().namespaces(), QStringList {wanted});
    auto* page = driver.page<ResourcesPage>(PageId::Resources);
    QVERIFY(page->isVisible());
    QTRY_VERIFY(page->view().model()->rowCount() > 0);
    for (int row = 0; row < page->view().model()->rowCount(); ++row)
        QCOMPARE(QString::fromStdString(
                     page->view().model()->index(row, 0).data(Items::ReferenceRole).value<Kube::ObjectRef>().nameSpace),
            wanted);
    driver.report("11");
    QCOMPARE_LE(driver.interactions(), 3);
}

void tst_Tasks::task12_copyYaml()
{
    ConsoleDriver driver(*qApp);
    QVERIFY(driver.open());
    const Kube::ObjectRef pod = driver.find("pods", [](const Store::Row&) { return true; });
    driver.window().showObject(pod);
    QApplication::clipboard()->clear();
    driver.begin();
    driver.key("y");
    DocumentView& document = driver.window().inspector().document();
    QTRY_VERIFY(document.isVisible() && document.text().contains(QString::fromStdString(pod.name)));
    driver.click(document.findChild<QWidget*>(u"copyYaml"_s));
    const QString copied = QApplication::clipboard()->text();
    QVERIFY(copied.startsWith(u"apiVersion: v1\nkind: Pod\n"_s));
    QVERIFY(!copied.contains(u"managedFields"_s));
    driver.report("12");
    QCOMPARE_LE(driver.interactions(), 2);
}

void tst_Tasks::task13_whyThisPodIsNotReady()
{
    ConsoleDriver driver(*qApp);
    QVERIFY(driver.open());
    const Kube::ObjectRef pod = crashingPod(driver);
    QVERIFY(pod.isValid());
    driver.window().showPage(PageId::Topology);
    auto* host = driver.page<TopologyHost>(PageId::Topology);
    QTRY_VERIFY(host->isSettled());
    TopologyView* view = host->view().view();
    QTRY_VERIFY(!view->placeOf(pod).isNull());
    driver.begin();
    driver.click(view, view->placeOf(pod).center().toPoint());
    InspectorPanel& inspector = driver.window().inspector();
    QTRY_COMPARE(inspector.object(), pod);
    QTRY_VERIFY2(textOf(inspector.summary()).contains(u"Ready: False"_s), qPrintable(textOf(inspector.summary())));
    driver.report("13");
    QCOMPARE_LE(driver.interactions(), 1);
}

void tst_Tasks::task15_everythingRelatedToAPod()
{
    ConsoleDriver driver(*qApp);
    QVERIFY(driver.open());
    const Kube::ObjectRef pod = driver.find("pods", [](const Store::Row& row) {
        const auto& candidate = static_cast<const Store::PodRow&>(row);
        return candidate.controller() && !candidate.mounts.empty() && candidate.node.value() != 0;
    });
    QVERIFY(pod.isValid());
    driver.window().showObject(pod);
    driver.begin();
    const QString text = textOf(driver.window().inspector().summary());
    for (const QString& what : {u"Node: "_s, u"Controlled by: "_s, u"Uses: "_s})
        QVERIFY2(text.contains(what), qPrintable(text));
    driver.report("15");
    QCOMPARE(driver.interactions(), 0);
}

void tst_Tasks::task16_backToWhereIWas()
{
    ConsoleDriver driver(*qApp);
    QVERIFY(driver.open());
    driver.window().showPage(PageId::Resources, {{u"kind"_s, u"deployments.apps"_s}, {u"filter"_s, u"a"_s}});
    const Kube::ObjectRef deployment = driver.find("deployments.apps", [](const Store::Row&) { return true; });
    driver.window().select(deployment);
    driver.window().showPage(PageId::Overview);
    driver.begin();
    driver.key("Alt+Left");
    auto* page = driver.page<ResourcesPage>(PageId::Resources);
    QTRY_VERIFY(page->isVisible());
    QCOMPARE(page->currentKind(), u"deployments.apps"_s);
    QCOMPARE(page->view().filterText(), u"a"_s);
    QCOMPARE(driver.window().selection(), deployment);
    driver.report("16");
    QCOMPARE(driver.interactions(), 1);
}

void tst_Tasks::task17_otherThemeAndLanguage()
{
    ConsoleDriver driver(*qApp);
    QVERIFY(driver.open());
    driver.begin();
    driver.click(driver.window().findChild<QWidget*>(u"themeButton"_s));
    QCOMPARE(Theme::scheme(), Scheme::Dark);
    QTimer::singleShot(0, this, [&driver] {
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        QVERIFY(menu);
        // Offscreen a menu takes no click from a pointer that never entered it: Up goes to the last entry.
        QTest::keyClick(menu, Qt::Key_Up);
        driver.press(menu, Qt::Key_Return);
    });
    driver.click(driver.window().findChild<QWidget*>(u"languageButton"_s));
    QTRY_COMPARE(driver.languages().current(), u"ko"_s);
    driver.report("17");
    QCOMPARE_LE(driver.interactions(), 3);
}

void tst_Tasks::task18_whatIsKnownWhenTheConnectionIsLost()
{
    ConsoleDriver driver(*qApp);
    QVERIFY(driver.openOwn());
    driver.window().showPage(PageId::Resources);
    auto* page = driver.page<ResourcesPage>(PageId::Resources);
    QTRY_VERIFY(page->isSettled());
    const int rows = page->view().model()->rowCount();
    driver.begin();
    driver.loseServer();
    Band& band = driver.window().band();
    QTRY_VERIFY_WITH_TIMEOUT(band.isVisible(), 20'000);
    QVERIFY(band.title().contains(u"lost at"_s));
    QVERIFY(band.detail().contains(u"Attempt"_s));
    QCOMPARE(page->view().model()->rowCount(), rows);
    QTRY_VERIFY(driver.window().statusLine().parts().join(u' ').contains(u"Reconnecting"_s));
    driver.report("18");
    QCOMPARE(driver.interactions(), 0);
}

void tst_Tasks::task19_whatIMayNotSee()
{
    ConsoleDriver driver(*qApp);
    QVERIFY(driver.open(u"demo-checkout"_s));
    driver.window().showPage(PageId::Resources);
    auto* page = driver.page<ResourcesPage>(PageId::Resources);
    QTRY_VERIFY(page->isSettled());
    QTRY_COMPARE_GT(page->view().model()->rowCount(), 0); // the one namespace works
    page->showKind(u"nodes"_s);
    driver.begin();
    PaneStack& pane = page->view().pane();
    QTRY_VERIFY(pane.isShowingMessage() && !pane.state().message().quoted.isEmpty());
    const PaneMessage& message = pane.state().message();
    QVERIFY2(message.quoted.contains(u"forbidden"_s), qPrintable(message.quoted));
    QTRY_VERIFY(pane.state().message().detail.contains(driver.session().identity()));
    QVERIFY(!message.actions.empty());
    message.actions.front().run();
    QVERIFY(QApplication::clipboard()->text().contains(u"resources: [\"nodes\"]"_s));
    driver.report("19");
    QCOMPARE(driver.interactions(), 0);
}

void tst_Tasks::task20_theDemoWithoutACluster()
{
    ConsoleDriver driver(*qApp);
    driver.begin();
    QAbstractButton* demo = nullptr;
    for (auto* button : driver.window().findChildren<QAbstractButton*>())
        if (button->text() == "Open the demo"_L1 && button->isVisible())
            demo = button;
    driver.click(demo);
    QTRY_VERIFY_WITH_TIMEOUT(driver.clusters().session() && driver.session().isSettled(), 180'000);
    QTRY_VERIFY(driver.window().currentPage()->isSettled());
    QCOMPARE_GT(driver.session().replica().totalCount(), std::size_t(100));
    driver.report("20");
    QCOMPARE(driver.interactions(), 1);
}

QTEST_MAIN(tst_Tasks)
#include "tst_tasks.moc"
