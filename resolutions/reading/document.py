"""Source -> Facts: the whole reading of one file, a pure function of its text and the vocabulary."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from resolutions.facts import Clause, Document, Facts, NumberUse, Observation, Role, Source
from resolutions.line_ends import even
from resolutions.phrases import numbers as numbers_in
from resolutions.problems import Problem
from resolutions.reading.clause_reader import Grid, read_clause
from resolutions.reading.contexts.context import at_places, contexts
from resolutions.reading.contexts.rows_above import RowsAbove
from resolutions.reading.contexts.telling import as_told
from resolutions.reading.contexts.whereabouts import Whereabouts, places_of
from resolutions.reading.doubts.findings import findings
from resolutions.reading.doubts.place_notices import unknown_places
from resolutions.reading.duties.tasks import tasks
from resolutions.reading.identity import metadata
from resolutions.reading.identity.attachments import attached
from resolutions.reading.identity.metadata import Given
from resolutions.reading.quantities.numbers import style_of
from resolutions.reading.reader import Key, Reader, reader_of
from resolutions.reading.references.citations import citations
from resolutions.reading.structure.clauses import clauses as make_clauses
from resolutions.reading.structure.layout import Block, OutlineWords
from resolutions.reading.structure.lines import lines
from resolutions.reading.structure.outline import blocks
from resolutions.reading.structure.page_breaks import page_marks, with_page_marks
from resolutions.reading.structure.wrapping import unwrapped
from resolutions.reading.tables.cells import caption_unit
from resolutions.reading.tables.list_units import UnitsAbove
from resolutions.vocabulary import Vocabulary


def outline(source: Source, vocabulary: Vocabulary) -> Sequence[Block]:
    """The blocks of a source file."""
    return outlined(source.text, Key(vocabulary))


@lru_cache(maxsize=1)
def outlined(text: str, key: Key) -> tuple[Block, ...]:
    """The blocks of a text, remembered: its documents are counted before they are read."""
    named = {**key.vocabulary.words.heads, **key.vocabulary.words.outline}
    words = OutlineWords(**{name: named[name] for name in OutlineWords.__slots__})
    printed, straight = lines(text), even(text)
    marks = page_marks(printed, straight, words.page_marks)
    rest = [line for i, line in enumerate(printed) if i not in marks]
    made = blocks(unwrapped(rest, straight, words.headings, words.unfinished), words)
    return tuple(with_page_marks(made, [printed[i] for i in sorted(marks)]))


def read(source: Source, given: Sequence[Given], vocabulary: Vocabulary) -> Facts:
    """Everything that a source states; ``given`` names its documents in printed order, as many as it holds."""
    made = outline(source, vocabulary)
    ids = [document.document_id for document in given]
    found = make_clauses(made, ids)
    own: dict[str, list[Clause]] = {}
    for clause in found:
        own.setdefault(clause.document_id, []).append(clause)
    described = [metadata.document(source, own.get(one.document_id, []), one, vocabulary) for one in given]
    heads = vocabulary.words.heads
    documents = attached([one.document for one in described], found, heads)
    places = {
        one.document.document_id: Whereabouts(one.place, one.places, heads, one.larger, one.document.title_vi)
        for one in described
    }
    observations, numbers = _statements(source, found, documents, made, places, vocabulary)
    doubts = [*unknown_places(described), *findings(found, observations, vocabulary)]
    doubtful = {(doubt.clause_id, doubt.printed) for doubt in doubts}
    marked = tuple(
        replace(o, status="doubtful") if (o.clause_id, o.value_text) in doubtful else o for o in observations
    )
    own_numbers = {document.document_id: document.number for document in documents}
    issued = {document.document_id: document.issued_on for document in documents}
    cited = citations(found, own_numbers, vocabulary.duties)
    given_tasks = tasks(found, issued, vocabulary.duties)
    named = places_of(described, places)
    return Facts(documents, tuple(found), marked, tuple(numbers), tuple(doubts), cited, given_tasks, (), named)


def count_problems(source: Source, given: Sequence[Given], path: str, vocabulary: Vocabulary) -> list[Problem]:
    """The problem that ``document.yaml`` names more or fewer documents than the source holds."""
    held = len(default_given("", source, vocabulary))
    if held == len(given):
        return []
    named = "1 is" if len(given) == 1 else f"{len(given)} are"
    what = f"the source holds {held} document{'s' if held != 1 else ''} and {named} named"
    return [Problem(path, 1, "document-count", what, "name each document of the source once, in printed order")]


def default_given(stem: str, source: Source, vocabulary: Vocabulary) -> list[Given]:
    """Names for the documents of a file that has no ``document.yaml``: the stem, then the stem with ``-2``, ``-3``."""
    count = max((block.document for block in outline(source, vocabulary)), default=0) + 1
    return [Given(stem if i == 1 else f"{stem}-{i}") for i in range(1, count + 1)]


def _statements(
    source: Source,
    found: Sequence[Clause],
    documents: Sequence[Document],
    made: Sequence[Block],
    places: Mapping[str, Whereabouts],
    vocabulary: Vocabulary,
) -> tuple[list[Observation], list[NumberUse]]:
    style = style_of(token.word for clause in found for token in numbers_in(clause.text) if token.start > 0)
    words = vocabulary.words
    reader = reader_of(vocabulary, style)
    context = contexts(found, {document.document_id: document for document in documents}, words)
    context = at_places(found, as_told(found, context, words), places)
    grids = _grids(found, made, reader)
    rows_above, units_above = RowsAbove(words), UnitsAbove(vocabulary.units, words.outline["columns"])
    observations: list[Observation] = []
    numbers: list[NumberUse] = []
    pages = [(clause.start, clause.end) for clause in found if clause.mark == "page"]
    notes_last = sorted(found, key=lambda clause: clause.kind == "note")
    for clause in notes_last:
        above = rows_above.of(clause)
        here, grid = places[clause.document_id], grids.get(clause.clause_id) or Grid((), units_above.of(clause))
        own, uses, draft = read_clause(clause, context[clause.clause_id], above, reader, source.text, grid, here)
        observations += own
        numbers += [*_mark_numbers(clause, source.text, pages), *uses]
        rows_above.take(clause, draft)
        units_above.take(clause, bool(own))
    return sorted(observations, key=lambda o: (o.value_start, o.start)), sorted(numbers, key=lambda use: use.start)


def _grids(found: Sequence[Clause], made: Sequence[Block], reader: Reader) -> dict[str, Grid]:
    """The cells of each row of a table, and the unit that the line over the table states for all of it."""
    grids: dict[str, Grid] = {}
    over = ""
    units, columns = reader.vocabulary.units, reader.vocabulary.words.outline["columns"]
    for clause, block in zip(found, made, strict=True):
        if block.cells:
            grids[clause.clause_id] = Grid(block.cells, caption_unit(units, over, columns))
        elif block.kind != "ornament":
            over = clause.text
    return grids


def _mark_numbers(clause: Clause, text: str, pages: Sequence[tuple[int, int]]) -> list[NumberUse]:
    """The numbers that the clause prints and its text leaves out: its own (``2.1.``) and footnote marks (``^(1)``).

    ``pages`` are the spans of page marks, which can stand within a clause and are clauses of their own.
    """
    first = clause.pieces[0][1] if clause.text else clause.end
    role: Role = "note_mark" if clause.kind == "note" else "section_number"
    own = _numbers_of(clause, text, (clause.start, first), role, "the number of the clause")
    if len(clause.pieces) == 1 and first + len(clause.text) == clause.end:
        return own
    marks = (
        use for gap in _gaps(clause) for use in _numbers_of(clause, text, gap, "note_mark", "the mark of a footnote")
    )
    return [use for use in (*own, *marks) if not _within(use.start, pages)]


def _within(position: int, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether a position stands in one of some spans in order."""
    at = bisect_right(spans, position, key=lambda span: span[0]) - 1
    return at >= 0 and position < spans[at][1]


def _gaps(clause: Clause) -> Iterator[tuple[int, int]]:
    """The spans of the source, after the clause's first word, that are not in its text."""
    ends = [*clause.pieces[1:], (len(clause.text), clause.end)] if clause.text else []
    for (position, source), (next_position, next_source) in zip(clause.pieces, ends, strict=False):
        yield source + next_position - position, next_source


def _numbers_of(clause: Clause, text: str, span: tuple[int, int], role: Role, reason: str) -> list[NumberUse]:
    found = numbers_in(text[span[0] : span[1]]) if span[0] < span[1] else ()
    if not found:
        return []
    places = [(span[0] + token.start, span[0] + token.end) for token in found]
    return [
        NumberUse(clause.document_id, start, end, text[start:end], role, clause.clause_id, reason)
        for start, end in places
    ]
