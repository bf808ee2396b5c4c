"""A class written where somebody says, in the kind that the ending names; whole or not at all."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from engine.classroom.compare import Class
from engine.survey import ANSWERS_FILE as ANSWERS
from engine.survey import Answer, BadSurvey, answers
from ui.classroom import writing
from ui.classroom.page import page
from ui.classroom.rows import tables
from ui.doors.errors import Refused
from ui.doors.places import pages_folder, shown, table_file
from ui.texts.speech import tr


def kind_of(out: Path) -> str:
    """The kind of file that an ending names; Refused where it cannot be written here."""
    kind = out.suffix.lower()
    if kind not in writing.ENDINGS:
        endings = ", ".join(writing.ENDINGS)
        raise Refused(tr("door.compare_ending", name=shown(out), endings=endings))
    try:
        writing.check(kind)
    except writing.NoWriter as missing:
        raise Refused(tr("door.compare_writer", package=missing)) from None
    return kind


def write(out: Path, reads: Sequence[Path], find: Callable[[], Class]) -> Class:
    """Ask for a class and write it; raises Refused, before it asks where the place is no good.

    ``reads`` are the files that it is made from, which are never written over.
    """
    kind = kind_of(out)
    if kind in writing.FOLDERS:
        with pages_folder(out) as (part, put):
            found = find()
            writing.write_folder(kind, tables(found, answers_beside(reads)), part, put)
        return found
    with table_file(out, reads) as file:
        found = find()
        if kind == writing.PAGE:
            file.write_text(page(found), encoding="utf-8", newline="\n")
        else:
            writing.write_file(kind, tables(found, answers_beside(reads)), file)
    return found


def answers_beside(files: Sequence[Path]) -> list[Answer]:
    """The answers to the survey that lie beside records; a file that holds none is passed over."""
    found: list[Answer] = []
    for folder in dict.fromkeys(path.parent for path in files):
        with suppress(BadSurvey):
            found += answers(folder / ANSWERS)
    return found
