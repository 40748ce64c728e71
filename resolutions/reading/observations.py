"""Draft -> Observation: what a statement tells by itself, and what it takes from above: period, kind and place."""

from __future__ import annotations

from typing import Any, cast

from resolutions.facts import Clause, Kind, Measure, Observation
from resolutions.reading.contexts.context import Context, kind_around
from resolutions.reading.drafting.own_words import OwnWords
from resolutions.reading.joining.sharing import Draft
from resolutions.reading.quantities.amounts import Amount
from resolutions.reading.times.period_days import bounds, has_passed, is_span, is_to_come
from resolutions.reading.times.periods import NEXT, of_year, period_of_statement
from resolutions.reading.wording import measures
from resolutions.units import is_money, is_percentage

OF_YEAR = "what is planned beside a result of a part of the year is of the whole year"
"""Why a period is the year of what the sentence or the heading names."""
_AREAS = frozenset(("hectare", "square_kilometre", "square_metre"))


def observation(draft: Draft, own: OwnWords, count: int, clause: Clause, context: Context, source: str) -> Observation:
    """The observation that a draft is, the ``count``-th of its clause; ``source`` is the text of the file."""
    draft = draft._replace(period=_of_column(draft, context))
    amount, known, unit = draft.cut.amount, own.known, own.unit
    period, told = _period(draft, own, context)
    kind = _kind(draft, own, context, period, _names(told, own, context))
    planned = kind == "result" and bool(period) and period == context.title_period  # "5 năm" among results of a plan
    period = _possible(kind, period, draft, context) if told == "heading" or planned else period
    if kind == "baseline" and is_to_come(period, context.issued_on) and not _is_its_own(own, amount):
        period = ""  # "Đến năm 2025, 50% số trưởng thôn là đảng viên (hiện nay 31%)"
    first, last = bounds(period)
    return Observation(
        **_quoted(clause, own, source),
        observation_id=f"{clause.clause_id}.{count}",
        document_id=clause.document_id,
        clause_id=clause.clause_id,
        path=clause.path,
        place_id=context.place_id,
        indicator_id=known.indicator.indicator_id if known else "",
        label_vi=own.label,
        label_en=known.indicator.name_en if known else "",
        parent_label_vi=draft.parent,
        kind=kind,
        measure=_measure(draft, own, kind),
        comparator=amount.comparator,
        value=amount.value,
        value_high=amount.high,
        unit_vi=own.unit_printed,
        unit_id=unit.unit_id if unit else "",
        base_value=amount.value * unit.factor if unit else None,
        base_unit=unit.base_unit if unit else "",
        period=period,
        period_from=first,
        period_to=last,
        scope_vi=own.scope,
        scope_en=own.scope_en,
        status="as_printed",
        note="",
        explanation=(*own.explanation[:3], f"period {period}: {told}", *own.explanation[3:]),
    )


def _measure(draft: Draft, own: OwnWords, kind: Kind) -> Measure:
    """The measure of the indicator, if any; a percentage that says a count again has its own: "68/124 xã (54,8%)"."""
    again = kind == "equivalent" and is_percentage(own.unit)
    return cast(Measure, own.known.indicator.measure if own.known and not again else draft.measured.measure)


def _is_its_own(own: OwnWords, amount: Amount) -> bool:
    """Whether a period stands behind an amount: "từ 60 tấn năm 2010 lên 90 tấn" in a plan of 2009."""
    return bool(own.near) and own.near[0].begin >= amount.end


def _quoted(clause: Clause, own: OwnWords, source: str) -> dict[str, Any]:
    """The sentence and the amount as printed, each with its span in the source."""
    start, end = clause.source_span(*own.sentence)
    value_start, value_end = clause.source_span(*own.amount)
    return {
        "quote_vi": _folded(source[start:end]),
        "start": start,
        "end": end,
        "value_text": _folded(source[value_start:value_end]),
        "value_start": value_start,
        "value_end": value_end,
    }


def _period(draft: Draft, own: OwnWords, context: Context) -> tuple[str, str]:
    if draft.period:
        return draft.period, "column head"
    amount = draft.cut.amount
    around, title = _around(amount, context), context.title_period
    aims = (draft.kind or own.kind or context.kind) == "target"
    near = own.near if _is_today(draft, own, context) else [one for one in own.near if one.only != NEXT]
    if _starts(draft) and near and near[0].begin < amount.begin:
        return "", near[0].place
    period, told = period_of_statement(near, around, title, context.issued_on, context.named, aims)
    if own.of_year and "-" in period and bounds(period)[0] == f"{period[:4]}-01-01":
        return period[:4], OF_YEAR  # "5 tháng đầu năm trồng 312/900 ha rừng"
    return _of_term(amount, period, context), told


def _of_column(draft: Draft, context: Context) -> str:
    """The period that the head of a column names; "9 tháng" in a plan for the next year are of the year of its day."""
    planned = "" < context.issued_on < bounds(context.period)[0] and draft.kind != "target"
    return of_year(draft.period, context.issued_on if planned else context.period or context.issued_on)


def _is_today(draft: Draft, own: OwnWords, context: Context) -> bool:
    """Whether words tell of an amount among targets that it is so today: "26 bến xe, trong đó hiện có 9"."""
    aims = (draft.kind or own.kind or context.kind) == "target"
    return aims and any(one.only == NEXT for one in own.near)


def _kind(draft: Draft, own: OwnWords, context: Context, period: str, named: bool) -> Kind:
    """The kind of a statement of a period, which its sentence names or not."""
    around = kind_around(context, period if named else "")
    if around == "context" and named and _was_reached(draft, period, context):
        around = "result"
    past = bool(draft.period) and "" < bounds(draft.period)[1] < context.issued_on and around == "target"
    told = draft.kind or ("result" if past else "")  # "Tỷ lệ hộ nghèo năm 2021" in a plan of 2022
    last = context.kind == "result" and is_span(context.period) and context.period.endswith(f"/{period}")
    over = "" < bounds(period)[1] < context.issued_on or (own.until and last)
    sentence = "" if over and own.kind == "target" else own.kind  # "đến năm 2020 gấp 1,74 lần" of 2016 - 2020
    if _is_today(draft, own, context):
        sentence, around = "", "result"
    elif named and sentence == "result" and is_to_come(period, context.issued_on):
        sentence = "target"  # "Đến nay có 5 xã đạt chuẩn; đến năm 2025 có 9 xã"
    kind = told or measures.kind_of(draft.parts, draft.restates, sentence, around)
    return cast(Kind, "baseline" if named and _is_before(draft, kind, period, context) else kind)


def _is_before(draft: Draft, kind: str, period: str, context: Context) -> bool:
    """Whether a bracket says how much it was before the time that is told of: "12% (năm 2005 là 20%)".

    What is aimed at is held against the day of issue, as long as no plan is told of: "(kế hoạch năm 2005 là 20%)".
    """
    cues = (*draft.parts.cues.verbs, *draft.parts.cues.leads)
    planned = bool(draft.kind) or any(entry.means.keys() & {"kind", "in_bracket"} for entry in cues)
    aims = kind == "target" and not planned
    begun = context.issued_on if aims else bounds(context.period)[0] if kind == "result" and not planned else ""
    level = draft.measured.measure in ("level", "share")
    return draft.restates and level and bounds(period)[1] < begun


def _was_reached(draft: Draft, period: str, context: Context) -> bool:
    """Whether a sum or a rate of years gone by is told to be reached: "năm 2007 thu ngân sách đạt 42,7 tỷ đồng"."""
    unit = draft.cut.amount.unit
    sums = is_percentage(unit) or (is_money(unit) and "_per_" not in unit.unit_id)
    told = sums and bool(draft.parts.cues.verbs) and draft.measured.measure != "share"
    return told and has_passed(period, context.title_period, context.issued_on)


def _names(told: str, own: OwnWords, context: Context) -> bool:
    """Whether a sentence names its period by itself; "5 năm" among results is not of the years that are planned."""
    of_title = any(one.place == told and one.means == "{title}" for one in own.near)
    return told != "heading" and not (of_title and context.kind == "result")


def _possible(kind: Kind, period: str, draft: Draft, context: Context) -> str:
    """The period around a statement that names none, if one of its kind can be of it."""
    if context.rules and context.of_issue:
        return ""  # rules and new boundaries are of no year that the day of issue tells
    if kind == "result" or (kind == "equivalent" and context.kind == "result"):
        return _of_result(period, context)
    if context.of_issue and context.kind != "result":
        return ""  # what a decision asks for is not of the year in which it is taken
    if kind == "context":
        described = context.kind == "result" and is_span(period)  # "xã có 9 thôn" above the results of five years
        return "" if described or _is_timeless(period, draft, context) else period
    compared = any("aims" in entry.means for entry in draft.parts.cues.verbs)  # "cao hơn mức 7,9% của cùng kỳ"
    starts = kind == "baseline" and (compared or _starts(draft) or context.kind == "target")  # "từ 45% hiện nay"
    over = "" < bounds(period)[1] < context.issued_on and period != context.title_period
    reported = kind == context.kind == "target" and over  # "báo cáo kết quả 7 tháng, … kết luận như sau:"
    return "" if starts or reported else period


def _starts(draft: Draft) -> bool:
    """Whether a change starts from an amount, which is of no time that it comes to: "năm 2015, từ 6% lên 7%"."""
    return draft.kind == "baseline" and any("from" in entry.means for entry in draft.parts.cues.verbs)


def _is_timeless(period: str, draft: Draft, context: Context) -> bool:
    """Whether a fee or the cost of a work is of no time that is named, or what is there is not of years planned for."""
    to_come = context.plans and context.issued_on[:4] < bounds(period)[1][:4]
    return context.of_issue or bool(draft.kind) or (to_come and _is_fact(draft))


def _is_fact(draft: Draft) -> bool:
    """Whether an amount counts or measures what is there, and is no rule such as a fee, a share or so much for each."""
    unit, each = draft.cut.amount.unit, any(token.word == "mỗi" for token in draft.label)
    if unit is None or each or "_per_" in unit.unit_id:
        return False
    return unit.noun or unit.base_unit in _AREAS


def _of_result(period: str, context: Context) -> str:
    """The period around a result; one to come is not its own, but the longest that had begun may be.

    So in "tình hình tháng 11, 11 tháng và nhiệm vụ tháng 12", of a day in November.
    """
    if context.of_title and context.results and period == context.title_period:
        return context.results
    if not (_to_come(context) or "" < context.issued_on < bounds(period)[0]):
        return period
    begun = [named for named in context.named if bounds(named)[0] <= context.issued_on]
    past = [named for named in begun if bounds(named)[1][:7] <= context.issued_on[:7]]
    return min(past, key=lambda named: bounds(named)[0], default="")


def _to_come(context: Context) -> bool:
    """Whether the years around a statement are those that the title plans for, which began when it was issued."""
    begun = bounds(context.period)[0][:4] >= context.issued_on[:4] if context.issued_on else context.plans
    return context.of_title and is_span(context.period) and begun


def _around(amount: Amount, context: Context) -> str:
    """The period where the sentence names none."""
    return _of_term(amount, context.period, context)


def _of_term(amount: Amount, period: str, context: Context) -> str:
    """A period; of a rate a year that is said of the last year of a term ("đến năm 2025"), the whole term."""
    yearly = amount.unit is not None and amount.unit.unit_id in ("percent_per_year", "percentage_point_per_year")
    return context.title_period if yearly and period and context.title_period.endswith(f"/{period}") else period


def _folded(text: str) -> str:
    return " ".join(text.split())
