"""Who sits at a table: names beside sides, and whether somebody plays alone."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from engine.rules.levers import SIDES
from ui import words
from ui.texts.speech import tr

if TYPE_CHECKING:
    from engine.record import Header, Seat


PERSON = "person"


def alone(header: Header) -> str:
    """The side of the only person at a table, before whom no papers need closing; else nothing.

    A facilitator is a second pair of eyes.
    """
    people = [s for s in SIDES if header.seats[s].player == PERSON]
    if len(people) != 1 or ("facilitator", "yes") in header.options:
        return ""
    return people[0]


# Of a header: the room plays without the adviser. Records without it allow it.
WITHOUT_ADVISER = ("adviser", "no")


def advised(header: Header) -> bool:
    """Whether the adviser may be asked at a table."""
    return WITHOUT_ADVISER not in header.options


def options(facilitated: bool, with_adviser: bool) -> tuple[tuple[str, str], ...]:
    """What a header says of a table that is not as usual."""
    found = (("facilitator", "yes"),) if facilitated else ()
    return found if with_adviser else (*found, WITHOUT_ADVISER)


def side_of(side: str, seats: Mapping[str, Seat]) -> str:
    """A side with the name that was given at its seat, if one was."""
    name = seats[side].name if side in seats else ""
    shown = words.side_name(side)
    return tr("start.side_with_name", side=shown, name=name) if name else shown


def opponents(side: str) -> list[tuple[str, str]]:
    """Computer players that a seat is offered, by name and id: from the weakest to the strongest,
    then this side's characters.
    """
    from engine.players.players import offered

    return [(tr(_key(p.name)), p.name) for p in offered() if p.side in ("", side)]


def player_name(player: str) -> str:
    """Who plays, as a person reads it; the id of a computer player that nobody offers."""
    from engine.players.players import offered

    if player == PERSON:
        return tr("act.person")
    return tr(_key(player)) if player in {p.name for p in offered()} else player


def says(player: str) -> str:
    """What a computer player is like, in a few sentences."""
    return tr(f"{_key(player)}_says")


def _key(player: str) -> str:
    return f"seat.{player.replace('-', '_')}"
