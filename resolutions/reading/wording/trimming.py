"""Tokens -> tokens: verbs, lead-ins, periods and comparisons cut off either end of a label."""

from __future__ import annotations

from collections.abc import Sequence

from resolutions.phrases import Match, Phrases, Token
from resolutions.reading.sentences import bracketed
from resolutions.reading.times.periods import periods_in
from resolutions.reading.wording.enumerations import enumerates, fills, goes_on_with_act, goes_on_with_alike
from resolutions.reading.wording.openings import after_but, level_after, only_opens, period_at_begin
from resolutions.wordlists import Entry, Wordlists

LONG = 10
"""A label of more tokens than this may begin with words that are no part of it."""
VERY_LONG = 14
"""A label of more tokens than this begins after its last comma."""
ACT = 6
"""An act takes at most so many tokens before what it counts."""
_NO_ACTORS = ("mỗi", "vụ")
"""These words open a label and name nobody who acts: "Vụ xuân gieo 40 ha"."""


def without_verbs(tokens: list[Token], words: Wordlists, area: bool = False) -> tuple[list[Token], tuple[Entry, ...]]:
    """The words before an amount without the verbs and periods at their end, and those; "DT" before an area is none."""
    found: list[Entry] = []
    given = tokens
    while tokens:
        last = tokens[-1].word
        if fills(words.labels["actions"], tokens, 0, len(tokens)) or (area and last == "dt"):
            break
        match = words.verbs.before(tokens, len(tokens))
        period = period_at_end(tokens, words.periods)
        if match is not None and not (period is not None and period < match.begin and _only_times(match)):
            assert isinstance(match.payload, Entry)
            if match.payload.means.get("keep") or _is_of_label(tokens, match, bool(found), words):
                break
            if "kind" in match.payload.means and not found and [t.word for t in given[len(tokens) :][:1]] == [","]:
                break  # "đã nỗ lực phấn đấu, 20/23 chỉ tiêu đạt"
            named = _measure_around(tokens, match, words.labels["measures"])
            if named:
                told = (match.payload,) if match.end > named else ()  # "Tốc độ tăng trưởng âm 2,3%"
                return tokens[:named], (*found, *told)
            word = words.labels["compounds"].at(tokens, match.begin - 1) if match.begin else None
            if word is not None and word.end == len(tokens):
                break  # "cắt giảm 30% chi phí"
            found.append(match.payload)
            tokens = tokens[: word.end if word is not None else match.begin]
        elif period is not None:
            found += _compared(tokens, period, words)
            tokens = tokens[:period]
        elif last == "(" or (last == ")" and tokens[-2:-1] and tokens[-2].word == "("):
            tokens = tokens[: -1 if last == "(" else -2]
        elif found and last == "," and (how := words.labels["verdicts"].before(tokens, len(tokens) - 1)) is not None:
            tokens = tokens[: how.begin]
        elif last in (":", ",", "-", "–", "*", "/"):
            if last == "," and found and not _is_named(tokens, given[len(tokens) :], words):
                return level_after(given[len(tokens) :], words), tuple(found)
            tokens = tokens[:-1]
        else:
            return ([] if only_opens(tokens, found, words) else tokens), tuple(found)
    return tokens, tuple(found)


def _is_of_label(tokens: list[Token], verb: Match, told: bool, words: Wordlists) -> bool:
    """Whether a verb is no verb of its amount: "các xã còn lại đạt 12 tiêu chí", "các hộ còn lại 60%"."""
    if verb.begin and isinstance(verb.payload, Entry) and "first" in verb.payload.means:
        return True  # "hình thành 2 vùng"
    several = told or words.labels["plurals"].at(tokens, 0) is not None
    rest = several and words.labels["remainders"].at(tokens, verb.begin) is not None
    return rest or (told and fills(words.labels["starters"], tokens, 0, len(tokens)))


def _is_named(tokens: Sequence[Token], told: Sequence[Token], words: Wordlists) -> bool:
    """Whether words before a comma name what is told of, behind a colon too: "còn khó khăn: quy mô nhỏ, chỉ bằng"."""
    equals = any(token.word == "bằng" for token in told)
    begin = next((i + 1 for i in range(len(tokens) - 1, -1, -1) if equals and tokens[i].word == ":"), 0)
    named, _ = without_leads([*tokens[begin:]], words)  # "phấn đấu chỉ số hài lòng trong nhóm dẫn đầu, tăng 2 bậc"
    return words.labels["starters"].at(named, 0) is not None


def _only_times(verb: Match) -> bool:
    """Whether a verb tells nothing but when, as "đầu năm" does, so that it may be a part of "từ đầu năm"."""
    return isinstance(verb.payload, Entry) and verb.payload.means.keys() == {"in_bracket"}


def only_kind(tokens: list[Token], words: Wordlists) -> bool:
    """Whether words before a colon say only what the amount in a bracket is: planned, done: "(Nghị quyết: 12%)"."""
    rest, verbs = without_verbs(tokens, words)
    return not rest and any(entry.means.get("in_bracket") in ("target", "result") for entry in verbs)


def _compared(tokens: list[Token], begin: int, words: Wordlists) -> list[Entry]:
    """What a comparison that holds a period makes of an amount: "thấp hơn năm 2016 là 2,1 tạ/ha" is a reduction."""
    match = words.labels["comparisons"].at(tokens, begin)
    entry = match.payload if match is not None else None
    return [entry] if isinstance(entry, Entry) and entry.means["measure"] != "level" else []


def _measure_around(tokens: list[Token], verb: Match, measures: Phrases) -> int:
    """Where the name of a measure ends that a verb is a part of (``tốc độ tăng trưởng``); 0 when it is part of none."""
    found = (m for m in measures.find(tokens[: verb.end]) if m.begin < verb.begin < m.end)
    return next((m.end for m in found if not (m.begin and _only_opens(m))), 0)


def _only_opens(measure: Match) -> bool:
    """Whether words name a measure only where a label begins so: not in "qua đào tạo mới đạt"."""
    return isinstance(measure.payload, Entry) and "first" in measure.payload.means


def period_at_end(tokens: list[Token], periods: Phrases) -> int | None:
    """Where the period begins that a label ends with; None when it ends with none."""
    last = next(iter(reversed(periods_in(tokens, periods))), None) if periods.can_end(tokens[-1].word) else None
    return last.begin if last and last.end == len(tokens) and not last.keep else None


def without_leads(tokens: list[Token], words: Wordlists) -> tuple[list[Token], tuple[Entry, ...]]:
    """The words of a label without the lead-ins and periods they begin with, and those lead-ins."""
    found: list[Entry] = []
    while tokens:
        match: Match | None = words.leads.at(tokens, 0)
        period = period_at_begin(tokens, words.periods)
        if match is not None and match.end >= period:
            assert isinstance(match.payload, Entry)
            if match.payload.means.get("keep"):
                break
            found.append(match.payload)
            tokens = tokens[match.end :]
        elif period:
            tokens = tokens[period:]
        elif _item_number(tokens):
            tokens = tokens[_item_number(tokens) :]
        elif tokens[0].word in (",", ":", "-", "–", ".", "*", "+", ")", "“", '"'):
            tokens = tokens[1:]
        else:
            break
    return tokens, tuple(found)


def last_clause(tokens: list[Token], words: Wordlists) -> list[Token]:
    """In running prose the label begins after the last comma before a word that can begin one, or after "phấn đấu"."""
    cuts = [match.end for match in words.labels["cuts"].find(tokens)] or after_but(tokens, words)
    tokens = tokens[cuts[-1] :] if cuts else tokens
    inside = bracketed(tokens)  # "Tuyến kè (đoạn 1, xã Vũ Hòa) dài"
    for i in range(len(tokens) - 1, 0, -1):
        if i not in inside and tokens[i - 1].word in (",", ";", ".") and _can_begin_label(tokens[i], words):
            rest, _ = without_leads(tokens[i:], words)
            further = goes_on_with_act(tokens, i, words) or goes_on_with_alike(tokens, i, words)
            if rest and _begins_label(rest, 0, words) and not further:
                return rest
    return tokens


def concise(tokens: list[Token], words: Wordlists) -> list[Token]:
    """A label without the long words before it: the measure named last, the act told of, else the last phrase.

    "Tuyến kè … huyện Lâm Hà với chiều dài khoảng 46 km" is a length, "Tỉnh sẽ phát triển 27 khu" an act.
    """
    actions, starters = words.labels["actions"], words.labels["starters"]
    begun = [i for i in range(len(tokens) - 1, 0, -1) if actions.can_begin(tokens[i].word)]
    told = (i for i in begun if actions.at(tokens, i) is not None)
    for act in told if starters.at(tokens, 0) is None else ():
        if any(fills(words.labels["auxiliaries"], tokens, i, act) for i in range(max(0, act - 3), act)):
            return tokens[act:]
    if len(tokens) <= LONG or starters.at(tokens, 0) is not None:
        return tokens
    for i in [i for i in range(len(tokens) - 2, 1, -1) if starters.can_begin(tokens[i].word)]:
        linked = any(fills(words.labels["links"], tokens, j, i) for j in (i - 2, i - 1))
        if linked and not _describes(tokens, i, words) and starters.at(tokens, i) is not None:
            return tokens[i:]
    if len(tokens) <= VERY_LONG:
        return tokens
    inside = bracketed(tokens)
    commas = [i + 1 for i, token in enumerate(tokens[:-2]) if token.word in (",", ":") and i not in inside]
    alike = (goes_on_with_act, enumerates, goes_on_with_alike)
    commas = [i for i in commas if not any(goes_on(tokens, i, words) for goes_on in alike)]
    return tokens[commas[-1] :] if commas else tokens


def _describes(tokens: list[Token], i: int, words: Wordlists) -> bool:
    """Whether the words from a place on tell who is given something: "Phụ nữ ở các xã có mức sinh thấp được hỗ trợ"."""
    passive = [j for j in range(i, len(tokens)) if tokens[j].word == "được"]
    must = any(token.word == "phải" for token in tokens[i:])  # "Dự án có quy mô từ 10 ha trở lên phải dành"
    had = (bool(passive) or must) and tokens[i - 1].word == "có"
    return had or any(words.labels["rules"].at(tokens, j) is not None for j in passive)


def without_actor(tokens: list[Token], words: Wordlists) -> list[Token]:
    """An act right before what it counts, without who acts: "Huyện đảo cũ đón 51.300 lượt khách"."""
    if not tokens or words.labels["starters"].at(tokens, 0) is not None or tokens[0].word in _NO_ACTORS:
        return tokens
    for i in range(max(1, len(tokens) - ACT), len(tokens)):
        if fills(words.labels["actions"], tokens, i, len(tokens)) and not ends_compound(tokens, i, words):
            between = range(max(0, i - 2), i)
            joined = any(tokens[k].word == "," or words.labels["joins"].at(tokens, k) is not None for k in between)
            given = i > 1 and fills(words.labels["rules"], tokens, i - 1, len(tokens))  # "người học được hỗ trợ"
            return tokens if joined or given or words.labels["actions"].at(tokens, 0) is not None else tokens[i:]
    return tokens


def ends_compound(tokens: Sequence[Token], act: int, words: Wordlists) -> bool:
    """Whether what could be an act ends a word of more syllables: "vật liệu xây 3.100 triệu viên"."""
    return any(fills(words.labels["compounds"], [*tokens], i, len(tokens)) for i in range(max(0, act - 2), act))


def without_comparison(
    tokens: list[Token], verbs: tuple[Entry, ...], words: Wordlists
) -> tuple[list[Token], tuple[Entry, ...]]:
    """A label without what its amount is compared with, and the verbs with what the comparison makes of the amount."""
    for match in words.labels["comparisons"].find(tokens):
        entry = match.payload
        assert isinstance(entry, Entry)
        directly = entry.means["measure"] != "level"
        comma = next((i for i in range(match.end, len(tokens)) if tokens[i].word == ","), 0)
        if directly and (comma or any("tells" not in verb.means for verb in verbs)):
            continue
        rest = tokens[comma + 1 :] if comma and not match.begin else tokens[: match.begin]
        return rest, (*verbs, entry) if directly else verbs
    return tokens, verbs


def without_change(label: list[Token], verbs: tuple[Entry, ...], words: Wordlists) -> list[Token]:
    """A label without its verb of change when the level that is reached follows."""
    if len(label) < 2 or not any(entry.means.keys() & {"from", "reaches", "remains"} for entry in verbs):
        return label
    changing = words.labels["changes"].at(label, 0)
    return label[changing.end :] if changing is not None else label


def _item_number(tokens: list[Token]) -> int:
    """How many tokens the number of an item in a list takes: ``(1)``, ``2.``, ``a)``; 0 when there is none."""
    if len(tokens) > 2 and tokens[0].word == "(" and tokens[1].is_number and tokens[2].word == ")":
        return 3
    numbered = len(tokens) > 1 and (tokens[0].is_number or len(tokens[0].word) == 1)
    return 2 if numbered and tokens[1].word in (".", ")") else 0


def _can_begin_label(token: Token, words: Wordlists) -> bool:
    """Whether a label, or what is cut off before one, can begin with a token; asked before the costlier question."""
    begins = (words.leads, words.periods, *(words.labels[name] for name in ("starters", "actions", "changes")))
    sign = token.is_number or len(token.word) == 1
    return sign or any(phrases.can_begin(token.word) for phrases in begins)


def _begins_label(tokens: list[Token], i: int, words: Wordlists) -> bool:
    """Whether a label can begin at a token: with a word such as "tỷ lệ", also after "giảm", or an act as "kết nạp"."""
    changing = words.labels["changes"].at(tokens, i)
    if words.labels["starters"].at(tokens, changing.end if changing is not None else i) is not None:
        return True
    return words.labels["actions"].at(tokens, i) is not None and words.labels["levels"].at(tokens, i) is None
