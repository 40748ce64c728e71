"""Observations -> notes: which figures of an indicator compare with each other, which do not, and why."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice

from resolutions.publishing.figures.comparisons import Group, base_unit, groups, latest, length, scope
from resolutions.publishing.figures.quantities import MEASURES
from resolutions.publishing.framing.page import Context
from resolutions.publishing.wording.languages import Language, Record, Words, message
from resolutions.publishing.wording.lengths import GROUPS, groups_left
from resolutions.publishing.wording.sorting import sort_key
from resolutions.publishing.wording.unit_words import unit_name

LENGTHS = {
    "years": message("length", "nhiều năm"),
    "year": message("length", "một năm"),
    "half": message("length", "nửa năm"),
    "quarter": message("length", "một quý"),
    "month": message("length", "một tháng"),
    "none": message("length", "không nêu kỳ"),
}
"""How long a period is."""
STANDARD = "chuẩn"
"""A scope in which this word stands is the standard by which things are counted."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One reason why observations of an indicator stand apart, or compare with few others."""

    reason: str
    """What differs."""
    why: str
    """What that means for a reader, in a sentence."""
    cases: tuple[str, ...]
    """Each form it takes and the places that use it; none when an agreement has told it."""


def agreements(context: Context, language: Language, observations: Sequence[Record]) -> Iterator[str]:
    """A sentence for each group of figures of several places that do compare: what they have in common."""
    words = context.words[language]
    found = groups(context, _stated(observations))
    shared = [group for group in found if len({record["place_id"] for record in group.observations}) > 1]
    for group in latest(shared, GROUPS):
        yield words.say(
            "%(places)s so được với nhau: cùng đơn vị (%(unit)s), cùng phép đo (%(measure)s)%(scope)s.",
            places=_places(context, words, group.observations),
            unit=_unit(context, words, group.first, "base_unit" if group.in_base_unit else "unit_id"),
            measure=words.sense(MEASURES[group.first["measure"]]),
            scope=_same_scope(words, group),
        )
    if left := groups_left(words, len(shared) - GROUPS):
        yield left


def _stated(observations: Sequence[Record]) -> list[Record]:
    """Without equivalents, which say the same again in another unit."""
    return [record for record in observations if record["kind"] != "equivalent"] or list(observations)


def _same_scope(words: Words, group: Group) -> str:
    if not scope(group.first):
        return ""
    told = words.text(group.first, "scope")
    if _standard(group.first):
        return words.say(", cùng chuẩn (%(scope)s)", scope=told)
    return words.say(", cùng phạm vi (%(scope)s)", scope=told)


def differences(context: Context, language: Language, observations: Sequence[Record]) -> tuple[Difference, ...]:
    """Why the observations do not all stand on one axis, and which scope or standard all of them are limited to."""
    words, observations = context.words[language], _stated(observations)

    def measure(record: Record) -> str:
        """What a figure measures, in words."""
        return words.sense(MEASURES[record["measure"]])

    def period(record: Record) -> str:
        """How long the period of a figure is, in words."""
        return words.sense(LENGTHS[length(context, record)])

    unit_why = words.say("Không so trực tiếp được: không có cách đổi đơn vị này sang đơn vị kia.")
    measure_why = words.say("Không so trực tiếp được: mức đạt, mức thay đổi và lũy kế trả lời những câu hỏi khác nhau.")
    length_why = words.say("Không so trực tiếp được: con số của kỳ ngắn không đặt cạnh con số của kỳ dài.")
    timed = [record for record in observations if length(context, record)]
    unit, unit_key = partial(_unit, context, words), partial(base_unit, context)
    found = (
        (words.say("Đơn vị khác nhau"), unit_why, _cases(context, words, observations, unit_key, unit)),
        (words.say("Phép đo khác nhau"), measure_why, _cases(context, words, observations, measure, measure)),
        (words.say("Kỳ dài ngắn khác nhau"), length_why, _cases(context, words, timed, period, period)),
    )
    apart = [Difference(reason, why, cases) for reason, why, cases in found if len(cases) > 1]
    return (*apart, *_scopes(context, words, observations))


def _scopes(context: Context, words: Words, observations: Sequence[Record]) -> Iterator[Difference]:
    """The scopes when they differ; and when all share one, that others do not compare."""
    by_standard = any(_standard(record) for record in observations)

    def told(record: Record) -> str:
        """The scope of a figure in words, or that it states none."""
        if scope(record):
            return words.text(record, "scope")
        return words.say("không nêu chuẩn") if by_standard else words.say("không nêu phạm vi")

    cases = _cases(context, words, observations, scope, told)
    if len(cases) > 1 and by_standard:
        why = words.say("Không so trực tiếp được: đổi chuẩn thì con số đổi theo, dù thực tế không đổi.")
        yield Difference(words.say("Chuẩn khác nhau"), why, cases)
    elif len(cases) > 1:
        why = words.say("Không so trực tiếp được: mỗi con số tính trên một phạm vi riêng.")
        yield Difference(words.say("Phạm vi khác nhau"), why, cases)
    elif any(map(scope, observations)):
        why = words.say("Con số nơi khác chỉ so được khi cũng ghi như vậy.")
        reason = words.say("Chuẩn ghi trong văn bản") if by_standard else words.say("Phạm vi ghi trong văn bản")
        alone = len({record["place_id"] for record in observations}) == 1
        yield Difference(reason, why, cases if alone else ())


def _standard(observation: Record) -> bool:
    return STANDARD in observation["scope_vi"]


def _unit(context: Context, words: Words, observation: Record, column: str = "base_unit") -> str:
    unit = context.units.get(observation[column])
    return unit_name(words, unit) if unit else words.original(observation["unit_vi"])


def _places(context: Context, words: Words, observations: Iterable[Record]) -> str:
    places = (context.places.get(record["place_id"]) for record in observations)
    names = {words.plain(place, "name") if place else words.say("không rõ địa phương") for place in places}
    return ", ".join(sorted(names, key=sort_key))


def _cases(
    context: Context,
    words: Words,
    observations: Sequence[Record],
    key: Callable[[Record], str],
    told: Callable[[Record], str],
) -> tuple[str, ...]:
    """Each form that differs, as its first case tells it, with the places that use it."""
    forms: dict[str, list[Record]] = {}
    for record in observations:
        forms.setdefault(key(record), []).append(record)
    cases = [
        words.say("%(case)s: %(places)s", case=told(records[0]), places=_places(context, words, records))
        for records in islice(forms.values(), GROUPS)
    ]
    return (*cases, *filter(None, [groups_left(words, len(forms) - GROUPS)]))
