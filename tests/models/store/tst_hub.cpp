// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/hub.h"
#include "tests/models/store/storeworld.h"

#include <QSignalSpy>
#include <QTest>
#include <QThread>
#include <format>

using namespace Chartroom;
using namespace Chartroom::Store;
using Phase = Kube::WatchState::Phase;
using namespace std::chrono_literals;

namespace {

/// A server that does what the test says.
class FakeServer {
public:
    struct Watch {
        Kube::WatchRequest request;
        Kube::WatchSink* sink = nullptr;
        int retries = 0;
    };

    WatchStarter starter()
    {
        return [this](const Kube::WatchRequest& request, Kube::WatchSink& sink) -> std::unique_ptr<RunningWatch> {
            auto watch = std::make_shared<Watch>(Watch {request, &sink});
            watches.push_back(watch);
            return std::make_unique<Handle>(*this, watch);
        };
    }

    Watch* find(std::string_view nameSpace) const
    {
        for (const auto& watch : watches)
            if (watch->request.nameSpace == nameSpace)
                return watch.get();
        return nullptr;
    }
    std::vector<std::string> scopes() const
    {
        std::vector<std::string> names;
        for (const auto& watch : watches)
            names.push_back(watch->request.nameSpace);
        std::ranges::sort(names);
        return names;
    }
    static void load(Watch& watch, const std::vector<std::string>& names)
    {
        watch.sink->resyncStarted();
        for (const std::string& name : names)
            send(watch, Kube::WatchEvent::Added, name, 1);
        watch.sink->resyncFinished();
        tell(watch, Phase::Live);
    }
    static void send(Watch& watch, Kube::WatchEvent event, const std::string& name, int version)
    {
        std::string json = std::format(
            R"({{"metadata":{{"name":"{0}","namespace":"{1}","uid":"{1}/{0}","resourceVersion":"{2}"}}}})", name,
            watch.request.nameSpace.empty() ? "default" : watch.request.nameSpace, version);
        const std::size_t size = json.size();
        json.resize(size + 64);
        watch.sink->objectReceived(event, std::string_view(json).substr(0, size));
    }
    static void tell(Watch& watch, Phase phase, std::optional<Error> error = {})
    {
        Kube::WatchState state;
        state.phase = phase;
        state.error = std::move(error);
        watch.sink->stateChanged(state);
    }

    std::vector<std::shared_ptr<Watch>> watches;

private:
    class Handle final : public RunningWatch {
    public:
        Handle(FakeServer& server, std::shared_ptr<Watch> watch)
            : m_server(server)
            , m_watch(std::move(watch))
        { }
        ~Handle() override { std::erase(m_server.watches, m_watch); }
        void retryNow() override { ++m_watch->retries; }

    private:
        FakeServer& m_server;
        std::shared_ptr<Watch> m_watch;
    };
};

Error forbidden()
{
    Error error;
    error.kind = Error::Kind::Forbidden;
    return error;
}

} // namespace

class HubTest : public QObject {
    Q_OBJECT

    struct Session {
        Tests::StoreWorld world;
        FakeServer server;
        Hub hub {world.kinds, world.strings, server.starter()};
        KindId pods = world.kind("Pod");

        Session()
        {
            hub.setFrame(0ms);
            QObject::connect(&hub, &Hub::changed, &world.replica, &Replica::apply);
            QObject::connect(&hub, &Hub::stateChanged, &world.replica, &Replica::setState);
        }
        std::size_t count() const { return world.replica.count(pods); }
        Phase phase() const { return world.replica.state(pods).phase; }
    };

private Q_SLOTS:
    void aKindIsWatchedWhileSomebodyIsInterested()
    {
        Session session;
        session.hub.setLinger(0ms);
        Subscription first = session.hub.subscribe(session.pods);
        Subscription second = session.hub.subscribe(session.pods);
        QCOMPARE(session.server.watches.size(), 1u);
        FakeServer::load(*session.server.find(""), {"a", "b"});
        QTRY_COMPARE(session.count(), 2u);
        QCOMPARE(session.phase(), Phase::Live);

        first.release();
        QCoreApplication::processEvents();
        QCOMPARE(session.server.watches.size(), 1u);
        second.release();
        QTRY_VERIFY(session.server.watches.empty());
        QTRY_COMPARE(session.count(), 0u);
        QCOMPARE(session.phase(), Phase::Stopped);
        QVERIFY(!session.world.replica.isComplete(session.pods));
    }

    void whatWasReadIsKeptForAWhile()
    {
        Session session;
        session.hub.setLinger(1h);
        Subscription first = session.hub.subscribe(session.pods);
        FakeServer::load(*session.server.find(""), {"a"});
        QTRY_COMPARE(session.count(), 1u);
        first.release();
        QCoreApplication::processEvents();
        const Subscription second = session.hub.subscribe(session.pods);
        QCOMPARE(session.server.watches.size(), 1u);
        QCOMPARE(session.count(), 1u);
    }

    void changesOfAFrameComeAsOneSetBeforeTheState()
    {
        Session session;
        const Subscription subscription = session.hub.subscribe(session.pods);
        QTRY_COMPARE(session.phase(), Phase::Loading);
        QStringList order;
        connect(&session.hub, &Hub::changed, this,
            [&](const ChangeSetPtr& changes) { order << QStringLiteral("changed %1").arg(changes->added.size()); });
        connect(&session.hub, &Hub::stateChanged, this,
            [&](KindId, const Kube::WatchState&) { order << QStringLiteral("state"); });
        FakeServer::load(*session.server.find(""), {"a", "b", "c"});
        QTRY_COMPARE(order, (QStringList {QStringLiteral("changed 3"), QStringLiteral("state")}));
    }

    void aFrameUnderWayIsCutShort()
    {
        Session session;
        session.hub.setFrame(1h);
        const Subscription subscription = session.hub.subscribe(session.pods);
        FakeServer::load(*session.server.find(""), {"a"});
        QCoreApplication::processEvents();
        QCOMPARE(session.count(), 0u);
        session.hub.setFrame(0ms);
        QTRY_COMPARE(session.count(), 1u);
    }

    void whereTheClusterIsForbiddenTheNamespacesAreReadOneByOne()
    {
        Session session;
        session.hub.setFallbackNamespaces({"shop", "bank"});
        const Subscription subscription = session.hub.subscribe(session.pods);
        FakeServer::tell(*session.server.find(""), Phase::Refused, forbidden());
        QTRY_COMPARE(session.server.scopes(), (std::vector<std::string> {"bank", "shop"}));
        FakeServer::load(*session.server.find("shop"), {"a"});
        FakeServer::tell(*session.server.find("bank"), Phase::Refused, forbidden());
        QTRY_COMPARE(session.count(), 1u);
        QTRY_COMPARE(session.phase(), Phase::Live);
        QVERIFY(session.world.replica.state(session.pods).error); // one of two is refused, and says so
    }

    void whatIsReadInsteadOfTheWholeClusterSaysWhatWasRefused()
    {
        Session session;
        session.hub.setFallbackNamespaces({"shop"});
        const Subscription subscription = session.hub.subscribe(session.pods);
        FakeServer::tell(*session.server.find(""), Phase::Refused, forbidden());
        QTRY_COMPARE(session.server.scopes(), (std::vector<std::string> {"shop"}));
        FakeServer::load(*session.server.find("shop"), {"a"});
        QTRY_COMPARE(session.phase(), Phase::Live);
        QVERIFY(session.world.replica.state(session.pods).error);
    }

    void withoutNamespacesToFallBackToTheRefusalIsShown()
    {
        Session session;
        const Subscription subscription = session.hub.subscribe(session.pods);
        FakeServer::tell(*session.server.find(""), Phase::Refused, forbidden());
        QTRY_COMPARE(session.phase(), Phase::Refused);
        session.hub.retry(session.pods);
        QCOMPARE(session.server.find("")->retries, 1);
    }

    void choosingNamespacesChangesRunningFeedsOver()
    {
        Session session;
        const Subscription pods = session.hub.subscribe(session.pods);
        const Subscription nodes = session.hub.subscribe(session.world.kind("Node"));
        FakeServer::load(*session.server.watches[0], {"a"});
        QTRY_COMPARE(session.count(), 1u);
        session.hub.setNamespaces({"shop"});
        QCOMPARE(session.server.scopes(), (std::vector<std::string> {"", "shop"})); // nodes have no namespace
        QTRY_COMPARE(session.count(), 0u);
        FakeServer::load(*session.server.find("shop"), {"b"});
        QTRY_COMPARE(session.count(), 1u);
    }

    void aSubscriptionMayOutliveTheHub()
    {
        Subscription subscription;
        {
            Session session;
            subscription = session.hub.subscribe(session.pods);
        }
        subscription.release();
    }

    void subscribingFromAnotherThreadIsSafe()
    {
        Tests::StoreWorld world;
        FakeServer server;
        QThread thread;
        auto* hub = new Hub(world.kinds, world.strings, server.starter());
        hub->moveToThread(&thread);
        connect(&thread, &QThread::finished, hub, &QObject::deleteLater);
        connect(hub, &Hub::changed, &world.replica, &Replica::apply);
        connect(hub, &Hub::stateChanged, &world.replica, &Replica::setState);
        thread.start();
        const KindId pods = world.kind("Pod");
        {
            const Subscription subscription = hub->subscribe(pods);
            QTRY_COMPARE(world.replica.state(pods).phase, Phase::Loading);
            QMetaObject::invokeMethod(hub, [&] { FakeServer::load(*server.find(""), {"a", "b"}); });
            QTRY_COMPARE(world.replica.count(pods), 2u);
        }
        thread.quit();
        thread.wait();
    }

    void theServersColumnsAreAnnounced()
    {
        Session session;
        const KindId widgets = session.world.kind("Widget");
        QSignalSpy columns(&session.hub, &Hub::columnsChanged);
        const Subscription subscription = session.hub.subscribe(widgets);
        QCOMPARE(session.server.find("")->request.form, Kube::ObjectForm::Table);
        std::string json
            = R"({"kind":"Table","columnDefinitions":[{"name":"Name","type":"string"},{"name":"Size","type":"integer"}],
            "rows":[{"cells":["w",3],"object":{"metadata":{"name":"w","namespace":"shop"}}}]})";
        const std::size_t size = json.size();
        json.resize(size + 64);
        session.server.find("")->sink->objectReceived(Kube::WatchEvent::Added, std::string_view(json).substr(0, size));
        QTRY_COMPARE(columns.size(), 1);
        QCOMPARE(session.world.kinds.columns(widgets)->at(1).name, std::string("Size"));
        const Entry entry = session.world.replica.find(widgets, "shop", "w");
        QCOMPARE(static_cast<const TableRow&>(*entry.row).cells[1].view(), std::string_view("3"));
    }
};

QTEST_GUILESS_MAIN(HubTest)
#include "tst_hub.moc"
