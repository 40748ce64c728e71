"""Finds a Chromium for the browser tests and prints its path; installs one when there is none.

    python tests/find_chromium.py

A program that the machine already has comes first, then the one playwright downloads, then, for root on a Debian
system, the system's own package. The exit code is 1, with a sentence on what to do, when all of that fails.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
PLACES = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
)
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
"""What a test passes to the browser: nothing it does leaves the machine."""
MISSING = (
    "No Chromium was found and none could be installed. Install Chromium or Google Chrome, or name one in the "
    "environment variable CHROMIUM, then run this again: python tests/find_chromium.py"
)


def find() -> str | None:
    """The path of a Chromium that starts, or None."""
    named = os.environ.get("CHROMIUM")
    if named:
        return named if starts(named) else None
    return first_that_starts([*(shutil.which(name) for name in NAMES), *PLACES]) or first_that_starts([of_playwright()])


def first_that_starts(paths: Iterable[str | None]) -> str | None:
    return next((path for path in paths if path and starts(path)), None)


def starts(path: str) -> bool:
    """Whether the program is there and answers; a stub that only says how to install one does not."""
    if not Path(path).is_file():
        return False
    return sys.platform == "win32" or succeeds([path, "--version"], 60)


def of_playwright() -> str | None:
    """Where playwright keeps the Chromium it downloads, whether or not it is there."""
    code = "from playwright.sync_api import sync_playwright as s\nwith s() as p: print(p.chromium.executable_path)"
    try:
        answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True)
    except (OSError, subprocess.SubprocessError):
        return None
    return answer.stdout.strip() or None


def install() -> None:
    """Try the ways of installing a Chromium, one after the other, until one is found."""
    succeeds([sys.executable, "-m", "playwright", "install", "chromium"], 300)
    if find() is None and shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        succeeds(["apt-get", "update"], 300)
        packages = ("chromium", "fonts-dejavu-core")
        succeeds(["apt-get", "install", "--yes", "--no-install-recommends", *packages], 900)


def succeeds(command: Sequence[str], seconds: int) -> bool:
    """Run a command quietly, for so long at most; whether it ended well."""
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    try:
        subprocess.run(command, capture_output=True, timeout=seconds, check=True, env=environment)
    except (OSError, subprocess.SubprocessError):
        return False
    return True


def main() -> int:
    path = find()
    if path is None:
        print("No Chromium is here; trying to install one ...", file=sys.stderr)
        install()
        path = find()
    print(path if path else MISSING, file=sys.stdout if path else sys.stderr)
    return 0 if path else 1


if __name__ == "__main__":
    sys.exit(main())
