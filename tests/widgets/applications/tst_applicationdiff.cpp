// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/applications/applicationdiff.h"
#include "widgets/applications/applicationwords.h"
#include "widgets/diff/diffview.h"
#include "widgets/releases/objectlist.h"

#include <QSignalSpy>
#include <QTest>

using namespace Chartroom;
using namespace Chartroom::Widgets;
using namespace Qt::StringLiterals;
using Documents::Json;

namespace {

Argo::Resource resource(const std::string& kind, const std::string& name, SyncStatus sync, std::optional<Health> health)
{
    Argo::Resource made;
    made.object = {"", kind, "payments", name};
    made.sync = sync;
    made.health = health;
    return made;
}

Argo::Application application()
{
    Argo::Application made;
    made.name = "fx-rates";
    made.nameSpace = "argocd";
    made.destinationServer = "https://kubernetes.default.svc";
    made.destinationNamespace = "payments";
    made.sources.push_back(
        {.repository = {}, .path = {}, .chart = {}, .targetRevision = "main", .ref = {}, .revision = "c81d0f4aa"});
    made.sync = SyncStatus::OutOfSync;
    made.health = Health::Missing;
    made.resources = {resource("Secret", "fx-rates-token", SyncStatus::OutOfSync, Health::Missing),
        resource("ConfigMap", "rates", SyncStatus::OutOfSync, {}),
        resource("Service", "fx", SyncStatus::Synced, Health::Healthy)};
    return made;
}

} // namespace

class tst_ApplicationDiff : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void onlyWhatIsOutOfSyncIsListedAndTheFirstIsAskedFor()
    {
        ApplicationDiff diff;
        QSignalSpy asked(&diff, &ApplicationDiff::objectWanted);
        diff.setApplication(application());
        QCOMPARE(diff.list().lines().size(), 2U);
        QCOMPARE(asked.count(), 1);
        QCOMPARE(diff.currentObject()->name, "fx-rates-token");
    }

    void anObjectThatIsNotThereIsSaidToBeMade()
    {
        ApplicationDiff diff;
        diff.setApplication(application());
        diff.setObject(*diff.currentObject(), Failure(Error {.kind = Error::Kind::NotFound}));
        QVERIFY2(diff.text().contains(u"A sync creates it"_s) && diff.text().contains(u"c81d0f4"_s),
            qPrintable(diff.text()));
    }

    void whatWasChangedInTheClusterIsShownLineByLine()
    {
        ApplicationDiff diff;
        diff.resize(900, 500);
        diff.setApplication(application());
        diff.show();
        diff.list().setCurrentRow(1);
        Json live = *Json::parse(
            R"({"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"rates"},"data":{"eur":"1.1"}})");
        live.member("metadata")
            .member("annotations")
            .set("kubectl.kubernetes.io/last-applied-configuration",
                R"({"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"rates"},"data":{"eur":"1.2"}})");
        diff.setObject(*diff.currentObject(), live);
        QVERIFY(diff.diffView().isVisible());
        QCOMPARE(diff.diffView().changeCount(), 1);
        QVERIFY2(diff.text().contains(u"cannot be seen from here"_s), qPrintable(diff.text()));
    }

    void anotherClusterIsNotAskedFor()
    {
        ApplicationDiff diff;
        QSignalSpy asked(&diff, &ApplicationDiff::objectWanted);
        Argo::Application elsewhere = application();
        elsewhere.destinationServer = "https://10.9.8.7";
        diff.setApplication(elsewhere);
        QCOMPARE(asked.count(), 0);
    }

    void missingSaysWhatAndWhatToDo()
    {
        Argo::Application app = application();
        QVERIFY2(healthSentence(app).contains(u"Secret fx-rates-token"_s), qPrintable(healthSentence(app)));
        QVERIFY(healthSentence(app).contains(u"a sync in Argo CD makes them"_s));
        app.policy.automated = true;
        QVERIFY(healthSentence(app).contains(u"Auto-sync should have made them"_s));
    }

    void unknownSaysWhyWhereArgoDoes()
    {
        Argo::Application app = application();
        app.health = Health::Unknown;
        app.sync = SyncStatus::Unknown;
        QVERIFY(syncSentence(app).contains(u"repo server"_s));
        app.conditions.push_back({"ComparisonError", "dial tcp: i/o timeout", {}});
        QVERIFY(healthSentence(app).contains(u"i/o timeout"_s));
        QVERIFY(syncSentence(app).contains(u"i/o timeout"_s));
    }

    void outOfSyncCountsAndNames()
    {
        QVERIFY2(syncSentence(application()).contains(u"2 object"_s)
                && syncSentence(application()).contains(u"ConfigMap rates"_s),
            qPrintable(syncSentence(application())));
    }
};

QTEST_MAIN(tst_ApplicationDiff)
#include "tst_applicationdiff.moc"
