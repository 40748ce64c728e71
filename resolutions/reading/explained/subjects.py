"""FILE:LINE -> Subject: the file that an explanation is asked of, read as the build or ``read`` reads it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from resolutions.problems import Problem, errors
from resolutions.reading import document
from resolutions.reading.content import corrections, sets
from resolutions.reading.explained.explain import Subject, explain
from resolutions.reading.proof import printback
from resolutions.reading.references.cited import linked
from resolutions.reading.sources import decode, read_bytes
from resolutions.vietnamese import slug
from resolutions.vocabulary import Vocabulary

DIGITS = 9
"""A line number has at most so many digits."""


def place_of(place: str) -> tuple[str, int] | Problem:
    """The file and the line, counted from 1, of ``FILE:LINE``."""
    name, _, line = place.rpartition(":")
    todo = "give a file and a line number"
    if not name:
        return Problem(place, 0, "bad-place", "this is not FILE:LINE", todo)
    if not (line.isascii() and line.isdecimal() and len(line) <= DIGITS):
        return Problem(name, 0, "bad-place", f"'{line}' is no line number", todo)
    return name, int(line)


def explained(
    name: str, shown: str, line: int, files: Mapping[str, bytes], vocabulary: Vocabulary, content: str
) -> tuple[list[str], list[Problem]]:
    """What to print for a line of a file, or what is wrong.

    ``shown`` is the file and ``content`` the content folder, whose ``files`` were loaded, as messages name them.
    """
    one, problems = _held(shown, files, vocabulary, content)
    if one is None and not problems:
        one, problems = _stray(name, vocabulary, content)
    if one is None or errors(problems):
        return [], problems
    found = printback.differences(one.source, one.facts, vocabulary.lists)
    refused = {difference.observation_id: difference.what for difference in found}
    facts = linked((one.facts,), vocabulary.places)[0]
    lines = explain(replace(one, facts=facts, refused=refused), line)
    if isinstance(lines, Problem):
        return [], [lines]
    return lines or [f"{one.source.path}:{line}: nothing is printed on this line"], []


def _held(
    shown: str, files: Mapping[str, bytes], vocabulary: Vocabulary, content: str
) -> tuple[Subject | None, list[Problem]]:
    """A source of ``content/documents/`` with the ids of its ``document.yaml`` and its corrections."""
    folder, _, file = shown.rpartition("/")
    name = folder.removeprefix(f"{content}/documents/")
    if file != "source.txt" or name == folder or f"documents/{name}/document.yaml" not in files:
        return None, []
    own = {path: data for path, data in files.items() if path.startswith(f"documents/{name}/")}
    found, problems = sets.document_sets(own, content)
    problems = [problem for problem in problems if problem.code != "unknown-document"]
    if not found or errors(problems):
        return None, problems
    (one,) = found
    problems = document.count_problems(one.source, one.given, one.path, vocabulary)
    if problems:
        return None, problems
    mended, _ = corrections.corrections(own, name, content)
    read, problems = corrections.applied(own, found, [document.read(one.source, one.given, vocabulary)], content)
    corrected = {(each.clause_id, each.expected): f"{each.path}:{each.line}" for each in mended}
    return Subject(one.source, read[0], vocabulary, content, {}, corrected), problems


def _stray(name: str, vocabulary: Vocabulary, content: str) -> tuple[Subject | None, list[Problem]]:
    """Any other text, its documents named after the file."""
    data = read_bytes(Path(name), name)
    source = data if isinstance(data, Problem) else decode(data, name)
    if isinstance(source, Problem):
        return None, [source]
    given = document.default_given(slug(Path(name).stem, 20) or "document", source, vocabulary)
    return Subject(source, document.read(source, given, vocabulary), vocabulary, content), []
