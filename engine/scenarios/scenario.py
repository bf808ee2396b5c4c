"""Scenarios: read from TOML, checked line by line, refused with file, line and cure."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from pathlib import Path as FilePath

from engine.rules.notation import Term
from engine.rules.table import Limits, Table
from engine.scenarios.places import Path
from engine.scenarios.timeline import Dated, first_day, month_index
from engine.world.regime import Setting

_BARE = re.compile(r"[A-Za-z0-9_-]+")


@dataclass(frozen=True)
class Fault:
    """Something wrong in a scenario's file: where, what, and what would be right."""

    file: str
    what: str
    line: int = 0  # 0 is the file as a whole
    path: Path = ()

    def __str__(self) -> str:
        return f"{self._place}: {self.what}"

    @property
    def in_full(self) -> str:
        """The same with the value's path, as in ``US.mandate[2].price``; lists count from 1."""
        path = ""
        for step in self.path:
            if isinstance(step, int):
                path += f"[{step + 1}]"
            else:
                name = step if _BARE.fullmatch(step) else repr(step)
                path += f"{'.' * bool(path)}{name[:60]}"
        return f"{self._place}{', ' * bool(path)}{path}: {self.what}"

    @property
    def _place(self) -> str:
        return f"{self.file}, line {self.line}" if self.line else self.file


class BadScenario(ValueError):
    """A scenario file that cannot be played: says the first fault, ``faults`` are all."""

    def __init__(self, *faults: Fault) -> None:
        super().__init__(str(faults[0]))
        self.faults = faults


class UnknownScenario(ValueError):
    """No scenario of that name; says the nearest."""


@dataclass(frozen=True)
class Origin:
    """Where a scenario comes from that is not shipped, and what its file said."""

    path: FilePath
    digest: str  # 16 hexadecimal digits, see ``engine.scenarios.shelf.digest``
    text: str = field(repr=False)


@dataclass(frozen=True)
class Happening:
    """An event of the deck: it comes in a turn with a chance and moves named quantities.

    One of the facilitator is addressed, or is a ruling, which may move a figure beside the world
    instead (engine/rules/figures). Whom it is not addressed to has only its
    effects, on figures that everybody sees, and no text.
    """

    id: str
    turn: int
    chance: float
    title: str
    text: str
    effects: Mapping[str, float]
    to: str = "all"
    ruling: bool = False
    figures: tuple[tuple[str, float], ...] = ()

    def as_seen(self, viewer: str) -> "Happening | None":
        """As a side hears of it, or everybody; None where it can notice nothing."""
        if self.to in ("all", viewer):
            return self
        unsaid = replace(self, id="", title="", text="", to="")
        return unsaid if self.effects else None


@dataclass(frozen=True)
class RedLine:
    """A lever level that a delegation must not accept for itself."""

    lever: str
    level: int
    text: str


@dataclass(frozen=True)
class Objective:
    """A side objective: a lever at least or at most at a level, or a wish in words."""

    id: str
    text: str
    worth: int  # points of the mandate
    lever: str = ""
    level: int = 0
    at_least: bool = True
    wish: str = ""

    def met(self, levels: Mapping[str, Setting]) -> bool | None:
        """Whether levels meet it; None for a wish that only people can judge."""
        if not self.lever:
            return None
        now = levels[self.lever].level
        return now >= self.level if self.at_least else now <= self.level


@dataclass(frozen=True)
class Mandate:
    """A delegation's private instructions.

    ``economy`` and ``security`` are weights that add to one, ``price`` is billion USD for a
    security point-year, ``relative`` says how much the other side's gain is minded, 0 to 1.
    """

    id: str
    text: str
    economy: float
    security: float
    price: float
    relative: float
    red_lines: tuple[RedLine, ...]
    objectives: tuple[Objective, ...]


@dataclass(frozen=True)
class Member:
    """A member of a delegation: an office with a view, weights, votes and levers it minds.

    ``paper`` is what this office alone is told; its delegation hears of it only from its person.
    """

    office: str
    view: str
    economy: float = 0.5
    security: float = 0.5
    votes: int = 1
    minds: tuple[str, ...] = ()
    paper: str = ""


@dataclass(frozen=True)
class Scenario:
    """Everything a game starts from."""

    id: str
    title: str
    summary: str
    teaches: str
    start: tuple[int, int]
    horizon: int
    minutes: int
    limits: Limits
    levels: Mapping[str, Setting]
    run_up: tuple[Dated, ...]  # documented moves, then the scenario's own
    situation: tuple[str, ...]
    public: Mapping[str, str]
    confidential: Mapping[str, str]
    members: Mapping[str, tuple[Member, ...]]
    mandates: Mapping[str, tuple[Mandate, ...]]  # the seed draws one a side
    deck: tuple[Happening, ...]
    history: tuple[tuple[str, str, str], ...]  # date, text, source
    no_deal: tuple[Term, ...] = ()  # levels announced for the case that nothing is agreed
    no_deal_on: date | None = None  # the day on which they come
    deal: str = ""  # the package that history agreed on, in the notation
    stronger: str = (
        ""  # the side that strong players do better with, where they do (docs/balance.md)
    )
    origin: Origin | None = None  # None is shipped

    @property
    def start_month(self) -> int:
        """Months from January 2018 to the first turn."""
        return month_index(*self.start)

    def table(self) -> Table:
        """The table at the first turn, after the run-up."""
        levels = tuple(self.levels.items())
        table = Table(self.limits, levels, exchanges=self.limits.exchanges_each())
        if self.no_deal_on is None or self.limits.without_dates:
            return table
        return replace(table, announced=self.no_deal, due=self.turn_of(self.no_deal_on))

    def turn_of(self, day: date) -> int:
        """The turn whose months hold a day, counted from 1."""
        months = month_index(day.year, day.month) - self.start_month
        return 1 + months // self.limits.months_per_turn

    def days_left(self, turn: int) -> int:
        """Days from the first day of a turn to the day of what was announced for no deal."""
        first = first_day(self.start_month + (turn - 1) * self.limits.months_per_turn)
        return 0 if self.no_deal_on is None else max(0, (self.no_deal_on - first).days)


@cache
def names() -> tuple[str, ...]:
    """Ids of the scenarios that are shipped: the lesson first, then by date."""
    folder = files("engine.scenarios")
    found = []
    for file in folder.iterdir():
        if file.name.endswith(".toml"):
            start = str(tomllib.loads(file.read_text(encoding="utf-8"))["start"])
            found.append((file.name != "first-table.toml", start, file.name[:-5]))
    return tuple(name for _, _, name in sorted(found))


@cache
def scenario(name: str) -> Scenario:
    """A shipped scenario by id."""
    if name not in names():
        near = get_close_matches(name, names(), 1, 0.0)
        raise UnknownScenario(f"no scenario {name!r}; the nearest is {near[0]!r}")
    return read(shipped(name), f"{name}.toml")


def shipped(name: str) -> str:
    """The text of a scenario that is shipped."""
    return files("engine.scenarios").joinpath(f"{name}.toml").read_text(encoding="utf-8")


def read(text: str, name: str) -> Scenario:
    """Parse and check a scenario's text; raises BadScenario with all of its faults."""
    from engine.scenarios import reader  # which knows the values of this module

    return reader.read(text, name)
