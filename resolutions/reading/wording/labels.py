"""Statement -> Label: what is left of a statement when amount, verbs, lead-ins and periods are cut out.

"Phấn đấu nâng tỷ lệ X lên 30%" -> "tỷ lệ X"; "Trồng mới 3.000 ha rừng" -> "Trồng mới rừng". What is cut out is kept as
cues, because it decides measure, kind and parent.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from resolutions.phrases import Token
from resolutions.reading.quantities.amounts import Amount
from resolutions.reading.wording import asides
from resolutions.reading.wording.bracketed import changed_in_bracket, opens_bracket, says_all
from resolutions.reading.wording.colons import border_of, split_at_colon
from resolutions.reading.wording.holders import of_holder, of_place, without_area, without_setter
from resolutions.reading.wording.openings import begins_topic, without_openings, without_until
from resolutions.reading.wording.statements import REACH, Cut, follows_comma
from resolutions.reading.wording.tails import behind, herd_kept, remaining, sender, tail, thing, without_whole
from resolutions.reading.wording.trimming import (
    VERY_LONG,
    concise,
    ends_compound,
    last_clause,
    only_kind,
    without_actor,
    without_change,
    without_comparison,
    without_leads,
    without_verbs,
)
from resolutions.units import is_area, is_money, is_percentage
from resolutions.wordlists import Entry, Wordlists


class Cues(NamedTuple):
    """What was cut out of a statement and what it means."""

    verbs: tuple[Entry, ...]
    """Verbs between label and amount, nearest first."""
    leads: tuple[Entry, ...]
    """Lead-ins before the label."""


class Parts(NamedTuple):
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
    announced: tuple[Token, ...] = ()
    """Words before its bracket that only announce what the bracket states."""
    after_slash: bool = False
    """Whether it is the second of two amounts printed with a slash between them."""


def take_apart(items: Sequence[Token], text: str, statement: Cut, words: Wordlists) -> Parts:
    """The statement without amount, verbs, lead-ins and periods, under what announces it before its bracket."""
    lead = changed_in_bracket(items, statement, words)
    own = statement._replace(before=statement.before[len(lead) :])
    parts = _after_slash(_taken_apart(items, text, own, words), items, own, words)
    return _announced(parts, [items[i] for i in lead], words) if lead else parts


def _taken_apart(items: Sequence[Token], text: str, statement: Cut, words: Wordlists) -> Parts:
    """The words of a statement, whatever stands before its bracket or slash."""
    before = _words_before(items, statement, words)
    border = border_of(before, text, items[statement.amount.begin].start)
    border = 0 if statement.host >= 0 and only_kind(before[:border], words) else border
    rest, verbs = without_verbs(before[border:], words, is_area(statement.amount.unit))
    rest, led = without_leads(rest, words)
    is_row = border > 0 and (not rest or (not led and _only_rules(rest, statement.amount, words)))
    if is_row:
        before = asides.without_colon(asides.without_period(asides.without_colon(before[:border]), words))
    else:
        before, verbs = without_verbs(before, words, is_area(statement.amount.unit))
    head, before = split_at_colon(before, words)
    head, told = without_leads(asides.without_period(head, words), words)
    before, leads = without_leads(without_setter(before, words), words)
    leads = told + leads
    if not is_row:
        whole = last_clause(without_until(before, words), words)
        own, more = without_leads(concise(whole, words), words)
        own = without_openings(own, words)
        leads = (leads if own == before else _of_own_clause(leads, statement, verbs)) + more
        before = without_area(of_place(own, text, words), text, words)
        head, before = of_holder(head, before, whole, words)
    before = asides.without_inner_period(asides.without_asides(without_change(before, verbs, words), words), words)
    before, verbs = (before, verbs) if is_row else without_comparison(before, verbs, words)
    unit = statement.amount
    noun = items[unit.unit_begin : unit.unit_end] if unit.unit and unit.unit.noun else []
    after = tail(behind(items, statement, words), words, bool(noun), is_action(before, words))
    if is_row and _is_topic(before, verbs, noun, after, unit, words):
        head, before, is_row = _without_made_up(before, words), [], False
    if not is_row:
        if (noun and not _is_only_counted(unit, after)) or (after and not is_percentage(unit.unit)):
            before = without_actor(before, words)
        before = _of_thing(before, verbs, opens_bracket(items, statement), text, words) if noun else before
        before = [] if not verbs and follows_comma(items, statement, after, bool(noun)) else before
        before = before or _named_apart(items, statement, noun, after, words)
    if not (is_row or before or noun or after) and words.labels["fields"].at(head, 0) is None:
        head, before = [], head  # "Giải ngân vốn đầu tư công: hết quý II đạt 50%"
    said = tuple(head), tuple(before), tuple(thing(noun, unit.unit, words)), tuple(after)
    return Parts(*said, Cues(verbs, leads), is_row)


def _words_before(items: Sequence[Token], statement: Cut, words: Wordlists) -> list[Token]:
    """The words before an amount, without a reckoning, without where a rule is written and of what whole they are."""
    before = asides.without_reckoning([items[i] for i in statement.before[-REACH:]])
    return without_whole(asides.without_provisions(before, words), words)


def _announced(parts: Parts, lead: list[Token], words: Wordlists) -> Parts:
    """The parts under the words before their bracket, or with these as label."""
    announced = tuple(without_leads(lead, words)[0])
    if says_all(announced, parts.noun, parts.tail, words):
        parts = parts._replace(label=announced, noun=())
    return parts._replace(announced=announced)


def _named_apart(
    items: Sequence[Token], statement: Cut, noun: Sequence[Token], after: Sequence[Token], words: Wordlists
) -> list[Token]:
    """What names a count that no words before it do: who is sent, what is left, or what is kept: "210 nghìn con"."""
    amount = statement.amount
    if found := sender(items, statement, after, words) or remaining(items, amount, after, words):
        return found
    counted = thing(noun, amount.unit, words)
    match = words.labels["classifiers"].at(counted, 0)
    alone = not after and match is not None and match.end == len(counted)
    return herd_kept(items, statement) if alone else []


def _is_only_counted(amount: Amount, after: Sequence[Token]) -> bool:
    """Whether a count says of what it is before it alone: "Bệnh sởi ghi nhận 19 ca", but "ghi nhận 19 ca sởi"."""
    return amount.unit is not None and amount.unit.unit_id == "case" and not after


def _after_slash(parts: Parts, items: Sequence[Token], statement: Cut, words: Wordlists) -> Parts:
    """The parts of the second of two amounts with a slash between, which may say that it was planned."""
    before = [items[i] for i in statement.before]
    planned = words.labels["plans"].at(before, 1)
    if not before or before[0].word != "/" or len(before) != (planned.end if planned is not None else 1):
        return parts
    label = () if planned is not None else parts.label  # "9 đồng chí/KH 8 đồng chí"
    behind = words.labels["plans"].at(parts.tail, 0)
    return parts._replace(after_slash=True, label=label, tail=parts.tail[behind.end if behind is not None else 0 :])


def _only_rules(rest: Sequence[Token], amount: Amount, words: Wordlists) -> bool:
    """Whether only a word of the rule stands between a colon and money: "Mua lợn nái: hỗ trợ 500.000 đồng/con"."""
    match = words.labels["rules"].at(rest, 0)
    return is_money(amount.unit) and match is not None and match.end == len(rest)


def _of_own_clause(leads: tuple[Entry, ...], statement: Cut, verbs: Sequence[Entry]) -> tuple[Entry, ...]:
    """The lead-ins that hold for a label after a comma: "Không để xảy ra cháy rừng, tỷ lệ che phủ rừng đạt 60%"."""
    bounded = statement.amount.comparator in ("gt", "lt") or any("passes" in one.means for one in verbs[:1])
    return tuple(one for one in leads if "denies" not in one.means and (bounded or "forbids" not in one.means))


def _is_topic(
    label: list[Token],
    verbs: Sequence[Entry],
    noun: Sequence[Token],
    after: Sequence[Token],
    amount: Amount,
    words: Wordlists,
) -> bool:
    """Whether what stands before a colon only names a field: "Chính sách: có 86 hộ nghèo"."""
    told = noun or (is_percentage(amount.unit) and len(after) > 1)
    if told and words.labels["fields"].at(label, 0) is not None and (after or begins_topic(label, words)):
        return True
    lead = bool(after) and len(label) > VERY_LONG and any(token.word == "," for token in label)
    if noun and (lead or len(_without_made_up(label, words)) < len(label)):
        return True
    reckoned = words.labels["bases"].at(after, 0) is not None  # "Phí nước thải: 5% giá bán nước sạch có thuế"
    rate = amount.unit is not None and amount.unit.unit_id == "percent" and not reckoned
    if rate and len(after) > 2 and not verbs and words.labels["hanging"].at(after, 0) is not None:
        return True  # "Phân bổ: 85% cho hội đồng, 15% cho cơ quan thẩm định"
    if words.labels["starters"].at(label, 0) is not None or is_action(label, words):
        return False
    tells = words.labels["predicates"].at(after, 0) is not None  # "Cấp thôn: 150 thôn đạt chuẩn"
    per = amount.unit is not None and "_per_1" in amount.unit.unit_id  # "Y tế: 8,6 bác sĩ/vạn dân"
    held = bool(noun) and (tells or per or any("holds" in entry.means for entry in verbs))
    if rate and words.labels["counts"].at(after, 0) is not None and any(words.labels["judgements"].find(label)):
        return True  # "Chất lượng còn thấp: chỉ 21% số người học nghề"
    later = (match for match in words.labels["predicates"].find(after) if match.begin > 0)
    return held or (rate and not all(ends_compound(after[: one.end], one.begin, words) for one in later))


def _without_made_up(label: list[Token], words: Wordlists) -> list[Token]:
    """What is made up of what follows, without the word that says so: "Hệ thống trường học gồm: 12 trường mầm non"."""
    match = words.labels["made_up"].before(label, len(label))
    return label[: match.begin] if match is not None else label


def _of_thing(label: list[Token], verbs: Sequence[Entry], opened: bool, text: str, words: Wordlists) -> list[Token]:
    """The words before a count; none when they are a place that has it, or end in a word that governs the count.

    ``opened`` says that the count stands alone in a bracket: "tại xã Ma Li Pho (4 điểm quặng)".
    """
    place = words.heads["places"].at(label, 0)
    named = place is not None and place.end < len(label) and text[label[place.end].start].isupper()
    overall = words.labels["overall"].at(label, 0)
    if verbs and overall is not None and overall.end == len(label):
        return []  # "tỉnh vẫn thực hiện đạt và vượt 17/20 chỉ tiêu"
    whole = not label or begins_topic(label, words)
    if (named and opened) or ((named or whole) and any("holds" in entry.means for entry in verbs)):
        return []
    told = words.labels["starters"].at(label, 0) is not None or is_action(label, words)
    governing = None if verbs else words.labels["governing"].before(label, len(label))
    if governing is not None and any(
        words.labels["occurs"].at(label, i) for i in range(max(1, governing.begin - 2), governing.begin)
    ):
        return label  # "Dịch tả lợn xảy ra tại 6/21 thôn"
    return [] if governing is not None and not told else label


def is_action(label: Sequence[Token], words: Wordlists) -> bool:
    """Whether a label is a verb whose object is counted: ``thành lập mới``, ``trồng``."""
    return words.labels["actions"].at(label, 0) is not None and words.labels["levels"].at(label, 0) is None


def written(tokens: Sequence[Token], text: str) -> str:
    """The tokens as printed; where words between them were cut out, one blank."""
    if not tokens:
        return ""
    runs: list[list[int]] = []
    for token in tokens:
        if runs and not text[runs[-1][1] : token.start].strip():
            runs[-1][1] = token.end
        else:
            runs.append([token.start, token.end])
    return " ".join(" ".join(text[first:last].split()) for first, last in runs)
