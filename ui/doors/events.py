"""A door to a facilitator's list of events: a scenario's deck or the ready ones as a table, and
whether a table can be used."""

import argparse
from pathlib import Path

from engine.scenarios.events import BadEvents, Planned, of_deck, read, ready, write
from ui.doors.errors import Refused, one_line
from ui.doors.places import file_name, read_text, shown, table_file
from ui.doors.scenarios import chosen, shelf
from ui.texts.speech import tr

READY = "ready"  # the name of those for a table that has gone stale
TABLE = ".csv"


def events(args: argparse.Namespace) -> None:
    """Print a list of events; with --out write it, with --check say only whether it is sound."""
    name = args.list
    own = _path(name) if name.lower().endswith(TABLE) else None
    found = _found(name, own)
    if args.out is not None:
        with table_file(args.out, reads=[own] if own is not None else ()) as part:
            part.write_text(write(found), encoding="utf-8", newline="\n")
    elif not args.check:
        for e in found:
            turn = tr("eventlist.turn", n=e.turn) if e.turn else tr("eventlist.any_turn")
            print(one_line(f"{e.serial:20} {turn:10} {e.to:4} {e.text}"))
    told = tr("count.events", n=len(found))
    print(one_line(tr("eventlist.sound", name=shown(args.out or own or Path(name)), n=told)))


def _path(name: str) -> Path:
    """A file as it was named; raises Refused."""
    try:
        return file_name(name)
    except argparse.ArgumentTypeError as problem:
        raise Refused(str(problem)) from None


def _found(name: str, own: Path | None) -> tuple[Planned, ...]:
    """The list that a name stands for; raises Refused."""
    try:
        if own is not None:
            return read(read_text(own), shown(own))
        return ready() if name == READY else of_deck(chosen(name, shelf()))
    except BadEvents as problem:
        raise Refused(one_line(str(problem))) from None
