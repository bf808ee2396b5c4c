"""Events and their text: what a person can type, read aloud and diff, and that parses back.

    US ai_chips 3 CN dual_use     a measure: lever, level, target (CN, CN_mil, all), reason
    US suspend eda 2              set a lever to its most open level for that many turns
    CN offer ree_heavy 1 for ai_chips 2 until 6 verify snapback
    US counter ... / US accept / US reject trust / US withdraw / US pass
    US threaten tariff_us 9 / CN promise ree_heavy 1
    US mediate, MED offer eda 1 for ree_magnets 2 until 6 verify
    CN evade ree_heavy / CN honour ree_heavy / US dispute ree_heavy / US hold 1
    US summit / CN wto / US done
"""

from dataclasses import dataclass

from engine.rules.levers import REASONS, SIDES, levers, opponent
from engine.rules.package import (
    NEUTRAL,
    IllegalMove,
    Package,
    Term,
    number,
    read_level,
    read_lever,
    read_package,
)

# Why a package is turned down: worth less than no deal, a red line, no faith that it would be
# kept, no majority at home, the wrong moment.
OBJECTIONS = ("value", "red_line", "trust", "home", "timing")


@dataclass(frozen=True)
class Event:
    """One thing a side did or said."""

    side: str
    verb: str  # set, suspend, offer, counter, accept, reject, pass, threaten, promise, ...
    lever: str = ""
    level: int = 0  # for 'hold' the number of the deal
    target: str = "other"
    reason: str = "security"
    package: Package | None = None
    objection: str = ""

    def __str__(self) -> str:
        if self.verb == "set":
            text = f"{self.side} {self.lever} {self.level}"
            if self.target != "other" or self.reason != "security":
                place = {"other": opponent(self.side), "military": f"{opponent(self.side)}_mil"}
                text += f" {place.get(self.target, 'all')}"
            return text + (f" {self.reason}" if self.reason != "security" else "")
        if self.package is not None:
            return f"{self.side} {self.verb} {self.package}"
        if self.verb in ("suspend", "threaten", "promise"):
            return f"{self.side} {self.verb} {self.lever} {self.level}"
        rest = self.lever or self.objection or (str(self.level) if self.verb == "hold" else "")
        return f"{self.side} {self.verb} {rest}".rstrip()


WORDS = ("accept", "withdraw", "pass", "mediate", "summit", "wto", "done")
MEASURES = ("set", "suspend", "summit", "wto", "evade", "honour", "hold")
ABOUT_A_LEVER = ("dispute", "evade", "honour")


def parse(text: str) -> Event:
    """The event that a text stands for, or IllegalMove saying what would be right."""
    words = text.split()
    if not words or words[0] not in (*SIDES, NEUTRAL):
        raise IllegalMove(f"{text!r}: a move begins with US or CN")
    side, rest = words[0], words[1:]
    if not rest:
        raise IllegalMove(f"{text!r}: a verb or a lever is missing after {side}")
    verb = rest[0]
    if verb in ("offer", "counter") and (side != NEUTRAL or verb == "offer"):
        return Event(side, verb, package=read_package(text, side, rest[1:]))
    if side == NEUTRAL:
        raise IllegalMove(f"{text!r}: {NEUTRAL} only offers a neutral text")
    if verb in WORDS:
        if len(rest) > 1:
            raise IllegalMove(f"{text!r}: nothing may follow {verb!r}")
        return Event(side, verb)
    if verb == "reject":
        return _reject(text, side, rest[1:])
    if verb in ABOUT_A_LEVER:
        if len(rest) != 2:
            raise IllegalMove(f"{text!r}: write '{side} {verb} LEVER'")
        owner = opponent(side) if verb == "dispute" else side
        return Event(side, verb, read_lever(text, rest[1], owner))
    if verb == "hold":
        if len(rest) != 2:
            raise IllegalMove(f"{text!r}: write '{side} hold DEAL'")
        return Event(side, verb, level=number(text, rest[1], "deal"))
    if verb in ("threaten", "promise"):
        lever, level = read_level(text, rest[1:], side)
        return Event(side, verb, lever, level)
    if verb == "suspend":
        if len(rest) != 3:
            raise IllegalMove(f"{text!r}: write '{side} suspend LEVER TURNS'")
        return Event(side, verb, read_lever(text, rest[1], side), number(text, rest[2], "turns"))
    return _measure(text, side, rest)


def _reject(text: str, side: str, rest: list[str]) -> Event:
    if rest and (len(rest) > 1 or rest[0] not in OBJECTIONS):
        raise IllegalMove(
            f"{text!r}: {' '.join(rest)!r} is no reason; choose from {', '.join(OBJECTIONS)}"
        )
    return Event(side, "reject", objection=rest[0] if rest else "")


def _measure(text: str, side: str, rest: list[str]) -> Event:
    lever, level = read_level(text, rest[:2], side)
    target, reason = "other", "security"
    other = opponent(side)
    places = {other: "other", f"{other}_mil": "military", "all": "all"}
    for word in rest[2:]:
        if word in places:
            target = places[word]
        elif word in REASONS:
            reason = word
        else:
            choices = ", ".join([*places, *REASONS])
            raise IllegalMove(f"{text!r}: {word!r} is no target or reason; choose from {choices}")
    if len(rest) > 4:
        raise IllegalMove(f"{text!r}: too many words; write LEVER LEVEL TARGET REASON")
    if target not in levers()[lever].targets:
        raise IllegalMove(f"{text!r}: {lever} has no target; leave {rest[2]!r} out")
    return Event(side, "set", lever, level, target, reason)


__all__ = ["MEASURES", "OBJECTIONS", "Event", "IllegalMove", "Package", "Term", "parse"]
