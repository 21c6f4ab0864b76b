// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/pages/overviewfacts.h"
#include "tests/models/store/storeworld.h"

#include <QTest>
#include <format>
#include <memory>

using namespace Chartroom;
using namespace Chartroom::Console;
using namespace Qt::StringLiterals;

class OverviewFactsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Tests::StoreWorld> m_world;

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
    void init() { m_world = std::make_unique<Tests::StoreWorld>(); }

    void podsOfANodeThatDoesNotAnswerAreUnknown()
    {
        addNode("here", true);
        addNode("lost", false);
        addPod("a", "here");
        addPod("b", "lost");
        addPod("c", "lost");
        const ClusterTotals totals = totalsOf(m_world->replica, NamespaceScope(m_world->replica, {}));
        QCOMPARE(totals.nodesReady, 1);
        QCOMPARE(totals.pods, 3);
        QCOMPARE(totals.podHealth.at(std::size_t(Health::Healthy)), 1);
        QCOMPARE(totals.podHealth.at(std::size_t(Health::Unknown)), 2);
        const auto nodes = failingNodesOf(m_world->replica, NamespaceScope(m_world->replica, {}));
        QCOMPARE(nodes.size(), std::size_t(1));
        QCOMPARE(nodes.front().cells.at(0).text, u"lost"_s);
        QCOMPARE(nodes.front().cells.at(1).text, u"2"_s);
    }

    void aPodIsNotReadySinceItsNodeIsNot()
    {
        addNode("lost", false);
        addPod("a", "lost", false);
        const auto rows = attentionOf(m_world->replica, NamespaceScope(m_world->replica, {}), 10);
        QCOMPARE(rows.size(), std::size_t(2));
        QCOMPARE(rows.back().cells.at(1).text, u"a"_s);
        QCOMPARE(rows.back().cells.at(4).since, rows.front().cells.at(4).since);
    }

    void aNodeThatIsNotReadySaysSinceWhen()
    {
        addNode("lost", false);
        const auto rows = attentionOf(m_world->replica, NamespaceScope(m_world->replica, {}), 10);
        QCOMPARE(rows.size(), std::size_t(1));
        QCOMPARE(rows.front().cells.at(1).text, u"lost"_s);
        QCOMPARE(rows.front().cells.at(4).since, 1'767'323'045); // 2026-01-02T03:04:05Z
    }
};

QTEST_GUILESS_MAIN(OverviewFactsTest)

#include "tst_overviewfacts.moc"
