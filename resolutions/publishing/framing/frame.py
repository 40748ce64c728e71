"""Context, address -> Frame: what surrounds every page (title, navigation, language switch, canonical address)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from markupsafe import Markup

from resolutions.publishing.framing import addresses
from resolutions.publishing.framing.json_ld import described
from resolutions.publishing.framing.page import Context, Page
from resolutions.publishing.wording.languages import LANGUAGES, NAMES, Language, Words, message

_SELF = "style-src 'self'; img-src 'self' data:; connect-src 'self'"
POLICY = f"default-src 'none'; {_SELF}; base-uri 'none'; form-action 'self'"
"""The Content-Security-Policy of every page: our own style sheet and images, the way to our search, and nothing else.

Nothing on a page connects to anything; Lighthouse asks for robots.txt as if the page did.
"""

_NAVIGATION = (
    ("documents", message("navigation", "Văn bản")),
    ("indicators", message("navigation", "Chỉ tiêu")),
    ("places", message("navigation", "Địa phương")),
    ("tasks", message("navigation", "Nhiệm vụ")),
    ("data", message("navigation", "Dữ liệu")),
    ("about", message("navigation", "Giới thiệu")),
    ("search", message("navigation", "Tìm kiếm")),
)
_FOOTER = (
    ("about", message("navigation", "Giới thiệu")),
    ("topics", message("navigation", "Chủ đề")),
    ("bodies", message("navigation", "Cơ quan")),
    ("wanted", message("navigation", "Văn bản còn thiếu")),
    ("changes", message("navigation", "Thay đổi")),
    ("method", message("navigation", "Cách đọc văn bản")),
    ("wordings", message("navigation", "Từ vựng để đọc")),
    ("quality", message("navigation", "Chất lượng")),
    ("data", message("navigation", "Dữ liệu")),
    ("licence", message("navigation", "Giấy phép")),
    ("contribute", message("navigation", "Đóng góp")),
)
NAMED = dict([*_NAVIGATION, *_FOOTER])
"""The sections of the site and what links to them say."""


@dataclass(frozen=True, slots=True)
class Link:
    """A link as a template prints it."""

    text: str
    """The words of the link."""
    href: str
    """Where it leads, relative to the page it stands on."""
    current: bool = False
    """Whether it leads to the section the page belongs to."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of the key facts of a page."""

    label: str
    """What is told."""
    value: str
    """What it is."""
    href: str = ""
    """Where it leads; empty when nowhere."""


@dataclass(frozen=True, slots=True)
class Alternate:
    """The same page in one language, for search engines."""

    language: str
    """``vi``, ``en`` or ``x-default``."""
    url: str
    """The full address."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What surrounds the content of one page."""

    language: Language
    """The language of the page."""
    address: str
    """The address of the page below the root of the site."""
    title: str
    """The title of the page alone; empty on the first pages, whose title is the name of the site."""
    description: str
    """One plain sentence on the page, for search engines and previews."""
    site_name: str
    """The name of the site in the language of the page."""
    policy: str
    """The Content-Security-Policy."""
    canonical: str
    """The full address of the page."""
    alternates: tuple[Alternate, ...]
    """The page in every language."""
    style: str
    """The link to the style sheet."""
    feed: Link
    """The feed of the releases."""
    home: Link
    """The first page in the language of the page."""
    navigation: tuple[Link, ...]
    """The sections of the site."""
    crumbs: tuple[Link, ...]
    """The pages above this one, outermost first; none on the first pages."""
    switch: Link
    """The same page in the other language, by the name of that language."""
    switch_language: Language
    """The other language."""
    footer: tuple[Link, ...]
    """The pages on the site itself."""
    contact: str
    """The mail address for questions and corrections."""
    licence: Link
    """The licence of the data and texts."""
    share: str
    """The full address of the picture that stands for the page where it is shared."""
    data: Markup
    """What the page tells of its data set in schema.org's words; empty when it shows none."""


def linker(context: Context, address: str) -> Callable[[str], str]:
    """How a page at an address links to other addresses: relative, or rooted on the 404 page."""
    if address == addresses.NOT_FOUND:
        return lambda to: addresses.rooted(context.site.base_url, to)
    return lambda to: addresses.relative(address, to)


def frame(
    context: Context,
    language: Language,
    address: str,
    title: str,
    description: str,
    crumbs: Iterable[tuple[str, str]] = (),
    policy: str = POLICY,
) -> Frame:
    """The frame of a page; ``crumbs`` are the (text, address) of the pages between the first page and this one."""
    words, site, link = context.words[language], context.site, linker(context, address)
    other: Language = "en" if language == "vi" else "vi"
    twin = addresses.twin(address)
    home = Link(words.say("Trang đầu"), link(addresses.home(language)))
    return Frame(
        language,
        address,
        title,
        description,
        site.name_vi if language == "vi" else site.name_en,
        policy,
        addresses.absolute(site.base_url, address),
        tuple(_alternates(context, address)),
        link(addresses.STYLE),
        Link(words.say("Thay đổi của dữ liệu"), link(addresses.feed(language))),
        home,
        tuple(_links(words, _NAVIGATION, link, address)),
        (home, *(Link(text, link(to)) for text, to in crumbs)) if title else (),
        Link(NAMES[other], link(addresses.home(other) if twin == address else twin)),
        other,
        tuple(_links(words, _FOOTER, link, address)),
        site.contact,
        Link(site.licence_name, site.licence_url),
        addresses.absolute(site.base_url, addresses.SHARE[language]),
        described(context, language, address, title, description),
    )


def _links(
    words: Words, entries: Iterable[tuple[str, tuple[str, str]]], link: Callable[[str], str], address: str
) -> Iterable[Link]:
    for name, text in entries:
        to = addresses.section(words.language, name)
        yield Link(words.sense(text), link(to), address.startswith(to))


def _alternates(context: Context, address: str) -> Iterable[Alternate]:
    base, twin = context.site.base_url, addresses.twin(address)
    if twin == address:
        first = {language: addresses.home(language) for language in LANGUAGES}
        default = address
    else:
        language = address.partition("/")[0]
        first = {each: address if each == language else twin for each in LANGUAGES}
        default = addresses.ROOT if address == addresses.home("vi") or twin == addresses.home("vi") else first["vi"]
    for each in LANGUAGES:
        yield Alternate(each, addresses.absolute(base, first[each]))
    yield Alternate("x-default", addresses.absolute(base, default))


def page(context: Context, around: Frame, template: str, view: object) -> Page:
    """The finished page: a view printed by its template inside its frame."""
    content = context.renderer.render(around.language, template, around, view)
    return Page(addresses.file_of(around.address), content)
