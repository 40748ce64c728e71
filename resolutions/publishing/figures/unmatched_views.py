"""Tables -> views: the figures whose label is no known indicator, with the reason and the nearest indicators."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from resolutions.publishing.figures.coverage import without_indicator
from resolutions.publishing.figures.quantities import amount
from resolutions.publishing.framing import addresses
from resolutions.publishing.framing.frame import Link, linker
from resolutions.publishing.framing.page import Context
from resolutions.publishing.naming.passages import passage
from resolutions.publishing.wording.languages import Language, Record, message

REASONS = {
    "no_wording": message("unmatched", "chưa chỉ tiêu nào được viết như vậy"),
    "other_row": message("unmatched", "chỉ tiêu được viết như vậy phải đứng dưới một dòng khác:"),
    "other_measure": message("unmatched", "chỉ tiêu được viết như vậy theo phép đo khác:"),
    "other_unit": message("unmatched", "chỉ tiêu được viết như vậy tính bằng đơn vị khác:"),
}
"""Why a label has no indicator."""
_NEAREST = ("nearest_id", "second_id", "third_id")


@dataclass(frozen=True, slots=True)
class Unmatched:
    """A figure whose label is no known indicator."""

    label: Link
    """The label as printed, leading to the highlighted words."""
    amount: str
    """The amount in words."""
    reason: str
    """Why it has no indicator; empty when nothing is known of it."""
    refused: Link | None
    """The indicator that is worded so and was refused."""
    nearest: tuple[Link, ...]
    """The indicators that are worded most like it, with a link to those that have a page."""


def unmatched_rows(context: Context) -> dict[str, Record]:
    """Observation id -> what is known of its missing indicator."""
    return {row["observation_id"]: row for row in context.tables["unmatched_labels"].records()}


def unmatched_figures(
    context: Context, language: Language, address: str, observations: Iterable[Record], known: dict[str, Record]
) -> Iterator[Unmatched]:
    """The figures without indicator among some observations, for the page at an address."""
    words = context.words[language]
    for one in without_indicator(observations):
        row = known.get(one["observation_id"], {})
        refused = row.get("refused_id", "")
        others = [row[column] for column in _NEAREST if row.get(column) not in (None, "", refused)]
        yield Unmatched(
            Link(words.text(one, "label"), passage(context, language, address, one["observation_id"])),
            amount(context, language, one),
            words.sense(REASONS[row["reason"]]) if row else "",
            _indicator(context, language, address, refused) if refused else None,
            tuple(_indicator(context, language, address, key) for key in others),
        )


def _indicator(context: Context, language: Language, address: str, key: str) -> Link:
    """An indicator by its name, with a link when it has a page."""
    to = addresses.entry(language, "indicators", key)
    has_page = key in context.observations_of_indicator
    name = context.words[language].text(context.indicators[key], "name")
    return Link(name, linker(context, address)(to) if has_page else "")
