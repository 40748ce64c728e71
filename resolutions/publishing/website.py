"""Tables -> website: every file of site/, made of published tables, templates and words, and checked for dead links."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from resolutions import __version__
from resolutions.problems import Problem
from resolutions.publishing import data_pages, document_pages, pages, quality_pages, static_pages
from resolutions.publishing.discovery import discovery_files
from resolutions.publishing.languages import Language, MissingMessage, Words, read_words
from resolutions.publishing.links import check_links
from resolutions.publishing.package_copies import package_files
from resolutions.publishing.packages import PackageMeta
from resolutions.publishing.page import SiteConfig, context
from resolutions.publishing.rendering import renderer
from resolutions.publishing.site_config import at_address, read_site
from resolutions.publishing.tables import Tables

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


def prepare(
    content: Mapping[str, bytes], templates: Mapping[str, bytes], base_url: str, place: str
) -> tuple[Stationery | None, list[Problem]]:
    """What the pages are printed with, or everything that is wrong with it."""
    problems: list[Problem] = []
    if "site.yaml" not in content:
        todo = "restore or write it"
        problems.append(Problem(f"{place}/site.yaml", 0, "missing-file", "the file does not exist", todo))
    site, wrong = read_site(f"{place}/site.yaml", _text(content.get("site.yaml", b"name:")))
    words, untold = read_words(_texts(content, "locales/", f"{place}/locales/"))
    problems += (wrong if "site.yaml" in content else []) + untold
    if site is not None and base_url:
        site = at_address(site, base_url)
        if site is None:
            todo = "write it as https://host/ or https://host/folder/"
            problems.append(Problem("--base-url", 0, "bad-address", f"'{base_url}' is not the address of a site", todo))
    if problems or site is None:
        return None, problems
    return Stationery(site, words, _texts(templates, "", ""), _texts(content, "pages/", "")), []


def package_meta(site: SiteConfig) -> PackageMeta:
    """What the data packages say of themselves."""
    return PackageMeta(
        name="nghi-quyet-mo",
        title_vi=site.name_vi,
        title_en=site.name_en,
        description_vi=site.tagline_vi,
        description_en=site.tagline_en,
        homepage="",
        version=__version__,
    )


def files(tables: Tables, package: Mapping[str, bytes], kit: Stationery) -> tuple[dict[str, bytes], list[Problem]]:
    """Every file of the site by its path, or what is wrong with the texts, messages and links."""
    try:
        return _files(tables, package, kit)
    except MissingMessage as error:
        what = f"the message {error} has no English"
        return {}, [Problem("content/locales/en", 0, "missing-message", what, "add it to a message file there")]


def _files(tables: Tables, package: Mapping[str, bytes], kit: Stationery) -> tuple[dict[str, bytes], list[Problem]]:
    around = context(tables, kit.site, kit.words, renderer(kit.templates, kit.words))
    static, problems = static_pages.pages(around, kit.texts)
    if problems:
        return {}, problems
    made = [
        *pages.pages(around),
        *document_pages.pages(around, package),
        *data_pages.pages(around, package),
        *quality_pages.pages(around),
        *static,
    ]
    others = [*pages.files(around, kit.templates[STYLE]), *package_files(package), *discovery_files(around, made)]
    built = {page.path: page.content.encode() for page in made} | {file.path: file.content for file in others}
    return built, check_links(built, kit.site.base_url)


def _text(data: bytes) -> str:
    return data.decode("utf-8", "replace")


def _texts(found: Mapping[str, bytes], folder: str, place: str) -> dict[str, str]:
    return {place + name.removeprefix(folder): _text(found[name]) for name in found if name.startswith(folder)}
