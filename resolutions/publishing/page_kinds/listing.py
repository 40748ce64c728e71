"""Listing -> page: the lists of indicators, places and topics, all printed by one template."""

from __future__ import annotations

from dataclasses import dataclass, replace

from resolutions.publishing.downloading.downloads import Download
from resolutions.publishing.downloading.record_files import table_downloads
from resolutions.publishing.figures.headlines import Headline
from resolutions.publishing.framing import addresses
from resolutions.publishing.framing.frame import Link, frame, page
from resolutions.publishing.framing.page import Context, Page
from resolutions.publishing.wording.languages import Language


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of a list."""

    link: Link
    """Its name and page."""
    note: str
    """How much can be found there."""
    headlines: tuple[Headline, ...] = ()
    """Some of the figures to be found there."""


@dataclass(frozen=True, slots=True)
class Group:
    """Entries under one heading."""

    id: str
    """The anchor of the heading."""
    heading: str
    """The heading; empty when the list has no groups."""
    items: tuple[Item, ...]
    """The entries in the order shown."""


@dataclass(frozen=True, slots=True)
class Listing:
    """A page that is a list."""

    address: str
    """Where it stands."""
    title: str
    """Its heading."""
    lead: str
    """What is listed, in a sentence."""
    groups: tuple[Group, ...]
    """The entries."""
    jump: str = ""
    """What the list of links to the groups is called; empty when there is no such list."""
    files: tuple[Download, ...] = ()
    """The tables that it shows."""


def listing_page(context: Context, language: Language, view: Listing) -> Page:
    """The finished page of a listing."""
    section, key = addresses.parts(view.address)
    view = view if key else replace(view, files=table_downloads(context, language, section))
    return page(context, frame(context, language, view.address, view.title, view.lead), "listing.html", view)
