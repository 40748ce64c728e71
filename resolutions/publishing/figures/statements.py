"""Observations -> statements: the rows, headlines and links by which every page shows a figure with its sentence."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from resolutions.publishing.figures.comparisons import scope
from resolutions.publishing.figures.findings import problem_message
from resolutions.publishing.figures.quantities import KINDS, MEASURES, amount
from resolutions.publishing.figures.quotes import quote
from resolutions.publishing.framing.frame import Link
from resolutions.publishing.framing.page import Context
from resolutions.publishing.naming.names import document_name, indicator_link, place_link
from resolutions.publishing.naming.passages import passage
from resolutions.publishing.wording.languages import Language, Record, Words


@dataclass(frozen=True, slots=True)
class Statement:
    """One observation as a table row."""

    subject: Link
    """What the row is about on its page: the place or the indicator; ``href`` is empty when it has no page."""
    amount: str
    """The amount in words."""
    measure: str
    """What is measured, when that is not what the indicator measures; else empty."""
    kind: str
    """Whether it is a target, a result, a baseline, an equivalent or context."""
    period: str
    """The period in words; empty when none is printed."""
    scope: str
    """What the number is limited to; empty when nothing."""
    quote: Markup
    """The sentence as printed, with the number highlighted."""
    source: Link
    """The document, leading to the highlighted sentence."""
    doubt: str
    """Why the printed figure is doubtful; empty when it is not."""


def statement(context: Context, language: Language, address: str, observation: Record, by: str) -> Statement:
    """An observation as a row about its place (``by`` is "place") or its indicator ("indicator")."""
    words, document = context.words[language], context.documents[observation["document_id"]]
    subject = (
        place_link(context, language, address, observation["place_id"])
        if by == "place"
        else indicator_link(context, language, address, observation)
    )
    source = passage(context, language, address, observation["observation_id"])
    return Statement(
        subject,
        amount(context, language, observation),
        other_measure(context, words, observation),
        words.sense(KINDS[observation["kind"]]),
        words.period(observation["period"]),
        words.text(observation, "scope") if scope(observation) else "",
        quote(observation),
        Link(document_name(context, language, document), source),
        doubt(context, language, observation),
    )


def other_measure(context: Context, words: Words, observation: Record) -> str:
    """What is measured, when it is not what the indicator measures; else empty."""
    indicator = context.indicators.get(observation["indicator_id"])
    if indicator and indicator["measure"] == observation["measure"]:
        return ""
    return words.sense(MEASURES[observation["measure"]])


def doubt(context: Context, language: Language, observation: Record) -> str:
    """Why a printed figure is doubtful, by the problem found in its clause; empty when it is not."""
    words = context.words[language]
    if observation["status"] != "doubtful":
        return ""
    problems = context.problems_of_document.get(observation["document_id"], ())
    here = [problem for problem in problems if problem["clause_id"] == observation["clause_id"]]
    return problem_message(words, here[0]) if here else words.say("Con số in trong văn bản có chỗ đáng ngờ.")
