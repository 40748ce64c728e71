"""Citations: what a document refers to, in its list and in its text, and what is wanted because nobody sent it yet."""

from __future__ import annotations

from functools import cache

from commands.pages import Node, parse
from publishing import sample
from publishing.sample_duties import WANTED, duties_context

from resolutions.publishing.page_kinds import document_pages, wanted_pages

HELD, LACKED = "kon-tum-07-nq-tu-2019-01-02", "luat-dau-tu"


@cache
def page(path: str) -> Node:
    whole = duties_context()
    pages = [*document_pages.pages(whole, {}), *wanted_pages.pages(whole)]
    return parse({each.path.removesuffix("index.html"): each.content for each in pages}[path]).find("main")[0]


def plain(node: Node) -> str:
    return " ".join(node.text().split())


def section(path: str, name: str) -> Node:
    (found,) = page(path).find("section", **{"aria-labelledby": name})
    return found


def hrefs(node: Node) -> list[str]:
    return [link.attributes["href"] for link in node.find("a")]


def test_a_held_document_is_linked_and_another_one_is_wanted() -> None:
    first, second = section(f"vi/van-ban/{sample.KON_TUM}/", "citations").find("li")
    assert plain(first).startswith("Kết luận số 1098-KL/TU") and "chưa có trong kho" not in plain(first)
    assert hrefs(first) == [f"../{sample.DONG_NAI}/index.html", "#ii-2-2-ho-ngheo.c1"]
    assert plain(second).startswith("Nghị quyết số 07-NQ/TU chưa có trong kho")
    assert hrefs(second)[0] == f"../../van-ban-con-thieu/index.html#{HELD}"


def test_the_document_that_is_cited_names_those_that_cite_it() -> None:
    (citing,) = section(f"en/documents/{sample.DONG_NAI}/", "cited-by").find("li")
    text = f"../../../vi/van-ban/{sample.KON_TUM}/index.html"
    assert hrefs(citing) == [f"../{sample.KON_TUM}/index.html", f"{text}#ii-2-2-ho-ngheo.c1"]


def test_the_words_of_a_citation_are_a_link_where_they_stand_and_an_anchor_where_they_do_not() -> None:
    main = page(f"vi/van-ban/{sample.KON_TUM}/")
    (link,) = main.find(id="ii-2-2-ho-ngheo.c1")
    assert (link.tag, link.text(), link.attributes["href"]) == ("a", "giảm", f"../{sample.DONG_NAI}/index.html")
    (lost,) = page(f"vi/van-ban/{sample.GIA_LAI}/").find(id="ii-2-1-1-toc-do-tang.c3")
    assert (lost.tag, lost.text()) == ("span", "")


def test_words_inside_a_figure_stay_the_figure() -> None:
    (mark,) = page(f"vi/van-ban/{sample.KON_TUM}/").find(id="ii-2-2-ho-ngheo.1")
    assert (mark.tag, mark.text()) == ("mark", "ít nhất 4%")
    (lost,) = page(f"vi/van-ban/{sample.KON_TUM}/").find(id="ii-2-2-ho-ngheo.c2")
    assert lost.tag == "span"


def test_a_wanted_document_is_listed_once_with_everyone_who_cites_it() -> None:
    main = page("vi/van-ban-con-thieu/")
    (entry,) = main.find(id=HELD)
    assert plain(entry).startswith("Nghị quyết số 07-NQ/TU ngày 02 tháng 01 năm 2019, Tỉnh ủy")
    assert len([to for to in hrefs(entry) if "#" in to]) == 2
    assert len(main.find("li", id=HELD)) == 1
    assert [node.attributes["id"] for node in main.find("li") if "id" in node.attributes] == [row[0] for row in WANTED]


def test_a_document_cited_by_name_is_named_in_its_own_language_and_escaped() -> None:
    (entry,) = page("en/documents-wanted/").find(id=LACKED)
    (name,) = entry.find("b")
    assert name.text() == "Luật Đầu tư <sửa đổi>"
    assert name.find("span")[0].language == "vi"


def test_the_page_says_how_to_send_a_document() -> None:
    links = hrefs(page("en/documents-wanted/"))
    assert "../contribute/index.html" in links
    assert any(link.startswith("mailto:") for link in links)


def test_a_misprint_shows_its_likely_reading_beside_the_printed_words() -> None:
    main = page(f"vi/van-ban/{sample.GIA_LAI}/")
    (clause,) = main.find(id="ii-2-1-1-co-cau")
    (aside,) = clause.find("a", class_="aside")  # the words are a figure, so the fault is told after them
    assert plain(aside) == "[in là “Cơ cấu kinh tế tăng 8,4%”; có lẽ là “Thuế sản phẩm tăng 8,4%”]"
    assert not clause.find(class_="misprint")
