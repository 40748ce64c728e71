"""What a document refers to and what it asks of whom: citations and tasks, values that both rooms speak."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Citation:
    """A document that another one refers to, by its number or by its name."""

    citation_id: str
    """``<clause id>.c<n>``, counted within the clause."""
    document_id: str
    """The document that refers to it."""
    clause_id: str
    """The clause that refers to it."""
    kind_id: str
    """The document kind that is printed, or empty."""
    number: str
    """Number and code without blanks, or empty when it is cited by name."""
    issued_on: str
    """The printed date, ISO, or empty."""
    issuer_vi: str
    """The issuing body as printed after it, or empty."""
    cited_document_id: str
    """The document of the corpus that it is, or empty when none is held."""
    text_vi: str
    """The words that refer to it, as printed."""
    start: int
    """First character of these words in the source."""
    end: int
    """Position after them."""


@dataclass(frozen=True, slots=True)
class Task:
    """Something that a document asks to be done: who, what and by when."""

    task_id: str
    """``<clause id>.t<n>``, counted within the clause."""
    document_id: str
    """The document that gives it."""
    clause_id: str
    """The clause that gives it."""
    assignee_vi: str
    """Who is to do it, as printed; several bodies are joined by ``;``; empty when nobody is named."""
    body_id: str
    """The first of these bodies that the register of bodies knows, or empty."""
    deadline: str
    """The last day, ISO, or empty when no calendar day follows from the words."""
    deadline_text_vi: str
    """The words that say by when or how often, or empty."""
    reports_to_vi: str
    """The body to which a report on it is due, as printed, or empty; no column of its own is published."""
    text_vi: str
    """The words that give it, as printed."""
    text_en: str
    """The same in English, or empty."""
