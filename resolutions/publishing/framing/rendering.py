"""Views -> HTML: the Jinja environment of each language. Templates print views; they compute nothing.

Everything printed is escaped; markup comes from ``markup.element`` alone, and an unknown name is an error.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from jinja2 import BytecodeCache, DictLoader, Environment, StrictUndefined
from jinja2.bccache import Bucket
from jinja2.compiler import CodeGenerator, Frame
from jinja2.nodes import Expr
from markupsafe import escape

from resolutions.publishing.wording.languages import LANGUAGES, Language, Words


@dataclass(frozen=True, slots=True)
class Renderer:
    """Templates with the words of each language at hand."""

    environments: Mapping[Language, Environment]
    """One environment a language, with its own ``gettext``."""

    def render(self, language: Language, template: str, frame: object, view: object) -> str:
        """The page: ``frame`` is what surrounds every page, ``view`` what this one shows."""
        return self.environments[language].get_template(template).render(frame=frame, view=view)


def renderer(templates: Mapping[str, str], words: Mapping[Language, Words]) -> Renderer:
    """The renderer for templates given as name -> text (``base.html``, ``indicator.html``, …)."""
    loader = DictLoader(templates)
    shared = _Shared()
    return Renderer({language: _environment(loader, shared, words[language]) for language in LANGUAGES})


class _Shared(BytecodeCache):
    """Compiled templates, for the environments of both languages; they are nowhere but in memory."""

    def __init__(self) -> None:
        self._known: dict[str, Any] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take a template that the other language compiled."""
        bucket.code = self._known.get(bucket.key + bucket.checksum)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Leave a template for the other language."""
        self._known[bucket.key + bucket.checksum] = bucket.code


def escaped(value: object) -> str:
    """A value as it stands in HTML; most texts need no escaping, and an object for each would cost a third of all."""
    if type(value) is str and not ("&" in value or "<" in value or ">" in value or '"' in value or "'" in value):
        return value
    return escape(value)


class _Generator(CodeGenerator):
    """Compiles templates so that they escape what they print in this way."""

    def _output_child_pre(self, node: Expr, frame: Frame, finalize: Any) -> None:
        """Begin the call around a printed value."""
        self.write("environment.escaped(")


class _Environment(Environment):
    """An environment of such templates."""

    code_generator_class = _Generator
    escaped = staticmethod(escaped)


def _environment(loader: DictLoader, shared: BytecodeCache, words: Words) -> Environment:
    environment = _Environment(
        loader=loader,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
        bytecode_cache=shared,
        extensions=["jinja2.ext.i18n"],
    )
    environment.policies["ext.i18n.trimmed"] = True

    def say(text: str) -> str:
        """A text of a template in the language of the page."""
        return words.say(text)

    def count(one: str, _many: str, _number: int) -> str:
        """Refused: only views count."""
        raise LookupError(f"'{one}' is counted in a template; count it in the view with Words.counted")

    def sense(context: str, text: str) -> str:
        """A text that has several meanings, in the one that is meant."""
        return words.sense((context, text))

    environment.install_gettext_callables(say, count, newstyle=True, pgettext=sense)  # type: ignore[attr-defined]
    return environment
