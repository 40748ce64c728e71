"""Printed line -> the same line with other numbers and the year of another document."""

from __future__ import annotations

import re
from random import Random

MODEL_YEAR = 2021
"""The year that most lines of our sources speak of."""
_NUMBER = re.compile(r"\d+(?:\.\d{3})*(?:,\d+)?")


def varied(line: str, year: int, chance: Random) -> str:
    """The line with its year moved and each other number changed in all digits but the first."""
    if "ơ cấu" in line or line.startswith("+ "):  # parts that are added up
        return line.replace(str(MODEL_YEAR), str(year))
    return _NUMBER.sub(lambda found: _other(found[0], year, chance), line)


def _other(number: str, year: int, chance: Random) -> str:
    if number == str(MODEL_YEAR):
        return str(year)
    if number in ("100", "01") or (len(number) == 4 and number.startswith("20")):
        return number
    if len(number) == 1:
        return str(chance.randint(2, 9))
    return number[0] + "".join(str(chance.randint(1, 9)) if digit.isdigit() else digit for digit in number[1:])
