"""Message files follow their documents: what translate writes, what check refuses, and what strict builds stop on."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from commands.conftest import Built
from commands.running import ROOT, Ended, build, run, snapshot

SET = "documents/gia-lai-2020-11-30"
MESSAGES = "locales/en/LC_MESSAGES/messages.po"


@pytest.fixture
def here(built: Built, tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "content", tmp_path / "content")
    shutil.copytree(built.package, tmp_path / "datapackage")
    return tmp_path


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert text.count(old) >= 1
    path.write_text(text.replace(old, new, 1), "utf-8")


def ran(here: Path, *arguments: str) -> Ended:
    return build(here, *arguments, content=here / "content", cwd=here)


def translate(here: Path) -> Ended:
    return run("translate", "--content", here / "content", cwd=here)


def test_files_that_are_up_to_date_stay_as_they_are(here: Path) -> None:
    before = snapshot(here)
    ended = translate(here)
    assert (ended.code, ended.out, ended.err) == (0, "", "")
    assert snapshot(here) == before


def test_a_changed_document_makes_its_translation_stale(here: Path) -> None:
    change(here / "content" / SET / "source.txt", "2. Chỉ tiêu chủ yếu năm 2021", "2. Chỉ tiêu chính năm 2021")
    assert ran(here, "--strict").code == 1
    built = ran(here)
    assert built.code == 0, built.err
    assert "warning: the Vietnamese of 'gia-lai-nq-2020-11-30/ii-2' changed since it was translated" in built.err
    assert "translation   296 of 297 clauses, 1 stale" in built.out
    page = (here / "site/en/documents/gia-lai-nq-2020-11-30/index.html").read_text("utf-8")
    assert 'id="ii-2" lang="vi"' in page and "translation out of date" in page
    assert translate(here).out == f"content/{SET}/en.po: brought up to date\n"
    messages = (here / "content" / SET / "en.po").read_text("utf-8")
    assert '#, fuzzy\n#| msgid "Chỉ tiêu chủ yếu năm 2021"\nmsgctxt "gia-lai-nq-2020-11-30/ii-2"\n' in messages
    assert translate(here).out == ""


def test_a_document_without_messages_gets_them(here: Path) -> None:
    (here / "content" / SET / "en.po").unlink()
    built = ran(here, "--strict")
    assert (built.code, built.err) == (0, "")
    assert "175 of 297 clauses, 122 missing" in built.out
    assert translate(here).code == 0
    text = (here / "content" / SET / "en.po").read_text("utf-8")
    assert text.count("msgctxt") == 138 and text.count("/name:") == 16 and text.count('msgstr ""') == 139


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        (
            f"{SET}/en.po",
            "5,047 billion VND",
            "5.047 billion VND",
            "says 5047000000.000 and does not say 5047000000000",
        ),
        (f"{SET}/en.po", "Export turnover:", "Exports:", "'Kim ngạch xuất khẩu' is not said as 'export turnover'"),
        (f"{SET}/en.po", 'msgstr "Objectives"', 'msgstr "Objectives', "a text is not closed with a double quote"),
        (MESSAGES, 'msgid "Trang đầu"\nmsgstr "Home"\n\n', "", "the message 'Trang đầu' is in no message file"),
        (MESSAGES, 'msgid "Trang đầu"', 'msgid "Đầu trang"', "nothing says the message 'Đầu trang'"),
        ("glossary.yaml", "    because:", "    reason:", "unknown key 'reason'"),
    ],
)
def test_check_refuses_what_is_not_in_step(here: Path, file: str, old: str, new: str, said: str) -> None:
    change(here / "content" / file, old, new)
    ended = ran(here, "check")
    assert ended.code == 1
    assert said in ended.err
