"""Facts -> Texts: what is translated of a document: its clauses, and the names that its tables print by themselves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from types import MappingProxyType
from typing import NamedTuple

from resolutions.facts import Facts
from resolutions.registers import Body
from resolutions.translations import Translation, name_id
from resolutions.vietnamese import slug


class Text(NamedTuple):
    """A text that has an English of its own."""

    text_id: str
    """The id of a clause, or of a name in a document."""
    text: str
    """The Vietnamese, as printed."""
    start: int
    """Where the clause or the name's document begins in the source."""


def texts(facts: Facts, known: Mapping[str, str] = MappingProxyType({})) -> tuple[Text, ...]:
    """The clauses in printed order, then the names, but for those of bodies, whose English is known."""
    clauses = [Text(clause.clause_id, clause.text, clause.start) for clause in facts.clauses]
    return (*clauses, *(name for name in _names(facts) if slug(name.text) not in known))


def names_of_bodies(facts: Facts, known: Mapping[str, str]) -> dict[str, Translation]:
    """The English of those names that are bodies, whose English is known."""
    return {
        name.text_id: Translation(name.text_id, "translated", known[slug(name.text)])
        for name in _names(facts)
        if slug(name.text) in known
    }


def english_of_bodies(bodies: Iterable[Body]) -> Mapping[str, str]:
    """The English of each body by its names, written without marks: ``Tỉnh uỷ`` and ``TỈNH ỦY`` are one."""
    return {slug(form): body.name_en for body in bodies for form in (*body.writes, body.name_vi)}


def _names(facts: Facts) -> Iterator[Text]:
    """Meetings, whom one signs for, who gets a report, who issued a cited document, and names of such documents."""
    starts: dict[str, int] = {}
    for clause in facts.clauses:
        starts.setdefault(clause.document_id, clause.start)
    printed = chain(
        ((d.document_id, name) for d in facts.documents for name in (d.meeting_vi, d.on_behalf_of_vi)),
        ((t.document_id, t.reports_to_vi) for t in facts.tasks),
        ((c.document_id, c.issuer_vi) for c in facts.citations),
        ((c.document_id, c.text_vi) for c in facts.citations if not c.number),
    )
    seen: set[str] = set()
    for document_id, name in printed:
        text_id = name_id(document_id, name)
        if name and text_id not in seen:
            seen.add(text_id)
            yield Text(text_id, name, starts.get(document_id, 0))
