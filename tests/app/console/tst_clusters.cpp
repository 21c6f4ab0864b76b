// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/clusters.h"
#include "models/base/clock.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryFile>
#include <QTest>

using namespace Chartroom;
using namespace Chartroom::Console;
using namespace Qt::StringLiterals;

class tst_Clusters : public QObject {
    Q_OBJECT

    SystemClock m_clock;

    static Simulator::Options smallDemo()
    {
        Simulator::Options options;
        options.nodes = 2;
        options.pods = 20;
        return options;
    }
    static Kube::Kubeconfig config(const char* text)
    {
        auto parsed = Kube::Kubeconfig::parse(text, "test");
        return parsed ? *parsed : Kube::Kubeconfig();
    }

private Q_SLOTS:
    void theDemoIsBuiltWithoutHoldingUpTheWindow()
    {
        Clusters clusters(m_clock, smallDemo());
        QSignalSpy started(&clusters, &Clusters::demoStartChanged);
        QVERIFY(clusters.open(DemoName));
        QVERIFY(!clusters.session()); // returned before there is anything
        QVERIFY(clusters.isStartingDemo());
        QTRY_VERIFY_WITH_TIMEOUT(clusters.session(), 60'000);
        QVERIFY(!clusters.isStartingDemo());
        QCOMPARE(started.size(), 2);
        QCOMPARE(clusters.currentName(), u"demo"_s);
        clusters.close();
        QVERIFY(clusters.open(DemoName)); // is there already
        QVERIFY(clusters.session());
    }

    void anotherChoiceMeanwhileGoesBeforeTheDemo()
    {
        Clusters clusters(m_clock, smallDemo());
        clusters.setKubeconfig(config("apiVersion: v1\nkind: Config\n"
                                      "clusters: [{name: c, cluster: {server: 'http://127.0.0.1:1'}}]\n"
                                      "users: [{name: u, user: {token: t}}]\n"
                                      "contexts: [{name: other, context: {cluster: c, user: u}}]\n"));
        QVERIFY(clusters.open(DemoName));
        QVERIFY(clusters.open(u"other"_s));
        QVERIFY(!clusters.isStartingDemo());
        QTRY_VERIFY_WITH_TIMEOUT(std::ranges::any_of(clusters.entries(),
                                     [](const ClusterEntry& e) { return e.demo && !e.server.isEmpty(); }),
            60'000);
        QCOMPARE(clusters.currentName(), u"other"_s);
    }

    void leavingWhileTheDemoIsBuiltIsSafe()
    {
        Clusters clusters(m_clock, smallDemo());
        QVERIFY(clusters.open(DemoName));
    }

    void aKubeconfigIsReadWithoutHoldingUpTheWindow()
    {
        QTemporaryFile file;
        QVERIFY(file.open());
        file.write("apiVersion: v1\nkind: Config\nclusters: [{name: c, cluster: {server: 'https://a'}}]\n"
                   "users: [{name: u, user: {token: t}}]\ncontexts: [{name: a, context: {cluster: c, user: u}}]\n");
        file.close();
        Clusters clusters(m_clock, smallDemo());
        const QSignalSpy read(&clusters, &Clusters::kubeconfigRead);
        clusters.readKubeconfig(file.fileName());
        QVERIFY(clusters.isReadingKubeconfig());
        QCOMPARE(clusters.entries().size(), std::size_t(1)); // the demo
        QTRY_COMPARE(read.size(), 1);
        QVERIFY(!clusters.isReadingKubeconfig());
        QCOMPARE(clusters.entries().front().name, u"a"_s);
        QCOMPARE(clusters.entries().front().server, u"https://a"_s);
    }

    void aKubeconfigThatIsNotThereIsTold()
    {
        Clusters clusters(m_clock, smallDemo());
        QString told;
        connect(&clusters, &Clusters::kubeconfigFailed, this, [&told](const Error& error) { told = error.sentence(); });
        clusters.readKubeconfig(u"/does/not/exist"_s);
        QTRY_VERIFY(!told.isEmpty());
        QVERIFY2(told.contains(u"/does/not/exist"_s), qPrintable(told));
    }

    void leavingWhileAKubeconfigIsReadIsSafe()
    {
        Clusters clusters(m_clock, smallDemo());
        clusters.readKubeconfig(u"/does/not/exist"_s);
    }

    void aContextThatCannotBeUsedSaysWhy()
    {
        Clusters clusters(m_clock, smallDemo());
        clusters.setKubeconfig(config("apiVersion: v1\nkind: Config\n"
                                      "users: [{name: u, user: {token: t}}]\n"
                                      "contexts: [{name: broken, context: {cluster: gone, user: u}}]\n"));
        const Result<void> opened = clusters.open(u"broken"_s);
        QVERIFY(!opened);
        QVERIFY2(opened.error().sentence().contains(u"gone"_s), qPrintable(opened.error().sentence()));
        QCOMPARE(clusters.entries().front().problem, opened.error().sentence());
    }
};

QTEST_MAIN(tst_Clusters)
#include "tst_clusters.moc"
