"""The documented history as dated moves in the notation, and the rules of each month.

``engine/data/moves.csv`` holds one move a row: the day it took effect, the day it was announced
when that was earlier, the move, the measure of ``timeline.csv`` that it stands for, and the
agreement that it was made under, or ``court`` where no government chose it. A month in
which rules change is a mix of its rules, weighted by days; a rule that is announced but not yet in
force is believed, a threat is believed as far as threats are (see ``engine/rules/table``).
"""

import csv
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, lru_cache
from importlib.resources import files

from engine.rules.conduct import PRIOR
from engine.rules.levers import feared, levers
from engine.rules.notation import Event, IllegalMove, parse
from engine.world.regime import Regime, Setting, blended, regime

FIRST_YEAR = 2018
# A threat that is not carried out is forgotten after four months, or when its lever moves.
MEMORY = timedelta(days=122)


@dataclass(frozen=True)
class Dated:
    """A move with the day it takes effect and the day it was announced."""

    day: date
    announced: date
    event: Event
    measure: str = ""
    choice: str = ""  # the agreement that it was made under, or why nobody chose it


def month_index(year: int, month: int) -> int:
    """Months from January 2018 = 0."""
    return (year - FIRST_YEAR) * 12 + month - 1


def first_day(index: int) -> date:
    """First day of a month counted from January 2018."""
    return date(FIRST_YEAR + index // 12, index % 12 + 1, 1)


def read_day(text: str) -> date:
    """A day or the first day of a month: 2025-04-04 or 2025-04."""
    try:
        day = date.fromisoformat(text if len(text) > 7 else f"{text}-01")
    except ValueError:
        raise IllegalMove(f"{text!r} is no date; write it as 2025-04-04 or 2025-04") from None
    if not FIRST_YEAR <= day.year <= 2060:
        raise IllegalMove(f"{text!r} lies outside 2018 to 2060")
    return day


def read_move(text: str) -> Dated:
    """A dated move such as ``2025-04-04 CN ree_heavy 4 all dual_use``."""
    when, _, move = text.strip().partition(" ")
    day = read_day(when)
    event = parse(move)
    if not event.kind.dated:
        raise IllegalMove(f"{text!r}: a dated move sets a lever, threatens, promises or meets")
    return Dated(day, day, event)


@cache
def documented() -> tuple[Dated, ...]:
    """The documented moves from 2018 on, by day."""
    text = files("engine.data").joinpath("moves.csv").read_text(encoding="utf-8")
    found = []
    for row in csv.DictReader(text.splitlines()):
        day = read_day(row["date"])
        announced = read_day(row["announced"]) if row["announced"] else day
        found.append(Dated(day, announced, parse(row["move"]), row["measure"], row["choice"]))
    return tuple(sorted(found, key=lambda d: d.day))


def before_the_dispute() -> dict[str, Setting]:
    """Levels of January 2018: everything open, the efforts of that time."""
    return {name: Setting(lever.usual) for name, lever in levers().items()}


def levels_after(moves: Iterable[Dated], until: date) -> dict[str, Setting]:
    """Levels at the start of a day."""
    levels = before_the_dispute()
    for d in moves:
        if d.day < until and d.event.verb == "set":
            levels[d.event.lever] = Setting(d.event.level, d.event.target, d.event.reason)
    return levels


def monthly_rules(moves: Sequence[Dated], months: int) -> list[Regime]:
    """The rules of each month from January 2018 on."""
    return list(_monthly_rules(tuple(moves), months))


@lru_cache(maxsize=64)
def _monthly_rules(moves: tuple[Dated, ...], months: int) -> tuple[Regime, ...]:
    """Made once: every game of a scenario begins with the same history."""
    ordered = sorted(moves, key=lambda d: d.day)
    levels = before_the_dispute()
    found: list[Regime] = []
    last: tuple[object, Regime] | None = None
    waiting = list(ordered)
    for index in range(months):
        start, end = first_day(index), first_day(index + 1)
        days = (end - start).days
        rules, shares, since = [], [], start
        threats = _threats(ordered, levels, start, end)
        while waiting and waiting[0].day < end:
            d = waiting.pop(0)
            if d.event.verb != "set":
                continue
            if d.day > since:
                rules.append(regime(levels, threats))
                shares.append((d.day - since).days / days)
                since = d.day
            levels[d.event.lever] = Setting(d.event.level, d.event.target, d.event.reason)
        key = (tuple(sorted(levels.items())), tuple(sorted(threats.items())))
        if not rules and last is not None and last[0] == key:
            found.append(last[1])
            continue
        rules.append(regime(levels, threats))
        shares.append((end - since).days / days)
        last = (key, rules[-1])
        found.append(blended(rules, shares))
    return tuple(found)


def _threats(
    moves: Sequence[Dated], levels: Mapping[str, Setting], start: date, end: date
) -> dict[str, float]:
    """Belief that a lever closes this month or soon, weighted by the days it was in the air and,
    of a tariff, by the rise that is feared."""
    found: dict[str, float] = {}
    days = (end - start).days
    for d in moves:
        if d.event.verb == "threaten":
            same = (o.day for o in moves if o.event.lever == d.event.lever)
            acts = [day for day in same if day > d.announced and day != d.day]
            if d.announced < d.day:  # a rule with a date, taken back before it came
                until, belief = min([d.day, *acts]), 1.0
            else:
                until, belief = min([d.day + MEMORY, *acts]), _believed()
        elif d.event.verb == "set" and d.announced < d.day and _closes(d.event, levels):
            until, belief = d.day, 1.0
        else:
            continue
        overlap = (min(until, end) - max(d.announced, start)).days / days
        if overlap > 0:
            name = d.event.lever
            belief *= overlap * feared(name, levels[name].level, d.event.level)
            found[name] = max(found.get(name, 0.0), belief)
    return found


def _believed() -> float:
    kept, broken = PRIOR["threaten"]
    return kept / (kept + broken)


def _closes(event: Event, levels: Mapping[str, Setting]) -> bool:
    return event.level > levels[event.lever].level
