"""The README tells the truth: every command, make target, option and path that it names is there."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text("utf-8")
OWN_FOLDERS = ("content/", "templates/", "resolutions/", "tests/")


def code(text: str) -> list[str]:
    """The code of a Markdown text: indented lines and what stands in backquotes."""
    indented = [line.strip() for line in text.splitlines() if re.match(r"(    |       )\S", line)]
    return indented + re.findall(r"`([^`\n]+)`", text)


def targets(makefile: str) -> set[str]:
    return set(re.findall(r"^([a-z][a-z-]*):(?!=)", makefile, re.MULTILINE))


def named_targets(text: str) -> set[str]:
    return {name for line in code(text) for name in re.findall(r"\bmake ([a-z][a-z-]*)", line)}


def named_commands(text: str) -> set[str]:
    return {name for line in code(text) for name in re.findall(r"build\.py ([a-z]+)", line)}


def named_options(text: str) -> set[tuple[str, str]]:
    """(command, option) for each option the text gives to a command of build.py; "" for build.py itself."""
    calls = [re.search(r"build\.py(?: ([a-z]+))?(.*)", line) for line in code(text)]
    return {(call[1] or "", option) for call in calls if call for option in re.findall(r"--[a-z-]+", call[2])}


def named_paths(text: str) -> set[str]:
    """The project's own files and folders that the text names; what a reader is to choose is a star."""
    words = {re.sub(r"<[a-z]+>", "*", word) for line in code(text) for word in re.split(r"[\s,]+", line)}
    return {re.sub(r":\d+$", "", word) for word in words if word.startswith(OWN_FOLDERS)}


def is_there(path: str) -> bool:
    return any(ROOT.glob(path.rstrip("/")))


def help_of(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(ROOT / "build.py"), *arguments, "--help"]
    return subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", timeout=60)


def commands_of_help(text: str) -> set[str]:
    return set(re.findall(r"^  ([a-z]+) ", text.partition("Commands:\n")[2], re.MULTILINE))


def test_every_make_target_named_is_there() -> None:
    named = named_targets(README)
    assert {"site", "test"} <= named
    assert named <= targets((ROOT / "Makefile").read_text("utf-8"))


def test_every_make_target_is_explained_by_make_help() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    assert targets(makefile) == set(re.findall(r"^([a-z-]+):.*## \w", makefile, re.MULTILINE))


@pytest.mark.skipif(shutil.which("make") is None or os.name == "nt", reason="needs make and symbolic links")
def test_an_environment_that_is_a_link_is_left_alone(tmp_path: Path) -> None:
    theirs = tmp_path / "theirs"
    theirs.mkdir()
    (theirs / "kept").touch()
    for name in ("Makefile", "requirements.txt"):
        shutil.copy(ROOT / name, tmp_path / name)
    (tmp_path / ".venv").symlink_to(theirs)
    made = subprocess.run(["make", "site"], cwd=tmp_path, capture_output=True, encoding="utf-8")
    assert made.returncode != 0 and "is a link" in made.stderr
    assert (theirs / "kept").exists()


def test_the_readme_names_every_command_and_no_other() -> None:
    answer = help_of()
    assert answer.returncode == 0, answer.stderr
    assert named_commands(README) == commands_of_help(answer.stdout)


@pytest.mark.parametrize("command", sorted({""} | named_commands(README)))
def test_every_option_named_is_there(command: str) -> None:
    answer = help_of(*command.split())
    assert answer.returncode == 0, answer.stderr
    named = {option for whose, option in named_options(README) if whose == command}
    assert named <= set(re.findall(r"--[a-z-]+", answer.stdout))


def test_a_command_that_is_not_there_is_refused() -> None:
    assert help_of("nonsense").returncode != 0


def test_every_path_named_is_there() -> None:
    named = named_paths(README)
    assert len(named) > 10
    assert sorted(path for path in named if not is_there(path)) == []


def test_every_link_within_the_project_leads_somewhere() -> None:
    links = {link for link in re.findall(r"\]\(([^)#]+)", README) if "://" not in link}
    assert links
    assert sorted(link for link in links if not (ROOT / link).exists()) == []


def test_what_the_readme_names_is_found_in_it() -> None:
    text = "Run `make nothing`, or\n\n    python build.py fly content/none/<set>/a.txt:42 --high\n\nand make sense."
    assert named_targets(text) == {"nothing"}
    assert named_commands(text) == {"fly"}
    assert named_options(text) == {("fly", "--high")}
    assert named_paths(text) == {"content/none/*/a.txt"}
    assert not is_there("content/none/*/a.txt")
    assert targets("a: b\n\techo c:\nd := e\n.PHONY: f\n") == {"a"}
    assert commands_of_help("Options:\n  x  y\n\nCommands:\n  fly  Rise: and go.\n") == {"fly"}


def unpinned(requirements: str) -> list[str]:
    """The entries of a requirements file that are not one exact version with its hashes."""
    lines = [line for line in requirements.replace("\\\n", " ").splitlines() if line.strip() and line.strip()[0] != "#"]
    pinned = re.compile(r"[a-z0-9-]+==[0-9][^ ]*( ; [^-]+?)?( +--hash=sha256:[0-9a-f]{64})+ *")
    return [line for line in lines if not pinned.fullmatch(line)]


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-test.txt"])
def test_every_package_is_pinned_with_its_hashes_and_no_host_is_named(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    assert unpinned(text) == []
    assert text.count("==") > 20
    assert "://" not in text


def test_a_package_without_a_hash_or_a_version_is_noticed() -> None:
    fine = "a==1.0 ; sys_platform == 'win32' \\\n    --hash=sha256:" + "0" * 64 + "\n    # via b\n"
    assert unpinned(fine) == []
    assert unpinned("a==1.0\n") and unpinned(fine.replace("==1.0", ">=1.0")) and unpinned("--index-url x\n" + fine)
