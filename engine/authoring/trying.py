"""A scenario tried by computer players: some games, and what a teacher reads from them.

A side's result is that of ``engine/advice/result``: 0 is what no deal brings, 50 is par. Two
players of one strength should come out about as well as each other.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from engine.advice.result import PAR, final
from engine.balance.trial import Use
from engine.players.players import couple
from engine.record import Header, Seat
from engine.rules.levers import SIDES
from engine.scenarios.scenario import Scenario, read
from engine.seats import play
from engine.sides import BySide
from engine.stopping import Stop
from engine.view import opened

# A side that is ahead in so large a part of the games, by so many points on average, has the
# better seat. [judgement, share and points of the result]
OFTEN, AHEAD = 0.75, 15.0
ENOUGH = 4  # games before anything is said of the seats. [judgement, games]


@dataclass(frozen=True)
class Task:
    """A game to be played: the scenario's text, who sits where, and the seed."""

    text: str
    name: str
    us: str
    cn: str
    seed: int


@dataclass(frozen=True)
class Tried:
    """What is kept of a game."""

    seed: int
    results: BySide[float]
    moves: int
    deals: int
    kept: int  # deals without a breach that came out
    levers: tuple[str, ...]  # that were moved, by a measure or a deal
    events: tuple[str, ...]  # of the deck, that came
    failed: tuple[str, ...]  # sides whose player had to be replaced

    def result(self, side: str) -> float:
        return self.results[side]


def tasks(plot_text: str, name: str, us: str, cn: str, games: int) -> list[Task]:
    """So many games that differ in nothing but their seeds."""
    return [Task(plot_text, name, us, cn, seed) for seed in range(1, games + 1)]


@lru_cache(maxsize=2)
def _plot(text: str, name: str) -> Scenario:
    return read(text, name)


def tried(task: Task, stop: Stop | None = None) -> Tried:
    """A task's game; the same wherever it is played. Raises Stopped when it is told to stop."""
    plot = _plot(task.text, task.name)
    brains = couple(task.us, task.cn)
    seats = {s: Seat(b.__name__) for s, b in brains.items()}
    game, failed = play(Header(plot.id, task.seed, seats), plot, brains, stop)
    found = final(opened(game), stop)
    use, deals = Use(), (*game.table.deals, *game.table.past)
    use.end(game)
    results = found.results.map(lambda r: round(r.score, 3))
    return Tried(
        task.seed, results, len(game.events), len(deals), sum(not d.breaches for d in deals),
        tuple(name for name in plot.limits.levers if use.did.get(name)),
        tuple(h.id for turn in game.turns for h in turn.happened),
        tuple(dict.fromkeys(f.side for f in failed)),
    )  # fmt: skip


def played(
    todo: Sequence[Task], stop: Stop, came: Callable[[Tried], None] = lambda _: None
) -> list[Tried]:
    """The games one after the other; ``came`` hears of each. Raises Stopped."""
    found = []
    for task in todo:
        stop.check()
        found.append(tried(task, stop))
        came(found[-1])
    return found


@dataclass(frozen=True)
class Report:
    """What games between computer players show of a scenario."""

    plot: Scenario
    games: tuple[Tried, ...]

    @property
    def n(self) -> int:
        return len(self.games)

    @property
    def deals(self) -> int:
        return sum(g.deals for g in self.games)

    @property
    def kept(self) -> int:
        return sum(g.kept for g in self.games)

    @property
    def without_deal(self) -> int:
        """Games in which nothing was agreed."""
        return sum(not g.deals for g in self.games)

    @property
    def moves(self) -> float:
        """Of a game, on average."""
        return sum(g.moves for g in self.games) / max(self.n, 1)

    def mean(self, side: str) -> float:
        """A side's result on average."""
        return sum(g.result(side) for g in self.games) / max(self.n, 1)

    def above(self, side: str) -> int:
        """Games that a side ended above par."""
        return sum(g.result(side) > PAR for g in self.games)

    def below(self, side: str) -> int:
        """Games in which a side would have done better without any deal."""
        return sum(g.result(side) < 0.0 for g in self.games)

    @property
    def ahead(self) -> str:
        """The side with the better seat, or nothing where none has."""
        for side, other in (SIDES, SIDES[::-1]):
            often = sum(g.result(side) > g.result(other) for g in self.games)
            if often >= OFTEN * max(self.n, 1) and self.mean(side) - self.mean(other) > AHEAD:
                return side
        return ""

    def used(self) -> Iterator[tuple[str, int]]:
        """Each lever of the table with the games in which it was moved."""
        for name in self.plot.limits.levers:
            yield name, sum(name in g.levers for g in self.games)

    def came(self) -> Iterator[tuple[str, int]]:
        """Each event of the deck by its title, with the games in which it came."""
        for card in self.plot.deck:
            yield card.title, sum(card.id in g.events for g in self.games)

    def failed(self, side: str) -> int:
        """Games in which the player of a side had to be replaced."""
        return sum(side in g.failed for g in self.games)
