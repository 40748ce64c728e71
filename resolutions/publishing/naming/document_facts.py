"""Document -> key facts: what it is, who issued it where and when, what it goes with, and the file it was read from."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from resolutions.publishing.framing import addresses
from resolutions.publishing.framing.frame import Fact, Link, linker
from resolutions.publishing.framing.page import Context
from resolutions.publishing.naming.names import document_name, place_link
from resolutions.publishing.naming.printed_names import in_language
from resolutions.publishing.wording.languages import Language, Record, Words
from resolutions.publishing.wording.markup import element


def document_facts(context: Context, language: Language, address: str, document: Record) -> Iterator[Fact]:
    """The key facts in the order shown; what the document does not tell is left out."""
    words = context.words[language]
    kind = context.kinds.get(document["kind_id"])
    if kind:
        yield Fact(words.say("Loại văn bản"), words.text(kind, "name"))
    yield Fact(words.say("Số, ký hiệu"), document["number"] or words.say("không ghi trong tệp nguồn"))
    if document["issuer_vi"]:
        to = addresses.entry(language, "bodies", document["issuer_id"]) if document["issuer_id"] else ""
        href = linker(context, address)(to) if to else ""
        yield Fact(words.say("Cơ quan ban hành"), words.text(document, "issuer"), href)
    if document["issued_on"]:
        yield Fact(words.say("Ngày ban hành"), words.date(document["issued_on"]))
    yield from _place(context, language, address, document)
    yield from _meeting(words, document)
    yield from _signature(context, language, document)
    yield from _relatives(context, language, address, document)
    yield Fact(words.say("Tệp nguồn"), element("code", document["source_file"]))
    yield Fact(
        words.say("Mã SHA-256 của tệp nguồn"),
        element("code", context.source_sums[document["document_id"]], class_="hash"),
    )


def _place(context: Context, language: Language, address: str, document: Record) -> Iterator[Fact]:
    """The place as it was then, and where it belongs now when it was merged or renamed since."""
    words, place = context.words[language], context.places.get(document["place_id"])
    if place is None:
        return
    link = place_link(context, language, address, place["place_id"])
    yield Fact(words.say("Địa phương khi ban hành"), link.text, link.href)
    seen = {place["place_id"]}
    while place["successor_id"] in context.places and place["successor_id"] not in seen:
        place = context.places[place["successor_id"]]
        seen.add(place["place_id"])
    if len(seen) > 1:
        now = place_link(context, language, address, place["place_id"])
        since = words.say(" (từ %(date)s)", date=words.date(place["valid_from"])) if place["valid_from"] else ""
        yield Fact(words.say("Nay thuộc"), Markup("").join([now.text, since]), now.href)


def _meeting(words: Words, document: Record) -> Iterator[Fact]:
    if document["meeting_vi"]:
        yield Fact(words.say("Thông qua tại"), words.text(document, "meeting"))
    first, last = document["meeting_from"], document["meeting_to"]
    if first and last and first != last:
        both = words.say("%(first)s đến %(last)s", first=words.date(first), last=words.date(last))
        yield Fact(words.say("Ngày họp"), both)
    elif first or last:
        yield Fact(words.say("Ngày họp"), words.date(first or last))


def _signature(context: Context, language: Language, document: Record) -> Iterator[Fact]:
    words = context.words[language]
    if document["signer"]:
        office = in_language(context, language, document["document_id"], document["signer_title_vi"])
        parts = [element("span", document["signer"], lang="vi"), *([", ", office] if office else [])]
        yield Fact(words.say("Người ký"), Markup("").join(parts))
    if document["on_behalf_of_vi"]:
        yield Fact(words.say("Ký thay mặt"), words.text(document, "on_behalf_of"))


def _relatives(context: Context, language: Language, address: str, document: Record) -> Iterator[Fact]:
    """The documents it goes with, said from both sides."""
    words, key = context.words[language], document["document_id"]

    def related(label: str, to: str) -> Fact:
        """The fact that it goes with a document, with a link there."""
        link = document_link(context, language, address, context.documents[to])
        return Fact(label, link.text, link.href)

    if document["attached_to"] in context.documents:
        yield related(words.say("Đính kèm văn bản"), document["attached_to"])
    if document["certifies"] in context.documents:
        yield related(words.say("Sao lục văn bản"), document["certifies"])
    for other in context.companions.get(key, ()):
        if other["attached_to"] == key:
            yield related(words.say("Có văn bản đính kèm"), other["document_id"])
        if other["certifies"] == key:
            yield related(words.say("Có bản sao lục"), other["document_id"])


def document_link(context: Context, language: Language, address: str, document: Record) -> Link:
    """A document by its short name, with the link to its page."""
    to = addresses.entry(language, "documents", document["document_id"])
    return Link(document_name(context, language, document), linker(context, address)(to))


def citation(context: Context, language: Language, document: Record) -> str:
    """A ready sentence to cite a document by: issuer, title, number, date, the site and the address."""
    words, site = context.words[language], context.site
    issuer = words.plain(document, "issuer") if document["issuer_vi"] else ""
    parts = (
        issuer,
        words.say("“%(title)s”", title=words.plain(document, "title")),
        words.say("số %(number)s", number=document["number"]) if document["number"] else "",
        words.date(document["issued_on"]),
        site.name_vi if language == "vi" else site.name_en,
        addresses.absolute(site.base_url, addresses.entry(language, "documents", document["document_id"])),
    )
    return ", ".join(part for part in parts if part)
