"""A session plan from its TOML text, with all of its faults, each with line and cure."""

import re
from collections.abc import Callable
from typing import Any

from engine.scenarios.scenario import Scenario, UnknownScenario
from engine.scenarios.values import Value, all_of, document, each
from engine.sessions.plan import (
    DEBRIEF,
    HOME,
    KINDS,
    PAPERS,
    PHASES,
    PLAY,
    SAY,
    SCREENS,
    SHOWN,
    Pace,
    Plan,
    Step,
)

PLAN = (
    "id", "title", "says", "minutes", "people", "screens", "scenario", "turns", "turn", "step",
    "homework",
)  # fmt: skip
STEP = ("what", "kind", "minutes", "turns", "shown", "text")
MINUTES = 600  # of a plan
LONGEST = 240  # minutes of a step
PHASE = 60  # minutes of a phase of one turn
PEOPLE = 500
TITLE = 120  # signs


def is_plan(text: str) -> bool:
    """Whether a TOML text is a session plan, perhaps a bad one, rather than a scenario."""
    return bool(re.search(r"^\s*\[\[\s*step\s*\]\]", text, re.MULTILINE))


def read(text: str, name: str, find: Callable[[str], Scenario]) -> Plan:
    """The plan of a text; ``name`` is the file's, ``find`` gives a scenario by id.

    Raises BadScenario with all faults, and nothing else.
    """
    return _plan(document(text, name), find)


def _plan(d: Value, find: Callable[[str], Scenario]) -> Plan:
    got = all_of(
        lambda: d.table(PLAN),
        id=d.part("id", Value.id),
        title=d.part("title", _title),
        says=d.part("says", Value.text),
        minutes=d.part("minutes", Value.whole, 1, MINUTES),
        people=d.part("people", _people),
        screens=d.part("screens", _screens),
        scenario=lambda: _scenario(d.at("scenario"), find),
        turns=d.part("turns", Value.whole, 1, 60),
        pace=d.part("turn", _pace),
        steps=lambda: each(d.at("step").items(1), _step),
        homework=d.maybe("homework", Value.text, ""),
    )
    plot = got.pop("scenario")
    plan = Plan(scenario=plot.id, **got)
    all_of(lambda: _adds_up(d, plan), lambda: _turns(d, plan, plot), lambda: _order(d, plan))
    return plan


def _title(value: Value) -> str:
    title = value.text().strip()
    if not title or len(title) > TITLE or not title.isprintable():
        raise value.fail(f"{value.called!r} must be 1 to {TITLE} printable signs")
    return title


def _people(value: Value) -> tuple[int, int]:
    items = value.items(2)
    numbers = each(items, lambda n: n.whole(1, PEOPLE))
    if len(numbers) != 2 or numbers[0] > numbers[1]:
        raise value.fail("'people' must be the least and the most, as in [2, 30]")
    return numbers[0], numbers[1]


def _screens(value: Value) -> tuple[str, ...]:
    found = each(value.items(1), lambda v: _one_of(v, SCREENS))
    return tuple(dict.fromkeys(found))


def _one_of(value: Value, names: tuple[str, ...]) -> str:
    if value.text() not in names:
        raise value.fail(f"{value.text()[:40]!r} is none of {', '.join(names)}")
    return value.text()


def _scenario(value: Value, find: Callable[[str], Scenario]) -> Scenario:
    try:
        return find(value.id())
    except UnknownScenario as problem:
        raise value.fail(str(problem)) from None


def _pace(value: Value) -> Pace:
    value.table(PHASES)
    pace = Pace(**all_of(**{p: value.part(p, Value.whole, 0, PHASE) for p in PHASES}))
    if not pace.minutes:
        raise value.fail("a turn has no minutes; give it some")
    return pace


def _step(value: Value) -> Step:
    value.table(STEP)
    got: dict[str, Any] = all_of(
        what=value.part("what", _title),
        kind=value.maybe("kind", _one_of, SAY, KINDS),
        shown=value.maybe("shown", _one_of, "room", SHOWN),
        text=value.maybe("text", Value.text, ""),
    )
    wanted, other = ("turns", "minutes") if got["kind"] == PLAY else ("minutes", "turns")
    if value.has(other) or (got["kind"] == HOME and value.has("minutes")):
        key = other if value.has(other) else "minutes"
        raise value.at(key).fail(f"a step of the kind {got['kind']!r} has no {key!r}; take it out")
    if got["kind"] != HOME:
        got[wanted] = value.at(wanted).whole(1, 60 if wanted == "turns" else LONGEST)
    return Step(**got)


def _adds_up(d: Value, plan: Plan) -> None:
    if plan.total != plan.minutes:
        raise d.at("minutes").fail(
            f"the steps last {plan.total} minutes, the plan {plan.minutes}; let both be the same"
        )


def _turns(d: Value, plan: Plan, plot: Scenario) -> None:
    played = sum(step.turns for step in plan.steps)
    if played != plan.turns:
        raise d.at("turns").fail(
            f"the steps play {played} turns, the plan {plan.turns}; let both be the same"
        )
    if plan.turns > plot.limits.turns:
        raise d.at("turns").fail(f"{plot.id} has {plot.limits.turns} turns; play no more than that")


def _order(d: Value, plan: Plan) -> None:
    """Papers, then turns, then the debrief; what is said may stand anywhere."""
    kinds = [step.kind for step in plan.steps]
    for kind in (PAPERS, PLAY, DEBRIEF):
        if kind not in kinds:
            raise d.fail(f"no step is of the kind {kind!r}; add one")
    ranked = (PAPERS, PLAY, DEBRIEF)
    last = 0
    for i, kind in enumerate(kinds):
        rank = ranked.index(kind) if kind in ranked else last
        if rank < last:
            what = f"{kind!r} comes after {ranked[last]!r}; papers, then play, then debrief"
            raise d.at("step").items()[i].fail(what)
        last = rank
    if kinds[-1] == HOME:
        raise d.at("step").items()[-1].fail("no lesson follows this homework; use 'homework'")
