"""Whose acts moved the figures in a turn, told to each pair of eyes as far as it knows of them.

Where somebody does not know all of the rules, a world goes on beside the dealt one as that viewer
must think it: the same dealt parameters under the rules that it believes in. Its parts are measured
there (``engine.score.change``), so that a move which it does not know of changes none of them but
the one in which all falls that nobody can name.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from engine.rules.levels import Levels
from engine.rules.levers import SIDES, levers
from engine.score.change import MOVERS, Acts, Changes, Movers, Shocks, figures, money_places, moved
from engine.sides import BySide
from engine.turn import TRUTH, VIEWERS, Move, Turn
from engine.world.elementary import Array
from engine.world.parameters import Parameters
from engine.world.regime import Regime, regime
from engine.world.state import State

Worlds = tuple[tuple[str, State], ...]  # by viewer, where a viewer does not know all
Threats = Mapping[str, float]  # believed chance that a lever closes


@dataclass(frozen=True)
class Course:
    """A turn's months in the dealt world, and what people said and did in it.

    ``deck`` are its events, ``earlier`` what came out at the end of the last turn, ``conduct`` what
    words, measures and deals of this one do to support and reputation, with whose doing it is.
    """

    p: Parameters
    begin: State  # two rows: as it is played, and had nobody moved
    end: State
    money: BySide[Array]  # the turn's, in both rows, billion USD
    months: range
    nobody: Regime
    deck: Shocks
    earlier: Shocks
    conduct: tuple[tuple[str, tuple[str, float]], ...]
    feared: Threats  # at the turn's begin
    fearing: Threats  # at its end
    rulings: Shocks = ()  # of the facilitator

    def shown(self) -> Array:
        """The change of the figures on screen."""
        end = figures(self.end, self.p, self.money)
        begin = figures(self.begin, self.p, self.money.map(np.zeros_like))
        found: Array = end[0] - begin[0]
        found[money_places()] -= end[1, money_places()]
        return found


def told(
    course: Course, turn: Turn, worlds: Worlds
) -> tuple[tuple[tuple[str, Changes], ...], Worlds]:
    """The turn's changes by viewer, and the worlds as they must be thought after it."""
    thought, after = dict(worlds), dict[str, State]()
    found: dict[str, Changes] = {}
    shown, truth = course.shown(), turn.as_seen(TRUTH)
    for viewer in VIEWERS:
        seen = turn.as_seen(viewer)
        apart = viewer in thought or (seen.before, seen.moves, seen.after) != (
            truth.before, truth.moves, truth.after,
        )  # fmt: skip
        if viewer != TRUTH and not apart:
            found[viewer] = found[TRUTH]
            continue
        world = thought.get(viewer, course.begin)
        movers = [m for m in MOVERS if m in _movers(course, seen.moves)]
        found[viewer], end = moved(
            course.p, world, _acts(course, seen), movers, course.deck, course.nobody,
            course.months, shown, course.rulings,
        )  # fmt: skip
        if apart:
            after[viewer] = end
    return tuple(found.items()), tuple(after.items())


def _movers(course: Course, moves: Iterable[Move]) -> Movers:
    """Who did, said or paid for anything in a turn."""
    changed = {
        levers()[name].side
        for name in {*course.feared, *course.fearing}
        if course.feared.get(name) != course.fearing.get(name)
    }
    return frozenset({*(m.mover for m in moves), *changed, *(who for who, _ in course.conduct)})


def own(shocks: Shocks) -> Iterator[tuple[str, tuple[str, float]]]:
    """What the conduct of a side does to its own support or reputation, with the side."""
    for name, size in shocks:
        yield next(s for s in SIDES if name.endswith(s.lower())), (name, size)


def _acts(course: Course, seen: Turn) -> Acts:
    """Rules and conduct if some movers act and the others do nothing in this turn."""

    def acts(movers: Movers) -> tuple[Regime, Shocks]:
        idle = set(MOVERS) - movers
        chosen = [c for m in seen.moves if m.mover not in idle for c in m.changes]
        threats = {
            name: chance
            for source, spoken in ((course.feared, False), (course.fearing, True))
            for name, chance in source.items()
            if (levers()[name].side in movers) == spoken
        }
        conduct = tuple(shock for who, shock in course.conduct if who in movers)
        return regime(Levels(seen.before).moved(chosen), threats), (*course.earlier, *conduct)

    return acts
