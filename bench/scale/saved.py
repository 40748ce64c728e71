"""A corpus -> seconds: how long ``serve`` takes to show a document that was saved, and what it says of a new figure."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from urllib.request import urlopen

HOME = Path(__file__).resolve().parents[2]
"""The folder of the project."""
TIMES = 5
"""So often is it saved; the median counts."""


def shown_after(options: Sequence[str], source: Path, change: Callable[[], None]) -> float:
    """Serve a corpus, let ``change`` save a source again and again, and look at its page until that is another one."""
    command = [sys.executable, str(HOME / "build.py"), "serve", "--port", "0", *options]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, encoding="utf-8") as serving:
        assert serving.stdout is not None
        address = f"{serving.stdout.readline().split(' ')[0]}vi/van-ban/{source.parent.name}/"
        for line in serving.stdout:
            if line.startswith("time "):
                break
        spent = [_seconds(address, change) for _ in range(TIMES)]
        serving.terminate()
    return median(spent)


def _seconds(address: str, change: Callable[[], None]) -> float:
    before = _page(address)
    change()
    saved = time.perf_counter()
    while _page(address) == before:
        time.sleep(0.005)
    return time.perf_counter() - saved


def _page(address: str) -> bytes:
    with urlopen(address) as answer:
        return bytes(answer.read())
