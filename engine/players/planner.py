"""Players that think ahead: the planner tries its own plans, the strategist their answers too.

Both talk as the negotiator does and listen. For measures they lay out some 64 plans, each a set of
own measures for this turn and one for the next, from the legal ones that look best alone, and run
them all in one batch of 16 draws over the horizon of the scenario, from their own view only. A plan
is worth the utility of engine/advice/bargaining against doing nothing, for the planner with what it
takes from the other side counted as a chip; the first measures of the best plan are taken.

Both answer closing in proportion before they plan (engine/players/countermeasures). The planner
(one ply) closes for no other reason, as the negotiator: a planner that closes greedily does not see
the answer, and was beaten by it. The strategist (two plies) may close, and each of its plans is
answered in its own head: in the next turn the other side takes what pays it at home by each mandate
that it may have, and what is closed it answers in proportion, a turn after it. A plan is worth its
mean over the beliefs.

The strategist's talks look two plies ahead as well. A text of its own is expected to bring

    P (U + B),    P = s((V - a) / T)

with s the logistic function, V what it believes the text is worth to the other side and a what that
would hold out for if it conceded as a negotiator does. What a later turn may bring is not counted:
that turn brings a deal of its own, and a turn without one is lost. B is what it is worth that
levers are bound: a deal holds the other side's levers, and what that would close otherwise is lost
to us with the chance that it closes at all, ``(1 + n) / (2 + N)`` after N turns of which it closed
in n (Laplace's rule), unless a free control of ours could answer with more than that brings it
(deterrence: who binds its answers invites). What our own plan would close and may no longer is
taken off, but for what of it was only a chip: who has signed needs none. It accepts what is worth
at least what its best text is expected to bring, a turn later if no exchange is left: times ``1 -
months of a turn / horizon`` (after Rubinstein 1982: who can wait less takes less); and in any case
what brings it its part of the deal with the largest product a turn later: two who both wait for
more would wait for ever. For less than that it does not settle before the last turn: it asks for
what the other side is likely to take instead. Its packages hold as it is what both must fear of
each other where that is worth more to it than what it forgoes: among equals of whom each gains by
closing, both lose by it. A standstill alone is not offered: no house at home votes for what brings
nothing.
"""

from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations

import numpy as np

from engine.advice.bargaining import Scored, Space, alone, chip
from engine.players.belief import T as MISTAKEN
from engine.players.characters import characters
from engine.players.choice import Choice, chosen
from engine.players.countermeasures import Hurts, closed, owed, values
from engine.players.negotiator import FAIR, PAYS, Negotiator
from engine.players.weighing import crosses_own, shifted
from engine.rules.course import Course, course, set_from_now
from engine.rules.deals import beyond
from engine.rules.levers import levers, opponent
from engine.rules.notation import Event, Package, Term
from engine.rules.package import fault_of
from engine.rules.table import Table
from engine.score.effects import Effects, effects
from engine.stopping import Stop
from engine.view import View
from engine.world.elementary import Array

PLANS, OPTIONS = 64, 8  # plans tried, and single measures that they are made of
REPLIES = 2  # measures at home that are expected of the other side
FEARED = 6  # controls of a side that are reckoned with, two turns of measures
INCOME = 3  # political capital that a turn brings, about
MOST = 8  # plans that are remembered


@dataclass(frozen=True)
class Option:
    """A measure that a plan may hold: what it is worth alone, whether it closes, and what of its
    worth is more than a chip to bargain with: a deal that is struck needs no chip.
    """

    event: Event
    worth: float
    closes: bool
    lasting: float


@dataclass(frozen=True)
class Chosen:
    """The best plan's measures of this turn, and what the whole is worth, billion USD."""

    now: tuple[Option, ...]
    worth: float


Draft = tuple[tuple[Option, ...], tuple[Option, ...]]  # this turn's measures and the next one's


@dataclass(frozen=True)
class Reply:
    """What the other side may do in the next turn: anyway, and in answer to closing."""

    anyway: tuple[Term, ...]
    hurts: Hurts  # what it could close
    owed: float  # what we have cost it by closing, above what it has cost us, billion USD
    cost: tuple[float, ...]  # what each scored term costs it

    def answers(self, first: float, then: float, most: int) -> tuple[tuple[Term, ...], ...]:
        """What it closes in the next turn and in the one after, for what is closed by us now and in
        the next turn costs it, billion USD.
        """
        hurts, left = self.hurts, self.owed + first
        soon = hurts.answer(left, most)
        left += then - sum(hurts.cost[i] for i in soon)
        late = hurts.answer(left, most, {hurts.terms[i].lever for i in soon})
        return tuple(hurts.terms[i] for i in soon), tuple(hurts.terms[i] for i in late)


@dataclass(frozen=True)
class Fears:
    """By lever, billion USD: what the other side's closings would cost us, times their chance, with
    what each brings it; and what a step of ours in answer would cost it.
    """

    closings: Mapping[str, tuple[float, float]]
    answers: Mapping[str, float]
    ours: frozenset[str] = frozenset()  # controls of ours that the other side must fear in turn

    def lost(self, bound: frozenset[str]) -> float:
        """What is to be feared where a deal holds some levers: of those that are free, each that
        brings its side more than our best free answer would cost it.
        """
        deterred = max((x for n, x in self.answers.items() if n not in bound), default=0.0)
        return sum(
            cost for n, (cost, gain) in self.closings.items() if n not in bound and gain > deterred
        )


@dataclass(frozen=True, eq=False)
class Planner(Negotiator):
    """Thinks ``plies`` ahead: 1 its own plans, 2 the other side's answers too; tries at most
    ``most`` plans."""

    plies: int = 1
    most: int = PLANS
    _plans: "OrderedDict[object, tuple[object, Chosen]]" = field(default_factory=OrderedDict)
    _fears: "OrderedDict[object, tuple[object, Fears]]" = field(default_factory=OrderedDict)

    def _measure(self, view: View, stop: Stop | None) -> Choice | None:
        table, side = view.table, view.viewer
        plan = self.plan(view, stop)
        taken = {e.lever for e in table.drafted(side) if e.verb == "set"}
        answered = any(levers()[n].restricts for n in taken) and bool(closed(view)[opponent(side)])
        for option in plan.now:
            event = option.event
            if option.closes and answered:
                continue
            if event.lever not in taken and table.refuses(event) is None:
                key = "plans" if self.plies == 1 else "plans_answered"
                return chosen(event, key, plan=plan.worth, lever=event.lever)
        return None

    def plan(self, view: View, stop: Stop | None = None) -> Chosen:
        """The best plan of the side at this table, also while talks go on."""
        side = view.viewer
        on = replace(view.table.cleared(), phase="measures", floor=side, drafts=(), passes=0)
        key = self._key(view)
        known = self._plans.get(key)
        if known is not None:
            return known[1]
        found = self._best(replace(view, table=on), stop)
        self._plans[key] = view.steps, found  # the steps keep their rules alive
        while len(self._plans) > MOST:
            self._plans.popitem(last=False)
        return found

    def _key(self, view: View) -> object:
        """All that a plan depends on, measures laid aside this turn left out."""
        on = view.table
        return (
            tuple((id(s.regime), s.shocks) for s in view.steps), view.levels, on.deals,
            on.suspensions, on.capital, on.turn, view.viewer, tuple(view.stakes.items()),
        )  # fmt: skip

    def _best(self, view: View, stop: Stop | None) -> Chosen:
        scored = self.adviser.terms(view, stop)
        drafts = _drafts(view.table, view.viewer, self._options(view, scored), self.most)
        if len(drafts) < 2:
            return Chosen((), 0.0)
        worth = np.zeros(len(drafts))
        for weight, reply in self._replies(view, scored, stop):
            worth += weight * self._run(view, scored, drafts, reply, stop)
        best = int(np.argmax(worth))
        return Chosen(drafts[best][0], float(worth[best]))

    def _options(self, view: View, scored: Scored) -> list[Option]:
        """Own measures that pay alone and open nothing: what opens is for the table."""
        table, side, provoked = view.table, view.viewer, self._provoked(view)
        worth, found = alone(scored, view.stakes), []
        utility = np.median(scored.worth([(t,) for t in scored.terms], view.stakes)[side], axis=1)
        for i, t in enumerate(scored.terms):
            lever, now = levers()[t.lever], table.at(t.lever)
            if lever.side != side or worth[i] < PAYS:
                continue
            if lever.gives or (lever.restricts and t.level < now.level):
                continue
            closes = lever.restricts and t.level > now.level
            if closes and self.plies == 1 and not (provoked and t.level - now.level == 1):
                continue
            event = Event(side, "set", t.lever, t.level, now.target, now.reason)
            if table.refuses(event) is None and not table.breaks(event):
                if not crosses_own(view, [t]):
                    found.append(Option(event, float(worth[i]), closes, float(utility[i])))
        found.sort(key=lambda o: -o.worth)
        return found[:OPTIONS]

    def _replies(self, view: View, scored: Scored, stop: Stop | None) -> list[tuple[float, Reply]]:
        """What the other side may do by each mandate that it may have, with its chance."""
        if self.plies == 1:
            return [(1.0, Reply((), Hurts(opponent(view.viewer)), 0.0, ()))]
        side, other = view.viewer, opponent(view.viewer)
        found: dict[Reply, float] = {}
        weights = self.beliefs.weights(view, stop)
        for chance, temper in zip(weights, view.tempers[other], strict=True):
            stakes = view.stakes.having(other, temper.stakes)
            worth, value = alone(scored, stakes), values(scored, stakes)
            reply = Reply(
                _anyway(view.table, other, scored, worth),
                Hurts.of(view.table, other, scored, worth, value[side]),
                owed(view, other, scored, value),
                tuple(-value[other]),
            )
            found[reply] = found.get(reply, 0.0) + chance
        return [(chance, reply) for reply, chance in found.items()]

    def _run(
        self,
        view: View,
        scored: Scored,
        drafts: Sequence[Draft],
        reply: Reply,
        stop: Stop | None,
    ) -> Array:
        """What each draft is worth against the first, which does nothing, (drafts,)."""
        plot, side, table = view.scenario, view.viewer, view.table
        turn = table.limits.months_per_turn
        calm = course(table, plot.horizon)
        for t in reply.anyway:
            calm = _later(calm, turn, table, t)
        paths = [calm]
        for now, then in drafts[1:]:
            path = calm
            for option in now:
                path = _later(path, 0, table, Term(option.event.lever, option.event.level))
            for option in then:
                path = _later(path, turn, table, Term(option.event.lever, option.event.level))
            if self.plies > 1 and any(o.closes for o in (*now, *then)):
                for k, terms in enumerate(_answers(scored, reply, now, then, table)):
                    for t in terms:
                        path = _later(path, (k + 1) * turn, table, t)
            paths.append(path)
        worlds = self.adviser.worlds(view.steps, stop)
        ran = effects(worlds.p, worlds.state, worlds.month, paths, stop)
        return np.concatenate([[0.0], self._utility(view, ran, side)])

    def _utility(self, view: View, ran: Effects, side: str) -> Array:
        """Medians over draws of ``V - (g + chip) G`` of the other side, billion USD; who expects an
        answer counts no chip, as the answer takes one of its own.
        """
        theirs = ran.gain(opponent(side))
        value = ran.value(side, view.stakes[side]) - view.stakes[side].relative * theirs
        keeps = chip(view.table) if self.plies == 1 else 0.0
        found: Array = np.median(value, axis=1) - keeps * np.median(theirs, axis=1)
        return found

    def _binding(self, view: View, stop: Stop | None) -> Callable[[Sequence[Term]], float]:
        """What its own plan would close and may no longer, taken off what the other's would."""
        plan = self.plan(view, stop).now
        if self.plies == 1:
            return lambda terms: -_forgone(plan, view.viewer, terms)
        found = self._fear(view, stop)
        free = found.lost(frozenset())

        def binds(terms: Sequence[Term]) -> float:
            bound = found.lost(frozenset(t.lever for t in terms))
            return free - bound - _forgone(plan, view.viewer, terms)

        return binds

    def _fear(self, view: View, stop: Stop | None) -> Fears:
        """``_feared``, once a moment."""
        key, fears = self._key(view), self._fears
        if key not in fears:
            fears[key] = view.steps, self._feared(view, stop)  # the steps keep their rules alive
            while len(fears) > MOST:
                fears.popitem(last=False)
        return fears[key][1]

    def _clad(self, view: View, stop: Stop | None) -> Callable[[Package], Package]:
        """A package holds as it is what both must fear and it leaves free, where that is worth
        more than what our own plan forgoes by it.
        """
        if self.plies == 1:
            return super()._clad(view, stop)
        binds = self._binding(view, stop)

        def clad(package: Package) -> Package:
            ours, theirs = self._holds(view, package.terms, stop)
            wide = replace(package, gives=(*package.gives, *ours), gets=(*package.gets, *theirs))
            free = ours and theirs and binds(wide.terms) > binds(package.terms)
            return wide if free and not fault_of(wide, view.viewer) else package

        return clad

    def _holds(
        self, view: View, terms: Sequence[Term], stop: Stop | None
    ) -> tuple[tuple[Term, ...], tuple[Term, ...]]:
        """Both sides' controls that are to be feared and that a package leaves free, held as they
        are.
        """
        fears, table = self._fear(view, stop), view.table
        named = {t.lever for t in terms}

        def held(names: Iterable[str]) -> tuple[Term, ...]:
            free = (
                n for n in names if n not in named and table.commitment(levers()[n].side, n) is None
            )
            return tuple(Term(n, table.at(n).level) for n in free)

        order = [n for n in levers() if n in fears.ours]
        return held(order), held(fears.closings)

    def _feared(self, view: View, stop: Stop | None) -> Fears:
        """What the other side may close by itself, and what answer would keep it from that."""
        side, other, table = view.viewer, opponent(view.viewer), view.table
        closed = sum(shifted(t, other) > 0 for t in view.turns)
        chance = (1.0 + closed) / (2.0 + len(view.turns))
        scored = self.adviser.terms(view, stop)
        worth = scored.worth([(t,) for t in scored.terms], view.stakes)
        ours, theirs = (np.median(worth[s], axis=1) for s in (side, other))
        gains = alone(scored, view.stakes)
        closings: dict[str, tuple[float, float]] = {}
        answers: dict[str, float] = {}
        mine: list[str] = []
        for i in np.argsort(-gains, kind="stable"):
            t = scored.terms[int(i)]
            lever, now = levers()[t.lever], table.at(t.lever).level
            held = table.commitment(lever.side, t.lever) is not None
            if held or not lever.restricts or t.level <= now:
                continue
            if lever.side == other and gains[i] >= PAYS and len(closings) < FEARED:
                lost = chance * max(0.0, -float(ours[i]))
                closings.setdefault(t.lever, (lost, float(gains[i])))
            elif lever.side == side and theirs[i] < 0.0:
                if gains[i] >= PAYS and t.lever not in mine:
                    mine.append(t.lever)
                if lever.kind == "control" and t.level == now + 1:
                    answers[t.lever] = -float(theirs[i])
        return Fears(closings, answers, frozenset(mine[:FEARED]))

    def _order(self, view: View, found: Space, zone: Sequence[int], stop: Stop | None) -> list[int]:
        if self.plies == 1:
            return super()._order(view, found, zone, stop)
        expected = self._expected(view, found, zone, stop)
        return [zone[i] for i in np.argsort(-expected, kind="stable")]

    def _expected(self, view: View, found: Space, zone: Sequence[int], stop: Stop | None) -> Array:
        """``P (U + B)`` of each package of the zone."""
        side = view.viewer
        mine, theirs = found.worth[side], found.worth[opponent(side)]
        best = max((float(theirs[i]) for i in found.frontier), default=0.0)
        index = np.array(zone, dtype=np.intp)
        holds_out = 2.0 * (_usual(view.table) - FAIR) * best
        chance = 1.0 / (1.0 + np.exp(-(theirs[index] - holds_out) / MISTAKEN))
        binds = self._binding(view, stop)
        bound = np.array([binds(found.packages[i]) for i in zone])
        expected: Array = chance * (mine[index] + bound)
        return expected

    def _aspiration(self, view: View, found: Space, stop: Stop | None) -> float:
        """What a text must bring to be accepted: what its own best text is expected to bring, or
        its part of the fair deal a turn later, whichever is less.
        """
        usual = super()._aspiration(view, found, stop)
        if self.plies == 1 or not found.zone:
            return usual
        table = view.table
        waits = 1.0 - table.limits.months_per_turn / view.scenario.horizon
        best = float(self._expected(view, found, found.zone, stop).max())
        if table.exchanges_left(view.viewer) < 1:
            if table.turn >= table.limits.turns:
                return 0.0
            best *= waits
        mine = found.worth[view.viewer]
        fair = best if found.nash is None else waits * float(mine[found.nash])
        return min(best, fair)


def _forgone(plan: Sequence[Option], side: str, terms: Sequence[Term]) -> float:
    """What of a plan a package would not let a side close, chips left out, billion USD."""
    ours = {t.lever: t.level for t in terms if levers()[t.lever].side == side}
    return sum(
        max(o.lasting, 0.0)
        for o in plan
        if o.event.lever in ours and beyond(o.event.lever, o.event.level, ours[o.event.lever])
    )


def _usual(table: Table) -> float:
    """The weight on the own gain of a negotiator as everybody knows it."""
    usual = characters()["negotiator"]
    been = (table.turn - 1) / max(table.limits.turns - 1, 1)
    return usual.firm + (usual.fair - usual.firm) * been


def _later(path: Course, months: int, table: Table, term: Term) -> Course:
    """The course with a lever set after so many months."""
    now = replace(table.stands(term.lever), level=term.level)
    return (*path[:months], *set_from_now(path[months:], term.lever, now))


def _drafts(table: Table, side: str, options: Sequence[Option], most_plans: int) -> list[Draft]:
    """Sets of measures that can be paid, the best sums first, each with the next turn's."""
    purse, most = table.purse(side), table.limits.measures
    costs = {o: table.cost(o.event) for o in options}
    sets = [
        chosen_now
        for n in range(1, most + 1)
        for chosen_now in combinations(options, n)
        if len({o.event.lever for o in chosen_now}) == n
        and sum(costs[o] for o in chosen_now) <= purse
    ]
    sets.sort(key=lambda c: -sum(o.worth for o in c))
    found: list[Draft] = [((), ())]
    for now in ((), *sets[: most_plans - 2]):
        left = purse - sum(costs[o] for o in now) + INCOME
        then: list[Option] = []
        for o in options:
            taken = {x.event.lever for x in (*now, *then)}
            if len(then) < most and o.event.lever not in taken and costs[o] <= left:
                then.append(o)
                left -= costs[o]
        found.append((tuple(now), tuple(then)))
    return found


def _anyway(table: Table, other: str, scored: Scored, worth: Array) -> tuple[Term, ...]:
    """What a side does at home anyway."""
    found: dict[str, Term] = {}
    for i in np.argsort(-worth, kind="stable"):
        t = scored.terms[int(i)]
        lever = levers()[t.lever]
        if lever.side != other or table.commitment(other, t.lever) is not None:
            continue
        if not lever.restricts and not lever.gives and worth[i] >= PAYS and len(found) < REPLIES:
            found.setdefault(t.lever, t)
    return tuple(found.values())


def _answers(
    scored: Scored, reply: Reply, now: Sequence[Option], then: Sequence[Option], table: Table
) -> tuple[tuple[Term, ...], ...]:
    """What the other side closes in answer to a draft, turn by turn."""

    def cost(options: Sequence[Option]) -> float:
        places = (scored.place[Term(o.event.lever, o.event.level)] for o in options if o.closes)
        return sum(max(0.0, reply.cost[i]) for i in places)

    return reply.answers(cost(now), cost(then), table.limits.measures)


planner = Planner(characters()["planner"])
strategist = Planner(characters()["strategist"], plies=2)
