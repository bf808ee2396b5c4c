"""What a computer player gives back: an event, and why it chose it.

A motive is a key and what was weighed, no sentence: whoever shows it words it
(``ui/texts/en/opponent.ts``). Values named in ``private`` tell of the player's own mandate, so that
they are for the debrief only; the rest may be said at the table.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Protocol, runtime_checkable

from engine.rules.notation import Event
from engine.stopping import Stop
from engine.view import View

Chance = Callable[[int], Sequence[float]]  # so many numbers in (0, 1)
Player = Callable[[View, Chance], Event]


@runtime_checkable
class Thinker(Protocol):
    """A player that thinks for long: it explains its choice, and can be stopped meanwhile."""

    def __call__(self, view: View, chance: Chance, stop: Stop | None = None) -> Event: ...

    def decide(self, view: View, chance: Chance, stop: Stop | None = None) -> "Choice": ...


# Numbers that only who holds the mandate knows.
OWN = frozenset({"worth", "aspiration", "plan"})

# Why a move can be made.
MOTIVES = frozenset(
    {
        "by_chance",
        "by_rule",
        "unknown",
        "failed",
        "stopped",
        "as_written",
        "nothing_written",
        "waits",
        "renewed",
        "renews",
        "trust",
        "red_line",
        "value",
        "home",
        "beats_no_deal",
        "accepts",
        "best_product",
        "counters",
        "mends",
        "not_yet",
        "nothing_to_offer",
        "holds_back",
        "answers_breach",
        "answers_closing",
        "answers_opening",
        "pays_at_home",
        "done",
        "disputes",
        "mediates",
        "threatens",
        "promises",
        "keeps_word",
        "evades",
        "honours",
        "plans",
        "plans_answered",
    }
)


class NoMove(ValueError):
    """A player was asked where there is nothing to choose; says what would be right."""


@dataclass(frozen=True)
class Motive:
    """Why a move was made: the key of a sentence, and the numbers and names that fill it."""

    key: str
    values: Mapping[str, float | str] = field(default_factory=lambda: MappingProxyType({}))

    def __post_init__(self) -> None:
        if self.key not in MOTIVES:
            raise ValueError(f"no motive is called {self.key!r}; add it with its text")

    @property
    def private(self) -> frozenset[str]:
        """Names of values that must not be told before papers are opened."""
        return OWN & frozenset(self.values)


@dataclass(frozen=True)
class Choice:
    """An event with its motive."""

    event: Event
    motive: Motive


def chosen(event: Event, key: str, **values: float | str) -> Choice:
    """A choice in one line."""
    return Choice(event, Motive(key, values))


def unweighed(name: str) -> Motive:
    """Why a player moves that weighs nothing."""
    return Motive("by_chance" if name == "random" else "by_rule")


def considered(event: Event, stop: Stop | None) -> None:
    """Tell whoever watches that a package is weighed; of measures, worth and mandates nothing."""
    if stop is not None:
        stop.consider(event)


def asked(view: View) -> None:
    """Raises NoMove unless the view is that of the side that has the word in a running game."""
    if view.over:
        raise NoMove("the game is over; ask no player for a move of it")
    if view.mandate is None:
        raise NoMove("this view is nobody's seat; ask with the view of US or CN")
    if view.viewer != view.table.floor:
        raise NoMove(f"{view.table.floor} has the word; ask with its view, not {view.viewer}'s")
