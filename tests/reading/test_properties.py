"""Any text is read without an exception and without losing a character or a digit; any amount can be read back."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from reading import loaded

from bench.mangled import KINDS as MANGLED
from bench.scanner import MARKS, misread
from bench.soundness import faults, id_faults, lost_characters, number_faults
from resolutions.facts import Facts, Observation, Source
from resolutions.phrases import tokens, words
from resolutions.problems import Problem
from resolutions.reading import document, sources
from resolutions.reading.proof import verify
from resolutions.reading.proof.spelled_numbers import spellings
from resolutions.reading.quantities.amounts import Amount, amounts
from resolutions.reading.quantities.bounding import Limits
from resolutions.reading.quantities.numbers import STYLES, Style, value_of
from resolutions.vietnamese import fold_word, slug

few = settings(max_examples=12, derandomize=True, database=None, deadline=None, suppress_health_check=list(HealthCheck))
many = settings(few, max_examples=200)

VOCABULARY = loaded.vocabulary()
LIMITS = Limits(VOCABULARY.words.limits, VOCABULARY.words.labels["degrees"])
UNITS = {
    "%": "percent", "tỷ đồng": "vnd_billion", "triệu USD": "usd_million", "ha": "hectare", "xã": "commune",
    "triệu đồng/ha": "vnd_million_per_hectare", "% dự toán": "percent_of_estimate", "lao động": "worker",
}  # fmt: skip
PRINTED = {
    "eq": "{}", "ge": "từ {} trở lên", "gt": "trên {}", "le": "không quá {}", "lt": "dưới {}", "approx": "khoảng {}",
}  # fmt: skip
MAGNITUDES = st.decimals(Decimal("0.01"), Decimal("9999999.99"), allow_nan=False, places=2).map(Decimal.normalize)


def printed(value: Decimal) -> str:
    """A number as Vietnamese documents print it: 5047.5 -> 5.047,5."""
    return f"{value:,f}".translate(str.maketrans(",.", ".,"))


def read_amount(text: str) -> list[Amount]:
    items = tokens(text)
    return amounts(items, (), "vi", VOCABULARY.units, LIMITS)


@many
@given(MAGNITUDES)
def test_a_printed_number_is_read_back(value: Decimal) -> None:
    assert value_of(printed(value), "vi") == value
    assert value_of(f"{value:,f}", "en") == value


@many
@given(MAGNITUDES, st.sampled_from(sorted(UNITS)), st.sampled_from(sorted(PRINTED)))
def test_a_printed_amount_is_read_back(value: Decimal, unit: str, comparator: str) -> None:
    text = PRINTED[comparator].format(f"{printed(value)} {unit}")
    (amount,) = read_amount(f"Tổng số đạt {text}.")
    assert (amount.value, amount.high, amount.comparator) == (value, None, comparator)
    assert amount.unit is not None
    assert amount.unit.unit_id == UNITS[unit]


@many
@given(MAGNITUDES, MAGNITUDES, st.sampled_from(["{} - {} ha", "{}-{} ha", "từ {} đến {} ha", "từ {} ha đến {} ha"]))
def test_a_printed_range_is_read_back_and_never_upside_down(first: Decimal, second: Decimal, form: str) -> None:
    found = read_amount("Diện tích " + form.format(printed(first), printed(second)))
    if first < second:
        (amount,) = found
        assert (amount.value, amount.high, amount.comparator) == (first, second, "range")
    else:
        assert [(amount.value, amount.comparator == "range") for amount in found] == [(first, False), (second, False)]


@many
@given(st.text(alphabet="0123456789.,", max_size=20))
def test_what_is_no_number_has_no_value(text: str) -> None:
    for style, point in (("vi", ","), ("en", ".")):
        value = value_of(text, style)
        if value is not None:
            assert [c for c in text if c.isdigit()] == [c for c in str(value).replace(".", "") if c.isdigit()] or (
                text.startswith("0")
            )
            assert text.count(point) <= 1


PIECES = (
    """Tỷ lệ hộ nghèo~đạt~giảm~còn~tăng~từ~đến~trở lên~trong đó~so với cùng kỳ~năm 2021~giai đoạn 2021 - 2025~lũy kế đạt
tương đương~5.047~1,15~40/121~%~tỷ đồng~xã~ha~m2~(~)~;~:~,~.~ - ~+~- +~*~^(*)~(*)~\ufffd~I-~II.~1.~2.1.~a)~(3)~Điều 4.~|
Nơi nhận:~T/M~NGHỊ QUYẾT~QUYẾT NGHỊ~TỈNH ỦY KON TUM~Số 01-NQ/TU~Kính gửi:~PHỤ LỤC~ngày 02 tháng 12 năm 2020~Chỉ tiêu
Nghị quyết này được~Covid-19~-----~**~chiếm~phấn đấu~Cơ cấu kinh tế~dưới~không quá~khoảng~7 /UBND~²~٣~|---|---|~TT
Đơn vị tính: %~Kế hoạch 2021""".replace("\n", "~").split("~")
    + list("\n\t\r\u00a0\u200b\x0b\u2028")
    + ["\n\n", "\n| ", " |\n"]
)
TEXTS = st.lists(st.sampled_from(PIECES), max_size=60).flatmap(
    lambda parts: st.sampled_from([" ".join(parts), "".join(parts)])
)


def read(text: str) -> tuple[Source, Facts]:
    """A text as it is read from a file."""
    source = sources.decode(text.encode(), "any.txt")
    assert isinstance(source, Source)
    return source, document.read(source, document.default_given("d", source, VOCABULARY), VOCABULARY)


def nothing_is_lost(text: str) -> Facts:
    source, facts = read(text)
    assert [str(problem) for problem in verify.verify(source, facts)] == []
    return facts


def ids_can_be_used(facts: Facts) -> None:
    for ids in ([c.clause_id for c in facts.clauses], [o.observation_id for o in facts.observations]):
        assert len(set(ids)) == len(ids)
        assert all(one.isascii() for one in ids)
    assert {c.document_id for c in facts.clauses} <= {d.document_id for d in facts.documents}


@settings(few, max_examples=40)
@given(TEXTS)
def test_vietnamese_in_any_order_loses_nothing(text: str) -> None:
    ids_can_be_used(nothing_is_lost(text))


@few
@given(st.text(max_size=200))
def test_any_characters_lose_nothing(text: str) -> None:
    nothing_is_lost(text.replace("\0", ""))


@few
@given(st.binary(max_size=200))
def test_any_bytes_decoded_with_replacements_lose_nothing(data: bytes) -> None:
    nothing_is_lost(data.decode("utf-8", errors="replace").replace("\0", ""))


@many
@given(st.binary(max_size=60), st.sampled_from([b"", b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf"]))
def test_any_bytes_are_a_source_or_a_problem(data: bytes, mark: bytes) -> None:
    found = sources.decode(mark + data, "any.txt")
    assert isinstance(found, (Source, Problem))
    if isinstance(found, Source):
        document.read(found, document.default_given("d", found, VOCABULARY), VOCABULARY)


@pytest.mark.parametrize("kind", MANGLED)
def test_spoilt_documents_keep_every_character_once(kind: str) -> None:
    texts = [one.source.text for one in loaded.document_sets().values()]
    for i in range(6):
        text = MANGLED[kind](texts, Random(f"{kind} {i}"))
        assert faults(text, VOCABULARY) == [], (i, text)


@pytest.mark.parametrize("name", ["dong", "gia", "kon"])
def test_every_beginning_of_a_source_keeps_every_character_once(name: str) -> None:
    text = loaded.document_sets()[name].source.text
    for i in range(1, 13):
        assert faults(text[: len(text) * i // 12], VOCABULARY) == []


def test_what_a_reading_loses_or_doubles_is_seen() -> None:
    source, facts = read("Thu ngân sách đạt 5 tỷ đồng.\n- Chi 4 tỷ đồng *)^(1).")
    assert list(lost_characters(source, facts.clauses)) == []
    assert len(list(lost_characters(source, facts.clauses[1:]))) == len("Thungânsáchđạt5tỷđồng.")
    assert len(list(lost_characters(source, facts.clauses + facts.clauses[:1]))) == len("Thungânsáchđạt5tỷđồng.")
    changed = replace(facts.clauses[0], text=facts.clauses[0].text.replace("5", "6"))
    assert list(lost_characters(source, (changed, *facts.clauses[1:]))) == ["the character '5' at 18 is in 0 clauses"]
    assert list(number_faults(replace(facts, numbers=facts.numbers + facts.numbers[:1]))) != []
    assert list(number_faults(replace(facts, numbers=()))) != []
    assert list(id_faults(replace(facts, clauses=facts.clauses * 2))) != []


NAMES = st.sampled_from(["dong", "gia", "kon"])


@many
@given(MAGNITUDES, MAGNITUDES, st.sampled_from(STYLES), st.sampled_from(["{}-{} ha", "từ {} đến {} ha", "{}/{} xã"]))
def test_a_pair_of_numbers_is_read_back_in_both_styles(one: Decimal, two: Decimal, style: Style, form: str) -> None:
    low, high = sorted((one, two))
    if form.endswith("xã"):
        low, high = (value.to_integral_value() for value in (low, high))
    text = form.format(*(f"{value:,f}".translate(MARKS[style]) for value in (low, high)))
    amount = amounts(tokens(f"Tổng số {text}"), (), style, VOCABULARY.units, LIMITS)[0]
    if low < high:
        comparator = "ratio" if form.endswith("xã") else "range"
        assert (amount.value, amount.high, amount.comparator) == (low, high, comparator)
    else:
        assert amount.value == low


@many
@given(st.decimals(0, 999_999_999, allow_nan=False, places=3), st.sampled_from(STYLES))
def test_every_way_of_printing_a_number_has_its_value(value: Decimal, style: Style) -> None:
    for printed in set(spellings(value.normalize(), [style])):
        if " " not in printed and not printed.startswith("0"):
            assert value_of(printed, style) == value


@few
@given(NAMES, st.integers(0, 30_000), st.integers(1, 4_000))
def test_a_cut_source_loses_nothing(name: str, begin: int, length: int) -> None:
    text = loaded.document_sets()[name].source.text
    begin %= len(text)
    nothing_is_lost(text[begin : begin + length])


CHANGES = {
    "crlf": lambda text: text.replace("\n", "\r\n"),
    "mark": lambda text: "\ufeff" + text,
    "blanks": lambda text: text.replace(" ", "\u00a0"),
    "decomposed": lambda text: unicodedata.normalize("NFD", text),
    "doubled": lambda text: text + "\n" + text,
    "one line": lambda text: text.replace("\n", " "),
    "a word a line": lambda text: text.replace(" ", "\n"),
    "tabs": lambda text: text.replace(" - ", "\t"),
    "capitals": lambda text: text.upper(),
    "backwards": lambda text: text[::-1],
}


@pytest.mark.parametrize("name", ["dong", "gia", "kon"])
@pytest.mark.parametrize("change", CHANGES)
def test_a_changed_source_loses_nothing(name: str, change: str) -> None:
    nothing_is_lost(CHANGES[change](loaded.document_sets()[name].source.text))


@pytest.mark.parametrize("name", ["dong", "gia", "kon"])
def test_the_ids_of_a_source_printed_twice_can_be_used(name: str) -> None:
    ids_can_be_used(nothing_is_lost(CHANGES["doubled"](loaded.document_sets()[name].source.text)))


@pytest.mark.parametrize("name", ["dong", "gia", "kon"])
@pytest.mark.parametrize("change", ["crlf", "mark", "blanks", "decomposed"])
def test_the_same_words_in_other_characters_state_the_same(name: str, change: str) -> None:
    one = loaded.document_sets()[name]
    changed = sources.decode(CHANGES[change](one.source.text).encode(), one.source.path)
    assert isinstance(changed, Source)
    facts = document.read(changed, one.given, VOCABULARY)
    assert [stated(o) for o in facts.observations] == [stated(o) for o in loaded.facts_of(name).observations]


FOUND = {
    "a blank inside the number of a heading": "1.\n\n| Điều 4. 000tỷ đồng",
    "the number of a footnote mark": "Thu ngân sách^(12) đạt 5 tỷ đồng^(3), chi 4 tỷ đồng^(4)\nvà đầu tư^(5)",
}


@pytest.mark.parametrize("text", FOUND.values(), ids=FOUND)
def test_what_was_once_lost_is_kept(text: str) -> None:
    nothing_is_lost(text)
    assert faults(text, VOCABULARY) == []


def stated(o: Observation) -> tuple[object, ...]:
    return (
        o.clause_id,
        o.label_vi,
        o.indicator_id,
        o.value,
        o.value_high,
        o.comparator,
        o.measure,
        o.kind,
        o.unit_id,
        o.period,
    )


def test_the_scanner_reads_ten_thousand_printed_numbers_back() -> None:
    assert misread("test") == []


@few
@given(st.text(max_size=80))
def test_tokens_stand_where_they_say(text: str) -> None:
    found = tokens(text)
    assert "".join(text[t.start : t.end] for t in found) == "".join(text.split())
    assert all(a.end <= b.start for a, b in pairwise(found))


@few
@given(st.text(max_size=40))
def test_slugs_are_ascii_and_folding_is_done_once(text: str) -> None:
    assert slug(text).isascii()
    assert all(fold_word(word) == word for word in words(text) if not word[0].isdigit())
