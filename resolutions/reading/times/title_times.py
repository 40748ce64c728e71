"""Title -> Periods: the times that the title of a document names, and the ones that hold for its targets and results.

"Kết quả quý I, nhiệm vụ quý II năm 2024" keeps a quarter for each; "mức hỗ trợ giai đoạn 2024 - 2025 và giao biên chế
năm 2024" is of both years, but for what a heading says of the one.
"""

from __future__ import annotations

from collections.abc import Sequence

from resolutions.facts import Clause
from resolutions.phrases import Match, Token, tokens
from resolutions.reading.times.heading_times import heading_periods, period_of_heading
from resolutions.reading.times.period_days import bounds
from resolutions.reading.times.periods import Period, periods_in, plain, year_of
from resolutions.wordlists import Entry, Wordlists


def title_periods(items: Sequence[Token], words: Wordlists) -> list[Period]:
    """Every period that a title names, parts of its year too: "tháng 11, 11 tháng và nhiệm vụ tháng 12 năm 2007"."""
    year = year_of(period_of_heading(items, words.periods))
    found = (
        p._replace(means=p.means.replace("{context}", year))
        for p in periods_in(items, words.periods)
        if p.means and year
    )
    return [p._replace(means=plain(p.means)) for p in found if "{" not in p.means]


def period_of_title(items: Sequence[Token], words: Wordlists) -> str:
    """The period that a title sets: the last, or one that is joined to it and holds it, or is a part of it."""
    named = heading_periods(items, words.periods)
    if len(named) > 1 and _joins(items, named[0].end, words) and not period_of_results(items, words):
        one, other = bounds(named[0].means), bounds(named[-1].means)
        holds = one[0] <= other[0] and other[1] <= one[1]
        if holds or (other[0] <= one[0] and one[1] <= other[1]):
            return named[0].means
    return named[-1].means if named else ""


def _joins(items: Sequence[Token], i: int, words: Wordlists) -> bool:
    """Whether a title goes on to something else: "năm 2024 và kế hoạch 3 năm 2024 - 2026"."""
    comma = i < len(items) and items[i].word in (",", ";")
    return comma or words.labels["joins"].at(items, i) is not None


def period_of_results(items: Sequence[Token], words: Wordlists) -> str:
    """The last period that a title names between words for results and for tasks: "kết quả quý I, nhiệm vụ quý II"."""
    kinds = [(match.begin, _kind_of(match)) for match in words.heading_kinds.find(items)]
    first = next((begin for begin, kind in kinds if kind == "result"), len(items))
    tasks = next((begin for begin, kind in kinds if kind == "target" and begin > first), 0)
    found = [one.means for one in title_periods(items, words) if first < one.begin < tasks]
    return found[-1] if found else ""


def _kind_of(match: Match) -> str:
    return match.payload.means["kind"] if isinstance(match.payload, Entry) else ""


def subjects(clauses: Sequence[Clause], words: Wordlists) -> dict[str, list[Clause]]:
    """What says what each document is about: its title, and when that names no time the opening paragraph that does.

    "… đã họp kiểm điểm công tác 6 tháng đầu năm, bàn nhiệm vụ 6 tháng cuối năm 2012" opens the notice of a meeting.
    """
    found: dict[str, list[Clause]] = {}
    closed: set[str] = set()
    for clause in clauses:
        if clause.kind == "title":
            found.setdefault(clause.document_id, []).append(clause)
        elif clause.kind == "heading" or clause.number:
            closed.add(clause.document_id)
        elif clause.kind == "paragraph" and clause.document_id in found.keys() - closed:
            titles = " ".join(title.text for title in found[clause.document_id])
            if not title_periods(tokens(titles), words) and period_of_results(tokens(clause.text), words):
                found[clause.document_id].append(clause)
    return found
