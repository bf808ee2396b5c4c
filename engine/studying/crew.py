"""Tasks of a study over the cores of this machine, a process each.

A process that is ended from outside is replaced and its task is played again, at most ``TRIES``
times; what it had sent before stands. Whatever happens, a task's rows are the same.
"""

import multiprocessing
import os
import signal
import threading
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any

from engine.studying.task import Row, Unplayed, play_task

TRIES = 4

Done = tuple[int, list[Row]]  # a task and its rows


class Lost(Exception):
    """A task whose process was ended every time that it was played."""

    def __init__(self, task: int) -> None:
        super().__init__(task)
        self.task = task


def prepare() -> None:
    """Ctrl-C is for whoever hands out the games; when that is gone, so is the worker."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_follow, daemon=True).start()


def _follow() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _work(pipe: Connection, text: str) -> None:
    """A worker: plays the tasks that it is told, until it is told no more."""
    prepare()
    while True:
        try:
            task = pipe.recv()
        except EOFError:
            return
        try:
            answer: object = play_task(text, task)
        except Unplayed as problem:
            answer = str(problem)
        pipe.send(answer)


@dataclass
class _Worker:
    process: BaseProcess
    pipe: Connection
    task: int


def played(text: str, tasks: Iterable[int], workers: int) -> Iterator[Done]:
    """The tasks of a plan as they are done, in any order; raises Unplayed and Lost."""
    left, tries = iter(tasks), dict[int, int]()
    if workers < 2:
        for task in left:
            yield task, play_task(text, task)
        return
    crew = [w for _, w in zip(range(workers), (_hired(text, t) for t in left), strict=False)]
    try:
        while crew:
            for pipe in wait([w.pipe for w in crew]):
                worker = next(w for w in crew if w.pipe is pipe)
                try:
                    answer = worker.pipe.recv()
                except (EOFError, OSError):
                    tries[worker.task] = tries.get(worker.task, 1) + 1
                    if tries[worker.task] > TRIES:
                        raise Lost(worker.task) from None
                    crew[crew.index(worker)] = _hired(text, worker.task)
                    _gone(worker)
                    continue
                if isinstance(answer, str):
                    raise Unplayed(answer)
                done, following = worker.task, next(left, None)
                if following is None:
                    crew.remove(worker)
                    _gone(worker)
                else:
                    _told(worker, following)
                yield done, answer
    finally:  # what still plays is not waited for
        for worker in crew:
            worker.process.terminate()
            _gone(worker)


def _hired(text: str, task: int) -> _Worker:
    context: Any = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_work, args=(theirs, text), daemon=True)
    process.start()
    theirs.close()
    worker = _Worker(process, ours, task)
    _told(worker, task)
    return worker


def _told(worker: _Worker, task: int) -> None:
    worker.task = task
    try:
        worker.pipe.send(task)
    except OSError:  # it has just been ended; its pipe says so when it is waited for
        return


def _gone(worker: _Worker) -> None:
    worker.pipe.close()
    worker.process.join()
