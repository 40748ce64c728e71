"""Facts -> lines: what a build or a reading found, in words for a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from resolutions.facts import Facts, Observation
from resolutions.reading.references.cited import wanted
from resolutions.reading.wording.unmatched_labels import Unmatched
from resolutions.registers import Place


def summary(facts: Sequence[Facts], unmatched: Sequence[Unmatched]) -> Iterator[str]:
    """The counts of a corpus, then the labels that no indicator knows."""
    documents = [document for one in facts for document in one.documents]
    observations = [observation for one in facts for observation in one.observations]
    uses = [use for one in facts for use in one.numbers]
    unread = [use for use in uses if use.role == "other"]
    yield f"documents     {len(documents)}"
    yield f"observations  {len(observations)}, of which {len(unmatched)} match no indicator"
    yield f"numbers       {len(uses)} accounted for, of which {len(unread)} not read"
    citations = [citation for one in facts for citation in one.citations]
    held = sum(1 for citation in citations if citation.cited_document_id)
    yield f"tasks         {sum(len(one.tasks) for one in facts)}"
    yield f"citations     {len(citations)}, of which {held} of documents held; {len(wanted(facts))} documents wanted"
    yield from without_indicator(unmatched)
    for use in unread:
        yield f"  not read: {use.document_id}: {use.text} at character {use.start} ({use.reason})"


def doubtful(facts: Sequence[Facts], register: Sequence[Place]) -> Iterator[str]:
    """What a maintainer should look at: places that the register lacks, and how much is wrong with the documents."""
    yield from unregistered(facts, register)
    yield f"problems      {sum(len(one.findings) for one in facts)} in the documents"


def unregistered(facts: Iterable[Facts], register: Sequence[Place]) -> Iterator[str]:
    """A line for each place that is not in places.yaml, once, for the maintainer to add."""
    known = {place.place_id for place in register}
    for place in {p.place_id: p for one in facts for p in one.places if p.place_id not in known}.values():
        within = f", within {place.parent_id}" if place.parent_id else ""
        yield f"  place not in places.yaml: add it: {place.place_id} ({place.kind} {place.name_vi}{within})"


def without_indicator(unmatched: Sequence[Unmatched]) -> Iterator[str]:
    """The labels that no indicator knows, each with its line, the reason and the nearest entries."""
    yield from (f"  no indicator: {one}" for one in unmatched)


def table(observations: Sequence[Observation]) -> Iterator[str]:
    """The observations as a short table: label, value, kind, period."""
    for o in observations:
        yield f"{o.path:10} {o.label_vi[:70]:70} {o.value_text[:30]:30} {o.kind:10} {o.period}"
