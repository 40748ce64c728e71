"""Folders -> answers: the finished site on this computer alone, whose open pages load again when it was replaced.

Pages of a second folder go before its own: what will be on them, shown while the site is still being built. It runs in
a process of its own, so that a build never waits for a reader nor a reader for a build.
"""

from __future__ import annotations

import multiprocessing
import signal
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from resolutions.workers import end_with_parent

HOST = "127.0.0.1"
"""Nobody but this computer is answered."""
WAITING = "/-/replaced"
"""The address that answers once the site was replaced."""
_POLICY = b'<meta http-equiv="Content-Security-Policy"'
_SCRIPT = f"<script>new EventSource('{WAITING}').onmessage = () => location.reload()</script>".encode()
_PAUSE = 0.1


class Answering(SimpleHTTPRequestHandler):
    """Serves the folder without a word; a page is given the script that loads it again."""

    def __init__(self, newer: str, *given: Any, **named: Any) -> None:
        """Answer with the pages of the folder ``newer`` where it has them."""
        self.newer = newer
        super().__init__(*given, **named)

    def log_message(self, format: str, *args: object) -> None:
        """Print nothing: what a reader opens is no news to the maintainer."""

    def do_GET(self) -> None:
        """Answer one request, with the page for missing addresses where there is no such file."""
        path = Path(self.translate_path(self.path))
        if self.path == WAITING:
            self._wait()
        elif path.suffix == ".html" or (path / "index.html").is_file():
            self._page(200, path if path.suffix == ".html" else path / "index.html")
        elif path.is_file():
            super().do_GET()
        else:
            self._page(404, Path(self.directory) / "404.html")

    def end_headers(self) -> None:
        """Let no browser keep a file that may be another one a moment later."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def _page(self, code: int, path: Path) -> None:
        newer = Path(self.newer) / path.relative_to(self.directory)
        path = newer if newer.is_file() else path
        if not path.is_file():
            self.send_error(404)
            return
        body = watching(path.read_bytes())
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _wait(self) -> None:
        first = _generation(self.directory, self.newer)
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        while _generation(self.directory, self.newer) == first:
            time.sleep(_PAUSE)
        self.wfile.write(b"data: replaced\n\n")


def watching(page: bytes) -> bytes:
    """A page without its policy, which forbids scripts, and with the one that loads it again."""
    before, found, rest = page.partition(_POLICY)
    return before + (rest.partition(b">")[2] if found else b"") + _SCRIPT


def _generation(folder: str, newer: str) -> tuple[int, int]:
    """What differs when either folder was replaced."""
    return _inode(folder), _inode(newer)


def _inode(folder: str) -> int:
    try:
        return Path(folder).stat().st_ino
    except OSError:
        return 0


@contextmanager
def hosted(folder: Path, port: int, newer: Path) -> Iterator[str]:
    """The address at which a folder is served as long as the context lasts, the pages of ``newer`` before its own.

    An error when the port is taken.
    """
    with socket.create_server((HOST, port)) as probe:
        port = probe.getsockname()[1]
    process = multiprocessing.Process(target=_serve, args=(str(folder), str(newer), port), daemon=True)
    process.start()
    _await(port, process)
    try:
        yield f"http://{HOST}:{port}/"
    finally:
        process.terminate()
        process.join()


def _await(port: int, process: multiprocessing.Process) -> None:
    """Wait until the process answers; one that ended, as when the port was taken meanwhile, never will."""
    while process.is_alive():
        try:
            socket.create_connection((HOST, port)).close()
        except OSError:
            time.sleep(_PAUSE / 10)
        else:
            return
    raise OSError(f"port {port} is in use")


def _serve(folder: str, newer: str, port: int) -> None:
    end_with_parent()
    # Ctrl-C ends it at once: Python's own exception is lost when it comes while a thread is being let go.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    ThreadingHTTPServer((HOST, port), partial(Answering, newer, directory=folder)).serve_forever()
