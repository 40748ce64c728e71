"""Observations -> groups that may be compared: unlike units, measures, scopes and lengths of period stand apart."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from resolutions.publishing.framing.page import Context
from resolutions.publishing.wording.languages import Record

_FLOWS = ("growth", "increase", "reduction", "count_new")
_MONEY = ("vnd", "usd")


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


def base_unit(context: Context, observation: Record) -> str:
    """The unit in which an observation compares with others: triệu đồng and tỷ đồng are both đồng."""
    unit = context.units.get(observation["unit_id"])
    return unit["base_unit"] if unit else f"“{observation['unit_vi']}”"


def scope(observation: Record) -> str:
    """What the number is limited to; two wordings with the same English mean the same."""
    return observation["scope_en"] or observation["scope_vi"]


def length(context: Context, observation: Record) -> str:
    """How long the period is, for what adds up over it; empty for a state, which is the same at whatever end."""
    if observation["measure"] not in _FLOWS and base_unit(context, observation) not in _MONEY:
        return ""
    period = observation["period"]
    if "/" in period:
        return "years"
    part = period.partition("-")[2]
    return {"": "year" if period else "none", "H": "half", "Q": "quarter"}.get(part[:1], "month")


def groups(context: Context, observations: Iterable[Record]) -> tuple[Group, ...]:
    """The observations in groups that one axis may hold, in the order of their first member."""
    found: dict[tuple[str, str, str, str], list[Record]] = {}
    for record in observations:
        key = (base_unit(context, record), record["measure"], scope(record), length(context, record))
        found.setdefault(key, []).append(record)
    return tuple(Group(tuple(group), len({r["unit_id"] for r in group}) > 1) for group in found.values())


def latest(found: Sequence[Group], most: int) -> tuple[Group, ...]:
    """The groups that reach furthest in time, in the order in which they come."""
    by_end = sorted(found, key=lambda group: max(record["period_to"] for record in group.observations))
    kept = by_end[max(len(by_end) - most, 0) :]
    return tuple(group for group in found if any(group is one for one in kept))


def magnitude(context: Context, group: Group, observation: Record, column: str = "value") -> Decimal:
    """Where an observation stands on the axis of its group."""
    value = Decimal(observation[column])
    return value * Decimal(context.units[observation["unit_id"]]["factor"]) if group.in_base_unit else value
