"""Ids in document.yaml: used once, and known where they are used; each fault with its line and its remedy."""

from __future__ import annotations

from resolutions.entries import Text
from resolutions.reading.content.set_ids import Row, unclear_ids

REGISTERED = {"place": ["gia-lai", "kon-tum"], "issuer": ["council"]}


def row(line: int, **values: str) -> Row:
    """An entry whose values stand on one line each, the id first."""
    return "a.yaml", {key: Text(value, line + n) for n, (key, value) in enumerate(values.items())}


def told(*rows: Row, whole: bool = True, registered: dict[str, list[str]] | None = None) -> list[str]:
    found = unclear_ids(rows, whole, REGISTERED if registered is None else registered)
    return [f"{problem.code} {problem}" for problem in found]


def test_ids_that_are_known_are_no_problem() -> None:
    one, two = row(1, id="a", place="gia-lai", issuer="council"), row(9, id="b", attached_to="a", certifies="a")
    assert told(one, two) == []
    assert told(row(1, id="a", attached_to="b"), row(9, id="b")) == []


def test_an_id_that_two_documents_have_is_told_at_the_second_and_names_the_first() -> None:
    said = "give one of them another id"
    assert told(row(1, id="b"), row(3, id="a"), row(5, id="a"), row(7, id="a")) == [
        f"duplicate-id a.yaml:5: the document id 'a' is also used at a.yaml:3 — {said}",
        f"duplicate-id a.yaml:7: the document id 'a' is also used at a.yaml:3 — {said}",
    ]
    other = ("Z.yaml", {"id": Text("a", 1)})
    assert told(("b.yaml", {"id": Text("a", 9)}), other) == [
        f"duplicate-id Z.yaml:1: the document id 'a' is also used at b.yaml:9 — {said}"
    ]


def test_a_place_or_a_body_that_is_not_registered_is_told_with_the_one_that_was_meant_or_where_to_add_it() -> None:
    assert told(row(1, id="a", place="kontum", issuer="nobody")) == [
        "unknown-place a.yaml:2: there is no place 'kontum' — did you mean 'kon-tum'?",
        "unknown-body a.yaml:3: there is no body 'nobody' — add it to bodies.yaml or correct the id",
    ]
    assert told(row(1, id="a", place="zzz")) == [
        "unknown-place a.yaml:2: there is no place 'zzz' — add it to places.yaml or correct the id"
    ]


def test_registers_that_could_not_be_read_are_not_asked() -> None:
    assert told(row(1, id="a", place="kontum"), registered={"place": []}) == []


def test_a_document_that_is_not_there_is_told_when_all_are_known() -> None:
    one = row(1, id="a", attached_to="zzz", certifies="b")
    missing = "there is no document 'zzz' — use one of: a"
    assert [line.partition(" a.yaml:")[::2] for line in told(one)] == [
        ("unknown-document", f"2: {missing}"),
        ("unknown-document", "3: there is no document 'b' — use one of: a"),
    ]
    assert told(one, whole=False) == []


def test_a_document_is_not_attached_to_itself() -> None:
    assert told(row(1, id="a", attached_to="a")) == [
        "own-document a.yaml:2: 'attached_to' of 'a' names the document itself — name another document or leave it out"
    ]
    for same in (row(1, id="gia-lai", place="gia-lai"), row(1, id="council", issuer="council")):
        assert told(same) == [], "a document may have the id of its place or of a body"
