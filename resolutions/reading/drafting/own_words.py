"""Draft -> OwnWords: what a statement tells of itself, whatever stands above its clause."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from resolutions.phrases import Phrases, Token, tokens
from resolutions.phrases import words as folded_words
from resolutions.reading.drafting.sentence_kinds import UNTIL, kinds_told
from resolutions.reading.joining.sharing import Draft
from resolutions.reading.reader import Reader
from resolutions.reading.times.mentions import Mentions
from resolutions.reading.times.periods import Period
from resolutions.reading.wording import measures
from resolutions.reading.wording.indicators import Known
from resolutions.reading.wording.labels import written
from resolutions.reading.wording.statements import REACH
from resolutions.reading.wording.yearly import is_yearly
from resolutions.units import Unit, is_percentage

MAX_QUOTE = 1500
"""A sentence of more characters is not quoted whole beside each of its figures."""
_Span = tuple[int, int]


class OwnWords(NamedTuple):
    """What the words of a statement tell."""

    unit: Unit | None
    """The unit that it is in."""
    known: Known | None
    """The wording of an indicator that its label is."""
    near: tuple[Period, ...]
    """The periods named that can hold for it, the likeliest first."""
    of_year: bool
    """Whether it is what was planned beside a result, and nothing says that it is for a part of a year."""
    kind: str
    """The kind of statement that its sentence tells, or empty."""
    until: bool
    """Whether nothing but the year until which it is so tells that kind."""
    sentence: _Span
    """The characters of its clause that are quoted."""
    amount: _Span
    """The characters of its amount."""
    label: str
    """Its label as printed."""
    unit_printed: str
    """Its unit as printed."""
    scope: str
    """Its scope as printed, or empty."""
    scope_en: str
    """That scope in English, or empty."""
    explanation: tuple[str, ...]
    """Which entries gave comparator, unit, measure and indicator."""


def own_words(drafts: Sequence[Draft], items: Sequence[Token], text: str, reader: Reader) -> tuple[OwnWords, ...]:
    """What each statement of a clause tells; the periods among its tokens are found once for all."""
    if not drafts:
        return ()
    words = reader.vocabulary.words
    mentions = Mentions(items, words)
    kinds = kinds_told(drafts, items, words)
    return tuple(_own(draft, items, text, mentions, kind, reader) for draft, kind in zip(drafts, kinds, strict=True))


def _own(draft: Draft, items: Sequence[Token], text: str, mentions: Mentions, kind: str, reader: Reader) -> OwnWords:
    amount, after = draft.cut.amount, draft.cut.after
    unit = _unit(draft, items, reader)
    known = _known(draft, unit, reader)
    end = after[-1] + 1 if after else amount.end
    near = () if draft.period else tuple(mentions.near(amount.numbers[0], draft.cut.sentence, end))
    quoted, scope = _quoted(draft, items), _scope(draft, reader.vocabulary.words.labels["scopes"])
    return OwnWords(
        unit=unit,
        known=known,
        near=near,
        of_year=_is_of_year(draft) and not mentions.plans_part(),
        kind="target" if kind == UNTIL else kind,
        until=kind == UNTIL,
        sentence=(quoted[0].start, quoted[-1].end),
        amount=(items[amount.begin].start, items[amount.end - 1].end),
        label=written(draft.label, draft.text),
        unit_printed=_printed(items[amount.unit_begin : amount.unit_end], text),
        scope=scope,
        scope_en=_scope_en(scope, reader),
        explanation=_explanation(draft, unit, known),
    )


def _is_of_year(draft: Draft) -> bool:
    """Whether a draft is what was planned of a thing; rates may be planned for the months told of: "(kế hoạch 47%)"."""
    return draft.kind == "target" and (draft.parts.after_slash or not is_percentage(draft.cut.amount.unit))


def _quoted(draft: Draft, items: Sequence[Token]) -> Sequence[Token]:
    """The sentence of a figure; of a very long one the words that are its own."""
    first, last = draft.cut.sentence
    if items[last - 1].end - items[first].start > MAX_QUOTE:
        amount = draft.cut.amount
        own = (*draft.cut.before[-REACH:], amount.begin, amount.end - 1, *draft.cut.after[:REACH])
        first, last = min(own), max(own) + 1
    return _without_mark(items[first:last])


def _unit(draft: Draft, items: Sequence[Token], reader: Reader) -> Unit | None:
    words, units = reader.vocabulary.words, reader.vocabulary.units
    printed = draft.cut.amount.unit or measures.unit_in_label(draft.label, units)
    printed = printed or measures.unit_counted(draft.label, draft.cut.amount.value, units, words)
    unit = measures.unit_of(printed, draft.label, draft.parent, draft.measured, units, words)
    points = unit is not None and unit.unit_id == "percentage_point" and unit != printed
    return units.get("percentage_point_per_year") if points and is_yearly(draft.cut.amount, items, words) else unit


def _known(draft: Draft, unit: Unit | None, reader: Reader) -> Known | None:
    """The indicator of the label, when the unit is one in which it can be stated."""
    measured = draft.measured
    found = reader.matcher.match(draft.label, tokens(draft.parent), measured.measure, measured.certain)
    if found is None:
        return None
    usual = reader.vocabulary.units.get(found.indicator.unit_id)
    shares = (e.means["in_bracket"] for e in draft.parts.cues.verbs if e.means.keys() >= {"in_bracket", "measure"})
    told = draft.kind or next(shares, "")
    fits = measures.compatible(unit, usual, draft.cut.amount.comparator == "ratio" or told == "equivalent")
    return found if fits else None


def _without_mark(sentence: Sequence[Token]) -> Sequence[Token]:
    """A sentence without the list mark that an inline list leaves at its beginning."""
    first = next((i for i, token in enumerate(sentence) if token.word not in "=+-–@"), 0)
    return sentence[first:]


def _printed(items: Sequence[Token], text: str) -> str:
    return " ".join(text[items[0].start : items[-1].end].split()) if items else ""


def _scope(draft: Draft, scopes: Phrases) -> str:
    return "; ".join(written(draft.label[match.begin : match.end], draft.text) for match in scopes.find(draft.label))


def _scope_en(scope: str, reader: Reader) -> str:
    form = folded_words(scope)
    return next((one.name_en for one in reader.vocabulary.scopes if one.form == form), "") if form else ""


def _explanation(draft: Draft, unit: Unit | None, known: Known | None) -> tuple[str, ...]:
    amount = draft.cut.amount
    limit = f"{amount.limit.words} ({amount.limit.place})" if amount.limit else "the number alone"
    wording = f"{known.indicator.indicator_id}: {known.wording.path}:{known.wording.line}" if known else "none"
    return (
        f"comparator {amount.comparator}: {limit}",
        f"unit {unit.unit_id if unit else '(none)'}",
        f"measure {draft.measured.measure}: {draft.measured.reason}",
        f"indicator {wording}",
    )
