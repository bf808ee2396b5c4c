"""What was to be expected of a finished game, and what came: of its turns and its packages.

The window's debrief and the report (``engine/hotwash``) ask here, so that both tell the same.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from engine.advice.adviser import LEAST, Adviser
from engine.advice.attribution import plans_of
from engine.advice.band import Band
from engine.advice.forecast import Ensemble
from engine.advice.foreseen import Foreseen, foreseen
from engine.advice.surprise import Surprise, foretold, surprise
from engine.advice.worth import worth_of
from engine.facilitating import in_order
from engine.game import Game
from engine.rules.facilitator import Act
from engine.rules.package import Package
from engine.score.ratification import Ratification
from engine.score.stakes import Stakes
from engine.sides import BySide
from engine.stopping import Stop
from engine.turn import Turn
from engine.view import Opened, opened, view
from engine.world.state import january_2018


@dataclass(frozen=True)
class Signed:
    """A package that both sides accepted: how the houses voted, what each side had to expect of it
    by its own mandate and what it knew, and what the same package is worth in the world that was
    dealt, counted in the same way. Worth in billion USD against no deal.
    """

    turn: int
    month: int
    author: str
    package: Package
    deal: int  # its number, 0 where a house has refused it
    houses: BySide[Ratification] | None  # None under rules by which they have no vote
    expected: BySide[Band]
    came: BySide[float]


@dataclass(frozen=True)
class Expected:
    """Forecasts of ``draws`` worlds beside what came."""

    signed: tuple[Signed, ...]
    turns: tuple[Foreseen, ...]
    surprise: Surprise | None
    draws: int

    @property
    def inside(self) -> tuple[int, int]:
        """How many figures of turns came inside their band, and of how many there was one."""
        known = foretold(self.turns)
        return sum(t.inside(s) for t, s in known), len(known)


def expected(game: Game, adviser: Adviser, stop: Stop | None = None) -> Expected:
    """All forecasts of a finished game; raises ValueError for one that goes on, and Stopped."""
    finished = opened(game)
    dealt = Ensemble(finished.truth, january_2018(finished.truth), 0)
    turns = foreseen(Ensemble.start(adviser.draws), finished, stop)
    furthest = surprise(
        turns,
        foreseen(dealt, finished, stop),
        finished,
        lambda turn: _before(finished, adviser, turn, stop),
        lambda turn: dealt.through(finished.steps[: turn.month], stop),
        stop,
    )
    return Expected(tuple(_signed(game, adviser, stop)), turns, furthest, adviser.draws)


def _before(game: Opened, adviser: Adviser, turn: Turn, stop: Stop | None) -> Ensemble:
    """Worlds at a turn's first month, as many as the credit of its moves can be run in."""
    draws = adviser.affordable(plans_of(turn), game.table.limits.months_per_turn)
    return Ensemble.start(adviser.draws).few(draws).through(game.steps[: turn.month], stop)


def _signed(game: Game, adviser: Adviser, stop: Stop | None) -> Iterator[Signed]:
    """Each acceptance that put a package to both houses, with the moment before it."""
    finished = opened(game)
    stakes = finished.mandates.map(Stakes.of)
    truth = Ensemble(finished.truth, january_2018(finished.truth), 0)
    now = Game.start(game.header, game.scenario, tells=False)
    for event in in_order(game.events, game.acts):
        if stop is not None:
            stop.check()
        if isinstance(event, Act) or not now.table.completes(event):
            now = now.apply(event)
            continue
        assert now.table.on_table is not None
        before, (author, package), now = now, now.table.on_table, now.apply(event)
        if package.renews:
            continue
        months = game.scenario.horizon
        hoped = BySide.of(partial(_hoped, adviser, before, author, package, stop))
        truth = truth.through(before.steps, stop)
        table = before.table.cleared()
        in_fact = worth_of(truth, table, author, package, stakes, months, stop)
        struck = len(now.table.deals) + len(now.table.past)
        yes = struck > len(before.table.deals) + len(before.table.past)
        yield Signed(
            before.table.turn, before.month, author, package, struck if yes else 0, now.houses,
            hoped, in_fact.both.map(lambda band: band.p50),
        )  # fmt: skip


def _hoped(
    adviser: Adviser, before: Game, author: str, package: Package, stop: Stop | None, side: str
) -> Band:
    """What a package is worth to a side by what it knows at a moment."""
    eyes = view(before, side)
    worlds = adviser.worlds(eyes.steps, stop).few(LEAST)
    table, months = eyes.table.cleared(), eyes.scenario.horizon
    return worth_of(worlds, table, author, package, eyes.stakes, months, stop).to(side)
