"""Options and output of the commands: where to read and write, what to print, when to stop."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from resolutions.problems import Problem, errors, told_once, visible
from resolutions.standing import HOME as HOME
from resolutions.standing import Ground, Standing, cores

if TYPE_CHECKING:
    from resolutions.cache import Cache

COLLECT_AFTER = 50_000
"""So many values are made before rings of unused ones are looked for: printing pages makes many, and few rings."""
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Options:
    """Where to read and write, and how strictly."""

    content: Path
    """The folder of everything a person edits."""
    package: Path
    """The folder of the published data packages."""
    site: Path
    """The folder of the website."""
    since: Path | None
    """The data package that changes are told against; that of ``package`` when not given."""
    base_url: str
    """The address of the website; empty to take that of ``site.yaml``."""
    cache: Path
    """Where what was worked out before is kept."""
    no_cache: bool
    """Whether to work everything out again."""
    jobs: int
    """How many processes may work at once."""
    no_search: bool
    """Whether to leave the search index out."""
    quiet: bool
    """Whether to print problems only."""
    strict: bool
    """Whether warnings stop the build."""
    judged: bool = True
    """Whether frictionless is asked about the data packages; a build that somebody is waiting for does without."""

    @property
    def kept(self) -> Cache:
        """What was worked out before."""
        from resolutions.cache import Cache  # late, as a build of what stands does without

        return Cache(None if self.no_cache else self.cache)

    @property
    def ground(self) -> Ground:
        """Where a build reads and writes."""
        read = (self.content, self.since) if self.since else (self.content,)
        options = (self.base_url, str(self.strict), str(self.no_search), str(self.judged), str(self.since))
        return Ground(read, (self.package, self.site), options, None if self.no_cache else self.cache)


def common(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options that all commands share."""
    folder = click.Path(path_type=Path)
    for option in (
        click.option("--content", type=folder, default=HOME / "content", help="Folder of everything a person edits."),
        click.option("--package", type=folder, default=HOME / "datapackage", help="Folder of the data packages."),
        click.option("--site", type=folder, default=HOME / "site", help="Folder of the website."),
        click.option("--since", type=folder, help="Folder of an earlier data package to tell the changes against."),
        click.option("--base-url", default="", help="Address of the website, instead of that of site.yaml."),
        click.option("--cache", type=folder, default=HOME / ".cache", help="Folder of what was worked out before."),
        click.option("--no-cache", is_flag=True, help="Work everything out again."),
        click.option("--jobs", type=click.IntRange(1), default=cores, help="Processes to use, one a core by default."),
        click.option("--no-search", is_flag=True, help="Leave the search index out, which takes a second."),
        click.option("--quiet", is_flag=True, help="Print problems only."),
        click.option("--strict", is_flag=True, help="Treat warnings as errors."),
    ):
        command = option(command)
    return command


def options_of(context: click.Context, given: dict[str, Any]) -> Options:
    """The options of a command, those given before its name included."""
    typed = click.core.ParameterSource.COMMANDLINE
    before = {
        name: value
        for name, value in (context.obj or {}).items()
        if context.parent is not None
        and context.parent.get_parameter_source(name) is typed
        and context.get_parameter_source(name) is not typed
    }
    return Options(**{**given, **before})


def shown(path: Path) -> str:
    """A path as messages show it: relative to the current folder when it lies below it."""
    try:
        return path.resolve().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return str(path)


def say(options: Options, *lines: str) -> None:
    """Print lines unless told to be quiet."""
    if not options.quiet:
        for line in lines:
            click.echo(visible(line))


def with_progress(items: Iterable[T], length: int, options: Options) -> Iterator[T]:
    """The items, with a line on the terminal that says how many came and how long the rest will take."""
    if options.quiet or not sys.stderr.isatty():
        yield from items
        return
    with click.progressbar(items, length=length, label="reading", file=sys.stderr, show_pos=True) as bar:
        yield from bar


told: list[str] = []
"""The problems that were printed."""


def forget(problems: Iterable[Problem]) -> None:
    """Let the next build not repeat problems that it would not find."""
    gone = set(map(str, problems))
    told[:] = [line for line in told if line not in gone]


def repeat(options: Options, last: Standing) -> None:
    """Print what the build that made what stands printed, its warnings included."""
    for problem in last.err:
        click.echo(problem, err=True)
    say(options, *last.out)


def stop_on(problems: Iterable[Problem], options: Options) -> None:
    """Print problems to standard error and exit with 1 when one of them is an error."""
    found = list(told_once(problems))
    for problem in found:
        click.echo(str(problem), err=True)
        told.append(str(problem))
    if found and (options.strict or errors(found)):
        raise SystemExit(1)


def same_names(files: tuple[Path, ...]) -> list[Problem]:
    """The files whose packages would have one name."""
    seen: dict[str, Path] = {}
    todo = "read them one by one into different folders"
    return [
        Problem(str(path), 0, "same-name", f"its package has the name of that of {seen[path.stem.lower()]}", todo)
        for path in files
        if seen.setdefault(path.stem.lower(), path) != path
    ]
