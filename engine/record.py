"""A game is its record: who sat where, the seed, and what was done and said, in order."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from unicodedata import category

from engine.sides import SIDES

# Of the engine: the program's version that last changed what a record leads to. A record says which
# one made its digests, so a program that only looks different must not give it a new one.
VERSION = "0.9"
# Engines whose turns this one plays to the bit. The world of 0.9 is another one than before: what
# was said and done in an older game stands, by the rules of its time; what it leads to is today's.
KEPT = (VERSION,)
WITHOUT_HOUSES = ("0.1", "0.2")  # deals passed at home without a vote
ASSENTING_TWICE = ("0.1", "0.2", "0.3")  # one side alone could agree to a neutral text
WITHOUT_DATES = (
    "0.1",
    "0.2",
    "0.3",
    "0.4",
    "0.5",
    "0.6",
)  # no announcement came, a deal left its levels

_NAME = re.compile(r"[a-z0-9][a-z0-9_.-]{0,60}")
_TIME = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z")


def newer(engine: str) -> bool:
    """Whether a record's engine is later than this one, as far as versions tell."""
    try:
        theirs, ours = ([int(x) for x in v.split(".")] for v in (engine, VERSION))
    except ValueError:
        return engine != VERSION
    return theirs > ours


class InvalidRecord(ValueError):
    """A value that a record cannot hold; says which and what would be right."""


def _printable(text: str, what: str, longest: int) -> None:
    if len(text) > longest or any(category(c) in ("Cc", "Cs") or c in "\u2028\u2029" for c in text):
        raise InvalidRecord(f"{what} is {text[:60]!r}; it must be up to {longest} printable signs")


def check_id(text: str, what: str) -> str:
    """The text if it is an id that a record can hold; raises InvalidRecord."""
    if not _NAME.fullmatch(text):
        raise InvalidRecord(
            f"{what} is {text[:60]!r}; it must be an id of small letters, digits, '-', '_' and '.'"
        )
    return text


def _exists(moment: str) -> bool:
    try:
        datetime.fromisoformat(moment)
    except ValueError:
        return False
    return True


@dataclass(frozen=True)
class Seat:
    """Who plays a side: "person" or the id of a computer player."""

    player: str
    name: str = ""

    def __post_init__(self) -> None:
        if not _NAME.fullmatch(self.player):
            raise InvalidRecord(f"the player is {self.player[:60]!r}; write 'person' or an id")
        _printable(self.name, "the name", 80)
        if self.name != self.name.strip():
            raise InvalidRecord("the name begins or ends with a space; take it out")


@dataclass(frozen=True)
class Header:
    """What a game starts from."""

    scenario: str
    seed: int
    seats: Mapping[str, Seat] = field(
        default_factory=lambda: {side: Seat("person") for side in SIDES}
    )
    options: tuple[tuple[str, str], ...] = ()
    engine: str = VERSION

    def __post_init__(self) -> None:
        if not _NAME.fullmatch(self.scenario):
            raise InvalidRecord(f"the scenario is {self.scenario[:60]!r}; it must be an id")
        if type(self.seed) is not int or not 0 <= self.seed < 10**18:
            raise InvalidRecord(f"the seed is {self.seed}; it must be 0 to 999999999999999999")
        if set(self.seats) != set(SIDES):
            raise InvalidRecord("the seats must be US and CN")
        if not _NAME.fullmatch(self.engine):
            raise InvalidRecord(f"the engine is {self.engine[:60]!r}; it must be a version")
        for key, value in self.options:
            if not _NAME.fullmatch(key) or value != value.strip():
                raise InvalidRecord(f"the option {key[:60]!r} must be an id with a trimmed value")
            _printable(value, f"the option {key}", 200)
        object.__setattr__(self, "seats", {side: self.seats[side] for side in SIDES})

    @property
    def facilitated(self) -> bool:
        """Whether a person facilitates: writes the neutral texts, injects events, rules."""
        return ("facilitator", "yes") in self.options

    def __hash__(self) -> int:
        seats = tuple(self.seats.items())
        return hash((self.scenario, self.seed, seats, self.options, self.engine))


@dataclass(frozen=True)
class Entry:
    """One event in notation with the UTC time it was made (2026-11-24T09:12:03Z)."""

    text: str
    at: str

    def __post_init__(self) -> None:
        _printable(self.text, "the event", 1000)
        if not self.text or self.text != self.text.strip():
            raise InvalidRecord(f"the event is {self.text[:60]!r}; it must be trimmed text")
        if not _TIME.fullmatch(self.at) or not _exists(self.at):
            raise InvalidRecord(f"the time is {self.at[:40]!r}; write it as 2026-11-24T09:12:03Z")


@dataclass(frozen=True)
class Digest:
    """Fingerprint of the world after a turn; the only computed thing that is kept."""

    turn: int
    value: str

    def __post_init__(self) -> None:
        if self.turn < 0 or not re.fullmatch(r"[0-9a-f]{4,64}", self.value):
            raise InvalidRecord(f"the digest of turn {self.turn} must be 4 to 64 hex digits")


Line = Entry | Digest


@dataclass(frozen=True)
class Record:
    """Header and lines. Everything else is computed from it."""

    header: Header
    lines: tuple[Line, ...] = ()

    def with_line(self, line: Line) -> "Record":
        return replace(self, lines=(*self.lines, line))

    @property
    def events(self) -> tuple[str, ...]:
        return tuple(x.text for x in self.lines if isinstance(x, Entry))

    @property
    def digests(self) -> dict[int, str]:
        return {x.turn: x.value for x in self.lines if isinstance(x, Digest)}
