"""Moves and packages of a draft as their parts, for whoever chooses them instead of writing them.

A draft holds them as texts in the notation. A text that cannot be read has no parts; a package that
can be read has some, whatever else is wrong with it.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from engine.authoring.draft import Draft
from engine.rules.levers import SIDES, levers, opponent
from engine.rules.notation import Event, IllegalMove, Package, Term, parse
from engine.rules.package import package_as_written
from engine.scenarios.timeline import Dated, documented, read_day

DATED = ("set", "threaten", "promise", "summit")  # what a run-up may hold
MONTHS = 6  # of a deal to begin with
Change = Callable[[Event], Event]


def move(text: str) -> Event | None:
    """The move of a run-up, or a level that is announced; None where the text is none."""
    try:
        found = parse(text)
    except IllegalMove:
        return None
    return found if found.verb in DATED else None


def with_verb(event: Event, verb: str, lever: str) -> Event:
    """Another kind of move, of the same lever or of this one where it had none."""
    if verb == "summit":
        return Event(event.side, verb)
    return Event(event.side, verb, event.lever or lever, event.level)


def with_lever(event: Event, lever: str) -> Event:
    """The same with another lever, whose side moves it; target and reason are the usual ones."""
    return Event(levers()[lever].side, event.verb, lever, within(lever, event.level))


def with_level(event: Event, level: int) -> Event:
    """The same to another level; who opens a lever to all has no target and no reason."""
    if not level:
        return Event(event.side, event.verb, event.lever)
    return replace(event, level=level)


def within(lever: str, level: int) -> int:
    """A level that a lever has, as near as can be."""
    return max(0, min(level, len(levers()[lever].names) - 1))


def deal(text: str) -> Event | None:
    """The offer in a text, with its faults; None where it has no columns of commitments."""
    said = text.split()
    if said[1:2] != ["offer"] or said[0] not in SIDES:
        return None
    try:
        package = package_as_written(text, said[0], said[2:])
    except IllegalMove:
        return None
    return Event(said[0], "offer", package=package) if not package.renews else None


def column(offer: Event, side: str) -> tuple[Term, ...]:
    """What a side gives in it."""
    assert offer.package is not None, "an offer has a package"
    return offer.package.column(offer.side, side)


def with_column(offer: Event, side: str, terms: tuple[Term, ...]) -> Event:
    """The offer with other commitments of a side."""
    assert offer.package is not None, "an offer has a package"
    if side == offer.side:
        return replace(offer, package=replace(offer.package, gives=terms))
    return replace(offer, package=replace(offer.package, gets=terms))


def with_package(offer: Event, **parts: Any) -> Event:
    """The offer for other months or with other clauses."""
    assert offer.package is not None, "an offer has a package"
    return replace(offer, package=replace(offer.package, **parts))


def turned(offer: Event) -> Event:
    """The same package, put on the table by the other side."""
    package = offer.package
    assert package is not None, "an offer has a package"
    there = replace(package, gives=package.gets, gets=package.gives)
    return Event(opponent(offer.side), "offer", package=there)


# To begin with.


def on_table(draft: Draft, side: str) -> list[str]:
    """The levers of a side that are on the table; all of its own where none is."""
    names = [x for x in draft.items(("levers",)) if isinstance(x, str) and x in levers()]
    own = [x for x in names if levers()[x].side == side]
    return own or [x for x, lever in levers().items() if lever.side == side]


def next_move(draft: Draft) -> dict[str, str]:
    """A move of the run-up on the first day of the game."""
    return {"date": first(draft), "move": next_announced(draft)}


def next_announced(draft: Draft) -> str:
    """A level to begin with, of a lever that no other announcement names."""
    taken = [e.lever for x in draft.items(("no_deal",))
             if isinstance(x, str) and (e := move(x)) is not None]  # fmt: skip
    names = [x for side in SIDES for x in on_table(draft, side)]
    lever = next((x for x in names if x not in taken), names[0])
    return str(Event(levers()[lever].side, "set", lever, len(levers()[lever].names) - 1))


def next_term(draft: Draft, offer: Event, side: str) -> Term:
    """A commitment of a lever that stands in no other line of its column."""
    taken = {t.lever for t in column(offer, side)}
    names = [x for x in on_table(draft, side) if levers()[x].restricts or levers()[x].gives]
    names = names or on_table(draft, side)
    lever = next((x for x in names if x not in taken), names[0])
    return Term(lever, len(levers()[lever].names) - 1 if levers()[lever].gives else 0)


def next_deal(draft: Draft) -> str:
    """A package of a lever a side."""
    empty = Event("US", "offer", package=Package((), (), _months(draft)))
    for side in SIDES:
        empty = with_column(empty, side, (next_term(draft, empty, side),))
    return str(empty)


def _months(draft: Draft) -> int:
    found = draft.items(("package_months",))
    return found[0] if found and isinstance(found[0], int) and 1 <= found[0] <= 120 else MONTHS


def next_entry(draft: Draft) -> dict[str, str]:
    """An entry of history on the first day of the game."""
    return {"date": first(draft), "text": "", "source": ""}


def first(draft: Draft) -> str:
    """The first day of the game as it is written; the first documented one where it has none."""
    try:
        return str(read_day(draft.text(("start",))))
    except IllegalMove:
        return str(documented()[0].day)


def before(draft: Draft) -> tuple[Dated, ...]:
    """The documented moves that have been made when the game starts; none where it has no start."""
    try:
        start = read_day(draft.text(("start",)))
        said = draft.text(("history_until",))
        until = max(start, read_day(said)) if said else start
    except IllegalMove:
        return ()
    return tuple(x for x in documented() if x.day < until)


def in_order(entries: list[Any]) -> list[Any]:
    """Entries of history by date, as far as they have one; those of a day stay as they stand."""
    return sorted(entries, key=_day_of)


def _day_of(entry: Any) -> str:
    return str(entry.get("date", "")) if isinstance(entry, Mapping) else ""
