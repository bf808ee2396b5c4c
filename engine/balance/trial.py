"""One game that is played to measure a scenario, and what is kept of it.

Beside the results a trial tells which levers a side could have moved and which it did: a lever
could be moved in a turn if any measure with it was legal when the side had the word for measures,
or if a package of that turn named it; it was moved if a measure of the side, or a package that came
into force, named it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from engine.advice.adviser import Adviser
from engine.advice.result import final
from engine.balance.responder import Responder
from engine.game import Game
from engine.players import plan
from engine.players.characters import characters
from engine.players.choice import Player
from engine.players.negotiator import Negotiator
from engine.players.players import MOMENTS, fresh
from engine.players.weighing import DRAWS
from engine.record import Header, Seat
from engine.rules.levers import levers
from engine.rules.package import NEUTRAL
from engine.scenarios.scenario import Scenario, scenario
from engine.seats import Failed, act, neutral, simplest
from engine.sides import BySide
from engine.view import opened

HONEST, PLAN, RESPONDER = "honest ", "plan ", "responder "  # what a seat's name may begin with
LINES = " | "  # between the lines of a plan in a seat's name


@dataclass(frozen=True, order=True)
class Trial:
    """A game to be played. A seat is a player's id; ``honest`` before a character's makes it keep
    its word always, ``plan`` is followed by the lines of a fixed plan, and ``responder`` by the
    player that it imitates where it knows nothing better. ``first`` has the first word.
    """

    scenario: str
    us: str
    cn: str
    seed: int
    first: str = "US"


@dataclass(frozen=True)
class Played:
    """What is kept of a trial; results as in engine/advice/result."""

    scenario: str
    us: str
    cn: str
    seed: int
    first: str
    us_score: float
    cn_score: float
    us_utility: float
    cn_utility: float
    best_joint: float
    deals: int
    in_force: int
    evasions: int
    threats: int
    carried_out: int
    could: str  # lever=turns, in which it could be moved, separated by blanks
    did: str  # the same, in which it was
    failed: int  # players that had to be replaced

    @property
    def trial(self) -> Trial:
        return Trial(self.scenario, self.us, self.cn, self.seed, self.first)

    @property
    def players(self) -> BySide[str]:
        return BySide(self.us, self.cn)

    def score(self, side: str) -> float:
        return BySide(self.us_score, self.cn_score)[side]

    def utility(self, side: str) -> float:
        return BySide(self.us_utility, self.cn_utility)[side]

    @property
    def joint(self) -> float:
        return self.us_utility + self.cn_utility


def seated(name: str, side: str, adviser: Adviser | None = None) -> Player:
    """The player that a seat's name stands for, with nothing remembered but by the adviser."""
    adviser = adviser or Adviser(DRAWS, MOMENTS)
    if name.startswith(PLAN):
        found = plan.read(name.removeprefix(PLAN).replace(LINES, "\n"), side)
        return replace(found, adviser=adviser)
    if name.startswith(RESPONDER):
        return Responder(name.removeprefix(RESPONDER), adviser)
    if name.startswith(HONEST):
        character = characters()[f"{side.lower()}-{name.removeprefix(HONEST)}"]
        return Negotiator(replace(character, honesty=1.0), adviser)
    return fresh(name, side, adviser)


def played(trial: Trial, plot: Scenario | None = None) -> Played:
    """A trial's game; the same for a trial wherever it is played."""
    plot = plot or scenario(trial.scenario)
    adviser = Adviser(DRAWS, MOMENTS)
    brains = {"US": seated(trial.us, "US", adviser), "CN": seated(trial.cn, "CN", adviser)}
    seats = {s: Seat(b.__name__) for s, b in brains.items()}
    game = Game.start(Header(plot.id, trial.seed, seats), plot, tells=False)
    game = replace(game, table=replace(game.table, floor=trial.first))
    use = Use()
    failed: list[Failed] = []
    while not game.over:
        floor = game.table.floor
        if floor == NEUTRAL:
            game = game.apply(neutral(game))
            continue
        brain = brains[floor]
        if isinstance(brain, Responder):
            use.see(game)
            game = game.apply(brain.best(game, brains))
            continue
        use.see(game)
        game, _, problem = act(game, brain)
        if problem is not None:
            failed.append(problem)
            brains[floor] = simplest
    use.end(game)
    return _kept(trial, game, use, len(failed))


class Use:
    """Which levers could be moved, and were, turn by turn."""

    def __init__(self) -> None:
        self.could: dict[str, set[int]] = {}
        self.did: dict[str, set[int]] = {}

    def see(self, game: Game) -> None:
        """Before a move: what the side with the word may do."""
        table = game.table
        if table.phase == "measures":
            for event in table.legal("set"):
                self.could.setdefault(event.lever, set()).add(table.turn)

    def end(self, game: Game) -> None:
        """What the record tells of packages and measures."""
        for turn in game.turns:
            for e in turn.events:
                for t in e.package.terms if e.package is not None else ():
                    self.could.setdefault(t.lever, set()).add(turn.number)
                if e.verb == "set":
                    self.did.setdefault(e.lever, set()).add(turn.number)
        for deal in (*game.table.deals, *game.table.past):
            for t in deal.package.terms:
                self.did.setdefault(t.lever, set()).add(deal.since)
                self.could.setdefault(t.lever, set()).add(deal.since)


def _kept(trial: Trial, game: Game, use: Use, failed: int) -> Played:
    found = final(opened(game))
    us, cn = found.results.values()
    deals = (*game.table.deals, *game.table.past)
    threats = [w for w in game.table.words if w.kind == "threaten"]
    return Played(
        trial.scenario, trial.us, trial.cn, trial.seed, trial.first,
        round(us.score, 3), round(cn.score, 3), round(us.utility, 3), round(cn.utility, 3),
        round(us.best_joint + cn.best_joint, 3),
        len(deals), len(game.table.deals),
        sum(e.verb == "evade" for e in game.events),
        len(threats), sum(w.outcome == "kept" for w in threats),
        _counted(use.could), _counted(use.did), failed,
    )  # fmt: skip


def _counted(turns: Mapping[str, set[int]]) -> str:
    return " ".join(f"{name}={len(turns[name])}" for name in levers() if turns.get(name))


def counts(text: str) -> dict[str, int]:
    """Levers and turns, as ``could`` and ``did`` hold them."""
    found = {}
    for word in text.split():
        name, _, number = word.partition("=")
        found[name] = int(number)
    return found
