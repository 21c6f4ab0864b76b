// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tables/watchmessage.h"

#include <QTest>

using namespace Chartroom;
using namespace Chartroom::Widgets;
using namespace Qt::StringLiterals;
using Phase = Kube::WatchState::Phase;

class tst_WatchMessage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void rowsNeedNoMessage();
    void everyReasonIsSaid_data();
    void everyReasonIsSaid();
    void aRefusalQuotesTheServerAndGivesTheRule();
    void staleSaysHowOld();
    void theRuleFitsTheScope();

private:
    static WatchSituation pods(Phase phase)
    {
        WatchSituation situation;
        situation.plural = u"pods"_s;
        situation.state.phase = phase;
        situation.complete = phase == Phase::Live;
        return situation;
    }
};

void tst_WatchMessage::rowsNeedNoMessage()
{
    for (const Phase phase : {Phase::Loading, Phase::Live, Phase::Waiting, Phase::Refused}) {
        WatchSituation situation = pods(phase);
        situation.shown = situation.total = 3;
        QVERIFY(!messageFor(situation, {}));
    }
}

void tst_WatchMessage::everyReasonIsSaid_data()
{
    QTest::addColumn<WatchSituation>("situation");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("detail");

    WatchSituation loading = pods(Phase::Loading);
    loading.state.received = 48'500;
    loading.state.expected = 150'000;
    QTest::newRow("loading") << loading << u"Reading pods"_s << u"48,500 of about 150,000"_s;

    QTest::newRow("nothing in the cluster") << pods(Phase::Live) << u"No pods in this cluster."_s << QString();

    WatchSituation elsewhere = pods(Phase::Live);
    elsewhere.namespaces = {u"checkout"_s, u"payments"_s};
    elsewhere.elsewhere = 233;
    QTest::newRow("elsewhere") << elsewhere << u"No pods in checkout and payments."_s
                               << u"233 pods exist in other namespaces."_s;

    WatchSituation filtered = pods(Phase::Live);
    filtered.total = 318;
    filtered.filterText = u"-l app=crat-api"_s;
    QTest::newRow("filter") << filtered << u"None of the pods matches “-l app=crat-api”."_s
                            << u"318 pods are hidden by this filter."_s;
}

void tst_WatchMessage::everyReasonIsSaid()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QFETCH(WatchSituation, situation);
    QFETCH(QString, title);
    QFETCH(QString, detail);
    const auto message = messageFor(situation, {});
    QVERIFY(message);
    QCOMPARE(message->title, title);
    QVERIFY2(message->detail.contains(detail), qPrintable(message->detail));
}

void tst_WatchMessage::aRefusalQuotesTheServerAndGivesTheRule()
{
    WatchSituation situation = pods(Phase::Refused);
    situation.identity = u"mina.kim"_s;
    situation.state.error = Error {.kind = Error::Kind::Forbidden,
        .attempted = u"You may not list secrets in payments."_s,
        .said = u"secrets is forbidden: User \"mina.kim\" cannot list resource"_s,
        .advice = {}};
    bool copied = false;
    const auto message = messageFor(situation, {{}, {}, {}, [&copied] { copied = true; }});
    QVERIFY(message);
    QCOMPARE(message->icon, u"lock"_s);
    QCOMPARE(message->quoted, situation.state.error->said);
    QVERIFY(message->detail.contains(u"mina.kim"_s));
    message->actions.front().run();
    QVERIFY(copied);
}

void tst_WatchMessage::staleSaysHowOld()
{
    WatchSituation situation = pods(Phase::Waiting);
    situation.shown = situation.total = 3;
    situation.state.since = TimePoint(std::chrono::hours(1));
    situation.now = situation.state.since + std::chrono::seconds(167);
    const auto [title, detail] = staleNotice(situation);
    QVERIFY2(title.contains(u"2m47s"_s), qPrintable(title));
    QVERIFY(!detail.isEmpty());
    situation.state.phase = Phase::Live;
    QVERIFY(staleNotice(situation).first.isEmpty());
}

void tst_WatchMessage::theRuleFitsTheScope()
{
    Kube::ResourceType deployments;
    deployments.groupVersion = {"apps", "v1"};
    deployments.plural = "deployments";
    const QString inNamespace = missingRule(deployments, u"shop"_s);
    QVERIFY(inNamespace.contains(u"kind: Role\n"_s));
    QVERIFY(inNamespace.contains(u"namespace: shop"_s));
    QVERIFY(inNamespace.contains(u"apiGroups: [\"apps\"]"_s));
    QVERIFY(missingRule(deployments, {}).contains(u"kind: ClusterRole\n"_s));
}

QTEST_GUILESS_MAIN(tst_WatchMessage)
#include "tst_watchmessage.moc"
