"""All that the report of a finished game stands on, worked out once: a class talks it over.

The window and the door that write a report (``ui/hotwash``) ask here, so that both tell the same.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from engine.advice.adviser import LEAST, Adviser, Judged
from engine.advice.band import Band
from engine.advice.bargaining import Space
from engine.advice.debrief import Debrief, offers
from engine.advice.forecast import Ensemble
from engine.advice.foreseen import Foreseen, foreseen
from engine.advice.result import Result
from engine.advice.worth import worth_of
from engine.counterfactual import Another, Change, instead
from engine.facilitating import in_order
from engine.game import Game
from engine.rules.facilitator import Act
from engine.rules.package import Package
from engine.score.ratification import Ratification
from engine.score.stakes import Stakes
from engine.sides import BySide
from engine.stopping import Stop
from engine.view import Opened, dealt, opened, view
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
    houses: BySide[Ratification] | None  # by rules under which they vote
    expected: BySide[Band]
    came: BySide[float]


@dataclass(frozen=True)
class Tried:
    """Another course of the game with its results, by side."""

    another: Another
    results: BySide[Result]


@dataclass(frozen=True)
class Hotwash:
    """What a report tells; ``judged`` is by turn, as each turn's page has shown it."""

    game: Opened
    found: Debrief
    space: Space
    judged: Mapping[int, Judged]
    signed: tuple[Signed, ...]
    turns: tuple[Foreseen, ...]
    tried: tuple[Tried, ...]
    draws: int


def gathered(
    game: Game,
    adviser: Adviser,
    known: Mapping[int, Judged] | None = None,
    changes: Sequence[Change] = (),
    stop: Stop | None = None,
) -> Hotwash:
    """Everything of a finished game; ``known`` are turns that were judged at the table. Raises
    BadChange for a change that cannot be tried, ValueError for a game that goes on, and Stopped.
    """
    finished = opened(game)
    tried = tuple(instead(game, change) for change in changes)
    seen, first = view(game, None), view(Game.start(game.header, game.scenario), None)
    judged = dict(known or {})
    for turn in seen.turns:
        if turn.number not in judged:
            judged[turn.number] = adviser.judged(seen, stop, turn)
    stakes = finished.mandates.map(Stakes.of)
    said = [s.package for s in offers(finished)]
    space = adviser.agreement(first, stakes, said, game.header.seed, dealt(game), stop)
    shares = {number: j.shares for number, j in judged.items()}
    found = adviser.debrief(finished, seen, first, space, shares, stop)
    return Hotwash(
        finished,
        found,
        space,
        judged,
        tuple(_signed(game, adviser, stop)),
        foreseen(Ensemble.start(adviser.draws), finished, stop),
        tuple(Tried(a, adviser.final(opened(a.game), stop).results) for a in tried),
        adviser.draws,
    )


def _signed(game: Game, adviser: Adviser, stop: Stop | None) -> Iterator[Signed]:
    """Each acceptance that put a package to both houses, with the moment before it."""
    finished = opened(game)
    stakes = finished.mandates.map(Stakes.of)
    truth = Ensemble(finished.truth, january_2018(finished.truth), 0)
    now = Game.start(game.header, game.scenario, tells=False)
    for event in in_order(game.events, game.acts):
        if isinstance(event, Act) or not now.table.completes(event):
            now = now.apply(event)
            continue
        assert now.table.on_table is not None
        before, (author, package), now = now, now.table.on_table, now.apply(event)
        if package.renews:
            continue
        months = game.scenario.horizon
        expected = BySide.of(partial(_expected, adviser, before, author, package, stop))
        truth = truth.through(before.steps, stop)
        table = before.table.cleared()
        in_fact = worth_of(truth, table, author, package, stakes, months, stop)
        struck = len(now.table.deals) + len(now.table.past)
        yes = struck > len(before.table.deals) + len(before.table.past)
        yield Signed(
            before.table.turn, before.month, author, package, struck if yes else 0, now.houses,
            expected, in_fact.both.map(lambda band: band.p50),
        )  # fmt: skip


def _expected(
    adviser: Adviser, before: Game, author: str, package: Package, stop: Stop | None, side: str
) -> Band:
    """What a package is worth to a side by what it knows at a moment."""
    eyes = view(before, side)
    worlds = adviser.worlds(eyes.steps, stop).few(LEAST)
    table, months = eyes.table.cleared(), eyes.scenario.horizon
    return worth_of(worlds, table, author, package, eyes.stakes, months, stop).to(side)
