"""Tasks -> results: many small tasks are shared out among processes, and their results come in the order of the tasks.

Where processes are forked they find the tasks made; where they are spawned each makes the same list again.
"""

from __future__ import annotations

import multiprocessing
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from typing import Any, TypeVar

T = TypeVar("T")
Tasks = Sequence[Callable[[], T]]
PARTS = 8
"""So many portions for each process, that none waits long for the last."""


def results(
    tasks: Tasks[T], again: Callable[[], Tasks[T]], places: Sequence[int], jobs: int, method: str = ""
) -> Iterator[T]:
    """What the tasks at some places give, in order; ``again`` makes the same tasks in a process that has none."""
    jobs = min(jobs, len(places))
    if jobs < 2:
        yield from (tasks[place]() for place in places)
        return
    method = method or ("fork" if "fork" in multiprocessing.get_all_start_methods() else "spawn")
    _tasks[:] = tasks
    begin = (None if method == "fork" else again,)
    with ProcessPoolExecutor(jobs, multiprocessing.get_context(method), _ready, begin) as pool:
        yield from pool.map(_done, places, chunksize=1 + len(places) // (PARTS * jobs))
    _tasks.clear()


_tasks: list[Callable[[], Any]] = []
"""The tasks of this process."""


def _ready(make: Callable[[], Tasks[Any]] | None) -> None:
    """Make the tasks in a process that was not forked and therefore has none."""
    end_with_parent()
    if make is not None:
        _tasks[:] = make()


@contextmanager
def beside(task: Callable[[], T], jobs: int) -> Iterator[Callable[[], T]]:
    """What gives the result of one long task, on which a forked process is at work until then; it ends with this."""
    if jobs < 2 or "fork" not in multiprocessing.get_all_start_methods():
        yield task
        return
    context = multiprocessing.get_context("fork")
    here, there = context.Pipe(duplex=False)
    process = context.Process(target=_tell, args=(task, there), daemon=True)
    process.start()
    there.close()

    def told() -> T:
        """The result; of a process that died, what the task gives or raises here."""
        try:
            result: T = here.recv()
        except EOFError:
            return task()
        process.join()
        return result

    try:
        yield told
    finally:
        process.kill()
        process.join()
        here.close()


def _tell(task: Callable[[], Any], there: Any) -> None:
    end_with_parent()
    there.send(task())
    there.close()


def end_with_parent() -> None:
    """Let this process end as soon as the one that began it has, even when that one is killed and can tell nobody."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_outlive, args=(parent,), daemon=True).start()


def _outlive(parent: Any) -> None:
    parent.join()
    signal.raise_signal(signal.SIGTERM)


def _done(place: int) -> Any:
    return _tasks[place]()
