"""Seed -> misread numbers: numbers printed in both styles, put among words, and read back with the scanner alone."""

from __future__ import annotations

from decimal import Decimal
from random import Random

from resolutions.phrases import tokenized
from resolutions.reading.quantities.numbers import STYLES, Style, value_of

BATCH = 10_000
"""So many numbers are made of one seed."""
TOGETHER = 50
"""So many of them stand in one text."""
WORDS = ("đạt", "tỷ đồng,", "xã;", "(", "%", "ha.", "/", "-", "từ", "và", "“")
"""What stands between two numbers."""
MARKS = {"vi": str.maketrans(",.", ".,"), "en": str.maketrans("", "")}
"""From the form ``5,047.5`` to that of each style."""


def misread(seed: str) -> list[str]:
    """The numbers of a seed that are read back with another value, or not at all, in one sentence each."""
    random = Random(seed)
    found: list[str] = []
    for _ in range(BATCH // TOGETHER):
        style = random.choice(STYLES)
        values = [_value(random) for _ in range(TOGETHER)]
        printed = [_printed(value, style, random.random() < 0.7) for value in values]
        text = "".join(f" {random.choice(WORDS)} {one}" for one in printed)
        read = [token.word for token in tokenized.__wrapped__(text) if token.is_number]
        found += _differences(values, printed, read, style)
    return [*found, *_overread(random)]


def _value(random: Random) -> Decimal:
    """A number of up to nine digits before the point and four after it."""
    return Decimal(random.randrange(10 ** random.randint(1, 9))).scaleb(-random.choice([0, 0, 1, 2, 2, 3, 4]))


def _printed(value: Decimal, style: Style, grouped: bool) -> str:
    return format(value, ",f" if grouped else "f").translate(MARKS[style])


def _differences(values: list[Decimal], printed: list[str], read: list[str], style: Style) -> list[str]:
    if read != printed:
        return [f"{len(printed)} numbers are cut into {len(read)}: {' '.join(printed)}"]
    told = zip(values, printed, strict=True)
    return [f"{one} ({style}) is not {value}" for value, one in told if value_of(one, style) != value]


def _overread(random: Random) -> list[str]:
    """Strings of digits and marks whose value has other digits than they have."""
    found: list[str] = []
    for _ in range(TOGETHER):
        text = "".join(random.choices("0123456789.,", k=random.randint(1, 12)))
        for style in STYLES:
            value = value_of(text, style)
            digits = [char for char in text if char.isdigit()]
            if value is not None and [char for char in format(value, "f") if char.isdigit()] != _plain(digits, value):
                found.append(f"{text} ({style}) is read as {value}")
    return found


def _plain(digits: list[str], value: Decimal) -> list[str]:
    """The digits without the zeros before the first one that counts."""
    decimals = -int(value.as_tuple().exponent)
    return list("".join(digits).lstrip("0").rjust(decimals + 1, "0")) if digits else []
