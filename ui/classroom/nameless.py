"""A class without anybody's name: the one switch before every page and every table.

Names stand at seats. A file may be named after somebody too, so a table keeps its file's name only
where that is a number, as start files have it; the others are numbered. What tells of a damaged
file quotes it, and where a scenario was looked for names folders, so these details go as well.
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import PurePath

from engine.classroom.compare import Class, LeftOut
from engine.classroom.lines import Branch
from engine.classroom.table import Told
from ui.texts.speech import tr

_OF_A_TABLE = re.compile(r"(?:table|group|team|room)?[-_ ]?[0-9]{1,4}( \([0-9]+\))?", re.IGNORECASE)


def _bare(branch: Branch | None, new: Mapping[str, str]) -> Branch | None:
    """A branch of a table by its new name; of a file nothing is told but a number."""
    if branch is None:
        return None
    known = _OF_A_TABLE.fullmatch(PurePath(branch.file).stem)
    return Branch(branch.file if known else "", branch.turn, new.get(branch.under, ""))


def nameless(found: Class) -> Class:
    """The same class; tables in the order in which they stand are numbered anew."""
    old = [t.name for t in found.tables] + [x.name for x in found.left_out]
    kept = {name for name in old if _OF_A_TABLE.fullmatch(name)}
    new = {name: name if name in kept else tr("classroom.file_number", n=n)
           for n, name in enumerate(old, 1)}  # fmt: skip

    def bare(table: Told) -> Told:
        seats = {side: replace(seat, name="") for side, seat in table.seats.items()}
        people = tuple(replace(p, name="") for p in table.people)
        named = replace(table, name=new[table.name], seats=seats, people=people)
        return replace(named, branch=_bare(table.branch, new))

    def left(one: LeftOut) -> LeftOut:
        detail = "" if one.quotes else new.get(one.detail, one.detail)
        return replace(one, name=new[one.name], detail=detail)

    groups = tuple(replace(g, tables=tuple(map(bare, g.tables))) for g in found.groups)
    return Class(groups, tuple(map(left, found.left_out)))
