"""Clause, Drafts -> the draft that the rows under a clause stand under."""

from __future__ import annotations

from collections.abc import Sequence

from resolutions.facts import Clause
from resolutions.phrases import Token
from resolutions.reading.drafting.assessments import orders
from resolutions.reading.drafting.measures_ahead import SHORT, measure_ahead
from resolutions.reading.drafting.naming import Above
from resolutions.reading.joining.sharing import Draft
from resolutions.reading.quantities.amounts import NO_AMOUNT
from resolutions.reading.reader import Reader
from resolutions.reading.wording.labels import Cues, Parts
from resolutions.reading.wording.statements import Cut
from resolutions.wordlists import Wordlists


def parent_draft(clause: Clause, items: Sequence[Token], drafts: Sequence[Draft], reader: Reader) -> Draft | None:
    """What the rows under a clause stand under: its first statement, or its words when they are few and a bullet's.

    What is ordered behind a statement is no part of it: "Đến tháng 4 mới giải ngân 21%, Chủ tịch tỉnh yêu cầu:".
    """
    if drafts and orders(clause.text, reader.vocabulary.words):
        return None
    last, measure = measure_ahead(items, clause.text, reader.vocabulary.words)
    if drafts and measure and last >= drafts[-1].cut.sentence[1]:
        return _draft_of(measure, clause.text)
    if drafts:
        return drafts[0] if clause.mark or drafts[0].parts.is_row or clause.text.endswith(":") else None
    if not clause.mark or len(items) > SHORT or not items:
        return None
    return _draft_of(tuple(items[:-1] if items[-1].word in (":", ".") else items), clause.text)


def _draft_of(label: tuple[Token, ...], text: str) -> Draft:
    """A draft of a label alone."""
    nothing = Parts((), label, (), (), Cues((), ()), True)
    return Draft(Cut(NO_AMOUNT, (), (), -1, 0, (0, 0)), nothing, label, "", text, False)


def is_over(above: Above, words: Wordlists) -> bool:
    """Whether rows stand under what is above them: a statement, or a heading that is a measure: "Tỷ lệ tiêm phòng:"."""
    measure = words.labels["starters"].at(above.label, 0) is not None
    return not above.is_heading or (measure and above.text.endswith(":"))
