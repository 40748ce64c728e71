"""Head lines -> Issuing -> Issuer: the body that issues a document, in Vietnamese and in English.

The body above comes first and the issuing one last ("TỈNH ỦY GIA LAI / HUYỆN ỦY ĐỨC CƠ"); the name of a body may go on
in the next line ("ỦY BAN NHÂN DÂN / TỈNH ĐỒNG NAI").
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from resolutions.phrases import Token, tokens
from resolutions.reading.places.gazetteer import bare_name
from resolutions.reading.references.bodies import body_at, first_body
from resolutions.registers import Body, Place
from resolutions.vocabulary import Vocabulary
from resolutions.wordlists import Entry

LEVELS = {"provincial": "province", "district": "district", "commune": "commune", "national": "country"}
"""The level of the place that belongs to a body of a level."""
FORMS = {
    "hội đồng nhân dân": "peoples-council", "hđnd": "peoples-council", "ủy ban nhân dân": "peoples-committee",
    "ubnd": "peoples-committee", "đảng ủy": "party-committee", "đảng bộ": "party-committee",
    "ban chấp hành đảng bộ": "party-committee", "bch đảng bộ": "party-committee",
}  # fmt: skip
"""Bodies of every level as printed before the word for their place, with the end of their id."""
SPELLED = {"hđnd": "hội đồng nhân dân", "ubnd": "ủy ban nhân dân", "bch đảng bộ": "ban chấp hành đảng bộ"}
"""Abbreviated forms in full."""
OFFICE = "VĂN PHÒNG"
"""An office is named after the body above it."""
REGISTERED = "province"
"""Party committees of this level go by their name in the register."""


class Issuing(NamedTuple):
    """The issuing body before its place is known."""

    printed: str = ""
    """Its name as printed, or empty."""
    body: Body | None = None
    """The registered body."""
    form: str = ""
    """Its name up to the word for its place ("Hội đồng nhân dân huyện"), when the level follows from that word."""
    end: str = ""
    """The end of the id of that body."""
    level: str = ""
    """The level of its place: province, city, district, commune, country; empty when not known."""


class Issuer(NamedTuple):
    """The issuing body."""

    vi: str = ""
    """Its name with its place in Vietnamese, or empty."""
    en: str = ""
    """The same in English, or empty."""
    body_id: str = ""
    """The registered body, or empty."""


def issuing_of(
    bodies: Sequence[str], below: Sequence[str], titles: Sequence[str], given: str, vocabulary: Vocabulary
) -> Issuing:
    """The body given by id, else the last one of the letterhead, the one below the title, or the first of the title."""
    if given:
        return _registered("", next((body for body in vocabulary.bodies if body.body_id == given), None))
    groups = _groups(bodies, vocabulary)
    for group in (*reversed(groups), *_groups(below, vocabulary)):
        found = _issuing(group, vocabulary)
        if found is not None:
            return found
    if groups:
        return Issuing(groups[-1])
    return _registered("", _in_titles(titles, vocabulary))


def named(issuing: Issuing, place: Place | None, bodies: Iterable[Body]) -> Issuer:
    """The issuing body with the name of its place."""
    name = bare_name(place) if place is not None and _belongs(issuing, place) else ""
    if issuing.form:
        level = place.level if place is not None and name else issuing.level
        ids = [f"{said}-{issuing.end}" for said, of_place in LEVELS.items() if of_place == level]
        body = next((body for body in bodies if body.body_id in ids), None)
        return Issuer(f"{issuing.form} {name}".strip(), _in_english(body, name), body.body_id if body else "")
    if issuing.body is None:
        return Issuer(issuing.printed)
    return Issuer(f"{issuing.body.name_vi} {name}".strip(), _in_english(issuing.body, name), issuing.body.body_id)


def _belongs(issuing: Issuing, place: Place) -> bool:
    level = "" if issuing.level == "country" else issuing.level
    return place.level == level or (level == "city" and place.level in ("province", "district"))


def _groups(lines: Sequence[str], vocabulary: Vocabulary) -> list[str]:
    """The lines that name bodies, each body with the lines that go on with its name."""
    groups: list[str] = []
    heads = vocabulary.words.heads
    for line in lines:
        items = tokens(line)
        if groups and line.strip() == OFFICE:
            groups.append(f"{line} {groups[-1]}")
        elif items and (body_at(items, 0, vocabulary.duties) or heads["committees"].at(items, 0)):
            groups.append(line)
        elif groups and (heads["places"].at(items, 0) or not _is_whole(groups[-1], vocabulary)):
            groups[-1] = f"{groups[-1]} {line}"
    return groups


def _is_whole(group: str, vocabulary: Vocabulary) -> bool:
    """Whether a body is named with its place, so that another line begins something else."""
    items, heads = tokens(group), vocabulary.words.heads
    kinds = [match for name in ("places", "committees") for match in heads[name].find(items)]
    return any(match.end < len(items) for match in kinds)


def _issuing(group: str, vocabulary: Vocabulary) -> Issuing | None:
    """The body that a group of lines names, when it is known or its level follows from the word for its place."""
    items, heads = tokens(group), vocabulary.words.heads
    committee = heads["committees"].at(items, 0)
    if committee is not None and _level(committee.payload) != REGISTERED:
        return Issuing(group, None, _sentence(items[: committee.end]), "party-committee", _level(committee.payload))
    match = next(heads["places"].find(items), None)
    said = " ".join(token.word for token in items[: match.begin]) if match is not None else ""
    if match is not None and said in FORMS:
        form = SPELLED.get(said, said) + " " + " ".join(token.word for token in items[match.begin : match.end])
        if _level(match.payload) != REGISTERED or FORMS[said] != "party-committee":
            return Issuing(group, None, form[0].upper() + form[1:], FORMS[said], _level(match.payload))
    found = body_at(items, 0, vocabulary.duties)
    return _registered(group, found.body) if found is not None and found.body is not None else None


def _registered(printed: str, body: Body | None) -> Issuing:
    return Issuing(printed, body, "", "", LEVELS.get(body.level, "") if body is not None else "")


def _in_titles(titles: Sequence[str], vocabulary: Vocabulary) -> Body | None:
    """The first body of the title that is not only named by what the document carries out."""
    for title in titles:
        items = tokens(title)
        purpose = next(vocabulary.words.heads["purposes"].find(items), None)
        body = first_body(items[: purpose.begin] if purpose is not None else items, vocabulary.duties)
        if body is not None or purpose is not None:
            return body
    return None


def _level(payload: object) -> str:
    assert isinstance(payload, Entry)
    return payload.means["level"]


def _sentence(items: Sequence[Token]) -> str:
    text = " ".join(token.word for token in items)
    return text[0].upper() + text[1:]


def _in_english(body: Body | None, name: str) -> str:
    return f"{body.name_en} of {name}" if body and name else body.name_en if body else ""
