"""Every fault of a person is told on one line each, with its place and its remedy, and nothing is written.

The golden texts under ``goldens/`` are the complete output on standard error. After a change that is meant, look at
what ``GOLDENS=write python -m pytest tests/commands/test_errors.py`` changes in them.
"""

from __future__ import annotations

import os
import re
import shutil
from pathlib import Path

import pytest
from commands.faults import FAULTS, Fault, write
from commands.running import ROOT, Ended, build, differences, snapshot

GOLDENS = Path(__file__).parent / "goldens"
LINE = re.compile(r"(?P<path>[^/:\s][^:]*)(:\d+)?: (?P<what>[^\n]+) — (?P<todo>[^\n]+)")
GOOD = [fault for fault in FAULTS.values() if not fault.fault]
BAD = [fault for fault in FAULTS.values() if fault.fault]


@pytest.fixture
def here(tmp_path: Path) -> Path:
    """A folder with the content, and with what an earlier run published."""
    shutil.copytree(ROOT / "content", tmp_path / "content")
    write(tmp_path / "datapackage/datapackage.json", '{"name": "earlier"}\n')
    write(tmp_path / "datapackage/observations.csv", "observation_id,value\nearlier/1.1,5\n")
    write(tmp_path / "site/manifest.json", '{"sha256": {}}\n')
    write(tmp_path / "site/index.html", "<!doctype html><title>Earlier</title>\n")
    return tmp_path


def fail(fault: Fault, here: Path) -> Ended:
    """Run the program on a fault: it must fail in the right manner and leave everything as it was."""
    fault.harm(here)
    before = snapshot(here)
    ended = build(here, *fault.arguments, content=here / "content", cwd=here)
    written = differences(before, snapshot(here))
    text = ended.err.replace(f"{here}/", "")
    assert "Traceback" not in text, text
    assert ended.code == 1, f"exit code {ended.code}\n{text}{ended.out}"
    assert written == [], f"the run failed and still changed {written[:5]}\n{text}"
    wrong = [line for line in text.splitlines() if not LINE.fullmatch(line)]
    assert text and not wrong, f"not of the form 'path:line: what — what to do': {wrong}"
    return Ended(ended.code, ended.out, text)


@pytest.mark.parametrize("fault", GOOD, ids=lambda fault: fault.name)
def test_message(fault: Fault, here: Path) -> None:
    text = fail(fault, here).err
    golden = GOLDENS / f"{fault.name}.txt"
    if os.environ.get("GOLDENS") == "write":
        golden.write_text(text, "utf-8")
    assert golden.exists(), f"there is no golden text; the program says:\n{text}"
    assert text == golden.read_text("utf-8")


@pytest.mark.parametrize(
    "fault",
    [pytest.param(fault, marks=pytest.mark.xfail(strict=False, reason=fault.fault), id=fault.name) for fault in BAD],
)
def test_message_to_be_mended(fault: Fault, here: Path) -> None:
    """When one of these passes, delete its ``broken`` and ``places`` in faults.py and write its golden text."""
    text = fail(fault, here).err
    missing = [place for place in fault.places if not any(line.startswith(place) for line in text.splitlines())]
    assert not missing, f"nothing is said of {missing}:\n{text}"


def test_every_golden_text_has_its_fault() -> None:
    assert {path.stem for path in GOLDENS.glob("*.txt")} == {fault.name for fault in GOOD}
