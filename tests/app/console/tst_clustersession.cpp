// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/clustersession.h"
#include "models/base/clock.h"
#include "tests/app/console/smallcluster.h"

#include <QElapsedTimer>
#include <QTest>

#include <atomic>

using namespace Chartroom;
using namespace Qt::StringLiterals;
using Chartroom::Tests::Answer;
using Chartroom::Tests::ReceivedRequest;
using Chartroom::Tests::SmallCluster;

namespace {

/// Serves pods and services. Pods come as a watch-list, written by the test; services are there at once.
class TwoKinds {
public:
    void answer(const ReceivedRequest& request, const Answer& answer)
    {
        const std::string path = request.target.substr(0, request.target.find('?'));
        if (path == "/api/v1")
            return answer.sendJson(200, R"({"kind":"APIResourceList","groupVersion":"v1","resources":[
                {"name":"pods","singularName":"pod","namespaced":true,"kind":"Pod","verbs":["get","list","watch"]},
                {"name":"services","singularName":"service","namespaced":true,"kind":"Service",
                 "verbs":["get","list","watch"]}]})");
        if (path == "/apis" && jobsServed)
            return answer.sendJson(200, R"({"kind":"APIGroupList","apiVersion":"v1","groups":[{"name":"batch",
                "versions":[{"groupVersion":"batch/v1","version":"v1"}]}]})");
        if (path == "/apis/batch/v1")
            return answer.sendJson(200, R"({"kind":"APIResourceList","groupVersion":"batch/v1","resources":[
                {"name":"jobs","singularName":"job","namespaced":true,"kind":"Job","verbs":["get","list","watch"]}]})");
        if (path == "/apis/batch/v1/jobs") {
            answer.begin();
            return answer.chunk(endOfList("Job"));
        }
        if (path == "/api/v1/services") {
            sincePod = m_sincePod.isValid() ? m_sincePod.elapsed() : 0;
            servicesAsked = true;
            answer.begin();
            return answer.chunk(endOfList("Service"));
        }
        if (path == "/api/v1/pods" && request.target.contains("watch=")) {
            pods = answer;
            pods.begin();
            podsAsked = true;
            return;
        }
        if (path == "/api/v1/pods" && request.header("accept").contains("protobuf"))
            return answer.sendJson(406, SmallCluster::refusal(406, "NotAcceptable", "only JSON"));
        m_rest.answer(request, answer);
    }

    static std::string endOfList(const std::string& kind)
    {
        return R"({"type":"BOOKMARK","object":{"kind":")" + kind
            + R"(","apiVersion":"v1","metadata":{"resourceVersion":"9",)"
              R"("annotations":{"k8s.io/initial-events-end":"true"}}}})"
              "\n";
    }

    void sendPod(int number)
    {
        const std::string pod = SmallCluster::pod("p" + std::to_string(number), number);
        m_sincePod.restart();
        pods.chunk(R"({"type":"ADDED","object":)" + pod + "}\n");
    }

    Answer pods; ///< set before podsAsked is
    std::atomic<bool> podsAsked = false;
    std::atomic<bool> jobsServed = false;
    std::atomic<bool> servicesAsked = false;
    std::atomic<qint64> sincePod = 0; ///< ms from the last pod to the request for services

private:
    QElapsedTimer m_sincePod;
    SmallCluster m_rest;
};

class TestClusterSession : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theRestIsReadWhenAllPodsAreThere();
    void theRestIsReadWhenNoMorePodsCome();
    void whatIsServedLaterIsReadToo();
};

/// Connected, with its pods asked for.
struct Connected {
    TwoKinds cluster;
    Support::LoopbackServer server {[this](const auto& request, auto answer) { cluster.answer(request, answer); }};
    SystemClock clock;
    std::unique_ptr<Console::ClusterSession> session;

    bool open()
    {
        auto config = Kube::Kubeconfig::parse(Tests::kubeconfigFor(server.url()), "test");
        if (!config)
            return false;
        auto opened = Console::ClusterSession::open(*config, u"c"_s, clock, {});
        if (!opened)
            return false;
        session = std::move(*opened);
        session->start();
        return QTest::qWaitFor([this] { return cluster.podsAsked.load(); });
    }
    const Store::Replica& replica() const { return session->replica(); }
    Store::KindId kind(const char* resource) const { return session->kinds().findResource(resource); }
};

void TestClusterSession::theRestIsReadWhenAllPodsAreThere()
{
    Connected connected;
    QVERIFY(connected.open());
    TwoKinds& cluster = connected.cluster;
    // Longer than one head start: it is renewed as long as pods arrive. Where the machine pauses for a second, it is not.
    for (int i = 1; i <= 12; ++i) {
        cluster.sendPod(i);
        QTRY_COMPARE(connected.replica().count(connected.kind("pods")), std::size_t(i));
        QTest::qWait(200);
        QVERIFY2(!cluster.servicesAsked || cluster.sincePod >= 900, "services were asked for while pods arrived");
    }
    cluster.pods.chunk(TwoKinds::endOfList("Pod"));
    QTRY_VERIFY(connected.replica().isComplete(connected.kind("pods")));
    QTRY_VERIFY(cluster.servicesAsked);
    QTRY_VERIFY(connected.replica().isComplete(connected.kind("services")));
}

void TestClusterSession::theRestIsReadWhenNoMorePodsCome()
{
    Connected connected;
    QVERIFY(connected.open());
    TwoKinds& cluster = connected.cluster;
    cluster.sendPod(1);
    QTRY_VERIFY(cluster.servicesAsked);
    QTRY_VERIFY(connected.replica().isComplete(connected.kind("services")));
    QVERIFY(!connected.replica().isComplete(connected.kind("pods")));
}

void TestClusterSession::whatIsServedLaterIsReadToo()
{
    Connected connected;
    QVERIFY(connected.open());
    connected.cluster.pods.chunk(TwoKinds::endOfList("Pod"));
    QTRY_VERIFY(connected.replica().isComplete(connected.kind("services")));
    QVERIFY(!connected.kind("jobs.batch").isValid());
    connected.cluster.jobsServed = true;
    connected.session->retry();
    QTRY_VERIFY(connected.kind("jobs.batch").isValid());
    QTRY_VERIFY(connected.replica().isComplete(connected.kind("jobs.batch")));
}

} // namespace

QTEST_GUILESS_MAIN(TestClusterSession)
#include "tst_clustersession.moc"
