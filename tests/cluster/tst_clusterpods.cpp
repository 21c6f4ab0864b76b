// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulator/protobuf/messageshape.h"
#include "app/simulator/server.h"
#include "models/documents/json.h"
#include "models/kube/connection.h"
#include "tests/cluster/testbed.h"
#include "tests/models/store/podforms.h"
#include "tests/support/wirewriter.h"

#include <QTest>

using namespace Chartroom;
using namespace Chartroom::Testing;
using namespace Qt::StringLiterals;

namespace {

/// What a pod may have that a row is made from.
constexpr auto Manifest = R"({"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "everything",
  "labels": {"app": "everything", "tier": "back"}, "annotations": {"meta.helm.sh/release-name": "shop"}},
  "spec": {"nodeName": "%1", "automountServiceAccountToken": true, "readinessGates": [{"conditionType": "example.com/gate"}],
    "imagePullSecrets": [{"name": "registry"}],
    "initContainers": [{"name": "migrate", "image": "migrate:1"}, {"name": "mesh", "image": "mesh:2", "restartPolicy": "Always"}],
    "containers": [
      {"name": "app", "image": "app:1.2", "env": [{"name": "A", "value": "x"},
          {"name": "B", "valueFrom": {"secretKeyRef": {"name": "credentials", "key": "k", "optional": true}}},
          {"name": "C", "valueFrom": {"configMapKeyRef": {"name": "settings", "key": "k", "optional": true}}}],
        "envFrom": [{"configMapRef": {"name": "common", "optional": true}}, {"secretRef": {"name": "shared", "optional": true}}],
        "resources": {"requests": {"cpu": "250m", "memory": "64Mi"}, "limits": {"cpu": "1", "memory": "1.5Gi"}}},
      {"name": "proxy", "image": "proxy:3"}],
    "volumes": [{"name": "a", "configMap": {"name": "files"}}, {"name": "b", "secret": {"secretName": "tls"}},
      {"name": "c", "persistentVolumeClaim": {"claimName": "data"}},
      {"name": "d", "projected": {"sources": [{"secret": {"name": "one"}}, {"configMap": {"name": "two"}}]}}]}})";

using Documents::Json;

/// A small simulated cluster's pods.
Result<Json> simulatedPods()
{
    Simulator::Options options;
    options.life = false;
    Simulator::Server server(options);
    if (const auto started = server.start(); !started)
        return Failure(started.error());
    const auto config = Kube::Kubeconfig::parse(server.kubeconfig(), "simulator");
    if (!config)
        return Failure(config.error());
    const auto connection = Kube::Connection::open(*config, "demo");
    if (!connection)
        return Failure(connection.error());
    const auto reply = (*connection)->api().exchange({.path = "/api/v1/pods", .attempted = u"Pods."_s});
    return reply ? reply->json() : Failure(reply.error());
}

/// What the server makes of an object that it is only asked to try, without what differs between two tries; or its
/// words where it refuses.
QByteArray attempt(
    Kube::ApiClient& api, const char* method, const std::string& path, const char* mediaType, std::string body)
{
    const auto reply = api.exchange({.method = method,
        .path = path,
        .query = {{"dryRun", "All"}},
        .contentType = mediaType,
        .body = std::move(body),
        .attempted = u"Pod."_s});
    auto object = reply ? reply->json() : Failure(reply.error());
    if (!object)
        return "refused: " + object.error().said.toUtf8();
    for (const char* varying : {"uid", "creationTimestamp", "managedFields", "resourceVersion"})
        object->member("metadata").remove(varying);
    return QByteArray::fromStdString(object->dumpIndented());
}

/// The same object in both forms: a server that reads them alike answers alike. Returns the answer; nothing, and a
/// failed test, where the answers differ.
QByteArray attemptInBothForms(Kube::ApiClient& api, const char* method, const std::string& path, const Json& pod)
{
    std::string message;
    Simulator::Protobuf::MessageShape(Simulator::Protobuf::podType(), pod, false).write({}, message);
    const QByteArray json = attempt(api, method, path, "application/json", pod.dump());
    const QByteArray protobuf = attempt(
        api, method, path, "application/vnd.kubernetes.protobuf", Tests::Wire::envelope("v1", "Pod", message));
    return QTest::qCompare(protobuf, json, "in protobuf", "as JSON", __FILE__, __LINE__) ? json : QByteArray();
}

/// As it would be created in another namespace of another cluster.
Json anotherPod(const Json& pod, const std::string& nameSpace)
{
    Json another = pod;
    another.set("apiVersion", "v1");
    another.set("kind", "Pod");
    for (const char* givenByServer : {"resourceVersion", "uid", "deletionTimestamp"})
        another.member("metadata").remove(givenByServer);
    another.member("metadata").set("namespace", nameSpace);
    another.member("spec").remove("priorityClassName");
    another.member("spec").set("serviceAccountName", "default");
    another.member("spec").set("serviceAccount", "default");
    return another;
}

} // namespace

/// The two ways to read pods from a genuine kube-apiserver.
class ClusterPodsTest : public QObject {
    Q_OBJECT

    const TestBed m_bed;

    [[nodiscard]] Outcome applyManifest(const TestNamespace& space) const
    {
        const QString node = QString::fromUtf8(
            m_bed.kubectl({u"get"_s, u"nodes"_s, u"-o"_s, u"jsonpath={.items[0].metadata.name}"_s}).output);
        return m_bed.kubectl(
            {u"apply"_s, u"-n"_s, space.name(), u"-f"_s, u"-"_s}, QString::fromUtf8(Manifest).arg(node).toUtf8());
    }

    [[nodiscard]] Result<std::unique_ptr<Kube::Connection>> connect(const char* context) const
    {
        const auto config = Kube::Kubeconfig::load(m_bed.kubeconfig().toStdString());
        if (!config)
            return Failure(config.error());
        return Kube::Connection::open(*config, context);
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!m_bed.isThere())
            QSKIP(qPrintable(TestBed::reason()));
    }

    void protobufSaysTheSameAsJson()
    {
        const TestNamespace space(m_bed, u"protobuf"_s);
        const Outcome applied = applyManifest(space);
        QVERIFY2(applied.ok(), applied.words().constData());

        const auto connection = connect("");
        QVERIFY(connection);
        const PodComparison comparison = comparePodForms((*connection)->api());
        QVERIFY2(comparison.problem.isEmpty(), qPrintable(comparison.problem));
        QVERIFY(comparison.compared > 0);
        qInfo("%d pods compared", comparison.compared);
    }

    /// What the simulator writes is read as it was meant, spec and status.
    void theSimulatorsMessagesSayTheSameAsItsJson()
    {
        const TestNamespace space(m_bed, u"messages"_s);
        const std::string nameSpace = space.name().toStdString();
        const std::string pods = "/api/v1/namespaces/" + nameSpace + "/pods";
        const auto simulated = simulatedPods();
        QVERIFY(simulated);
        const Outcome applied = applyManifest(space);
        QVERIFY2(applied.ok(), applied.words().constData());
        const auto connection = connect("");
        QVERIFY(connection);
        Kube::ApiClient& api = (*connection)->api();
        const auto there = api.exchange({.path = pods + "/everything", .attempted = u"Pod."_s});
        QVERIFY(there);
        auto real = there->json();
        QVERIFY(real);
        real->member("metadata").remove("resourceVersion"); // whatever its kubelet has made of it meanwhile

        int compared = 0;
        for (const Json& pod : (*simulated)["items"].items()) {
            const QByteArray created = attemptInBothForms(api, "POST", pods, anotherPod(pod, nameSpace));
            QVERIFY(!created.isEmpty());
            Json changed = *real;
            changed.set("status", pod["status"]);
            const QByteArray updated = attemptInBothForms(api, "PUT", pods + "/everything/status", changed);
            QVERIFY(!updated.isEmpty());
            // No pod of the simulator is one that a genuine server would not have.
            QVERIFY2(!created.startsWith("refused"), created.constData());
            QVERIFY2(!updated.startsWith("refused"), updated.constData());
            ++compared;
        }
        QVERIFY(compared > 500);
    }

    void anErrorInProtobufIsRead()
    {
        const auto connection = connect("nobody");
        QVERIFY(connection);
        const auto refused = (*connection)
                                 ->api()
                                 .exchange({.path = "/api/v1/pods",
                                     .accept = "application/vnd.kubernetes.protobuf",
                                     .attempted = u"Pods."_s});
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Forbidden);
        QVERIFY2(refused.error().said.contains(u"pods is forbidden"_s), qPrintable(refused.error().sentence()));
    }
};

QTEST_GUILESS_MAIN(ClusterPodsTest)
#include "tst_clusterpods.moc"
