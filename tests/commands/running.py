"""Runs the real program in a process of its own, and remembers folders to compare them afterwards."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent.parent
PROGRAM = ROOT / "build.py"


@dataclass(frozen=True, slots=True)
class Ended:
    """How a run of the program ended."""

    code: int
    out: str
    err: str


def run(*arguments: str | Path, cwd: Path, environment: Mapping[str, str] | None = None, mask: int = -1) -> Ended:
    """Run ``python build.py`` with the arguments; what it prints is read as UTF-8 whatever the locale says."""
    variables = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1", **(environment or {})}
    done = subprocess.run(
        [sys.executable, PROGRAM, *arguments], cwd=cwd, env=variables, capture_output=True, timeout=120, umask=mask
    )
    return Ended(done.returncode, done.stdout.decode(), done.stderr.decode())


def build(here: Path, *arguments: str | Path, content: Path = ROOT / "content", **given: Any) -> Ended:
    """Run a command, or the build when none is named, on ``datapackage/`` and ``site/`` of a folder."""
    folders = ("--content", content, "--package", here / "datapackage", "--site", here / "site", "--no-cache")
    return run(*folders, *arguments, **{"cwd": ROOT, **given})


def snapshot(folder: Path) -> dict[str, bytes]:
    """Every file of a folder by its path, hidden ones too, and every folder as an empty file ending in a slash."""
    found = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_symlink() or not path.is_dir():
            found[name] = os.readlink(path).encode() if path.is_symlink() else path.read_bytes()
        else:
            found[name + "/"] = b""
    return found


def differences(before: Mapping[str, bytes], after: Mapping[str, bytes]) -> list[str]:
    """The paths that are new, gone or changed."""
    return sorted(name for name in before.keys() | after.keys() if before.get(name) != after.get(name))
