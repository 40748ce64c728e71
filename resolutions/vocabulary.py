"""content/ -> Vocabulary: loads the words that the reader knows, and says what is wrong with them.

The only module that opens files of content/ and templates/; everything after it works on values.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from resolutions import duty_words, entries, odd_characters, register_files, registers, units
from resolutions.limits import MAX_CONTENT_BYTES, MAX_SOURCE_BYTES
from resolutions.line_ends import line_at
from resolutions.problems import Problem
from resolutions.register_checks import same_wordings, unknown_references
from resolutions.word_checks import word_faults
from resolutions.wordlists import SHAPES, Wordlists, wordlists

DOCUMENTS = "documents"
"""The folder of content/ with a folder for each document set."""
ELSEWHERE = (f"{DOCUMENTS}/", "pages/", "locales/", "tables/", "releases/", "site.yaml", "abbreviations.yaml")
"""The files of content/ that the vocabulary is not made of."""
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


def read_folder(
    folder: Path, shown: str, names: Collection[str] | None = None
) -> tuple[dict[str, bytes], list[Problem]]:
    """All files of a folder by relative path, in order; hidden files are left alone, links out of it are problems.

    With ``names`` only these of the folders of documents are looked at.
    """
    if not folder.is_dir():
        return {}, [Problem(shown, 0, "missing-folder", "the folder does not exist", "give the right --content folder")]
    files: dict[str, bytes] = {}
    problems: list[Problem] = []
    for path in sorted(_below(folder, names)):
        name = path.relative_to(folder).as_posix()
        if any(part.startswith(".") for part in name.split("/")):
            continue
        fault = _unfit(path, name, folder)
        if fault:
            printed = name if name.isprintable() else ascii(name)[1:-1]
            problems.append(Problem(f"{shown}/{printed}", 0, *fault))
        elif path.is_dir() and not any(path.iterdir()):
            what = "the folder is empty"
            problems.append(Problem(f"{shown}/{name}", 0, "empty-folder", what, "fill it or delete it", "warning"))
        elif path.is_file():
            try:
                files[name] = path.read_bytes()
            except OSError as error:
                reason = (error.strerror or "it cannot be read").lower()
                what = f"the file cannot be read: {reason}"
                problems.append(Problem(f"{shown}/{name}", 0, "unreadable", what, "check its permissions"))
    return files, problems


def _below(folder: Path, names: Collection[str] | None) -> Iterator[Path]:
    """Everything in a folder, or all but the documents that have other names."""
    if names is None:
        yield from folder.rglob("*")
        return
    for path in (*folder.iterdir(), *(folder / DOCUMENTS / name for name in names)):
        if path != folder / DOCUMENTS:
            yield from (path, *path.rglob("*"))


def _unfit(path: Path, name: str, folder: Path) -> tuple[str, str, str] | None:
    """Why a file or folder is not even opened, as (code, what, what to do); None when it may be."""
    if not name.isprintable() or not unicodedata.is_normalized("NFC", name):
        what = "the name holds signs that nobody sees, or letters apart from their marks"
        return "odd-name", what, "give it another name"
    if path.is_symlink() and not _leads_inside(path, folder):
        return "link-outside", "this is a link to a place outside the folder", "copy the file instead"
    if path.is_symlink() and path.is_dir():
        return "link-folder", "this is a link to a folder, and no such link is followed", "copy the folder instead"
    if not path.is_file():
        odd = path.exists() and not path.is_dir()
        return ("no-file", "this is neither a file nor a folder", "move it out of the folder") if odd else None
    most = MAX_SOURCE_BYTES if path.name == "source.txt" else MAX_CONTENT_BYTES
    if path.stat().st_size > most:
        return "too-large", f"the file has more than {most} bytes", "split it, or move it out of the folder"
    return None


def _leads_inside(link: Path, folder: Path) -> bool:
    try:
        return link.resolve(strict=True).is_relative_to(folder.resolve())
    except (OSError, RuntimeError):
        return False


def text_of(files: Files, name: str, shown: str) -> tuple[str, list[Problem]]:
    """A file of the folder as composed text without a byte order mark, or the problem that it is missing or no text."""
    if name not in files:
        return "", [Problem(f"{shown}/{name}", 0, "missing-file", "the file does not exist", "restore or write it")]
    try:
        text = files[name].decode("utf-8-sig")
    except UnicodeDecodeError as error:
        read = files[name][: error.start].decode("utf-8", "ignore")
        what, todo = f"byte {error.start} is not UTF-8", "save the file as UTF-8"
        return "", [Problem(f"{shown}/{name}", line_at(read, len(read)), "bad-encoding", what, todo)]
    wrong = odd_characters.heaped(text, f"{shown}/{name}") or odd_characters.lost(text, f"{shown}/{name}")
    return ("", wrong) if wrong else (unicodedata.normalize("NFC", text), [])


def texts_of(files: Files, folder: str, ending: str, shown: str) -> tuple[dict[str, str], list[Problem]]:
    """The readable files of a folder with an ending as path -> text, and the problems of the others."""
    names = sorted(name for name in files if name.startswith(f"{folder}/") and name.endswith(ending))
    read = {f"{shown}/{name}": text_of(files, name, shown) for name in names}
    texts = {path: text for path, (text, wrong) in read.items() if not wrong}
    return texts, [problem for _, wrong in read.values() for problem in wrong]


def load(files: Files, shown: str = "content") -> tuple[Vocabulary | None, list[Problem]]:
    """The vocabulary of a content folder, or None and every problem found in it; that of the same files is kept."""
    given = (shown, {name: data for name, data in files.items() if not name.startswith(ELSEWHERE)})
    if not _last or _last[0] != given:
        _last[:] = [given, _loaded(files, shown)]
    vocabulary, problems = _last[1]
    return vocabulary, list(problems)


_last: list[Any] = []
"""The files and the vocabulary loaded last: a process that builds again and again mostly needs the same."""


def _loaded(files: Files, shown: str) -> tuple[Vocabulary | None, list[Problem]]:
    lists, problems = _lists(files, shown)

    def register(name: str, read: Callable[[str, str], tuple[tuple[Any, ...], list[Problem]]]) -> tuple[Any, ...]:
        """The rows of a register; its problems join the others."""
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
    doubtful = {problem.path.removeprefix(f"{shown}/") for problem in problems}
    known_kinds = {kind.kind_id for kind in kinds if "document_kinds.yaml" not in doubtful}
    problems += wrong + word_faults(lists, known_kinds, shown)
    known = units.Units(lists["units"]) if lists["units"] else None
    topics = {topic.topic_id for topic in others["topics"] if "topics.yaml" not in doubtful}
    problems += [*unknown_references(indicators, known, topics), *same_wordings(indicators)]
    if problems or known is None:
        return None, problems
    titles = [(title.lower(), kind.kind_id) for kind in kinds for title in kind.titles]
    duties = duty_words.duty_words(lists, others["bodies"], kinds)
    lexicon = wordlists(lists, titles)
    return Vocabulary(lexicon, known, indicators, kinds=kinds, duties=duties, lists=lists, **others), []


def registered(files: Files, vocabulary: Vocabulary | None) -> dict[str, list[str]]:
    """The ids of the places and bodies, also when the rest of the vocabulary cannot be loaded."""
    if vocabulary is not None:
        places, bodies = vocabulary.places, vocabulary.bodies
    else:
        places, _ = register_files.places("", text_of(files, "places.yaml", "")[0])
        bodies, _ = register_files.bodies("", text_of(files, "bodies.yaml", "")[0])
    return {"place": [place.place_id for place in places], "issuer": [body.body_id for body in bodies]}


def _lists(files: Files, shown: str) -> tuple[dict[str, Any], list[Problem]]:
    """The files of ``vocabulary/`` by name; None for one that cannot be loaded."""
    lists: dict[str, Any] = {}
    problems: list[Problem] = []
    for name, shape in (*SHAPES.items(), *duty_words.SHAPES.items(), ("units", units.SHAPE)):
        text, missing = text_of(files, f"vocabulary/{name}.yaml", shown)
        data, wrong = (None, []) if missing else entries.load(f"{shown}/vocabulary/{name}.yaml", text, shape)
        problems += missing + wrong
        lists[name] = data
    return lists, problems


def _indicators(files: Files, shown: str) -> tuple[tuple[registers.Indicator, ...], list[Problem]]:
    found: list[registers.Indicator] = []
    texts, problems = texts_of(files, "indicators", ".yaml", shown)
    for path, text in texts.items():
        made, wrong = register_files.indicator(path, text)
        found += [made] if made else []
        problems += wrong
    return tuple(found), problems
