"""Description of a column -> markup: codes are set as code, and quoted Vietnamese is tagged in English."""

from __future__ import annotations

from collections.abc import Collection

from markupsafe import Markup, escape

from resolutions.publishing.wording.languages import Language
from resolutions.publishing.wording.markup import element

_AROUND = ".,:;()“”"


def column_words(text: str, codes: Collection[str], language: Language) -> Markup:
    """The description, in which ``codes`` are the values that the column may have; names of columns have a ``_``."""
    pieces = text.replace("“", '"').replace("”", '"').split('"')
    parts: list[Markup] = []
    for place, piece in enumerate(pieces):
        if place % 2 == 0:
            parts.append(_coded(piece, codes))
        elif language == "en" and any(ord(sign) > 127 and sign.isalpha() for sign in piece):
            parts.append(Markup("“") + element("span", piece, lang="vi") + Markup("”"))
        else:
            parts.append(Markup("“") + _coded(piece, codes) + Markup("”"))
    return Markup("").join(parts)


def _coded(text: str, codes: Collection[str]) -> Markup:
    return Markup(" ").join(_word(word, codes) for word in text.split(" "))


def _word(word: str, codes: Collection[str]) -> Markup:
    bare = word.strip(_AROUND)
    if not bare or not bare.isascii() or not (bare in codes or _is_name(bare)):
        return escape(word)
    before, _, after = word.partition(bare)
    return escape(before) + element("code", bare) + escape(after)


def _is_name(word: str) -> bool:
    """Whether a word can be the name of a column: small letters and digits in two parts or more."""
    return "_" in word and all(part.isalnum() and part.islower() for part in word.split("_"))
