"""Clauses, observations -> the full text of a document: printed numbering as text, every figure highlighted.

Nothing of the text is changed: the printed number or list mark stands before each clause as it was printed, never as
a list that a browser would number again. Each clause has its anchor and each figure a mark with an anchor of its own.
An English page has the English of each clause; where there is none, the Vietnamese, tagged and marked as such.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from resolutions.publishing.framing import addresses
from resolutions.publishing.framing.anchors import anchor, problem_anchor
from resolutions.publishing.framing.frame import Link, linker
from resolutions.publishing.framing.page import Context
from resolutions.publishing.naming.passages import row_name
from resolutions.publishing.naming.wanted_names import wanted_address
from resolutions.publishing.texts.english_spots import english_spots
from resolutions.publishing.texts.spots import free_spots, spots
from resolutions.publishing.wording.languages import Language, Record, message
from resolutions.publishing.wording.markup import element

MARKS: Mapping[str, str] = {"dash": "-", "plus": "+", "dash_plus": "- +", "asterisk": "*", "bullet": "•"}
"""List mark -> the characters that were printed."""
ZONES: Mapping[str, str] = {
    "letterhead": "letterhead",
    "title": "titles",
    "recipients": "recipients",
    "recipient": "recipients",
    "signature": "signatures",
    "stamp": "stamp",
}
"""Kind of clause -> the part of the page it is set apart in; others are the body, and ornaments stay in their part."""
STATES = {
    "stale": message("translation", "bản dịch đã cũ so với nguyên văn"),
    "missing": message("translation", "chưa dịch"),
}
"""Why an English page shows a clause in Vietnamese."""
DEEPEST = 3
"""Clauses nested deeper than this are not moved further to the right."""


@dataclass(frozen=True, slots=True)
class ClauseView:
    """One clause as it is printed."""

    tag: str
    """The HTML element: a heading by its depth, a paragraph, or a rule for an ornament."""
    anchor: str
    """The anchor of the clause."""
    language: str
    """The language of the words when it is not that of the page; else empty."""
    style: str
    """How far it is moved to the right, or that it is a footnote; empty for the rest."""
    lead: str
    """The number or list mark as printed; empty when there is none."""
    body: str
    """The words, with every figure highlighted."""
    asides: tuple[Markup, ...]
    """Links to its notes, to the place a note belongs to, and to the problems found in it."""


@dataclass(frozen=True, slots=True)
class Zone:
    """Clauses that stand together: the letterhead, the body, the signatures."""

    style: str
    """What the zone is."""
    clauses: tuple[ClauseView, ...]
    """The clauses in printed order."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One heading in the list of contents."""

    depth: int
    """0 for the outermost headings."""
    link: Link
    """The number and words of the heading."""


def zones(context: Context, language: Language, document_id: str) -> tuple[Zone, ...]:
    """The full text of a document for its page in a language."""
    clauses = context.clauses_of_document.get(document_id, ())
    setter = _Setter(context, language, document_id)
    parts: list[tuple[str, Record]] = []
    for clause in clauses:
        stays = clause["kind"] == "ornament" and parts
        parts.append((parts[-1][0] if stays else ZONES.get(clause["kind"], "body"), clause))
    return tuple(
        Zone(style, tuple(setter.clause(clause) for _, clause in group))
        for style, group in groupby(parts, key=lambda part: part[0])
    )


def contents(context: Context, language: Language, document_id: str) -> tuple[Entry, ...]:
    """The headings of the two outermost depths, for the list of contents."""
    found, said = [], context.words[language]
    for clause in context.clauses_of_document.get(document_id, ()):
        depth = _headings_above(context, clause)
        if clause["kind"] == "heading" and depth < 2:
            text = clause["text_en"] if language == "en" and clause["text_en"] else said.original(clause["text_vi"])
            words = Markup(" ").join(part for part in (clause["number"], text) if part)
            found.append(Entry(depth, Link(words, "#" + anchor(clause["clause_id"]))))
    return tuple(found)


def _headings_above(context: Context, clause: Record) -> int:
    return sum(parent["kind"] == "heading" for parent in _ancestors(context, clause))


def _ancestors(context: Context, clause: Record) -> Iterator[Record]:
    parent = context.clauses.get(clause["parent_id"])
    while parent:
        yield parent
        parent = context.clauses.get(parent["parent_id"])


class _Setter:
    """Sets the clauses of one document in type, knowing the figures, notes and problems of each."""

    def __init__(self, context: Context, language: Language, document_id: str) -> None:
        self.context, self.words = context, context.words[language]
        self.link = linker(context, addresses.entry(language, "documents", document_id))
        self.figures = _grouped(context.observations_of_document.get(document_id, ()))
        self.problems = _grouped(context.problems_of_document.get(document_id, ()))
        self.citations = _grouped(context.citations_in.get(document_id, ()))
        clauses = context.clauses_of_document.get(document_id, ())
        self.notes: dict[str, list[Record]] = {}
        for clause in clauses:
            if clause["kind"] == "note" and clause["parent_id"]:
                self.notes.setdefault(clause["parent_id"], []).append(clause)

    def clause(self, clause: Record) -> ClauseView:
        """The clause as it is set, with everything that leads into and out of it."""
        depth = min(sum(parent["kind"] != "heading" for parent in _ancestors(self.context, clause)), DEEPEST)
        kind, tag, style = clause["kind"], "p", ""
        if kind == "ornament":
            tag = "hr"
        elif kind == "heading":
            tag = f"h{min(3 + _headings_above(self.context, clause), 6)}"
        elif kind == "note":
            style = "footnote"
        elif depth:
            style = f"d{depth}"
        lead = clause["number"] or MARKS.get(clause["mark"], "")
        name, foreign = anchor(clause["clause_id"]), self._is_foreign(clause)
        body, shown = self._body(clause, foreign)
        asides = tuple(self._asides(clause, shown, foreign))
        return ClauseView(tag, name, "vi" if foreign else "", style, lead, body, asides)

    def _is_foreign(self, clause: Record) -> bool:
        """Whether a clause stands in Vietnamese on an English page."""
        return self.words.language == "en" and not clause["text_en"] and clause["translation_state"] != "none"

    def _interface(self, foreign: bool, name: str, text: str, **attributes: str) -> Markup:
        """Words of the site inside a clause, tagged with their language when it is not that of the clause."""
        return element(name, text, **attributes, **({"lang": self.words.language} if foreign else {}))

    def _body(self, clause: Record, foreign: bool) -> tuple[Markup, list[Record]]:
        """The words with everything marked in them, and the problems that are."""
        key, cursor, parts = clause["clause_id"], 0, []
        figures, cited = self.figures.get(key, []), self.citations.get(key, [])
        translated = self.words.language == "en" and bool(clause["text_en"])
        text = clause["text_en"] if translated else clause["text_vi"]
        marks = english_spots(text, figures, self.context.units) if translated else spots(clause, figures)
        links = free_spots(text, cited, "number" if translated else "text_vi", marks)
        misprints = free_spots(text, () if translated else self.problems.get(key, ()), "printed", [*marks, *links])
        setters = ((marks, self._mark), (links, self._citation), (misprints, self._misprint))
        places = (
            (start, end, set_in(each, text[start:end], foreign))
            for found, set_in in setters
            for start, end, each in found
        )
        for start, end, markup in sorted(places):
            parts += [text[cursor:start], markup]
            cursor = end
        parts.append(text[cursor:])
        placed = {id(each) for *_, each in (*marks, *links)}
        ids = [each["observation_id"] for each in figures if id(each) not in placed]
        ids += [each["citation_id"] for each in cited if id(each) not in placed]
        body = Markup("").join([*(element("span", id=anchor(each)) for each in ids), *parts])
        return body, [each for *_, each in misprints]

    def _citation(self, citation: Record, text: str, _: bool) -> Markup:
        """Words that refer to a document, leading to its page or to its entry among the documents wanted."""
        held, wanted, language = citation["cited_document_id"], citation["wanted_id"], self.words.language
        to = addresses.entry(language, "documents", held) if held else wanted_address(self.context, language, wanted)
        return element("a", text, href=self.link(to), id=anchor(citation["citation_id"]), class_="cited")

    def _misprint(self, problem: Record, text: str, foreign: bool) -> Markup:
        """Words that are probably misprinted, leading to how they should be read."""
        link = element("a", text, href="#" + problem_anchor(problem), class_="misprint")
        if not problem["likely_reading"]:
            return link
        reading = self.words.original(problem["likely_reading"])
        said = self.words.say("[có lẽ là: %(reading)s]", reading=reading)
        return link + Markup(" ") + self._interface(foreign, "span", said, class_="aside")

    def _mark(self, figure: Record, text: str, foreign: bool) -> Markup:
        """A highlighted figure that leads to its indicator, or to its row in the table when it has none."""
        key = figure["indicator_id"]
        row = row_name(self.context, self.words.language, figure)
        to = f"#{row}" if row else self.link(addresses.entry(self.words.language, "indicators", key))
        name = anchor(figure["observation_id"])
        if figure["status"] != "doubtful":
            return element("mark", element("a", text, href=to), id=name)
        word = self._interface(foreign, "span", self.words.say("đáng ngờ"), class_="doubt")
        return element("mark", element("a", text, href=to), id=name, class_="doubtful") + Markup(" ") + word

    def _asides(self, clause: Record, shown: Sequence[Record], foreign: bool) -> Iterator[Markup]:
        state = STATES.get(clause["translation_state"]) if foreign else None
        if state:
            yield self._interface(foreign, "span", self.words.sense(state), class_="state")
        for note in self.notes.get(clause["clause_id"], ()):
            mark = note["number"] or self.words.say("chú thích")
            yield element("a", mark, href="#" + anchor(note["clause_id"]), class_="ref")
        if clause["kind"] == "note" and clause["parent_id"]:
            words = self.words.say("về chỗ được chú thích")
            yield self._interface(foreign, "a", words, href="#" + anchor(clause["parent_id"]), class_="aside")
        for problem in (each for each in self.problems.get(clause["clause_id"], ()) if each not in shown):
            to = "#" + problem_anchor(problem)
            yield self._interface(foreign, "a", self._fault(problem), href=to, class_="aside")

    def _fault(self, problem: Record) -> str:
        """What is printed and how it should be read, where those words cannot be pointed at in the text."""
        if not (problem["printed"] and problem["likely_reading"]):
            return self.words.say("xem vấn đề ở đây")
        printed, reading = (self.words.original(problem[key]) for key in ("printed", "likely_reading"))
        return self.words.say("[in là “%(printed)s”; có lẽ là “%(reading)s”]", printed=printed, reading=reading)


def _grouped(records: Sequence[Record]) -> dict[str, list[Record]]:
    groups: dict[str, list[Record]] = {}
    for record in records:
        groups.setdefault(record["clause_id"], []).append(record)
    return groups
