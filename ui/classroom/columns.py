"""The tables of a class, tidy: what each holds a row for, its columns, their kinds and units.

Names of columns and values are the same in every language, so that a script reads any export; the
dictionary tells what they mean in the reader's: texts by key, dictionary.class_TABLE_COLUMN.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from engine.rules.levers import SIDES
from ui.texts.speech import tr

TEXT, WHOLE, NUMBER = "text", "whole number", "number"
MONEY = "bn USD against no deal"
Cell = str | int | float | None
Rows = list[tuple[Cell, ...]]


@dataclass(frozen=True)
class Column:
    """A column; where it stands for each side its key has no side in it."""

    name: str
    kind: str
    unit: str = ""
    key: str = ""


def _each(name: str, kind: str, unit: str = "") -> tuple[Column, ...]:
    return tuple(Column(f"{name}_{side}", kind, unit, name) for side in SIDES)


_GROUP, _TURN = Column("group", WHOLE), Column("turn", WHOLE)
# Every row of a table tells whether it is a branch, so that a script can leave branches out.
_TABLE = (Column("table", TEXT), Column("branch_of", TEXT))
_MONTH = Column("month", TEXT, "YYYY-MM")
COLUMNS: Mapping[str, tuple[Column, ...]] = {
    "tables": (
        _GROUP, *_TABLE, Column("scenario", TEXT), Column("seed", WHOLE), Column("state", TEXT),
        Column("turns_played", WHOLE), Column("turns", WHOLE), *_each("name", TEXT),
        *_each("player", TEXT), *_each("score", NUMBER, "0 no deal, 50 par"),
        *_each("utility", NUMBER, MONEY), Column("joint_share", NUMBER, "share"),
        Column("frontier_share", NUMBER, "share"), Column("offers", WHOLE),
        Column("first_offer_turn", WHOLE), Column("deals", WHOLE), Column("deals_broken", WHOLE),
        Column("turning_turn", WHOLE), *_each("turning", NUMBER, MONEY),
        Column("talks_seconds", NUMBER, "s"), Column("measures_seconds", NUMBER, "s"),
        Column("branch_file", TEXT), Column("branch_turn", WHOLE), Column("counted", WHOLE, "0 1"),
    ),
    "results": (
        _GROUP, *_TABLE, Column("side", TEXT, "US CN"),
        Column("score", NUMBER, "0 no deal, 50 par"), Column("utility", NUMBER, MONEY),
        Column("par", NUMBER, MONEY),
        Column("best_joint", NUMBER, MONEY), Column("economy", NUMBER, MONEY),
        Column("security", NUMBER, MONEY), Column("rival", NUMBER, MONEY),
        Column("at_home", NUMBER, MONEY), Column("objective_points", WHOLE),
        Column("red_lines_crossed", WHOLE), Column("welfare", NUMBER, MONEY),
        Column("ruled", NUMBER, MONEY),
    ),
    "people": (
        _GROUP, *_TABLE, Column("side", TEXT, "US CN"), Column("office", TEXT),
        Column("name", TEXT), Column("score", NUMBER, "0 no deal, 50 par"),
        Column("yes", WHOLE), Column("no", WHOLE), Column("away", WHOLE),
    ),
    "course": (_GROUP, *_TABLE, _TURN, *_each("utility", NUMBER, MONEY)),
    "moves": (
        _GROUP, *_TABLE, _TURN, _MONTH, Column("side", TEXT, "US CN"), Column("how", TEXT),
        Column("lever", TEXT), Column("level", WHOLE), Column("code", TEXT),
    ),
    "deals": (
        _GROUP, *_TABLE, Column("deal", WHOLE), Column("proposer", TEXT, "US CN MED"),
        Column("since_turn", WHOLE), Column("months", WHOLE, "months"),
        Column("months_in_force", WHOLE, "months"), Column("state", TEXT),
        Column("verified", WHOLE, "0 1"), Column("snapback", WHOLE, "0 1"),
        Column("renewed", WHOLE), *_each("kept", WHOLE, "months"), Column("breaches", WHOLE),
        Column("code", TEXT),
    ),
    "terms": (
        _GROUP, *_TABLE, Column("deal", WHOLE), Column("side", TEXT, "US CN"),
        Column("lever", TEXT), Column("level", WHOLE), Column("start", WHOLE, "months"),
        Column("after", WHOLE, "0 1"), Column("quiet", WHOLE, "0 1"),
    ),
    "times": (
        _GROUP, *_TABLE, _TURN, Column("phase", TEXT), Column("events", WHOLE),
        Column("seconds", NUMBER, "s"), Column("longest", NUMBER, "s"),
    ),
    "choices": (
        _GROUP, Column("side", TEXT, "US CN"), Column("lever", TEXT), Column("level", WHOLE),
        Column("tables", WHOLE),
    ),
    "frontier": (
        _GROUP, Column("mark", TEXT), *_each("utility", NUMBER, MONEY), Column("code", TEXT),
    ),
    "levels": (
        Column("side", TEXT, "US CN"), Column("lever", TEXT), Column("title", TEXT),
        Column("level", WHOLE), Column("level_name", TEXT),
    ),
    "answers": (
        Column("person", TEXT), Column("when", TEXT, "before after"), Column("survey", TEXT),
        Column("question", TEXT), Column("kind", TEXT), Column("answer", TEXT),
        Column("right", TEXT, "0 1"),
    ),
    "left_out": (
        Column("file", TEXT), Column("why", TEXT), Column("line", WHOLE), Column("detail", TEXT),
    ),
    "dictionary": (
        Column("of_table", TEXT), Column("column", TEXT), Column("kind", TEXT),
        Column("unit", TEXT), Column("meaning", TEXT),
    ),
}  # fmt: skip


def meaning(table: str, column: Column) -> str:
    """What a column means, in the reader's language; what is alike in all tables is said once."""
    shared = {"group", "table", "branch_of", "turn", "month"}
    name = column.key or column.name
    if table not in ("left_out", "dictionary") and name in shared:
        key = f"class_{name}"
    else:
        key = f"class_{table}_{name}"
    return tr(f"dictionary.{key}")
