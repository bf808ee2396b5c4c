"""What a player comes to believe of the other side's mandate, from what that side says.

Which mandates may have been dealt is public, which one was is not. Each is as likely as any other
at first; every answer moves that by Bayes' rule. With ``W_m`` what a package is worth to the other
side by mandate m (billion USD against no deal, at the table of that turn) and the logistic function
``s(x) = 1 / (1 + exp(-x))`` of a choice with errors (McFadden 1974):

    it accepts a package           s(W_m / T)
    it offers one itself           s(W_m / T), and a tenth of it if m has a red line there
    it refuses one for its value   1 - s(W_m / T)
    it counters one                the root of that: it may only want more
    it refuses one for a red line  1 if m has a red line there, else a twentieth

Other reasons and silence tell nothing. The believed mandate is the mean by these weights, and red
lines of mandates that are all but excluded need not be reckoned with.
"""

from collections import OrderedDict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

import numpy as np

from engine.advice.adviser import Adviser
from engine.advice.bargaining import expected_to_keep
from engine.players.weighing import columns
from engine.rules.deals import beyond
from engine.rules.levers import opponent
from engine.rules.notation import Event, Package, Term
from engine.rules.package import crosses
from engine.score.stakes import Stakes
from engine.stopping import Stop
from engine.turn import known
from engine.view import Temper, View

T = 20.0  # how much worth, in billion USD, a choice may be mistaken about
SLIP, ALL_BUT = 0.1, 0.05  # of an offer beyond a red line, of a red line that is none
EXCLUDED = 0.1  # chance below which a mandate's red lines are not reckoned with
MOST = 400  # packages whose worth is remembered

Answer = tuple[str, str, Package]  # what was done with it, its author, the package


class Beliefs:
    """A player's memory of what packages were worth by each mandate; it changes no answer."""

    def __init__(self, adviser: Adviser) -> None:
        self._adviser = adviser
        self._worth: OrderedDict[object, tuple[object, tuple[float, ...]]] = OrderedDict()

    def weights(self, view: View, stop: Stop | None = None) -> tuple[float, ...]:
        """The chance of each of the other side's mandates, in the order of ``view.tempers``."""
        other = opponent(view.viewer)
        tempers = view.tempers[other]
        logs = np.zeros(len(tempers))
        if len(tempers) > 1:
            for then, events in moments(view):
                for done, author, package in answers(events, other):
                    column = package.column(author, other)
                    worth = self._worths(then, author, package, stop)
                    for i, temper in enumerate(tempers):
                        logs[i] += np.log(likelihood(done, worth[i], temper, column))
        found = np.exp(logs - logs.max())
        return tuple(float(x) for x in found / found.sum())

    def believed(self, view: View, stop: Stop | None = None) -> View:
        """The view with the other's mandate as it is believed rather than merely guessed."""
        other = opponent(view.viewer)
        weights, tempers = self.weights(view, stop), view.tempers[other]
        rows = np.array(
            [(t.stakes.economy, t.stakes.security, t.stakes.price, t.stakes.relative)
             for t in tempers]
        )  # fmt: skip
        mean = Stakes(*(float(x) for x in np.array(weights) @ rows))
        guarded: dict[str, int] = {}
        likely = [t for w, t in zip(weights, tempers, strict=True) if w >= EXCLUDED]
        for temper in (*view.tempers[view.viewer], *likely):
            for lever, level in temper.red_lines.items():
                guarded[lever] = max(guarded.get(lever, 0), level)
        return replace(view, stakes=view.stakes.having(other, mean), guarded=guarded)

    def _worths(
        self, then: View, author: str, package: Package, stop: Stop | None
    ) -> tuple[float, ...]:
        """What a package was worth to the other side by each of its mandates."""
        other = opponent(then.viewer)
        steps = tuple((id(s.regime), s.shocks) for s in then.steps)
        key = steps, then.levels, then.viewer, author, package
        if key in self._worth:
            self._worth.move_to_end(key)
            return self._worth[key][1]
        scored = self._adviser.terms(then, stop)
        kept = expected_to_keep(then.table, package.months, package.verify)
        terms = [t.plain for t in package.terms]
        each = (then.stakes.having(other, t.stakes) for t in then.tempers[other])
        found = tuple(float(np.median(scored.worth([terms], s, kept)[other])) for s in each)
        self._worth[key] = then.steps, found  # the steps keep their rules alive
        while len(self._worth) > MOST:
            self._worth.popitem(last=False)
        return found


def likelihood(done: str, worth: float, temper: Temper, column: Sequence[Term]) -> float:
    """How likely an answer is by a mandate."""
    red = any(crosses(t.lever, t.level, temper.red_lines) for t in column)
    willing = float(1.0 / (1.0 + np.exp(-np.clip(worth / T, -30.0, 30.0))))
    if done == "accept":
        return willing
    if done == "offer":
        return willing * (SLIP if red else 1.0)
    if done == "value":
        return 1.0 - willing
    if done == "counter":
        return float(np.sqrt(1.0 - willing))
    return 1.0 if red else ALL_BUT


def moments(view: View) -> Iterator[tuple[View, tuple[Event, ...]]]:
    """The view at the beginning of each turn that is over, and now, with what was said in it."""
    for turn in view.turns:
        if turn.tables is not None and any(e.package is not None for e in turn.events):
            table = turn.tables[0].cleared()
            levels = dict(known(table))[view.viewer]
            yield (
                replace(view, table=table, steps=view.steps[: turn.month], levels=levels),
                (turn.events),
            )
    if any(e.package is not None for e in view.turn_events):
        yield replace(view, table=view.table.cleared()), view.turn_events


def answers(events: Sequence[Event], other: str) -> Iterator[Answer]:
    """What a side did with packages: its own, and those that were put to it."""
    lies: tuple[str, Package] | None = None
    for e in events:
        if e.package is not None:
            if e.verb == "counter" and e.side == other and lies is not None and lies[0] != other:
                yield from _told("counter", lies)
            lies = e.side, e.package
            if e.side == other:
                yield from _told("offer", lies)
        elif lies is not None and e.verb in ("accept", "reject"):
            if e.side == other and lies[0] != other:
                if e.verb == "accept" or e.objection in ("value", "red_line"):
                    yield from _told(e.objection or e.verb, lies)
            lies = None


def _told(done: str, lies: tuple[str, Package]) -> Iterator[Answer]:
    author, package = lies
    if not package.renews:
        yield done, author, package


def refused_asks(view: View) -> list[tuple[Term, ...]]:
    """What the other side was asked for and answered with a red line."""
    other = opponent(view.viewer)
    found = []
    for events in (*(t.events for t in view.turns), view.turn_events):
        for done, author, package in answers(events, other):
            if done == "red_line":
                found.append(columns(package, author, other)[0])
    return found


def asks_again(theirs: Sequence[Term], refused: Sequence[Sequence[Term]]) -> bool:
    """Whether a column asks for all that was once answered with a red line, or more."""
    now: Mapping[str, int] = {t.lever: t.level for t in theirs}
    return any(
        all(t.lever in now and not beyond(t.lever, now[t.lever], t.level) for t in old)
        for old in refused
    )
