"""Tables -> search entries: every indicator, document, place, topic and body, with its figures, places and years."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from markupsafe import Markup

from resolutions.publishing.figures.headlines import distinct
from resolutions.publishing.figures.quantities import amount
from resolutions.publishing.finding.findable_duties import duty_entries
from resolutions.publishing.finding.search_entries import Entry, Part, Within
from resolutions.publishing.framing import addresses
from resolutions.publishing.framing.anchors import anchor
from resolutions.publishing.framing.page import Context
from resolutions.publishing.naming.names import document_name, place_names
from resolutions.publishing.naming.passages import text_language
from resolutions.publishing.naming.place_facts import LEVELS
from resolutions.publishing.naming.place_facts import shown as shown_places
from resolutions.publishing.page_kinds.indicator_lists import indicators_of_topic
from resolutions.publishing.page_kinds.indicator_lists import shown as shown_indicators
from resolutions.publishing.page_kinds.topic_pages import shown_topics
from resolutions.publishing.wording.languages import LANGUAGES, Language, Record, message

INDICATOR = message("search", "chỉ tiêu")
"""The kind of an indicator page."""
TOPIC = message("search", "chủ đề")
"""The kind of a topic page."""
_ABOUT = 3
"""So many figures of an indicator stand below its name in a result."""


def entries(context: Context) -> Iterator[Entry]:
    """All entries in both languages, in a settled order."""
    for language in LANGUAGES:
        yield from (_indicator(context, language, record) for record in shown_indicators(context))
        yield from (_document(context, language, record) for record in context.documents.values())
        yield from (_place(context, language, record) for record in shown_places(context))
        yield from (_topic(context, language, record) for record in shown_topics(context))
    yield from duty_entries(context)


def _indicator(context: Context, language: Language, record: Record) -> Entry:
    words, key = context.words[language], record["indicator_id"]
    observations = distinct(context.observations_of_indicator[key])
    first = dict.fromkeys(_told(context, language, each) for each in observations[:_ABOUT])
    return Entry(
        language,
        addresses.entry(language, "indicators", key),
        words.plain(record, "name"),
        " · ".join(first),
        words.sense(INDICATOR),
        _places(context, language, observations),
        _years(observations),
        " ".join(_names(record)),
        within=partial(_of_indicator, context, language, record, observations),
    )


def _of_indicator(context: Context, language: Language, record: Record, observations: Sequence[Record]) -> Within:
    """The meaning of an indicator, how documents write it and every figure of it."""
    labels = dict.fromkeys(each["label_vi"] for each in observations)
    told = [_told(context, language, each) for each in observations]
    return Within(" ".join([context.words[language].plain(record, "definition"), *labels, *told]))


def _document(context: Context, language: Language, record: Record) -> Entry:
    words, key = context.words[language], record["document_id"]
    observations = context.observations_of_document.get(key, ())
    place, kind = context.places.get(record["place_id"]), context.kinds.get(record["kind_id"])
    named = (document_name(context, language, record), words.plain(place, "name") if place else "")
    about = " · ".join(part for part in (*named, words.date(record["issued_on"])) if part)
    return Entry(
        language,
        addresses.entry(language, "documents", key),
        words.plain(record, "title"),
        about,
        words.plain(kind, "name") if kind else words.sense(message("search", "văn bản")),
        _places(context, language, [record, *observations]),
        tuple(sorted({*_years(observations), *filter(None, [record["issued_on"][:4]])})),
        note=about,
        within=partial(_of_document, context, language, record),
    )


def _of_document(context: Context, language: Language, record: Record) -> Within:
    """The figures of a document, and its text where it is in this language."""
    key = record["document_id"]
    figures = [_figure(context, language, each) for each in context.observations_of_document.get(key, ())]
    clauses = _clauses(context, language, key) if text_language(context, language, key) == language else ()
    text = " ".join([record["title_vi"], record["issuer_vi"], record["number"], record["signer"]])
    return Within(text, (*figures, *clauses))


def _place(context: Context, language: Language, record: Record) -> Entry:
    words, key = context.words[language], record["place_id"]
    observations = context.observations_of_place.get(key, ())
    figures = words.counted("%(num)s số liệu", len(observations))
    held = words.counted("%(num)s văn bản", len(context.documents_of_place.get(key, ())))
    return Entry(
        language,
        addresses.entry(language, "places", key),
        words.plain(record, "name"),
        f"{held} · {figures}",
        words.sense(LEVELS[record["level"]]),
        (words.plain(record, "name"),),
        _years(observations),
        names=" ".join(_names(record)),
    )


def _topic(context: Context, language: Language, record: Record) -> Entry:
    words, key = context.words[language], record["topic_id"]
    found = indicators_of_topic(context, language, key)
    about = words.counted("%(num)s chỉ tiêu", len(found))
    address = addresses.entry(language, "topics", key)
    name, names = words.plain(record, "name"), " ".join(_names(record))
    return Entry(language, address, name, about, words.sense(TOPIC), names=names)


def _figure(context: Context, language: Language, record: Record) -> Part:
    """A figure of a document, which leads to its highlighted words."""
    words, indicator = context.words[language], context.indicators.get(record["indicator_id"])
    heading = f"{words.plain(record, 'label')}: {_told(context, language, record)}"
    names = _names(indicator) if indicator else ()
    more = unsaid(heading, (*names, record["label_vi"], record["value_text"]))
    return Part(anchor(record["observation_id"]), heading, " ".join(more))


def unsaid(said: str, texts: Iterable[str]) -> Iterator[str]:
    """Those of some texts that do not stand as whole words in what is said before them: the index has those."""
    said = said.lower()
    for text in filter(None, texts):
        low = text.lower()
        begin = said.find(low)
        end = begin + len(low)
        if begin < 0 or said[max(begin - 1, 0) : begin].isalnum() or said[end : end + 1].isalnum():
            said = f"{said} {low}"
            yield text


def _clauses(context: Context, language: Language, document_id: str) -> Iterator[Part]:
    """The full text, each clause by its first words."""
    for clause in context.clauses_of_document.get(document_id, ()):
        text = clause[f"text_{language}"] or clause["text_vi"]
        if any(sign.isalnum() for sign in text):
            number = f"{clause['number']} " if clause["number"] else ""
            more = clause["text_vi"] if text != clause["text_vi"] else ""
            yield Part(anchor(clause["clause_id"]), number + text, more)


def _told(context: Context, language: Language, record: Record) -> str:
    """What is stated, for when and where: 'từ 10% trở lên, năm 2021, Gia Lai'."""
    words, place = context.words[language], context.places.get(record["place_id"])
    amounts = Markup(amount(context, language, record)).striptags()
    return ", ".join(
        part for part in (amounts, words.period(record["period"]), words.plain(place, "name") if place else "") if part
    )


def _names(record: Record) -> list[str]:
    return [name for name in (record["name_vi"], record["name_en"]) if name]


def _places(context: Context, language: Language, records: Iterable[Record]) -> tuple[str, ...]:
    return place_names(context, language, (each["place_id"] for each in records))


def _years(observations: Iterable[Record]) -> tuple[str, ...]:
    """The years in which the periods end."""
    return tuple(sorted({each["period_to"][:4] or each["period"][:4] for each in observations} - {""}))
