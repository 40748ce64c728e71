"""Tables -> datapackage/ and site/: made, compared with the package that was there, judged, and put in place.

The package of a file that is not in content/ goes to a folder of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import AbstractContextManager, ExitStack, nullcontext
from pathlib import Path

from resolutions.cache import key_of
from resolutions.problems import Problem, errors
from resolutions.publishing import website
from resolutions.publishing.finding.indexing import SEARCH
from resolutions.publishing.judging import judge, links, outside
from resolutions.publishing.making import Workshop
from resolutions.publishing.packaging import packages
from resolutions.publishing.placing import locks, publication, room, site
from resolutions.publishing.placing.folders import (
    Replacement,
    is_published,
    read_file,
    read_folder,
    read_text,
    replace_folder,
    shelved,
)
from resolutions.publishing.placing.shelf import Shelf
from resolutions.publishing.placing.targets import failure
from resolutions.publishing.records import drift, losses
from resolutions.publishing.tables import Schema, Tables
from resolutions.publishing.website import Stationery
from resolutions.terminal import HOME, Options, forget, shown, stop_on

Delivered = tuple[list[drift.Change], tuple[str, ...], dict[str, str]]
"""What changed in the data, the lines on what was written, and the SHA-256 of each file of it by its path."""
Judges = Callable[[Path], list[Problem]]
"""What finds fault with a data package that is written and not yet published."""


def delivered(tables: Tables, schemas: Mapping[str, Schema], kit: Stationery, options: Options) -> Delivered:
    """Make and publish both folders; exit with all problems."""
    done: Delivered = ([], (), {})
    failures = []
    try:
        with ExitStack() as until:
            until.enter_context(options.kept.answers("outside", outside.KNOWN, outside.USED))
            until.enter_context(options.kept.answers("judged", judge.KNOWN, judge.USED))
            data = packaged(tables, kit, options, until.enter_context(shelved(options.package, keep=False)))
            shelf = until.enter_context(shelved(options.site, keep=True))
            judges = until.enter_context(_judges(data, schemas, options))
            done = _delivered(tables, data, kit, judges, shelf, options)
    except OSError as error:
        failures.append(failure(options.site, "cannot-write", error))
    stop_on(failures, options)
    return done


def _delivered(
    tables: Tables, data: Shelf, kit: Stationery, judges: Judges, shelf: Shelf, options: Options
) -> Delivered:
    shop, key = _shop(kit, shelf, options)
    with options.kept.answers("links", links.KNOWN, links.USED):
        built, problems = website.files(tables, data, kit, not options.no_search, shop)
    crowded = room.crowded(built.size, len(tables["documents"].rows), shown(options.site))
    stop_on([*problems, *crowded, *site.refused(options.site, built)], options)
    committed, unread = read_file((options.since or options.package) / drift.TABLE)
    changes = drift.changes(committed, data.get(drift.TABLE, b""))
    lost = losses.unexplained(changes, tables, read_text(HOME / "CHANGELOG.md"), shown(options.package))
    stop_on([*unread, *lost], options)
    if not options.since:
        forget(lost)  # the next build is compared with the package that this one writes
    written = f"written       {len(data)} files of data, {len(built)} of website"
    room_told = room.told(built.size, len(tables["documents"].rows))
    stop_on(publication.publish(options.package, data, judges, options.site, built), options)
    options.kept.keep(key, (key_of("site", kit.site, kit.words, kit.templates), shop.now))
    options.kept.prune()
    made = {options.site: built.totals, options.package: data.totals}
    sums = {str(folder / name): total for folder, own in made.items() for name, total in own.items()}
    return changes, (written, room_told), sums


def _judges(data: Shelf, schemas: Mapping[str, Schema], options: Options) -> AbstractContextManager[Judges]:
    place = shown(options.package)
    if not options.judged:
        return nullcontext(lambda stage: judge.judge_files(data, schemas, place))
    unchanged = is_published(Replacement(options.package, data, packages.DESCRIPTOR))
    return outside.judges(data, schemas, place, 1 if unchanged else options.jobs)


def _shop(kit: Stationery, shelf: Shelf, options: Options) -> tuple[Workshop, str]:
    """What earlier builds made with the same words, templates and address, and the key under which it is kept."""
    surroundings = key_of("site", kit.site, kit.words, kit.templates)
    kept, key = options.kept, key_of("site", str(options.site.resolve()))
    found, before = kept.recall(key) or ("", {})
    usable = {name: one for name, one in before.items() if found == surroundings or name.startswith(SEARCH)}
    return Workshop(usable, shelf, options.jobs), key


def packaged(tables: Tables, kit: Stationery, options: Options, shelf: Shelf | None = None) -> Shelf:
    """The files of datapackage/, on the shelf or in memory; exit with all problems when there are any."""
    try:
        data, problems = packages.publish(tables, website.package_meta(kit.site), shown(options.package), shelf)
    except OSError as error:
        data, problems = Shelf(), [failure(options.package, "cannot-write", error)]
    stop_on(problems, options)
    return data


def drifted(data: Shelf, options: Options) -> list[Problem]:
    """What of the committed datapackage/ is not what the build makes."""
    committed, problems = read_folder(options.package)
    return [*problems, *drift.drifted(committed, data, shown(options.package))]


def delivered_part(
    tables: Tables, documents: Collection[str], kit: Stationery, folder: Path, problems: Sequence[Problem]
) -> list[Problem]:
    """Publish a package that holds some documents only into a folder of its own; nothing when there is an error.

    The problems found before come first.
    """
    files, more = packages.publish_part(tables, documents, website.package_meta(kit.site), str(folder))
    if errors(found := [*problems, *more]):
        return found
    with locks.held([folder]) as busy:
        return [*found, *(busy or replace_folder(folder, files, packages.DESCRIPTOR))]
