"""Names, attributes, texts -> markup: the only maker of HTML outside the templates; it escapes everything."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from markupsafe import Markup, escape


def element(name: str, /, *children: str, **attributes: str) -> Markup:
    """An element with escaped text and attributes; children that are Markup already stay as they are.

    A keyword that is a Python word ends in ``_`` (``class_``) and ``_`` inside it stands for ``-`` (``aria_label``).
    """
    inside = "".join([_escaped(child) for child in children])
    return Markup(f"{_opened(name, attributes)}{inside}</{name}>")


def void(name: str, /, **attributes: str) -> Markup:
    """An element without content, closed in a way that is right in HTML and in SVG."""
    return Markup(f"{_opened(name, attributes)[:-1]}/>")


def _opened(name: str, attributes: Mapping[str, str]) -> str:
    written = [f' {_attribute(key)}="{_escaped(value)}"' for key, value in attributes.items()]
    return f"<{name}{''.join(written)}>"


@cache
def _attribute(key: str) -> str:
    return key.rstrip("_").replace("_", "-")


def _escaped(text: str) -> str:
    """The text as it stands in markup, as a plain text: one Markup is made of many, not one of each."""
    if type(text) is str and not ("&" in text or "<" in text or ">" in text or '"' in text or "'" in text):
        return text
    return str(escape(text))
