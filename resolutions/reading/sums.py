"""Observations -> Findings: shares that do not make a whole, parts that do not make their total.

Only what must add up is added: shares under the name of a group, and numbered rows under a numbered row. A list that
may be incomplete ("trong đó …") is held to one thing: a part cannot exceed its whole.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from resolutions.facts import Clause, Finding, Observation
from resolutions.phrases import tokens, words
from resolutions.reading.noted import finding, in_english, in_vietnamese, rounding_of, span_of
from resolutions.registers import Indicator
from resolutions.vocabulary import Vocabulary

MIN_SHARES = 3
"""Fewer shares than this are a mention, not a structure."""
MAX_PARTS = 200
"""More statements than this under one label are no parts of one whole."""
NEAR = Decimal("0.05")
"""Numbered parts within this share of their total are surely meant to make it."""
_WHOLE = Decimal(100)
_ADDED = ("level", "count_new", "cumulative")
_NEVER_ADDED = ("percent", "per_mille", "point", "time", "year_of_age")
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
        if shared and names.at(tokens(o.parent_label_vi), 0):
            key = (_holder(clauses[o.clause_id], o, clauses), o.parent_label_vi, o.period, o.kind)
            groups.setdefault(key, []).append(o)
    known = _components(vocabulary.indicators) if groups else {}
    for (holder, group, *_), members in groups.items():
        distinct = len({words(o.label_vi) for o in members}) == len(members)
        if len(members) >= MIN_SHARES and distinct and all(o.comparator in ("eq", "range") for o in members):
            yield from _unlike_a_whole(clauses[holder], group, members, known)


def _holder(clause: Clause, o: Observation, clauses: Mapping[str, Clause]) -> str:
    """The clause that names the group: the clause itself, or the one above it."""
    inside = words(o.parent_label_vi) == words(clause.text[: len(o.parent_label_vi)])
    return clause.clause_id if inside or clause.parent_id not in clauses else clause.parent_id


def _components(indicators: Sequence[Indicator]) -> _Known:
    """The indicators that the register knows under the name of a group."""
    known: dict[_Label, list[Indicator]] = {}
    for indicator in indicators:
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
        left_vi, left_en = "có thể một con số bị in sai hoặc một mục được tính hai lần", (
            "a figure may be misprinted, or one item counted twice"
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


def parts(clauses: Mapping[str, Clause], observations: Sequence[Observation]) -> Iterator[Finding]:
    """Parts larger than their whole, and numbered parts that miss their total."""
    under: dict[tuple[str, _Label], list[Observation]] = {}
    for o in observations:
        if o.parent_label_vi:
            for holder in {o.clause_id, clauses[o.clause_id].parent_id}:
                under.setdefault((holder, words(o.parent_label_vi)), []).append(o)
    rows: dict[str, int] = {}
    for clause in clauses.values():
        rows[clause.parent_id] = rows.get(clause.parent_id, 0) + 1
    for whole in observations:
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
