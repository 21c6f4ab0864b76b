// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/topology/mapbuilder.h"
#include "models/topology/outlinemodel.h"
#include "tests/models/topology/world.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Chartroom;
using namespace Chartroom::Topology;
using namespace Qt::StringLiterals;
using Topology::Test::World;

namespace {

/// A world, what is drawn of it, and its outline, with the model tester watching.
struct Outlined {
    World world;
    std::unique_ptr<MapBuilder> builder;
    View view = View::Namespaces;
    OutlineModel model;
    QAbstractItemModelTester tester {&model, QAbstractItemModelTester::FailureReportingMode::Fatal};

    Outlined()
    {
        tester.setUseFetchMore(false); // it would, within the change that it is told of
    }
    void follow(bool tidy = false)
    {
        if (!builder)
            builder = std::make_unique<MapBuilder>(&world.strings());
        MapBuilder::Task task;
        task.batches.push_back(world.takeComplete());
        task.view = view;
        task.tidy = tidy;
        model.setScene(builder->run(task));
    }
};

void openAll(OutlineModel& model, const QModelIndex& index = {})
{
    model.fetchMore(index);
    for (int row = 0; row < model.rowCount(index); ++row)
        openAll(model, model.index(row, 0, index));
}

/// Everything that is open, a line each, as an indented text.
QStringList linesOf(const OutlineModel& model, const QModelIndex& index = {}, int depth = 0)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(index); ++row) {
        const QModelIndex child = model.index(row, 0, index);
        lines << QString(depth, u' ') + child.data().toString();
        lines << linesOf(model, child, depth + 1);
    }
    return lines;
}

/// The same by asking the scene, in no order: what must be in the outline.
std::size_t itemsOf(const Scene& scene)
{
    std::size_t items = scene.totals().total();
    items += std::size_t(std::ranges::count_if(scene.blocks, [](const auto& block) { return bool(block); }));
    items += std::size_t(std::ranges::count_if(scene.boxes, [](const auto& box) { return bool(box); }));
    return items;
}

} // namespace

class OutlineModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysWhatTheMapShowsByName()
    {
        Outlined outlined;
        outlined.world.addNode("node-1", "a");
        const auto web = outlined.world.addWorkload("shop", "Deployment", "web-10", 0);
        outlined.world.addWorkload("shop", "Deployment", "web-9", 0);
        outlined.world.addWorkload("pay", "StatefulSet", "db", 2);
        outlined.world.addPod(web, Health::Degraded);
        outlined.follow();
        openAll(outlined.model);
        const QStringList lines = linesOf(outlined.model);
        QCOMPARE(lines.size(), 8);
        QCOMPARE(lines.at(0), u"pay"_s);
        QCOMPARE(lines.at(1), u" db"_s);
        QVERIFY(lines.at(2).startsWith(u"  db"_s));
        QCOMPARE(lines.at(4), u"shop"_s);
        QCOMPARE(lines.at(5), u" web-9"_s); // as a person counts
        QCOMPARE(lines.at(6), u" web-10"_s);
        const QModelIndex shop = outlined.model.index(1, 0);
        QCOMPARE(shop.data(OutlineModel::StateRole).toInt(), int(CellState::Degraded));
        QCOMPARE(shop.data(OutlineModel::CountsRole).value<Counts>().total(), 1u);
        QCOMPARE(shop.data(OutlineModel::ReferenceRole).value<Kube::ObjectRef>().kind, "Namespace");
    }

    void podsAreReadWhenTheirBoxIsOpened()
    {
        Outlined outlined;
        outlined.world.addWorkload("shop", "Deployment", "web", 3);
        outlined.follow();
        const QModelIndex shop = outlined.model.index(0, 0);
        QVERIFY(outlined.model.hasChildren(shop));
        QCOMPARE(outlined.model.rowCount(shop), 0);
        outlined.model.fetchMore(shop);
        QCOMPARE(outlined.model.rowCount(shop), 1);
        const QModelIndex web = outlined.model.index(0, 0, shop);
        QVERIFY(outlined.model.canFetchMore(web));
        outlined.model.fetchMore(web);
        QCOMPARE(outlined.model.rowCount(web), 3);
        QVERIFY(!outlined.model.canFetchMore(web));
    }

    void findsAnObjectAndOpensTheWayToIt()
    {
        Outlined outlined;
        const auto web = outlined.world.addWorkload("shop", "Deployment", "web", 3);
        outlined.follow();
        const std::string name(outlined.world.workloads()[web].pods[1]->name.view());
        const Item item = outlined.model.scene()->find({"", "Pod", "shop", name});
        QVERIFY(item.isValid());
        const QModelIndex index = outlined.model.indexOf(item);
        QCOMPARE(index.data().toString().toStdString(), name);
        QCOMPARE(index.parent().data().toString(), u"web"_s);
        QCOMPARE(index.data(OutlineModel::ItemRole).value<Item>(), item);
        QVERIFY(!outlined.model.indexOf(Item {}).isValid());
    }

    void theCurrentRowStaysOnItsObject()
    {
        Outlined outlined;
        const auto web = outlined.world.addWorkload("shop", "Deployment", "web", 3);
        outlined.follow();
        openAll(outlined.model);
        const std::string name(outlined.world.workloads()[web].pods[2]->name.view());
        const QPersistentModelIndex current(
            outlined.model.indexOf(outlined.model.scene()->find({"", "Pod", "shop", name})));
        outlined.world.addWorkload("a-namespace-before", "Deployment", "a", 1);
        outlined.world.addWorkload("shop", "Deployment", "a-workload-before", 1);
        outlined.world.removePod(web, 0);
        outlined.follow(true); // and every place is another
        QVERIFY(current.isValid());
        QCOMPARE(current.data().toString().toStdString(), name);
        QCOMPARE(current.data(OutlineModel::ReferenceRole).value<Kube::ObjectRef>().name, name);
    }

    void theOtherArrangementTakesItsPlace()
    {
        Outlined outlined;
        outlined.world.addNode("node-1", "zone-a");
        outlined.world.addWorkload("shop", "Deployment", "web", 3);
        outlined.follow();
        openAll(outlined.model);
        outlined.view = View::Nodes;
        outlined.follow();
        openAll(outlined.model);
        QCOMPARE(outlined.model.index(0, 0).data().toString(), u"zone-a"_s);
        QCOMPARE(linesOf(outlined.model).size(), 5);
        outlined.model.setScene(nullptr);
        QCOMPARE(outlined.model.rowCount(), 0);
    }

    /// What is open is, after any change, what a new outline of the same scene would say.
    void followsRandomChanges()
    {
        Outlined outlined;
        std::mt19937 random(7);
        const auto below = [&random](std::size_t limit) { return std::size_t(random() % limit); };
        for (int i = 0; i < 8; ++i)
            outlined.world.addNode("node-" + std::to_string(i), i % 2 ? "a" : "b");
        for (int i = 0; i < 12; ++i)
            outlined.world.addWorkload("ns-" + std::to_string(i % 4), "Deployment", "web-" + std::to_string(i), 5);
        for (int round = 0; round < 200; ++round) {
            for (int change = 0; change < 5; ++change) {
                const std::size_t workload = below(outlined.world.workloads().size());
                const std::size_t pods = outlined.world.workloads()[workload].pods.size();
                if (round % 10 == 0 && change == 0)
                    outlined.world.addWorkload(
                        "ns-" + std::to_string(below(6)), "Deployment", "new-" + std::to_string(round), 2);
                else if (pods == 0 || below(2) == 0)
                    outlined.world.addPod(workload, below(4) == 0 ? Health::Degraded : Health::Healthy);
                else
                    outlined.world.removePod(workload, below(pods));
            }
            if (round % 25 == 0)
                outlined.view = outlined.view == View::Nodes ? View::Namespaces : View::Nodes;
            outlined.follow(below(10) == 0);
            if (round % 3 == 0)
                openAll(outlined.model);
            if (round % 3 != 1)
                continue;
            openAll(outlined.model);
            OutlineModel fresh;
            fresh.setScene(outlined.model.scene());
            openAll(fresh);
            QCOMPARE(linesOf(outlined.model), linesOf(fresh));
            QCOMPARE(std::size_t(linesOf(fresh).size()), itemsOf(*fresh.scene()));
        }
    }
};

QTEST_MAIN(OutlineModelTest)
#include "tst_outlinemodel.moc"
