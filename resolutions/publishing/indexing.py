"""Entries -> search indexes: taken over while nothing that can be found changed, else made while the pages are."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import fields
from functools import partial
from operator import attrgetter

from resolutions.problems import Problem
from resolutions.publishing.languages import LANGUAGES, Language
from resolutions.publishing.making import Workshop, standing
from resolutions.publishing.pagefind import index_files
from resolutions.publishing.search_entries import Entry, Part, entry_pages
from resolutions.publishing.shelf import Place, Shelved
from resolutions.publishing.watched import digest
from resolutions.workers import beside

SEARCH = "search index "
"""How the key begins under which a build remembers an index."""
_ENTRY = attrgetter(*(field.name for field in fields(Entry) if field.name != "parts"))
_PART = attrgetter(*(field.name for field in fields(Part)))


@contextmanager
def indexing(
    found: Sequence[Entry], abbreviations: Mapping[str, str], shop: Workshop
) -> Iterator[Callable[[], list[Problem]]]:
    """What puts the indexes over the entries on the shelf, or tells why there are none; work on them begins at once.

    Each language has an index of its own: a reader loads no other, and a build holds one at a time.
    """
    lots = {language: [entry for entry in found if entry.language == language] for language in LANGUAGES}
    keys = {language: _key(language, lot, abbreviations) for language, lot in lots.items()}
    kept = {language: standing(shop, key, lambda read: (read, b"")) for language, key in keys.items()}
    missing = {language: lot for language, lot in lots.items() if kept[language] is None}
    jobs = shop.jobs if missing else 1
    with beside(partial(_indexes, missing, abbreviations, shop.shelf.place), jobs) as made:

        def finished() -> list[Problem]:
            """Wait for the files; an index that is missing is looked for again by the next build."""
            files, problems = made()
            if not problems:
                shop.now.update(
                    {keys[name]: (tuple((one.path, one.total) for one in files[name]), ()) for name in files}
                )
            for language in LANGUAGES:
                for file in kept[language] or files.get(language, ()):
                    shop.shelf.note(file)
            return problems

        yield finished


def _key(language: Language, found: Sequence[Entry], abbreviations: Mapping[str, str]) -> str:
    content = [(_ENTRY(entry), [_PART(part) for part in entry.parts]) for entry in found]
    return f"{SEARCH}{language} {digest((content, list(abbreviations.items()))).hex()}"


def _indexes(
    lots: Mapping[Language, Sequence[Entry]], abbreviations: Mapping[str, str], place: Place
) -> tuple[dict[Language, tuple[Shelved, ...]], list[Problem]]:
    """The files of each index, one index after the other; none after one that cannot be made."""
    made = {}
    for language, found in lots.items():
        files, problems = index_files(entry_pages(found, abbreviations), language)
        if problems:
            return {}, problems
        made[language] = tuple(place.add(file.path, file.content) for file in files)
    return made, []
