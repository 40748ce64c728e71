"""Folders -> Problems: what keeps a generated folder from being written where the options say."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from resolutions.problems import Problem

DESCRIPTOR = "datapackage.json"
"""The file that makes a folder a Data Package; a folder without it is none and is never replaced."""
MANIFEST = "manifest.json"
"""The list of all other files of a site with their SHA-256; a folder without it is no site and is never replaced."""


def refusals(target: Path, files: Mapping[str, bytes], marker: str) -> list[Problem]:
    """Why the files may not take the place of what is in the target; none when they may."""
    for name in files:
        if not is_inside(name):
            what = f"'{name}' is not a path inside the folder"
            return [Problem(str(target), 0, "bad-path", what, "use a relative path with forward slashes")]
    if marker not in files:
        what = f"the new folder lacks the file '{marker}'"
        return [Problem(str(target), 0, "no-marker", what, "this is an error of the program: report it")]
    return unfit_target(target, marker)


def is_inside(name: str) -> bool:
    """Whether a path leads to a file inside the folder that it starts from, in the one way of writing it."""
    return "\\" not in name and "\0" not in name and {"", ".", ".."}.isdisjoint(name.split("/"))


def unfit_target(target: Path, marker: str) -> list[Problem]:
    """Why no generated folder can be here, whatever its files: asked before anything is read or written."""
    try:
        whole = target.resolve()
        above = next(folder for folder in whole.parents if folder.exists())
        if not above.is_dir():
            what = f"the folder cannot be made, because '{above.name}' is a file"
            return [Problem(str(target), 0, "below-a-file", what, "name another folder, or move the file away")]
        if not os.access(above, os.W_OK | os.X_OK):
            what = f"nothing can be written in {above}"
            return [Problem(str(target), 0, "cannot-write", what, "name another folder, or change its permissions")]
        if not whole.exists() or (whole.is_dir() and (not any(whole.iterdir()) or (whole / marker).is_file())):
            return []
    except (OSError, RuntimeError) as error:
        return [failure(target, "cannot-read", error)]
    what = f"this is not a generated folder: it has no '{marker}'"
    return [Problem(str(target), 0, "not-ours", what, "name another folder, or move it away")]


def overlapping(folders: Mapping[str, Path]) -> list[Problem]:
    """Folders, by what they hold, that are one, or one inside the other: writing one would destroy the other."""
    problems: list[Problem] = []
    named = [(name, path, path.resolve()) for name, path in folders.items()]
    for place, (other, other_path, there) in enumerate(named):
        for name, path, here in named[place + 1 :]:
            if here == there:
                problems.append(_overlap(path, f"this is the folder of the {other} and of the {name}"))
            elif any(folder in (here, *here.parents) for folder in (there, *beside(there))):
                problems.append(_overlap(path, f"the {name} cannot be in the folder of the {other}"))
            elif any(folder in (there, *there.parents) for folder in (here, *beside(here))):
                problems.append(_overlap(other_path, f"the {other} cannot be in the folder of the {name}"))
    return problems


def _overlap(path: Path, what: str) -> Problem:
    return Problem(str(path), 0, "overlap", what, "name folders of which none holds another")


def beside(target: Path) -> tuple[Path, Path]:
    """The folder that keeps the generation before the present one, and the one in which the next is made."""
    target = target.resolve()
    return target.with_name(f".{target.name}.old"), target.with_name(f".{target.name}.stage")


def failure(path: Path, code: str, error: OSError | RuntimeError) -> Problem:
    """What the system refused, as a problem of a folder."""
    what = str(error)
    if isinstance(error, OSError):
        what = f"{error.strerror or error}" + (f": {error.filename}" if error.filename else "")
    return Problem(str(path), 0, code, what, "look at the folder's permissions and the free space")
