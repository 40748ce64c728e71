"""Entries -> search index: taken over while nothing that can be found changed, else made while the pages are."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import fields
from functools import partial
from operator import attrgetter

from resolutions.problems import Problem
from resolutions.publishing.making import Workshop, standing
from resolutions.publishing.pagefind import index_files
from resolutions.publishing.search_entries import Entry, Part, entry_pages
from resolutions.publishing.shelf import Place, Shelved
from resolutions.publishing.watched import digest
from resolutions.workers import beside

SEARCH = "search index "
"""How the key begins under which a build remembers its index."""
_ENTRY = attrgetter(*(field.name for field in fields(Entry) if field.name != "parts"))
_PART = attrgetter(*(field.name for field in fields(Part)))


@contextmanager
def indexing(
    found: Sequence[Entry], abbreviations: Mapping[str, str], shop: Workshop
) -> Iterator[Callable[[], list[Problem]]]:
    """What puts the index over the entries on the shelf, or tells why there is none; work on it begins at once."""
    content = [(_ENTRY(entry), [_PART(part) for part in entry.parts]) for entry in found]
    key = f"{SEARCH}{digest((content, list(abbreviations.items()))).hex()}"
    del content
    files = standing(shop, key, lambda read: (read, b""))
    if files is not None:
        yield partial(_noted, shop, files)
        return
    with beside(partial(_index, found, abbreviations, shop.shelf.place), shop.jobs) as made:

        def finished() -> list[Problem]:
            """Wait for the files; an index that is missing is looked for again by the next build."""
            files, problems = made()
            if not problems:
                shop.now[key] = (tuple((file.path, file.total) for file in files), ())
            return _noted(shop, files) or problems

        yield finished


def _noted(shop: Workshop, files: Sequence[Shelved]) -> list[Problem]:
    for file in files:
        shop.shelf.note(file)
    return []


def _index(
    found: Sequence[Entry], abbreviations: Mapping[str, str], place: Place
) -> tuple[tuple[Shelved, ...], list[Problem]]:
    files, problems = index_files(entry_pages(found, abbreviations))
    return tuple(place.add(file.path, file.content) for file in files), problems
