"""Tables -> pages: every page and text file that tables alone make, one module for each kind of page."""

from __future__ import annotations

from collections.abc import Iterator

from resolutions.publishing.framing import addresses
from resolutions.publishing.framing.page import Context, File, Page
from resolutions.publishing.page_kinds import (
    body_pages,
    change_pages,
    embed_pages,
    home_pages,
    indicator_pages,
    place_pages,
    task_pages,
    topic_pages,
    wanted_pages,
    wording_pages,
)

KINDS = (
    home_pages,
    indicator_pages,
    place_pages,
    topic_pages,
    body_pages,
    task_pages,
    wanted_pages,
    change_pages,
    wording_pages,
    embed_pages,
)
"""Each makes all pages of its kind from the context."""


def pages(context: Context) -> Iterator[Page]:
    """Every page of the site."""
    for kind in KINDS:
        yield from kind.pages(context)


def few_files(context: Context, style: str) -> Iterator[File]:
    """The files that are no page and not made as a task of their own; ``style`` is the text of the style sheet."""
    yield File(addresses.STYLE, style.encode())
    yield from change_pages.files(context)
