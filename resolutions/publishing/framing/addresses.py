"""Ids -> addresses: where every page and download of the site stands, in one tree, and how one links to another.

An address is the path below the root of the site, without a leading slash, ending in ``/`` for a page
(``vi/chi-tieu/poverty-rate/``). Links are relative, so the site works below any folder of a host and from a disk.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from urllib.parse import urlsplit

from resolutions.publishing.framing.anchors import anchor
from resolutions.publishing.wording.languages import LANGUAGES, Language

ROOT = ""
"""The page in both languages that stands before them."""
NOT_FOUND = "404.html"
"""The page a host shows for a missing address; its links are absolute, as it is shown at any depth."""
STYLE = "style.css"
"""The one style sheet."""
EMBED = "embed/"
"""How the address of a page ends that other sites show in a frame; the same in both languages."""
SHARE: Mapping[Language, str] = {"vi": "share-vi.png", "en": "share-en.png"}
"""The picture shown where a page is shared, 1200 by 630."""

SECTIONS: Mapping[str, Mapping[Language, str]] = {
    "documents": {"vi": "van-ban", "en": "documents"},
    "indicators": {"vi": "chi-tieu", "en": "indicators"},
    "places": {"vi": "dia-phuong", "en": "places"},
    "topics": {"vi": "chu-de", "en": "topics"},
    "bodies": {"vi": "co-quan", "en": "bodies"},
    "wanted": {"vi": "van-ban-con-thieu", "en": "documents-wanted"},
    "tasks": {"vi": "nhiem-vu", "en": "tasks"},
    "data": {"vi": "du-lieu", "en": "data"},
    "quality": {"vi": "chat-luong", "en": "quality"},
    "changes": {"vi": "thay-doi", "en": "changes"},
    "method": {"vi": "cach-doc", "en": "method"},
    "wordings": {"vi": "tu-vung", "en": "how-we-read"},
    "search": {"vi": "tim-kiem", "en": "search"},
    "about": {"vi": "gioi-thieu", "en": "about"},
    "licence": {"vi": "giay-phep", "en": "licence"},
    "contribute": {"vi": "dong-gop", "en": "contribute"},
}
"""Section -> its folder in each language; these words never change once published."""


PARALLEL: Mapping[Language, str] = {"vi": "song-ngu", "en": "side-by-side"}
"""The page below that of a document on which both languages stand clause by clause."""


def home(language: Language) -> str:
    """The first page of a language."""
    return f"{language}/"


def section(language: Language, name: str) -> str:
    """The first page of a section: ``section("vi", "indicators")`` is ``vi/chi-tieu/``."""
    return f"{language}/{SECTIONS[name][language]}/"


def entry(language: Language, name: str, entry_id: str) -> str:
    """The page of one document, indicator, place, topic or body."""
    return f"{section(language, name)}{entry_id}/"


def parallel(language: Language, document_id: str) -> str:
    """The page on which both languages of a document stand side by side."""
    return f"{entry(language, 'documents', document_id)}{PARALLEL[language]}/"


def parts(address: str) -> tuple[str, str]:
    """The section of an address and the id of its entry; empty for what it is not."""
    language, _, rest = address.partition("/")
    folder, _, key = rest.rstrip("/").partition("/")
    for name, words in SECTIONS.items():
        if words.get("vi" if language == "vi" else "en") == folder:
            return name, key
    return "", ""


def embed(language: Language, indicator_id: str) -> str:
    """The page of an indicator that other sites can show in a frame."""
    return f"{entry(language, 'indicators', indicator_id)}{EMBED}"


def clause(language: Language, clause_id: str) -> str:
    """A clause, or a quote by its observation id, on the page of its document."""
    return f"{entry(language, 'documents', clause_id.partition('/')[0])}#{anchor(clause_id)}"


def feed(language: Language) -> str:
    """The Atom feed of the releases in a language."""
    return f"{section(language, 'changes')}atom.xml"


def release(version: str) -> str:
    """The anchor of a release on the page of changes: ``v0-1-0``."""
    return version if version.isalpha() else "v" + version.replace(".", "-")


def table_file(name: str, entry_id: str, suffix: str = "csv") -> str:
    """A download made from the rows of one entry: ``data/indicators/<id>.csv``, the same for both languages."""
    return f"data/{name}/{entry_id}.{suffix}"


def twin(address: str) -> str:
    """The same page in the other language; the root and the 404 page are their own twins."""
    language, _, rest = address.partition("/")
    if language not in LANGUAGES:
        return address
    here: Language = "vi" if language == "vi" else "en"
    there: Language = "en" if language == "vi" else "vi"
    folder, _, tail = rest.partition("/")
    for words in SECTIONS.values():
        if words[here] == folder:
            tail = tail.replace(f"/{PARALLEL[here]}/", f"/{PARALLEL[there]}/")
            return f"{there}/{words[there]}/{tail}"
    return f"{there}/{rest}"


def file_of(address: str) -> str:
    """The file that holds an address: the ``index.html`` of a folder, or the file itself."""
    return f"{address}index.html" if address == ROOT or address.endswith("/") else address


@lru_cache(maxsize=16384)
def relative(from_address: str, to_address: str) -> str:
    """The link from one page to an address, an anchor included; it names the file so that it works from a disk."""
    path, hash_mark, anchor = to_address.partition("#")
    here, there = file_of(from_address), file_of(path)
    if here == there and anchor:
        return f"#{anchor}"
    folders, steps = here.split("/")[:-1], there.split("/")
    same = 0
    while same < len(folders) and same < len(steps) - 1 and folders[same] == steps[same]:
        same += 1
    return "../" * (len(folders) - same) + "/".join(steps[same:]) + hash_mark + anchor


def absolute(base_url: str, address: str) -> str:
    """The address as the world knows it: canonical, alternate, sitemap, citation."""
    return f"{base_url.rstrip('/')}/{address}"


def rooted(base_url: str, address: str) -> str:
    """The link that works from any depth of the same host, for the 404 page."""
    return f"{urlsplit(base_url).path.rstrip('/')}/{address}"
