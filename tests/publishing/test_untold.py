"""What a record does not tell is left out of its page, or said in words; nothing is invented and nothing breaks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from decimal import Decimal

import pytest
from publishing import sample
from publishing.sample import GIA_LAI
from publishing.sample_duties import duties_context

from resolutions.publishing.duties.duty_lookup import duties
from resolutions.publishing.duties.task_groups import of_groups
from resolutions.publishing.figures.comparability import agreements
from resolutions.publishing.figures.quantities import with_unit
from resolutions.publishing.figures.quotes import quote
from resolutions.publishing.framing import json_ld
from resolutions.publishing.framing.frame import Fact
from resolutions.publishing.framing.page import Context
from resolutions.publishing.naming.document_facts import document_facts
from resolutions.publishing.naming.names import document_name, place_link
from resolutions.publishing.naming.place_facts import place_facts
from resolutions.publishing.page_kinds import indicator_lists, indicator_pages
from resolutions.publishing.records.rows import Cells, cell


@pytest.fixture(scope="module")
def context() -> Context:
    return sample.sample_context()


def labels(facts: Iterable[Fact]) -> list[str]:
    return [fact.label for fact in facts]


BARE = dict.fromkeys(("kind_id", "number", "issuer_vi", "issued_on", "place_id"), "")


def test_a_document_that_tells_little_has_few_facts(context: Context) -> None:
    whole = context.documents[GIA_LAI]
    left_out = {"Loại văn bản", "Cơ quan ban hành", "Ngày ban hành", "Địa phương khi ban hành", "Nay thuộc"}
    full, bare = (labels(document_facts(context, "vi", "vi/", one)) for one in (whole, {**whole, **BARE}))
    assert left_out <= set(full)
    assert bare == [label for label in full if label not in left_out]


@pytest.mark.parametrize(
    ("changed", "name"),
    [
        ({"number": "01-NQ/TU"}, "Nghị quyết số 01-NQ/TU"),
        ({}, "Nghị quyết ngày 30 tháng 11 năm 2020"),
        ({"issued_on": ""}, "Nghị quyết"),
        ({"issued_on": "", "kind_id": "", "title_vi": "Thư ngỏ"}, "Thư ngỏ"),
    ],
)
def test_a_document_is_named_by_what_it_tells(context: Context, changed: Mapping[str, str], name: str) -> None:
    assert document_name(context, "vi", {**context.documents[GIA_LAI], **changed}) == name


def test_a_place_that_is_not_registered_is_said_to_be_unknown(context: Context) -> None:
    link = place_link(context, "vi", "vi/", "atlantis")
    assert (link.text, link.href) == ("Không rõ địa phương", "")


def test_a_place_tells_what_it_was_before(context: Context) -> None:
    facts = {fact.label: fact for fact in place_facts(context, "vi", "vi/", context.places["gia-lai-2025"])}
    assert facts["Trước đó"].value == "Gia Lai (từ ngày 12 tháng 8 năm 1991 đến hết ngày 30 tháng 6 năm 2025)"
    assert facts["Trước đó"].href == "dia-phuong/gia-lai-1991/index.html"


def test_a_place_without_place_above_and_dates_tells_neither(context: Context) -> None:
    place = context.places["gia-lai-2025"]
    full = labels(place_facts(context, "vi", "vi/", place))
    bare = labels(place_facts(context, "vi", "vi/", {**place, "parent_id": "", "valid_from": "", "valid_to": ""}))
    assert bare == [label for label in full if label not in ("Thuộc", "Tồn tại")] != full


@pytest.mark.parametrize(("unit", "shown"), [("", "5"), ("%", "5%"), ("‰", "5‰"), ("xã", "5\u00a0xã")])
def test_a_number_stands_with_its_unit_or_alone(unit: str, shown: str) -> None:
    assert with_unit("5", unit) == shown


def test_a_quote_in_which_the_number_is_not_found_is_shown_whole(context: Context) -> None:
    observation = context.observations_of_indicator["grdp-growth"][0]
    assert "<mark>8%</mark>" in quote(observation)
    assert quote({**observation, "value_text": "99%"}) == f'<q lang="vi">{observation["quote_vi"]}</q>'


def test_figures_of_one_standard_compare_by_it(context: Context) -> None:
    one, two = context.observations_of_indicator["poverty-rate-reduction"]
    (told,) = agreements(context, "vi", [one, {**two, "scope_vi": one["scope_vi"], "scope_en": one["scope_en"]}])
    assert told.endswith(f"cùng chuẩn ({one['scope_vi']}).")


def test_the_statistical_code_of_an_indicator_is_shown_with_its_source(context: Context) -> None:
    indicator = {**context.indicators["poverty-rate"], "statistical_code": "T1602", "statistical_source": "QĐ 05/2023"}
    facts = {fact.label: str(fact.value) for fact in indicator_pages._facts(context, "en", "en/", indicator)}
    (value,) = [value for value in facts.values() if "T1602" in value]
    assert '<span lang="vi">QĐ 05/2023</span>' in value
    assert "T1602" not in str([*indicator_pages._facts(context, "en", "en/", context.indicators["poverty-rate"])])


def test_a_long_list_tells_how_many_figures_of_how_many_places_an_indicator_has(context: Context) -> None:
    assert indicator_lists.reach(context, context.words["en"], "grdp-growth") == "2 places · 2 figures"


def test_data_of_no_known_place_and_time_name_neither(context: Context) -> None:
    def told(**changed: str) -> dict[str, object]:
        record = {**context.observations_of_indicator["grdp-growth"][0], **changed}
        return json_ld._dataset(context, "vi", "vi/", "T", "A", "data/x", [record])

    assert told()["spatialCoverage"] == [{"@type": "Place", "name": "Gia Lai, Việt Nam"}]
    assert told(period_from="2021-01-01", period_to="2021-12-31")["temporalCoverage"] == "2021-01-01/2021-12-31"
    assert not {"spatialCoverage", "temporalCoverage"} & told(place_id="", period_from="", period_to="").keys()


def test_a_group_without_tasks_of_its_own_is_not_shown_at_its_members() -> None:
    context = duties_context()
    known = duties(context)
    bare = replace(known, of_body={key: tasks for key, tasks in known.of_body.items() if key != "departments"})
    assert [group.id for group in of_groups(context, known, "vi", "vi/", "finance")] == ["group-departments"]
    assert list(of_groups(context, bare, "vi", "vi/", "finance")) == []


@pytest.mark.parametrize(
    ("value", "shown"),
    [("0.059", "0.0590"), ("70.000", "70.0000"), ("5047.00", "5047"), ("33.05", "33.05"), ("999.0", "999.0")],
)
def test_no_number_is_published_with_just_three_decimals(value: str, shown: str) -> None:
    assert cell(Decimal(value)) == shown


def test_cells_that_say_the_same_are_one_object_and_equal_values_keep_their_own_form() -> None:
    given = ["1", 1, Decimal("1.0"), Decimal("1.00"), None, "", True, "".join(["t", "ỷ"]), "".join(["t", "ỷ"])]
    one, number, *others, first, second = Cells().of(given)
    assert [one, *others] == ["1", "1.0", "1.00", "", "", "True"]
    assert (number is one, first is second) == (True, True)
