"""Places -> key facts: level, neighbours in the hierarchy, and the place then and now."""

from __future__ import annotations

from collections.abc import Iterator

from resolutions.publishing.framing.frame import Fact
from resolutions.publishing.framing.page import Context
from resolutions.publishing.naming.names import place_link
from resolutions.publishing.wording.languages import Language, Record, Words, message

LEVELS = {
    "country": message("place", "quốc gia"),
    "province": message("place", "tỉnh, thành phố"),
    "district": message("place", "huyện, quận, thị xã, thành phố thuộc tỉnh"),
    "commune": message("place", "xã, phường, thị trấn"),
}
"""The levels of administrative units, outermost first."""


def shown(context: Context) -> list[Record]:
    """The places that have a page: those with documents or observations."""
    used = context.documents_of_place.keys() | context.observations_of_place.keys()
    return [record for key, record in context.places.items() if key in used]


def validity(words: Words, place: Record) -> str:
    """From when until when a place existed, as far as is known; empty when nothing is."""
    first, last = words.date(place["valid_from"]), words.date(place["valid_to"])
    if first and last:
        return words.say("từ %(first)s đến hết %(last)s", first=first, last=last)
    if last:
        return words.say("đến hết %(last)s", last=last)
    return words.say("từ %(first)s", first=first) if first else ""


def place_facts(context: Context, language: Language, address: str, place: Record) -> Iterator[Fact]:
    """Level, what it belongs to and holds, and the place through time."""
    words = context.words[language]

    def named(place_id: str) -> tuple[str, str]:
        """A place with the time in which it existed, and the address of its page."""
        link = place_link(context, language, address, place_id)
        when = validity(words, context.places[place_id]) if place_id in context.places else ""
        return (words.say("%(place)s (%(when)s)", place=link.text, when=when) if when else link.text), link.href

    yield Fact(words.say("Cấp"), words.sense(LEVELS[place["level"]]))
    if place["parent_id"]:
        parent = place_link(context, language, address, place["parent_id"])
        yield Fact(words.say("Thuộc"), parent.text, parent.href)
    if place["valid_from"] or place["valid_to"]:
        yield Fact(words.say("Tồn tại"), validity(words, place))
    for record in context.places.values():
        if record["successor_id"] == place["place_id"]:
            yield Fact(words.say("Trước đó"), *named(record["place_id"]))
    if place["successor_id"]:
        yield Fact(words.say("Nay thuộc"), *named(place["successor_id"]))
    for record in shown(context):
        if record["parent_id"] == place["place_id"]:
            child = place_link(context, language, address, record["place_id"])
            yield Fact(words.say("Cấp dưới"), child.text, child.href)
    if place["iso_code"]:
        yield Fact(words.say("Mã ISO 3166-2"), place["iso_code"])
    if place["source"]:
        yield Fact(words.say("Căn cứ"), words.original(place["source"]))
