"""content/ and the judging corpus -> the vocabulary and the real texts, for commands that measure the reader."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import click

from resolutions import vocabulary as words
from resolutions.vocabulary import Vocabulary

HOME = Path(__file__).resolve().parent.parent
"""The folder of the project."""


@cache
def vocabulary() -> Vocabulary:
    """The vocabulary of content/."""
    content, _ = words.read_folder(HOME / "content", "content")
    made, problems = words.load(content, "content")
    if made is None:
        raise click.ClickException("\n".join(str(problem) for problem in problems))
    return made


@cache
def real_texts() -> tuple[str, ...]:
    """The sources and the texts of the judging corpus."""
    places = [HOME.glob("content/documents/*/source.txt"), HOME.glob("bench/corpus/*.txt")]
    return tuple(place.read_text(encoding="utf-8") for found in places for place in sorted(found))
