"""What comes when: a plan's steps and the phases of its turns in a row, and where a game stands.

The clock follows the table: what the table has come to has begun, whatever time was left. What
nothing on the table ends (a word to the room, a break, homework) ends when somebody says so.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from engine.sessions.plan import HOME, PAPERS, PHASES, PLAY, Plan

BEFORE, READING, TURN, OVER = ("before", "papers", "turn", "over")


@dataclass(frozen=True)
class Stage:
    """One thing that the clock counts down: a step, or a phase of a turn of a step that plays."""

    step: int  # of the plan, from 0
    kind: str
    minutes: int
    shown: str
    turn: int = 0  # 0 where nothing is played
    phase: str = ""


@dataclass(frozen=True)
class Moment:
    """Where a game stands: before it, at a side's papers, in a phase of a turn, or over."""

    part: str = BEFORE
    side: str = ""
    turn: int = 0
    phase: str = ""
    said: bool = False  # something in this turn


def stages(plan: Plan) -> tuple[Stage, ...]:
    """The plan in a row; a phase without minutes is left out."""
    found: list[Stage] = []
    turn = 0
    for i, step in enumerate(plan.steps):
        if step.kind != PLAY:
            found.append(Stage(i, step.kind, step.minutes, step.shown))
            continue
        for _ in range(step.turns):
            turn += 1
            for phase in PHASES:
                if plan.pace.of(phase):
                    minutes = plan.pace.of(phase)
                    found.append(Stage(i, step.kind, minutes, step.shown, turn, phase))
    return tuple(found)


def earliest(row: Sequence[Stage], moment: Moment) -> int:
    """The first stage that goes with a moment of the game; what comes before it is over.

    A turn in which nothing has been said has not left what stands before it: a break comes
    before its reading.
    """
    if moment.part == BEFORE:
        return 0
    papers = [i for i, s in enumerate(row) if s.kind == PAPERS]
    played = [i for i, s in enumerate(row) if s.turn]
    if moment.part == READING:
        own = [i for i in papers if row[i].shown == moment.side]
        return (own or papers)[0]
    if moment.part == OVER:
        return played[-1] + 1

    def key(i: int) -> tuple[int, int]:
        return row[i].turn, PHASES.index(row[i].phase)

    now = (moment.turn, PHASES.index(moment.phase) if moment.said else -1)
    due = [i for i in played if key(i) >= now]
    if moment.said and due and row[due[0]].turn == moment.turn:
        return due[0]
    before = [i for i in played if key(i) < now]
    return (before[-1] if before else papers[-1]) + 1


def reached(row: Sequence[Stage], at: int, moment: Moment) -> int:
    """The stage after one at ``at`` when a game has come to a moment: never one before it."""
    return max(at, earliest(row, moment))


def again(row: Sequence[Stage], moment: Moment) -> int:
    """The stage at which a class that comes back begins: homework lies behind it."""
    at = earliest(row, moment)
    return at + 1 if row[at].kind == HOME else at
