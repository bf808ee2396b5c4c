"""Tasks of a study over a Dask cluster. A scheduler runs whatever code it is sent, and its workers
answer with what is unpickled here: only a network that is trusted may have one (docs/studies.md).

What a worker gets is the name of one function and the text of the plan, which it checks against its
own program. A worker that ends has its task played again by the scheduler, a few times; when the
scheduler gives up, the task is handed in again at most ``TRIES`` times.
"""

import logging
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from engine.studying.crew import TRIES, Done, Lost
from engine.studying.plan import BadPlan
from engine.studying.task import Unplayed, play_task

PATIENCE = 30  # seconds that a scheduler and its first worker may take to answer
AHEAD = 3  # tasks that are handed in for each thread, so that none waits for us


_ADDRESS = re.compile(r"(tcp|tls)://[A-Za-z0-9_.:\[\]-]+:[0-9]{1,5}")


class NoDask(RuntimeError):
    """Dask is not installed."""


class Unreachable(Exception):
    """There is no scheduler at the address, it has no workers, or it has gone; says which."""


def check(address: str) -> None:
    """Raises Unreachable for a text that is no address, without asking anybody."""
    if not _ADDRESS.fullmatch(address):
        raise Unreachable(f"{address[:80]!r} is no address; write it as tcp://HOST:8786")


def played(text: str, tasks: Iterable[int], address: str) -> Iterator[Done]:
    """The tasks of a plan as they are done, in any order.

    ``address`` must have passed ``check``. Raises NoDask, Unreachable, BadPlan where a worker has
    another program, Unplayed and Lost.
    """
    try:
        from distributed import Client
    except ImportError:
        raise NoDask from None
    with _quiet():
        try:
            client = Client(address, timeout=PATIENCE, set_as_default=False)
        except (OSError, ValueError) as problem:
            raise Unreachable(f"{address[:80]}: no scheduler answers ({_short(problem)})") from None
        with client:
            try:
                client.wait_for_workers(1, timeout=PATIENCE)
            except TimeoutError:
                raise Unreachable(f"{address[:80]}: this scheduler has no workers") from None
            yield from _played(client, text, tasks, address)


@contextmanager
def _quiet() -> Iterator[None]:
    """Without Dask's own lines: what goes wrong is told in one of ours."""
    before = logging.root.manager.disable
    logging.disable(logging.CRITICAL)
    try:
        yield
    finally:
        logging.disable(before)


def _played(client: Any, text: str, tasks: Iterable[int], address: str) -> Iterator[Done]:
    from distributed import KilledWorker, as_completed

    left, tries, asked = iter(tasks), dict[int, int](), dict[str, int]()

    def hand_in(task: int) -> Any:
        tries[task] = tries.get(task, 0) + 1
        future = client.submit(play_task, text, task, pure=False)
        asked[future.key] = task
        return future

    def more() -> list[Any]:
        """As many tasks as keep all threads that are there now at work."""
        wanted = AHEAD * max(sum(client.nthreads().values()), 1) - len(asked)
        return [hand_in(t) for _, t in zip(range(wanted), left, strict=False)]

    with _reached(address):
        going = as_completed(more(), loop=client.loop)
    for future in going:
        task = asked.pop(future.key)
        with _reached(address):
            try:
                rows = future.result()
            except KilledWorker:
                if tries[task] >= TRIES:
                    raise Lost(task) from None
                going.add(hand_in(task))
                continue
        yield task, rows
        with _reached(address):
            going.update(more())


@contextmanager
def _reached(address: str) -> Iterator[None]:
    """What goes wrong on the way to a cluster and there, in our words."""
    from distributed import CancelledError

    try:
        yield
    except (CancelledError, OSError):
        gone = "the scheduler is gone; the same command goes on where it stopped"
        raise Unreachable(f"{address[:80]}: {gone}") from None
    except (BadPlan, Lost, Unplayed):
        raise
    except Exception as problem:  # whatever a foreign machine may lack
        raise BadPlan(f"a worker cannot play: {_short(problem)}") from None


def _short(problem: BaseException) -> str:
    return " ".join(f"{type(problem).__name__}: {problem}".split())[:160]
