"""Lineage -> views: what a document hands on from another one, and what became of each task of a document.

Both pages of a pair show the same rows, each by its own clauses and with links to the clauses of the other.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from markupsafe import Markup

from resolutions.publishing.framing.frame import Link
from resolutions.publishing.framing.page import Context
from resolutions.publishing.naming.document_facts import document_link
from resolutions.publishing.naming.passages import passage
from resolutions.publishing.texts.lineage_shapes import Group, Left, LineageView, Step
from resolutions.publishing.wording.changed_words import beginning, changed_words
from resolutions.publishing.wording.languages import Language, Record, Words, message

SHOWN = 150
"""A page shows at most so many rows of one pair of documents; the table has them all."""
IN_FULL = 3
"""The page of a document shows so many of those that carry it out in full; the others are a link and their counts."""
FIRST_WORDS = 10
"""So many words tell one sentence of a clause from another."""
RELATIONS = {"same": message("lineage", "nguyên văn"), "changed": message("lineage", "đổi chữ")}
"""How words were handed on."""


Pairs = Mapping[str, Sequence[tuple[bool, Sequence[Record]]]]
"""Document id -> its pairs: whether it is the one that carries out, and the rows of the pair."""


def pairs(context: Context) -> Pairs:
    """The pairs of documents, by each of the two."""
    rows: dict[tuple[str, str], list[Record]] = {}
    for row in context.tables["lineage"].records():
        rows.setdefault((row["document_id"], row["source_document_id"]), []).append(row)
    found: dict[str, list[tuple[bool, Sequence[Record]]]] = {}
    for (document_id, source_id), own in rows.items():
        found.setdefault(document_id, []).append((True, own))
        found.setdefault(source_id, []).append((False, own))
    return found


def lineage_views(
    context: Context, language: Language, address: str, document_id: str, known: Pairs
) -> Iterator[LineageView]:
    """The pairs that a document belongs to, for its page at ``address``."""
    for place, (carries_out, rows) in enumerate(known.get(document_id, ())):
        yield _Teller(context, language, address, carries_out).view(rows, place < IN_FULL)


class _Teller:
    """Tells the rows of one pair of documents on the page of one of the two."""

    def __init__(self, context: Context, language: Language, address: str, carries_out: bool) -> None:
        self.context, self.words, self.carries_out = context, context.words[language], carries_out
        self.address = address
        self.bodies = {record["body_id"]: record for record in context.tables["bodies"].records()}
        self.own, self.other = ("", "source_") if carries_out else ("source_", "")

    def view(self, rows: Sequence[Record], in_full: bool) -> LineageView:
        """The rows of a pair, counted, and listed when they are shown ``in_full``."""
        words, other = self.words, rows[0][f"{self.other}document_id"]
        told = document_link(self.context, words.language, self.address, self.context.documents[other])
        shown = rows[:SHOWN] if in_full else ()
        return LineageView(
            f"{'from' if self.carries_out else 'to'}-{other}",
            self._title(told.text),
            told,
            _counts(words, rows),
            tuple(self._groups(row for row in shown if row["clause_id"])),
            tuple(self._left(row) for row in shown if not row["clause_id"]),
            any(row["relation"] == "changed" for row in shown),
            len(shown) < len(rows),
        )

    def _title(self, document: str) -> str:
        if self.carries_out:
            return self.words.say("Giao thực hiện %(document)s", document=document)
        return self.words.say("%(document)s giao gì, cho ai", document=document)

    def _groups(self, rows: Iterable[Record]) -> Iterator[Group]:
        """The rows by the clauses of the document of the page, in its order."""
        order = sorted(rows, key=lambda row: int(row[f"{self.own}start"]))
        for clause_id, found in groupby(order, key=lambda row: row[f"{self.own}clause_id"]):
            own = list(found)
            who = self._who(own[0]) if self.carries_out else ""
            yield Group(self._clause(clause_id), who, tuple(self._step(row) for row in own))

    def _step(self, row: Record) -> Step:
        words, same = self.words, row["relation"] == "same"
        text = beginning(row["source_text_vi"], FIRST_WORDS) if same else ""
        return Step(
            "" if self.carries_out else self._who(row),
            self._clause(row[f"{self.other}clause_id"]),
            words.sense(RELATIONS[row["relation"]]),
            text or changed_words(row["source_text_vi"], row["text_vi"]),
        )

    def _left(self, row: Record) -> Left:
        link = self._clause(row["source_clause_id"])
        text = beginning(row["source_text_vi"], FIRST_WORDS)
        asked = self.words.original(row["source_assignee_vi"])
        return Left(Link(Markup(" · ").join([link.text, self.words.original(text)]), link.href), asked)

    def _clause(self, clause_id: str) -> Link:
        """A clause by its printed numbering, or by its first words when it has none."""
        clause = self.context.clauses[clause_id]
        first = self.words.original(beginning(clause["text_vi"], FIRST_WORDS))
        text = self.words.say("mục %(number)s", number=clause["path"]) if clause["path"] else first
        return Link(text, passage(self.context, self.words.language, self.address, clause_id))

    def _who(self, row: Record) -> str:
        """To whom, in English when it is one registered body and nothing else; else as printed."""
        printed, body = row["assignee_vi"], self.bodies.get(row["body_id"])
        if not printed:
            return self.words.say("không nêu cơ quan")
        if self.words.language != "vi" and body and printed.lower() == body["name_vi"].lower():
            return body["name_en"]
        return self.words.original(printed)


def _counts(words: Words, rows: Sequence[Record]) -> str:
    """How many things were handed on in the same words, in changed words and to nobody."""
    count = {name: sum(row["relation"] == name for row in rows) for name in ("same", "changed", "none")}
    given = {name: words.number(str(number)) for name, number in count.items()}
    return words.say("Nguyên văn: %(same)s, đổi chữ: %(changed)s, không giao cho ai: %(none)s.", **given)
