"""How a session plan is spoken of: its parts, its size, whom a step is for."""

from __future__ import annotations

from engine.scenarios.scenario import Scenario
from engine.sessions.agenda import Stage
from engine.sessions.checks import Misfit
from engine.sessions.clock import shown
from engine.sessions.plan import HOME, PLAY, Plan, Step
from ui.texts.speech import listed, tr

_PHASES = {
    "read": "session.read",
    "talk": "session.talk",
    "act": "session.act",
    "see": "session.see",
}
_SHOWN = {
    "room": "session.for_room",
    "facilitator": "session.for_facilitator",
    "US": "side.US",
    "CN": "side.CN",
}
_KINDS = {
    "say": "session.kind_say",
    "papers": "session.kind_papers",
    "play": "session.kind_play",
    "home": "session.kind_home",
    "debrief": "session.kind_debrief",
}
_MISFITS = {
    "title": "session.fault_title",
    "turns": "session.fault_turns",
    "minutes": "session.fault_minutes",
    "after_play": "session.fault_after_play",
    "after_debrief": "session.fault_after_debrief",
    "home_last": "session.fault_home_last",
    "no_papers": "session.fault_no_papers",
    "no_play": "session.fault_no_play",
    "no_debrief": "session.fault_no_debrief",
    "too_many": "session.fault_too_many",
    "no_pace": "session.fault_no_pace",
    "too_long": "session.fault_too_long",
    "plan_title": "session.fault_plan_title",
    "no_scenario": "session.fault_no_scenario",
    "people": "session.fault_people",
}
LONGEST = 28  # signs of a step's title beside the clock


def minutes(n: int) -> str:
    return tr("count.minutes", n=n)


def phase(name: str) -> str:
    """Reading, talking, acting or seeing."""
    return tr(_PHASES[name])


def whose(to: str) -> str:
    """Whom a step is for."""
    return tr(_SHOWN[to])


def kind(name: str) -> str:
    """What a step is."""
    return tr(_KINDS[name])


def misfit(wrong: Misfit, plan: Plan, most: int) -> str:
    """What is wrong with a plan that is being written, and what would be right."""
    return tr(_MISFITS[wrong.code], n=plan.turns, most=most, name=plan.scenario)


def title(plan: Plan, stage: Stage) -> str:
    """What is on: the step, and in a turn its phase too."""
    what = plan.steps[stage.step].what
    if not stage.turn:
        return what
    return tr("session.in_turn", n=stage.turn, most=plan.turns, phase=phase(stage.phase))


def short(plan: Plan, stage: Stage) -> str:
    """The same where there is little room."""
    if stage.turn:
        return phase(stage.phase)
    what = plan.steps[stage.step].what
    return what if len(what) <= LONGEST else f"{what[: LONGEST - 1].rstrip()}…"


def length(plan: Plan, step: Step) -> str:
    """How long a step lasts."""
    if step.kind == HOME:
        return tr("session.at_home")
    if step.kind == PLAY:
        turns = tr("count.turns", n=step.turns)
        return listed([turns, minutes(plan.minutes_of(step))])
    return minutes(step.minutes)


def line(plan: Plan, step: Step) -> str:
    """A step of the agenda in a line."""
    told = [length(plan, step)]
    if step.shown != "room":
        told.append(whose(step.shown))
    return tr("session.line", what=step.what, told=listed(told, "list.semicolon"))


def agenda(plan: Plan, stage: Stage) -> list[str]:
    """The agenda as the room may read it: titles and minutes, what is on named as such, and
    nothing that is for one delegation or the facilitator alone.
    """
    found = []
    for i, step in enumerate(plan.steps):
        if step.shown == "room":
            said = line(plan, step)
            found.append(tr("session.now", line=said) if i == stage.step else said)
    return found


def turn(plan: Plan) -> str:
    """The time of each phase of a turn."""
    told = [
        tr("session.phase", phase=phase(name), minutes=minutes(plan.pace.of(name)))
        for name in _PHASES
        if plan.pace.of(name)
    ]
    return tr("session.a_turn", told=listed(told))


def size(plan: Plan, plot: Scenario) -> str:
    """What is played, for how many, and how long the debrief is."""
    least, most = plan.people
    return tr(
        "session.size",
        title=plot.title,
        turns=tr("count.turns", n=plan.turns),
        minutes=minutes(plan.minutes),
        debrief=minutes(plan.debrief),
        least=least,
        most=most,
    )


def clock(plan: Plan, stage: Stage, left: float, running: bool, full: bool = False) -> str:
    """What the clock says: what is on and the time that is left, or by how much it is up."""
    what = title(plan, stage) if full else short(plan, stage)
    if stage.kind == HOME:
        return what
    if left <= 0:
        key = "session.clock_up_of" if full else "session.clock_up"
        return tr(key, what=what, time=shown(left))
    key = "session.clock" if running else "session.clock_stands"
    return tr(key, what=what, time=shown(left))
