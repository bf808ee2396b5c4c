"""What a run of months is asked, where its results are written, and how rows are shared out."""

import os
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, fields

import numpy as np

from engine.months.accounts import Accounts, no_accounts
from engine.score.security import CN_WEIGHTS, US_WEIGHTS
from engine.sides import BySide
from engine.stopping import Stop
from engine.world.elementary import Array
from engine.world.packing import Layout, layout, size, unpacked
from engine.world.parameters import Parameters
from engine.world.regime import Regime
from engine.world.state import State
from engine.world.welfare import CN_PARTS, US_PARTS

# One regime for all months, or one a month.
Rules = Regime | Sequence[Regime]
Part = tuple[int, int, int, int]  # first and last plan, first and last draw


@dataclass(frozen=True)
class Asked:
    """All plans from one state in all draws, for a number of months from month ``first`` on.

    ``won`` is the reputation that each plan begins with beside the state's; ``end`` asks for
    accounts and state after the last month.
    """

    p: Parameters
    state: State
    plans: Sequence[Rules]
    first: int
    months: int
    won: Sequence[BySide[float]] = ()
    stop: Stop | None = None
    end: bool = False

    @property
    def draws(self) -> int:
        return self.p.draws


@dataclass(frozen=True)
class Ran:
    """What a run has come to. ``plans`` x ``draws`` rows, a plan's draws one after the other.

    ``money`` and ``security`` have shape (plans, months, draws) for each side: billion USD
    discounted and summed from the first month, and points; ``years`` (plans, draws) are point-years
    of security. ``parts`` (plans, draws, parts) are money by part at the end, then the score by
    part. ``end`` is there if it was asked for.
    """

    money: BySide[Array]
    security: BySide[Array]
    years: BySide[Array]
    parts: BySide[Array]
    end: "End | None"


@dataclass(frozen=True)
class End:
    """Accounts and state after the last month, a row a plan and draw: (plans x draws, ...)."""

    draws: int
    accounts: Accounts
    state: State

    def of(self, plan: int, values: Array) -> Array:
        """The rows of one plan."""
        return values[plan * self.draws : (plan + 1) * self.draws]


SCORES: Layout = (("us", (len(US_WEIGHTS),)), ("cn", (len(CN_WEIGHTS),)))
_US, _US_POINTS = len(US_PARTS), len(US_WEIGHTS)
MONEY = _US + len(CN_PARTS)  # accounts that are always kept


class Room:
    """Where a run's results are written, by rows that different threads own."""

    def __init__(self, asked: Asked) -> None:
        draws, plans, months, end = asked.draws, len(asked.plans), asked.months, asked.end
        self.draws, self.plans, self.end = draws, plans, end
        self.state = layout(asked.state.columns())
        blank = no_accounts(asked.state)
        self.accounts = layout((f.name, getattr(blank, f.name)) for f in fields(blank))
        self.kept = size(self.accounts) if end else MONEY
        rows = draws * plans
        self.results = {
            "A": np.empty((self.kept, rows)),
            "Q": np.empty((size(SCORES), rows)),
            "Y": np.empty((2, rows)),
            "series": np.empty((4, plans, months, draws)),
        }
        if end:
            self.results["N"] = np.empty((size(self.state), rows))

    def ran(self) -> Ran:
        r, shape = self.results, (-1, self.plans, self.draws)
        money, points = r["A"][:MONEY].reshape(shape), r["Q"].reshape(shape)
        parts = BySide(
            np.concatenate([money[:_US], points[:_US_POINTS]]).transpose(1, 2, 0),
            np.concatenate([money[_US:], points[_US_POINTS:]]).transpose(1, 2, 0),
        )
        end = None
        if self.end:
            accounts = Accounts(**dict(unpacked(r["A"], self.accounts)))
            end = End(self.draws, accounts, State.of(r["N"], self.state))
        series, years = r["series"], r["Y"].reshape(shape)
        return Ran(
            BySide.along(series[:2]), BySide.along(series[2:]), BySide.along(years), parts, end
        )


def cores_here() -> int:
    """All of this machine; in a process among several that share it, one."""
    found = sys.modules.get("multiprocessing.process")  # not imported where there is one alone
    return 1 if found and found.parent_process() is not None else os.cpu_count() or 1


def parts(plans: int, draws: int, cores: int | None, most: int, least: int) -> list[Part]:
    """Rows in parts of whole plans, or of one plan's draws where these are many."""
    cores = cores or cores_here()
    rows = min(most, max(least, -(-draws * plans // cores)))
    together = max(1, rows // draws)
    return [
        (i, min(i + together, plans), j, min(j + rows, draws))
        for i in range(0, plans, together)
        for j in range(0, draws, rows)
    ]


def spread(found: list[Part], cores: int | None, work: Callable[[Part], None]) -> None:
    """Each part once, on as many threads as there are cores."""
    cores = cores or cores_here()
    if len(found) == 1 or cores == 1:
        for part in found:
            work(part)
        return
    with ThreadPoolExecutor(min(len(found), cores)) as pool:
        list(pool.map(work, found))
