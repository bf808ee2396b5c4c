"""Game: a record and the state it leads to. ``apply(event)`` gives the next Game."""

import hashlib
from dataclasses import dataclass, fields, replace

import numpy as np

from engine.randomness import uniforms
from engine.record import Header
from engine.rules.levers import SIDES
from engine.rules.notation import Event, parse
from engine.rules.table import Table
from engine.scenarios.scenario import Happening, Mandate, Scenario, scenario
from engine.scenarios.timeline import monthly_rules
from engine.scoring import security
from engine.world.elementary import Array
from engine.world.goods import US_CIVIL
from engine.world.month import advance
from engine.world.parameters import Parameters, drawn, priors
from engine.world.regime import Regime, Setting, regime, stacked
from engine.world.state import State, january_2018


@dataclass(frozen=True)
class Step:
    """One month of rules, and what the deck does to the world before it."""

    month: int
    regime: Regime
    shocks: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True)
class Move:
    """Something that changed the rules in a turn: a measure or an accepted package."""

    side: str
    text: str
    changes: tuple[tuple[str, Setting], ...]
    standing: tuple[float, float] = (0.0, 0.0)  # reputation won by the move itself


@dataclass(frozen=True)
class Turn:
    """A finished turn as it happened in the world that was dealt."""

    number: int
    month: int  # first month, from January 2018
    before: tuple[tuple[str, Setting], ...]
    moves: tuple[Move, ...]
    after: tuple[tuple[str, Setting], ...]
    events: tuple[Event, ...]
    happened: tuple[Happening, ...]
    economy: tuple[float, float]  # billion USD in this turn against nobody having moved
    economy_parts: tuple[tuple[float, ...], tuple[float, ...]]
    security: tuple[float, float]
    security_parts: tuple[dict[str, float], dict[str, float]]
    support: tuple[float, float]
    digest: str


@dataclass(frozen=True)
class Game:
    """A game at some moment. Values only; the same record gives the same bits."""

    header: Header
    scenario: Scenario
    table: Table
    truth: Parameters
    world: State  # two rows: as it is played, and as it would be had nobody moved
    events: tuple[Event, ...] = ()
    turn_events: tuple[Event, ...] = ()
    deals_made: tuple[Move, ...] = ()
    turn_start: tuple[tuple[str, Setting], ...] = ()
    steps: tuple[Step, ...] = ()
    turns: tuple[Turn, ...] = ()
    opening: Turn | None = None

    @classmethod
    def start(cls, header: Header, chosen: Scenario | None = None) -> "Game":
        """The table set, with the world run up to the scenario's first month."""
        chosen = chosen or scenario(header.scenario)
        truth = drawn(uniforms(header.seed, 0, "world", len(priors()))[None, :])
        world = january_2018(truth)
        steps = []
        for month, rules in enumerate(monthly_rules(chosen.run_up, chosen.start_month)):
            world, _ = advance(world, truth, rules, month)
            steps.append(Step(month, rules))
        both = np.array([0, 0])
        truth, world = truth.take(both), world.take(both)
        table = chosen.table()
        game = cls(header, chosen, table, truth, world, steps=tuple(steps))
        game = replace(game, turn_start=table.levels)
        return replace(game, opening=game._turn((), (), np.zeros((2, 6)), np.zeros((2, 6)), 0))

    def mandate(self, side: str) -> Mandate:
        """The private instructions that the seed has dealt to a side."""
        found = self.scenario.mandates[side]
        u = uniforms(self.header.seed, 0, f"mandate {side}", 1)[0]
        return found[int(u * len(found))]

    @property
    def over(self) -> bool:
        return self.table.phase == "over"

    @property
    def month(self) -> int:
        """The month about to be played, counted from January 2018."""
        return len(self.steps)

    def apply(self, event: Event | str) -> "Game":
        """The next game; raises IllegalMove and leaves this one as it is."""
        event = parse(event) if isinstance(event, str) else event
        deal = self.table.on_table if event.verb == "accept" else None
        table = self.table.apply(event)
        game = replace(
            self,
            table=table,
            events=(*self.events, event),
            turn_events=(*self.turn_events, event),
        )
        if deal is not None:
            proposer, package = deal
            setting = table.setting
            changed = tuple((t.lever, setting[t.lever]) for t in (*package.gives, *package.gets))
            move = Move(proposer, f"{proposer} offer {package}", changed)
            game = replace(game, deals_made=(*self.deals_made, move))
        return game._resolved() if table.phase == "reveal" else game

    def _resolved(self) -> "Game":
        revealed = self.table.revealed()
        setting = revealed.setting
        measures = tuple(
            Move(e.side, str(e), ((e.lever, setting[e.lever]),) if e.lever else (), _won(e))
            for e in self.table.drafts
        )
        happened = self._drawn_events()
        shocks = tuple(x for h in happened for x in h.effects.items())
        won = tuple(sum(m.standing[i] for m in measures) for i in range(2))
        rules = regime(setting, threats(revealed))
        nobody_moves = regime(self.scenario.levels)
        steps, world = list(self.steps), _credited(shaken(self.world, shocks), won)
        shocks += tuple((f"standing_{s.lower()}", w) for s, w in zip(SIDES, won) if w)
        us, cn = np.zeros((2, 6)), np.zeros((2, 6))
        for i in range(revealed.limits.months_per_turn):
            step = Step(len(steps), rules, shocks if i == 0 else ())
            world, flows = advance(world, self.truth, stacked([rules, nobody_moves]), step.month)
            us, cn = us + flows.us_parts, cn + flows.cn_parts
            steps.append(step)
        game = replace(self, world=world, table=revealed)
        turn = game._turn((*self.deals_made, *measures), happened, us, cn, revealed.turn)
        support = (float(world.support[0, 0]), float(world.support[0, 1]))
        after = revealed.next_turn(support)
        return replace(
            game,
            table=after,
            steps=tuple(steps),
            turns=(*self.turns, turn),
            turn_events=(),
            deals_made=(),
            turn_start=after.levels,
        )

    def _drawn_events(self) -> tuple[Happening, ...]:
        found = []
        for h in self.scenario.deck:
            if h.turn == self.table.turn:
                if uniforms(self.header.seed, h.turn, f"event {h.id}", 1)[0] < h.chance:
                    found.append(h)
        return tuple(found)

    def _turn(
        self,
        moves: tuple[Move, ...],
        happened: tuple[Happening, ...],
        us: Array,
        cn: Array,
        number: int,
    ) -> Turn:
        n_us, n_cn = security.score(self.world, self.truth)
        us_parts, cn_parts = security.parts(self.world, self.truth)
        return Turn(
            number,
            self.month,
            self.turn_start,
            moves,
            self.table.levels,
            self.turn_events,
            happened,
            (float((us[0] - us[1]).sum()), float((cn[0] - cn[1]).sum())),
            (tuple(map(float, us[0] - us[1])), tuple(map(float, cn[0] - cn[1]))),
            (float(n_us[0]), float(n_cn[0])),
            (
                {k: 100 * float(v[0]) for k, v in us_parts.items()},
                {k: 100 * float(v[0]) for k, v in cn_parts.items()},
            ),
            (float(self.world.support[0, 0]), float(self.world.support[0, 1])),
            digest(self.world),
        )


# Reputation that a case at the WTO wins for who brings it; judgement, range 0 to 0.05.
WTO_STANDING = 0.02


def _won(event: Event) -> tuple[float, float]:
    if event.verb != "wto":
        return (0.0, 0.0)
    return (WTO_STANDING, 0.0) if event.side == "US" else (0.0, WTO_STANDING)


def threats(table: Table) -> dict[str, float]:
    """Believed chance that a threatened lever closes: credibility of who threatens."""
    return {
        w.lever: table.credibility(w.side, w.kind)
        for w in table.words
        if w.kind == "threaten" and w.outcome == "open"
    }


def shaken(world: State, shocks: tuple[tuple[str, float], ...]) -> State:
    """The world after events of the deck; each moves one named quantity."""
    for name, size in shocks:
        if name == "alignment":
            world = replace(world, alignment=np.clip(world.alignment + size, 0, 1))
        elif name == "stock_us":
            stock = world.stock.copy()
            stock[:, US_CIVIL] *= 1 + size
            world = replace(world, stock=stock)
        else:
            field, side = name.rsplit("_", 1)
            value = getattr(world, field).copy()
            top = 100.0 if field == "support" else 1.0
            i = 0 if side == "us" else 1
            value[:, i] = np.clip(value[:, i] + size, 0.0, top)
            world = replace(world, **{field: value})
    return world


def _credited(world: State, won: tuple[float, ...]) -> State:
    """Reputation that moves have won in the world that is played."""
    standing = world.standing.copy()
    standing[0] = np.clip(standing[0] + np.array(won), 0.0, 1.0)
    return replace(world, standing=standing)


def digest(world: State) -> str:
    """Fingerprint of the world's bits."""
    total = hashlib.blake2b(digest_size=8)
    for f in fields(world):
        value = np.ascontiguousarray(getattr(world, f.name), dtype="<f8") + 0.0
        total.update(value.tobytes())
    return total.hexdigest()
