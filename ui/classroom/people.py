"""Who sits where: a list of people read from CSV and spread over the seats of a class's tables."""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from engine.record import InvalidRecord, Seat
from engine.rules.levers import SIDES
from ui.texts.speech import tr

COLUMNS = ("table", "side", "name")
LONGEST = 80  # signs of a seat's name, as a record holds them
PEOPLE = 10_000
Place = tuple[int, str]


class BadList(ValueError):
    """A list of people that cannot be read; says the line and what would be right."""


@dataclass(frozen=True)
class Person:
    """Somebody with the table and side that were asked for, if any were."""

    name: str
    table: int | None = None
    side: str = ""
    line: int = 0


@dataclass
class Plan:
    """The people of each seat, in the order in which they came."""

    tables: int
    seats: dict[Place, list[str]] = field(default_factory=dict)

    def at(self, table: int, side: str) -> list[str]:
        """Who sits at a table for a side."""
        return self.seats.get((table, side), [])

    def seated(self, table: int) -> Mapping[str, Seat]:
        """The seats of a table's record."""
        return {side: Seat("person", shortened(self.at(table, side))) for side in SIDES}


def read(text: str, name: str) -> list[Person]:
    """The people of a CSV text with the columns name, and if wanted table and side.

    Commas, semicolons and tabulators may part the columns, as spreadsheets write them.
    """
    lines = text.splitlines()
    first = lines[0] if lines else ""
    mark = max(",;\t", key=first.count)
    rows = csv.reader(lines, delimiter=mark)
    try:
        head = [cell.strip().casefold() for cell in next(rows, [])]
        strange = [cell for cell in head if cell and cell not in COLUMNS]
        if "name" not in head or strange or len(set(head)) < len(head):
            raise BadList(tr("door.start_columns", name=name))
        return list(_people(rows, head, name))
    except csv.Error as problem:
        place = tr("door.line", name=name, n=rows.line_num)
        raise BadList(tr("door.at", place=place, problem=problem)) from None


def _people(rows: Iterator[list[str]], head: list[str], name: str) -> Iterator[Person]:
    number = 0
    for n, row in enumerate(rows, 2):
        cells = dict(zip(head, (" ".join(cell.split()) for cell in row), strict=False))
        who = cells.get("name", "")
        if not who:
            continue
        number += 1
        table, side = cells.get("table", ""), cells.get("side", "").upper()
        whole = table.isascii() and table.isdigit() and len(table) < 4 and int(table) > 0
        if (table and not whole) or (side and side not in SIDES) or number > PEOPLE:
            raise BadList(tr("door.start_row", name=name, n=n))
        try:
            Seat("person", who)
        except InvalidRecord as problem:
            place = tr("door.line", name=name, n=n)
            raise BadList(tr("door.at", place=place, problem=problem)) from None
        yield Person(who, int(table) if table else None, side, n)


def seated(people: list[Person], tables: int, name: str) -> Plan:
    """Everybody at a table: where they are asked to sit, else where the fewest sit.

    Raises BadList for a table that there is not.
    """
    plan = Plan(tables)
    for person in people:
        if person.table is not None and person.table > tables:
            raise BadList(tr("door.start_table", name=name, n=person.line, most=tables))
    # Those with a place first, so that the others fill what is left.
    for person in sorted(people, key=lambda p: (p.table is None) + (not p.side)):
        free = [
            (table, side)
            for table in ([person.table] if person.table is not None else range(1, tables + 1))
            for side in ([person.side] if person.side else SIDES)
        ]
        place = min(free, key=lambda p: (len(plan.at(*p)), p[0], SIDES.index(p[1])))
        plan.seats.setdefault(place, []).append(person.name)
    return plan


def shortened(names: list[str]) -> str:
    """A seat's name: all who sit there, or as many as a record has room for."""
    for shown in range(len(names), 0, -1):
        told = ", ".join(names[:shown])
        left = len(names) - shown
        text = tr("door.start_and_more", names=told, n=left) if left else told
        if len(text) <= LONGEST:
            return text
    return names[0][:LONGEST].rstrip() if names else ""
