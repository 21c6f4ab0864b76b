# SPDX-FileCopyrightText: 2026 The Chartroom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""One cluster: its folder, its processes, and the order in which they come up."""

import json
import os
import random
import shutil
import socket
import ssl
import subprocess
import time
import urllib.request
from concurrent.futures import ThreadPoolExecutor

from bed import argo, certificates, objects
from bed.client import Client
from bed.processes import ProcessTable

PROFILES = {"pods": (), "metrics": ("metrics",), "argo": ("argo",), "all": ("metrics", "argo")}
PORTS = ("etcd", "etcd-peer", "api", "kwok", "metrics", "redis", "repo-server", "repo-server-metrics",
         "controller-metrics")
# kube-apiserver drains its watches for a quarter of a minute when asked to end; nobody needs that here.
KILL_AT_ONCE = ("kube-apiserver",)


class Failure(Exception):
    """A sentence for the person who runs it."""


def free_ports(count):
    """Below the range the system hands out, so that no outgoing connection takes one before its server does."""
    ports, sockets = [], []
    while len(ports) < count:
        probe = socket.socket()
        sockets.append(probe)
        try:
            probe.bind(("127.0.0.1", random.randrange(20000, 32000)))
            ports.append(probe.getsockname()[1])
        except OSError:
            continue
    for probe in sockets:
        probe.close()
    return ports


def holds(document, condition):
    """A status that nobody has written yet has no conditions, or null for them."""
    conditions = (document.get("status") or {}).get("conditions") or ()
    return any(one["type"] == condition and one["status"] == "True" for one in conditions)


class Cluster:
    def __init__(self, name, work):
        self.name = name
        self.work = work
        self.kubeconfig = work / "kubeconfig"
        self.pki = work / "pki"
        self.logs = work / "logs"
        self.processes = ProcessTable(work / "processes.json", self.logs)
        self._settings_file = work / "settings.json"

    @property
    def settings(self):
        return json.loads(self._settings_file.read_text(encoding="utf-8"))

    @property
    def ports(self):
        return self.settings["ports"]

    def is_up(self):
        rows = self.processes.rows()
        return bool(rows) and self._settings_file.exists() and all(row.alive for row in rows) \
            and self.client().request("GET", "/readyz")[0] == 200

    def stop(self):
        self.processes.stop(KILL_AT_ONCE, "etcd")

    def remove(self):
        shutil.rmtree(self.work, ignore_errors=True)

    def archive(self, file):
        """Objects go with the keys that signed their tokens. Only of a cluster that is stopped."""
        partial = file.absolute().with_name(file.name + ".partial")
        subprocess.run(["tar", "--use-compress-program=gzip -1", "-cf", partial, "-C", self.work, "etcd", "pki"],
                       check=True)
        partial.replace(file)

    def start(self, programs, profile, nodes, archive, goaway_chance, say):
        self.remove()
        for folder in (self.work, self.logs, self.work / "tmp", self.work / "home"):
            folder.mkdir(parents=True)
        settings = {"profile": profile, "nodes": nodes, "goaway chance": goaway_chance,
                    "ports": dict(zip(PORTS, free_ports(len(PORTS))))}
        self._settings_file.write_text(json.dumps(settings, indent=2), encoding="utf-8")
        if archive:
            say(f"unpacking {archive}")
            subprocess.run(["tar", "-xzf", archive.absolute(), "-C", self.work], check=True)
        else:
            certificates.create(self.pki)
        self._write_configuration(programs, nodes)

        say(f"starting {self.name}, profile {profile}")
        parts = PROFILES[profile]
        self._start_api_server(programs)
        client = self.client()
        self.wait(60, "the API server to be ready", lambda: client.request("GET", "/readyz")[0] == 200)
        self._start_controllers(programs) # after it: they give up where it is not ready within ten seconds
        self._start_kwok(programs)
        for path, document in objects.users():
            client.create(path, document)
        for file in sorted((programs.share / "argocd").iterdir()):
            client.create("/apis/apiextensions.k8s.io/v1/customresourcedefinitions", file.read_text(encoding="utf-8"))
        if "argo" in parts:
            argo.start_servers(self, programs)
        with ThreadPoolExecutor(8) as pool:
            list(pool.map(lambda index: client.create("/api/v1/nodes", objects.node(index)), range(nodes)))
        self.wait(60 + nodes / 20, f"{nodes} nodes to be ready", lambda: self._nodes_ready(client) >= nodes)
        if "metrics" in parts:
            self._start_metrics(programs, client, nodes)
        self._wait_for_definitions(client)
        if "argo" in parts:
            argo.start_controller(self, programs, client)
        self.wait(60, "the default ServiceAccount",
                  lambda: client.get("/api/v1/namespaces/default/serviceaccounts/default"))

    def client(self):
        return Client(self.pki, self.ports["api"])

    def wait(self, seconds, what, condition, pause=0.05):
        deadline = time.monotonic() + seconds
        while not condition():
            gone = self.processes.first_gone()
            if gone:
                raise Failure(f"{gone} ended while waiting for {what}; its last words:\n{self._last_words(gone)}")
            if time.monotonic() > deadline:
                raise Failure(f"waited {seconds:.0f} s in vain for {what}; the logs are in {self.logs}")
            time.sleep(pause)

    def run(self, name, *command, **environment):
        """Nothing of the caller's environment: neither its proxies nor its Go or Kubernetes settings."""
        base = {"PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": self.work / "home", "TMPDIR": self.work / "tmp",
                "LANG": "C.UTF-8"}
        self.processes.start(name, command, {key: str(value) for key, value in (base | environment).items()})

    def _last_words(self, process):
        lines = (self.logs / f"{process}.log").read_text(encoding="utf-8", errors="replace").splitlines()
        return "\n".join(lines[-8:])

    def _write_configuration(self, programs, nodes):
        api = self.ports["api"]
        for user in ("kcm", "scheduler", "admin"):
            certificates.write_kubeconfig(self.work / f"{user}.kubeconfig", self.pki, api, "local", [user])
        certificates.write_kubeconfig(self.kubeconfig, self.pki, api, f"chartroom-{self.name}",
                                      ["admin", *certificates.USERS])
        (self.work / "scheduler.yaml").write_text(json.dumps({
            "apiVersion": "kubescheduler.config.k8s.io/v1",
            "kind": "KubeSchedulerConfiguration",
            "leaderElection": {"leaderElect": False},
            "clientConnection": {"kubeconfig": str(self.work / "scheduler.kubeconfig"), "qps": 5000, "burst": 10000},
        }), encoding="utf-8")
        (self.work / "kwok.yaml").write_text(objects.kwok_configuration(programs.share / "kwok", self.work),
                                             encoding="utf-8")
        (self.work / "pod.log").write_text(objects.pod_log("current"), encoding="utf-8")
        (self.work / "pod-previous.log").write_text(objects.pod_log("previous"), encoding="utf-8")

    def _start_api_server(self, programs):
        ports, pki = self.ports, self.pki
        etcd, peer = f"http://127.0.0.1:{ports['etcd']}", f"http://127.0.0.1:{ports['etcd-peer']}"
        self.run("etcd", "etcd", "--data-dir", self.work / "etcd", "--listen-client-urls", etcd,
                 "--advertise-client-urls", etcd, "--listen-peer-urls", peer, "--initial-advertise-peer-urls", peer,
                 "--initial-cluster", f"default={peer}", "--unsafe-no-fsync", "--quota-backend-bytes", "8589934592",
                 "--auto-compaction-mode", "periodic", "--auto-compaction-retention", "5m", "--log-level", "warn")
        self.run("kube-apiserver", programs.path("kube-apiserver"), f"--etcd-servers={etcd}",
                 "--bind-address=127.0.0.1", "--advertise-address=127.0.0.1", f"--secure-port={ports['api']}",
                 f"--cert-dir={pki}", f"--tls-cert-file={pki}/apiserver.crt",
                 f"--tls-private-key-file={pki}/apiserver.key", f"--client-ca-file={pki}/ca.crt",
                 "--service-account-issuer=https://kubernetes.default.svc",
                 f"--service-account-key-file={pki}/sa.pub", f"--service-account-signing-key-file={pki}/sa.key",
                 f"--goaway-chance={self.settings['goaway chance']}",
                 "--authorization-mode=Node,RBAC", f"--token-auth-file={pki}/tokens.csv",
                 "--endpoint-reconciler-type=none", "--service-cluster-ip-range=10.0.0.0/16", "--allow-privileged",
                 f"--kubelet-client-certificate={pki}/kubelet-client.crt",
                 f"--kubelet-client-key={pki}/kubelet-client.key",
                 "--kubelet-preferred-address-types=InternalIP",
                 f"--proxy-client-cert-file={pki}/front-client.crt",
                 f"--proxy-client-key-file={pki}/front-client.key",
                 f"--requestheader-client-ca-file={pki}/front.crt",
                 "--requestheader-allowed-names=front-proxy-client",
                 "--requestheader-extra-headers-prefix=X-Remote-Extra-",
                 "--requestheader-group-headers=X-Remote-Group", "--requestheader-username-headers=X-Remote-User")

    def _start_controllers(self, programs):
        pki = self.pki
        self.run("kube-controller-manager", programs.path("kube-controller-manager"),
                 f"--kubeconfig={self.work}/kcm.kubeconfig", "--secure-port=0", "--leader-elect=false",
                 f"--service-account-private-key-file={pki}/sa.key", f"--root-ca-file={pki}/ca.crt",
                 "--kube-api-qps=5000", "--kube-api-burst=10000", "--concurrent-deployment-syncs=20",
                 "--concurrent-replicaset-syncs=20", f"--cluster-signing-cert-file={pki}/ca.crt",
                 f"--cluster-signing-key-file={pki}/ca.key")
        self.run("kube-scheduler", programs.path("kube-scheduler"), f"--config={self.work}/scheduler.yaml",
                 "--secure-port=0")

    def _start_kwok(self, programs):
        port = self.ports["kwok"]
        self.run("kwok", programs.path("kwok"), "--kubeconfig", self.work / "admin.kubeconfig", "--manage-all-nodes",
                 "--cidr", "10.244.0.0/16", "--node-ip", "127.0.0.1", "--node-port", port, "--server-address",
                 f"127.0.0.1:{port}", "--tls-cert-file", self.pki / "kubelet.crt", "--tls-private-key-file",
                 self.pki / "kubelet.key", "--node-lease-duration-seconds", "40", "--config", self.work / "kwok.yaml")

    @staticmethod
    def _nodes_ready(client):
        return sum(holds(node, "Ready") for node in (client.get("/api/v1/nodes") or {"items": []})["items"])

    @staticmethod
    def _established(client):
        found = client.get("/apis/apiextensions.k8s.io/v1/customresourcedefinitions") or {"items": []}
        return bool(found["items"]) and all(holds(definition, "Established") for definition in found["items"])

    def _wait_for_definitions(self, client):
        self.wait(60, "Argo CD's definitions", lambda: self._established(client))

    def _start_metrics(self, programs, client, nodes):
        """KWOK starts to watch a node's pods when its usage is first read: metrics come 20 s sooner if that is now."""
        tls = ssl.create_default_context(cafile=self.pki / "ca.crt")
        direct = urllib.request.build_opener(urllib.request.ProxyHandler({}), urllib.request.HTTPSHandler(context=tls))
        for index in range(nodes):
            address = f"https://127.0.0.1:{self.ports['kwok']}/metrics/nodes/node-{index:04}/metrics/resource"
            try:
                direct.open(address, timeout=5).close()
            except OSError:
                pass # not known to KWOK yet; metrics-server asks again
        admin = self.work / "admin.kubeconfig"
        self.run("metrics-server", programs.path("metrics-server"), "--kubeconfig", admin,
                 "--authentication-kubeconfig", admin, "--authorization-kubeconfig", admin, "--bind-address=127.0.0.1",
                 f"--secure-port={self.ports['metrics']}", "--tls-cert-file", self.pki / "kubelet.crt",
                 "--tls-private-key-file", self.pki / "kubelet.key", "--cert-dir", self.work / "tmp",
                 "--kubelet-use-node-status-port", "--kubelet-insecure-tls",
                 "--kubelet-preferred-address-types=InternalIP", "--metric-resolution=10s",
                 "--kubelet-request-timeout=5s")
        for path, document in (objects.node_agent(), *objects.metrics_api(self.ports["metrics"])):
            client.create(path, document)
        self.wait(60, "the metrics API", lambda: client.request("GET", "/apis/metrics.k8s.io/v1beta1")[0] == 200)
