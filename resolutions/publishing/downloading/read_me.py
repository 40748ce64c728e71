"""Title, table -> read-me: what a file says of itself to someone who finds it years later, in both languages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from resolutions import __version__
from resolutions.publishing.downloading.citing import bibtex
from resolutions.publishing.encoding.spreadsheets import Told
from resolutions.publishing.framing import addresses
from resolutions.publishing.framing.page import Context
from resolutions.publishing.framing.root_page import site_name
from resolutions.publishing.wording.languages import LANGUAGES, Language, Record

TITLES = Mapping[Language, str]
"""The title of a download in each language."""


def told(context: Context, titles: TITLES, pages: TITLES, documents: list[Record], row: TITLES | None = None) -> Told:
    """The read-me of rows that stand on a page (language -> address) and come from some documents.

    ``row`` says what one row is; without it, rows are observations.
    """
    lines = [line for language in LANGUAGES for line in (*_lines(context, language, titles, pages, row), "")]
    return Told(" / ".join(titles[each] for each in LANGUAGES), tuple(lines[:-1]), tuple(_sources(context, documents)))


def _lines(context: Context, language: Language, titles: TITLES, pages: TITLES, row: TITLES | None) -> Iterator[str]:
    words, site = context.words[language], context.site
    yield titles[language]
    yield words.say(
        "Nguồn: %(site)s, %(url)s, phiên bản %(version)s.",
        site=site_name(context, language),
        url=addresses.absolute(site.base_url, pages[language]),
        version=__version__,
    )
    yield words.say("Giấy phép: %(name)s, %(url)s.", name=site.licence_name, url=site.licence_url)
    yield (
        row[language]
        if row
        else words.say(
            "Mỗi dòng là một con số của một văn bản, kèm câu trích nguyên văn. Cột comparator giữ chữ giới hạn: "
            "ge là “từ … trở lên”, gt “trên”, le “không quá”, lt “dưới”, approx “khoảng”, range “từ … đến …”, "
            "ratio “… trên …”."
        )
    )
    dictionary = addresses.absolute(site.base_url, f"{addresses.section(language, 'data')}#dictionary")
    yield words.say("Nghĩa của từng cột: %(url)s.", url=dictionary)
    yield words.say("Ô trống nghĩa là văn bản không nêu. Văn bản gốc là căn cứ duy nhất.")


def _sources(context: Context, documents: list[Record]) -> Iterator[tuple[str, ...]]:
    columns = ("document_id", "number", "issued_on", "issuer_vi", "title_vi", "title_en")
    yield (*columns, "url")
    for record in documents:
        address = addresses.entry("vi", "documents", record["document_id"])
        yield (*(record[column] for column in columns), addresses.absolute(context.site.base_url, address))


def papers(context: Context, name: str, about: Told, pages: TITLES) -> dict[str, bytes]:
    """The read-me files, licence and citation that go into an archive."""
    half = (len(about.lines) - 1) // 2
    texts = {"README.vi.md": about.lines[:half], "README.en.md": about.lines[half + 1 :]}
    files = {path: "\n\n".join([f"# {lines[0]}", *lines[1:], ""]).encode() for path, lines in texts.items()}
    site, url = context.site, addresses.absolute(context.site.base_url, pages["en"])
    files["LICENSE.txt"] = f"{site.licence_name}\n{site.licence_url}\n".encode()
    files["CITATION.bib"] = f"{bibtex(context, 'en', name, about.title, '', '', url)}\n".encode()
    return files
