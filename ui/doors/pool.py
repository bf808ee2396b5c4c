"""Games over processes: each task is played somewhere, answers come in the order of the tasks."""

import multiprocessing
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import TypeVar

from engine.studying.crew import prepare
from ui.doors.errors import Refused
from ui.texts.speech import tr

Task = TypeVar("Task")
Answer = TypeVar("Answer")


def over(
    todo: Sequence[Task], play: Callable[[Task], Answer], workers: int = 0
) -> Iterator[Answer]:
    """The answers to tasks in their order, whoever finds them; 0 workers are as many as cores.

    ``play`` is a function of a module, as it is called in other processes.
    """
    workers = min(workers or os.cpu_count() or 1, len(todo))
    if workers < 2:
        yield from map(play, todo)
        return
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(workers, mp_context=context, initializer=prepare)
    try:
        ahead: list[Future[Answer]] = []
        for task in todo:
            ahead.append(pool.submit(play, task))
            if len(ahead) >= 2 * workers:
                yield ahead.pop(0).result()
        for future in ahead:
            yield future.result()
    except BrokenProcessPool:
        raise Refused(tr("door.tournament_worker")) from None
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
        if sys.exc_info()[0] is not None:  # what still plays is not waited for
            for process in multiprocessing.active_children():
                process.terminate()
