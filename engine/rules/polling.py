"""Polls of a delegation: what is asked, which moves need one, and what becomes of it at home.

    US poll 1 yes, 2 no, 3a yes, 3b away: accept

The text is the move that is asked about, without its side. Where a delegation of people decides by
majority or by all, a package and an acceptance stand directly after a poll on exactly that move
which has passed; a poll and its move are one append. Measures are asked about in the same way, but
no poll holds up the end of a turn: the facilitator may have to end it for those who are slow.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from engine.reason import Reason
from engine.rules.delegation import SPEAKER, Cast, Delegation, office_of, split
from engine.rules.event import Event
from engine.rules.facilitator import Act, Placed
from engine.rules.levers import SIDES
from engine.rules.notation import parse
from engine.rules.package import IllegalMove

BOUND = ("offer", "counter", "accept")  # what a delegation may have to agree on first

Offices = Mapping[str, Sequence[int]]  # votes of the offices of both sides


def asked(event: Event) -> str:
    """What a poll on a move asks: the move without its side."""
    return str(event).partition(" ")[2]


def cast_now(cast: Cast, acts: Iterable[Placed]) -> Cast:
    """Who holds which office after what the facilitator has changed."""
    changed = [p for p in acts if p.act.verb == "member"]
    if not changed:
        return cast
    delegations = dict(cast.delegations)
    for p in changed:
        if p.act.how == "held":
            office = office_of(p.act.who)
            delegations[p.act.to] = delegations[p.act.to].held(office, split(p.act.text))
        elif p.act.how == "left":
            delegations[p.act.to] = delegations[p.act.to].without(p.act.who)
    return Cast(delegations, cast.observers)


def away(acts: Iterable[Placed], side: str) -> frozenset[str]:
    """People of a side who are not there, as the facilitator has said last."""
    found: set[str] = set()
    for p in acts:
        if p.act.verb == "member" and p.act.to == side:
            if p.act.how == "away":
                found.add(p.act.who)
            else:
                found -= {x for x in found if x.startswith(p.act.who)}
    return frozenset(found)


def refused(act: Act, cast: Cast, offices: Offices) -> Reason | None:
    """Why a poll or a change in a delegation may not be said, with the cure; None where it may."""
    if act.verb == "member":
        own = cast.delegations[act.to]
        number = len(offices[act.to])
        if office_of(act.who) >= number:
            why = f"{act.to} has {number} offices; name one of them"
            return Reason(why, "no_such_office", side=act.to, n=number)
        if act.how != "held" and act.who not in {p.id for p in own.people}:
            why = f"{act.to} has no person {act.who}; {_people(own)}"
            return Reason(why, "no_such_person", side=act.to, name=act.who)
        return None
    own = cast.delegations[act.side]
    if not own.people:
        why = f"nobody is named in the delegation of {act.side}; there is nobody to ask"
        return Reason(why, "nobody_to_ask", side=act.side)
    if {who for who, _ in act.ballots} != {p.id for p in own.people}:
        return Reason(f"a poll asks each person once; {_people(own)}", "poll_asks_all")
    try:
        parse(f"{act.side} {act.text}")
    except IllegalMove as problem:
        return Reason(f"a poll is about a move: {problem}", "poll_on_a_move")
    return None


def unsigned(
    event: Event, acts: Sequence[Placed], said: int, own: Delegation, weights: Sequence[int]
) -> Reason | None:
    """Why a delegation may not make a move before its people have agreed; ``said`` is how many
    moves were made before it. None where it may.
    """
    if own.decides == SPEAKER or not own.people or event.verb not in BOUND:
        return None
    last = acts[-1] if acts and acts[-1].after == said else None
    poll = last.act if last is not None and last.act.verb == "poll" else None
    if poll is None or (poll.side, poll.text) != (event.side, asked(event)):
        why = f"the delegation decides by {own.decides}; ask its people with '{event.side} poll'"
        return Reason(why, f"poll_first_{own.decides}")
    if not own.agreed(poll.ballots, weights):
        why = f"the delegation decides by {own.decides}, and its people have not agreed"
        return Reason(why, f"not_agreed_{own.decides}")
    return None


def at_home(
    events: Sequence[Event], acts: Iterable[Placed], author: str, cast: Cast
) -> dict[str, dict[int, bool]]:
    """How the people of both sides have voted on the package on the table: who put it there when
    it was offered, who accepts it when it was accepted. Offices whose people were not asked or not
    there are not in it.
    """
    put = max((i for i, e in enumerate(events) if e.package and e.side == author), default=-1)
    found: dict[str, dict[int, bool]] = {s: {} for s in SIDES}
    for p in acts:
        if p.act.verb != "poll" or put < 0:
            continue
        side = p.act.side
        offered = side == author and p.after == put and p.act.text == asked(events[put])
        accepted = side != author and p.after > put and p.act.text == "accept"
        if offered or accepted:
            found[side] = cast.delegations[side].votes(p.act.ballots)
    return found


def said_by(acts: Iterable[Placed], side: str) -> dict[str, Counter[str]]:
    """How often each person of a side has said yes and no, and was away, in all polls."""
    found: dict[str, Counter[str]] = {}
    for p in acts:
        if p.act.verb == "poll" and p.act.side == side:
            for who, said in p.act.ballots:
                found.setdefault(who, Counter())[said] += 1
    return found


def _people(own: Delegation) -> str:
    return f"its people are {', '.join(p.id for p in own.people) or 'not named'}"
