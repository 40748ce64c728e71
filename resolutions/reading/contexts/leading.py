"""Numbered clause -> Clause or None: what of it heads the clauses below it, if anything does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from resolutions.facts import Clause
from resolutions.phrases import Token, tokens
from resolutions.reading.drafting.sentence_kinds import kind_of_parts, leading_span
from resolutions.reading.sentences import sentences
from resolutions.reading.times.heading_times import heading_periods
from resolutions.reading.wording.measures import kind_of_heading, kind_of_lead
from resolutions.wordlists import Wordlists

LONGEST = 20
"""A bullet of more tokens heads no others."""


def head_in(clause: Clause, words: Wordlists) -> Clause | None:
    """What of a clause with a number or mark heads others: all of it, or a sentence of it."""
    whole = clause.kind in ("heading", "item") or _leads(clause, words) or _is_stage(clause, words)
    return leading_sentence(clause, words) or (clause if whole else None)


def leading_sentence(clause: Clause, words: Wordlists) -> Clause | None:
    """The sentence of several before a colon that says what those below are: the last, or the first, as a heading."""
    if clause.kind not in ("heading", "paragraph") or not clause.text.endswith(":"):
        return None
    return _last_sentence(clause, words) or _first_sentence(clause, words) or _of_parts(clause, words)


def _last_sentence(clause: Clause, words: Wordlists) -> Clause | None:
    """The last of several sentences, where it tells the kind of what it leads in, as a heading.

    "Đánh giá cao kết quả năm 2019. Năm 2020 phấn đấu đạt các chỉ tiêu sau:"
    """
    items = tokens(clause.text)
    begin, end = sentences(items, clause.text, words.labels["abbreviations"])[-1]
    last = items[begin:end]
    tells = begin > 0 and kind_of_heading(last, words.heading_kinds) and _names_times_only(last, words)
    return replace(clause, kind="heading", text=clause.text[items[begin].start :]) if tells else None


def _of_parts(clause: Clause, words: Wordlists) -> Clause | None:
    """The last sentence of a paragraph that leads in the parts of what it states, which are of its time and kind."""
    if clause.kind != "paragraph" or kind_of_parts(clause.text, words) is None:
        return None
    items = tokens(clause.text)
    begin, _ = leading_span(items, clause.text, words)
    return replace(clause, text=clause.text[items[begin].start :])


def _leads(clause: Clause, words: Wordlists) -> bool:
    """Whether a numbered line leads in a list or opens with a rule: "1. Vốn năm 2021 - 2030: …", "2. Mức hỗ trợ: …"."""
    short = clause.text.endswith(":") and len(tokens(clause.text.partition(":")[0])) <= LONGEST
    return clause.kind == "paragraph" and (short or bool(kind_of_lead(clause.text, words)))


def _is_stage(clause: Clause, words: Wordlists) -> bool:
    """Whether a numbered row names a time and nothing else, that of the rows below it: "A | Giai đoạn 2011 - 2015"."""
    items = tokens(clause.text) if clause.kind == "row" else []
    match = words.periods.at(items, 0) if items else None
    return match is not None and match.end == len(items)


def _first_sentence(clause: Clause, words: Wordlists) -> Clause | None:
    """The first sentence of a paragraph that leads others in, where it tells of results, as their heading.

    "Điều 1. Nhất trí với đánh giá tình hình năm 2019. Mặc dù gặp nhiều khó khăn, huyện vẫn … Cụ thể:"
    """
    items = tokens(clause.text)
    begin, end = sentences(items, clause.text, words.labels["abbreviations"])[0]
    head, rest = items[begin:end], items[end:]
    tells = rest and kind_of_heading(head, words.heading_kinds) == "result" and _names_times_only(head, words)
    again = clause.kind == "paragraph" and tells and not heading_periods(rest, words.periods)
    return replace(clause, kind="heading", text=clause.text[: head[-1].end]) if again else None


def _names_times_only(head: Sequence[Token], words: Wordlists) -> bool:
    """Whether every number of a sentence is within a time that it names: it states no figure itself."""
    within = {i for period in heading_periods(head, words.periods) for i in range(period.begin, period.end)}
    return all(i in within for i, token in enumerate(head) if token.is_number)
