"""Entries -> search indexes: taken over while nothing that can be found changed, else made while the pages are."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import fields
from functools import partial
from operator import attrgetter

from resolutions.problems import Problem
from resolutions.publishing.finding.pagefind import index_files
from resolutions.publishing.finding.search_entries import Entry, Part, Told, entry_pages, told
from resolutions.publishing.making import Workshop, standing
from resolutions.publishing.placing.shelf import Shelved
from resolutions.publishing.wording.languages import LANGUAGES, Language
from resolutions.publishing.wording.watched import digest
from resolutions.workers import beside

SEARCH = "search index "
"""How the key begins under which a build remembers an index."""
_ENTRY = attrgetter(*(field.name for field in fields(Entry) if field.name not in ("note", "within")))
_PART = attrgetter(*(field.name for field in fields(Part)))


@contextmanager
def indexing(
    found: Sequence[Entry], abbreviations: Mapping[str, str], shop: Workshop
) -> Iterator[Callable[[], list[Problem]]]:
    """What puts the indexes over the entries on the shelf, or tells why there are none; work on them begins at once.

    Each language has an index of its own: a reader loads no other, and a build holds one at a time.
    """
    lots = {language: [entry for entry in found if entry.language == language] for language in LANGUAGES}
    with beside(partial(_indexes, lots, abbreviations, shop), shop.jobs) as made:

        def finished() -> list[Problem]:
            """Wait for the files; an index that is missing is looked for again by the next build."""
            indexes, problems = made()
            for key, files in indexes.items():
                shop.now[key] = (tuple((one.path, one.total) for one in files), ())
                for file in files:
                    shop.shelf.note(file)
            return problems

        yield finished


def _indexes(
    lots: Mapping[Language, Sequence[Entry]], abbreviations: Mapping[str, str], shop: Workshop
) -> tuple[dict[str, tuple[Shelved, ...]], list[Problem]]:
    """The files of each index by its key, one index after the other; none after one that cannot be made."""
    indexes: dict[str, tuple[Shelved, ...]] = {}
    for language, entries in lots.items():
        found = told(entries)
        key = _key(language, found, abbreviations)
        files = standing(shop, key, lambda read: (read, b""))
        if files is None:
            fresh, problems = index_files(entry_pages(found, abbreviations), language)
            if problems:
                return indexes, problems
            files = tuple(shop.shelf.place.add(file.path, file.content) for file in fresh)
        indexes[key] = files
    return indexes, []


def _key(language: Language, found: Sequence[Told], abbreviations: Mapping[str, str]) -> str:
    content = [(_ENTRY(entry), within.text, [_PART(part) for part in within.parts]) for entry, within in found]
    return f"{SEARCH}{language} {digest((content, list(abbreviations.items()))).hex()}"
