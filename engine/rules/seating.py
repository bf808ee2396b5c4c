"""Who plays a side now: the seats of the header, and what the facilitator has changed since.

    FAC seat US planner: REASON     a computer player takes the side over
    FAC seat US person: REASON      a person has it, or has it again

The header stays what it was when the game began. A name belongs to whoever sat down at first: a
computer that takes over does not carry it, and with a person it comes back.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from engine.reason import Reason
from engine.record import Seat
from engine.rules.facilitator import Act, Placed
from engine.rules.package import IllegalMove

PERSON = "person"


def seats_now(seats: Mapping[str, Seat], acts: Iterable[Placed]) -> dict[str, Seat]:
    """Both seats after all changes, from those of the header."""
    now = dict(seats)
    last = {p.act.to: p.act.player for p in acts if p.act.verb == "seat"}
    for side, player in last.items():
        first = seats[side]
        name = first.name if player == first.player else ""
        now[side] = replace(first, player=player, name=name)
    return now


def check(act: Act, seats: Mapping[str, Seat]) -> None:
    """Raise IllegalMove where a change of seats would change nothing."""
    if act.verb == "seat" and seats[act.to].player == act.player:
        why = f"{act.player} plays {act.to} already; name another player"
        reason = Reason(why, "seated_already", side=act.to, name=act.player)
        raise IllegalMove(f"{str(act)!r}: {reason}", reason, str(act))
