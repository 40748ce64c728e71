"""Changes -> website: the site on this computer alone, built again whenever something that it is made from changes.

It stands in a folder of its own, as frictionless is not asked: the published folders hold only what was judged.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace

from resolutions.publishing.host import hosted
from resolutions.standing import HOME, changes
from resolutions.terminal import Options, say


def served(options: Options, port: int, build: Callable[[Options], None]) -> None:
    """Build, show the website, and build again after every change until the process is ended."""
    here = options.cache / "serve"
    here.mkdir(parents=True, exist_ok=True)
    apart = replace(
        options, package=here / "datapackage", site=here / "site", since=options.since or options.package, judged=False
    )
    with hosted(apart.site, port) as address:
        say(options, f"{address} shows the website; Ctrl-C ends it")
        with suppress(KeyboardInterrupt):
            for _ in changes((options.content, HOME / "templates")):
                with suppress(SystemExit):
                    build(apart)
