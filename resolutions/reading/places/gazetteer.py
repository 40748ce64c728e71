"""Place names -> Places: the place of the register that a name means on a day, else one made from what is printed.

A place that the register does not hold is made from the word for its kind, its name and the place it is part of. The
level of districts ended, and all other places were redrawn, on 1 July 2025: a name before and after is two places.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from resolutions.phrases import Phrases, words
from resolutions.reading.places.place_names import PlaceName
from resolutions.registers import Place
from resolutions.vietnamese import slug

REDRAWN = "2025-07-01"
"""The day from which provinces and communes are new and districts are no more."""
LAST_DAY = "2025-06-30"
"""The last day of the places before."""
RANKS = ("country", "province", "city", "district", "commune")
"""Levels, highest first; a city is told apart later."""


class Gazetteer:
    """The places of one document: those of the register on its day, and those made for it."""

    def __init__(self, places: Sequence[Place], day: str) -> None:
        """Take the register; ``day`` is the ISO date of the document, or empty."""
        self.day = day
        known = tuple(p for p in places if (not p.valid_from or p.valid_from <= day) and _lasts(p, day))
        self._by_name, self.names = _index(known)
        self._all: dict[str, Place] = {place.place_id: place for place in places}
        self.country = next((p for p in known if p.level == "country"), None)

    def named(self, name: str, level: str = "") -> Place | None:
        """The place of the register with a name, the largest of several, at a level if one is given; no country."""
        found = [p for p in self._by_name.get(words(name), ()) if p.level != "country" and level in ("", p.level)]
        return min(found, key=lambda p: RANKS.index(p.level)) if found else None

    def place(self, name: PlaceName, above: Place | None) -> Place:
        """The place that a name means within the place above it."""
        level = self._level(name, above)
        for known in self._by_name.get(words(name.name), ()):
            fits = above is None or known.parent_id in ("", above.place_id) or level == "province"
            if known.level == level and fits and _same_kind(known, name):
                return known
        parent = above if above is not None and RANKS.index(above.level) < RANKS.index(level) else None
        parent = self.country if level == "province" else parent
        return self._made(name, level, parent)

    def _level(self, name: PlaceName, above: Place | None) -> str:
        if name.level != "city":
            return name.level
        known = self.named(name.name, "province")
        if known is not None and known.kind == "thành phố":
            return "province"
        return "province" if self.day >= REDRAWN and above is None else "district"

    def _made(self, name: PlaceName, level: str, parent: Place | None) -> Place:
        ended = level == "district" or (self.day and self.day < REDRAWN)
        begun = not ended and self.day >= REDRAWN
        within = parent if parent is not None and parent.level != "country" else None
        parts = (name.kind, name.name, within.name_vi if within else "", "2025" if begun else "")
        made = Place(
            place_id="-".join(slug(part) for part in parts if part),
            name_vi=name.name,
            name_en=name.name,
            kind=name.kind,
            level=level,
            parent_id=parent.place_id if parent else "",
            iso_code="",
            valid_from=REDRAWN if begun else "",
            valid_to=LAST_DAY if ended else "",
            successor_id="",
            source="",
        )
        return self._all.setdefault(made.place_id, made)

    def line(self, place: Place) -> Iterator[Place]:
        """A place and those that it is part of, the nearest first."""
        found: Place | None = place
        while found is not None:
            yield found
            found = self._all.get(found.parent_id)


@lru_cache(maxsize=8)
def _index(places: tuple[Place, ...]) -> tuple[dict[tuple[str, ...], list[Place]], Phrases]:
    """Places by name, with and without the word for their kind, and the names as phrases: made once for a time."""
    by_name: dict[tuple[str, ...], list[Place]] = {}
    for place in places:
        for name in {words(place.name_vi), words(bare_name(place))}:
            by_name.setdefault(name, []).append(place)
    return by_name, Phrases((" ".join(name), None) for name in by_name)


def _lasts(place: Place, day: str) -> bool:
    return not place.valid_to or not day or day <= place.valid_to


def _same_kind(place: Place, name: PlaceName) -> bool:
    """Whether the word for the kind of place agrees: a town and the rural district it was are two places."""
    return place.level == "province" or place.kind == name.kind


def bare_name(place: Place) -> str:
    """The name without the word for its kind, which the register writes where the bare name means another place."""
    start = f"{place.kind.lower()} "
    return place.name_vi[len(start) :] if place.name_vi.lower().startswith(start) else place.name_vi
