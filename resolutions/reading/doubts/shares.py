"""Observations -> Findings: shares under the name of a group ("Cơ cấu kinh tế") that do not make a whole."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache

from resolutions.facts import Clause, Finding, Observation
from resolutions.phrases import words
from resolutions.reading.doubts.noted import finding, span_of
from resolutions.reading.quantities.numbers import rounding_of
from resolutions.reading.reader import Key
from resolutions.registers import Indicator
from resolutions.vocabulary import Vocabulary

MIN_SHARES = 3
"""Fewer shares than this are a mention, not a structure."""
_WHOLE = Decimal(100)
_Label = tuple[str, ...]
_Known = Mapping[_Label, Sequence[Indicator]]


def shares(
    clauses: Mapping[str, Clause], observations: Sequence[Observation], vocabulary: Vocabulary
) -> Iterator[Finding]:
    """Groups of shares ("Cơ cấu kinh tế") that cannot add up to 100 % within what rounding allows."""
    names = vocabulary.words.labels["groups"]
    groups: dict[tuple[str, ...], list[Observation]] = {}
    for o in observations:
        shared = o.measure == "share" and o.unit_id == "percent" and o.parent_label_vi
        if shared and names.opening(o.parent_label_vi):
            key = (_holder(clauses[o.clause_id], o, clauses), o.parent_label_vi, o.period, o.kind)
            groups.setdefault(key, []).append(o)
    known = _components(Key(vocabulary)) if groups else {}
    for (holder, group, *_), members in groups.items():
        distinct = len({words(o.label_vi) for o in members}) == len(members)
        if len(members) >= MIN_SHARES and distinct and all(o.comparator in ("eq", "range") for o in members):
            yield from _unlike_a_whole(clauses[holder], group, members, known)


def _holder(clause: Clause, o: Observation, clauses: Mapping[str, Clause]) -> str:
    """The clause that names the group: the clause itself, or the one above it."""
    inside = words(o.parent_label_vi) == words(clause.text[: len(o.parent_label_vi)])
    return clause.clause_id if inside or clause.parent_id not in clauses else clause.parent_id


@lru_cache(maxsize=2)
def _components(key: Key) -> _Known:
    """The indicators that the register knows under the name of a group, looked up once for a vocabulary."""
    known: dict[_Label, list[Indicator]] = {}
    for indicator in key.vocabulary.indicators:
        for under in {words(wording.under) for wording in indicator.wordings if wording.under}:
            known.setdefault(under, []).append(indicator)
    return known


def _unlike_a_whole(clause: Clause, group: str, members: Sequence[Observation], known: _Known) -> Iterator[Finding]:
    low = sum((o.value for o in members), Decimal(0))
    high = sum((o.value_high or o.value for o in members), Decimal(0))
    slack = sum((rounding_of(o.value) for o in members), Decimal(0))
    if low - slack <= _WHOLE <= high + slack:
        return
    vi, en = span_of(low, high)
    rest_vi, rest_en = span_of(_WHOLE - high, _WHOLE - low)
    missing = _unprinted(members, known.get(words(group), ())) if high < _WHOLE else None
    if high > _WHOLE:
        left_vi, left_en = (
            "có thể một con số bị in sai hoặc một mục được tính hai lần",
            ("a figure may be misprinted, or one item counted twice"),
        )
    else:
        left_vi, left_en = f"phần còn lại {rest_vi}% không được in", f"the remaining {rest_en}% is not printed"
    if missing is not None:
        left_vi += f", có thể là {missing.name_vi[:1].lower()}{missing.name_vi[1:]}"
        left_en += f", perhaps: {missing.name_en[:1].lower()}{missing.name_en[1:]}"
    said = (
        f"Các tỷ trọng thuộc “{group}” cộng lại là {vi}%, không phải 100%; {left_vi}.",
        f"The shares under “{group}” add up to {en}%, not 100%; {left_en}.",
    )
    printed = "; ".join(o.value_text for o in members)
    likely = f"{missing.name_vi}: {rest_vi}%" if missing else ""
    yield finding(clause, "shares_not_100", printed, said, likely, "medium" if missing else "low")


def _unprinted(members: Sequence[Observation], listed: Sequence[Indicator]) -> Indicator | None:
    """The one known component of a group that no member is; None when there is none, or a member is unknown."""
    known = {o.indicator_id for o in members}
    missing = [indicator for indicator in listed if indicator.indicator_id not in known]
    return missing[0] if len(missing) == 1 and "" not in known else None
