"""Tokens -> Mentions: which of the periods named in a clause can hold for an amount in it, the likeliest first."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import islice, takewhile

from resolutions.phrases import Phrases, Token
from resolutions.reading.sentences import brackets, holder
from resolutions.reading.times.counted import counted
from resolutions.reading.times.leading_times import LEADING, leads
from resolutions.reading.times.period_days import is_span
from resolutions.reading.times.periods import NEXT, OPENING, UNIT, Period, follows_amount, is_of_start
from resolutions.reading.times.rows_of_times import as_wholes
from resolutions.wordlists import Wordlists

PLAN = 8
"""The word for a plan stands at most so many tokens before the period that the plan is for."""
_ENDS = frozenset(".;,")
_SENTENCE = frozenset(".;")


class Mentions:
    """The periods named in a clause that can say when its figures hold, found once for all of them."""

    usable: Sequence[Period]
    """These periods, but for those that hold the next amount alone."""

    def __init__(self, items: Sequence[Token], words: Wordlists) -> None:
        """Find them among the tokens of the clause."""
        self._items = items
        self._labels = words.labels
        self._turning = (words.labels["cuts"], words.labels["changes"], words.heading_kinds)
        found = counted(items, words)
        self._of_next = [p for p in found if p.only == NEXT]
        self.usable = as_wholes([p for p in found if p.only != NEXT], items)
        alone = (p for p in self.usable if _in_bracket_after_amount(p, items) or is_of_start(p, items))
        self._of_others = {p.begin for p in alone}
        self._begins = [p.begin for p in self.usable]
        self._brackets = brackets(items, 0, len(items)) if self.usable else []
        self._breaks = list(_breaks(items, words.labels["parting"])) if self.usable else []
        self._numbers = [i for i, token in enumerate(items) if token.is_number] if self._brackets else []
        self._trailing = {p.begin for p in self.usable if follows_amount(p, items)}
        self._leading = [p for p in self.usable if leads(p, items, words)]
        self._listed = {p.begin for p in self._leading if p.begin and items[p.begin - 1].word == ";"}
        self._leads = [p.begin for p in self._leading]

    def near(self, begin: int, sentence: tuple[int, int], own_end: int) -> Iterator[Period]:
        """What can hold for the amount at ``begin``, the likeliest first: after it, before it, opening the clause."""
        yield from self.today(begin, sentence)
        first_after = bisect_right(self._begins, begin)
        last_before = bisect_left(self._begins, begin) - 1
        after = self.usable[first_after] if first_after < len(self._begins) else None
        if after is not None and after.begin < own_end and not self._is_of_next(after, begin):
            yield after
        while last_before >= 0 and self._is_of_another(self.usable[last_before], begin, sentence):
            last_before -= 1
        if last_before >= 0 and self._begins[last_before] >= sentence[0]:
            yield self._of_plan(self.usable[last_before], begin)
            if last_before and self.usable[last_before - 1].end == self._begins[last_before]:
                yield self.usable[last_before - 1]  # "giai đoạn 2011 - 2015 mỗi năm đào tạo 1.200 người"
        yield from self._of_whole(sentence[0])
        leading = bisect_left(self._leads, begin) - 1
        if leading >= 0 and self._goes_on(self._leading[leading], sentence):
            yield self._leading[leading]
        if last_before >= 0 and self._begins[last_before] < sentence[0] and self._is_stage(self.usable[last_before]):
            yield self.usable[last_before]
        first = next((one for one in self.usable if not self._ends_season(one, begin)), None)
        if first is not None and first.means == "{title}" and self._begins_rate(begin):
            return  # "Mỗi năm tạo 900 việc làm; tỷ lệ lao động qua đào tạo đạt 40%"
        opens = first is not None and first.begin < (1 if first.means == "{context}" else OPENING)
        if first is not None and opens and self._goes_on(first, sentence):
            yield first  # "Sản lượng lúa cả năm đạt 5 tấn. Có 7 xã": the second sentence is of no whole year

    def _begins_rate(self, begin: int) -> bool:
        """Whether the last semicolon before an amount has a rate behind it."""
        at = bisect_left(self._breaks, begin) - 1
        return at >= 0 and self._labels["rates"].at(self._items, self._breaks[at] + 1) is not None

    def _of_whole(self, begin: int) -> Iterator[Period]:
        """The time of the whole whose parts a sentence lists: "Vốn năm 2011 là 9 tỷ đồng. Trong đó: tỉnh 4 tỷ đồng"."""
        if begin < 2 or [token.word for token in self._items[begin : begin + 2]] != ["trong", "đó"]:
            return
        first = next((i + 1 for i in range(begin - 2, -1, -1) if self._items[i].word == "."), 0)
        told = next((p for p in self.usable if first <= p.begin < begin), None)
        if told is not None and not follows_amount(told, self._items):
            yield self._of_plan(told, begin)

    def _ends_season(self, period: Period, begin: int) -> bool:
        """Whether an act begins behind a crop season and a semicolon: "vụ mùa 2009 gieo 40 ha; sửa 3 km đê"."""
        parting = takewhile(lambda i: i < begin, islice(self._breaks, bisect_left(self._breaks, period.end), None))
        return period.keep and any(self._labels["actions"].at(self._items, i + 1) is not None for i in parting)

    def today(self, begin: int, sentence: tuple[int, int]) -> Iterator[Period]:
        """The words that say of the amount at ``begin`` that it is so today."""
        return (p for p in self._of_next if p.begin < begin and self._is_today(p, begin, sentence))

    def _is_today(self, period: Period, begin: int, sentence: tuple[int, int]) -> bool:
        """Whether words such as "hiện có" hold an amount, or open its sentence and list it: "Hiện có 7 chợ và 4 ga"."""
        told = self._items[period.end : begin]
        if begin < period.end or period.begin > sentence[0]:
            return begin < period.end
        parted = any(token.word in (".", ";") for token in told) or any(
            next(one.find(told), None) for one in self._turning
        )
        return not parted and not any(period.end <= one < begin for one in self._begins)

    def _goes_on(self, period: Period, sentence: tuple[int, int]) -> bool:
        """Whether a period holds in a sentence: one of those before may have told an event, or of schools."""
        if period.begin >= sentence[0]:
            return True
        if period.begin in self._listed:
            return False  # "năm 2023: 40 ha; năm 2024: 52 ha. Đất lúa 30 ha": the last is of no year
        own = self._items[period.begin : period.end]
        if any(True for _ in self._labels["school_years"].find(own)):
            return any(True for _ in self._labels["schooling"].find(self._items[slice(*sentence)]))
        return (period.begin < OPENING or self._states(period.end)) and not self._is_of_occasion(period)

    def _is_of_occasion(self, period: Period) -> bool:
        """Whether a period says when the occasion was with which its sentence begins: "Kỳ thi học kỳ I năm 2019, …"."""
        own = self._items[period.begin : period.end] if period.means.startswith("{context}-") else ()
        if any(True for _ in self._labels["occasions"].find(own)):
            return True  # "Ở thời điểm 01/10, đàn lợn còn 5.230 con. Giá lợn …"
        begun = next((i + 1 for i in range(period.begin - 1, -1, -1) if self._items[i].word in (".", ";")), 0)
        return begun < period.begin and self._labels["occasions"].at(self._items, begun) is not None

    def _states(self, begin: int) -> bool:
        """Whether a number stands in what is left of a sentence: "Năm 2019, xã được công nhận đạt chuẩn." has none."""
        rest = takewhile(lambda token: token.word != ".", islice(self._items, begin, None))
        return any(token.is_number for token in rest)

    def _of_plan(self, period: Period, begin: int) -> Period:
        """A period before an amount; marked when it is that of a plan, of which this one tells what was done."""
        near = range(max(0, period.begin - PLAN), period.begin)
        planned = any(self._labels["plans"].at(self._items, i) is not None for i in near)
        first = next((i for i in range(period.end, begin) if self._items[i].is_number), begin)
        told = any(self._labels["done"].at(self._items, i) is not None for i in range(first, begin))
        return period._replace(of_plan=planned and told)

    def _is_stage(self, period: Period) -> bool:
        """Whether a stage of a plan leads in what follows: "giai đoạn đến năm 2030 khoảng 135 lít. Tỷ lệ …"."""
        named = self._labels["stages"].at(self._items, period.begin) is not None and not is_span(period.means)
        return named and period.begin not in self._trailing

    def _is_of_next(self, period: Period, begin: int) -> bool:
        """Whether a period after an amount is that of what follows it: "lỗ 300 tỷ, phấn đấu đến năm 2013 hòa vốn"."""
        if self._is_of_bracket(period, begin) or self._leads_on(period, begin):
            return True
        goes_on = period.end < len(self._items) and self._items[period.end].word not in _ENDS
        opens = [i for i in range(begin + 1, period.begin + 1) if self._items[i - 1].word == ","]
        begun = period.begin in opens and self._begins_timed(begin)
        return goes_on and (begun or any(self._labels["cuts"].at(self._items, i) is not None for i in opens))

    def _begins_timed(self, begin: int) -> bool:
        """Whether a time opens the part of a sentence in which an amount stands: "Trong nhiệm kỳ kết nạp 90 người"."""
        at = bisect_left(self._begins, begin) - 1
        first = self._begins[at] if at >= 0 else begin
        parted = any(token.word in (".", ";") for token in self._items[first:begin])
        return first < begin and not parted and (first == 0 or not self._items[first - 1].word[0].isalnum())

    def _leads_on(self, period: Period, begin: int) -> bool:
        """Whether a period after a comma is of what has no figure: "năm 2015 đạt 40%, đến năm 2020 cơ bản xong".

        So is that of an act: "Năm 2013 thêm 2 xã đạt chuẩn, hoàn thành huyện nông thôn mới năm 2014".
        """
        goes_on = period.end < len(self._items) and self._items[period.end].word[0].isalpha()
        comma = next((i for i in range(period.begin - 1, begin, -1) if self._items[i].word == ","), 0)
        if comma and any(self._labels["remainders"].at(self._items, comma + k) for k in (2, 3, 4)):
            return True  # "bàn giao 70% mặt bằng, phần còn lại hoàn thành trong quý IV"
        acts = comma > 0 and self._labels["actions"].at(self._items, comma + 1) is not None
        until = self._labels["loose"].before(self._items, period.begin)
        first = until.begin if until is not None else period.begin
        apart = acts or (goes_on and 0 < comma == first - 1)
        led = self._begins[bisect_left(self._begins, begin) - 1]
        return apart and led < begin and not any(one.word in _SENTENCE for one in self._items[led:begin])

    def _is_of_bracket(self, period: Period, begin: int) -> bool:
        """Whether a period after an amount is of another one, in its bracket: "(gồm vốn năm 2022 kéo dài 18 tỷ)"."""
        held = holder(period.begin, self._brackets)
        if held is None or held[0] < begin:
            return period.only == "bracket"
        return any(held[0] < i < held[1] and not period.begin <= i < period.end for i in self._numbers)

    def plans_part(self) -> bool:
        """Whether a plan for a part of a year is named: "kết quả/chỉ tiêu 6 tháng"."""
        parts = [p.begin for p in self.usable if "-" in p.means]
        plans = ((begin, self._labels["plans"].at(self._items, begin - k)) for begin in parts for k in (1, 2))
        return any(plan is not None and plan.end == begin for begin, plan in plans)

    def first_leading(self) -> Period | None:
        """The period that leads in the first of the sentences that have one."""
        return self._leading[0] if self._leading else None

    def _is_of_another(self, period: Period, begin: int, sentence: tuple[int, int]) -> bool:
        """Whether a period named before an amount is another statement's: in a bracket, or before a semicolon."""
        enclosed = holder(period.begin, self._brackets)
        if period.begin in self._of_others or (enclosed is not None and enclosed[1] <= begin):
            return True
        at = bisect_left(self._breaks, period.end)
        parted = at < len(self._breaks) and self._breaks[at] < begin and period.begin >= sentence[0]
        vague = period.begin > OPENING and period.means.startswith("{context}-")  # of its own part of the sentence
        apart = parted and self._labels["actions"].at(self._items, self._breaks[at] + 1) is not None
        since, far = period.begin - sentence[0], OPENING if apart else LEADING
        within = since > far if "-" in period.means else parted and since > OPENING and self._names_only(period, at)
        within = within and period.begin not in self._leads
        other = period.begin in self._trailing or within or vague or period.means == "{title}"
        return parted and (other or period.keep)  # a crop season is of what is grown

    def _names_only(self, period: Period, at: int) -> bool:
        """Whether a term belongs to a name, with no amount up to the semicolon: "trình Đề án 2013 - 2015; …"."""
        rest = self._items[period.end : self._breaks[at]]
        return is_span(period.means) and not any(token.is_number for token in rest)


def _breaks(items: Sequence[Token], parting: Phrases) -> Iterator[int]:
    """The semicolons at which something else begins: not those of a list that says more ("; trong đó: …; …")."""
    lists = False
    for i, token in enumerate(items):
        if token.word == ".":
            lists = False
        elif token.word == ";":
            lists = lists or parting.at(items, i + 1) is not None
            if not lists:
                yield i


def _in_bracket_after_amount(period: Period, items: Sequence[Token]) -> bool:
    """Whether a period stands alone in brackets after an amount that holds then: "từ 54,6 tạ/ha (năm 2015) lên"."""
    enclosed = period.begin > 1 and period.end < len(items) and items[period.end].word == ")"
    before = items[max(0, period.begin - UNIT - 1) : period.begin - 1]
    return enclosed and items[period.begin - 1].word == "(" and any(token.is_number for token in before)
