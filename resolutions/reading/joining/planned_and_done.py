"""Parts -> Parts, kind: what was planned and what was done of one thing: "Trồng rừng: KH 500 ha, TH 486 ha"."""

from __future__ import annotations

from collections.abc import Sequence

from resolutions.phrases import Phrases, Token
from resolutions.reading.joining.sharing import Draft
from resolutions.reading.wording.labels import Parts
from resolutions.units import Unit
from resolutions.wordlists import Wordlists


def planned_or_done(parts: Parts, unit: Unit | None, done: list[Draft], words: Wordlists) -> tuple[Parts, str]:
    """The parts without a label that only says "planned" or "done", and the kind it tells; empty where it is another.

    What is told as done goes on with the plan right before it, which it shows to be one.
    """
    if parts.head and _fills(words.labels["plans"], parts.label):
        return parts._replace(label=parts.head, head=()), "target"
    last = done[-1] if done else None
    if last is None or last.cut.amount.unit != unit or not _fills(words.labels["performed"], parts.label):
        return parts, ""
    if last.kind != "target" and not any("target" in entry.means.values() for entry in last.parts.cues.verbs):
        return parts, ""
    done[-1] = last._replace(kind="target")
    return parts._replace(label=(), head=(), is_row=False), "result"


def _fills(phrases: Phrases, label: Sequence[Token]) -> bool:
    match = phrases.at(label, 0)
    return match is not None and match.end == len(label)
