"""A doubt -> Finding: how a check words what it found, in both languages, and the numbers in its messages."""

from __future__ import annotations

from decimal import Decimal

from resolutions.facts import Clause, Finding


def finding(
    clause: Clause,
    check: str,
    printed: str,
    said: tuple[str, str],
    likely: str = "",
    confidence: str = "medium",
    record: str = "",
) -> Finding:
    """What a check found in a clause: ``said`` is the message in Vietnamese and English, ``record`` what it is of."""
    return Finding(
        problem_id=f"{record or clause.clause_id}.{check.replace('_', '-')}",
        document_id=clause.document_id,
        clause_id=clause.clause_id,
        check=check,
        printed=printed,
        message_vi=said[0],
        message_en=said[1],
        likely_reading=likely,
        confidence=confidence,
    )


def in_vietnamese(value: Decimal) -> str:
    """A number in Vietnamese style: ``5.047,5``."""
    return in_english(value).translate(str.maketrans(",.", ".,"))


def in_english(value: Decimal) -> str:
    """A number in English style: ``5,047.5``, the printed decimals kept."""
    return f"{value:,f}"


def span_of(low: Decimal, high: Decimal) -> tuple[str, str]:
    """A number or a range of two, in Vietnamese and English."""
    if low == high:
        return in_vietnamese(low), in_english(low)
    return f"{in_vietnamese(low)}–{in_vietnamese(high)}", f"{in_english(low)}–{in_english(high)}"
