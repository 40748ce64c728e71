"""Vocabulary -> Problems: every entry is run on its own example, and every example must stand in the document it names.

``composed`` names no document: the example was written to show a wording that our documents do not have.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from resolutions import entries
from resolutions.facts import Facts
from resolutions.phrases import Match, Phrases, tokens
from resolutions.problems import Problem
from resolutions.reading.content import counter_examples, duty_examples
from resolutions.reading.quantities.amounts import Amount, amounts
from resolutions.reading.quantities.bounding import Limits
from resolutions.reading.quantities.setaside import set_aside
from resolutions.vocabulary import Vocabulary
from resolutions.wordlists import Entry

COMPOSED = "composed"
"""The name of no document."""
_TODO = "correct the example, or the entry"


def prove(vocabulary: Vocabulary, facts: Sequence[Facts], shown: str = "content") -> list[Problem]:
    """The entries whose example is not read as they say, or does not stand where they say."""
    texts = _Texts(facts)
    found: list[Problem] = []
    names = ("limits", "ignored", "periods", "verbs", "columns", "leads")
    run = [(name, item, _misread(name, item, vocabulary)) for name in names for item in vocabulary.lists[name]]
    for name, item, misread in (*run, *duty_examples.faults(vocabulary.lists, vocabulary.duties)):
        path, line = f"{shown}/vocabulary/{name}.yaml", entries.line_of(item["words"])
        fault = misread or _misplaced(item.get("document", ""), item.get("example", ""), texts)
        if fault:
            found.append(Problem(path, line, "bad-example", f"the example of '{item['words']}' {fault}", _TODO))
    return [*found, *counter_examples.prove(vocabulary, shown), *_indicator_faults(vocabulary, facts, texts)]


class _Texts(dict[str, str]):
    """The plain texts of documents by id, each made when an example names it: few of many documents are named."""

    def __init__(self, facts: Sequence[Facts]) -> None:
        self._held = {clause.document_id: one for one in facts for clause in one.clauses}

    def __contains__(self, document: object) -> bool:
        return document in self._held

    def __missing__(self, document: str) -> str:
        clauses = (one for one in self._held[document].clauses if one.document_id == document)
        self[document] = "\n".join(_plain(one.text) for one in clauses)
        return self[document]


def _plain(text: str) -> str:
    return " ".join(text.replace("*", "").split()).lower()


def _misplaced(document: str, example: str, texts: Mapping[str, str]) -> str:
    if document in ("", COMPOSED):
        return ""
    if document not in texts:
        return f"names the document '{document}', which we do not hold"
    return "" if _plain(example) in texts[document] else f"does not stand in {document}"


def _misread(name: str, item: Mapping[str, str], vocabulary: Vocabulary) -> str:
    """Why the example does not prove the entry: it must be read by this entry, and as it says."""
    if "example" not in item:
        return ""
    example, words = str(item["example"]), vocabulary.words
    items = tokens(example)
    aside = set_aside(items, example, words, vocabulary.units)
    if name == "limits":
        return _limits_misread(
            item, amounts(items, aside, "vi", vocabulary.units, Limits(words.limits, words.labels["degrees"]))
        )
    if name == "ignored":
        told = {(value.role, value.reason) for value in aside.values()}
        return "" if (item["role"], item["words"]) in told else f"is set aside as {_listed(told) or 'nothing'}"
    if name == "periods":
        return _read_by(item, words.periods.find(items))
    if name == "verbs":
        return _read_by(item, (words.verbs.before(items, i) for i in range(1, len(items) + 1)))
    return "" if any(Phrases([(item["words"], True)]).find(items)) else "does not hold the words"


def _read_by(item: Mapping[str, str], found: Iterable[Match | None]) -> str:
    by = {match.payload.words for match in found if match and isinstance(match.payload, Entry)}
    return "" if item["words"] in by else f"is read by {_quoted(by)}" if by else "does not hold the words"


def _limits_misread(item: Mapping[str, str], read: Sequence[Amount]) -> str:
    own = [amount.comparator for amount in read if amount.limit and amount.limit.words == item["words"]]
    others = {amount.limit.words for amount in read if amount.limit}
    if not own and others:
        return f"is read by {_quoted(others)}"
    told = own or [amount.comparator for amount in read]
    return "" if own and item["comparator"] in own else f"is read as {', '.join(sorted(set(told))) or 'nothing'}"


def _listed(told: Iterable[tuple[str, str]]) -> str:
    return ", ".join(f"{role} by '{reason}'" for role, reason in sorted(told))


def _quoted(words: Iterable[str]) -> str:
    return ", ".join(f"'{one}'" for one in sorted(words)) + ", another entry"


def _indicator_faults(vocabulary: Vocabulary, facts: Sequence[Facts], texts: Mapping[str, str]) -> Iterable[Problem]:
    named = {indicator.example_document for indicator in vocabulary.indicators}
    stated = (o for one in facts for o in one.observations if o.document_id in named)
    read = {(o.indicator_id, o.document_id, str(o.value)) for o in stated}
    for indicator in vocabulary.indicators:
        fault = _misplaced(indicator.example_document, indicator.example_text, texts)
        if not fault and (indicator.indicator_id, indicator.example_document, indicator.example_value) not in read:
            fault = f"is not read as {indicator.example_value}"
        if fault:
            yield Problem(indicator.path, indicator.example_line, "bad-example", f"the example {fault}", _TODO)
