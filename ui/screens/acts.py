"""An act of the facilitator, and a side's question, as a person reads it."""

from collections import Counter

from engine.rules.delegation import SAID
from engine.rules.facilitator import ALL, Act, Placed
from engine.rules.notation import parse
from engine.view import View
from ui import words
from ui.inrecord import shown
from ui.movekinds import is_kind, kind_name
from ui.screens.happened import effects_told
from ui.seating import player_name
from ui.texts.speech import tr

_TOLD = {
    "inject": "act.inject",
    "rule": "act.rule",
    "forbid": "act.forbid",
    "allow": "act.allow",
    "tell": "act.tell",
    "note": "act.note",
    "ask": "act.ask",
    "seat": "act.seat",
    "poll": "act.poll",
}
_OF_PEOPLE = {
    "away": "act.member_away",
    "here": "act.member_here",
    "left": "act.member_left",
    "held": "act.member_held",
}
_OF_KINDS = {"forbid": "act.forbid_kind", "allow": "act.allow_kind"}
HEARD = (
    "rule",
    "forbid",
    "allow",
    "tell",
    "ask",
    "seat",
    "member",
)  # told at once to whom they are for


def address(to: str) -> str:
    """Whom an event or a message is for."""
    return tr("act.all") if to == ALL else words.side_name(to)


def told(act: Act) -> str:
    """All of an act, for the facilitator and whom it is for."""
    if is_kind(act.lever):
        return tr(_OF_KINDS[act.verb], kind=kind_name(act.lever), text=act.text)
    if act.verb == "seat":
        side, player = words.side_name(act.to), player_name(act.player)
        return tr(_TOLD[act.verb], side=side, player=player, text=act.text)
    if act.verb == "member":
        side = words.side_name(act.to)
        return tr(_OF_PEOPLE[act.how], side=side, who=act.who, text=act.text)
    if act.verb == "poll":
        said = Counter(how for _, how in act.ballots)
        move = words.event(parse(f"{act.side} {act.text}"))
        side, counts = words.side_name(act.side), (said[x] for x in SAID)
        return tr(_TOLD[act.verb], side=side, text=move, **dict(zip("abc", counts, strict=True)))
    return tr(
        _TOLD[act.verb],
        side=words.side_name(act.side) if act.verb == "ask" else "",
        to=address(act.to),
        text=shown(act.text),
        lever=words.lever_name(act.lever) if act.lever else "",
        effects=effects_told(act.effects) or tr("act.no_effect"),
    )


def heard(view: View) -> list[Placed]:
    """What was said to these eyes in this turn, events aside: they come with the turn's news."""
    now = view.table.turn
    return [p for p in view.acts if p.turn == now and p.act.verb in HEARD]
