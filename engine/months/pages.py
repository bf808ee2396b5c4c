"""A run on the NumPy pages: the reference, and what runs where no compiled month is."""

from collections.abc import Sequence
from dataclasses import fields, replace
from functools import cache
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from engine.months.accounts import Accounts, kept, no_accounts, scored, scores_in, weight
from engine.months.asked import Asked, Part, Room, Rules, parts, spread
from engine.sides import BySide
from engine.world.calendar import calendar
from engine.world.elementary import RECORDED_ROWS, Array, by_draws, total
from engine.world.goods import OF_CN, OF_US
from engine.world.month import Flows, advance, step
from engine.world.packing import packed
from engine.world.parameters import Parameters
from engine.world.regime import Regime, stacked
from engine.world.state import State

Rows = TypeVar("Rows", State, Flows)

# Most and fewest rows that run together: enough to outweigh Python's share of a month, few enough
# for the processor's cache.
CHUNK, LEAST = 2048, 512


def answer(asked: Asked, room: Room, cores: int | None) -> None:
    """Run everything that is asked and write it into ``room``."""

    @cache
    def start(a: int, b: int, copies: int) -> tuple[Parameters, State]:
        chosen = np.tile(np.arange(a, b), copies)
        return asked.p.take(chosen), asked.state.take(chosen)

    def work(part: Part) -> None:
        i, j, a, b = part
        draws = b - a
        p, begin = start(a, b, j - i)
        if asked.won:
            more = np.repeat(np.array([w.values() for w in asked.won[i:j]]), draws, axis=0)
            begin = replace(begin, standing=np.clip(begin.standing + more, 0.0, 1.0))
        rules = _in_months(asked.plans[i:j], asked.months, draws)
        _run(asked, room, part, p, begin, rules)

    spread(parts(room.plans, room.draws, cores, CHUNK, LEAST), cores, work)


def month(p: Parameters, state: State, rules: Sequence[Regime], number: int) -> tuple[State, Flows]:
    """A month of worlds that each have rules of their own.

    A few at a time, since many rows would take the processor's exponential and with it other last
    bits than the compiled month, and than each world by itself.
    """
    found = []
    for i in range(0, len(rules), RECORDED_ROWS):
        rows = np.arange(i, min(i + RECORDED_ROWS, len(rules)))
        here = stacked(rules[i : i + RECORDED_ROWS])
        found.append(advance(state.take(rows), p.take(rows), here, number))
    return _together([s for s, _ in found]), _together([f for _, f in found])


def _together(parts: list[Rows]) -> Rows:
    """The rows of all, one below the other."""
    if len(parts) == 1:
        return parts[0]
    made = {
        f.name: by_draws(np.concatenate([getattr(part, f.name) for part in parts]))
        for f in fields(parts[0])
    }
    return type(parts[0])(**made)


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
    asked: Asked, room: Room, part: Part, p: Parameters, state: State, rules: Sequence[Regime]
) -> None:
    """The rows of one part through all months."""
    i, j, a, b = part
    rows: NDArray[np.intp] = (np.arange(i, j)[:, None] * room.draws + np.arange(a, b)).ravel()
    accounts, years = no_accounts(state), np.zeros((2, p.draws))
    series = room.results["series"]
    for m, rule in enumerate(rules):
        if asked.stop is not None:
            asked.stop.check()
        state, flows = step(state, p, rule, calendar(asked.first + m))
        accounts = kept(accounts, state, flows, weight(m))
        if scores_in(m, asked.months):
            scores = scored(state, p)
        points = scores.map(total).values()
        years[OF_US] += points[OF_US] / 12.0
        years[OF_CN] += points[OF_CN] / 12.0
        for k, value in enumerate((total(accounts.us), total(accounts.cn), *points)):
            series[k, i:j, m, a:b] = value.reshape(j - i, -1)
    found = {"A": _block(accounts)[: room.kept], "Q": _block(scores), "Y": years}
    if room.end:
        found["N"] = state.packed
    for name, block in found.items():
        room.results[name][:, rows] = block


def _block(value: Accounts | BySide[Array]) -> Array:
    return packed((f.name, getattr(value, f.name)) for f in fields(value))
