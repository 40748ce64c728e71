"""What several test files share: the program's own source text, and a Chromium."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

import find_chromium
import pytest

ROOT = Path(__file__).resolve().parent.parent


def _end_when_told() -> None:
    """Let a forked process end as the program's own do: what hears SIGTERM for this process has nothing to tell there.

    Otherwise the coverage of this process fails in the other one, and a server takes that for a failed request.
    """
    signal.signal(signal.SIGTERM, signal.SIG_DFL)


if sys.platform != "win32":
    os.register_at_fork(after_in_child=_end_when_told)


@pytest.fixture(scope="session")
def modules() -> dict[str, str]:
    """Dotted name -> source of every module of the program; a package is named `<package>.__init__`."""
    paths = [path for path in [ROOT / "build.py", *sorted((ROOT / "resolutions").rglob("*.py"))] if path.exists()]
    return {".".join(path.relative_to(ROOT).with_suffix("").parts): path.read_text("utf-8") for path in paths}


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of a Chromium; a test that needs one fails when there is none, it is never skipped."""
    path = find_chromium.find()
    if path is None:
        pytest.fail(find_chromium.MISSING)
    return path


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test that needs a Chromium, so that a system without one can leave it out: `-m "not browser"`."""
    for item in items:
        if "chromium" in getattr(item, "fixturenames", ()):
            item.add_marker("browser")
