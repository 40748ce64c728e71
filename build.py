"""Nghị quyết mở / Open Resolutions: from prose to data packages and a bilingual website.

The story on one screen: content/ is loaded and proved, each source is read into facts and verified, facts become
tables, tables become datapackage/ and site/. Errors are printed as ``path:line: what``, all of them in one run.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from resolutions import own_files
from resolutions import vocabulary as words
from resolutions.explaining import explain
from resolutions.facts import Facts
from resolutions.problems import Problem, errors
from resolutions.publishing import (
    drift,
    judge,
    locks,
    losses,
    packages,
    publication,
    rows,
    site,
    table_checks,
    translated,
    website,
)
from resolutions.publishing.folders import read_folder, read_text, replace_folder
from resolutions.publishing.releases import with_releases
from resolutions.publishing.tables import Schema, Tables
from resolutions.reading import corrections, document, printback, sets, sources, summary, verify
from resolutions.reading.cited import linked
from resolutions.reading.compiled import compiled
from resolutions.reading.legacy_fonts import unreadable, unseen
from resolutions.reading.lineage import traced
from resolutions.reading.place_notices import unregistered
from resolutions.reading.positions import in_files
from resolutions.reading.proving import proved_facts
from resolutions.reading.unmatched_labels import Unmatched, unmatched_labels
from resolutions.terminal import HOME, Options, common, options_of, same_names, say, shown, stop_on
from resolutions.translating import upkeep
from resolutions.translating.proving import proved_english
from resolutions.translating.tasks import with_english
from resolutions.translating.template_texts import loose_texts
from resolutions.vietnamese import slug


@dataclass(frozen=True, slots=True)
class Corpus:
    """Everything that was loaded and read."""

    files: words.Files
    """The files of content/."""
    vocabulary: words.Vocabulary
    """The words of the reader."""
    sets: tuple[sets.DocumentSet, ...]
    """The document sets."""
    facts: tuple[Facts, ...]
    """What each set states."""
    schemas: Mapping[str, Schema]
    """The columns of the tables."""
    tables: Tables
    """The published tables."""
    kit: website.Stationery
    """What the pages are printed with."""
    unmatched: tuple[Unmatched, ...]
    """The figures whose label is no known indicator."""


@click.group(invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@common
@click.pass_context
def main(context: click.Context, /, **given: Any) -> None:
    """Build datapackage/ and site/ from content/; the commands below look at parts of it."""
    context.obj = given
    if context.invoked_subcommand is None:
        build(options_of(context, given))


def build(options: Options) -> None:
    """Read, verify, write datapackage/, validate it, render and publish site/."""
    with publication.alone(options.content, options.package, options.site) as problems:
        stop_on([one for one in problems if one.code == "locked"], options)
        make(options, problems)


def make(options: Options, problems: list[Problem]) -> None:
    """Build, while no other build writes the same folders; problems found before come first."""
    begun = time.monotonic()
    corpus = load(options, problems)
    data = publishable(corpus, options)
    built, problems = website.files(corpus.tables, data, corpus.kit)
    stop_on([*problems, *site.refused(options.site, built)], options)
    committed, unread = read_folder(options.since or options.package)
    changes = drift.diff(*(drift.read_observations(f.get("observations.csv", b"")) for f in (committed, data)))
    lost = losses.unexplained(changes, corpus.tables, read_text(HOME / "CHANGELOG.md"), shown(options.package))
    stop_on([*unread, *lost], options)
    judges = judge.judges(data, corpus.schemas, shown(options.package))
    stop_on(publication.publish(options.package, data, judges, options.site, built), options)
    places = unregistered(corpus.facts, corpus.vocabulary.places)
    say(options, *summary.summary(corpus.facts, corpus.unmatched), *translated.lines(corpus.tables), *places)
    say(options, f"problems      {sum(len(f.findings) for f in corpus.facts)} in the documents", *drift.listed(changes))
    say(options, f"written       {len(data)} files of data, {len(built)} of website")
    say(options, f"time          {time.monotonic() - begun:.1f} s")


def publishable(corpus: Corpus, options: Options) -> dict[str, bytes]:
    """The files of datapackage/; exit with all problems when there are any."""
    data, problems = packages.publish(corpus.tables, website.package_meta(corpus.kit.site), shown(options.package))
    stop_on(problems, options)
    return data


def load(options: Options, problems: list[Problem]) -> Corpus:
    """Load and prove content/, read every source; exit with all problems, those given included, at the first error."""
    place = shown(options.content)
    files, unread = words.read_folder(options.content, place)
    stop_on([*problems, *unread] if not files else [], options)
    vocabulary, wrong = words.load(files, place)
    found, mistaken = sets.document_sets(files, place, words.registered(files, vocabulary))
    described, misdescribed = table_checks.described_tables(files, place)
    kit, untold = website.prepare(files, own_files.templates(), options.base_url, place)
    problems = [*problems, *unread, *wrong, *mistaken, *misdescribed, *untold]
    problems += [p for name in sets.names(files) for p in corrections.corrections(files, name, place)[1]]
    if vocabulary is not None:
        problems += [p for s in found for p in document.count_problems(s.source, s.given, s.path, vocabulary)]
    stop_on(problems, options)
    if vocabulary is None or kit is None:
        raise SystemExit(1)
    facts, problems = proved_facts(found, files, vocabulary, place)
    english, wrong = proved_english(found, facts, vocabulary.bodies, files, place)
    stop_on([*problems, *wrong], options)
    facts = tuple(with_english(one, english) for one in facts)
    facts = traced(linked(facts, vocabulary.places), vocabulary.duties)
    unmatched = unmatched_labels([(one.source, read) for one, read in zip(found, facts, strict=True)], vocabulary)
    facts = in_files(facts, [one.source for one in found])
    tables = rows.tables(facts, vocabulary, described, compiled(facts, vocabulary.duties, unmatched), english)
    tables = with_releases(tables, kit.releases)
    return Corpus(files, vocabulary, tuple(found), facts, described, tables, kit, tuple(unmatched))


@main.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--out", required=True, type=click.Path(path_type=Path), help="folder to write packages to")
@common
@click.pass_context
def read(context: click.Context, /, files: tuple[Path, ...], out: Path, **given: Any) -> None:
    """Read text FILES that are not in content/ and write OUT/<file stem>/datapackage.json and its CSVs."""
    options = options_of(context, given)
    content, problems = words.read_folder(options.content, shown(options.content))
    vocabulary, more = words.load(content, shown(options.content))
    described, wrong = table_checks.described_tables(content, shown(options.content))
    kit, untold = website.prepare(content, own_files.templates(), options.base_url, shown(options.content))
    stop_on([*problems, *more, *wrong, *untold, *same_names(files)], options)
    if vocabulary is not None and kit is not None:
        stop_on([p for path in files for p in read_one(path, out, vocabulary, described, kit, options)], options)


def read_one(
    path: Path,
    out: Path,
    vocabulary: words.Vocabulary,
    described: Mapping[str, Schema],
    kit: website.Stationery,
    options: Options,
) -> list[Problem]:
    """Read one file that is not in content/ and write its package."""
    data = sources.read_bytes(path, str(path))
    source = data if isinstance(data, Problem) else sources.decode(data, str(path))
    if isinstance(source, Problem):
        return [source]
    given = document.default_given(slug(path.stem, 20) or "document", source, vocabulary)
    facts, refused = printback.proved(source, document.read(source, given, vocabulary), vocabulary.lists)
    problems = [*unreadable(source.text, str(path)), *unseen(source.text, str(path)), *refused]
    problems += verify.verify(source, facts)
    unmatched = unmatched_labels([(source, facts)], vocabulary)
    (facts,) = in_files(traced(linked([facts], vocabulary.places), vocabulary.duties), [source])
    tables = rows.tables([facts], vocabulary, described, compiled([facts], vocabulary.duties, unmatched))
    ids = [one.document_id for one in given]
    written, more = packages.publish_part(tables, ids, website.package_meta(kit.site), str(out / path.stem))
    if errors(problems := [*problems, *more]):
        return problems
    with locks.held([out / path.stem]) as busy:
        problems += busy or replace_folder(out / path.stem, written, packages.DESCRIPTOR)
    say(options, f"{path}: {len(facts.observations)} observations", *summary.table(facts.observations))
    say(options, *summary.without_indicator(unmatched), *unregistered([facts], vocabulary.places))
    return problems


@main.command()
@common
@click.pass_context
def rollback(context: click.Context, /, **given: Any) -> None:
    """Put back the website that was published before the present one."""
    options = options_of(context, given)
    with locks.held([options.site]) as busy:
        stop_on(busy or site.roll_back(options.site), options)
    say(options, f"{shown(options.site)} is the website that was published before")


@main.command()
@common
@click.pass_context
def check(context: click.Context, /, **given: Any) -> None:
    """Prove content/ and the committed datapackage/ without writing."""
    options = options_of(context, given)
    corpus = load(options, [])
    data = publishable(corpus, options)
    committed, problems = read_folder(options.package)
    texts = (corpus.sets, corpus.facts, corpus.vocabulary.bodies)
    problems += upkeep.unkept(*texts, own_files.asked(), corpus.files, shown(options.content))
    problems += loose_texts(own_files.templates(), "templates")
    stop_on([*problems, *drift.drifted(committed, data, shown(options.package))], options)
    say(options, f"{len(data)} files of {shown(options.package)} are what content/ makes")


@main.command()
@common
@click.pass_context
def translate(context: click.Context, /, **given: Any) -> None:
    """Bring every message file up to date: new texts without English, changed ones fuzzy, gone ones left out."""
    options = options_of(context, given)
    place = shown(options.content)
    files, problems = words.read_folder(options.content, place)
    vocabulary, more = words.load(files, place)
    found, wrong = sets.document_sets(files, place, words.registered(files, vocabulary))
    stop_on([*problems, *more, *wrong], options)
    facts = [document.read(one.source, one.given, vocabulary) for one in found if vocabulary]
    bodies = vocabulary.bodies if vocabulary else ()
    made, problems = upkeep.updated(found, facts, bodies, own_files.asked(), files, place)
    stop_on(problems, options)
    for name in sorted(name for name in made if files.get(name) != made[name]):
        (options.content / name).write_bytes(made[name])
        say(options, f"{place}/{name}: brought up to date")


main.add_command(explain)

if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.stderr.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    main()
