"""Plans of controls: the rules of each month from a start on, made from where levers stood.

Everything is said in levers; a part of a control is the same control on a part of the users, which
the world reads as a rule that holds for a part of the trade.
"""

from collections.abc import Callable
from dataclasses import fields, replace
from typing import Any

import numpy as np

from engine.rules.levels import Levels
from engine.rules.levers import levers
from engine.scenarios.timeline import documented, first_day, levels_after, monthly_rules
from engine.world.goods import COUNT, LINES
from engine.world.regime import Regime, Setting, blended, regime

Plan = Callable[[Levels, int], list[Regime]]
Change = Callable[[Levels], Levels]


def kept(levels: Levels, months: int) -> list[Regime]:
    """Everything stays where it stands."""
    return [regime(levels)] * months


def changed(*changes: Change) -> Plan:
    """Levels after some changes, one after the other."""

    def rules(levels: Levels, months: int) -> list[Regime]:
        for change in changes:
            levels = change(levels)
        return kept(levels, months)

    return rules


def stopped(*goods: str) -> Plan:
    """Every control on these goods shut for everybody."""
    return changed(shut(*goods))


def shut(*goods: str) -> Change:
    """Levels with every control on these goods shut for everybody."""
    return lambda levels: levels.stopped(goods)


def at(**levels_of: str) -> Change:
    """Levels with some levers at the level whose name begins so: controls towards everybody, with
    the usual reason.
    """
    found = {
        name: Setting(_named(name, x), "all" if levers()[name].kind == "control" else "other")
        for name, x in levels_of.items()
    }
    return lambda levels: levels.moved(found)


def _named(lever: str, beginning: str) -> int:
    """The level; an error where none or several begin so."""
    (level,) = (n for n, x in enumerate(levers()[lever].names) if x.startswith(beginning))
    return level


def tariffs(us: float, cn: float) -> Change:
    """Average tariffs of both sides, as shares of value."""
    found = {"tariff_us": _rate("tariff_us", us), "tariff_cn": _rate("tariff_cn", cn)}
    return lambda levels: levels.moved(found)


def _rate(lever: str, rate: float) -> Setting:
    """A rate between two levels is a share of the higher one."""
    values = levers()[lever].value
    level = next(i for i, v in enumerate(values) if v >= rate)
    return Setting(level, share=rate / values[level])


def part(plan: Plan, share: float) -> Plan:
    """The plan on a share of the trade, the rest as it was."""

    def rules(levels: Levels, months: int) -> list[Regime]:
        pairs = zip(kept(levels, months), plan(levels, months), strict=True)
        return [blended([old, new], [1.0 - share, share]) for old, new in pairs]

    return rules


def in_turn(*parts: tuple[Plan, int]) -> Plan:
    """Each plan for its months, then everything as it was."""

    def rules(levels: Levels, months: int) -> list[Regime]:
        found: list[Regime] = []
        for plan, length in parts:
            found += plan(levels, length)
        return (found + kept(levels, months))[:months]

    return rules


def only_for(user: str, plan: Plan) -> Plan:
    """The plan on one user's lines; all others keep their rules."""
    here = np.array([u == user for _, u in LINES])

    def narrowed(old: Regime, new: Regime) -> Regime:
        fresh: dict[str, Any] = {}
        for f in fields(Regime):
            before = getattr(old, f.name)
            if isinstance(before, np.ndarray) and before.shape[-1] == COUNT:
                fresh[f.name] = np.where(here, getattr(new, f.name), before)
        return replace(old, **fresh)

    def rules(levels: Levels, months: int) -> list[Regime]:
        pairs = zip(kept(levels, months), plan(levels, months), strict=True)
        return [narrowed(old, new) for old, new in pairs]

    return rules


def recorded(until: int) -> Plan:
    """The documented history from January 2018 to a month, then its rules unchanged."""

    def rules(_: Levels, months: int) -> list[Regime]:
        held = regime(levels_after(documented(), first_day(until)))
        return (monthly_rules(documented(), until) + [held] * months)[:months]

    return rules
