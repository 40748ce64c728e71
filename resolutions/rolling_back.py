"""The command ``rollback``: the website that was published before the present one."""

from __future__ import annotations

from typing import Any

import click

from resolutions.terminal import common, options_of, say, shown, stop_on


@click.command()
@common
@click.pass_context
def rollback(context: click.Context, /, **given: Any) -> None:
    """Put back the website that was published before the present one."""
    from resolutions.publishing.placing import locks, site

    options = options_of(context, given)
    with locks.held([options.site]) as busy:
        stop_on(busy or site.roll_back(options.site), options)
    say(options, f"{shown(options.site)} is the website that was published before")
