"""Vietnamese, English -> Differences: the figures that one of two texts has and the other has not."""

from __future__ import annotations

from collections import Counter
from hashlib import blake2b

from resolutions.translating.figures import Figure, figures
from resolutions.translating.number_words import ENGLISH, VIETNAMESE

Counted = Counter[tuple[str, str]]
KNOWN: dict[bytes, tuple[list[str], list[str]]] = {}
"""Hash of two texts -> their differences, from an earlier run: what two texts say never changes."""
USED: dict[bytes, tuple[list[str], list[str]]] = {}
"""Those of them that this run asked for."""


def differences(vietnamese: str, english: str) -> tuple[list[str], list[str]]:
    """The same as ``compared``, which costs more than reading the texts, and is done once."""
    key = blake2b(f"{len(vietnamese)} {vietnamese}{english}".encode("utf-8", "surrogatepass"), digest_size=16).digest()
    if key not in USED:
        USED[key] = KNOWN.get(key) or compared(vietnamese, english)
    return USED[key]


def compared(vietnamese: str, english: str) -> tuple[list[str], list[str]]:
    """The figures of the Vietnamese that the English lacks, and those it has too many; both empty when they agree.

    A small number may be in words on one side and in digits on the other; a number in words on both is compared.
    """
    sides = [_counted(figures(vietnamese, VIETNAMESE)), _counted(figures(english, ENGLISH))]
    lost, added = sides[0] - sides[1], sides[1] - sides[0]
    for one, other in ((lost, added), (added, lost)):
        for kind, value in list(one):
            said = ("word" if kind == "number" else "number", value)
            while one[kind, value] > 0 and other[said] > 0:
                one[kind, value] -= 1
                other[said] -= 1
    return _shown(lost), _shown(added)


def _counted(found: list[Figure]) -> Counted:
    return Counter((figure.kind, figure.value) for figure in found)


def _shown(counted: Counted) -> list[str]:
    return sorted(value for (_, value), count in counted.items() for _ in range(count))
