"""A side's figure from last turn to now, by cause: the waterfall's data, equal to the tiles."""

from dataclasses import dataclass

from engine.addends import before
from engine.rules.levers import SIDES, opponent
from engine.score.change import CAUSES, DEALS, DRIFT, EARLIER, EVENTS, RULINGS, Changes, Parts
from engine.turn import Turn
from engine.view import View
from ui import words
from ui.charts.numeral import plain, signed
from ui.charts.waterfall import Contribution, WaterfallData, on_one_scale
from ui.screens import since
from ui.screens.happened import titles
from ui.screens.headline import letters, levers
from ui.texts.speech import listed, tr

MEASURES = {
    "economy": "see.economy",
    "security": "see.security",
    "support": "see.support",
    "leverage": "see.leverage",
}
NAMED = 1  # levers or events that a row names; the rest stands where it is opened


@dataclass(frozen=True)
class Told:
    """A figure with its causes in the order drawn; ``data`` is what a waterfall draws."""

    side: str
    causes: tuple[str, ...]
    data: WaterfallData

    def cause(self, row: int) -> str:
        """The cause of a row; nothing for both ends."""
        return self.causes[row - 1] if 0 < row <= len(self.causes) else ""


def level(view: View, side: str, figure: str) -> float:
    """A figure as its tile shows it; of the economy what has added up since the start."""
    assert view.opening is not None
    turns = (view.opening, *view.turns)
    if figure == "economy":
        return sum(t.economy[side] for t in turns)
    if figure == "security":
        return turns[-1].security[side]
    if figure == "support":
        return turns[-1].support[side]
    return turns[-1].security_parts[side][figure]


def written(figure: str, value: float) -> str:
    """A figure's level as it is written."""
    return signed(value, since.DECIMALS) if figure == "economy" else plain(value, since.DECIMALS)


def parts_of(changes: Changes, side: str, figure: str) -> Parts:
    """What moved a figure, by cause, rounded so that it adds up as it is read."""
    if figure == "economy":
        return since.rounded(changes.economy[side])
    if figure == "security":
        return since.rounded(changes.security[side])
    if figure == "support":
        return since.rounded(changes.support[side])
    return since.rounded(changes.security_parts[side][figure])


def told(view: View, side: str, figure: str, first: str = "") -> Told | None:
    """From the last turn to now; nothing before a turn was played. ``first`` is the lever that a
    row names before the others.
    """
    changes = view.turns[-1].changed(view.viewer) if view.turns else None
    if changes is None:
        return None
    parts = parts_of(changes, side, figure)
    causes = tuple(c for c in _order(side) if parts[c])
    now = round(level(view, side, figure), since.DECIMALS)
    then = before(now, [parts[c] for c in causes], since.DECIMALS)
    items = tuple(Contribution(_named(view, side, c, first), parts[c]) for c in causes)
    return Told(
        side,
        causes,
        WaterfallData(
            items,
            Contribution(tr("since.now"), now),
            decimals=since.DECIMALS,
            before=Contribution(tr("since.before"), then),
            points=figure != "economy",
        ),
    )


def both(view: View, figure: str, first: str = "") -> tuple[Told, ...]:
    """Both sides on one scale."""
    found = [t for t in (told(view, s, figure, first) for s in SIDES) if t is not None]
    scaled = on_one_scale([t.data for t in found])
    return tuple(Told(t.side, t.causes, d) for t, d in zip(found, scaled, strict=True))


def alone(told: Told) -> Told:
    """One side by itself, its levels drawn broken where the parts would be too short."""
    (data,) = on_one_scale([told.data])
    return Told(told.side, told.causes, data)


def moves_behind(view: View, cause: str) -> list[str]:
    """The turn's moves, events or dates behind a cause, as these eyes know them."""
    turn = view.turns[-1]
    if cause in (EVENTS, RULINGS):
        return titles(turn, cause == RULINGS)
    moves = [m for m in turn.moves if m.mover == cause]
    if cause != DEALS:
        return [words.move(m) for m in moves]
    quiet = letters(view)
    begun = [[c for c in m.changes if c[0] not in quiet] for m in moves]
    return [levers(changes, turn, len(changes)) for changes in begun if changes]


def _order(side: str) -> tuple[str, ...]:
    """Deals first, then what a side did itself, what the other did, and what went on by itself."""
    order = (DEALS, side, opponent(side), EVENTS, RULINGS, EARLIER, DRIFT)
    assert set(order) == set(CAUSES)
    return order


def _named(view: View, side: str, cause: str, first: str) -> str:
    """A cause with what it was in this turn, as far as there is room."""
    turn = view.turns[-1]
    if cause == DRIFT:
        return tr("since.drift_short")
    if cause == EARLIER:
        return tr("since.earlier")
    what = _things(turn, cause, letters(view), first)
    if not what:
        return (
            tr("since.own", side=words.side_name(side))
            if cause == side
            else since.cause_name(cause)
        )
    if cause == DEALS:
        return tr("since.deals_named", what=what)
    if cause == EVENTS:
        return tr("since.events_named", what=what)
    if cause == RULINGS:
        return tr("since.rulings_named", what=what)
    if cause == side:
        return tr("since.own_named", what=what)
    return tr("since.theirs_named", side=words.side_name(cause), what=what)


def _things(turn: Turn, cause: str, quiet: frozenset[str], first: str) -> str:
    if cause in (EVENTS, RULINGS):
        names = titles(turn, cause == RULINGS)
    else:
        moves = [m for m in turn.moves if m.mover == cause]
        names = [words.lever_name(n) for m in moves for n, _ in m.changes if n not in quiet]
        first = words.lever_name(first) if first else ""
    names = sorted(dict.fromkeys(names), key=lambda name: name != first)
    what = listed(names[:NAMED])
    return tr("since.and_more", what=what) if len(names) > NAMED else what
