"""Texts, tables -> cases: each text read as ``build.py read`` does, beside what a person found in it."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from resolutions import vocabulary as words
from resolutions.facts import Observation, Source
from resolutions.problems import Problem
from resolutions.reading import document, sources
from resolutions.reading.content import sets
from resolutions.reading.identity.metadata import Given
from resolutions.vietnamese import slug


@dataclass(frozen=True, slots=True)
class Gold:
    """One statement that a person found in a text."""

    cells: Mapping[str, str]
    """The row of the table."""
    place: int | None
    """Where its number stands in the text; None when the row does not quote it or the quote is not there."""


@dataclass(frozen=True, slots=True)
class Case:
    """A text, what a person found in it and what the reader read."""

    name: str
    """The name of the text."""
    gold: tuple[Gold, ...]
    """The statements in printed order."""
    read: tuple[Observation, ...]
    """The observations in printed order."""
    trouble: tuple[str, ...]
    """What stood in the way: a quote that is not in the text, a reader that failed."""


def corpus_cases(folder: Path, names: Sequence[str], vocabulary: words.Vocabulary) -> Iterator[Case]:
    """The texts of the corpus, read as files that are not in content/."""
    for path in sorted(folder.glob("*.txt")):
        table = path.with_suffix(".csv")
        if wanted(path.stem, names) and table.exists():
            source = sources.decode(path.read_bytes(), path.name)
            rows = list(csv.DictReader(table.read_text("utf-8").splitlines()))
            yield case_of(path.stem, source, rows, None, vocabulary)


def source_cases(names: Sequence[str], content: words.Files, vocabulary: words.Vocabulary) -> Iterator[Case]:
    """The sources of content/ with their second entries."""
    for one in sets.document_sets(content, "content")[0]:
        if wanted(one.name, names):
            yield case_of(one.name, one.source, [dict(cells) for _, cells in one.expected], one.given, vocabulary)


def wanted(name: str, names: Sequence[str]) -> bool:
    """Whether a text is among those asked for."""
    return not names or any(part in name for part in names)


def case_of(
    name: str,
    source: Source | Problem,
    rows: Sequence[Mapping[str, str]],
    given: Sequence[Given] | None,
    vocabulary: words.Vocabulary,
) -> Case:
    """Read one text; a reader that fails is reported and reads nothing."""
    if isinstance(source, Problem):
        return Case(name, (), (), (str(source),))
    gold, trouble = located(rows, source.text)
    try:
        known = given or document.default_given(slug(name, 20), source, vocabulary)
        read = document.read(source, known, vocabulary).observations
    except Exception as error:  # the score of a reader that fails is 0, not a broken bench
        return Case(name, gold, (), (*trouble, f"the reader failed: {error!r}"))
    return Case(name, gold, read, trouble)


def located(rows: Sequence[Mapping[str, str]], text: str) -> tuple[tuple[Gold, ...], tuple[str, ...]]:
    """The statements with their places: each quote is looked for after the one before it."""
    gold: list[Gold] = []
    trouble: list[str] = []
    place = 0
    for row in rows:
        quote = row.get("value_text_contains") or ""
        found = find_whole(text, quote, place) if quote else -1
        if quote and found < 0:
            trouble.append(f"the quote '{quote}' of '{row['label_vi']}' does not follow in the text")
        place = found + len(quote) if found >= 0 else place
        gold.append(Gold(row, found if found >= 0 else None))
    return tuple(gold), tuple(trouble)


def find_whole(text: str, quote: str, start: int) -> int:
    """Where a quote stands from ``start`` on without cutting a number in two; -1 when it does not."""
    at = text.find(quote, start)
    while at >= 0 and (is_cut(text, at) or is_cut(text, at + len(quote))):
        at = text.find(quote, at + 1)
    return at


def is_cut(text: str, at: int) -> bool:
    """Whether a position lies within a number: between digits, or beside a separator that joins digits."""
    around = text[max(at - 2, 0) : at], text[at : at + 2]
    before, after = around
    digit_before, digit_after = before[-1:].isdigit(), after[:1].isdigit()
    joins_after = digit_before and after[:1] in {".", ","} and after[1:].isdigit()
    joins_before = digit_after and before[-1:] in {".", ","} and before[:1].isdigit()
    return (digit_before and digit_after) or joins_after or joins_before
