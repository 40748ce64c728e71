"""Links -> Runs: passages that went the same way side by side, and those that went nowhere, joined within a task."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from resolutions.reading.descent.passages import Passage
from resolutions.reading.duties.duty_parts import LONGEST


class Run(NamedTuple):
    """Neighbouring passages of one clause and the neighbouring ones of another that they became; ends are inclusive."""

    first: int
    """The first passage of the document that is carried out."""
    last: int
    """The last of them."""
    to: int
    """The first passage that hands them on; -1 when there is none."""
    until: int
    """The last of these."""


def runs(found: Sequence[tuple[int, int]], ours: Sequence[Passage], theirs: Sequence[Passage]) -> list[Run]:
    """The links, neighbours joined: each goes on from the last passages of a run, or begins a run of its own."""
    joined: list[Run] = []
    latest: dict[tuple[int, int], int] = {}
    for i, j in found:
        place = next((latest[end] for end in ((i, j - 1), (i - 1, j), (i - 1, j - 1)) if end in latest), None)
        if place is None or not _goes_on(joined[place], i, j, ours, theirs):
            place = len(joined)
            joined.append(Run(i, i, j, j))
        joined[place] = joined[place]._replace(last=i, until=max(j, joined[place].until))
        latest[i, j] = place
    return joined


def _goes_on(run: Run, i: int, j: int, ours: Sequence[Passage], theirs: Sequence[Passage]) -> bool:
    """Whether two passages stand in the same tasks as the run before them, and do not make it too long to compare."""
    if not (_together(ours[run.last], ours[i]) and _together(theirs[run.until], theirs[j])):
        return False
    sizes = (sum(len(passage.words) for passage in side) for side in (ours[run.first : i + 1], theirs[run.to : j + 1]))
    return max(sizes) <= LONGEST


def _together(one: Passage, other: Passage) -> bool:
    return one.clause.clause_id == other.clause.clause_id and one.task is other.task


def unlinked(found: Sequence[tuple[int, int]], ours: Sequence[Passage]) -> list[Run]:
    """The passages without a link, neighbours in one task joined."""
    linked = {i for i, _ in found}
    joined: list[Run] = []
    for i, passage in enumerate(ours):
        if i in linked:
            continue
        if joined and joined[-1].last == i - 1 and _together(ours[i - 1], passage):
            joined[-1] = joined[-1]._replace(last=i)
        else:
            joined.append(Run(i, i, -1, -1))
    return joined
