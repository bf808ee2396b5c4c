"""What keeps a plan that is being written from being used, step by step, so that it can be said
beside the step. A plan without a misfit is one that the reader takes, and the other way round.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from engine.sessions.plan import DEBRIEF, HOME, PAPERS, PLAY, SAY, Plan, Step
from engine.sessions.reader import LONGEST, MINUTES, PEOPLE, TITLE

TURNS = 60  # of a step and of a plan
USUAL = 5  # minutes of a step that is new, or that lasted none
RANKED = (PAPERS, PLAY, DEBRIEF)


@dataclass(frozen=True)
class Misfit:
    """What is wrong, by a code, and with which step; None is the plan as a whole."""

    step: int | None
    code: str


def misfits(plan: Plan, most: int) -> tuple[Misfit, ...]:
    """All that is wrong with a plan whose scenario has ``most`` turns; 0 where there is none."""
    return (*_of_steps(plan), *_of_order(plan), *_of_plan(plan, most))


def _of_steps(plan: Plan) -> Iterator[Misfit]:
    for i, step in enumerate(plan.steps):
        if not _titled(step.what):
            yield Misfit(i, "title")
        if step.kind == PLAY and not 1 <= step.turns <= TURNS:
            yield Misfit(i, "turns")
        if step.kind not in (PLAY, HOME) and not 1 <= step.minutes <= LONGEST:
            yield Misfit(i, "minutes")


def _of_order(plan: Plan) -> Iterator[Misfit]:
    last = 0
    for i, step in enumerate(plan.steps):
        rank = RANKED.index(step.kind) if step.kind in RANKED else last
        if rank < last:
            yield Misfit(i, f"after_{RANKED[last]}")
        last = max(last, rank)
    if plan.steps and plan.steps[-1].kind == HOME:
        yield Misfit(len(plan.steps) - 1, "home_last")


def _of_plan(plan: Plan, most: int) -> Iterator[Misfit]:
    kinds = {step.kind for step in plan.steps}
    for kind in RANKED:
        if kind not in kinds:
            yield Misfit(None, f"no_{kind}")
    if not most:
        yield Misfit(None, "no_scenario")
    elif plan.turns > min(most, TURNS):
        played, many = 0, 0
        for i, step in enumerate(plan.steps):
            played += step.turns
            if played > min(most, TURNS):
                many = i
                break
        yield Misfit(many, "too_many")
    if not plan.pace.minutes:
        yield Misfit(None, "no_pace")
    if plan.total > MINUTES:
        yield Misfit(None, "too_long")
    if not _titled(plan.title):
        yield Misfit(None, "plan_title")
    if not 1 <= plan.people[0] <= plan.people[1] <= PEOPLE:
        yield Misfit(None, "people")


def _titled(text: str) -> bool:
    return bool(text.strip()) and len(text.strip()) <= TITLE and text.strip().isprintable()


# what is done to the steps of a plan


def of_kind(step: Step, kind: str) -> Step:
    """A step made one of another kind: its minutes or turns are those that such a step has."""
    turns = (step.turns or 1) if kind == PLAY else 0
    minutes = 0 if kind in (PLAY, HOME) else step.minutes or USUAL
    return replace(step, kind=kind, turns=turns, minutes=minutes)


def with_steps(plan: Plan, steps: tuple[Step, ...]) -> Plan:
    """A plan with other steps; its minutes and turns are their sums."""
    return replace(plan, steps=steps, turns=sum(s.turns for s in steps)).with_sum()


def added(plan: Plan, at: int, what: str) -> Plan:
    """A plan with a new step, something that is said, at a place."""
    new = Step(what, SAY, USUAL)
    return with_steps(plan, (*plan.steps[:at], new, *plan.steps[at:]))


def removed(plan: Plan, at: int) -> Plan:
    """A plan without a step; the last one that is left stays."""
    if len(plan.steps) == 1:
        return plan
    return with_steps(plan, (*plan.steps[:at], *plan.steps[at + 1 :]))


def moved(plan: Plan, at: int, by: int) -> Plan:
    """A plan with a step further up (-1) or down (1), as far as there is room."""
    to = max(0, min(len(plan.steps) - 1, at + by))
    steps = list(plan.steps)
    steps.insert(to, steps.pop(at))
    return with_steps(plan, tuple(steps))
