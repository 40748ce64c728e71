"""Page -> citations: a sentence for an article, a full reference for a list, and BibTeX, each ready to be copied."""

from __future__ import annotations

from dataclasses import dataclass

from resolutions import __version__
from resolutions.publishing.framing.addresses import absolute
from resolutions.publishing.framing.page import Context
from resolutions.publishing.framing.root_page import site_name
from resolutions.publishing.naming.document_facts import citation
from resolutions.publishing.wording.languages import Language, Record

_SPECIAL = {"\\": "\\textbackslash{}", **{sign: f"\\{sign}" for sign in "{}%&#_$"}}


@dataclass(frozen=True, slots=True)
class Cite:
    """How a page is cited."""

    sentence: str
    """For running text."""
    full: str
    """For a list of sources."""
    bibtex: str
    """For programs."""
    permalink: str
    """The address that stays."""


def cite_page(context: Context, language: Language, address: str, title: str) -> Cite:
    """How a page of data is cited."""
    words, site, url = context.words[language], context.site, absolute(context.site.base_url, address)
    name = site_name(context, language)
    sentence = words.say(
        "“%(title)s”, %(site)s, %(url)s (%(licence)s).", title=title, site=name, url=url, licence=site.licence_name
    )
    full = words.say(
        "%(site)s (phiên bản %(version)s). %(title)s [bộ dữ liệu]. %(url)s. Giấy phép %(licence)s.",
        site=name,
        version=__version__,
        title=title,
        url=url,
        licence=site.licence_name,
    )
    return Cite(sentence, full, bibtex(context, language, _key(address), title, "", "", url), url)


def cite_document(context: Context, language: Language, address: str, document: Record) -> Cite:
    """How a document is cited: by who issued it, with this site as the place where it was read."""
    words, url = context.words[language], absolute(context.site.base_url, address)
    title, issuer = words.plain(document, "title"), words.plain(document, "issuer") if document["issuer_vi"] else ""
    named = (
        words.say("%(title)s (số %(number)s)", title=title, number=document["number"]) if document["number"] else title
    )
    full = words.say(
        "%(issuer)s (%(date)s). %(title)s. Đọc tại %(site)s, phiên bản %(version)s. %(url)s.",
        issuer=issuer or site_name(context, language),
        date=words.date(document["issued_on"]) or words.say("không rõ ngày"),
        title=named,
        site=site_name(context, language),
        version=__version__,
        url=url,
    )
    entry = bibtex(context, language, document["document_id"], named, issuer, document["issued_on"], url)
    return Cite(citation(context, language, document), full, entry, url)


def _key(address: str) -> str:
    return address.strip("/").replace("/", "-")


def bibtex(context: Context, language: Language, key: str, title: str, author: str, day: str, url: str) -> str:
    """A BibTeX entry; names stand in braces, as they are no persons, and words keep their capitals."""
    fields = {
        "title": f"{{{_plain(title)}}}",
        "author": f"{{{_plain(author or site_name(context, language))}}}",
        "year": day[:4],
        "howpublished": _plain(site_name(context, language)) if author else "",
        "url": url,
        "note": f"{_plain(context.site.licence_name)}, version {__version__}",
        "language": {"vi": "vietnamese", "en": "english"}[language],
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join([f"@misc{{{key},", *lines, "}"])


def _plain(text: str) -> str:
    return "".join(_SPECIAL.get(sign, sign) for sign in text)
