"""A scenario from its text: each value checked where it stands, refused with line and cure."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from engine.bounded import Unreadable, read_toml
from engine.record import InvalidRecord, check_id
from engine.rules.levers import SIDES, levers
from engine.rules.notation import Event, IllegalMove, Term, parse
from engine.rules.table import Limits
from engine.scenarios.places import Path, line_at, lines_of
from engine.scenarios.scenario import (
    EFFECTS,
    BadScenario,
    Happening,
    Mandate,
    Member,
    Objective,
    RedLine,
    Scenario,
)
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

LONGEST = 4000  # signs of a text
MOST = 200  # items of a list

SCENARIO = (
    "id", "title", "summary", "teaches", "start", "months_per_turn", "turns", "exchanges",
    "measures", "horizon", "minutes", "package_months", "situation", "levers", "history_until",
    "levels", "run_up", "no_deal", "deal", "US", "CN", "event", "history",
)  # fmt: skip
SIDE = ("public", "confidential", "mandate", "member")
MANDATE = ("id", "text", "economy", "security", "price", "relative", "red_line", "objective")
RED_LINE = ("lever", "level", "text")
OBJECTIVE = ("id", "text", "worth", "lever", "level", "sense", "indicator")
MEMBER = ("office", "view", "economy", "security", "votes", "minds")
EVENT = ("id", "turn", "chance", "title", "text", "effects")
HISTORY = ("date", "text", "source")
RUN_UP = ("date", "move")


def read(text: str, name: str) -> Scenario:
    """The scenario of a text; ``name`` is the file's. Raises BadScenario and nothing else."""
    try:
        data = read_toml(text)
    except Unreadable as problem:
        raise BadScenario(f"{name}: {problem}") from None
    return _scenario(Value(name, lines_of(text), (), data))


@dataclass(frozen=True)
class Value:
    """A value of the document with its place."""

    file: str
    lines: Any
    path: Path
    raw: Any

    def fail(self, what: str) -> BadScenario:
        line = line_at(self.lines, self.path)
        return BadScenario(f"{self.file}, line {line}: {what}")

    @property
    def called(self) -> str:
        return str(self.path[-1]) if self.path else "the scenario"

    def _must(self, what: str) -> BadScenario:
        shown = repr(self.raw)
        shown = shown if len(shown) <= 60 else f"{shown[:57]}..."
        return self.fail(f"{self.called!r} must be {what}, not {shown}")

    def inside(self, key: str | int, raw: Any) -> "Value":
        return Value(self.file, self.lines, (*self.path, key), raw)

    def table(self, keys: Sequence[str]) -> "Value":
        """This as a table that holds no other keys; raises BadScenario."""
        if not isinstance(self.raw, dict):
            raise self._must("a table")
        for key in self.raw:
            if key not in keys:
                near = get_close_matches(key, keys, 1, 0.0)[0]
                raise self.inside(key, None).fail(
                    f"unknown key {key[:60]!r}; the nearest is {near!r}"
                )
        return self

    def has(self, key: str) -> bool:
        return key in self.raw

    def at(self, key: str) -> "Value":
        if key not in self.raw:
            raise self.fail(f"{key!r} is missing; add it")
        return self.inside(key, self.raw[key])

    def items(self, least: int = 0) -> list["Value"]:
        if not isinstance(self.raw, list):
            raise self._must("a list")
        if not least <= len(self.raw) <= MOST:
            raise self.fail(f"{self.called!r} holds {least} to {MOST} items, not {len(self.raw)}")
        return [self.inside(i, raw) for i, raw in enumerate(self.raw)]

    def each(self, key: str) -> list["Value"]:
        """The items under a key, or none."""
        return self.at(key).items() if self.has(key) else []

    def text(self) -> str:
        if not isinstance(self.raw, str):
            raise self._must("a text")
        if len(self.raw) > LONGEST:
            raise self.fail(f"{self.called!r} has {len(self.raw)} signs, the most are {LONGEST}")
        return self.raw

    def id(self) -> str:
        try:
            return check_id(self.text(), self.called)
        except InvalidRecord as problem:
            raise self.fail(str(problem)) from None

    def whole(self, low: int, high: int) -> int:
        if not isinstance(self.raw, int) or isinstance(self.raw, bool):
            raise self._must(f"a whole number from {low} to {high}")
        if not low <= self.raw <= high:
            raise self._must(f"{low} to {high}")
        return self.raw

    def number(self, low: float, high: float) -> float:
        if not isinstance(self.raw, int | float) or isinstance(self.raw, bool):
            raise self._must(f"a number from {low:g} to {high:g}")
        if not (math.isfinite(self.raw) and low <= self.raw <= high):
            raise self._must(f"{low:g} to {high:g}")
        return float(self.raw)

    def lever(self, side: str = "") -> str:
        name = self.text()
        if name not in levers():
            near = get_close_matches(name[:60], list(levers()), 1, 0.0)[0]
            raise self.fail(f"unknown lever {name[:60]!r}; the nearest is {near!r}")
        if side and levers()[name].side != side:
            raise self.fail(f"{name} is no lever of {side}; name one of its own")
        return name

    def level(self, lever: str) -> int:
        most = len(levers()[lever].names) - 1
        if not isinstance(self.raw, int) or isinstance(self.raw, bool) or not 0 <= self.raw <= most:
            raise self.fail(f"{lever} has levels 0 to {most}, not {str(self.raw)[:40]}")
        return self.raw

    def said(self) -> Event:
        """A text in the notation."""
        event: Event = self._read(parse, self.text())
        return event

    def _read(self, reader: Callable[[str], Any], text: str) -> Any:
        try:
            return reader(text)
        except IllegalMove as problem:
            raise self.fail(str(problem)[:300]) from None

    def day(self) -> Any:
        return self._read(read_day, self.text())

    def dated(self) -> Dated:
        """A move with its date, from a table of both."""
        self.table(RUN_UP)
        move = self.at("move")
        found: Dated = move._read(read_move, f"{self.at('date').text()} {move.text()}")
        return found


def _scenario(d: Value) -> Scenario:
    d.table(SCENARIO)
    names = _levers(d.at("levers"))
    months = tuple(m.whole(1, 120) for m in d.at("package_months").items(1)) if d.has(
        "package_months") else (3, 6, 12)  # fmt: skip
    if list(months) != sorted(set(months)):
        raise d.at("package_months").fail("'package_months' must rise, as in [3, 6, 12]")
    limits = Limits(
        d.at("turns").whole(1, 60),
        d.at("months_per_turn").whole(1, 12),
        d.at("exchanges").whole(0, 9),
        d.at("measures").whole(1, 9),
        names,
        months,
    )
    start = _month(d.at("start"))
    run_up, levels = _run_up(d, start)
    sides = {side: d.at(side).table(SIDE) for side in SIDES}
    return Scenario(
        id=d.at("id").id(),
        title=d.at("title").text(),
        summary=d.at("summary").text(),
        teaches=d.at("teaches").text(),
        start=start,
        horizon=d.at("horizon").whole(1, 120),
        minutes=d.at("minutes").whole(1, 600),
        limits=limits,
        levels=levels,
        run_up=run_up,
        situation=tuple(x.text() for x in d.at("situation").items()),
        public={s: v.at("public").text() for s, v in sides.items()},
        confidential={s: v.at("confidential").text() for s, v in sides.items()},
        members={s: tuple(_member(m) for m in v.each("member")) for s, v in sides.items()},
        mandates={s: _mandates(v, s) for s, v in sides.items()},
        deck=_deck(d),
        history=tuple(_history(h) for h in d.each("history")),
        no_deal=tuple(_term(x) for x in d.each("no_deal")),
        deal=_deal(d.at("deal")) if d.has("deal") else "",
    )


def _levers(found: Value) -> tuple[str, ...]:
    names: list[str] = []
    for item in found.items(1):
        name = item.lever()
        if name in names:
            raise item.fail(f"{name} stands twice; take one out")
        names.append(name)
    for side in SIDES:
        own = [levers()[n] for n in names if levers()[n].side == side]
        if not any(v.restricts or v.gives for v in own):
            raise found.fail(f"{side} has no lever that a package could name; add one of its own")
    return tuple(names)


def _month(value: Value) -> tuple[int, int]:
    text = value.text()
    parts = text.split("-")
    digits = all(t.isascii() and t.isdigit() for t in parts)
    if len(parts) != 2 or not digits or len(text) != 7 or not 1 <= int(parts[1]) <= 12:
        raise value.fail(f"{text[:40]!r} is no month; write it as 2025-06")
    if not 2018 <= int(parts[0]) <= 2060:
        raise value.fail(f"{text!r} lies outside 2018 to 2060")
    return int(parts[0]), int(parts[1])


def _run_up(d: Value, start: tuple[int, int]) -> tuple[tuple[Dated, ...], dict[str, Setting]]:
    """What led to the table: the documented moves up to a day, then the scenario's own.

    ``history_until`` takes documented moves of the first month in as well; ``[levels]`` sets
    levers at the start that history left elsewhere.
    """
    until = first_day(month_index(*start))
    if d.has("history_until"):
        until = max(until, d.at("history_until").day())
    own = [item.dated() for item in d.each("run_up")]
    moves = (*(x for x in documented() if x.day < until), *own)
    levels = levels_after(moves, max([until, *(x.day for x in own)]))
    if d.has("levels"):
        chosen = d.at("levels").table(tuple(levers()))
        for key in chosen.raw:
            levels[key] = Setting(chosen.at(key).level(key))
    return moves, levels


def _term(value: Value) -> Term:
    """A level such as "US tariff_us 10"."""
    event = value.said()
    if event.verb != "set":
        raise value.fail(f"{value.raw!r}: only levels may stand in no_deal")
    return Term(event.lever, event.level)


def _deal(value: Value) -> str:
    """A package such as "US offer eda 0 for ree_heavy 1 until 6", or nothing."""
    if value.text() and value.said().verb != "offer":
        raise value.fail(f"{value.raw!r}: the deal must be an offer")
    return value.text()


def _mandates(where: Value, side: str) -> tuple[Mandate, ...]:
    """One mandate, or a set that the seed draws from."""
    found = where.at("mandate")
    if isinstance(found.raw, dict):
        return (_mandate(found, side),)
    if not isinstance(found.raw, list) or not found.raw:
        raise found.fail(f"{side} has no mandate; add [[{side}.mandate]]")
    return tuple(_mandate(m, side) for m in found.items(1))


def _mandate(m: Value, side: str) -> Mandate:
    m.table(MANDATE)
    lines = tuple(_red_line(r, side) for r in m.each("red_line"))
    economy, security = (m.at(k).number(0, 1) for k in ("economy", "security"))
    if abs(economy + security - 1.0) > 1e-6:
        raise m.at("economy").fail(f"the weights add to {economy + security:g}; make it 1")
    return Mandate(
        m.at("id").text() if m.has("id") else "mandate",
        m.at("text").text(),
        economy,
        security,
        m.at("price").number(0, 100),
        m.at("relative").number(0, 1) if m.has("relative") else 0.0,
        lines,
        tuple(_objective(o) for o in m.each("objective")),
    )


def _red_line(r: Value, side: str) -> RedLine:
    r.table(RED_LINE)
    lever = r.at("lever").lever(side)
    return RedLine(lever, r.at("level").level(lever), r.at("text").text())


def _objective(o: Value) -> Objective:
    o.table(OBJECTIVE)
    name, text = o.at("id").text(), o.at("text").text()
    worth = o.at("worth").whole(1, 10)
    if not o.has("lever"):
        return Objective(name, text, worth, wish=o.at("indicator").text())
    sense = o.at("sense").text() if o.has("sense") else "at least"
    if sense not in ("at least", "at most"):
        raise o.at("sense").fail(f"'sense' must be 'at least' or 'at most', not {sense[:40]!r}")
    lever = o.at("lever").lever()
    return Objective(name, text, worth, lever, o.at("level").level(lever), sense == "at least")


def _member(m: Value) -> Member:
    m.table(MEMBER)
    economy, security = (m.at(k).number(0, 1) if m.has(k) else 0.5
                         for k in ("economy", "security"))  # fmt: skip
    votes = m.at("votes").whole(1, 9) if m.has("votes") else 1
    minds = tuple(x.lever() for x in m.each("minds"))
    return Member(m.at("office").text(), m.at("view").text(), economy, security, votes, minds)


def _deck(d: Value) -> tuple[Happening, ...]:
    found: list[Happening] = []
    for h in d.each("event"):
        card = _happening(h)
        if any(o.id == card.id for o in found):
            raise h.at("id").fail(f"the event {card.id[:40]!r} stands twice; give it another id")
        found.append(card)
    return tuple(found)


def _happening(h: Value) -> Happening:
    h.table(EVENT)
    effects: dict[str, float] = {}
    if h.has("effects"):
        chosen = h.at("effects").table(EFFECTS)
        effects = {key: chosen.at(key).number(-100, 100) for key in chosen.raw}
    chance = h.at("chance").number(0, 1)
    turn = h.at("turn").whole(1, 60)
    title, text = h.at("title").text(), h.at("text").text()
    return Happening(h.at("id").text(), turn, chance, title, text, effects)


def _history(h: Value) -> tuple[str, str, str]:
    h.table(HISTORY)
    return h.at("date").text(), h.at("text").text(), h.at("source").text()
