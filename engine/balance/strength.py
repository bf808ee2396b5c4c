"""How strong the planner is for the time that it may think.

It plays mirrored pairs against the negotiator, which tries no plans, with ever more plans to try.
Strength is what it has above a negotiator in its seat, points of the result; time is that of one
core a measure, as talks are the same for both.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from time import process_time

from engine.advice.result import final
from engine.game import Game
from engine.players.characters import characters
from engine.players.choice import Player
from engine.players.planner import Planner
from engine.players.players import fresh
from engine.record import Header, Seat
from engine.rules.levers import SIDES, opponent
from engine.rules.package import NEUTRAL
from engine.scenarios.scenario import scenario
from engine.seats import act, neutral
from engine.tournament import Estimate, estimate
from engine.view import opened

AGAINST = "negotiator"
STEPS = (2, 4, 8, 16, 32, 64, 128)  # plans that it may try; 2 are nothing and the best alone


@dataclass(frozen=True)
class Strength:
    """``plans`` tried a turn, milliseconds a measure (median, longest), points above in pairs."""

    plans: int
    median_ms: float
    longest_ms: float
    points: Estimate
    won: Estimate
    pairs: int


def curve(name: str, pairs: int, steps: tuple[int, ...] = STEPS) -> Iterator[Strength]:
    """The curve of a scenario, a step after the other."""
    for plans in steps:
        times: list[float] = []
        above: list[float] = []
        for seed in range(1, pairs + 1):
            above.append(sum(_above(name, side, plans, seed, times) for side in SIDES) / 2.0)
        times.sort()
        won = [0.5 if x == 0.0 else float(x > 0.0) for x in above]
        yield Strength(
            plans, times[len(times) // 2] if times else 0.0, times[-1] if times else 0.0,
            estimate(above, f"strength {name} {plans}"), estimate(won, f"won {name} {plans}"),
            pairs,
        )  # fmt: skip


def _above(name: str, side: str, plans: int, seed: int, times: list[float]) -> float:
    """The planner's result in a seat less the negotiator's in the same seat of the same deal."""
    scores = []
    for brain in (Planner(characters()["planner"], most=plans), fresh(AGAINST, side)):
        brains: dict[str, Player] = {side: brain, opponent(side): fresh(AGAINST, opponent(side))}
        kept = times if isinstance(brain, Planner) else []
        scores.append(_score(name, seed, brains, side, kept))
    return scores[0] - scores[1]


def _score(name: str, seed: int, brains: dict[str, Player], side: str, times: list[float]) -> float:
    plot = scenario(name)
    seats = {s: Seat(b.__name__) for s, b in brains.items()}
    game = Game.start(Header(plot.id, seed, seats), plot, tells=False)
    while not game.over:
        floor = game.table.floor
        if floor == NEUTRAL:
            game = game.apply(neutral(game))
            continue
        timed = floor == side and game.table.phase == "measures"
        began = process_time()
        game, _, _ = act(game, brains[floor])
        if timed:
            times.append((process_time() - began) * 1000.0)
    return final(opened(game)).results[side].score
