// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/argo/application.h"
#include "models/base/timetext.h"

#include <QTest>
#include <algorithm>

using namespace Chartroom;
using namespace Chartroom::Argo;
using Documents::Json;

namespace {

/// An Application with this spec, status and whatever follows them; in the texts ' stands for ".
Application parsed(const char* spec, const char* status, const char* more = "")
{
    std::string text = "{'kind':'Application','metadata':{'name':'checkout','namespace':'argocd'},'spec':";
    text.append(spec).append(",'status':").append(status).append(more).append("}");
    std::ranges::replace(text, '\'', '"');
    const auto json = Json::parse(text);
    if (!json)
        qFatal("%s", qPrintable(json.error().sentence()));
    return Application::parse(*json).value();
}

} // namespace

class ApplicationTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWhatAnOperatorAsksFirst()
    {
        const Application application = parsed(
            "{'project':'','source':{'repoURL':'https://git/x','path':'apps/checkout','targetRevision':'main'},"
            "'destination':{'server':'https://kubernetes.default.svc','namespace':'checkout'}}",
            "{'sync':{'status':'OutOfSync','revision':'9f31c2a000000000000000000000000000000000'},"
            "'health':{'status':'Degraded','message':'6 of 24 pods crash'},"
            "'reconciledAt':'2026-11-17T05:05:31Z',"
            "'summary':{'images':['cart:5.41.0'],'externalURLs':['https://shop.example','javascript:alert']}}");
        QCOMPARE(application.project, "default");
        QCOMPARE(application.sync, SyncStatus::OutOfSync);
        QCOMPARE(application.health, Health::Degraded);
        QCOMPARE(application.sources.size(), 1u);
        QCOMPARE(application.sources.front().place(), "apps/checkout");
        QCOMPARE(shortRevision(application.sources.front().revision), "9f31c2a");
        QCOMPARE(application.destination(), "https://kubernetes.default.svc");
        QCOMPARE(application.externalUrls, std::vector<std::string> {"https://shop.example"});
        QVERIFY(!application.operation);
        QVERIFY(application.reconciled);
    }

    void effectiveSourcesAreTheHydratorThenSourcesThenSource_data()
    {
        QTest::addColumn<QByteArray>("spec");
        QTest::addColumn<QList<QByteArray>>("places");
        QTest::newRow("one") << QByteArray("{'source':{'repoURL':'r','path':'p'}}") << QList<QByteArray> {"p"};
        QTest::newRow("several win") << QByteArray(
            "{'source':{'path':'p'},'sources':[{'chart':'grafana'},{'ref':'values'}]}")
                                     << QList<QByteArray> {"grafana", "$values"};
        QTest::newRow("an empty list does not")
            << QByteArray("{'source':{'path':'p'},'sources':[]}") << QList<QByteArray> {"p"};
        QTest::newRow("hydrated") << QByteArray(
            "{'source':{'path':'p'},'sourceHydrator':{'drySource':{'repoURL':'r','path':'dry'},"
            "'syncSource':{'targetBranch':'env/prod','path':'wet'}}}")
                                  << QList<QByteArray> {"wet"};
    }

    void effectiveSourcesAreTheHydratorThenSourcesThenSource()
    {
        QFETCH(QByteArray, spec);
        QFETCH(QList<QByteArray>, places);
        const Application application = parsed(spec.constData(), "{}");
        QCOMPARE(application.sources.size(), static_cast<std::size_t>(places.size()));
        for (qsizetype i = 0; i < places.size(); ++i)
            QCOMPARE(application.sources[static_cast<std::size_t>(i)].place(), places[i].toStdString());
    }

    void automatedIsOnUnlessItSaysOtherwise_data()
    {
        QTest::addColumn<QByteArray>("spec");
        QTest::addColumn<bool>("on");
        QTest::newRow("no policy") << QByteArray("{}") << false;
        QTest::newRow("an empty block") << QByteArray("{'syncPolicy':{'automated':{}}}") << true;
        QTest::newRow("enabled false") << QByteArray("{'syncPolicy':{'automated':{'enabled':false,'prune':true}}}")
                                       << false;
        QTest::newRow("null") << QByteArray("{'syncPolicy':{'automated':null}}") << false;
    }

    void automatedIsOnUnlessItSaysOtherwise()
    {
        QFETCH(QByteArray, spec);
        QTEST(parsed(spec.constData(), "{}").policy.automated, "on");
    }

    void aResourceWithoutHealthHasNoneRatherThanHealthy()
    {
        const Application application = parsed("{}",
            "{'resourceHealthSource':'appTree','resources':["
            "{'group':'apps','version':'v1','kind':'Deployment','namespace':'checkout','name':'cart','status':'Synced'}"
            ","
            "{'version':'v1','kind':'Service','name':'cart','status':'OutOfSync','requiresPruning':true,"
            "'health':{'status':'Healthy'},'syncWave':-1},"
            "{'kind':'Job','name':'migrate','hook':true}]}");
        QVERIFY(application.resourceHealthElsewhere);
        QVERIFY(!application.resources[0].health);
        QCOMPARE(application.resources[0].sync, SyncStatus::Synced);
        QCOMPARE(application.resources[1].health, Health::Healthy);
        QVERIFY(application.resources[1].requiresPruning);
        QCOMPARE(application.resources[1].wave, -1);
        QVERIFY(!application.resources[2].hasSync);
        QVERIFY(application.resources[2].hook);
    }

    void operationsHaveStagesThatTheirPhaseDoesNotTell_data()
    {
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<QByteArray>("more");
        QTest::addColumn<Operation::Stage>("stage");
        QTest::newRow("asked for, not started")
            << QByteArray("{}") << QByteArray(",'operation':{'sync':{}}") << Operation::Stage::Queued;
        QTest::newRow("running") << QByteArray("{'operationState':{'phase':'Running'}}") << QByteArray()
                                 << Operation::Stage::Running;
        QTest::newRow("waiting for a retry")
            << QByteArray("{'operationState':{'phase':'Running','finishedAt':'2026-11-17T05:05:31Z'}}") << QByteArray()
            << Operation::Stage::WaitingForRetry;
        QTest::newRow("succeeded") << QByteArray("{'operationState':{'phase':'Succeeded'}}") << QByteArray()
                                   << Operation::Stage::Succeeded;
        QTest::newRow("an unknown phase is no success")
            << QByteArray("{'operationState':{'phase':'Sleeping'}}") << QByteArray() << Operation::Stage::Error;
    }

    void operationsHaveStagesThatTheirPhaseDoesNotTell()
    {
        QFETCH(QByteArray, status);
        QFETCH(QByteArray, more);
        const Application application = parsed("{}", status.constData(), more.constData());
        QVERIFY(application.operation);
        QTEST(application.operation->stage, "stage");
    }

    void historyIsNewestFirstWithOneRevisionForEachSource()
    {
        const Application application = parsed("{}",
            "{'history':["
            "{'id':1,'revision':'aaa','source':{'path':'p'},'deployedAt':'2026-11-01T00:00:00Z',"
            "'initiatedBy':{'username':'mina.kim'}},"
            "{'id':2,'revisions':['b','c'],'sources':[{'path':'p'},{'chart':'q'}],"
            "'deployedAt':'2026-11-02T09:00:00+09:00','initiatedBy':{'automated':true}}]}");
        QCOMPARE(application.history.size(), 2u);
        QCOMPARE(application.history[0].id, 2);
        QCOMPARE(application.history[0].sources[1].revision, "c");
        QVERIFY(application.history[0].automated);
        QCOMPARE(application.history[0].deployed, parseTimestamp("2026-11-02T00:00:00Z"));
        QCOMPARE(application.history[1].initiatedBy, "mina.kim");
    }

    void wrongTypesCountAsAbsent()
    {
        const Application application = parsed("{'project':7,'source':'x','syncPolicy':[]}",
            "{'resources':{'a':1},'history':'none','conditions':[5],'sync':null,'operationState':'x'}");
        QCOMPARE(application.project, "default");
        QVERIFY(application.sources.empty());
        QVERIFY(application.resources.empty());
        QCOMPARE(application.sync, SyncStatus::Unknown);
        QVERIFY(!application.operation);
        QCOMPARE(application.conditions.size(), 1u);
    }

    void whatIsNoApplicationIsRefusedInASentence()
    {
        const auto result = Application::parse(Json::object({{"kind", "Status"}}));
        QVERIFY(!result);
        QVERIFY(!result.error().attempted.isEmpty());
    }

    void wordsGoBothWays()
    {
        for (int i = 0; i < HealthCount; ++i)
            QCOMPARE(healthFromWord(word(static_cast<Health>(i))), static_cast<Health>(i));
        QVERIFY(!healthFromWord("Fine"));
        QCOMPARE(syncStatusFromWord(word(SyncStatus::OutOfSync)), SyncStatus::OutOfSync);
        QCOMPARE(shortRevision("v2.18.3"), "v2.18.3");
    }
};

QTEST_GUILESS_MAIN(ApplicationTest)
#include "tst_application.moc"
