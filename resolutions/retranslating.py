"""The command ``translate``: the message files of documents, registers and interface brought up to date."""

from __future__ import annotations

from typing import Any

import click

from resolutions.terminal import common, options_of, say, shown, stop_on


@click.command()
@common
@click.pass_context
def translate(context: click.Context, /, **given: Any) -> None:
    """Bring every message file up to date: new texts without English, changed ones fuzzy, gone ones left out."""
    from resolutions import own_files, vocabulary
    from resolutions.reading import document
    from resolutions.reading.content import sets
    from resolutions.translating import upkeep

    options = options_of(context, given)
    place = shown(options.content)
    files, problems = vocabulary.read_folder(options.content, place)
    known, more = vocabulary.load(files, place)
    found, wrong = sets.document_sets(files, place, vocabulary.registered(files, known))
    stop_on([*problems, *more, *wrong], options)
    facts = [document.read(one.source, one.given, known) for one in found if known]
    bodies = known.bodies if known else ()
    made, problems = upkeep.updated(found, facts, bodies, own_files.asked(), files, place)
    stop_on(problems, options)
    for name in sorted(name for name in made if files.get(name) != made[name]):
        (options.content / name).write_bytes(made[name])
        say(options, f"{place}/{name}: brought up to date")
