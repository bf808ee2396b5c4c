"""The door to answers of surveys: what has changed from before to after."""

import argparse
from math import isfinite

from engine.survey import BadSurvey, answers, changes
from ui.doors.errors import Refused, one_line
from ui.texts.speech import tr


def survey(args: argparse.Namespace) -> None:
    """Each question of a file of answers before and after, a line each."""
    try:
        found = changes(answers(args.file))
    except BadSurvey as problem:
        raise Refused(str(problem)) from None
    print(tr("survey.head"))
    for c in found:
        name = one_line(c.question)  # somebody else's text, which a terminal must not obey
        print(f"{name[:24]:24}{_said(c.before, c.kind)}{_said(c.after, c.kind)}"
              f"{_moved(c.moved, c.kind)}{c.people:8}")  # fmt: skip


def _said(x: float, kind: str) -> str:
    if not isfinite(x):
        return f"{'-':>10}"
    return f"{x:10.0%}" if kind == "choice" else f"{x:10.1f}"


def _moved(x: float, kind: str) -> str:
    if not isfinite(x):
        return f"{'-':>10}"
    return f"{100 * x:+9.0f} " if kind == "choice" else f"{x:+9.1f} "
