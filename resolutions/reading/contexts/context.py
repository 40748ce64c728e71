"""Clauses -> Contexts: the period, kind and parent row that a clause takes from what stands above it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from resolutions.facts import Clause, Document
from resolutions.phrases import opening, tokens
from resolutions.reading.contexts.leading import LONGEST, head_in, leading_sentence
from resolutions.reading.contexts.whereabouts import Whereabouts
from resolutions.reading.drafting.assessments import kinds_around_orders
from resolutions.reading.drafting.sentence_kinds import kind_of_parts
from resolutions.reading.quantities.conditions import announces_cases
from resolutions.reading.times.heading_times import is_of_congress, period_over
from resolutions.reading.times.period_days import has_passed, is_reported, is_span, is_to_come
from resolutions.reading.times.periods import NO_END, OPENING, periods_in, year_of
from resolutions.reading.times.title_times import period_of_results, period_of_title, subjects, title_periods
from resolutions.reading.wording.measures import kind_of_heading, kind_of_lead, kind_set
from resolutions.remembered import remembered
from resolutions.wordlists import Wordlists

_YEARS = frozenset("0123456789/")


class Context(NamedTuple):
    """What holds for the statements of a clause unless their sentence says otherwise."""

    period: str
    """The period, or empty."""
    kind: str
    """The kind of statement."""
    title_period: str
    """The period that the title of the document sets, or empty."""
    issued_on: str
    """The date of the document, ISO, or empty."""
    place_id: str
    """The place, or empty."""
    of_issue: bool = False
    """Whether nothing names a period, and the year of issue stands in for it."""
    of_title: bool = False
    """Whether the title alone names the period, and no heading."""
    plans: bool = False
    """Whether the document as a whole says what is aimed at."""
    rules: bool = False
    """Whether the document as a whole sets rules or boundaries."""
    named: tuple[str, ...] = ()
    """Every period that the title and the headings above name."""
    results: str = ""
    """The period whose results the title tells of before it comes to what is to be done, or empty."""
    of_cases: bool = False
    """Whether a clause only says to whom or what a rule applies, as in a list of those who pay no fee."""


def kind_around(context: Context, period: str) -> str:
    """The kind of statement where its sentence tells none.

    What held before a plan, or before its day, is no target of it; nor are years to come a result because a report
    tells it, or a heading: "Kết quả và mục tiêu".
    """
    if context.kind == "result" and is_to_come(period, context.issued_on):
        return "target"
    passed = has_passed(period, context.title_period, context.issued_on)
    told = is_reported(period, context.results, context.title_period)
    return "result" if (passed or told) and context.kind == "target" else context.kind


def contexts(clauses: Sequence[Clause], documents: Mapping[str, Document], words: Wordlists) -> dict[str, Context]:
    """The context of each clause, by clause id; a note takes that of the clause that carries its mark."""
    found: dict[str, Context] = {}
    about = subjects(clauses, words)
    texts = {name: " ".join(clause.text for clause in found_in) for name, found_in in about.items()}
    roots = {d.document_id: _of_document(d, texts.get(d.document_id, ""), words) for d in documents.values()}
    notes = [clause for clause in clauses if clause.kind == "note"]
    over: dict[tuple[str, str, bool], Context] = {}
    below: dict[str, Context] = {}
    for clause in [*(c for c in clauses if c.kind != "note"), *notes]:
        above = below.get(clause.parent_id, roots[clause.document_id])
        found[clause.clause_id], below[clause.clause_id] = _of_clause(clause, above, over, words)
    for name, kind in kinds_around_orders(clauses, words).items():
        if {kind, found[name].kind} == {"result", "target"} and found[name].plans == (kind == "result"):
            found[name] = found[name]._replace(kind=kind)
    return _with_last_named_period(clauses, found, words)


def _of_clause(
    clause: Clause, above: Context, over: dict[tuple[str, str, bool], Context], words: Wordlists
) -> tuple[Context, Context]:
    """The context of a clause, and that of those below it.

    ``over`` holds that of the heading without a number, and of the sentence that leads in: both stand over the clauses
    that follow on their own level, though these are not within them.
    """
    heading, leader = (clause.document_id, clause.parent_id, True), (clause.document_id, clause.parent_id, False)
    if clause.mark or clause.number:
        return _led(over.get(leader) or over.get(heading) or above, clause, head_in(clause, words), words)
    over.pop(leader, None)
    if clause.kind == "heading":
        under = over[heading] = _refined(above, clause, words)
        return under, under
    above = over.get(heading, above)
    if clause.kind == "paragraph" and clause.text.endswith(":"):
        own, over[leader] = _led(above, clause, leading_sentence(clause, words) or clause, words)
        return own, over[leader]
    own = _refined(above, clause, words) if clause.kind == "item" else above
    return own, own


def _led(above: Context, clause: Clause, head: Clause | None, words: Wordlists) -> tuple[Context, Context]:
    """The contexts of a clause and of those below it, of which ``head`` tells; its last sentence only of the latter."""
    under = above if head is None else _refined(above, head, words)
    return (under if head is None or clause.text.startswith(head.text) else above), under


def at_places(
    clauses: Sequence[Clause], found: Mapping[str, Context], places: Mapping[str, Whereabouts]
) -> dict[str, Context]:
    """The contexts, with the place of a heading for all that stands below it; a part of a country is no country."""
    placed: dict[str, str] = {}
    for clause in clauses:
        own = places[clause.document_id]
        place = own.of_heading(clause) if clause.kind in ("heading", "item") else None
        place_id = place.place_id if place is not None else placed.get(clause.parent_id, "")
        if place_id or own.of_part:
            placed[clause.clause_id] = place_id
    return {**found, **{name: found[name]._replace(place_id=place_id) for name, place_id in placed.items()}}


def _with_last_named_period(
    clauses: Sequence[Clause], found: dict[str, Context], words: Wordlists
) -> dict[str, Context]:
    """In a text without date or title, what holds is the period that was last named above.

    One until which something is done holds on its level and below it: a stage within "2. Phân kỳ" says nothing of
    "3. Vốn đầu tư".
    """
    anywhere, last = "", dict[str, str]()
    for clause in clauses:
        context, around = found[clause.clause_id], last.get(clause.parent_id, anywhere)
        last[clause.clause_id] = around
        if context.period:
            continue
        if around:
            found[clause.clause_id] = context._replace(period=around)
        items = opening(clause.text, 200)
        first = (p for p in periods_in(items, words.periods) if p.begin <= OPENING)
        named = next((p for p in first if p.means and not set(p.means) - _YEARS), None)
        if named is not None and words.labels["towards"].at(items, named.begin) is not None:
            last[clause.parent_id] = last[clause.clause_id] = named.means
        elif named is not None:
            anywhere, last = named.means, {}
    return found


def _of_document(document: Document, title: str, words: Wordlists) -> Context:
    items = tokens(title or document.title_vi)
    named, told = period_of_title(items, words), kind_of_heading(items, words.title_kinds)
    kind = told or words.document_kinds.get(document.kind_id) or words.default_kind
    results = period_of_results(items, words)
    return Context(
        period=(results if kind == "result" else "") or named or document.issued_on[:4],
        kind=kind,
        title_period=named,
        issued_on=document.issued_on,
        place_id=document.place_id,
        of_issue=not named and bool(document.issued_on),
        of_title=bool(named),
        plans=kind == "target",
        rules=kind == "context",
        named=tuple(one.means for one in title_periods(items, words)),
        results=results,
    )


@remembered
def _heading(
    words: Wordlists, text: str, kind: str, around: str, known: tuple[str, ...], rules: bool
) -> tuple[str, str] | None:
    """The period and, of a heading, the kind of statement that it sets; None for a bullet too long to head others.

    ``around`` is the time of whose year "6 tháng đầu năm" is a part; ``known`` are the periods named above;
    ``rules`` says that it stands in a document that sets them.
    """
    items = tokens(text.partition(":")[0]) if kind == "paragraph" else opening(text, 300)
    if kind == "item" and len(items) > LONGEST:
        return None
    told = kind_set(items, rules, words) if kind == "heading" else ""
    period = period_over(items, words.periods, year_of(around) if kind == "heading" else "", known, kind == "item")
    return period, told or kind_of_lead(text, words)


def _says_title_again(named: str, clause: Clause, above: Context, words: Wordlists) -> bool:
    """Whether a clause passes what the title names, or opens with both its times, that of results and that of tasks.

    "Thông qua Đề án … giai đoạn 2011 - 2015"; "Ngày 08/7, tại Hội nghị sơ kết 6 tháng đầu năm, triển khai …:".
    """
    found = {one.means for one in title_periods(tokens(clause.text), words)} if above.results else set()
    again = above.results in found or words.outline["adoptions"].opening(clause.text) is not None
    return again and named == above.title_period


def _kept_for(told: str, above: Context) -> str:
    """The period that a title keeps for a kind of statement which a heading announces; empty when it keeps none."""
    if not (above.of_title and above.results):
        return ""
    return above.results if told == "result" else above.title_period if told == "target" else ""


def _is_preamble(text: str, words: Wordlists) -> bool:
    """Whether a sentence leads in all that is passed: "Xét Báo cáo kết quả năm 2022 … và quyết nghị:"."""
    items = tokens(text)
    passes = any(match.end == len(items) - 1 for match in words.outline["enactments"].find(items))
    return passes or words.outline["bases"].opening(text) is not None


def _kind_led(clause: Clause, above: Context, named: str, words: Wordlists) -> str:
    """The kind of what stands under a clause: of parts that a sentence leads in it is that of the sentence."""
    led = kind_of_parts(clause.text, words) if clause.kind != "heading" else None
    return above.kind if led is None else led or kind_around(above, named)


def _refined(above: Context, clause: Clause, words: Wordlists) -> Context:
    """The context under a heading, or under a bullet that heads others."""
    found = _heading(words, clause.text, clause.kind, above.period or above.issued_on, above.named, above.rules)
    if found is None:
        return above
    named, told = found
    if clause.kind == "paragraph" and above.title_period and _is_preamble(clause.text, words):
        named = ""  # "Căn cứ … Đề án trồng một tỷ cây xanh giai đoạn 2021 - 2025, … ban hành Kế hoạch:"
    if clause.kind == "paragraph" and not above.of_issue and is_of_congress(named, above.period, clause.text, words):
        named = ""
    period = "" if named == NO_END else named or _kept_for(told, above) or above.period
    named = named if period else ""
    term = period if is_span(period) else above.title_period
    return above._replace(
        of_cases=above.of_cases or announces_cases(clause.text, words),
        period=period,
        kind=told or _kind_led(clause, above, named, words),
        title_period=term,
        of_issue=above.of_issue and period == above.period,
        of_title=above.of_title and (not named or _says_title_again(named, clause, above, words)),
        named=(*above.named, named) if named else above.named,
    )
