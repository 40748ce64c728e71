"""Observations -> Findings: what the printed document says that cannot be quite right.

A finding never changes a figure: it is published as printed, with the doubt beside it.
"""

from __future__ import annotations

from collections.abc import Sequence

from resolutions.facts import Clause, Finding, Observation
from resolutions.phrases import Phrases, tokens
from resolutions.vocabulary import Vocabulary
from resolutions.wordlists import Entry


def findings(clauses: Sequence[Clause], observations: Sequence[Observation], vocabulary: Vocabulary) -> list[Finding]:
    """All findings of a file, in printed order."""
    groups = vocabulary.words.labels["groups"]
    found = [finding for o in observations if (finding := _value_on_heading(o, groups)) is not None]
    damaged = [clause for clause in clauses if clause.kind == "note" and not clause.number]
    return found + [_damaged_mark(clause) for clause in damaged]


def _value_on_heading(observation: Observation, groups: Phrases) -> Finding | None:
    """A group heading ("Cơ cấu kinh tế") carries a value of another measure than its rows."""
    label = tokens(observation.label_vi)
    match = groups.at(label, 0)
    if match is None or match.end != len(label):
        return None
    assert isinstance(match.payload, Entry)
    if observation.measure == match.payload.means["measure"] or observation.indicator_id:
        return None
    return Finding(
        problem_id=f"{observation.observation_id}.value-on-heading",
        document_id=observation.document_id,
        clause_id=observation.clause_id,
        check="value_on_heading",
        printed=observation.value_text,
        message_vi=f"“{observation.label_vi}” là tên nhóm, không thể có giá trị “{observation.value_text}”; "
        "có thể dòng này đã bị lệch khi in.",
        message_en=f"“{observation.label_vi}” is the name of a group and cannot carry the value "
        f"“{observation.value_text}”; the row has probably been shifted in print.",
        likely_reading="",
        confidence="medium",
    )


def _damaged_mark(clause: Clause) -> Finding:
    return Finding(
        problem_id=f"{clause.clause_id}.damaged-note-mark",
        document_id=clause.document_id,
        clause_id=clause.clause_id,
        check="damaged_note_mark",
        printed="",
        message_vi="Ký hiệu của chú thích này đã bị hỏng trong tệp nguồn.",
        message_en="The mark of this footnote is damaged in the source file.",
        likely_reading="",
        confidence="high",
    )
