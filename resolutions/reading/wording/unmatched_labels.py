"""Observations -> Unmatched: the figures whose label is no known indicator, why, and the nearest entries."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from resolutions.facts import Facts, Observation, Source
from resolutions.line_ends import line_at
from resolutions.phrases import tokens
from resolutions.reading.wording.nearness import Nearness
from resolutions.registers import Indicator, Wording
from resolutions.unmatched import Reason, UnmatchedLabel
from resolutions.vocabulary import Vocabulary

_WHY: dict[Reason, str] = {
    "no_wording": "no indicator is worded so",
    "other_row": "{refused} is worded so, under another row only",
    "other_measure": "{refused} is worded so, and measures something else",
    "other_unit": "{refused} is worded so, and is counted in another unit",
}


@dataclass(frozen=True, slots=True)
class Unmatched:
    """One such figure, as a maintainer is told of it."""

    place: str
    """The file and line of its number."""
    label: str
    """Its label."""
    nearest: tuple[Wording, ...]
    """The nearest wordings, one of an indicator."""
    row: UnmatchedLabel
    """What is published of it."""

    def __str__(self) -> str:
        why = _WHY[self.row.reason].format(refused=self.row.refused_id)
        ids = (self.row.nearest_id, self.row.second_id, self.row.third_id)
        near = "; ".join(f"{name}: {one.path}:{one.line}" for name, one in zip(ids, self.nearest, strict=False))
        return f"{self.place}: {self.label}: {why} (nearest: {near or 'none'})"


def unmatched_labels(read: Sequence[tuple[Source, Facts]], vocabulary: Vocabulary) -> list[Unmatched]:
    """The figures without indicator of some files, in printed order; spans are those of the text."""
    missing = [(source, o) for source, facts in read for o in facts.observations if not o.indicator_id]
    return list(_unmatched(missing, vocabulary)) if missing else []


def _unmatched(missing: Sequence[tuple[Source, Observation]], vocabulary: Vocabulary) -> Iterator[Unmatched]:
    index = Nearness(vocabulary.indicators, vocabulary.words)
    known: dict[str, list[tuple[Indicator, Wording]]] = {}
    for source, o in missing:
        if o.label_vi not in known:
            known[o.label_vi] = index.nearest(o.label_vi)
        near = known[o.label_vi]
        reason, refused = _refusal(o, index)
        ids = [indicator.indicator_id for indicator, _ in near] + ["", "", ""]
        row = UnmatchedLabel(o.observation_id, o.document_id, reason, refused, *ids[:3])
        place = f"{source.path}:{line_at(source.text, o.value_start)}"
        yield Unmatched(place, o.label_vi, tuple(wording for _, wording in near), row)


def _refusal(o: Observation, index: Nearness) -> tuple[Reason, str]:
    """Why no indicator was found, by the steps of ``Matcher.match``, and the first indicator that was refused there."""
    same = index.same(o.label_vi)
    if not same:
        return "no_wording", ""
    under = index.essence(tokens(o.parent_label_vi))
    standing = [one for one in same if not one[1].under or index.essence(tokens(one[1].under)) == under]
    if not standing:
        return "other_row", same[0][0].indicator_id
    told = next((line for line in o.explanation if line.startswith("measure ")), "")
    accepted = (o.measure, "cumulative") if told.endswith("no word says otherwise") else (o.measure,)
    measured = [one for one in standing if one[0].measure in accepted]
    if not measured:
        return "other_measure", standing[0][0].indicator_id
    return "other_unit", measured[0][0].indicator_id
