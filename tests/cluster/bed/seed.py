# SPDX-FileCopyrightText: 2026 The Chartroom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Load: workloads and release records by the thousand, for measurements."""

import base64
import gzip
import json
import random
from concurrent.futures import ThreadPoolExecutor

from bed import objects

WRITERS = 8
PODS_PER_WORKLOAD = 10


def _workload(index, nodes):
    """Ten pods of two containers. They name their node: the scheduler would take most of the time."""
    name = f"workload-{index:04}"
    labels = {"app": name, "tier": ("front", "middle", "back")[index % 3]}
    container = {"image": f"registry.test/{name}:1.{index % 7}.0",
                 "resources": {"requests": {"cpu": "100m", "memory": "128Mi"},
                               "limits": {"cpu": "500m", "memory": "512Mi"}}}
    return {
        "apiVersion": "apps/v1",
        "kind": "Deployment",
        "metadata": {"name": name, "labels": labels},
        "spec": {
            "replicas": PODS_PER_WORKLOAD,
            "selector": {"matchLabels": {"app": name}},
            "template": {
                "metadata": {"labels": labels, "annotations": {"kwok.x-k8s.io/usage-cpu": f"{50 + index % 200}m",
                                                               "kwok.x-k8s.io/usage-memory": f"{64 + index % 300}Mi"}},
                "spec": {"nodeName": f"node-{index % nodes:04}",
                         "containers": [{"name": "web", **container}, {"name": "proxy", **container}]},
            },
        },
    }


def pods(cluster, client, count, nodes, say):
    workloads = count // PODS_PER_WORKLOAD
    namespaces = [f"load-{index:02}" for index in range(20)]
    for name in namespaces:
        client.create("/api/v1/namespaces", objects.namespace(name))

    def post(index):
        client.create(f"/apis/apps/v1/namespaces/{namespaces[index % len(namespaces)]}/deployments",
                      _workload(index, nodes))

    say(f"creating {workloads} Deployments of {PODS_PER_WORKLOAD} pods")
    with ThreadPoolExecutor(WRITERS) as pool:
        list(pool.map(post, range(workloads)))

    def all_run():
        first = client.get("/api/v1/pods?limit=1")
        waiting = client.get("/api/v1/pods?limit=1&fieldSelector=status.phase!=Running")
        if not first or not first["items"] or not waiting or waiting["items"]:
            return False
        return 1 + first["metadata"].get("remainingItemCount", 0) >= workloads * PODS_PER_WORKLOAD

    say("waiting for the pods to run")
    cluster.wait(1200, f"{count} pods to run", all_run, pause=2)


def _record(name, namespace, revision, last, padding):
    """A release record as helm 3 writes it, with a chart that carries incompressible bytes: small ones flatter helm."""
    stamp = f"2026-11-{revision:02}T09:00:00.000000000Z"
    release = {
        "name": name,
        "info": {"first_deployed": stamp, "last_deployed": stamp, "deleted": "",
                 "description": "Install complete" if revision == 1 else "Upgrade complete",
                 "status": "deployed" if revision == last else "superseded"},
        "chart": {"metadata": {"name": "demo", "version": f"0.{revision}.0", "appVersion": f"1.{revision}",
                               "apiVersion": "v2"},
                  "lock": None, "templates": [], "values": {"replicas": revision}, "schema": None,
                  "files": [{"name": "padding", "data": base64.b64encode(padding).decode()}]},
        "manifest": f"---\napiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: {name}\ndata:\n  at: r{revision}\n",
        "hooks": [],
        "version": revision,
        "namespace": namespace,
    }
    packed = base64.b64encode(gzip.compress(json.dumps(release).encode(), 9))
    return {
        "apiVersion": "v1",
        "kind": "Secret",
        "type": "helm.sh/release.v1",
        "metadata": {"name": f"sh.helm.release.v1.{name}.v{revision}",
                     "labels": {"name": name, "owner": "helm", "status": release["info"]["status"],
                                "version": str(revision), "modifiedAt": "1790000000"}},
        "data": {"release": base64.b64encode(packed).decode()},
    }


def releases(client, count, revisions, say):
    """Records of about 57 kB each, in a namespace of their own."""
    namespace = "load-releases"
    client.create("/api/v1/namespaces", objects.namespace(namespace))
    padding = random.Random(1).randbytes(31_000)
    say(f"creating {count} releases of {revisions} revisions")

    def post(index):
        for revision in range(1, revisions + 1):
            client.create(f"/api/v1/namespaces/{namespace}/secrets",
                          _record(f"release-{index:04}", namespace, revision, revisions, padding))

    with ThreadPoolExecutor(WRITERS) as pool:
        list(pool.map(post, range(count)))


STAMP = "2026-11-22T09:00:00Z"


def _application(index):
    """As Argo CD's controller leaves one behind after ten syncs: what it made, how that is, and what it did, 13 kB."""
    name = f"app-{index:04}"
    source = {"repoURL": "https://git.test/platform.git", "path": f"apps/{name}", "targetRevision": "main"}
    destination = {"server": "https://kubernetes.default.svc", "namespace": name}
    revision = f"{index:04}{'5eed' * 9}"
    kinds = (("", "ConfigMap"), ("", "Service"), ("", "ServiceAccount"), ("apps", "Deployment"),
             ("autoscaling", "HorizontalPodAutoscaler"), ("networking.k8s.io", "Ingress"))
    resources = [{"group": group, "version": "v1", "kind": kind, "namespace": name, "name": f"{name}-part-{part}",
                  "status": "Synced"} for part in range(4) for group, kind in kinds]
    synced = (index % 9) != 0
    automated = {"automated": {"prune": True, "selfHeal": True}} if index % 2 else {}
    return {
        "apiVersion": "argoproj.io/v1alpha1",
        "kind": "Application",
        "metadata": {"name": name, "namespace": "argocd", "labels": {"team": f"team-{index % 12}"}},
        "spec": {"project": "default", "source": source, "destination": destination,
                 "syncPolicy": {"syncOptions": ["CreateNamespace=true"], **automated}},
        "status": {
            "sync": {"status": "Synced" if synced else "OutOfSync", "revision": revision,
                     "comparedTo": {"source": source, "destination": destination}},
            "health": {"status": "Healthy" if index % 11 else "Degraded", "lastTransitionTime": STAMP},
            "history": [{"id": number, "revision": revision, "source": source, "deployedAt": STAMP,
                         "deployStartedAt": STAMP, "initiatedBy": {"automated": True}} for number in range(10)],
            "operationState": {
                "phase": "Succeeded", "message": "successfully synced (all tasks run)", "startedAt": STAMP,
                "finishedAt": STAMP, "operation": {"sync": {"revision": revision}},
                "syncResult": {"revision": revision, "source": source, "resources": [
                    resource | {"status": "Synced", "hookPhase": "Running", "syncPhase": "Sync",
                                "message": f"{resource['kind'].lower()}/{resource['name']} configured"}
                    for resource in resources]}},
            "resources": resources,
            "reconciledAt": STAMP,
            "sourceType": "Directory",
            "summary": {"images": [f"registry.test/{name}:1.{index % 7}.0"]},
        },
    }


def _repository_server(nodes):
    """Argo CD's command line looks for its pod, whatever it is asked for. A node that comes now has KWOK's address of
    now; those of an archive have an earlier one."""
    node = objects.node(nodes)
    return [
        ("/api/v1/nodes", node),
        ("/api/v1/namespaces/argocd/pods", {
            "apiVersion": "v1", "kind": "Pod",
            "metadata": {"name": "argocd-repo-server", "namespace": "argocd",
                         "labels": {"app.kubernetes.io/name": "argocd-repo-server"}},
            "spec": {"nodeName": node["metadata"]["name"],
                     "containers": [{"name": "server", "image": "registry.test/argocd:3.2"}]}}),
    ]


def applications(cluster, client, count, say):
    """Applications that no controller looks at, and what Argo CD's command line asks for beside them."""
    for path, document in objects.argo():
        client.create(path, document)
    cluster.wait(60, "the default ServiceAccount of Argo CD's namespace",
                 lambda: client.get("/api/v1/namespaces/argocd/serviceaccounts/default"))
    say(f"creating {count} Applications")
    with ThreadPoolExecutor(WRITERS) as pool:
        list(pool.map(lambda index: client.create("/apis/argoproj.io/v1alpha1/namespaces/argocd/applications",
                                                  _application(index)), range(count)))
    for path, document in _repository_server(cluster.settings["nodes"]):
        client.create(path, document)
    cluster.wait(60, "the pod of Argo CD's repository server", lambda: _is_ready(client, "argocd", "argocd-repo-server"))


def _is_ready(client, namespace, pod):
    conditions = (client.get(f"/api/v1/namespaces/{namespace}/pods/{pod}") or {}).get("status", {}).get("conditions", ())
    return any(one["type"] == "Ready" and one["status"] == "True" for one in conditions)
