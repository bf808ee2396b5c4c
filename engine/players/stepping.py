"""Counsel for measures: what a step of our own is worth, and what the other side would answer.

As the computer players do, it opens nothing without return: what opens is for the table. What the
other side has closed may be answered in proportion (engine/players/countermeasures). Unprovoked a
control is closed by one step at most, and what the other side would close in answer is counted
against it, by the chance of each mandate that it may have been dealt.
"""

from dataclasses import dataclass, field

import numpy as np

from engine.advice.bargaining import Scored, alone
from engine.players.countermeasures import countermeasure
from engine.players.likely import Answer, closing_answers
from engine.players.negotiator import PAYS
from engine.players.option import OPTIONS, Asked, Ground, Option
from engine.players.weighing import crosses_own
from engine.rules.levers import levers
from engine.rules.notation import Event, Term
from engine.view import View

USUAL = ("other", "security")  # for whom a rule is that is not in force, and its reason


@dataclass(frozen=True)
class _Step:
    """A measure of ours: its worth alone, and what an answer to it would cost, billion USD."""

    event: Event
    worth: float
    closes: bool
    cost: float = 0.0
    reply: Ground = field(default_factory=lambda: Ground("nothing_against"))

    @property
    def left(self) -> float:
        return self.worth - self.cost


def measures(asked: Asked) -> list[Option]:
    """What a wronged side may take back, the best steps, and nothing more."""
    view, side, table = asked.view, asked.view.viewer, asked.view.table
    scored = asked.scored()
    steps = _steps(view, scored)
    best = [s for s in steps if not s.closes]
    closing = next((s for s in steps if s.closes), None)
    if closing is not None:
        best.append(_answered(asked, scored, closing))
    owed = countermeasure(view, lambda: scored, view.stakes)
    best = [s for s in best if s.left > 0.0 and (owed is None or s.event.lever != owed.event.lever)]
    best.sort(key=lambda s: -s.left)
    found: list[Option] = []
    held = next((e for e in table.legal("hold") if e not in table.drafted(side)), None)
    if held is not None:
        why, accounts = Ground("holds_back", {"deal": held.deal}), _accounts(asked, held, [held])
        found.append(Option(held, why, Ground("nothing_against"), accounts=accounts))
    if owed is not None:
        why, accounts = (
            Ground("answers", {"cost": owed.left}),
            _accounts(asked, owed.event, _row(view, owed.event)),
        )
        found.append(Option(owed.event, why, Ground("even"), owed.worth, accounts=accounts))
    for s in best[: OPTIONS - 1 - len(found)]:
        why = Ground("closes" if s.closes else "pays_at_home", {"lever": s.event.lever})
        accounts = _accounts(asked, s.event, _row(view, s.event))
        found.append(Option(s.event, why, s.reply, s.worth, accounts=accounts))
    done = Event(side, "done")
    return [*found, Option(done, Ground("rests"), Ground("nothing_against"), 0.0, accounts=0.0)]


def _steps(view: View, scored: Scored) -> list[_Step]:
    """Own measures that pay alone, one a lever, the best first."""
    table, side = view.table, view.viewer
    worth = alone(scored, view.stakes)
    drafted = {e.lever for e in table.drafted(side)}
    found: dict[str, _Step] = {}
    for i in np.argsort(-worth, kind="stable"):
        t = scored.terms[int(i)]
        lever, now = levers()[t.lever], table.at(t.lever)
        if lever.side != side or worth[i] < PAYS or t.lever in drafted or t.lever in found:
            continue
        if lever.gives or (lever.restricts and t.level <= now.level) or t.level == now.level:
            continue
        closes = lever.restricts
        if closes and t.level != now.level + 1:
            continue
        event = _set(view, t)
        if table.refuses(event) is None and not table.breaks(event) and not crosses_own(view, [t]):
            found[t.lever] = _Step(event, float(worth[i]), closes)
    return list(found.values())


def _set(view: View, term: Term) -> Event:
    """The measure as the menu writes it: for whom and why as the lever stands."""
    now = view.table.at(term.lever)
    target, reason = (now.target, now.reason) if term.level else USUAL
    return Event(view.viewer, "set", term.lever, term.level, target, reason)


def _answered(asked: Asked, scored: Scored, step: _Step) -> _Step:
    """A step of closing with what would probably be closed in answer."""
    place = Term(step.event.lever, step.event.level)
    found = closing_answers(asked.view, scored, asked.weights(), place)
    cost = sum(weight * answer.cost for weight, answer in found if answer is not None)
    likeliest: dict[Answer | None, float] = {}
    for weight, answer in found:
        likeliest[answer] = likeliest.get(answer, 0.0) + weight
    answer = max(likeliest, key=lambda a: likeliest[a])
    if answer is None:
        return _Step(step.event, step.worth, True, cost, Ground("closes_nothing"))
    key = "answers_closing" if len(answer.terms) == 1 else "answers_closing_more"
    reply = Ground(key, {"term": answer.terms[0], "cost": answer.cost})
    return _Step(step.event, step.worth, True, cost, reply)


def _row(view: View, event: Event) -> list[Event]:
    """All that may be done with a lever: the menu reckons its forecasts together."""
    now = view.table.at(event.lever)
    row = [_set(view, Term(event.lever, n)) for n in range(len(levers()[event.lever].names))]
    return [e for e in row if e.level != now.level and view.table.refuses(e) is None]


def _accounts(asked: Asked, event: Event, row: list[Event]) -> float:
    """What it does to our accounts over the horizon by the median, as its forecast shows it."""
    view, side = asked.view, asked.view.viewer
    drafted = view.table.drafted(side)
    path = asked.adviser.options(view, drafted, row, asked.stop)
    money = path.money[side]
    return float(np.median(money[row.index(event) + 1, -1] - money[0, -1]))
