"""Tables -> datapackage/ and site/: made, compared with the package that was there, judged, and put in place."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from resolutions.cache import key_of
from resolutions.problems import Problem
from resolutions.publishing import drift, judge, links, losses, packages, publication, room, site, website
from resolutions.publishing.folders import read_folder, read_text
from resolutions.publishing.making import Workshop
from resolutions.publishing.tables import Schema, Tables
from resolutions.publishing.website import Stationery
from resolutions.terminal import HOME, Options, forget, shown, stop_on

Delivered = tuple[list[drift.Change], tuple[str, ...]]
"""What changed in the data, and the lines on what was written."""


def delivered(tables: Tables, schemas: Mapping[str, Schema], kit: Stationery, options: Options) -> Delivered:
    """Make and publish both folders; exit with all problems."""
    data = packaged(tables, kit, options)
    judges = _judges(data, schemas, options)
    shop, key = _shop(kit, options)
    with options.kept.answers("links", links.KNOWN, links.USED):
        built, problems = website.files(tables, data, kit, not options.no_search, shop)
    crowded = room.crowded(built, len(tables["documents"].rows), shown(options.site))
    stop_on([*problems, *crowded, *site.refused(options.site, built)], options)
    committed, unread = read_folder(options.since or options.package)
    changes = drift.diff(*(drift.read_observations(f.get("observations.csv", b"")) for f in (committed, data)))
    lost = losses.unexplained(changes, tables, read_text(HOME / "CHANGELOG.md"), shown(options.package))
    stop_on([*unread, *lost], options)
    if not options.since:
        forget(lost)  # the next build is compared with the package that this one writes
    with options.kept.answers("judged", judge.KNOWN, judge.USED):
        wrong = publication.publish(options.package, data, judges, options.site, built)
    stop_on(wrong, options)
    options.kept.keep(key, (key_of("site", kit.site, kit.words, kit.templates), shop.now))
    written = f"written       {len(data)} files of data, {len(built)} of website"
    return changes, (written, room.told(built, len(tables["documents"].rows)))


def _judges(
    data: Mapping[str, bytes], schemas: Mapping[str, Schema], options: Options
) -> Callable[[Path], list[Problem]]:
    place = shown(options.package)
    if not options.judged:
        return lambda stage: judge.judge_files(data, schemas, place)
    return judge.judges(data, schemas, place, 1 if data == read_folder(options.package)[0] else options.jobs)


def _shop(kit: Stationery, options: Options) -> tuple[Workshop, str]:
    """What earlier builds made with the same words, templates and address, and the key under which it is kept."""
    surroundings = key_of("site", kit.site, kit.words, kit.templates)
    kept, key = options.kept, key_of("site", str(options.site.resolve()))
    found, before = kept.recall(key) or ("", {})
    usable = found == surroundings
    standing = read_folder(options.site)[0] if usable else {}
    return Workshop(before if usable else {}, standing, options.jobs), key


def packaged(tables: Tables, kit: Stationery, options: Options) -> dict[str, bytes]:
    """The files of datapackage/; exit with all problems when there are any."""
    data, problems = packages.publish(tables, website.package_meta(kit.site), shown(options.package))
    stop_on(problems, options)
    return data
