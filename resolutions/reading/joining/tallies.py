"""Drafts -> Drafts: amounts in brackets after the names that they belong to, as parts of the amount before them.

"xây mới 37 cầu tại: Di Linh (12), thị xã Bảo Lộc (09), Đam Rông (16)" counts bridges three times more, and
"diện tích 102 ha, gồm: Khu A (64 ha), Khu B (38 ha)" measures two zones. A single one in brackets says too
little, but behind words that single out a part: "18,6 triệu USD, chủ yếu là hàng mây tre (11,2 triệu USD)". Without
brackets bare numbers behind names are parts when they make the whole: "97 đơn, gồm khiếu nại 61, tố cáo 36".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from resolutions.phrases import Token
from resolutions.reading.joining.sharing import Draft
from resolutions.reading.quantities.amounts import Amount
from resolutions.reading.wording.labels import written
from resolutions.reading.wording.trimming import without_leads
from resolutions.units import is_percentage
from resolutions.wordlists import Wordlists

FEWEST = 3
"""So many names with a bare count make a list of them."""
FEWEST_MEASURED = 2
"""So many names with an amount in the unit of the one before them make a list."""
_ENDS = (",", ";", ":", ".", ")", "(")


def with_tallies(drafts: list[Draft], items: Sequence[Token], text: str, words: Wordlists) -> list[Draft]:
    """The drafts, those in brackets in the unit of the amount before them with a name as label."""
    bare = [i for i, draft in enumerate(drafts) if _is_tally(draft, items)]
    done = list(drafts)
    for i, before, host in _hosts(drafts, bare) if len(bare) >= FEWEST else ():
        name = _begin_of_place(drafts[i], drafts[before], items, text, words)
        done[before] = _without_place(done[before], name, items, words)
        done[i] = _tally(drafts[i], done[host], name, items, text, words) if host >= 0 else done[i]
    for first, last in _measured_runs(drafts, items, text) if drafts else ():
        whole, parts = drafts[first], drafts[first + 1 : last]
        if len(parts) >= FEWEST_MEASURED and _is_whole_of(whole, parts):
            begun = [_begin_of_name(one.cut.amount.begin - 1, items) for one in parts]
            done[first + 1 : last] = [
                _tally(one, whole, name, items, text, words) for one, name in zip(parts, begun, strict=True)
            ]
    for i, draft in enumerate(drafts):
        name = _begin_of_part(draft, drafts[draft.cut.host], items, words) if draft.cut.host >= 0 else 0
        done[i] = _tally(draft, done[draft.cut.host], name, items, text, words) if name else done[i]
    for host, first, last in _named_runs(drafts, items):
        done[first:last] = [_part(one, done[host], one.parts.label) for one in drafts[first:last]]
    return done


def _named_runs(drafts: Sequence[Draft], items: Sequence[Token]) -> Iterator[tuple[int, int, int]]:
    """Counts, and the bare numbers behind names after each that make it: "97 đơn, gồm khiếu nại 61, tố cáo 36"."""
    named = [_is_named_number(draft, items) for draft in drafts]
    for first in range(1, len(drafts)):
        if not named[first] or named[first - 1] or not _counts(drafts[first - 1]):
            continue
        last = next((i for i in range(first, len(drafts)) if not named[i]), len(drafts))
        whole, run = drafts[first - 1].cut, [draft.cut for draft in drafts[first:last]]
        leads = drafts[first].parts.cues.leads
        listed = drafts[first].cut.host >= 0 or items[whole.amount.end].word == ":"
        listed = listed or any("parent" in entry.means for entry in leads)
        alike = len(run) > 1 and all(one.sentence == whole.sentence for one in run)
        if listed and alike and sum(one.amount.value for one in run) == whole.amount.value:
            yield first - 1, first, last


def _is_named_number(draft: Draft, items: Sequence[Token]) -> bool:
    """Whether an amount is a whole number behind words, with a sign, "và" or nothing behind it."""
    amount, told = draft.cut.amount, draft.parts
    bare = amount.unit is None and len(amount.numbers) == 1 and amount.value == amount.value.to_integral()
    ends = amount.end == len(items) or items[amount.end].word in (*_ENDS, "và")
    return bare and ends and bool(told.label) and not told.cues.verbs


def _begin_of_part(draft: Draft, host: Draft, items: Sequence[Token], words: Wordlists) -> int:
    """The first token of the part of an amount that words behind it single out, alone in a bracket; 0 for none."""
    amount, whole = draft.cut.amount, host.cut.amount
    if not (host.label and _fills_bracket(amount, items) and _has_unit_of(amount, whole)) or draft.parts.cues.verbs:
        return 0
    bracket = amount.begin - 1
    told = (words.labels["singling_out"].at(items, i) for i in range(whole.end, bracket))
    name = next((match.end for match in told if match is not None), bracket)
    plain = all(items[i].word not in _ENDS and not items[i].is_number for i in range(name, bracket))
    return name if name < bracket and plain and amount.value <= (whole.high or whole.value) else 0


def _fills_bracket(amount: Amount, items: Sequence[Token]) -> bool:
    return amount.end < len(items) and (items[amount.begin - 1].word, items[amount.end].word) == ("(", ")")


def _has_unit_of(amount: Amount, whole: Amount) -> bool:
    return amount.unit is not None and amount.unit == whole.unit and not is_percentage(amount.unit)


def _hosts(drafts: Sequence[Draft], tallies: Sequence[int]) -> Iterator[tuple[int, int, int]]:
    """The bare counts that something is counted by, the amount before them, and which amount is the whole, or -1."""
    counted: list[int] = []
    run: list[int] = []
    for i in range(len(drafts) + 1):
        if i in tallies:
            run.append(i)
            continue
        if run and counted:
            host = _host(drafts, counted, run)
            yield from ((k, counted[-1], host) for k in run)
        run = []
        counted = [*counted, i] if i < len(drafts) and _counts(drafts[i]) else []


def _counts(draft: Draft) -> bool:
    unit = draft.cut.amount.unit
    return unit is not None and unit.noun and bool(draft.label)


def _host(drafts: Sequence[Draft], counted: Sequence[int], run: Sequence[int]) -> int:
    """Which count tallies are of: the last of those before them that is as much, or the last if it is more; or -1.

    "Đầu tư 124 trạm bơm, gồm sửa 80 trạm và xây thêm 44 trạm, tại: A (60), B (43), C (21)" names parts of the 124.
    """
    total = sum(drafts[i].cut.amount.value for i in run)
    last = drafts[counted[-1]].cut
    alike = [i for i in counted if drafts[i].cut.sentence == last.sentence]
    alike = [i for i in alike if drafts[i].cut.amount.unit == last.amount.unit]
    equal = next((i for i in reversed(alike) if drafts[i].cut.amount.value == total), -1)
    return counted[-1] if equal < 0 and total <= last.amount.value else equal


def _measured_runs(drafts: Sequence[Draft], items: Sequence[Token], text: str) -> Iterator[tuple[int, int]]:
    """Amounts and the end of what follows each of them in its unit, alone in brackets after names."""
    first = 0
    for i, draft in enumerate(drafts[1:], start=1):
        if not _is_measured_part(draft, drafts[first], items, text):
            yield first, i
            first = i
    yield first, len(drafts)


def _is_measured_part(draft: Draft, host: Draft, items: Sequence[Token], text: str) -> bool:
    """Whether an amount is all that a bracket holds, in the unit of one before it, after a name with a capital."""
    amount, whole = draft.cut.amount, host.cut.amount
    if (
        not _has_unit_of(amount, whole)
        or not host.label
        or draft.cut.host < 0
        or draft.cut.sentence != host.cut.sentence
    ):
        return False
    begin = _begin_of_name(amount.begin - 1, items)
    named = any(text[token.start].isupper() for token in items[begin : amount.begin - 1])
    told = draft.parts.cues.verbs or draft.parts.cues.leads  # "vượt dự toán (450 tỷ đồng)"
    return _fills_bracket(amount, items) and whole.end < begin and named and not told


def _is_whole_of(host: Draft, parts: Sequence[Draft]) -> bool:
    """Whether an amount is as much as others together, or more."""
    return sum(one.cut.amount.value for one in parts) <= (host.cut.amount.high or host.cut.amount.value)


def _begin_of_name(bracket: int, items: Sequence[Token]) -> int:
    """The first token of the name before a bracket."""
    return next((i + 1 for i in range(bracket - 1, -1, -1) if items[i].word in _ENDS), 0)


def _begin_of_place(tally: Draft, host: Draft, items: Sequence[Token], text: str, words: Wordlists) -> int:
    """The first token of the name of a tally, where it stands with what is counted: "3 kho ở Di Linh (1)"."""
    bracket, counted = tally.cut.amount.begin - 1, host.cut.amount.end
    begin = _begin_of_name(bracket, items)
    placed = (i + 1 for i in range(counted, bracket) if words.labels["hanging"].at(items, i) is not None)
    capital = (i for i in range(counted, bracket) if text[items[i].start].isupper())
    return begin if begin > counted else next(placed, next(capital, counted))


def _without_place(host: Draft, name: int, items: Sequence[Token], words: Wordlists) -> Draft:
    """What is counted, without the name that begins at a token behind it and the word for where before it."""
    parted = items[name - 1].word in _ENDS or words.labels["hanging"].at(items, name - 1) is not None
    end = name - 1 if parted else name
    return host._replace(label=tuple(token for token in host.label if token.start < items[end].start))


def _is_tally(draft: Draft, items: Sequence[Token]) -> bool:
    """Whether an amount is a whole number alone in brackets after a word: ``Việt Trì (12)``."""
    amount = draft.cut.amount
    at = amount.numbers[0]
    alone = amount.unit is None and len(amount.numbers) == 1 and amount.value == amount.value.to_integral()
    inside = 1 < at < len(items) - 1 and items[at - 1].word == "(" and items[at + 1].word == ")"
    return alone and inside and items[at - 2].word[0].isalpha()


def _tally(draft: Draft, host: Draft, begin: int, items: Sequence[Token], text: str, words: Wordlists) -> Draft:
    """The amount of a bracket as a part of the host, called by the name that begins at a token."""
    name, _ = without_leads(list(items[begin : draft.cut.amount.begin - 1]), words)
    return _part(draft._replace(text=text), host, name)


def _part(draft: Draft, host: Draft, name: Sequence[Token]) -> Draft:
    """An amount without a unit as a part of a count, called by its name."""
    amount = draft.cut.amount._replace(unit=host.cut.amount.unit)
    parts = host.parts._replace(head=(), tail=(), announced=())  # what was done to the whole was done to its parts
    parent = written(host.label, host.text)
    cut = draft.cut._replace(amount=amount, sentence=host.cut.sentence, host=-1)
    return Draft(cut, parts, tuple(name), parent, draft.text, False, False, host.kind, host.period, host.measured)
