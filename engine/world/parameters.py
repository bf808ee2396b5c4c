"""Uncertain parameters: read with their sources, drawn from low, central and high values.

The three numbers are the 5, 50 and 95 percent points. A draw is a two-piece lognormal through
them: ``value = central * exp(z * s)`` with ``s = ln(high/central)/1.645`` for z > 0 and
``ln(central/low)/1.645`` otherwise, so a positive parameter stays positive. What came later stands
at the end of ``scalars.csv``, parameters of goods too, so that no other draw changes.
"""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from typing import Any

import numpy as np

from engine.world.elementary import Array, by_draws, exp, log, normal_quantile, total
from engine.world.goods import CORE, COUNT, LINES, MARKET, MINERAL_LINES, MINERALS, US_DEFENCE
from engine.world.packing import packed
from engine.world.sobol import points

# The normal quantile of 0.95. [numerics]
_Z95 = 1.6448536269514722


@dataclass(frozen=True)
class Prior:
    """One uncertain number with the place it comes from."""

    name: str
    low: float
    central: float
    high: float
    unit: str
    source: str
    mark: str


@cache
def priors() -> tuple[Prior, ...]:
    """All uncertain parameters in a fixed order: goods first, then scalars."""
    found = []
    for row in _rows("dependencies.csv"):
        found.append(_prior(f"{row['good']}.{row['symbol']}", row))
    for row in _rows("scalars.csv"):
        found.append(_prior(row["symbol"], row))
    return tuple(found)


def _prior(name: str, row: dict[str, str]) -> Prior:
    low, central, high = (float(row[k]) for k in ("low", "central", "high"))
    return Prior(name, low, central, high, row["unit"], row["source"], row["mark"])


def _rows(name: str) -> list[dict[str, str]]:
    text = files("engine.data").joinpath(name).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))


@dataclass(frozen=True)
class Parameters:
    """Drawn values. ``scalar[name]`` has shape (draws,), ``line[name]`` (draws, lines)."""

    scalar: Mapping[str, Array]
    line: Mapping[str, Array]
    tech: Mapping[str, Array]

    @property
    def draws(self) -> int:
        return len(self.scalar["margin"])

    def columns(self) -> Iterator[tuple[str, Array]]:
        """Every array by its group and name, in a fixed order."""
        for group in ("scalar", "line", "tech"):
            values = getattr(self, group)
            for name in sorted(values):
                yield f"{group}.{name}", values[name]

    @cached_property
    def packed(self) -> Array:
        """All of it as one block (engine/world/packing)."""
        return packed(self.columns())

    def core(self) -> "Parameters":
        """Without the lines that feed nothing back."""
        return Parameters(
            self.scalar,
            {k: v[:, CORE] for k, v in self.line.items()},
            {k: v[:, CORE] for k, v in self.tech.items()},
        )

    def few(self, draws: int) -> "Parameters":
        """The first draws alone; made once for each number of them."""
        found = self._few.get(draws)
        if found is None:
            found = self._few[draws] = self.take(np.arange(draws))
        return found

    @cached_property
    def _few(self) -> dict[int, "Parameters"]:
        return {}

    def take(self, rows: np.ndarray[Any, Any]) -> "Parameters":
        """The same draws in another order or number (row indices)."""
        return Parameters(
            {k: v[rows] for k, v in self.scalar.items()},
            {k: by_draws(v[rows]) for k, v in self.line.items()},
            {k: by_draws(v[rows]) for k, v in self.tech.items()},
        )


# Europe, Japan and other allies together use about 1.8 times the US need; what US defence uses is
# drawn (defence_need). The heavy elements' own lines carry prices and flows only: their value lies
# in the lines of the good "heavy". [judgement, of the US need]
_USER_SCALE = {"europe": 0.9, "japan": 0.5, "others": 0.4, "market": 0.0}
# Japan makes most of its magnets itself, of Chinese oxides (Japan customs; judgement on size).
# [judgement, share]
_OWN_MAKERS = {("magnets", "japan"): 0.4}
_SCALED = ("exposed_value_added", "input_cost")
# Keeps a cost share above zero. [numerics]
_NO_ZERO = 1e-6
# Symbols of lines for which a good without a row of its own takes the scalar of that name.
BY_DEFAULT = ("ready", "in_hand", "papers_first")
# Shares of something: a wide prior must not pass the whole.
_LINE_SHARES = (
    "controller_share", "critical_fraction", "bypass", "surge", "ready", "ungraded",
)  # fmt: skip
_SHARES = (
    "rivals", "overcompliance", "priced_at_quote", "rent_share", "fee_on_buyers",
    "defence_diversion", "tool_drag", "clearing", "undeclared", "second_hand", "limit_chips",
    "limit_tools", "standing_most", "alignment_rest", "all_goods_collected", "let_off",
    "dual_use_read", "reach_closes",
)  # fmt: skip


@cache
def sizes() -> Array:
    """How large each line's need is, US civil users = 1, (lines,): tonnes from China in open trade
    over China's share (``engine/data/flows.csv``); where no tonnes are known as in ``_USER_SCALE``.
    US defence at the centre of its prior.
    """
    places = {"us_civil": "us", "europe": "europe", "japan": "japan", "others": "others"}
    tonnes = {
        (r["good"], r["destination"]): float(r["tonnes_per_month"]) for r in _rows("flows.csv")
    }
    share = {p.name: p.central for p in priors()}
    scale = {**_USER_SCALE, "us_defence": share["defence_need"]}

    def need(good: str, user: str) -> float:
        held = share[f"{good}.controller_share"] * _OWN_MAKERS.get((good, user), 1.0)
        return tonnes.get((good, places[user]), 0.0) / held

    found = np.ones(COUNT)
    for j, (good, user) in enumerate(LINES):
        found[j] = scale.get(user, 1.0) or 1.0
        if user in places and (good, "us") in tonnes:
            found[j] = need(good, user) / need(good, "us_civil")
    return found


def _markets(size: Array) -> Array:
    """Size of the whole market outside China on each mineral line, (draws, lines); else 1."""
    found = np.ones_like(size)
    goods = [good for good, _ in LINES[: MINERAL_LINES.stop]]
    for j, good in enumerate(goods):
        found[:, j] = sum(size[:, i] for i, g in enumerate(goods) if g == good)
    return found


@dataclass(frozen=True)
class Fit:
    """What the documented outcomes say about the parameters (engine/analysis/fit).

    ``shift`` is the most probable value in prior standard deviations; along each of the
    ``directions`` (unit vectors over parameters) the prior's spread shrinks by ``shrink``.
    """

    shift: Array
    directions: Array
    shrink: Array

    def around(self, z: Array) -> Array:
        """Standard normal rows moved to the fitted mean and spread."""
        found = z + self.shift
        for direction, less in zip(self.directions, self.shrink, strict=True):
            along = total(z * direction)
            found = found - (less * along)[:, None] * direction
        return found

    def spread(self) -> Array:
        """Standard deviation left to each parameter, in prior standard deviations."""
        less = (1.0 - (1.0 - self.shrink) ** 2)[:, None] * self.directions**2
        left: Array = np.sqrt(np.maximum(1.0 - np.sum(less, axis=0), 0.0))
        return left


@cache
def fitted() -> Fit:
    """The fit that is stored in ``engine/data/fit.csv``; a parameter it does not know keeps its
    prior."""
    rows = _rows("fit.csv")
    keys = [k for k in rows[0] if k.startswith("d") and k[1:].isdigit()]
    known = {r["parameter"]: r for r in rows}
    shrink = np.array([float(known["shrink"][k]) for k in keys])
    names = [p.name for p in priors()]
    shift = np.array([float(known[n]["shift"]) if n in known else 0.0 for n in names])
    directions = np.array(
        [[float(known[n][k]) if n in known else 0.0 for n in names] for k in keys]
    ).reshape(len(keys), len(names))
    return Fit(shift, directions, shrink)


def drawn(u: Array, fit: Fit | None = None) -> Parameters:
    """Fitted parameters for uniform numbers ``u`` of shape (draws, number of priors)."""
    return from_normal((fit or fitted()).around(normal_quantile(u)))


@cache
def _spreads() -> tuple[tuple[float, float], ...]:
    """``s`` of each prior below and above its centre."""
    # As one row: the logarithm of records.
    low = log(np.array([[p.central / p.low for p in priors()]]))[0] / _Z95
    high = log(np.array([[p.high / p.central for p in priors()]]))[0] / _Z95
    return tuple(zip(map(float, low), map(float, high), strict=True))


# Shares below one; where no value is exposed any fraction will do. [numerics]
def from_normal(z: Array) -> Parameters:
    """Parameters for rows of prior standard deviations, shape (draws, number of priors)."""
    value: dict[str, Array] = {}
    for i, (p, (lower, upper)) in enumerate(zip(priors(), _spreads(), strict=True)):
        value[p.name] = p.central * exp(np.where(z[:, i] > 0, upper, lower) * z[:, i])
    scalar = {p.name: value[p.name] for p in priors() if "." not in p.name}
    scale: dict[str, float | Array] = {**_USER_SCALE, "us_defence": scalar["defence_need"]}
    draws = len(z)
    symbols = sorted({p.name.split(".")[1] for p in priors() if "." in p.name})
    line: dict[str, Array] = {}
    for symbol in symbols:
        column = np.zeros((draws, COUNT), order="F")
        for j, (good, user) in enumerate(LINES):
            found = value.get(f"{good}@{user}.{symbol}", value.get(f"{good}.{symbol}"))
            if found is not None:
                column[:, j] = found
                if symbol in _SCALED:
                    column[:, j] = column[:, j] * scale.get(user, 1.0)
                if symbol == "controller_share":
                    column[:, j] *= _OWN_MAKERS.get((good, user), 1.0)
                if symbol == "stock" and user == "us_defence":
                    column[:, j] *= scalar["defence_depth"]
        line[symbol] = column
    line["past_growth"] = np.where(line["past_growth"] > 0, line["past_growth"], line["growth"])
    for symbol in BY_DEFAULT:
        line[symbol] = np.where(line[symbol] > 0, line[symbol], value[symbol][:, None])
    line["size"] = np.zeros((draws, COUNT), order="F") + sizes()
    line["size"][:, US_DEFENCE] = scalar["defence_need"][:, None]
    # What each good gets of a programme's money adds up to all of it.
    line["money_share"] /= total(line["money_share"][:, : len(MINERALS)])[:, None]
    for bounded in _LINE_SHARES:
        line[bounded] = np.minimum(line[bounded], 0.99)
    line["critical_fraction"][:, MARKET] = 0.8  # no value is exposed: any fraction will do
    for share in _SHARES:
        scalar[share] = np.minimum(scalar[share], 0.99)
    cost, worth = line["input_cost"], line["exposed_value_added"]
    alpha = np.minimum((cost + _NO_ZERO * _NO_ZERO) / np.maximum(worth, _NO_ZERO), 0.9)
    log_alpha = log(alpha)
    tech = {
        "alpha": alpha,
        "r": log_alpha / log(line["critical_fraction"]),
        "monthly_cost": cost / 12.0,
        "monthly_value": worth / 12.0,
        "minus_price_elasticity": -line["price_elasticity"],
        "part_of_market": line["size"] / _markets(line["size"]),
    }
    return Parameters(scalar, line, tech)


def central(draws: int = 1) -> Parameters:
    """Every parameter at its most probable value."""
    return drawn(np.full((draws, len(priors())), 0.5))


def sobol(draws: int, fit: Fit | None = None) -> Parameters:
    """Fitted parameters at Sobol points; ``draws`` best a power of two."""
    return drawn(by_draws(points(draws, len(priors()))), fit)
