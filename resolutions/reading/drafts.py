"""Cuts -> Drafts: each statement of a clause with its label and the row it stands under."""

from __future__ import annotations

from decimal import Decimal

from resolutions.facts import Clause
from resolutions.phrases import Token
from resolutions.reading.amounts import Amount
from resolutions.reading.labels import Cues, Parts, is_action, take_apart, written
from resolutions.reading.reader import Reader
from resolutions.reading.sharing import Draft, measured, newly_added, paired, with_shared_tail
from resolutions.reading.statements import Cut, cut

_NO_CUES = Cues((), ())


_NO_AMOUNT = Amount(0, 0, (), "eq", Decimal(0), None, None, 0, 0, None)


def parent_draft(clause: Clause, items: list[Token], drafts: list[Draft]) -> Draft | None:
    """What the rows under a clause stand under: its first statement, or its words when they are few and a bullet's."""
    if drafts:
        return drafts[0] if clause.mark or drafts[0].parts.is_row else None
    if not clause.mark or len(items) > 16 or not items:
        return None
    label = tuple(items[:-1] if items[-1].word == ":" else items)
    nothing = Parts((), label, (), (), _NO_CUES, True)
    return Draft(Cut(_NO_AMOUNT, (), (), -1, 0, (0, 0)), nothing, label, "", clause.text, False)


def drafts_of(
    items: list[Token], clause: Clause, found: list[Amount], above: Draft | None, reader: Reader
) -> list[Draft]:
    """The statements of a clause, one for each amount; ``above`` is the row that the clause stands under."""
    words = reader.vocabulary.words
    cuts = cut(items, clause.text, found, words)
    drafts: list[Draft] = []
    for statement in cuts:
        parts = take_apart(items, clause.text, statement, words)
        drafts.append(_draft(statement, parts, drafts, clause, above, reader))
    drafts = with_shared_tail(drafts, words.labels["predicates"])
    drafts = [measured(draft, words) for draft in drafts]
    drafts = [newly_added(draft, drafts[i + 1 : i + 2]) for i, draft in enumerate(drafts)]
    return [paired(draft, drafts[i - 1 : i], drafts[i + 1 : i + 2]) for i, draft in enumerate(drafts)]


def _draft(
    statement: Cut, parts: Parts, done: list[Draft], clause: Clause, above: Draft | None, reader: Reader
) -> Draft:
    host = done[statement.host] if statement.host >= 0 else None
    same_part = bool(done) and done[-1].cut.part == statement.part
    previous = host or (done[-1] if done and done[-1].cut.sentence == statement.sentence else None)
    parent = _parent(parts, previous, done, clause, above, statement)
    label = _label(parts, previous if same_part else None, reader)
    if label:
        return Draft(statement, parts, label, parent, clause.text, False)
    source = previous or above
    if source is None:
        return Draft(statement, parts, parts.noun, parent, clause.text, False)
    return Draft(statement, parts, source.label, source.parent or parent, source.text, True)


def _label(parts: Parts, previous: Draft | None, reader: Reader) -> tuple[Token, ...]:
    words = reader.vocabulary.words
    if parts.label:
        counted = is_action(parts.label, words) and not parts.is_row
        return parts.label + (parts.noun + parts.tail if counted else ())
    if parts.tail:
        shared = previous.parts.label if previous and is_action(previous.parts.label, words) and parts.noun else ()
        return shared + parts.noun + parts.tail
    continues = previous is not None and (parts.cues.verbs or not parts.noun)
    return () if continues or not parts.noun or previous is None else parts.noun


def _parent(
    parts: Parts, previous: Draft | None, done: list[Draft], clause: Clause, above: Draft | None, statement: Cut
) -> str:
    """The label of the row a statement stands under: "trong đó", a head before a colon, or the bullet above."""
    cues = (*parts.cues.leads, *parts.cues.verbs)
    if previous is not None and any(entry.means.get("parent") for entry in cues):
        return written(previous.label, previous.text)
    if parts.head and parts.head[0].word != "về":
        return written(parts.head, clause.text)
    same = [d for d in done if d.cut.sentence == statement.sentence]
    if same and same[0].parts.head and same[0].parent:
        return same[0].parent
    return written(above.label, above.text) if above is not None and clause.mark and clause.kind != "note" else ""
