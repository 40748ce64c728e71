"""What the commands print: problems, what a build said that still stands, and progress on a terminal alone."""

from __future__ import annotations

import io
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from resolutions import terminal
from resolutions.standing import Standing
from resolutions.terminal import Options

HERE = Path()
OPTIONS = Options(HERE, HERE, HERE, None, "", HERE, True, 1, False, False, False)


class Screen(io.StringIO):
    """Stands for standard error."""

    def __init__(self, is_terminal: bool) -> None:
        super().__init__()
        self.is_terminal = is_terminal

    def isatty(self) -> bool:
        return self.is_terminal


@pytest.mark.parametrize(
    ("is_terminal", "quiet", "is_shown"), [(True, False, True), (True, True, False), (False, False, False)]
)
def test_progress_is_shown_on_a_terminal_and_nowhere_else(
    is_terminal: bool, quiet: bool, is_shown: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = Screen(is_terminal)
    monkeypatch.setattr(sys, "stderr", screen)
    items = terminal.with_progress("abc", 3, replace(OPTIONS, quiet=quiet))
    assert list(items) == ["a", "b", "c"]
    assert ("reading" in screen.getvalue() and "3/3" in screen.getvalue()) is is_shown
    assert bool(screen.getvalue()) is is_shown


@pytest.mark.parametrize("quiet", [True, False])
def test_what_a_build_said_that_still_stands_is_said_again_its_warnings_always(
    quiet: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    said = Standing("", "", "", ("documents 5", "time 1"), ("a.yaml:1: warning",))
    terminal.repeat(replace(OPTIONS, quiet=quiet), said)
    assert capsys.readouterr() == ("" if quiet else "documents 5\ntime 1\n", "a.yaml:1: warning\n")
