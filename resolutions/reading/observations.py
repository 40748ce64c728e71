"""Clauses -> Observations and leftovers: every amount becomes a statement with its label, or is set aside.

This is where the small readers meet; each value remembers which entry gave it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from resolutions.facts import Clause, NumberUse, Observation, Role, Source
from resolutions.phrases import Token, tokens
from resolutions.reading import measures
from resolutions.reading.amounts import Amount, Limits, amounts
from resolutions.reading.context import Context
from resolutions.reading.indicators import Matcher
from resolutions.reading.labels import Cues, Parts, is_action, take_apart, written
from resolutions.reading.numbers import Style
from resolutions.reading.periods import bounds, period_of_statement, periods_in
from resolutions.reading.setaside import set_aside
from resolutions.reading.statements import Cut, cut
from resolutions.vocabulary import Vocabulary

STATING = frozenset({"heading", "paragraph", "item", "row", "note"})
"""The kinds of clause that can state something; numbers in the others are set aside."""


_NO_CUES = Cues((), ())
_NO_AMOUNT = Amount(0, 0, (), "eq", Decimal(0), None, None, 0, 0, None)


@dataclass(frozen=True, slots=True)
class Reader:
    """What is needed to read a clause."""

    source: Source
    """The file."""
    vocabulary: Vocabulary
    """The words."""
    limits: Limits
    """The limit phrases, indexed."""
    matcher: Matcher
    """The indicators, indexed."""
    style: Style
    """How the document writes numbers."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A statement on its way to an observation."""

    cut: Cut
    """Its amount and tokens."""
    parts: Parts
    """Its words, taken apart."""
    label: tuple[Token, ...]
    """Its label."""
    parent: str
    """The label of the row it stands under."""
    text: str
    """The text that the label's tokens are of (another clause's for a continued label)."""
    inherits: bool
    """Whether the label is that of the statement before it."""
    measured: measures.Measured = field(default=measures.Measured("level", False, ""))
    """Its measure."""


def read_clause(
    clause: Clause, context: Context, parents: Mapping[str, Draft], reader: Reader
) -> tuple[list[Observation], list[NumberUse], Draft | None]:
    """The observations of a clause, the uses of its numbers, and its first statement for the rows below it."""
    items = tokens(clause.text)
    words, units = reader.vocabulary.words, reader.vocabulary.units
    aside = set_aside(items, clause.text, words.ignored, units)
    found = amounts(items, aside, reader.style, units, reader.limits) if clause.kind in STATING else []
    above = parents.get(clause.parent_id)
    drafts = _drafts(items, clause, found, above, reader)
    drafts, refused = _placed(drafts, clause, items)
    observations = [_observation(draft, i, clause, context, items, reader) for i, draft in enumerate(drafts, start=1)]
    uses: dict[int, tuple[Role, str, str]] = {
        i: (value.role, "", value.reason)  # type: ignore[misc]
        for i, value in aside.items()
    }
    for draft, made in zip(drafts, observations, strict=True):
        uses.update({i: ("observation", made.observation_id, "") for i in draft.cut.amount.numbers})
    numbers = [_use(clause, items[i], uses.get(i), refused.get(i, "")) for i in range(len(items)) if items[i].is_number]
    return observations, numbers, _parent_draft(clause, items, drafts)


def _use(clause: Clause, token: Token, use: tuple[Role, str, str] | None, refused: str) -> NumberUse:
    start, end = clause.source_span(token.start, token.end)
    role, record, reason = use or ("other", "", refused or "no unit or label was found for it")
    return NumberUse(clause.document_id, start, end, token.word, role, record, reason)


def _parent_draft(clause: Clause, items: list[Token], drafts: list[Draft]) -> Draft | None:
    """What the rows under a clause stand under: its first statement, or its words when they are few and a bullet's."""
    if drafts:
        return drafts[0] if clause.mark or drafts[0].parts.is_row else None
    if not clause.mark or len(items) > 16 or not items:
        return None
    label = tuple(items[:-1] if items[-1].word == ":" else items)
    nothing = Parts((), label, (), (), _NO_CUES, True)
    return Draft(Cut(_NO_AMOUNT, (), (), -1, 0, (0, 0)), nothing, label, "", clause.text, False)


def _drafts(items: list[Token], clause: Clause, found: list[Amount], above: Draft | None, reader: Reader) -> list[Draft]:
    words = reader.vocabulary.words
    cuts = cut(items, clause.text, found, words.verbs)
    drafts: list[Draft] = []
    for statement in cuts:
        parts = take_apart(items, clause.text, statement, words)
        drafts.append(_draft(statement, parts, drafts, clause, above, reader))
    drafts = _with_shared_tail(drafts, words.labels["predicates"])
    drafts = [_measured(draft, reader) for draft in drafts]
    return [_newly_added(draft, drafts[i + 1 : i + 2]) for i, draft in enumerate(drafts)]


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
    if parts.head and not parts.head[0].word == "về":
        return written(parts.head, clause.text)
    same = [d for d in done if d.cut.sentence == statement.sentence]
    if same and same[0].parts.head and same[0].parent:
        return same[0].parent
    return written(above.label, above.text) if above is not None and clause.mark and clause.kind != "note" else ""


def _with_shared_tail(drafts: list[Draft], predicates: object) -> list[Draft]:
    """Give the predicate of the last of several value-first amounts to those before it."""
    done = list(drafts)
    for i in range(len(done) - 1, 0, -1):
        last, before = done[i], done[i - 1]
        at = _predicate(last, predicates)
        if last.cut.part != before.cut.part or not (_value_first(last) and _value_first(before)):
            continue
        if at > 0 and _predicate(before, predicates) < 0 and len(before.parts.tail) > 0:
            tail = before.parts.tail + last.parts.tail[at:]
            done[i - 1] = replace(before, label=before.label + last.parts.tail[at:], parts=replace(before.parts, tail=tail))
    return done


def _value_first(draft: Draft) -> bool:
    return not draft.parts.label and not draft.inherits


def _predicate(draft: Draft, predicates: object) -> int:
    tail = draft.parts.tail
    return next((i for i in range(1, len(tail)) if predicates.at(tail, i) is not None), -1)  # type: ignore[attr-defined]


def _measured(draft: Draft, reader: Reader) -> Draft:
    words = reader.vocabulary.words
    measured = measures.measure_of(draft.parts, draft.label, draft.cut.amount.unit, draft.parent, words)
    return replace(draft, measured=measured)


def _newly_added(draft: Draft, following: list[Draft]) -> Draft:
    """A count beside a total so far of the same thing is what is newly added: "19 xã, lũy kế đạt 107 xã"."""
    if not following or draft.measured.certain or not following[0].inherits:
        return draft
    unit, other = draft.cut.amount.unit, following[0].cut.amount.unit
    if following[0].measured.measure == "cumulative" and unit is not None and unit == other:
        return replace(draft, measured=measures.Measured("count_new", True, "a total so far follows"))
    return draft


def _placed(drafts: list[Draft], clause: Clause, items: list[Token]) -> tuple[list[Draft], dict[int, str]]:
    """The drafts that can be published; the others' numbers are left over, with the reason."""
    kept: list[Draft] = []
    refused: dict[int, str] = {}
    for draft in drafts:
        amount = draft.cut.amount
        at_end = draft.parts.is_row and all(token.word in ".;," for token in items[amount.end :])
        if not draft.label:
            refused.update(dict.fromkeys(amount.numbers, "no label was found for it"))
        elif amount.unit is None and not at_end:
            refused.update(dict.fromkeys(amount.numbers, "no known unit follows it"))
        else:
            kept.append(draft)
    return kept, refused


def _observation(
    draft: Draft, count: int, clause: Clause, context: Context, items: list[Token], reader: Reader
) -> Observation:
    words, units = reader.vocabulary.words, reader.vocabulary.units
    amount, measured = draft.cut.amount, draft.measured
    printed_unit = amount.unit or measures.unit_in_label(draft.label, units)
    unit = measures.unit_of(printed_unit, draft.label, measured.measure, units, words)
    known = reader.matcher.match(draft.label, tokens(draft.parent), measured.measure, measured.certain)
    measure = known.indicator.measure if known else measured.measure
    mentions = periods_in(items, words.periods)
    own_end = draft.cut.after[-1] + 1 if draft.cut.after else amount.end
    period, period_from = period_of_statement(
        mentions, amount.numbers[0], draft.cut.sentence, own_end, context.period, context.issued_on
    )
    first, last = bounds(period)
    sentence = items[draft.cut.sentence[0] : draft.cut.sentence[1]]
    start, end = clause.source_span(sentence[0].start, sentence[-1].end)
    value_start, value_end = clause.source_span(items[amount.begin].start, items[amount.end - 1].end)
    explanation = (
        f"comparator {amount.comparator}: {_told(amount)}",
        f"unit {unit.unit_id if unit else '(none)'}",
        f"measure {measure}: {measured.reason}",
        f"period {period}: {period_from}",
        f"indicator {known.indicator.indicator_id}: {known.wording.path}:{known.wording.line}" if known else "indicator: none",
    )
    return Observation(
        observation_id=f"{clause.clause_id}.{count}",
        document_id=clause.document_id,
        clause_id=clause.clause_id,
        path=clause.path,
        place_id=context.place_id,
        indicator_id=known.indicator.indicator_id if known else "",
        label_vi=written(draft.label, draft.text),
        label_en=known.indicator.name_en if known else "",
        parent_label_vi=draft.parent,
        kind=measures.kind_of(draft.parts, draft.inherits and draft.cut.host >= 0, sentence, context.kind, words),
        measure=measure,  # type: ignore[arg-type]
        comparator=amount.comparator,
        value=amount.value,
        value_high=amount.high,
        unit_vi=" ".join(clause.text[items[amount.unit_begin].start : items[amount.unit_end - 1].end].split())
        if amount.unit_end > amount.unit_begin
        else "",
        unit_id=unit.unit_id if unit else "",
        base_value=amount.value * unit.factor if unit else None,
        base_unit=unit.base_unit if unit else "",
        period=period,
        period_from=first,
        period_to=last,
        scope_vi=_scope(draft, words.labels["scopes"]),
        scope_en="",
        value_text=" ".join(reader.source.text[value_start:value_end].split()),
        quote_vi=" ".join(reader.source.text[start:end].split()),
        start=start,
        end=end,
        value_start=value_start,
        value_end=value_end,
        status="as_printed",
        note="",
        explanation=explanation,
    )


def _told(amount: Amount) -> str:
    return f"{amount.limit.words} ({amount.limit.place})" if amount.limit else "the number alone"


def _scope(draft: Draft, scopes: object) -> str:
    found = [draft.label[m.begin : m.end] for m in scopes.find(draft.label)]  # type: ignore[attr-defined]
    return "; ".join(written(tuple(tokens_), draft.text) for tokens_ in found)
