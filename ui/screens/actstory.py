"""What the facilitator did in a turn, for the debrief and the report: each act, and the figures
that were ruled beside the values that are computed.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from engine.rules.facilitator import FALLS, Placed
from engine.rules.figures import ECONOMY, SECURITY, named
from engine.rules.levers import SIDES
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
    for i, side in enumerate(SIDES):
        if ruling.economy[i]:
            shown = turn.economy[i]
            lines.append(
                _line(
                    named(ECONOMY, side),
                    signed(model.economy[i], DECIMALS),
                    signed(shown, DECIMALS),
                )
            )
        if ruling.security[i]:
            lines.append(_points(named(SECURITY, side), model.security[i], turn.security[i]))
        lines += [
            _points(named(SECURITY, side, part), model.security_parts[i][part], value)
            for part, value in turn.security_parts[i].items()
            if ruling.security_parts[i][part]
        ]
        moved = changes.support[side][RULINGS] if changes is not None else 0.0
        if moved:
            lines.append(_points(named("support", side), turn.support[i] - moved, turn.support[i]))
    return lines


def without_names(acts: Iterable[Placed], names: Mapping[str, str]) -> Iterator[Placed]:
    """Acts for whoever must not read who sat there: what was said to people, by them and of them is
    left out; in what everybody heard the ``names`` at the seats become their sides.
    """
    for p in acts:
        text = p.act.text
        if p.act.verb not in EVERYBODYS:
            text = tr("act.left_out")
        for side, name in names.items():
            text = text.replace(name, words.side_name(side))
        yield replace(p, act=replace(p.act, text=text))


def _points(name: str, computed: float, shown: float) -> str:
    return _line(name, plain(computed, DECIMALS), plain(shown, DECIMALS))


def _line(name: str, computed: str, shown: str) -> str:
    return tr("act.beside", what=quantity(name), a=computed, b=shown)
