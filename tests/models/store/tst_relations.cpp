// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/relations.h"
#include "tests/models/store/storeworld.h"

#include <QTest>
#include <format>

using namespace Chartroom;
using namespace Chartroom::Store;

class RelationsTest : public QObject {
    Q_OBJECT

    Tests::StoreWorld world;

    static std::string names(const std::vector<Entry>& entries)
    {
        std::vector<std::string> found;
        for (const Entry& entry : entries)
            found.emplace_back(entry.row->name.view());
        std::ranges::sort(found);
        std::string text;
        for (const std::string& name : found)
            text += (text.empty() ? "" : " ") + name;
        return text;
    }
    template <typename T = Row>
    const T& row(std::string_view kind, std::string_view name, std::string_view nameSpace = "shop") const
    {
        const Entry entry = world.replica.find(world.kind(kind), nameSpace, name);
        return static_cast<const T&>(*entry.row);
    }
    static std::string metadata(std::string_view name, std::string_view owner = {}, std::string_view more = {})
    {
        std::string text = std::format("'metadata':{{'name':'{0}','namespace':'shop','uid':'{0}'", name);
        if (!owner.empty())
            text
                += std::format(",'ownerReferences':[{{'uid':'{0}','kind':'X','name':'{0}','controller':true}}]", owner);
        return text + std::string(more) + '}';
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto put
            = [this](std::string_view kind, const std::string& members) { world.put(kind, '{' + members + '}'); };
        put("Deployment",
            metadata("web", {}, ",'annotations':{'meta.helm.sh/release-name':'storefront'}")
                + ",'spec':{},'status':{}");
        put("ReplicaSet", metadata("web-1", "web") + ",'spec':{},'status':{}");
        put("ReplicaSet", metadata("web-2", "web") + ",'spec':{},'status':{}");
        const std::string pod
            = ",'spec':{'nodeName':'node-1','containers':[],'volumes':[{'configMap':{'name':'settings'}},"
              "{'persistentVolumeClaim':{'claimName':'data'}}]}";
        put("Pod", metadata("web-1-a", "web-1", ",'labels':{'app':'web','hash':'1'}") + pod);
        put("Pod", metadata("web-2-a", "web-2", ",'labels':{'app':'web','hash':'2'}") + pod);
        put("Pod", metadata("api-a", {}, ",'labels':{'app':'api'}") + ",'spec':{'containers':[]}");
        put("Service",
            metadata("web-svc", {}, ",'annotations':{'meta.helm.sh/release-name':'storefront'}")
                + ",'spec':{'selector':{'app':'web'}}");
        put("Service", metadata("headless") + ",'spec':{}");
        put("Ingress",
            metadata("front") + ",'spec':{'rules':[{'http':{'paths':[{'backend':{'service':{'name':'web-svc'}}}]}}]}");
        put("EndpointSlice", metadata("web-svc-x", "web-svc", ",'labels':{'kubernetes.io/service-name':'web-svc'}"));
        put("PersistentVolumeClaim", metadata("data") + ",'spec':{'volumeName':'pv'},'status':{'phase':'Bound'}");
        put("HorizontalPodAutoscaler",
            metadata("scaler") + ",'spec':{'scaleTargetRef':{'kind':'Deployment','name':'web'},'maxReplicas':3}");
        world.put("PersistentVolume",
            "{'metadata':{'name':'pv','uid':'pv'},'spec':{'claimRef':{'namespace':'shop','name':'data'}}}");
        world.put("Node", "{'metadata':{'name':'node-1','uid':'node-1'}}");
        world.put("ConfigMap",
            "{'kind':'Table','rows':[{'cells':[],'object':{'metadata':{'name':'settings','namespace':'shop','uid':'"
            "settings'}}}]}");
        put("ReplicaSet", metadata("loop-a", "loop-b") + ",'spec':{},'status':{}");
        put("ReplicaSet", metadata("loop-b", "loop-a") + ",'spec':{},'status':{}");
    }

    void ownersAreFollowedUpAndDown()
    {
        QCOMPARE(names(Relations::ownerChain(world.replica, row("Pod", "web-1-a"))), std::string("web web-1"));
        QCOMPARE(names(Relations::owned(world.replica, row("Deployment", "web"))), std::string("web-1 web-2"));
        QCOMPARE(names(Relations::podsOf(world.replica, row("Deployment", "web"))), std::string("web-1-a web-2-a"));
        const Entry api = world.replica.find(world.kind("Pod"), "shop", "api-a");
        QCOMPARE(Relations::topOwner(world.replica, api).row, api.row);
    }

    void aCycleOfOwnersEnds()
    {
        QVERIFY(Relations::ownerChain(world.replica, row("ReplicaSet", "loop-a")).size() <= 16);
        QVERIFY(Relations::podsOf(world.replica, row("ReplicaSet", "loop-a")).empty());
    }

    void aServiceSelectsByLabelsAcrossReplicaSets()
    {
        QCOMPARE(names(Relations::selectedPods(world.replica, row<ServiceRow>("Service", "web-svc"))),
            std::string("web-1-a web-2-a"));
        QCOMPARE(
            names(Relations::servicesSelecting(world.replica, row<PodRow>("Pod", "web-2-a"))), std::string("web-svc"));
    }

    void aServiceWithoutASelectorSelectsNothing()
    {
        QVERIFY(Relations::selectedPods(world.replica, row<ServiceRow>("Service", "headless")).empty());
    }

    void ingressesRouteToServices()
    {
        QCOMPARE(names(Relations::routedServices(world.replica, row<IngressRow>("Ingress", "front"))),
            std::string("web-svc"));
        QCOMPARE(names(Relations::ingressesRoutingTo(world.replica, row<ServiceRow>("Service", "web-svc"))),
            std::string("front"));
    }

    void mountsAreFollowedBothWays()
    {
        QCOMPARE(names(Relations::mountedObjects(world.replica, row<PodRow>("Pod", "web-1-a"))),
            std::string("data settings"));
        QCOMPARE(
            names(Relations::mountedBy(world.replica, row("ConfigMap", "settings"))), std::string("web-1-a web-2-a"));
    }

    void podsRunOnNodes()
    {
        QCOMPARE(std::string(Relations::node(world.replica, row<PodRow>("Pod", "web-1-a")).row->name.view()),
            std::string("node-1"));
        QCOMPARE(names(Relations::podsOn(world.replica, row<NodeRow>("Node", "node-1", ""))),
            std::string("web-1-a web-2-a"));
        QVERIFY(!Relations::node(world.replica, row<PodRow>("Pod", "api-a")));
    }

    void releaseMembersCarryItsAnnotation()
    {
        QCOMPARE(names(Relations::releaseMembers(world.replica, "shop", "storefront")), std::string("web web-svc"));
        QVERIFY(Relations::releaseMembers(world.replica, "bank", "storefront").empty());
    }

    void relatedNamesEveryDirectNeighbourWithItsReason()
    {
        const auto describe = [this](const Row& of) {
            QStringList text;
            for (const RelatedObject& related : Relations::related(world.replica, of))
                text << QStringLiteral("%1%2 %3")
                            .arg(QChar(related.outgoing ? u'>' : u'<'))
                            .arg(int(related.relation))
                            .arg(QString::fromStdString(std::string(related.object.row->name.view())));
            text.sort();
            return text;
        };
        const auto list = [](std::initializer_list<const char*> items) {
            QStringList text;
            for (const char* item : items)
                text << QString::fromUtf8(item);
            text.sort();
            return text;
        };
        QCOMPARE(
            describe(row("Pod", "web-1-a")), list({"<0 web-1", "<1 web-svc", ">3 settings", ">3 data", ">4 node-1"}));
        QCOMPARE(describe(row("Deployment", "web")), list({">0 web-1", ">0 web-2", "<5 scaler"}));
        QCOMPARE(describe(row("Service", "web-svc")),
            list({">0 web-svc-x", ">1 web-1-a", ">1 web-2-a", "<2 front", ">7 web-svc-x"}));
        QCOMPARE(describe(row("PersistentVolumeClaim", "data")), list({"<3 web-1-a", "<3 web-2-a", ">6 pv"}));
        QCOMPARE(describe(row("PersistentVolume", "pv", "")), list({"<6 data"}));
    }

    void indexesFollowChanges()
    {
        world.put("Pod",
            "{" + metadata("web-1-a", "web-1", ",'labels':{'app':'api'}")
                + ",'spec':{'nodeName':'node-2','containers':[]}}");
        QCOMPARE(names(Relations::selectedPods(world.replica, row<ServiceRow>("Service", "web-svc"))),
            std::string("web-2-a"));
        QCOMPARE(names(Relations::podsOn(world.replica, row<NodeRow>("Node", "node-1", ""))), std::string("web-2-a"));
    }
};

QTEST_GUILESS_MAIN(RelationsTest)
#include "tst_relations.moc"
