"""Observations -> statements: the rows, headlines and links by which every page shows a figure with its sentence."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from resolutions.publishing import addresses
from resolutions.publishing.comparisons import scope
from resolutions.publishing.frame import Link, linker
from resolutions.publishing.languages import Language, Record, Words, sort_key
from resolutions.publishing.page import Context
from resolutions.publishing.quantities import KINDS, MEASURES, amount, quote


@dataclass(frozen=True, slots=True)
class Statement:
    """One observation as a table row."""

    subject: Link
    """What the row is about on its page: the place or the indicator; ``href`` is empty when it has no page."""
    amount: str
    """The amount in words."""
    measure: str
    """What is measured, when that is not what the indicator measures; else empty."""
    kind: str
    """Target, result, baseline, …"""
    period: str
    """The period in words; empty when none is printed."""
    scope: str
    """What the number is limited to; empty when nothing."""
    quote: Markup
    """The sentence as printed, with the number highlighted."""
    source: Link
    """The document, leading to the highlighted sentence."""
    doubt: str
    """Why the printed figure is doubtful; empty when it is not."""


@dataclass(frozen=True, slots=True)
class Headline:
    """What one place states for one indicator, in a line."""

    place: Link
    """The place; ``href`` is empty when it has no page."""
    amount: str
    """The amount in words."""
    about: str
    """Kind, period, and whatever else the amount depends on."""
    doubtful: bool
    """Whether the printed figure is in doubt."""


def document_name(context: Context, language: Language, document: Record) -> str:
    """The short name of a document: kind and number, or kind and date when it has no number."""
    words, kind = context.words[language], context.kinds.get(document["kind_id"])
    name = words.plain(kind, "name") if kind else words.plain(document, "title")
    if document["number"]:
        return words.say("%(kind)s số %(number)s", kind=name, number=document["number"])
    if document["issued_on"]:
        return words.say("%(kind)s %(date)s", kind=name, date=words.date(document["issued_on"]))
    return name


def place_link(context: Context, language: Language, address: str, place_id: str) -> Link:
    """A place, with a link when it has a page."""
    words, record = context.words[language], context.places.get(place_id)
    if record is None:
        return Link(words.say("Không rõ địa phương"), "")
    has_page = place_id in context.observations_of_place or place_id in context.documents_of_place
    href = linker(context, address)(addresses.entry(language, "places", place_id)) if has_page else ""
    return Link(words.text(record, "name"), href)


def indicator_link(context: Context, language: Language, address: str, observation: Record) -> Link:
    """The indicator of an observation, or its printed label when it is not recognised."""
    words, record = context.words[language], context.indicators.get(observation["indicator_id"])
    if record is None:
        return Link(words.text(observation, "label"), "")
    to = addresses.entry(language, "indicators", observation["indicator_id"])
    return Link(words.text(record, "name"), linker(context, address)(to))


def statement(context: Context, language: Language, address: str, observation: Record, by: str) -> Statement:
    """An observation as a row about its place (``by`` is "place") or its indicator ("indicator")."""
    words, document = context.words[language], context.documents[observation["document_id"]]
    subject = (
        place_link(context, language, address, observation["place_id"])
        if by == "place"
        else indicator_link(context, language, address, observation)
    )
    source = addresses.clause(language, observation["observation_id"])
    return Statement(
        subject,
        amount(context, language, observation),
        other_measure(context, words, observation),
        words.sense(KINDS[observation["kind"]]),
        words.period(observation["period"]),
        words.text(observation, "scope") if scope(observation) else "",
        quote(observation),
        Link(document_name(context, language, document), linker(context, address)(source)),
        doubt(context, language, observation),
    )


def other_measure(context: Context, words: Words, observation: Record) -> str:
    """What is measured, when it is not what the indicator measures; else empty."""
    indicator = context.indicators.get(observation["indicator_id"])
    if indicator and indicator["measure"] == observation["measure"]:
        return ""
    return words.sense(MEASURES[observation["measure"]])


def doubt(context: Context, language: Language, observation: Record) -> str:
    """Why a printed figure is doubtful, by the problem found in its clause; empty when it is not."""
    words = context.words[language]
    if observation["status"] != "doubtful":
        return ""
    problems = context.problems_of_document.get(observation["document_id"], ())
    here = [problem for problem in problems if problem["clause_id"] == observation["clause_id"]]
    return words.text(here[0], "message") if here else words.say("Con số in trong văn bản có chỗ đáng ngờ.")


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
        Markup(" · ").join(part for part in parts if part),
        observation["status"] == "doubtful",
    )


def distinct(observations: Iterable[Record]) -> list[Record]:
    """The observations without those that say again, in another clause, what an earlier one said."""
    columns = ("place_id", "kind", "measure", "comparator", "value", "value_high", "unit_id", "period", "scope_vi")
    seen = {tuple(record[column] for column in columns): record for record in reversed(list(observations))}
    return list(reversed(seen.values()))
