"""Two texts -> markup: what was left out struck through, what was put in underlined, long kept stretches cut short."""

from __future__ import annotations

from markupsafe import Markup

from resolutions.publishing.wording.markup import element
from resolutions.rewording import stretches

KEPT = 6
"""So many kept words are shown on each side of a change."""
GAP = "…"
"""Stands for the words that are not shown."""


def changed_words(first: str, second: str) -> Markup:
    """The second text with ``<del>`` for words of the first that it lacks and ``<ins>`` for words of its own."""
    found = stretches(first, second)
    parts: list[str] = []
    for place, one in enumerate(found):
        if one.fate == "kept":
            parts.append(_short(one.text, place > 0, place + 1 < len(found)))
        else:
            parts.append(element("del" if one.fate == "removed" else "ins", one.text))
    return Markup(" ").join(parts)


def _short(text: str, after: bool, before: bool) -> str:
    """Kept words as far as they stand near a change that comes before or after them."""
    words = text.split()
    head, tail = KEPT if after else 0, KEPT if before else 0
    if len(words) <= head + tail + 1:
        return text
    return " ".join([*words[:head], GAP, *words[len(words) - tail :]])


def beginning(text: str, words: int) -> str:
    """The first words of a text, with a sign that it goes on when it does."""
    first = text.split()
    return text if len(first) <= words else f"{' '.join(first[:words])}\N{NO-BREAK SPACE}{GAP}"
