"""A session plan: what a class does with a game, minute by minute, as a value.

A plan's minutes are the sum of its steps. A step that plays so many turns lasts turns times the
minutes of a turn (reading, talking, acting, seeing). Homework takes none of the class's time.
"""

from dataclasses import dataclass, replace

# What a step is: something that is said or done in the room, the delegations' papers, turns that
# are played, the end of a lesson with homework, the debrief.
SAY, PAPERS, PLAY, HOME, DEBRIEF = KINDS = ("say", "papers", "play", "home", "debrief")
# Whose eyes and ears a step is for.
SHOWN = ("room", "US", "CN", "facilitator")
ONE, MORE = SCREENS = ("one", "more")
PHASES = ("read", "talk", "act", "see")


@dataclass(frozen=True)
class Step:
    """A part of the agenda. ``turns`` is 0 unless it plays, ``minutes`` 0 where it does."""

    what: str
    kind: str = SAY
    minutes: int = 0
    turns: int = 0
    shown: str = "room"
    text: str = ""  # to be read aloud


@dataclass(frozen=True)
class Pace:
    """Minutes of a turn's phases, for both delegations together."""

    read: int
    talk: int
    act: int
    see: int

    @property
    def minutes(self) -> int:
        return self.read + self.talk + self.act + self.see

    def of(self, phase: str) -> int:
        """Minutes of a phase of ``PHASES``."""
        return {"read": self.read, "talk": self.talk, "act": self.act, "see": self.see}[phase]


@dataclass(frozen=True)
class Plan:
    """A session. ``people`` are the least and the most at one screen."""

    id: str
    title: str
    says: str
    minutes: int
    people: tuple[int, int]
    screens: tuple[str, ...]
    scenario: str
    turns: int
    pace: Pace
    steps: tuple[Step, ...]
    homework: str = ""

    def minutes_of(self, step: Step) -> int:
        """How long a step lasts."""
        return step.turns * self.pace.minutes if step.kind == PLAY else step.minutes

    @property
    def total(self) -> int:
        """What the steps last together."""
        return sum(self.minutes_of(step) for step in self.steps)

    @property
    def playing(self) -> int:
        """Minutes in which turns are played."""
        return self.turns * self.pace.minutes

    @property
    def debrief(self) -> int:
        return sum(step.minutes for step in self.steps if step.kind == DEBRIEF)

    @property
    def lessons(self) -> int:
        """How often a class comes together for it."""
        return 1 + sum(step.kind == HOME for step in self.steps)

    @property
    def alone(self) -> bool:
        """Whether it is for one person without a teacher."""
        return self.people == (1, 1)

    def fits(self, people: int, screens: str) -> bool:
        """Whether so many can follow it; at several screens they sit at several tables."""
        least, most = self.people
        return least <= people and (people <= most or (screens == MORE and MORE in self.screens))

    def with_sum(self) -> "Plan":
        """The same with the minutes that its steps last."""
        return replace(self, minutes=self.total)
