"""Statement -> Label: what is left of a statement when amount, verbs, lead-ins and periods are cut out.

"Phấn đấu nâng tỷ lệ X lên 30%" -> "tỷ lệ X"; "Trồng mới 3.000 ha rừng" -> "Trồng mới rừng". What is cut out is kept as
cues, because it decides measure, kind and parent.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from resolutions.phrases import Match, Phrases, Token
from resolutions.reading.periods import Period, periods_in
from resolutions.reading.statements import Cut
from resolutions.wordlists import Entry, Wordlists

MAX_HEAD = 12
"""Words before a colon are the label of a parent only when they are at most this many."""


@dataclass(frozen=True, slots=True)
class Cues:
    """What was cut out of a statement and what it means."""

    verbs: tuple[Entry, ...]
    """Verbs between label and amount, nearest first."""
    leads: tuple[Entry, ...]
    """Lead-ins before the label."""


@dataclass(frozen=True, slots=True)
class Parts:
    """A statement taken apart."""

    head: tuple[Token, ...]
    """Words before a colon: the label of the rows that follow."""
    label: tuple[Token, ...]
    """The label words before the amount."""
    noun: tuple[Token, ...]
    """The unit's words when the unit is the thing counted."""
    tail: tuple[Token, ...]
    """The label words after the amount."""
    cues: Cues
    """What was cut out."""
    is_row: bool
    """Whether a colon or tab stands between label and amount."""



def take_apart(items: Sequence[Token], text: str, statement: Cut, words: Wordlists) -> Parts:
    """The statement without amount, verbs, lead-ins and periods."""
    before = [items[i] for i in statement.before]
    border = _border(before, text, items[statement.amount.begin].start)
    rest, verbs = _without_verbs(before[border:], words)
    is_row = border > 0 and not rest
    if is_row:
        before = before[:border]
        before = before[:-1] if before[-1].word == ":" else before
    else:
        before, verbs = _without_verbs(before, words)
    head, before = _split_at_colon(before)
    before, leads = _without_leads(before, words)
    if not is_row:
        before, more = _without_leads(_last_clause(before, words.labels["starters"]), words)
        leads += more
    unit = statement.amount
    noun = items[unit.unit_begin : unit.unit_end] if unit.unit and unit.unit.noun else []
    tail = _tail([items[i] for i in statement.after], words)
    return Parts(tuple(head), tuple(before), tuple(_without_scale(noun)), tuple(tail), Cues(verbs, leads), is_row)


def is_action(label: Sequence[Token], words: Wordlists) -> bool:
    """Whether a label is a verb whose object is counted: ``thành lập mới``, ``trồng``."""
    return words.labels["actions"].at(label, 0) is not None


def _border(before: Sequence[Token], text: str, begin: int) -> int:
    """The index after the last colon or tab before the amount; 0 when there is none."""
    for i in range(len(before) - 1, -1, -1):
        until = before[i + 1].start if i + 1 < len(before) else begin
        if before[i].word == ":" or "\t" in text[before[i].end : until]:
            return i + 1
    return 0


def _without_verbs(tokens: list[Token], words: Wordlists) -> tuple[list[Token], tuple[Entry, ...]]:
    found: list[Entry] = []
    while tokens:
        action = words.labels["actions"].at(tokens, 0)
        if action is not None and action.end == len(tokens):
            break
        last = tokens[-1].word
        match = words.verbs.before(tokens, len(tokens))
        period = _period_at_end(tokens, words.periods)
        if match is not None:
            assert isinstance(match.payload, Entry)
            if match.payload.means.get("keep"):
                break
            found.append(match.payload)
            tokens = tokens[: match.begin]
        elif period is not None:
            tokens = tokens[:period]
        elif last in (":", ",", "-", "–", "*"):
            if last == "," and found and words.labels["starters"].at(tokens, 0) is None:
                return [], tuple(found)
            tokens = tokens[:-1]
        else:
            break
    return tokens, tuple(found)


def _period_at_end(tokens: list[Token], periods: Phrases) -> int | None:
    mentions = periods_in(tokens, periods)
    last = mentions[-1] if mentions else None
    return last.begin if last and last.end == len(tokens) and not last.keep else None


def _split_at_colon(tokens: list[Token]) -> tuple[list[Token], list[Token]]:
    colons = [i for i, token in enumerate(tokens) if token.word == ":"]
    if not colons:
        return [], tokens
    head = tokens[: colons[-1]]
    return (head if len(head) <= MAX_HEAD else []), tokens[colons[-1] + 1 :]


def _without_leads(tokens: list[Token], words: Wordlists) -> tuple[list[Token], tuple[Entry, ...]]:
    found: list[Entry] = []
    while tokens:
        match: Match | None = words.leads.at(tokens, 0)
        period = _period_at_begin(tokens, words.periods)
        if match is not None and match.end >= period:
            assert isinstance(match.payload, Entry)
            found.append(match.payload)
            tokens = tokens[match.end :]
        elif period:
            tokens = tokens[period:]
        elif tokens[0].word in (",", ":", "-", "–", ".", "*", ")", "“", '"'):
            tokens = tokens[1:]
        else:
            break
    return tokens, tuple(found)


def _period_at_begin(tokens: list[Token], periods: Phrases) -> int:
    match = periods.at(tokens, 0)
    return match.end if match is not None else 0


def _last_clause(tokens: list[Token], starters: Phrases) -> list[Token]:
    """In running prose the label begins after the last comma before a word that can begin one."""
    for i in range(len(tokens) - 1, 0, -1):
        if tokens[i - 1].word in (",", ";", ".") and starters.at(tokens, i) is not None:
            return tokens[i:]
    return tokens


def _tail(tokens: list[Token], words: Wordlists) -> list[Token]:
    """The label words after the amount: up to the first break, without periods and comparisons."""
    if tokens and tokens[0].word in (",", ";", ".", ":"):
        return []
    kept: list[Token] = []
    mentions: list[Period] = periods_in(tokens, words.periods)
    i = 0
    while i < len(tokens):
        mention = next((m for m in mentions if m.begin == i), None)
        if mention is not None and not mention.means and tokens[i].word == "so":
            break
        if mention is not None:
            i = mention.end
            continue
        if tokens[i].word == "," and (i + 1 == len(tokens) or words.labels["breaks"].at(tokens, i + 1) is not None):
            break
        kept.append(tokens[i])
        i += 1
    while kept and kept[-1].word in (".", ",", ";", ":", "và", "vào", "đến", "trong", "!", "…", "/"):
        kept.pop()
    return kept


def _without_scale(noun: Sequence[Token]) -> Sequence[Token]:
    first = next((i for i, token in enumerate(noun) if token.word not in ("nghìn", "ngàn", "triệu", "tỷ")), 0)
    return noun[first:]


def written(tokens: Sequence[Token], text: str) -> str:
    """The tokens as printed; where words between them were cut out, one blank."""
    runs: list[list[int]] = []
    for token in tokens:
        if runs and not text[runs[-1][1] : token.start].strip():
            runs[-1][1] = token.end
        else:
            runs.append([token.start, token.end])
    return " ".join(" ".join(text[first:last].split()) for first, last in runs)
