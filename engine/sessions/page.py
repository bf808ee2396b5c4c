"""The page of the six plans for teachers, written from the plans themselves."""

from collections.abc import Iterator

from engine.scenarios.scenario import scenario
from engine.sessions.plan import HOME, PHASES, PLAY, Plan, Step
from engine.sessions.shelf import plans

HEAD = """# Session plans

Six plans that come with the program, minute by minute. "Run a class" on the start screen suggests
one by three questions, lets you change it and runs its clock ([guide](facilitator.md)). This page
is written from the plans by `python main.py plans --out docs/teaching/lessons.md`.

"""
_WHOM = {"room": "the room", "facilitator": "whoever leads", "US": "United States", "CN": "China"}


def lessons() -> str:
    """The whole page in Markdown."""
    return HEAD + "\n".join([*_table(), "", *(line for p in plans() for line in _plan(p))])


def _table() -> Iterator[str]:
    yield "| plan | minutes | people at a screen | scenario | turns | a turn | debrief |"
    yield "|---|---|---|---|---|---|---|"
    for p in plans():
        people = "1" if p.alone else f"{p.people[0]} to {p.people[1]}"
        title = scenario(p.scenario).title
        yield (
            f"| {p.title} | {p.minutes} | {people} | {title} | {p.turns} | {p.pace.minutes} min "
            f"| {p.debrief} min |"
        )


def _plan(p: Plan) -> Iterator[str]:
    phases = ", ".join(f"{name} {p.pace.of(name)}" for name in PHASES if p.pace.of(name))
    yield from (f"## {p.title}", "", f"{p.says} Minutes of a turn: {phases}.", "")
    yield "| from minute | lasts | what | for | read aloud |"
    yield "|---|---|---|---|---|"
    begins = 0
    for step in p.steps:
        lasts = _lasts(p, step)
        at = "" if step.kind == HOME else str(begins)
        yield f"| {at} | {lasts} | {step.what} | {_WHOM[step.shown]} | {step.text} |"
        begins += p.minutes_of(step)
    yield from ("", f"Homework: {p.homework}", "")


def _lasts(p: Plan, step: Step) -> str:
    if step.kind == HOME:
        return "at home"
    if step.kind == PLAY:
        return f"{step.turns} turns, {p.minutes_of(step)} min"
    return f"{step.minutes} min"
