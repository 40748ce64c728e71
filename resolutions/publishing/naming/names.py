"""Ids -> names: what documents, places and indicators are called, with a link to those that have a page."""

from __future__ import annotations

from collections.abc import Iterable

from resolutions.publishing.framing import addresses
from resolutions.publishing.framing.frame import Link, linker
from resolutions.publishing.framing.page import Context
from resolutions.publishing.wording.languages import Language, Record


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


def place_names(context: Context, language: Language, place_ids: Iterable[str]) -> tuple[str, ...]:
    """The plain names of places, each once."""
    words = context.words[language]
    return tuple(words.plain(context.places[key], "name") for key in dict.fromkeys(place_ids) if key in context.places)


def indicator_link(context: Context, language: Language, address: str, observation: Record) -> Link:
    """The indicator of an observation, or its printed label when it is not recognised."""
    words, record = context.words[language], context.indicators.get(observation["indicator_id"])
    if record is None:
        return Link(words.text(observation, "label"), "")
    to = addresses.entry(language, "indicators", observation["indicator_id"])
    return Link(words.text(record, "name"), linker(context, address)(to))
