"""What the facilitator does, and how a side asks for one: acts beside the moves of a game.

    FAC inject E7 support_us -3, stock_us 0.1 to all: TEXT
                                    an event, with its serial if it stands in a list
    FAC rule support_cn 2: REASON   a quantity, or a figure, moved beside what is computed
    FAC forbid ai_chips: REASON     a lever held where it is, or a kind of move not allowed
    FAC allow ai_chips: REASON      and free again
    FAC seat US planner: REASON     another player at a side (engine/rules/seating)
    FAC tell US: TEXT               a message to one delegation or to all
    FAC note: TEXT                  a note that nobody sees before the debrief
    FAC member US 3b away: REASON   somebody of a delegation is not there, or here again
    FAC member US 3 left: REASON    an office that nobody holds any more
    FAC member US 3 held: NAMES     and who holds it now
    US ask: TEXT                    a side asks for the facilitator
    US poll 1 yes, 2 no: MOVE       the people of a delegation on a move (engine/rules/polling)

An act needs no word at the table and is nobody's move: it may stand between any two moves of a
game whose header names a facilitator, a poll in any whose header names people. Events and rulings
fall with the months of the turn in which they are said, beside the deck; all else counts at once.
In a view stands only what its reader may know: an event once it has fallen and to whom it is
addressed, a message to whom it goes, a question and a poll to its own side; rulings are
everybody's, notes nobody's.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from unicodedata import category

from engine.reason import Reason
from engine.rules.delegation import Ballots, is_person, read_ballots, split
from engine.rules.delegation import written as balloted
from engine.rules.effects import EFFECTS, Effects, read_effects, written
from engine.rules.figures import FIGURES
from engine.rules.kinds import FORBIDDABLE
from engine.rules.levers import SIDES, levers
from engine.rules.package import IllegalMove

if TYPE_CHECKING:
    from engine.rules.table import Table

FACILITATOR = "FAC"
ALL = "all"
ADDRESSES = (ALL, *SIDES)
# Signs of a text, so that an act is one line on record whatever else it holds. [definition, signs]
LONGEST = 500
MOVE = 900  # and of a move that people are asked about [definition, signs]
# In a game, beside its moves: ten times what a day with 32 people would hold. [judgement, acts]
MOST = 5000
# Signs of a title, as a line of news has room for. [judgement, signs]
TITLE = 80
FORMS = {
    "inject": "FAC inject [SERIAL] [NAME AMOUNT, ...] to all|US|CN: TEXT",
    "rule": "FAC rule NAME AMOUNT: REASON",
    "forbid": "FAC forbid LEVER|VERB: REASON",
    "allow": "FAC allow LEVER|VERB: REASON",
    "seat": "FAC seat US|CN PLAYER: REASON",
    "tell": "FAC tell all|US|CN: TEXT",
    "note": "FAC note: TEXT",
    "member": "FAC member US|CN PERSON away|here|left: REASON",
    "ask": "US ask: TEXT",
    "poll": "US poll PERSON yes|no|away, ...: MOVE",
}
OF_A_SIDE = ("ask", "poll")
PRESENCE = ("away", "here", "left", "held")
FALLS = ("inject", "rule")  # with the turn's months
_PLAYER = re.compile(r"[a-z0-9][a-z0-9_.-]{0,60}")  # as a record's header names one
_SERIAL = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]{0,19}")
# Signs that turn the direction in which others are read: a line would not say what it seems to.
_TURNING = "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


@dataclass(frozen=True)
class Act:
    """One act; its text parses back to it."""

    side: str  # the facilitator, or the side that asks
    verb: str
    text: str
    to: str = ALL  # whom an event or a message is for, or whose seat it is
    effects: Effects = ()
    lever: str = ""  # or the kind of move, by its verb
    serial: str = ""  # of an event that stands in a list
    who: str = ""  # a person of a delegation, or an office by its number
    how: str = ""  # whether somebody is there
    ballots: Ballots = ()
    player: str = ""  # who sits down

    def __str__(self) -> str:
        head = [self.side, self.verb, self.serial, written(self.effects), self.lever]
        if self.verb == "member":
            head += [self.to, self.who, self.how]
        head.append(balloted(self.ballots))
        if self.verb == "inject":
            head.append(f"to {self.to}")
        elif self.verb == "tell":
            head.append(self.to)
        elif self.verb == "seat":
            head += [self.to, self.player]
        return f"{' '.join(x for x in head if x)}: {self.text}"

    @property
    def title(self) -> str:
        """The first sentence of the text without its full stop, or its first words."""
        return _headed(self.text)[0]

    @property
    def rest(self) -> str:
        """What follows it; the whole text where the first sentence is too long for a title."""
        return _headed(self.text)[1]


@dataclass(frozen=True)
class Placed:
    """An act where it stands in a game: its turn, and how many moves were made before it.

    In a view the number is 0, because it would tell how many measures a side has laid aside.
    """

    act: Act
    turn: int
    after: int = 0

    @property
    def falls(self) -> bool:
        """Whether it does something to the world with the turn's months."""
        return self.act.verb in FALLS


def is_act(text: str) -> bool:
    """Whether a text is meant as an act rather than as a move."""
    words = text.split(None, 2)
    own = [*OF_A_SIDE, *(f"{verb}:" for verb in OF_A_SIDE)]
    return bool(words) and (words[0] == FACILITATOR or (len(words) > 1 and words[1] in own))


def read_act(text: str) -> Act:
    """The act that a text stands for; raises IllegalMove with what would be right."""
    head, colon, body = text.partition(":")
    words = head.split()
    side, verb = words[0] if words else "", words[1] if len(words) > 1 else ""
    owners = SIDES if verb in OF_A_SIDE else (FACILITATOR,)
    if verb not in FORMS or side not in owners:
        verbs = ", ".join(v for v in FORMS if v not in OF_A_SIDE)
        own = " or ".join(repr(v) for v in OF_A_SIDE)
        raise IllegalMove(
            f"{head[:60]!r}: {FACILITATOR} is followed by one of {verbs}, a side by {own}"
        )
    if not colon:
        raise IllegalMove(f"{text[:60]!r}: a text is missing; write '{FORMS[verb]}'")
    body = checked(body.strip(), MOVE if verb == "poll" else LONGEST)
    rest = words[2:]
    if verb == "poll":
        return Act(side, verb, body, ballots=read_ballots(rest))
    made = _member(rest, body) if verb == "member" else None
    if made is not None:
        return made
    if verb in ("note", "ask") and not rest:
        return Act(side, verb, body)
    if verb == "tell" and len(rest) == 1 and rest[0] in ADDRESSES:
        return Act(side, verb, body, to=rest[0])
    if verb in ("forbid", "allow") and len(rest) == 1 and rest[0] in (*levers(), *FORBIDDABLE):
        return Act(side, verb, body, lever=rest[0])
    if verb == "rule" and rest:
        effects = read_effects(" ".join(rest), (*EFFECTS, *FIGURES))
        if len(effects) == 1:
            return Act(side, verb, body, effects=effects)
    if verb == "seat" and len(rest) == 2 and rest[0] in SIDES and _PLAYER.fullmatch(rest[1]):
        return Act(side, verb, body, to=rest[0], player=rest[1])
    if verb == "inject" and rest[-2:-1] == ["to"] and rest[-1] in ADDRESSES:
        serial, rest, to = "", rest[:-2], rest[-1]
        if rest and read_serial(rest[0]):
            serial, rest = rest[0], rest[1:]
        return Act(side, verb, body, to, read_effects(" ".join(rest)), serial=serial)
    raise IllegalMove(f"{head[:60]!r} cannot be read; write '{FORMS[verb]}'")


def read_serial(text: str) -> bool:
    """Whether a word can be an event's serial: no effect's name, and no word of the notation."""
    return bool(_SERIAL.fullmatch(text)) and text not in (*EFFECTS, "to")


def _member(words: list[str], body: str) -> Act | None:
    """Who of a delegation is there, or holds an office; None where it is none of that."""
    match words:
        case [to, who, how] if to in SIDES and is_person(who) and how in PRESENCE:
            if how != "held" or _office(who, body):
                return Act(FACILITATOR, "member", body, to=to, who=who, how=how)
    return None


def _office(who: str, names: str) -> bool:
    """Whether names can be those of a whole office; raises IllegalMove where they are no names."""
    return len(who) == 1 and bool(split(names))


def checked(text: str, longest: int = LONGEST) -> str:
    """A text that an act can hold: one line of signs that can be read; raises IllegalMove."""
    if not text:
        raise IllegalMove("the text is empty; write what is to be said")
    if len(text) > longest:
        raise IllegalMove(f"the text has {len(text)} signs; {longest} are allowed")
    for sign in text:
        if category(sign) in ("Cc", "Cs", "Zl", "Zp") or sign in _TURNING:
            raise IllegalMove(f"the text holds {sign!r}, which cannot be shown in a line")
    if text != text.strip():
        raise IllegalMove("the text begins or ends with a space; take it out")
    return text


def refused(
    table: "Table", act: Act, facilitated: bool, before: Sequence[Placed] = ()
) -> Reason | None:
    """Why an act may not be said now, with the cure; None where it may."""
    if not facilitated and act.verb != "poll":
        why = "this game has no facilitator; begin one with a facilitator"
        return Reason(why, "no_facilitator")
    if table.phase == "over":
        return Reason("the game is over", "over")
    if len(before) >= MOST:
        return Reason(f"a game holds at most {MOST} acts beside its moves", "most_acts", n=MOST)
    if act.lever and act.lever not in (*table.limits.levers, *FORBIDDABLE):
        here = table.limits.levers
        return Reason(f"this scenario plays with {', '.join(here)}", "levers_here", levers=here)
    ruled = table.ruled_out(act.lever)
    if act.verb == "forbid" and ruled is not None:
        return Reason(f"{act.lever} is forbidden already", "forbidden_already", lever=act.lever)
    if act.verb == "allow" and ruled is None:
        return Reason(f"{act.lever} is not forbidden", "not_forbidden", lever=act.lever)
    for p in before if act.serial else ():
        if p.act.serial == act.serial:
            why = f"the event {act.serial} was published in turn {p.turn}"
            return Reason(why, "published", name=act.serial, n=p.turn)
    return None


def check(table: "Table", act: Act, facilitated: bool, before: Sequence[Placed] = ()) -> None:
    """Raise IllegalMove with the reason and the cure when an act may not be said now."""
    why = refused(table, act, facilitated, before)
    if why is not None:
        raise IllegalMove(f"{str(act)!r}: {why}", why, str(act))
    # A record holds the text alone, so an act whose text means another act is none.
    if read_act(str(act)) != act:
        raise IllegalMove(f"{str(act)!r}: its text would be read as another act")


def applied(table: "Table", act: Act) -> "Table":
    """The table after an act: a lever or a kind of move is held, or free again."""
    if act.verb == "forbid":
        return replace(table, forbidden=(*table.forbidden, (act.lever, act.text)))
    if act.verb == "allow":
        left = tuple(x for x in table.forbidden if x[0] != act.lever)
        return replace(table, forbidden=left)
    return table


def heard(placed: Placed, viewer: str, turn: int) -> Placed | None:
    """An act as a side hears it, or everybody, at the table of a turn; None where it does not.

    Of an event its serial stays with the facilitator.
    """
    act = placed.act
    if act.verb == "note" or (act.side in SIDES and act.side != viewer):
        return None
    if act.verb in ("inject", "tell") and act.to not in (ALL, viewer):
        return None
    if act.verb == "inject" and placed.turn >= turn:
        return None
    return Placed(replace(act, serial=""), placed.turn)


def _headed(text: str) -> tuple[str, str]:
    """A title and what follows it."""
    first, stop, rest = text.partition(". ")
    first = first if stop else first.removesuffix(".")
    if len(first) <= TITLE:
        return first, rest.strip()
    cut = first[:TITLE].rpartition(" ")[0] or first[:TITLE]
    return f"{cut} ...", text
