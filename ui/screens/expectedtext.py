"""What was expected of a game and what came, in words: the same on the screen and in the report."""

from __future__ import annotations

from engine.advice.band import Band
from engine.advice.foreseen import Foreseen
from engine.expected import Expected, Signed
from engine.rules.levers import SIDES
from engine.view import Opened
from ui import words
from ui.charts.bandrows import BandRow, Panel
from ui.charts.numeral import plain, signed, whole
from ui.screens.dealspage import how_it_ended
from ui.texts.speech import listed, tr

TONE = {"US": "us", "CN": "cn"}


def band(b: Band, decimals: int = 1) -> str:
    """A median with its band."""
    low, high = signed(b.p05, decimals), signed(b.p95, decimals)
    return tr("hotwash.band", a=signed(b.p50, decimals), b=low, c=high)


def decimals(e: Expected) -> int:
    """As few as tell each figure that came outside from the edges of its band."""
    for n in (1, 2):
        if not any(
            round(t.came[s], n) in (round(t.expected[s].p05, n), round(t.expected[s].p95, n))
            for t in e.turns
            for s in SIDES
            if not t.inside(s)
        ):
            return n
    return 3


def sentences(e: Expected, game: Opened) -> list[str]:
    """How many forecasts held, which turn came furthest from its own, and what did most of that."""
    inside, known = e.inside
    if not known:
        return [tr("expected.nothing")]
    return [tr("expected.inside", n=inside, m=known), *_furthest(e, game)]


def _furthest(e: Expected, game: Opened) -> list[str]:
    found, d = e.surprise, decimals(e)
    if found is None or plain(found.by, d) == plain(0.0, d):
        return []
    key = "expected.furthest_inside" if found.inside else "expected.furthest_outside"
    told = {
        "side": words.side_name(found.side),
        "expected": band(found.told.expected[found.side], d),
        "came": signed(found.told.came[found.side], d),
    }
    first = tr(key, n=found.told.turn, by=plain(abs(found.by), d), **told)
    if found.move is not None:
        a, b = signed(found.move.expected, d), signed(found.move.came, d)
        why = tr("expected.by_move", move=words.move(found.move.move), a=a, b=b)
    elif found.events:
        turn = next(t for t in game.turns if t.number == found.told.turn)
        titles = [h.title for h in turn.happened if h.title]
        why = tr("expected.by_events", events=listed(titles) or tr("list.none"))
    else:
        why = tr("expected.by_none")
    return [first, why]


def turn_name(t: Foreseen) -> str:
    return tr("history.turn_of", n=t.turn, month=words.month_name(t.month))


def turns(e: Expected) -> tuple[tuple[str, ...], ...]:
    """A row a turn: its name, then what was expected and what came, a side after the other."""
    d = decimals(e)
    return tuple(
        (
            turn_name(t),
            *(cell for s in SIDES for cell in (band(t.expected[s], d), signed(t.came[s], d))),
        )
        for t in e.turns
    )


def panels(e: Expected) -> tuple[Panel, ...]:
    """The same for a picture, a panel a side."""
    d = decimals(e)
    return tuple(
        Panel(
            tr("expected.panel", side=words.side_name(s)),
            TONE[s],
            tuple(
                BandRow(
                    turn_name(t),
                    whole(t.turn),
                    b.p05,
                    b.p50,
                    b.p95,
                    t.came[s],
                    signed(t.came[s], d),
                )
                for t in e.turns
                for b in (t.expected[s],)
            ),
        )
        for s in SIDES
    )


def described(e: Expected, game: Opened) -> str:
    """The picture for whoever does not see it: the sentences, then turn by turn."""
    told, d = [], decimals(e)
    for t in e.turns:
        sides = [
            tr("expected.figure" if t.inside(s) else "expected.figure_outside",
               side=words.side_name(s), expected=band(t.expected[s], d), came=signed(t.came[s], d))
            for s in SIDES
        ]  # fmt: skip
        told.append(tr("kit.named", name=turn_name(t), value=listed(sides, "list.semicolon")))
    return listed([*sentences(e, game), listed(told, "list.stops")], "list.sentences")


def package(s: Signed) -> str:
    """A package with the turn in which it was signed."""
    return tr("hotwash.in_turn", n=s.turn, what=words.package(s.author, s.package))


def votes(s: Signed) -> str:
    """How the houses at home voted."""
    told = [
        tr("hotwash.house_for" if v.passed else "hotwash.house_against",
           side=words.side_name(v.side))
        for v in (s.houses.values() if s.houses is not None else ())
    ]  # fmt: skip
    return listed(told) or tr("list.none")


def ended(s: Signed, game: Opened) -> str:
    """What became of it."""
    deals = {d.number: d for d in (*game.table.past, *game.table.deals)}
    return how_it_ended(deals[s.deal]) if s.deal in deals else tr("hotwash.refused_at_home")


def worth(s: Signed, side: str) -> tuple[str, str]:
    """What a side had to expect, and what it was worth in fact."""
    return band(s.expected[side]), signed(s.came[side], 1)
