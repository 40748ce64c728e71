"""Tables -> the page of changes: what each release of the data gained, lost and corrected, and the way to follow it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from resolutions.publishing.announcing.feeds import feed_file
from resolutions.publishing.downloading.downloads import Reuse, reuse
from resolutions.publishing.downloading.record_files import table_downloads
from resolutions.publishing.figures.change_views import ChangeGroup, change_groups
from resolutions.publishing.framing import addresses
from resolutions.publishing.framing.frame import Link, frame, linker, page
from resolutions.publishing.framing.page import Context, File, Page
from resolutions.publishing.promises import promised
from resolutions.publishing.wording.languages import LANGUAGES, Language, Record, message

SECTION = message("navigation", "Thay đổi")
"""The name of the page."""


@dataclass(frozen=True, slots=True)
class ReleaseView:
    """One release of the data."""

    id: str
    """The anchor of its heading."""
    title: str
    """Its version and date."""
    summary: str
    """What is new."""
    groups: tuple[ChangeGroup, ...]
    """What became of figures."""


@dataclass(frozen=True, slots=True)
class ChangesView:
    """What the page shows."""

    title: str
    """Its heading."""
    lead: str
    """What is listed, in a sentence."""
    feed: Link
    """The feed."""
    releases: tuple[ReleaseView, ...]
    """The releases, newest first."""
    reuse: Reuse
    """Downloads and citation."""


def pages(context: Context) -> Iterator[Page]:
    """The page in both languages."""
    for language in LANGUAGES:
        yield _page(context, language)


def files(context: Context) -> Iterator[File]:
    """The feed in both languages."""
    for language in LANGUAGES:
        yield feed_file(context, language)


@promised
def _page(context: Context, language: Language) -> Page:
    words, address = context.words[language], addresses.section(language, "changes")
    title = words.sense(SECTION)
    lead = words.say(
        "Mỗi bản phát hành đã thêm, bỏ hay sửa những số liệu nào. Số liệu đã công bố không bao giờ đổi lặng lẽ."
    )
    changes = list(context.tables["changes"].records())
    releases = [
        _release(context, language, address, record, [each for each in changes if each["version"] == record["version"]])
        for record in reversed(list(context.tables["releases"].records()))
    ]
    offered = table_downloads(context, language, "changes")
    feed = Link(words.say("Theo dõi bằng Atom"), linker(context, address)(addresses.feed(language)))
    view = ChangesView(title, lead, feed, tuple(releases), reuse(context, language, address, title, offered))
    return page(context, frame(context, language, address, title, lead), "changes.html", view)


def _release(context: Context, language: Language, address: str, release: Record, changes: list[Record]) -> ReleaseView:
    words, version = context.words[language], release["version"]
    title = (
        words.say("Phiên bản %(version)s, %(date)s", version=version, date=words.date(release["released_on"]))
        if release["released_on"]
        else words.say("Chưa phát hành")
    )
    groups = tuple(change_groups(context, language, address, changes))
    return ReleaseView(addresses.release(version), title, words.text(release, "summary"), groups)
