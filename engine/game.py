"""Game: a record and the state it leads to. ``apply(event)`` gives the next Game."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from functools import cached_property

import numpy as np

from engine import moved
from engine.facilitating import fallen, shocks_of
from engine.months import runner
from engine.randomness import uniforms
from engine.record import ASSENTING_TWICE, WITHOUT_DATES, WITHOUT_HOUSES, Header, Seat
from engine.reveal import Due, Went, no_money, went
from engine.ruled import ruled, with_rulings
from engine.rules import facilitator, polling, seating
from engine.rules.conduct import (
    LEAK,
    LEAKED,
    SNAPBACK,
    WRONGED,
    consequences,
    delivered,
)
from engine.rules.course import Course, course
from engine.rules.deals import PROOF, Evasion, discovery
from engine.rules.delegation import Cast, cast_of
from engine.rules.facilitator import Act, Placed, is_act, read_act
from engine.rules.levers import SIDES, feared, opponent
from engine.rules.notation import Event, parse
from engine.rules.package import IllegalMove
from engine.rules.table import Table
from engine.scenarios.older import begun
from engine.scenarios.scenario import Happening, Mandate, Scenario, scenario
from engine.score.change import DEALS
from engine.score.conceded import conceded
from engine.score.ratification import Ratification, ratified
from engine.sides import BySide
from engine.turn import (
    TRUTH,
    VIEWERS,
    Levels,
    Move,
    Step,
    Turn,
    by_itself,
    came_due,
    deal_move,
    held_back,
    hides,
    known,
    levels_of,
    run_up,
)
from engine.world.parameters import Parameters, drawn, priors
from engine.world.regime import regime
from engine.world.shocks import shaken
from engine.world.state import State, january_2018


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
    acts: tuple[Placed, ...] = ()  # of the facilitator, beside the moves
    pending: tuple[Move, ...] = ()  # deals of this turn, and what began or snapped back by itself
    aftermath: tuple[tuple[str, float], ...] = ()  # what came out at the end of the last turn
    clauses: tuple[tuple[str, float], ...] = ()  # what those of this turn's deals cost
    houses: BySide[Ratification] | None = None  # the last deal's votes at home
    turn_start: tuple[tuple[str, Levels], ...] = ()  # by viewer
    turn_table: Table | None = None  # the table when the turn began
    calm: Course = ()  # what comes if nobody moves: no deal, month by month
    thought: moved.Worlds = ()  # the world as those must think it who do not know all
    tells: bool = True  # whether turns say what moved the figures, which nobody reads headless
    steps: tuple[Step, ...] = ()
    turns: tuple[Turn, ...] = ()
    opening: Turn | None = None

    @classmethod
    def start(
        cls,
        header: Header,
        chosen: Scenario | None = None,
        tells: bool = True,
        dealt: Parameters | None = None,
    ) -> "Game":
        """The table set, with the world run up to the scenario's first month.

        ``dealt`` is the world of a study that keeps parameters in their place; no record tells it.
        """
        chosen = chosen or scenario(header.scenario)
        truth = dealt or drawn(uniforms(header.seed, 0, "world", len(priors()))[None, :])
        steps = run_up(chosen)
        world = runner.months(truth, january_2018(truth), [s.regime for s in steps], 0)
        both = np.array([0, 0])
        truth, world = truth.take(both), world.take(both)
        limits = replace(
            chosen.limits,
            older=header.engine in WITHOUT_HOUSES,
            assents_twice=header.engine in ASSENTING_TWICE,
            without_dates=header.engine in WITHOUT_DATES,
        )
        table = begun(replace(chosen, limits=limits), header.engine).table()
        game = cls(header, chosen, table, truth, world, steps=steps, tells=tells)
        months = limits.turns * limits.months_per_turn
        game = replace(game, turn_start=known(table), turn_table=table, calm=course(table, months))
        nothing = Went.of(truth, world, no_money(2))
        return replace(game, opening=game._turn((), (), nothing, 0))

    def mandate(self, side: str) -> Mandate:
        """The private instructions that the seed has dealt to a side."""
        found = self.scenario.mandates[side]
        u = uniforms(self.header.seed, 0, f"mandate {side}", 1)[0]
        return found[int(u * len(found))]

    @cached_property
    def seats(self) -> Mapping[str, Seat]:
        """Who plays now; the header says who did when the game began."""
        return seating.seats_now(self.header.seats, self.acts)

    @property
    def over(self) -> bool:
        return self.table.phase == "over"

    @property
    def begun(self) -> bool:
        """Whether anything was said since the last turn ended, by a side or the facilitator."""
        acted = not self.over and any(p.turn == self.table.turn for p in self.acts)
        return acted or bool(self.turn_events)

    @property
    def month(self) -> int:
        """The month about to be played, counted from January 2018."""
        return len(self.steps)

    @property
    def cast(self) -> Cast:
        """Who sits in the delegations now."""
        return polling.cast_now(cast_of(self.header.options), self.acts)

    @property
    def offices(self) -> dict[str, tuple[int, ...]]:
        """Votes of the offices of both sides, in the scenario's order."""
        return {s: tuple(m.votes for m in own) for s, own in self.scenario.members.items()}

    def apply(self, event: Event | Act | str) -> "Game":
        """The next game; raises IllegalMove and leaves this one as it is."""
        if isinstance(event, str):
            event = read_act(event) if is_act(event) else parse(event)
        if isinstance(event, Act):
            return self.facilitated(event)
        game = self.said(event)
        if game.table.phase != "reveal":
            return game
        due = game.due()
        return game.after(due, went(due))

    def facilitated(self, act: Act) -> "Game":
        """The game after an act of the facilitator, or a side's question; it is nobody's move.

        Raises IllegalMove.
        """
        facilitator.check(self.table, act, self.header.facilitated, self.acts)
        if act.verb in ("poll", "member"):
            why = polling.refused(act, self.cast, self.offices)
            if why is not None:
                raise IllegalMove(f"{str(act)!r}: {why}", why, str(act))
        seating.check(act, self.seats)
        placed = Placed(act, self.table.turn, len(self.events))
        table = facilitator.applied(self.table, act)
        game = replace(self, table=table, acts=(*self.acts, placed))
        if act.verb != "seat":  # a record of notes alone would look all of them through at each
            game.__dict__["seats"] = self.seats
        return game

    def said(self, event: Event) -> "Game":
        """The game after an event, before the months of a turn that it ends: what ``apply`` does
        first. Raises IllegalMove.
        """
        self._signed(event)
        said = replace(self, events=(*self.events, event), turn_events=(*self.turn_events, event))
        if self.table.completes(event):
            return said._struck(event)
        return replace(said, table=self.table.apply(event))

    def _signed(self, event: Event) -> None:
        """Raise IllegalMove where a delegation's people have to agree first."""
        seat = self.seats.get(event.side)
        if seat is None or seat.player != "person" or not self.header.options:
            return
        own, weights = self.cast.delegations[event.side], self.offices[event.side]
        why = polling.unsigned(event, self.acts, len(self.events), own, weights)
        if why is not None:
            raise IllegalMove(f"{str(event)!r}: {why}", why, str(event))

    def _struck(self, event: Event) -> "Game":
        """A package is accepted: both houses vote, then it is in force."""
        self.table.check(event)
        assert self.table.on_table is not None
        author, package = self.table.on_table
        renewal = bool(package.renews)
        houses: BySide[Ratification] | None = None
        if not self.table.limits.older and not renewal:
            mandates = BySide.of(self.mandate)
            voted = polling.at_home(self.events, self.acts, author, self.cast)
            houses = ratified(
                self.scenario, mandates, self.table, self.world, self.truth, self.month, voted
            )
        against = tuple(s for s, h in houses.items() if not h.passed) if houses else ()
        if against:
            return replace(self, table=self.table.not_ratified(event, against), houses=houses)
        deals = len(self.table.deals) + len(self.table.past)
        u = uniforms(self.header.seed, self.table.turn, f"delivery of deal {deals + 1}", 12)
        table = self.table.apply(event, delivered([float(x) for x in u], package.verify))
        game = replace(self, table=table, houses=houses)
        if package.snapback and not table.limits.without_dates:
            cost = tuple((f"support_{s.lower()}", -SNAPBACK) for s in SIDES)
            game = replace(game, clauses=(*game.clauses, *cost))
        if renewal:
            return game
        side = author if author in SIDES else event.side
        begun = table.deals[-1].begun
        now, before = table.carried_out, self.table.carried_out
        move = deal_move(side, author, package, begun, now, before)
        return replace(game, pending=(*self.pending, move))

    def due(self) -> Due:
        """The months of a turn that both sides have chosen for, ready to be played."""
        table = self.table
        revealed = table.revealed()
        rules = {v: regime(levels_of(revealed, v), threats(revealed)) for v in VIEWERS}
        happened = (*self._drawn_events(), *fallen(self.acts, table.turn))
        moves = (*self.pending, *self._measures(revealed))
        won = BySide.of(lambda s: sum(m.standing[s] for m in moves))
        conceded = self._conceded(revealed)
        given = tuple((f"support_{s.lower()}", -x) for s, x in conceded.items() if x)
        struck = any(m.mover == DEALS and m.changes for m in moves)  # what is given is its doing
        conduct = (
            *((DEALS, clause) for clause in self.clauses),
            *moved.own(consequences(table.words, revealed.words)),
            *(((DEALS, x) for x in given) if struck else moved.own(given)),
            *((s, (f"standing_{s.lower()}", w)) for s, w in won.items() if w),
        )
        deck, rulings = shocks_of(happened, ruling=False), shocks_of(happened, ruling=True)
        done = (*self.aftermath, *(shock for _, shock in conduct))
        shocks = (*deck, *rulings, *done)
        # Events and rulings fall on both worlds, what people did on the one that is played.
        world = shaken(shaken(self.world, (*deck, *rulings)), done, row=0)
        believed = tuple((v, rules[v]) for v in VIEWERS[1:] if hides(revealed, v))
        steps = tuple(
            Step(self.month + i, rules[TRUTH], () if i else shocks, believed)
            for i in range(revealed.limits.months_per_turn)
        )
        return Due(
            self.truth, world, steps, regime(self.calm[self.month - self.scenario.start_month]),
            revealed, moves, happened, conceded, conduct, deck,
        )  # fmt: skip

    def after(self, due: Due, went: Went) -> "Game":
        """The game at the beginning of the next turn, once the months that were due are played."""
        revealed = due.revealed
        found, cleared = self._inspected(revealed)
        leaked = self._leaks(revealed)
        ended = revealed.found_out(found)
        for number in leaked:
            ended = ended.published(number)
        aftermath = (
            *consequences((), (), [(e.side, True) for e in found]),
            *((f"standing_{side.lower()}", -WRONGED) for side, _ in cleared),
            *((f"support_{s.lower()}", -LEAKED) for _ in leaked for s in SIDES),
        )
        world, steps = went.world, (*self.steps, *due.steps)
        game = replace(self, world=world, table=revealed)
        turn = game._turn(due.moves, due.happened, went, revealed.turn)
        breaches = [b for d in ended.deals for b in d.breaches if b.known == revealed.turn]
        began = self.turn_table or self.table
        turn = replace(
            turn, found=tuple(breaches), leaked=leaked, cleared=cleared, conceded=due.conceded,
            tables=(began, revealed),
        )  # fmt: skip
        turn = ruled(turn, self.turns)
        thought = self.thought
        if self.tells:
            months = moved.Course(
                self.truth, self.world, world, went.money.map(lambda rows: rows.sum(axis=1)),
                range(self.month, len(steps)), due.nobody_moves, due.deck, self.aftermath,
                due.conduct, threats(began), threats(revealed),
                shocks_of(due.happened, ruling=True),
            )  # fmt: skip
            changes, thought = moved.told(months, turn, thought)
            before = self.turns[-1] if self.turns else None
            turn = replace(turn, changes=with_rulings(changes, turn, before))
        after = ended.next_turn(world.polls(0))
        pending = by_itself(revealed, after)
        moving = {name for m in pending for name, _ in m.changes}
        return replace(
            game,
            table=after,
            steps=steps,
            turns=(*self.turns, turn),
            turn_events=(),
            pending=pending,
            aftermath=aftermath,
            clauses=(),
            houses=None,
            turn_start=known(after, revealed, moving),
            turn_table=after,
            thought=thought,
        )

    def _conceded(self, revealed: Table) -> BySide[float]:
        """Points of support that both sides lose this turn for what they have given without
        return, by what everybody knows and by what it does in the world that is dealt.
        """
        if revealed.limits.without_dates:
            return BySide(0.0, 0.0)
        assert self.turn_table is not None
        row = np.zeros(1, dtype=np.intp)
        lost = conceded(
            self.turn_table.seen(None),
            revealed.seen(None),
            self.truth.take(row).core(),
            self.world.take(row).core(),
            self.month,
            self.scenario.horizon,
        )
        return lost.map(lambda points: float(points[0]))

    def _measures(self, revealed: Table) -> tuple[Move, ...]:
        """The drafts as moves, then levers that return because the other side broke a deal, and
        what was announced and comes now.
        """
        table, found = self.table, []
        truth = revealed.carried_out
        for e in table.drafts:
            if e.deal:  # told with the levers that return
                continue
            won = e.kind.standing(table, e)
            standing = BySide(0.0, 0.0).having(e.side, won)
            changes = ((e.lever, truth[e.lever]),) if e.lever else ()
            found.append(Move(e.side, e, changes, standing))
        return (*found, *held_back(table, revealed), *came_due(table, revealed))

    def _inspected(self, table: Table) -> tuple[tuple[Evasion, ...], tuple[tuple[str, str], ...]]:
        """Evasions that came out in this turn's months, and disputes that found nothing."""
        found, seed = [], self.header.seed
        for e in table.evasions:
            if table.deal_on(e.side, e.lever) is None:
                continue
            watched = table.watched(e.side, e.lever)
            u = uniforms(seed, table.turn, f"inspection {e.side} {e.lever}",
                         table.limits.months_per_turn)  # fmt: skip
            seen = bool((u < discovery(watched)).any())
            if (opponent(e.side), e.lever) in table.disputes:
                v = uniforms(seed, table.turn, f"dispute {e.side} {e.lever}", 1)[0]
                seen = seen or bool(v < PROOF[watched])
            if seen:
                found.append(e)
        out = {(opponent(e.side), e.lever) for e in found}
        return tuple(found), tuple(d for d in table.disputes if d not in out)

    def _leaks(self, table: Table) -> tuple[int, ...]:
        """Deals whose side letter comes out this turn."""
        found = []
        for deal in table.deals:
            if any(t.quiet for t in deal.package.terms):
                u = uniforms(self.header.seed, table.turn, f"leak of deal {deal.number}",
                             table.limits.months_per_turn)  # fmt: skip
                if (u < LEAK).any():
                    found.append(deal.number)
        return tuple(found)

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
        went: Went,
        number: int,
    ) -> Turn:
        money = went.money.map(lambda rows: rows[0] - rows[1])
        before, after = dict(self.turn_start), dict(known(self.table))
        return Turn(
            number,
            self.month,
            before[TRUTH],
            moves,
            after[TRUTH],
            self.turn_events,
            happened,
            money.map(lambda parts: float(parts.sum())),
            money.map(lambda parts: tuple(map(float, parts))),
            went.security,
            went.security_parts,
            self.world.polls(0),
            digest(self.world),
            known=tuple((v, (before[v], after[v])) for v in VIEWERS),
        )


def threats(table: Table) -> dict[str, float]:
    """Believed chance that a threatened lever closes: credibility of who threatens; of a tariff
    times the rise that is feared."""
    return {
        w.lever: table.credibility(w.side, w.kind)
        * feared(w.lever, table.at(w.lever).level, w.level)
        for w in table.words
        if w.kind == "threaten" and w.outcome == "open"
    }


def digest(world: State) -> str:
    """Fingerprint of the world's bits."""
    total = hashlib.blake2b(digest_size=8)
    for f in fields(world):
        value = np.ascontiguousarray(getattr(world, f.name), dtype="<f8") + 0.0
        total.update(value.tobytes())
    return total.hexdigest()
