"""Blocks -> Clauses: each block gets its place in the tree, its numbering path and a lasting id.

The nesting of marks is learnt from their order: a family of marks not yet open goes one level down, one that is open
closes everything below it. Ids come from the printed numbers and first words, never from a position.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from resolutions.facts import Clause
from resolutions.reading.layout import Block
from resolutions.reading.marks import NUMBERED, Mark
from resolutions.vietnamese import slug

BODY = frozenset({"heading", "paragraph", "item", "row"})
"""The kinds of clause that nest; the others stand outside the tree."""
_DIGITS = frozenset("0123456789")
STEM_WORDS = (8, 16)
"""How many first words make an id, and how many when another clause has the same."""


class _Open(NamedTuple):
    """A clause that can still take children."""

    family: str
    path: str
    anchor: str
    clause_id: str
    run_in: bool


def clauses(blocks: Sequence[Block], document_ids: Sequence[str]) -> list[Clause]:
    """The clauses of a file; ``document_ids`` name its documents in printed order."""
    made: list[Clause] = []
    used: dict[str, int] = {}
    stack: list[_Open] = []
    document = -1
    for block in blocks:
        if block.document != document:
            document, stack = block.document, []
        clause, stack = _place(block, document_ids[document], stack, used)
        made.append(clause)
    return _tie_notes(made, blocks)


def _place(block: Block, document_id: str, stack: list[_Open], used: dict[str, int]) -> tuple[Clause, list[_Open]]:
    if block.kind not in BODY:
        prefix = "fn" if block.kind == "note" else block.kind
        clause_id = _unique(document_id, prefix, block.line.text, used)
        return _clause(block, clause_id, document_id, "", 0, "FN" if block.kind == "note" else ""), stack
    stack = _closed(stack, block)
    parent = stack[-1] if stack else None
    path = _path(block.mark, stack)
    if block.mark is not None and block.mark.family in NUMBERED:
        clause_id = _unique(document_id, slug(path.replace(".", " "), 20), "", used)
    else:
        clause_id = _unique(document_id, parent.anchor if parent else "", block.line.text, used)
    clause = _clause(block, clause_id, document_id, parent.clause_id if parent else "", len(stack), path)
    if block.mark is not None:
        run_in = block.kind != "heading"
        stack = [*stack, _Open(block.mark.family, path, clause_id.split("/", 1)[1], clause_id, run_in)]
    return clause, stack


def _closed(stack: list[_Open], block: Block) -> list[_Open]:
    """The clauses still open when the block comes."""
    mark = block.mark
    if mark is None:
        return [] if block.kind == "heading" else [entry for entry in stack if entry.family in NUMBERED]
    families = [entry.family for entry in stack]
    if mark.family in families:
        return stack[: families.index(mark.family)]
    if mark.family in NUMBERED:
        stack = [entry for entry in stack if entry.family in NUMBERED]
        is_arabic = mark.family.startswith("arabic")
        deeper = [i for i, e in enumerate(stack) if e.family.startswith("arabic") and e.family > mark.family]
        return stack[: deeper[0]] if deeper and is_arabic else stack
    if mark.family == "asterisk" and stack and stack[-1].run_in and stack[-1].family in NUMBERED:
        return stack[:-1]
    return stack


def _path(mark: Mark | None, stack: list[_Open]) -> str:
    """The numbering path: ``II`` and ``2.1.1`` make ``II.2.1.1``; list marks add nothing."""
    above = next((entry.path for entry in reversed(stack) if entry.family in NUMBERED), "")
    if mark is None or mark.family not in NUMBERED:
        return above
    if mark.family.startswith("arabic"):
        others = [e.path for e in stack if e.family in NUMBERED and not e.family.startswith("arabic")]
        above = others[-1] if others else ""
    return f"{above}.{mark.part}" if above else mark.part


def _unique(document_id: str, prefix: str, text: str, used: dict[str, int]) -> str:
    """An id from a prefix and the first words of a text; longer or counted when another clause has it."""
    for words in STEM_WORDS:
        own = _stem(text, words)
        stem = f"{prefix}-{own}" if prefix and own else prefix or own or "text"
        clause_id = f"{document_id}/{stem}"
        if clause_id not in used:
            break
    count, free = used.get(clause_id, 1), clause_id
    while free in used:
        count += 1
        free = f"{clause_id}--{count}"
    used[clause_id] = count
    used[free] = used.get(free, 1)
    return free


@lru_cache(maxsize=16384)
def _stem(text: str, words: int) -> str:
    """The words before the first colon, tab or digit, so that a corrected figure leaves the id as it is."""
    label = text.partition(":")[0].partition("\t")[0]
    if not _DIGITS.isdisjoint(label):
        label = label[: next(i for i, char in enumerate(label) if char in _DIGITS)]
    return slug(label, words) or slug("".join(char for char in text if not char.isdigit()), words)


def _clause(block: Block, clause_id: str, document_id: str, parent_id: str, level: int, path: str) -> Clause:
    mark, line = block.mark, block.line
    ornament = mark.name if mark else "asterisk" if "*" in line.text else "rule"
    return Clause(
        clause_id=clause_id,
        document_id=document_id,
        parent_id=parent_id,
        kind="paragraph" if block.kind == "closing" else block.kind,
        level=level,
        mark=ornament if block.kind == "ornament" else mark.name if mark else "",
        number=mark.number if mark else "",
        path=path,
        text="" if ornament in ("asterisk", "rule") and block.kind == "ornament" else line.text,
        pieces=line.pieces,
        start=line.start,
        end=line.end,
    )


def _tie_notes(made: list[Clause], blocks: Sequence[Block]) -> list[Clause]:
    """Give each footnote the clause that carries its mark (or lost it) as parent."""
    carriers: dict[str, str] = {}
    lost: list[str] = []
    for clause, block in zip(made, blocks, strict=True):
        for mark in block.line.note_marks:
            carriers[mark] = clause.clause_id
        if block.lost_note:
            lost.append(clause.clause_id)
    tied = []
    for clause in made:
        if clause.kind == "note":
            parent = carriers.get(clause.number, lost[0] if len(lost) == 1 and not clause.number else "")
            clause = replace(clause, parent_id=parent)
        tied.append(clause)
    return tied
