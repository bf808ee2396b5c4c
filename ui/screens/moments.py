"""What has just come about at the table, as moments: who, what in a sentence, how a house voted.

Each has a key that is the same for all eyes, so that nobody is told a thing twice. What it tells is
out of a view: a house at home is that of the side which looks, of the other only whether it passed.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from engine.rules.deals import Deal
from engine.rules.levers import SIDES, opponent
from engine.rules.notation import Event, Package
from engine.rules.package import NEUTRAL
from engine.turn import CameDue, HeldBack, Move, RanOut
from engine.view import View
from ui import words
from ui.charts.house import HouseData, Person
from ui.texts.speech import listed, tr

Key = tuple[object, ...]


@dataclass(frozen=True)
class Moment:
    """``side`` is whose mark it bears, or nobody's; ``kind`` its title in a word or two."""

    key: Key
    kind: str
    side: str
    who: str
    text: str
    house: HouseData | None = None


def moments(view: View) -> list[Moment]:
    """All of this turn in the order in which it came; what the viewer said itself is left out."""
    return [*_come(view), *_said(view)]


def _come(view: View) -> list[Moment]:
    """What the last turn has brought to light and what came by itself when it was over."""
    if not view.turns:
        return []
    last = view.turns[-1]
    found = []
    for b in last.found:
        names = {"side": words.side_name(b.side), "lever": words.lever_name(b.lever)}
        text = tr("moments.short_of_word" if b.stealth else "moments.broken", **names)
        key: Key = ("found", last.number, b.side, b.lever)
        found.append(Moment(key, tr("moments.found"), b.side, _who(view, b.side, b.lever), text))
    for number in last.leaked:
        key = ("leaked", last.number, number)
        found.append(Moment(key, tr("moments.found"), "", "", tr("moments.letter_out", n=number)))
    return [*found, *_moved(view, [*last.moves, *view.begun])]


def _moved(view: View, moves: Iterable[Move]) -> list[Moment]:
    """Levers that return, and what had been announced for no deal."""
    found = []
    for m in moves:
        side = words.side_name(m.side)
        key: Key
        if isinstance(m.what, CameDue):
            lever, level = m.what.lever, words.level_name(m.what.lever, m.what.level)
            text = tr("moments.came_due", side=side, lever=words.lever_name(lever), level=level)
            key, kind = ("due", m.what.side, lever, m.what.level), tr("moments.date")
            found.append(Moment(key, kind, m.side, _who(view, m.side, lever), text))
        elif isinstance(m.what, HeldBack):
            key, text = ("held", m.side, m.what.deal), tr("moments.held_back", side=side)
            kind = tr("moments.snap_back")
            found.append(Moment(key, kind, m.side, _who(view, m.side), text))
        elif isinstance(m.what, RanOut):
            key = ("ran out", m.what.deal)
            text = tr("moments.ran_out", n=m.what.deal)
            if all(x.key != key for x in found):
                found.append(Moment(key, tr("moments.ended"), "", "", text))
    return found


def _said(view: View) -> list[Moment]:
    """Offers and answers of this turn's talks, and after an acceptance what houses made of it."""
    found = []
    spoken = [e for e in view.turn_events if e.kind.phase == "talks"]
    accepted = max((k for k, e in enumerate(spoken) if e.verb == "accept"), default=-1)
    for k, e in enumerate(spoken):
        key: Key = ("said", view.table.turn, k)
        told = _spoken(e)
        if told is not None and e.side != view.viewer:
            found.append(Moment(key, told[0], _marked(e.side), _who(view, e.side), told[1]))
        if k == accepted:
            found += _struck(view, k)
    return found


def _spoken(e: Event) -> tuple[str, str] | None:
    """An offer or an answer; other words are read in the talks."""
    side = words.side_name(e.side) if e.side in SIDES else tr("side.neutral")
    if e.package is not None:
        return tr("moments.offer"), _offered(e.side, side, e.package)
    if e.verb == "reject":
        key = "moments.rejects_because" if e.objection else "moments.rejects"
        why = words.objection(e.objection) if e.objection else ""
        return tr("moments.refusal"), tr(key, side=side, why=why)
    if e.verb == "accept":
        return tr("moments.handshake"), tr("moments.accepts", side=side)
    return None


def _offered(author: str, name: str, package: Package) -> str:
    """What is given for what, by the names and levels that people read."""
    if package.renews:
        return tr("moments.prolongs", side=name, n=package.renews)
    first = author if author in SIDES else SIDES[0]
    gives, gets = (
        listed([words.term(t) for t in package.column(author, who)], "list.semicolon")
        for who in (first, opponent(first))
    )
    if author == NEUTRAL:
        return tr("moments.neutral_offers", us=gives, cn=gets)
    key = "moments.offers" if gives and gets else "moments.gives" if gives else "moments.asks"
    return tr(key, side=name, gives=gives, gets=gets)


def _struck(view: View, at: int) -> list[Moment]:
    """Both votes at home, and the package in force; nothing where a second hand is missing."""
    table = view.table
    against = table.refused[0] if table.refused is not None else ()
    deal = next((d for d in reversed(table.deals) if d.since == table.turn), None)
    if not against and deal is None:
        return []
    found = [_vote(view, side, side not in against, at) for side in SIDES]
    return [*found, *([_signed(deal)] if deal is not None and not against else [])]


def _vote(view: View, side: str, passed: bool, at: int) -> Moment:
    """One house: as people where it is one's own, else by what it has decided."""
    key = ("vote", view.table.turn, at, side)
    text = tr("moments.passes" if passed else "moments.fails", side=words.side_name(side))
    house = view.house if view.house is not None and view.house.side == side else None
    seen = None
    if house is not None:
        people = tuple(Person(v.office, v.favour >= 0.5) for v in house.votes)
        seen = HouseData(tr("moments.our_house"), people)
    return Moment(key, tr("moments.at_home"), side, words.side_name(side), text, seen)


def _signed(deal: Deal) -> Moment:
    text = tr("moments.in_force", n=deal.number, package=words.package(deal.proposer, deal.package))
    return Moment(("signed", deal.number), tr("moments.signed"), "", "", text)


def _marked(side: str) -> str:
    return side if side in SIDES else ""


def _who(view: View, side: str, lever: str = "") -> str:
    """The side with the office that looks after the lever, or that leads the delegation."""
    if side not in SIDES:
        return tr("side.neutral")
    members = view.scenario.members[side]
    minding = [m for m in members if lever and lever in m.minds]
    lead = next(iter([*minding, *members]), None)
    name = words.side_name(side)
    return tr("moments.who", side=name, office=lead.office) if lead is not None else name
