// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/cluster/rollbackcases.h"

using namespace Qt::StringLiterals;

namespace Chartroom::Testing {

namespace {

/// A Deployment, its Service and its ConfigMap. `containers` is a YAML list in flow style.
QByteArray shop(const QByteArray& containers, int replicas = 2, const QByteArray& config = "{level: info, color: blue}")
{
    return R"(apiVersion: apps/v1
kind: Deployment
metadata: {name: web, labels: {app: web}}
spec:
  replicas: )"
        + QByteArray::number(replicas) + R"(
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      containers: )"
        + containers + R"(
---
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {selector: {app: web}, ports: [{name: http, port: 80, targetPort: 8080}]}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: settings}
data: )" + config
        + "\n";
}

QByteArray configMap(const QByteArray& name, const QByteArray& data, const QByteArray& annotations = "{}")
{
    return "---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: " + name + ", annotations: " + annotations
        + "}\ndata: " + data + "\n";
}

QByteArray hook(
    const QByteArray& name, const QByteArray& event, int weight, const QByteArray& policy, const QByteArray& body)
{
    QByteArray annotations = "helm.sh/hook: " + event + ", helm.sh/hook-weight: '" + QByteArray::number(weight) + '\'';
    if (!policy.isEmpty())
        annotations += ", helm.sh/hook-delete-policy: '" + policy + '\'';
    return "---\n" + body.split('\n').first() + "\nmetadata: {name: " + name + ", annotations: {" + annotations + "}}\n"
        + body.mid(body.indexOf('\n') + 1) + '\n';
}

QByteArray jobHook(
    const QByteArray& name, const QByteArray& event, int weight, const QByteArray& policy, const QByteArray& extra = {})
{
    return hook(name, event, weight, policy,
        "apiVersion: batch/v1\nkind: Job\nspec: {" + extra
            + " template: {spec: {restartPolicy: Never, containers: [{name: c, image: 'registry.test/job:1'}]}}}");
}

QByteArray configHook(const QByteArray& name, const QByteArray& event, int weight, const QByteArray& policy)
{
    return hook(name, event, weight, policy, "apiVersion: v1\nkind: ConfigMap\ndata: {hook: " + name + "}");
}

QByteArray widget(const QByteArray& spec)
{
    return "---\napiVersion: chartroom.test/v1\nkind: Widget\nmetadata: {name: one}\nspec: " + spec + "\n";
}

constexpr auto Web1
    = "[{name: web, image: 'registry.test/web:1', env: [{name: MODE, value: fast}], ports: [{containerPort: 8080}]}]";
constexpr auto Web2
    = "[{name: web, image: 'registry.test/web:2', env: [{name: MODE, value: fast}], ports: [{containerPort: 8080}]}]";
constexpr auto Rich1
    = "[{name: web, image: 'registry.test/web:1', env: [{name: MODE, value: fast}, {name: OLD, value: 'yes'}], "
      "ports: [{containerPort: 8080}, {containerPort: 9090, name: metrics}]}, {name: log, image: "
      "'registry.test/log:1'}]";
constexpr auto Rich2
    = "[{name: side, image: 'registry.test/side:1'}, {name: web, image: 'registry.test/web:1', env: [{name: NEW, "
      "value: '1'}, "
      "{name: MODE, value: slow}], ports: [{containerPort: 8081}, {containerPort: 8080}], command: [run]}]";

QStringList patch(const QString& object, const QString& json)
{
    return {u"patch"_s, object, u"--type=json"_s, u"-p"_s, json};
}

QList<RollbackCase> clientSideCases()
{
    return {
        {.name = u"changed image and replicas"_s, .revisions = {shop(Web1, 2), shop(Web2, 3)}},
        {.name = u"containers, environment and ports added and removed"_s, .revisions = {shop(Rich1), shop(Rich2)}},
        {.name = u"an object that only the target has"_s,
            .revisions = {shop(Web1) + configMap("extra", "{a: '1'}"), shop(Web1)}},
        {.name = u"an object that only the current revision has"_s,
            .revisions = {shop(Web1), shop(Web1) + configMap("extra", "{a: '1'}")}},
        {.name = u"changed ConfigMap"_s, .revisions = {shop(Web1), shop(Web1, 2, "{level: debug, size: '3'}")}},
        {.name = u"custom resource"_s,
            .revisions = {shop(Web1) + widget("{size: 1, parts: [a, b], old: true}"),
                shop(Web1) + widget("{size: 2, parts: [c], fresh: {x: 1}}")}},
        {.name = u"custom resource changed by hand"_s,
            .revisions = {widget("{size: 1}"), widget("{size: 2}")},
            .byHand = {patch(u"widget/one"_s,
                uR"([{"op":"add","path":"/spec/hand","value":"made"},{"op":"replace","path":"/spec/size","value":9}])"_s)}},
        {.name = u"hooks with weights and delete policies"_s,
            .revisions = {shop(Web1) + configHook("z-first", "pre-rollback", -5, {})
                    + jobHook("middle", "pre-rollback", 0, "hook-succeeded")
                    + configHook("a-last", "'pre-rollback,post-rollback'", 5, "before-hook-creation")
                    + jobHook("after", "post-rollback", 1, "before-hook-creation,hook-failed"),
                shop(Web2) + configHook("not-this-one", "pre-rollback", 0, {})}},
        {.name = u"a failing hook"_s,
            .revisions = {shop(Web1)
                    + jobHook("doomed", "pre-rollback", 0, {}, "activeDeadlineSeconds: 2, backoffLimit: 0,")
                        .replace("restartPolicy: Never", "restartPolicy: Never, nodeSelector: {disk: none}"),
                shop(Web2)},
            .fails = true},
        {.name = u"an object kept by its policy"_s,
            .revisions = {shop(Web1), shop(Web1) + configMap("kept", "{a: '1'}", "{helm.sh/resource-policy: keep}")},
            .changesNothing = true},
        {.name = u"an object that was kept and comes back"_s,
            .revisions = {shop(Web1) + configMap("kept", "{a: '1'}", "{helm.sh/resource-policy: keep}"), shop(Web1)},
            .byHand = {patch(u"configmap/kept"_s, uR"([{"op":"add","path":"/data/hand","value":"made"}])"_s)}},
        {.name = u"values deleted and added by hand"_s,
            .revisions = {shop(Rich1), shop(Rich2)},
            .byHand
            = {patch(u"configmap/settings"_s,
                   uR"([{"op":"remove","path":"/data/level"},{"op":"add","path":"/data/hand","value":"made"}])"_s),
                patch(u"deployment/web"_s,
                    uR"([{"op":"remove","path":"/spec/template/spec/containers/1/env"},{"op":"add","path":"/spec/template/spec/containers/0/env","value":[{"name":"HAND","value":"x"}]}])"_s)}},
        {.name = u"two revisions back after a failed upgrade"_s,
            .revisions = {shop(Web1), shop(Web2, 3), shop(Web2, 3).replace("port: 80,", "port: 800000,")},
            .failing = {3},
            .target = 1},
        {.name = u"with a history limit"_s,
            .revisions = {shop(Web1), shop(Web2), shop(Web1, 1), shop(Web2, 1)},
            .target = 3,
            .helmFlags = {u"--history-max=2"_s},
            .chartroomFlags = {u"--history-max=2"_s}},
        {.name = u"an uninstalled release"_s, .revisions = {shop(Web1), shop(Web2)}, .uninstalled = true},
        {.name = u"records in ConfigMaps"_s, .revisions = {shop(Web1, 2), shop(Web2, 3)}, .inConfigMaps = true},
        {.name = u"objects replaced instead of patched"_s,
            .revisions = {shop(Web1, 2), shop(Web2, 3)},
            .byHand = {patch(u"configmap/settings"_s, uR"([{"op":"add","path":"/data/hand","value":"made"}])"_s)},
            .helmFlags = {u"--force"_s},
            .helm4Flags = {u"--force-replace"_s, u"--server-side=false"_s},
            .chartroomFlags = {u"--replace"_s}},
        {.name = u"an upgrade that the rollback undoes whole"_s,
            .revisions = {shop(Web1), shop(Rich2) + configMap("more", "{b: '2'}") + widget("{size: 3}"), shop(Web1, 1)},
            .target = 2},
    };
}

QList<RollbackCase> serverSideCases()
{
    const QStringList helm4Only {u"helm4"_s};
    QList<RollbackCase> cases {
        {.name = u"server-side: changed image and replicas"_s, .revisions = {shop(Web1, 2), shop(Web2, 3)}},
        {.name = u"server-side: containers, environment and ports"_s, .revisions = {shop(Rich1), shop(Rich2)}},
        {.name = u"server-side: objects come and go"_s,
            .revisions = {shop(Web1) + configMap("old", "{a: '1'}"), shop(Web1) + configMap("new", "{a: '1'}")}},
        {.name = u"server-side: custom resource"_s,
            .revisions
            = {widget("{size: 1, parts: [a, b], old: true}"), widget("{size: 2, parts: [c], fresh: {x: 1}}")}},
        {.name = u"server-side: a value added by hand stays"_s,
            .revisions = {shop(Web1), shop(Web2)},
            .byHand = {patch(u"configmap/settings"_s, uR"([{"op":"add","path":"/data/hand","value":"made"}])"_s)}},
        {.name = u"server-side: hooks"_s,
            .revisions = {shop(Web1) + configHook("before", "pre-rollback", 0, {})
                    + jobHook("after", "post-rollback", 1, "hook-succeeded"),
                shop(Web2)}},
        {.name = u"server-side: a failing hook"_s,
            .revisions = {shop(Web1)
                    + jobHook("doomed", "pre-rollback", 0, {}, "activeDeadlineSeconds: 2, backoffLimit: 0,")
                        .replace("restartPolicy: Never", "restartPolicy: Never, nodeSelector: {disk: none}"),
                shop(Web2)},
            .fails = true},
        {.name = u"server-side: two revisions back after a failed upgrade"_s,
            .revisions = {shop(Web1), shop(Web2, 3), shop(Web2, 3).replace("port: 80,", "port: 800000,")},
            .failing = {3},
            .target = 1},
    };
    cases << fieldOfAnother();
    cases.back().name = u"server-side: conflicts forced"_s;
    cases.back().helmFlags = cases.back().chartroomFlags = {u"--force-conflicts"_s};
    cases.append({.name = u"from client-side to server-side"_s,
        .revisions = {shop(Rich1), shop(Rich2)},
        .helmFlags = {u"--server-side=true"_s},
        .chartroomFlags = {u"--server-side=true"_s},
        .serverSide = false});
    cases.append({.name = u"from server-side to client-side"_s,
        .revisions = {shop(Web1, 2), shop(Web2, 3)},
        .helmFlags = {u"--server-side=false"_s},
        .chartroomFlags = {u"--server-side=false"_s}});
    for (RollbackCase& entry : cases) {
        entry.installer = u"helm4"_s;
        entry.peers = helm4Only;
    }
    return cases;
}

} // namespace

QList<RollbackCase> rollbackCases()
{
    return clientSideCases() + serverSideCases();
}

RollbackCase secondCreationFails()
{
    return {.name = u"the second creation fails"_s,
        .revisions = {shop(Web1) + configMap("first", "{a: '1'}") + configMap("second", "{a: '1'}"), shop(Web2)},
        .byHand = {{u"create"_s, u"quota"_s, u"few"_s, u"--hard=count/configmaps=3"_s},
            {u"wait"_s, u"quota/few"_s, u"--for=jsonpath={.status.used.count/configmaps}=2"_s, u"--timeout=30s"_s}}};
}

RollbackCase fieldOfAnother()
{
    return {.name = u"a field of another manager"_s,
        .installer = u"helm4"_s,
        .revisions = {shop(Web1), shop(Web1, 2, "{level: debug, color: blue}")},
        .byHand = {{u"patch"_s, u"configmap/settings"_s, u"--type=merge"_s, u"--field-manager=hand"_s, u"-p"_s,
            uR"({"data":{"level":"hand"}})"_s}}};
}

RollbackCase neverEndingHook()
{
    return {.name = u"a hook without end"_s,
        .revisions = {shop(Web1)
                + jobHook("endless", "pre-rollback", 0, {})
                    .replace("restartPolicy: Never", "restartPolicy: Never, nodeSelector: {disk: none}"),
            shop(Web2)}};
}

RollbackCase neverReady()
{
    return {.name = u"pods without a node"_s,
        .revisions = {shop(Web1).replace("containers:", "nodeSelector: {disk: none}\n      containers:"), shop(Web2)}};
}

QByteArray widgetDefinition()
{
    return R"(apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: widgets.chartroom.test}
spec:
  group: chartroom.test
  scope: Namespaced
  names: {kind: Widget, plural: widgets, singular: widget}
  versions:
  - name: v1
    served: true
    storage: true
    schema: {openAPIV3Schema: {type: object, properties: {spec: {type: object, x-kubernetes-preserve-unknown-fields: true}}}}
)";
}

} // namespace Chartroom::Testing
