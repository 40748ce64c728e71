"""Templates, program -> Messages: every text that the website says, found where it is written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import NamedTuple

from babel.messages.extract import extract

Key = tuple[str, str]
"""A context and a Vietnamese text."""
_PROGRAM = {"say": None, "counted": None, "message": ((1, "c"), 2)}
_COUNTED = {"counted": None}
_TEMPLATES = {"trimmed": "true", "trim_blocks": "true", "lstrip_blocks": "true"}


class Asked(NamedTuple):
    """Where a text is written, and whether it is counted."""

    path: str
    """The file."""
    line: int
    """The line, from 1."""
    counted: bool
    """Whether its English has a form for one and one for more."""


def asked_texts(templates: Mapping[str, bytes], program: Mapping[str, bytes]) -> dict[Key, Asked]:
    """Every text that must stand in the catalogue of the interface, in the order of the files."""
    found: dict[Key, Asked] = {}
    for path, line, key in _extracted(templates, "jinja2.ext.babel_extract", ".html", {"gettext": None}):
        found.setdefault(key, Asked(path, line, False))
    counted = {key for _, _, key in _extracted(program, "python", ".py", _COUNTED)}
    for path, line, key in _extracted(program, "python", ".py", _PROGRAM):
        found.setdefault(key, Asked(path, line, key in counted))
    return found


def _extracted(
    files: Mapping[str, bytes], method: str, ending: str, keywords: Mapping[str, object]
) -> Iterator[tuple[str, int, Key]]:
    for path in sorted(name for name in files if name.endswith(ending)):
        words = {**keywords, "pgettext": ((1, "c"), 2)} if ending == ".html" else keywords
        for line, text, _, context in extract(method, BytesIO(files[path]), words, options=_TEMPLATES):  # type: ignore[arg-type]
            yield path, line, (str(context or ""), text if isinstance(text, str) else text[0])
