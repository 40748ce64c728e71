"""Releases -> Atom: a feed of the releases in each language, dated by the releases and never by the clock."""

from __future__ import annotations

from markupsafe import Markup

from resolutions.publishing.framing import addresses
from resolutions.publishing.framing.page import Context, File
from resolutions.publishing.wording.languages import Language, Record
from resolutions.publishing.wording.markup import element, void

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_BEGINNING = "1970-01-01"


def feed_file(context: Context, language: Language) -> File:
    """The feed of one language; what is not released yet is not in it."""
    words, site = context.words[language], context.site
    releases = [record for record in context.tables["releases"].records() if record["released_on"]]
    page, own = (addresses.absolute(site.base_url, each) for each in _addresses(language))
    name = site.name_vi if language == "vi" else site.name_en
    latest = max((record["released_on"] for record in releases), default=_BEGINNING)
    parts = (
        element("title", words.say("%(site)s: thay đổi của dữ liệu", site=name)),
        element("id", page),
        void("link", rel="self", type="application/atom+xml", href=own),
        void("link", rel="alternate", type="text/html", hreflang=language, href=page),
        element("updated", _instant(latest)),
        element("author", element("name", name), element("email", site.contact)),
        element("rights", site.licence_name),
        *(_entry(context, language, page, record) for record in reversed(releases)),
    )
    lines = Markup("").join(part + Markup("\n") for part in parts)
    about = {"xmlns": "http://www.w3.org/2005/Atom", "xml:lang": language}
    whole = element("feed", Markup("\n"), lines, **about)
    return File(addresses.feed(language), f"{_HEAD}{whole}\n".encode())


def _addresses(language: Language) -> tuple[str, str]:
    return addresses.section(language, "changes"), addresses.feed(language)


def _entry(context: Context, language: Language, page: str, release: Record) -> Markup:
    words, where = context.words[language], f"{page}#{addresses.release(release['version'])}"
    return element(
        "entry",
        element("title", words.say("Phiên bản %(version)s", version=release["version"])),
        element("id", where),
        void("link", rel="alternate", type="text/html", href=where),
        element("updated", _instant(release["released_on"])),
        element("summary", words.plain(release, "summary")),
    )


def _instant(day: str) -> str:
    return f"{day}T00:00:00Z"
