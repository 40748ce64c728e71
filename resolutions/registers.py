"""The registers of content/: indicators, topics, places, bodies and document kinds as frozen values."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Wording:
    """One way in which documents write an indicator."""

    text: str
    """The label, without neutral words."""
    under: str
    """The label of the parent row it must stand under, or empty."""
    path: str
    """The file that holds it."""
    line: int
    """The line in that file."""


@dataclass(frozen=True, slots=True)
class Indicator:
    """What is measured, whoever measures it (chỉ tiêu)."""

    indicator_id: str
    """ASCII identifier, the stem of its file."""
    name_vi: str
    """Name in Vietnamese."""
    name_en: str
    """Name in English."""
    definition_vi: str
    """One sentence in Vietnamese."""
    definition_en: str
    """One sentence in English."""
    unit_id: str
    """The unit in which it is usually stated."""
    measure: str
    """The measure that a statement must have to be of this indicator."""
    direction: str
    """Whether more is better."""
    topic_id: str
    """The field it belongs to."""
    sdg_indicator: str
    """SDG indicator, or empty."""
    sdg_strength: str
    """same, close or related; empty without an SDG indicator."""
    wordings: tuple[Wording, ...]
    """How documents write it."""
    example_document: str
    """The document that its example stands in."""
    example_text: str
    """The example, as printed."""
    example_value: str
    """The value that the example states."""
    path: str
    """Its file."""
    unit_line: int
    """The line that names the unit."""
    topic_line: int
    """The line that names the topic."""
    example_line: int
    """The line of the example's text."""


@dataclass(frozen=True, slots=True)
class Place:
    """An administrative unit in the time it existed (địa phương)."""

    place_id: str
    """ASCII identifier."""
    name_vi: str
    """Name in Vietnamese."""
    name_en: str
    """Name in English."""
    kind: str
    """The kind of unit in Vietnamese: tỉnh, thành phố, huyện and so on."""
    level: str
    """country, province, district or commune."""
    parent_id: str
    """The place it is part of, or empty."""
    iso_code: str
    """ISO 3166-2 code, or empty."""
    valid_from: str
    """First day, ISO, or empty."""
    valid_to: str
    """Last day, ISO, or empty."""
    successor_id: str
    """The place it became part of, or empty."""
    source: str
    """The law that says so, or empty."""


@dataclass(frozen=True, slots=True)
class Body:
    """A Party or State body (cơ quan)."""

    body_id: str
    """ASCII identifier."""
    name_vi: str
    """Name in Vietnamese."""
    name_en: str
    """Official name in English."""
    side: str
    """party, state or front."""
    level: str
    """national, provincial, district, commune or any."""
    group_id: str
    """The group of bodies that is addressed when this one is meant too, or empty."""
    writes: tuple[str, ...]
    """Other printed forms of the name."""


@dataclass(frozen=True, slots=True)
class DocumentKind:
    """A kind of document (loại văn bản)."""

    kind_id: str
    """ASCII identifier."""
    name_vi: str
    """Name in Vietnamese."""
    name_en: str
    """Name in English."""
    code: str
    """Its code in document numbers, or empty."""
    titles: tuple[str, ...]
    """The words by which a document announces its kind."""


@dataclass(frozen=True, slots=True)
class Scope:
    """What a figure includes or leaves out, in one printed form (phạm vi)."""

    form: tuple[str, ...]
    """The folded words of the printed form."""
    name_en: str
    """The scope in English."""


@dataclass(frozen=True, slots=True)
class Topic:
    """A field to which indicators belong (chủ đề)."""

    topic_id: str
    """ASCII identifier."""
    name_vi: str
    """Name in Vietnamese."""
    name_en: str
    """Name in English."""
