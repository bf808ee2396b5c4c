"""The door to session plans: those that are shipped, one from a file, and the page of all."""

import argparse
from pathlib import Path

from engine.sessions.page import lessons
from engine.sessions.plan import Plan
from engine.sessions.shelf import by_path, plans
from ui import sessiontext
from ui.doors.errors import one_line
from ui.doors.places import table_file
from ui.doors.scenarios import shelf
from ui.texts.plans import spoken
from ui.texts.speech import tr


def sessions(args: argparse.Namespace) -> None:
    """List the plans, read one from a file (a bad one says its first fault), or write the page."""
    if args.out is not None:
        with table_file(args.out, [args.file] if args.file is not None else []) as part:
            part.write_text(lessons(), encoding="utf-8", newline="\n")
        return
    if args.file is not None:
        _agenda(_read(args.file))
        return
    for plan in plans():
        told = spoken(plan)
        print(f"{plan.id:12} {plan.minutes:4} min  {plan.scenario:20} {told.title}: {told.says}")


def _read(path: Path) -> Plan:
    there = shelf().within(path.parent)
    return spoken(by_path(path, there.by_id))


def _agenda(plan: Plan) -> None:
    """A plan line by line; its texts are somebody else's, so each is one printable line."""
    print(one_line(plan.title))
    begins = 0
    for step in plan.steps:
        line = sessiontext.line(plan, step)
        print(one_line(tr("session.from_minute", n=begins, line=line)))
        begins += plan.minutes_of(step)
    print(one_line(tr("session.together", minutes=sessiontext.minutes(plan.minutes))))
