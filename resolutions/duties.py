"""What a document refers to and what it asks of whom: citations, tasks and their bodies; values both rooms speak."""

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
    wanted_id: str
    """The wanted document that it is, or empty when the document is held."""
    text_vi: str
    """The words that refer to it, as printed."""
    start: int
    """First character of these words in the source."""
    end: int
    """Position after them."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A document that is cited and not held."""

    wanted_id: str
    """Place, number or name, and date, as an ASCII identifier."""
    kind_id: str
    """Its kind, or empty."""
    number: str
    """Its number, or empty when it is cited by name."""
    issued_on: str
    """Its date, ISO, or empty when no citation prints one."""
    issuer_vi: str
    """The issuing body as printed, or empty."""
    text_vi: str
    """The fullest words that refer to it."""
    cited_by: tuple[str, ...]
    """The citations of it, by id; each names it in a column of its own."""


@dataclass(frozen=True, slots=True)
class Assignment:
    """One registered body that is given one task; a task given to several has several."""

    assignment_id: str
    """``<task id>.<body id>``."""
    task_id: str
    """The task."""
    document_id: str
    """The document that gives it."""
    body_id: str
    """The body that is to do it."""


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
    """The body to which a report on it is due, as printed, or empty."""
    reports_to_id: str
    """The first body in these words that the register of bodies knows, or empty."""
    text_vi: str
    """The words that give it, as printed."""
    text_en: str
    """The same in English, or empty."""
