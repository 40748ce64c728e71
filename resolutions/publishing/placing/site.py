"""Files -> site/: the finished site takes the place of the old one at once, or the old one stays as it was.

Every file is listed in ``manifest.json`` with its SHA-256, so that a copy of the site can be proved whole later.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from resolutions.problems import Problem
from resolutions.publishing.placing import exchange
from resolutions.publishing.placing.folders import Replacement, replace_folders, shelved, totals
from resolutions.publishing.placing.shelf import Shelf
from resolutions.publishing.placing.targets import MANIFEST as MANIFEST
from resolutions.publishing.placing.targets import beside, failure, refusals, unfit_target
from resolutions.publishing.placing.turns import recover_folder


def publish_site(target: Path, files: Mapping[str, bytes]) -> list[Problem]:
    """Publish the files as the site in the folder; on any problem the last published site stays untouched."""
    problems = refused(target, files) or recover_folder(target, keep=True)
    if problems:
        return problems
    try:
        with shelved(target, keep=True) as shelf:
            for path, data in files.items():
                shelf.add(path, data)
            return replace_folders([replacement(target, shelf)])
    except OSError as error:
        return [failure(target, "cannot-write", error)]


def replacement(target: Path, shelf: Shelf) -> Replacement:
    """The files of a shelf with their manifest, to be published in the folder; what is there is kept."""
    shelf.add(MANIFEST, manifest(shelf))
    return Replacement(target, shelf, MANIFEST, keep=True)


def roll_back(target: Path) -> list[Problem]:
    """Let the site and the one published before it change places; on any problem the site stays as it is."""
    problems = unfit_target(target, MANIFEST) or recover_folder(target, keep=True)
    if problems:
        return problems
    old, _ = beside(target)
    if not old.exists():
        what = "there is no earlier site to go back to"
        return [Problem(str(target), 0, "no-earlier-site", what, "build the site from an earlier commit")]
    try:
        problems = verify_site(old)
        if not problems:
            exchange.rolled_back(target)
    except OSError as error:
        problems = [failure(target, "cannot-write", error)]
    return problems


def refused(target: Path, files: Mapping[str, bytes]) -> list[Problem]:
    """Why the files cannot be published in the folder: asked before anything else is written."""
    return unfit_paths(files, str(target)) or refusals(target, {**dict.fromkeys(files, b""), MANIFEST: b""}, MANIFEST)


def manifest(files: Shelf) -> bytes:
    """The manifest of the files: each path with its SHA-256, sorted."""
    sums = dict(sorted((path, total) for path, total in files.totals.items() if path != MANIFEST))
    return (json.dumps({"sha256": sums}, ensure_ascii=False, indent=1) + "\n").encode()


def verify_site(folder: Path) -> list[Problem]:
    """Every file of a site folder that is missing, changed or not in its manifest; none when the site is whole."""
    try:
        found = totals(folder)
        sums = json.loads((folder / MANIFEST).read_bytes())["sha256"]
        listed = {str(path): str(total) for path, total in sums.items()}
    except OSError as error:
        if (folder / MANIFEST).is_file():
            return [failure(folder, "cannot-read", error)]
        return _without_manifest(folder)
    except (KeyError, ValueError, TypeError, AttributeError):
        return _without_manifest(folder)
    found.pop(MANIFEST, "")  # a folder that may not be listed seems empty
    return [
        Problem(str(folder / path), 0, "not-whole", _difference(path, listed, found), "build the site again")
        for path in sorted(listed.keys() | found.keys())
        if listed.get(path) != found.get(path)
    ]


def _without_manifest(folder: Path) -> list[Problem]:
    what = "the manifest is missing or cannot be read"
    return [Problem(str(folder / MANIFEST), 0, "no-manifest", what, "build the site again")]


def _difference(path: str, listed: Mapping[str, str], found: Mapping[str, str]) -> str:
    if path not in found:
        return "the file is in the manifest and not in the folder"
    if path not in listed:
        return "the file is in the folder and not in the manifest"
    return "the file is not what the manifest says"


def unfit_paths(files: Mapping[str, bytes], folder: str) -> list[Problem]:
    """Paths that a web host or another computer would lose: dot-files, and names that differ only in case."""
    problems: list[Problem] = []
    seen: dict[str, str] = {MANIFEST: "the manifest"}
    for path in sorted(files):
        if any(part.startswith(".") for part in path.split("/")):
            what = f"the path '{path}' begins with a dot, and hosts drop such files"
            problems.append(Problem(folder, 0, "hidden-path", what, "give the file another name"))
        first = seen.setdefault(path.casefold(), path)
        if first != path:
            what = f"the path '{path}' cannot be told from {first}"
            problems.append(Problem(folder, 0, "same-path", what, "give the two different names"))
    return problems
