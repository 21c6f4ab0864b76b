// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/topology/edges.h"
#include "models/topology/mapbuilder.h"
#include "models/topology/search.h"
#include "tests/models/topology/world.h"

#include <QTest>
#include <format>
#include <random>

using namespace Chartroom;
using namespace Chartroom::Topology;
using Test::World;

namespace {

struct Place {
    Item item;
    QPointF at;
};
using Places = std::unordered_map<Kube::Uid, Place>;

Places podsOf(const Scene& scene)
{
    Places places;
    for (std::uint32_t box = 0; box < scene.boxes.size(); ++box) {
        if (!scene.boxes[box])
            continue;
        const Cells& cells = scene.boxes[box]->cells;
        for (std::uint32_t slot = 0; slot < cells.states.size(); ++slot)
            if (cells.isTaken(slot))
                places[cells.rows[slot]->uid] = {{Item::Kind::Cell, box, slot}, scene.cellRect(box, slot).topLeft()};
    }
    return places;
}

std::shared_ptr<const Scene> run(MapBuilder& builder, Batch batch, View view = View::Namespaces)
{
    MapBuilder::Task task;
    task.batches.push_back(std::move(batch));
    task.view = view;
    return builder.run(task);
}

void churn(World& world, std::mt19937& random)
{
    const auto count = world.workloads().size();
    for (int i = 0; i < 40; ++i) {
        const std::size_t workload = random() % count;
        const auto pods = world.workloads()[workload].pods.size();
        if (world.workloads()[workload].kind == "gone")
            continue;
        switch (random() % 8) {
        case 0:
        case 1:
        case 2:
            world.addPod(workload, Health::Progressing);
            break;
        case 3:
        case 4:
            if (pods > 0)
                world.removePod(workload, random() % pods);
            break;
        case 5:
        case 6:
            if (pods > 0)
                world.setPod(workload, random() % pods, Health(random() % HealthCount), random() % 9 == 0);
            break;
        default:
            if (random() % 4 == 0)
                world.removeWorkload(workload);
            else if (random() % 3 == 0)
                world.addWorkload(std::format("team-{:02}", random() % 45), "Deployment",
                    std::format("late-{}", random() % 100'000), int(random() % 30));
        }
    }
    if (random() % 5 == 0)
        world.setNodeReady(world.nodeNames()[random() % world.nodeNames().size()], random() % 2 == 0);
}

/// By the rule of growth: something above it, in its column or in a block above, became taller.
bool mayMove(const Scene& before, const Scene& after, std::uint32_t box)
{
    const std::uint32_t block = before.boxBlocks[box];
    const auto grew = [](const QRectF& a, const QRectF& b) { return b.height() > a.height(); };
    const auto isAbove = [](const QRectF& a, const QRectF& b) {
        return a.top() < b.top() && a.left() < b.right() && b.left() < a.right();
    };
    for (std::uint32_t other = 0; other < before.boxes.size(); ++other)
        if (before.boxBlocks[other] == block && !after.boxRects[other].isNull()
            && isAbove(before.boxRects[other], before.boxRects[box])
            && grew(before.boxRects[other], after.boxRects[other]))
            return true;
    for (std::uint32_t other = 0; other < before.blocks.size(); ++other)
        if (before.blockRects[other].top() < before.blockRects[block].top()
            && grew(before.blockRects[other], after.blockRects[other]))
            return true;
    return false;
}

void compareStates(const Counts& counts, const Scene& scene)
{
    Counts cells;
    for (const auto& box : scene.boxes)
        if (box)
            for (std::uint32_t slot = 0; slot < box->cells.states.size(); ++slot)
                if (box->cells.isTaken(slot))
                    ++cells[box->cells.state(slot)];
    QCOMPARE(counts, cells);
}

} // namespace

class MapBuilderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anArrangementThatNobodyLooksAtHoldsNothingOfThePast()
    {
        World world;
        Test::fillSeoul(world);
        MapBuilder builder(&world.strings());
        const Places before = podsOf(*run(builder, world.takeComplete()));
        run(builder, {}, View::Nodes);
        const Store::RowPtr past = world.workloads()[0].pods[0];
        world.setPod(0, 0, Health::Degraded);
        run(builder, world.take(), View::Nodes);
        QCOMPARE(past->references.load(), 1u);

        const Places after = podsOf(*run(builder, {}));
        QCOMPARE(after.size(), before.size());
        for (const auto& [uid, place] : before)
            QCOMPARE(after.at(uid).at, place.at);
    }

    void everyPodIsDrawnOnceInBothArrangements()
    {
        World world;
        Test::fillSeoul(world);
        MapBuilder builder(&world.strings());
        const auto byNamespace = run(builder, world.takeComplete());
        const auto byNode = run(builder, {}, View::Nodes);
        QCOMPARE(podsOf(*byNamespace).size(), world.podCount());
        QCOMPARE(podsOf(*byNode).size(), world.podCount());
        QCOMPARE(byNamespace->totals(), byNode->totals());
    }

    void countsAddUpToTheTotalsAtEveryLevelAndStayThatWay_data()
    {
        QTest::addColumn<View>("view");
        QTest::newRow("by namespace") << View::Namespaces;
        QTest::newRow("by node") << View::Nodes;
    }
    void countsAddUpToTheTotalsAtEveryLevelAndStayThatWay()
    {
        QFETCH(View, view);
        World world;
        Test::fillSeoul(world);
        MapBuilder builder(&world.strings());
        auto scene = run(builder, world.takeComplete(), view);
        std::mt19937 random(11);
        for (int round = 0; round < 20; ++round) {
            QCOMPARE(scene->totals().total(), std::uint32_t(world.podCount()));
            Counts blocks;
            Counts boxes;
            for (const auto& block : scene->blocks)
                if (block)
                    blocks += block->counts;
            for (const auto& box : scene->boxes)
                if (box)
                    boxes += box->counts;
            QCOMPARE(blocks, scene->totals());
            QCOMPARE(boxes, scene->totals());
            compareStates(scene->totals(), *scene);
            churn(world, random);
            scene = run(builder, world.take(), view);
        }
    }

    void whatDidNotChangeDoesNotMoveButByTheRuleOfGrowth_data()
    {
        countsAddUpToTheTotalsAtEveryLevelAndStayThatWay_data();
    }
    void whatDidNotChangeDoesNotMoveButByTheRuleOfGrowth()
    {
        QFETCH(View, view);
        World world(5);
        Test::fillSeoul(world);
        MapBuilder builder(&world.strings());
        auto before = run(builder, world.takeComplete(), view);
        std::mt19937 random(23);
        int compared = 0;
        int moved = 0;
        for (int round = 0; round < 40; ++round) {
            churn(world, random);
            const auto after = run(builder, world.take(), view);
            const Places was = podsOf(*before);
            const Places is = podsOf(*after);
            for (const auto& [uid, place] : was) {
                const auto now = is.find(uid);
                if (now == is.end())
                    continue;
                ++compared;
                QCOMPARE(now->second.item, place.item);
                const QPointF displacement = now->second.at - place.at;
                if (displacement.isNull())
                    continue;
                ++moved;
                QCOMPARE(displacement.x(), 0.0);
                QVERIFY(displacement.y() > 0);
                QVERIFY2(mayMove(*before, *after, place.item.index), "moved although nothing above it grew");
            }
            before = after;
        }
        qInfo("%d displacements measured, %d by the rule of growth, none other", compared, moved);
        QVERIFY(compared > 50'000);
    }

    void theOrderOfArrivalDoesNotMatter()
    {
        World world;
        Test::fillSeoul(world);
        Batch batch = world.takeComplete();
        MapBuilder inOrder(&world.strings());
        const auto expected = run(inOrder, batch);
        std::mt19937 random(1);
        std::ranges::shuffle(batch.added, random);
        Batch first {batch.kinds, {batch.added.begin(), batch.added.begin() + 900}, {}, {}, false};
        Batch second {{}, {batch.added.begin() + 900, batch.added.end()}, {}, {}, true};
        MapBuilder shuffled(&world.strings());
        run(shuffled, first);
        const auto actual = run(shuffled, second);
        const Places wanted = podsOf(*expected);
        const Places got = podsOf(*actual);
        QCOMPARE(got.size(), wanted.size());
        for (const auto& [uid, place] : wanted)
            QCOMPARE(got.at(uid).at, place.at);
    }

    void aPodStandsInItsDeploymentEvenBeforeTheReplicaSetIsKnown()
    {
        World world;
        world.addWorkload("checkout", "Deployment", "cart-api", 3);
        Batch batch = world.takeComplete();
        std::erase_if(batch.added, [](const Store::RowPtr& row) { return row->name.view() == "cart-api-6d8f5c9b7"; });
        MapBuilder builder(&world.strings());
        const auto scene = run(builder, batch);
        QCOMPARE(scene->boxes.size(), 1u);
        QCOMPARE(scene->boxes[0]->ref, (Kube::ObjectRef {"apps", "Deployment", "checkout", "cart-api"}));
        QCOMPARE(scene->boxes[0]->counts.total(), 3u);
    }

    void podsOfANodeThatDoesNotAnswerAreUnknown()
    {
        World world;
        world.addNode("worker-1", "a");
        const std::size_t workload = world.addWorkload("checkout", "Deployment", "cart-api", 3);
        world.setPod(workload, 2, Health::Healthy, true);
        MapBuilder builder(&world.strings());
        run(builder, world.takeComplete());
        world.setNodeReady("worker-1", false);
        auto scene = run(builder, world.take());
        QCOMPARE(scene->totals()[CellState::Unknown], 2u);
        QCOMPARE(scene->totals()[CellState::Terminating], 1u);
        world.setNodeReady("worker-1", true);
        scene = run(builder, world.take());
        QCOMPARE(scene->totals()[CellState::Healthy], 2u);
    }

    void podsWithoutANodeHaveTheirOwnBlock()
    {
        World world;
        world.addWorkload("checkout", "Deployment", "cart-api", 2);
        world.addNode("worker-1", "a");
        MapBuilder builder(&world.strings());
        const auto scene = run(builder, world.takeComplete(), View::Nodes);
        QCOMPARE(scene->blocks.size(), 2u);
        QVERIFY(scene->blocks[1]->unscheduled);
        QCOMPARE(scene->blocks[1]->counts.total(), 2u);
    }

    void aServiceStandsAtTheWorkloadItSelects()
    {
        World world;
        Test::fillSeoul(world);
        MapBuilder builder(&world.strings());
        const auto scene = run(builder, world.takeComplete());
        const Item box = scene->find({"apps", "Deployment", "checkout", "cart-api"});
        const Item service = scene->find({"", "Service", "checkout", "cart-api"});
        const Item ingress = scene->find({"networking.k8s.io", "Ingress", "checkout", "shop"});
        QVERIFY(box.isValid() && service.isValid() && ingress.isValid());
        QVERIFY(scene->rect(service).right() < scene->rect(box).left());
        const Neighbourhood around = neighbourhood(*scene, box);
        QVERIFY(std::ranges::contains(around.edges, Edge {EdgeKind::Selects, service, box}));
        QVERIFY(std::ranges::contains(around.edges, Edge {EdgeKind::Routes, ingress, service}));
    }

    void aPodKnowsItsSiblingsOnOtherNodes()
    {
        World world;
        Test::fillSeoul(world);
        MapBuilder builder(&world.strings());
        const auto scene = run(builder, world.takeComplete(), View::Nodes);
        const std::vector<Item> found = search(*scene, "cart-api-");
        QCOMPARE(found.size(), 24u);
        QCOMPARE(std::ranges::count(neighbourhood(*scene, found.front()).edges, EdgeKind::Owner, &Edge::kind), 23);
    }

    void everyItemIsFoundByItsReferenceAndByItsPlace()
    {
        World world;
        Test::fillSeoul(world);
        MapBuilder builder(&world.strings());
        const auto scene = run(builder, world.takeComplete());
        for (std::uint32_t box = 0; box < scene->boxes.size(); box += 7) {
            QCOMPARE(scene->find(scene->ref({Item::Kind::Box, box, 0})), (Item {Item::Kind::Box, box, 0}));
            for (std::uint32_t slot = 0; slot < scene->boxes[box]->cells.states.size(); slot += 5) {
                if (!scene->boxes[box]->cells.isTaken(slot))
                    continue;
                const Item cell {Item::Kind::Cell, box, slot};
                QCOMPARE(scene->find(scene->ref(cell)), cell);
                QCOMPARE(scene->hit(scene->rect(cell).center()), cell);
            }
        }
        for (const char* name : {"cart-api", "checkout-bff"}) {
            const Item service = scene->find({"", "Service", "checkout", name});
            QCOMPARE(scene->hit(scene->rect(service).center()), service);
        }
    }

    void searchFindsAWorkloadInsteadOfEachOfItsPods()
    {
        World world;
        Test::fillSeoul(world);
        MapBuilder builder(&world.strings());
        const auto scene = run(builder, world.takeComplete());
        const std::vector<Item> found = search(*scene, "Redis");
        QCOMPARE(found.size(), 2u);
        for (const Item& item : found)
            QCOMPARE(item.kind, Item::Kind::Box);
        QCOMPARE(search(*scene, "redis-cart-4").size(), 1u);
        QVERIFY(search(*scene, "no such name").empty());
    }

    void tidyTakesOutTheEmptyPlaces()
    {
        World world;
        Test::fillSeoul(world);
        MapBuilder builder(&world.strings());
        run(builder, world.takeComplete());
        std::mt19937 random(2);
        for (int round = 0; round < 30; ++round) {
            churn(world, random);
            run(builder, world.take());
        }
        MapBuilder::Task task;
        task.tidy = true;
        const auto tidied = builder.run(task);
        for (const auto& box : tidied->boxes) {
            QVERIFY(box);
            const auto& states = box->cells.states;
            const auto firstEmpty = std::ranges::find(states, Cells::Empty);
            QVERIFY(std::all_of(firstEmpty, states.end(), [](std::uint8_t state) { return state == Cells::Empty; }));
        }
        QCOMPARE(tidied->totals().total(), std::uint32_t(world.podCount()));
    }
};

QTEST_GUILESS_MAIN(MapBuilderTest)
#include "tst_mapbuilder.moc"
