"""Goals of balance, each as a number that games have given and the band that it should lie in.

By scenario. The joint gain of a deal of mandates and world is the most that any two players have
reached together in it, or what the best package of the first table brings if that is more: who
signs several packages can have more than the best of them brings. Where it is nothing worth the
name, what refers to it is not told. A goal that was not measured has no number.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import inf, isfinite, nan

import numpy as np

from engine.advice.result import LEAST, PAR
from engine.balance.trial import HONEST, PLAN, RESPONDER, Played, counts
from engine.rules.levers import SIDES, opponent
from engine.tournament import RUNGS, Estimate, estimate

STRONG, WEAK = "strategist", "novice"
CHARACTERS = ("merchant", "hawk")  # who breaks its word, who threatens

# The bands that an issue of the house has set: share of mirrored pairs, of a result, of games.
BEATS = 0.65
NEAR = 0.9
EVEN = (0.45, 0.55)
FIRST = 0.03
SIGNED = (0.4, 0.8)
LEFT_BY_WEAK, LEFT_BY_STRONG = 0.2, 0.1
USED = 0.05
CARRIED = (0.2, 0.5)


@dataclass(frozen=True)
class Goal:
    """``low`` to ``high`` is where the number should lie; both open ends for what is reported."""

    scenario: str
    key: str  # balance.KEY is its text
    found: float
    low: float = -inf
    high: float = inf
    games: int = 0
    detail: str = ""

    @property
    def reached(self) -> bool | None:
        """None where it was not measured, or where nothing is asked."""
        if not isfinite(self.found) or (self.low == -inf and self.high == inf):
            return None
        return self.low <= self.found <= self.high


def goals(scenario: str, games: Sequence[Played]) -> list[Goal]:
    """All goals of a scenario from its trials; the order is that of docs/balance.md."""
    own = [g for g in games if g.scenario == scenario]
    usual = [g for g in own if g.first == SIDES[0]]
    return [
        *_rungs(scenario, usual),
        *_fixed_plans(scenario, usual),
        *_par(scenario, usual),
        _first_word(scenario, own),
        _signed(scenario, usual),
        *_left(scenario, usual),
        *_levers(scenario, usual),
        _breach(scenario, usual),
        _threats(scenario, usual),
        *_responder(scenario, usual),
    ]


def _between(games: Iterable[Played], us: str, cn: str) -> list[Played]:
    return [g for g in games if (g.us, g.cn) == (us, cn)]


def _rungs(scenario: str, games: Sequence[Played]) -> list[Goal]:
    """The part of mirrored pairs that each rung wins against the one below."""
    found = []
    for low, high in pairwise(RUNGS):
        first = {g.seed: g for g in _between(games, high, low)}
        second = {g.seed: g for g in _between(games, low, high)}
        won = []
        for seed in sorted(first.keys() & second.keys()):
            a, b = first[seed], second[seed]
            mine, theirs = a.us_score + b.cn_score, a.cn_score + b.us_score
            won.append(0.5 if mine == theirs else float(mine > theirs))
        e = estimate(won, f"{scenario} {high} {low}")
        found.append(Goal(scenario, f"rung_{high}", e.mean, BEATS, 1.0, 2 * len(won), _ends(e)))
    return found


def _ends(e: Estimate) -> str:
    return f"{e.low:.2f} to {e.high:.2f}" if isfinite(e.low) else ""


def _fixed_plans(scenario: str, games: Sequence[Played]) -> list[Goal]:
    """The best fixed plan's result in a seat as a part of the strategist's in the same deals.

    Results can be below no deal, so that parts are taken of what both differ from the worst: a plan
    comes near where its mean result is above ``NEAR`` times the strategist's, or, where that is
    no gain at all, above it.
    """
    found = []
    for side in SIDES:
        usual = {g.seed: g.score(side) for g in _between(games, STRONG, STRONG)}
        by_plan: dict[str, list[Played]] = {}
        for g in games:
            mine, other = g.players[side], g.players[opponent(side)]
            if mine.startswith(PLAN) and other == STRONG and g.seed in usual:
                by_plan.setdefault(mine, []).append(g)
        if not by_plan:
            found.append(Goal(scenario, f"plan_{side}", nan, -inf, NEAR))
            continue
        results = {name: _mean(g.score(side) for g in own) for name, own in by_plan.items()}
        best = max(results, key=lambda name: results[name])
        result, strong = results[best], _mean(usual[g.seed] for g in by_plan[best])
        part = result / strong if strong > 0.0 else (2.0 if result > strong else 0.0)
        n = sum(len(v) for v in by_plan.values())
        told = f"{best.removeprefix(PLAN)}: {result:.0f} against {strong:.0f}"
        found.append(Goal(scenario, f"plan_{side}", part, -inf, NEAR, n, told))
    return found


def _par(scenario: str, games: Sequence[Played]) -> list[Goal]:
    """Games of two strategists in which a seat reaches its par."""
    own = _between(games, STRONG, STRONG)
    return [
        Goal(
            scenario, f"par_{side}", _mean(float(g.score(side) >= PAR) for g in own), *EVEN,
            len(own), f"mean result {_mean(g.score(side) for g in own):.0f}",
        )
        for side in SIDES
    ]  # fmt: skip


def _first_word(scenario: str, games: Sequence[Played]) -> Goal:
    """What the first word brings whoever has it, as a part of the joint gain."""
    strong = _between(games, STRONG, STRONG)
    by = {(g.seed, g.first): g for g in strong}
    worth, most = [], joint_gains(games)
    for seed in sorted({g.seed for g in strong}):
        ours, theirs = by.get((seed, "US")), by.get((seed, "CN"))
        if ours and theirs and most[seed] > LEAST:
            gained = (ours.us_utility - theirs.us_utility) + (theirs.cn_utility - ours.cn_utility)
            worth.append(gained / 2.0 / most[seed])
    return Goal(scenario, "first_word", _mean(worth), -FIRST, FIRST, 2 * len(worth))


def _signed(scenario: str, games: Sequence[Played]) -> Goal:
    own = _between(games, STRONG, STRONG)
    found = _mean(float(g.in_force > 0) for g in own)
    return Goal(scenario, "signed", found, *SIGNED, len(own))


def joint_gains(games: Sequence[Played]) -> dict[int, float]:
    """The joint gain of each deal, by seed, billion USD."""
    found: dict[int, float] = {}
    for g in games:
        found[g.seed] = max(found.get(g.seed, g.best_joint), g.best_joint, g.joint)
    return found


def _left(scenario: str, games: Sequence[Played]) -> list[Goal]:
    """The part of the joint gain that equal players leave on the table."""
    found, most = [], joint_gains(games)
    for name, low, high in ((WEAK, LEFT_BY_WEAK, inf), (STRONG, -inf, LEFT_BY_STRONG)):
        own = [g for g in _between(games, name, name) if most[g.seed] > LEAST]
        left = _mean(1.0 - g.joint / most[g.seed] for g in own)
        found.append(Goal(scenario, f"left_{name}", left, low, high, len(own)))
    return found


def _levers(scenario: str, games: Sequence[Played]) -> list[Goal]:
    """How often each lever is moved where strong play could move it: the least and the most."""
    could: dict[str, int] = {}
    did: dict[str, int] = {}
    own = _between(games, STRONG, STRONG)
    for g in own:
        for total, text in ((could, g.could), (did, g.did)):
            for name, n in counts(text).items():
                total[name] = total.get(name, 0) + n
    used = {name: did.get(name, 0) / n for name, n in could.items()}
    idle = sorted(name for name, part in used.items() if part < USED)
    always = sorted(name for name, part in used.items() if part >= 1.0)
    least, most = min(used.values(), default=nan), max(used.values(), default=nan)
    n = len(own)
    return [
        Goal(scenario, "lever_least", least, USED, inf, n, ", ".join(idle)),
        Goal(scenario, "lever_most", most, -inf, 0.999, n, ", ".join(always)),
    ]


def _breach(scenario: str, games: Sequence[Played]) -> Goal:
    """Games in which a merchant that evades does better than if it had kept its word."""
    name, honest = CHARACTERS[0], HONEST + CHARACTERS[0]
    kept = {g.seed: g for g in _between(games, honest, name)}
    paid = [
        float(g.us_utility > kept[g.seed].us_utility)
        for g in _between(games, name, name)
        if g.seed in kept and g.evasions and g.us_utility != kept[g.seed].us_utility
    ]
    return Goal(scenario, "breach_pays", _mean(paid), 0.01, 0.5, len(paid))


def _threats(scenario: str, games: Sequence[Played]) -> Goal:
    """Threats of hawks and merchants that were carried out."""
    own = [g for g in games if g.us in CHARACTERS and g.cn in CHARACTERS]
    made = sum(g.threats for g in own)
    found = sum(g.carried_out for g in own) / made if made else nan
    return Goal(scenario, "threats", found, *CARRIED, len(own), f"{made} threats")


def _responder(scenario: str, games: Sequence[Played]) -> list[Goal]:
    """What the best responder wins above the strategist in the same seat, billion USD."""
    found = []
    for side in SIDES:
        usual = {g.seed: g.utility(side) for g in _between(games, STRONG, STRONG)}
        gains = [
            g.utility(side) - usual[g.seed]
            for g in games
            if g.players[side].startswith(RESPONDER)
            and g.players[opponent(side)] == STRONG
            and g.seed in usual
        ]
        found.append(Goal(scenario, f"responder_{side}", _mean(gains), games=len(gains)))
    return found


def _mean(values: Iterable[float]) -> float:
    there = list(values)
    return float(np.mean(there)) if there else nan
