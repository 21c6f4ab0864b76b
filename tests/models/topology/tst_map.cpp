// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/replica.h"
#include "models/topology/map.h"

#include <QSignalSpy>
#include <QTest>
#include <format>

using namespace Chartroom;
using namespace Chartroom::Topology;

namespace {

/// A replica with the kinds of the map, to be fed change sets as the hub would.
struct Session {
    Store::KindTable kinds;
    StringPool strings;
    Store::Replica replica {kinds, strings};
    Store::KindId pods = add("", "Pod", "pods");
    Store::KindId deployments = add("apps", "Deployment", "deployments");

    Store::KindId add(const std::string& group, const std::string& kind, const std::string& plural)
    {
        Kube::ResourceType resource;
        resource.groupVersion = {group, "v1"};
        resource.kind = kind;
        resource.plural = plural;
        return kinds.add(resource);
    }
    Store::SlotRow pod(std::uint32_t slot, Health health = Health::Healthy)
    {
        auto* row = new Store::PodRow;
        row->kind = pods;
        row->uid = {1, slot};
        row->name = CompactString(std::format("pod-{}", slot));
        row->nameSpace = strings.intern("checkout");
        row->health = health;
        return {Store::Slot(slot), Store::RowPtr(row)};
    }
    void apply(std::vector<Store::SlotRow> added, std::vector<Store::SlotRow> updated = {},
        std::vector<Store::Slot> removed = {})
    {
        Store::ChangeSet changes;
        changes.kind = pods;
        changes.added = std::move(added);
        changes.updated = std::move(updated);
        changes.removed = std::move(removed);
        replica.apply(std::make_shared<const Store::ChangeSet>(std::move(changes)));
    }
    void resync(Store::KindId kind)
    {
        Store::ChangeSet changes;
        changes.kind = kind;
        changes.resynced = true;
        replica.apply(std::make_shared<const Store::ChangeSet>(std::move(changes)));
    }
    void setPhase(Kube::WatchState::Phase phase)
    {
        Kube::WatchState state;
        state.phase = phase;
        for (const Store::KindId kind : {pods, deployments})
            replica.setState(kind, state);
    }
};

bool settles(const Map& map, std::uint32_t pods)
{
    return QTest::qWaitFor([&] { return map.isIdle() && map.scene()->totals().total() == pods; });
}

} // namespace

class MapTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void startsWithAnEmptyScene()
    {
        const Map map;
        QVERIFY(map.scene());
        QCOMPARE(map.scene()->totals().total(), 0u);
        QVERIFY(map.isIdle());
    }

    void drawsWhatTheReplicaHoldsAndFollowsIt()
    {
        Session session;
        session.apply({session.pod(0), session.pod(1)});
        Map map;
        map.attach(&session.replica);
        QVERIFY(settles(map, 2));
        session.apply({session.pod(2)}, {session.pod(0, Health::Degraded)}, {Store::Slot(1)});
        QVERIFY(settles(map, 2));
        QVERIFY(QTest::qWaitFor([&] { return map.scene()->totals()[CellState::Degraded] == 1; }));
        QCOMPARE(map.scene()->ref(map.scene()->find({"", "Pod", "checkout", "pod-2"})).name, std::string("pod-2"));
        map.attach(nullptr);
        QCOMPARE(map.scene()->totals().total(), 0u);
    }

    void aSlotGivenToAnotherObjectIsThatObject()
    {
        Session session;
        Map map;
        map.attach(&session.replica);
        session.apply({session.pod(0)});
        QVERIFY(settles(map, 1));
        session.apply({}, {}, {Store::Slot(0)});
        Store::SlotRow other = session.pod(7);
        other.slot = Store::Slot(0);
        session.apply({other});
        QVERIFY(settles(map, 1));
        QVERIFY(QTest::qWaitFor([&] { return map.scene()->find({"", "Pod", "checkout", "pod-7"}).isValid(); }));
        map.attach(nullptr);
    }

    void whileNobodyLooksNothingIsMadeAndThenItFollows()
    {
        Session session;
        session.apply({session.pod(0), session.pod(1)});
        Map map;
        map.attach(&session.replica);
        QVERIFY(settles(map, 2));
        map.setActive(false);
        QSignalSpy changed(&map, &Map::sceneChanged);
        session.apply({}, {session.pod(0, Health::Degraded)}, {Store::Slot(1)});
        Store::SlotRow other = session.pod(7); // in a slot that another object had
        other.slot = Store::Slot(1);
        session.apply({other, session.pod(2)});
        map.setUsage({});
        QVERIFY(map.isIdle());
        QTest::qWait(0);
        QCOMPARE(changed.size(), 0);
        map.setActive(true);
        QVERIFY(settles(map, 3));
        QVERIFY(QTest::qWaitFor([&] { return map.scene()->totals()[CellState::Degraded] == 1; }));
        QVERIFY(map.scene()->find({"", "Pod", "checkout", "pod-7"}).isValid());
        QVERIFY(!map.scene()->find({"", "Pod", "checkout", "pod-1"}).isValid());
        map.attach(nullptr);
    }

    void whatIsThereBeforeAnybodyLooksIsDrawnWhenSomebodyDoes()
    {
        Session session;
        session.apply({session.pod(0)});
        Map map;
        map.setActive(false);
        map.attach(&session.replica);
        QVERIFY(map.isIdle());
        QCOMPARE(map.scene()->totals().total(), 0u);
        map.setActive(true);
        QVERIFY(settles(map, 1));
        map.attach(nullptr);
    }

    void isCompleteWhenTheKindsOfTheMapHaveBeenRead()
    {
        Session session;
        Map map;
        map.attach(&session.replica);
        session.setPhase(Kube::WatchState::Phase::Loading);
        session.apply({session.pod(0)});
        QVERIFY(settles(map, 1));
        QVERIFY(!map.scene()->complete);
        session.setPhase(Kube::WatchState::Phase::Live);
        session.resync(session.pods);
        session.resync(session.deployments);
        QVERIFY(QTest::qWaitFor([&] { return map.scene()->complete; }));
        map.attach(nullptr);
    }

    /// Pods are asked for first. A map that were complete with them would keep the places that pods without owners
    /// take, and leave them empty when the owners come.
    void isNotCompleteWhileOwnersAreStillToBeAskedFor()
    {
        Session session;
        Map map;
        map.attach(&session.replica);
        session.apply({session.pod(0)});
        session.resync(session.pods);
        QVERIFY(settles(map, 1));
        QVERIFY(!map.scene()->complete);
        session.resync(session.deployments);
        QVERIFY(QTest::qWaitFor([&] { return map.scene()->complete; }));
        map.attach(nullptr);
    }

    void isNotCompleteBeforeTheKindsAreDiscovered()
    {
        const Store::KindTable kinds;
        const StringPool strings;
        Store::Replica replica(kinds, strings);
        Map map;
        map.attach(&replica);
        QVERIFY(QTest::qWaitFor([&] { return map.isIdle(); }));
        QVERIFY(!map.scene()->complete);
        map.attach(nullptr);
    }

    void whatMayNotBeReadDoesNotHoldUpTheMap()
    {
        Session session;
        Map map;
        map.attach(&session.replica);
        session.apply({session.pod(0)});
        session.setPhase(Kube::WatchState::Phase::Refused);
        QVERIFY(QTest::qWaitFor([&] { return map.scene()->complete; }));
        map.attach(nullptr);
    }

    void theOtherArrangementIsMadeOnRequest()
    {
        Session session;
        Map map;
        map.attach(&session.replica);
        session.apply({session.pod(0)});
        QVERIFY(settles(map, 1));
        QSignalSpy changed(&map, &Map::sceneChanged);
        map.setView(View::Nodes);
        QVERIFY(QTest::qWaitFor([&] { return map.isIdle(); }));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(map.scene()->view, View::Nodes);
        map.attach(nullptr);
    }

    void mayBeClearedAndDestroyedWhileItWorks()
    {
        for (int i = 0; i < 50; ++i) {
            Session session;
            Map map;
            map.attach(&session.replica);
            session.apply({session.pod(0), session.pod(1)});
            QCoreApplication::processEvents();
            if (i % 2 == 0) {
                map.attach(nullptr);
                QCOMPARE(map.scene()->totals().total(), 0u);
                QVERIFY(settles(map, 0));
            }
        }
    }
};

QTEST_GUILESS_MAIN(MapTest)
#include "tst_map.moc"
