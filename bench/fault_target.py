"""What a kind of fault is given: an observation, those around it, and its source."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random

from resolutions.facts import Observation
from resolutions.units import Units


@dataclass(frozen=True, slots=True)
class Target:
    """An observation into which a fault is put."""

    one: Observation
    """The observation."""
    others: Sequence[Observation]
    """The other observations of its document."""
    source: str
    """The text of its file."""
    units: Units
    """The register of units."""


Kind = Callable[[Target, Random], Observation | None]
"""Gives the faulty observation, or None when the target cannot have that fault."""
