"""A session plan as the TOML text that its reader takes."""

import json
from collections.abc import Iterator

from engine.sessions.plan import HOME, PHASES, PLAY, Plan, Step


def written(plan: Plan) -> str:
    """The text; what is read of it is the same plan."""
    head = [
        f"id = {_text(plan.id)}",
        f"title = {_text(plan.title)}",
        f"says = {_text(plan.says)}",
        f"minutes = {plan.minutes}",
        f"people = [{plan.people[0]}, {plan.people[1]}]",
        f"screens = [{', '.join(_text(s) for s in plan.screens)}]",
        f"scenario = {_text(plan.scenario)}",
        f"turns = {plan.turns}",
    ]
    if plan.homework:
        head.append(f"homework = {_text(plan.homework)}")
    turn = ["", "[turn]", *(f"{p} = {plan.pace.of(p)}" for p in PHASES)]
    steps = [line for step in plan.steps for line in _step(step)]
    return "\n".join([*head, *turn, *steps]) + "\n"


def _step(step: Step) -> Iterator[str]:
    yield from ("", "[[step]]", f"what = {_text(step.what)}", f'kind = "{step.kind}"')
    if step.kind == PLAY:
        yield f"turns = {step.turns}"
    elif step.kind != HOME:
        yield f"minutes = {step.minutes}"
    yield f'shown = "{step.shown}"'
    if step.text:
        yield f"text = {_text(step.text)}"


def _text(text: str) -> str:
    """A text in one line between double quotes, which TOML escapes as JSON does, but for DEL."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
