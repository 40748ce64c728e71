"""Line of a head -> Match: the kind of document that it names, also where a scan lost marks of the capitals."""

from __future__ import annotations

from resolutions.phrases import Match, Phrases, tokens
from resolutions.vietnamese import unaccented

MOST = 200
"""The name of a kind stands among so many first characters."""


def named_kind(line: str, titles: Phrases, unmarked: Phrases) -> Match | None:
    """The name of a kind with which a line begins; of ``unmarked`` ones only a line in capitals that is one whole.

    "NGHỊ QUYÊT" is what a scan makes of "NGHỊ QUYẾT".
    """
    items = tokens(line[:MOST])
    found = titles.at(items, 0)
    if found is not None or not line.isupper():
        return found
    bare = tokens(unaccented(line[:MOST]))
    found = unmarked.at(bare, 0)
    return found if found is not None and found.end == len(bare) == len(items) else None
