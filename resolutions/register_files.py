"""YAML -> registers: the files of content/ that hold indicators, topics, places, bodies and document kinds."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from resolutions import entries
from resolutions.phrases import words
from resolutions.problems import Problem
from resolutions.registers import Body, DocumentKind, Indicator, Place, Scope, Topic, Wording

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


SCOPE_SHAPE = [{"vi!": [str], "en!": str}]
TOPIC_SHAPE = [{"id!": str, "name!": _NAME}]


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


def scopes(path: str, text: str) -> tuple[tuple[Scope, ...], list[Problem]]:
    """The scopes of ``content/scopes.yaml``, one for each printed form."""
    data, problems = entries.load(path, text, SCOPE_SHAPE)
    return tuple(Scope(words(form), str(row["en"])) for row in data or () for form in row["vi"]), problems


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
