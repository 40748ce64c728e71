"""Context -> jobs: the downloads of every page and package, then the pages, each as a task of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial

from resolutions.publishing import addresses, data_pages, document_pages, pages, quality_pages
from resolutions.publishing.bundles import KINDS, Bundle, made_bundle, package_extra
from resolutions.publishing.making import Job
from resolutions.publishing.package_copies import Package, address_of, by_folder, loose, path_at
from resolutions.publishing.page import Context, File, Page
from resolutions.publishing.printed_names import english
from resolutions.publishing.promises import Promise
from resolutions.publishing.record_files import kinds, made_whole, whole_tables
from resolutions.publishing.watched import Watched, digest


def download_jobs(context: Context, package: Package) -> list[Job]:
    """The files offered on the pages of indicators and places, and beside the files of each package."""
    found = []
    for name, entry_id in _entries(context):
        found.append(Job(f"bundle {name}/{entry_id}", partial(_bundle, context, name, entry_id)))
    for section, name in whole_tables():
        found.append(Job(f"table {section}/{name}", partial(made_whole, context, section, name)))
    own = by_folder(package)
    for key in ("", *context.documents):
        files = {path.rpartition("/")[2]: data for path, data in own.get(key, {}).items()}
        found.append(Job(f"extra {key} {digest(files).hex()}", partial(_extra, context, files, key)))
    return found


def _entries(context: Context) -> list[tuple[str, str]]:
    groups = {"indicators": context.observations_of_indicator, "places": context.observations_of_place}
    return [(name, entry_id) for name, group in groups.items() for entry_id in group if entry_id]


def _bundle(context: Context, name: str, entry_id: str) -> tuple[File, ...]:
    files = made_bundle(context, name, entry_id).files
    return tuple(File(addresses.table_file(name, entry_id, kind), files[kind]) for kind in KINDS)


def _extra(context: Context, files: Mapping[str, bytes], key: str) -> tuple[File, ...]:
    return tuple(File(address_of(path), data) for path, data in package_extra(context, files, key).items())


def with_downloads(context: Context, package: Package, made: list[File]) -> tuple[Context, dict[str, bytes]]:
    """The context with the downloads that were made, and the package with what is offered beside it."""
    content = {file.path: file.content for file in made}
    bundles = {}
    for name, entry_id in _entries(context):
        files = {kind: content.pop(addresses.table_file(name, entry_id, kind)) for kind in KINDS}
        bundles[f"{name}/{entry_id}"] = Bundle(files["csv"].count(b"\n") - 1, files)
    tables = {f"data/{name}": tuple(_taken(content, f"data/{name}", kinds(name))) for _, name in whole_tables()}
    watched = Watched("bundles", {**bundles, **tables})
    whole = {**package, **{path_at(address): data for address, data in content.items()}}
    return replace(context, bundles=watched, watched={**context.watched, "bundles": watched}), dict(loose(whole))


def _taken(content: dict[str, bytes], stem: str, kinds: Iterable[str]) -> Iterator[File]:
    for path in (f"{stem}.{kind}" for kind in kinds):
        yield File(path, content.pop(path))


def all_pages(context: Context, package: Package) -> list[Page]:
    """Every page that is made of tables, promised or made; what they look up is set out before."""
    english(context)
    return [
        *pages.pages(context),
        *document_pages.pages(context, package),
        *data_pages.pages(context, package),
        *quality_pages.pages(context),
    ]


def page_jobs(made: list[Page]) -> list[Job]:
    """The pages that are only promised."""
    return [page.job() for page in made if isinstance(page, Promise)]
