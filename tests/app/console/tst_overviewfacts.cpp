// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/pages/attention.h"
#include "app/console/pages/overviewfacts.h"
#include "tests/models/store/storeworld.h"

#include <QTest>
#include <format>
#include <optional>
#include <random>

using namespace Chartroom;
using namespace Chartroom::Console;
using namespace Qt::StringLiterals;

class OverviewFactsTest : public QObject {
    Q_OBJECT

    std::optional<Tests::StoreWorld> m_world; ///< a fresh one for each test

    /// A pod whose only container waits with this reason, of a ReplicaSet.
    void addCrashingPod(const char* name, const char* replicaSet)
    {
        m_world->put("Pod",
            std::format("{{'metadata':{{'name':'{0}','namespace':'shop','uid':'pod-{0}','ownerReferences':"
                        "[{{'kind':'ReplicaSet','name':'{1}','uid':'rs-{1}','controller':true}}]}},"
                        "'spec':{{'containers':[{{'name':'a'}}]}},'status':{{'phase':'Running','containerStatuses':"
                        "[{{'name':'a','ready':false,'restartCount':7,'state':{{'waiting':{{'reason':"
                        "'CrashLoopBackOff'}}}},'lastState':{{'terminated':{{'exitCode':137,'reason':'Error',"
                        "'finishedAt':'2026-07-14T05:00:00Z'}}}}}}]}}}}",
                name, replicaSet));
    }
    void addDeployment(const char* name, int ready)
    {
        m_world->put("ReplicaSet",
            std::format("{{'metadata':{{'name':'{0}','namespace':'shop','uid':'rs-{0}','ownerReferences':"
                        "[{{'kind':'Deployment','name':'{0}','uid':'deploy-{0}','controller':true}}]}},"
                        "'spec':{{'replicas':3}},'status':{{'replicas':3,'readyReplicas':{1}}}}}",
                name, ready));
        m_world->put("Deployment",
            std::format("{{'metadata':{{'name':'{0}','namespace':'shop','uid':'deploy-{0}','generation':1}},"
                        "'spec':{{'replicas':3}},'status':{{'observedGeneration':1,'replicas':3,'updatedReplicas':3,"
                        "'readyReplicas':{1},'availableReplicas':{1},'unavailableReplicas':{2}}}}}",
                name, ready, 3 - ready));
    }
    /// All parts at once.
    static std::vector<SnapshotRow> attentionOf(const PodDigests& pods, const NamespaceScope& scope, std::size_t most)
    {
        Attention attention(pods, scope);
        while (attention.goOn()) { }
        return attention.lines(most);
    }
    QStringList attention(const QStringList& namespaces = {}, std::size_t most = 100)
    {
        const PodDigests pods(m_world->replica);
        QStringList lines;
        for (const SnapshotRow& row : attentionOf(pods, NamespaceScope(m_world->replica, namespaces), most))
            lines << QStringList {row.cells.at(0).text, row.cells.at(1).kind, row.cells.at(1).text,
                row.cells.at(3).text}
                         .join(u" | "_s);
        return lines;
    }

    void addNode(const char* name, bool ready)
    {
        m_world->put("Node",
            std::format("{{'metadata':{{'name':'{0}','uid':'node-{0}'}},"
                        "'status':{{'conditions':[{{'type':'Ready','status':'{1}',"
                        "'lastTransitionTime':'2026-01-02T03:04:05Z'}}]}}}}",
                name, ready ? "True" : "Unknown"));
    }
    void addPod(const char* name, const char* node, bool ready = true)
    {
        m_world->put("Pod",
            std::format("{{'metadata':{{'name':'{0}','namespace':'shop','uid':'pod-{0}'}},'spec':{{'nodeName':'{1}',"
                        "'containers':[{{'name':'a'}}]}},'status':{{'phase':'Running',"
                        "'conditions':[{{'type':'Ready','status':'{2}'}}],"
                        "'containerStatuses':[{{'name':'a','ready':{3},'state':{{'running':{{}}}}}}]}}}}",
                name, node, ready ? "True" : "False", ready));
    }

private Q_SLOTS:
    void init() { m_world.emplace(); }

    void aWorkloadSpeaksForItsPods()
    {
        addDeployment("cart", 1);
        addCrashingPod("cart-1", "cart");
        addCrashingPod("cart-2", "cart");
        QCOMPARE(attention(),
            QStringList {u"Degraded | Deployment | cart | 1 of 3 pods ready. "
                         "CrashLoopBackOff: a ended with exit code 137, 7 restart(s)"_s});
    }
    void aPodWithoutAListedWorkloadSpeaksForItself()
    {
        addDeployment("cart", 3); // well, although a pod is not
        addCrashingPod("cart-1", "cart");
        addCrashingPod("stray", "nobody-knows");
        const QStringList lines = attention();
        QCOMPARE(lines.size(), 2);
        QVERIFY2(lines.at(0).startsWith("Degraded | Pod | cart-1"_L1), qPrintable(lines.at(0)));
        QVERIFY2(lines.at(1).startsWith("Degraded | Pod | stray"_L1), qPrintable(lines.at(1)));
    }
    void theWorstStandFirstAndTheRestIsLeftOut()
    {
        addDeployment("slow", 2);
        for (int i = 0; i < 30; ++i)
            addCrashingPod(std::format("p{:02}", i).c_str(), "gone");
        addNode("lost", false);
        const QStringList lines = attention({}, 5);
        QCOMPARE(lines.size(), 5);
        QVERIFY2(lines.at(0).contains("| Node | lost |"_L1), qPrintable(lines.at(0)));
        QVERIFY2(lines.at(1).contains("| Pod | p00 |"_L1), qPrintable(lines.at(1)));
        QVERIFY2(lines.at(4).contains("| Pod | p03 |"_L1), qPrintable(lines.at(4)));
    }
    void otherNamespacesDoNotCount()
    {
        addCrashingPod("p", "gone");
        QCOMPARE(attention({u"elsewhere"_s}).size(), 0);
        QCOMPARE(attention({u"shop"_s}).size(), 1);
    }

    void aNodeThatIsNotReadySaysSinceWhenAndSoDoItsPods()
    {
        addNode("lost", false);
        addPod("a", "lost", false);
        const PodDigests pods(m_world->replica);
        const auto rows = attentionOf(pods, NamespaceScope(m_world->replica, {}), 10);
        QCOMPARE(rows.size(), std::size_t(2));
        QCOMPARE(rows.front().cells.at(1).text, u"lost"_s);
        QCOMPARE(rows.front().cells.at(4).since, 1'767'323'045); // 2026-01-02T03:04:05Z
        QCOMPARE(rows.back().cells.at(1).text, u"a"_s);
        QCOMPARE(rows.back().cells.at(4).since, rows.front().cells.at(4).since);
    }

    /// Whatever happens to pods, their digests say the same as their rows.
    void digestsFollowThePods()
    {
        const PodDigests followed(m_world->replica);
        std::mt19937 random(7);
        const Store::KindId pods = m_world->kind("Pod");
        for (int step = 0; step < 2000; ++step) {
            const std::string name = std::format("p{}", random() % 60);
            if (random() % 4 == 0) {
                m_world->send(pods, Kube::WatchEvent::Deleted,
                    std::format("{{'metadata':{{'name':'{0}','namespace':'shop','uid':'pod-{0}'}}}}", name));
                m_world->publish(pods);
            } else if (random() % 2) {
                addCrashingPod(name.c_str(), "cart");
            } else {
                addPod(name.c_str(), random() % 2 ? "here" : "there");
            }
        }
        const PodDigests fresh(m_world->replica);
        QVERIFY(m_world->replica.count(pods) > 20);
        const auto slots = m_world->replica.table(pods).slots();
        QCOMPARE_GE(followed.all().size(), slots.size());
        for (std::size_t slot = 0; slot < followed.all().size(); ++slot) {
            const PodDigest& digest = followed.all()[slot];
            QCOMPARE(digest.exists, slot < slots.size() && slots[slot]);
            if (!digest.exists)
                continue;
            const PodDigest& same = fresh.all()[slot];
            QCOMPARE(digest.node, same.node);
            QCOMPARE(digest.health, same.health);
            QCOMPARE(digest.health, followed.row(slot).health);
            QCOMPARE(digest.containers, std::uint16_t(1));
        }
    }

    void podsOfANodeThatDoesNotAnswerAreUnknown()
    {
        addNode("here", true);
        addNode("lost", false);
        addPod("a", "here");
        addPod("b", "lost");
        addPod("c", "lost");
        const PodDigests pods(m_world->replica);
        const ClusterTotals totals = totalsOf(pods, NamespaceScope(m_world->replica, {}));
        QCOMPARE(totals.nodesReady, 1);
        QCOMPARE(totals.pods, 3);
        QCOMPARE(totals.podHealth.at(std::size_t(Health::Healthy)), 1);
        QCOMPARE(totals.podHealth.at(std::size_t(Health::Unknown)), 2);
        const auto nodes = failingNodesOf(pods, NamespaceScope(m_world->replica, {}));
        QCOMPARE(nodes.size(), std::size_t(1));
        QCOMPARE(nodes.front().cells.at(0).text, u"lost"_s);
        QCOMPARE(nodes.front().cells.at(1).text, u"2"_s);
    }
};

QTEST_GUILESS_MAIN(OverviewFactsTest)

#include "tst_overviewfacts.moc"
