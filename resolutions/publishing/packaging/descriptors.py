"""datapackage.json -> descriptor and Faults: a descriptor may hold the properties named here and no others.

frictionless lets misspelt properties, a wrong ``$schema`` and a package without resources pass, so a descriptor is
compared here with a shape, and each fault knows the line it stands on.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterator
from typing import Any

from resolutions.problems import Problem, did_you_mean
from resolutions.publishing.encoding.json_text import json_text
from resolutions.publishing.packaging.packages import PACKAGE_PROFILE
from resolutions.publishing.packaging.resources import INDENT, RESOURCE_PROFILE

REMEDY = "run 'python build.py' to write the package again"
"""What to do about a package that is not as it was written."""

_RESOURCE = {
    "$schema!": RESOURCE_PROFILE,
    "name!": str,
    "type!": "table",
    "path!": str,
    "title!": str,
    "title_en!": str,
    "description!": str,
    "description_en!": str,
    "format!": "csv",
    "mediatype!": "text/csv",
    "encoding!": "utf-8",
    "bytes!": int,
    "hash!": str,
    "schema!": dict,
}
PACKAGE = {
    "$schema!": PACKAGE_PROFILE,
    "name!": str,
    "title!": str,
    "title_en": str,
    "description": str,
    "description_en": str,
    "homepage": str,
    "version!": str,
    "licenses!": [{"name!": str, "path!": str, "title!": str}],
    "sources": [{"title!": str, "path": str}],
    "resources!": [_RESOURCE],
}
"""The shape of a package descriptor; see ``faults``."""

Where = tuple[str | int, ...]
"""The way to a value in a JSON document: property names and list positions."""
Fault = tuple[Where, str, str, str]
"""Where a descriptor is wrong, with the code, what is wrong and what to do."""


def read_descriptor(data: bytes | None, path: str) -> tuple[dict[str, Any] | None, list[Problem]]:
    """The descriptor in the bytes of the file, and what is wrong with the file itself."""
    if data is None:
        return None, [Problem(path, 0, "missing-file", "the file is missing", REMEDY)]
    try:
        described = json.loads(data.decode("utf-8"), object_pairs_hook=_unique, parse_constant=_no_constant)
    except (ValueError, RecursionError) as error:
        return None, [Problem(path, getattr(error, "lineno", 0), "bad-json", f"this is not JSON: {error}", REMEDY)]
    if not isinstance(described, dict):
        return None, [Problem(path, 1, "bad-json", "the descriptor is not an object", REMEDY)]
    if _is_laid_out(described, data):
        return described, []
    ours = f"{json.dumps(described, ensure_ascii=False, indent=INDENT)}\n".encode("utf-8", "surrogatepass")
    pairs = zip(ours.split(b"\n"), data.split(b"\n"), strict=False)
    line = next((n for n, (left, right) in enumerate(pairs, 1) if left != right), 0)
    return described, [Problem(path, line, "not-canonical", "the JSON is not laid out as the writer does", REMEDY)]


def _is_laid_out(described: dict[str, Any], data: bytes) -> bool:
    """Whether the bytes are what the writer makes of a descriptor; it makes nothing of one that is out of bounds."""
    try:
        return f"{json_text(described, INDENT)}\n".encode("utf-8", "surrogatepass") == data
    except (ValueError, RecursionError):
        return False


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a property is written twice among: " + ", ".join(name for name, _ in pairs))
    return found


def _no_constant(name: str) -> Any:
    raise ValueError(f"{name} is not a number")


def faults(value: Any, shape: Any, where: Where) -> Iterator[Fault]:
    """Where a JSON value differs from a shape: a type, ``{property: shape}`` with ``!`` for required ones,
    ``[shape]`` for a list that is not empty, a tuple for exactly these items, or the one value allowed."""
    name = str(where[-1]) if where else "the package"
    if isinstance(shape, dict) and isinstance(value, dict):
        yield from _property_faults(value, shape, where, name)
    elif isinstance(shape, list) and isinstance(value, list) and value:
        for place, item in enumerate(value):
            yield from faults(item, shape[0], (*where, place))
    elif isinstance(shape, tuple) and isinstance(value, list) and len(value) == len(shape):
        for place, item in enumerate(value):
            yield from faults(item, shape[place], (*where, place))
    elif isinstance(shape, (dict, list, tuple)):
        yield where, "bad-value", f"'{name}' is not what the schema says, or it is empty", REMEDY
    elif isinstance(shape, type):
        if type(value) is not shape or value == "":
            yield where, "bad-value", f"'{name}' is {value!a}, not a {shape.__name__} with content", REMEDY
        elif isinstance(value, str) and not unicodedata.is_normalized("NFC", value):
            yield where, "not-nfc", f"'{name}' is not in Unicode form NFC", REMEDY
    elif type(value) is not type(shape) or value != shape:
        yield where, "bad-value", f"'{name}' is {value!a} instead of {shape!a}", REMEDY


def _property_faults(value: dict[str, Any], shape: dict[str, Any], where: Where, name: str) -> Iterator[Fault]:
    shapes = {key.removesuffix("!"): shape[key] for key in shape}
    for key, item in value.items():
        if key in shapes:
            yield from faults(item, shapes[key], (*where, key))
        else:
            what = f"'{name}' has the unknown property '{key}'"
            yield (*where, key), "unknown-property", what, did_you_mean(key, shapes)
    for key in shape:
        if key.endswith("!") and key[:-1] not in value:
            yield where, "missing-property", f"'{name}' lacks the property '{key[:-1]}'", REMEDY


def exactly(value: Any) -> Any:
    """The shape that only this JSON value has."""
    if isinstance(value, dict):
        return {f"{key}!": exactly(item) for key, item in value.items()}
    return tuple(map(exactly, value)) if isinstance(value, list) else value


def line_of(value: Any, where: Where) -> int:
    """The line of a value in the canonical layout, where each scalar and each bracket has a line of its own."""
    if not where or not isinstance(value, (dict, list)):
        return 1
    above = 1
    for key, item in value.items() if isinstance(value, dict) else enumerate(value):
        if key == where[0]:
            return above + line_of(item, where[1:])
        above += _height(item)
    return 1


def _height(value: Any) -> int:
    if not isinstance(value, (dict, list)) or not value:
        return 1
    return 2 + sum(_height(item) for item in (value.values() if isinstance(value, dict) else value))
