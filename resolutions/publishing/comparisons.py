"""Observations -> groups that may be compared: unlike units, measures and scopes are shown apart, with the reason."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import partial

from resolutions.publishing.languages import Language, Record, Words
from resolutions.publishing.page import Context
from resolutions.publishing.quantities import MEASURES
from resolutions.publishing.sorting import sort_key
from resolutions.publishing.unit_words import unit_name


@dataclass(frozen=True, slots=True)
class Group:
    """Observations of one indicator that stand on one axis."""

    observations: tuple[Record, ...]
    """The observations, in table order."""
    in_base_unit: bool
    """Whether they print several units and are compared in the unit those share."""

    @property
    def first(self) -> Record:
        """The observation that stands for the unit, measure and scope of all."""
        return self.observations[0]


@dataclass(frozen=True, slots=True)
class Difference:
    """One reason why observations of an indicator stand apart."""

    reason: str
    """What differs."""
    cases: tuple[str, ...]
    """Each form it takes and the places that use it."""


def base_unit(context: Context, observation: Record) -> str:
    """The unit in which an observation compares with others: triệu đồng and tỷ đồng are both đồng."""
    unit = context.units.get(observation["unit_id"])
    return unit["base_unit"] if unit else f"“{observation['unit_vi']}”"


def scope(observation: Record) -> str:
    """What the number is limited to; two wordings with the same English mean the same."""
    return observation["scope_en"] or observation["scope_vi"]


def groups(context: Context, observations: Iterable[Record]) -> tuple[Group, ...]:
    """The observations in groups of the same base unit, measure and scope, in the order of their first member."""
    found: dict[tuple[str, str, str], list[Record]] = {}
    for record in observations:
        found.setdefault((base_unit(context, record), record["measure"], scope(record)), []).append(record)
    return tuple(Group(tuple(group), len({r["unit_id"] for r in group}) > 1) for group in found.values())


def magnitude(context: Context, group: Group, observation: Record, column: str = "value") -> Decimal:
    """Where an observation stands on the axis of its group."""
    value = Decimal(observation[column])
    return value * Decimal(context.units[observation["unit_id"]]["factor"]) if group.in_base_unit else value


def differences(context: Context, language: Language, observations: Sequence[Record]) -> tuple[Difference, ...]:
    """Why the observations do not all stand on one axis; none when they do."""
    words = context.words[language]

    def measure(record: Record) -> str:
        return words.sense(MEASURES[record["measure"]])

    asked = (
        (words.say("Đơn vị khác nhau"), partial(base_unit, context), partial(_unit, context, words)),
        (words.say("Phép đo khác nhau"), measure, measure),
        (words.say("Phạm vi hoặc chuẩn ghi trong văn bản khác nhau"), scope, partial(_scope, words)),
    )
    found = ((reason, _cases(context, words, observations, key, told)) for reason, key, told in asked)
    return tuple(Difference(reason, cases) for reason, cases in found if len(cases) > 1)


def _unit(context: Context, words: Words, observation: Record) -> str:
    unit = context.units.get(base_unit(context, observation))
    return unit_name(words, unit) if unit else words.original(observation["unit_vi"])


def _scope(words: Words, observation: Record) -> str:
    return words.text(observation, "scope") if scope(observation) else words.say("không nêu phạm vi")


def _cases(
    context: Context,
    words: Words,
    observations: Sequence[Record],
    key: Callable[[Record], str],
    told: Callable[[Record], str],
) -> tuple[str, ...]:
    """Each form that differs, as its first case tells it, with the places that use it."""
    forms: dict[str, tuple[str, set[str]]] = {}
    for record in observations:
        place = context.places.get(record["place_id"])
        name = words.plain(place, "name") if place else words.say("không rõ địa phương")
        forms.setdefault(key(record), (told(record), set()))[1].add(name)
    return tuple(
        words.say("%(case)s: %(places)s", case=case, places=", ".join(sorted(names, key=sort_key)))
        for case, names in forms.values()
    )
