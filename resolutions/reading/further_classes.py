"""Drafts -> Drafts: a rate named by its class alone is of what the rate before it is of.

"Chở hàng, khoảng cách dưới 20 km: 45.000 đồng/lượt, từ 20 km trở lên: 60.000 đồng/lượt": the second is for "Chở hàng,
khoảng cách từ 20 km trở lên".
"""

from __future__ import annotations

from collections.abc import Sequence

from resolutions.phrases import Token
from resolutions.reading.amounts import Amount, amounts
from resolutions.reading.reader import Reader
from resolutions.reading.sharing import Draft


def with_further_classes(drafts: Sequence[Draft], reader: Reader) -> list[Draft]:
    """The drafts, a class alone behind the words that the class before it has in front."""
    made: list[Draft] = []
    for draft in drafts:
        thing = _thing_before(made[-1].label, reader) if made and _is_class_alone(draft, reader) else ()
        made.append(draft._replace(label=(*thing, *draft.label)) if thing and made[-1].text == draft.text else draft)
    return made


def _is_class_alone(draft: Draft, reader: Reader) -> bool:
    """Whether the label of a row is a limit or a range and nothing else: "từ 20 km trở lên: …"."""
    found = _amounts_in(draft.label, reader) if draft.parts.is_row and not draft.inherits else []
    return len(found) == 1 and _bounds(found[0]) and (found[0].begin, found[0].end) == (0, len(draft.label))


def _thing_before(label: Sequence[Token], reader: Reader) -> Sequence[Token]:
    """The words of a label before the class that it ends with; none where it ends with no class."""
    found = _amounts_in(label, reader)[-1:]
    ends = any(_bounds(one) and one.end == len(label) for one in found)
    return label[: found[0].begin] if ends else ()


def _amounts_in(label: Sequence[Token], reader: Reader) -> list[Amount]:
    known = reader.vocabulary
    return amounts(label, (), reader.style, known.units, reader.limits) if any(one.is_number for one in label) else []


def _bounds(amount: Amount) -> bool:
    return amount.limit is not None or len(amount.numbers) > 1
