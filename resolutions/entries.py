"""YAML -> checked entries: every scalar stays text, every key is known, every line is kept.

YAML's own typing turns ``5.047`` into 5.047 and ``no`` into False, and lets duplicate keys win silently. Here
scalars are ``Text`` (a str that knows its line), duplicate and unknown keys are problems, and aliases are refused.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import yaml

from resolutions.limits import MAX_CONTENT_BYTES, MAX_YAML_DEPTH
from resolutions.line_ends import line_at
from resolutions.problems import Problem, did_you_mean

_KINDS = ("str", "int", "float", "bool", "null", "timestamp", "merge", "value", "seq", "map")
_TAGS = frozenset(f"tag:yaml.org,2002:{kind}" for kind in _KINDS)
"""The tags that YAML gives to plain values by itself; all others are written by hand."""

_FLAT = 1500
"""So many brackets in a file, or marks of lists and mappings on a line, are safe; 50,000 are not."""
Shape = Any
"""What a value must look like: ``str``, ``[shape]`` for a list, ``{key: shape}`` for a mapping; a key ending in
``!`` is required; ``{"*": shape}`` takes any key. A tuple of texts is a closed list; a function is given the text and
returns what is wrong with it and what to do, or None."""


class Text(str):
    """A YAML scalar as it was written, with the line (from 1) where it stands."""

    __slots__ = ("line",)
    line: int

    def __new__(cls, value: str, line: int) -> Text:
        """A text that was written on a line."""
        text = super().__new__(cls, value)
        text.line = line
        return text

    def __getnewargs__(self) -> tuple[str, int]:  # type: ignore[override]  # one more than str has
        """What a copy is made of, also in another process."""
        return str(self), self.line


class Fields(dict[Text, Any]):
    """A YAML mapping with the line (from 1) where it begins."""

    line: int = 1


def line_of(value: Any, default: int = 1) -> int:
    """The line of a loaded value, or ``default`` when it carries none."""
    if isinstance(value, (Text, Fields)):
        return value.line
    if isinstance(value, tuple) and value:
        return line_of(value[0], default)
    return default


def load(path: str, text: str, shape: Shape) -> tuple[Any, list[Problem]]:
    """The value of a YAML file that has the given shape, or None and the problems that prevent it."""
    if len(text) > MAX_CONTENT_BYTES:
        what = f"the file has more than {MAX_CONTENT_BYTES} characters"
        return None, [Problem(path, 0, "too-large", what, "split it")]
    value, problems = _composed(path, text)
    if value is not None:
        problems += conform(value, shape, path)
    return (None, problems) if problems else (value, [])


def _composed(path: str, text: str) -> tuple[Any, list[Problem]]:
    """What a text says, whatever its shape; None when it is not YAML."""
    problems: list[Problem] = []
    try:
        node = _node(text)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        what = f"this is not valid YAML: {error.problem}"
        return None, [Problem(path, mark.line + 1 if mark else 0, "bad-yaml", what, "correct the line")]
    except yaml.reader.ReaderError as error:
        what = f"this is not valid YAML: the character U+{ord(text[error.position]):04X} may not stand in it"
        return None, [Problem(path, line_at(text, error.position), "bad-yaml", what, "delete it")]
    except (ValueError, OverflowError):
        what = "this is not valid YAML: '\\U' is followed by the number of no character"
        return None, [Problem(path, 0, "bad-yaml", what, "write the character itself")]
    except RecursionError:
        what = "this is not valid YAML: lists or mappings are nested too deeply"
        return None, [Problem(path, 0, "bad-yaml", what, "look for brackets that are not closed")]
    if node is None:
        return None, [Problem(path, 1, "empty-file", "the file is empty", "write its entries or delete it")]
    return _plain(node, path, problems, 0, set()), problems


def _node(text: str) -> yaml.Node | None:
    """The text as YAML: read by the quick loader where it is safe, and by the slow one for whatever it refuses."""
    if hasattr(yaml, "CSafeLoader") and _is_flat(text):
        try:
            return yaml.compose(text, Loader=yaml.CSafeLoader)
        except (yaml.YAMLError, ValueError):
            pass
    return yaml.compose(text, Loader=yaml.SafeLoader)


def _is_flat(text: str) -> bool:
    """Whether a text cannot be nested so deeply that the quick loader, which does not count, breaks down."""
    if text.count("[") + text.count("{") > _FLAT:
        return False
    return all(sum(map(line.count, "-?: ")) <= _FLAT for line in text.split("\n") if len(line) > _FLAT)


def _plain(node: yaml.Node, path: str, problems: list[Problem], depth: int, seen: set[int]) -> Any:
    line = node.start_mark.line + 1
    if depth > MAX_YAML_DEPTH or id(node) in seen:
        what, todo = "aliases and deep nesting are not read", "write the value out where it is needed"
        problems.append(Problem(path, line, "alias-or-depth", what, todo))
        return None
    seen.add(id(node))
    if node.tag not in _TAGS:
        what = f"the tag '{node.tag.removeprefix('tag:yaml.org,2002:')}' is not read"
        problems.append(Problem(path, line, "tag", what, "write the value without '!'"))
        return None
    if isinstance(node, yaml.ScalarNode):
        halves = _halves(node.value, path, line)
        problems += halves
        return None if halves else Text(node.value, line)
    if isinstance(node, yaml.SequenceNode):
        return tuple(_plain(child, path, problems, depth + 1, seen) for child in node.value)
    fields = Fields()
    fields.line = line
    for key_node, value_node in node.value:
        key = _plain(key_node, path, problems, depth, seen)
        if not isinstance(key, Text):
            problems.append(Problem(path, line, "bad-key", "a key must be a word", "write it without brackets"))
        elif key in fields:
            what = f"the key '{key}' is written twice"
            problems.append(Problem(path, key.line, "duplicate-key", what, "keep one of the two"))
        else:
            fields[key] = _plain(value_node, path, problems, depth + 1, seen)
    return fields


def _halves(text: str, path: str, line: int) -> list[Problem]:
    """The problem that a text holds half of a character, as ``\\ud800`` is: no file can be written with it."""
    half = next((char for char in text if "\ud800" <= char <= "\udfff"), "")
    what = f"the value holds U+{ord(half or ' '):04X}, which is half of a character"
    return [Problem(path, line, "bad-character", what, "write the character itself")] if half else []


def conform(value: Any, shape: Shape, path: str, where: str = "the file", line: int = 1) -> list[Problem]:
    """The problems that keep a loaded value from having the shape; none when it fits."""
    if value is None:
        return []
    line = line_of(value, line)
    if isinstance(shape, tuple) or callable(shape):
        if isinstance(value, Text):
            return _conform_text(value, shape, path, where)
        return [Problem(path, line, "bad-type", f"{where} must be a text", "write it on one line")]
    if isinstance(shape, list):
        if not isinstance(value, tuple):
            return [Problem(path, line, "bad-type", f"{where} must be a list", "begin each item with '- '")]
        (inner,) = shape
        return [p for item in value for p in conform(item, inner, path, f"an item of {where}", line)]
    if not isinstance(value, Fields):
        return [Problem(path, line, "bad-type", f"{where} must be a mapping", "write it as 'key: value' lines")]
    return _conform_fields(value, shape, path, where)


def _conform_text(value: Text, shape: Shape, path: str, where: str) -> list[Problem]:
    if isinstance(shape, tuple):
        if value in shape:
            return []
        what = f"{where} cannot be '{value}'"
        return [Problem(path, value.line, "unlisted-value", what, did_you_mean(value, filter(None, shape)))]
    fault = None if shape is str else shape(value)
    return [] if fault is None else [Problem(path, value.line, "bad-value", f"{where} {fault[0]}", fault[1])]


def _conform_fields(value: Fields, shape: Mapping[str, Shape], path: str, where: str) -> list[Problem]:
    names = {str(key).rstrip("!"): str(key) for key in shape}
    problems: list[Problem] = []
    for key, item in value.items():
        if key in names:
            problems += conform(item, shape[names[key]], path, f"'{key}'", key.line)
        elif "*" in names:
            problems += conform(item, shape["*"], path, f"'{key}'", key.line)
        else:
            what = f"{where} has an unknown key '{key}'"
            problems.append(Problem(path, key.line, "unknown-key", what, did_you_mean(key, names)))
    for name, wanted in names.items():
        if wanted.endswith("!") and name not in value:
            what = f"{where} lacks the key '{name}'"
            problems.append(Problem(path, value.line, "missing-key", what, f"add '{name}: …'"))
    return problems
