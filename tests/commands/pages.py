"""A page as a tree of elements, as the html.parser of Python reads it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"meta", "link", "br", "hr", "img", "input", "source", "wbr", "area", "col"}


@dataclass(slots=True)
class Node:
    """An element with its text and its children in order."""

    tag: str
    attributes: dict[str, str]
    line: int
    parts: list[Node | str] = field(default_factory=list)
    parent: Node | None = None

    @property
    def classes(self) -> list[str]:
        return self.attributes.get("class", "").split()

    @property
    def language(self) -> str:
        """The language of the element: its own or the nearest one above."""
        node: Node | None = self
        while node and "lang" not in node.attributes:
            node = node.parent
        return node.attributes["lang"] if node else ""

    def all(self) -> Iterator[Node]:
        """This element and every one inside it, in order."""
        yield self
        for part in self.parts:
            if isinstance(part, Node):
                yield from part.all()

    def find(self, tag: str = "", **attributes: str) -> list[Node]:
        """The elements inside that have the tag, the attributes and (``class_``) the class."""
        wanted = attributes.pop("class_", "")
        return [
            node
            for node in self.all()
            if (not tag or node.tag == tag)
            and (not wanted or wanted in node.classes)
            and all(node.attributes.get(name) == value for name, value in attributes.items())
        ]

    def text(self) -> str:
        return "".join(part if isinstance(part, str) else part.text() for part in self.parts)

    def above(self) -> Iterator[Node]:
        """The elements around this one, innermost first."""
        node = self.parent
        while node:
            yield node
            node = node.parent


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Node("", {}, 0)
        self.open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        node = Node(tag, {name: value or "" for name, value in attrs}, self.getpos()[0], [], self.open[-1])
        self.open[-1].parts.append(node)
        if tag not in VOID:
            self.open.append(node)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID and self.open[-1].tag == tag:
            self.open.pop()
        elif tag not in VOID:
            raise ValueError(f"line {self.getpos()[0]}: </{tag}> closes <{self.open[-1].tag}>")

    def handle_data(self, data: str) -> None:
        self.open[-1].parts.append(data)


def parse(page: str) -> Node:
    """The root of a page; every element must be closed where it was opened."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    if len(reader.open) != 1:
        raise ValueError(f"<{reader.open[-1].tag}> of line {reader.open[-1].line} is never closed")
    return reader.root
