"""Tokens -> tokens: what a statement opens with, cut off its label: until when, by what source, for what cause.

"Đến hết quý I giải ngân 15%", "Theo kết quả kiểm kê, trên địa bàn tỉnh có 387 di tích", "do dịch lượng khách còn …".
"""

from __future__ import annotations

from collections.abc import Sequence

from resolutions.phrases import Phrases, Token
from resolutions.wordlists import Entry, Wordlists

FAR = 16
"""What a statement opens with, up to its comma, has at most so many tokens."""


def without_openings(tokens: list[Token], words: Wordlists) -> list[Token]:
    """A label without field, source, time, cause and what is left out before what is measured."""
    tokens = without_until(_without_source(_without_topic(tokens, words), words), words)
    return _without_supposition(_without_cause(tokens, words), words)


def begins_topic(tokens: Sequence[Token], words: Wordlists) -> bool:
    """Whether words only say what field is spoken of: "về tiền"; "về đích nông thôn mới" tells what is reached."""
    return words.labels["topics"].at(tokens, 0) is not None and words.labels["arrivals"].at(tokens, 0) is None


def _without_topic(tokens: list[Token], words: Wordlists) -> list[Token]:
    """A label without the one field that it says first is spoken of: "Về chất lượng, nhà kiên cố"."""
    field = begins_topic(tokens, words) or words.labels["settings"].at(tokens, 0) is not None
    commas = [i for i, token in enumerate(tokens) if token.word == ","] if field else []
    return tokens[commas[0] + 1 :] if len(commas) == 1 and commas[0] < len(tokens) - 1 else tokens


def without_until(tokens: list[Token], words: Wordlists) -> list[Token]:
    """A label without the period and the words such as "đến hết" that it begins with."""
    tokens = _without_past(tokens, words)
    until = words.labels["until"].at(tokens, 0)
    if until is None:
        return tokens
    period = words.periods.at(tokens, until.end)
    if period is None:
        return [] if until.end == len(tokens) else tokens
    rest = tokens[period.end :]
    return rest[1:] if rest and rest[0].word == "," else rest


def _without_past(tokens: list[Token], words: Wordlists) -> list[Token]:
    """A label without what was done first: "Sau khi sắp xếp, huyện có 11 xã"."""
    done = words.heads["afterwards"].at(tokens, 0)
    comma = next((i for i, token in enumerate(tokens[:FAR]) if token.word == ","), 0) if done is not None else 0
    return tokens[comma + 1 :] if comma else tokens


def _without_source(tokens: list[Token], words: Wordlists) -> list[Token]:
    """A label without who says or sets it, and without "đến hết" that has lost its period: "Theo báo cáo, đến hết"."""
    begun = next((i for i in range(max(0, len(tokens) - 3), len(tokens)) if _is_until(tokens[i:], words)), len(tokens))
    tokens = tokens[:begun]
    if words.labels["sources"].at(tokens, 0) is None:
        return tokens
    comma = next((i + 1 for i, token in enumerate(tokens[:FAR]) if token.word == ","), 0)
    return tokens[comma or _first_named(tokens, words) :]


def _first_named(tokens: list[Token], words: Wordlists) -> int:
    """Where the first measure is named, which the number of a document is not: "theo Quyết định số 12 mức thu là"."""
    named = (i for i in range(1, len(tokens) - 1) if words.labels["starters"].at(tokens, i) is not None)
    return next((i for i in named if not tokens[i + 1].is_number), len(tokens))


def _is_until(tokens: list[Token], words: Wordlists) -> bool:
    match = words.labels["until"].at(tokens, 0)
    return match is not None and match.end == len(tokens) > 1


def _without_cause(tokens: list[Token], words: Wordlists) -> list[Token]:
    """A label from the measure that it names on, when it begins with a cause: "do dịch Covid-19 lượng khách"."""
    if words.labels["causes"].at(tokens, 0) is None:
        return tokens
    named = (
        i
        for i in range(len(tokens) - 1, 1, -1)
        if words.labels["starters"].at(tokens, i) is not None and words.labels["compounds"].at(tokens, i - 1) is None
    )
    comma = next((i + 1 for i in range(len(tokens) - 2, 0, -1) if tokens[i].word == ","), 0)
    return tokens[next(named, comma) :]


def _without_supposition(tokens: list[Token], words: Wordlists) -> list[Token]:
    """A label without what it leaves out: "nếu loại trừ tiền sử dụng đất thì thu nội địa", "nếu loại trừ giá thì"."""
    if words.labels["suppositions"].at(tokens, 0) is None:
        return tokens
    then = next((match.end for match in words.labels["then"].find(tokens[:FAR])), 0)
    return tokens[then:]


def level_after(tokens: list[Token], words: Wordlists) -> list[Token]:
    """The words after a comma that name what an amount is, or none: "Thu phí theo hộ, mức thu là 6.000 đồng"."""
    begin = 1 if tokens and tokens[0].word == "với" else 0
    end = len(tokens) - 1 if tokens and tokens[-1].word == "là" else len(tokens)
    named = words.labels["starters"].at(tokens, begin)
    return tokens[begin:end] if named is not None and end - begin > 1 else []


def only_opens(tokens: list[Token], verbs: list[Entry], words: Wordlists) -> bool:
    """Whether only a lead-in stands between a comma and the "có" that counts: "Theo báo cáo, trên địa bàn tỉnh có"."""
    if not any("holds" in entry.means for entry in verbs) or words.labels["starters"].at(tokens, 0) is not None:
        return False
    comma = next((i for i in range(len(tokens) - 1, 0, -1) if tokens[i].word == ","), 0)
    lead = words.leads.at(tokens, comma + 1) if comma and comma <= FAR else None
    entry = lead.payload if lead is not None and lead.end == len(tokens) else None
    return isinstance(entry, Entry) and "keep" not in entry.means


def period_at_begin(tokens: list[Token], periods: Phrases) -> int:
    """The end of the period that a label begins with; one that is all of it names a thing: "cây lâu năm 9.100 ha".

    So does a crop season, which tells a time as well: "Vụ đông xuân 2008 - 2009 gieo cấy 1.200 ha".
    """
    match = periods.at(tokens, 0)
    if match is None:
        return 0
    means = match.payload.means if isinstance(match.payload, Entry) else {}
    named = "keep" in means
    season = named and bool(means["means"])
    whole = match.end == len(tokens) and not any(token.is_number for token in tokens)
    return 0 if season or (named and whole) else match.end


def after_but(tokens: Sequence[Token], words: Wordlists) -> list[int]:
    """Where a measure is named right behind a "nhưng": "số vụ tai nạn giảm nhưng số người chết tăng 3 người"."""
    but = (i for i in range(1, len(tokens) - 1) if words.labels["but"].at(tokens, i) is not None)
    return [i + 1 for i in but if words.labels["starters"].at(tokens, i + 1) is not None]
