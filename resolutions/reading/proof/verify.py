"""Facts -> Problems: proof on a separate path that nothing was lost and every figure stands where it is said to stand.

Looks at the source characters alone: it shares no code with the readers it checks.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

from resolutions.facts import Facts, Source
from resolutions.line_ends import line_at
from resolutions.problems import Problem
from resolutions.reading.proof.printback import differences

_DIGITS = frozenset("0123456789")


def verify(source: Source, facts: Facts, lists: Mapping[str, Any] | None = None) -> list[Problem]:
    """Everything about the facts that the source does not bear out; a fault of the program, not of the document.

    With the word ``lists`` of the vocabulary every published figure is printed back too.
    """
    found = [*_lost_characters(source, facts), *_lost_numbers(source, facts), *_moved(source, facts)]
    told = differences(source, facts, lists) if lists is not None else []
    return found + [_problem(source, one.position, one.code, one.what) for one in told]


def _problem(source: Source, position: int, code: str, what: str) -> Problem:
    todo = "report this line: the reader has to be mended"
    return Problem(source.path, line_at(source.text, position), code, what, todo)


def _outside(spans: Iterable[tuple[int, int]], length: int) -> Iterator[range]:
    """The stretches of a text that are in none of some spans."""
    end = 0
    for first, last in (*sorted(spans), (length, length)):
        if first > end:
            yield range(end, min(first, length))
        end = max(end, first, last)


def _lost_characters(source: Source, facts: Facts) -> Iterable[Problem]:
    for stretch in _outside(((c.start, c.end) for c in facts.clauses), len(source.text)):
        if not source.text[stretch.start : stretch.stop].strip():
            continue
        for i in stretch:
            char = source.text[i]
            if char.isprintable() and not char.isspace():
                yield _problem(source, i, "lost-text", f"the character '{char}' is in no clause")
                return


def _holds_all_digits(text: str, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether spans that do not overlap hold as many of each digit as a text prints, so that no digit is outside."""
    held = "".join(text[start:end] for start, end in spans)
    apart = all(one[1] <= other[0] for one, other in pairwise(spans))
    return apart and all(text.count(digit) == held.count(digit) for digit in _DIGITS)


def _lost_numbers(source: Source, facts: Facts) -> Iterable[Problem]:
    spans = sorted((use.start, use.end) for use in facts.numbers)
    for stretch in () if _holds_all_digits(source.text, spans) else _outside(spans, len(source.text)):
        for i in stretch:
            if source.text[i] in _DIGITS:
                yield _problem(source, i, "lost-number", f"the digit '{source.text[i]}' is in no line of the ledger")
    last = 0
    for use in facts.numbers:
        if use.start < last or source.text[use.start : use.end] != use.text:
            yield _problem(source, use.start, "moved-number", f"the number '{use.text}' is not where the ledger says")
        last = use.end


def _moved(source: Source, facts: Facts) -> Iterable[Problem]:
    for o in facts.observations:
        for name, text, start, end in (
            ("quote", o.quote_vi, o.start, o.end),
            ("value", o.value_text, o.value_start, o.value_end),
        ):
            if " ".join(source.text[start:end].split()) != text:
                yield _problem(source, start, "moved-text", f"the {name} '{text[:60]}' is not at its place")
