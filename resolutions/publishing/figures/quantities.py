"""Observation -> words: an amount with its limiting words and unit, and the names of the closed lists.

"từ 10% trở lên" is "10% or more": a number is never shown without the words that limit it.
"""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup

from resolutions.publishing.framing.page import Context
from resolutions.publishing.wording.languages import Language, Message, Record, Words, message
from resolutions.publishing.wording.unit_words import unit_name

AMOUNTS: Mapping[str, Message] = {
    "eq": message("amount", "%(amount)s"),
    "range": message("amount", "%(amount)s"),
    "ratio": message("amount", "%(amount)s"),
    "ge": message("amount", "từ %(amount)s trở lên"),
    "gt": message("amount", "trên %(amount)s"),
    "le": message("amount", "không quá %(amount)s"),
    "lt": message("amount", "dưới %(amount)s"),
    "approx": message("amount", "khoảng %(amount)s"),
}
"""Comparator -> how the amount is said."""
KINDS: Mapping[str, Message] = {
    "target": message("kind", "chỉ tiêu"),
    "result": message("kind", "kết quả"),
    "baseline": message("kind", "mức gốc để so"),
    "equivalent": message("kind", "quy ra"),
    "context": message("kind", "số liệu bối cảnh"),
}
"""What a statement is."""
MEASURES: Mapping[str, Message] = {
    "level": message("measure", "mức đạt"),
    "growth": message("measure", "tốc độ tăng"),
    "share": message("measure", "tỷ trọng"),
    "reduction": message("measure", "mức giảm"),
    "increase": message("measure", "mức tăng"),
    "cumulative": message("measure", "lũy kế"),
    "count_new": message("measure", "số tăng thêm trong kỳ"),
}
"""What is measured."""
DIRECTIONS: Mapping[str, Message] = {
    "more_is_better": message("direction", "càng cao càng tốt"),
    "less_is_better": message("direction", "càng thấp càng tốt"),
    "neutral": message("direction", "không nói lên tốt hay xấu"),
}
"""Which way an indicator should move."""
SDG_STRENGTHS: Mapping[str, Message] = {
    "same": message("sdg", "trùng khớp"),
    "close": message("sdg", "gần giống"),
    "related": message("sdg", "có liên quan"),
}
"""How well an indicator answers to one of the Sustainable Development Goals."""


def amount(context: Context, language: Language, observation: Record) -> str:
    """The whole amount in words: comparator, number and unit, in the reader's language."""
    words = context.words[language]
    printed = with_unit(figures(words, observation), unit(context, language, observation))
    return words.sense(AMOUNTS[observation["comparator"]], amount=printed)


def figures(words: Words, observation: Record) -> str:
    """The number alone: '5.047', '21–22', '40/121'."""
    first, second = words.number(observation["value"]), observation["value_high"]
    if observation["comparator"] == "ratio":
        return f"{first}/{words.number(second)}"
    return f"{first}–{words.number(second)}" if second else first


def unit(context: Context, language: Language, observation: Record) -> str:
    """The unit of an observation in the reader's language; an unregistered one as printed."""
    record = context.units.get(observation["unit_id"])
    if record is None:
        return context.words[language].original(observation["unit_vi"])
    return unit_name(context.words[language], record, observation["value"] == "1")


def with_unit(number: str, unit_words: str) -> str:
    """A number with its unit; '%' and '‰' stand close, words after a blank that does not break."""
    if not unit_words:
        return number
    gap = "" if unit_words[0] in "%‰" else "\u00a0"
    return Markup(number + gap) + unit_words if isinstance(unit_words, Markup) else number + gap + unit_words
