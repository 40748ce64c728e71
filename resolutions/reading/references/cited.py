"""Facts of a corpus -> Facts: citations of documents that we hold are tied to them, and the others listed once.

A number alone names no document: ``01-NQ/TU`` exists in every province and term. It is taken for the one we hold when
the dates agree, or when none is printed, and the citing document is of the same place or of a place within it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from resolutions.documents import Document
from resolutions.duties import Citation, Wanted
from resolutions.facts import Facts
from resolutions.phrases import words
from resolutions.registers import Place
from resolutions.vietnamese import slug

CENTRAL = ("tw", "cp", "ttg", "qh", "ubtvqh", "ctn")
"""Ends of document numbers of national bodies: they mean the same document everywhere."""
NATIONAL = ("law", "ordinance", "agreement", "constitution", "charter")
"""Kinds of documents whose names mean the same everywhere."""
NATIONWIDE = (" quốc gia ", " trung ương ", " toàn quốc ")
"""Words of other names that mean the same everywhere."""
LONGEST_ID = 14
"""So many words of a place, number and date, or of a name, make the id of a wanted document."""
_Identity = tuple[str, str, str, str]


def linked(facts: Iterable[Facts], places: Iterable[Place]) -> tuple[Facts, ...]:
    """The facts with each citation tied to the document of the corpus that it is, or to the one that is wanted."""
    read = tuple(facts)
    documents = {document.document_id: document for one in read for document in one.documents}
    every = [*places, *(place for one in read for place in one.places)]
    parents = {place.place_id: place.parent_id for place in every}
    held: dict[str, list[Document]] = {}
    for document in documents.values():
        if document.number:
            held.setdefault(_plain(document.number), []).append(document)
    tied = tuple(
        replace(one, citations=tuple(_linked(c, documents[c.document_id], held, parents) for c in one.citations))
        for one in read
    )
    lacked = {citation_id: one.wanted_id for one in wanted(tied) for citation_id in one.cited_by}
    return tuple(
        replace(one, citations=tuple(replace(c, wanted_id=lacked.get(c.citation_id, "")) for c in one.citations))
        for one in tied
    )


def _linked(
    citation: Citation, citing: Document, held: Mapping[str, Sequence[Document]], parents: Mapping[str, str]
) -> Citation:
    fitting = [d for d in held.get(_plain(citation.number), ()) if _fits(citation, citing, d, parents)]
    return replace(citation, cited_document_id=fitting[0].document_id) if len(fitting) == 1 else citation


def _fits(citation: Citation, citing: Document, held: Document, parents: Mapping[str, str]) -> bool:
    if citation.issued_on and held.issued_on and citation.issued_on != held.issued_on:
        return False
    if citation.kind_id and held.kind_id and citation.kind_id != held.kind_id:
        return False
    if held.document_id == citing.document_id or (held.issued_on > citing.issued_on > ""):
        return False
    if not citation.issued_on and _is_past(held, citing):
        return False
    return _is_central(held.number) or held.place_id in ("", citing.place_id, parents.get(citing.place_id, ""))


def _is_past(held: Document, citing: Document) -> bool:
    """Whether another document had the number since: State numbers begin anew each year, Party numbers each term."""
    if not (held.issued_on and citing.issued_on):
        return False
    years = 1 if _is_yearly(held.number) else 5
    return held.issued_on <= f"{int(citing.issued_on[:4]) - years}{citing.issued_on[4:]}"


def wanted(facts: Iterable[Facts]) -> list[Wanted]:
    """The documents that are cited and not held, each once, in the order of their identifiers."""
    groups: dict[_Identity, list[Citation]] = {}
    read = tuple(facts)
    documents = {document.document_id: document for one in read for document in one.documents}
    for citation in (c for one in read for c in one.citations if not c.cited_document_id):
        groups.setdefault(_identity(citation, documents[citation.document_id]), []).append(citation)
    found: list[Wanted] = []
    seen: Counter[str] = Counter()
    for identity, group in _undated_joined(groups):
        name = _name(identity, group)
        seen[name] += 1
        found.append(_wanted(f"{name}--{seen[name]}" if seen[name] > 1 else name, group))
    return sorted(found, key=lambda one: one.wanted_id)


def _name(identity: _Identity, group: Sequence[Citation]) -> str:
    """Place, number as printed or name, and date or year, as an ASCII identifier."""
    name, place_id, *dated = identity
    return slug(" ".join((place_id, group[0].number or name, *dated)), LONGEST_ID)


def _identity(citation: Citation, citing: Document) -> _Identity:
    """What two citations of one document share: number, place and date, or the words of the name and the place."""
    if citation.number:
        place_id = "" if _is_central(citation.number) else citing.place_id
        year = citing.issued_on[:4] if _is_yearly(citation.number) else ""
        return (_plain(citation.number), place_id, citation.issued_on, "" if citation.issued_on else year)
    text = citation.text_vi.partition(" của ")[0] if citation.issuer_vi else citation.text_vi
    name = words(text.partition(",")[0])
    national = citation.kind_id in NATIONAL or any(word in f" {' '.join(name)} " for word in NATIONWIDE)
    return ("", "" if national else citing.place_id, "", " ".join(name))


def _undated_joined(groups: Mapping[_Identity, list[Citation]]) -> Iterable[tuple[_Identity, list[Citation]]]:
    """The groups, with citations that print no date in the only dated group of the same number and place."""
    dated: dict[tuple[str, str], list[_Identity]] = {}
    for key in groups:
        if key[0] and key[2]:
            dated.setdefault(key[:2], []).append(key)
    joined = {key: list(group) for key, group in groups.items()}
    for key in groups:
        same = dated.get(key[:2], []) if key[0] and not key[2] else []
        if len(same) == 1:
            joined[same[0]] += joined.pop(key)
    return joined.items()


def _wanted(wanted_id: str, group: Sequence[Citation]) -> Wanted:
    fullest = max(group, key=lambda citation: (bool(citation.issued_on), len(citation.text_vi)))
    ids = tuple(citation.citation_id for citation in group)
    issuer = fullest.issuer_vi or next((citation.issuer_vi for citation in group if citation.issuer_vi), "")
    return Wanted(wanted_id, fullest.kind_id, fullest.number, fullest.issued_on, issuer, fullest.text_vi, ids)


def _plain(number: str) -> str:
    return number.lower().replace("–", "-").lstrip("0")


def _is_yearly(number: str) -> bool:
    """Whether it is a State number that does not hold its year: ``4019/QĐ-UBND``."""
    after = _plain(number).lstrip("0123456789")
    return after[:1] == "/" and not after[1:5].isdecimal()


def _is_central(number: str) -> bool:
    last = _plain(number).replace("/", "-").rpartition("-")[2]
    return last.rstrip("0123456789") in CENTRAL
