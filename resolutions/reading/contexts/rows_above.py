"""Clauses -> Draft: the statement that a clause stands under: its parent row, the sentence that leads in, a heading."""

from __future__ import annotations

from resolutions.facts import Clause
from resolutions.phrases import tokens
from resolutions.reading.joining.sharing import Draft
from resolutions.reading.quantities.amounts import NO_AMOUNT
from resolutions.reading.wording.labels import Cues, Parts
from resolutions.reading.wording.measures import kind_of_heading
from resolutions.reading.wording.statements import Cut
from resolutions.wordlists import Wordlists

SHORT = 16
"""A heading of at most so many tokens can be the label of what stands under it."""


class RowsAbove:
    """What was stated so far, by the clauses that can stand under it."""

    def __init__(self, words: Wordlists) -> None:
        """Begin with nothing stated."""
        self._words = words
        self._drafts: dict[str, Draft] = {}
        self._leading: dict[str, Draft] = {}
        self._headings: dict[str, Draft] = {}

    def of(self, clause: Clause) -> Draft | None:
        """The statement that a clause stands under: of its parent, of the sentence that leads in, of its heading."""
        found = self._drafts.get(clause.parent_id)
        if found is None and clause.mark:
            found = self._leading.get(clause.parent_id) or self._headings.get(clause.parent_id)
        return found

    def take(self, clause: Clause, draft: Draft | None) -> None:
        """Keep what a clause states for those that stand under it."""
        if draft is not None:
            self._drafts[clause.clause_id] = draft
        if clause.kind == "heading":
            self._take_heading(clause)
        if clause.mark:
            return
        if draft is not None and clause.text.endswith(":"):
            self._leading[clause.parent_id] = draft._replace(inherits=False)
        else:
            self._leading.pop(clause.parent_id, None)

    def _take_heading(self, clause: Clause) -> None:
        """A heading that names a measure and no kind of statement is the label of bare figures: "Phân kỳ đầu tư"."""
        items = tokens(clause.text)
        label = tuple(items[:-1] if items and items[-1].word == ":" else items)
        if label and len(label) <= SHORT and not kind_of_heading(items, self._words.heading_kinds):
            nothing = Parts((), label, (), (), Cues((), ()), True)
            cut = Cut(NO_AMOUNT, (), (), -1, 0, (0, 0))
            self._headings[clause.clause_id] = Draft(cut, nothing, label, "", clause.text, False, is_heading=True)
