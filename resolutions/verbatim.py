"""Text -> cell: a printed text as tables hold it, in one line and without a mark that spreadsheets calculate with."""

from __future__ import annotations

import unicodedata

FORMULA_STARTS = "=+-@"
"""Characters that begin a formula in spreadsheets: list marks left at the beginning of a text are not repeated."""


def verbatim(printed: str) -> str:
    """A text in composed form with white space folded; a list mark at its beginning is left out."""
    text = unicodedata.normalize("NFC", " ".join(printed.split()))
    if not text.isprintable():
        text = "".join(char for char in text if char.isprintable())
    return text.lstrip(FORMULA_STARTS + " ") if text[:1] in FORMULA_STARTS else text
