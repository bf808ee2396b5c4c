"""A run on the compiled month: values packed by its layouts, results unpacked."""

from collections.abc import Sequence
from dataclasses import fields
from functools import cache

import numpy as np
from numpy.typing import NDArray

from engine.compiled.library import Form, Values, call
from engine.months.accounts import scores_in, weight
from engine.months.asked import Asked, Part, Room, Rules, parts, spread
from engine.stopping import Stopped
from engine.world.calendar import Calendar, calendar
from engine.world.elementary import Array
from engine.world.month import Flows
from engine.world.packing import Layout, layout, size, unpacked
from engine.world.parameters import Parameters
from engine.world.regime import Regime
from engine.world.state import State
from engine.world.welfare import CN_PARTS, US_PARTS

FEW, ALL = 64, 1 << 30  # fewest rows that are worth a second thread; no most


def answer(form: Form, asked: Asked, room: Room, cores: int | None) -> None:
    """Run everything that is asked and write it into ``room``; raises Stopped."""
    values = _values(asked.p.packed, asked.state, asked.plans, asked.first, asked.months)
    values["score"] = _scored_months(asked.months)
    if asked.won:
        values["won"] = np.array([w.values() for w in asked.won], dtype=np.float64)
    shape = (room.plans, room.draws, asked.months, 1, room.kept)

    def work(part: Part) -> None:
        if not call(form, shape, part, values, room.results, asked.stop):
            raise Stopped

    spread(parts(room.plans, room.draws, cores, ALL, FEW), cores, work)


def month(
    form: Form, p: Parameters, state: State, rules: Sequence[Regime], number: int
) -> tuple[State, Flows]:
    """One month of the whole world with its flows; with several rules each rules a row, and all
    rows live in the first row's parameters.
    """
    plans, draws = (1, p.draws) if len(rules) == 1 else (len(rules), 1)
    parameters = p.packed if draws == p.draws else np.ascontiguousarray(p.packed[:, :draws])
    values = _values(parameters, state, rules, number, 1)
    values["start"] = np.arange(plans)
    like, flows = layout(state.columns()), _flows(state)
    results = {
        "N": np.empty((size(like), plans * draws)),
        "F": np.empty((size(flows), plans * draws)),
    }
    call(form, (plans, draws, 1, plans, 0), (0, plans, 0, draws), values, results)
    return State.of(results["N"], like), Flows(**dict(unpacked(results["F"], flows)))


def months(form: Form, p: Parameters, state: State, rules: Sequence[Regime], first: int) -> State:
    """The whole world after a month of each of the rules."""
    values = _values(p.packed, state, [rules], first, len(rules))
    like = layout(state.columns())
    results = {"N": np.empty((size(like), p.draws))}
    call(form, (1, p.draws, len(rules), 1, 0), (0, 1, 0, p.draws), values, results)
    return State.of(results["N"], like)


def _values(
    parameters: Array, state: State, plans: Sequence[Rules], first: int, months: int
) -> Values:
    """What every run is given; all plans begin in the first state, and nothing is scored."""
    places, table = _table(plans, months)
    return {
        "P": parameters,
        "S": state.packed,
        "start": np.zeros(len(plans), dtype=np.int64),
        "R": table,
        "rule": places,
        "W": _calendar(first, months),
        "score": np.zeros(months, dtype=np.uint8),
    }


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
    lines, goods = state.stock.shape[1:], state.domestic.shape[1:]
    wide = (
        "exported", "applied", "granted", "blocked", "bypassed", "supplied", "outside", "forwarded",
        "unseen", "stock_gap", "lost_output",
    )  # fmt: skip
    shapes = dict.fromkeys(wide, lines) | {
        "us_parts": (len(US_PARTS),),
        "cn_parts": (len(CN_PARTS),),
        "lost_sales": goods,
        "chip_sales": goods,
        "usual_trade": (2,),
        "imports": (2,),
    }
    return tuple((f.name, shapes.get(f.name, ())) for f in fields(Flows))
