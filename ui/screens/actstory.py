"""What the facilitator did in a turn, for the debrief and the report: each act, and the figures
that were ruled beside the values that are computed.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from engine.record import Seat
from engine.rules.delegation import Cast
from engine.rules.facilitator import FALLS, Placed
from engine.rules.figures import ECONOMY, SECURITY, named
from engine.rules.levers import SIDES
from engine.scenarios.scenario import Member
from engine.score.change import RULINGS
from engine.turn import TRUTH, Turn
from ui import words
from ui.charts.numeral import plain, signed
from ui.screens.acts import told
from ui.screens.happened import headline, quantity
from ui.texts.speech import tr

DECIMALS = 1  # as figures are shown elsewhere
EVERYBODYS = ("inject", "rule", "forbid", "allow")  # of no person, as far as anybody can tell


def of_turn(acts: Iterable[Placed], turn: Turn) -> list[str]:
    """All acts of a turn in order, then its ruled figures."""
    said = [told(p.act) for p in acts if p.turn == turn.number]
    return [*said, *beside(turn)]


def in_short(acts: Iterable[Placed], turn: Turn) -> list[str]:
    """What everybody heard of a turn's acts, in a few words each: events and rulings by their
    titles, what was forbidden or allowed, and who sat down.
    """
    fell = [headline(h) for h in turn.happened if h.id in FALLS]
    here = [p.act for p in acts if p.turn == turn.number]
    return [*fell, *(told(a) for a in here if a.verb in ("forbid", "allow", "seat"))]


def beside(turn: Turn) -> list[str]:
    """Each figure that a ruling has moved, as it is computed and as it was ruled."""
    changes = turn.changed(TRUTH)
    model, ruling, lines = turn.model, turn.ruling, []
    for side in SIDES:
        if ruling.economy[side]:
            shown = turn.economy[side]
            lines.append(
                _line(
                    named(ECONOMY, side),
                    signed(model.economy[side], DECIMALS),
                    signed(shown, DECIMALS),
                )
            )
        if ruling.security[side]:
            lines.append(_points(named(SECURITY, side), model.security[side], turn.security[side]))
        lines += [
            _points(named(SECURITY, side, part), model.security_parts[side][part], value)
            for part, value in turn.security_parts[side].items()
            if ruling.security_parts[side][part]
        ]
        moved = changes.support[side][RULINGS] if changes is not None else 0.0
        if moved:
            lines.append(
                _points(named("support", side), turn.support[side] - moved, turn.support[side])
            )
    return lines


def sides_and_offices(
    seats: Mapping[str, Seat], cast: Cast, members: Mapping[str, Sequence[Member]]
) -> dict[str, str]:
    """What is said instead of the names of a game: of a seat its side, of a person the office."""
    found = {}
    for side in SIDES:
        if seats[side].name:
            found[seats[side].name] = words.side_name(side)
        for p in cast.delegations[side].people:
            found[p.name] = members[side][p.office].office
    return found | {name: tr("act.observer") for name in cast.observers}


def without_names(acts: Iterable[Placed], instead: Mapping[str, str]) -> Iterator[Placed]:
    """Acts for whoever must not read who sat there: what was said to people, by them and of them is
    left out; in what everybody heard something is said ``instead`` of each name.
    """
    for p in acts:
        text = p.act.text
        if p.act.verb not in (*EVERYBODYS, "poll"):  # of a poll the text is a move
            text = tr("act.left_out")
        if p.act.verb in EVERYBODYS:
            text = _said_instead(text, instead)
        yield replace(p, act=replace(p.act, text=text))


def _said_instead(text: str, instead: Mapping[str, str]) -> str:
    """Whole names alone; the longer first, as a name may stand in another."""
    if not instead:
        return text
    longest = sorted(instead, key=len, reverse=True)
    names = "|".join(re.escape(name) for name in longest)
    return re.sub(rf"(?<!\w)(?:{names})(?!\w)", lambda m: instead[m.group()], text)


def _points(name: str, computed: float, shown: float) -> str:
    return _line(name, plain(computed, DECIMALS), plain(shown, DECIMALS))


def _line(name: str, computed: str, shown: str) -> str:
    return tr("act.beside", what=quantity(name), a=computed, b=shown)
