"""What the program takes from others: few distributions on the way to a page, free licences, pinned actions."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from bench.licences import is_free, licence, pinned

ROOT = Path(__file__).resolve().parent.parent
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
MOST = 10
LOADED = """
import sys
from importlib import metadata
sys.argv = ["build.py", "--no-cache", *sys.argv[1:]]
import build
from resolutions.publishing.judging import outside
outside.judge_shown = lambda shown, folder: []
try:
    build.main()
finally:
    homes = metadata.packages_distributions()
    used = {name for module in list(sys.modules) for name in homes.get(module.partition(".")[0], ())}
    print(*sorted(used), file=sys.stderr)
"""


def test_a_build_imports_few_distributions(tmp_path: Path) -> None:
    """The whole way from text to pages, without the outside judge of the package and the search in finished pages."""
    folders = ["--package", str(tmp_path / "datapackage"), "--site", str(tmp_path / "site")]
    done = subprocess.run([sys.executable, "-c", LOADED, *folders], cwd=ROOT, capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    names = set(done.stderr.splitlines()[-1].split()) - {"setuptools", "pip", "open-resolutions", "coverage"}
    names -= {"pagefind", "pagefind_bin"}  # a program of its own, which reads the pages when they are made
    assert {"Jinja2", "PyYAML"} <= names
    assert "frictionless" not in names
    assert len(names) <= MOST, names


@pytest.mark.parametrize("name", sorted(pinned(ROOT / "requirements.txt")))
def test_every_licence_is_free(name: str) -> None:
    assert is_free(licence(name)), licence(name)


def test_another_licence_is_noticed() -> None:
    assert not any(is_free(text) for text in ("AGPL-3.0", "GNU Affero General Public License", "Proprietary", ""))


def steps(path: Path) -> list[dict[str, object]]:
    return [step for job in yaml.safe_load(path.read_text("utf-8"))["jobs"].values() for step in job["steps"]]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_every_action_is_pinned_by_commit_with_its_version(path: Path) -> None:
    used = re.findall(r"uses: (.*)", path.read_text("utf-8"))
    assert used
    assert [line for line in used if not re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40} # v\d+(\.\d+)*", line)] == []


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_workflows_have_no_more_rights_than_they_need(path: Path) -> None:
    flow = yaml.safe_load(path.read_text("utf-8"))
    assert flow["permissions"] == {}
    for job in flow["jobs"].values():
        assert job["timeout-minutes"] <= (330 if path.name == "weekly.yml" else 60)
        rights = {right for right, value in job["permissions"].items() if value == "write"}
        assert rights <= ({"pages", "id-token"} if path.name == "pages.yml" else set())
    for step in steps(path):
        assert "${{" not in str(step.get("run", "")), "what a stranger can choose comes by way of the environment"
        if str(step.get("uses", "")).startswith("actions/checkout"):
            assert step["with"]["persist-credentials"] is False  # type: ignore[index]


def test_tests_run_on_three_systems_and_four_versions() -> None:
    jobs = yaml.safe_load((ROOT / ".github/workflows/tests.yml").read_text("utf-8"))["jobs"]
    assert jobs["test"]["strategy"]["matrix"]["python"] == ["3.11", "3.12", "3.13", "3.14"]
    systems = [jobs["test"]["runs-on"], *jobs["elsewhere"]["strategy"]["matrix"]["system"]]
    assert {name.partition("-")[0] for name in systems} == {"ubuntu", "macos", "windows"}
