"""Drafts -> Drafts: what statements of one sentence share: a predicate, a total so far, a measure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from resolutions.phrases import Phrases, Token
from resolutions.reading.wording import measures
from resolutions.reading.wording.labels import Parts
from resolutions.reading.wording.statements import Cut
from resolutions.reading.wording.tails import is_out_of
from resolutions.units import Units, are_alike, is_percentage
from resolutions.wordlists import Wordlists

BY_SIGN = "the sign before it"
"""Why a percentage in brackets is a change."""


class Draft(NamedTuple):
    """A statement on its way to an observation."""

    cut: Cut
    """Its amount and tokens."""
    parts: Parts
    """Its words, taken apart."""
    label: tuple[Token, ...]
    """Its label."""
    parent: str
    """The label of the row it stands under."""
    text: str
    """The text that the label's tokens are of (another clause's for a continued label)."""
    inherits: bool
    """Whether the label is that of the statement before it."""
    is_heading: bool = False
    """Whether it is a heading: the label of bare figures under it, and the parent of none."""
    kind: str = ""
    """The kind that the column head gives, or empty."""
    period: str = ""
    """The period that the column head gives, or empty."""
    measured: measures.Measured = measures.LEVEL
    """Its measure."""

    @property
    def restates(self) -> bool:
        """Whether it stands in brackets after another statement and has no label of its own."""
        return self.inherits and self.cut.host >= 0


def before(done: Sequence[Draft], statement: Cut, parts: Parts) -> Draft | None:
    """The statement before one in its sentence; after a bracket the one that the bracket hangs on.

    "Lũy kế 11 tháng 1.820 tỷ đồng" goes on with what the sentence before it began with.
    """
    last = done[-1] if done and done[-1].cut.sentence == statement.sentence else None
    total = any(entry.means.get("measure") == "cumulative" for entry in parts.cues.verbs)
    if last is None and done and total and not (parts.label or parts.tail):
        first = next(draft for draft in done if draft.cut.sentence == done[-1].cut.sentence)
        return first if first.cut.amount.unit == statement.amount.unit else None
    if last is not None and len(done) > 1 and is_out_of(last.label, last.text):
        last = done[-2] if done[-2].cut.sentence == last.cut.sentence else last
    return done[last.cut.host] if last is not None and last.cut.host >= 0 else last


def names_changed(parts: Parts, words: Wordlists) -> bool:
    """Whether a change names what it is of after its amount: "giảm 2‰ tỷ lệ sinh", "giảm 70% diện tích rừng bị hại"."""
    changes = any("change" in entry.means for entry in parts.cues.verbs)
    return changes and any(words.labels[name].at(parts.tail, 0) is not None for name in ("rates", "starters"))


def measured(draft: Draft, words: Wordlists) -> Draft:
    """The draft with the measure that its words give it."""
    found = measures.measure_of(draft.parts, draft.label, draft.cut.amount.unit, draft.parent, words)
    if _is_more_than_plan(draft, words):
        found = measures.Measured("increase", True, "so much more than planned")
    if draft.cut.amount.value < 0 and not found.certain:
        found = measures.Measured("growth", True, "a percentage below zero")
    return draft if found == draft.measured else draft._replace(measured=found)


def _is_more_than_plan(draft: Draft, words: Wordlists) -> bool:
    """Whether a limiting word tells by how much a plan is exceeded: "vượt trên 5% dự toán", no "tỷ lệ"."""
    unit, limit = draft.cut.amount.unit, draft.cut.amount.limit
    percent = limit is not None and "measure" in limit.means and is_percentage(unit)
    return percent and (unit.unit_id != "percent" or not measures.is_rate(draft.label, words))  # type: ignore[union-attr]


def with_shared_tail(drafts: list[Draft], items: Sequence[Token], words: Wordlists) -> list[Draft]:
    """Give the predicate of the last of several value-first amounts to those before it."""
    done, predicates = list(drafts), words.labels["predicates"]
    for i in range(len(done) - 1, 0, -1):
        last, before = done[i], done[i - 1]
        at = _predicate(last, predicates)
        between = items[before.cut.amount.end : last.cut.amount.begin]
        apart = any(words.labels["parting"].find(between))  # "8 đội xe, trong đó 3 đội đạt chuẩn"
        apart = apart or words.labels["out_of"].before(items, before.cut.amount.begin) is not None
        if last.cut.part != before.cut.part or apart or not (_value_first(last) and _value_first(before)):
            continue
        alone = at > 0 or (at == 0 and bool(last.parts.noun))
        next_to_it = before.cut.amount.end + 1 == last.cut.amount.begin  # "21 xã và 3 huyện đạt chuẩn"
        beside = before.parts.tail or (before.parts.noun and at == 0 and next_to_it)
        changes = any("change" in entry.means for entry in before.parts.cues.verbs)  # "giảm 5% số vụ và 90% xã có chợ"
        if alone and beside and not changes and _predicate(before, predicates) < 0:
            tail = before.parts.tail + last.parts.tail[at:]
            parts = before.parts._replace(tail=tail)
            done[i - 1] = before._replace(label=before.label + last.parts.tail[at:], parts=parts)
    return done


def with_shared_per(drafts: list[Draft], items: Sequence[Token], units: Units) -> list[Draft]:
    """Give what the last of several counts is per to those before it: "11 bác sĩ và 33 giường bệnh trên 1 vạn dân"."""
    done = list(drafts)
    for i in range(len(done) - 1, 0, -1):
        last, before = done[i], done[i - 1]
        amount, unit = last.cut.amount, before.cut.amount.unit
        per = units.per_begins(items, amount.unit_begin, amount.unit_end)
        joined = [token.word for token in items[before.cut.amount.end : amount.begin]] in (["và"], [","])
        people = amount.unit is not None and amount.unit.noun and "_per_1" in amount.unit.unit_id
        if joined and people and unit is not None and unit.noun and "_per_" not in unit.unit_id:
            done[i - 1] = before._replace(label=before.label + tuple(items[per : amount.unit_end]))
    return done


def _value_first(draft: Draft) -> bool:
    return not draft.parts.label and not draft.inherits


def _predicate(draft: Draft, predicates: Phrases) -> int:
    tail, first = draft.parts.tail, 0 if draft.parts.noun else 1
    return next((i for i in range(first, len(tail)) if predicates.at(tail, i) is not None), -1)


def _as_change(draft: Draft, host: Draft, words: Wordlists) -> Draft:
    """A bare figure that says a change again, as that change: "hụt 5 tỷ đồng (4%)"."""
    change = host.measured.measure in ("reduction", "increase", "growth") and not draft.measured.certain
    if not change or any(entry.means for entry in draft.parts.cues.verbs):
        return draft
    unit, measure = draft.cut.amount.unit, host.measured.measure
    percent = unit is not None and unit.unit_id == "percent" and not measures.is_rate(draft.label, words)
    if measure != "reduction":
        measure = "growth" if percent else "increase"
    return draft._replace(measured=measures.Measured(measure, True, host.measured.reason))


def paired(draft: Draft, before: list[Draft], following: list[Draft], words: Wordlists) -> Draft:
    """The kind that an amount has beside another one: where a change starts, what is aimed at, a restatement.

    "từ 5,2% xuống còn 3,1%" starts from a baseline; in "83,2%/50%" the second is the target of the first; "3 xã (50%)"
    says one thing in two units.
    """
    same = [other for other in following if other.cut.part == draft.cut.part and other.inherits]
    if same and _told(draft, "from") and (_told(same[0], "reaches") or _told(same[0], "remains")):
        return draft._replace(kind="baseline")
    if draft.parts.after_slash and before and of_one_unit(before[0], draft):
        return draft._replace(kind="target")
    if same and same[0].parts.after_slash and of_one_unit(draft, same[0]):
        return draft._replace(kind="result")
    if (
        draft.restates
        and draft.kind != "target"
        and before
        and not _counts_ahead(draft, before[0])
        and not (draft.measured.reason == BY_SIGN and before[0].measured.measure == "level")
        and not any(entry.means for entry in (*draft.parts.cues.verbs, *draft.parts.cues.leads))
    ):
        unit, other = draft.cut.amount.unit, before[0].cut.amount.unit
        again = (
            unit is not None
            and not are_alike(unit, other)
            and (unit.unit_id == "percent" or not draft.parts.cues.verbs)
        )
        return _as_change(draft._replace(kind="equivalent"), before[0], words) if again else draft
    return draft


def _counts_ahead(draft: Draft, host: Draft) -> bool:
    """Whether a bracket counts what the amount behind it is said of: "số máy sấy (2.860 máy) đáp ứng 31% sản lượng"."""
    unit = draft.cut.amount.unit
    return unit is not None and unit.noun and draft.cut.amount.begin < host.cut.amount.begin


def of_one_unit(one: Draft, other: Draft) -> bool:
    """Whether two amounts with a slash between them are of one unit: "14 vụ/19 đối tượng" has no target."""
    return one.cut.amount.unit == other.cut.amount.unit


def _told(draft: Draft, key: str) -> bool:
    return any(key in entry.means for entry in draft.parts.cues.verbs)


def not_to_be(draft: Draft) -> Draft:
    """What must not be above an amount is to be at most so much: "Không để tỷ lệ nợ xấu vượt 3%"."""
    amount, verbs = draft.cut.amount, draft.parts.cues.verbs[:1]
    if not any("forbids" in entry.means for entry in draft.parts.cues.leads):
        return draft
    above = amount.comparator == "gt" or (amount.comparator == "eq" and any("passes" in one.means for one in verbs))
    if not above and amount.comparator != "lt":
        return draft
    bounded = amount._replace(comparator="le" if above else "ge")
    leads = tuple(entry for entry in draft.parts.cues.leads if "forbids" not in entry.means)
    parts = draft.parts._replace(cues=draft.parts.cues._replace(verbs=(), leads=leads))
    level = measures.Measured("level", True, "what must not be exceeded")
    return draft._replace(cut=draft.cut._replace(amount=bounded), parts=parts, measured=level)


def is_part(draft: Draft) -> bool:
    """Whether words before an amount say that it is a part of the one before: "trong đó"."""
    return any(entry.means.get("parent") for entry in (*draft.parts.cues.leads, *draft.parts.cues.verbs))


def is_share(draft: Draft) -> bool:
    """Whether a draft tells what share of a whole something has: "xã hội hóa chiếm 65%"."""
    told = any(entry.means.get("measure") == "share" for entry in draft.parts.cues.verbs)
    return told and is_percentage(draft.cut.amount.unit)


def estimated(draft: Draft) -> Draft:
    """An amount that a verb tells to be estimated: "GRDP ước tăng 6,7%"."""
    amount = draft.cut.amount
    if amount.comparator != "eq" or not _told(draft, "estimates"):
        return draft
    return draft._replace(cut=draft.cut._replace(amount=amount._replace(comparator="approx")))


def of_count(draft: Draft, before: list[Draft], words: Wordlists) -> Draft:
    """A percentage that says a count again is a level unless it names the whole: "40/121 xã, chiếm 33,05%"."""
    unit = before[0].cut.amount.unit if before else None
    of_whole = words.labels["of_whole"].at(draft.parts.tail, 0) is not None
    counted = unit is not None and unit.noun and before[0].cut.amount.comparator == "ratio"
    if draft.measured.measure != "share" or not draft.inherits or not counted or of_whole:
        return draft
    return draft._replace(measured=measures.Measured("level", True, "it says a count again"))


def newly_added(draft: Draft, following: list[Draft]) -> Draft:
    """A count beside a total so far of the same thing is what is newly added: "19 xã, lũy kế đạt 107 xã"."""
    if not following or draft.measured.certain or not following[0].inherits:
        return draft
    unit, other = draft.cut.amount.unit, following[0].cut.amount.unit
    if following[0].measured.measure == "cumulative" and unit is not None and unit.noun and unit == other:
        return draft._replace(measured=measures.Measured("count_new", True, "a total so far follows"))
    return draft
