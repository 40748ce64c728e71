"""Drafts -> Drafts: figures that are listed after the things that they are of, each with the label of its own thing.

"Tỷ trọng nông nghiệp, công nghiệp, dịch vụ lần lượt là 24%, 41%, 35%"; "Tỷ lệ hộ nghèo năm 2021 và 2022 lần lượt là 5%
và 4%" is of two years.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from resolutions.phrases import Token, is_year
from resolutions.reading.joining.sharing import Draft
from resolutions.reading.quantities.amounts import DASHES
from resolutions.reading.times.periods import periods_in
from resolutions.reading.times.rows_of_times import Row, rows_of_times
from resolutions.reading.wording.labels import is_action, written
from resolutions.reading.wording.listed_places import things_before
from resolutions.units import Unit, is_percentage
from resolutions.wordlists import Entry, Wordlists

MOST = 40
"""A list has at most so many things."""
_JOINING = (",", "và")
_PARTING = (*_JOINING, ";", *DASHES)


def with_lists(drafts: Sequence[Draft], items: Sequence[Token], words: Wordlists) -> list[Draft]:
    """The drafts, those of a list with as many things as figures under the thing that stands at their place."""
    done = list(drafts)
    rows = rows_of_times(periods_in(items, words.periods), items) if len(drafts) > 1 else []
    for i, first in enumerate(drafts):
        last = i + 1
        while last < min(len(drafts), i + MOST) and _goes_on(first, drafts[last]):
            last += 1
        times = _times(first, drafts[i - 1] if i else None, rows)
        end = _side_by_side(drafts, i, items) if times is not None else i
        if times is not None and len(times.means) == last - i and end <= last and not first.inherits:
            done[i:last] = _at_times(drafts[i:last], times, items, words)
            continue
        if times is not None and end - i > 1:
            done[i:end] = _at_times_of_one(drafts[i:end], times, items, words)
            continue
        whole = _told(first, words)
        lists = any("lists" in entry.means for entry in first.parts.cues.verbs)
        listed = len(whole) < len(first.label) or lists
        things = (
            _things(whole, last - i, words) if last - i > 1 and (listed or _is_chain(drafts[i:last], items)) else []
        )
        if len(things) == last - i and not first.inherits:
            done[i:last] = _under(drafts[i:last], things, whole)
        elif lists and (first.inherits or is_only_plural(first.label, words)):
            done[i:last] = _of_each(drafts[:i], drafts[i:last])
        elif lists and (named := things_before(first.cut, last - i, items, words)):
            done[i:last] = _under(drafts[i:last], named, first.label)
        elif lists and last - i > 1:
            done[i:last] = _at_times_before(drafts[:i], drafts[i:last], items, words)
    return done


def _times(first: Draft, before: Draft | None, rows: Sequence[Row]) -> Row | None:
    """The times named right before a figure: "Đến năm 2025 và 2030, tỷ lệ đạt 40% và 50%"."""
    begin = max(first.cut.sentence[0], before.cut.amount.end if before is not None else 0)
    near = [row for row in rows if begin <= row.begin and row.end <= first.cut.amount.begin]
    return near[-1] if near else None


def _at_times(drafts: Sequence[Draft], row: Row, items: Sequence[Token], words: Wordlists) -> list[Draft]:
    """The drafts, each of its own time, their label without the times; none when it names as many things, too."""
    label = _without_times(_told(drafts[0], words), row, items)
    label = () if len(_things(label, len(drafts), words)) == len(drafts) else label
    times = zip(drafts, row.means, strict=True)
    return [one._replace(label=label, period=time, measured=drafts[0].measured) for one, time in times]


def _without_times(label: Sequence[Token], row: Row, items: Sequence[Token]) -> tuple[Token, ...]:
    first, last = items[row.begin].start, items[row.end - 1].end
    return tuple(token for token in label if token.end <= first or token.start >= last)


def _side_by_side(drafts: Sequence[Draft], i: int, items: Sequence[Token]) -> int:
    """The draft after the last of figures in a row: nothing is between them, or "," and at last "và" introduce them."""
    end = i + 1
    for last in range(i + 1, len(drafts)):
        one, before = drafts[last].cut, drafts[last - 1].cut
        alike = one.part == before.part and before.amount.unit in (None, one.amount.unit)
        sign = items[one.amount.begin - 1].word
        if not alike or sign not in _JOINING:
            break
        if sign == _JOINING[-1]:
            return last + 1
        end = last + 1 if one.amount.begin == before.amount.end + 1 else end
    return end


def _at_times_of_one(drafts: Sequence[Draft], row: Row, items: Sequence[Token], words: Wordlists) -> Sequence[Draft]:
    """Figures after a row of times, each of its own time and of what follows the last: "trồng 100 ha và 200 ha rừng".

    None is given out when they are not as many as the times, lack a unit, or are of several things; but more or fewer
    figures of several things are of all those times.
    """
    act, last = _act(_without_times(drafts[0].parts.label, row, items), words), drafts[-1]
    close = all(one.cut.amount.end + 1 == other.cut.amount.begin for one, other in pairwise(drafts))
    if not close and len(drafts) != len(row.means):
        return drafts
    alike = all(one.cut.amount.unit == last.cut.amount.unit for one in drafts) and len(drafts) == len(row.means)
    thing = last.parts.noun + last.parts.tail
    if not (close and alike and thing) or (act and not is_action(act, words)):
        years = tuple(items[row.begin : row.end])  # nothing but these tells of them, so that none is given out
        return [one._replace(label=years if names_years(years) else ()) for one in drafts]
    shared = last._replace(label=act + thing, measured=drafts[0].measured, inherits=False)
    times = zip(drafts, row.means, strict=True)
    return [shared._replace(cut=one.cut, parts=one.parts, period=time) for one, time in times]


def _act(label: tuple[Token, ...], words: Wordlists) -> tuple[Token, ...]:
    """A label without the words that announce a list before it: "lần lượt trồng"."""
    found = (words.verbs.before(label, end) for end in range(len(label), 0, -1))
    lists = (m.end for m in found if m and not m.begin and isinstance(m.payload, Entry) and "lists" in m.payload.means)
    return label[next(lists, 0) :]


def _of_each(before: Sequence[Draft], listed: Sequence[Draft]) -> Sequence[Draft]:
    """Figures listed after as many statements, each of its own: "đá 128.000 m3, gạch 6 triệu viên, lần lượt tăng …".

    They may stand behind a semicolon: "năm 2015: nông nghiệp 25%, dịch vụ 75%; năm 2020 tương ứng là 18% và 82%".
    """
    first = listed[0]
    hosts = _in_part(before, first.cut.part)
    if not hosts and before and before[-1].cut.sentence == first.cut.sentence:
        hosts = _in_part(before, before[-1].cut.part)
        hosts = hosts if all(_are_of_one_base(one.cut.amount.unit, first.cut.amount.unit) for one in hosts) else []
    if len(hosts) != len(listed) or any(one.inherits or not one.label for one in hosts):
        return [one._replace(label=()) for one in listed] if len(listed) > 1 else listed  # whose is which?
    pairs = zip(listed, hosts, strict=True)
    return [one._replace(label=host.label, parent=host.parent, measured=first.measured) for one, host in pairs]


def _at_times_before(
    before: Sequence[Draft], listed: Sequence[Draft], items: Sequence[Token], words: Wordlists
) -> list[Draft]:
    """Figures of one thing at the times of those before: "năm 2015 là 40%, năm 2025 là 65%; xe tương ứng là …"."""
    first, hosts = listed[0], before[-len(listed) :]
    if len(hosts) < len(listed):
        return list(listed)
    begins = [0, *(one.cut.amount.end for one in before)][-len(hosts) - 1 : -1]
    found = periods_in(items, words.periods)
    times = [
        [one.means for one in found if one.means and begin <= one.begin and one.end <= host.cut.amount.begin][-1:]
        for begin, host in zip(begins, hosts, strict=True)
    ]
    named = [time for near in times for time in near]
    whole = all(one.label == hosts[0].label and one.cut.sentence == first.cut.sentence for one in hosts)
    if not (whole and len(set(named)) == len(listed)):
        return list(listed)
    return [one._replace(period=time) for one, time in zip(listed, named, strict=True)]


def is_only_plural(label: Sequence[Token], words: Wordlists) -> bool:
    """Whether a label says no more than that there are several: "các chỉ tiêu tương ứng là 15%, 20%"."""
    plural = words.labels["plurals"].at(label, 0)
    return plural is not None and plural.end == len(label)


def _in_part(drafts: Sequence[Draft], part: int) -> list[Draft]:
    """The drafts of one part of a sentence that stand in no bracket."""
    return [one for one in drafts if one.cut.part == part and one.cut.host < 0]


def _told(first: Draft, words: Wordlists) -> tuple[Token, ...]:
    """A label without the words that announce a list at its end: "… lần lượt là:"."""
    match = words.verbs.before(first.label, len(first.label))
    entry = match.payload if match is not None else None
    return first.label[: match.begin] if match and isinstance(entry, Entry) and "lists" in entry.means else first.label


def _under(drafts: Sequence[Draft], things: Sequence[tuple[Token, ...]], whole: tuple[Token, ...]) -> list[Draft]:
    """The drafts under their things."""
    first = drafts[0]
    parent = first.parent or written(whole, first.text)
    own = first._replace(parent=parent)
    return [own._replace(cut=one.cut, parts=one.parts, label=thing) for one, thing in zip(drafts, things, strict=True)]


def names_years(label: Sequence[Token]) -> bool:
    """Whether a label names one year and another, so that a single figure is of neither: "năm 2021 và 2022".

    So it is when one of them was taken for the time of the figure, and this is left: "năm 2021 và", "2022 xã".
    """
    said = (token for token in label if token.word != "năm")
    shape = "".join("y" if is_year(token) else "&" if token.word in _JOINING else "." for token in said)
    return shape.startswith("y") or shape.endswith("y&") or "y&y" in shape


def _goes_on(first: Draft, draft: Draft) -> bool:
    """Whether a draft has nothing of its own but a figure in the same unit, or a percentage of something else."""
    said = draft.parts.label or draft.parts.tail or draft.parts.cues.verbs or draft.parts.cues.leads
    unit, other = draft.cut.amount.unit, first.cut.amount.unit
    same = _are_of_one_base(unit, other) and draft.cut.host == first.cut.host
    return draft.inherits and not said and same and draft.cut.sentence == first.cut.sentence


def _are_of_one_base(unit: Unit | None, other: Unit | None) -> bool:
    """Whether two units differ in their scale alone, "triệu tấn" and "nghìn tấn", or are percentages."""
    scaled = unit is not None and other is not None and unit.base_unit == other.base_unit
    return unit == other or scaled or (is_percentage(unit) and is_percentage(other))


def _is_chain(drafts: Sequence[Draft], items: Sequence[Token]) -> bool:
    """Whether nothing but a dash stands between figures: "24,5% - 41,2% - 34,3%"."""
    ends = [(one.cut.amount.end, other.cut.amount.begin) for one, other in pairwise(drafts)]
    return len(drafts) > 2 and all(end + 1 == begin and items[end].word in DASHES for end, begin in ends)


def _things(label: Sequence[Token], count: int, words: Wordlists) -> list[tuple[Token, ...]]:
    """The things that a label lists after the name of their group, parted by dashes alone where those make as many."""
    group = words.labels["groups"].at(label, 0)
    label = label[group.end :] if group is not None and group.end < len(label) - 2 else label
    by_dashes = _parted(label, DASHES)
    things = by_dashes if len(by_dashes) == count else _parted(label, _PARTING)
    for i in range(1, len(things)):
        if len(things[i]) == 1 and set(things[i][0].word) <= set("ivx"):
            things[i] = (*things[i - 1][:-1], *things[i])  # "khu vực I, II, III"
    return things


def _parted(label: Sequence[Token], signs: Sequence[str]) -> list[tuple[Token, ...]]:
    things: list[list[Token]] = [[]]
    for token in label:
        if token.word in signs:
            things.append([])
        else:
            things[-1].append(token)
    return [tuple(thing) for thing in things if thing]
