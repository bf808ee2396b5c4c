"""A finished game's three questions answered in sentences: who did well, why, what was better.

Beside them what governments did, as every page of a debrief tells it.
"""

from collections.abc import Sequence

from engine.advice.debrief import Came, Credit, Debrief, crossed_in
from engine.advice.parts import largest
from engine.advice.result import PAR, Result
from engine.rules.levers import SIDES, opponent
from engine.rules.notation import Event, parse
from engine.rules.package import Term
from engine.scenarios.scenario import Scenario
from engine.score.outcome import RED_LINE
from engine.turn import TRUTH, Turn
from engine.view import Opened
from ui import words
from ui.charts.numeral import percent, plain, signed, whole
from ui.screens import resulttext
from ui.screens.dealspage import how_it_ended, state
from ui.texts.speech import listed, tr
from ui.widgets.wish import Wish

_PARTS = {
    "economy": "debrief.part_economy",
    "security": "debrief.part_security",
    "rival": "debrief.part_rival",
    "at_home": "debrief.part_at_home",
    "objectives": "debrief.part_objectives",
    "red_lines": "debrief.part_red_lines",
    "ruled": "debrief.part_ruled",
}


def short(r: Result) -> str:
    """A seat's result in a sentence or two beside its figure: where it ended, what did most."""
    score, par = round(r.score), round(PAR)
    if score < 0:
        key = "debrief.worse"
    elif score == 0:
        key = "debrief.as_no_deal"
    elif score < par:
        key = "debrief.short_of_par"
    else:
        key = "debrief.above_par" if score > par else "debrief.at_par"
    told, did, read = [tr(key)], largest(r), resulttext.read(r)
    for name, which in (("debrief.did_most", did.helped), ("debrief.cost_most", did.hurt)):
        if which is not None:
            told.append(tr(name, what=tr(_PARTS[which]), a=read[which]))
    return listed(told, "list.sentences")


def wishes(game: Opened, side: str, r: Result) -> list[Wish]:
    """Objectives with the points they brought, red lines with when they were crossed and what that
    cost in billion USD.
    """
    mandate = game.mandates[side]
    met = {o.id: yes for o, yes in r.outcome.objectives}
    whole = resulttext.wishes(r, mandate)
    found = []
    for o, told in zip(mandate.objectives, whole, strict=False):
        came = met.get(o.id)
        counts = tr("debrief.of_points", a=plain(0), n=o.worth) if came is False else plain(o.worth)
        found.append(Wish(came, o.text, counts, told))
    for red, told in zip(mandate.red_lines, whole[len(found) :], strict=False):
        if red not in r.outcome.red_lines:
            found.append(Wish(True, tr("debrief.line_kept", text=red.text), "", told))
            continue
        turn = crossed_in(game, red)
        month = words.month_name(turn.month) if turn is not None else ""
        key = "debrief.line_crossed_in" if month else "debrief.line_was_crossed"
        price = tr("debrief.bn", a=signed(-RED_LINE, 0))
        found.append(Wish(False, tr(key, month=month, text=red.text), price, told))
    return found


def who(found: Debrief) -> list[str]:
    """Both results against par and no deal, and both together against the best joint deal."""
    lines = [tr("debrief.scale")]
    lines += [resulttext.ended(s, found.final.results[s]) for s in SIDES]
    both = found.together
    if both is None:
        lines.append(tr("debrief.no_joint"))
    else:
        told = {"a": signed(both.taken, 1), "b": signed(both.best, 1)}
        if not both.measures:
            lines.append(tr("debrief.together_little", **told))
        elif both.share > 0.0:
            lines.append(tr("debrief.together", c=percent(both.share), **told))
        else:
            lines.append(tr("debrief.together_lost", **told))
    return lines


def why(found: Debrief) -> list[str]:
    """Moves, what was given without return, words not kept, deals, and what came without one."""
    lines = []
    for side in SIDES:
        for key, credit in (
            ("debrief.move_helped", found.helped[side]),
            ("debrief.move_hurt", found.hurt[side]),
        ):
            if credit is not None:
                lines.append(_move(key, side, credit, found.months))
    gave = [s for s in SIDES if plain(found.given[s], 1) != plain(0.0, 1)]
    for side in gave:
        points = plain(found.given[side], 1)
        lines.append(tr("debrief.gave", side=words.side_name(side), a=points))
    if not gave:
        lines.append(tr("debrief.gave_nothing"))
    lines += _broken(found)
    for d in found.deals:
        first, last = words.month_name(d.first), words.month_name(d.last)
        if d.running:
            line = tr("debrief.deal_running", n=d.deal.number, first=first)
        else:
            told = {"first": first, "last": last, "outcome": how_it_ended(d.deal)}
            line = tr("debrief.deal_over", n=d.deal.number, **told)
        if d.held:
            held = tr("debrief.deal_held", terms=_terms(d.held))
            line = listed([line, held], "list.sentences")
        lines.append(line)
    if not found.deals:
        lines.append(tr("debrief.no_deals"))
    return lines + [_came(c) for c in found.came]


def better(found: Debrief) -> list[str]:
    """The marks of the first table by name, the offer that was let go, steps never taken."""
    lines = []
    marks, results = found.final.marks, found.final.results
    nash, joint = marks.nash, marks.joint
    if nash is not None:
        us, cn = (signed(nash.utility[s], 1) for s in SIDES)
        line = tr("debrief.balanced", terms=_terms(nash.package), a=us, b=cn)
        if joint is not None and joint.package == nash.package:
            line = listed([line, tr("debrief.joint_too")], "list.sentences")
        lines.append(line)
    if joint is not None and (nash is None or joint.package != nash.package):
        a, b = (plain(results[s].scaled(joint.utility[s])) for s in SIDES)
        c, d = (signed(joint.utility[s], 1) for s in SIDES)
        lines.append(tr("debrief.joint", terms=_terms(joint.package), a=a, b=b, c=c, d=d))
    if not lines:
        lines.append(tr("debrief.no_joint"))
    if found.missed is not None:
        said = found.missed.said
        offer = words.event(Event(said.side, "offer", package=said.package))
        us, cn = (signed(n, 0) for n in found.missed.worth.values())
        lines.append(tr("debrief.offer_missed", n=said.turn, offer=offer, a=us, b=cn))
    else:
        lines.append(tr("debrief.no_offer_missed"))
    for side in SIDES:
        step = found.untaken[side]
        if step is not None:
            told = {"side": words.side_name(side), "term": words.term(step.term)}
            lines.append(tr("debrief.step", a=signed(step.worth, 0), **told))
    return lines


def kept(game: Opened) -> list[str]:
    """Deals, what was carried out short of its word and whether it came out, words, and how far
    promises were believed.
    """
    lines = [
        tr(
            "debrief.deal",
            n=d.number,
            outcome=how_it_ended(d) if d.outcome else state(d),
            text=words.package(d.proposer, d.package),
        )
        for d in (*game.table.past, *game.table.deals)
    ]
    for turn in game.turns:
        for e in turn.events:
            if e.verb == "evade":
                lines.append(tr("debrief.turn_secret", n=turn.number, event=words.event(e)))
        for b in turn.found:
            if b.stealth:
                told = {"side": words.side_name(b.side), "lever": words.lever_name(b.lever)}
                lines.append(tr("debrief.turn_was_found_out", n=turn.number, **told))
    for evasion in game.table.evasions:
        side, lever = words.side_name(evasion.side), words.lever_name(evasion.lever)
        lines.append(tr("debrief.never_found_out_on", side=side, lever=lever))
    for w in game.table.words:
        event = words.event(Event(w.side, w.kind, w.lever, w.level))
        lines.append(tr("debrief.turn", n=w.turn, event=event, outcome=words.outcome(w.outcome)))
    for side in SIDES:
        start, end = (
            100 * t.credibility(side, "promise") for t in (game.scenario.table(), game.table)
        )
        said = {"side": words.side_name(side), "a": plain(start), "b": plain(end)}
        lines.append(tr("debrief.believed", **said))
    return lines


def leverage_lost(turns: Sequence[Turn]) -> str:
    """The turn in which a side's leverage fell most, as its card has shown it; nothing where none
    fell by a point.
    """
    falls = []
    for turn in turns:
        changes = turn.changed(TRUTH)
        if changes is not None:
            for side in SIDES:
                parts = changes.security_parts[side]["leverage"]
                falls.append((sum(parts.values()), turn.number, side))
    if not falls or min(falls)[0] > -1.0:
        return ""
    change, number, side = min(falls)
    return tr(
        "agreement.leverage_fell",
        n=round(-change),
        turn=whole(number),
        side=words.side_name(side),
        other=words.side_name(opponent(side)),
    )


def _terms(package: tuple[Term, ...]) -> str:
    return listed([words.term(t) for t in package], "list.semicolon")


def _move(key: str, side: str, credit: Credit, months: int) -> str:
    return tr(
        key,
        side=words.side_name(side),
        n=credit.turn.number,
        move=words.move(credit.share.move),
        a=signed(credit.amount, 1),
        m=months,
    )


def _broken(found: Debrief) -> list[str]:
    lines = []
    for side in SIDES:
        b = found.broken[side]
        if b.promises or b.commitments or b.hidden:
            told = {"a": b.promises, "b": b.commitments, "c": b.hidden}
            lines.append(tr("debrief.broke", side=words.side_name(side), **told))
    return lines or [tr("debrief.broke_nothing")]


def _came(c: Came) -> str:
    """What had been announced and came, and what it was worth to hold it off."""
    line = tr(
        "debrief.came_despite_deal" if c.deals else "debrief.came_without_deal",
        month=words.month_name(c.month),
        lever=words.lever_name(c.what.lever),
        level=words.level_name(c.what.lever, c.what.level),
    )
    if c.held is None:
        return line
    us, cn = (signed(c.held[s], 0) for s in SIDES)
    return listed([line, tr("debrief.came_held", a=us, b=cn)], "list.sentences")


def history(plot: Scenario) -> list[str]:
    """What governments did, with sources, and the package that they agreed on, if they did."""
    lines = [
        tr("debrief.history", date=words.date_name(date), text=text, source=source)
        for date, text, source in plot.history
    ]
    if plot.deal:
        offer = parse(plot.deal)
        assert offer.package is not None, "the reader of scenarios takes nothing but an offer"
        agreed = words.package(offer.side, offer.package)
        lines.append(tr("debrief.history_deal", package=agreed))
    return lines
