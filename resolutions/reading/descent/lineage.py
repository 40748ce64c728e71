"""Facts of a corpus -> Lineage: what a document that carries out another one made of each thing the other asks for.

The tasks of the document that is carried out are traced passage by passage, and neighbours that went the same way are
one row: a clause whose sentences went to several bodies has a row for each, and one that went whole to one has one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import ROUND_DOWN, Decimal

from resolutions.duty_words import DutyWords
from resolutions.facts import Facts
from resolutions.kinship import Lineage
from resolutions.reading.descent.containment import links
from resolutions.reading.descent.kin import grouped, kin
from resolutions.reading.descent.passages import Passage, passages
from resolutions.reading.descent.runs import runs, unlinked
from resolutions.rewording import share, stretches

BETWEEN = " … "
"""Stands between words that were left out, or put in, at different places."""


def traced(facts: Iterable[Facts], words: DutyWords) -> tuple[Facts, ...]:
    """The facts of a corpus, those of each document that carries out another one with their lineage."""
    read = tuple(facts)
    pairs = kin(read, words)
    named = {document_id for pair in pairs for document_id in pair}
    found = {document_id: _passages(one, document_id, words) for one in read for document_id in _ids(one, named)}
    rows = [row for pair in pairs for row in _lineage(pair[0], found[pair[0]], found[pair[1]])]
    by_document = grouped(rows, lambda row: row.document_id)
    return tuple(
        replace(one, lineage=tuple(row for d in one.documents for row in by_document.get(d.document_id, ())))
        for one in read
    )


def _ids(facts: Facts, named: set[str]) -> list[str]:
    return [document.document_id for document in facts.documents if document.document_id in named]


def _passages(facts: Facts, document_id: str, words: DutyWords) -> tuple[Passage, ...]:
    clauses = [clause for clause in facts.clauses if clause.document_id == document_id]
    return passages(clauses, grouped(facts.tasks, lambda task: task.clause_id), words)


def _lineage(document_id: str, theirs: Sequence[Passage], source: Sequence[Passage]) -> Iterator[Lineage]:
    ours = [passage for passage in source if passage.task is not None]
    found = links(ours, theirs)
    counts: dict[str, int] = {}
    for run in sorted([*runs(found, ours, theirs), *unlinked(found, ours)]):
        clause_id = ours[run.first].clause.clause_id
        counts[clause_id] = counts.get(clause_id, 0) + 1
        became = theirs[run.to : run.until + 1] if run.to >= 0 else ()
        lineage_id = f"{clause_id}.{document_id}.l{counts[clause_id]}"
        yield _row(lineage_id, document_id, ours[run.first : run.last + 1], became)


def _row(lineage_id: str, document_id: str, ours: Sequence[Passage], theirs: Sequence[Passage]) -> Lineage:
    source_text, source_start, source_end = _printed(ours)
    text, start, end = _printed(theirs) if theirs else ("", None, None)
    found = stretches(source_text, text) if theirs else ()
    common, all_words = share(found)
    removed = BETWEEN.join(one.text.strip(" ,.;:") for one in found if one.fate == "removed")
    added = BETWEEN.join(one.text.strip(" ,.;:") for one in found if one.fate == "added")
    asked, given = ours[0].task, theirs[0].task if theirs else None
    return Lineage(
        lineage_id=lineage_id,
        document_id=document_id,
        clause_id=theirs[0].clause.clause_id if theirs else "",
        source_document_id=ours[0].clause.document_id,
        source_clause_id=ours[0].clause.clause_id,
        source_assignee_vi=asked.assignee_vi if asked else "",
        assignee_vi=given.assignee_vi if given else "",
        body_id=given.body_id if given else "",
        relation="none" if not theirs else "changed" if removed or added else "same",
        share=(Decimal(common) / all_words).quantize(Decimal("0.01"), ROUND_DOWN) if all_words else None,
        source_text_vi=source_text,
        text_vi=text,
        removed_vi=removed,
        added_vi=added,
        source_start=source_start,
        source_end=source_end,
        start=start,
        end=end,
    )


def _printed(found: Sequence[Passage]) -> tuple[str, int, int]:
    """The words of neighbouring passages of a clause as printed, and their span in the source file."""
    clause, first, last = found[0].clause, found[0].start, found[-1].end
    return (clause.text[first:last], *clause.source_span(first, last))
