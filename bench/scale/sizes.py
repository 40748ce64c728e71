"""A finished site -> Sizes: files and bytes by kind, and how many documents fit in one Pages site."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

ROOM = 1_000_000_000
"""The bytes that GitHub Pages gives a site."""
ENDS = {
    ".html": "pages",
    ".xlsx": "xlsx/zip",
    ".zip": "xlsx/zip",
    ".csv": "CSV",
    ".json": "JSON",
    ".jsonld": "JSON",
} | {".gz": "JSON"}
"""How a file ends -> the kind it is counted as."""


@dataclass(frozen=True, slots=True)
class Sizes:
    """What a folder holds."""

    kinds: Mapping[str, tuple[int, int]]
    """Kind -> files and bytes."""
    largest: int
    """The bytes of the largest page."""

    @property
    def files(self) -> int:
        """All files."""
        return sum(files for files, _ in self.kinds.values())

    @property
    def size(self) -> int:
        """All bytes."""
        return sum(size for _, size in self.kinds.values())

    def room(self, count: int) -> int:
        """How many documents fit when each takes its share of what there is."""
        return ROOM * count // max(self.size, 1)


def sizes(folder: Path) -> Sizes:
    """Look at every file of a folder."""
    kinds: defaultdict[str, list[int]] = defaultdict(lambda: [0, 0])
    largest = 0
    for top, _, names in os.walk(folder):
        for name in names:
            path = Path(top) / name
            size, kind = path.stat().st_size, ENDS.get(path.suffix, "other")
            kind = "search" if "pagefind" in path.parts else kind
            kinds[kind][0] += 1
            kinds[kind][1] += size
            largest = max(largest, size if kind == "pages" else 0)
    return Sizes({name: (files, size) for name, (files, size) in kinds.items()}, largest)
