"""Message files, texts -> message files: new texts enter without English, changed ones as fuzzy, gone ones leave."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from resolutions.translating.catalogues import Entry, head, written
from resolutions.translating.interface import Asked, Key
from resolutions.translating.texts import Text
from resolutions.translations import has_words
from resolutions.verbatim import verbatim

HEADER = """\
# Unofficial English translation. The Vietnamese original alone is authoritative.
# Responsible: the editors of Nghị quyết mở / Open Resolutions (the contact in content/site.yaml).
msgid ""
msgstr ""
"Project-Id-Version: nghi-quyet-mo\\n"
"Language: en\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n\""""
"""How the file of a document begins; it has no date, so that the same texts are the same bytes."""
LIKE = 0.6
"""A new text of the interface replaces one that is gone when so much of it is the same."""


def document_file(text: str, entries: Sequence[Entry], asked: Iterable[Text]) -> str:
    """The message file of a document set, from the one that there is: a message for each clause and name with words."""
    known = {entry.context: entry for entry in entries}
    ids = {one.text_id for one in asked}
    moved = {entry.text: entry for entry in reversed(entries) if entry.context not in ids}
    made = []
    for one in asked:
        printed = verbatim(one.text)
        if has_words(printed):
            entry = known.get(one.text_id) or moved.get(printed) or Entry(one.text_id, printed)
            made.append(_changed(replace(entry, context=one.text_id), printed))
    return written(head(text) or HEADER, made)


def _changed(entry: Entry, text: str) -> Entry:
    """An entry for a text that may not be the one it was translated from."""
    if entry.text == text:
        return entry
    if entry.previous == text or not any(entry.english):
        return replace(entry, text=text, fuzzy=False, previous="")
    return replace(entry, text=text, fuzzy=True, previous=entry.previous or entry.text)


def interface_files(files: Mapping[str, tuple[str, Sequence[Entry]]], asked: Mapping[Key, Asked]) -> dict[str, str]:
    """The message files of the interface by path, from those there are; new texts go to the end of the first."""
    known = {(entry.context, entry.text) for _, entries in files.values() for entry in entries}
    new = {key: use for key, use in asked.items() if key not in known}
    made: dict[str, list[Entry]] = {}
    for path, (_, entries) in sorted(files.items()):
        made[path] = []
        for entry in entries:
            if (entry.context, entry.text) in asked:
                made[path].append(entry)
            elif successor := _successor(entry, new):
                del new[entry.context, successor]
                plural = successor if entry.plural else ""
                made[path].append(replace(_changed(entry, successor), plural=plural))
    for (context, text), use in new.items():
        forms = ("", "") if use.counted else ("",)
        made[min(made)].append(Entry(context, text, text if use.counted else "", forms))
    return {path: written(head(files[path][0]), entries, 0) for path, entries in made.items()}


def _successor(entry: Entry, new: Mapping[Key, Asked]) -> str:
    """The new text that a text which is gone became, or nothing."""
    texts = [text for context, text in new if context == entry.context]
    alike = {text: SequenceMatcher(None, entry.text, text, autojunk=False).ratio() for text in texts}
    best = max(alike, key=lambda text: (alike[text], text), default="")
    return best if alike.get(best, 0) >= LIKE else ""
