# SPDX-FileCopyrightText: 2026 The Chartroom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the test bed's programs are; they are built on the first call (tools/build)."""

import subprocess
from dataclasses import dataclass
from pathlib import Path


class CannotBeHad(Exception):
    """The programs' sources are not to be had on this machine."""

    exit_status = 77


@dataclass(frozen=True)
class Programs:
    folder: Path
    argocd: Path | None

    @staticmethod
    def build(with_argo):
        folder = build("kubernetes")
        return Programs(folder, build("argocd") / "argocd" if with_argo else None)

    def path(self, program):
        return str(self.folder / program)

    @property
    def share(self):
        return self.folder.parent / "share"


def build(module):
    """The folder of a module's programs (tools/build)."""
    script = Path(__file__).parent.parent / "tools" / "build"
    result = subprocess.run([script, module], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True, check=False)
    if result.returncode != 0:
        reason = "cannot be had on this machine" if result.returncode == 77 else "could not be built"
        error = CannotBeHad(f"the programs of the {module} module {reason}; the lines above say why")
        error.exit_status = result.returncode
        raise error
    return Path(result.stdout.strip())
