"""Names that tables print by themselves: asked once, known by the register of bodies, with English in the rows."""

from __future__ import annotations

from pathlib import Path

from resolutions.duties import Citation, Task, Wanted
from resolutions.facts import Clause, Facts
from resolutions.publishing.records.rows import tables
from resolutions.publishing.tables import Column, Schema
from resolutions.registers import Body
from resolutions.translating.texts import english_of_bodies, names_of_bodies, texts
from resolutions.translations import Translation, name_id
from resolutions.vietnamese import slug
from resolutions.vocabulary import load, read_folder

ROOT = Path(__file__).resolve().parents[2]
VOCABULARY = load(read_folder(ROOT / "content", "content")[0], "content")[0]
BODY = Body("provincial-party-committee", "Tỉnh ủy", "Provincial Party Committee", "party", "provincial", "", ())


def cited(number: str, issuer: str, text: str, place: int) -> Citation:
    return Citation(f"d/1.c{place}", "d", "d/1", "law", number, "", issuer, "", "", text, 0, 9)


def facts() -> Facts:
    task = Task("d/1.t1", "d", "d/1", "", "", "", "", "Thường trực UBND tỉnh", "", "Báo cáo.", "")
    citations = (
        cited("14-NQ/TU", "Tỉnh uỷ", "Nghị quyết số 14-NQ/TU của Tỉnh uỷ", 1),
        cited("", "", "Luật Lâm nghiệp", 2),
        cited("", "", "Luật Lâm nghiệp", 3),
    )
    clause = Clause("d/1", "d", "", "paragraph", 0, "", "", "", "Báo cáo.", (), 7, 15)
    return Facts((), (clause,), (), (), (), tasks=(task,), citations=citations)


def test_names_are_asked_after_the_clauses_each_once_and_bodies_not_at_all() -> None:
    assert [(one.text, one.start) for one in texts(facts(), english_of_bodies([BODY]))] == [
        ("Báo cáo.", 7),
        ("Thường trực UBND tỉnh", 7),
        ("Luật Lâm nghiệp", 7),
    ]
    assert "Tỉnh uỷ" in [one.text for one in texts(facts())]


def test_a_body_of_the_register_has_its_english_however_its_marks_are_written() -> None:
    (known,) = names_of_bodies(facts(), english_of_bodies([BODY])).values()
    assert known == Translation(name_id("d", "TỈNH ỦY"), "translated", "Provincial Party Committee")


def test_the_rows_of_tasks_and_of_wanted_documents_say_the_english_of_a_document_that_prints_the_name() -> None:
    wanted = Wanted("law", "law", "", "", "", "Luật Lâm nghiệp", ("x/1.c1", "d/1.c2"))
    said = {"Thường trực UBND tỉnh": "Standing Board", "Luật Lâm nghiệp": "Law on Forestry"}
    english = {name_id("d", vi): Translation(name_id("d", vi), "translated", en) for vi, en in said.items()}
    schemas = {
        name: Schema(name, "", "", "", "", (), (), tuple(Column(one, "string", False, (), "", "") for one in columns))
        for name, columns in {"tasks": ["reports_to_en"], "wanted_documents": ["issuer_en", "text_en"]}.items()
    }
    assert VOCABULARY is not None
    made = tables([facts()], VOCABULARY, schemas, {"wanted_documents": [wanted]}, english)
    assert made["tasks"].rows == (("Standing Board",),)
    assert made["wanted_documents"].rows == (("", "Law on Forestry"),)


def test_the_id_of_a_name_is_its_words_in_its_document() -> None:
    assert name_id("d", "Hội nghị lần thứ 20") == f"d/name:{slug('Hội nghị lần thứ 20')}"
