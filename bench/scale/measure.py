"""Command -> Cost: wall and CPU seconds and the peak memory of all its processes together."""

from __future__ import annotations

import os
import resource
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bench.scale.clock import NOW

PAUSE = 0.05
"""Seconds between two looks at the memory."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What a command took."""

    wall: float
    """Seconds from its start to its end."""
    cpu: float
    """Seconds of CPU of all its processes."""
    peak: int
    """The most bytes that all its processes held at once (proportional set size)."""
    peaks: dict[str, int] = field(default_factory=dict)
    """The same for each stage that the command said it was in."""


class CommandFailed(Exception):
    """The command did not end well."""


def cost(command: Sequence[str], folder: Path, stages: Path | None = None, cpus: int = 0) -> Cost:
    """Run a command in a folder, on so many CPUs (0: all); what it prints is shown only when it fails."""
    before, begun = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    chosen = sorted(os.sched_getaffinity(0))[: cpus or None]
    limited = ["taskset", "-c", ",".join(map(str, chosen)), *command] if cpus else list(command)
    with (folder / "printed.txt").open("wb") as printed:
        process = subprocess.Popen(limited, cwd=folder, stdout=printed, stderr=printed)
        peaks = _watched(process, stages)
    wall, after = time.perf_counter() - begun, resource.getrusage(resource.RUSAGE_CHILDREN)
    if process.returncode:
        raise CommandFailed((folder / "printed.txt").read_text("utf-8", "replace")[-3000:])
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Cost(wall, spent, max(peaks.values(), default=0), peaks)


def _watched(process: subprocess.Popen[bytes], stages: Path | None) -> dict[str, int]:
    peaks: dict[str, int] = {}
    while process.poll() is None:
        name = _text(stages / NOW) if stages else ""
        begun = time.perf_counter()
        held = sum(_held(pid) for pid in _family(process.pid))
        peaks[name] = max(peaks.get(name, 0), held)
        time.sleep(max(PAUSE, 5 * (time.perf_counter() - begun)))
    return peaks


def _family(pid: int) -> list[int]:
    """The process and all that descend from it."""
    found = [pid]
    for one in found:
        found += [int(child) for child in _text(Path(f"/proc/{one}/task/{one}/children")).split()]
    return found


def _held(pid: int) -> int:
    for line in _text(Path(f"/proc/{pid}/smaps_rollup")).splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) * 1024
    return 0


def _text(path: Path) -> str:
    try:
        return path.read_text()
    except OSError:
        return ""
