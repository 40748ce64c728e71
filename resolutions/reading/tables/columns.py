"""Heads of columns -> Columns: what each head says of its cells: their role, kind, period, unit and measure."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from resolutions.phrases import Phrases, Token, is_year, tokens
from resolutions.reading.places.place_columns import is_named_after_place
from resolutions.reading.reader import Key, Reader
from resolutions.reading.times.heading_times import period_of_heading
from resolutions.reading.times.periods import periods_in
from resolutions.reading.wording.labels import written
from resolutions.reading.wording.trimming import without_leads
from resolutions.units import Unit, Units, is_percentage
from resolutions.wordlists import Entry, Wordlists

_YEARS = frozenset("0123456789/")


class Column(NamedTuple):
    """What a column head says of its cells."""

    role: str
    """number, label, unit, time, note, value, total or compare; empty when the head is unknown."""
    kind: str
    """The kind of statement of its values, or empty."""
    period: str
    """The period of its values, or empty."""
    unit: Unit | None
    """The unit in the head, or None."""
    measure: str
    """``growth`` when its values are how much something grew or fell, ``cumulative`` of a total so far, else empty."""
    of: str = ""
    """``places``, ``times`` or ``things`` when its cells are those that the other columns tell of."""
    years: int = 0
    """How many years it names: two in a comparison."""
    name: str = ""
    """What is counted in it, in a table of places or times; empty when its rows say so."""
    first: str = ""
    """What its cells are as the first column: ``label``, ``places`` or ``times``; empty when that changes nothing."""


def columns_of(heads: Sequence[str], reader: Reader) -> list[Column]:
    """What the heads of a table say; a comparison is of the result before it, or of the value of the year it names."""
    made: list[Column] = []
    known = _summed(_led([column_of(head, reader) for head in heads], heads))
    of = next((column.of for column in known if column.of), "")
    if of:
        pairs = zip(known, heads, strict=True)
        known = [
            one if one.kind and not one.unit and of == "things" else _named(one, head, reader) for one, head in pairs
        ]
    for column in known:
        before = next((one for one in reversed(made) if one.role == "value" and one.period), None)
        bare = column.role == "compare" and not (column.period or column.kind) and before is not None
        alike = next(
            (one for one in reversed(made) if one.kind and column.years > 1 and one.period == column.period), None
        )
        if bare and before:
            column = column._replace(kind=before.kind, period=before.period)
        elif alike is not None and not column.kind:
            column = column._replace(kind=alike.kind)  # "2022/Ước thực hiện 2021 (%)"
        made.append(column)
    return made


def _led(columns: list[Column], heads: Sequence[str]) -> list[Column]:
    """The columns, the first as that of the rows' names when its place says so: "TT | Đơn vị | Diện tích (ha)".

    So it does whatever it is called, if that is no known head: "TT | Tên hồ chứa | Dung tích (triệu m3)".
    """
    at = next((i for i, column in enumerate(columns) if column.role != "number"), 0)
    first = columns[at].first if columns else ""
    first = "things" if columns and heads[at] and not columns[at].role else first
    if not first or any(column.role == "label" for column in columns):
        return columns
    return [*columns[:at], columns[at]._replace(role="label", of="" if first == "label" else first), *columns[at + 1 :]]


def _summed(columns: list[Column]) -> list[Column]:
    """The columns, the total of years that follow each other as of all of them: "Tổng số | 2021 - 2022 | 2023"."""
    parts = [column for column in columns if column.role == "value"]
    years = [(part.period[:4], part.period[-4:]) for part in parts if not set(part.period) - _YEARS and part.period]
    follow = all(int(one[1]) + 1 == int(after[0]) for one, after in pairwise(years))
    if len(years) != len(parts) or len(years) < 2 or not follow or len({part.kind for part in parts}) > 1:
        return [column._replace(role="") if column.role == "total" else column for column in columns]
    period, kind = f"{years[0][0]}/{years[-1][1]}", parts[0].kind
    whole = [column._replace(role="value", period=period, kind=kind) for column in columns]
    return [total if column.role == "total" else column for column, total in zip(columns, whole, strict=True)]


def _named(column: Column, head: str, reader: Reader) -> Column:
    """A column of a table of places or times counts what its head says beside a time and words such as "Kế hoạch"."""
    if column.role not in ("", "value", "compare") or column.measure or (column.role == "compare" and column.years):
        return column
    words, name = reader.vocabulary.words, head.partition("(")[0]
    items = tokens(name)
    times = {i for one in periods_in(items, words.periods) for i in range(one.begin, one.end)}
    kept, _ = without_leads([token for i, token in enumerate(items) if i not in times], words)
    match = words.outline["columns"].at(kept, 0)
    own = kept[match.end if match is not None else 0 :]
    told = any(token.word[0].isalpha() for token in own)
    if told and column.kind and name[own[0].start].isupper():
        kept = own  # "Diện tích (ha)" in a second row of heads, under "Thực hiện năm 2021"
    return column._replace(role=column.role or "value", name=written(kept, name)) if told else column


def column_of(head: str, reader: Reader) -> Column:
    """What a head says; a head with a year is a value column whatever else it says."""
    return _known_column(head, Key(reader.vocabulary))


@lru_cache(maxsize=1024)
def _known_column(head: str, key: Key) -> Column:
    """What a head says, remembered: every row of a table asks for it."""
    items, known = tokens(head), key.vocabulary.words
    match = known.outline["columns"].at(items, 0) if items else None
    means = match.payload.means if match is not None and isinstance(match.payload, Entry) else {}
    if match is not None and "alone" in means and match.end < len(items):
        means = {}  # "Xã đạt chuẩn" heads no column of communes
    years = [token.word for token in items if len(token.word) == 4 and token.word.isdigit()]
    compared = {i for one in periods_in(items, known.periods) if not one.means for i in range(one.begin, one.end)}
    named = [token.word for i, token in enumerate(items) if i not in compared and token.word in years]
    period = period_of_heading(items, known.periods) or (named[0] if named else _part_of_year(items, known))
    role = means.get("column", "")
    unit = _unit_in_brackets(items, key.vocabulary.units) or _percent(items, key.vocabulary.units)
    unit = unit or _counted(items, key.vocabulary.units, known)
    if (years and role in ("", "label")) or (not role and is_named_after_place(items, head, known.heads)):
        role = "value"
    kind = means.get("kind", "") or _first_kind(items, known.outline["columns"])
    of, first = means.get("of", ""), means.get("first", "")
    name = head if of == "class" else ""
    return Column(role, kind, period, unit, means.get("measure", ""), of if not name else "", len(years), name, first)


def _part_of_year(items: Sequence[Token], words: Wordlists) -> str:
    """The part of a year that a head without a year names, its year still open: "Giải ngân 9 tháng"."""
    found = (one for one in periods_in(items, words.periods) if one.means.startswith("{context}-"))
    return next((one.means for one in found if words.labels["ages"].at(items, one.end) is None), "")


def _first_kind(items: Sequence[Token], phrases: Phrases) -> str:
    """The kind of the first column that a comparing head names: "So sánh KH 2021/ƯTH 2020"; none of a year alone."""
    bare = next((i for i, token in enumerate(items[:-1]) if is_year(token) and items[i + 1].word == "/"), len(items))
    kinds = (m.payload.means.get("kind", "") for m in phrases.find(items[:bare]) if isinstance(m.payload, Entry))
    return next((kind for kind in kinds if kind), "")


def _unit_in_brackets(items: Sequence[Token], units: Units) -> Unit | None:
    for i, token in enumerate(items):
        if token.word == "(":
            match = units.stated(items, i + 1)
            if match is not None and match.end < len(items) and items[match.end].word == ")":
                return match.unit
            if [one.word for one in items[i + 1 : i + 2]] == ["%"] and match is not None and is_percentage(match.unit):
                return match.unit  # "Tỷ lệ bao phủ (% dân số)"
    return None


def _counted(items: Sequence[Token], units: Units, words: Wordlists) -> Unit | None:
    """The thing that a head without bracket and percentage says is counted: "Số hộ nghèo", "Biên chế giao năm 2024"."""
    if any(token.word in "(%" for token in items):
        return None
    counts = words.labels["counts"].at(items, 0)
    match = units.match(items, counts.end if counts is not None else 0)
    told = match is not None and (counts is not None or words.labels["allotted"].at(items, match.end) is not None)
    return match.unit if match is not None and told and match.unit.noun else None


def _percent(items: Sequence[Token], units: Units) -> Unit | None:
    """The percentage of a head that begins or ends with its sign: "% so KH", "Tỷ lệ %"."""
    ends = items and "%" in (items[0].word, items[-1].word)
    return units.get("percent") if ends else None
