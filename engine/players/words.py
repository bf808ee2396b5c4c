"""What a character says beside packages, and whether it means it: words, disputes, stealth.

- It disputes a commitment that its reports say is rather broken than kept.
- Where talks got nowhere it asks for a neutral text, threatens with the own control that costs it
  least to close a step, or promises the step of opening that costs it least. How readily it does so
  are chances of its character; a threat that costs more than ``DEAR`` to carry out is not made.
- A promise or threat that falls due is carried out with the chance ``honesty``; a threat is not
  where a deal was signed since: what it was said for is there.
- It evades a commitment with the chance ``1 - honesty`` a turn where that pays: where a level more
  closed is worth more to it over the next ``AHEAD`` months than what it would lose if the other
  side took its column back, times the chance to be found out in them; and goes back to its word
  when that no longer holds (Becker 1968: the price of being caught times its chance).
"""

import numpy as np

from engine.advice.adviser import Adviser
from engine.advice.bargaining import alone
from engine.players.characters import Character
from engine.players.choice import Chance, Choice, chosen
from engine.players.weighing import crosses_own
from engine.rules.deals import Deal, discovery
from engine.rules.levers import levers, opponent
from engine.rules.notation import Event, Term
from engine.stopping import Stop
from engine.view import View
from engine.world.elementary import Array

AHEAD = 3  # months
DEAR = 3.0  # billion USD that a word may cost whoever keeps it
RATHER = 0.5  # chance of a breach above which it is charged


def wronged(view: View, turns: int) -> bool:
    """Whether a breach by the other side came out in the last so many turns."""
    other, now = opponent(view.viewer), view.table.turn
    deals = (*view.table.deals, *view.table.past)
    return any(b.side == other and now - b.known <= turns for d in deals for b in d.breaches)


def charge(view: View, character: Character, chance: Chance) -> Choice | None:
    """A dispute over the commitment that is most likely broken."""
    if not view.compliance or not character.disputes:
        return None
    lever, doubt = max(view.compliance.items(), key=lambda x: x[1])
    event = Event(view.viewer, "dispute", lever)
    if doubt <= RATHER or view.table.disputes or view.table.refuses(event) is not None:
        return None
    if chance(1)[0] >= character.disputes:
        return None
    return chosen(event, "disputes", lever=lever, doubt=doubt)


def said(
    view: View, character: Character, chance: Chance, adviser: Adviser, stop: Stop | None
) -> Choice | None:
    """A neutral text asked for, a threat or a promise, where no package is left to offer."""
    if not (character.mediates or character.threatens or character.promises):
        return None
    table, side = view.table, view.viewer
    struck = any(d.since == table.turn for d in table.deals)
    stuck = not struck and any(e.side == side and e.package is not None for e in view.turn_events)
    if not stuck:
        return None
    u = chance(4)[1:]
    ask = Event(side, "mediate")
    fresh = all(e.verb != "mediate" for e in view.turn_events)
    if fresh and u[0] < character.mediates and table.refuses(ask) is None:
        return chosen(ask, "mediates")
    if u[1] < character.threatens:
        return _word(view, "threaten", adviser, stop)
    if u[2] < character.promises:
        return _word(view, "promise", adviser, stop)
    return None


def _word(view: View, verb: str, adviser: Adviser, stop: Stop | None) -> Choice | None:
    """The one step that costs least to carry out, if it costs little and the other minds it."""
    table = view.table
    steps = [
        e
        for e in table.legal(verb)
        if abs(e.level - table.at(e.lever).level) == 1
        and not crosses_own(view, [Term(e.lever, e.level)])
        and table.commitment(e.side, e.lever) is None
    ]
    if not steps:
        return None
    scored = adviser.terms(view, stop)
    worth = dict(zip(scored.terms, alone(scored, view.stakes), strict=True))
    known = [e for e in steps if Term(e.lever, e.level) in worth]
    if not known:
        return None
    best = max(known, key=lambda e: worth[Term(e.lever, e.level)])
    own = float(worth[Term(best.lever, best.level)])
    if own < -DEAR:
        return None
    return chosen(best, f"{verb}s", worth=own, lever=best.lever)


def kept(
    view: View, character: Character, chance: Chance, adviser: Adviser, stop: Stop | None
) -> Choice | None:
    """A word that falls due, if it is meant; then a commitment evaded or honoured again."""
    table, side = view.table, view.viewer
    drafted = table.drafted(side)
    touched = {e.lever for e in drafted}
    for word in table.words:
        if word.side != side or word.outcome != "open" or word.due > table.turn:
            continue
        if word.kind == "threaten" and any(d.since >= word.turn for d in table.deals):
            continue
        now = table.at(word.lever)
        event = Event(side, "set", word.lever, word.level, now.target, now.reason)
        if word.lever in touched or table.refuses(event) is not None or table.breaks(event):
            continue
        if chance(1)[0] < character.honesty:
            return chosen(event, "keeps_word", lever=word.lever)
    if character.honesty >= 1.0:
        return None
    for event in table.legal("honour"):
        if not _tempted(view, event.lever, adviser, stop):
            return chosen(event, "honours", lever=event.lever)
    if any(e.verb == "evade" for e in drafted) or chance(5)[4] < character.honesty:
        return None
    for event in table.legal("evade"):
        if _tempted(view, event.lever, adviser, stop):
            return chosen(event, "evades", lever=event.lever)
    return None


def _tempted(view: View, lever: str, adviser: Adviser, stop: Stop | None) -> bool:
    table, side = view.table, view.viewer
    deal = table.deal_on(side, lever)
    if deal is None or deal.wronged(side):
        return False
    ahead = min(AHEAD, deal.months_left)
    found = 1.0 - (1.0 - discovery(table.watched(side, lever))) ** ahead
    scored = adviser.terms(view, stop)
    place = {t: i for i, t in enumerate(scored.terms)}
    short = place.get(Term(lever, table.at(lever).level + (-1 if levers()[lever].gives else 1)))
    if short is None:
        return False
    worth = scored.worth([(t,) for t in scored.terms], view.stakes)[side]
    gain = float(np.median(worth[short])) * ahead / view.scenario.horizon
    return gain > found * _lost(deal, view, place, worth)


def _lost(deal: Deal, view: View, place: dict[Term, int], worth: Array) -> float:
    """What it costs that the other side takes its column back for the rest of the deal."""
    before = dict(deal.before)
    part = deal.months_left / view.scenario.horizon
    lost = 0.0
    for t in deal.in_force(opponent(view.viewer)):
        at = place.get(Term(t.lever, before[t.lever].level)) if t.lever in before else None
        if at is not None:
            lost += max(0.0, -float(np.median(worth[at])))
    return lost * min(part, 1.0)
