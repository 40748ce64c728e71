"""The registers of content/: indicators, topics, places, bodies and document kinds as frozen values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from resolutions import entries
from resolutions.problems import Problem

_NAME = {"vi!": str, "en!": str}
INDICATOR_SHAPE = {
    "name!": _NAME,
    "definition!": _NAME,
    "unit!": str,
    "measure!": str,
    "direction!": str,
    "topic!": str,
    "sdg": {"indicator!": str, "strength!": str},
    "standards": str,
    "wordings!": [{"text!": str, "under": str}],
    "example!": {"document!": str, "text!": str, "value!": str},
}
PLACE_SHAPE = [
    {"id!": str, "name!": _NAME, "type!": str, "level!": str, "parent": str, "iso": str, "from": str, "to": str,
     "successor": str, "source": str}
]  # fmt: skip
BODY_SHAPE = [{"id!": str, "name!": _NAME, "side!": str, "level!": str, "writes": [str]}]
KIND_SHAPE = [{"id!": str, "name!": _NAME, "code": str, "titles": [str]}]
TOPIC_SHAPE = [{"id!": str, "name!": _NAME}]


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
    """tỉnh, thành phố, huyện …"""
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
class Topic:
    """A field to which indicators belong (chủ đề)."""

    topic_id: str
    """ASCII identifier."""
    name_vi: str
    """Name in Vietnamese."""
    name_en: str
    """Name in English."""


def indicator(path: str, text: str) -> tuple[Indicator | None, list[Problem]]:
    """The indicator of one file ``content/indicators/<id>.yaml``."""
    data, problems = entries.load(path, text, INDICATOR_SHAPE)
    if data is None:
        return None, problems
    sdg = data.get("sdg", {})
    return Indicator(
        indicator_id=path.rsplit("/", 1)[-1].removesuffix(".yaml"),
        name_vi=str(data["name"]["vi"]),
        name_en=str(data["name"]["en"]),
        definition_vi=str(data["definition"]["vi"]),
        definition_en=str(data["definition"]["en"]),
        unit_id=str(data["unit"]),
        measure=str(data["measure"]),
        direction=str(data["direction"]),
        topic_id=str(data["topic"]),
        sdg_indicator=str(sdg.get("indicator", "")),
        sdg_strength=str(sdg.get("strength", "")),
        wordings=tuple(_wording(item, path) for item in data["wordings"]),
        example_document=str(data["example"]["document"]),
        example_text=str(data["example"]["text"]),
        example_value=str(data["example"]["value"]),
        path=path,
    ), []


def _wording(item: Mapping[str, Any], path: str) -> Wording:
    return Wording(str(item["text"]), str(item.get("under", "")), path, entries.line_of(item["text"]))


def places(path: str, text: str) -> tuple[tuple[Place, ...], list[Problem]]:
    """The places of ``content/places.yaml``."""
    data, problems = _unique_list(path, text, PLACE_SHAPE)
    keys = ("type", "level", "parent", "iso", "from", "to", "successor", "source")
    return tuple(Place(*_names(row), *(str(row.get(key, "")) for key in keys)) for row in data), problems


def bodies(path: str, text: str) -> tuple[tuple[Body, ...], list[Problem]]:
    """The bodies of ``content/bodies.yaml``."""
    data, problems = _unique_list(path, text, BODY_SHAPE)
    made = (Body(*_names(row), str(row["side"]), str(row["level"]), _texts(row, "writes")) for row in data)
    return tuple(made), problems


def document_kinds(path: str, text: str) -> tuple[tuple[DocumentKind, ...], list[Problem]]:
    """The document kinds of ``content/document_kinds.yaml``."""
    data, problems = _unique_list(path, text, KIND_SHAPE)
    return tuple(DocumentKind(*_names(row), str(row.get("code", "")), _texts(row, "titles")) for row in data), problems


def topics(path: str, text: str) -> tuple[tuple[Topic, ...], list[Problem]]:
    """The topics of ``content/topics.yaml``."""
    data, problems = _unique_list(path, text, TOPIC_SHAPE)
    return tuple(Topic(*_names(row)) for row in data), problems


def _names(row: Mapping[str, Any]) -> tuple[str, str, str]:
    return str(row["id"]), str(row["name"]["vi"]), str(row["name"]["en"])


def _texts(row: Mapping[str, Any], key: str) -> tuple[str, ...]:
    return tuple(str(item) for item in row.get(key, ()))


def _unique_list(path: str, text: str, shape: Any) -> tuple[tuple[Any, ...], list[Problem]]:
    data, problems = entries.load(path, text, shape)
    rows: tuple[Any, ...] = data or ()
    seen: dict[str, int] = {}
    for row in rows:
        key = str(row["id"])
        if key in seen:
            what = f"the id '{key}' is used twice (first on line {seen[key]})"
            problems.append(Problem(path, row["id"].line, "duplicate-id", what, "give one of them another id"))
        seen.setdefault(key, row["id"].line)
    return rows, problems
