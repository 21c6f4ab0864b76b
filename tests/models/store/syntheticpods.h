// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <format>
#include <string>

namespace Chartroom::Tests {

/// A pod of two containers as the API server writes it, managedFields included: the `index`th of a cluster whose
/// ReplicaSets have twenty pods, whose nodes have thirty, and whose namespaces have five hundred. Real double quotes.
inline std::string syntheticPod(int index, int version = 1, std::string_view phase = "Running", int restarts = 0)
{
    const int set = index / 20;
    const std::string nameSpace = std::format("team-{:03}", index / 500);
    const std::string workload = std::format("service-{:02}", set % 25);
    const std::string hash = std::format("{:010x}", set * 2654435761u);
    const std::string name = std::format("{}-{}-{:05x}", workload, hash, (index * 40503u) & 0xFFFFF);
    const auto container = [&](std::string_view containerName, std::string_view image) {
        return std::format(
            R"({{"name":"{0}","image":"registry.example/{3}/{1}:1.{2}.0","ports":[{{"containerPort":8080,"protocol":"TCP"}}],)"
            R"("env":[{{"name":"MODE","value":"production"}},{{"name":"PASSWORD","valueFrom":{{"secretKeyRef":{{"name":"{3}-secret","key":"p"}}}}}}],)"
            R"("resources":{{"limits":{{"cpu":"500m","memory":"512Mi"}},"requests":{{"cpu":"100m","memory":"128Mi"}}}},)"
            R"("volumeMounts":[{{"name":"config","mountPath":"/etc/app"}}],"livenessProbe":{{"httpGet":{{"path":"/live","port":8080,"scheme":"HTTP"}},)"
            R"("periodSeconds":10}},"imagePullPolicy":"IfNotPresent","terminationMessagePath":"/dev/termination-log"}})",
            containerName, image, set % 7, workload);
    };
    const auto status = [&](std::string_view containerName) {
        return std::format(
            R"({{"name":"{}","state":{{"running":{{"startedAt":"2026-11-22T20:01:00Z"}}}},"lastState":{{}},"ready":true,)"
            R"("restartCount":{},"image":"registry.example/app:1","imageID":"sha256:0123456789abcdef","started":true}})",
            containerName, restarts);
    };
    const std::string managed
        = R"({"manager":"kube-controller-manager","operation":"Update","apiVersion":"v1","time":"2026-11-22T20:00:00Z",)"
          R"("fieldsType":"FieldsV1","fieldsV1":{"f:metadata":{"f:generateName":{},"f:labels":{".":{},"f:app":{},"f:tier":{}},)"
          R"("f:ownerReferences":{".":{},"k:{\"uid\":\"x\"}":{}}},"f:spec":{"f:containers":{"k:{\"name\":\"app\"}":{".":{},)"
          R"("f:env":{".":{},"k:{\"name\":\"MODE\"}":{".":{},"f:name":{},"f:value":{}}},"f:image":{},"f:name":{}}}}}})";
    return std::format(
        R"({{"apiVersion":"v1","kind":"Pod","metadata":{{"name":"{0}","generateName":"{1}-{2}-","namespace":"{3}",)"
        R"("uid":"{4:08x}-1234-4abc-8def-{4:012x}","resourceVersion":"{5}","creationTimestamp":"2026-11-22T20:00:00Z",)"
        R"("labels":{{"app.kubernetes.io/name":"{1}","app.kubernetes.io/part-of":"shop","pod-template-hash":"{2}","tier":"backend","version":"v{6}"}},)"
        R"("ownerReferences":[{{"apiVersion":"apps/v1","kind":"ReplicaSet","name":"{1}-{2}","uid":"{7:08x}-9999-4abc-8def-{7:012x}",)"
        R"("controller":true,"blockOwnerDeletion":true}}],"managedFields":[{8},{8}]}},)"
        R"("spec":{{"volumes":[{{"name":"config","configMap":{{"name":"{1}-config","defaultMode":420}}}},)"
        R"({{"name":"kube-api-access-x","projected":{{"sources":[{{"serviceAccountToken":{{"expirationSeconds":3607,"path":"token"}}}},)"
        R"({{"configMap":{{"name":"kube-root-ca.crt","items":[{{"key":"ca.crt","path":"ca.crt"}}]}}}}]}}}}],)"
        R"("containers":[{9},{10}],"restartPolicy":"Always","nodeName":"node-{11:04}","serviceAccountName":"{1}","priority":0,)"
        R"("tolerations":[{{"key":"node.kubernetes.io/not-ready","operator":"Exists","effect":"NoExecute","tolerationSeconds":300}}]}},)"
        R"("status":{{"phase":"{12}","conditions":[{{"type":"Initialized","status":"True","lastTransitionTime":"2026-11-22T20:00:10Z"}},)"
        R"({{"type":"Ready","status":"True","lastTransitionTime":"2026-11-22T20:01:05Z"}},{{"type":"ContainersReady","status":"True"}},)"
        R"({{"type":"PodScheduled","status":"True"}}],"hostIP":"192.168.1.{13}","podIP":"10.{13}.{14}.7","podIPs":[{{"ip":"10.{13}.{14}.7"}}],)"
        R"("startTime":"2026-11-22T20:00:05Z","containerStatuses":[{15},{16}],"qosClass":"Burstable"}}}})",
        name, workload, hash, nameSpace, index, version, set % 7, set, managed, container("app", "app"),
        container("proxy", "envoy"), index / 30, phase, index % 250, (index / 250) % 250, status("app"),
        status("proxy"));
}

} // namespace Chartroom::Tests
