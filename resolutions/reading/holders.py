"""Label -> Label: without the place or the thing that has what is measured, the name of the place, and who set it.

"Khu kinh tế Định An có diện tích tự nhiên", "số lượng chợ trên địa bàn tỉnh Phú Thọ".
"""

from __future__ import annotations

from resolutions.phrases import Token
from resolutions.wordlists import Wordlists

MAX_HOLDER = 12
"""What has a measure takes at most so many words."""


def of_place(label: list[Token], text: str, words: Wordlists) -> list[Token]:
    """A measure without the place that has it: "đặc khu Hòn Vọng có diện tích tự nhiên"."""
    place = words.heads["places"].at(label, 0)
    if place is None or place.end >= len(label) or not text[label[place.end].start].isupper():
        return label
    held = (i + 1 for i in range(place.end, len(label) - 1) if label[i].word == "có")
    return next((label[i:] for i in held if words.labels["starters"].at(label, i) is not None), label)


def of_holder(label: list[Token], words: Wordlists) -> tuple[list[Token], list[Token]]:
    """What has a measure, and the measure: "Khu kinh tế Định An có diện tích tự nhiên"."""
    for i in range(1, len(label) - 1):
        named = words.labels["properties"].at(label, i + 1) if label[i].word == "có" else None
        if named is not None and named.end == len(label) and i <= MAX_HOLDER:
            return label[:i], label[i + 1 :]
    return [], label


def without_area(label: list[Token], text: str, words: Wordlists) -> list[Token]:
    """A label without the name of the place at its end: "số lượng chợ trên địa bàn tỉnh Phú Thọ"."""
    for i in range(len(label) - 2, 1, -1):
        named = words.heads["places"].at(label, i) if words.labels["areas"].before(label, i) is not None else None
        if named is not None and named.end < len(label):
            whole = all(text[token.start].isupper() for token in label[named.end :])
            return label[:i] if whole else label
    return label


def without_setter(label: list[Token], words: Wordlists) -> list[Token]:
    """A label without who set what it names: "các chỉ tiêu thu hồi nợ mà Tỉnh ủy, Hội đồng nhân dân đã đề ra"."""
    if words.labels["set_by"].before(label, len(label)) is None:
        return label
    begun = (i for i in range(len(label) - 1, 0, -1) if words.labels["relatives"].at(label, i) is not None)
    return label[: next(begun, len(label))]
