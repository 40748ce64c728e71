"""English clause, observations -> spots: where the English says the number of each figure of its Vietnamese."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from resolutions.publishing.wording.languages import Record
from resolutions.translating.figures import Figure, figures
from resolutions.translating.number_words import ENGLISH, VIETNAMESE

_SIGNS = "≥>≤<≈↗%"
Spot = tuple[int, int, Record]


def english_spots(text: str, observations: Collection[Record], units: Mapping[str, Record]) -> list[Spot]:
    """Start and end of each figure in an English text, in the order of the text; those not found are left out."""
    if not observations:
        return []  # most clauses state no figure, and need not be searched for theirs
    left = _Left(figures(text, ENGLISH))
    found: list[Spot] = []
    for observation in sorted(observations, key=lambda record: int(record["value_start"])):
        figure = left.taken(observation["value_text"])
        if figure:
            names = (units.get(observation["unit_id"], {}).get("name_en", ""), observation["unit_vi"])
            end = max(_past_unit(text, figure.end, name) for name in names)
            found.append((figure.start, end, observation))
    return sorted(found, key=lambda spot: spot[0])


class _Left:
    """The figures of an English text that no observation has taken yet, by what they say."""

    def __init__(self, found: Iterable[Figure]) -> None:
        self._by: dict[tuple[str, ...], list[Figure]] = {}
        self._taken: set[Figure] = set()
        for figure in sorted(found, key=lambda one: one.start, reverse=True):
            for key in self._keys(figure):
                self._by.setdefault(key, []).append(figure)

    def taken(self, printed: str) -> Figure | None:
        """Take the first figure that says what a Vietnamese amount says; one with another limit is second best."""
        for said in figures(printed, VIETNAMESE):
            for key in self._keys(said):
                waiting = self._by.get(key, [])
                while waiting:
                    if (figure := waiting.pop()) not in self._taken:
                        self._taken.add(figure)
                        return figure
        return None

    @staticmethod
    def _keys(figure: Figure) -> tuple[tuple[str, ...], ...]:
        return (figure.kind, figure.value), (figure.value.strip(_SIGNS),)


def _past_unit(text: str, end: int, unit: str) -> int:
    """The place after the words of the unit, as far as they stand behind a number."""
    words = unit.split()
    for first in range(len(words)):
        rest = " " + " ".join(words[first:])
        if text.startswith(rest, end) and not text[end + len(rest) : end + len(rest) + 1].isalpha():
            return end + len(rest)
    return end
