"""What moves did, what was kept, what was to be expected, where leverage went, what if."""

from __future__ import annotations

from engine.expected import Signed
from engine.hotwash import Hotwash, Tried
from engine.rules.levers import SIDES
from ui import words
from ui.charts import bandrows
from ui.charts.numeral import plain, signed, whole
from ui.hotwash import figures
from ui.hotwash.report import Block, Figure, Items, Part, Section, Table, Text
from ui.hotwash.results import sides
from ui.screens import debrieftext, discuss, expectedtext
from ui.screens.expectedtext import band
from ui.texts.speech import tr


def moves(h: Hotwash) -> Section:
    """Each move's share of its turn."""
    rows = tuple(
        (
            whole(number),
            words.move(share.move),
            *(band(share.economy[s]) for s in SIDES),
            *(band(share.security[s]) for s in SIDES),
        )
        for number, judged in sorted(h.judged.items())
        for share in judged.shares
    )
    columns = ("hotwash.economy_of", "hotwash.security_of")
    head = tuple(tr(key, side=name) for key in columns for name in sides())
    told = Text(tr("hotwash.moves_told", n=h.found.months))
    table = Table(tr("hotwash.moves_table"), (tr("hotwash.turn"), tr("hotwash.move"), *head), rows)
    why = Items(tuple(debrieftext.why(h.found)))
    nothing: Block = Text(tr("hotwash.no_moves"))
    return Section("moves", tr("hotwash.moves"), (told, table if rows else nothing, why))


def kept(h: Hotwash) -> Section:
    """Deals, promises, threats, what was hidden, and how promises were believed."""
    return Section(
        "kept", tr("debrief.what_was_kept_what"), (Items(tuple(debrieftext.kept(h.game))),)
    )


def forecasts(h: Hotwash) -> Section:
    """What was to be expected of each package signed and of each turn, beside what came."""
    e = h.expected
    said = expectedtext.sentences(e, h.game)
    blocks: list[Block] = [Text(tr("hotwash.forecast_told", n=e.draws)), *map(Text, said)]
    if e.inside[1]:
        drawn = bandrows.drawing(expectedtext.panels(e), figures.WIDTH)
        told = expectedtext.described(e, h.game)
        blocks.append(Figure(drawn, tr("expected.picture"), told))
    if e.signed:
        head = [tr("hotwash.package")]
        for name in sides():
            head += [tr("hotwash.expected", side=name), tr("hotwash.in_fact", side=name)]
        head += [tr("hotwash.at_home"), tr("hotwash.outcome")]
        rows = tuple(_signed(h, s) for s in e.signed)
        blocks.append(Table(tr("hotwash.signed_table"), tuple(head), rows))
    head = [tr("hotwash.turn")]
    for name in sides():
        head += [tr("hotwash.expected", side=name), tr("hotwash.came", side=name)]
    rows = expectedtext.turns(e)
    blocks.append(Table(tr("hotwash.turns_expected"), tuple(head), rows))
    return Section("forecasts", tr("hotwash.forecasts"), tuple(blocks))


def _signed(h: Hotwash, s: Signed) -> tuple[str, ...]:
    """A package that was signed: what was expected, what it was worth, votes and how it ended."""
    return (
        expectedtext.package(s),
        *(cell for side in SIDES for cell in expectedtext.worth(s, side)),
        expectedtext.votes(s),
        expectedtext.ended(s, h.game),
    )


def leverage(h: Hotwash) -> Section:
    """When leverage was lost, turn by turn, and the turning point."""
    lost = debrieftext.leverage_lost(h.game.turns) or tr("hotwash.no_leverage_lost")
    turns = ([h.game.opening] if h.game.opening else []) + list(h.game.turns)
    rows = []
    for t in turns:
        judged = h.judged.get(t.number)
        power = [band(judged.powers[s], 0) if judged else "\N{EN DASH}" for s in SIDES]
        name = tr("history.turn_of", n=t.number, month=words.month_name(t.month))
        scores = (plain(parts["leverage"], 1) for parts in t.security_parts.values())
        rows.append((name if t.number else tr("hotwash.start"), *scores, *power))
    head = (
        tr("hotwash.turn"),
        *(tr("hotwash.leverage_of", side=name) for name in sides()),
        *(tr("hotwash.power_of", side=name) for name in sides()),
    )
    table = Table(tr("hotwash.leverage_table"), head, tuple(rows))
    turning = [Text(line) for line in discuss.turning_point(h.found)]
    part = Part(tr("discuss.turning_point"), tuple(turning))
    return Section("leverage", tr("hotwash.leverage"), (Text(lost), table), (part,))


def what_if(h: Hotwash) -> Section:
    """Other courses that were asked for, beside the one that was played."""
    played = h.found.final.results
    first = (tr("hotwash.as_played"), *(_scored(played[s].score, None) for s in SIDES), "")
    rows = tuple(
        (
            _changed(t),
            *(_scored(t.results[s].score, played[s].score) for s in SIDES),
            whole(len(t.another.passed_over)),
        )
        for t in h.tried
    )
    head = (tr("hotwash.course"), *sides(), tr("hotwash.left_out"))
    table = Table(tr("hotwash.what_if_table"), head, (first, *rows))
    left = [
        tr("hotwash.in_turn", n=n, what=words.event(e))
        for t in h.tried
        for n, e in t.another.passed_over
    ]
    missed: tuple[Block, ...] = ()
    if left:
        missed = (Text(tr("hotwash.passed_over_told")), Items(tuple(dict.fromkeys(left))))
    return Section(
        "what-if", tr("hotwash.what_if"), (Text(tr("hotwash.what_if_told")), table, *missed)
    )


def _changed(t: Tried) -> str:
    change = t.another.change
    assert change is not None
    return tr("hotwash.in_turn", n=change.turn, what=words.event(change.measure))


def _scored(score: float, played: float | None) -> str:
    if played is None:
        return plain(score)
    return tr("hotwash.against_played", a=plain(score), b=signed(score - played))
