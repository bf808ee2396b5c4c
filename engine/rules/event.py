"""An event: one thing a side did or said. What it means is stated by its kind of move."""

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from engine.rules.package import IllegalMove, Package

if TYPE_CHECKING:
    from engine.rules.moves.kind import Kind


@cache
def kinds() -> dict[str, "Kind"]:
    """Every kind of move by its verb."""
    from engine.rules.moves import KINDS  # kinds make events, so they come later

    return KINDS


@dataclass(frozen=True)
class Event:
    """One thing a side did or said; its text parses back to it."""

    side: str
    verb: str  # set, suspend, offer, counter, accept, reject, pass, threaten, promise, ...
    lever: str = ""
    level: int = 0  # for 'hold' the number of the deal
    target: str = "other"
    reason: str = "security"
    package: Package | None = None
    objection: str = ""

    def __str__(self) -> str:
        kind = kinds().get(self.verb)
        return kind.text(self) if kind is not None else f"{self.side} {self.verb}"

    @property
    def kind(self) -> "Kind":
        """The kind of move that it is; raises IllegalMove for a verb that no kind has."""
        found = kinds().get(self.verb)
        if found is None:
            raise IllegalMove(f"no move is called {self.verb!r}; choose from {', '.join(kinds())}")
        return found

    @property
    def deal(self) -> int:
        """The number of the deal that it is about, or 0."""
        return self.level if self.kind.names_a_deal else 0

    @property
    def subject(self) -> tuple[str, str, int]:
        """What a measure is about: two with the same subject take each other's place."""
        return self.verb, self.lever, self.deal
