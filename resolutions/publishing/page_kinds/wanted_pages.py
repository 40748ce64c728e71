"""Tables -> the page of documents wanted: what is cited and not held, each once, who cites it, and how to send it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from resolutions.publishing.downloading.downloads import Reuse, reuse
from resolutions.publishing.downloading.record_files import table_downloads
from resolutions.publishing.framing import addresses
from resolutions.publishing.framing.frame import Link, frame, linker, page
from resolutions.publishing.framing.page import Context, Page
from resolutions.publishing.naming.wanted_names import wanted_name
from resolutions.publishing.promises import promised
from resolutions.publishing.texts.citation_views import CitationView, citing_views
from resolutions.publishing.wording.languages import LANGUAGES, Language, Record, message
from resolutions.publishing.wording.lengths import CITING, documents_left

SECTION = message("navigation", "Văn bản còn thiếu")
"""The name of the page."""


@dataclass(frozen=True, slots=True)
class WantedView:
    """One document that is wanted."""

    id: str
    """The anchor of the entry."""
    name: str
    """Kind and number, or the words that cite it."""
    kind: str
    """The kind, when the name does not begin with it; empty otherwise."""
    date: str
    """Its date in words; empty when no citation prints one."""
    issuer: str
    """The issuing body as printed; empty when nobody is named."""
    cited_by: tuple[CitationView, ...]
    """The documents that cite it, with the clauses."""
    more: str
    """How many of them are not named; empty when all are."""


@dataclass(frozen=True, slots=True)
class WantedGroup:
    """Wanted documents under one heading."""

    id: str
    """The anchor of the heading."""
    heading: str
    """What they have in common."""
    documents: tuple[WantedView, ...]
    """The documents, those cited most often first."""


@dataclass(frozen=True, slots=True)
class WantedPage:
    """What the page shows."""

    title: str
    """Its heading."""
    lead: str
    """What is listed, in a sentence."""
    groups: tuple[WantedGroup, ...]
    """Those with a number, then those cited by name."""
    more: str
    """How many are not shown; empty when all are."""
    contribute: Link
    """How to send one."""
    contact: str
    """The mail address to send it to."""
    reuse: Reuse
    """Downloads and citation."""


def pages(context: Context) -> Iterator[Page]:
    """The page in both languages."""
    for language in LANGUAGES:
        yield _page(context, language)


@promised
def _page(context: Context, language: Language) -> Page:
    words, address = context.words[language], addresses.section(language, "wanted")
    title = words.sense(SECTION)
    lead = words.say("Những văn bản được dẫn trong kho này mà chúng tôi chưa có. Mỗi văn bản một mục.")
    found = list(context.wanted_most.values())
    numbered = [record for record in found if record["number"]]
    named = [record for record in found if not record["number"]]
    headed = (
        ("numbered", words.say("Có số hiệu"), numbered),
        ("named", words.say("Chỉ được dẫn bằng tên gọi"), named),
    )
    groups = tuple(
        WantedGroup(key, heading, tuple(_entry(context, language, address, each) for each in own))
        for key, heading, own in headed
        if own
    )
    offered = table_downloads(context, language, "wanted")
    contribute = Link(
        words.say("Cách gửi một văn bản"), linker(context, address)(addresses.section(language, "contribute"))
    )
    view = WantedPage(
        title,
        lead,
        groups,
        documents_left(words, len(context.wanted) - len(found)),
        contribute,
        context.site.contact,
        reuse(context, language, address, title, offered),
    )
    return page(context, frame(context, language, address, title, lead), "wanted.html", view)


def _entry(context: Context, language: Language, address: str, wanted: Record) -> WantedView:
    words, kind = context.words[language], context.kinds.get(wanted["kind_id"])
    numbered = bool(wanted["number"] and kind)
    citing = tuple(citing_views(context, language, address, context.citations_of.get(wanted["wanted_id"], ())))
    return WantedView(
        wanted["wanted_id"],
        wanted_name(context, language, wanted),
        words.text(kind, "name") if kind and not numbered and language != "vi" else "",
        words.date(wanted["issued_on"]),
        words.text(wanted, "issuer") if wanted["issuer_vi"] else "",
        citing[:CITING],
        documents_left(words, len(citing) - CITING),
    )
