"""A plan in a file as a player: what is done in which turn, and what is accepted.

    # a comment
    always US stockpile_us 2            in every turn, when it may be done
    turn 3 US offer eda 1 for ree_magnets 2 until 6
    accept if worth > 0                 billion USD to its side against no deal
    accept if deal holds ree_magnets    the package names that lever

Lines are tried in the order of the file, each once a turn. What is not legal at its time is passed
over; ``passed_over`` counts it once the game is played. A package for which no line says accept is
refused.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches

from engine.advice.adviser import Adviser
from engine.players.choice import Chance, Choice, asked, chosen
from engine.players.weighing import DRAWS
from engine.rules.levers import levers
from engine.rules.notation import Event, IllegalMove, Package, parse
from engine.stopping import Stop
from engine.turn import Turn
from engine.view import View

LONGEST, MOST = 1000, 500  # signs of a line, lines
_TURN = re.compile(r"turn ([0-9]{1,2}) (.+)")
_WORTH = re.compile(r"accept if worth > (-?[0-9]{1,6}(?:\.[0-9]{1,6})?)")
_HOLDS = re.compile(r"accept if deal holds (\S+)")
FORMS = (
    "'always US stockpile_us 2', 'turn 3 US offer ...', 'accept if worth > 0' or "
    "'accept if deal holds LEVER'"
)


class BadPlan(ValueError):
    """A plan that cannot be read; names the line and what would be right."""


@dataclass(frozen=True)
class Line:
    """An event of the plan; turn 0 is every turn."""

    number: int
    text: str
    turn: int
    event: Event


@dataclass(frozen=True)
class Accept:
    """What is accepted: worth more than ``worth``, or what names ``lever``."""

    number: int
    worth: float = 0.0
    lever: str = ""


@dataclass(frozen=True, eq=False)
class Plan:
    """A player that does what its file says."""

    side: str
    lines: tuple[Line, ...] = ()
    accepts: tuple[Accept, ...] = ()
    adviser: Adviser = field(default_factory=lambda: Adviser(DRAWS))

    @property
    def __name__(self) -> str:
        return "plan"

    def __call__(self, view: View, chance: Chance, stop: Stop | None = None) -> Event:
        """The next line that may be done now; the same view gives the same move."""
        return self.decide(view, chance, stop).event

    def decide(self, view: View, chance: Chance, stop: Stop | None = None) -> Choice:
        """The move and why."""
        asked(view)
        table, side = view.table, view.viewer
        lies = table.on_table
        if table.phase == "talks" and lies is not None and lies[0] != side:
            answer = self._answer(view, lies[0], lies[1], stop)
            if answer is not None:
                return answer
        made = (*(e for e in view.turn_events if e.side == side), *table.drafted(side))
        for line in self.lines:
            if line.turn in (0, table.turn) and line.event not in made:
                if table.refuses(line.event) is None:
                    return chosen(line.event, "as_written")
        nothing = "pass" if table.phase == "talks" else "done"
        return chosen(Event(side, nothing), "nothing_written")

    def _answer(
        self, view: View, author: str, package: Package, stop: Stop | None
    ) -> Choice | None:
        """Yes or no to a package, or None where neither may be said or a counter is written."""
        yes, no = Event(view.viewer, "accept"), Event(view.viewer, "reject")
        if view.table.refuses(yes) is None and any(
            self._meets(rule, view, author, package, stop) for rule in self.accepts
        ):
            return chosen(yes, "as_written")
        for line in self.lines:
            if line.turn in (0, view.table.turn) and view.table.refuses(line.event) is None:
                return None
        return chosen(no, "as_written") if view.table.refuses(no) is None else None

    def _meets(
        self, rule: Accept, view: View, author: str, package: Package, stop: Stop | None
    ) -> bool:
        if rule.lever:
            return any(t.lever == rule.lever for t in package.terms)
        if package.renews:
            return rule.worth <= 0.0
        worth, _ = self.adviser.package(view, author, package, stop)
        return worth.to(view.viewer).p50 > rule.worth

    def passed_over(self, turns: Sequence[Turn]) -> tuple[tuple[int, Line], ...]:
        """Turn and line of whatever was due in a game's turns and was not done.

        A level that stood as written in the end was met. A turn that never came is told as 0.
        """
        found = []
        for turn in turns:
            for line in self.lines:
                if line.turn not in (0, turn.number) or line.event in turn.events:
                    continue
                now = dict(turn.after).get(line.event.lever)
                stood = now is not None and now.level == line.event.level
                if not (line.event.verb == "set" and stood):
                    found.append((turn.number, line))
        found += [(0, x) for x in self.lines if x.turn > len(turns)]
        return tuple(found)


def read(text: str, side: str, name: str = "plan") -> Plan:
    """The plan of a text for a side; raises BadPlan and nothing else."""
    lines: list[Line] = []
    accepts: list[Accept] = []
    for number, raw in enumerate(text.split("\n"), 1):
        words = " ".join(raw.split("#", 1)[0].split())
        if not words:
            continue
        place = f"{name}, line {number}"
        if len(words) > LONGEST:
            raise BadPlan(f"{place}: the line has more than {LONGEST} signs; make it shorter")
        if words.startswith("accept"):
            accepts.append(_accept(words, number, place))
        else:
            lines.append(_line(words, number, place, side))
        if len(lines) + len(accepts) > MOST:
            raise BadPlan(f"{place}: a plan has at most {MOST} lines; take some out")
    return Plan(side, tuple(lines), tuple(accepts))


def _accept(words: str, number: int, place: str) -> Accept:
    worth, holds = _WORTH.fullmatch(words), _HOLDS.fullmatch(words)
    if worth:
        return Accept(number, worth=float(worth[1]))
    if holds:
        lever = holds[1]
        if lever not in levers():
            near = get_close_matches(lever[:60], list(levers()), 1, 0.0)[0]
            raise BadPlan(f"{place}: unknown lever {lever[:60]!r}; the nearest is {near!r}")
        return Accept(number, lever=lever)
    raise BadPlan(
        f"{place}: {words[:60]!r} is no rule; write 'accept if worth > 0' or "
        "'accept if deal holds LEVER'"
    )


def _line(words: str, number: int, place: str, side: str) -> Line:
    turn, due = 0, _TURN.fullmatch(words)
    if words.startswith("always "):
        text = words.removeprefix("always ")
    elif due:
        turn, text = int(due[1]), due[2]
        if not turn:
            raise BadPlan(f"{place}: turns count from 1; write 'turn 1 ...'")
    else:
        raise BadPlan(f"{place}: {words[:60]!r} is no line of a plan; write {FORMS}")
    try:
        event = parse(text)
    except IllegalMove as problem:
        raise BadPlan(f"{place}: {str(problem)[:300]}") from None
    if event.side != side:
        raise BadPlan(f"{place}: {text[:60]!r} is no move of {side}, whose plan this is")
    return Line(number, words, turn, event)
