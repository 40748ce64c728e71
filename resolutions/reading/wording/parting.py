"""Two amounts of a sentence -> the token at which the second one's words begin: at a comma, a "với", an aim, a verb."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from resolutions.phrases import Match, Token
from resolutions.reading.quantities.amounts import DASHES, Amount
from resolutions.reading.sentences import Span, begun_in, holder, inside
from resolutions.reading.wording.leading_brackets import of_changed
from resolutions.wordlists import Entry, Wordlists

NAME = 4
"""The name of a measure right before its amount has at most so many tokens."""
SEPARATORS = (",", "và", "cùng")
"""Signs and words that part two statements."""


def cut_between(items: Sequence[Token], first: Amount, second: Amount, groups: Sequence[Span], words: Wordlists) -> int:
    """The token at which the second amount's statement begins."""
    parted = (i for i in range(first.end, second.begin) if _separates(items, i) and not inside(i, groups))
    separators = [i for i in parted if not _lists_places(items, i, words)]
    if _is_dashed(items, first.end) and separators and first.unit == second.unit:
        return first.end  # "nông nghiệp 43% - công nghiệp, xây dựng 24% - dịch vụ 33%"
    bracket = holder(first.end, groups)
    bracket = bracket if bracket is not None and bracket[0] == first.end else None
    if not separators:
        return bracket[1] if bracket is not None else _cut_unparted(items, first, second, words)
    if _links(items, second.begin - 1) and all(items[i].word == "và" for i in separators):
        return second.begin - 1  # "486 trường mầm non và phổ thông với 214.380 học sinh"
    if planned := _behind_plan(items, first, second, groups, words) or _behind_changed(
        items, first, second, groups, words
    ):
        return planned
    parting = [i for i in separators if items[i].word == "," and words.labels["parting"].at(items, i + 1) is not None]
    if parting:
        return parting[-1] + 1
    if separators[0] in (first.end, bracket[1] if bracket else -1):
        return separators[0] + 1
    at = second.begin
    while (match := words.verbs.before(items, at)) is not None and match.begin > first.end:
        at = match.begin
    if at - 1 in separators:
        return at
    linked = range(separators[-1] + 1, second.begin)
    return next((i for i in linked if _links(items, i) and _names(items, i + 1, words)), separators[-1] + 1)


def _is_dashed(items: Sequence[Token], i: int) -> bool:
    """Whether a dash with a blank on both sides stands right behind an amount."""
    return items[i].word in DASHES and items[i].gap and items[i + 1].gap


def _cut_unparted(items: Sequence[Token], first: Amount, second: Amount, words: Wordlists) -> int:
    """The token at which the second amount's statement begins when no sign parts it from the first."""
    if turned := _behind_but(items, first, second, words):
        return turned
    if items[second.begin - 1].word == "/" and second.begin - 1 > first.end:
        return second.begin  # "01 người chết/02 người bị thương"
    if _is_for(items, first, second, words):
        return second.begin - 1
    if aim := _aim(items, first, second, words):
        return aim
    aimed = words.verbs.before(items, second.begin)
    if aimed is not None and isinstance(aimed.payload, Entry) and aimed.payload.means.get("aims"):
        return max(aimed.begin, first.end)
    linked = [i for i in range(first.end + 1, second.begin) if _links(items, i)]
    named = (i for i in linked if i + 1 == second.begin or _names(items, i + 1, words))
    measured = (i for i in range(second.begin - 1, first.end, -1) if _measures(items, i, second, words))
    if begin := next(chain(named, measured), 0):
        summed = begin - 1 > first.end and words.labels["sums"].at(items, begin - 1) is not None
        return begin - summed  # "13 tổ máy với tổng công suất 2.065 MW"
    period = words.periods.at(items, first.end)
    if period is not None and period.end <= second.begin:
        return period.end
    return max(aimed.begin, first.end) if aimed is not None and _is_reached(items, first, aimed, words) else first.end


def _is_reached(items: Sequence[Token], first: Amount, verb: Match, words: Wordlists) -> bool:
    """Whether a verb tells what a change comes to that starts from an amount: "từ 2 tấn cá lên 3 tấn cá"."""
    begun = words.verbs.before(items, first.begin)
    starts = begun is not None and isinstance(begun.payload, Entry) and "from" in begun.payload.means
    return starts and isinstance(verb.payload, Entry) and "reaches" in verb.payload.means


def _behind_plan(
    items: Sequence[Token], first: Amount, second: Amount, groups: Sequence[Span], words: Wordlists
) -> int:
    """The token behind the bracket of a plan that the first amount is held against, else 0.

    "Thu 120 tỷ đồng, vượt dự toán giao (100 tỷ đồng) và bằng 110% năm trước"
    """
    for group in begun_in((first.end, second.begin), groups):
        verb = words.verbs.before(items, group[0])
        entry = verb.payload if verb is not None and items[verb.begin - 1].word == "," else None
        if isinstance(entry, Entry) and entry.means.get("in_bracket") == "target":
            return group[1]
    return 0


def _behind_changed(
    items: Sequence[Token], first: Amount, second: Amount, groups: Sequence[Span], words: Wordlists
) -> int:
    """The token behind the last bracket that tells how something else changed, else 0: ", nhờ phí (tăng 4%), thuế"."""
    told = (
        group[1] for group in begun_in((first.end, second.begin), groups) if of_changed(items, group, first.end, words)
    )
    return max(told, default=0)


def _behind_but(items: Sequence[Token], first: Amount, second: Amount, words: Wordlists) -> int:
    """The token behind a "nhưng" with which an amount or a change begins, else 0: "giảm 6 vụ nhưng tăng 2 tỷ đồng"."""
    for i in range(first.end, second.begin):
        if words.labels["but"].at(items, i) is not None:
            verb, last = words.verbs.at(items, i + 1), words.verbs.before(items, second.begin)
            turns = verb is not None and isinstance(verb.payload, Entry) and "change" in verb.payload.means
            if turns or i + 1 == second.begin or (last is not None and i + 1 <= last.begin <= i + 2):
                return i + 1  # "45 ha rừng nhưng chỉ đạt 60% kế hoạch"
    return 0


def _links(items: Sequence[Token], i: int) -> bool:
    """Whether a "với" begins what belongs to a count: "1.342 tổ công nghệ số với 9.860 thành viên"."""
    return items[i].word == "với" and items[i - 1].word not in ("so", "đối", "gắn", "cùng", "phù")


def hangs(items: Sequence[Token], begin: int, words: Wordlists) -> bool:
    """Whether a word for whom or where stands before an amount, and none that governs it: "đại diện cho 387 hộ"."""
    governing = words.labels["governing"].before(items, begin)
    return words.labels["hanging"].at(items, begin - 1) is not None and (governing is None or governing.size == 1)


def _is_for(items: Sequence[Token], first: Amount, second: Amount, words: Wordlists) -> bool:
    """Whether an amount is only for whom or where another is: "4 tấn gạo cho 150 hộ", "2 lớp tập huấn tại 5 xã"."""
    if first.unit is None or second.begin - 1 <= first.end:
        return False
    things = first.unit.noun and second.unit is not None and second.unit.noun
    if things:
        return hangs(items, second.begin, words)
    return not first.unit.noun and items[second.begin - 1].word == "cho"


def _aim(items: Sequence[Token], first: Amount, second: Amount, words: Wordlists) -> int:
    """Where the aim of an amount begins that is an act with an amount, else 0: "5 tỷ đồng để nạo vét 64 km kênh"."""
    for aim in words.labels["purposes"].find(items[first.end : second.begin]):
        act = words.labels["actions"].at(items, first.end + aim.end)
        if act is not None and act.end == second.begin:
            return first.end + aim.begin
    return 0


def _measures(items: Sequence[Token], i: int, amount: Amount, words: Wordlists) -> bool:
    """Whether the name of a measure begins near before an amount: "2 cơ sở giết mổ công suất 200 con/ngày"."""
    match = words.labels["starters"].at(items, i) if amount.begin - i <= NAME else None
    return match is not None and match.size > 1 and words.labels["links"].at(items, i - 1) is None


def _names(items: Sequence[Token], i: int, words: Wordlists) -> bool:
    """Whether a label begins at a token."""
    return words.labels["starters"].at(items, i) is not None


def _lists_places(items: Sequence[Token], i: int, words: Wordlists) -> bool:
    """Whether a sign stands between two classes of places: "100% xã, phường, thị trấn tổ chức cho 60% thiếu nhi"."""
    before, after = (words.heads["places"].at(items, k) for k in (i - 1, i + 1))
    return before is not None and before.end == i and after is not None


def _separates(items: Sequence[Token], i: int) -> bool:
    joined = items[i].word == "cùng" and items[i + 1].word in ("kỳ", "thời", "lúc", "một", "ngày", "với")
    return (items[i].word in SEPARATORS and not joined) or items[i].word == ";"
