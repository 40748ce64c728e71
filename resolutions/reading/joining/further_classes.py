"""Drafts -> Drafts: a rate named by its class alone is of what the rate before it is of.

"Chở hàng, khoảng cách dưới 20 km: 45.000 đồng/lượt, từ 20 km trở lên: 60.000 đồng/lượt": the second is for "Chở hàng,
khoảng cách từ 20 km trở lên".
"""

from __future__ import annotations

from collections.abc import Sequence

from resolutions.phrases import Token
from resolutions.reading.joining.sharing import Draft
from resolutions.reading.quantities.amounts import Amount, amounts
from resolutions.reading.reader import Reader


def with_further_classes(drafts: Sequence[Draft], reader: Reader) -> list[Draft]:
    """The drafts, a class alone behind the words that the class before it has in front."""
    made: list[Draft] = []
    for draft in drafts:
        thing = _thing_before(made[-1].label, reader) if made and _is_class_alone(draft, reader) else ()
        made.append(draft._replace(label=(*thing, *draft.label)) if thing and made[-1].text == draft.text else draft)
    return made


def _is_class_alone(draft: Draft, reader: Reader) -> bool:
    """Whether the label of a row is a limit or a range and nothing else: "từ 20 km trở lên: …"."""
    return draft.parts.is_row and not draft.inherits and _class_of(draft.label, reader) == 0


def _thing_before(label: Sequence[Token], reader: Reader) -> Sequence[Token]:
    """The words of a label before the class that it ends with; none where it ends with no class."""
    begin = _class_of(label, reader)
    return label[:begin] if begin is not None else ()


def _class_of(label: Sequence[Token], reader: Reader) -> int | None:
    """Where the class begins that a label ends with: a limit, or two ("từ 90 CV đến dưới 250 CV"); None for none."""
    found = _amounts_in(label, reader)
    if not found or found[-1].end != len(label) or not _bounds(found[-1]):
        return None
    begin = found[-1].begin
    if len(found) > 1 and [token.word for token in label[found[-2].end : begin]] in (["đến"], ["tới"]):
        begin = found[-2].begin
        begin -= begin > 0 and label[begin - 1].word == "từ"
    return begin


def _amounts_in(label: Sequence[Token], reader: Reader) -> list[Amount]:
    known = reader.vocabulary
    return amounts(label, (), reader.style, known.units, reader.limits) if any(one.is_number for one in label) else []


def _bounds(amount: Amount) -> bool:
    return amount.limit is not None or len(amount.numbers) > 1
