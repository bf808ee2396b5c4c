"""How well the moves of this dispute fit the interests of those who made them.

Every dated move of 2018 to 2026 is a choice: the level that was set, against leaving the lever and
against a step of it either way, from where the rules stood that day. What each would have done to
both sides over two years is run in the world as it was then, with all rules staying. A choice is
then explained by weights ``b`` on those changes (engine/score/government), with errors in
proportion to what is at stake (a logit, McFadden 1974; as quantal response, McKelvey and Palfrey
1995):

    P(a) = exp(U_a / (t s)) / sum_x exp(U_x / (t s)),    U_a = b . x_a
    maximise  sum_i log P(chosen) - sum_k z_k^2 / 2,     b_k = m_k exp(d_k z_k)

with s the largest change of the accounts among the alternatives. Weights are fitted to the moves
until the end of 2023 alone; those of 2024 to 2026 are the test. A move under an agreement is no
choice of its own: the whole of it is weighed against nothing of it, for each side. What is known
then: rules and the world up to the day; parameters are those of today's fit, which has seen what
came after.
"""

import csv
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import numpy as np

from engine.advice.forecast import Ensemble, plan, run
from engine.months import runner
from engine.rules.levels import Levels
from engine.rules.levers import SIDES, levers, opponent
from engine.scenarios.timeline import Dated, documented, levels_after, month_index, monthly_rules
from engine.score.government import HEARD_AS, PARTS, Weight, gain, loud, weights
from engine.sides import BySide
from engine.world.elementary import Array
from engine.world.regime import Setting

MONTHS = 24  # how far a government looks [judgement, months]
DRAWS = 64
SEEN_UNTIL = date(2023, 12, 31)  # later moves are the test [definition]
# No government chose it: a court ended the emergency tariffs.
NOT_CHOSEN = "court"
# What is as good as the best, as a part of its gain; changes below are none. [definition, share]
NEAR, NOTHING = 0.9, 0.05
STAKE = 0.5  # billion USD: the least that is at stake in a choice [numerics]

# Before any move is seen: central value and spread of the logarithm. Welfare would be 1 for every
# part. Consumers are many and quiet, makers behind a tariff loud; what comes late is quiet. A
# point-year had a price of 3 in the first edition. Buyers are heard in full where they lose half a
# percent of GDP. Errors are a sixth of what is at stake.
# [judgement, ratio]
PRIOR = {
    "consumers": (0.5, 0.7),
    "revenue": (1.0, 0.5),
    "producers": (1.0, 0.7),
    "protected": (2.0, 0.6),
    "quiet": (0.5, 0.5),
    "loud": (0.6, 0.5),
    "price": (3.0, 0.8),
    "rival": (0.2, 0.8),
    "chip": (0.3, 0.8),
    "given": (0.1, 0.6),
    "error": (0.15, 0.5),
}
SYMBOLS = ("output", *(k for k in PRIOR if k != "error"))


@dataclass(frozen=True)
class Choice:
    """A move that was made, or one side's consent to an agreement, with what else was open.

    ``changes`` has shape (alternatives, symbols), against leaving things as they were; ``welfare``
    (alternatives,) is the own country's true gain.
    """

    day: date
    side: str
    move: str
    measure: str
    levels: tuple[int, ...]  # of the lever, or 0 and 1 for an agreement
    stayed: int  # places among the alternatives
    chosen: int
    changes: Array
    welfare: Array

    def worth(self, b: Array) -> Array:
        """Utility of the alternatives, billion USD."""
        found: Array = self.changes @ b
        return found

    @property
    def closes(self) -> bool:
        """Whether it takes something from the other country, or is an agreement: a rule of thumb
        to compare with, close where it hurts and sign what both sign.
        """
        agreed = self.move == self.measure
        return agreed or bool(self.changes[self.chosen, SYMBOLS.index("rival")] > 0.0)

    @property
    def at_stake(self) -> float:
        """The largest change of the own accounts and the other's gain."""
        own = np.abs(self.changes[:, : SYMBOLS.index("loud")]).sum(axis=1).max()
        return float(own + np.abs(self.changes[:, SYMBOLS.index("rival")]).max()) + STAKE


def choices(draws: int = DRAWS, tell: Callable[[int, int], None] | None = None) -> list[Choice]:
    """All choices of the documented history, by day; those that changed nothing are none."""
    moves = [d for d in documented() if d.event.verb == "set" and d.choice != NOT_CHOSEN]
    start = Ensemble.start(draws)
    last = max(_month(d) for d in moves)
    rules = [r.core() for r in monthly_rules(documented(), last + 1)]
    state, now = start.state, 0
    found: list[Choice] = []
    agreed: dict[str, list[_Effects]] = {}
    for number, d in enumerate(moves):
        month = _month(d)
        if month > now:
            state = runner.brought(start.p, state, rules[now:month], now)
            now = month
        effects = _Effects.of(Ensemble(start.p, state, month), d)
        if tell is not None:
            tell(number + 1, len(moves))
        if effects.stayed == effects.chosen:
            continue
        if d.choice:
            agreed.setdefault(d.choice, []).append(effects)
        else:
            found.append(effects.alone())
    for name, parts in agreed.items():
        found += [_agreement(name, parts, side) for side in SIDES]
    return sorted(found, key=lambda c: (c.day, c.side))


def _month(d: Dated) -> int:
    return month_index(d.day.year, d.day.month)


def _middle(plans: Array) -> Array:
    """What each plan does against the first, medians over draws."""
    found: Array = np.median(plans[1:] - plans[:1], axis=1)
    return found


@dataclass(frozen=True)
class _Effects:
    """What each level of a dated move's lever would have done, medians, (levels, ...)."""

    d: Dated
    levels: tuple[int, ...]
    money: BySide[Array]  # by part
    loud: BySide[Array]
    years: BySide[Array]

    @classmethod
    def of(cls, worlds: Ensemble, d: Dated) -> "_Effects":
        e = d.event
        base = Levels(levels_after(documented(), d.day))
        was, names = base[e.lever].level, levers()[e.lever].names
        near = {was - 1, was, was + 1, e.level} & set(range(len(names)))
        levels = tuple(sorted(near))
        plans = [plan(base)]
        for n in levels:
            setting = base[e.lever] if n == was else Setting(n, e.target, e.reason)
            plans.append(plan(base.moved({e.lever: setting})))
        path = run(worlds, plans, MONTHS)
        parts = BySide.of(lambda s: path.parts[s][:, :, : len(PARTS[s])])
        cries = BySide.of(lambda s: loud(s, parts[s], MONTHS))
        return cls(d, levels, parts.map(_middle), cries.map(_middle), path.years.map(_middle))

    @property
    def stayed(self) -> int:
        was = levels_after(documented(), self.d.day)[self.d.event.lever].level
        return self.levels.index(was)

    @property
    def chosen(self) -> int:
        return self.levels.index(self.d.event.level)

    def gains(self, side: str) -> Array:
        """What a country gains by each level."""
        return gain(self.money[side].sum(axis=1), self.years[side])

    def changes(self, side: str) -> Array:
        """Symbols of a side's utility but for what is given, got and kept, (levels, symbols)."""
        found = np.zeros((len(self.levels), len(SYMBOLS)))
        for k, part in enumerate(PARTS[side]):
            found[:, SYMBOLS.index(HEARD_AS[part])] += self.money[side][:, k]
        found[:, SYMBOLS.index("loud")] = self.loud[side]
        found[:, SYMBOLS.index("price")] = self.years[side]
        found[:, SYMBOLS.index("rival")] = -self.gains(opponent(side))
        return found

    def alone(self) -> Choice:
        """A side's own choice."""
        e = self.d.event
        changes, given = self.changes(e.side), self.gains(opponent(e.side))
        changes[:, SYMBOLS.index("chip")] = -given
        changes[:, SYMBOLS.index("given")] = -np.maximum(given, 0.0)
        return Choice(
            self.d.day, e.side, str(e), self.d.measure, self.levels, self.stayed, self.chosen,
            changes, self.gains(e.side),
        )  # fmt: skip


def _agreement(name: str, parts: Sequence[_Effects], side: str) -> Choice:
    """A side's consent: all that both did under an agreement, against nothing of it."""
    other = opponent(side)
    yes = sum((p.changes(side)[p.chosen] for p in parts), np.zeros(len(SYMBOLS)))
    given = sum(max(0.0, p.gains(other)[p.chosen]) for p in parts if p.d.event.side == side)
    got = sum(max(0.0, p.gains(side)[p.chosen]) for p in parts if p.d.event.side == other)
    yes[SYMBOLS.index("given")] = -max(0.0, given - got)
    welfare = sum(float(p.gains(side)[p.chosen]) for p in parts)
    day = min(p.d.day for p in parts)
    rows = np.stack([np.zeros(len(SYMBOLS)), yes])
    return Choice(day, side, name, name, (0, 1), 0, 1, rows, np.array([0.0, welfare]))


def stored() -> Array:
    """The weights of ``engine/data/government.csv`` in the order of the symbols."""
    return np.array([weights()[s].central for s in SYMBOLS])


def plain() -> Array:
    """A government that adds up dollars and minds nobody else."""
    b = np.ones(len(SYMBOLS))
    b[SYMBOLS.index("price")] = weights()["price"].central
    b[SYMBOLS.index("loud")] = 0.0
    b[-3:] = 0.0
    return b


@dataclass(frozen=True)
class Fitted:
    """Weights with their 90 percent ranges, and the share of what is at stake that is error."""

    weights: tuple[Weight, ...]
    error: float

    @property
    def values(self) -> Array:
        """The weights in the order of the symbols."""
        return np.array([w.central for w in self.weights])


def fit(seen: Sequence[Choice]) -> Fitted:
    """The most probable weights given choices (maximum a posteriori; ranges by Laplace)."""
    from scipy.optimize import minimize

    names = list(PRIOR)
    middle = np.array([PRIOR[k][0] for k in names])
    spread = np.array([PRIOR[k][1] for k in names])

    def misfit(z: Array) -> float:
        value = middle * np.exp(spread * z)
        b = np.array([1.0, *value[:-1]])
        total = 0.5 * float(z @ z)
        for c in seen:
            u = c.worth(b) / (value[-1] * c.at_stake)
            total -= float(u[c.chosen] - u.max() - np.log(np.exp(u - u.max()).sum()))
        return total

    found = minimize(misfit, np.zeros(len(names)), method="BFGS")
    left = np.sqrt(np.diag(found.hess_inv))
    value = middle * np.exp(spread * found.x)
    # Of a normal distribution. [definition]
    wide = 1.645 * spread * left
    rows = [Weight("output", 1.0, 1.0, 1.0, "ratio", "definition")]
    for k, v, w in zip(names[:-1], value, wide, strict=False):
        unit = "billion USD a point-year" if k == "price" else "ratio"
        low, high = float(v * np.exp(-w)), float(v * np.exp(w))
        rows.append(Weight(k, low, float(v), high, unit, "fit"))
    return Fitted(tuple(rows), float(value[-1]))


@dataclass(frozen=True)
class Judged:
    """A choice with its gain, the best gain among the alternatives, and that of welfare alone."""

    choice: Choice
    gain: float
    best: float
    best_level: int
    plain_gain: float
    plain_best: float

    @property
    def near(self) -> bool:
        """Within a tenth of the best step's gain."""
        return _near(self.gain, self.best)

    @property
    def plainly_near(self) -> bool:
        """The same for a government that adds up dollars."""
        return _near(self.plain_gain, self.plain_best)

    @property
    def seen(self) -> bool:
        """Whether the weights were fitted to it."""
        return self.choice.day <= SEEN_UNTIL


def _near(gain: float, best: float) -> bool:
    return gain >= NEAR * best if best > NOTHING else abs(gain) <= NOTHING


def judged(found: Sequence[Choice], b: Array | None = None) -> Iterator[Judged]:
    """Each choice by weights, those of the file if none are given."""
    b = stored() if b is None else b
    for c in found:
        u, w = c.worth(b), c.worth(plain())
        best = int(np.argmax(u))
        yield Judged(
            c, float(u[c.chosen]), float(u[best]), c.levels[best], float(w[c.chosen]),
            float(w.max()),
        )  # fmt: skip


@dataclass(frozen=True)
class Share:
    """Of how many choices how many lie within a tenth of the best step's gain."""

    side: str
    period: str
    choices: int
    near: int
    plainly_near: int
    tightening: int  # of them those that close, or agree: what one rule of thumb would say


def shares(rows: Sequence[Judged]) -> Iterator[Share]:
    """By side: each year, then the years that were fitted and those that were not."""
    for side in SIDES:
        own = [r for r in rows if r.choice.side == side]
        periods: dict[str, list[Judged]] = {}
        for r in own:
            periods.setdefault(str(r.choice.day.year), []).append(r)
        periods["fitted"] = [r for r in own if r.seen]
        periods["test"] = [r for r in own if not r.seen]
        for period, some in periods.items():
            yield Share(
                side, period, len(some), sum(r.near for r in some),
                sum(r.plainly_near for r in some), sum(r.choice.closes for r in some),
            )  # fmt: skip


COLUMNS = (
    "date", "side", "move", "measure", "fitted", "level", "best_level", "gain", "best", "near",
    "welfare_gain", "welfare_best", "welfare_near",
)  # fmt: skip


def write(rows: Sequence[Judged], path: Path) -> None:
    """A row a choice; gains in billion USD over two years."""
    with path.open("w", newline="", encoding="utf-8") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(COLUMNS)
        for r in rows:
            c = r.choice
            table.writerow([
                c.day.isoformat(), c.side, c.move, c.measure, int(r.seen), c.levels[c.chosen],
                r.best_level, f"{r.gain:.3f}", f"{r.best:.3f}", int(r.near),
                f"{r.plain_gain:.3f}", f"{r.plain_best:.3f}", int(r.plainly_near),
            ])  # fmt: skip
