"""YAML -> registers: the files of content/ that hold indicators, topics, places, bodies and document kinds."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, get_args

from resolutions import entries
from resolutions.facts import Measure
from resolutions.phrase_checks import plain_phrase
from resolutions.phrases import words
from resolutions.problems import Problem
from resolutions.register_checks import misplaced, same_forms, same_ids, unknown_groups
from resolutions.registers import Body, DocumentKind, Indicator, Place, Scope, Topic, Wording
from resolutions.text_checks import day, filled, identifier, number, sdg_indicator, unit_identifier

_NAME = {"vi!": filled, "en!": filled}
_FOUND = {"vi!": plain_phrase, "en!": filled}
"""The name of something that texts are searched for."""
DIRECTIONS = ("more_is_better", "less_is_better", "neutral")
"""Whether more of what an indicator measures is better."""
SIDES = ("party", "state", "front")
"""Whose bodies they are."""
STRENGTHS = ("same", "close", "related")
"""How near an indicator is to one of the Sustainable Development Goals."""
PLACE_LEVELS = ("country", "province", "district", "commune")
"""The levels of administrative units, highest first."""
BODY_LEVELS = ("national", "provincial", "district", "commune", "any")
"""The levels of Party and State bodies."""

INDICATOR_SHAPE = {
    "name!": _NAME,
    "definition!": _NAME,
    "unit!": unit_identifier,
    "measure!": get_args(Measure),
    "direction!": DIRECTIONS,
    "topic!": identifier,
    "sdg": {"indicator!": sdg_indicator, "strength!": STRENGTHS},
    "standards": ("yes",),
    "wordings!": [{"text!": plain_phrase, "under": plain_phrase}],
    "example!": {"document!": identifier, "text!": filled, "value!": number},
}
PLACE_SHAPE = [
    {"id!": identifier, "name!": _FOUND, "type!": filled, "level!": PLACE_LEVELS, "parent": identifier, "iso": filled,
     "from": day, "to": day, "successor": identifier, "source": filled}
]  # fmt: skip
BODY_SHAPE = [
    {"id!": identifier, "name!": _FOUND, "side!": SIDES, "level!": BODY_LEVELS, "group": identifier,
     "writes": [plain_phrase]}
]  # fmt: skip
KIND_SHAPE = [{"id!": identifier, "name!": _NAME, "code": str, "titles": [plain_phrase]}]
SCOPE_SHAPE = [{"vi!": [filled], "en!": filled}]
TOPIC_SHAPE = [{"id!": identifier, "name!": _NAME}]


def indicator(path: str, text: str) -> tuple[Indicator | None, list[Problem]]:
    """The indicator of one file ``content/indicators/<id>.yaml``."""
    data, problems = entries.load(path, text, INDICATOR_SHAPE)
    name = path.rsplit("/", 1)[-1].removesuffix(".yaml")
    fault = identifier(name)
    if fault is not None:
        problems.append(Problem(path, 0, "bad-id", f"the name of the file {fault[0]}", fault[1]))
    if data is None or fault is not None:
        return None, problems
    sdg = data.get("sdg", {})
    return Indicator(
        indicator_id=name,
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
        unit_line=data["unit"].line,
        topic_line=data["topic"].line,
        example_line=data["example"]["text"].line,
    ), []


def _wording(item: Mapping[str, Any], path: str) -> Wording:
    return Wording(str(item["text"]), str(item.get("under", "")), path, entries.line_of(item["text"]))


def places(path: str, text: str) -> tuple[tuple[Place, ...], list[Problem]]:
    """The places of ``content/places.yaml``."""
    data, problems = _unique_list(path, text, PLACE_SHAPE)
    problems += misplaced(data, PLACE_LEVELS, path)
    keys = ("type", "level", "parent", "iso", "from", "to", "successor", "source")
    return tuple(Place(*_names(row), *(str(row.get(key, "")) for key in keys)) for row in data), problems


def bodies(path: str, text: str) -> tuple[tuple[Body, ...], list[Problem]]:
    """The bodies of ``content/bodies.yaml``."""
    data, problems = _unique_list(path, text, BODY_SHAPE)
    problems += same_forms(data, lambda row: (row["name"]["vi"], *row.get("writes", ())), path)
    problems += unknown_groups(data, path)
    return tuple(_body(row) for row in data), problems


def _body(row: Mapping[str, Any]) -> Body:
    return Body(*_names(row), str(row["side"]), str(row["level"]), str(row.get("group", "")), _texts(row, "writes"))


def document_kinds(path: str, text: str) -> tuple[tuple[DocumentKind, ...], list[Problem]]:
    """The document kinds of ``content/document_kinds.yaml``."""
    data, problems = _unique_list(path, text, KIND_SHAPE)
    problems += same_forms(data, lambda row: row.get("titles", ()), path)
    problems += same_forms(data, lambda row: filter(None, (row.get("code"),)), path)
    return tuple(DocumentKind(*_names(row), str(row.get("code", "")), _texts(row, "titles")) for row in data), problems


def topics(path: str, text: str) -> tuple[tuple[Topic, ...], list[Problem]]:
    """The topics of ``content/topics.yaml``."""
    data, problems = _unique_list(path, text, TOPIC_SHAPE)
    return tuple(Topic(*_names(row)) for row in data), problems


def scopes(path: str, text: str) -> tuple[tuple[Scope, ...], list[Problem]]:
    """The scopes of ``content/scopes.yaml``, one for each printed form."""
    data, problems = entries.load(path, text, SCOPE_SHAPE)
    rows = data or ()
    problems += same_forms(rows, lambda row: row["vi"], path)
    return tuple(Scope(words(form), str(row["en"])) for row in rows for form in row["vi"]), problems


def _names(row: Mapping[str, Any]) -> tuple[str, str, str]:
    return str(row["id"]), str(row["name"]["vi"]), str(row["name"]["en"])


def _texts(row: Mapping[str, Any], key: str) -> tuple[str, ...]:
    return tuple(str(item) for item in row.get(key, ()))


def _unique_list(path: str, text: str, shape: Any) -> tuple[tuple[Any, ...], list[Problem]]:
    data, problems = entries.load(path, text, shape)
    rows: tuple[Any, ...] = data or ()
    return rows, [*problems, *same_ids(rows, path)]
