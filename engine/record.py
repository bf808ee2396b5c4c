"""A game is its record: who sat where, the seed, and what was done and said, in order."""

from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Seat:
    """Who plays a side: "person" or the id of a computer player."""

    player: str
    name: str = ""


@dataclass(frozen=True)
class Header:
    """What a game starts from."""

    scenario: str
    seed: int
    us: Seat = Seat("person")
    cn: Seat = Seat("person")

    def seat(self, side: str) -> Seat:
        return self.us if side == "US" else self.cn


@dataclass(frozen=True)
class Entry:
    """One event in notation with the UTC time it was made."""

    text: str
    at: str = ""


@dataclass(frozen=True)
class Digest:
    """Fingerprint of the world after a turn; the only computed thing that is kept."""

    turn: int
    value: str


@dataclass(frozen=True)
class Record:
    """Header and lines. Everything else is computed from it."""

    header: Header
    lines: tuple[Entry | Digest, ...] = ()

    def plus(self, line: Entry | Digest) -> "Record":
        return replace(self, lines=(*self.lines, line))

    @property
    def events(self) -> tuple[str, ...]:
        return tuple(x.text for x in self.lines if isinstance(x, Entry))

    @property
    def digests(self) -> dict[int, str]:
        return {x.turn: x.value for x in self.lines if isinstance(x, Digest)}
