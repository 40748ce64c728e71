"""Parts -> Parts, kind: what was planned and what was done of one thing: "Trồng rừng: KH 500 ha, TH 486 ha"."""

from __future__ import annotations

from resolutions.reading.joining.sharing import Draft
from resolutions.reading.wording.labels import Parts
from resolutions.reading.wording.measures import says_only
from resolutions.units import Unit
from resolutions.wordlists import Wordlists


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
