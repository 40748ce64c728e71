"""Tables -> search page, A–Z page: finding by words with the index, and finding by eye without any script."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from unicodedata import normalize
from urllib.parse import quote_plus

from resolutions.publishing.finding.search_entries import Entry, token
from resolutions.publishing.framing import addresses
from resolutions.publishing.framing.frame import Link, frame, linker, page
from resolutions.publishing.framing.page import Context, Page
from resolutions.publishing.page_kinds.listing import Group, Item, Listing, listing_page
from resolutions.publishing.wording.languages import LANGUAGES, Language, message
from resolutions.publishing.wording.sorting import TONES, sort_key

POLICY = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'self'; "
    "style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'"
)
"""The Content-Security-Policy of the one page with a script: it may ask this site alone."""
SCRIPT = "search.js"
"""The script of the search page."""
_SECTION = message("navigation", "Tìm kiếm")
_EXAMPLES = ("ty le ho ngheo", "nước sạch", "BHYT")
_LISTED = 400
"""With more documents than these the A–Z page names none; the list of documents has all."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A kind, place or year to narrow a search to."""

    value: str
    """What it is called."""
    token: str
    """The word by which the index knows it."""


@dataclass(frozen=True, slots=True)
class SearchView:
    """What the search page shows."""

    title: str
    """Its heading."""
    lead: str
    """How to search."""
    script: str
    """The link to the script."""
    everything: Link
    """The A–Z page."""
    examples: tuple[Link, ...]
    """Queries to begin with."""
    kinds: tuple[Choice, ...]
    """The kinds of pages."""
    places: tuple[Choice, ...]
    """The places, in dictionary order."""
    years: tuple[Choice, ...]
    """The years, latest first."""


def a_to_z(language: Language) -> str:
    """The address of the A–Z page."""
    return f"{addresses.section(language, 'search')}a-z/"


def pages(context: Context, found: Sequence[Entry]) -> Iterator[Page]:
    """The search page and the A–Z page in both languages, of the entries that can be found."""
    for language in LANGUAGES:
        own = [entry for entry in found if entry.language == language]
        yield _search(context, language, own)
        yield listing_page(context, language, _listing(context, language, own))


def _search(context: Context, language: Language, found: list[Entry]) -> Page:
    words, address = context.words[language], addresses.section(language, "search")
    lead = words.say(
        "Gõ có dấu hay không dấu đều được: tên chỉ tiêu, con số, địa phương, số văn bản, chữ viết tắt như BHYT, NTM."
    )
    link = linker(context, address)
    view = SearchView(
        words.sense(_SECTION),
        lead,
        link(SCRIPT),
        Link(words.say("Xem tất cả theo thứ tự A–Z"), link(a_to_z(language))),
        tuple(Link(text, f"?q={quote_plus(text)}") for text in (*_EXAMPLES, *_best_known_place(found))),
        _choices(entry.kind for entry in found),
        _choices(place for entry in found for place in entry.places),
        _choices(year for entry in found for year in entry.years)[::-1],
    )
    around = frame(context, language, address, view.title, lead, policy=POLICY)
    return page(context, around, "search.html", view)


def _best_known_place(entries: Sequence[Entry]) -> list[str]:
    """The place that most entries are of, as an example of what to type; none when there is no place."""
    return [place for place, _ in Counter(place for entry in entries for place in entry.places).most_common(1)]


def _choices(values: Iterable[str]) -> tuple[Choice, ...]:
    return tuple(Choice(value, token(value)) for value in sorted(set(values), key=sort_key))


def _listing(context: Context, language: Language, found: list[Entry]) -> Listing:
    words, address = context.words[language], a_to_z(language)
    link = linker(context, address)
    others = [entry for entry in found if addresses.parts(entry.address)[0] != "documents"]
    shown = found if len(found) - len(others) <= _LISTED else others
    groups: dict[str, list[Item]] = {}
    for entry in sorted(shown, key=lambda one: sort_key(one.title)):
        note = f"{entry.kind} · {entry.note}" if entry.note else entry.kind
        groups.setdefault(_letter(entry.title), []).append(Item(Link(entry.title, link(entry.address)), note))
    return Listing(
        address,
        words.say("Từ A đến Z"),
        words.say("Mọi chỉ tiêu, văn bản, địa phương, cơ quan và chủ đề theo tên."),
        tuple(Group(f"letter-{letter.lower()}", letter, tuple(items)) for letter, items in groups.items()),
        words.say("Theo chữ cái đầu"),
    )


def _letter(title: str) -> str:
    """The letter under which a title stands, without its tone; digits and signs stand together."""
    letter = next((sign for sign in title if sign.isalnum()), "0").upper()
    plain = normalize("NFC", "".join(sign for sign in normalize("NFD", letter) if sign not in TONES))
    return plain if plain.isalpha() else "0–9"
