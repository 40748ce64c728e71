"""Nghị quyết mở / Open Resolutions: from prose to data packages and a bilingual website.

The story on one screen: content/ is loaded and proved, each source is read into facts and verified, facts become
tables, tables become datapackage/ and site/. Errors are printed as ``path:line: what``, all of them in one run.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from resolutions import vocabulary as words
from resolutions.facts import Facts
from resolutions.problems import Problem, errors
from resolutions.publishing import drift, judge, packages, rows, schemas, site, website
from resolutions.publishing.folders import read_folder, recover_folder, replace_folder
from resolutions.publishing.tables import Schema, Tables
from resolutions.reading import corrections, document, examples, printback, second_entry, sets, sources, summary, verify
from resolutions.reading.cited import linked
from resolutions.reading.explain import explain as explained
from resolutions.reading.positions import in_file
from resolutions.reading.summary import coverage
from resolutions.reading.task_entry import differences as task_differences
from resolutions.terminal import HOME, Options, common, options_of, say, shown, stop_on
from resolutions.vietnamese import slug

SHOWN = 40
"""At most so many changed figures are printed; the data diff has them all."""


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
    begun = time.monotonic()
    recovered = [*recover_folder(options.package), *recover_folder(options.site)]
    corpus = load(options)
    stop_on(recovered, options)
    kit, data = publishable(corpus, options)
    built, problems = website.files(corpus.tables, data, kit)
    stop_on(problems, options)
    stop_on(site.refused(options.site, built), options)
    committed, _ = read_folder(options.package)
    changes = drift.diff(*(drift.read_observations(f.get("observations.csv", b"")) for f in (committed, data)))
    if committed != data:
        stop_on(replace_folder(options.package, data, packages.DESCRIPTOR, judged(corpus, data, options)), options)
    stop_on(site.publish_site(options.site, built), options)
    say(options, *summary.summary(corpus.facts, corpus.vocabulary), coverage(corpus.facts))
    say(options, f"problems      {sum(len(f.findings) for f in corpus.facts)} in the documents")
    say(options, f"changes       {len(changes)} since the data package that was here")
    say(options, *(f"  {change}" for change in changes[:SHOWN]))
    say(options, f"written       {len(data)} files of data, {len(built)} of website")
    say(options, f"time          {time.monotonic() - begun:.1f} s")


def publishable(corpus: Corpus, options: Options) -> tuple[website.Stationery, dict[str, bytes]]:
    """What the pages are printed with, and the files of datapackage/; exit with all problems when there are any."""
    kit, problems = website.prepare(corpus.files, read_templates(), options.base_url, shown(options.content))
    if kit is None:
        stop_on(problems, options)
        raise SystemExit(1)
    data, problems = packages.publish(corpus.tables, website.package_meta(kit.site), shown(options.package))
    stop_on(problems, options)
    return kit, data


def judged(corpus: Corpus, data: Mapping[str, bytes], options: Options) -> Callable[[Path], list[Problem]]:
    """The judges that a staged data package must pass: our own, then frictionless."""

    def both(stage: Path) -> list[Problem]:
        found = judge.judge_files(data, corpus.schemas, shown(options.package))
        return found or judge.judge_folder(stage, shown(options.package))

    return both


def load(options: Options) -> Corpus:
    """Load and prove content/, read every source; exit with all problems when there is an error."""
    files, problems = words.read_folder(options.content, shown(options.content))
    stop_on(problems, options)
    vocabulary, problems = words.load(files, shown(options.content))
    found, more = sets.document_sets(files, shown(options.content))
    described, wrong = schemas.read_schemas(_texts(files, "tables/", shown(options.content)))
    problems += more + wrong + rows.misdescribed(described, shown(options.content))
    if vocabulary is None:
        stop_on(problems, options)
        raise SystemExit(1)
    for one in found:
        problems += document.count_problems(one.source, one.given, one.path, vocabulary)
    stop_on(problems, options)
    facts = tuple(document.read(one.source, one.given, vocabulary) for one in found)
    problems = []
    for one, read in zip(found, facts, strict=True):
        problems += verify.verify(one.source, read, vocabulary.lists)
        problems += second_entry.differences(one, read.observations)
        problems += task_differences(one.name, files, shown(options.content), read.tasks)
    problems += examples.prove(vocabulary, facts, shown(options.content))
    facts, wrong = corrections.applied(files, found, facts, shown(options.content))
    stop_on([*problems, *wrong], options)
    facts = linked((in_file(read, one.source) for one, read in zip(found, facts, strict=True)), vocabulary.places)
    return Corpus(files, vocabulary, tuple(found), facts, described, rows.tables(facts, vocabulary, described))


def read_templates() -> Mapping[str, bytes]:
    """The templates of the website and its style sheet."""
    files, _ = words.read_folder(HOME / "templates", "templates")
    return files


def _texts(files: words.Files, folder: str, place: str) -> dict[str, str]:
    return {f"{place}/{name}": files[name].decode("utf-8", "replace") for name in files if name.startswith(folder)}


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
    described, wrong = schemas.read_schemas(_texts(content, "tables/", shown(options.content)))
    kit, untold = website.prepare(content, read_templates(), options.base_url, shown(options.content))
    stop_on([*problems, *more, *wrong, *untold], options)
    if vocabulary is None or kit is None:
        raise SystemExit(1)
    stop_on(same_names(files), options)
    stop_on([p for path in files for p in read_one(path, out, vocabulary, described, kit, options)], options)


def same_names(files: tuple[Path, ...]) -> list[Problem]:
    """The files whose packages would have one name."""
    seen: dict[str, Path] = {}
    todo = "read them one by one into different folders"
    return [
        Problem(str(path), 0, "same-name", f"its package has the name of that of {seen[path.stem.lower()]}", todo)
        for path in files
        if seen.setdefault(path.stem.lower(), path) != path
    ]


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
    problems = [*refused, *verify.verify(source, facts)]
    facts = linked([in_file(facts, source)], vocabulary.places)[0]
    tables = rows.tables([facts], vocabulary, described)
    ids = [one.document_id for one in given]
    written, more = packages.publish_part(tables, ids, website.package_meta(kit.site), str(out / path.stem))
    problems += more
    if errors(problems):
        return problems
    problems += replace_folder(out / path.stem, written, packages.DESCRIPTOR)
    say(options, f"{path}: {len(facts.observations)} observations", *summary.table(facts.observations))
    return problems


@main.command()
@common
@click.pass_context
def check(context: click.Context, /, **given: Any) -> None:
    """Prove content/ and the committed datapackage/ without writing."""
    options = options_of(context, given)
    corpus = load(options)
    _, data = publishable(corpus, options)
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
    name, _, line = place.rpartition(":")
    if not name or not line.isdigit():
        stop_on([Problem(place, 0, "bad-place", "this is not FILE:LINE", "give a file and a line number")], options)
    content, problems = words.read_folder(options.content, shown(options.content))
    vocabulary, more = words.load(content, shown(options.content))
    data = sources.read_bytes(Path(name), name)
    source = data if isinstance(data, Problem) else sources.decode(data, name)
    if isinstance(source, Problem):
        more = [*more, source]
    stop_on([*problems, *more], options)
    if vocabulary is not None and not isinstance(source, Problem):
        facts = document.read(source, document.default_given("document", source, vocabulary), vocabulary)
        lines = explained(source, facts, int(line))
        click.echo("\n".join(lines) if lines else f"{place}: nothing is printed on this line")


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.stderr.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    main()
