"""Faults put into a copy of the project's folders, one function each: the cases of test_errors.

Most of them write small files of their own, so that the golden texts do not change when the content grows.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

Harm = Callable[[Path], None]
KON_TUM = "content/documents/kon-tum-2020-12-02"
DONG_NAI = "content/documents/dong-nai-2020-07-30"
GIA_LAI = "content/documents/gia-lai-2020-11-30"
MESSAGES = "content/locales/en/LC_MESSAGES"
SOURCE = f"{KON_TUM}/source.txt"
DOCUMENT = """licence: {licence}
documents:
  - id: {id}
    title:
      en: A resolution
"""
INDICATOR = """name: {{vi: Một, en: One}}
definition:
  vi: Một điều.
  en: A thing.
unit: {unit}
measure: level
direction: neutral
topic: {topic}
wordings:
  - text: {wording}
example:
  document: kon-tum-01-nq-tu-2020-12-02
  text: một điều
  value: "1"
"""


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault, and how the program is called on it."""

    name: str
    harm: Harm
    arguments: tuple[str, ...]
    fault: str
    """What the program does wrong today; empty when it does well and its message is a golden text."""
    places: tuple[str, ...]
    """The ``path:line`` that must be reported at the beginning of a line, where there is no golden text."""


FAULTS: dict[str, Fault] = {}


def fault(*arguments: str, broken: str = "", places: tuple[str, ...] = ()) -> Callable[[Harm], Harm]:
    def enter(harm: Harm) -> Harm:
        FAULTS[harm.__name__] = Fault(harm.__name__, harm, arguments, broken, places)
        return harm

    return enter


def write(path: Path, text: str | bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)


def change(path: Path, old: str | bytes, new: str | bytes) -> None:
    """Replace the first occurrence of something that must be there."""
    before, after = (text.encode() if isinstance(text, str) else text for text in (old, new))
    data = path.read_bytes()
    assert before in data, f"{path} has no {old!r}: this fault must be put in otherwise"
    path.write_bytes(data.replace(before, after, 1))


def after_first_line(path: Path, line: bytes) -> None:
    first, _, rest = path.read_bytes().partition(b"\n")
    path.write_bytes(first + b"\n" + line + b"\n" + rest)


def indicator(
    here: Path, name: str, unit: str = "percent", topic: str = "health", wording: str = "điều thử nghiệm"
) -> Path:
    path = here / f"content/indicators/{name}.yaml"
    write(path, INDICATOR.format(unit=unit, topic=topic, wording=wording))
    return path


# Missing files and folders.


@fault()
def missing_source(here: Path) -> None:
    (here / SOURCE).unlink()


@fault()
def missing_document_yaml(here: Path) -> None:
    (here / KON_TUM / "document.yaml").unlink()


@fault()
def missing_vocabulary_file(here: Path) -> None:
    (here / "content/vocabulary/limits.yaml").unlink()


@fault()
def missing_page_text(here: Path) -> None:
    (here / "content/pages/about.en.md").unlink()


@fault()
def missing_site_yaml(here: Path) -> None:
    (here / "content/site.yaml").unlink()


@fault()
def missing_content_folder(here: Path) -> None:
    shutil.rmtree(here / "content")


@fault()
def no_documents(here: Path) -> None:
    shutil.rmtree(here / "content/documents")


@fault()
def missing_table_description(here: Path) -> None:
    (here / "content/tables/observations.yaml").unlink()


@fault()
def empty_content_folder(here: Path) -> None:
    shutil.rmtree(here / "content")
    (here / "content").mkdir()


# YAML.


@fault()
def broken_yaml(here: Path) -> None:
    write(here / "content/topics.yaml", "- id: health\n  name: [vi: Y tế\n- id: poverty\n")


@fault()
def unknown_key(here: Path) -> None:
    change(indicator(here, "aa-test"), "measure:", "mesure:")


@fault()
def duplicate_key(here: Path) -> None:
    change(indicator(here, "aa-test"), "measure:", "unit: tonne\nmeasure:")


# Ids.


@fault()
def other_faults_of_yaml(here: Path) -> None:
    write(here / "content/topics.yaml", "")
    write(here / "content/bodies.yaml", "- &first\n  id: one\n  name: {vi: Một, en: One}\n- *first\n")
    change(indicator(here, "aa-test"), "wordings:\n  - text: điều thử nghiệm", "wordings: điều thử nghiệm")


@fault()
def duplicate_document_id(here: Path) -> None:
    text = DOCUMENT.format(licence="party-document", id="gia-lai-nq-2020-11-30")
    write(here / KON_TUM / "document.yaml", text)


@fault()
def duplicate_id_in_register(here: Path) -> None:
    entry = "- id: health\n  name: {vi: Y tế, en: Health}\n"
    write(here / "content/topics.yaml", entry + entry)


@fault()
def unknown_unit_and_unknown_topic(here: Path) -> None:
    indicator(here, "aa-test", unit="percnt")
    indicator(here, "bb-test", topic="helth", wording="điều khác")


@fault("check")
def unknown_direction(here: Path) -> None:
    change(here / "content/indicators/exports.yaml", "direction: more_is_better", "direction: up")


@fault("check")
def unknown_comparator(here: Path) -> None:
    path = here / "content/vocabulary/limits.yaml"
    entry = '- {words: "ngót nghét {amount}", comparator: aprox, example: "ngót nghét 5%", document: composed}\n'
    write(path, entry + path.read_text("utf-8"))


@fault("check")
def unknown_place_and_unknown_issuer(here: Path) -> None:
    text = DOCUMENT.format(licence="party-document", id="kon-tum-01-nq-tu-2020-12-02")
    write(here / KON_TUM / "document.yaml", text + "    place: kontum\n")
    text = DOCUMENT.format(licence="party-document", id="dong-nai-8888-ubnd-thnc-2020-07-30")
    more = "  - id: dong-nai-1098-kl-tu-2020-07-16\n    title: {en: A conclusion}\n"
    write(here / DONG_NAI / "document.yaml", text + "    issuer: nobody\n" + more)


@fault()
def unknown_certified_document(here: Path) -> None:
    text = DOCUMENT.format(licence="party-document", id="kon-tum-01-nq-tu-2020-12-02")
    write(here / KON_TUM / "document.yaml", text + "    certifies: gia-lai-nq-2020-11-31\n")


@fault()
def unknown_licence(here: Path) -> None:
    text = DOCUMENT.format(licence="oficial-document", id="kon-tum-01-nq-tu-2020-12-02")
    write(here / KON_TUM / "document.yaml", text)


@fault()
def unknown_column(here: Path) -> None:
    change(
        here / "content/tables/topics.yaml",
        "\ncolumns:\n",
        "\ncolumns:\n  - {name: colour, type: string, required: true, vi: Màu, en: Colour}\n",
    )


# Encodings.


@fault()
def files_that_are_not_utf8(here: Path) -> None:
    after_first_line(here / SOURCE, "Tỉnh ủy".encode() + b" \xd1\xc2")
    after_first_line(here / DONG_NAI / "document.yaml", b"# \xea")
    after_first_line(here / GIA_LAI / "expected.csv", b"\xea")
    write(here / "content/topics.yaml", b"- id: health\n  name: {vi: Y t\xea, en: Health}\n")


@fault("check")
def words_of_the_site_that_are_not_utf8(here: Path) -> None:
    after_first_line(here / "content/pages/about.en.md", b"\nCaf\xe9.")
    change(here / "content/site.yaml", "Nghị quyết mở", b"Ngh\xee quy\xeat m\xf4")
    change(here / "content/tables/topics.yaml", "title: {vi: ", b"title: {vi: \xea")
    change(here / MESSAGES / "messages.po", 'msgstr "Home"', b'msgstr "Hom\xe9"')


@fault()
def source_with_nul(here: Path) -> None:
    after_first_line(here / SOURCE, b"Gia Lai\0")


@fault()
def register_with_nul(here: Path) -> None:
    write(here / "content/topics.yaml", "- id: health\n  name: {vi: Y tế\0, en: Health}\n")


# Documents and their second entry.


@fault()
def too_many_documents_named(here: Path) -> None:
    text = DOCUMENT.format(licence="party-document", id="kon-tum-01-nq-tu-2020-12-02")
    write(here / KON_TUM / "document.yaml", text + "  - id: one-more\n    title: {en: One more}\n")


@fault()
def too_few_documents_named(here: Path) -> None:
    text = DOCUMENT.format(licence="official-document", id="dong-nai-8888-ubnd-thnc-2020-07-30")
    write(here / DONG_NAI / "document.yaml", text)


@fault()
def changed_cell_in_expected(here: Path) -> None:
    change(here / KON_TUM / "expected.csv", ",target,share,range,21,22,", ",target,share,range,21,23,")


@fault()
def rows_missing_and_too_many_in_expected(here: Path) -> None:
    path = here / KON_TUM / "expected.csv"
    path.write_bytes(b"".join(path.read_bytes().splitlines(keepends=True)[:-1]))
    path = here / DONG_NAI / "expected.csv"
    row = "dong-nai-1098-kl-tu-2020-07-16,IV,Số liệu,,target,level,eq,5,,%,percent,2020,\n"
    write(path, path.read_text("utf-8") + row)


@fault()
def other_columns_in_expected(here: Path) -> None:
    change(here / KON_TUM / "expected.csv", "value_high", "high_value")


# Words.


@fault()
def same_wording_in_two_indicators(here: Path) -> None:
    indicator(here, "aa-test")
    indicator(here, "bb-test", wording="Điều thử nghiệm")


@fault()
def example_that_is_not_read_and_one_that_stands_nowhere(here: Path) -> None:
    path = here / "content/vocabulary/limits.yaml"
    entry = '- {words: "ngót nghét {amount}", comparator: approx, example: "đạt 5%", document: composed}\n'
    where = "document: kon-tum-01-nq-tu-2020-12-02"
    other = f'- {{words: "ngót nghìn {{amount}}", comparator: approx, example: "ngót nghìn 5%", {where}}}\n'
    write(path, entry + other + path.read_text("utf-8"))


@fault("check")
def example_of_another_entry(here: Path) -> None:
    path = here / "content/vocabulary/limits.yaml"
    entry = '- {words: "ngót nghét {amount}", comparator: approx, example: "đạt khoảng 5%", document: composed}\n'
    write(path, entry + path.read_text("utf-8"))


@fault("check")
def example_of_an_indicator(here: Path) -> None:
    indicator(here, "aa-test")


@fault()
def untranslated_message(here: Path) -> None:
    write(here / MESSAGES / "aa.po", 'msgid ""\nmsgstr "Language: en\\n"\n\nmsgid "Điều thử nghiệm"\nmsgstr ""\n')


@fault()
def missing_message(here: Path) -> None:
    change(here / MESSAGES / "messages.po", 'msgid "Trang đầu"\nmsgstr "Home"\n', "")


@fault()
def broken_message_file(here: Path) -> None:
    write(here / MESSAGES / "aa.po", 'msgid ""\nmsgstr "Language: en\\n"\n\nmsgidd "Điều thử nghiệm"\n')


@fault()
def headings_in_one_language_only(here: Path) -> None:
    for language in ("vi", "en"):
        write(here / f"content/pages/about.{language}.md", "# Title\n\nA first sentence.\n\n## One\n\nText.\n")
    write(here / "content/pages/about.en.md", "# Title\n\nA first sentence.\n")


@fault()
def dead_link_in_a_page_text(here: Path) -> None:
    path = here / "content/pages/about.en.md"
    write(path, path.read_text("utf-8") + "\nSee [there](nowhere.html).\n")


# Options.


@fault("--base-url", "open-resolutions.example")
def base_url_without_scheme(here: Path) -> None: ...


@fault("--base-url", "https://[open")
def base_url_with_a_bracket(here: Path) -> None: ...


@fault("--base-url", 'https://open.example/a b"c')
def base_url_with_a_blank(here: Path) -> None: ...


@fault()
def package_folder_that_is_not_ours(here: Path) -> None:
    shutil.rmtree(here / "datapackage")
    write(here / "datapackage/mine.txt", "mine")


@fault()
def site_folder_that_is_not_ours(here: Path) -> None:
    shutil.rmtree(here / "site")
    write(here / "site/mine.txt", "mine")


@fault("--package", "file/datapackage")
def package_below_a_file(here: Path) -> None:
    write(here / "file", "mine")


@fault("--site", "file/site")
def site_below_a_file(here: Path) -> None:
    write(here / "file", "mine")


@fault("--package", "site")
def one_folder_for_both(here: Path) -> None:
    shutil.rmtree(here / "site")


@fault("--package", "site/data")
def package_inside_the_site(here: Path) -> None: ...


# The other commands.


@fault("explain", "source.txt")
def explain_without_a_line(here: Path) -> None: ...


@fault("explain", "nowhere.txt:3")
def explain_a_missing_file(here: Path) -> None: ...


@fault("explain", f"{SOURCE}:99999")
def explain_a_line_after_the_end(here: Path) -> None: ...


@fault("explain", f"{SOURCE}:²")
def explain_a_line_that_is_no_number(here: Path) -> None: ...


@fault("read", "nowhere.txt", "neither.txt", "--out", "out")
def read_missing_files(here: Path) -> None: ...


@fault("read", "content", "--out", "out")
def read_a_folder(here: Path) -> None: ...


@fault("read", "one.txt", "--out", "out")
def read_a_text_not_utf8(here: Path) -> None:
    write(here / "one.txt", b"Quy\xeat ngh\xee\n5%\n")


@fault("read", SOURCE, "--out", "out")
def read_into_a_folder_that_is_not_ours(here: Path) -> None:
    write(here / "out/source/mine.txt", "mine")


# Several at once.


@fault()
def many_faults(here: Path) -> None:
    """One of each kind that the first look at the content finds."""
    for harm in (
        missing_source,
        missing_vocabulary_file,
        broken_yaml,
        unknown_key,
    ):
        harm(here)
    write(here / "content/bodies.yaml", b"- id: \xea\n")
    change(indicator(here, "bb-test"), "measure:", "unit: tonne\nmeasure:")
    write(here / DONG_NAI / "document.yaml", DOCUMENT.format(licence="none", id="one"))


@fault("--base-url", "nowhere")
def faults_everywhere(here: Path) -> None:
    for harm in (missing_source, duplicate_id_in_register, missing_page_text, untranslated_message):
        harm(here)
    write(here / "content/site.yaml", "nam: Nghị quyết mở\n")
