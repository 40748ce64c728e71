"""Pages -> robots.txt, sitemap.xml: what search engines are told, each page with its twin in the other language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from markupsafe import Markup

from resolutions.publishing.framing import addresses
from resolutions.publishing.framing.page import Context, File
from resolutions.publishing.wording.languages import LANGUAGES
from resolutions.publishing.wording.markup import element, void

SITEMAP = "sitemap.xml"
"""The list of all pages."""
ROBOTS = "robots.txt"
"""The file that names the sitemap; it counts only when the site stands at the root of its host."""
_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
)


def discovery_files(context: Context, pages: Iterable[str]) -> Iterator[File]:
    """The sitemap of the pages at some paths and the robots file."""
    base = context.site.base_url
    yield File(ROBOTS, f"User-agent: *\nAllow: /\nSitemap: {addresses.absolute(base, SITEMAP)}\n".encode())
    found = sorted(page.removesuffix("index.html") for page in pages if _is_told(page))
    entries = "".join(f"{_entry(base, address)}\n" for address in found)
    yield File(SITEMAP, f"{_HEAD}{entries}</urlset>\n".encode())


def _is_told(path: str) -> bool:
    """Whether search engines are led to a page: not to the one for missing addresses, nor to those shown in frames."""
    return path != addresses.NOT_FOUND and not path.endswith(addresses.file_of(addresses.EMBED))


def _entry(base: str, address: str) -> Markup:
    twin = addresses.twin(address)
    versions = []
    if twin != address:
        here = address.partition("/")[0]
        for language in LANGUAGES:
            url = addresses.absolute(base, address if here == language else twin)
            versions.append(void("xhtml:link", rel="alternate", hreflang=language, href=url))
    return element("url", element("loc", addresses.absolute(base, address)), *versions)
