// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/documents/json.h"
#include "models/http/client.h"
#include "models/http/iothread.h"
#include "models/kube/httpapiclient.h"
#include "models/kube/watchdecoder.h"
#include "models/kube/watcher.h"
#include "tests/support/fakeclock.h"
#include "tests/support/jsontext.h"
#include "tests/support/loopbackserver.h"
#include "tests/support/wirewriter.h"

#include <QTest>
#include <mutex>

using namespace Chartroom;
using namespace Chartroom::Kube;
using namespace Chartroom::Support;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Writes down what it is told. Read from the test's thread.
class RecordingSink final : public WatchSink {
public:
    void resyncStarted() override { add(u"begin"_s); }
    void resyncFinished() override { add(u"end"_s); }
    void messageReceived(std::string_view message) override { add(u'*' + QString::fromUtf8(message)); }
    bool objectReceived(WatchEvent event, std::string_view received) override
    {
        // The contract: readable bytes follow. A sanitizer would object here.
        volatile char last = received.data()[received.size() + JsonPadding - 1];
        static_cast<void>(last);
        static constexpr std::array Words {"+", "~", "-"};
        add(QLatin1StringView(Words[static_cast<std::size_t>(event)]) + QString::fromUtf8(received));
        return Documents::Json::parse(received).has_value();
    }
    void stateChanged(const WatchState& state) override
    {
        const std::scoped_lock lock(m_mutex);
        m_state = state;
    }

    QStringList taken() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_told;
    }
    WatchState state() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_state;
    }

private:
    void add(QString word)
    {
        const std::scoped_lock lock(m_mutex);
        m_told << std::move(word);
    }

    mutable std::mutex m_mutex;
    QStringList m_told;
    WatchState m_state;
};

std::string object(const std::string& name, int version)
{
    return json("{'metadata':{'name':'") + name + json("','resourceVersion':'") + std::to_string(version) + json("'}}");
}

std::string watchEvent(const std::string& type, const std::string& subject)
{
    return json("{'type':'") + type + json("','object':") + subject + "}\n";
}

std::string list(const std::vector<std::string>& items, int version, const std::string& more = {})
{
    std::string text = json("{'kind':'PodList','apiVersion':'v1','metadata':{'resourceVersion':'")
        + std::to_string(version) + '"' + more + json("},'items':[");
    for (std::size_t i = 0; i < items.size(); ++i)
        text += (i ? "," : "") + items[i];
    return text + "]}";
}

const std::string EndOfState
    = json("{'kind':'Pod','metadata':{'resourceVersion':'10','annotations':{'k8s.io/initial-events-end':'true'}}}");

WatchRequest pods()
{
    WatchRequest request;
    request.resource.groupVersion = {"", "v1"};
    request.resource.kind = "Pod";
    request.resource.plural = "pods";
    request.resource.verbs = {"list", "watch"};
    request.nameSpace = "shop";
    return request;
}

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

/// A watcher on a loopback server, with everything it needs.
class Bench {
public:
    explicit Bench(LoopbackServer::Handler handler, bool watchList = true, WatchRequest request = pods())
        : m_server(std::move(handler))
        , m_http(m_thread)
        , m_api(m_http, {.url = m_server.url()}, std::make_shared<StaticCredentials>())
        , m_context {.api = m_api, .transport = m_api, .thread = m_thread, .clock = m_clock}
    {
        m_context.watchListRefused->store(!watchList);
        m_thread.run([&] {
            m_watcher = std::make_unique<Watcher>(m_context, std::move(request), sink);
            m_watcher->start();
        });
    }
    ~Bench()
    {
        m_thread.run([this] { m_watcher.reset(); });
    }
    void stop()
    {
        m_thread.run([this] { m_watcher->stop(); });
    }
    void destroyWatcher()
    {
        m_thread.run([this] { m_watcher.reset(); });
    }
    void retryNow()
    {
        m_thread.run([this] { m_watcher->retryNow(); });
    }
    const LoopbackServer& server() const { return m_server; }
    const WatchContext& context() const { return m_context; }

    RecordingSink sink;

private:
    LoopbackServer m_server;
    FakeClock m_clock;
    Http::IoThread m_thread;
    Http::Client m_http;
    HttpApiClient m_api;
    WatchContext m_context;
    std::unique_ptr<Watcher> m_watcher;
};

bool isWatch(const ReceivedRequest& request)
{
    return request.target.contains("watch=1");
}

} // namespace

class WatcherTest : public QObject {
    Q_OBJECT

    static WatchRequest podsInProtobuf()
    {
        WatchRequest request = pods();
        request.protobuf = true;
        return request;
    }

private Q_SLOTS:
    void theStateComesInProtobufAndWhatFollowsAsJson()
    {
        namespace Wire = Tests::Wire;
        Bench bench(
            [](const ReceivedRequest& request, const Answer& answer) {
                answer.begin();
                if (isWatch(request))
                    return answer.chunk(watchEvent("MODIFIED", object("a", 43)));
                const std::string list = Wire::envelope("v1", "PodList",
                    Wire::bytes(1, Wire::bytes(2, "42")) + Wire::bytes(2, "one") + Wire::bytes(2, "two"));
                answer.chunk(list.substr(0, list.size() / 2));
                answer.chunk(list.substr(list.size() / 2));
                answer.end();
            },
            true, podsInProtobuf());
        QTRY_COMPARE(bench.sink.taken(),
            QStringList({u"begin"_s, u"*one"_s, u"*two"_s, u"end"_s, u'~' + text(object("a", 43))}));
        const auto received = bench.server().received();
        QCOMPARE(received[0].header("accept"), "application/vnd.kubernetes.protobuf;drop=metadata.managedFields");
        QVERIFY(received[1].target.contains("resourceVersion=42"));
        QVERIFY(!bench.context().protobufRefused->load());
    }

    void aServerWithoutProtobufIsAskedForJson_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("body");
        QTest::newRow("406") << 406 << u"{}"_s;
        QTest::newRow("JSON all the same") << 200 << text(list({object("a", 1)}, 1));
        QTest::newRow("nothing") << 200 << QString();
    }
    void aServerWithoutProtobufIsAskedForJson()
    {
        QFETCH(int, status);
        QFETCH(QString, body);
        Bench bench(
            [=](const ReceivedRequest& request, const Answer& answer) {
                if (!isWatch(request))
                    return answer.sendJson(status, body.toStdString());
                answer.begin();
                answer.chunk(watchEvent("ADDED", object("a", 5)) + watchEvent("BOOKMARK", EndOfState));
            },
            true, podsInProtobuf());
        QTRY_VERIFY(bench.sink.taken().endsWith(u"end"_s));
        QCOMPARE(bench.sink.taken().last(2).first(), u'+' + text(object("a", 5)));
        QVERIFY(bench.context().protobufRefused->load());
    }

    void theStateComesAsTheBeginningOfTheWatch()
    {
        Bench bench([](const ReceivedRequest&, const Answer& answer) {
            answer.begin();
            answer.chunk(watchEvent("ADDED", object("a", 5)));
            answer.chunk(watchEvent("ADDED", object("b", 3)) + watchEvent("BOOKMARK", EndOfState));
            answer.chunk(watchEvent("MODIFIED", object("a", 11)));
            answer.chunk(watchEvent("DELETED", object("b", 12)));
        });
        QTRY_COMPARE(bench.sink.taken(),
            QStringList({u"begin"_s, u'+' + text(object("a", 5)), u'+' + text(object("b", 3)), u"end"_s,
                u'~' + text(object("a", 11)), u'-' + text(object("b", 12))}));
        QCOMPARE(bench.sink.state().phase, WatchState::Phase::Live);
        const std::string target = bench.server().received().at(0).target;
        QVERIFY(target.starts_with("/api/v1/namespaces/shop/pods?watch=1&allowWatchBookmarks=true&timeoutSeconds="));
        QVERIFY(target.contains("sendInitialEvents=true&resourceVersionMatch=NotOlderThan"));
        QCOMPARE(bench.server().received().at(0).header("accept-encoding"), "");
    }

    void eventsMayBeSplitAnywhere()
    {
        Bench bench([](const ReceivedRequest&, const Answer& answer) {
            answer.begin();
            const std::string all = watchEvent("ADDED", object("n\u00e4me", 5)) + watchEvent("BOOKMARK", EndOfState);
            for (const char c : all)
                answer.chunk(std::string(1, c));
        });
        QTRY_COMPARE(bench.sink.taken(), QStringList({u"begin"_s, u'+' + text(object("n\u00e4me", 5)), u"end"_s}));
    }

    void aServerWithoutWatchListIsListedByPagesAndRemembered()
    {
        Bench bench([](const ReceivedRequest& request, const Answer& answer) {
            if (request.target.contains("sendInitialEvents"))
                answer.sendJson(422, json("{'kind':'Status','status':'Failure','code':422,'message':'forbidden'}"));
            else if (isWatch(request))
                answer.begin();
            else if (request.target.contains("continue=next%2Bpage"))
                answer.sendJson(200, list({object("b", 2)}, 20));
            else
                answer.sendJson(
                    200, list({object("a", 1)}, 20, json(",'continue':'next+page','remainingItemCount':1")));
        });
        QTRY_COMPARE(bench.sink.taken(),
            QStringList({u"begin"_s, u'+' + text(object("a", 1)), u'+' + text(object("b", 2)), u"end"_s}));
        QTRY_COMPARE(bench.server().received().size(), 4u);
        QVERIFY(bench.server().received().at(1).target.contains("limit=500"));
        QVERIFY(bench.server().received().at(3).target.contains("resourceVersion=20"));
        QVERIFY(bench.context().watchListRefused->load());
    }

    void tooOldMeansAWholeNewState()
    {
        std::atomic<int> lists = 0;
        Bench bench(
            [&](const ReceivedRequest& request, const Answer& answer) {
                if (!isWatch(request)) {
                    ++lists;
                    answer.sendJson(200, list({object(lists == 1 ? "old" : "new", lists)}, 20 + lists));
                    return;
                }
                answer.begin();
                if (lists == 1)
                    answer.chunk(watchEvent(
                        "ERROR", json("{'kind':'Status','status':'Failure','code':410,'reason':'Expired'}")));
            },
            false);
        QTRY_COMPARE(bench.sink.taken(),
            QStringList({u"begin"_s, u'+' + text(object("old", 1)), u"end"_s, u"begin"_s, u'+' + text(object("new", 2)),
                u"end"_s}));
        QTRY_COMPARE(bench.sink.state().phase, WatchState::Phase::Live);
    }

    void whatBreaksTheStreamIsSaidAndTriedAgain_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<int>("kind");
        QTest::newRow("garbage") << u"garbage"_s << int(Error::Kind::Protocol);
        QTest::newRow("half a line, then the end") << u"half"_s << int(Error::Kind::Unreachable);
        QTest::newRow("a reset within a line") << u"reset"_s << int(Error::Kind::Unreachable);
        QTest::newRow("an object that never ends") << u"huge"_s << int(Error::Kind::Protocol);
        QTest::newRow("an error event") << u"error"_s << int(Error::Kind::Server);
    }
    void whatBreaksTheStreamIsSaidAndTriedAgain()
    {
        QFETCH(QString, fault);
        QFETCH(int, kind);
        std::atomic<int> watches = 0;
        Bench bench(
            [&](const ReceivedRequest& request, const Answer& answer) {
                if (!isWatch(request)) {
                    answer.sendJson(200, list({object("a", 1)}, 20));
                    return;
                }
                answer.begin();
                if (++watches > 1) {
                    answer.chunk(watchEvent("MODIFIED", object("a", 30)));
                    return;
                }
                if (fault == u"garbage")
                    answer.chunk("}}not json{{\n");
                if (fault == u"half" || fault == u"reset")
                    answer.chunk(json("{'type':'ADDED','object':{'meta"));
                if (fault == u"half")
                    answer.end();
                if (fault == u"reset")
                    answer.reset();
                if (fault == u"error")
                    answer.chunk(watchEvent(
                        "ERROR", json("{'kind':'Status','status':'Failure','code':500,'message':'etcd is away'}")));
                if (fault == u"huge") {
                    answer.chunk(json("{'type':'ADDED','object':{'x':'"));
                    for (int i = 0; i < 17; ++i)
                        answer.chunk(std::string(1024 * 1024, 'x'));
                }
            },
            false);
        QTRY_COMPARE(bench.sink.state().phase, WatchState::Phase::Waiting);
        QCOMPARE(int(bench.sink.state().error->kind), kind);
        QVERIFY2(bench.sink.state().error->sentence().contains(u"pods in shop"_s),
            qPrintable(bench.sink.state().error->sentence()));
        QCOMPARE(bench.sink.taken().mid(0, 3), QStringList({u"begin"_s, u'+' + text(object("a", 1)), u"end"_s}));
        bench.retryNow();
        QTRY_COMPARE(bench.sink.taken().last(), u'~' + text(object("a", 30)));
        QCOMPARE(bench.sink.state().phase, WatchState::Phase::Live);
    }

    void ofACompleteStateABrokenLineEndsTheStreamAndAnUnreadableObjectDoesNot_data()
    {
        QTest::addColumn<QString>("subject");
        QTest::addColumn<int>("phase");
        QTest::newRow("an object that is not closed") << u"{\"a\":{}"_s << int(WatchState::Phase::Waiting);
        QTest::newRow("something behind the object") << u"{\"a\":{}}x{}"_s << int(WatchState::Phase::Waiting);
        QTest::newRow("a word that is none") << u"{\"a\":tru}"_s << int(WatchState::Phase::Live);
    }
    void ofACompleteStateABrokenLineEndsTheStreamAndAnUnreadableObjectDoesNot()
    {
        QFETCH(QString, subject);
        QFETCH(int, phase);
        Bench bench([&](const ReceivedRequest&, const Answer& answer) {
            answer.begin();
            answer.chunk(watchEvent("ADDED", object("a", 1)) + watchEvent("ADDED", subject.toStdString())
                + watchEvent("ADDED", object("b", 2)) + watchEvent("BOOKMARK", EndOfState));
        });
        QTRY_COMPARE(int(bench.sink.state().phase), phase);
        QStringList told {u"begin"_s, u'+' + text(object("a", 1)), u'+' + subject};
        if (phase == int(WatchState::Phase::Live))
            told << u'+' + text(object("b", 2)) << u"end"_s;
        QCOMPARE(bench.sink.taken(), told);
    }

    void forbiddenIsRefusedInTheServersWords()
    {
        Bench bench([](const ReceivedRequest&, const Answer& answer) {
            answer.sendJson(403,
                json("{'kind':'Status','status':'Failure','code':403,'reason':'Forbidden',"
                     "'message':'pods is forbidden: User eve cannot list'}"));
        });
        QTRY_COMPARE(bench.sink.state().phase, WatchState::Phase::Refused);
        QCOMPARE(bench.sink.state().error->said, u"pods is forbidden: User eve cannot list"_s);
        QVERIFY(bench.sink.taken().isEmpty());
    }

    void aTableThatIsNoneIsRefused()
    {
        WatchRequest request = pods();
        request.form = ObjectForm::Table;
        Bench bench(
            [](const ReceivedRequest&, const Answer& answer) { answer.sendJson(200, list({object("a", 1)}, 20)); },
            false, request);
        QTRY_COMPARE(bench.sink.state().phase, WatchState::Phase::Waiting);
        QCOMPARE(bench.sink.state().error->kind, Error::Kind::Protocol);
        QCOMPARE(bench.server().received().at(0).header("accept"), "application/json;as=Table;g=meta.k8s.io;v=v1");
        QVERIFY(bench.server().received().at(0).target.contains("includeObject=Metadata"));
    }

    void selectorsGoWithListAndWatch()
    {
        WatchRequest request = pods();
        request.labelSelector = "app=web,tier in (a)";
        request.fieldSelector = "spec.nodeName=n1";
        Bench bench(
            [](const ReceivedRequest& received, const Answer& answer) {
                if (isWatch(received))
                    answer.begin();
                else
                    answer.sendJson(200, list({}, 1));
            },
            false, request);
        QTRY_COMPARE(bench.server().received().size(), 2u);
        for (const auto& received : bench.server().received()) {
            QVERIFY(received.target.contains("labelSelector=app%3Dweb%2Ctier%20in%20%28a%29"));
            QVERIFY(received.target.contains("fieldSelector=spec.nodeName%3Dn1"));
        }
    }

    void nothingIsToldAfterStopAndItCanStartAgain()
    {
        std::mutex mutex;
        std::vector<Answer> open;
        Bench bench([&](const ReceivedRequest&, const Answer& answer) {
            answer.begin();
            answer.chunk(watchEvent("BOOKMARK", EndOfState));
            const std::scoped_lock lock(mutex);
            open.push_back(answer);
        });
        QTRY_COMPARE(bench.sink.state().phase, WatchState::Phase::Live);
        bench.stop();
        QCOMPARE(bench.sink.state().phase, WatchState::Phase::Stopped);
        {
            const std::scoped_lock lock(mutex);
            open.at(0).chunk(watchEvent("ADDED", object("late", 99)));
        }
        QCOMPARE(bench.sink.taken().size(), 2);
    }

    void aWatcherMayDieWhileItsStreamIsOpen()
    {
        Bench bench([](const ReceivedRequest&, const Answer& answer) {
            answer.begin();
            for (int i = 0; i < 1000; ++i)
                answer.chunk(watchEvent("ADDED", object("a", i)));
        });
        QTRY_VERIFY(bench.sink.taken().size() > 10);
        bench.destroyWatcher();
        const auto told = bench.sink.taken().size();
        QCOMPARE(bench.sink.taken().size(), told);
    }
};

QTEST_GUILESS_MAIN(WatcherTest)
#include "tst_watcher.moc"
