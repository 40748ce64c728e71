"""Vocabulary -> Problems: every entry is run on its own example, and every example must stand in the document it names.

``composed`` names no document: the example was written to show a wording that our documents do not have.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from resolutions import entries
from resolutions.facts import Facts
from resolutions.phrases import tokens
from resolutions.problems import Problem
from resolutions.reading import duty_examples
from resolutions.reading.amounts import Limits, amounts
from resolutions.reading.setaside import set_aside
from resolutions.vocabulary import Vocabulary
from resolutions.wordlists import Wordlists

COMPOSED = "composed"
"""The name of no document."""
_TODO = "correct the example, or the entry"


def prove(vocabulary: Vocabulary, facts: Sequence[Facts], shown: str = "content") -> list[Problem]:
    """The entries whose example is not read as they say, or does not stand where they say."""
    texts = _texts(facts)
    found: list[Problem] = []
    names = ("limits", "ignored", "periods", "verbs")
    run = [(name, item, _misread(name, item, vocabulary)) for name in names for item in vocabulary.lists[name]]
    for name, item, misread in (*run, *duty_examples.faults(vocabulary.lists, vocabulary.duties)):
        path, line = f"{shown}/vocabulary/{name}.yaml", entries.line_of(item["words"])
        fault = misread or _misplaced(item.get("document", ""), item.get("example", ""), texts)
        if fault:
            found.append(Problem(path, line, "bad-example", f"the example of '{item['words']}' {fault}", _TODO))
    return found + list(_indicator_faults(vocabulary, facts, texts))


def _texts(facts: Sequence[Facts]) -> dict[str, str]:
    texts: dict[str, list[str]] = {}
    for one in facts:
        for clause in one.clauses:
            texts.setdefault(clause.document_id, []).append(_plain(clause.text))
    return {document: "\n".join(parts) for document, parts in texts.items()}


def _plain(text: str) -> str:
    return " ".join(text.replace("*", "").split()).lower()


def _misplaced(document: str, example: str, texts: Mapping[str, str]) -> str:
    if document in ("", COMPOSED):
        return ""
    if document not in texts:
        return f"names the document '{document}', which we do not hold"
    return "" if _plain(example) in texts[document] else f"does not stand in {document}"


def _misread(name: str, item: Mapping[str, str], vocabulary: Vocabulary) -> str:
    example, words = str(item["example"]), vocabulary.words
    items = tokens(example)
    if name == "limits":
        aside = set_aside(items, example, words.ignored, vocabulary.units)
        read = {a.comparator for a in amounts(items, aside, "vi", vocabulary.units, Limits(words.limits))}
        return "" if item["comparator"] in read else f"is read as {', '.join(sorted(read)) or 'nothing'}"
    if name == "ignored":
        aside = set_aside(items, example, words.ignored, vocabulary.units)
        return "" if item["role"] in {value.role for value in aside.values()} else "is not set aside"
    if name == "periods":
        return "" if any(words.periods.find(items)) else "holds no period"
    return "" if _has_verb(items, words) else "does not hold the words"


def _has_verb(items: Any, words: Wordlists) -> bool:
    return any(words.verbs.before(items, i) for i in range(1, len(items) + 1))


def _indicator_faults(
    vocabulary: Vocabulary, facts: Sequence[Facts], texts: Mapping[str, str]
) -> Iterable[Problem]:
    read = {(o.indicator_id, o.document_id, str(o.value)) for one in facts for o in one.observations}
    for indicator in vocabulary.indicators:
        fault = _misplaced(indicator.example_document, indicator.example_text, texts)
        if not fault and (indicator.indicator_id, indicator.example_document, indicator.example_value) not in read:
            fault = f"is not read as {indicator.example_value}"
        if fault:
            yield Problem(indicator.path, 0, "bad-example", f"the example {fault}", _TODO)
