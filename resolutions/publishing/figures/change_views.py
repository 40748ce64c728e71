"""Changes -> views: what a release gained, lost and corrected, the corrections one by one with both amounts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from resolutions.publishing.figures.quantities import amount
from resolutions.publishing.framing.frame import Link
from resolutions.publishing.framing.page import Context
from resolutions.publishing.naming.document_facts import document_link
from resolutions.publishing.naming.passages import passage
from resolutions.publishing.wording.languages import Language, Record, message

KINDS = {
    "changed": message("change", "Sửa lại"),
    "lost": message("change", "Bỏ đi"),
    "gained": message("change", "Thêm vào"),
}
"""What became of a figure, the gravest first."""
SHOWN = 40
"""So many figures of a release and kind are named one by one; of more, each document is counted."""


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """One figure that a release changed, or the number of those of one document."""

    what: Link
    """The label or the document; ``href`` is empty when it is not there any more."""
    old: str
    """The amount before; empty when there was none."""
    new: str
    """The amount since; empty when there is none."""
    count: str
    """How many figures; empty for one figure."""


@dataclass(frozen=True, slots=True)
class ChangeGroup:
    """The figures of a release that one thing became of."""

    kind: str
    """What became of them."""
    count: str
    """How many there are."""
    lines: tuple[ChangeLine, ...]
    """The figures, or the documents."""


def change_groups(
    context: Context, language: Language, address: str, changes: Sequence[Record]
) -> Iterator[ChangeGroup]:
    """The changes of one release, by what became of the figures."""
    words, teller = context.words[language], _Teller(context, language, address)
    for kind, name in KINDS.items():
        own = [record for record in changes if record["change"] == kind]
        if own:
            lines = teller.figures(own) if len(own) <= SHOWN else teller.documents(own)
            yield ChangeGroup(words.sense(name), words.counted("%(num)s số liệu", len(own)), tuple(lines))


class _Teller:
    """Tells changes on one page."""

    def __init__(self, context: Context, language: Language, address: str) -> None:
        self.context, self.language, self.address = context, language, address
        self.words = context.words[language]
        self.known = {record["observation_id"] for record in context.tables["observations"].records()}

    def figures(self, changes: Sequence[Record]) -> Iterator[ChangeLine]:
        """A line for each figure that was gained, lost or corrected, with both values."""
        for record in changes:
            key = record["observation_id"]
            to = passage(self.context, self.language, self.address, key) if key in self.known else ""
            what = Link(self.words.original(record["label_vi"]), to)
            yield ChangeLine(what, self._amount(record, "old"), self._amount(record, "new"), "")

    def documents(self, changes: Sequence[Record]) -> Iterator[ChangeLine]:
        """A line for each document, with how many of its figures changed."""
        for key, found in groupby(changes, key=lambda record: record["document_id"]):
            document = self.context.documents.get(key)
            what = document_link(self.context, self.language, self.address, document) if document else Link(key, "")
            yield ChangeLine(what, "", "", self.words.counted("%(num)s số liệu", len(list(found))))

    def _amount(self, record: Record, time: str) -> str:
        if not record[f"{time}_value"]:
            return ""
        cells = {name: record[f"{time}_{name}"] for name in ("comparator", "value", "value_high", "unit_id")}
        told = amount(self.context, self.language, {**cells, "unit_vi": cells["unit_id"]})
        period = self.words.period(record[f"{time}_period"])
        return self.words.say("%(amount)s, %(period)s", amount=told, period=period) if period else told
