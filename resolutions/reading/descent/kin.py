"""Facts of a corpus -> Kin: which of the documents we hold carries out which other one.

A document says so by certain words right before the other one's name, in its title ("V/v triển khai thực hiện Kết luận
số …") or where a sentence of its opening begins; to certify a copy or to name a legal basis is not to carry out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from resolutions.duty_words import DutyWords
from resolutions.facts import Clause, Facts
from resolutions.phrases import Token, tokens
from resolutions.reading.references.citations import references
from resolutions.reading.sentences import sentences

OPENING = ("paragraph", "item")
"""The kinds of clause in which a document says on what it acts, before its first heading and first task."""
LINES = 2
"""So many lines of a title before a document's name can hold the words that say that it is carried out."""
T = TypeVar("T")


def kin(facts: Iterable[Facts], words: DutyWords) -> tuple[tuple[str, str], ...]:
    """Pairs of documents by id, the one that carries out first; each pair once, in printed order."""
    return tuple(dict.fromkeys(pair for one in facts for pair in _of_file(one, words)))


def _of_file(facts: Facts, words: DutyWords) -> Iterator[tuple[str, str]]:
    held = {c.citation_id: c.cited_document_id for c in facts.citations if c.cited_document_id}
    if not held:
        return
    giving = {task.clause_id for task in facts.tasks}
    for document_id, own in grouped(facts.clauses, lambda clause: clause.document_id).items():
        for clause, title in _opening(own, giving, words):
            for count in carried_out(clause.text, title, clause.kind == "title", words):
                cited = held.get(f"{clause.clause_id}.c{count}")
                if cited:
                    yield document_id, cited


def grouped(many: Iterable[T], key: Callable[[T], str]) -> dict[str, list[T]]:
    """The members of each group in order, by key."""
    groups: dict[str, list[T]] = {}
    for one in many:
        groups.setdefault(key(one), []).append(one)
    return groups


def _opening(clauses: Sequence[Clause], giving: set[str], words: DutyWords) -> Iterator[tuple[Clause, str]]:
    """The clauses of title and opening, each with the lines of the title before it; none if it hands nothing on."""
    titles = [clause for clause in clauses if clause.kind == "title"]
    if words["lineage.silent"].at(tokens(" ".join(clause.text for clause in titles)), 0) is not None:
        return
    for count, clause in enumerate(titles):
        yield clause, " ".join(before.text for before in titles[max(0, count - LINES) : count])
    for clause in clauses:
        if clause.kind in OPENING:
            yield clause, ""
        if clause.kind == "heading" or clause.clause_id in giving:
            return


def carried_out(text: str, title: str, anywhere: bool, words: DutyWords) -> list[int]:
    """Which citations of a text, counted from 1, are carried out; ``title`` is what stands before it in the title.

    The words for it stand ``anywhere`` in a title, and at the beginning of a sentence elsewhere.
    """
    items = tokens(text)
    above = tokens(title)
    whole = [*above, *items]
    starts = {begin for begin, _ in sentences(items, text)}
    found: list[int] = []
    for count, reference in enumerate(references(items, text, words), start=1):
        said, begin = said_before(whole, len(above) + reference.begin, words)
        joined = found[-1:] == [count - 1] and words["lineage.joins"].before(items, reference.begin) is not None
        if joined or (said == "implements" and (anywhere or begin in starts)):
            found.append(count)
    return found


def said_before(items: Sequence[Token], i: int, words: DutyWords) -> tuple[str, int]:
    """Which words stand before the document named at ``i``, and where they begin; "refers" is asked first."""
    for name in ("refers", "implements"):
        match = words[f"lineage.{name}"].before(items, i)
        if match is not None:
            return name, match.begin
    return "", i
