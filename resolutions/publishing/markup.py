"""Names, attributes, texts -> markup: the only maker of HTML outside the templates; it escapes everything."""

from __future__ import annotations

from markupsafe import Markup, escape


def element(name: str, /, *children: str, **attributes: str) -> Markup:
    """An element with escaped text and attributes; children that are Markup already stay as they are.

    A keyword that is a Python word ends in ``_`` (``class_``) and ``_`` inside it stands for ``-`` (``aria_label``).
    """
    return open_tag(name, **attributes) + Markup("").join(children) + Markup(f"</{name}>")


def void(name: str, /, **attributes: str) -> Markup:
    """An element without content, closed in a way that is right in HTML and in SVG."""
    return Markup(str(open_tag(name, **attributes))[:-1] + "/>")


def open_tag(name: str, /, **attributes: str) -> Markup:
    """The opening tag alone, for marks that begin and end at different places of a text."""
    written = "".join(f' {key.rstrip("_").replace("_", "-")}="{escape(value)}"' for key, value in attributes.items())
    return Markup(f"<{name}{written}>")
