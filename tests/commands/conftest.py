"""One built site for all tests of a worker."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
from commands.running import Ended, build


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
