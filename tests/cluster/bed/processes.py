# SPDX-FileCopyrightText: 2026 The Chartroom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Processes that outlive the command that started them, and that only ever get signals meant for them."""

import json
import os
import signal
import subprocess
import time
from dataclasses import asdict, dataclass, field


@dataclass(frozen=True)
class Record:
    """A pid alone may belong to somebody else by now; pid and start time together cannot."""

    name: str
    pid: int
    start: str
    command: list = field(default_factory=list)
    environment: dict = field(default_factory=dict)

    @property
    def alive(self):
        fields = _stat(self.pid)
        return fields is not None and fields[0] != "Z" and fields[19] == self.start

    @property
    def resident_mb(self):
        fields = _stat(self.pid) if self.alive else None
        return int(fields[21]) * os.sysconf("SC_PAGE_SIZE") // 1_000_000 if fields else 0


def _stat(pid):
    """The fields of /proc/PID/stat from the third on: the second holds the program's name, with whatever is in it."""
    try:
        with open(f"/proc/{pid}/stat", encoding="utf-8", errors="replace") as file:
            return file.read().rpartition(")")[2].split()
    except (FileNotFoundError, ProcessLookupError):
        return None


class ProcessTable:
    """The processes of one cluster, written down in `file` as they are started."""

    def __init__(self, file, logs):
        self._file = file
        self._logs = logs
        self._children = []

    def rows(self):
        try:
            return [Record(**row) for row in json.loads(self._file.read_text(encoding="utf-8"))]
        except FileNotFoundError:
            return []

    def start(self, name, command, environment):
        """In a session of its own: neither Ctrl+C nor the end of the caller's terminal reaches it."""
        command = [str(part) for part in command]
        with open(self._logs / f"{name}.log", "ab") as log:
            child = subprocess.Popen(command, env=environment, cwd=self._logs.parent,
                                     stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True)
        self._children.append(child)
        self._write([*self.rows(), Record(name, child.pid, _stat(child.pid)[19], command, environment)])

    def crash(self, name):
        """Ends one as if its machine had died, and starts it again as it was."""
        row = next((row for row in self.rows() if row.name == name and row.alive), None)
        if row is None:
            raise RuntimeError(f"{name} does not run")
        self._signal(row, signal.SIGKILL)
        while row.alive:
            time.sleep(0.01)
        self.start_again(row)

    def start_again(self, row):
        self._write([other for other in self.rows() if other != row])
        self.start(row.name, row.command, row.environment)

    def _write(self, rows):
        partial = self._file.with_suffix(".partial")
        partial.write_text(json.dumps([asdict(row) for row in rows]), encoding="utf-8")
        partial.replace(self._file)

    def first_gone(self):
        for child in self._children:
            child.poll()
        return next((row.name for row in self.rows() if not row.alive), None)

    def stop(self, kill_at_once, last):
        """Ends all: `kill_at_once` without asking, `last` after the others, so that no client waits for its server."""
        rows = self.rows()
        self._end([row for row in rows if row.name != last], kill_at_once)
        self._end([row for row in rows if row.name == last], kill_at_once)
        self._file.unlink(missing_ok=True)

    def _end(self, rows, kill_at_once):
        for row in rows:
            self._signal(row, signal.SIGKILL if row.name in kill_at_once else signal.SIGTERM)
        deadline = time.monotonic() + 5
        while any(row.alive for row in rows):
            if time.monotonic() > deadline:
                for row in rows:
                    self._signal(row, signal.SIGKILL)
            time.sleep(0.02)
            for child in self._children:
                child.poll()

    @staticmethod
    def _signal(row, number):
        if row.alive:
            try:
                os.kill(row.pid, number)
            except ProcessLookupError:
                pass
