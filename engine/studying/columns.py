"""The columns of a study's table: name, unit, meaning, and how each is taken from a finished game.

The data dictionary of a study is written from here, so that it says what the table holds.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from engine.advice.result import Final
from engine.rules.levers import SIDES, levers
from engine.studying.plan import Planned
from engine.tournament import Row
from engine.turn import Turn
from engine.view import Opened

Value = str | int | float | None
TEXT, WHOLE, NUMBER = "text", "whole number", "number"
MONEY, POINTS = "billion USD", "points of 100"


@dataclass(frozen=True)
class Finished:
    """A game that was played, with all papers open."""

    planned: Planned
    row: Row
    final: Final
    game: Opened

    @property
    def opening(self) -> Turn:
        assert self.game.opening is not None, "a game has an opening turn"
        return self.game.opening

    @property
    def last(self) -> Turn:
        return self.game.turns[-1]

    def said(self, *verbs: str) -> int:
        return sum(e.verb in verbs for e in self.game.events)

    def first_turn(self, *verbs: str) -> int | None:
        """The turn in which something of a kind was said first."""
        for turn in self.game.turns:
            if any(e.verb in verbs for e in turn.events):
                return turn.number
        return None

    @property
    def deals(self) -> list[tuple[int, int, int]]:
        """Turn of the handshake, months in force, and renewals of every deal."""
        table = self.game.table
        return [(d.since, d.age, d.renewed) for d in (*table.past, *table.deals)]

    def closed(self, side: str) -> int:
        """Steps that a side's controls and tariffs stand above where the game began."""
        before, after = dict(self.opening.after), dict(self.last.after)
        own = [n for n, v in levers().items() if v.side == side and v.restricts and n in after]
        return sum(after[n].level - before[n].level for n in own)


@dataclass(frozen=True)
class Column:
    """A column with its line of the data dictionary; an empty value means that there is none."""

    name: str
    kind: str
    unit: str
    meaning: str
    read: Callable[[Finished], Value]


def _whole(name: str, unit: str, meaning: str, read: Callable[[Finished], int | None]) -> Column:
    return Column(name, WHOLE, unit, meaning, read)


def _text(name: str, meaning: str, read: Callable[[Finished], str]) -> Column:
    return Column(name, TEXT, "", meaning, read)


def _number(name: str, unit: str, meaning: str, read: Callable[[Finished], float]) -> Column:
    """A number to three places, as everywhere in tables of games."""
    return Column(name, NUMBER, unit, meaning, lambda f: round(read(f), 3) + 0.0)


def _first(values: list[int]) -> int | None:
    return min(values) if values else None


def _columns() -> Iterator[Column]:
    yield _whole("game", "", "number of the game in its plan", lambda f: f.planned.number)
    yield _text("scenario", "id of the scenario", lambda f: f.planned.scenario)
    yield _text("rules", "id of the plan's rules; usual: as the scenario says",
                lambda f: f.planned.rules)  # fmt: skip
    yield _text("world", "id of the plan's world; usual: as the seed draws it",
                lambda f: f.planned.world)  # fmt: skip
    yield _text("us", "who played the United States", lambda f: f.planned.us)
    yield _text("cn", "who played China", lambda f: f.planned.cn)
    yield _whole("seed", "", "draws the world, the mandates, the events and what players leave "
                 "to chance", lambda f: f.planned.seed)  # fmt: skip
    for side in SIDES:
        yield from _results(side)
        yield from _state(side)
    yield _number("best_joint", MONEY, "sum of both utilities under the best joint deal of the "
                  "first table", lambda f: f.row.best_joint)  # fmt: skip
    yield from _talks()
    yield from _conduct()
    yield _text("failed", "players that had to be replaced, by side and turn; else empty",
                lambda f: f.row.failed)  # fmt: skip
    yield _text("digest", "fingerprint of the world after the last turn", lambda f: f.last.digest)


def _part(side: str, key: str) -> Callable[[Finished], float]:
    """A part of a side's result."""
    return lambda f: float(getattr(f.final.results[side].outcome, key))


def _standing(name: str, side: str, end: bool) -> Callable[[Finished], float]:
    """How a side stood when the game began, or after the last turn."""
    return lambda f: float(getattr(f.last if end else f.opening, name)[side])


def _results(side: str) -> Iterator[Column]:
    """What the game was worth to a side, against no deal."""
    s = side.lower()
    yield _text(f"{s}_mandate", f"id of the mandate dealt to {side}",
                lambda f: f.game.mandates[side].id)  # fmt: skip
    yield _number(f"{s}_score", "points", f"result of {side}: 0 is no deal, 50 is par",
                  lambda f: f.final.results[side].score)  # fmt: skip
    yield _number(f"{s}_utility", MONEY, f"what the game was worth to {side} by its mandate, "
                  "against no deal: the sum of the next five and points of objectives, less red "
                  "lines", lambda f: f.final.results[side].utility)  # fmt: skip
    yield _number(f"{s}_par", MONEY, f"utility of {side} under the deal that is par",
                  lambda f: f.final.results[side].par)  # fmt: skip
    for key, meaning in (
        ("economy", "worth of the economy, as the mandate weighs and the government hears it"),
        ("security", "worth of security, as the mandate weighs and prices it"),
        ("rival", "cost of what the other side gained, as far as the mandate minds it"),
        ("at_home", "cost at home of giving without return"),
        ("welfare", "what the country's accounts gained; no part of the utility"),
    ):
        yield _number(f"{s}_{key}", MONEY, f"{side}: {meaning}",
                      _part(side, key))  # fmt: skip
    yield _whole(f"{s}_objectives", "points", f"{side}: points of objectives met beyond no deal",
                 lambda f: f.final.results[side].outcome.points)  # fmt: skip
    yield _whole(f"{s}_red_lines", "count", f"{side}: red lines of the mandate that were crossed",
                 lambda f: len(f.final.results[side].outcome.red_lines))  # fmt: skip


def _state(side: str) -> Iterator[Column]:
    """How a side stood when the game began and when it ended."""
    s = side.lower()
    yield _number(f"{s}_economy_in_game", MONEY, f"{side}: the economy over the months played "
                  "against nobody having moved",
                  lambda f: sum(t.economy[side] for t in f.game.turns))  # fmt: skip
    for name, unit in (("security", POINTS), ("support", POINTS)):
        yield _number(f"{s}_{name}_start", unit, f"{side}: {name} when the game began",
                      _standing(name, side, False))  # fmt: skip
        yield _number(f"{s}_{name}_end", unit, f"{side}: {name} after the last turn",
                      _standing(name, side, True))  # fmt: skip
    yield _whole(f"{s}_closed", "steps", f"{side}: steps that its controls and tariffs stand above "
                 "where the game began; below zero they were opened",
                 lambda f: f.closed(side))  # fmt: skip


def _talks() -> Iterator[Column]:
    yield _whole("turns", "turns", "turns that were played", lambda f: len(f.game.turns))
    yield _whole("months", "months", "months that were played",
                 lambda f: len(f.game.steps) - f.game.scenario.start_month)  # fmt: skip
    yield _whole("events", "count", "moves and words of both sides", lambda f: f.row.events)
    yield _whole("offers", "count", "packages that were offered", lambda f: f.said("offer"))
    yield _whole("counters", "count", "packages that answered another one",
                 lambda f: f.said("counter"))  # fmt: skip
    yield _whole("acceptances", "count", "times that a side said it accepts; a house may refuse",
                 lambda f: f.said("accept"))  # fmt: skip
    yield _whole("first_offer_turn", "turn", "turn of the first package; empty without one",
                 lambda f: f.first_turn("offer", "counter"))  # fmt: skip
    yield _whole("first_deal_turn", "turn", "turn of the first deal; empty without one",
                 lambda f: _first([since for since, _, _ in f.deals]))  # fmt: skip
    yield _whole("deals", "count", "deals that came into force", lambda f: f.row.deals)
    yield _whole("deal_months", "months", "months that deals were in force, added up",
                 lambda f: sum(age for _, age, _ in f.deals))  # fmt: skip
    yield _whole("longest_deal", "months", "months that the longest deal was in force",
                 lambda f: max((age for _, age, _ in f.deals), default=0))  # fmt: skip
    yield _whole("renewals", "count", "times that deals were renewed",
                 lambda f: sum(again for _, _, again in f.deals))  # fmt: skip
    yield _whole("in_force", "count", "deals in force when the game ended",
                 lambda f: f.row.in_force)  # fmt: skip


def _conduct() -> Iterator[Column]:
    yield _whole("kept", "count", "deals without a breach that came out", lambda f: f.row.kept)
    yield _whole("broken", "count", "deals with a breach that came out", lambda f: f.row.broken)
    yield _whole("evasions", "count", "times that a side began to carry out less than its word",
                 lambda f: f.said("evade"))  # fmt: skip
    yield _whole("leaks", "count", "side letters that came out",
                 lambda f: sum(len(t.leaked) for t in f.game.turns))  # fmt: skip
    yield _whole("threats", "count", "threats", lambda f: f.row.threats)
    yield _whole("carried_out", "count", "threats that were carried out",
                 lambda f: f.row.carried_out)  # fmt: skip
    yield _whole("deck_events", "count", "events of the scenario's deck that came",
                 lambda f: sum(len(t.happened) for t in f.game.turns))  # fmt: skip


COLUMNS: tuple[Column, ...] = tuple(_columns())


def dictionary() -> list[dict[str, str]]:
    """The data dictionary: a line for each column."""
    return [{"name": c.name, "kind": c.kind, "unit": c.unit, "meaning": c.meaning} for c in COLUMNS]
