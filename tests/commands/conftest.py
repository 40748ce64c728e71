"""One built site for all tests of a worker, and a browser to look at it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import find_chromium
import pytest
from commands.hosting import hosted
from commands.running import Ended, build
from playwright.sync_api import Browser, Page, sync_playwright


@dataclass(frozen=True, slots=True)
class Built:
    """A finished build of the real content."""

    folder: Path
    """Where the program ran; ``datapackage/`` and ``site/`` are in it."""
    ended: Ended
    """What it said."""

    @property
    def package(self) -> Path:
        return self.folder / "datapackage"

    @property
    def site(self) -> Path:
        return self.folder / "site"


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    folder = tmp_path_factory.mktemp("built")
    ended = build(folder)
    if ended.code:
        pytest.fail(f"the content does not build:\n{ended.err}")
    return Built(folder, ended)


@pytest.fixture(scope="module")
def host(built: Built) -> Iterator[str]:
    with hosted(built.site) as address:
        yield address


@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator[Browser]:
    with sync_playwright() as started:
        browser = started.chromium.launch(executable_path=chromium, args=list(find_chromium.ARGUMENTS))
        yield browser
        browser.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    yield page
    page.close()
