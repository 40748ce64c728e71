"""Label -> Label: without the body that is to do what is measured: "Sở Xây dựng thiết kế 03 mẫu nhà"."""

from __future__ import annotations

from resolutions.duty_words import DutyWords
from resolutions.phrases import Token
from resolutions.reading.duties.assignees import assignee_of
from resolutions.reading.references.bodies import body_at


def is_body(label: tuple[Token, ...], text: str, words: DutyWords) -> bool:
    """Whether a label is the name of a body and nothing else: "UBND các huyện hoàn thành 142 phòng học"."""
    found = assignee_of(label, text, (0, len(label)), words) if body_at(label, 0, words) is not None else None
    return found is not None and found.begin == 0 and found.end == len(label)


def without_assignee(label: tuple[Token, ...], text: str, words: DutyWords) -> tuple[Token, ...]:
    """A label that begins with a body, or with a verb that gives it something to do, from what it is to do on."""
    if not label:
        return label
    giver = words["tasks.givers"].at(label, 0)
    begin = giver.end if giver is not None else 0
    if begin >= len(label) or body_at(label, begin, words) is None:
        return label
    found = assignee_of(label, text, (0, len(label)), words)
    return label[found.end :] if found is not None and found.begin <= begin and found.end < len(label) else label
