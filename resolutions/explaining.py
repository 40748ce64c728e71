"""The command ``explain``: how a line of a source was read, entry by entry."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from resolutions.problems import Problem, visible
from resolutions.terminal import common, options_of, shown, stop_on


@click.command()
@click.argument("place")
@common
@click.pass_context
def explain(context: click.Context, /, place: str, **given: Any) -> None:
    """Say how a line was read: PLACE is FILE:LINE."""
    from resolutions import vocabulary as words
    from resolutions.reading.explained.subjects import explained, place_of

    options = options_of(context, given)
    found = place_of(place)
    stop_on([found] if isinstance(found, Problem) else [], options)
    assert not isinstance(found, Problem)
    content, problems = words.read_folder(options.content, shown(options.content))
    vocabulary, more = words.load(content, shown(options.content))
    stop_on([*problems, *more], options)
    assert vocabulary is not None
    name, line = found
    told, problems = explained(name, shown(Path(name)), line, content, vocabulary, shown(options.content))
    stop_on(problems, options)
    for one in told:
        click.echo(visible(one))
