"""What players that weigh have in common: own red lines, what was said, who closed what."""

from collections.abc import Mapping, Sequence

from engine.rules.levers import levers, opponent
from engine.rules.notation import Package, Term
from engine.rules.package import crosses
from engine.turn import Agreed, CameDue, HeldBack, Move, RanOut, Turn
from engine.view import View

Columns = tuple[tuple[Term, ...], tuple[Term, ...]]
DRAWS = 16  # worlds that a player weighs in


def own_red_lines(view: View) -> Mapping[str, int]:
    """Levels that one's mandate does not let one's levers go below."""
    assert view.mandate is not None
    return {r.lever: r.level for r in view.mandate.red_lines}


def crosses_own(view: View, terms: Sequence[Term]) -> bool:
    """Whether terms cross one's own red lines."""
    red = own_red_lines(view)
    return any(crosses(t.lever, t.level, red) for t in terms)


def columns(package: Package, author: str, side: str) -> Columns:
    """What a package on record would have had a side give and get."""
    ours, theirs = package.column(author, side), package.column(author, opponent(side))
    return tuple(t.plain for t in ours), tuple(t.plain for t in theirs)


def said(view: View) -> set[Columns]:
    """Packages that were on the table before, whoever put them there."""
    return {columns(e.package, e.side, view.viewer) for e in view.events if e.package is not None}


def lawful(move: Move) -> bool:
    """Whether a move is nobody's own closing: both agreed on it, a deal's end or a date brought it,
    or a wronged side may take it back.
    """
    return isinstance(move.what, Agreed | HeldBack | CameDue | RanOut) or move.event.verb == "hold"


def shifted(turn: Turn, side: str) -> int:
    """Whether a side's own measures closed in a turn (1) or opened (-1), lawful ones left out."""
    before = dict(turn.before)
    total = 0
    for move in turn.moves:
        if move.side == side and not lawful(move):
            total += sum(
                setting.level - before[name].level
                for name, setting in move.changes
                if levers()[name].restricts
            )
    return (total > 0) - (total < 0)
