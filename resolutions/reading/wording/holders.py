"""Label -> Label: without the place or the thing that has what is measured, the name of the place, and who set it.

"Khu kinh tế Cửa Đại có diện tích tự nhiên", "số lượng cầu trên địa bàn tỉnh Lâm Đồng".
"""

from __future__ import annotations

from resolutions.phrases import Token
from resolutions.wordlists import Wordlists

MAX_HOLDER = 12
"""What has a measure takes at most so many words."""
LISTED = 5
"""So few tokens before a comma may be the first of several things: "Dựng kho gỗ, xưởng và nhà máy có công suất"."""
_ENDS = (",", ";", ":")


def of_place(label: list[Token], text: str, words: Wordlists) -> list[Token]:
    """A measure without the place that has it: "đặc khu Hòn Vọng có diện tích tự nhiên"."""
    place = words.heads["places"].at(label, 0)
    if place is None or place.end >= len(label) or not text[label[place.end].start].isupper():
        return label
    held = (i + 1 for i in range(place.end, len(label) - 1) if label[i].word == "có")
    return next((label[i:] for i in held if words.labels["starters"].at(label, i) is not None), label)


def of_holder(
    head: list[Token], label: list[Token], said: list[Token], words: Wordlists
) -> tuple[list[Token], list[Token]]:
    """What has a measure, and the measure: "Khu kinh tế Cửa Đại có diện tích tự nhiên"; under a head both as label.

    ``said`` are the words of which the label may be only the end: "Dựng kho gắn với nhà ga, kho gỗ có diện tích".
    A structure has its shares: "cơ cấu kinh tế chuyển dịch tích cực, dịch vụ".
    """
    shift = None if head else words.labels["shifts"].at(label, 0)
    if shift is not None and shift.end + 1 < len(label) and label[shift.end].word == ",":
        return label[: shift.end], label[shift.end + 1 :]
    whole = _with_holder(label, said, words)
    if head:
        return head, whole or label
    whole = whole or label
    for i in range(1, len(whole) - 1):
        named = words.labels["properties"].at(whole, i + 1) if whole[i].word == "có" else None
        if named is not None and named.end == len(whole) and i <= MAX_HOLDER:
            return whole[:i], whole[i + 1 :]
    return [], label


def _with_holder(label: list[Token], said: list[Token], words: Wordlists) -> list[Token]:
    """A bare measure with what has it, which stands before it after a comma; empty where a list may end there."""
    has = len(said) - len(label) - 1
    measure = words.labels["properties"].at(label, 0)
    if has < 1 or said[has].word != "có" or measure is None or measure.end != len(label):
        return []
    begin = next((i + 1 for i in range(has - 1, -1, -1) if said[i].word in _ENDS), 0)
    return said[begin:] if begin > LISTED and has - begin <= MAX_HOLDER else []


def without_area(label: list[Token], text: str, words: Wordlists) -> list[Token]:
    """A label without the name of the place at its end: "số lượng cầu trên địa bàn tỉnh Lâm Đồng"."""
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
