"""The door `audit`: what the automatic eye finds wrong on the screens."""

import argparse
import csv
import json
import os
import sys
from collections import Counter
from pathlib import Path

from ui.doors.errors import Refused
from ui.doors.places import table_file
from ui.texts.speech import tr


def audit(args: argparse.Namespace) -> None:
    """Walk through all screens; each fault once, with how often and where first it was met."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    try:
        from PySide6.QtWidgets import QApplication

        from ui.audit.walk import PERCENTS, SIZES, walk
    except ImportError as problem:  # Qt without its system libraries
        raise Refused(tr("door.screenshots", problem=problem)) from None
    from ui.collecting import collecting_between_events
    from ui.theme import THEMES

    app = QApplication.instance() or QApplication(["reciprocity"])
    assert isinstance(app, QApplication)
    quick = args.quick
    with collecting_between_events(app):
        found = list(
            walk(
                app,
                ("light",) if quick else tuple(THEMES),
                (100,) if quick else PERCENTS,
                SIZES[:2] if quick else SIZES,
            )
        )
    rows = [f.row() for f in found]
    if args.out:
        _write(args.out, rows)
    if args.json:
        print(json.dumps(rows, indent=2))
        return
    met = Counter((r["kind"], r["screen"], r["widget"]) for r in rows)
    first = {(r["kind"], r["screen"], r["widget"]): r for r in reversed(rows)}
    for key, count in sorted(met.items(), key=lambda kv: tuple(map(str, kv[0]))):
        r = first[key]
        where = f"{r['theme']} {r['text']} {r['window']}"
        print(f"{r['kind']:10} {r['screen']:10} {r['widget']}: {r['detail']} ({where}; {count})")
    print(tr("door.audit_found", n=len(met)), file=sys.stdout)


def _write(path: Path, rows: list[dict[str, str | int]]) -> None:
    head = ("kind", "screen", "widget", "detail", "theme", "text", "window")
    with table_file(path) as part, part.open("w", newline="", encoding="utf-8") as out:
        made = csv.DictWriter(out, head)
        made.writeheader()
        made.writerows(rows)
