// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/http/client.h"
#include "models/http/iothread.h"
#include "models/kube/access.h"
#include "models/kube/discovery.h"
#include "models/kube/httpapiclient.h"
#include "tests/support/jsontext.h"
#include "tests/support/loopbackserver.h"

#include <QTest>
#include <future>
#include <map>

using namespace Chartroom;
using namespace Chartroom::Kube;
using namespace Chartroom::Support;
using namespace Qt::StringLiterals;

namespace {

const std::string AggregatedCore = json(
    "{'kind':'APIGroupDiscoveryList','apiVersion':'apidiscovery.k8s.io/v2','items':[{'metadata':{},'versions':"
    "[{'version':'v1','freshness':'Current','resources':[{'resource':'pods','responseKind':{'kind':'Pod'},'scope':"
    "'Namespaced','singularResource':'pod','verbs':['get','list','watch'],'shortNames':['po'],'categories':['all'],"
    "'subresources':[{'subresource':'log'},{'subresource':'status'}]},{'resource':'nodes','responseKind':{'kind':'Node'"
    "},"
    "'scope':'Cluster','singularResource':'node','verbs':['list'],'shortNames':['no']},"
    "{'resource':'events','responseKind':{'kind':'Event'},'scope':'Namespaced','singularResource':'event','verbs':['"
    "list'],"
    "'shortNames':['ev']}]}]}]}");

const std::string AggregatedGroups = json(
    "{'kind':'APIGroupDiscoveryList','items':[{'metadata':{'name':'autoscaling'},'versions':[{'version':'v2','"
    "resources':"
    "[{'resource':'horizontalpodautoscalers','responseKind':{'group':'','version':'','kind':'HorizontalPodAutoscaler'},"
    "'scope':'Namespaced','singularResource':'horizontalpodautoscaler','verbs':['list'],'shortNames':['hpa']}]},"
    "{'version':'v1','resources':[{'resource':'horizontalpodautoscalers','responseKind':{'kind':'"
    "HorizontalPodAutoscaler'},"
    "'scope':'Namespaced','verbs':['list']}]}]},"
    "{'metadata':{'name':'events.k8s.io'},'versions':[{'version':'v1','resources':[{'resource':'events','responseKind':"
    "{'kind':'Event'},'scope':'Namespaced','singularResource':'event','verbs':['list'],'shortNames':['ev']}]}]},"
    "{'metadata':{'name':'metrics.k8s.io'},'versions':[{'version':'v1beta1','freshness':'Stale','resources':[]}]}]}");

/// The same things as an old server tells them.
const std::map<std::string, std::string> Legacy {
    {"/api", json("{'kind':'APIVersions','versions':['v1']}")},
    {"/apis",
        json("{'kind':'APIGroupList','groups':[{'name':'autoscaling','versions':[{'version':'v1'},{'version':'v2'}],"
             "'preferredVersion':{'version':'v2'}},{'name':'metrics.k8s.io','versions':[{'version':'v1beta1'}],"
             "'preferredVersion':{'version':'v1beta1'}}]}")},
    {"/api/v1",
        json("{'kind':'APIResourceList','groupVersion':'v1','resources':[{'name':'pods/"
             "log','kind':'Pod'},{'name':'pods',"
             "'singularName':'pod','namespaced':true,'kind':'Pod','verbs':['list'],'shortNames':['po']}]}")},
    {"/apis/autoscaling/v2",
        json("{'kind':'APIResourceList','groupVersion':'autoscaling/v2','resources':[{'name':"
             "'horizontalpodautoscalers','namespaced':true,'kind':'HorizontalPodAutoscaler','verbs':[]}]}")},
    {"/apis/autoscaling/v1",
        json("{'kind':'APIResourceList','groupVersion':'autoscaling/v1','resources':[{'name':"
             "'horizontalpodautoscalers','namespaced':true,'kind':'HorizontalPodAutoscaler','verbs':[]}]}")},
};

void aggregated(const ReceivedRequest& request, const Answer& answer)
{
    if (request.header("if-none-match") == "tag")
        answer.send(304, "");
    else
        answer.send(200, request.target == "/api" ? AggregatedCore : AggregatedGroups,
            {{"Content-Type", "application/json"}, {"ETag", "tag"}});
}

void legacy(const ReceivedRequest& request, const Answer& answer)
{
    const auto known = Legacy.find(request.target);
    if (known == Legacy.end())
        answer.sendJson(503, json("{'kind':'Status','status':'Failure','code':503}"));
    else
        answer.sendJson(200, known->second);
}

} // namespace

class DiscoveryTest : public QObject {
    Q_OBJECT

    Http::IoThread m_thread;
    Http::Client m_http {m_thread};

    HttpApiClient api(const LoopbackServer& server)
    {
        return {m_http, {.url = server.url()}, std::make_shared<StaticCredentials>()};
    }

    template <typename T, typename Start>
    static Result<T> wait(Start start)
    {
        std::promise<Result<T>> promise;
        start([&](Result<T> result) { promise.set_value(std::move(result)); });
        return promise.get_future().get();
    }

    static Result<Discovery> discover(DiscoveryClient& client)
    {
        return wait<Discovery>([&](auto done) { client.discover(std::move(done)); });
    }

private Q_SLOTS:
    void oneDocumentPerRootIsEnough()
    {
        LoopbackServer server(aggregated);
        HttpApiClient client = api(server);
        DiscoveryClient discovery(client);
        const auto found = discover(discovery);
        QVERIFY(found);
        QCOMPARE(server.received().size(), 2u);
        const ResourceType* pods = found->byGroupResource("pods");
        QVERIFY(pods);
        QCOMPARE(pods->kind, "Pod");
        QVERIFY(pods->namespaced);
        QVERIFY(pods->supports("watch"));
        QCOMPARE(pods->subresources, std::vector<std::string>({"log", "status"}));
        QVERIFY(!found->byGroupResource("nodes")->namespaced);
        QCOMPARE(found->byKind("autoscaling", "HorizontalPodAutoscaler")->groupVersion.version, "v2");
        QCOMPARE(found->byVersionKind({"autoscaling", "v1"}, "HorizontalPodAutoscaler")->groupVersion.version, "v1");
        QCOMPARE(found->resources().size(), 5u);
        QCOMPARE(found->stale(), std::vector<GroupVersion>({{"metrics.k8s.io", "v1beta1"}}));
    }

    void anUnchangedServerAnswersWithNothing()
    {
        LoopbackServer server(aggregated);
        HttpApiClient client = api(server);
        DiscoveryClient discovery(client);
        const auto first = discover(discovery);
        const auto second = discover(discovery);
        QVERIFY(*first == *second);
        QCOMPARE(server.received().at(3).header("if-none-match"), "tag");
    }

    void anOldServerIsAskedGroupByGroup()
    {
        LoopbackServer server(legacy);
        HttpApiClient client = api(server);
        DiscoveryClient discovery(client);
        const auto found = discover(discovery);
        QVERIFY(found);
        QCOMPARE(found->byTypedName("po")->kind, "Pod");
        QCOMPARE(found->byGroupResource("pods")->subresources, std::vector<std::string>({"log"}));
        QCOMPARE(found->byGroupResource("horizontalpodautoscalers.autoscaling")->groupVersion.version, "v2");
        QCOMPARE(found->stale(), std::vector<GroupVersion>({{"metrics.k8s.io", "v1beta1"}}));
    }

    void aServerThatSaysNothingIsAnError()
    {
        LoopbackServer server([](const ReceivedRequest&, const Answer& answer) {
            answer.sendJson(403, json("{'kind':'Status','status':'Failure','code':403,'message':'no'}"));
        });
        HttpApiClient client = api(server);
        DiscoveryClient discovery(client);
        const auto found = discover(discovery);
        QVERIFY(!found);
        QCOMPARE(found.error().kind, Error::Kind::Forbidden);
    }

    void oneRootMayFail_data()
    {
        QTest::addColumn<QString>("failing");
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("fails"); ///< what is missing would be taken for not served
        QTest::newRow("the core group is overloaded") << u"/api"_s << 503 << true;
        QTest::newRow("the groups are overloaded") << u"/apis"_s << 500 << true;
        QTest::newRow("the core group is not shown") << u"/api"_s << 403 << false;
        QTest::newRow("there is no core group") << u"/api"_s << 404 << false;
        QTest::newRow("there are no groups") << u"/apis"_s << 404 << false;
    }
    void oneRootMayFail()
    {
        QFETCH(QString, failing);
        QFETCH(int, status);
        LoopbackServer server([&](const ReceivedRequest& request, const Answer& answer) {
            if (request.target != failing.toStdString())
                aggregated(request, answer);
            else
                answer.sendJson(
                    status, json("{'kind':'Status','status':'Failure','code':") + std::to_string(status) + '}');
        });
        HttpApiClient client = api(server);
        DiscoveryClient discovery(client);
        QTEST(!discover(discovery), "fails");
    }

    void ofTwoRootsThatFailTheOneIsToldThatSaysNothingOfWhatIsServed_data()
    {
        QTest::addColumn<int>("core");
        QTest::addColumn<int>("groups");
        QTest::newRow("the core group is overloaded, the others are not shown") << 503 << 403;
        QTest::newRow("the core group is not shown, the others are overloaded") << 403 << 503;
    }
    void ofTwoRootsThatFailTheOneIsToldThatSaysNothingOfWhatIsServed()
    {
        QFETCH(int, core);
        QFETCH(int, groups);
        LoopbackServer server([&](const ReceivedRequest& request, const Answer& answer) {
            const int status = request.target == "/api" ? core : groups;
            answer.sendJson(status, json("{'kind':'Status','status':'Failure','code':") + std::to_string(status) + '}');
        });
        HttpApiClient client = api(server);
        DiscoveryClient discovery(client);
        QCOMPARE(discover(discovery).error().httpStatus, 503);
    }

    void namesAreFoundAsTheyAreTyped_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("found");
        QTest::newRow("plural") << u"pods"_s << u"pods"_s;
        QTest::newRow("singular") << u"pod"_s << u"pods"_s;
        QTest::newRow("short") << u"hpa"_s << u"horizontalpodautoscalers.autoscaling"_s;
        QTest::newRow("the core group first") << u"ev"_s << u"events"_s;
        QTest::newRow("with its group") << u"events.events.k8s.io"_s << u"events.events.k8s.io"_s;
        QTest::newRow("short with its group") << u"ev.events.k8s.io"_s << u"events.events.k8s.io"_s;
        QTest::newRow("unknown") << u"widgets"_s << QString();
    }
    void namesAreFoundAsTheyAreTyped()
    {
        QFETCH(QString, typed);
        LoopbackServer server(aggregated);
        HttpApiClient client = api(server);
        DiscoveryClient discovery(client);
        const auto all = discover(discovery);
        const ResourceType* type = all->byTypedName(typed.toStdString());
        QTEST(type ? QString::fromStdString(type->groupResource()) : QString(), "found");
    }

    void theVersionIsRead()
    {
        LoopbackServer server([](const ReceivedRequest&, const Answer& answer) {
            answer.sendJson(200, json("{'gitVersion':'v1.36.3','major':'1','minor':'36+','platform':'linux/amd64'}"));
        });
        HttpApiClient client = api(server);
        DiscoveryClient discovery(client);
        const auto version = wait<ServerVersion>([&](auto done) { discovery.serverVersion(std::move(done)); });
        QCOMPARE(version->gitVersion, "v1.36.3");
        QCOMPARE(version->minor, 36);
    }

    void rightsAreAskedFor()
    {
        LoopbackServer server([](const ReceivedRequest& request, const Answer& answer) {
            if (request.target.ends_with("selfsubjectreviews"))
                answer.sendJson(201, json("{'status':{'userInfo':{'username':'jane','groups':['a','b']}}}"));
            else
                answer.sendJson(201, json("{'status':{'allowed':false,'denied':true,'reason':'because'}}"));
        });
        HttpApiClient client = api(server);
        const auto access = wait<AccessAnswer>([&](auto done) {
            askAccess(client, {.verb = "create", .resource = "pods", .subresource = "exec", .nameSpace = "shop"},
                std::move(done));
        });
        QVERIFY(!access->allowed);
        QVERIFY(access->denied);
        QCOMPARE(access->reason, "because");
        QVERIFY(server.received().at(0).body.contains(json("'resourceAttributes':{'verb':'create','group':'','resource'"
                                                           ":'pods','subresource':'exec','namespace':'shop'}")));
        const auto identity = wait<Identity>([&](auto done) { whoAmI(client, std::move(done)); });
        QCOMPARE(identity->name, "jane");
        QCOMPARE(identity->groups, std::vector<std::string>({"a", "b"}));
    }

    void rulesAllowWhatTheyMention_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<bool>("incomplete");
        QTest::addColumn<bool>("allowed");
        const auto rule = [](const char* resource, const char* rest = "") {
            return QString::fromStdString(json("{'verbs':['get'],'apiGroups':[''],'resources':['"))
                + QLatin1StringView(resource) + QString::fromStdString(json("']")) + QString::fromStdString(json(rest))
                + u'}';
        };
        QTest::newRow("the subresource") << rule("pods/log") << false << true;
        QTest::newRow("the resource does not mean its subresources") << rule("pods") << false << false;
        QTest::newRow("any resource's subresource") << rule("*/log") << false << true;
        QTest::newRow("everything") << rule("*") << false << true;
        QTest::newRow("only another name") << rule("pods/log", ",'resourceNames':['other']") << false << false;
        QTest::newRow("only this name") << rule("pods/log", ",'resourceNames':['web']") << false << true;
        QTest::newRow("incomplete: the server may know more") << rule("pods") << true << true;
    }
    void rulesAllowWhatTheyMention()
    {
        QFETCH(QString, rule);
        QFETCH(bool, incomplete);
        const auto status = Documents::Json::parse(json("{'resourceRules':[") + rule.toStdString()
            + json("],'incomplete':") + (incomplete ? "true}" : "false}"));
        QVERIFY(status);
        const AccessRules rules = AccessRules::fromStatus(*status);
        QTEST(rules.mayBeAllowed(
                  {.verb = "get", .resource = "pods", .subresource = "log", .nameSpace = "shop", .name = "web"}),
            "allowed");
    }
};

QTEST_GUILESS_MAIN(DiscoveryTest)
#include "tst_discovery.moc"
