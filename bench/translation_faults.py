"""English text -> English text with one other figure: what a translator, or a machine, gets wrong without noticing.

The faults are put in with plain string operations, so that the reader of figures does not choose what it is shown.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise
from random import Random

Fault = Callable[[str, Random], str | None]
LIMITS = ("over", "at least", "under", "about", "not more than", "nearly")
AFTER = ("or more", "or less", "or higher")
NEAR = 40
"""A limit behind a number stands within so many characters."""
SCALES = ("billion", "million", "thousand")
MONTHS = ("January", "February", "May", "June", "July", "August", "September", "October", "November", "December")
ORDINALS = ("Second", "Third", "second", "third", "fourth", "fifth")
QUARTERS = ("first quarter", "second quarter", "third quarter", "fourth quarter")
ROMANS = ("II", "III", "IV", "XI", "XII", "XIV", "XV", "XVI")
CODES = ("NQ-CP", "NQ/TU", "KL/TU", "CT/TW", "CT/TU", "QĐ-UBND", "KH/TU", "UBND-THNC")


def runs(text: str, inner: str = ".,") -> Iterator[tuple[int, int]]:
    """Where runs of digits stand, with points and commas between digits."""
    at = 0
    while at < len(text):
        end = at
        while end < len(text) and (
            text[end].isdigit() or (end > at and text[end] in inner and text[end + 1 : end + 2].isdigit())
        ):
            end += 1
        if end > at:
            yield at, end
        at = max(end, at + 1)


def _pick(text: str, random: Random) -> tuple[int, int] | None:
    found = list(runs(text))
    return random.choice(found) if found else None


def changed_digit(text: str, random: Random) -> str | None:
    """One digit becomes another."""
    places = [at for at, sign in enumerate(text) if sign.isdigit()]
    if not places:
        return None
    at = random.choice(places)
    return text[:at] + random.choice([d for d in "123456789" if d != text[at]]) + text[at + 1 :]


def dropped_digit(text: str, random: Random) -> str | None:
    """A digit of a longer number is lost."""
    long = [(start, end) for start, end in runs(text, "") if end - start > 1]
    if not long:
        return None
    at = random.randrange(*random.choice(long))
    return text[:at] + text[at + 1 :]


def added_digit(text: str, random: Random) -> str | None:
    """A number gets one digit more."""
    spot = _pick(text, random)
    return text[: spot[1]] + random.choice("0123456789") + text[spot[1] :] if spot else None


def swapped_separator(text: str, random: Random) -> str | None:
    """A point becomes a comma, or a comma a point: the number as the other language writes it."""
    places = [at for start, end in runs(text) for at in range(start, end) if text[at] in ".,"]
    if not places:
        return None
    at = random.choice(places)
    return text[:at] + ("," if text[at] == "." else ".") + text[at + 1 :]


def dropped_number(text: str, random: Random) -> str | None:
    """A number is left out."""
    spot = _pick(text, random)
    return text[: spot[0]] + text[spot[1] :] if spot else None


def added_number(text: str, random: Random) -> str | None:
    """A number comes in that nobody printed."""
    words = text.split(" ")
    words.insert(random.randrange(len(words) + 1), f"{random.randrange(20, 900)}")
    return " ".join(words)


def other_limit(text: str, random: Random) -> str | None:
    """A limit becomes another one: over for at least, or less for or more."""
    return _exchanged(text, LIMITS, random) or _exchanged(text, AFTER[:2], random)


def lost_limit(text: str, random: Random) -> str | None:
    """A limit is left out."""
    here = [
        (word, at) for word in (*LIMITS, *AFTER[:2]) for at in _places(text, word) if _beside_number(text, at, word)
    ]
    if not here:
        return None
    word, at = random.choice(here)
    return " ".join((text[:at] + text[at + len(word) :]).split())


def added_limit(text: str, random: Random) -> str | None:
    """A bare number gets a limit; one that has a limit behind it would only say the same twice."""
    bare = [start for start, _ in runs(text) if start == 0 or text[start - 1] == " "]
    bare = [start for start in bare if not any(words in text[start : start + NEAR] for words in AFTER)]
    bare = [start for start in bare if not text[:start].rstrip().endswith((*LIMITS, "No."))]
    if not bare:
        return None
    at = random.choice(bare)
    return f"{text[:at]}{random.choice(LIMITS)} {text[at:]}"


def other_scale(text: str, random: Random) -> str | None:
    """Billion for million."""
    return _exchanged(text, SCALES, random)


def other_side(text: str, random: Random) -> str | None:
    """After a date for before it."""
    here = [at for at in _places(text, "before") if text[at + 7 : at + 8].isdigit()]
    at = random.choice(here) if here else -1
    return text[:at] + "after" + text[at + 6 :] if here else None


def lost_percent(text: str, random: Random) -> str | None:
    """A per cent sign is left out."""
    places = [at for at in _places(text, "%")]
    at = random.choice(places) if places else -1
    return text[:at] + text[at + 1 :] if places else None


def other_month(text: str, random: Random) -> str | None:
    """A date in another month."""
    return _exchanged(text, MONTHS, random)


def other_ordinal(text: str, random: Random) -> str | None:
    """Third for second, also of quarters and in Roman numerals."""
    kinds = [QUARTERS, ORDINALS, ROMANS]
    random.shuffle(kinds)
    return next((found for kind in kinds if (found := _exchanged(text, kind, random))), None)


def other_code(text: str, random: Random) -> str | None:
    """A document number with the code of another."""
    return _exchanged(text, CODES, random)


def half_range(text: str, random: Random) -> str | None:
    """One end of a range or ratio is left out."""
    places = [at for sign in "–/" for at in _places(text, sign) if text[at - 1 : at].isdigit()]
    places = [at for at in places if text[at + 1 : at + 2].isdigit()]
    if not places:
        return None
    at = random.choice(places)
    end = next(end for start, end in runs(text) if start == at + 1)
    return text[:at] + text[end:]


def turned_pair(text: str, random: Random) -> str | None:
    """The ends of a range or ratio change places."""
    found = list(runs(text))
    pairs = [(a, b) for a, b in pairwise(found) if text[a[1] : b[0]] in ("–", "/")]
    pairs = [(a, b) for a, b in pairs if text[slice(*a)] != text[slice(*b)]]
    if not pairs:
        return None
    (a, b), (c, d) = random.choice(pairs)
    return text[:a] + text[c:d] + text[b:c] + text[a:b] + text[d:]


def _exchanged(text: str, words: tuple[str, ...], random: Random) -> str | None:
    """One of some words gives way to another of them."""
    here = [(word, at) for word in words for at in _places(text, word)]
    if words in (LIMITS, AFTER[:2]):
        here = [(word, at) for word, at in here if _beside_number(text, at, word)]
    if not here:
        return None
    word, at = random.choice(here)
    other = random.choice([each for each in words if each.lower() != word.lower()])
    return text[:at] + other + text[at + len(word) :]


def _places(text: str, word: str) -> list[int]:
    """Every place where a word stands by itself."""
    found, at = [], text.find(word)
    while at >= 0:
        around = text[at - 1 : at] if at else "", text[at + len(word) : at + len(word) + 1]
        if not word[0].isalpha() or not any(each.isalpha() for each in around):
            found.append(at)
        at = text.find(word, at + 1)
    return found


def _beside_number(text: str, at: int, word: str) -> bool:
    after = text[at + len(word) :].lstrip()[:1]
    return after.isdigit() if word in LIMITS else any(sign.isdigit() for sign in text[max(0, at - 24) : at])


FAULTS: tuple[Fault, ...] = (
    changed_digit, dropped_digit, added_digit, swapped_separator, dropped_number, added_number, other_limit,
    lost_limit, added_limit, other_scale, lost_percent, other_month, other_side, other_ordinal, other_code,
    half_range, turned_pair,
)  # fmt: skip
"""Every kind of fault."""
