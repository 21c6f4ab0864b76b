# SPDX-FileCopyrightText: 2026 The Chartroom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The objects every cluster starts with."""

import json


def node(index):
    """KWOK fills in addresses, conditions and the rest of the status."""
    name = f"node-{index:04}"
    size = {"cpu": "32", "memory": "256Gi", "pods": "110"}
    return {
        "apiVersion": "v1",
        "kind": "Node",
        "metadata": {
            "name": name,
            "labels": {"kubernetes.io/hostname": name, "kubernetes.io/os": "linux", "kubernetes.io/arch": "amd64",
                       "topology.kubernetes.io/zone": f"zone-{index % 3}"},
            "annotations": {"metrics.k8s.io/resource-metrics-path": f"/metrics/nodes/{name}/metrics/resource"},
        },
        "status": {"allocatable": size, "capacity": size},
    }


def namespace(name):
    return {"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": name}}


def _binding(kind, name, role, user):
    return {
        "apiVersion": "rbac.authorization.k8s.io/v1",
        "kind": kind,
        "metadata": {"name": name},
        "roleRef": {"apiGroup": "rbac.authorization.k8s.io", "kind": "ClusterRole", "name": role},
        "subjects": [{"apiGroup": "rbac.authorization.k8s.io", "kind": "User", "name": user}],
    }


def users():
    """What the users of certificates.py may do, as (path, object)."""
    rbac = "/apis/rbac.authorization.k8s.io/v1"
    return [
        ("/api/v1/namespaces", namespace("team-a")),
        (f"{rbac}/clusterrolebindings", _binding("ClusterRoleBinding", "chartroom-viewer", "view", "viewer")),
        (f"{rbac}/namespaces/team-a/rolebindings",
         _binding("RoleBinding", "chartroom-one-namespace", "admin", "one-namespace")),
    ]


def node_agent():
    """A pod on every node: metrics-server says nothing of a node that uses nothing."""
    labels = {"app": "node-agent"}
    usage = {"kwok.x-k8s.io/usage-cpu": "120m", "kwok.x-k8s.io/usage-memory": "512Mi"}
    return "/apis/apps/v1/namespaces/kube-system/daemonsets", {
        "apiVersion": "apps/v1",
        "kind": "DaemonSet",
        "metadata": {"name": "node-agent", "namespace": "kube-system"},
        "spec": {
            "selector": {"matchLabels": labels},
            "template": {
                "metadata": {"labels": labels, "annotations": usage},
                "spec": {
                    "tolerations": [{"operator": "Exists"}],
                    "containers": [{"name": "agent", "image": "registry.test/node-agent:1.4.2",
                                    "resources": {"requests": {"cpu": "100m", "memory": "256Mi"},
                                                  "limits": {"memory": "1Gi"}}}],
                },
            },
        },
    }


def metrics_api(port):
    """metrics-server as an aggregated API, behind a Service that leads back to this machine."""
    reference = {"name": "metrics-server", "namespace": "kube-system"}
    return [
        ("/api/v1/namespaces/kube-system/services", {
            "apiVersion": "v1",
            "kind": "Service",
            "metadata": reference,
            "spec": {"type": "ExternalName", "externalName": "localhost", "ports": [{"port": port, "name": "https"}]},
        }),
        ("/apis/apiregistration.k8s.io/v1/apiservices", {
            "apiVersion": "apiregistration.k8s.io/v1",
            "kind": "APIService",
            "metadata": {"name": "v1beta1.metrics.k8s.io"},
            "spec": {"group": "metrics.k8s.io", "version": "v1beta1", "groupPriorityMinimum": 100,
                     "versionPriority": 100, "insecureSkipTLSVerify": True, "service": reference | {"port": port}},
        }),
    ]


def argo():
    labels = {"app.kubernetes.io/part-of": "argocd"}
    return [
        ("/api/v1/namespaces", namespace("argocd")),
        ("/api/v1/namespaces/argocd/configmaps", {
            "apiVersion": "v1", "kind": "ConfigMap",
            "metadata": {"name": "argocd-cm", "namespace": "argocd", "labels": labels}}),
        ("/api/v1/namespaces/argocd/secrets", {
            "apiVersion": "v1", "kind": "Secret",
            "metadata": {"name": "argocd-secret", "namespace": "argocd", "labels": labels}}),
        ("/apis/argoproj.io/v1alpha1/namespaces/argocd/appprojects", {
            "apiVersion": "argoproj.io/v1alpha1", "kind": "AppProject",
            "metadata": {"name": "default", "namespace": "argocd"},
            "spec": {"sourceRepos": ["*"], "destinations": [{"server": "*", "namespace": "*"}],
                     "clusterResourceWhitelist": [{"group": "*", "kind": "*"}]}}),
    ]


def kwok_configuration(stages, work):
    """KWOK's own stages, and where logs, exec and the like of every pod come from."""
    def everywhere(kind, spec):
        return {"apiVersion": "kwok.x-k8s.io/v1alpha1", "kind": kind, "metadata": {"name": "all"}, "spec": spec}

    log = str(work / "pod.log")
    documents = [file.read_text(encoding="utf-8") for file in sorted(stages.iterdir())]
    documents += [json.dumps(document) for document in (
        everywhere("ClusterLogs", {"logs": [{"logsFile": log, "previousLogsFile": str(work / "pod-previous.log"),
                                             "follow": True}]}),
        everywhere("ClusterExec", {"execs": [{"local": {"workDir": str(work / "tmp")}}]}),
        everywhere("ClusterAttach", {"attaches": [{"logsFile": log}]}),
    )]
    return "\n---\n".join(documents) + "\n"


def pod_log(word):
    """Lines as a kubelet reads them from a container runtime."""
    return "".join(f"2026-11-22T10:00:{second:02}.000000000Z stdout F {word} line {second}\n" for second in range(60))
