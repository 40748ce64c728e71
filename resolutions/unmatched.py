"""A figure whose label is no known indicator: why, and which indicators are nearest; a value that both rooms speak."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Reason = Literal["no_wording", "other_row", "other_measure", "other_unit"]
"""Why a label has no indicator: nothing is worded so, or what is stands under another row, is another measure, or is
counted in a unit that is none of the same kind."""


@dataclass(frozen=True, slots=True)
class UnmatchedLabel:
    """One observation without indicator."""

    observation_id: str
    """The observation."""
    document_id: str
    """The document that states it."""
    reason: Reason
    """Why it has no indicator."""
    refused_id: str
    """The indicator that is worded so and was refused, or empty."""
    nearest_id: str
    """The indicator whose wording is nearest to the label, or empty."""
    second_id: str
    """The next one, or empty."""
    third_id: str
    """The one after that, or empty."""
