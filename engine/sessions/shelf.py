"""Session plans that are shipped, plans in files, and the one that three answers suggest."""

import json
from collections.abc import Callable
from dataclasses import asdict
from functools import cache
from hashlib import sha256
from importlib.resources import files
from pathlib import Path

from engine.bounded import Unreadable, read_text
from engine.scenarios.scenario import BadScenario, Fault, Scenario, scenario
from engine.sessions.plan import Plan
from engine.sessions.reader import read

OPTION, DIGEST = "plan", "plan_digest"  # of a record's header
# From the shortest to the longest, then what one does alone.
SHIPPED = ("class-45", "class-60", "class-90", "two-lessons", "half-day", "self-study")


@cache
def shipped(name: str) -> Plan:
    """A plan that is shipped, by its id."""
    text = files("engine.sessions").joinpath(f"{name}.toml").read_text(encoding="utf-8")
    return read(text, f"{name}.toml", scenario)


def plans() -> tuple[Plan, ...]:
    """All that are shipped."""
    return tuple(shipped(name) for name in SHIPPED)


def suggested(minutes: int, people: int, screens: str, lessons: int = 1) -> Plan:
    """The shipped plan for a time, a number of people and "one" screen or "more": always one.

    First it must suit the people, then the number of lessons, then the time: none that is longer
    if one is not, and of those the nearest. The order of ``SHIPPED`` settles a tie.
    """

    def misfit(plan: Plan) -> tuple[bool, bool, bool, int]:
        return (
            not plan.fits(people, screens),
            plan.lessons != lessons,
            plan.minutes > minutes,
            abs(plan.minutes - minutes),
        )

    return min(plans(), key=misfit)


def by_path(path: Path, find: Callable[[str], Scenario] = scenario) -> Plan:
    """The plan of a file; raises BadScenario, whose text is one line with the place."""
    try:
        text = read_text(path)
    except Unreadable as problem:
        raise BadScenario(Fault(path.name, str(problem))) from None
    return read(text, path.name, find)


def digest(plan: Plan) -> str:
    """16 hexadecimal digits of what a plan says."""
    said = json.dumps(asdict(plan), sort_keys=True, separators=(",", ":"))
    return sha256(said.encode()).hexdigest()[:16]


def named(plan: Plan) -> tuple[tuple[str, str], ...]:
    """The options by which a record's header tells of its plan; one's own has a digest."""
    if plan.id in SHIPPED and plan == shipped(plan.id):
        return ((OPTION, plan.id),)
    return ((OPTION, plan.id), (DIGEST, digest(plan)))
