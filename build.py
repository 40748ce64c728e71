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

from resolutions import vocabulary as words
from resolutions.cache import Cache, fingerprint, keep_yaml, key_of, recall_yaml
from resolutions.facts import Facts
from resolutions.problems import Problem, errors
from resolutions.publishing import delivery, drift, locks, packages, publication, rows, site, table_checks, website
from resolutions.publishing.folders import read_folder, replace_folder
from resolutions.publishing.tables import Schema, Tables
from resolutions.reading import corrections, document, examples, printback, second_entry, sets, sources, summary, verify
from resolutions.reading.cited import linked
from resolutions.reading.legacy_fonts import unreadable, unseen
from resolutions.reading.lineage import traced
from resolutions.reading.positions import in_files
from resolutions.reading.readings import readings, vocabulary_print
from resolutions.reading.subjects import explained, place_of
from resolutions.reading.summary import coverage
from resolutions.reading.twins import same_numbers
from resolutions.reading.unmatched_labels import Unmatched, unmatched_labels
from resolutions.terminal import HOME, Options, common, options_of, same_names, say, shown, stop_on, with_progress
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
    kept = Cache(None if options.no_cache else options.cache)
    key = key_of("build", fingerprint(corpus.files), fingerprint(read_templates()), options.base_url)
    counts = None if options.since else publication.standing(kept, key, options.package, options.site)
    changes: list[drift.Change] = []
    if counts is None:
        changes, counts = delivery.deliver(corpus.tables, corpus.schemas, corpus.kit, options)
        publication.remember(kept, key, options.package, options.site)
    say(options, *summary.summary(corpus.facts, corpus.unmatched), coverage(corpus.facts))
    say(options, f"problems      {sum(len(f.findings) for f in corpus.facts)} in the documents")
    say(options, *drift.listed(changes), f"written       {counts[0]} files of data, {counts[1]} of website")
    say(options, f"time          {time.monotonic() - begun:.1f} s")


def load(options: Options, problems: list[Problem]) -> Corpus:
    """Load and prove content/, read every source; exit with all problems, those given included, at the first error."""
    place = shown(options.content)
    files, unread = words.read_folder(options.content, place)
    stop_on([*problems, *unread] if not files else [], options)
    kept = Cache(None if options.no_cache else options.cache)
    recall_yaml(kept)
    vocabulary, wrong = words.load(files, place)
    found, mistaken = sets.document_sets(files, place, words.registered(files, vocabulary))
    described, misdescribed = table_checks.described_tables(files, place)
    kit, untold = website.prepare(files, read_templates(), options.base_url, place)
    problems = [*problems, *unread, *wrong, *mistaken, *misdescribed, *untold]
    problems += [p for name in sets.names(files) for p in corrections.corrections(files, name, place)[1]]
    if vocabulary is not None:
        problems += [p for s in found for p in document.count_problems(s.source, s.given, s.path, vocabulary)]
    stop_on(problems, options)
    if vocabulary is None or kit is None:
        raise SystemExit(1)
    keep_yaml(kept)
    coming = readings(found, vocabulary, vocabulary_print(files), kept, options.jobs)
    facts, doubts = zip(*with_progress(coming, len(found), options), strict=True)
    problems = examples.prove(vocabulary, facts, place)
    for one, read, wrong in zip(found, facts, doubts, strict=True):
        problems += [*wrong, *second_entry.compared(one, files, read, place)]
    problems += same_numbers(zip(found, facts, strict=True))
    facts, wrong = corrections.applied(files, found, facts, place)
    stop_on([*problems, *wrong], options)
    facts = traced(linked(facts, vocabulary.places), vocabulary.duties)
    unmatched = unmatched_labels([(one.source, read) for one, read in zip(found, facts, strict=True)], vocabulary)
    facts = in_files(facts, [one.source for one in found])
    tables = rows.tables(facts, vocabulary, described, [one.row for one in unmatched])
    return Corpus(files, vocabulary, tuple(found), facts, described, tables, kit, tuple(unmatched))


def read_templates() -> Mapping[str, bytes]:
    """The templates of the website and its style sheet."""
    files, _ = words.read_folder(HOME / "templates", "templates")
    return files


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
    kit, untold = website.prepare(content, read_templates(), options.base_url, shown(options.content))
    stop_on([*problems, *more, *wrong, *untold], options)
    if vocabulary is None or kit is None:
        raise SystemExit(1)
    stop_on(same_names(files), options)
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
    known = "".join(finding.printed for finding in facts.findings)
    problems = [*unreadable(source.text, str(path)), *unseen(source.text, str(path), known), *refused]
    problems += verify.verify(source, facts)
    unmatched = unmatched_labels([(source, facts)], vocabulary)
    (facts,) = in_files(traced(linked([facts], vocabulary.places), vocabulary.duties), [source])
    tables = rows.tables([facts], vocabulary, described, [one.row for one in unmatched])
    ids = [one.document_id for one in given]
    written, more = packages.publish_part(tables, ids, website.package_meta(kit.site), str(out / path.stem))
    problems += more
    if errors(problems):
        return problems
    with locks.held([out / path.stem]) as busy:
        problems += busy or replace_folder(out / path.stem, written, packages.DESCRIPTOR)
    say(options, f"{path}: {len(facts.observations)} observations", *summary.table(facts.observations))
    say(options, *summary.without_indicator(unmatched))
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
    data = delivery.packaged(corpus.tables, corpus.kit, options)
    committed, problems = read_folder(options.package)
    stop_on([*problems, *drift.drifted(committed, data, shown(options.package))], options)
    say(options, f"{len(data)} files of {shown(options.package)} are what content/ makes")


@main.command()
@click.argument("place")
@common
@click.pass_context
def explain(context: click.Context, /, place: str, **given: Any) -> None:
    """Say how a line was read: PLACE is FILE:LINE."""
    options = options_of(context, given)
    found = place_of(place)
    if isinstance(found, Problem):
        stop_on([found], options)
        return
    content, problems = words.read_folder(options.content, shown(options.content))
    vocabulary, more = words.load(content, shown(options.content))
    stop_on([*problems, *more], options)
    if vocabulary is not None:
        name, line = found
        told, problems = explained(name, shown(Path(name)), line, content, vocabulary, shown(options.content))
        stop_on(problems, options)
        click.echo("\n".join(told))


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.stderr.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    main()
