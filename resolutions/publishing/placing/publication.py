"""Files -> datapackage/ and site/: both folders are judged and replaced together, or both stay as they were."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from resolutions.problems import Problem
from resolutions.publishing.placing import site
from resolutions.publishing.placing.folders import Replacement, is_published, replace_folders
from resolutions.publishing.placing.shelf import Shelf
from resolutions.publishing.placing.targets import DESCRIPTOR

Files = Mapping[str, bytes]


def publish(
    package: Path, data: Files, judges: Callable[[Path], list[Problem]], website: Path, pages: Shelf
) -> list[Problem]:
    """Replace the folders whose files are not what they hold, when all of them pass their judges."""
    fresh = Replacement(package, data, DESCRIPTOR, judges)
    return replace_folders([one for one in (fresh, site.replacement(website, pages)) if not is_published(one)])
