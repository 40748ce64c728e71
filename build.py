"""Nghị quyết mở / Open Resolutions: from prose to data packages and a bilingual website.

The story on one screen: content/ is loaded and proved, each source is read into facts and verified, facts become
tables, tables become datapackage/ and site/. Errors are printed as ``path:line: what``, all of them in one run.
Each step loads its modules itself, so that a build in which nothing changed, and --help, answer at once.
"""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from resolutions import explaining, retranslating, rolling_back, standing, terminal
from resolutions.problems import Problem, errors
from resolutions.publishing.placing import turns
from resolutions.terminal import COLLECT_AFTER, Options, common, options_of, same_names, say, shown, stop_on

if TYPE_CHECKING:
    from resolutions.facts import Facts
    from resolutions.publishing.framing.page import Page
    from resolutions.publishing.tables import Schema, Tables
    from resolutions.publishing.website import Stationery
    from resolutions.reading.content.sets import DocumentSet
    from resolutions.reading.wording.unmatched_labels import Unmatched
    from resolutions.translations import Translation
    from resolutions.vocabulary import Files, Vocabulary

    English = Mapping[str, Translation]
    Schemas = Mapping[str, Schema]
    Words = tuple[Files, Vocabulary | None, Schemas, Stationery | None, list[Problem]]


@dataclass(frozen=True, slots=True)
class Corpus:
    """Everything that was loaded and read."""

    files: Files
    """The files of content/."""
    vocabulary: Vocabulary
    """The words of the reader."""
    sets: tuple[DocumentSet, ...]
    """The document sets."""
    facts: tuple[Facts, ...]
    """What each set states."""
    schemas: Mapping[str, Schema]
    """The columns of the tables."""
    tables: Tables
    """The published tables."""
    kit: Stationery
    """What the pages are printed with."""
    unmatched: tuple[Unmatched, ...]
    """The figures whose label is no known indicator."""


@click.group(invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@common
@click.pass_context
def main(context: click.Context, /, **given: Any) -> None:
    """Build datapackage/ and site/ from content/; the commands below look at parts of it."""
    gc.set_threshold(COLLECT_AFTER)
    context.obj = given
    if context.invoked_subcommand is None:
        build(options_of(context, given))


def build(options: Options) -> None:
    """Read, verify, write datapackage/, validate it, render and publish site/; nothing of it while nothing changed."""
    with turns.alone(options.content, options.package, options.site) as problems:
        stop_on([one for one in problems if one.code == "locked"], options)
        terminal.told.clear()
        begun, last = time.monotonic(), None if problems else standing.standing(options.ground)
        if last is None:
            make(options, problems)
        else:
            terminal.repeat(options, last)
        say(options, f"time          {time.monotonic() - begun:.1f} s")


def make(options: Options, problems: list[Problem]) -> None:
    """Build, while no other build writes the same folders; problems found before come first."""
    from resolutions.publishing import delivery
    from resolutions.publishing.records import drift, translated
    from resolutions.reading import summary

    sources = standing.sources(options.ground)
    corpus = load(options, problems)
    said = [*summary.summary(corpus.facts, corpus.unmatched), *translated.lines(corpus.tables)]
    said += summary.doubtful(corpus.facts, corpus.vocabulary.places)
    given = (corpus.tables, corpus.schemas, corpus.kit)
    del corpus  # the facts of many documents take as much memory as their tables
    changes, written, sums = delivery.delivered(*given, options)
    say(options, *said, *drift.listed(changes), *written)
    lines = [*said, *drift.listed(changes if options.since else []), *written]
    standing.remember(options.ground, sources, lines, terminal.told, sums)


def load(options: Options, problems: list[Problem]) -> Corpus:
    """Load and prove content/, read every source; exit with all problems, those given included, at the first error."""
    from resolutions.publishing.records import releases
    from resolutions.reading import proving, readings, tied
    from resolutions.reading.content import corrections, sets
    from resolutions.translating import comparison
    from resolutions.translating.proving import proved_english
    from resolutions.vocabulary import registered

    place, kept = shown(options.content), options.kept
    files, vocabulary, schemas, kit, problems = words(options, problems)
    found, wrong = sets.document_sets(files, place, registered(files, vocabulary))
    problems += [*wrong, *(p for name in sets.names(files) for p in corrections.corrections(files, name, place)[1])]
    known = readings.recalled(found, readings.vocabulary_print(files), kept)
    stop_on([*problems, *tied.miscounted(known.missing, vocabulary)], options)
    if vocabulary is None or kit is None:
        raise SystemExit(1)
    read = list(terminal.with_progress(readings.readings(known, vocabulary, kept, options.jobs), len(found), options))
    facts, problems = proving.proved_facts(found, read, files, vocabulary, place)
    with kept.answers("comparisons", comparison.KNOWN, comparison.USED):
        english, wrong = proved_english(found, facts, vocabulary.bodies, files, place)
    stop_on([*problems, *wrong], options)
    facts, unmatched, tables = joined(facts, found, english, vocabulary, schemas)
    tables = releases.with_releases(tables, kit.releases)
    return Corpus(files, vocabulary, tuple(found), facts, schemas, tables, kit, unmatched)


def joined(
    facts: Sequence[Facts], found: Sequence[DocumentSet], english: English, known: Vocabulary, schemas: Schemas
) -> tuple[tuple[Facts, ...], tuple[Unmatched, ...], Tables]:
    """What some documents state, now that each knows of the others and its English, and the tables of all of them."""
    from resolutions.publishing.records import rows
    from resolutions.reading import compiled, tied
    from resolutions.translating import tasks

    whole, unmatched = tied.tied([tasks.with_english(one, english) for one in facts], found, known)
    together = compiled.compiled(whole, known.duties, unmatched)
    return whole, unmatched, rows.tables(whole, known, schemas, together, english)


def words(options: Options, problems: list[Problem], names: Collection[str] | None = None) -> Words:
    """What sources are read with and pages are printed with; its problems follow those given."""
    from resolutions import own_files, vocabulary
    from resolutions.publishing import website
    from resolutions.publishing.judging import table_checks

    place = shown(options.content)
    files, unread = vocabulary.read_folder(options.content, place, names)
    stop_on([*problems, *unread] if not files else [], options)
    known, wrong = vocabulary.load(files, place)
    schemas, misdescribed = table_checks.described_tables(files, place)
    kit, untold = website.prepare(files, own_files.templates(), options.base_url, place)
    return files, known, schemas, kit, [*problems, *unread, *wrong, *misdescribed, *untold]


@main.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--out", required=True, type=click.Path(path_type=Path), help="folder to write packages to")
@common
@click.pass_context
def read(context: click.Context, /, files: tuple[Path, ...], out: Path, **given: Any) -> None:
    """Read text FILES that are not in content/ and write OUT/<file stem>/datapackage.json and its CSVs."""
    options = options_of(context, given)
    _, vocabulary, schemas, kit, problems = words(options, [])
    stop_on([*problems, *same_names(files)], options)
    if vocabulary is not None and kit is not None:
        stop_on([p for path in files for p in read_one(path, out, vocabulary, schemas, kit, options)], options)


def read_one(
    path: Path, out: Path, vocabulary: Vocabulary, schemas: Mapping[str, Schema], kit: Stationery, options: Options
) -> list[Problem]:
    """Read one file that is not in content/ and write its package into a folder of its name."""
    from resolutions.publishing import delivery
    from resolutions.publishing.records import rows
    from resolutions.reading import compiled, lone, summary

    one = lone.lone(path, vocabulary)
    if isinstance(one, Problem):
        return [one]
    facts = one.facts
    tables = rows.tables([facts], vocabulary, schemas, compiled.compiled([facts], vocabulary.duties, one.unmatched))
    problems = delivery.delivered_part(tables, one.documents, kit, out / path.stem, one.problems)
    if errors(problems):
        return problems
    say(options, f"{path}: {len(facts.observations)} observations", *summary.table(facts.observations))
    say(options, *summary.without_indicator(one.unmatched), *summary.unregistered([facts], vocabulary.places))
    return problems


@main.command()
@common
@click.pass_context
def check(context: click.Context, /, **given: Any) -> None:
    """Prove content/ and the committed datapackage/ without writing."""
    from resolutions import own_files
    from resolutions.publishing import delivery
    from resolutions.translating import template_texts, upkeep

    options = options_of(context, given)
    corpus = load(options, [])
    data = delivery.packaged(corpus.tables, corpus.kit, options)
    problems = delivery.drifted(data, options)
    texts = (corpus.sets, corpus.facts, corpus.vocabulary.bodies)
    problems += upkeep.unkept(*texts, own_files.asked(), corpus.files, shown(options.content))
    stop_on([*problems, *template_texts.loose_texts(own_files.templates(), "templates")], options)
    say(options, f"{len(data)} files of {shown(options.package)} are what content/ makes")


@main.command()
@click.option("--port", default=8000, show_default=True, help="Port to answer on; 0 for any that is free.")
@common
@click.pass_context
def serve(context: click.Context, /, port: int, **given: Any) -> None:
    """Build, show the website on this computer, and build again whenever content/ or templates/ change."""
    from resolutions.serving import served

    served(options_of(context, given), port, build, preview)


def preview(options: Options, names: Collection[str]) -> tuple[Page, ...]:
    """The pages of some document sets as they will be, as far as can be told without others; none of broken content."""
    from resolutions.publishing import website
    from resolutions.reading import document, tied
    from resolutions.reading.content import corrections, sets
    from resolutions.translating.proving import proved_english
    from resolutions.vocabulary import registered

    place = shown(options.content)
    files, known, schemas, kit, problems = words(options, [], names)
    found, wrong = sets.document_sets(files, place, registered(files, known))
    if known is None or kit is None or errors([*problems, *wrong, *tied.miscounted(found, known)]):
        return ()
    read = [document.read(one.source, one.given, known) for one in found]
    facts, _ = corrections.applied(files, found, read, place)
    english, _ = proved_english(found, facts, known.bodies, files, place)
    return website.previews(joined(facts, found, english, known, schemas)[-1], kit)


main.add_command(explaining.explain)
main.add_command(retranslating.translate)
main.add_command(rolling_back.rollback)

if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.stderr.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    main()
