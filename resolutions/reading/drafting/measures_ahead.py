"""Text -> the measure that its last sentence names for the rows below: "… . Tỷ lệ tiêm phòng phải đạt:"."""

from __future__ import annotations

from collections.abc import Sequence

from resolutions.phrases import Token
from resolutions.reading.sentences import sentences
from resolutions.reading.wording.asides import without_period
from resolutions.reading.wording.trimming import without_leads, without_verbs
from resolutions.wordlists import Wordlists

SHORT = 16
"""Words that name what rows are of are at most so many."""


def measure_ahead(items: Sequence[Token], text: str, words: Wordlists) -> tuple[int, tuple[Token, ...]]:
    """Where the last sentence begins, and the measure that it names behind others, before a colon; or no words.

    "Chi tiết theo nguồn vốn:" only announces the parts of what was told before.
    """
    spans = sentences(items, text, words.labels["abbreviations"]) if text.endswith(":") else []
    if len(spans) < 2:
        return 0, ()
    begin, end = spans[-1]
    said = list(items[begin : end - 1])
    parted = words.labels["parts_ahead"].before(said, len(said))
    ahead = words.labels["announcing"].before(said, len(said))
    said, _ = without_verbs(said[: ahead.begin] if ahead is not None else said, words)
    said, _ = without_leads(without_period(said, words), words)
    names = len(said) <= SHORT and words.labels["starters"].at(said, 0) is not None
    return begin, tuple(said) if names and (parted is None or parted.begin > 0) else ()
