"""Array operations of one month of the world, counted as NumPy performs them.

The count says how much arithmetic a forecast is; a bare loop of as many operations of the same
kinds and lengths says how fast this machine can do it at all.
"""

from collections import Counter
from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from typing import Any

import numpy as np

from engine.world.elementary import Array
from engine.world.month import advance
from engine.world.parameters import Parameters
from engine.world.regime import Regime
from engine.world.state import State

Kinds = Counter[tuple[str, int]]  # name of the operation and number of elements


class _Counted(np.ndarray):
    """An array that counts what is done to it."""

    log: Kinds | None = None

    def __array_ufunc__(self, ufunc: Any, method: str, *inputs: Any, **options: Any) -> Any:
        out = options.pop("out", None)
        if out is not None:
            options["out"] = tuple(_plain(x) for x in out)
        result = getattr(ufunc, method)(*(_plain(x) for x in inputs), **options)
        if _Counted.log is not None:
            size = max(np.size(x) for x in (*inputs, result))
            _Counted.log[(ufunc.__name__ if method == "__call__" else method, size)] += 1
        return result.view(_Counted) if isinstance(result, np.ndarray) else result


def _plain(x: Any) -> Any:
    return x.view(np.ndarray) if isinstance(x, _Counted) else x


def _watched(value: Any) -> Any:
    if isinstance(value, np.ndarray):
        return value.view(_Counted)
    if isinstance(value, dict):
        return {k: _watched(v) for k, v in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{f.name: _watched(getattr(value, f.name)) for f in fields(value)})
    return value


def of_a_month(state: State, p: Parameters, rules: Regime, month: int) -> Kinds:
    """What one month does, for as many draws as the state has."""
    found: Kinds = Counter()
    _Counted.log = found
    try:
        advance(_watched(state), _watched(p), _watched(rules), month)
    finally:
        _Counted.log = None
    return found


_LIKE = {
    "divide": np.divide,
    "exp": np.exp,
    "log": np.log,
    "maximum": np.maximum,
    "minimum": np.minimum,
    "reduce": np.add,
}


def bare_loop(kinds: Kinds) -> Callable[[], None]:
    """The same operations on arrays that stand ready, one after the other."""
    ready: dict[int, tuple[Array, Array, Array]] = {}
    for _, size in kinds:
        ready[size] = (np.full(size, 1.5), np.full(size, 0.5), np.empty(size))

    def loop() -> None:
        for (name, size), count in kinds.items():
            a, b, out = ready[size]
            if name in ("exp", "log"):
                one = _LIKE[name]
                for _ in range(count):
                    one(a, out=out)
            else:
                two = _LIKE.get(name, np.multiply)
                for _ in range(count):
                    two(a, b, out=out)

    return loop
