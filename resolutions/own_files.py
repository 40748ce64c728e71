"""This program -> its files: the templates and the modules that say the words of the website."""

from __future__ import annotations

from collections.abc import Mapping

from resolutions.terminal import HOME
from resolutions.translating.interface import Asked, Key, asked_texts
from resolutions.vocabulary import read_folder

SPEAKERS = "resolutions/publishing"
"""The modules that say something to a reader of the website."""


def templates() -> Mapping[str, bytes]:
    """The templates of the website and its style sheet."""
    return read_folder(HOME / "templates", "templates")[0]


def asked() -> Mapping[Key, Asked]:
    """Every text that the website says, by the modules and templates that say it."""
    speakers, _ = read_folder(HOME / SPEAKERS, SPEAKERS)
    return asked_texts(_below("templates", templates()), _below(SPEAKERS, speakers))


def _below(folder: str, files: Mapping[str, bytes]) -> dict[str, bytes]:
    return {f"{folder}/{name}": data for name, data in files.items()}
