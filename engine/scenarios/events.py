"""A facilitator's list of events as data: a table that any spreadsheet writes and reads.

One event a row, in columns that the first line names:

    serial   what it is published by, once a game: letters, digits, '-', '_' and '.'
    turn     the turn for which it is planned; empty for any time
    to       all, US or CN
    effects  as in the notation, ``support_us -3, stock_us 0.1``; empty for news alone
    text     one line of at most 500 signs; its first sentence is the headline
    note     for the facilitator alone
    state    open, held or skipped; the column may be left out, an empty cell is open

Reading is strict: what is wrong is told with file, line and column, and nothing of it is used. What
was read is written back equal. A cell that a spreadsheet would run as a formula is refused.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from engine.rules.effects import DECIMALS, Effects, read_effects, written
from engine.rules.facilitator import ADDRESSES, ALL, FACILITATOR, Act, checked, read_serial
from engine.rules.package import IllegalMove
from engine.scenarios.scenario import Happening, Scenario

COLUMNS = ("serial", "turn", "to", "effects", "text", "note")
STATE = "state"  # a column that may follow
OPEN, HELD, SKIPPED = STATES = ("open", "held", "skipped")
MOST = 200  # events of a list
TURNS = 60  # of the longest game
_FORMULA = "=+-@"  # with which a spreadsheet begins to compute


class BadEvents(ValueError):
    """A list that cannot be used: file, line, column, what is wrong and what would be right."""


@dataclass(frozen=True)
class Planned:
    """An event of a list: when it is planned, for whom, and what it does and says."""

    serial: str
    text: str
    turn: int = 0  # 0 is any time
    to: str = ALL
    effects: Effects = ()
    note: str = ""
    state: str = OPEN

    @property
    def act(self) -> Act:
        """What publishes it."""
        return Act(FACILITATOR, "inject", self.text, self.to, self.effects, serial=self.serial)


def read(text: str, name: str, turns: int = TURNS) -> tuple[Planned, ...]:
    """The events of a table; ``name`` is the file's, ``turns`` those of the game it is for.

    Raises BadEvents and nothing else.
    """
    found: list[Planned] = []
    for line, row in _rows(text, name):
        cells = dict(zip((*COLUMNS, STATE), row, strict=False))
        planned = _planned(cells, f"{name}, line {line}", turns)
        if any(planned.serial == other.serial for other in found):
            what = f"{planned.serial} stands twice; give each event its own"
            raise BadEvents(f"{name}, line {line}, serial: {what}")
        found.append(planned)
        if len(found) > MOST:
            raise BadEvents(f"{name}, line {line}: a list has at most {MOST} events; shorten it")
    return tuple(found)


def write(events: Iterable[Planned]) -> str:
    """The table of a list, which reads back to the same events; states where one is not open."""
    events = tuple(events)
    stated = any(e.state != OPEN for e in events)
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\n")
    table.writerow((*COLUMNS, STATE) if stated else COLUMNS)
    for e in events:
        row = (e.serial, e.turn or "", e.to, written(e.effects), e.text, e.note)
        table.writerow((*row, e.state) if stated else row)
    return out.getvalue()


def typed(cells: Mapping[str, str], others: Iterable[str], turns: int = TURNS) -> Planned:
    """The event that cells by the names of their columns stand for, beside ``others`` by serial.

    Raises BadEvents that begins with the column.
    """
    planned = _planned(cells, "", turns)
    if planned.serial in others:
        raise BadEvents(f"serial: {planned.serial} stands in the list; give each event its own")
    return planned


def free_serial(taken: Iterable[str]) -> str:
    """A serial that no event of a list has."""
    there = set(taken)
    return next(name for n in range(1, len(there) + 2) if (name := f"N{n}") not in there)


def of_deck(plot: Scenario) -> tuple[Planned, ...]:
    """A scenario's own deck as a list to begin with; raises BadEvents where an event is no line."""
    return tuple(_of(card, n, plot.id) for n, card in enumerate(plot.deck, 1))


@cache
def ready() -> tuple[Planned, ...]:
    """Events for a table that has gone stale, as fair to one side as to the other."""
    text = files("engine.data").joinpath("injects.csv").read_text(encoding="utf-8")
    return read(text, "injects.csv")


def _of(card: Happening, number: int, plot: str) -> Planned:
    serial = card.id if read_serial(card.id) else f"D{number}"
    text = f"{card.title.rstrip('.')}. {card.text}"
    effects = tuple((k, round(v, DECIMALS)) for k, v in card.effects.items())
    note = (
        f"The deck draws it in turn {card.turn} with chance {card.chance:g}; publish it only where "
        "it has not come."
    )
    try:
        _plain(checked(text))
    except IllegalMove as problem:
        raise BadEvents(f"{plot}, event {card.id[:40]!r}: {problem}") from None
    moved = tuple(x for x in effects if x[1])
    return Planned(serial, text, card.turn, effects=moved, note=note)


def _rows(text: str, name: str) -> Iterator[tuple[int, list[str]]]:
    """Rows with the lines on which they begin, blank ones left out; the first names the columns."""
    rows = csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), strict=True)
    begins, headed, columns = 1, False, len(COLUMNS)
    try:
        for row in rows:
            line, begins = begins, rows.line_num + 1
            if not headed:
                headed = True
                columns = len(row)
                if tuple(row) not in (COLUMNS, (*COLUMNS, STATE)):
                    raise BadEvents(
                        f"{name}, line {line}: the columns must be {','.join(COLUMNS)}, in this "
                        f"order and with commas between them; {STATE} may follow"
                    )
            elif row:
                if len(row) != columns:
                    raise BadEvents(
                        f"{name}, line {line}: {len(row)} cells, {columns} are needed; put a "
                        "text that holds a comma in quotation marks"
                    )
                yield line, row
    except csv.Error as problem:
        raise BadEvents(f"{name}, line {begins}: it is no row of a table: {problem}") from None
    if not headed:
        raise BadEvents(f"{name}, line 1: the columns {','.join(COLUMNS)} are missing")


def _planned(cells: Mapping[str, str], place: str, turns: int) -> Planned:
    """The event of a row; raises BadEvents with the column."""
    column = ""
    try:
        column = "serial"
        if not read_serial(cells[column]):
            raise IllegalMove(
                f"{cells[column][:40]!r} is no serial; write up to 20 letters, digits, '-', '_' "
                "and '.', and no effect's name"
            )
        column = "turn"
        turn = _turn(cells[column], turns)
        column = "to"
        if cells[column] not in ADDRESSES:
            raise IllegalMove(f"{cells[column][:40]!r} must be one of {', '.join(ADDRESSES)}")
        column = "effects"
        effects = read_effects(cells[column])
        column = "text"
        text = _plain(checked(cells[column]))
        column = "note"
        note = _plain(checked(cells[column])) if cells[column] else ""
        column = STATE
        state = cells.get(column) or OPEN
        if state not in STATES:
            raise IllegalMove(f"{state[:40]!r} must be one of {', '.join(STATES)}")
    except IllegalMove as problem:
        where = f"{place}, {column}" if place else column
        raise BadEvents(f"{where}: {problem}") from None
    return Planned(cells["serial"], text, turn, cells["to"], effects, note, state)


def _turn(text: str, turns: int) -> int:
    """A turn of the game; raises IllegalMove."""
    if not text:
        return 0
    if not (text.isascii() and text.isdigit() and len(text) <= len(str(TURNS))):
        raise IllegalMove(f"{text[:40]!r} is no turn; write a number or leave it empty")
    if not 1 <= int(text) <= turns:
        raise IllegalMove(f"turn {int(text)} is never played; write 1 to {turns}")
    return int(text)


def _plain(text: str) -> str:
    """A text that no spreadsheet takes for a formula; raises IllegalMove."""
    if text[0] in _FORMULA:
        raise IllegalMove(f"a spreadsheet would run a text that begins with {text[0]!r}; reword it")
    return text
