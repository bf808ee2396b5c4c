"""A game as plain tables for a spreadsheet or pandas, with a dictionary of every column.

Names of columns and values are the same in every language, so that a script reads any export; what
they mean is told by the dictionary, in the reader's. While a game runs the tables hold what
everybody may see; once it is over, all papers are open.
"""

import csv
import io
import zipfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from engine.advice.debrief import Debrief
from engine.rules.facilitator import Placed
from engine.rules.levers import SIDES
from engine.score.change import CAUSES
from engine.turn import TRUTH, Turn
from engine.view import Opened, View
from ui import words
from ui.texts.speech import tr

Value = str | int | float
Rows = list[tuple[Value, ...]]

# Each column with its unit; meanings are texts by key: dictionary.TABLE_COLUMN.
COLUMNS: Mapping[str, tuple[tuple[str, str], ...]] = {
    "moves": (("turn", ""), ("month", "YYYY-MM"), ("side", "US CN"), ("move", ""), ("code", "")),
    "events": (("turn", ""), ("place", ""), ("side", "US CN MED"), ("kind", ""), ("text", ""),
               ("code", "")),
    "acts": (("turn", ""), ("side", "FAC US CN"), ("kind", ""), ("to", "all US CN"), ("text", ""),
             ("code", "")),
    "effects": (("turn", ""), ("month", "YYYY-MM"), ("side", "US CN"), ("figure", ""),
                ("cause", ""), ("amount", "bn USD, points")),
    "deals": (("deal", ""), ("proposer", "US CN MED"), ("since_turn", ""), ("state", ""),
              ("verified", "0 1"), ("snapback", "0 1"), ("months_left", "months"),
              ("kept_US", "months"), ("kept_CN", "months"), ("breaches", ""), ("code", "")),
    "states": (("turn", ""), ("month", "YYYY-MM"), ("side", "US CN"), ("figure", ""),
               ("value", "bn USD, points")),
    "results": (("side", "US CN"), ("score", "0 no deal, 50 par"), ("utility", "bn USD"),
                ("par", "bn USD"), ("best_joint", "bn USD"), ("economy", "bn USD"),
                ("welfare", "bn USD"), ("ruled", "bn USD")),
}  # fmt: skip
SELDOM = ("acts", "results")  # left out where they have no rows
DICTIONARY = ("table", "column", "unit", "meaning")


def tables(game: View | Opened, found: Debrief | None = None) -> dict[str, str]:
    """File name and contents of each table; results stand there once they are worked out."""
    rows = {
        "moves": _moves(game.turns),
        "events": _events(game.turns),
        "acts": _acts(game.acts),
        "effects": _effects(game),
        "deals": _deals(game),
        "states": _states(game),
        "results": _results(found),
    }
    written = {
        _file(name): _csv([c for c, _ in COLUMNS[name]], rows[name])
        for name in COLUMNS
        if rows[name] or name not in SELDOM
    }
    told = [
        (name, column, unit, tr(f"dictionary.{name}_{column}"))
        for name, columns in COLUMNS.items()
        for column, unit in columns
    ]
    return {**written, _file("dictionary"): _csv(DICTIONARY, told)}


def write(files: Mapping[str, str], path: Path) -> None:
    """One zip file with all tables; a file there is replaced only when the new one is whole."""
    part = path.with_name(f".{path.name}.part")
    try:
        with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as out:
            for name, text in files.items():
                out.writestr(name, text)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def _file(table: str) -> str:
    return f"{table}.csv"


def _csv(head: Iterable[str], rows: Iterable[tuple[Value, ...]]) -> str:
    out = io.StringIO()
    made = csv.writer(out, lineterminator="\n")
    made.writerow(head)
    made.writerows(rows)
    return out.getvalue()


def _month(index: int) -> str:
    return f"{2018 + index // 12}-{index % 12 + 1:02d}"


def _moves(turns: Iterable[Turn]) -> Rows:
    return [
        (t.number, _month(t.month), m.side, words.move(m), m.text) for t in turns for m in t.moves
    ]


def _events(turns: Iterable[Turn]) -> Rows:
    return [
        (t.number, k + 1, e.side, e.verb, words.event(e), str(e))
        for t in turns
        for k, e in enumerate(t.events)
    ]


def _acts(acts: Iterable[Placed]) -> Rows:
    """What the facilitator has said to those who look; all of it once the game is over."""
    return [(p.turn, p.act.side, p.act.verb, p.act.to, p.act.text, str(p.act)) for p in acts]


def _effects(game: View | Opened) -> Rows:
    """What moved each figure in each turn, as far as those who look know the moves."""
    viewer = game.viewer if isinstance(game, View) else TRUTH
    rows: Rows = []
    for t in game.turns:
        changes = t.changed(viewer)
        if changes is None:
            continue
        for side in SIDES:
            figures = {
                "economy": changes.economy[side],
                "security": changes.security[side],
                **{f"security_{k}": v for k, v in changes.security_parts[side].items()},
                "support": changes.support[side],
            }
            rows += [
                (t.number, _month(t.month), side, figure, cause, parts[cause])
                for figure, parts in figures.items()
                for cause in CAUSES
            ]
    return rows


def _deals(game: View | Opened) -> Rows:
    return [
        (
            d.number, d.proposer, d.since, d.outcome or "in force", int(d.package.verify),
            int(d.package.snapback), d.months_left, *d.kept.values(), len(d.breaches),
            str(d.package),
        )
        for d in (*game.table.past, *game.table.deals)
    ]  # fmt: skip


def _states(game: View | Opened) -> Rows:
    rows: Rows = []
    for t in (game.opening, *game.turns):
        if t is None:
            continue
        for side in SIDES:
            figures = {
                "economy": t.economy[side],
                "security": t.security[side],
                **{f"security_{k}": v for k, v in t.security_parts[side].items()},
                "support": t.support[side],
            }
            rows += [
                (t.number, _month(t.month), side, name, value) for name, value in figures.items()
            ]
    return rows


def _results(found: Debrief | None) -> Rows:
    if found is None:
        return []
    return [
        (
            s, r.score, r.utility, r.par, r.best_joint, r.outcome.economy, r.outcome.welfare,
            r.outcome.ruled,
        )
        for s, r in found.final.results.items()
    ]  # fmt: skip
