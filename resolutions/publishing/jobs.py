"""Context -> jobs: the downloads of every page and package, then the pages, each as a task of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial

from resolutions.publishing.downloading.bundles import BESIDE, KINDS, Sizes, made_bundle, package_extra
from resolutions.publishing.downloading.package_copies import (
    Listed,
    Package,
    address_of,
    by_folder,
    loose,
    only_zipped,
    path_at,
)
from resolutions.publishing.downloading.record_files import kinds, made_whole, whole_tables
from resolutions.publishing.framing import addresses
from resolutions.publishing.framing.page import Context, File, Offered, Page
from resolutions.publishing.making import Job
from resolutions.publishing.naming.printed_names import english
from resolutions.publishing.page_kinds import body_pages, data_pages, document_pages, pages, quality_pages, task_pages
from resolutions.publishing.placing.shelf import Drawer, drawers, sizes, totals_of
from resolutions.publishing.promises import Promise
from resolutions.publishing.wording.watched import Watched, digest


def download_jobs(context: Context, package: Package) -> list[Job]:
    """The files offered on the pages of indicators and places, and beside the files of each package."""
    found = []
    for name, entry_id in _entries(context):
        found.append(Job(f"bundle {name}/{entry_id}", partial(_bundle, context, name, entry_id)))
    for section, name in whole_tables():
        found.append(Job(f"table {section}/{name}", partial(made_whole, context, section, name)))
    found += [Job(f"part {stem} {digest(make.args[1:]).hex()}", make) for stem, make in _parts(context).items()]
    own, sums = drawers(package), by_folder(totals_of(package))
    for key in ("", *context.documents):
        if key in own:
            found += _extra_jobs(context, own[key], key, digest(sums.get(key, {})).hex())
    return found


def _extra_jobs(context: Context, files: Drawer, key: str, total: str) -> Iterator[Job]:
    """What is beside the files of one package: of a document in one job, of the corpus in several, as each is long."""
    for lot in [BESIDE] if key else [(kind,) for kind in BESIDE]:
        yield Job(f"extra {key} {' '.join(lot)} {total}", partial(_extra, context, files, key, lot))


def _parts(context: Context) -> dict[str, partial[tuple[File, ...]]]:
    return {**body_pages.parts(context), **task_pages.parts(context)}


def _entries(context: Context) -> list[tuple[str, str]]:
    groups = {"indicators": context.observations_of_indicator, "places": context.observations_of_place}
    return [(name, entry_id) for name, group in groups.items() for entry_id in group if entry_id]


def _bundle(context: Context, name: str, entry_id: str) -> tuple[File, ...]:
    files = made_bundle(context, name, entry_id).files
    return tuple(File(addresses.table_file(name, entry_id, kind), data) for kind, data in files.items())


def _extra(context: Context, files: Mapping[str, bytes], key: str, kinds: Iterable[str]) -> tuple[File, ...]:
    own = loose(package_extra(context, files, key, kinds), () if key else only_zipped(sizes(files)))
    return tuple(File(address_of(path), data) for path, data in own.items())


def with_downloads(context: Context, package: Package, made: Iterable[Offered]) -> tuple[Context, Listed]:
    """The context that knows of the downloads that were made, and what is told of the package and what is beside it."""
    files = {file.path: file for file in made}
    bundles = {}
    for name, entry_id in _entries(context):
        addressed = {kind: addresses.table_file(name, entry_id, kind) for kind in KINDS}
        own = {kind: files.pop(path).told for kind, path in addressed.items() if path in files}
        bundles[f"{name}/{entry_id}"] = Sizes(own["csv"].lines - 1, {kind: one.size for kind, one in own.items()})
    tables = {f"data/{name}": tuple(_taken(files, f"data/{name}", kinds(name))) for _, name in whole_tables()}
    parts = {stem: tuple(_taken(files, stem, kinds("tasks"))) for stem in _parts(context)}
    watched = Watched("bundles", {**bundles, **tables, **parts})
    held = sizes(package)
    offered = loose(held, only_zipped(held))
    offered |= {path_at(address): file.told for address, file in files.items()}
    return replace(context, bundles=watched, watched={**context.watched, "bundles": watched}), offered


def _taken(files: dict[str, Offered], stem: str, kinds: Iterable[str]) -> Iterator[Offered]:
    for path in (f"{stem}.{kind}" for kind in kinds if f"{stem}.{kind}" in files):
        yield files.pop(path)


def all_pages(context: Context, package: Listed) -> list[Page]:
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
