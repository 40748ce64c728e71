"""Observations -> Findings: a value beside the name of a group, as when a row of a table has slipped.

When the list above lacks a row that the group has, the value is very likely that row's.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from resolutions.facts import Clause, Finding, Observation
from resolutions.phrases import Phrases, tokens, words
from resolutions.reading.doubts.noted import finding
from resolutions.wordlists import Entry


def shifted_rows(
    clauses: Mapping[str, Clause], observations: Sequence[Observation], groups: Phrases
) -> Iterator[Finding]:
    """Group headings ("Cơ cấu kinh tế") that carry a value of another measure than their rows."""
    found = [o for o in observations if _is_group(o, groups)]
    lists = _Lists(clauses, observations) if found else None
    for o in found:
        assert lists is not None
        yield _value_on_heading(clauses[o.clause_id], o, *lists.lacking(o.clause_id))


class _Lists:
    """The lists of a file: the rows under each clause, and the list before each."""

    def __init__(self, clauses: Mapping[str, Clause], observations: Sequence[Observation]) -> None:
        self._labels = {o.clause_id: o.label_vi for o in reversed(observations)}
        self._below: dict[str, dict[tuple[str, ...], str]] = {}
        self._before: dict[str, str] = {}
        last: dict[tuple[str, str], str] = {}
        for clause in clauses.values():
            label = self._labels.get(clause.clause_id, "")
            if label:
                self._below.setdefault(clause.parent_id, {})[words(label)] = label
            self._before[clause.clause_id] = last.get((clause.parent_id, clause.mark), "")
            last[clause.parent_id, clause.mark] = clause.clause_id

    def lacking(self, heading: str) -> tuple[str, str]:
        """The label of the list above a heading, and the one row that the heading's list has over it; or empty."""
        own, before = self._below.get(heading, {}), self._before[heading]
        above = self._below.get(before, {})
        over = own.keys() - above.keys()
        if len(above) < 2 or len(over) != 1 or above.keys() - own.keys() or before not in self._labels:
            return "", ""
        return self._labels[before], own[over.pop()]


def _is_group(o: Observation, groups: Phrases) -> bool:
    match = groups.opening(o.label_vi) if not o.indicator_id else None
    if match is None or match.end != len(tokens(o.label_vi)):
        return False
    assert isinstance(match.payload, Entry)
    return o.measure != match.payload.means["measure"]


def _value_on_heading(clause: Clause, o: Observation, above: str, row: str) -> Finding:
    vi = f"“{o.label_vi}” là tên nhóm, không thể có giá trị “{o.value_text}”; có thể dòng này đã bị lệch khi in"
    en = (
        f"“{o.label_vi}” is the name of a group and cannot carry the value “{o.value_text}”; the row has probably been "
        "shifted in print"
    )
    if not row:
        return finding(clause, "value_on_heading", o.value_text, (f"{vi}.", f"{en}."), "", "medium", o.observation_id)
    vi += f": danh sách “{above}” ở trên thiếu dòng “{row}” mà nhóm này có."
    en += f": the list “{above}” above it lacks the row “{row}” that this group has."
    likely = f"{row}: {_without_label(clause.text, o)} (thuộc “{above}”); {o.label_vi}: không có giá trị"
    return finding(clause, "value_on_heading", o.value_text, (vi, en), likely, "high", o.observation_id)


def _without_label(text: str, o: Observation) -> str:
    """What a row prints after its label (``tăng 8,4%``)."""
    rest = text.removeprefix(o.label_vi).strip(" :\t")
    return " ".join(rest.split()) if len(rest) < len(text) else o.value_text
