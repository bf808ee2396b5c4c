"""Arrays of symbols: a mechanism that runs on them writes itself down.

The mechanisms are NumPy pages that an economist can read. Run once with symbols in place of
numbers, each array operation notes what it computes of what, element by element, and the result is
the whole month as one graph. Equal computations are noted once. Nothing is rearranged: every node
is one IEEE operation, in the order in which the page states it.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

import numpy as np

# NumPy's names of the operations that a mechanism may use, and ours.
OPERATIONS = {
    "add": "add",
    "subtract": "sub",
    "multiply": "mul",
    "divide": "div",
    "negative": "neg",
    "minimum": "min",
    "maximum": "max",
    "absolute": "abs",
    "sqrt": "sqrt",
    "exp": "exp",
    "log": "log",
    "less": "lt",
    "less_equal": "le",
    "greater": "gt",
    "greater_equal": "ge",
}
CONDITIONS = ("lt", "le", "gt", "ge")


class NotASymbol(TypeError):
    """A mechanism does something that cannot be written down; says what."""


@dataclass(eq=False)
class Node:
    """One value of the month: a constant, an input, or an operation on others.

    ``level`` says how often it changes: 0 never, 1 with the rules or from draw to draw, 2 monthly.
    """

    op: str
    args: tuple[Any, ...]
    level: int
    batch: "Batch | None" = None
    place: int = 0  # in its batch

    def __bool__(self) -> bool:
        raise NotASymbol("a mechanism branches on a value; write it with where, minimum or maximum")


@dataclass(eq=False)
class Batch:
    """The nodes that one array operation made: a loop of the compiled month."""

    op: str
    nodes: list[Node] = field(default_factory=list)


class Graph:
    """All that was noted down, each computation once."""

    def __init__(self) -> None:
        self.known: dict[tuple[Any, ...], Node] = {}
        self.batches: list[Batch] = []

    def constant(self, value: float) -> Node:
        value = float(value)
        key = ("const", value.hex())
        if key not in self.known:
            self.known[key] = Node("const", (value,), 0)
        return self.known[key]

    def given(self, space: str, index: int, level: int) -> Node:
        """An input: the number ``index`` of a space such as the state or the rules."""
        key = ("in", space, index)
        if key not in self.known:
            self.known[key] = Node("in", (space, index), level)
        return self.known[key]

    def note(self, op: str, rows: Iterable[tuple[Any, ...]]) -> list[Node]:
        """One operation on many elements."""
        batch, found = Batch(op), []
        for row in rows:
            args = tuple(a if isinstance(a, Node) else self.constant(a) for a in row)
            if op not in ("select", "float", "where_needed"):
                args = tuple(self._number(a) for a in args)
            key = (op, *(id(a) for a in args))
            node = self.known.get(key)
            if node is None:
                node = Node(op, args, max(a.level for a in args), batch, len(batch.nodes))
                self.known[key] = node
                batch.nodes.append(node)
            found.append(node)
        if batch.nodes:
            self.batches.append(batch)
        return found

    def _number(self, node: Node) -> Node:
        """A condition where a number is wanted counts as 1 or 0."""
        return self.note("float", [(node,)])[0] if node.op in CONDITIONS else node


class Symbols(np.ndarray):
    """An array of nodes of ``Symbols.graph``."""

    graph = Graph()

    @classmethod
    def of(cls, nodes: Any, shape: tuple[int, ...]) -> "Symbols":
        found = np.empty(len(nodes), dtype=object)
        found[:] = nodes
        return found.reshape(shape).view(cls)

    def __array_ufunc__(self, ufunc: Any, method: str, *inputs: Any, **options: Any) -> Any:
        out = options.pop("out", None)
        if method in ("reduce", "accumulate") and ufunc is np.add and options.get("axis") == 1:
            result = _summed(_plain(inputs[0]), method)
        elif method != "__call__" or ufunc.__name__ not in OPERATIONS or options:
            raise NotASymbol(f"{ufunc.__name__} {method} {options or ''}".strip())
        else:
            arrays = np.broadcast_arrays(*(_plain(x) for x in inputs))
            rows = list(zip(*(a.ravel() for a in arrays), strict=True))
            result = _array(OPERATIONS[ufunc.__name__], rows, arrays[0].shape)
        if out is not None:
            out[0][...] = result
            return out[0]
        return result

    def __array_function__(
        self, func: Callable[..., Any], types: Any, args: Any, kwargs: Any
    ) -> Any:
        if func is np.where:
            arrays = np.broadcast_arrays(*(_plain(x) for x in args))
            rows = list(zip(*(a.ravel() for a in arrays), strict=True))
            return _array("select", rows, arrays[0].shape)
        if func is np.min and kwargs == {"axis": 0}:
            whole = _plain(args[0])
            found = whole[0].view(Symbols)
            for row in whole[1:]:
                found = np.minimum(found, row.view(Symbols))
            return found
        if func not in (np.stack, np.zeros_like, np.ones_like, np.empty_like, np.concatenate):
            raise NotASymbol(f"np.{func.__name__}")
        args = [_plain(a) for a in args]
        if func in (np.stack, np.concatenate):
            args = [[_plain(x) for x in args[0]], *args[1:]]
        return func(*args, **kwargs).view(Symbols)

    def where_needed(self, value: "Symbols") -> "Symbols":
        """The value where this condition holds, else 0; not computed where no draw needs it."""
        rows = list(zip(_plain(self).ravel(), _plain(value).ravel(), strict=True))
        return _array("where_needed", rows, self.shape)

    def astype(self, *_: Any, **__: Any) -> "Symbols":
        """A condition as the number 1 or 0."""
        return _array("float", [(n,) for n in _plain(self).ravel()], self.shape)


def _plain(x: Any) -> Any:
    return x.view(np.ndarray) if isinstance(x, Symbols) else np.asarray(x)


def _array(op: str, rows: list[tuple[Any, ...]], shape: tuple[int, ...]) -> Symbols:
    return Symbols.of(Symbols.graph.note(op, rows), shape)


def _summed(x: Any, method: str) -> Symbols:
    """Columns from the first to the last; of an accumulation only the end is ever asked for."""
    if len(x) != 1:
        raise NotASymbol("a month is written down for one draw")
    nodes = Symbols.graph.note("sum", [tuple(row) for row in x])
    if method == "reduce":
        return Symbols.of(nodes, (len(x),))
    padded = [[None] * (x.shape[1] - 1) + [node] for node in nodes]
    return Symbols.of([n for row in padded for n in row], x.shape)
