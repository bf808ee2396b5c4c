"""Scenarios: read from TOML, checked line by line, refused with file, line and cure."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from engine.rules.levers import SIDES, levers
from engine.rules.notation import Event, IllegalMove, Term, parse
from engine.rules.table import Limits, Table
from engine.scenarios.timeline import (
    Dated,
    documented,
    first_day,
    levels_after,
    month_index,
    read_day,
    read_move,
)
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
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as problem:
        raise BadScenario(f"{path.name}: cannot be read as UTF-8 text ({problem})") from None
    return read(text, path.name)


def read(text: str, name: str) -> Scenario:
    """Parse and check a scenario's text."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as problem:
        raise BadScenario(f"{name}: not valid TOML: {problem}") from None
    return _Reader(name, text, data).scenario()


class _Reader:
    def __init__(self, name: str, text: str, data: dict[str, Any]) -> None:
        self.name, self.lines, self.data = name, text.splitlines(), data

    def fail(self, word: str, what: str) -> BadScenario:
        number = next((i for i, t in enumerate(self.lines, 1) if word in t), 1)
        return BadScenario(f"{self.name}, line {number}: {what}")

    def get(self, where: Mapping[str, Any], key: str, kind: type | tuple[type, ...]) -> Any:
        if key not in where:
            raise self.fail(key, f"{key!r} is missing; add it")
        value = where[key]
        if not isinstance(value, kind) or isinstance(value, bool):
            shown = kind[0].__name__ if isinstance(kind, tuple) else kind.__name__
            raise self.fail(key, f"{key!r} must be a {shown}, not {value!r}")
        return value

    def number(self, where: Mapping[str, Any], key: str, low: int, high: int) -> int:
        value = int(self.get(where, key, int))
        if not low <= value <= high:
            raise self.fail(key, f"{key!r} must be {low} to {high}, not {value}")
        return value

    def lever(self, name: str) -> str:
        if name not in levers():
            near = get_close_matches(str(name), list(levers()), 1, 0.0)
            raise self.fail(f'"{name}"', f"unknown lever {name!r}; the nearest is {near[0]!r}")
        return name

    def level(self, name: str, level: Any) -> int:
        most = len(levers()[self.lever(name)].names) - 1
        if not isinstance(level, int) or not 0 <= level <= most:
            raise self.fail(name, f"{name} has levels 0 to {most}, not {level!r}")
        return level

    def month(self, text: Any) -> tuple[int, int]:
        parts = str(text).split("-")
        if len(parts) != 2 or not all(t.isdigit() for t in parts) or not 1 <= int(parts[1]) <= 12:
            raise self.fail(str(text), f"{text!r} is no month; write it as 2025-06")
        if not 2018 <= int(parts[0]) <= 2060:
            raise self.fail(str(text), f"{text!r} lies outside 2018 to 2060")
        return int(parts[0]), int(parts[1])

    def scenario(self) -> Scenario:
        d = self.data
        names = tuple(self.lever(n) for n in self.get(d, "levers", list))
        months = self.number(d, "months_per_turn", 1, 12)
        limits = Limits(
            self.number(d, "turns", 1, 60),
            months,
            self.number(d, "exchanges", 0, 9),
            self.number(d, "measures", 1, 9),
            names,
            tuple(int(m) for m in d.get("package_months", (3, 6, 12))),
        )
        start = self.month(self.get(d, "start", str))
        run_up, levels = self.run_up(start)
        sides = {side: self.get(d, side, dict) for side in SIDES}
        return Scenario(
            id=str(self.get(d, "id", str)),
            title=self.get(d, "title", str),
            summary=self.get(d, "summary", str),
            teaches=self.get(d, "teaches", str),
            start=start,
            horizon=self.number(d, "horizon", 1, 120),
            minutes=self.number(d, "minutes", 1, 600),
            limits=limits,
            levels=levels,
            run_up=run_up,
            situation=tuple(self.get(d, "situation", list)),
            public={s: self.get(sides[s], "public", str) for s in SIDES},
            confidential={s: self.get(sides[s], "confidential", str) for s in SIDES},
            members={
                s: tuple(self.member(m) for m in sides[s].get("member", [])) for s in SIDES
            },
            mandates={s: self.mandates(sides[s], s) for s in SIDES},
            deck=tuple(self.happening(h) for h in d.get("event", [])),
            history=tuple((h["date"], h["text"], h["source"]) for h in d.get("history", [])),
            no_deal=tuple(self.term(x) for x in d.get("no_deal", [])),
            deal=self.package(d.get("deal", "")),
        )

    def run_up(self, start: tuple[int, int]) -> tuple[tuple[Dated, ...], dict[str, Setting]]:
        """What led to the table: the documented moves up to a day, then the scenario's own.

        ``history_until`` takes documented moves of the first month in as well; ``[levels]`` sets
        levers at the start that history left elsewhere.
        """
        until = first_day(month_index(*start))
        if "history_until" in self.data:
            text = self.get(self.data, "history_until", str)
            try:
                until = max(until, read_day(text))
            except IllegalMove as problem:
                raise self.fail(text, str(problem)) from None
        own = []
        for item in self.data.get("run_up", []):
            text = f"{self.get(item, 'date', str)} {self.get(item, 'move', str)}"
            try:
                own.append(read_move(text))
            except IllegalMove as problem:
                raise self.fail(self.get(item, "move", str), str(problem)) from None
        moves = (*(d for d in documented() if d.day < until), *own)
        levels = levels_after(moves, max([until, *(d.day for d in own)]))
        for key, level in self.data.get("levels", {}).items():
            levels[key] = Setting(self.level(key, level))
        return moves, levels

    def term(self, text: Any) -> Term:
        """A level such as "US tariff_us 10"."""
        event = self.event(text)
        if event.verb != "set":
            raise self.fail(str(text), f"{text!r}: only levels may stand in no_deal")
        return Term(event.lever, event.level)

    def package(self, text: Any) -> str:
        """A package such as "US offer eda 0 for ree_heavy 1 until 6", or nothing."""
        if text and self.event(text).verb != "offer":
            raise self.fail(str(text), f"{text!r}: the deal must be an offer")
        return str(text)

    def event(self, text: Any) -> Event:
        try:
            return parse(str(text))
        except IllegalMove as problem:
            raise self.fail(str(text), str(problem)) from None

    def mandates(self, where: Mapping[str, Any], side: str) -> tuple[Mandate, ...]:
        """One mandate, or a set that the seed draws from."""
        found = self.get(where, "mandate", (dict, list))
        rows = found if isinstance(found, list) else [found]
        if not rows:
            raise self.fail("mandate", f"{side} has no mandate; add [[{side}.mandate]]")
        return tuple(self.mandate(m, side) for m in rows)

    def mandate(self, m: Mapping[str, Any], side: str) -> Mandate:
        lines = tuple(
            RedLine(self.own(r["lever"], side), self.level(r["lever"], r["level"]), r["text"])
            for r in m.get("red_line", [])
        )
        economy, security, price = (self.size(m, k) for k in ("economy", "security", "price"))
        if abs(economy + security - 1.0) > 1e-6:
            raise self.fail("economy", f"the weights add to {economy + security:g}; make it 1")
        relative = self.size(m, "relative") if "relative" in m else 0.0
        wishes = tuple(self.objective(o) for o in m.get("objective", []))
        name = str(m.get("id", "mandate"))
        text = self.get(m, "text", str)
        return Mandate(name, text, economy, security, price, relative, lines, wishes)

    def own(self, name: str, side: str) -> str:
        if levers()[self.lever(name)].side != side:
            raise self.fail(f'"{name}"', f"{name} is no lever of {side}; name one of its own")
        return name

    def size(self, where: Mapping[str, Any], key: str) -> float:
        value = float(self.get(where, key, (float, int)))
        if not 0.0 <= value <= 100.0:
            raise self.fail(key, f"{key!r} must be 0 to 100, not {value:g}")
        return value

    def objective(self, o: Mapping[str, Any]) -> Objective:
        name, text = self.get(o, "id", str), self.get(o, "text", str)
        worth = self.number(o, "worth", 1, 10)
        if "lever" not in o:
            return Objective(name, text, worth, wish=self.get(o, "indicator", str))
        sense = o.get("sense", "at least")
        if sense not in ("at least", "at most"):
            raise self.fail("sense", f"'sense' must be 'at least' or 'at most', not {sense!r}")
        lever = self.lever(o["lever"])
        level = self.level(lever, self.get(o, "level", int))
        return Objective(name, text, worth, lever, level, sense == "at least")

    def member(self, m: Mapping[str, Any]) -> Member:
        economy = self.size(m, "economy") if "economy" in m else 0.5
        security = self.size(m, "security") if "security" in m else 0.5
        votes = self.number(m, "votes", 1, 9) if "votes" in m else 1
        minds = tuple(self.lever(x) for x in m.get("minds", []))
        office, view = self.get(m, "office", str), self.get(m, "view", str)
        return Member(office, view, economy, security, votes, minds)

    def happening(self, h: Mapping[str, Any]) -> Happening:
        effects = dict(h.get("effects", {}))
        for key in effects:
            if key not in EFFECTS:
                near = get_close_matches(key, EFFECTS, 1, 0.0)
                raise self.fail(key, f"unknown effect {key!r}; the nearest is {near[0]!r}")
        chance = float(self.get(h, "chance", (float, int)))
        turn = self.number(h, "turn", 1, 60)
        title, text = self.get(h, "title", str), self.get(h, "text", str)
        return Happening(str(self.get(h, "id", str)), turn, chance, title, text, effects)
