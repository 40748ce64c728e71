"""No half-translated page: no Vietnamese on an English page but what is tagged so and proper names, and the reverse."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest
from commands.conftest import Built
from commands.pages import Node, parse

SAID = ("alt", "aria-label", "title", "content")
"""The attributes that are read out, or shown elsewhere."""
ENGLISH = {
    "the", "of", "and", "for", "with", "from", "this", "that", "are", "is", "was", "were", "which", "not", "has",
    "have", "its", "by", "as", "at", "be",
}  # fmt: skip
"""Words that no Vietnamese text has."""
NAMES = {"Nghị", "quyết", "mở", "Tiếng", "Việt", "Hồ", "Chí", "Minh", "Tuấn", "Dầu", "Giây", "Phan", "Thiết"}
"""The words of proper names that no table has: the site's, a language's, of two persons and of an expressway."""


def words(text: str) -> Iterator[str]:
    word = ""
    for sign in f"{text} ":
        if sign.isalpha():
            word += sign
        elif word:
            yield word
            word = ""


def marked(word: str) -> bool:
    """Whether a word has a letter that only Vietnamese has."""
    return any(ord(sign) > 127 and sign.isalpha() for sign in word)


def names(package: Path) -> set[str]:
    """The words of the names of places and signers, which keep their marks in English."""
    found = set(NAMES)
    for table, columns in (("places", ("name_vi", "name_en")), ("documents", ("signer",))):
        with (package / f"{table}.csv").open(encoding="utf-8", newline="") as stream:
            found |= {word for row in csv.DictReader(stream) for name in columns for word in words(row[name])}
    return found


def texts(node: Node) -> Iterator[tuple[Node, str]]:
    """Every text of an element with the element it stands in; addresses and codes are no language."""
    if node.tag == "code":
        return
    for name in SAID:
        if name in node.attributes and (name != "content" or node.attributes.get("name") == "description"):
            yield node, node.attributes[name]
    for part in node.parts:
        if isinstance(part, Node):
            yield from texts(part)
        else:
            yield node, part


def vietnamese(page: Node, known: set[str]) -> Iterator[str]:
    """The Vietnamese words that an English page shows without saying that they are Vietnamese."""
    for node, text in texts(page):
        if node.language == "en":
            yield from (f"{node.line}: {word} in '{text.strip()[:90]}'" for word in words(text)
                        if marked(word) and word not in known and not is_code(word))  # fmt: skip


def is_code(word: str) -> bool:
    """Whether a word is of a document number: QĐ, HĐND."""
    return word.isupper() and len(word) < 6


def english(page: Node) -> Iterator[str]:
    """The English words that a Vietnamese page shows without saying that they are English."""
    for node, text in texts(page):
        if node.language == "vi":
            plain = " ".join(part for part in text.split() if not set(part) & set("-/.@"))
            yield from (f"{node.line}: {word} in '{text.strip()[:90]}'" for word in words(plain) if word in ENGLISH)


@pytest.fixture(scope="module")
def pages(built: Built) -> dict[str, Node]:
    paths = sorted(built.site.rglob("*.html"))
    return {path.relative_to(built.site).as_posix(): parse(path.read_text("utf-8")) for path in paths}


def test_no_english_page_has_vietnamese_that_is_not_tagged(pages: dict[str, Node], built: Built) -> None:
    known = names(built.package)
    found = {path: list(vietnamese(page, known)) for path, page in pages.items() if path.startswith("en/")}
    assert len(found) > 100
    assert {path: faults for path, faults in found.items() if faults} == {}


def test_no_vietnamese_page_has_english_that_is_not_tagged(pages: dict[str, Node]) -> None:
    found = {path: list(english(page)) for path, page in pages.items() if path.startswith("vi/")}
    assert len(found) > 100
    assert {path: faults for path, faults in found.items() if faults} == {}


def test_no_clause_of_an_english_page_is_left_in_vietnamese(pages: dict[str, Node]) -> None:
    assert not [path for path, page in pages.items() if page.find(class_="state")]


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ('<html lang="en"><p>Revenue <q lang="vi">thu ngân sách</q></p></html>', 0),
        ('<html lang="en"><p>Revenue: thu ngân sách</p></html>', 2),
        ('<html lang="en"><p aria-label="Đóng">Close</p></html>', 1),
        ('<html lang="en"><p>Gia Lai, Decision 4019/QĐ-UBND</p></html>', 0),
        ('<html lang="en"><div lang="vi"><a lang="en">về trang</a></div></html>', 1),
    ],
)
def test_vietnamese_is_found(html: str, found: int) -> None:
    assert len(list(vietnamese(parse(html), {"Gia", "Lai"}))) == found


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ('<html lang="vi"><p>Tỷ lệ <span lang="en">Share of the poor</span></p></html>', 0),
        ('<html lang="vi"><p>Tỷ lệ: share of the poor (a-of-b.csv)</p></html>', 2),
    ],
)
def test_english_is_found(html: str, found: int) -> None:
    assert len(list(english(parse(html)))) == found
