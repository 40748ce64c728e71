"""Entries -> search index: the files by which Pagefind answers a query in the reader's browser.

Pagefind's own Python interface waits 0.1 s for each page and stops at an answer above 2 MB, so its program is spoken to
directly: messages in JSON, wrapped in base64, one comma after each. It reads and writes nothing but its two pipes.
"""

from __future__ import annotations

import json
import subprocess
from base64 import b64decode, b64encode
from collections.abc import Iterable, Iterator
from threading import Thread
from typing import Any

from resolutions.problems import Problem
from resolutions.publishing.framing.page import File
from resolutions.publishing.wording.languages import Language

FOLDER = "pagefind"
"""Where the indexes stand on the site, each in a folder named by its language."""
_ENTRY = "pagefind-entry.json"  # the one file whose order differs from run to run
_OURS = ("pagefind.js", "pagefind-worker.js", _ENTRY)
_KINDS = (".pf_meta", ".pf_index", ".pf_fragment", ".pagefind")
_CHUNK = 1 << 20


def index_files(pages: Iterable[tuple[str, str]], language: Language) -> tuple[list[File], list[Problem]]:
    """The files of the index over (address, HTML) of entries in one language, or why there are none.

    A site without them is whole.
    """
    asked: list[dict[str, Any]] = [{"type": "NewIndex", "config": {"keep_index_url": True}}]
    asked += [{"type": "AddFile", "index_id": 0, "url": url, "file_contents": page} for url, page in pages]
    asked.append({"type": "GetFiles", "index_id": 0})
    try:
        answers = list(_conversation(asked))
    except (ImportError, OSError, ValueError) as error:
        return [], [_without(str(error))]
    failed = [str(answer.get("message", "")) for answer in answers if answer["type"] == "Error"]
    if failed or len(answers) != len(asked):
        return [], [_without(failed[0] if failed else "it stopped early")]
    files = {file["path"]: b64decode(file["content"]) for file in answers[-1]["files"]}
    files[_ENTRY] = json.dumps(json.loads(files[_ENTRY]), sort_keys=True).encode()
    return [File(f"{FOLDER}/{language}/{path}", files[path]) for path in sorted(files) if _is_needed(path)], []


def _without(why: str) -> Problem:
    what = f"the search index is missing, because Pagefind does not run here: {why}"
    todo = "install the packages of requirements.txt; the page A–Z works without"
    return Problem("site", 0, "no-search", what, todo, "warning")


def _is_needed(path: str) -> bool:
    """Not the widgets and style sheets that Pagefind offers: the site has its own."""
    return path in _OURS or path.endswith(_KINDS)


def _conversation(asked: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """The answers of the program, in the order asked."""
    from pagefind.service import get_executable

    program = get_executable()
    if program is None:
        raise FileNotFoundError("its program is not installed")
    pipe = subprocess.PIPE
    with subprocess.Popen([program, "--service"], stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL) as running:
        speaker = Thread(target=_say, args=(running, asked))
        speaker.start()
        found = {answer["message_id"]: answer["payload"] for answer in _answers(running, len(asked))}
        speaker.join()
        assert running.stdin is not None
        running.stdin.close()
    yield from (found[number] for number in sorted(found))


def _say(running: subprocess.Popen[bytes], asked: list[dict[str, Any]]) -> None:
    """Writes while the other thread reads, as full pipes would otherwise stop both."""
    assert running.stdin is not None
    for number, payload in enumerate(asked):
        said = json.dumps({"message_id": number, "payload": payload}).encode()
        running.stdin.write(b64encode(said) + b",")
    running.stdin.flush()


def _answers(running: subprocess.Popen[bytes], expected: int) -> Iterator[dict[str, Any]]:
    """Each answer as it is complete; the program ends only when its input is closed, and then forgets what it has."""
    waiting: list[bytes] = []
    while expected and running.stdout and (chunk := running.stdout.read1(_CHUNK)):  # type: ignore[attr-defined]
        *whole, rest = chunk.split(b",")
        for part in whole:
            yield json.loads(b64decode(b"".join([*waiting, part])))
            waiting = []
            expected -= 1
        waiting.append(rest)
