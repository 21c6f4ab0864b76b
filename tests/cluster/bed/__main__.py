# SPDX-FileCopyrightText: 2026 The Chartroom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The command line of tests/cluster/control-plane."""

import argparse
import fcntl
import os
import signal
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path

from bed import __doc__ as package_text
from bed import seed as load
from bed import tools
from bed.cluster import PROFILES, Cluster, Failure

EXIT_FAILED = 1
EXIT_PARTLY = 2
EXIT_DOWN = 3
EXIT_INTERRUPTED = 130


def say(text):
    print(f"control-plane: {text}", file=sys.stderr, flush=True)


def clusters_folder():
    cache = os.environ.get("XDG_CACHE_HOME") or os.path.join(os.environ["HOME"], ".cache")
    return Path(cache, "chartroom", "clusters")


@contextmanager
def locked(name):
    """One `up` or `down` of a name at a time: tests and people may share it."""
    folder = clusters_folder()
    folder.mkdir(parents=True, exist_ok=True)
    with open(folder / f"{name}.lock", "w", encoding="utf-8") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def interrupt(*_):
    raise KeyboardInterrupt


def up(cluster, arguments):
    programs = tools.Programs.build(with_argo="argo" in PROFILES[arguments.profile])
    with locked(cluster.name):
        start(cluster, programs, arguments)
    print(cluster.kubeconfig)


def start(cluster, programs, arguments):
    if cluster.is_up():
        if cluster.settings["profile"] != arguments.profile or cluster.settings["nodes"] != arguments.nodes:
            raise Failure(f"{cluster.name} is up with other settings (profile {cluster.settings['profile']}, "
                          f"{cluster.settings['nodes']} nodes); take it down first, or choose another --name")
        say(f"{cluster.name} is up already")
    else:
        cluster.stop()
        started = time.monotonic()
        try:
            cluster.start(programs, arguments.profile, arguments.nodes, arguments.restore,
                          arguments.goaway_chance, say)
        except BaseException:
            cluster.stop()
            say(f"stopped again; the logs are in {cluster.work / 'logs'}")
            raise
        say(f"{cluster.name} is ready after {time.monotonic() - started:.1f} s")


def down(cluster, _):
    with locked(cluster.name):
        was_there = cluster.work.exists()
        cluster.stop()
        cluster.remove()
    say(f"{cluster.name} is down" if was_there else f"{cluster.name} was not up")


def status(cluster, _):
    rows = cluster.processes.rows()
    for row in rows:
        print(f"{row.name:<26} {'running' if row.alive else 'gone':<8} pid {row.pid:<8} {row.resident_mb:>5} MB")
    if rows and all(row.alive for row in rows):
        print(f"kubeconfig {cluster.kubeconfig}")
        return 0
    print(f"{cluster.name} is {'partly up' if any(row.alive for row in rows) else 'down'}")
    return EXIT_PARTLY if any(row.alive for row in rows) else EXIT_DOWN


def snapshot(cluster, arguments):
    if not cluster.is_up():
        raise Failure(f"{cluster.name} is not up")
    with locked(cluster.name):
        cluster.stop()
        cluster.archive(arguments.file)
    say(f"{cluster.name} is down; up --restore {arguments.file} brings it back")


def seed(cluster, arguments):
    if not cluster.is_up():
        raise Failure(f"{cluster.name} is not up")
    if arguments.pods:
        load.pods(cluster, cluster.client(), arguments.pods, cluster.settings["nodes"], say)
    if arguments.releases:
        load.releases(cluster.client(), arguments.releases, arguments.revisions, say)
    if arguments.applications:
        load.applications(cluster, cluster.client(), arguments.applications, say)


def crash(cluster, arguments):
    for name in arguments.process:
        cluster.processes.crash(name)
    deadline = time.monotonic() + 120
    while cluster.client().request("GET", "/readyz")[0] != 200:
        if time.monotonic() > deadline:
            raise Failure(f"waited in vain for {cluster.name} to be ready again; the logs are in {cluster.work / 'logs'}")
        for row in cluster.processes.rows():
            if not row.alive: # an API server whose etcd came back too late ends by itself
                cluster.processes.start_again(row)
        time.sleep(0.2)


def print_tools(_, arguments):
    print(tools.build(arguments.module))


def folder(cluster, _):
    print(cluster.work)


def parse():
    parser = argparse.ArgumentParser(prog="control-plane", description=package_text, epilog="""
        exit status: 0 done; 1 failed; 77 the programs cannot be had on this machine; status: 2 partly up, 3 down""")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def command(name, run, text):
        sub = commands.add_parser(name, help=text, description=text)
        sub.add_argument("--name", default="default", help="which cluster, where several run side by side")
        sub.set_defaults(run=run)
        return sub

    sub = command("up", up, "start it, and print the path of its kubeconfig when it is ready")
    sub.add_argument("--profile", choices=PROFILES, default="metrics",
                     help="what runs beside the control plane and KWOK: pods nothing, metrics (the default) "
                          "metrics-server, argo Argo CD's controller, all both")
    sub.add_argument("--nodes", type=int, default=3, metavar="N", help="simulated nodes (3)")
    sub.add_argument("--restore", type=Path, metavar="FILE", help="start on what `snapshot` saved")
    sub.add_argument("--goaway-chance", type=float, default=0.0, metavar="P",
                     help="how likely an answer is to be followed by a GOAWAY, at most 0.02 (0)")
    command("down", down, "stop it and remove what it kept")
    command("status", status, "say what runs")
    sub = command("crash", crash, "kill processes with SIGKILL and start them again, until all is ready")
    sub.add_argument("process", nargs="+", help="as `status` names them: kube-apiserver, etcd")
    command("folder", folder, "print the folder with its logs, certificates and repositories")
    sub = command("snapshot", snapshot, "stop it and keep its objects in an archive")
    sub.add_argument("file", type=Path)
    sub = command("seed", seed, "put load on it")
    sub.add_argument("--pods", type=int, default=0, metavar="N", help="running pods, in tens")
    sub.add_argument("--releases", type=int, default=0, metavar="N", help="Helm releases")
    sub.add_argument("--revisions", type=int, default=5, metavar="N", help="of each release (5)")
    sub.add_argument("--applications", type=int, default=0, metavar="N", help="Argo CD's Applications")
    sub = command("tools", print_tools, "print the folder of kubectl, helm3 and helm4, or of another module's program, building where needed")
    sub.add_argument("module", nargs="?", choices=("kubernetes", "argocd", "k9s"), default="kubernetes")
    return parser.parse_args()


def main():
    arguments = parse()
    signal.signal(signal.SIGTERM, interrupt)
    signal.signal(signal.SIGHUP, interrupt)
    cluster = Cluster(arguments.name, clusters_folder() / arguments.name)
    try:
        return arguments.run(cluster, arguments) or 0
    except tools.CannotBeHad as failure:
        say(failure)
        return failure.exit_status
    except (Failure, RuntimeError, OSError, subprocess.CalledProcessError) as failure:
        say(failure)
        return EXIT_FAILED
    except KeyboardInterrupt:
        return EXIT_INTERRUPTED


sys.exit(main())
