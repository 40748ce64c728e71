"""Message files: read and written as the same bytes; brought up to date when a document or the website changes."""

from __future__ import annotations

from pathlib import Path

import pytest

from resolutions.problems import Problem
from resolutions.translating.catalogues import Entry, head, read_entries, written
from resolutions.translating.interface import Asked, asked_texts
from resolutions.translating.template_texts import loose_texts
from resolutions.translating.texts import Text
from resolutions.translating.updating import HEADER, document_file, interface_files

CONTENT = Path(__file__).parents[2] / "content"
FILES = [*CONTENT.glob("documents/*/en.po"), *CONTENT.glob("locales/en/*/*.po")]


def clause(name: str, text: str) -> Text:
    return Text(f"d/{name}", text, 0)


def entries(text: str) -> list[Entry]:
    found, problems = read_entries("en.po", text)
    assert problems == []
    return list(found)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.parent.name + "/" + path.name)
def test_every_message_file_is_written_as_it_was_read(path: Path) -> None:
    text = path.read_text("utf-8")
    assert written(head(text), entries(text), 100 if path.name == "en.po" else 0) == text


def test_every_part_of_a_message_survives() -> None:
    long = 'Hồ sơ "một cửa" \\ đúng hạn; ' * 12
    one = Entry(
        "d/a", long, english=('On time, "one-stop"',), fuzzy=True, previous=long[::-1], comments=("# x", "#. y")
    )
    two = Entry("count", "%(num)s xã", "%(num)s xã", ("%(num)s commune", "%(num)s communes"))
    text = written(HEADER, [one, two])
    assert [(e.context, e.text, e.plural, e.english, e.fuzzy, e.previous, e.comments) for e in entries(text)] == [
        (e.context, e.text, e.plural, e.english, e.fuzzy, e.previous, e.comments) for e in (one, two)
    ]
    assert written(head(text), entries(text)) == text


def test_a_broken_file_is_a_problem_with_its_line() -> None:
    found, (problem,) = read_entries("x/en.po", 'msgid "a"\nmsgid "b"\nmsgstr ""\n')
    assert not found
    assert (problem.path, problem.line, problem.code) == ("x/en.po", 1, "bad-messages")


BEFORE = [
    clause("1", "Thu ngân sách đạt 5 tỷ đồng"),
    clause("2", "Nơi nhận:"),
    clause("3", "---"),
    clause("4", "- Lưu."),
]


def translated() -> str:
    text = document_file("", [], BEFORE)
    for vietnamese, english in (("Thu ngân sách đạt 5 tỷ đồng", "Revenue of 5 billion VND"), ("Nơi nhận:", "To:")):
        text = text.replace(f'msgid "{vietnamese}"\nmsgstr ""', f'msgid "{vietnamese}"\nmsgstr "{english}"')
    return text


def test_a_new_document_has_a_message_for_each_clause_with_words() -> None:
    text = document_file("", [], BEFORE)
    assert text.startswith(HEADER)
    assert [(e.context, e.text, e.english) for e in entries(text)] == [
        ("d/1", "Thu ngân sách đạt 5 tỷ đồng", ("",)), ("d/2", "Nơi nhận:", ("",)), ("d/4", "Lưu.", ("",)),
    ]  # fmt: skip


def test_an_update_without_change_writes_the_same_bytes() -> None:
    text = translated()
    assert document_file(text, entries(text), BEFORE) == text


def test_a_changed_clause_is_fuzzy_with_its_previous_text_until_it_changes_back() -> None:
    text = translated()
    after = [clause("1", "Thu ngân sách đạt 6 tỷ đồng"), *BEFORE[1:]]
    changed = document_file(text, entries(text), after)
    first = entries(changed)[0]
    assert (first.fuzzy, first.previous, first.english) == (True, BEFORE[0].text, ("Revenue of 5 billion VND",))
    assert document_file(changed, entries(changed), after) == changed
    again = document_file(changed, entries(changed), [clause("1", "Thu ngân sách đạt 7 tỷ đồng"), *BEFORE[1:]])
    assert entries(again)[0].previous == BEFORE[0].text
    assert document_file(again, entries(again), BEFORE) == text


def test_a_moved_clause_keeps_its_english_and_a_gone_one_leaves() -> None:
    text = translated()
    moved = document_file(text, entries(text), [clause("9", "Nơi nhận:")])
    assert [(e.context, e.english, e.fuzzy) for e in entries(moved)] == [("d/9", ("To:",), False)]


TEMPLATE = "<p>{% trans %}Xin chào{% endtrans %}</p>\n{{ x }}\n<p>{% trans %}Hai\n  dòng{% endtrans %}</p>\n"
TEMPLATES = {"a.html": TEMPLATE.encode()}
PROGRAM = {"b.py": 'words.say("Một", a=1)\nwords.counted("%(num)s xã", 3)\nX = message("kind", "mục")\n'.encode()}


def test_the_texts_of_the_website_are_found_where_they_are_written() -> None:
    assert asked_texts(TEMPLATES, PROGRAM) == {
        ("", "Xin chào"): Asked("a.html", 1, False),
        ("", "Hai dòng"): Asked("a.html", 3, False),
        ("", "Một"): Asked("b.py", 1, False),
        ("", "%(num)s xã"): Asked("b.py", 2, True),
        ("kind", "mục"): Asked("b.py", 3, False),
    }


def test_the_interface_gains_loses_and_changes_messages() -> None:
    files = {
        "m.po": (HEADER, [Entry("", "Xin chào", english=("Hello",)), Entry("", "Hai dòng cũ", english=("Two lines",))]),
        "n.po": (HEADER, [Entry("kind", "mục", english=("item",)), Entry("", "Không còn nữa", english=("Gone",))]),
    }
    made = interface_files(files, asked_texts(TEMPLATES, PROGRAM))
    first, second = entries(made["m.po"]), entries(made["n.po"])
    assert [(e.text, e.english, e.fuzzy, e.previous) for e in first] == [
        ("Xin chào", ("Hello",), False, ""),
        ("Hai dòng", ("Two lines",), True, "Hai dòng cũ"),
        ("Một", ("",), False, ""),
        ("%(num)s xã", ("", ""), False, ""),
    ]
    assert [e.text for e in second] == ["mục"]
    again = {path: (text, entries(text)) for path, text in made.items()}
    assert interface_files(again, asked_texts(TEMPLATES, PROGRAM)) == made


@pytest.mark.parametrize(
    ("template", "found"),
    [
        ("<p>\n Hello {{ x }}</p>", [(2, "'Hello' is outside the catalogue")]),
        ('<a href="x"\naria-label="Close">×</a>', [(1, "'Close' is outside the catalogue")]),
        ("{% trans %}Chào{% endtrans %} all", [(1, "'all' is outside the catalogue")]),
        ('<{{ tag }} id="{{ a }}" class="b">{{ text }}</{{ tag }}>', []),
        ("{% if a %}<p>{% trans n=b %}Có {{ n }}{% endtrans %}.</p>{% endif %}<!-- a comment -->", []),
    ],
)
def test_words_outside_the_catalogue_are_found(template: str, found: list[tuple[int, str]]) -> None:
    problems: list[Problem] = list(loose_texts({"x.html": template.encode(), "x.css": b"body"}, "templates"))
    assert [(p.line, p.what) for p in problems] == found


def test_a_file_whose_forms_are_not_counted_is_told_as_a_whole() -> None:
    found, (problem,) = read_entries("x/en.po", 'msgid "a"\nmsgid_plural "b"\nmsgstr[x] "c"\n')
    assert not found
    assert (problem.path, problem.line, problem.code) == ("x/en.po", 0, "bad-messages")


def test_an_empty_text_of_a_page_asks_for_nothing() -> None:
    templates = {"a.html": b"{% trans %}{% endtrans %}{% trans %}Thu{% endtrans %}"}
    assert list(asked_texts(templates, {})) == [("", "Thu")]
