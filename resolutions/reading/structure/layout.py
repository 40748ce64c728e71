"""Line -> what it looks like: the values of the outline, and the marks of prose, ornaments, number and date lines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from resolutions.phrases import Phrases, Token, tokens
from resolutions.reading.identity.kind_names import named_kind
from resolutions.reading.structure.grids import Cell
from resolutions.reading.structure.lines import Line
from resolutions.reading.structure.marks import Mark

MAX_ISSUER = 16
"""The name of an issuing body has at most so many tokens."""
MIN_OPENING = 60
"""The first line of a text has at least so many characters."""
MAX_HEADING = 160
"""A numbered line longer than this is a paragraph, not a heading."""
MAX_SUBJECT = 400
"""What a document is about is told in at most so many characters."""


@dataclass(frozen=True, slots=True)
class OutlineWords:
    """The vocabulary of layout: phrases that begin a letterhead, a title, a signature and so on."""

    headings: Phrases
    """``điều {n}`` and the like, with their family."""
    letterheads: Phrases
    """Names of issuing bodies and the national motto."""
    titles: Phrases
    """Words by which a document announces its kind, with the kind's id."""
    unmarked_titles: Phrases
    """The same in plain letters, for what a scan made of them."""
    subjects: Phrases
    """``V/v``."""
    addressees: Phrases
    """``Kính gửi``."""
    recipients: Phrases
    """``Nơi nhận``."""
    signatures: Phrases
    """``T/M``, ``CHỦ TỊCH`` and the like."""
    annexes: Phrases
    """``PHỤ LỤC``."""
    enactments: Phrases
    """``QUYẾT NGHỊ``."""
    preambles: Phrases
    """``Căn cứ``: the legal bases, with which the body begins."""
    columns: Phrases
    """Heads of table columns, with what their cells are."""
    page_marks: Phrases
    """``Trang {n}``: running heads and feet of a printed page."""
    closings: Phrases
    """``Nghị quyết này đã được``: the sentence that ends a document, outside its numbering."""
    capital_units: Phrases
    """``USD``: a line that begins with one goes on from the number above it."""
    openings: Phrases
    """``Hội nghị lần thứ hai``: with it a text begins, where a long line follows a title that is whole."""
    mottoes: Phrases
    """The mottoes of Party and State."""
    fields: Phrases
    """The keys of a catalogue above the text."""
    authorities: Phrases
    """Issuing bodies that are named once more below the title."""
    sessions: Phrases
    """``KHÓA XII, KỲ HỌP THỨ 3``."""
    unfinished: Phrases
    """``từ``: a line that the edge of a page broke off there goes on in the next."""


class Block(NamedTuple):
    """A clause before it has its place in the tree."""

    document: int
    """Which document of the file, from 0."""
    kind: str
    """A kind of the table ``clauses``."""
    mark: Mark | None
    """The number or list mark it begins with."""
    line: Line
    """Its words, without the mark."""
    cells: tuple[Cell, ...] = ()
    """The cells of a table row, by position in the line's text."""
    lost_note: bool = False
    """Whether a footnote mark was lost in it: the sentence goes on in a line that begins with a full stop."""


_DATED = ("tháng", "quý", "thứ")
_SPANS = ("tháng", "năm")


def is_ornament(text: str) -> bool:
    """Whether a line prints rules or asterisks only."""
    return not text.strip("*-_=.~• ")


def opens_text(line: str, items: list[Token], words: OutlineWords) -> bool:
    """Whether a long line below a whole title begins the text ("Hội nghị … họp ngày …"), cut off at the page's edge."""
    return len(line) >= MIN_OPENING and not line.isupper() and words.openings.at(items, 0) is not None


def is_prose(text: str) -> bool:
    """Whether a line is running text: long, or ended like a sentence, and not in capitals."""
    return not text.isupper() and (len(text) > MAX_HEADING or (len(text) > 60 and text[-1] in ".;:,"))


def is_subject(line: str, title: str, words: OutlineWords) -> bool:
    """Whether an open line below the bare name of a kind says, at any length, what it is about: "Kết luận của …"."""
    items, above = tokens(line), tokens(title)
    kind = named_kind(title, words.titles, words.unmarked_titles)
    open_ended = line[-1].isalnum() or line[-1] == ","
    bare = kind is not None and kind.end == len(above) and open_ended and len(line) <= MAX_SUBJECT
    enacts = words.enactments.at(items, 0)
    begun = any(phrases.at(items, 0) is not None for phrases in (words.preambles, words.openings))
    return bare and not begun and items[0].word != "ngày" and (enacts is None or enacts.end < len(items))


def is_number_or_date(items: list[Token]) -> bool:
    """Whether a short line is ``Số 26-BS/VPHU`` or ends in ``ngày 08 tháng 12 năm 2020``."""
    found = {token.word for token in items}
    return len(items) <= 16 and (items[0].word == "số" or {"ngày", "tháng", "năm"} <= found)


def is_issuer_below(line: str, items: list[Token], title: str, words: OutlineWords) -> bool:
    """Whether a line below the title names the issuing body once more, its session, or is a motto; no title goes on."""
    if len(items) > MAX_ISSUER or tokens(title)[-1].word in ("của", ","):
        return False
    if words.sessions.at(items, 0) is not None:
        return True
    found = words.authorities.at(items, 0)
    if found is not None:
        return found.size > 2 or found.end == len(items)
    return any(True for _ in words.mottoes.find(items))


def has_amount(text: str) -> bool:
    """Whether a short line holds a number other than a year, a month or "6 tháng": then it states something."""
    items = tokens(text)
    for i, token in enumerate(items):
        is_year = len(token.word) == 4 and token.word.isdigit()
        is_span = i + 1 < len(items) and items[i + 1].word in _SPANS
        if token.is_number and not is_year and not is_span and items[i - 1].word not in _DATED:
            return True
    return False


def is_heading(text: str, family: str) -> bool:
    """Whether a short marked line heads what follows: no statement, nor closed; "Iii. mục tiêu phát triển." may be."""
    closed = text[-1:] in (";", ",") or (text[-1:] == "." and (family != "roman" or ". " in text))
    return len(text) <= MAX_HEADING and not closed and not has_amount(text)


def states(text: str) -> bool:
    """Whether a short line states an amount and closes like a sentence, and is not a document's number or date."""
    return text[-1] in ".;" and not text.isupper() and has_amount(text) and not is_number_or_date(tokens(text))


def is_annex(text: str, words: OutlineWords) -> bool:
    """Whether a short line announces an annex or a table with its number: ``Biểu số 02: Một số chỉ tiêu``."""
    match = words.annexes.opening(text)
    if match is None or len(text) > MAX_HEADING or text[-1] in ".;,":
        return False
    items = tokens(text)
    number = items[match.end] if match.end < len(items) else None
    return number is not None and (number.word == "số" or number.is_number or set(number.word) <= set("ivx"))
