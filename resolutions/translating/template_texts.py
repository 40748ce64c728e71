"""Templates -> Problems: words that stand in a template outside the catalogue, so that one language reads the other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html.parser import HTMLParser

from jinja2 import Environment

from resolutions.problems import Problem

_SAID = ("alt", "aria-label", "aria-description", "placeholder", "title")
_ENVIRONMENT = Environment(autoescape=True, extensions=["jinja2.ext.i18n"])


class _Words(HTMLParser):
    """Collects the line and words of every text and of every attribute that is read out."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[int, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name in _SAID:
                self.handle_data(value or "")

    def handle_data(self, data: str) -> None:
        if any(char.isalpha() for char in data):
            before = len(data) - len(data.lstrip())
            self.found.append((self.getpos()[0] + data[:before].count("\n"), " ".join(data.split())))


def loose_texts(templates: Mapping[str, bytes], shown: str) -> Iterator[Problem]:
    """Every text of a template that no catalogue can translate."""
    for name in sorted(name for name in templates if name.endswith(".html")):
        reader = _Words()
        reader.feed("".join(_plain(templates[name].decode())))
        for line, words in reader.found:
            todo = "put it between {% trans %} and {% endtrans %}, in Vietnamese"
            yield Problem(f"{shown}/{name}", line, "loose-text", f"'{words}' is outside the catalogue", todo)


def _plain(source: str) -> Iterator[str]:
    """A template without what it computes and what it translates; every line stays where it is."""
    block, translating, before = "", False, ""
    for _, kind, value in _ENVIRONMENT.lex(source):
        if kind == "data" and not translating:
            before = value
            yield value
            continue
        if kind == "variable_begin" and before.endswith(("<", "</")):
            yield "x"
        yield "\n" * value.count("\n")
        if kind == "block_begin":
            block = "?"
        elif kind == "name" and block == "?":
            block = value
            translating = value == "trans" or (translating and value != "endtrans")
