"""Observations -> headlines: who promised what, one sentence for each place, with its other figures below it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from resolutions.publishing.figures.comparisons import scope
from resolutions.publishing.figures.quantities import KINDS, amount
from resolutions.publishing.figures.statements import other_measure
from resolutions.publishing.framing.frame import Link
from resolutions.publishing.framing.page import Context
from resolutions.publishing.naming.names import indicator_link, place_link
from resolutions.publishing.naming.passages import passage
from resolutions.publishing.wording.languages import Language, Record
from resolutions.publishing.wording.lengths import ROWS
from resolutions.publishing.wording.sorting import sort_key


@dataclass(frozen=True, slots=True)
class Headline:
    """A figure as a sentence: "Gia Lai: từ 10% trở lên vào năm 2021"."""

    subject: Link
    """The place, or on the page of a place the indicator; ``href`` is empty when it has no page."""
    amount: str
    """The amount in words."""
    source: str
    """The link to the sentence."""
    when: str
    """The period as the sentence continues with it; empty when none is printed."""
    about: str
    """Kind, and whatever else the amount depends on."""
    doubtful: bool
    """Whether the printed figure is in doubt."""
    others: tuple[Headline, ...] = ()
    """What else the same place states, later periods first."""


def headlines(
    context: Context, language: Language, address: str, observations: Iterable[Record], shown: int
) -> tuple[Headline, ...]:
    """One sentence for each of so many places, in Vietnamese order, each with what else the place states."""
    of_place: dict[str, list[Record]] = {}
    for record in distinct(observations):
        of_place.setdefault(record["place_id"], []).append(record)
    many = sum(len(records) - 1 for records in of_place.values()) > ROWS
    most = ROWS // len(of_place) if many else None
    first = sorted(of_place, key=lambda key: sort_key(str(place_link(context, language, address, key).text)))[:shown]
    return tuple(_of_place(context, language, address, of_place[key], most) for key in first)


def _of_place(
    context: Context, language: Language, address: str, records: Sequence[Record], most: int | None
) -> Headline:
    """What a place states, of very much the latest, as the rest is in the CSV."""
    first, *others = ranked(context, records)
    others.sort(key=lambda record: record["period"], reverse=True)
    more = tuple(_headline(context, language, address, record, "place") for record in others[:most])
    return _headline(context, language, address, first, "place", more)


def ranked(context: Context, records: Sequence[Record]) -> list[Record]:
    """What a place states, the figure that speaks for it first: sound, a target, as the indicator measures, latest."""
    kinds = list(KINDS)

    def rank(record: Record) -> tuple[bool, int, bool]:
        """Sound before doubtful, targets first, then what the indicator measures."""
        measure = context.indicators.get(record["indicator_id"], {}).get("measure", record["measure"])
        return record["status"] == "doubtful", kinds.index(record["kind"]), record["measure"] != measure

    return sorted(sorted(records, key=lambda record: record["period"], reverse=True), key=rank)


def headline_of_place(context: Context, language: Language, address: str, records: Sequence[Record]) -> Headline:
    """The figure that speaks for a place, told of its indicator."""
    return _headline(context, language, address, ranked(context, records)[0], "indicator")


def _headline(
    context: Context, language: Language, address: str, observation: Record, by: str, others: tuple[Headline, ...] = ()
) -> Headline:
    words = context.words[language]
    parts = (
        words.sense(KINDS[observation["kind"]]),
        other_measure(context, words, observation),
        words.text(observation, "scope") if scope(observation) else "",
    )
    return Headline(
        place_link(context, language, address, observation["place_id"])
        if by == "place"
        else indicator_link(context, language, address, observation),
        amount(context, language, observation),
        passage(context, language, address, observation["observation_id"]),
        words.when(observation["period"]),
        Markup(" · ").join(part for part in parts if part),
        observation["status"] == "doubtful",
        others,
    )


def distinct(observations: Iterable[Record]) -> list[Record]:
    """The observations without those that say again, in another clause, what an earlier one said."""
    columns = ("place_id", "kind", "measure", "comparator", "value", "value_high", "unit_id", "period", "scope_vi")
    seen = {tuple(record[column] for column in columns): record for record in reversed(list(observations))}
    return list(reversed(seen.values()))
