"""Pages -> promises: a function that makes a page may promise it instead, so that any process can make it later."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any, Concatenate, ParamSpec

from resolutions.publishing.framing.page import Context, File, Page
from resolutions.publishing.making import Job
from resolutions.publishing.wording.watched import digest

P = ParamSpec("P")


@dataclass(frozen=True, slots=True)
class Promise(Page):
    """A page that is still to be made."""

    make: Callable[..., Page]
    """Makes it."""
    given: tuple[Any, ...]
    """Of what, the context first."""

    def job(self) -> Job:
        """The page as a job, which is the same while it is given the same."""
        name = f"{self.make.__module__}.{self.make.__qualname__}"
        return Job(f"{name} {digest(self.given[1:]).hex()}", self._made)

    def _made(self) -> tuple[File, ...]:
        page = self.make(*self.given)
        return (File(page.path, page.content.encode()),)


def promised(make: Callable[Concatenate[Context, P], Page]) -> Callable[Concatenate[Context, P], Page]:
    """A function that makes a page, or promises it in a context whose pages are made later."""

    @wraps(make)
    def made(context: Context, /, *given: P.args, **named: P.kwargs) -> Page:
        """The page or the promise."""
        return Promise("", "", make, (context, *given)) if context.later else make(context, *given, **named)

    return made
