"""Cases -> outcomes: which observation stands for which statement, and the fields in which they differ."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from gold import Case, Gold

from resolutions.facts import Observation
from resolutions.vietnamese import fold_word

FIELDS = ("label", "parent", "comparator", "unit", "period", "kind", "measure")
"""What is compared of each statement that was found; the parent where one was typed."""
COLUMNS = {"label": "label_vi", "parent": "parent_label_vi", "unit": "unit_id"}
"""Field -> its column, where that has another name."""
LABEL_F1 = 0.75
"""A label is right from this share of common words on."""


@dataclass(frozen=True, slots=True)
class Match:
    """A statement and the observation that stands for it."""

    gold: Gold
    """The statement."""
    read: Observation
    """The observation."""
    wrong: tuple[str, ...]
    """The fields that differ."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """A case after matching."""

    case: Case
    """The case."""
    matches: tuple[Match, ...]
    """The statements found."""
    missed: tuple[Gold, ...]
    """The statements not found."""
    invented: tuple[Observation, ...]
    """The observations that are no statement."""


def matched(case: Case) -> Outcome:
    """Give each statement an observation: those at its place first, then the first like it; each is used once."""
    left = list(case.read)
    found: dict[int, Observation] = {}
    for at_place in (True, False):
        for i, gold in enumerate(case.gold):
            free = (one for one in left if i not in found and same(gold, one) and (not at_place or stands(gold, one)))
            one = next(free, None)
            if one is not None:
                left.remove(one)
                found[i] = one
    pairs = [(case.gold[i], found[i]) for i in sorted(found)]
    missed = tuple(gold for i, gold in enumerate(case.gold) if i not in found)
    return Outcome(case, tuple(Match(g, o, wrong_fields(g, o)) for g, o in pairs), missed, tuple(left))


def stands(gold: Gold, one: Observation) -> bool:
    """Whether an observation stands at the place of a statement."""
    near = gold.place is not None and one.value_start <= gold.place + len(gold.cells["value_text_contains"])
    return near and gold.place is not None and gold.place < one.value_end


def same(gold: Gold, one: Observation) -> bool:
    """Whether an observation can stand for a statement: the same amount, and unit family or a label word in common."""
    cells = gold.cells
    if number(cells["value"]) != one.value or number(cells["value_high"]) != one.value_high:
        return False
    return family(cells["unit_id"], cells["unit_vi"]) == family(one.unit_id, one.unit_vi) or bool(
        set(folded(cells["label_vi"])) & set(folded(one.label_vi))
    )


def number(cell: str) -> Decimal | None:
    """The number of a cell; None when it is empty or none."""
    try:
        return Decimal(cell) if cell else None
    except InvalidOperation:
        return None


def family(unit_id: str, unit_vi: str) -> str:
    """The first word of a unit (``percent``, ``vnd``), or the last printed one when it has no id."""
    first = unit_id.split("_")[0].replace("percentage", "percent")
    return first or " ".join(folded(unit_vi)[-1:])


def folded(text: str) -> list[str]:
    """The words of a text in one spelling, without punctuation."""
    return [fold_word(word) for word in "".join(char if char.isalnum() else " " for char in text).split()]


def label_f1(gold: str, read: str) -> float:
    """How far two labels agree: the harmonic mean of the shares of common words."""
    left, right = Counter(folded(gold)), Counter(folded(read))
    total = left.total() + right.total()
    return 2 * (left & right).total() / total if total else 1.0


def wrong_fields(gold: Gold, one: Observation) -> tuple[str, ...]:
    """The fields in which an observation differs from a statement."""
    cells, unit = gold.cells, "unit_id" if gold.cells["unit_id"] else "unit_vi"
    right = {
        "label": label_f1(cells["label_vi"], one.label_vi) >= LABEL_F1,
        "parent": not has_parent(gold) or label_f1(cells["parent_label_vi"], one.parent_label_vi) >= LABEL_F1,
        "comparator": cells["comparator"] == one.comparator,
        "unit": signs(cells[unit]) == signs(getattr(one, unit)),
        "period": cells["period"] == one.period,
        "kind": cells["kind"] == one.kind,
        "measure": cells["measure"] == one.measure,
    }
    return tuple(field for field in FIELDS if not right[field])


def has_parent(gold: Gold) -> bool:
    """Whether the table says what a statement stands under; many leave it out where the label says enough."""
    return bool(gold.cells["parent_label_vi"])


def signs(text: str) -> str:
    """A unit without regard to case, spelling and spaces; ``%`` and ``/`` stay."""
    return "".join(fold_word(word) for word in text.split())
