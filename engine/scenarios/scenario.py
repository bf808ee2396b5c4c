"""Scenarios: read from TOML, checked line by line, refused with file, line and cure."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from pathlib import Path

from engine.bounded import Unreadable, read_text
from engine.rules.notation import Term
from engine.rules.table import Limits, Table
from engine.scenarios.timeline import Dated, month_index
from engine.world.regime import Setting


class BadScenario(ValueError):
    """A scenario file that cannot be played; says file, line and cure."""


class UnknownScenario(ValueError):
    """No scenario of that name; says the nearest."""


@dataclass(frozen=True)
class Happening:
    """An event of the deck: it comes in a turn with a chance and moves named quantities."""

    id: str
    turn: int
    chance: float
    title: str
    text: str
    effects: Mapping[str, float]


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
    """A member of a delegation: an office with a view, weights, votes and levers it minds."""

    office: str
    view: str
    economy: float = 0.5
    security: float = 0.5
    votes: int = 1
    minds: tuple[str, ...] = ()


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
    deal: str = ""  # the package that history agreed on, in the notation

    @property
    def start_month(self) -> int:
        """Months from January 2018 to the first turn."""
        return month_index(*self.start)

    def table(self) -> Table:
        """The table at the first turn, after the run-up."""
        levels = tuple(self.levels.items())
        return Table(self.limits, levels, exchanges_left=self.limits.exchanges)


EFFECTS = ("support_us", "support_cn", "standing_us", "standing_cn", "alignment", "stock_us")


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
    text = files("engine.scenarios").joinpath(f"{name}.toml").read_text(encoding="utf-8")
    return read(text, f"{name}.toml")


def load(path: Path) -> Scenario:
    """A scenario from a file outside the program."""
    try:
        text = read_text(path)
    except Unreadable as problem:
        raise BadScenario(f"{path.name}: {problem}") from None
    return read(text, path.name)


def read(text: str, name: str) -> Scenario:
    """Parse and check a scenario's text; raises BadScenario with file, line and cure."""
    from engine.scenarios import reader  # which knows the values of this module

    return reader.read(text, name)
