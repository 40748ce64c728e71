"""Comparator -> limiting words: which words bound a number in print, and which stand around one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from resolutions.reading.proof.spelled_words import Pieces, Words, spelled

_HOLE = "{amount}"
BEHIND = 7
"""A limit stands at most so many pieces behind the amount that it bounds."""
FORBIDS = 40
"""So many pieces before an amount are asked whether they forbid it."""
ESTIMATES = 8
"""So many pieces before an amount are asked whether they say that it is estimated."""


_Entries = Iterable[Mapping[str, str]]


class Bound(NamedTuple):
    """The limiting words around an amount."""

    comparators: frozenset[str]
    """What they make of it; ``eq`` when there are none, several when two wordings of one length disagree."""
    begin: int
    """The index of the first piece, limiting words included."""
    end: int
    """The index after the last piece, limiting words included."""


@dataclass(frozen=True, slots=True)
class _Wording:
    before: Words
    after: Words
    comparator: str
    excepted: str
    unless: list[Words]
    not_after: list[Words]
    only_after: list[Words]

    def begins(self, text: Pieces, first: int) -> bool:
        """Whether what stands before the wording lets it bound."""
        behind = not self.only_after or any(text.stands(words, first - len(words)) for words in self.only_after)
        return behind and not any(text.stands(words, first - len(words)) for words in self.not_after)


class SpelledLimits:
    """The limiting words of the vocabulary, by the word that touches the amount."""

    def __init__(
        self, entries: _Entries, leads: _Entries = (), verbs: _Entries = (), degrees: Iterable[str] = ()
    ) -> None:
        """Take the wordings from ``limits.yaml``, those that forbid from ``leads.yaml``, what passes from verbs.

        ``degrees`` are words that a limit behind them bounds, and no amount.
        """
        self._degrees = [words for one in degrees for words in spelled(one)]
        verbs = list(verbs)
        passing = (words for entry in verbs if entry.get("passes") for words in spelled(entry["words"]))
        self.passes = frozenset(words[-1] for words in passing)
        self._estimates = [words for one in verbs if one.get("estimates") for words in spelled(one["words"])]
        self._forbids: dict[str, list[Words]] = {}
        for words in (words for entry in leads if entry.get("forbids") for words in spelled(entry["words"])):
            self._forbids.setdefault(words[0], []).append(words)
        self._before: dict[str, list[_Wording]] = {}
        self._after: dict[str, list[_Wording]] = {}
        self._behind: list[tuple[Words, str]] = []
        for entry in entries:
            for words in spelled(entry["words"]):
                at = words.index(_HOLE)
                before, after = words[:at], words[at + 1 :]
                index, key = (self._before, before[-1]) if before else (self._after, after[0])
                but = str(entry.get("except", "")), _said(entry, "unless"), _said(entry, "not_after")
                index.setdefault(key, []).append(
                    _Wording(before, after, str(entry["comparator"]), *but, _said(entry, "only_after"))
                )
                if "apart" in entry and not before:
                    self._behind.append((after, str(entry["comparator"])))

    def forbidden(self, text: Pieces, begin: int, first: int) -> bool:
        """Whether "không để" or its like stands before an amount, in its part of the sentence."""
        for i in range(min(begin, first) - 1, max(0, begin - FORBIDS) - 1, -1):
            word = text.words[i]
            if word in (";", ".", ","):
                return False
            if word in self._forbids and any(text.stands(words, i) for words in self._forbids[word]):
                return True
        return False

    def estimated(self, text: Pieces, begin: int) -> bool:
        """Whether "ước" stands before an amount and nothing but words between: "ước tăng 5%", "ước giảm còn 3%"."""
        for i in range(begin - 1, max(0, begin - ESTIMATES) - 1, -1):
            if text.words[i] in (";", ".", ",", ":", "(", "%"):
                return False
            if any(text.stands(words, i) for words in self._estimates):
                return True
        return False

    def around(self, text: Pieces, begin: int, end: int, unit_id: str) -> Bound:
        """The longest limiting words around the pieces ``begin`` to ``end``, all in one cell.

        A wording that is none before some units ("vượt 12% dự toán" is no bound) makes nothing of them.
        """
        left = self._before.get(text.words[begin - 1], ()) if begin else ()
        right = self._after.get(text.words[end], ()) if end < len(text.words) else ()
        best = none = Bound(frozenset({"eq"}), begin, end)
        for one in (*left, *right):
            first, last = begin - len(one.before), end + len(one.after)
            longer = (last - first) - (best.end - best.begin)
            stands = _stand(text, first, begin, one.before) and _stand(text, end, last, one.after)
            stands = stands and one.begins(text, first)
            if longer < 0 or not stands or text.cells[first] != text.cells[last - 1]:
                continue
            compared = any(text.stands(words, at) for words in one.unless for at in range(begin, last + 1))
            if compared or (one.excepted and unit_id.startswith(one.excepted)):
                best = Bound(none.comparators, first, last)
            else:
                best = Bound(frozenset({one.comparator}) | (frozenset() if longer else best.comparators), first, last)
        return best if best != none else Bound(self._from_behind(text, end), begin, end)

    def _from_behind(self, text: Pieces, end: int) -> frozenset[str]:
        """What a limit some words behind an amount makes of it: "từ 70% trường học trở lên"."""
        cell = text.cells[end - 1]
        for after, comparator in self._behind:
            for i in range(end, min(end + BEHIND + 3, len(text.words))):  # a per of the unit may stand between, too
                if text.stands(after, i) and text.cells[i] == cell:
                    return frozenset({comparator})
                if not _leads_on(text.words[i]) or any(text.stands(words, i) for words in self._degrees):
                    break
        return frozenset({"eq"})


def _said(entry: Mapping[str, str], name: str) -> list[Words]:
    """The wordings that an entry has under a name."""
    return spelled(entry[name]) if name in entry else []


def _leads_on(word: str) -> bool:
    """Whether a piece can stand between an amount and its limit: a word without digits, or a slash or hyphen in one."""
    return word in ("/", "-") or word.isalpha()


def _stand(text: Pieces, first: int, last: int, words: Words) -> bool:
    return first >= 0 and text.words[first:last] == words
