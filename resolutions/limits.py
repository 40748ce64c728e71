"""The limits of what the program reads: every one of them in this place, and told in SECURITY.md.

They are far above anything that a document or a page needs, so that nothing real is refused and nothing can stall.
"""

from __future__ import annotations

MAX_SOURCE_BYTES = 5_000_000
"""A source above this size is refused unread; the longest resolutions have about 1,000,000 bytes."""
MAX_SOURCE_LINES = 100_000
"""A source with more lines is refused."""
MAX_LINE_LENGTH = 100_000
"""A source with a longer line is refused: a cell of a table can hold no more that other programs still read."""
MAX_MARKS = 30
"""A text with more marks over one letter is refused; no language needs more than four."""
MAX_CONTENT_BYTES = 1_000_000
"""Any other file of content/ above this size is refused unread."""
MAX_YAML_DEPTH = 12
"""Lists and mappings of YAML nested deeper than this are refused."""
MAX_TOLD = 200
"""So many faults of one kind are told in one file; the others are told when those are mended."""
MAX_SHARED = 20
"""So many documents are named that lack the same, and how many more there are."""
MAX_ID_LENGTH = 100
"""An id with more characters is refused: it names folders and addresses."""
LEGACY_SHARE = 0.02
"""When more than this share of the letters are none of Vietnamese, the text was written in a font of its own."""
