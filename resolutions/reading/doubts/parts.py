"""Observations -> Findings: parts that exceed their whole, numbered rows that miss their total.

Only numbered rows are added up; a list that may be incomplete ("trong đó …") is held to one thing: a part cannot
exceed its whole.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from resolutions.facts import Clause, Finding, Observation
from resolutions.phrases import words
from resolutions.reading.doubts.noted import finding, in_english, in_vietnamese
from resolutions.reading.quantities.numbers import rounding_of

MAX_PARTS = 200
"""More statements than this under one label are no parts of one whole."""
NEAR = Decimal("0.05")
"""Numbered parts within this share of their total are surely meant to make it."""
_ADDED = ("level", "count_new", "cumulative")
_NEVER_ADDED = ("percent", "per_mille", "point", "time", "year_of_age")


def parts(clauses: Mapping[str, Clause], observations: Sequence[Observation]) -> Iterator[Finding]:
    """Parts larger than their whole, and numbered parts that miss their total."""
    under: dict[tuple[str, tuple[str, ...]], list[Observation]] = {}
    for o in observations:
        if o.parent_label_vi:
            for holder in {o.clause_id, clauses[o.clause_id].parent_id}:
                under.setdefault((holder, words(o.parent_label_vi)), []).append(o)
    rows: dict[str, int] = {}
    for clause in clauses.values():
        rows[clause.parent_id] = rows.get(clause.parent_id, 0) + 1
    for whole in observations if under else ():
        listed = under.get((whole.clause_id, words(whole.label_vi)), ()) if _is_total(whole) else ()
        found = [o for o in listed if _is_part(o, whole)] if len(listed) <= MAX_PARTS else []
        yield from (_too_large(clauses[o.clause_id], o, whole) for o in found if o.value > whole.value)
        if len(found) > 1 and len({o.clause_id for o in found}) == len(found) == rows.get(whole.clause_id, 0):
            yield from _missed(clauses, whole, found)


def _is_total(o: Observation) -> bool:
    added = bool(o.unit_id) and "_per_" not in o.unit_id and not o.unit_id.startswith(_NEVER_ADDED)
    return o.comparator == "eq" and o.measure in _ADDED and added


def _is_part(o: Observation, whole: Observation) -> bool:
    same = (o.unit_id, o.period, o.kind, o.measure) == (whole.unit_id, whole.period, whole.kind, whole.measure)
    return same and o.comparator == "eq" and (o.clause_id != whole.clause_id or o.value_start > whole.value_end)


def _too_large(clause: Clause, part: Observation, whole: Observation) -> Finding:
    said = (
        f"“{part.label_vi}” ({part.value_text}) lớn hơn “{whole.label_vi}” ({whole.value_text}) mà nó là một phần; có "
        "thể một trong hai số bị in sai, hoặc hai dòng không phải là phần và tổng.",
        f"“{part.label_vi}” ({part.value_text}) is more than “{whole.label_vi}” ({whole.value_text}) of which it is "
        "printed as a part; one of the two may be misprinted, or they are no part and whole.",
    )
    return finding(clause, "part_exceeds_whole", part.value_text, said, "", "medium", part.observation_id)


def _missed(clauses: Mapping[str, Clause], whole: Observation, found: Sequence[Observation]) -> Iterator[Finding]:
    """The finding that numbered rows do not add up to the row above them; other lists may leave parts out."""
    numbered = all(clauses[o.clause_id].kind == "row" and clauses[o.clause_id].number for o in found)
    total = sum((o.value for o in found), Decimal(0))
    slack = sum((rounding_of(o.value) for o in (*found, whole)), Decimal(0))
    fits = abs(total - whole.value) <= slack or total < whole.value * (1 - NEAR)
    if not numbered or fits or any(o.value > whole.value for o in found):
        return
    said = (
        f"Các dòng thuộc “{whole.label_vi}” cộng lại là {in_vietnamese(total)}, còn tổng in là "
        f"{in_vietnamese(whole.value)}; có thể một con số bị in sai.",
        f"The rows under “{whole.label_vi}” add up to {in_english(total)}, and the printed total is "
        f"{in_english(whole.value)}; one of the figures may be misprinted.",
    )
    yield finding(clauses[whole.clause_id], "sum_differs", whole.value_text, said, "", "low", whole.observation_id)
