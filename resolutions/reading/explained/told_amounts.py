"""Observation -> Told: how the digits were taken, and which limiting words made the comparator."""

from __future__ import annotations

from collections.abc import Iterator

from resolutions.facts import Observation
from resolutions.reading.explained.entry_places import EntryPlaces
from resolutions.reading.explained.retrace import Retrace, Trace
from resolutions.reading.explained.told import Told

_GROUPS = {"vi": "points group thousands and a comma marks decimals", "en": "commas group thousands"}


def told_value(o: Observation, trace: Trace, retrace: Retrace) -> Iterator[Told]:
    """How the printed digits were taken."""
    high = f" .. {o.value_high}" if o.value_high is not None else ""
    printed = " .. ".join(trace.items[i].word for i in trace.amount.numbers)
    yield Told("value", f"{o.value}{high}", f"printed {printed}; {_GROUPS[retrace.reader.style]} in this text", "")


def told_comparator(o: Observation, trace: Trace, places: EntryPlaces) -> Iterator[Told]:
    """The limiting words around the number, or the rule for two numbers."""
    amount = trace.amount
    limit = amount.limit if _holds_limit(o, trace) else None
    rules = {"ratio": "a part and its whole with / between them", "range": "two numbers, the second the larger"}
    if o.comparator in rules:
        yield Told("comparator", o.comparator, rules[o.comparator], "")
    elif limit is None and _is_estimate(o, trace):
        yield Told("comparator", o.comparator, "a verb says that it is estimated", "")
    elif limit is None:
        yield Told("comparator", o.comparator, "the number alone, no limiting words", "")
    if limit is not None:
        turned = limit.means["comparator"] != o.comparator and o.comparator not in rules
        if turned:
            yield Told("comparator", o.comparator, "what must not be turns the limiting words", "")
        field = "limiting words" if turned or o.comparator in rules else "comparator"
        yield Told(field, limit.means["comparator"], limit.words, places.place(limit))


def _is_estimate(o: Observation, trace: Trace) -> bool:
    """Whether a verb tells of an amount without limiting words that it is estimated: "ước tăng 5%"."""
    verbs = trace.parts.cues.verbs if trace.parts is not None and o.comparator == "approx" else ()
    return any("estimates" in entry.means for entry in verbs)


def _holds_limit(o: Observation, trace: Trace) -> bool:
    """Whether the limiting words are part of the published amount: those in another cell of a table are not."""
    told = o.explanation[0] if o.explanation else ""
    return trace.amount.limit is not None and f"({trace.amount.limit.place})" in told
