"""The one runner of months: plans times draws through any number of months.

Under it stand two forms of the month that give the same bits: the compiled one where it is there,
else the NumPy pages. Rows, a plan in a draw each, do not touch each other: they are shared out
among cores, and the result does not depend on how. Every run can be stopped from another thread.
"""

import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, fields, replace
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.compiled import library
from engine.months.accounts import Accounts, Scores, kept, no_accounts, scored, scores_in, weight
from engine.score.security import CN_WEIGHTS, US_WEIGHTS
from engine.stopping import Stop, Stopped
from engine.world.calendar import Calendar, calendar
from engine.world.elementary import Array, summed_as_before, total
from engine.world.month import CN_PARTS, US_PARTS, Flows, advance, step
from engine.world.packing import Layout, layout, packed, size, unpacked
from engine.world.parameters import Parameters
from engine.world.regime import Regime, stacked
from engine.world.state import State

# One regime for all months, or one a month.
Rules = Regime | Sequence[Regime]
Part = tuple[int, int, int, int]  # first and last plan, first and last draw
Values = dict[str, NDArray[Any]]


@dataclass(frozen=True)
class Ran:
    """What a run has come to. ``plans`` x ``draws`` rows, a plan's draws one after the other.

    ``money`` and ``security`` have shape (2, plans, months, draws), the US first: billion USD
    discounted and summed from the first month, and points; ``years`` (2, plans, draws) are
    point-years of security. ``us`` and ``cn`` (plans, draws, parts) are money by part at the end,
    then the score by part. ``end`` is there if it was asked for.
    """

    money: Array
    security: Array
    years: Array
    us: Array
    cn: Array
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


def run(
    p: Parameters,
    state: State,
    plans: Sequence[Rules],
    first: int,
    months: int,
    won: Sequence[tuple[float, float]] = (),
    cores: int | None = None,
    stop: Stop | None = None,
    end: bool = False,
) -> Ran:
    """All plans from one state, all draws, for ``months`` months from month ``first`` on.

    Lines that feed nothing back are left out of parameters, state and rules (``core()``). ``won``
    is the reputation that each plan begins with beside the state's. Raises Stopped.
    """
    if months < 1 or not plans:
        raise ValueError("a run needs a plan and a month")
    found = _Room(p.draws, len(plans), months, state, end)
    fast = library.library()
    if fast is not None and not summed_as_before():
        _compiled(fast, found, p, state, plans, first, won, cores, stop)
    else:
        _numpy(found, p, state, plans, first, won, cores, stop)
    return found.ran()


def brought(
    p: Parameters, state: State, rules: Sequence[Regime], first: int, stop: Stop | None = None
) -> State:
    """The state after a month of each of the rules."""
    if not rules:
        return state
    ran = run(p, state, [rules], first, len(rules), stop=stop, end=True)
    assert ran.end is not None
    return ran.end.state


def month(p: Parameters, state: State, rules: Sequence[Regime], number: int) -> tuple[State, Flows]:
    """One month of the whole world with its flows.

    With one regime it rules all rows of ``state``; else there is one a row, and all rows live in
    the first row's parameters.
    """
    fast = library.library()
    if fast is None or summed_as_before():
        chosen = rules[0] if len(rules) == 1 else stacked(rules)
        return advance(state, p, chosen, number)
    plans, draws = (1, p.draws) if len(rules) == 1 else (len(rules), 1)
    rows = plans * draws
    like = layout(state.columns())
    parameters = p.packed if draws == p.draws else np.ascontiguousarray(p.packed[:, :draws])
    results = {"N": np.empty((size(like), rows)), "F": np.empty((size(_flows(state)), rows))}
    values: Values = {
        "P": parameters,
        "S": state.packed,
        "start": np.arange(plans),
        "R": np.stack([r.packed[:, 0] for r in rules]),
        "rule": np.arange(plans, dtype=np.int32)[:, None],
        "W": _calendar(number, 1),
        "score": np.zeros(1, dtype=np.uint8),
    }
    library.call(fast.world, (plans, draws, 1, plans, 0), (0, plans, 0, draws), values, results)
    flows = Flows(**dict(unpacked(results["F"], _flows(state))))
    return State.of(results["N"], like), flows


def months(p: Parameters, state: State, rules: Sequence[Regime], first: int) -> State:
    """The whole world after a month of each of the rules; all rows by the same rules."""
    fast = library.library()
    if fast is None or not rules or summed_as_before():
        for i, rule in enumerate(rules):
            state, _ = advance(state, p, rule, first + i)
        return state
    places, table = _table([rules], len(rules))
    like = layout(state.columns())
    results = {"N": np.empty((size(like), p.draws))}
    values: Values = {
        "P": p.packed,
        "S": state.packed,
        "start": np.zeros(1, dtype=np.int64),
        "R": table,
        "rule": places,
        "W": _calendar(first, len(rules)),
        "score": np.zeros(len(rules), dtype=np.uint8),
    }
    library.call(fast.world, (1, p.draws, len(rules), 1, 0), (0, 1, 0, p.draws), values, results)
    return State.of(results["N"], like)


class _Room:
    """Where a run's results are written, by rows that different threads own."""

    def __init__(self, draws: int, plans: int, months: int, state: State, end: bool) -> None:
        self.draws, self.plans, self.months, self.end = draws, plans, months, end
        self.state = layout(state.columns())
        blank = no_accounts(state)
        self.accounts = layout((f.name, getattr(blank, f.name)) for f in fields(blank))
        self.kept = size(self.accounts) if end else MONEY
        rows = draws * plans
        self.results = {
            "A": np.empty((self.kept, rows)),
            "Q": np.empty((size(_SCORES), rows)),
            "Y": np.empty((2, rows)),
            "series": np.empty((4, plans, months, draws)),
        }
        if end:
            self.results["N"] = np.empty((size(self.state), rows))

    def ran(self) -> Ran:
        r, shape = self.results, (-1, self.plans, self.draws)
        money, points = r["A"][:MONEY].reshape(shape), r["Q"].reshape(shape)
        us, cn = (
            np.concatenate([money[a:c], points[b:d]]).transpose(1, 2, 0)
            for a, c, b, d in ((0, _US, 0, _US_POINTS), (_US, MONEY, _US_POINTS, None))
        )
        end = None
        if self.end:
            accounts = Accounts(**dict(unpacked(r["A"], self.accounts)))
            end = End(self.draws, accounts, State.of(r["N"], self.state))
        years = r["Y"].reshape(shape)
        return Ran(r["series"][:2], r["series"][2:], years, us, cn, end)


_SCORES: Layout = (("us", (len(US_WEIGHTS),)), ("cn", (len(CN_WEIGHTS),)))
_US, _US_POINTS = len(US_PARTS), len(US_WEIGHTS)
MONEY = _US + len(CN_PARTS)  # accounts that are always kept


def _parts(plans: int, draws: int, cores: int | None, most: int, least: int) -> list[Part]:
    """Rows in parts of whole plans, or of one plan's draws where these are many."""
    cores = cores or os.cpu_count() or 1
    rows = min(most, max(least, -(-draws * plans // cores)))
    together = max(1, rows // draws)
    return [
        (i, min(i + together, plans), j, min(j + rows, draws))
        for i in range(0, plans, together)
        for j in range(0, draws, rows)
    ]


def _spread(parts: list[Part], cores: int | None, work: Callable[[Part], None]) -> None:
    cores = cores or os.cpu_count() or 1
    if len(parts) == 1 or cores == 1:
        for part in parts:
            work(part)
        return
    with ThreadPoolExecutor(min(len(parts), cores)) as pool:
        list(pool.map(work, parts))


# Compiled.

FEW = 64  # rows that are not worth a second thread


def _compiled(
    fast: library.Library,
    room: _Room,
    p: Parameters,
    state: State,
    plans: Sequence[Rules],
    first: int,
    won: Sequence[tuple[float, float]],
    cores: int | None,
    stop: Stop | None,
) -> None:
    places, table = _table(plans, room.months)
    values: Values = {
        "P": p.packed,
        "S": state.packed,
        "start": np.zeros(room.plans, dtype=np.int64),
        "R": table,
        "rule": places,
        "W": _calendar(first, room.months),
        "score": _scored_months(room.months),
    }
    if won:
        values["won"] = np.array(won, dtype=np.float64)
    shape = (room.plans, room.draws, room.months, 1, room.kept)

    def work(part: Part) -> None:
        if not library.call(fast.core, shape, part, values, room.results, stop):
            raise Stopped

    _spread(_parts(room.plans, room.draws, cores, 1 << 30, FEW), cores, work)


@cache
def _calendar(first: int, months: int) -> Array:
    """The calendar's numbers and the weight of each month, (months, 5)."""
    names = [f.name for f in fields(Calendar)]
    rows = []
    for m in range(months):
        when = calendar(first + m)
        rows.append([*(getattr(when, n) for n in names), weight(m)])
    return np.array(rows)


@cache
def _scored_months(months: int) -> NDArray[np.uint8]:
    return np.array([scores_in(m, months) for m in range(months)], dtype=np.uint8)


def _table(plans: Sequence[Rules], months: int) -> tuple[NDArray[np.int32], Array]:
    """Which rules hold in each plan and month, and the rules, each once."""
    place: dict[int, int] = {}
    table: list[Array] = []

    def number(r: Regime) -> int:
        if id(r) not in place:
            place[id(r)] = len(table)
            table.append(r.packed[:, 0])
        return place[id(r)]

    places = np.empty((len(plans), months), dtype=np.int32)
    for i, rules in enumerate(plans):
        if isinstance(rules, Regime):
            places[i] = number(rules)
        else:
            places[i] = [number(r) for r in rules[:months]]
    return places, np.stack(table)


def _flows(state: State) -> Layout:
    """The layout of flows for a world as wide as the state's."""
    return _flows_of(state.stock.shape[1], state.domestic.shape[1])


@cache
def _flows_of(lines: int, goods: int) -> Layout:
    wide = ("exported", "applied", "granted", "blocked", "bypassed", "stock_gap", "lost_output")
    shapes = dict.fromkeys(wide, (lines,)) | {
        "us_parts": (6,),
        "cn_parts": (6,),
        "lost_sales": (goods,),
        "chip_sales": (goods,),
        "usual_trade": (2,),
    }
    return tuple((f.name, shapes.get(f.name, ())) for f in fields(Flows))


# NumPy.

# Most and fewest rows that run together: enough to outweigh Python's share of a month, few enough
# for the processor's cache.
CHUNK, LEAST = 2048, 512


def _numpy(
    room: _Room,
    p: Parameters,
    state: State,
    plans: Sequence[Rules],
    first: int,
    won: Sequence[tuple[float, float]],
    cores: int | None,
    stop: Stop | None,
) -> None:
    @cache
    def start(a: int, b: int, copies: int) -> tuple[Parameters, State]:
        chosen = np.tile(np.arange(a, b), copies)
        return p.take(chosen), state.take(chosen)

    def work(part: Part) -> None:
        i, j, a, b = part
        count, draws = j - i, b - a
        own, begin = start(a, b, count)
        if won:
            more = np.repeat(np.array(won[i:j]), draws, axis=0)
            begin = replace(begin, standing=np.clip(begin.standing + more, 0.0, 1.0))
        rules = _in_months(plans[i:j], room.months, draws)
        rows = (np.arange(i, j)[:, None] * room.draws + np.arange(a, b)).ravel()
        _run(room, own, begin, rules, first, rows, (slice(i, j), slice(a, b)), stop)

    _spread(_parts(room.plans, room.draws, cores, CHUNK, LEAST), cores, work)


def _in_months(plans: Sequence[Rules], months: int, draws: int) -> list[Regime]:
    """The rules of each month for rows of several plans."""
    found: list[Regime] = []
    last: tuple[Regime, ...] = ()
    for m in range(months):
        now = tuple(r if isinstance(r, Regime) else r[m] for r in plans)
        if len(now) == len(last) and all(a is b for a, b in zip(now, last, strict=True)):
            found.append(found[-1])
            continue
        last = now
        wide = now[0]
        if len(now) > 1:
            wide = stacked(now).take(np.repeat(np.arange(len(now)), draws))
        found.append(wide)
    return found


def _run(
    room: _Room,
    p: Parameters,
    state: State,
    rules: Sequence[Regime],
    first: int,
    rows: NDArray[np.intp],
    where: tuple[slice, slice],
    stop: Stop | None,
) -> None:
    accounts = no_accounts(state)
    years = np.zeros((2, p.draws))
    count = where[0].stop - where[0].start
    series = room.results["series"]
    for m, rule in enumerate(rules):
        if stop is not None:
            stop.check()
        state, flows = step(state, p, rule, calendar(first + m))
        accounts = kept(accounts, state, flows, weight(m))
        if scores_in(m, room.months):
            scores = scored(state, p)
        points = total(scores.us), total(scores.cn)
        years[0] += points[0] / 12.0
        years[1] += points[1] / 12.0
        now = (total(accounts.us), total(accounts.cn), *points)
        for k, value in enumerate(now):
            series[k, where[0], m, where[1]] = value.reshape(count, -1)
    found = {"A": _block(accounts)[: room.kept], "Q": _block(scores), "Y": years}
    if room.end:
        found["N"] = state.packed
    for name, block in found.items():
        room.results[name][:, rows] = block


def _block(value: Accounts | Scores) -> Array:
    return packed((f.name, getattr(value, f.name)) for f in fields(value))
