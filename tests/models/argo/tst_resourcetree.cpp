// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/argo/resourcetree.h"
#include "tests/support/clustersample.h"

#include <QTest>
#include <algorithm>

using namespace Chartroom;
using namespace Chartroom::Argo;

class ResourceTreeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void managedObjectsHaveWhatTheyOwnBelowThem()
    {
        Testing::ClusterSample cluster;
        cluster.application();
        const auto tree = resourceTree(Testing::ClusterSample::checkout(), *cluster.replica, true);
        QCOMPARE(tree[0].object.kind, "Application");
        QCOMPARE(tree[1].object.name, "cart-api");
        QCOMPARE(tree[1].note, "1/3");
        QCOMPARE(tree[2].object.kind, "ReplicaSet");
        QCOMPARE(tree[2].parent, 1);
        QVERIFY(tree[3].isPods);
        QCOMPARE(tree[3].pods, (std::vector<Health> {Health::Degraded, Health::Degraded, Health::Healthy}));
    }

    void healthThatArgoCdDoesNotSayIsComputedAndLabelled()
    {
        Testing::ClusterSample cluster;
        cluster.application();
        const auto tree = resourceTree(Testing::ClusterSample::checkout(), *cluster.replica, true);
        QCOMPARE(tree[1].health, Health::Degraded);
        QVERIFY(tree[1].healthComputed);
        const auto service
            = std::ranges::find(tree, std::string("Service"), [](const TreeNode& node) { return node.object.kind; });
        QCOMPARE(service->health, Health::Healthy);
        QVERIFY(!service->healthComputed);
    }

    void anotherClusterIsNotMistakenForThisOne()
    {
        Testing::ClusterSample cluster;
        cluster.application();
        const auto tree = resourceTree(Testing::ClusterSample::checkout(), *cluster.replica, false);
        QCOMPARE(tree.size(), 3u);
        QVERIFY(!tree[1].health);
        QVERIFY(tree[1].isLive);
    }
};

QTEST_GUILESS_MAIN(ResourceTreeTest)
#include "tst_resourcetree.moc"
