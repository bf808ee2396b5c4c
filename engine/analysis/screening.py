"""Which of the judgements in the code decide a score: one moved at a time (Morris 1991).

Every number of ``engine/world`` and ``engine/score`` that is marked ``judgement`` is moved to the
low and to the high end of its range, all others kept (Technometrics 33(2): 161-174, with the
centre as the only base point). With ``y`` a score of a path in a draw, ``y'`` the same with the
number moved and ``B`` the width of the 5 to 95 percent band of ``y`` over draws,

    part = mean over draws of |y' - y| / B,  the larger end,

is what the number decides: the mean of absolute elementary effects (Campolongo, Cariboni and
Saltelli 2007) in the units of what the drawn parameters decide together. Scores are what a path
does to economy (billion USD) and security (points) of both sides in 24 months against no change;
of no change itself, what it comes to. A band narrower than 1 counts as 1, or what nobody
feels would decide. Ranges: where the comment names one, that; else 30 percent
either way, shares kept at most 1, and what lies above 0.9 by 30 percent of what it lacks to 1.
Numbers of one constant that add up to 1, and coefficients of a sum that do, keep doing so. Halves
in functions, which the list of constants leaves out, are moved too. Errors: a number with which the
model does not run is told by name.
"""

import ast
import csv
import io
import os
import re
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import numpy as np

import engine
from engine.advice.forecast import Ensemble, run
from engine.analysis.altered import Altered, answered, place
from engine.analysis.constants import PLAIN, Number, placed
from engine.analysis.studies.plans import Plan, at, changed, in_turn, kept, shut, tariffs
from engine.months import runner
from engine.rules.levels import Levels
from engine.scenarios.timeline import (
    documented,
    first_day,
    levels_after,
    month_index,
    monthly_rules,
)
from engine.world.elementary import Array
from engine.world.parameters import sobol
from engine.world.state import january_2018

ROOMS = ("world", "score")
SCORES = ("US economy", "China economy", "US security", "China security")
MONTHS, DRAWS = 24, 128
NARROWEST = 1.0  # billion USD or points
DECIDES = 0.05  # of a band: from here on a number should be drawn
MOVED, ALMOST_ONE = 0.3, 0.9
_RANGE = re.compile(r"range (-?[\d.]+) to (-?[\d.]+\d)")

# Paths by the month that they begin in, each beside no change.
PATHS: Mapping[tuple[int, int], Mapping[str, Plan]] = {
    (2024, 12): {
        "no change, December 2024": kept,
        "tools and memory denied": changed(at(tools="ban with", hbm="ban on all", eda="ban")),
    },
    (2025, 10): {
        "no change, October 2025": kept,
        "October 2025 escalates": changed(
            tariffs(1.45, 0.72),
            at(ree_heavy="stopped", reach="0.1", japan="dual-use", ai_chips="ban"),
        ),
        "magnets stopped for half a year": in_turn((changed(shut("heavy", "magnets")), 6)),
        "tariffs of 145 and 125 percent": changed(tariffs(1.45, 1.25)),
        "programmes at their largest": changed(
            at(
                capacity="crash", chip_support="enlarged", stockpile_us="a month",
                stockpile_cn="two weeks", self_reliance="triple", allies="joint controls",
                floor_allies="floor with", procurement="half", procurement_us="free",
            )
        ),
        "both sides open": changed(
            tariffs(0.21, 0.15),
            at(
                ree_heavy="open", ree_magnets="open", minor_metals="open", graphite="open",
                legacy_chips="open", tools="open", hbm="open", ai_chips="open", reach="none",
                entity_list="cut", purchases="pledge of 50", lists_cn="none", firms="usual",
            ),
        ),
    },
}  # fmt: skip
NAMES = tuple(name for plans in PATHS.values() for name in plans)


def scores(draws: int) -> Array:
    """What each path comes to, (paths, scores, draws), by the model as it is in this process."""
    p = sobol(draws).core()
    state, now, found = january_2018(p), 0, []
    for (year, month), plans in PATHS.items():
        begin = month_index(year, month)
        rules = [r.core() for r in monthly_rules(documented(), begin)]
        state, now = runner.brought(p, state, rules[now:], now), begin
        levels = Levels(levels_after(documented(), first_day(begin)))
        ruled = [[r.core() for r in plan(levels, MONTHS)] for plan in plans.values()]
        path = run(Ensemble(p, state, begin), ruled, MONTHS)
        series = (*path.money.values(), *path.security.values())
        ends = np.stack([s[:, -1] for s in series], axis=1)
        ends[1:] -= ends[0]
        found.append(ends)
    return np.concatenate(found)


@dataclass(frozen=True)
class Move:
    """A number of the code with its range, and what its module becomes at either end."""

    name: str  # module and constant or function, and which of its numbers where it has several
    value: float
    ends: tuple[float, float]
    line: str  # of code that it stands on
    altered: tuple[Altered, Altered]


def moves() -> list[Move]:
    """All judgements of the rooms, in the order of files and lines."""
    root = Path(engine.__file__).parent
    files = [f for room in ROOMS for f in sorted((root / room).glob("*.py"))]
    return [
        m
        for f in files
        for m in moves_of(f.read_text("utf-8"), f.relative_to(root.parent).as_posix())
    ]


def moves_of(code: str, file: str) -> list[Move]:
    """The judgements of one module."""
    found: list[tuple[str, Number, ast.expr, list[ast.expr]]] = []
    sums = {place(x): own for own in _sums(ast.parse(code)) for x in own}
    for number, node in placed(code, file, PLAIN - {0.5}):
        if number.mark == "judgement":
            own = list(_literals(node))
            room = file.split("/", 1)[1].removesuffix(".py").replace("/", ".")
            name = f"{room}.{number.name}"
            found += [(name, number, x, sums.get(place(x), own)) for x in own if _value(x)]
    names, lines = [name for name, *_ in found], code.splitlines()
    seen: dict[str, int] = {}
    result = []
    for name, number, node, own in found:
        seen[name] = seen.get(name, 0) + 1
        which = f" {seen[name]}" if names.count(name) > 1 else ""
        value = _value(node)
        ends = _ends(value, number)
        low, high = (Altered(file, tuple(_replaced(node, own, x))) for x in ends)
        line = lines[node.lineno - 1].split("  #")[0].strip()
        result.append(Move(name + which, value, ends, line, (low, high)))
    return result


def _literals(node: ast.AST) -> Iterator[ast.expr]:
    """The largest parts of an expression that are a number whatever else is."""
    if isinstance(node, ast.expr) and _is_number(node):
        yield node
    elif not isinstance(node, ast.Subscript):
        for child in ast.iter_child_nodes(node):
            yield from _literals(child)


def _sums(tree: ast.Module) -> Iterator[list[ast.expr]]:
    """Coefficients that add up to 1, as of ``0.6 * a + 0.4 * b`` and ``0.5 + 0.5 * c``."""
    for node in ast.walk(tree):
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
            found = [_coefficient(term) for term in _terms(node)]
            numbers = [x for x in found if x is not None]
            if len(numbers) == len(found) and _whole([_value(x) for x in numbers]):
                yield numbers


def _terms(node: ast.expr) -> Iterator[ast.expr]:
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        yield from _terms(node.left)
        yield from _terms(node.right)
    else:
        yield node


def _coefficient(term: ast.expr) -> ast.expr | None:
    """The first number that multiplies a term, or is it."""
    if _is_number(term):
        return term
    if isinstance(term, ast.BinOp) and isinstance(term.op, ast.Mult):
        left = _coefficient(term.left)
        return left if left is not None else _coefficient(term.right)
    return None


def _is_number(node: ast.AST) -> bool:
    if isinstance(node, ast.Constant):
        return isinstance(node.value, int | float) and not isinstance(node.value, bool)
    if isinstance(node, ast.UnaryOp):
        return isinstance(node.op, ast.USub) and _is_number(node.operand)
    if isinstance(node, ast.BinOp):
        return isinstance(node.op, ast.Div) and _is_number(node.left) and _is_number(node.right)
    return False


def _value(node: ast.expr) -> float:
    if isinstance(node, ast.UnaryOp):
        return -_value(node.operand)
    if isinstance(node, ast.BinOp):
        return _value(node.left) / _value(node.right)
    assert isinstance(node, ast.Constant) and isinstance(node.value, int | float)
    return node.value


def _ends(value: float, number: Number) -> tuple[float, float]:
    said = _RANGE.search(number.source)
    if said:
        return float(said[1]), float(said[2])
    if isinstance(value, int):
        return round((1 - MOVED) * value), round((1 + MOVED) * value)
    if ALMOST_ONE < value < 1.0:
        lacks = 1.0 - value
        return 1.0 - (1 + MOVED) * lacks, 1.0 - (1 - MOVED) * lacks
    high = (1 + MOVED) * value
    return (1 - MOVED) * value, min(high, 1.0) if 0.0 < value < 1.0 else high


def _replaced(
    node: ast.expr, own: list[ast.expr], value: float
) -> Iterator[tuple[tuple[int, int, int], float]]:
    """The number and, where it adds up to 1 with its fellows, these as they keep it so."""
    yield place(node), value
    values = [_value(x) for x in own]
    if _whole(values):
        shrink = (1.0 - value) / (1.0 - _value(node))
        for other, was in zip(own, values, strict=True):
            if place(other) != place(node) and was:
                yield place(other), was * shrink


def _whole(values: list[float]) -> bool:
    return len(values) > 1 and abs(sum(values) - 1.0) < 1e-9


@dataclass(frozen=True)
class Effect:
    """What a number decides of each score on each path, as parts of their bands."""

    name: str
    value: float
    ends: tuple[float, float]
    line: str
    parts: tuple[float, ...]  # the largest of all paths, by score
    paths: tuple[str, ...]  # on which path

    @property
    def of(self) -> str:
        """The constant or function that the number is one of."""
        return re.sub(r" \d+$", "", self.name)

    @property
    def largest(self) -> float:
        return max(self.parts)

    def written(self) -> tuple[str, ...]:
        numbers = (f"{x:.6g}" for x in (self.ends[0], self.value, self.ends[1]))
        parts = (f"{x:.4f}" for x in self.parts)
        return (self.name, *numbers, self.line, *parts, *self.paths)

    @classmethod
    def read(cls, row: dict[str, str]) -> "Effect":
        """One row of the stored table."""
        low, value, high = (float(row[k]) for k in ("low", "value", "high"))
        parts = tuple(float(row[s]) for s in SCORES)
        paths = tuple(row[f"path of {s}"] for s in SCORES)
        return cls(row["constant"], value, (low, high), row["line"], parts, paths)


COLUMNS = ("constant", "low", "value", "high", "line", *SCORES, *(f"path of {s}" for s in SCORES))


def measured(base: Array, moved: list[Array]) -> tuple[tuple[float, ...], tuple[str, ...]]:
    """The largest part of each score's band over paths and ends, and its path."""
    low, high = np.quantile(base, (0.05, 0.95), axis=-1)
    band = np.maximum(high - low, NARROWEST)
    parts = np.max([np.mean(np.abs(m - base), axis=-1) / band for m in moved], axis=0)
    best = np.argmax(parts, axis=0)
    largest = np.max(parts, axis=0)
    paths = tuple(NAMES[i] if x > 0.0 else "" for i, x in zip(best, largest, strict=True))
    return tuple(float(x) for x in largest), paths


def effects(todo: list[Move], draws: int = DRAWS, workers: int | None = None) -> Iterator[Effect]:
    """What each number decides, in the order asked."""

    def ran(altered: Altered) -> Array:
        found: Array = np.load(io.BytesIO(answered(altered, draws)), allow_pickle=False)
        return found

    with ThreadPoolExecutor(workers or os.cpu_count() or 1) as pool:
        base = pool.submit(ran, Altered())
        ends = [[pool.submit(ran, a) for a in m.altered] for m in todo]
        for m, own in zip(todo, ends, strict=True):
            parts, paths = measured(base.result(), [e.result() for e in own])
            yield Effect(m.name, m.value, m.ends, m.line, parts, paths)


def write(draws: int, path: Path) -> Iterator[str]:
    """All effects as CSV; yields those that decide a score, the largest first, and how many do."""
    found = list(effects(moves(), draws))
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(COLUMNS)
        out.writerows(e.written() for e in found)
    deciding = sorted((e for e in found if e.largest > DECIDES), key=lambda e: -e.largest)
    for e in deciding:
        yield f"{e.name}: " + ", ".join(
            f"{s} {x:.0%}" for s, x in zip(SCORES, e.parts, strict=True)
        )
    yield f"{len(deciding)} of {len(found)} move a score by more than {DECIDES:.0%} of its band"
