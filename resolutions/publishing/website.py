"""Tables -> website: every file of site/, made of published tables, templates and words, and checked for dead links."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import chain
from typing import Any

from resolutions.content_files import unread_files
from resolutions.problems import Problem, errors
from resolutions.publishing.announcing.dcat import catalogue_file
from resolutions.publishing.announcing.discovery import discovery_files
from resolutions.publishing.downloading.package_copies import Listed, loose, only_zipped, package_files
from resolutions.publishing.finding import search_pages
from resolutions.publishing.finding.abbreviations import read_abbreviations
from resolutions.publishing.finding.findable import entries
from resolutions.publishing.finding.findable_prose import prose_entries
from resolutions.publishing.finding.indexing import indexing
from resolutions.publishing.framing.page import Context, File, Page, SiteConfig, context
from resolutions.publishing.framing.rendering import renderer
from resolutions.publishing.jobs import all_pages, download_jobs, page_jobs, with_downloads
from resolutions.publishing.judging.links import check_links
from resolutions.publishing.making import Job, Workshop, made
from resolutions.publishing.packaging.corpus_meta import package_meta as package_meta
from resolutions.publishing.page_kinds import document_pages, pages, static_pages
from resolutions.publishing.page_kinds.chart_files import chart_jobs
from resolutions.publishing.placing.shelf import Shelf, sizes
from resolutions.publishing.promises import Promise
from resolutions.publishing.records.releases import Release, read_releases
from resolutions.publishing.site_config import at_address, is_base, read_site
from resolutions.publishing.tables import Tables
from resolutions.publishing.wording.languages import Asked, Language, Words, read_words
from resolutions.vocabulary import DOCUMENTS, text_of, texts_of

PAGES = "pages"
"""The folder of content/ with the texts of pages."""
MESSAGES = "locales/en"
"""The folder of content/ with the English of the interface."""
PICTURE = ".png"
"""How pictures among the templates end."""
STYLE = "style.css"
"""The style sheet among the templates."""


@dataclass(frozen=True, slots=True)
class Stationery:
    """What pages are printed with: words, templates and texts that are no data."""

    site: SiteConfig
    """The site as a whole."""
    words: Mapping[Language, Words]
    """The interface in each language."""
    templates: Mapping[str, str]
    """Template name -> text, the style sheet included."""
    texts: Mapping[str, str]
    """File name -> Markdown of ``content/pages``."""
    releases: tuple[Release, ...] = ()
    """The releases of the data, oldest first."""
    place: str = "content"
    """The content folder, as messages name it."""
    abbreviations: Mapping[str, str] = field(default_factory=dict)
    """Abbreviation -> what it is short for, as readers search for either."""
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    """The pictures among the templates, published as they are."""


def prepare(
    content: Mapping[str, bytes], templates: Mapping[str, bytes], base_url: str, place: str
) -> tuple[Stationery | None, list[Problem]]:
    """What the pages are printed with, or everything that is wrong with it; that of the same files is kept."""
    others = {name: data for name, data in content.items() if not name.startswith(f"{DOCUMENTS}/")}
    given = (others, dict(templates), base_url, place)
    if not _last or _last[0] != given:
        _last[:] = [given, _prepared(content, templates, base_url, place)]
    kit, problems = _last[1]
    return kit, list(problems)


_last: list[Any] = []
"""The files and what was prepared of them last: a process that builds again and again mostly needs the same."""


def _prepared(
    content: Mapping[str, bytes], templates: Mapping[str, bytes], base_url: str, place: str
) -> tuple[Stationery | None, list[Problem]]:
    text, problems = text_of(content, "site.yaml", place)
    site, wrong = (None, []) if problems else read_site(f"{place}/site.yaml", text)
    messages, unread = texts_of(content, MESSAGES, ".po", place)
    words, untold = read_words(messages)
    problems += [*wrong, *unread, *untold]
    if not messages and not unread:
        what = "there is no message file"
        problems.append(Problem(f"{place}/{MESSAGES}", 0, "missing-file", what, "restore LC_MESSAGES/messages.po"))
    if base_url and not is_base(base_url):
        todo = "write it as https://host/ or https://host/folder/"
        problems.append(Problem("--base-url", 0, "bad-address", f"'{base_url}' is not the address of a site", todo))
    texts, unread = _prose(content, place)
    _, untold = static_pages.prose(texts, site.contact if site else "", base_url, f"{place}/{PAGES}")
    problems += unread + [problem for problem in untold if problem.path not in {one.path for one in unread}]
    releases, unfit = read_releases(content, place)
    problems += unfit
    problems += unread_files(content, static_pages.FILES, place)
    if errors(problems) or site is None:
        return None, problems
    site = (at_address(site, base_url) if base_url else site) or site
    shorts, untold = read_abbreviations(content, place)
    problems += untold
    printed = {name: data.decode() for name, data in templates.items() if not name.endswith(PICTURE)}
    pictures = {name: data for name, data in templates.items() if name.endswith(PICTURE)}
    return Stationery(site, words, printed, texts, releases, place, shorts, pictures), problems


def _prose(content: Mapping[str, bytes], place: str) -> tuple[dict[str, str], list[Problem]]:
    found, problems = texts_of(content, PAGES, ".md", place)
    return {path.removeprefix(f"{place}/{PAGES}/"): text for path, text in found.items()}, problems


def files(
    tables: Tables, package: Mapping[str, bytes], kit: Stationery, search: bool = True, shop: Workshop | None = None
) -> tuple[Shelf, list[Problem]]:
    """Every file of the site, on the shelf of the workshop; or what is wrong with the texts, messages and links."""
    asked, shop = Asked(kit.words["en"].messages), shop or Workshop()
    kit = replace(kit, words={**kit.words, "en": Words("en", asked)})
    with ExitStack() as beside:
        problems = _files(tables, package, kit, shop, beside if search else None)
    for sense, text in {**asked.missing, **shop.missing}:
        what = f"the message '{text}'" + (f" in the context '{sense}'" if sense else "") + " has no English"
        todo = "add it to a message file there"
        problems.append(Problem(f"{kit.place}/{MESSAGES}", 0, "missing-message", what, todo))
    return (Shelf() if errors(problems) else shop.shelf), problems


def _files(
    tables: Tables, package: Mapping[str, bytes], kit: Stationery, shop: Workshop, beside: ExitStack | None
) -> list[Problem]:
    """What is wrong with the files that are put on the shelf; the search index is made beside them, if at all."""
    around, shelf = _around(tables, kit), shop.shelf
    written, problems = static_pages.prose(kit.texts, kit.site.contact, kit.site.base_url)
    if problems:
        return problems
    static = static_pages.pages(around, written)
    found = [*entries(around), *prose_entries(around, written)]
    index = beside.enter_context(indexing(found, kit.abbreviations, shop)) if beside else list
    again = partial(_download_jobs, tables, package, kit)
    offered = [file.offered for file in made(shop, around.watched, download_jobs(around, package), again)]
    around, listed = with_downloads(around, package, offered)
    promised = [*all_pages(around, listed), *search_pages.pages(around, found)]
    printed = [*page_jobs(promised), *chart_jobs(around)]
    made(shop, around.watched, printed, partial(_page_jobs, tables, listed, kit, around.bundles))
    for page in (*promised, *static):
        if not isinstance(page, Promise):
            shelf.add(page.path, page.content.encode())
    held = sizes(package)
    for file in chain(_few_files(around, kit), package_files(package, loose(held, only_zipped(held)))):
        shelf.add(file.path, file.content)
    for file in (*discovery_files(around, shelf.pages), catalogue_file(around, shelf)):
        shelf.add(file.path, file.content)
    dead = [*check_links(shelf, kit.site.base_url, shop.jobs), *index()]
    return [static_pages.as_written(problem, kit.texts, f"{kit.place}/{PAGES}") for problem in dead]


def _few_files(around: Context, kit: Stationery) -> Iterator[File]:
    """The files that are no pages and are made at once."""
    yield from pages.few_files(around, kit.templates[STYLE])
    yield File(search_pages.SCRIPT, kit.templates[search_pages.SCRIPT].encode())
    for name, data in kit.pictures.items():
        yield File(name, data)


def previews(tables: Tables, kit: Stationery) -> tuple[Page, ...]:
    """The pages of documents that are part of a corpus, made at once, without the files that they would offer."""
    if not _printing or _printing[0] is not kit:
        words = {**kit.words, "en": Words("en", Asked(kit.words["en"].messages))}
        _printing[:] = [kit, words, renderer(kit.templates, words)]
    return document_pages.previews(context(tables, kit.site, *_printing[1:]))


_printing: list[Any] = []
"""The stationery that a page was printed on last, its words, which may lack some English, and its templates."""


def _around(tables: Tables, kit: Stationery) -> Context:
    return context(tables, kit.site, kit.words, renderer(kit.templates, kit.words), later=True)


def _download_jobs(tables: Tables, package: Mapping[str, bytes], kit: Stationery) -> list[Job]:
    return download_jobs(_around(tables, kit), package)


def _page_jobs(tables: Tables, package: Listed, kit: Stationery, bundles: Any) -> list[Job]:
    around = replace(_around(tables, kit), bundles=bundles)
    return [*page_jobs(all_pages(around, package)), *chart_jobs(around)]
