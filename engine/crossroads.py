"""Documented moments at which a government chose, and what computer players do when put there.

The table is set as the rules stood on the day before, with the mandates and delegations of a
shipped scenario of that time and the world as history had made it; what the other side had just
done is played as its measures of the turn before, an agreement lies on the table as the other
side's offer. Nothing about a player was tuned to these moments: what they do is reported beside
what was done. Mandates are dealt by the seed as in any game.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from importlib.resources import files

from engine.bounded import read_toml
from engine.game import Game
from engine.players.choice import Choice, Motive, Player, Thinker
from engine.players.players import fresh, offered
from engine.record import Header
from engine.rules.levers import levers, opponent
from engine.rules.notation import Event, parse
from engine.scenarios.places import lines_of
from engine.scenarios.scenario import Scenario, scenario
from engine.scenarios.timeline import documented, levels_after, read_day
from engine.scenarios.values import Value, all_of, each
from engine.view import view

FILE = "crossroads.toml"
KEYS = (
    "id", "title", "day", "scenario", "side", "before", "author", "package", "did", "moves",
    "source",
)  # fmt: skip
LADDER = ("novice", "planner", "strategist")  # beside the characters of the side


@dataclass(frozen=True)
class Crossroads:
    """A moment; ``moves`` are what was done, ``package`` what lay on the table then, if any."""

    id: str
    title: str
    day: date
    scenario: str
    side: str
    before: tuple[Event, ...]
    package: Event | None
    did: str
    moves: tuple[Event, ...]
    source: str


@dataclass(frozen=True)
class Done:
    """What a player did: its moves of that turn, and why the first of them."""

    player: str
    moves: tuple[Event, ...]
    motive: Motive

    @property
    def way(self) -> str:
        return way(self.moves)


def way(moves: Sequence[Event]) -> str:
    """Moves in a word: ``accepts``, ``counters``, ``refuses``, ``closes``, ``threatens``,
    ``offers`` or ``waits``, the first of these that it did at all.
    """
    verbs = {e.verb for e in moves}
    for verb, word in (("accept", "accepts"), ("counter", "counters"), ("reject", "refuses")):
        if verb in verbs:
            return word
    if any(e.verb == "set" and levers()[e.lever].restricts for e in moves):
        return "closes"
    for verb, word in (("threaten", "threatens"), ("offer", "offers")):
        if verb in verbs:
            return word
    return "waits"


@cache
def crossroads() -> tuple[Crossroads, ...]:
    """All shipped moments, by day."""
    text = files("engine.data").joinpath(FILE).read_text("utf-8")
    root = Value(FILE, lines_of(text), (), read_toml(text))
    root.table(("moment",))
    return each(root.at("moment").items(1), _read)


def _read(v: Value) -> Crossroads:
    got = all_of(
        lambda: v.table(KEYS),
        id=v.part("id", Value.id),
        title=v.part("title", Value.text),
        scenario=v.part("scenario", Value.id),
        side=v.part("side", Value.text),
        did=v.part("did", Value.text),
        source=v.part("source", Value.text),
        day=v.part("day", Value.text),
        package=v.maybe("package", Value.text, ""),
        before=lambda: each(v.listed("before"), Value.text),
        moves=lambda: each(v.listed("moves"), Value.text),
    )
    return Crossroads(
        got["id"], got["title"], read_day(got["day"]), got["scenario"], got["side"],
        tuple(parse(x) for x in got["before"]),
        parse(got["package"]) if got["package"] else None,
        got["did"], tuple(parse(x) for x in got["moves"]), got["source"],
    )  # fmt: skip


def set_up(moment: Crossroads, seed: int = 1) -> Game:
    """The game at the moment, where its side has the word."""
    game = Game.start(Header(moment.scenario, seed), _plot(moment), tells=False)
    side, other = moment.side, opponent(moment.side)
    if moment.before:
        while game.table.turn == 1:
            if game.table.phase == "measures" and game.table.floor == other:
                for event in moment.before:
                    game = game.apply(event)
            game = game.apply(_silent(game))
    if moment.package is not None:
        game = replace(game, table=replace(game.table, floor=moment.package.side))
        return game.apply(moment.package)
    return game if game.table.floor == side else game.apply(Event(other, "pass"))


def _silent(game: Game) -> Event:
    """Nothing said, nothing done."""
    return Event(game.table.floor, "pass" if game.table.phase == "talks" else "done")


def _plot(moment: Crossroads) -> Scenario:
    """The scenario that lends its people, with the world and the rules of the day."""
    plot = scenario(moment.scenario)
    past = tuple(d for d in documented() if d.day < moment.day)
    levels = levels_after(past, moment.day)
    for e in moment.before:  # what the other side had just done is played, not found
        last = [d for d in past if d.event.verb == "set" and d.event.lever == e.lever][-1:]
        if last and last[0].event.level == e.level:
            levels[e.lever] = levels_after(past, last[0].day)[e.lever]
    start = moment.day.year, moment.day.month
    return replace(
        plot, start=start, run_up=past, levels=levels, situation=(), deck=(), no_deal=(),
        no_deal_on=None, deal="",
    )  # fmt: skip


def players_of(side: str) -> tuple[str, ...]:
    """Who is put there: rungs of the ladder, and the characters of the side."""
    cast = tuple(o.name for o in offered() if o.side == side)
    return (*LADDER, *cast)


def acted(moment: Crossroads, name: str, seed: int = 1) -> Done:
    """What a player does at a moment: its answer to a package, or its words and measures of the
    turn while the other side says and does nothing more.
    """
    game, brain = set_up(moment, seed), fresh(name, moment.side)
    turn, moves, why = game.table.turn, list[Event](), Motive("waits")
    while game.table.turn == turn and not game.over:
        if game.table.floor != moment.side:
            game = game.apply(_silent(game))
            continue
        choice = _asked(game, brain)
        if choice.event.verb not in ("pass", "done"):
            why = why if moves else choice.motive
            moves.append(choice.event)
        if moment.package is not None:
            break
        game = game.apply(choice.event)
    return Done(name, tuple(moves), why)


def _asked(game: Game, brain: Player) -> Choice:
    seen = view(game, game.table.floor)
    assert isinstance(brain, Thinker)
    return brain.decide(seen, _even)


def _even(count: int) -> list[float]:
    return [0.5] * count


def report(seed: int = 1) -> Iterator[tuple[Crossroads, Mapping[str, Done]]]:
    """Each moment with what everybody did there."""
    for moment in crossroads():
        yield moment, {name: acted(moment, name, seed) for name in players_of(moment.side)}
