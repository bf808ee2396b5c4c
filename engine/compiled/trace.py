"""The month, its accounts and the security score as one graph, with the layout of memory.

A layout names the blocks of a space in order: ``("stock", 45)`` are 45 numbers. Whoever calls the
compiled month packs values by it, so that the two cannot disagree.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

import numpy as np

from engine.compiled.symbols import Graph, Node, Symbols
from engine.months.accounts import Accounts, kept, no_accounts, scored
from engine.world.calendar import Calendar
from engine.world.levers import levers
from engine.world.month import step
from engine.world.packing import Layout, Named
from engine.world.parameters import Parameters, central
from engine.world.regime import Regime, Setting, regime
from engine.world.state import State, january_2018


@dataclass(frozen=True)
class Traced:
    """One form of the month: inputs by space, and the nodes of each output space."""

    name: str
    layouts: Mapping[str, Layout]
    outputs: Mapping[str, tuple[Node, ...]]
    graph: Graph


def traced(core: bool) -> Traced:
    """The month of forecasts (``core``: without lines that feed nothing back) or of the world."""
    usual = {name: Setting(lever.usual) for name, lever in levers().items()}
    p, rules = central(), regime(usual)
    if core:
        p, rules = p.core(), rules.core()
    state = january_2018(p)
    graph = Symbols.graph = Graph()
    spaces = _Spaces(graph)
    s = State(**spaces.arrays("S", state.columns(), 2))
    parameters = Parameters(**_grouped(spaces.arrays("P", p.columns(), 1)))
    found = _grouped(spaces.arrays("R", rules.columns(), 1))
    by_name: dict[str, Any] = {"said": found["said"], "scalars": found["scalar"]}
    r = Regime(**found.pop(""), **by_name)
    when = Calendar(**{f.name: spaces.number("W", f.name) for f in fields(Calendar)})
    weight: Any = spaces.number("W", "weight")
    following, flows = step(s, parameters, r, when)
    outputs = {"N": _nodes(graph, following)}
    if core:
        blank = no_accounts(state)
        accounts = Accounts(
            **spaces.arrays("A", ((f.name, getattr(blank, f.name)) for f in fields(blank)), 2)
        )
        outputs["B"] = _nodes(graph, kept(accounts, following, flows, weight))
        # The score is asked of the state that a month has left.
        points = scored(s, parameters)
        outputs["Q"] = _nodes(graph, points)
        spaces.layouts["Q"] = [(f.name, getattr(points, f.name).shape[1:]) for f in fields(points)]
    else:
        outputs["F"] = _nodes(graph, flows)
        spaces.layouts["F"] = [(f.name, getattr(flows, f.name).shape[1:]) for f in fields(flows)]
    return Traced(
        "core" if core else "world",
        {k: tuple(v) for k, v in spaces.layouts.items()},
        outputs,
        graph,
    )


def _grouped(arrays: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    """``{"line.stock": x, "norm": y}`` by what stands before the point."""
    found: dict[str, dict[str, Any]] = {}
    for name, value in arrays.items():
        group, _, rest = name.rpartition(".")
        found.setdefault(group, {})[rest] = value
    return found


class _Spaces:
    def __init__(self, graph: Graph) -> None:
        self.graph = graph
        self.layouts: dict[str, list[tuple[str, tuple[int, ...]]]] = {}
        self._next: dict[str, int] = {}

    def array(self, space: str, name: str, like: Any, level: int) -> Any:
        shape = like.shape[1:]
        first = self._next.get(space, 0)
        count = int(np.prod(shape))
        nodes = [self.graph.given(space, first + i, level) for i in range(count)]
        self._next[space] = first + count
        self.layouts.setdefault(space, []).append((name, shape))
        return Symbols.of(nodes, (1, *shape))

    def arrays(self, space: str, columns: Named, level: int) -> dict[str, Any]:
        return {name: self.array(space, name, value, level) for name, value in columns}

    def number(self, space: str, name: str) -> Any:
        return self.array(space, name, np.zeros(1), 2)[0]


def _nodes(graph: Graph, value: Any) -> tuple[Node, ...]:
    """All elements of a dataclass of arrays, in the order of its layout."""
    found = []
    for f in fields(value):
        for x in np.asarray(getattr(value, f.name), dtype=object).ravel():
            found.append(x if isinstance(x, Node) else graph.constant(x))
    return tuple(found)
