"""What one delegation may see of a game, or everybody: the only thing that a screen draws from.

A view holds neither the seed nor the world that was dealt. What the other side hides is not in it:
its papers and mandate, its drafts, what it carries out short of its word, and, for everybody else
than the two delegations, side letters. Forecasts start from a view's own steps, so that they cannot
tell more than its reader knows.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

import numpy as np

from engine.game import Game
from engine.intelligence import Estimate, compliance, stocks
from engine.record import Seat
from engine.rules.delegation import NOBODY, Cast
from engine.rules.facilitator import Placed
from engine.rules.facilitator import heard as told
from engine.rules.levers import SIDES
from engine.rules.notation import Event
from engine.rules.table import Table
from engine.scenarios.scenario import Mandate, Scenario
from engine.score.ratification import Ratification
from engine.score.stakes import Stakes
from engine.sides import BySide
from engine.turn import EVERYBODY, Levels, Move, Step, Turn, heard, known_to
from engine.world.elementary import Array
from engine.world.goods import AI_CHIPS, MINERAL_USERS, MINERALS, TECHNOLOGY, line
from engine.world.parameters import Parameters
from engine.world.state import State


@dataclass(frozen=True)
class Temper:
    """A mandate that a side may have been dealt, as far as everybody may reckon with it."""

    id: str
    stakes: Stakes
    red_lines: Mapping[str, int]


@dataclass(frozen=True)
class View:
    """A game through one pair of eyes. ``viewer`` is a side or ``EVERYBODY``."""

    viewer: str
    scenario: Scenario
    seats: Mapping[str, Seat]
    table: Table
    levels: Levels  # as carried out, as far as is known
    steps: tuple[Step, ...]
    opening: Turn | None
    turns: tuple[Turn, ...]
    events: tuple[Event, ...]
    turn_events: tuple[Event, ...]
    begun: tuple[Move, ...]  # what has moved the rules since the last turn, measures aside
    mandate: Mandate | None
    stakes: BySide[Stakes]  # one's own as dealt, the other's as it must be guessed
    house: Ratification | None  # one's own members on the last deal
    support: BySide[float]  # at home, both sides: polls
    trade: Mapping[tuple[str, str], float]  # part of normal trade that flows: customs statistics
    own_chips: float  # China's own share of its AI chips: industry reports
    stocks: Mapping[tuple[str, str], Estimate]
    compliance: Mapping[str, float]  # chance that the other side falls short, by lever
    # Levels that a lever must not go below by any of the mandates that its side may have been
    # dealt: what everybody must expect, as scenarios are public and the draw is not.
    red_lines: Mapping[str, int]
    guarded: Mapping[str, int]  # the same, but one's own as they were dealt
    tempers: BySide[tuple[Temper, ...]]  # what may have been dealt; one's own is known
    acts: tuple[Placed, ...] = ()  # what the facilitator has said to these eyes
    cast: Cast = NOBODY  # who holds which office: people of one room know each other

    @property
    def month(self) -> int:
        """The month about to be played, counted from January 2018."""
        return len(self.steps)

    @property
    def over(self) -> bool:
        return self.table.phase == "over"


@dataclass(frozen=True)
class Opened:
    """A finished game with all papers open: what the debrief draws from."""

    scenario: Scenario
    table: Table
    opening: Turn | None
    turns: tuple[Turn, ...]
    events: tuple[Event, ...]
    mandates: BySide[Mandate]  # as they were dealt
    steps: tuple[Step, ...]  # all months as they were
    truth: Parameters  # of the world that was dealt, one draw
    acts: tuple[Placed, ...] = ()  # all that the facilitator said, notes too
    cast: Cast = NOBODY


def opened(game: Game) -> Opened:
    """Everything that was hidden, once a game is over; before that ValueError."""
    if not game.over:
        raise ValueError("papers are opened when the game is over")
    mandates = BySide.of(game.mandate)
    return Opened(
        game.scenario, game.table, game.opening, game.turns, game.events, mandates, game.steps,
        game.truth.few(1).core(), game.acts, game.cast,
    )  # fmt: skip


def view(game: Game, side: str | None) -> View:
    """What ``side`` may see; None is everybody in the room."""
    viewer = side or EVERYBODY
    plot = game.scenario
    mandate = game.mandate(side) if side else None
    stakes = BySide.of(lambda s: Stakes.guessed(plot.mandates[s]))
    if side and mandate is not None:
        stakes = stakes.having(side, Stakes.of(mandate))
    shown = replace(
        plot,
        confidential={s: plot.confidential[s] if s == side else "" for s in SIDES},
        mandates={s: (mandate,) if s == side and mandate is not None else () for s in SIDES},
        members={
            s: tuple(m if s == side else replace(m, paper="") for m in plot.members[s])
            for s in SIDES
        },
        deck=(),
        origin=None,  # the file holds all of it
    )
    past = game.events[: len(game.events) - len(game.turn_events)]
    before = tuple(e for e in (heard(x, viewer) for x in past) if e is not None)
    # Measures are secret until both sides have said done.
    now = tuple(
        e
        for e in (heard(x, viewer) for x in game.turn_events)
        if e is not None and (not e.kind.measure or e.side == side)
    )
    return View(
        viewer,
        shown,
        game.seats,
        game.table.seen(side),
        known_to(game.table, viewer),
        tuple(s.as_seen(viewer) for s in game.steps),
        game.opening.as_seen(viewer) if game.opening else None,
        tuple(t.as_seen(viewer) for t in game.turns),
        (*before, *now),
        now,
        _begun(game, viewer),
        mandate,
        stakes,
        game.houses[side] if game.houses and side is not None else None,
        game.world.polls(0),
        _trade(game),
        float(game.world.domestic[0, AI_CHIPS]),
        stocks(game, viewer),
        compliance(game, viewer),
        red_lines(plot),
        guarded(game, side),
        BySide.of(lambda s: tempers(game, s, side)),
        said_to(game, viewer),
        game.cast,
    )


def said_to(game: Game, viewer: str) -> tuple[Placed, ...]:
    """What the facilitator has said to a side, or to everybody, and what the side has asked."""
    now = game.table.turn + game.over
    return tuple(p for p in (told(x, viewer, now) for x in game.acts) if p is not None)


def tempers(game: Game, whose: str, side: str | None) -> tuple[Temper, ...]:
    """The mandates that a side may have been dealt in the eyes of ``side``."""
    possible = (game.mandate(whose),) if whose == side else game.scenario.mandates[whose]
    return tuple(Temper(m.id, Stakes.of(m), _strictest([m])) for m in possible)


def red_lines(plot: Scenario) -> Mapping[str, int]:
    """For each lever the strictest red line of all mandates that its side may be dealt."""
    return _strictest(m for side in SIDES for m in plot.mandates[side])


def dealt(game: Game) -> Mapping[str, int]:
    """Both sides' red lines as they were dealt, once a game is over; before that ValueError."""
    return _strictest(opened(game).mandates.values())


def guarded(game: Game, side: str | None) -> Mapping[str, int]:
    """Red lines as a side must reckon with them: its own as dealt, the other's as they may be."""
    return _strictest(
        m for s in SIDES for m in ((game.mandate(s),) if s == side else game.scenario.mandates[s])
    )


def _strictest(mandates: Iterable[Mandate]) -> Mapping[str, int]:
    found: dict[str, int] = {}
    for red in (r for m in mandates for r in m.red_lines):
        found[red.lever] = max(found.get(red.lever, 0), red.level)
    return found


def _begun(game: Game, viewer: str) -> tuple[Move, ...]:
    """Deals of this turn and what came by itself at its start, as a viewer knows them."""
    believed = dict(known_to(game.table, viewer))
    seen = (m.as_seen(viewer) for m in game.pending)
    return tuple(
        replace(m, changes=tuple((n, believed[n]) for n, _ in m.changes), letter=None)
        for m in seen
        if m is not None
    )


MOST = 1.3  # of a flow no larger part of normal trade is told [numerics, ratio]


def flowing(p: Parameters, w: State) -> Mapping[tuple[str, str], Array]:
    """Parts of normal trade that flow, by good and user, a draw each; at most ``MOST`` are told."""
    pairs = [(g, u) for g in MINERALS for u in MINERAL_USERS] + [(g, "china") for g in TECHNOLOGY]
    found = {}
    for good, user in pairs:
        j = line(good, user)
        normal = p.line["controller_share"][:, j] * w.growth[:, j]
        found[good, user] = np.minimum(w.travelling[:, j] / np.maximum(normal, 1e-9), MOST)
    return found


def _trade(game: Game) -> Mapping[tuple[str, str], float]:
    return {pair: float(share[0]) for pair, share in flowing(game.truth, game.world).items()}
