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
