"""Draft, what was told before it -> Draft: a change that is told once of all that is listed with it.

"giảm 27 phòng và 318 biên chế"; "giảm 15% số vụ, 10% số người chết"; "tăng 14% về lượng và 9% về giá trị".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from resolutions.phrases import Token
from resolutions.reading.joining.aspects import are_aspects
from resolutions.reading.joining.sharing import Draft, is_part
from resolutions.reading.wording.measures import Measured, is_rate
from resolutions.units import Unit, is_percentage
from resolutions.wordlists import Wordlists

LOOK_BACK = 40
"""What was told of a thing before stands at most so many statements before it."""
_SAME = 3
"""So many words name the things whose number falls."""
_OF_PART = "beside a part that changes"
"""Why what is listed with what grows or falls is read as growth or a fall."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a draft stands: what was told before it in its clause, and the words around."""

    done: list[Draft]
    """The drafts before it, with what they share; one at least."""
    items: Sequence[Token]
    """The tokens of the clause."""
    words: Wordlists
    """The words of the reader."""

    @property
    def before(self) -> Draft:
        """The draft right before it."""
        return self.done[-1]

    def between(self, before: Draft, one: Draft) -> list[str]:
        """The words from one amount to the next."""
        return [token.word for token in self.items[before.cut.amount.end : one.cut.amount.begin]]


def of_count(one: Draft, place: Place) -> Draft:
    """A change is that of what is joined to it: "giảm 27 phòng và 318 biên chế", "giảm 5% số vụ và 10% số người".

    What is listed in one bracket is joined: "(giảm 3 vụ, 2 người chết so với cùng kỳ)".
    """
    host = place.before.cut.host
    before = place.done[host] if host >= 0 > one.cut.host else place.before  # "tăng 84 vụ (8%) và 151 bị can"
    between = place.between(before, one)
    beside = one.cut.host >= 0 and before.cut.host >= 0
    aspects = are_aspects(before, one, place.words)
    counts = all(draft.cut.amount.unit is not None and draft.cut.amount.unit.noun for draft in (one, before))
    alike = beside or aspects or (counts and _is_listed(one, place)) or _are_alike(before, one, place.words)
    joined = between[-1:] == ["và"] or (between[-1:] == [","] and alike)
    joined = joined and one.cut.part == before.cut.part
    bare = not (one.parts.label or one.parts.cues.verbs or one.measured.certain)
    changed = before.measured.measure in ("reduction", "increase")
    named = aspects or all(_is_of_named(draft, place.words) for draft in (before, one))
    grows = before.measured.certain and (changed or before.measured.measure == "growth")
    shared = (changed and (counts or (between == ["và"] and _is_told(one, place)))) or (
        named and grows and one.cut.host < 0
    )
    return one._replace(measured=before.measured) if joined and shared and bare else one


def _is_told(one: Draft, place: Place) -> bool:
    """Whether it was told before how much there is in that unit: "cháy 46 vụ, mất 238 ha, tăng 19 vụ và 105 ha"."""
    near = (draft for draft in place.done[-LOOK_BACK:] if draft.cut.sentence == one.cut.sentence)
    return any(draft.cut.amount.unit == one.cut.amount.unit and draft.measured.measure == "level" for draft in near)


def _is_listed(one: Draft, place: Place) -> bool:
    """Whether a count after a comma falls or rises as the one before: "giảm 5 vụ, 3 người chết, 8 người bị thương".

    Where it was told of the one before alone how many there are, this one is told so too: "46 vụ, giảm 5 vụ, 21 người".
    """
    near = [draft for draft in place.done[-LOOK_BACK:] if draft.cut.sentence == one.cut.sentence]
    told = {draft.cut.amount.unit for draft in near if draft.measured.measure == "level"}
    tells = _has(one, "predicates", place.words) or (
        _has(one, "hits", place.words) and not _has(one, "harms", place.words)
    )
    return not tells and (place.before.cut.amount.unit not in told or one.cut.amount.unit in told)


def _has(draft: Draft, name: str, words: Wordlists) -> bool:
    """Whether one of some words stands behind an amount."""
    return any(True for _ in words.labels[name].find(draft.parts.tail))


def _is_of_named(draft: Draft, words: Wordlists) -> bool:
    """Whether a percentage is of what is named after it alone: "5% số vụ", but no "5% xã có chợ"."""
    tail = draft.parts.tail
    named = bool(tail) and (draft.label == tail or words.labels["totals"].at(tail, 0) is not None)
    return is_percentage(draft.cut.amount.unit) and named and not _has(draft, "predicates", words)


def _are_alike(one: Draft, other: Draft, words: Wordlists) -> bool:
    """Whether two changes are of numbers of things, the second told in few words: "15% số vụ, 10% số người chết"."""
    told = (one.parts.tail, other.parts.tail)
    numbers = all(words.labels["totals"].at(tail, 0) is not None for tail in told)
    same = [token.word for token in told[0][:_SAME]] == [token.word for token in told[1][:_SAME]]
    short = len(told[1]) <= _SAME or _has(other, "harms", words)
    return numbers and (same or short)


def beside_part(one: Draft, place: Place) -> Draft:
    """A change is told once of parts, and of things named alike: "trong đó lúa tăng 3%, ngô 5%", "đàn bò 3%"."""
    before, words = place.before, place.words
    changed = any("change" in entry.means for entry in before.parts.cues.verbs) or before.measured.reason == _OF_PART
    changed = changed and before.measured.measure in ("growth", "reduction") and is_plain(before.cut.amount.unit)
    listed = (
        one.cut.part == before.cut.part and place.between(before, one)[:1] in ([","], ["và"]) and bool(before.label)
    )
    if not (changed and listed and is_bare_rate(one) and before.cut.host < 0) or before.inherits or is_part(one):
        return one
    alike = one.label[0].word == before.label[0].word and words.labels["counts"].at(one.label, 0) is None
    further = is_part(before) or (before.measured.reason == _OF_PART and bool(before.parent))
    plain = further and words.labels["starters"].at(one.label, 0) is None
    if is_rate(one.label, words) or not (alike or plain):
        return one
    parent = before.parent if further else one.parent
    return one._replace(parent=parent, measured=Measured(before.measured.measure, True, _OF_PART))


def is_bare_rate(draft: Draft) -> bool:
    """Whether a percentage has a label of its own and no verb before it."""
    unit = draft.cut.amount.unit
    percent = is_plain(unit) or (unit is not None and unit.unit_id == "percent_per_year")
    verbs = any(entry.means for entry in draft.parts.cues.verbs)
    return percent and bool(draft.parts.label) and not verbs and not draft.measured.certain and draft.cut.host < 0


def is_plain(unit: Unit | None) -> bool:
    """Whether a unit is a percentage of nothing that it names itself."""
    return unit is not None and unit.unit_id == "percent"
