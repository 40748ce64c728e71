"""site.yaml -> SiteConfig: the name, address, contact and licence of the site."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import quote

from resolutions.entries import load
from resolutions.problems import Problem
from resolutions.publishing.framing.page import SiteConfig
from resolutions.text_checks import filled, is_web_address, mail_address, web_address

_PLAIN = ":/%"
_BOTH = {"vi!": filled, "en!": filled}
_SHAPE = {
    "name!": _BOTH,
    "tagline!": _BOTH,
    "base_url!": str,
    "contact!": mail_address,
    "licence!": {"name!": filled, "url!": web_address},
}


def read_site(path: str, text: str) -> tuple[SiteConfig | None, list[Problem]]:
    """The site as ``content/site.yaml`` describes it, or the problems that prevent it."""
    entry, problems = load(path, text, _SHAPE)
    if entry is None:
        return None, problems
    url = entry["base_url"]
    if not is_base(url):
        what = f"'{url}' is not the address of a site"
        return None, [Problem(path, url.line, "bad-address", what, "write it as https://host/ or https://host/folder/")]
    return SiteConfig(
        name_vi=str(entry["name"]["vi"]),
        name_en=str(entry["name"]["en"]),
        tagline_vi=str(entry["tagline"]["vi"]),
        tagline_en=str(entry["tagline"]["en"]),
        base_url=f"{url.rstrip('/')}/",
        contact=str(entry["contact"]),
        licence_name=str(entry["licence"]["name"]),
        licence_url=str(entry["licence"]["url"]),
    ), []


def at_address(site: SiteConfig, base_url: str) -> SiteConfig | None:
    """The same site published elsewhere (``--base-url``); None when that is not an address of a site."""
    return replace(site, base_url=f"{base_url.rstrip('/')}/") if is_base(base_url) else None


def is_base(url: str) -> bool:
    """Whether a site can be published at an address."""
    if quote(url, safe=_PLAIN) != url:
        return False
    return is_web_address(url)
