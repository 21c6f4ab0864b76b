// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/kube/watchmachine.h"

#include <QTest>

using namespace Chartroom;
using namespace Chartroom::Kube;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

using M = WatchMachine;
using Kind = Error::Kind;

namespace {

QString word(const M::RequestPage& page)
{
    return u"page(limit=%1%2)"_s.arg(page.limit)
        .arg(page.continueToken.empty() ? QString() : u" continue="_s + QString::fromStdString(page.continueToken));
}
QString word(const M::OpenList&)
{
    return u"protobuf"_s;
}
QString word(const M::OpenStream& open)
{
    return open.initialEvents ? u"watch-list"_s : u"watch(%1)"_s.arg(QString::fromStdString(open.resourceVersion));
}
QString word(const M::CloseStream&)
{
    return u"close"_s;
}
QString word(const M::StartTimer& timer)
{
    return u"wait %1"_s.arg(timer.delay.count());
}
QString word(const M::BeginResync&)
{
    return u"begin"_s;
}
QString word(const M::EndResync&)
{
    return u"end"_s;
}
QString word(const M::ReportState&)
{
    return u"state"_s;
}
QString word(const M::Deliver& deliver)
{
    switch (deliver.event) {
    case WatchEvent::Added:
        return u"added"_s;
    case WatchEvent::Modified:
        return u"modified"_s;
    case WatchEvent::Deleted:
        return u"deleted"_s;
    }
    return {};
}

Error error(Kind kind, int httpStatus = 0, int retryAfter = -1)
{
    Error result;
    result.kind = kind;
    result.httpStatus = httpStatus;
    result.retryAfterSeconds = retryAfter;
    return result;
}

struct Step {
    M::Input input;
    QString expected; ///< actions, in order
    std::chrono::milliseconds after = 0ms; ///< the step before
};
using Script = std::vector<Step>;

const M::Options Listing {.watchList = false};

/// From the start to a live watch at version 10, by a list.
Script listed(const Script& then)
{
    Script script {{M::Started {}, u"state, page(limit=500)"_s},
        {M::PageArrived {.resourceVersion = "10", .items = 2}, u"state, begin, added, end, state, watch(10)"_s},
        {M::StreamOpened {}, u""_s}};
    script.insert(script.end(), then.begin(), then.end());
    return script;
}

} // namespace

Q_DECLARE_METATYPE(Script)
Q_DECLARE_METATYPE(M::Options)

class WatchMachineTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void followsTheScript_data();
    void followsTheScript()
    {
        QFETCH(M::Options, options);
        QFETCH(Script, script);
        M machine(options);
        TimePoint now(1000s);
        for (std::size_t i = 0; i < script.size(); ++i) {
            now += script[i].after;
            QStringList words;
            for (const auto& action : machine.step(script[i].input, now, 0))
                words << std::visit([](const auto& what) { return word(what); }, action);
            QVERIFY2(words.join(u", "_s) == script[i].expected,
                qPrintable(u"step %1: %2, expected %3"_s.arg(i).arg(words.join(u", "_s), script[i].expected)));
        }
    }

    void aWatchAsksForFiveToTenMinutes()
    {
        for (const double random : {0.0, 0.5, 0.999}) {
            M machine({});
            const auto actions = machine.step(M::Started {}, TimePoint(1s), random);
            const auto timeout = std::get<M::OpenStream>(actions.back()).timeout;
            QVERIFY(timeout >= 300s && timeout < 600s);
        }
    }

    void delaysDoubleUpToThirtySecondsWithJitter()
    {
        M machine(Listing);
        TimePoint now(1000s);
        machine.step(M::Started {}, now, 0);
        for (const int expected : {800, 1600, 3200, 6400, 12'800, 25'600, 30'000, 30'000}) {
            for (const double random : {0.0, 0.75}) {
                M copy = machine;
                const auto actions = copy.step(M::PageFailed {error(Kind::Unreachable)}, now, random);
                QCOMPARE(std::get<M::StartTimer>(actions.back()).delay.count(), expected + int(expected * random));
            }
            machine.step(M::PageFailed {error(Kind::Unreachable)}, now, 0);
            now += 1s;
            machine.step(M::TimerFired {}, now, 0);
        }
    }

    void theDelayStartsOverAfterTwoQuietMinutes()
    {
        M machine(Listing);
        TimePoint now(1000s);
        machine.step(M::Started {}, now, 0);
        for (int i = 0; i < 4; ++i) {
            machine.step(M::PageFailed {error(Kind::Unreachable)}, now, 0);
            machine.step(M::TimerFired {}, now, 0);
        }
        now += 121s;
        const auto actions = machine.step(M::PageFailed {error(Kind::Unreachable)}, now, 0);
        QCOMPARE(std::get<M::StartTimer>(actions.back()).delay, 800ms);
    }

    void theStateSaysWhatIsKnown()
    {
        M machine(Listing);
        const TimePoint start(1000s);
        machine.step(M::Started {}, start, 0);
        QCOMPARE(machine.state().phase, WatchState::Phase::Loading);
        machine.step(
            M::PageArrived {.resourceVersion = "10", .continueToken = "c", .items = 500, .remaining = 700}, start, 0);
        QCOMPARE(machine.state().received, 500u);
        QCOMPARE(machine.state().expected, 1200u);
        machine.step(M::PageArrived {.resourceVersion = "10", .items = 700}, start, 0);
        QCOMPARE(machine.state().phase, WatchState::Phase::Live);
        machine.step(M::StreamEnded {error(Kind::Unreachable)}, start + 5s, 0);
        QCOMPARE(machine.state().phase, WatchState::Phase::Waiting);
        QCOMPARE(machine.state().since, start + 5s);
        QCOMPARE(machine.state().retryAt, start + 5800ms);
        QCOMPARE(machine.state().error->kind, Kind::Unreachable);
        machine.step(M::TimerFired {}, start + 6s, 0);
        QCOMPARE(machine.state().phase, WatchState::Phase::Waiting); // stale until the watch stands again
        machine.step(M::StreamOpened {}, start + 7s, 0);
        QCOMPARE(machine.state().phase, WatchState::Phase::Live);
        QVERIFY(!machine.state().error);
    }

    void aRefusedWatchListIsRemembered()
    {
        M machine({});
        machine.step(M::Started {}, TimePoint(1s), 0);
        machine.step(M::StreamEnded {error(Kind::Unprocessable, 422)}, TimePoint(1s), 0);
        QVERIFY(machine.watchListRefused());
    }

    void whatIsNotToBeHadInProtobufIsRemembered()
    {
        M machine({.protobuf = true});
        machine.step(M::Started {}, TimePoint(1s), 0);
        machine.step(M::StreamEnded {error(Kind::Unprocessable, 406)}, TimePoint(1s), 0);
        QVERIFY(machine.protobufRefused());
        QVERIFY(!machine.watchListRefused());
    }

    void theVersionDoesNotAdvanceBeforeTheStateIsComplete()
    {
        M machine({});
        machine.step(M::Started {}, TimePoint(1s), 0);
        machine.step(M::StreamOpened {}, TimePoint(1s), 0);
        machine.step(M::EventArrived {WatchEvent::Added, "99"}, TimePoint(1s), 0);
        machine.step(M::BookmarkArrived {"98", false}, TimePoint(1s), 0);
        QCOMPARE(machine.resourceVersion(), "");
        machine.step(M::BookmarkArrived {"97", true}, TimePoint(1s), 0);
        QCOMPARE(machine.resourceVersion(), "97");
    }
};

void WatchMachineTest::followsTheScript_data()
{
    QTest::addColumn<M::Options>("options");
    QTest::addColumn<Script>("script");

    QTest::newRow("watch-list: the state, the bookmark, then changes on the same stream")
        << M::Options {}
        << Script {{M::Started {}, u"state, watch-list"_s}, {M::StreamOpened {}, u"state, begin"_s},
               {M::EventArrived {WatchEvent::Added, "5"}, u"added"_s},
               {M::BookmarkArrived {"7", true}, u"end, state"_s},
               {M::EventArrived {WatchEvent::Modified, "8"}, u"modified"_s},
               {M::EventArrived {WatchEvent::Deleted, "9"}, u"deleted"_s}, {M::StreamEnded {}, u"watch(9)"_s, 5min}};
    const M::Options protobuf {.protobuf = true};
    QTest::newRow("protobuf: a list as it arrives, then a watch from its version")
        << protobuf
        << Script {{M::Started {}, u"state, protobuf"_s}, {M::StreamOpened {}, u"state, begin"_s},
               {M::EventArrived {WatchEvent::Added, ""}, u"added"_s},
               {M::BookmarkArrived {"42", true}, u"end, state"_s}, {M::StreamEnded {}, u"watch(42)"_s}};
    QTest::newRow("protobuf not to be had (406): a watch-list, at once")
        << protobuf
        << Script {{M::Started {}, u"state, protobuf"_s},
               {M::StreamEnded {error(Kind::Unprocessable, 406)}, u"watch-list"_s}};
    QTest::newRow("protobuf that is none: a watch-list, at once")
        << protobuf
        << Script {{M::Started {}, u"state, protobuf"_s}, {M::StreamOpened {}, u"state, begin"_s},
               {M::ErrorArrived {error(Kind::Protocol)}, u"close, watch-list"_s}};
    QTest::newRow("protobuf cut off: the same again after a pause")
        << protobuf
        << Script {{M::Started {}, u"state, protobuf"_s}, {M::StreamOpened {}, u"state, begin"_s},
               {M::StreamEnded {error(Kind::Unreachable)}, u"state, wait 800"_s}, {M::TimerFired {}, u"protobuf"_s}};
    QTest::newRow("protobuf forbidden: refused, tried again slowly")
        << protobuf
        << Script {{M::Started {}, u"state, protobuf"_s},
               {M::StreamEnded {error(Kind::Forbidden, 403)}, u"state, wait 30000"_s}};
    QTest::newRow("watch-list unknown to the server (422): a list, at once")
        << M::Options {}
        << Script {{M::Started {}, u"state, watch-list"_s},
               {M::StreamEnded {error(Kind::Unprocessable, 422)}, u"page(limit=500)"_s},
               {M::PageArrived {.resourceVersion = "10"}, u"state, begin, added, end, state, watch(10)"_s}};
    QTest::newRow("watch-list that ends before its bookmark: a list")
        << M::Options {}
        << Script {{M::Started {}, u"state, watch-list"_s}, {M::StreamOpened {}, u"state, begin"_s},
               {M::EventArrived {WatchEvent::Added, "5"}, u"added"_s}, {M::StreamEnded {}, u"page(limit=500)"_s}};
    QTest::newRow("watch-list that never says its end: a list when it falls silent")
        << M::Options {}
        << Script {{M::Started {}, u"state, watch-list"_s}, {M::StreamOpened {}, u"state, begin"_s},
               {M::StreamEnded {error(Kind::Timeout)}, u"page(limit=500)"_s}};
    QTest::newRow("watch-list cut off: from the beginning, after a pause")
        << M::Options {}
        << Script {{M::Started {}, u"state, watch-list"_s}, {M::StreamOpened {}, u"state, begin"_s},
               {M::EventArrived {WatchEvent::Added, "5"}, u"added"_s},
               {M::StreamEnded {error(Kind::Unreachable)}, u"state, wait 800"_s}, {M::TimerFired {}, u"watch-list"_s},
               {M::StreamOpened {}, u"state, begin"_s}};
    QTest::newRow("pages: the continue token is followed, one resync")
        << Listing
        << Script {{M::Started {}, u"state, page(limit=500)"_s},
               {M::PageArrived {.resourceVersion = "10", .continueToken = "c1", .items = 500},
                   u"state, begin, added, state, page(limit=500 continue=c1)"_s},
               {M::PageArrived {.resourceVersion = "10", .items = 3}, u"added, end, state, watch(10)"_s}};
    QTest::newRow("pages: an expired token means everything at once, in a new resync")
        << Listing
        << Script {{M::Started {}, u"state, page(limit=500)"_s},
               {M::PageArrived {.resourceVersion = "10", .continueToken = "c1"},
                   u"state, begin, added, state, page(limit=500 continue=c1)"_s},
               {M::PageFailed {error(Kind::Gone, 410)}, u"page(limit=0)"_s},
               {M::PageArrived {.resourceVersion = "20"}, u"state, begin, added, end, state, watch(20)"_s}};
    QTest::newRow("pages: forbidden is tried again slowly")
        << Listing
        << Script {{M::Started {}, u"state, page(limit=500)"_s},
               {M::PageFailed {error(Kind::Forbidden, 403)}, u"state, wait 30000"_s},
               {M::TimerFired {}, u"page(limit=500)"_s},
               {M::PageFailed {error(Kind::Forbidden, 403)}, u"state, wait 30000"_s},
               {M::RetryAsked {}, u"page(limit=500)"_s}};
    QTest::newRow("pages: Retry-After is waited for")
        << Listing
        << Script {{M::Started {}, u"state, page(limit=500)"_s},
               {M::PageFailed {error(Kind::Throttled, 429, 7)}, u"state, wait 7000"_s}};
    QTest::newRow("watch: a clean end is normal, the next continues")
        << Listing
        << listed({{M::EventArrived {WatchEvent::Added, "11"}, u"added"_s}, {M::StreamEnded {}, u"watch(11)"_s}});
    QTest::newRow("watch: a bookmark moves the version")
        << Listing << listed({{M::BookmarkArrived {"15", false}, u""_s}, {M::StreamEnded {}, u"watch(15)"_s}});
    QTest::newRow("watch: an object without a version does not lose ours")
        << Listing
        << listed({{M::EventArrived {WatchEvent::Added, ""}, u"added"_s}, {M::StreamEnded {}, u"watch(10)"_s}});
    QTest::newRow("watch: a very short one without an event is a failure")
        << Listing
        << listed({{M::StreamEnded {}, u"state, wait 800"_s, 500ms}, {M::TimerFired {}, u"watch(10)"_s},
               {M::StreamOpened {}, u"state"_s}});
    QTest::newRow("watch: a longer one without an event is not")
        << Listing << listed({{M::StreamEnded {}, u"watch(10)"_s, 1500ms}});
    QTest::newRow("watch: cut off, continues after a pause without a list")
        << Listing
        << listed({{M::StreamEnded {error(Kind::Unreachable)}, u"state, wait 800"_s},
               {M::TimerFired {}, u"watch(10)"_s}, {M::StreamEnded {error(Kind::Unreachable)}, u"state, wait 1600"_s},
               {M::TimerFired {}, u"watch(10)"_s}});
    QTest::newRow("watch: silent for too long, opened again at once")
        << Listing
        << listed({{M::StreamEnded {error(Kind::Timeout)}, u"watch(10)"_s, 100s},
               {M::StreamEnded {error(Kind::Timeout)}, u"state, wait 800"_s, 30s}});
    QTest::newRow("watch: 410 as an event means a new state at once")
        << Listing
        << listed({{M::ErrorArrived {error(Kind::Gone, 410)}, u"close, page(limit=500)"_s},
               {M::PageArrived {.resourceVersion = "30"}, u"begin, added, end, state, watch(30)"_s}});
    QTest::newRow("watch: 410 as an HTTP status too")
        << Listing
        << listed({{M::StreamEnded {}, u"watch(10)"_s, 5min},
               {M::StreamEnded {error(Kind::Gone, 410)}, u"page(limit=500)"_s}});
    QTest::newRow("watch: 410 again and again does not become a hot loop")
        << Listing
        << listed({{M::ErrorArrived {error(Kind::Gone, 410)}, u"close, page(limit=500)"_s},
               {M::PageArrived {.resourceVersion = "30"}, u"begin, added, end, state, watch(30)"_s},
               {M::StreamEnded {error(Kind::Gone, 410)}, u"state, wait 1600"_s},
               {M::TimerFired {}, u"page(limit=500)"_s}});
    QTest::newRow("watch: 429 as an event keeps the version")
        << Listing
        << listed({{M::ErrorArrived {error(Kind::Throttled, 429)}, u"close, state, wait 800"_s},
               {M::TimerFired {}, u"watch(10)"_s}});
    QTest::newRow("watch: 429 while opening waits as long as it is told")
        << Listing
        << listed({{M::StreamEnded {}, u"watch(10)"_s, 5min},
               {M::StreamEnded {error(Kind::Throttled, 429, 5)}, u"state, wait 5000"_s},
               {M::TimerFired {}, u"watch(10)"_s}});
    QTest::newRow("watch: 500 as an event keeps the version")
        << Listing
        << listed({{M::ErrorArrived {error(Kind::Server, 500)}, u"close, state, wait 800"_s},
               {M::TimerFired {}, u"watch(10)"_s}});
    QTest::newRow("watch: any other error event means a new state")
        << Listing
        << listed({{M::ErrorArrived {error(Kind::Unprocessable, 400)}, u"close, state, wait 800"_s},
               {M::TimerFired {}, u"page(limit=500)"_s}});
    QTest::newRow("watch: garbage means a new state")
        << Listing
        << listed({{M::ErrorArrived {error(Kind::Protocol)}, u"close, state, wait 800"_s},
               {M::TimerFired {}, u"page(limit=500)"_s}});
    QTest::newRow("watch: rights taken away")
        << Listing
        << listed({{M::StreamEnded {}, u"watch(10)"_s, 5min},
               {M::StreamEnded {error(Kind::Forbidden, 403)}, u"state, wait 30000"_s},
               {M::TimerFired {}, u"page(limit=500)"_s}});
    QTest::newRow("a kind without watch is read again and again, live all the time")
        << M::Options {.watchable = false}
        << Script {{M::Started {}, u"state, page(limit=500)"_s},
               {M::PageArrived {.resourceVersion = "1"}, u"state, begin, added, end, state, wait 30000"_s},
               {M::TimerFired {}, u"page(limit=500)"_s},
               {M::PageArrived {.resourceVersion = "2"}, u"begin, added, end, state, wait 30000"_s}};
    QTest::newRow("stopped: nothing that comes later counts, and it can start from scratch")
        << Listing
        << listed({{M::Stopped {}, u"close, state"_s}, {M::EventArrived {WatchEvent::Added, "12"}, u""_s},
               {M::StreamEnded {}, u""_s}, {M::TimerFired {}, u""_s}, {M::Started {}, u"state, page(limit=500)"_s}});
    QTest::newRow("answers to what was not asked are ignored")
        << Listing
        << listed({{M::PageArrived {.resourceVersion = "99"}, u""_s}, {M::PageFailed {error(Kind::Server)}, u""_s},
               {M::TimerFired {}, u""_s}, {M::RetryAsked {}, u""_s}});
}

QTEST_GUILESS_MAIN(WatchMachineTest)
#include "tst_watchmachine.moc"
