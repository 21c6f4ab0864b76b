// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/models/store/storeworld.h"

#include <QSignalSpy>
#include <QTest>
#include <format>

using namespace Chartroom;
using namespace Chartroom::Store;
using Kube::WatchEvent;

namespace {

std::string object(
    std::string_view name, int version = 1, std::string_view nameSpace = "shop", std::string_view uid = {})
{
    return std::format("{{'metadata':{{'name':'{}','namespace':'{}','uid':'{}','resourceVersion':'{}'}},'spec':{{}}}}",
        name, nameSpace, uid.empty() ? std::format("{}/{}", nameSpace, name) : std::string(uid), version);
}

} // namespace

class FeedTest : public QObject {
    Q_OBJECT

    Tests::StoreWorld* world = nullptr;
    KindId pods;

    std::vector<std::string> names() const
    {
        std::vector<std::string> found;
        for (const RowPtr& row : world->replica.table(pods).slots())
            if (row)
                found.push_back(std::string(row->name.view()) + ':' + std::string(row->resourceVersion.view()));
        std::ranges::sort(found);
        return found;
    }
    /// Everything that became of events, which is everything that was received: nothing is dropped.
    std::uint64_t accountedFor() const
    {
        const EventCounts& events = world->replica.events();
        return world->replica.applied() + events.superseded + events.withoutEffect + events.unreadable;
    }
    Kube::WatchSink& sink(const std::string& scope = {}) { return world->feed(pods).intake(scope); }

private Q_SLOTS:
    void init()
    {
        world = new Tests::StoreWorld;
        pods = world->kind("Pod");
    }
    void cleanup() { delete world; }

    void anObjectKeepsItsSlotForLife()
    {
        world->put(pods, object("a"));
        const Slot slot = world->replica.find(pods, "shop", "a").slot;
        world->put(pods, object("b"));
        world->put(pods, object("a", 2));
        QCOMPARE(world->replica.find(pods, "shop", "a").slot, slot);
        QCOMPARE(names(), (std::vector<std::string> {"a:2", "b:1"}));
    }

    void anObjectChangedTenTimesInAFrameIsToldOnce()
    {
        world->put(pods, object("a"));
        for (int version = 2; version <= 11; ++version)
            world->send(pods, WatchEvent::Modified, object("a", version));
        const ChangeSetPtr changes = world->feed(pods).take();
        QCOMPARE(changes->updated.size(), 1u);
        QCOMPARE(changes->events.received, 10u);
        QCOMPARE(changes->events.superseded, 9u);
        QCOMPARE(changes->updated[0].row->resourceVersion.view(), std::string_view("11"));
    }

    void whatComesAndGoesInAFrameIsNotToldAtAll()
    {
        world->send(pods, WatchEvent::Added, object("brief"));
        world->send(pods, WatchEvent::Deleted, object("brief", 2));
        const ChangeSetPtr changes = world->feed(pods).take();
        QVERIFY(changes->isEmpty());
        QCOMPARE(changes->events.received, 2u);
        QCOMPARE(changes->events.superseded, 1u);
        QCOMPARE(changes->events.withoutEffect, 1u);
        QVERIFY(!world->feed(pods).take());
    }

    void aSlotIsReusedOnlyAfterItsRemovalWasTold()
    {
        world->put(pods, object("a"));
        world->send(pods, WatchEvent::Deleted, object("a", 2));
        world->send(pods, WatchEvent::Added, object("b"));
        const ChangeSetPtr changes = world->feed(pods).take();
        QCOMPARE(changes->removed.size(), 1u);
        QVERIFY(changes->added[0].slot != changes->removed[0]);
        world->replica.apply(changes);
        world->send(pods, WatchEvent::Added, object("c"));
        QCOMPARE(world->feed(pods).take()->added[0].slot, changes->removed[0]);
    }

    void anObjectMadeAgainUnderItsNameIsAnotherObject()
    {
        world->put(pods, object("a", 1, "shop", "uid-1"));
        world->send(pods, WatchEvent::Deleted, object("a", 2, "shop", "uid-1"));
        world->send(pods, WatchEvent::Added, object("a", 3, "shop", "uid-2"));
        world->publish(pods);
        QCOMPARE(world->replica.find(pods, "shop", "a").row->uid, Kube::Uid::fromText("uid-2"));
        QVERIFY(!world->replica.find(Kube::Uid::fromText("uid-1")));
        QCOMPARE(world->replica.count(pods), 1u);
    }

    void theFirstLoadIsToldAsItComes()
    {
        sink().resyncStarted();
        world->send(pods, WatchEvent::Added, object("a"));
        world->publish(pods);
        QCOMPARE(world->replica.count(pods), 1u);
        QVERIFY(!world->replica.isComplete(pods));
        world->send(pods, WatchEvent::Added, object("b"));
        sink().resyncFinished();
        world->publish(pods);
        QCOMPARE(world->replica.count(pods), 2u);
        QVERIFY(world->replica.isComplete(pods));
    }

    void aRelistIsOneChangeSetWithTheDifference()
    {
        sink().resyncStarted();
        for (const char* name : {"stays", "changes", "goes"})
            world->send(pods, WatchEvent::Added, object(name));
        sink().resyncFinished();
        world->publish(pods);

        sink().resyncStarted();
        world->send(pods, WatchEvent::Added, object("changes", 2));
        const ChangeSetPtr early = world->feed(pods).take();
        QVERIFY(!early || early->isEmpty());
        world->send(pods, WatchEvent::Added, object("stays"));
        world->send(pods, WatchEvent::Added, object("new"));
        sink().resyncFinished();
        const ChangeSetPtr changes = world->feed(pods).take();
        QVERIFY(changes->resynced);
        QCOMPARE(changes->added.size(), 1u);
        QCOMPARE(changes->updated.size(), 1u);
        QCOMPARE(changes->removed.size(), 1u);
        world->replica.apply(changes);
        QCOMPARE(names(), (std::vector<std::string> {"changes:2", "new:1", "stays:1"}));
    }

    void aLoadThatBreaksOffRemovesNothing()
    {
        sink().resyncStarted();
        world->send(pods, WatchEvent::Added, object("a"));
        world->send(pods, WatchEvent::Added, object("b"));
        sink().resyncFinished();
        world->publish(pods);

        sink().resyncStarted();
        world->send(pods, WatchEvent::Added, object("a"));
        world->publish(pods);
        QCOMPARE(world->replica.count(pods), 2u);
        sink().resyncStarted(); // the server was reached again
        world->send(pods, WatchEvent::Added, object("b"));
        sink().resyncFinished();
        world->publish(pods);
        QCOMPARE(names(), (std::vector<std::string> {"b:1"}));
    }

    void namespacesAreReadOneByOneIntoOneTable()
    {
        for (const char* scope : {"shop", "bank"}) {
            sink(scope).resyncStarted();
            world->send(pods, WatchEvent::Added, object("web", 1, scope), scope);
            sink(scope).resyncFinished();
        }
        world->publish(pods);
        QCOMPARE(world->replica.count(pods), 2u);

        sink("shop").resyncStarted(); // a relist of one namespace leaves the other alone
        sink("shop").resyncFinished();
        world->publish(pods);
        QCOMPARE(world->replica.count(pods), 1u);
        QVERIFY(world->replica.find(pods, "bank", "web"));

        world->feed(pods).removeIntake("bank");
        world->publish(pods);
        QCOMPARE(world->replica.count(pods), 0u);
    }

    void aBookmarkMayBringTheColumnsOfATable()
    {
        const KindId widgets = world->kind("Widget");
        auto& sink = world->feed(widgets).intake({});
        sink.resyncStarted();
        world->sendBookmark(widgets, R"({'kind':'Table','columnDefinitions':[{'name':'Name'},{'name':'Colour'}],
            'rows':[{'cells':['',''],'object':{'metadata':{'resourceVersion':'7'}}}]})");
        sink.resyncFinished();
        world->publish(widgets);
        QCOMPARE(world->replica.count(widgets), 0u);
        QVERIFY(world->kinds.columns(widgets));
        QCOMPARE(world->kinds.columns(widgets)->size(), 2u);
    }

    void whatCannotBeReadIsCountedAndCostsNothingElse_data()
    {
        QTest::addColumn<QByteArray>("json");
        for (const char* json : {"", "garbage", "[]", "{", "{'metadata':{'name':'half'", "{'metadata':{}}",
                 "{'metadata':7}", "null", "{'metadata':{'name':'x','labels':{'a':}}}"})
            QTest::newRow(json) << QByteArray(json);
    }
    void whatCannotBeReadIsCountedAndCostsNothingElse()
    {
        QFETCH(QByteArray, json);
        world->put(pods, object("a"));
        world->send(pods, WatchEvent::Modified, json.toStdString());
        world->publish(pods);
        QCOMPARE(world->feed(pods).unreadable(), 1u);
        QCOMPARE(world->replica.count(pods), 1u);
    }

    void wrongTypesCostTheirOwnCellsOnly()
    {
        world->put(pods,
            "{'metadata':{'name':'odd','namespace':7,'labels':[1],'ownerReferences':{'a':1},'creationTimestamp':{}},"
            "'spec':{'containers':'none','nodeName':['x']},'status':{'phase':{'a':[1,2,{'b':3}]},'podIP':'10.0.0.1'}}");
        const Entry entry = world->replica.find(pods, "", "odd");
        QVERIFY(entry);
        QCOMPARE(static_cast<const PodRow&>(*entry.row).podIp.view(), std::string_view("10.0.0.1"));
    }

    void theTableAgreesWithTheWriterUnderRandomEvents()
    {
        std::srand(1234);
        std::map<std::string, int> truth;
        sink().resyncStarted();
        sink().resyncFinished();
        for (int step = 0; step < 20'000; ++step) {
            const std::string name = std::format("pod-{}", std::rand() % 300);
            const int what = std::rand() % 100;
            if (what < 60) {
                truth[name] = step;
                world->send(pods, WatchEvent::Modified, object(name, step));
            } else if (what < 95) {
                truth.erase(name);
                world->send(pods, WatchEvent::Deleted, object(name, step));
            } else if (what == 99) { // a relist that finds a third of the objects gone
                sink().resyncStarted();
                std::erase_if(truth, [](const auto&) { return std::rand() % 3 == 0; });
                for (const auto& [kept, version] : truth)
                    world->send(pods, WatchEvent::Added, object(kept, version));
                sink().resyncFinished();
            } else if (what == 98) {
                world->send(pods, WatchEvent::Modified, "{'metadata':{'name':");
            }
            if (std::rand() % 7 == 0) {
                world->publish(pods);
                QCOMPARE(accountedFor(), world->replica.events().received);
            }
        }
        world->publish(pods);
        std::vector<std::string> wanted;
        for (const auto& [name, version] : truth)
            wanted.push_back(std::format("{}:{}", name, version));
        std::ranges::sort(wanted);
        QCOMPARE(names(), wanted);
        for (const auto& [name, version] : truth)
            QVERIFY(world->replica.find(Kube::Uid::fromText("shop/" + name)));
        QCOMPARE(world->replica.table(pods).inNamespace(world->strings.find("shop")).size(), truth.size());
        QCOMPARE(accountedFor(), world->replica.events().received);
        QVERIFY(world->replica.events().unreadable > 0);
        QCOMPARE(world->replica.events().unreadable, world->feed(pods).unreadable());
    }

    void whatCannotBeReadIsCountedAndTold()
    {
        world->put(pods, object("good"));
        world->send(pods, WatchEvent::Modified, "<html>");
        world->publish(pods);
        QCOMPARE(world->replica.events().received, 2u);
        QCOMPARE(world->replica.events().unreadable, 1u);
        QCOMPARE(world->replica.applied(), 1u);
    }
};

QTEST_GUILESS_MAIN(FeedTest)
#include "tst_feed.moc"
