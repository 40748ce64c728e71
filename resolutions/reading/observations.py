"""Draft -> Observation: the small readers meet; each value remembers which entry gave it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast

from resolutions.facts import Clause, Kind, Measure, Observation
from resolutions.phrases import Phrases, Token, tokens
from resolutions.phrases import words as folded_words
from resolutions.reading import measures
from resolutions.reading.amounts import Amount
from resolutions.reading.context import Context
from resolutions.reading.indicators import Known
from resolutions.reading.labels import written
from resolutions.reading.periods import Mentions, bounds, period_of_statement
from resolutions.reading.reader import Reader
from resolutions.reading.sharing import Draft
from resolutions.reading.statements import REACH
from resolutions.units import Unit

MAX_QUOTE = 1500
"""A sentence of more characters is not quoted whole beside each of its figures."""


class ClauseText:
    """The tokens of a clause with what is asked of them for every figure, found once."""

    def __init__(self, items: Sequence[Token], reader: Reader) -> None:
        """Take the tokens; the periods among them are found at once."""
        words = reader.vocabulary.words
        self.items = items
        self.mentions = Mentions(items, words.periods)
        self._words = words
        self._kinds: dict[tuple[int, int], str] = {}

    def kind_told(self, span: tuple[int, int]) -> str:
        """The kind of statement that a sentence tells, or empty."""
        if span not in self._kinds:
            self._kinds[span] = measures.kind_of_sentence(self.items[span[0] : span[1]], self._words)
        return self._kinds[span]

    def quoted(self, draft: Draft) -> Sequence[Token]:
        """The sentence of a figure; of a very long one the words that are its own."""
        first, last = draft.cut.sentence
        if self.items[last - 1].end - self.items[first].start > MAX_QUOTE:
            amount = draft.cut.amount
            own = (*draft.cut.before[-REACH:], amount.begin, amount.end - 1, *draft.cut.after[:REACH])
            first, last = min(own), max(own) + 1
        return _without_mark(self.items[first:last])


def observation(
    draft: Draft, count: int, clause: Clause, context: Context, text: ClauseText, reader: Reader
) -> Observation:
    """The observation that a draft is, the ``count``-th of its clause."""
    amount, items = draft.cut.amount, text.items
    unit = _unit(draft, reader)
    known = _known(draft, unit, reader)
    period, told = _period(draft, context, text.mentions)
    kind = _kind(draft, context, text, period if told != "heading" else "")
    period = "" if kind == "context" and told == "heading" and context.of_issue else period  # a fee holds on
    sentence, scope = text.quoted(draft), _scope(draft, reader.vocabulary.words.labels["scopes"])
    return Observation(
        **_quoted(clause, sentence, items[amount.begin : amount.end], reader.source.text),
        observation_id=f"{clause.clause_id}.{count}",
        document_id=clause.document_id,
        clause_id=clause.clause_id,
        path=clause.path,
        place_id=context.place_id,
        indicator_id=known.indicator.indicator_id if known else "",
        label_vi=written(draft.label, draft.text),
        label_en=known.indicator.name_en if known else "",
        parent_label_vi=draft.parent,
        kind=kind,
        measure=cast(Measure, known.indicator.measure if known else draft.measured.measure),
        comparator=amount.comparator,
        value=amount.value,
        value_high=amount.high,
        unit_vi=_printed(items[amount.unit_begin : amount.unit_end], clause.text),
        unit_id=unit.unit_id if unit else "",
        base_value=amount.value * unit.factor if unit else None,
        base_unit=unit.base_unit if unit else "",
        period=period,
        period_from=bounds(period)[0],
        period_to=bounds(period)[1],
        scope_vi=scope,
        scope_en=_scope_en(scope, reader),
        status="as_printed",
        note="",
        explanation=_explanation(draft, unit, known, f"{period}: {told}"),
    )


def _quoted(clause: Clause, sentence: Sequence[Token], amount: Sequence[Token], source: str) -> dict[str, Any]:
    """The sentence and the amount as printed, each with its span in the source."""
    start, end = clause.source_span(sentence[0].start, sentence[-1].end)
    value_start, value_end = clause.source_span(amount[0].start, amount[-1].end)
    return {
        "quote_vi": _folded(source[start:end]),
        "start": start,
        "end": end,
        "value_text": _folded(source[value_start:value_end]),
        "value_start": value_start,
        "value_end": value_end,
    }


def _unit(draft: Draft, reader: Reader) -> Unit | None:
    words, units = reader.vocabulary.words, reader.vocabulary.units
    printed = draft.cut.amount.unit or measures.unit_in_label(draft.label, units)
    return measures.unit_of(printed, draft.label, draft.parent, draft.measured.measure, units, words)


def _known(draft: Draft, unit: Unit | None, reader: Reader) -> Known | None:
    """The indicator of the label, when the unit is one in which it can be stated."""
    measured = draft.measured
    found = reader.matcher.match(draft.label, tokens(draft.parent), measured.measure, measured.certain)
    usual = reader.vocabulary.units.get(found.indicator.unit_id) if found else None
    shares = (e.means["in_bracket"] for e in draft.parts.cues.verbs if e.means.keys() >= {"in_bracket", "measure"})
    told = draft.kind or next(shares, "")
    fits = measures.compatible(unit, usual, draft.cut.amount.comparator == "ratio" or told == "equivalent")
    return found if fits else None


def _period(draft: Draft, context: Context, mentions: Mentions) -> tuple[str, str]:
    if draft.period:
        return draft.period, "column head"
    amount, after = draft.cut.amount, draft.cut.after
    own_end = after[-1] + 1 if after else amount.end
    near = mentions.near(amount.numbers[0], draft.cut.sentence, own_end)
    period, told = period_of_statement(near, _around(amount, context), context.title_period, context.issued_on)
    return _of_term(amount, period, context), told


def _kind(draft: Draft, context: Context, text: ClauseText, period: str) -> Kind:
    """The kind of a statement; ``period`` is the one that its sentence names, or empty."""
    around, sentence = _kind_around(context, period), text.kind_told(draft.cut.sentence)
    past = bool(draft.period) and "" < bounds(draft.period)[1] < context.issued_on and around == "target"
    told = draft.kind or ("result" if past else "")  # "Tỷ lệ hộ nghèo năm 2021" in a plan of 2022
    return cast(Kind, told or measures.kind_of(draft.parts, draft.restates, sentence, around))


def _kind_around(context: Context, period: str) -> str:
    """The kind of statement where its sentence tells none; what held before a plan and its years is no target of it."""
    last, issued = bounds(period)[1], context.issued_on[:4]
    passed = bool(last and issued) and last <= f"{issued}-12-31" and last < bounds(context.title_period)[0]
    return "result" if passed and context.kind == "target" else context.kind


def _around(amount: Amount, context: Context) -> str:
    """The period where the sentence names none."""
    return _of_term(amount, context.period, context)


def _of_term(amount: Amount, period: str, context: Context) -> str:
    """A period; of a rate a year that is said of the last year of a term ("đến năm 2025"), the whole term."""
    yearly = amount.unit is not None and amount.unit.unit_id in ("percent_per_year", "percentage_point_per_year")
    return context.title_period if yearly and period and context.title_period.endswith(f"/{period}") else period


def _without_mark(sentence: Sequence[Token]) -> Sequence[Token]:
    """A sentence without the list mark that an inline list leaves at its beginning."""
    first = next((i for i, token in enumerate(sentence) if token.word not in "=+-–@"), 0)
    return sentence[first:]


def _printed(items: Sequence[Token], text: str) -> str:
    return _folded(text[items[0].start : items[-1].end]) if items else ""


def _folded(text: str) -> str:
    return " ".join(text.split())


def _scope(draft: Draft, scopes: Phrases) -> str:
    return "; ".join(written(draft.label[match.begin : match.end], draft.text) for match in scopes.find(draft.label))


def _scope_en(scope: str, reader: Reader) -> str:
    form = folded_words(scope)
    return next((one.name_en for one in reader.vocabulary.scopes if one.form == form), "") if form else ""


def _explanation(draft: Draft, unit: Unit | None, known: Known | None, period: str) -> tuple[str, ...]:
    amount: Amount = draft.cut.amount
    limit = f"{amount.limit.words} ({amount.limit.place})" if amount.limit else "the number alone"
    wording = f"{known.indicator.indicator_id}: {known.wording.path}:{known.wording.line}" if known else "none"
    return (
        f"comparator {amount.comparator}: {limit}",
        f"unit {unit.unit_id if unit else '(none)'}",
        f"measure {draft.measured.measure}: {draft.measured.reason}",
        f"period {period}",
        f"indicator {wording}",
    )
