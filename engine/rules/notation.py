"""Events and their text: what a person can type, read aloud and diff, and that parses back.

    US ai_chips 3 CN dual_use     a measure: lever, level, target (CN, CN_mil, all), reason
    US suspend eda 2              set a lever to its most open level for that many turns
    CN offer ree_heavy 1 for ai_chips 2 until 6 verify
    US counter ... / US accept / US reject / US pass
    US threaten tariff_us 9 / CN promise ree_heavy 1
    US summit / CN wto / US done
"""

from dataclasses import dataclass
from difflib import get_close_matches

from engine.rules.levers import REASONS, SIDES, levers, opponent


class IllegalMove(ValueError):
    """A move that cannot be read or may not be made; says what and what would be right."""


@dataclass(frozen=True, order=True)
class Term:
    """One commitment of a package: a lever held no more closed than a level."""

    lever: str
    level: int

    def __str__(self) -> str:
        return f"{self.lever} {self.level}"


@dataclass(frozen=True)
class Package:
    """What the proposer gives for what it gets, for some months."""

    gives: tuple[Term, ...]
    gets: tuple[Term, ...]
    months: int
    verify: bool = False

    def __str__(self) -> str:
        ours = ", ".join(map(str, self.gives))
        theirs = ", ".join(map(str, self.gets))
        return f"{ours} for {theirs} until {self.months}" + (" verify" if self.verify else "")


@dataclass(frozen=True)
class Event:
    """One thing a side did or said."""

    side: str
    verb: str  # set, suspend, offer, counter, accept, reject, pass, threaten, promise, ...
    lever: str = ""
    level: int = 0
    target: str = "other"
    reason: str = "security"
    package: Package | None = None

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
        return f"{self.side} {self.verb}"


WORDS = ("accept", "reject", "pass", "summit", "wto", "done")


def parse(text: str) -> Event:
    """The event that a text stands for, or IllegalMove saying what would be right."""
    words = text.split()
    if not words or words[0] not in SIDES:
        raise IllegalMove(f"{text!r}: a move begins with US or CN")
    side, rest = words[0], words[1:]
    if not rest:
        raise IllegalMove(f"{text!r}: a verb or a lever is missing after {side}")
    verb = rest[0]
    if verb in WORDS:
        if len(rest) > 1:
            raise IllegalMove(f"{text!r}: nothing may follow {verb!r}")
        return Event(side, verb)
    if verb in ("offer", "counter"):
        return Event(side, verb, package=_package(text, side, rest[1:]))
    if verb in ("threaten", "promise"):
        lever, level = _term(text, rest[1:], side)
        return Event(side, verb, lever, level)
    if verb == "suspend":
        if len(rest) != 3:
            raise IllegalMove(f"{text!r}: write '{side} suspend LEVER TURNS'")
        return Event(side, verb, _lever(text, rest[1], side), _number(text, rest[2], "turns"))
    return _measure(text, side, rest)


def _measure(text: str, side: str, rest: list[str]) -> Event:
    lever, level = _term(text, rest[:2], side)
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


def _package(text: str, side: str, words: list[str]) -> Package:
    verify = bool(words) and words[-1] == "verify"
    if verify:
        words = words[:-1]
    if "for" not in words or len(words) < 2 or words[-2] != "until":
        raise IllegalMove(
            f"{text!r}: write '{side} offer LEVER LEVEL for LEVER LEVEL until MONTHS [verify]'"
        )
    cut = words.index("for")
    months = _number(text, words[-1], "months")
    if not 1 <= months <= 120:
        raise IllegalMove(f"{text!r}: a package lasts 1 to 120 months")
    gives = _terms(text, words[:cut], side)
    gets = _terms(text, words[cut + 1 : -2], opponent(side))
    return Package(gives, gets, months, verify)


def _terms(text: str, words: list[str], side: str) -> tuple[Term, ...]:
    chunks = [c.split() for c in " ".join(words).split(",")]
    found = tuple(Term(*_term(text, chunk, side)) for chunk in chunks)
    if len({t.lever for t in found}) < len(found):
        raise IllegalMove(f"{text!r}: a lever stands twice in one column")
    return found


def _term(text: str, words: list[str], side: str) -> tuple[str, int]:
    if len(words) != 2:
        raise IllegalMove(f"{text!r}: a lever and its level are needed, as in 'ai_chips 2'")
    lever = _lever(text, words[0], side)
    level = _number(text, words[1], "level")
    names = levers()[lever].names
    if level >= len(names):
        raise IllegalMove(f"{text!r}: {lever} has levels 0 to {len(names) - 1}, not {level}")
    return lever, level


def _lever(text: str, name: str, side: str) -> str:
    known = [k for k, v in levers().items() if v.side == side]
    if name not in known:
        near = get_close_matches(name, known, 1, 0.0)
        raise IllegalMove(f"{text!r}: {side} has no lever {name!r}; the nearest is {near[0]!r}")
    return name


def _number(text: str, word: str, what: str) -> int:
    if not (word.isascii() and word.isdigit() and len(word) <= 4):
        raise IllegalMove(f"{text!r}: {word!r} is no number of {what}")
    return int(word)
