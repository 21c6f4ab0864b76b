// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/kube/connection.h"
#include "models/kube/protobuflist.h"
#include "models/kube/watchdecoder.h"
#include "models/store/kindtable.h"
#include "models/store/projector.h"
#include "tests/cluster/testbed.h"

#include <QTest>
#include <map>
#include <tuple>

using namespace Chartroom;
using namespace Chartroom::Store;
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

auto facts(const Container& c)
{
    return std::tuple(c.name, c.image, c.reason, c.lastReason, c.restarts, c.lastExitCode, c.lastFinished, c.started,
        c.cpuRequest, c.cpuLimit, c.memoryRequest, c.memoryLimit, c.phase, std::tuple(c.ready, c.init, c.restartable));
}

/// Where two rows differ; null where they do not.
const char* difference(const PodRow& a, const PodRow& b)
{
    if (a.uid != b.uid || !(a.name == b.name) || a.nameSpace != b.nameSpace || a.created != b.created
        || a.deleted != b.deleted || a.labels != b.labels || a.helmRelease != b.helmRelease
        || a.argoApplication != b.argoApplication)
        return "metadata";
    if (!std::ranges::equal(a.owners, b.owners, [](const OwnerReference& x, const OwnerReference& y) {
            return x.uid == y.uid && x.kind == y.kind && x.name == y.name && x.controller == y.controller;
        }))
        return "owners";
    if (!(a.resourceVersion == b.resourceVersion))
        return nullptr; // it has changed between the two lists
    if (a.status != b.status || a.health != b.health || !(a.message == b.message) || a.phase != b.phase
        || a.ready != b.ready)
        return "status";
    if (a.node != b.node || a.serviceAccount != b.serviceAccount || a.qosClass != b.qosClass || !(a.podIp == b.podIp)
        || !(a.nominatedNode == b.nominatedNode))
        return "place";
    if (std::tuple(
            a.readyContainers, a.totalContainers, a.restarts, a.lastRestart, a.readinessGates, a.readinessGatesReady)
        != std::tuple(
            b.readyContainers, b.totalContainers, b.restarts, b.lastRestart, b.readinessGates, b.readinessGatesReady))
        return "counts";
    if (!std::ranges::equal(a.containers, b.containers, {}, facts, facts))
        return "containers";
    const auto mount = [](const Mount& m) { return std::pair(m.kind, m.name); };
    return std::ranges::is_permutation(a.mounts, b.mounts, {}, mount, mount) ? nullptr : "mounts";
}

} // namespace

/// The two ways to read pods from a genuine kube-apiserver.
class ClusterPodsTest : public QObject {
    Q_OBJECT

    const TestBed m_bed;

private Q_SLOTS:
    void initTestCase()
    {
        if (!m_bed.isThere())
            QSKIP(qPrintable(TestBed::reason()));
    }

    void protobufSaysTheSameAsJson()
    {
        const TestNamespace space(m_bed, u"protobuf"_s);
        const QString node = QString::fromUtf8(
            m_bed.kubectl({u"get"_s, u"nodes"_s, u"-o"_s, u"jsonpath={.items[0].metadata.name}"_s}).output);
        const auto applied = m_bed.kubectl(
            {u"apply"_s, u"-n"_s, space.name(), u"-f"_s, u"-"_s}, QString::fromUtf8(Manifest).arg(node).toUtf8());
        QVERIFY2(applied.ok(), applied.words().constData());

        const auto config = Kube::Kubeconfig::load(m_bed.kubeconfig().toStdString());
        QVERIFY(config);
        const auto connection = Kube::Connection::open(*config, "");
        QVERIFY(connection);
        const auto read = [&](const char* accept) {
            return (*connection)->api().exchange({.path = "/api/v1/pods", .accept = accept, .attempted = u"Pods."_s});
        };

        StringPool strings;
        KindTable kinds;
        const KindId pods = kinds.add({.groupVersion = {"", "v1"},
            .kind = "Pod",
            .plural = "pods",
            .singular = {},
            .shortNames = {},
            .categories = {},
            .verbs = {"list", "watch"},
            .subresources = {},
            .namespaced = true});
        Projector projector(kinds, strings);

        auto json = read("application/json");
        QVERIFY2(json, json ? "" : qPrintable(json.error().sentence()));
        const auto page = Kube::decodeList(json->body);
        QVERIFY(page);
        std::map<std::string, RowPtr> rows;
        for (const std::string_view item : page->items)
            QVERIFY(projector.project(pods, item, [&](RowPtr row) {
                rows[std::string(strings.text(row->nameSpace)) + '/' + std::string(row->name.view())] = row;
            }));

        const auto protobuf = read("application/vnd.kubernetes.protobuf");
        QVERIFY2(protobuf, protobuf ? "" : qPrintable(protobuf.error().sentence()));
        Kube::ProtobufList list;
        QVERIFY(list.append(protobuf->body));
        int compared = 0;
        while (const auto item = list.next())
            QVERIFY(projector.projectMessage(pods, *item, [&](RowPtr row) {
                const std::string name
                    = std::string(strings.text(row->nameSpace)) + '/' + std::string(row->name.view());
                const auto same = rows.find(name);
                if (same == rows.end())
                    return; // younger than the first list
                const char* differs
                    = difference(static_cast<const PodRow&>(*same->second), static_cast<const PodRow&>(*row));
                QVERIFY2(!differs, (name + ": " + (differs ? differs : "")).c_str());
                ++compared;
            }));
        QVERIFY(list.isComplete());
        QVERIFY(!list.resourceVersion().empty());
        QVERIFY(compared > 0);
        qInfo("%d pods compared", compared);
    }

    void anErrorInProtobufIsRead()
    {
        const auto config = Kube::Kubeconfig::load(m_bed.kubeconfig().toStdString());
        QVERIFY(config);
        const auto connection = Kube::Connection::open(*config, "nobody");
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
