"""Values of a scenario's document, each read where it stands and refused with line and cure.

Reading stops at nothing that can be read on its own: ``all_of`` and ``each`` read every part and
raise one BadScenario with the faults of all of them.
"""

import math
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any, TypeVar

from engine.bounded import Unreadable, read_toml
from engine.record import InvalidRecord, check_id
from engine.rules.levers import levers
from engine.rules.notation import Event, IllegalMove, parse
from engine.scenarios.places import Path, line_at, lines_of
from engine.scenarios.scenario import BadScenario, Fault
from engine.scenarios.timeline import Dated, read_day, read_move

LONGEST = 4000  # signs of a text
MOST = 200  # items of a list

RUN_UP = ("date", "move")

T = TypeVar("T")


def all_of(*checks: Callable[[], object], **reads: Callable[[], Any]) -> dict[str, Any]:
    """What each reading gives, by name; raises BadScenario with the faults of all.

    Checks come first and give nothing.
    """
    found: dict[str, Any] = {}
    faults: list[Fault] = []
    for name, reading in [*(("", check) for check in checks), *reads.items()]:
        try:
            found[name] = reading()
        except BadScenario as problem:
            faults += problem.faults
    if faults:
        raise BadScenario(*dict.fromkeys(faults))  # two readings may meet the same fault
    found.pop("", None)
    return found


def each(values: Iterable["Value"], reading: Callable[["Value"], T]) -> tuple[T, ...]:
    """What a reading gives for each value; raises BadScenario with the faults of all."""
    found: list[T] = []
    faults: list[Fault] = []
    for value in values:
        try:
            found.append(reading(value))
        except BadScenario as problem:
            faults += problem.faults
    if faults:
        raise BadScenario(*dict.fromkeys(faults))
    return tuple(found)


@dataclass(frozen=True)
class Value:
    """A value of the document with its place."""

    file: str
    lines: Mapping[Path, int]
    path: Path
    raw: Any

    def fault(self, what: str) -> Fault:
        return Fault(self.file, what, line_at(self.lines, self.path), self.path)

    def fail(self, what: str) -> BadScenario:
        return BadScenario(self.fault(what))

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
        self._is_table()
        faults = []
        strange = [key for key in self.raw if key not in keys]
        for key in strange[:MOST]:
            near = get_close_matches(key[:60], keys, 1, 0.0)[0]
            what = f"unknown key {key[:60]!r}; the nearest is {near!r}"
            faults.append(self.inside(key, None).fault(what))
        if len(strange) > MOST:
            faults.append(self.fault(f"{len(strange) - MOST} more unknown keys; take them out"))
        if faults:
            raise BadScenario(*faults)
        return self

    def _is_table(self) -> None:
        if not isinstance(self.raw, dict):
            raise self._must("a table")

    def has(self, key: str) -> bool:
        self._is_table()
        return key in self.raw

    def at(self, key: str) -> "Value":
        if not self.has(key):
            raise self.fail(f"{key!r} is missing; add it")
        return self.inside(key, self.raw[key])

    def part(self, key: str, reading: Callable[..., T], *bounds: Any) -> Callable[[], T]:
        """A reading of what stands under a key, for ``all_of`` to do."""
        return lambda: reading(self.at(key), *bounds)

    def maybe(
        self, key: str, reading: Callable[..., T], otherwise: T, *bounds: Any
    ) -> Callable[[], T]:
        """The same of a key that may be left out."""
        return lambda: reading(self.at(key), *bounds) if self.has(key) else otherwise

    def items(self, least: int = 0) -> list["Value"]:
        if not isinstance(self.raw, list):
            raise self._must("a list")
        if not least <= len(self.raw) <= MOST:
            raise self.fail(f"{self.called!r} holds {least} to {MOST} items, not {len(self.raw)}")
        return [self.inside(i, raw) for i, raw in enumerate(self.raw)]

    def listed(self, key: str) -> list["Value"]:
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
            raise self.fail(f"{lever} has levels 0 to {most}, not {repr(self.raw)[:40]}")
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
        got = all_of(date=self.part("date", Value.day), move=self.part("move", Value.said))
        found: Dated = self.at("move")._read(read_move, f"{got['date']} {self.at('move').text()}")
        return found


def document(text: str, name: str) -> Value:
    """The whole document of a TOML text; ``name`` is the file's. Raises BadScenario."""
    try:
        data = read_toml(text)
    except Unreadable as problem:
        place = re.search(r"\(at line (\d{1,9}), |\(at end of document\)", str(problem))
        line = int(place[1] or len(text.splitlines()) or 1) if place else 0
        raise BadScenario(Fault(name, str(problem), line)) from None
    return Value(name, lines_of(text), (), data)
