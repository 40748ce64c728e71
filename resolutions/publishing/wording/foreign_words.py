"""English text -> markup: the Vietnamese words that an English sentence quotes or brackets, tagged as Vietnamese."""

from __future__ import annotations

from markupsafe import Markup, escape

from resolutions.publishing.wording.markup import element

_CLOSING = {"“": "”", "(": ")"}


def tagged(text: str) -> Markup:
    """The text with a language tag on each quoted or bracketed part that is Vietnamese."""
    parts, at = [], 0
    while at < len(text):
        opened = min((place for sign in _CLOSING if (place := text.find(sign, at)) >= 0), default=len(text))
        closed = text.find(_CLOSING[text[opened]], opened) if opened < len(text) else -1
        if closed < 0:
            break
        inner = text[opened + 1 : closed]
        parts.append(escape(text[at : opened + 1]))
        parts.append(element("span", inner, lang="vi") if is_vietnamese(inner) else tagged(inner))
        parts.append(escape(text[closed]))
        at = closed + 1
    return Markup("").join([*parts, escape(text[at:])])


def is_vietnamese(text: str) -> bool:
    """Whether at least half of the words of a part have letters of Vietnamese, and no other part is quoted in it."""
    words = "".join(sign if sign.isalpha() else " " for sign in text).split()
    marked = sum(any(ord(sign) > 127 for sign in word) for word in words)
    return marked > 0 and 2 * marked >= len(words) and "“" not in text
