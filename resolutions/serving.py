"""Changes -> website: the site on this computer alone, built again whenever something that it is made from changes.

A document that was changed is read at once and its pages are shown, whatever the size of the corpus; what else follows
from the change is there when the build has ended. The site stands in a folder of its own, as frictionless is not
asked: the published folders hold only what was judged.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Collection, Iterable
from contextlib import redirect_stderr, suppress
from dataclasses import replace
from functools import partial
from io import StringIO
from multiprocessing import Process
from pathlib import Path

from resolutions.publishing.framing.page import Page
from resolutions.publishing.placing.host import hosted
from resolutions.standing import HOME, changes
from resolutions.terminal import Options, say
from resolutions.vocabulary import DOCUMENTS
from resolutions.workers import end_with_parent

_LAST = 10
Build = Callable[[Options], None]
"""Builds the whole site."""
Preview = Callable[[Options, Collection[str]], Iterable[Page]]
"""Makes the pages of some document sets."""


def served(options: Options, port: int, build: Build, preview: Preview) -> None:
    """Build, show the website, and build again after every change until the process is ended."""
    here = options.cache / "serve"
    here.mkdir(parents=True, exist_ok=True)
    apart = replace(
        options, package=here / "datapackage", site=here / "site", since=options.since or options.package, judged=False
    )
    newer = Newer(here / "preview", partial(preview, apart))
    builds = Builds(partial(_built, build, apart), newer.clear)
    with hosted(apart.site, port, newer.folder) as address:
        say(options, f"{address} shows the website; Ctrl-C ends it")
        with suppress(KeyboardInterrupt):
            for changed in changes((options.content, HOME / "templates")):
                newer.show(names(changed, options.content))
                builds.look(bool(changed))
                newer.prepare()
        builds.end()


def names(changed: Collection[str], content: Path) -> frozenset[str]:
    """The document sets that were changed; none when something else was, which may change all pages."""
    folder = content / DOCUMENTS
    inside = [Path(path).relative_to(folder).parts for path in changed if Path(path).is_relative_to(folder)]
    return frozenset(parts[0] for parts in inside if parts) if len(inside) == len(changed) else frozenset()


class Newer:
    """The pages that are shown before the site has them."""

    def __init__(self, folder: Path, preview: Callable[[Collection[str]], Iterable[Page]]) -> None:
        """Keep them in a folder; what an earlier process left there goes."""
        self.folder = folder
        self._preview = preview
        self._pages: dict[str, str] = {}
        self._is_ready = False
        self.clear()

    def prepare(self) -> None:
        """Load once what all previews need, before somebody waits for one."""
        if not self._is_ready:
            self._made(())
            self._is_ready = True

    def show(self, found: Collection[str]) -> None:
        """Show the pages of some document sets; the build says what is wrong with those that have none."""
        pages = self._made(found) if found else {}
        if pages:
            self._pages |= pages
            self._put()

    def _made(self, found: Collection[str]) -> dict[str, str]:
        with suppress(SystemExit), redirect_stderr(StringIO()):
            return {page.path: page.content for page in self._preview(found)}
        return {}

    def _put(self) -> None:
        """Let a new folder take the place of the old one, so that open pages hear of it."""
        fresh = self.folder.with_suffix(".new")
        shutil.rmtree(fresh, ignore_errors=True)
        for name, content in self._pages.items():
            path = fresh / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content, "utf-8")
        shutil.rmtree(self.folder, ignore_errors=True)
        fresh.rename(self.folder)

    def clear(self) -> None:
        """Show the site alone."""
        self._pages.clear()
        shutil.rmtree(self.folder, ignore_errors=True)


class Builds:
    """One build after another, each in a process of its own, so that a change made meanwhile is seen."""

    def __init__(self, build: Callable[[], None], done: Callable[[], None]) -> None:
        """Call ``done`` when a build has ended and nothing was changed since it began."""
        self._build, self._done = build, done
        self._waiting = True
        self._running: Process | None = None

    def look(self, changed: bool) -> None:
        """Begin a build when something was changed, as soon as none is under way."""
        self._waiting = self._waiting or changed
        if self._running is not None and not self._running.is_alive():
            self._running = None
            if not self._waiting:
                self._done()
        if self._waiting and self._running is None:
            self._waiting = False
            self._running = Process(target=self._build)
            self._running.start()

    def end(self) -> None:
        """End the build that is under way; what it would have replaced stays as it is."""
        if self._running is not None:
            self._running.terminate()
            self._running.join()


def _built(build: Build, options: Options) -> None:
    """Build in this process, which ends when the one that began it does, and lets whoever waits for a page go first."""
    end_with_parent()
    if sys.platform != "win32":
        os.nice(_LAST)
    with suppress(SystemExit, KeyboardInterrupt):
        build(options)
