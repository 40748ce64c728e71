"""Head lines -> Issuer: the body that issues a document, in Vietnamese and in English.

The body above comes first and the issuing one last ("TỈNH ỦY GIA LAI / HUYỆN ỦY ĐỨC CƠ"); the name of a body may go on
in the next line ("ỦY BAN NHÂN DÂN / TỈNH ĐỒNG NAI").
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from resolutions.phrases import Token, tokens
from resolutions.reading.bodies import body_at, first_body
from resolutions.registers import Body, Place
from resolutions.vocabulary import Vocabulary

LEVELS = {"provincial": "province", "district": "district", "commune": "commune", "national": "country"}
"""The level of the place that belongs to a body of a level."""
CLASSES = {
    ("tỉnh",): "provincial", ("huyện",): "district", ("quận",): "district", ("thị", "xã"): "district",
    ("xã",): "commune", ("phường",): "commune", ("thị", "trấn"): "commune", ("đặc", "khu"): "commune",
    ("thành", "phố"): "",
}  # fmt: skip
"""The level that the word for a kind of place gives a council or committee; a city may be of either."""
COUNCILS = {"peoples-council": ("hội đồng nhân dân", "hđnd"), "peoples-committee": ("ủy ban nhân dân", "ubnd")}
"""The end of a body's id, and how the body is written at every level."""
OFFICE = "VĂN PHÒNG"
"""An office is named after the body above it."""


class Issuer(NamedTuple):
    """The issuing body."""

    vi: str = ""
    """Its name with its place in Vietnamese, or empty."""
    en: str = ""
    """The same in English, or empty."""
    national: bool = False
    """Whether it is a body of the whole country, whose documents are of no place within it."""
    body_id: str = ""
    """The registered body, or empty."""


def issuer_of(
    issuing: Sequence[str], titles: Sequence[str], place: Place | None, given: str, vocabulary: Vocabulary
) -> Issuer:
    """The issuing body: the one given by id, else the last one of the letterhead, else the first one in the title."""
    if given:
        return _named(next((body for body in vocabulary.bodies if body.body_id == given), None), place)
    groups = _groups(issuing, vocabulary)
    for group in reversed(groups):
        items = tokens(group)
        local = _local(items, place, vocabulary)
        found = body_at(items, 0, vocabulary.duties)
        if local.vi or (found is not None and found.body is not None):
            return local if local.vi or found is None else _named(found.body, place)
    for title in titles:
        body = first_body(tokens(title), vocabulary.duties)
        if body is not None:
            return _named(body, place)
    return Issuer(groups[-1] if groups else "")


def _groups(issuing: Sequence[str], vocabulary: Vocabulary) -> list[str]:
    """The lines above number and date, each body with the lines that go on with its name."""
    groups: list[str] = []
    for line in issuing:
        if any(char.isdigit() for char in line):
            break
        items = tokens(line)
        if groups and line.strip() == OFFICE:
            groups.append(f"{line} {groups[-1]}")
        elif items and body_at(items, 0, vocabulary.duties) is not None:
            groups.append(line)
        elif groups:
            groups[-1] = f"{groups[-1]} {line}"
    return groups


def _named(body: Body | None, place: Place | None) -> Issuer:
    if body is None:
        return Issuer()
    if place is None or place.level != LEVELS.get(body.level):
        return Issuer(body.name_vi, body.name_en, body.level == "national", body.body_id)
    return Issuer(f"{body.name_vi} {place.name_vi}", f"{body.name_en} of {place.name_en}", False, body.body_id)


def _local(items: Sequence[Token], place: Place | None, vocabulary: Vocabulary) -> Issuer:
    """A People's Council or Committee whose level follows from the word for its place."""
    text = " ".join(token.word for token in items)
    for end, forms in COUNCILS.items():
        form = next((form for form in forms if text.startswith(f"{form} ")), "")
        after = tuple(text[len(form) :].split()) if form else ()
        for kind, level in CLASSES.items():
            if after[: len(kind)] == kind:
                level = level or ("provincial" if place is not None and place.level == "province" else "district")
                body = next((b for b in vocabulary.bodies if b.body_id == f"{level}-{end}"), None)
                name = _place_name(after[len(kind) :], place)
                council = forms[0][0].upper() + forms[0][1:]
                printed = f"{council} {' '.join(kind)} {name}".strip()
                return Issuer(printed, _in_english(body, name), False, body.body_id if body else "")
    return Issuer()


def _in_english(body: Body | None, name: str) -> str:
    return f"{body.name_en} of {name}" if body and name else body.name_en if body else ""


def _place_name(words: Sequence[str], place: Place | None) -> str:
    """The name of a place as the register writes it, else each of its syllables with a capital letter."""
    name = " ".join(word for word in words if word.isalpha())
    if place is not None and place.name_vi.lower() == name:
        return place.name_vi
    return " ".join(word[0].upper() + word[1:] for word in name.split()[:4])
