"""The door to the report of a finished game: one file that a class takes home."""

import argparse
import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from engine.counterfactual import Change, read
from engine.game import Game
from engine.replay import replay as replayed
from ui.doors.errors import Refused
from ui.doors.games import loaded
from ui.doors.places import shown, table_file
from ui.doors.progress import progress
from ui.texts.scenarios import spoken
from ui.texts.speech import tr

if TYPE_CHECKING:
    from ui.hotwash.report import Report


def hotwash(args: argparse.Namespace) -> None:
    """Write the report of a game that is over, as HTML or PDF by the ending of its name."""
    if args.out.suffix.lower() not in (".html", ".pdf"):
        raise Refused(tr("door.hotwash_kind", name=shown(args.out)))
    changes = [read(text) for text in args.instead or ()]
    record, plot = loaded(args.file)
    game = replayed(record, chosen=spoken(plot))
    if not game.over:
        name, n, most = shown(args.file), game.table.turn, game.table.limits.turns
        raise Refused(tr("door.hotwash_goes_on", name=name, n=n, most=most))
    try:
        write = _writer(args.out)
        with table_file(args.out, [args.file]) as part, progress() as so_far:
            so_far.say(tr("door.hotwash_works"))
            write(made(game, changes, not args.no_names, args.file), part)
    except ImportError as problem:  # Qt without its system libraries
        raise Refused(tr("door.hotwash", problem=problem)) from None
    print(tr("door.hotwash_written", name=shown(args.out)))


def made(game: Game, changes: Sequence[Change], named: bool, path: Path) -> "Report":
    """The report; raises BadChange."""
    from engine.advice.adviser import Adviser
    from engine.hotwash import gathered
    from ui.gamefiles import fingerprint
    from ui.hotwash.nameless import nameless
    from ui.hotwash.reporting import names_of, report

    found = gathered(game, Adviser(), changes=changes)
    names = names_of(game.header.seats) if named else {}
    found = found if named else nameless(found, game.header.seats)
    return report(found, names, fingerprint(path), named)


def _writer(out: Path) -> Callable[["Report", Path], None]:
    """What writes a file of that kind."""
    if out.suffix.lower() == ".html":
        from ui.hotwash import page

        return page.save
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication

    from ui.hotwash import paper
    from ui.theme import bring_fonts

    def save(report: "Report", part: Path) -> None:
        app = QGuiApplication.instance() or QGuiApplication(["reciprocity"])
        bring_fonts()
        paper.save(report, part)
        del app  # it has lived as long as the paper was laid out

    return save
