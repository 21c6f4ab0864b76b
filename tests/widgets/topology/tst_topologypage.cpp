// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/models/topology/world.h"
#include "widgets/common/theme.h"
#include "widgets/topology/outlineview.h"
#include "widgets/topology/topologypage.h"
#include "widgets/topology/topologyview.h"

#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

using namespace Chartroom;
using namespace Chartroom::Widgets;
using namespace Qt::StringLiterals;
using Topology::Test::World;

namespace {

const Kube::ObjectRef CartApi {"apps", "Deployment", "checkout", "cart-api"};

/// The page on the cluster of the specification's pictures, shown and laid out.
struct Shown {
    World world;
    Topology::Map map;
    std::unique_ptr<TopologyPage> page;

    Shown()
    {
        Topology::Test::fillSeoul(world);
        map.clear(&world.strings());
        map.apply(world.takeComplete());
        page = std::make_unique<TopologyPage>(&map);
        page->resize(1100, 820);
        page->show();
        settle();
    }
    TopologyView& view() { return *page->view(); }
    void settle()
    {
        QVERIFY(QTest::qWaitFor([this] { return map.isIdle() && map.scene()->complete; }));
    }
    QPoint at(const Kube::ObjectRef& object) { return view().placeOf(object).center().toPoint(); }
    void zoomTo(const Kube::ObjectRef& object, int steps)
    {
        view().select(object);
        for (int i = 0; i < steps; ++i)
            view().zoomIn();
        view().select({});
        view().select(object);
    }
    void save(const QString& name)
    {
        const QString folder = qEnvironmentVariable("CHARTROOM_SAVE_IMAGES");
        if (!folder.isEmpty())
            page->grab().save(QDir(folder).filePath(name + u".png"));
    }
};

PlanMarks rollbackPlan()
{
    PlanMarks plan;
    plan.title = u"Preview of checkout 48 → 47, nothing written"_s;
    plan.entries = {{CartApi, PlanMark::Changed, true},
        {{"apps", "Deployment", "checkout", "order-api"}, PlanMark::Changed, true},
        {{"apps", "Deployment", "checkout", "checkout-web"}, PlanMark::Depends, false},
        {{"apps", "Deployment", "checkout", "checkout-bff"}, PlanMark::Depends, false},
        {{"networking.k8s.io", "Ingress", "checkout", "shop"}, PlanMark::Depends, false},
        {{"", "ConfigMap", "checkout", "cart-api-env"}, PlanMark::Changed, false},
        {{"", "ConfigMap", "checkout", "price-endpoints"}, PlanMark::Created, false},
        {{"networking.istio.io", "VirtualService", "checkout", "price-mesh"}, PlanMark::Deleted, false}};
    plan.unchanged = 114;
    return plan;
}

} // namespace

class TopologyPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theOutlineSaysTheSameInText()
    {
        Shown shown;
        OutlineView& outline = *shown.page->outline();
        QVERIFY(outline.isHidden());
        QTest::keyClick(&shown.view(), Qt::Key_O);
        QVERIFY(outline.isVisible());
        QTRY_VERIFY(outline.width() > 200);
        QTRY_VERIFY(outline.hasFocus());
        QSignalSpy selected(shown.page.get(), &TopologyPage::objectSelected);
        QSignalSpy activated(shown.page.get(), &TopologyPage::objectActivated);
        QTest::keyClick(&outline, Qt::Key_Home);
        while (shown.page->outline()->selected().name != "checkout") // a namespace
            QTest::keyClick(&outline, Qt::Key_Down);
        QVERIFY(selected.size() > 0);
        QCOMPARE(shown.view().selected(), outline.selected()); // the map goes along
        QTest::keyClick(&outline, Qt::Key_Right);
        QTest::keyClick(&outline, Qt::Key_Right); // into it
        QCOMPARE(outline.selected().nameSpace, "checkout");
        QTest::keyClick(&outline, Qt::Key_Return);
        QCOMPARE(activated.size(), 1);
        const QString spoken = outline.currentIndex().data(Qt::AccessibleTextRole).toString();
        QVERIFY(spoken.contains(QString::fromStdString(outline.selected().name)));
        QVERIFY2(spoken.contains(u"ready"_s), qPrintable(spoken));
        shown.page->select(CartApi); // from elsewhere
        QCOMPARE(outline.selected(), CartApi);
        const QString line = outline.currentIndex().data().toString();
        QVERIFY2(line.startsWith(u"cart-api · "_s) && line.contains(u"Degraded"_s), qPrintable(line));
        shown.save(u"outline"_s);
        QTest::keyClick(&outline, Qt::Key_O);
        QVERIFY(outline.isHidden());
        QVERIFY(shown.view().hasFocus());
    }

    void whatMayNotBeReadIsNamedAndMovesNothing()
    {
        Shown shown;
        const auto before = shown.map.scene()->blockRects;
        auto* ledger = shown.page->findChild<QWidget*>(u"ledger"_s);
        QVERIFY(ledger->toolTip().contains(u"0 objects left out"_s));
        const HiddenPart nodes {u"Nodes"_s, u"You may not list them."_s, u"nodes"_s};
        shown.page->setHidden({nodes});
        shown.save(u"page-hidden"_s);
        QVERIFY2(ledger->toolTip().contains(u"Left out: Nodes"_s), qPrintable(ledger->toolTip()));
        QCOMPARE(shown.map.scene()->blockRects, before);
        const QRectF place = hiddenRects(*shown.map.scene(), 1).front();
        for (const QRectF& block : before)
            QVERIFY(!block.intersects(place));
        QSignalSpy asked(shown.page.get(), &TopologyPage::hiddenActivated);
        const double scale = shown.view().scale();
        const QRectF cart = shown.view().placeOf(CartApi);
        const QPointF origin
            = cart.topLeft() - shown.map.scene()->rect(shown.map.scene()->find(CartApi)).topLeft() * scale;
        QTest::mouseClick(&shown.view(), Qt::LeftButton, {}, (origin + place.center() * scale).toPoint());
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked.front().front().value<HiddenPart>(), nodes);
    }

    void aSearchWithOneMatchSelectsIt()
    {
        Shown shown;
        QSignalSpy selected(shown.page.get(), &TopologyPage::objectSelected);
        shown.page->search(u"cart-api"_s);
        QTRY_COMPARE(shown.view().matchCount(), 1U);
        QCOMPARE(shown.view().selected(), CartApi);
        QCOMPARE(selected.count(), 1);
        shown.view().select({});
        shown.map.tidy(); // a new scene is no new search
        shown.settle();
        QTRY_COMPARE(shown.view().matchCount(), 1U);
        QVERIFY(!shown.view().selected().isValid());
    }

    void theShelfListsWhatItStandsFor()
    {
        Shown shown;
        PlanMarks plan = rollbackPlan();
        for (int i = 0; i < 7; ++i)
            plan.entries.push_back({{"", "Secret", "checkout", "key-" + std::to_string(i)}, PlanMark::Deleted, false});
        shown.page->showPlan(plan);
        shown.view().select(CartApi);
        QTest::keyClick(&shown.view(), Qt::Key_L);
        auto* menu = shown.view().findChild<QMenu*>(u"shelfMenu"_s);
        QVERIFY(menu && menu->isVisible());
        const auto actions = menu->actions();
        const auto secrets
            = std::ranges::count_if(actions, [](const QAction* action) { return action->text().contains(u"key-"_s); });
        QCOMPARE(secrets, 7);
        QSignalSpy selected(shown.page.get(), &TopologyPage::objectSelected);
        for (QAction* action : actions)
            if (action->text().endsWith(u"key-6"_s))
                action->trigger();
        QCOMPARE(selected.count(), 1);
        QCOMPARE(selected.front().front().value<Kube::ObjectRef>().name, "key-6");
        QSignalSpy kinds(shown.page.get(), &TopologyPage::kindRequested);
        actions.back()->trigger();
        QCOMPARE(kinds.count(), 1);
        QCOMPARE(kinds.front().at(1).toString(), u"checkout"_s);
    }

    void theWholeMapIsInViewAtFirst()
    {
        Shown shown;
        QCOMPARE(shown.view().podsInView(), shown.map.scene()->totals().total());
        shown.save(u"page-fit"_s);
    }

    void aClickSelectsAndTells()
    {
        Shown shown;
        shown.zoomTo(CartApi, 5);
        shown.view().select({});
        QSignalSpy selected(shown.page.get(), &TopologyPage::objectSelected);
        QTest::mouseClick(
            &shown.view(), Qt::LeftButton, {}, shown.view().placeOf(CartApi).topLeft().toPoint() + QPoint(30, 6));
        QCOMPARE(selected.size(), 1);
        QCOMPARE(selected.at(0).at(0).value<Kube::ObjectRef>(), CartApi);
        QVERIFY(shown.view().accessibleDescription().startsWith(u"cart-api · "));
        shown.save(u"page-selected"_s);
    }

    void selectingFromOutsideDoesNotTell()
    {
        Shown shown;
        QSignalSpy selected(shown.page.get(), &TopologyPage::objectSelected);
        shown.page->select(CartApi);
        QCOMPARE(selected.size(), 0);
        QCOMPARE(shown.view().selected(), CartApi);
    }

    void theSelectionSurvivesChangesAndTheOtherArrangement()
    {
        Shown shown;
        const auto& pods = shown.world.workloads().front().pods;
        const Kube::ObjectRef pod {"", "Pod", "checkout", std::string(pods.front()->name.view())};
        shown.page->select(pod);
        shown.world.removePod(0, 3);
        shown.world.addPod(0);
        shown.map.apply(shown.world.take());
        shown.settle();
        QCOMPARE(shown.view().selected(), pod);
        shown.map.setView(Topology::View::Nodes);
        shown.settle();
        QCOMPARE(shown.view().selected(), pod);
        QVERIFY(!shown.view().placeOf(pod).isNull());
    }

    void theWheelKeepsWhatIsUnderThePointer()
    {
        Shown shown;
        const QPointF before = shown.view().placeOf(CartApi).center();
        QWheelEvent wheel(before, shown.view().mapToGlobal(before), {}, {0, 240}, {}, {}, Qt::NoScrollPhase, false);
        const double scale = shown.view().scale();
        QApplication::sendEvent(&shown.view(), &wheel);
        QVERIFY(shown.view().scale() > scale);
        const QPointF moved = shown.view().placeOf(CartApi).center() - before;
        QVERIFY(moved.manhattanLength() < 1);
    }

    void enterGoesInUntilItActivatesAndBackspaceGoesOut()
    {
        Shown shown;
        QSignalSpy activated(shown.page.get(), &TopologyPage::objectActivated);
        shown.page->select(CartApi);
        const double whole = shown.view().scale();
        QTest::keyClick(&shown.view(), Qt::Key_Return);
        QVERIFY(shown.view().scale() > whole);
        QCOMPARE(activated.size(), 0);
        shown.save(u"page-workload"_s);
        QTest::keyClick(&shown.view(), Qt::Key_Return);
        QCOMPARE(activated.size(), 1);
        QTest::keyClick(&shown.view(), Qt::Key_Backspace);
        QCOMPARE(shown.view().selected(), (Kube::ObjectRef {"", "Namespace", "", "checkout"}));
        QTest::keyClick(&shown.view(), Qt::Key_Backspace);
        QVERIFY(!shown.view().selected().isValid());
        QCOMPARE(shown.view().scale(), whole);
    }

    void keysZoomAndWalk()
    {
        Shown shown;
        const double scale = shown.view().scale();
        QTest::keyClick(&shown.view(), Qt::Key_Plus);
        QVERIFY(shown.view().scale() > scale);
        QTest::keyClick(&shown.view(), Qt::Key_0);
        QCOMPARE(shown.view().scale(), 1.0);
        QTest::keyClick(&shown.view(), Qt::Key_F);
        QCOMPARE(shown.view().scale(), scale);
        shown.page->select(CartApi);
        QTest::keyClick(&shown.view(), Qt::Key_Right);
        QVERIFY(shown.view().selected().isValid());
        QVERIFY(shown.view().selected() != CartApi);
        QTest::keyClick(&shown.view(), Qt::Key_Left);
        QCOMPARE(shown.view().selected(), CartApi);
    }

    void searchCountsMatchesAndEnterGoesToTheNext()
    {
        Shown shown;
        QSignalSpy found(&shown.view(), &TopologyView::searchChanged);
        shown.page->search(u"redis"_s);
        QTRY_COMPARE(shown.view().matchCount(), 2u);
        QCOMPARE(shown.view().matchesInView(), 2u);
        auto* field = shown.page->findChild<QLineEdit*>();
        QTest::keyClick(field, Qt::Key_Return);
        const Kube::ObjectRef first = shown.view().selected();
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(shown.view().selected() != first);
        QCOMPARE(shown.view().currentMatch(), 1u);
        for (int i = 0; i < 5; ++i)
            shown.view().zoomIn();
        shown.view().select(shown.view().selected());
        shown.save(u"page-search"_s);
    }

    void aPodIsFoundByAPartOfItsNameInThreeSteps()
    {
        Shown shown;
        const std::string name(shown.world.workloads()[6].pods[4]->name.view());
        shown.page->focusSearch();
        auto* field = shown.page->findChild<QLineEdit*>();
        QTest::keyClicks(field, QString::fromStdString(name).right(7));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(shown.view().selected().name, name);
    }

    void whatWasFoundIsGoneToBeforeItIsTold()
    {
        Shown shown;
        const std::string name(shown.world.workloads()[6].pods[4]->name.view());
        shown.page->search(QString::fromStdString(name).right(7));
        QThreadPool::globalInstance()->waitForDone();
        shown.view().goToMatch(1);
        QCOMPARE(shown.view().selected().name, name);
    }

    void aCountOfTheLedgerIsAFilter()
    {
        Shown shown;
        QSignalSpy asked(shown.page.get(), &TopologyPage::filterRequested);
        auto* ledger = shown.page->findChild<QWidget*>(u"ledger"_s);
        ledger->setFocus();
        QTest::keyClick(ledger, Qt::Key_Right);
        QTest::keyClick(ledger, Qt::Key_Right);
        QTest::keyClick(ledger, Qt::Key_Space);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(shown.view().filter(), Topology::CellState::Degraded);
        shown.save(u"page-filter"_s);
        QTest::keyClick(ledger, Qt::Key_Space);
        QVERIFY(!shown.view().filter());
    }

    void aPlanReplacesTheLedgerAndMovesNothing()
    {
        Shown shown;
        shown.zoomTo(CartApi, 5);
        const QRectF before = shown.view().placeOf(CartApi);
        shown.page->showPlan(rollbackPlan());
        QCOMPARE(shown.view().placeOf(CartApi), before);
        shown.save(u"page-plan"_s);
        shown.page->clearPlan();
    }

    void thePointerOverAPodSaysWhatItIs()
    {
        Shown shown;
        shown.zoomTo(CartApi, 5);
        shown.view().select({});
        const Kube::ObjectRef pod {"", "Pod", "checkout", std::string(shown.world.workloads()[0].pods[5]->name.view())};
        QTest::mouseMove(&shown.view(), shown.at(pod));
        QTest::qWait(250); // the readout comes after 120 ms by design
        shown.save(u"page-hover"_s);
    }

    void theMapIsExportedAsPngAndSvg()
    {
        Shown shown;
        QTemporaryDir folder;
        QVERIFY(shown.view().exportPng(folder.filePath(u"map.png"_s)));
        QCOMPARE(QImage(folder.filePath(u"map.png"_s)).size(), shown.view().size() * 2);
        QVERIFY(shown.view().exportSvg(folder.filePath(u"map.svg"_s)));
        QVERIFY(QFileInfo(folder.filePath(u"map.svg"_s)).size() > 10'000);
        const Result<void> refused = shown.view().exportPng(u"/nonexistent/map.png"_s);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Io);
    }

    void picturesOfBothArrangementsInBothSchemes()
    {
        if (qEnvironmentVariableIsEmpty("CHARTROOM_SAVE_IMAGES"))
            QSKIP("only where pictures are asked for");
        for (const SchemeChoice choice : {SchemeChoice::Light, SchemeChoice::Dark}) {
            const Theme theme(*qApp, choice);
            const QString name = choice == SchemeChoice::Light ? u"light"_s : u"dark"_s;
            Shown shown;
            shown.zoomTo(CartApi, 5);
            shown.save(u"page-namespaces-"_s + name);
            shown.page->showPlan(rollbackPlan());
            shown.save(u"page-plan-"_s + name);
            shown.page->clearPlan();
            shown.view().select({});
            shown.map.setView(Topology::View::Nodes);
            shown.settle();
            shown.save(u"page-nodes-"_s + name);
            shown.view().zoomIn();
            shown.view().zoomIn();
            const Kube::ObjectRef pod {
                "", "Pod", "checkout", std::string(shown.world.workloads()[0].pods[5]->name.view())};
            shown.view().select(pod);
            shown.save(u"page-nodes-siblings-"_s + name);
        }
    }
};

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    const Theme theme(application, SchemeChoice::Light);
    TopologyPageTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_topologypage.moc"
