"""Parts -> Parts, kind: what was planned and what was done of one thing: "Trồng rừng: KH 500 ha, TH 486 ha"."""

from __future__ import annotations

from collections.abc import Sequence

from resolutions.phrases import Token, is_year
from resolutions.reading.joining.sharing import Draft
from resolutions.reading.wording.labels import Parts
from resolutions.reading.wording.measures import says_only
from resolutions.reading.wording.statements import Cut
from resolutions.units import Unit, is_area, is_percentage
from resolutions.wordlists import Wordlists

LOOK_BACK = 12
"""The word for a plan stands at most so many tokens before what was planned."""
_OPENING = frozenset(":;,.")


def planned_or_done(parts: Parts, unit: Unit | None, before: Draft | None, words: Wordlists) -> tuple[Parts, str]:
    """The parts without a label that only says "planned" or "done", and the kind it tells; empty where it is another.

    What is told as done goes on with the plan right before it, which it shows to be one.
    """
    if parts.head and says_only(words.labels["plans"], parts.label):
        return parts._replace(label=parts.head, head=()), "target"
    alone = says_only(words.labels["performed"], parts.label)
    if not alone or before is None or before.cut.amount.unit != unit or not _is_of_plan(before):
        return parts, ""
    return parts._replace(label=(), head=(), is_row=False), "result"


def _is_of_plan(draft: Draft) -> bool:
    """Whether an amount stands behind the word for a plan."""
    return draft.kind == "target" or any("target" in entry.means.values() for entry in draft.parts.cues.verbs)


def is_planned(cut: Cut, parts: Parts, items: Sequence[Token], words: Wordlists) -> bool:
    """Whether the word for a plan opens the part of a sentence that an amount ends: "Nhà ở: KH 17 nhà, đã xong 11 nhà".

    More words may name what is planned, but none that tell what was done: "Kế hoạch vốn năm 2023 là 310 triệu đồng".
    """
    if parts.head and says_only(words.labels["plans"], parts.head) and not any(parts.cues):
        return True  # "Kế hoạch năm 2017: trồng 40 ha rừng, đã trồng 38 ha"
    begin, first = cut.amount.begin, max(cut.sentence[0], cut.amount.begin - LOOK_BACK)
    signed = (i + 1 for i in range(begin - 1, first - 1, -1) if items[i].word in _OPENING)
    opened = next(signed, first if first == cut.sentence[0] else begin)
    plan = words.labels["plans"].at(items, opened) if opened < begin and cut.host < 0 else None
    if plan is None or (is_area(cut.amount.unit) and items[opened].word == "dt"):
        return False  # "DT 0,3 ha" is an area
    if plan.end == begin:
        return True
    told = items[plan.end : begin]
    if any((token.is_number and not is_year(token)) or token.word == "(" for token in told):
        return False
    dated = any(token.is_number for token in told)
    said = ("tells", "change") if dated else ("tells",)
    plain = all(any(name in entry.means for name in said) for entry in parts.cues.verbs[:1])
    named = told[:-1] if told[-1].word == "là" else told
    done = any(True for name in ("done", "predicates") for _ in words.labels[name].find(named))
    return plain and not done and (dated or not is_percentage(cut.amount.unit))
