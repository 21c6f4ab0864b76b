# SPDX-FileCopyrightText: 2026 The Chartroom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Argo CD's core: the controller and what it needs, without its own API server."""

import socket
import subprocess

from bed import objects


def _environment(cluster):
    """Argo CD insists on folders of its own for keys it will not find."""
    folders = {name: cluster.work / "argocd" / name for name in ("tls", "ssh", "plugins", "tmp", "home")}
    for folder in folders.values():
        folder.mkdir(parents=True, exist_ok=True)
    return {"KUBECONFIG": cluster.work / "admin.kubeconfig", "ARGOCD_FAKE_IN_CLUSTER": "true",
            "ARGOCD_GPG_ENABLED": "false", "ARGOCD_TLS_DATA_PATH": folders["tls"],
            "ARGOCD_SSH_DATA_PATH": folders["ssh"], "ARGOCD_PLUGINSOCKFILEPATH": folders["plugins"],
            "TMPDIR": folders["tmp"], "HOME": folders["home"]}


def _listens(port):
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def start_servers(cluster, programs):
    ports = cluster.ports
    _make_repository(cluster.work / "git" / "guestbook")
    cluster.run("redis", "redis-server", "--bind", "127.0.0.1", "--port", ports["redis"], "--save", "",
                "--appendonly", "no")
    cluster.run("repo-server", programs.argocd, "--address", "127.0.0.1", "--port", ports["repo-server"],
                "--metrics-address", "127.0.0.1", "--metrics-port", ports["repo-server-metrics"],
                "--redis", f"127.0.0.1:{ports['redis']}", "--disable-tls",
                **_environment(cluster), ARGOCD_BINARY_NAME="argocd-repo-server")


def start_controller(cluster, programs, client):
    for path, document in objects.argo():
        client.create(path, document)
    ports = cluster.ports
    cluster.wait(60, "Argo CD's repository server", lambda: _listens(ports["repo-server"]))
    # Its metrics port listens on every address: there is no flag for that.
    cluster.run("application-controller", programs.argocd, "--namespace", "argocd",
                "--redis", f"127.0.0.1:{ports['redis']}", "--repo-server", f"127.0.0.1:{ports['repo-server']}",
                "--repo-server-plaintext", "--metrics-port", ports["controller-metrics"],
                **_environment(cluster), ARGOCD_BINARY_NAME="argocd-application-controller")
    cluster.wait(60, "Argo CD's controller", lambda: _listens(ports["controller-metrics"]))


GUESTBOOK = """\
apiVersion: apps/v1
kind: Deployment
metadata:
  name: guestbook
spec:
  replicas: 2
  selector: {matchLabels: {app: guestbook}}
  template:
    metadata: {labels: {app: guestbook}}
    spec:
      containers:
      - name: guestbook
        image: registry.test/guestbook:1.0
        ports: [{containerPort: 80}]
---
apiVersion: v1
kind: Service
metadata:
  name: guestbook
spec:
  selector: {app: guestbook}
  ports: [{port: 80}]
"""


def _make_repository(folder):
    """A plain local repository that Applications name by its path: file://FOLDER, path app, revision main."""
    (folder / "app").mkdir(parents=True)
    (folder / "app" / "guestbook.yaml").write_text(GUESTBOOK, encoding="utf-8")

    def git(*arguments):
        subprocess.run(["git", "-C", folder, "-c", "user.name=chartroom", "-c", "user.email=chartroom@localhost",
                        *arguments], check=True, capture_output=True)

    git("init", "--quiet", "--initial-branch=main")
    git("add", ".")
    git("commit", "--quiet", "--message", "The guestbook")
