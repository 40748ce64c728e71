"""English clause, observations -> spots: where the English says the number of each figure of its Vietnamese."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from resolutions.publishing.languages import Record
from resolutions.translating.figures import Figure, figures
from resolutions.translating.number_words import ENGLISH, VIETNAMESE

_SIGNS = "≥>≤<≈↗%"
Spot = tuple[int, int, Record]


def english_spots(text: str, observations: Iterable[Record], units: Mapping[str, Record]) -> list[Spot]:
    """Start and end of each figure in an English text, in the order of the text; those not found are left out."""
    left = figures(text, ENGLISH)
    found: list[Spot] = []
    for observation in sorted(observations, key=lambda record: int(record["value_start"])):
        figure = _same(observation["value_text"], left)
        if figure:
            left.remove(figure)
            names = (units.get(observation["unit_id"], {}).get("name_en", ""), observation["unit_vi"])
            end = max(_past_unit(text, figure.end, name) for name in names)
            found.append((figure.start, end, observation))
    return sorted(found, key=lambda spot: spot[0])


def _same(printed: str, left: list[Figure]) -> Figure | None:
    """The first figure that says what a Vietnamese amount says; one that differs in its limit only is second best."""
    for said in figures(printed, VIETNAMESE):
        exact = [figure for figure in left if figure.value == said.value and figure.kind == said.kind]
        near = [figure for figure in left if figure.value.strip(_SIGNS) == said.value.strip(_SIGNS)]
        if exact or near:
            return (exact or near)[0]
    return None


def _past_unit(text: str, end: int, unit: str) -> int:
    """The place after the words of the unit, as far as they stand behind a number."""
    words = unit.split()
    for first in range(len(words)):
        rest = " " + " ".join(words[first:])
        if text.startswith(rest, end) and not text[end + len(rest) : end + len(rest) + 1].isalpha():
            return end + len(rest)
    return end
