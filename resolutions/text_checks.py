"""Text -> Fault: what a text of content/ must look like to be an id, a day, a number, an address or a list of words.

A check returns None, or what is wrong and what to do; ``entries`` adds the key, the file and the line.
"""

from __future__ import annotations

import datetime
from decimal import Decimal, InvalidOperation
from typing import TypeAlias
from urllib.parse import urlsplit

from resolutions.limits import MAX_ID_LENGTH
from resolutions.odd_characters import unseen

_DEVICES = frozenset({"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))})
"""Names that no folder can have on Windows."""

Fault: TypeAlias = tuple[str, str] | None
"""What is wrong and what to do about it, or None."""


def said(text: str) -> Fault:
    """A text that says something, whatever it is made of."""
    return None if text.strip() else ("is empty", "write it")


def filled(text: str) -> Fault:
    """A text that says something, in characters that can be seen."""
    if text.isprintable() and "\ufffd" not in text:
        return said(text)
    lost = next((char for char in text if char == "\ufffd" or unseen(char)), "")
    return (f"holds the character U+{ord(lost):04X}", "write the text again without it") if lost else said(text)


def identifier(text: str) -> Fault:
    """An id that can name a folder and an address for ever: ``gia-lai-2020``."""
    return _made_of(text, "-")


def unit_identifier(text: str) -> Fault:
    """The id of a unit or of a part of one: ``square_metre``."""
    return _made_of(text, "_")


def release_version(text: str) -> Fault:
    """The version of a release, which is part of ids and addresses: ``0.1.0``."""
    return identifier(text.replace(".", "-")) and (f"cannot be '{text}'", "name it by its version: 0.1.0")


def _made_of(text: str, joint: str) -> Fault:
    parts = text.split(joint)
    if len(text) > MAX_ID_LENGTH:
        return f"has more than {MAX_ID_LENGTH} characters", "shorten it"
    if text in _DEVICES:
        return f"cannot be '{text}'", "Windows keeps this name for a device: choose another"
    if all(part.isascii() and part.isalnum() and part == part.lower() for part in parts):
        return None
    return f"cannot be '{text}'", f"use a-z, 0-9 and single '{joint}' between words"


def is_day(text: str) -> bool:
    """Whether a text is a day of the calendar as ISO 8601 writes it."""
    try:
        return datetime.date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def day(text: str) -> Fault:
    """A day of the calendar, or nothing."""
    return None if not text or is_day(text) else (f"cannot be '{text}'", "write a day as 2020-11-30")


def is_period(text: str) -> bool:
    """Whether a text is a published period: ``2021``, ``2020-H1``, ``2020-Q3``, ``2020-07``, ``2021/2025``."""
    first, slash, last = text.partition("/")
    if slash:
        return is_period(first) and is_period(last) and "/" not in last
    year, dash, part = text.partition("-")
    parts = {"H1", "H2", "Q1", "Q2", "Q3", "Q4", *(f"{month:02}" for month in range(1, 13))}
    return len(year) == 4 and year.isascii() and year.isdigit() and (part in parts if dash else True)


def number(text: str) -> Fault:
    """A number as the tables print it, with a decimal point and no group signs."""
    try:
        plain = not set(text) - set("-0123456789.") and Decimal(text).is_finite()
    except InvalidOperation:
        plain = False
    return None if plain else (f"cannot be '{text}'", "write digits, with a point before decimals: 1234.5")


def factor(text: str) -> Fault:
    """A number above zero, by which a unit is converted."""
    return number(text) or (None if Decimal(text) > 0 else (f"cannot be '{text}'", "write a number above zero"))


def is_web_address(text: str) -> bool:
    """Whether a text is a full address on the web."""
    try:
        parts = urlsplit(text)
        known = bool(parts.hostname) and parts.port != 0 and "@" not in parts.netloc  # a name before @ hides the host
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and known and text.isprintable() and not set(text) & set(' "<>\\')


def web_address(text: str) -> Fault:
    """A full address on the web."""
    return None if is_web_address(text) else (f"cannot be '{text}'", "write a full address: https://…")


def mail_address(text: str) -> Fault:
    """A mail address."""
    name, at, host = text.partition("@")
    good = name and at and "." in host.strip(".") and text.isprintable() and not set(text) & set(' "<>()[],;:\\?&#%')
    return None if good and "@" not in host else (f"cannot be '{text}'", "write a mail address: name@example.org")


def sdg_indicator(text: str) -> Fault:
    """The code of an indicator of the Sustainable Development Goals: ``4.a.1``."""
    parts = text.split(".")
    good = len(parts) == 3 and all(part.isascii() and part.isalnum() for part in parts) and parts[0].isdigit()
    return None if good else (f"cannot be '{text}'", "write the code as 1.2.2")
