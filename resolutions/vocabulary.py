"""content/ -> Vocabulary: loads the words that the reader knows, and says what is wrong with them.

The only module that opens files of content/ and templates/; everything after it works on values.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from resolutions import duty_words, entries, register_files, registers, units
from resolutions.phrases import Phrases
from resolutions.problems import Problem
from resolutions.wordlists import SHAPES, Wordlists, wordlists

Files = Mapping[str, bytes]
"""The files of a folder by their path within it, with forward slashes."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Everything a person edits that the reader needs."""

    words: Wordlists
    """The word lists of ``vocabulary/``."""
    units: units.Units
    """The register of units."""
    indicators: tuple[registers.Indicator, ...]
    """The indicators, by id."""
    topics: tuple[registers.Topic, ...]
    """The topics."""
    places: tuple[registers.Place, ...]
    """The places."""
    bodies: tuple[registers.Body, ...]
    """The bodies."""
    kinds: tuple[registers.DocumentKind, ...]
    """The document kinds."""
    scopes: tuple[registers.Scope, ...]
    """The printed scopes with their English."""
    duties: duty_words.DutyWords
    """How documents cite others, give tasks and name meetings."""
    lists: Mapping[str, Any]
    """The word lists as loaded, with the example of each entry."""


def read_folder(folder: Path, shown: str) -> tuple[dict[str, bytes], list[Problem]]:
    """All files of a folder by relative path, in order; hidden files and links out of it are left alone."""
    if not folder.is_dir():
        return {}, [Problem(shown, 0, "missing-folder", "the folder does not exist", "give the right --content folder")]
    files: dict[str, bytes] = {}
    problems: list[Problem] = []
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if any(part.startswith(".") for part in name.split("/")) or not path.is_file():
            continue
        try:
            files[name] = path.read_bytes()
        except OSError as error:
            reason = (error.strerror or "it cannot be read").lower()
            what = f"the file cannot be read: {reason}"
            problems.append(Problem(f"{shown}/{name}", 0, "unreadable", what, "check its permissions"))
    return files, problems


def text_of(files: Files, name: str, shown: str) -> tuple[str, list[Problem]]:
    """A file of the folder as text, or the problem that it is missing or not UTF-8."""
    if name not in files:
        return "", [Problem(f"{shown}/{name}", 0, "missing-file", "the file does not exist", "restore or write it")]
    try:
        return files[name].decode("utf-8"), []
    except UnicodeDecodeError as error:
        line = files[name][: error.start].count(b"\n") + 1
        what = f"byte {error.start} is not UTF-8"
        return "", [Problem(f"{shown}/{name}", line, "bad-encoding", what, "save the file as UTF-8")]


def load(files: Files, shown: str = "content") -> tuple[Vocabulary | None, list[Problem]]:
    """The vocabulary of a content folder, or None and every problem found in it."""
    problems: list[Problem] = []
    lists: dict[str, Any] = {}
    for name, shape in (*SHAPES.items(), *duty_words.SHAPES.items(), ("units", units.SHAPE)):
        text, missing = text_of(files, f"vocabulary/{name}.yaml", shown)
        data, wrong = (None, []) if missing else entries.load(f"{shown}/vocabulary/{name}.yaml", text, shape)
        problems += missing + wrong
        lists[name] = data

    def register(name: str, read: Callable[[str, str], tuple[tuple[Any, ...], list[Problem]]]) -> tuple[Any, ...]:
        text, missing = text_of(files, name, shown)
        rows, wrong = ((), []) if missing else read(f"{shown}/{name}", text)
        problems.extend(missing + wrong)
        return rows

    kinds = register("document_kinds.yaml", register_files.document_kinds)
    others = {
        "topics": register("topics.yaml", register_files.topics),
        "places": register("places.yaml", register_files.places),
        "bodies": register("bodies.yaml", register_files.bodies),
        "scopes": register("scopes.yaml", register_files.scopes),
    }
    indicators, wrong = _indicators(files, shown)
    problems += wrong
    if problems:
        return None, problems
    titles = Phrases((title.lower(), kind.kind_id) for kind in kinds for title in kind.titles)
    known = units.Units(lists["units"])
    duties = duty_words.duty_words(lists, others["bodies"], kinds)
    lexicon = wordlists(lists, titles)
    vocabulary = Vocabulary(lexicon, known, indicators, kinds=kinds, duties=duties, lists=lists, **others)
    problems = [*_unknown_references(vocabulary), *_same_wordings(indicators)]
    return (None, problems) if problems else (vocabulary, [])


def _indicators(files: Files, shown: str) -> tuple[tuple[registers.Indicator, ...], list[Problem]]:
    found: list[registers.Indicator] = []
    problems: list[Problem] = []
    for name in sorted(n for n in files if n.startswith("indicators/") and n.endswith(".yaml")):
        text, wrong = text_of(files, name, shown)
        if not wrong:
            made, wrong = register_files.indicator(f"{shown}/{name}", text)
            found += [made] if made else []
        problems += wrong
    return tuple(found), problems


def _unknown_references(vocabulary: Vocabulary) -> Iterable[Problem]:
    topics = {topic.topic_id for topic in vocabulary.topics}
    for indicator in vocabulary.indicators:
        if vocabulary.units.get(indicator.unit_id) is None:
            what = f"the unit '{indicator.unit_id}' is not in vocabulary/units.yaml"
            yield Problem(indicator.path, 0, "unknown-unit", what, "add the unit or correct its id")
        if indicator.topic_id not in topics:
            what = f"the topic '{indicator.topic_id}' is not in topics.yaml"
            yield Problem(indicator.path, 0, "unknown-topic", what, "add the topic or correct its id")


def _same_wordings(indicators: Iterable[registers.Indicator]) -> Iterable[Problem]:
    claimed: dict[tuple[str, str, str], registers.Wording] = {}
    for indicator in indicators:
        for wording in indicator.wordings:
            key = (wording.text.lower(), wording.under.lower(), indicator.measure)
            first = claimed.setdefault(key, wording)
            if first is not wording:
                what = f"the wording '{wording.text}' is also claimed by {first.path}:{first.line}"
                yield Problem(wording.path, wording.line, "same-wording", what, "delete it in one of the two")
