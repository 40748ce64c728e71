"""Sentences -> observations: many bullets in one short resolution, so that a table of wordings is read at once."""

from __future__ import annotations

from collections.abc import Sequence

from reading import loaded

from resolutions.facts import Observation

HEAD = """Lâm Đồng, ngày 08 tháng 12 năm 2021
NGHỊ QUYẾT
về nhiệm vụ năm 2022
{heading}
"""


def observed(sentences: Sequence[str], heading: str = "I. CHỈ TIÊU CHỦ YẾU NĂM 2022") -> list[list[Observation]]:
    """The observations of each sentence, printed as a bullet under the heading."""
    text = HEAD.format(heading=heading)
    starts = []
    for sentence in sentences:
        starts.append(len(text))
        text += f"- {sentence}\n"
    found = loaded.read(text).observations
    ends = [*starts[1:], len(text)]
    return [[o for o in found if first <= o.start < last] for first, last in zip(starts, ends, strict=True)]
