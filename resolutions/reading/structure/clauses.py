"""Blocks -> Clauses: each block gets its place in the tree, its numbering path and a lasting id.

The nesting of marks is learnt from their order: a family of marks not yet open goes one level down, one that is open
closes everything below it. Ids come from the printed numbers and first words, never from a position.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import groupby, takewhile
from operator import attrgetter
from typing import NamedTuple

from resolutions.facts import Clause
from resolutions.reading.structure.layout import Block
from resolutions.reading.structure.marks import ARABIC, NUMBERED, Mark, follows
from resolutions.vietnamese import slug

_TEXT = frozenset({"paragraph", "item", "row"})
BODY = _TEXT | {"heading"}
"""The kinds of clause that nest; the others stand outside the tree."""
_NOTE = {"note": ("fn", "FN")}
"""What stands outside the tree is called by its kind, but a footnote so: in its id and as its path."""
_ENDS = {family: ARABIC[i:] for i, family in enumerate(ARABIC)}
"""A number of few parts ends those of more: what follows ``1.1.`` as ``2.`` is no part of it."""
_DIGITS = frozenset("0123456789")
_SHOWN = {"closing": "paragraph"}
"""Kinds of block that the table has no word for."""
_TABLE = 200
"""A table in a section has at most so many rows."""
_LOST = ""
"""The mark of a footnote that was lost; where two were, nobody can tell which of them is whose."""
STEM_WORDS = (8, 16)
"""How many first words make an id, and how many when another clause has the same."""


class _Open(NamedTuple):
    """A clause that can still take children; ``run_in`` is a numbered paragraph, which takes no asterisks."""

    family: str
    path: str
    anchor: str
    clause_id: str
    run_in: bool


def clauses(blocks: Sequence[Block], document_ids: Sequence[str]) -> list[Clause]:
    """The clauses of a file; ``document_ids`` name its documents in printed order."""
    made: list[tuple[Clause, Block]] = []
    used: dict[str, int] = {}
    for document, own in groupby(blocks, attrgetter("document")):
        stack: list[_Open] = []
        within = list(own)
        for i, block in enumerate(within):
            clause, stack = _place(within, i, document_ids[document], stack, used)
            made.append((clause, block))
    return _tie_notes(made)


def _place(
    blocks: Sequence[Block], i: int, document_id: str, stack: list[_Open], used: dict[str, int]
) -> tuple[Clause, list[_Open]]:
    block = blocks[i]
    if block.kind not in BODY:
        prefix, path = _NOTE.get(block.kind, (block.kind, ""))
        clause_id = _unique(document_id, prefix, block.line.text, used)
        return _clause(block, clause_id, document_id, "", 0, path), stack
    stack = _closed(stack, blocks, i)
    parent = stack[-1] if stack else None
    path = _path(block.mark, stack)
    if block.mark is not None and block.mark.family in NUMBERED:
        clause_id = _unique(document_id, slug(path.replace(".", " "), len(path)), "", used)
    else:
        clause_id = _unique(document_id, parent.anchor if parent else "", block.line.text, used)
    clause = _clause(block, clause_id, document_id, parent.clause_id if parent else "", len(stack), path)
    if block.mark is not None:
        anchor = clause_id.removeprefix(f"{document_id}/")
        run_in = block.mark.family in NUMBERED and block.kind in _TEXT
        stack = [*stack, _Open(block.mark.family, path, anchor, clause_id, run_in)]
    return clause, stack


def _closed(stack: list[_Open], blocks: Sequence[Block], i: int) -> list[_Open]:
    """The clauses still open when block ``i`` comes."""
    mark = blocks[i].mark
    if mark is None and _is_between_rows(blocks, i, stack):
        return stack[:-1]
    if mark is None:
        return _numbered(stack) if blocks[i].kind in _TEXT or _is_caption(blocks, i, stack) else []
    families = [entry.family for entry in stack]
    if mark.family in families:
        return stack[: families.index(mark.family)]
    if mark.family in NUMBERED:
        ended = _ENDS.get(mark.family, ())
        return list(takewhile(lambda entry: entry.family not in ended, _numbered(stack)))
    if mark.family == "asterisk" and stack and stack[-1].run_in:
        return stack[:-1]
    return stack


def _is_between_rows(blocks: Sequence[Block], i: int, stack: Sequence[_Open]) -> bool:
    """Whether a row without a number stands beside the last one, because the next row goes on with the numbers."""
    after = blocks[i + 1].mark if i + 1 < len(blocks) and blocks[i].kind == blocks[i + 1].kind == "row" else None
    return bool(stack) and after is not None and any(entry.family == after.family for entry in stack)


def _is_caption(blocks: Sequence[Block], i: int, stack: Sequence[_Open]) -> bool:
    """Whether a heading without a number only names a table in a section whose numbers go on after it: ``Biểu 1.``."""
    after = [block for block in blocks[i + 1 : i + 1 + _TABLE] if block.kind != "ornament"]
    if not after or after[0].kind != "row":
        return False
    mark = next((one.mark for one in after if one.mark is not None and one.mark.family in NUMBERED), None)
    return mark is not None and any(one.family == mark.family and follows(one.path, mark.part) for one in stack)


def _numbered(stack: list[_Open]) -> list[_Open]:
    return [entry for entry in stack if entry.family in NUMBERED]


def _path(mark: Mark | None, stack: list[_Open]) -> str:
    """The numbering path: ``II`` and ``2.1.1`` make ``II.2.1.1``; list marks add nothing."""
    above = _numbered(stack)
    if mark is not None and mark.family in ARABIC:  # which says all of the arabic numbers above it
        above = [entry for entry in above if entry.family not in ARABIC]
    paths = [entry.path for entry in above[-1:]]
    if mark is not None and mark.family in NUMBERED:
        paths.append(mark.part)
    return ".".join(paths)


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
    name, text = mark.name if mark else "", line.text
    if block.kind == "ornament" and mark is None:
        name, text = ("asterisk" if "*" in text else "rule"), ""
    return Clause(
        clause_id=clause_id,
        document_id=document_id,
        parent_id=parent_id,
        kind=_SHOWN.get(block.kind, block.kind),
        level=level,
        mark=name,
        number=mark.number if mark else "",
        path=path,
        text=text,
        pieces=line.pieces,
        start=line.start,
        end=line.end,
    )


def _tie_notes(made: Sequence[tuple[Clause, Block]]) -> list[Clause]:
    """Give each footnote the clause that carries its mark, or the one that lost it, as parent."""
    carriers: dict[str, str] = {}
    for clause, block in made:
        for mark in block.line.note_marks:
            carriers[mark] = clause.clause_id
        if block.lost_note:
            carriers[_LOST] = "" if _LOST in carriers else clause.clause_id
    return [
        replace(clause, parent_id=carriers.get(clause.number, "")) if clause.kind == "note" else clause
        for clause, _ in made
    ]
