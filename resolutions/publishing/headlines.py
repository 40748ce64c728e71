"""Observations -> headlines: what each place states for an indicator, one line for each different statement."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from resolutions.publishing import addresses
from resolutions.publishing.comparisons import scope
from resolutions.publishing.frame import Link, linker
from resolutions.publishing.languages import Language, Record
from resolutions.publishing.names import place_link
from resolutions.publishing.page import Context
from resolutions.publishing.quantities import KINDS, amount
from resolutions.publishing.sorting import sort_key
from resolutions.publishing.statements import other_measure


@dataclass(frozen=True, slots=True)
class Headline:
    """What one place states for one indicator, in a line."""

    place: Link
    """The place; ``href`` is empty when it has no page."""
    amount: str
    """The amount in words."""
    source: str
    """The link to the sentence."""
    about: str
    """Kind, period, and whatever else the amount depends on."""
    doubtful: bool
    """Whether the printed figure is in doubt."""


def headlines(context: Context, language: Language, address: str, observations: Iterable[Record]) -> list[Headline]:
    """One line for each different statement, places in Vietnamese order and later periods first."""
    found = sorted(distinct(observations), key=lambda record: record["period"], reverse=True)
    lines = [_headline(context, language, address, record) for record in found]
    return sorted(lines, key=lambda line: sort_key(str(line.place.text)))


def _headline(context: Context, language: Language, address: str, observation: Record) -> Headline:
    words = context.words[language]
    parts = (
        words.sense(KINDS[observation["kind"]]),
        other_measure(context, words, observation),
        words.period(observation["period"]),
        words.text(observation, "scope") if scope(observation) else "",
    )
    return Headline(
        place_link(context, language, address, observation["place_id"]),
        amount(context, language, observation),
        linker(context, address)(addresses.clause(language, observation["observation_id"])),
        Markup(" · ").join(part for part in parts if part),
        observation["status"] == "doubtful",
    )


def distinct(observations: Iterable[Record]) -> list[Record]:
    """The observations without those that say again, in another clause, what an earlier one said."""
    columns = ("place_id", "kind", "measure", "comparator", "value", "value_high", "unit_id", "period", "scope_vi")
    seen = {tuple(record[column] for column in columns): record for record in reversed(list(observations))}
    return list(reversed(seen.values()))
