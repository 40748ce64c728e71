"""What the site says: numbers, dates, periods, amounts, sorting, and a message file that is neither short nor stale."""

from __future__ import annotations

from io import BytesIO

import pytest
from babel.messages.extract import extract
from jinja2.ext import babel_extract
from publishing import sample

from resolutions.publishing.figures.quantities import amount
from resolutions.publishing.framing.rendering import renderer
from resolutions.publishing.wording.formats import Language, date, number, period, when
from resolutions.publishing.wording.languages import MissingMessage, Words, read_words
from resolutions.publishing.wording.sorting import sort_key
from resolutions.publishing.wording.unit_words import singular

PO = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
CALLS = {"say": None, "sense": ((1, "c"), 2), "message": ((1, "c"), 2), "counted": (1, 1)}


@pytest.mark.parametrize(
    ("cell", "vi", "en"),
    [
        ("5047", "5.047", "5,047"),
        ("35.08", "35,08", "35.08"),
        ("8", "8", "8"),
        ("8.0", "8,0", "8.0"),
        ("567000", "567.000", "567,000"),
        ("0.0590", "0,059", "0.059"),
        ("1.25", "1,25", "1.25"),
        ("-4.5", "−4,5", "−4.5"),
        ("12345678901234567890", "12.345.678.901.234.567.890", "12,345,678,901,234,567,890"),
    ],
)
def test_a_number_keeps_its_digits(cell: str, vi: str, en: str) -> None:
    assert (number(cell, "vi"), number(cell, "en")) == (vi, en)


@pytest.mark.parametrize(
    ("iso", "vi", "en"),
    [
        ("2020-11-30", "ngày 30 tháng 11 năm 2020", "30 November 2020"),
        ("2020-07-16", "ngày 16 tháng 7 năm 2020", "16 July 2020"),
        ("2021-02-05", "ngày 05 tháng 02 năm 2021", "5 February 2021"),
        ("", "", ""),
    ],
)
def test_dates(iso: str, vi: str, en: str) -> None:
    assert (date(iso, "vi"), date(iso, "en")) == (vi, en)


@pytest.mark.parametrize(
    ("code", "vi", "en"),
    [
        ("2021", "năm 2021", "2021"),
        ("2020-H1", "6 tháng đầu năm 2020", "first half of 2020"),
        ("2020-H2", "6 tháng cuối năm 2020", "second half of 2020"),
        ("2020-Q3", "quý III năm 2020", "third quarter of 2020"),
        ("2020-07", "tháng 7 năm 2020", "July 2020"),
        ("2021/2025", "giai đoạn 2021–2025", "2021–2025"),
        ("2020-07/2020-09", "tháng 7 năm 2020 – tháng 9 năm 2020", "July 2020 – September 2020"),
        ("2020-07-16", "ngày 16 tháng 7 năm 2020", "16 July 2020"),
        ("2020-W3", "2020-W3", "2020-W3"),
        ("", "", ""),
    ],
)
def test_periods(code: str, vi: str, en: str) -> None:
    assert (period(code, "vi"), period(code, "en")) == (vi, en)


@pytest.mark.parametrize(
    ("code", "vi", "en"),
    [
        ("2021", "vào năm 2021", "in 2021"),
        ("2020-H1", "trong 6 tháng đầu năm 2020", "in the first half of 2020"),
        ("2020-Q3", "trong quý III năm 2020", "in the third quarter of 2020"),
        ("2020-07", "trong tháng 7 năm 2020", "in July 2020"),
        ("2021/2025", "trong giai đoạn 2021–2025", "in 2021–2025"),
        ("2020-07-16", "vào ngày 16 tháng 7 năm 2020", "on 16 July 2020"),
        ("", "", ""),
    ],
)
def test_a_period_goes_on_in_a_sentence(code: str, vi: str, en: str) -> None:
    assert (when(code, "vi"), when(code, "en")) == (vi, en)


@pytest.mark.parametrize(
    ("observation", "vi", "en"),
    [
        ("ii-2-1-1-tong-thu-ngan-sach.1", "5.047 tỷ đồng", "5,047 billion VND"),
        ("ii-2-1-toc-do-tang.1", "từ 10% trở lên", "10% or more"),
        ("ii-2-1-grdp-binh-quan.1", "trên 50 triệu đồng", "more than 50 million VND"),
        ("ii-2-3-khong-hoan-thanh.1", "dưới 2%", "less than 2%"),
        ("ii-2-2-dan-so.1", "khoảng 567.000 người", "about 567,000 people"),
        ("ii-2-1-co-cau.1", "43–44%", "43–44%"),
        ("i-2.1", "40/121 xã", "40/121 communes"),
        ("ii-2-1-2-muc-giam.1", "1,5 điểm phần trăm", "1.5 percentage points"),
        ("ii-2-2-ho-ngheo.1", "từ 4 điểm phần trăm trở lên", "4 percentage points or more"),
        ("i-1.1", "49% dự toán", "49% of the estimate"),
        ("ii-2-1-khach.1", "1,5 triệu lượt khách", "1.5 million tourist visits"),
    ],
)
def test_an_amount_is_said_with_the_words_that_limit_it(observation: str, vi: str, en: str) -> None:
    assert (said("vi", observation), said("en", observation)) == (vi, en)


def said(language: Language, observation: str, **changed: str) -> str:
    context = sample.sample_context()
    records = context.tables["observations"].records()
    record = next(each for each in records if each["observation_id"].endswith("/" + observation))
    return amount(context, language, {**record, **changed}).replace("\u00a0", " ")


def test_at_most_and_one() -> None:
    assert said("vi", "ii-2-1-1-so-xa.1", comparator="le") == "không quá 19 xã"
    assert said("en", "ii-2-1-1-so-xa.1", comparator="le") == "19 communes or less"
    assert said("en", "ii-2-1-1-so-xa.1", value="1") == "1 commune"


def test_a_unit_that_is_not_registered_stands_as_printed() -> None:
    strange = {"unit_id": "", "unit_vi": "<điểm> cầu"}
    assert said("vi", "ii-2-1-1-so-xa.1", **strange) == "19 <điểm> cầu"
    assert said("en", "ii-2-1-1-so-xa.1", **strange) == '19 <span lang="vi">&lt;điểm&gt; cầu</span>'


@pytest.mark.parametrize(
    ("many", "one"),
    [
        ("communes", "commune"),
        ("people", "person"),
        ("factories", "factory"),
        ("criteria", "criterion"),
        ("communes, wards and townships", "commune, ward and township"),
        ("hospital beds per 10,000 inhabitants", "hospital bed per 10,000 inhabitants"),
        ("square metres of floor", "square metre of floor"),
        ("head", "head"),
        ("billion VND", "billion VND"),
        ("classes", "class"),
    ],
)
def test_one_of_a_kind(many: str, one: str) -> None:
    assert singular(many) == one


def test_vietnamese_order() -> None:
    ordered = [
        "a", "à", "ả", "ã", "á", "ạ", "an", "ă", "ắ", "ăn", "â", "ba", "da", "dừa", "dứa", "đa", "Đà Nẵng", "Đồng Nai",
        "e", "ê", "Gia Lai", "hoa", "hòa", "hóa", "Kon Tum", "o", "ô", "ơ", "u", "ư", "y",
    ]  # fmt: skip
    assert sorted(reversed(ordered), key=sort_key) == ordered


def test_letters_come_before_tones() -> None:
    assert sort_key("tả") < sort_key("tàn")
    assert sort_key("má") < sort_key("man")


def test_a_missing_english_text_is_vietnamese_and_marked() -> None:
    words = sample.sample_context().words["en"]
    record = {"title_vi": "Kết <luận>", "title_en": ""}
    assert words.text(record, "title") == '<span lang="vi" class="untranslated">Kết &lt;luận&gt;</span>'
    assert words.plain(record, "title") == "Kết <luận>"
    assert words.other(record, "title") == '<span lang="vi">Kết &lt;luận&gt;</span>'


def test_a_message_without_english_is_never_shown_untranslated() -> None:
    with pytest.raises(MissingMessage, match="'Lạ lẫm'"):
        Words("en", {}).say("Lạ lẫm")


@pytest.mark.parametrize(
    ("entry", "code"),
    [
        ('msgid "Kỳ"\nmsgstr ""\n', "untranslated"),
        ('#, fuzzy\nmsgid "Kỳ"\nmsgstr "Period"\n', "untranslated"),
        ('msgid "%(num)s xã"\nmsgid_plural "%(num)s xã"\nmsgstr[0] "%(num)s commune"\nmsgstr[1] ""\n', "untranslated"),
        ('msgid "%(place)s: %(num)s"\nmsgstr "%(places)s: %(num)s"\n', "other-blanks"),
        ("rubbish\n", "bad-messages"),
    ],
)
def test_unfinished_messages_are_problems(entry: str, code: str) -> None:
    _, problems = read_words({"en.po": PO + entry})
    line = 4 + entry.startswith("#")
    assert [(problem.code, problem.line) for problem in problems] == [(code, line)]


def test_two_files_must_agree() -> None:
    files = {"a.po": PO + 'msgid "Kỳ"\nmsgstr "Period"\n', "b.po": PO + 'msgid "Kỳ"\nmsgstr "Term"\n'}
    _, problems = read_words(files)
    assert [(problem.path, problem.code) for problem in problems] == [("b.po", "duplicate-message")]


def said_by_the_program() -> set[tuple[str, str]]:
    """(context, text) of every message in the program and the templates."""
    found: set[tuple[str, str]] = set()
    for path in (sample.ROOT / "resolutions/publishing").rglob("*.py"):
        for _, text, _, context in extract("python", BytesIO(path.read_bytes()), keywords=CALLS):
            found.add((context or "", text if isinstance(text, str) else text[0]))
    for path in (sample.ROOT / "templates").glob("*.html"):
        options = {"trimmed": "true"}
        for _, call, text, _ in babel_extract(BytesIO(path.read_bytes()), ("gettext", "pgettext"), (), options):
            found.add((text[0], text[1]) if call == "pgettext" else ("", text))
    return found


def test_every_message_has_english_and_every_english_text_is_used() -> None:
    files = (sample.ROOT / "content/locales/en/LC_MESSAGES").glob("*.po")
    words, problems = read_words({str(path): path.read_text("utf-8") for path in files})
    assert not problems
    assert said_by_the_program() == set(words["en"].messages)


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ('msgid "a"\nmsgid "b"\nmsgstr "x"\n', 1, "missing msgstr"),
        ('msgid "a"\nmsgid_plural "b"\nmsgstr[x] "c"\n', 0, "invalid literal"),
    ],
)
def test_a_file_that_is_no_message_file_is_told(text: str, line: int, said: str) -> None:
    (problem,) = read_words({"en.po": text})[1]
    assert (problem.code, problem.line) == ("bad-messages", line)
    assert problem.what.startswith("this is not a valid message file: ") and said in problem.what


def test_english_holds_no_signs_that_a_page_takes_for_something_else() -> None:
    entry = 'msgid "Thu & chi"\nmsgstr "{}"\n'
    assert read_words({"en.po": PO + entry.format("Revenue & spending")})[1] == []
    (problem,) = read_words({"en.po": PO + entry.format("<b>Revenue</b> & 100%")})[1]
    assert problem.code == "other-signs"
    assert "holds % < >, which" in problem.what
    (problem,) = read_words({"en.po": PO + entry.format('Revenue \\" onmouseover=\\"alert(1)')})[1]
    assert 'holds ", which' in problem.what, "messages stand in attributes"


def test_a_template_that_counts_is_refused() -> None:
    words = sample.sample_context().words
    counting = renderer({"a.html": "{% trans n=2 %}một xã{% pluralize %}{{ n }} xã{% endtrans %}"}, words)
    with pytest.raises(LookupError, match="count it in the view with"):
        counting.render("vi", "a.html", None, None)


def test_a_message_that_stands_twice_in_a_file_is_told_with_its_first_line() -> None:
    entry = 'msgid "Kỳ"\nmsgstr "Period"\n\n'
    (problem,) = read_words({"en.po": PO + entry * 2})[1]
    assert (problem.code, problem.line) == ("duplicate-message", 7)
    assert problem.what == "the message 'Kỳ' also stands on line 4"
    assert read_words({"en.po": PO + entry + 'msgctxt "place"\n' + entry})[1] == []
