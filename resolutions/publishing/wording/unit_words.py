"""Units -> words: how a unit stands after a number in each language."""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup

from resolutions.publishing.wording.languages import Language, Record, Words

_SIGNS: Mapping[Language, tuple[tuple[str, str], ...]] = {
    "vi": (("phần trăm", "%"), ("phần nghìn", "‰")),
    "en": (("percent", "%"), ("per cent", "%"), ("per mille", "‰")),
}
_ONES = {"people": "person", "criteria": "criterion", "classes": "class"}


def unit_name(words: Words, record: Record, single: bool = False) -> str:
    """A unit as it stands after a number: 'phần trăm dự toán' is '% dự toán', one of 'communes' is a 'commune'."""
    name = words.text(record, "name")
    for word, sign in _SIGNS[words.language]:
        if name == word or name.startswith(f"{word} "):
            return sign + name.removeprefix(word)
    return singular(name) if single and words.language == "en" and not isinstance(name, Markup) else name


def singular(name: str) -> str:
    """The English name of a unit for one of its kind: 'beds per 10,000 inhabitants' -> 'bed per 10,000 inhabitants'."""
    nouns, joint, rest = next((name.partition(word) for word in (" per ", " of ") if word in name), (name, "", ""))
    return " ".join(_one(word) for word in nouns.split(" ")) + joint + rest


def _one(word: str) -> str:
    bare, comma = word.removesuffix(","), "," if word.endswith(",") else ""
    if bare in _ONES:
        return _ONES[bare] + comma
    if bare.endswith("ies"):
        return bare[:-3] + "y" + comma
    return (bare[:-1] if bare.endswith("s") and not bare.endswith("ss") else bare) + comma
