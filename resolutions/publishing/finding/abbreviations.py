"""abbreviations.yaml -> abbreviations: what readers type for short, so that the search finds the long form as well."""

from __future__ import annotations

from collections.abc import Mapping

from resolutions.entries import load
from resolutions.problems import Problem
from resolutions.text_checks import filled
from resolutions.vocabulary import text_of

FILE = "abbreviations.yaml"
"""The file at the top of content/; a site without it knows no abbreviations."""


def read_abbreviations(content: Mapping[str, bytes], place: str) -> tuple[dict[str, str], list[Problem]]:
    """Abbreviation -> its long form, as the file lists them, or what is wrong with it."""
    if FILE not in content:
        return {}, []
    text, problems = text_of(content, FILE, place)
    if problems:
        return {}, problems
    entry, problems = load(f"{place}/{FILE}", text, {"*": filled})
    return {str(short): str(long) for short, long in (entry or {}).items()}, problems
