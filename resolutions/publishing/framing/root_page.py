"""SiteConfig -> root page: the door to both languages."""

from __future__ import annotations

from dataclasses import dataclass

from resolutions.publishing.framing import addresses
from resolutions.publishing.framing.frame import frame, linker, page
from resolutions.publishing.framing.page import Context, Page
from resolutions.publishing.wording.languages import LANGUAGES, NAMES, Language


@dataclass(frozen=True, slots=True)
class Door:
    """The way into one language on the root page."""

    language: Language
    """The language."""
    language_name: str
    """Its own name."""
    name: str
    """The name of the site in it."""
    tagline: str
    """What the site is, in it."""
    enter: str
    """The words of the link."""
    href: str
    """The first page of the language."""


@dataclass(frozen=True, slots=True)
class RootView:
    """What the root page shows."""

    doors: tuple[Door, ...]
    """One for each language."""


def root_page(context: Context) -> Page:
    """The page before the languages, which sends nobody anywhere."""
    link = linker(context, addresses.ROOT)
    doors = tuple(
        Door(
            language,
            NAMES[language],
            site_name(context, language),
            tagline(context, language),
            context.words[language].say("Vào trang tiếng Việt"),
            link(addresses.home(language)),
        )
        for language in LANGUAGES
    )
    around = frame(context, "vi", addresses.ROOT, "", tagline(context, "vi"))
    return page(context, around, "root.html", RootView(doors))


def site_name(context: Context, language: Language) -> str:
    """The name of the site in a language."""
    return context.site.name_vi if language == "vi" else context.site.name_en


def tagline(context: Context, language: Language) -> str:
    """What the site is, in a sentence."""
    return context.site.tagline_vi if language == "vi" else context.site.tagline_en
