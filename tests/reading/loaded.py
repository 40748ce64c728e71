"""content/ loaded once for all tests of the reader, and the reading of a text that is not in content/."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from resolutions import vocabulary as words
from resolutions.facts import Facts, Source
from resolutions.reading import document
from resolutions.reading.content import sets
from resolutions.reading.content.sets import DocumentSet
from resolutions.reading.proof import verify
from resolutions.vocabulary import Vocabulary

CONTENT = Path(__file__).resolve().parents[2] / "content"


@cache
def files() -> dict[str, bytes]:
    """The files of content/ by path."""
    found, problems = words.read_folder(CONTENT, "content")
    assert problems == []
    return found


@cache
def vocabulary() -> Vocabulary:
    """The vocabulary of content/."""
    made, problems = words.load(files())
    assert problems == []
    assert made is not None
    return made


@cache
def document_sets() -> dict[str, DocumentSet]:
    """The document sets of content/ by the first word of their folder: dong, gia, kon."""
    found, problems = sets.document_sets(files(), "content")
    assert problems == []
    return {one.name.split("-")[0]: one for one in found}


@cache
def facts_of(name: str) -> Facts:
    """What a document set of content/ states."""
    one = document_sets()[name]
    return document.read(one.source, one.given, vocabulary())


def read(text: str) -> Facts:
    """What a text states; nothing of it may be lost or moved, and every figure must print back."""
    source = Source("text.txt", text, "")
    facts = document.read(source, document.default_given("d", source, vocabulary()), vocabulary())
    assert [str(problem) for problem in verify.verify(source, facts, vocabulary().lists)] == []
    return facts
