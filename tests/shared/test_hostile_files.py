"""Files that somebody made to break the program, or that broke on their way: refused each with one line, or told."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from resolutions import entries, limits, text_checks
from resolutions import vocabulary as words
from resolutions.facts import Source
from resolutions.problems import Problem
from resolutions.reading import document, sources
from resolutions.reading.content.sets import document_sets
from resolutions.reading.content.twins import same_numbers
from resolutions.reading.structure.legacy_fonts import unreadable, unseen

ROOT = Path(__file__).parents[2]
REAL = sorted((ROOT / "content/documents").glob("*/source.txt"))
TCVN3 = "NghÞ quyÕt Héi nghÞ lÇn thø hai Ban ChÊp hµnh §¶ng bé tØnh, phÊn ®Êu t¨ng tr­ëng kinh tÕ 5% n¨m 2021"
VNI = "NGHÒ QUYEÁT Hoäi nghò laàn thöù hai Ban Chaáp haønh Ñaûng boä tænh, phaán ñaáu taêng tröôûng kinh teá 5%"


def told(folder: Path) -> list[str]:
    return [str(problem) for problem in words.read_folder(folder, "content")[1]]


def code(given: Source | Problem) -> str:
    return given.code if isinstance(given, Problem) else ""


@pytest.mark.skipif(os.name == "nt", reason="Windows allows no such names, and links only to some")
@pytest.mark.parametrize("target", ["/etc/passwd", "/etc", "../secret.txt", "link", "nowhere"])
def test_a_link_out_of_the_folder_is_refused_unread(tmp_path: Path, target: str) -> None:
    (tmp_path / "secret.txt").write_text("secret")
    folder = tmp_path / "content"
    folder.mkdir()
    (folder / "link").symlink_to(target)
    files, (problem,) = words.read_folder(folder, "content")
    assert files == {}
    assert str(problem) == "content/link: this is a link to a place outside the folder — copy the file instead"


@pytest.mark.skipif(os.name == "nt", reason="Windows allows no such names, and links only to some")
def test_a_link_within_the_folder_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("a: b")
    (tmp_path / "b.yaml").symlink_to("a.yaml")
    assert words.read_folder(tmp_path, "content") == ({"a.yaml": b"a: b", "b.yaml": b"a: b"}, [])


@pytest.mark.skipif(os.name == "nt", reason="Windows allows no such names, and links only to some")
@pytest.mark.parametrize("target", ["documents/a", "documents", "."])
def test_a_link_to_a_folder_is_refused_because_nothing_in_it_would_be_read(tmp_path: Path, target: str) -> None:
    (tmp_path / "documents/a").mkdir(parents=True)
    (tmp_path / "documents/a/source.txt").write_text("a")
    (tmp_path / "documents/b").symlink_to(tmp_path / target)
    assert told(tmp_path) == [
        "content/documents/b: this is a link to a folder, and no such link is followed — copy the folder instead",
    ]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no such files")
def test_what_is_no_file_is_never_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.yaml")
    assert told(tmp_path) == [
        "content/pipe.yaml: this is neither a file nor a folder — move it out of the folder",
    ]


@pytest.mark.skipif(os.name == "nt", reason="Windows allows no such names, and links only to some")
@pytest.mark.parametrize("name", ["a\nb.md", "a\u202egpj.md", "a\u200b.md", "a\x1b[31m.md", "to\u0302.md", "\udcff.md"])
def test_names_that_cannot_be_shown_are_refused_on_one_line(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"")
    (line,) = told(tmp_path)
    assert line.isprintable()
    assert "the name holds signs that nobody sees, or letters apart from their marks" in line


@pytest.mark.parametrize(
    ("name", "most"), [("source.txt", limits.MAX_SOURCE_BYTES), ("about.vi.md", limits.MAX_CONTENT_BYTES)]
)
def test_a_huge_file_is_refused_unread(tmp_path: Path, name: str, most: int) -> None:
    with (tmp_path / name).open("wb") as stream:
        stream.truncate(50_000_000)
    files, (problem,) = words.read_folder(tmp_path, "content")
    assert files == {}
    assert problem.what == f"the file has more than {most} bytes"
    os.truncate(tmp_path / name, most)
    assert words.read_folder(tmp_path, "content")[1] == []


def test_an_empty_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "documents/new").mkdir(parents=True)
    assert told(tmp_path) == ["content/documents/new: warning: the folder is empty — fill it or delete it"]


def test_a_million_lines_are_refused() -> None:
    assert code(sources.decode(b"\n" * limits.MAX_SOURCE_LINES, "a.txt")) == ""
    assert code(sources.decode(b"a\r\n" * 1_000_000, "a.txt")) == "too-large"


@pytest.mark.parametrize("data", [b"a\xed\xa0\x80b", b"\xff\xfe\x00", "Tỉnh".encode("utf-16-le"), b"H\xe9i ngh\xde"])
def test_bytes_that_are_no_text_are_refused(data: bytes) -> None:
    assert code(sources.decode(data, "a.txt")) in ("bad-encoding", "nul")


@pytest.mark.parametrize("text", [TCVN3, VNI, TCVN3 * 50, "Nghị quyết " * 20 + VNI * 2])
def test_a_text_in_a_font_of_its_own_is_refused(text: str) -> None:
    assert [problem.code for problem in unreadable(text, "a.txt")] == ["legacy-font"]


@pytest.mark.parametrize(
    "text", ["<!DOCTYPE html><p>5 km", "\n <html lang=vi>", "<?xml version='1.0'?>", "{\\rtf1 5 km}"]
)
def test_a_file_of_another_program_is_refused_though_its_bytes_are_text(text: str) -> None:
    assert [str(problem) for problem in unreadable(text, "a.txt")] == [
        "a.txt:1: the file is HTML or RTF, and its marks are no text — save the document as plain text"
    ]
    assert unreadable("<b> Tỷ lệ {\\rtf} <html>", "a.txt") == []


@pytest.mark.parametrize("path", REAL, ids=lambda path: path.parent.name)
def test_real_texts_are_none_of_those(path: Path) -> None:
    assert unreadable(path.read_text("utf-8"), "a.txt") == []
    assert unreadable("Kim ngạch – 5×3 m², 20°C, §3, «Đổi mới», Køhler ½ ø", "a.txt") == []


def test_a_line_too_long_for_the_cell_of_a_table_is_refused() -> None:
    most = limits.MAX_LINE_LENGTH
    assert code(sources.decode(b"a\r\n" + b"b" * most, "a.txt")) == ""
    found = sources.decode(b"a\r\n" + b"b" * (most + 1), "a.txt")
    assert isinstance(found, Problem)
    assert str(found) == f"a.txt:2: the line has more than {most} characters — begin a new line with each paragraph"


MARKS = "\u0323\u0301"


def test_a_heap_of_marks_is_refused_before_it_is_put_in_order() -> None:
    """Putting a hundred thousand marks in order takes minutes."""
    begun = time.process_time()
    found = sources.decode(f"a\no{MARKS * 49_000}".encode(), "a.txt")
    assert isinstance(found, Problem)
    assert str(found) == "a.txt:2: more than 30 marks stand over one letter — get the text again: it is damaged"
    _, (problem,) = words.text_of({"a.md": f"a\no{MARKS * 200_000}".encode()}, "a.md", "content")
    assert (problem.path, problem.line, problem.code) == ("content/a.md", 2, "heaped-marks")
    assert code(sources.decode(f"o{MARKS * 15}a{MARKS * 15}".encode(), "a.txt")) == ""
    assert time.process_time() - begun < 5


@pytest.mark.parametrize("char", "\ufffd\u200b\u202e\x1b\x07\u00ad\ufeff\uffff\ue000\u2066\x00")
@pytest.mark.parametrize("name", ["topics.yaml", "pages/about.vi.md", "locales/en/LC_MESSAGES/messages.po"])
def test_a_sign_that_nobody_sees_is_refused_in_every_text_that_a_person_writes(char: str, name: str) -> None:
    text, (problem,) = words.text_of({name: f"một\nha{char}i\n".encode()}, name, "content")
    assert (text, problem.path, problem.line, problem.code) == ("", f"content/{name}", 2, "odd-character")
    assert f"U+{ord(char):04X}" in problem.what


def test_texts_that_a_person_writes_are_composed() -> None:
    assert words.text_of({"a.md": "to\u0302\u0309\tb\r\n".encode()}, "a.md", "content") == ("tổ\tb\r\n", [])


def test_an_empty_text_is_refused() -> None:
    _, problems = document_sets({"documents/a/source.txt": b" \r\n\t"}, "content")
    assert "empty-file" in {problem.code for problem in problems}


@pytest.mark.parametrize("char", "\ufffd\u200b\u202e\x1b\x07\u00ad\ufeff\uffff\ue000\u2066")
def test_signs_that_nobody_sees_are_told_once_with_their_line(char: str) -> None:
    (problem,) = unseen(f"một\nđạt 5{char}0%{char}\n", "a.txt")
    assert (problem.line, problem.severity) == (2, "warning")
    assert f"U+{ord(char):04X} 2 times" in problem.what
    assert str(problem).isprintable()
    assert unseen(f"đạt 5{char}0%", "a.txt", known=char) == []


def test_line_ends_and_blanks_of_all_kinds_are_no_such_signs() -> None:
    assert unseen("a\tb\r\nc\x0cd\u00a0e\u2028f\u3000g\x0bh", "a.txt") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a: !!python/object/apply:os.system [ls]", "the tag 'python/object/apply:os.system' is not read"),
        ("a: !!binary aGk=", "the tag 'binary' is not read"),
        ("a: !own x", "the tag '!own' is not read"),
        ("a: &a [x, x]\nb: [*a, *a, *a]", "aliases and deep nesting are not read"),
        ("&a [*a]", "aliases and deep nesting are not read"),
        ("<<: {a: b}", "the file has an unknown key '<<'"),
        ("--- a\n--- b", "this is not valid YAML: but found another document"),
        ("a: 1\na: 2", "the key 'a' is written twice"),
        ('a: "x\\ud800"', "the value holds U+D800, which is half of a character"),
        ('"\\udfffx": 1', "the value holds U+DFFF, which is half of a character"),
        ('a: "\\UFFFFFFFF"', "this is not valid YAML: '\\U' is followed by the number of no character"),
        ('a: "\\U00110000"', "this is not valid YAML: '\\U' is followed by the number of no character"),
        ("[" * 3000 + "]" * 3000, "this is not valid YAML: lists or mappings are nested too deeply"),
    ],
)
def test_yaml_is_data_and_nothing_else(text: str, found: str) -> None:
    value, problems = entries.load("a.yaml", text, {"a": str, "b": [str]})
    assert value is None
    assert found in [problem.what for problem in problems]


def test_half_a_character_is_told_once() -> None:
    _, problems = entries.load("a.yaml", 'a: "\\ud800"', {"a": text_checks.identifier})
    assert [problem.code for problem in problems] == ["bad-character"]


NORWAYS = "no NO off y yes null ~ 010 0x1F 1_000 1e3 5.047 12:30 2020-11-30 .inf +1 1."
IDS = "con aux com1 kоn-tum Kon-tum ../etc a/b a.b a--b a_b -"


@pytest.mark.parametrize("text", NORWAYS.split(" "))
def test_every_norway_stays_what_was_typed(text: str) -> None:
    assert entries.load("a.yaml", f"a: {text}", {"a": str}) == ({"a": text}, [])


@pytest.mark.parametrize(
    "text", ["con", "aux", "com1", "a" * 101, "kоn-tum", "Kon-tum", "../etc", "a/b", "a.b", "", "a b"]
)
def test_no_id_leads_elsewhere_or_differs_by_case_or_look(text: str) -> None:
    assert text_checks.identifier(text) is not None
    assert text_checks.identifier("a" * 100) is None


def test_a_document_folder_is_named_like_an_id() -> None:
    files = {f"documents/{name}/source.txt": b"a" for name in ("Kon-Tum", "kon tum", "kôn-tum")}
    _, problems = document_sets(files, "content")
    assert sum(problem.what.startswith("the name of the folder cannot be") for problem in problems) == 3


def test_every_limit_is_told_in_the_security_policy() -> None:
    text = (ROOT / "SECURITY.md").read_text("utf-8")
    for name, value in vars(limits).items():
        if name.isupper():
            assert (f"{value:,}" if isinstance(value, int) else f"{value:.0%}") in text, name


def test_two_documents_with_one_number_issuer_and_date_are_told() -> None:
    files, _ = words.read_folder(ROOT / "content", "content")
    name, again = "documents/kon-tum-2020-12-02", "documents/kon-tum-again"
    files[f"{again}/source.txt"] = files[f"{name}/source.txt"]
    id_ = b"kon-tum-01-nq-tu-2020-12-02"
    files[f"{again}/document.yaml"] = files[f"{name}/document.yaml"].replace(id_, b"kon-tum-again")
    vocabulary, _ = words.load(files)
    found, _ = document_sets(files, "content")
    assert vocabulary
    read = [(one, document.read(one.source, one.given, vocabulary)) for one in found]
    (problem,) = same_numbers(read)
    assert problem.path == f"content/{again}/document.yaml"
    assert problem.what == f"'kon-tum-again' has the number, issuer and date of '{id_.decode()}'"
    assert same_numbers(read[:-1]) == []


def test_a_file_that_cannot_be_read_is_told_and_the_others_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.yaml").write_bytes(b"a")
    (tmp_path / "b.yaml").write_bytes(b"b")
    read = Path.read_bytes

    def refuse(path: Path) -> bytes:
        if path.name == "a.yaml":
            raise PermissionError(13, "Permission denied")
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    files, (problem,) = words.read_folder(tmp_path, "content")
    assert files == {"b.yaml": b"b"}
    assert str(problem) == "content/a.yaml: the file cannot be read: permission denied — check its permissions"
