"""Doors to packs of scenarios: look one through, take it in, make one."""

import argparse
import os
import tempfile
from pathlib import Path

from engine.scenarios.pack import BadPack, Pack, open_pack, write
from saves.shelf import folder_for_scenarios
from ui.doors.errors import Refused, one_line
from ui.doors.places import shown, table_file
from ui.texts.catalogue import BadTexts, load
from ui.texts.speech import tr


def pack(args: argparse.Namespace) -> None:
    """What a pack holds; with --add into the person's folder, with --out as a zip."""
    try:
        found = open_pack(args.pack)
    except BadPack as problem:
        raise Refused(one_line(str(problem))) from None
    _translations(found)
    if args.out is not None:
        with table_file(args.out) as part:
            write(found, part)
    if args.add:
        add(found, folder_for_scenarios())
    for plot in found.scenarios:
        print(one_line(f"{plot.id:20} {plot.title}: {plot.summary}"))
    key = "pack.added" if args.add else "pack.sound"
    print(tr(key, name=shown(args.pack), n=tr("count.scenarios", n=len(found.scenarios))))


def _translations(found: Pack) -> None:
    """Translations are read as they will be: a bad one is no translation."""
    with tempfile.TemporaryDirectory() as folder:
        for name in (n for n in found.texts if n.endswith(".ts")):
            place = Path(folder, name)
            place.write_text(found.texts[name], "utf-8")
            try:
                load(place)
            except BadTexts as problem:
                raise Refused(one_line(str(problem))) from None


def add(found: Pack, folder: Path) -> None:
    """Put a pack's files into a folder: all of them, or none where one of another kind is there.

    Files that are there with the same text are left as they are.
    """
    moved: list[Path] = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        new = {}
        for name, text in found.texts.items():
            place = folder / name
            if not os.path.lexists(place):
                new[place] = text
            elif place.is_symlink() or place.read_bytes() != text.encode():
                raise Refused(tr("pack.there", name=name, folder=shown(folder)))
        with tempfile.TemporaryDirectory(dir=folder, prefix=".pack-") as room:
            for place, text in new.items():
                Path(room, place.name).write_bytes(text.encode())
            for place in new:
                os.replace(Path(room, place.name), place)
                moved.append(place)
    except OSError as problem:
        for place in moved:
            place.unlink(missing_ok=True)
        reason = (problem.strerror or type(problem).__name__).lower()
        raise Refused(tr("door.cannot_be_written", name=shown(folder), reason=reason)) from None
