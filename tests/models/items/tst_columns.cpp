// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/celltext.h"
#include "models/items/column.h"
#include "models/items/usagecolumns.h"
#include "tests/models/store/storeworld.h"

#include <QTest>

using namespace Chartroom;
using namespace Chartroom::Items;
using namespace Qt::StringLiterals;

class ColumnsTest : public QObject {
    Q_OBJECT

    Tests::StoreWorld world;

    /// The cells of one object, "TITLE=cell" where they matter, wide ones included.
    QStringList cells(std::string_view kind, std::string_view json, std::optional<Usage> usage = {})
    {
        const auto columns
            = columnsFor(world.kinds.info(world.kind(kind)), world.kinds.columns(world.kind(kind)), usage.has_value());
        const auto row = world.project(kind, json);
        QStringList texts;
        std::string scratch;
        for (const Column& column : columns)
            texts << cellText(column.text(column, *row, {&world.strings, 1'000'000, usage}, scratch));
        return texts;
    }
    QStringList titles(std::string_view kind) const
    {
        QStringList texts;
        for (const Column& column : columnsFor(world.kinds.info(world.kind(kind)), nullptr, false))
            texts << QString::fromStdString(column.title) + (column.priority > 0 ? u"*"_s : QString());
        return texts;
    }

private Q_SLOTS:
    void titlesAreThoseOfKubectl_data()
    {
        QTest::addColumn<QString>("titles");
        const auto row = [](const char* kind, const char* titles) { QTest::newRow(kind) << QString::fromUtf8(titles); };
        row("Pod", "NAMESPACE NAME READY STATUS RESTARTS AGE IP* NODE* NOMINATED_NODE* READINESS_GATES*");
        row("Node",
            "NAME STATUS ROLES AGE VERSION INTERNAL-IP* EXTERNAL-IP* OS-IMAGE* KERNEL-VERSION* CONTAINER-RUNTIME*");
        row("Namespace", "NAME STATUS AGE");
        row("Deployment", "NAMESPACE NAME READY UP-TO-DATE AVAILABLE AGE CONTAINERS* IMAGES* SELECTOR*");
        row("ReplicaSet", "NAMESPACE NAME DESIRED CURRENT READY AGE CONTAINERS* IMAGES* SELECTOR*");
        row("StatefulSet", "NAMESPACE NAME READY AGE CONTAINERS* IMAGES*");
        row("DaemonSet",
            "NAMESPACE NAME DESIRED CURRENT READY UP-TO-DATE AVAILABLE NODE_SELECTOR AGE CONTAINERS* IMAGES* "
            "SELECTOR*");
        row("Job", "NAMESPACE NAME STATUS COMPLETIONS DURATION AGE CONTAINERS* IMAGES* SELECTOR*");
        row("CronJob",
            "NAMESPACE NAME SCHEDULE TIMEZONE SUSPEND ACTIVE LAST_SCHEDULE AGE CONTAINERS* IMAGES* SELECTOR*");
        row("Service", "NAMESPACE NAME TYPE CLUSTER-IP EXTERNAL-IP PORT(S) AGE SELECTOR*");
        row("EndpointSlice", "NAMESPACE NAME ADDRESSTYPE PORTS ENDPOINTS AGE");
        row("Ingress", "NAMESPACE NAME CLASS HOSTS ADDRESS PORTS AGE");
        row("ConfigMap", "NAMESPACE NAME DATA AGE");
        row("Secret", "NAMESPACE NAME TYPE DATA AGE");
        row("PersistentVolumeClaim",
            "NAMESPACE NAME STATUS VOLUME CAPACITY ACCESS_MODES STORAGECLASS VOLUMEATTRIBUTESCLASS AGE VOLUMEMODE*");
        row("PersistentVolume",
            "NAME CAPACITY ACCESS_MODES RECLAIM_POLICY STATUS CLAIM STORAGECLASS VOLUMEATTRIBUTESCLASS REASON AGE "
            "VOLUMEMODE*");
        row("HorizontalPodAutoscaler", "NAMESPACE NAME REFERENCE TARGETS MINPODS MAXPODS REPLICAS AGE");
        row("Event", "NAMESPACE LAST_SEEN TYPE REASON OBJECT SUBOBJECT* SOURCE* MESSAGE FIRST_SEEN* COUNT* NAME*");
        row("RoleBinding", "NAMESPACE NAME ROLE AGE USERS* GROUPS* SERVICEACCOUNTS*");
        row("ClusterRole", "NAME CREATED_AT");
        row("CustomResourceDefinition", "NAME CREATED_AT");
        row("Application",
            "NAMESPACE NAME SYNC_STATUS HEALTH_STATUS REVISION* PROJECT* CLUSTER* DEST_NAMESPACE* TARGET* LAST_SYNC* "
            "POLICY*");
        row("Widget", "NAMESPACE NAME AGE");
    }
    void titlesAreThoseOfKubectl()
    {
        const QStringList found = titles(QTest::currentDataTag());
        QTEST(QStringList(found).replaceInStrings(u" "_s, u"_"_s).join(u' '), "titles");
    }

    void podCells()
    {
        QCOMPARE(
            cells("Pod", R"({'metadata':{'name':'web','namespace':'shop','creationTimestamp':'1970-01-12T13:00:00Z'},
            'spec':{'nodeName':'n1','containers':[{'name':'a'},{'name':'b'}]},'status':{'phase':'Running','podIP':'10.0.0.1',
            'containerStatuses':[{'name':'a','ready':true,'restartCount':5,'state':{'running':{}},
            'lastState':{'terminated':{'exitCode':1,'finishedAt':'1970-01-12T13:44:40Z'}}}]}})"),
            (QStringList {u"shop"_s, u"web"_s, u"1/2"_s, u"Running"_s, u"5 (2m ago)"_s, u"46m"_s, u"10.0.0.1"_s,
                u"n1"_s, u"<none>"_s, u"<none>"_s}));
    }

    void usageIsComparedWithRequestAndLimit()
    {
        const char* pod = R"({'metadata':{'name':'web','namespace':'shop'},'spec':{'containers':[
            {'name':'a','resources':{'requests':{'cpu':'200m'},'limits':{'memory':'512Mi'}}},
            {'name':'b','resources':{'requests':{'cpu':'300m'},'limits':{'memory':'512Mi'}}}]}})";
        QCOMPARE(cells("Pod", pod, Usage {250, 256LL << 20}).mid(5, 4),
            (QStringList {u"250m"_s, u"50%"_s, u"256Mi"_s, u"25%"_s}));
    }

    void aShareOfNothingIsNotShown()
    {
        const char* pod = R"({'metadata':{'name':'web','namespace':'shop'},'spec':{'containers':[
            {'name':'a','resources':{'limits':{'memory':'512Mi'}}},{'name':'b'}]}})";
        QCOMPARE(cells("Pod", pod, Usage {250, 256LL << 20}).mid(5, 4),
            (QStringList {u"250m"_s, QString(), u"256Mi"_s, QString()}));
    }

    void jobCells_data()
    {
        QTest::addColumn<QString>("spec");
        QTest::addColumn<QString>("status");
        QTest::addColumn<QString>("cells");
        QTest::newRow("done")
            << u"'completions':3"_s
            << u"'succeeded':3,'startTime':'1970-01-12T13:00:00Z','completionTime':'1970-01-12T13:01:05Z'"_s
            << u"3/3|65s"_s;
        QTest::newRow("running") << u"'completions':3"_s << u"'succeeded':1,'startTime':'1970-01-12T13:00:00Z'"_s
                                 << u"1/3|46m"_s;
        QTest::newRow("work queue") << u"'parallelism':4"_s << u"'succeeded':1"_s << u"1/1 of 4|"_s;
        QTest::newRow("no completions") << u"'parallelism':1"_s << QString() << u"0/1|"_s;
    }
    void jobCells()
    {
        QFETCH(QString, spec);
        QFETCH(QString, status);
        const QStringList found = cells("Job",
            "{'metadata':{'name':'j'},'spec':{" + spec.toStdString() + "},'status':{" + status.toStdString() + "}}");
        QTEST(QStringList(found.mid(3, 2)).join(u'|'), "cells");
    }

    void serverColumnsWithWideOnesAndLocalAges()
    {
        const QStringList found
            = cells("Widget", R"({'kind':'Table','columnDefinitions':[{'name':'Name'},{'name':'Colour','priority':1},
            {'name':'Age','type':'date'},{'name':'Size','type':'integer'}],'rows':[{'cells':['w','red','5y',7],
            'object':{'metadata':{'name':'w','namespace':'shop','creationTimestamp':'1970-01-12T13:00:00Z'}}}]})");
        QVERIFY(found.size() == 3 || found.size() == 5); // the columns are known only after the first answer
        const auto columns
            = columnsFor(world.kinds.info(world.kind("Widget")), world.kinds.columns(world.kind("Widget")), false);
        QCOMPARE(columns.size(), 5u);
        QCOMPARE(columns[2].priority, 1);
        QCOMPARE(cells("Widget", R"({'kind':'Table','rows':[{'cells':['w','red','5y',7],
            'object':{'metadata':{'name':'w','namespace':'shop','creationTimestamp':'1970-01-12T13:00:00Z'}}}]})"),
            (QStringList {u"shop"_s, u"w"_s, u"red"_s, u"46m"_s, u"7"_s}));
    }

    void textFromTheClusterIsMadeHarmless_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("shown");
        QTest::newRow("plain") << QByteArray("web-1") << u"web-1"_s;
        QTest::newRow("markup stays as it is") << QByteArray("<b>x</b>&amp;") << u"<b>x</b>&amp;"_s;
        QTest::newRow("lines become one") << QByteArray("a\nb\tc\rd") << u"a b c d"_s;
        QTest::newRow("control characters are shown") << QByteArray("a\x1b[31m\x7f") << u"a\u241b[31m\u2421"_s;
        QTest::newRow("right-to-left override") << QByteArray("a\xe2\x80\xae"
                                                              "cod")
                                                << u"a\ufffd"
                                                   "cod"_s;
        QTest::newRow("Korean") << QByteArray("배포") << u"배포"_s;
        QTest::newRow("long") << QByteArray(10'000, 'x') << QString(1'000, u'x') + u'…';
    }
    void textFromTheClusterIsMadeHarmless()
    {
        QFETCH(QByteArray, text);
        QTEST(cellText(std::string_view(text.constData(), static_cast<std::size_t>(text.size()))), "shown");
    }
};

QTEST_GUILESS_MAIN(ColumnsTest)
#include "tst_columns.moc"
