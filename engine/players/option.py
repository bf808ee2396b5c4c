"""What an adviser says: something to do, what it is worth, how it will probably be answered.

Reasons are keys and what was weighed, no sentences: whoever shows them words them
(``ui/texts/en/counsel.ts``).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from engine.advice.adviser import Adviser
from engine.advice.bargaining import Scored
from engine.players.belief import Beliefs
from engine.rules.levers import opponent
from engine.rules.notation import Event, Term
from engine.stopping import Stop
from engine.view import View

OPTIONS = 3  # as many as are told apart at a glance

# Why something is counselled, and how it will probably be answered; worded by whoever shows it.
GROUNDS = frozenset(
    {
        "fairest", "boldest", "surest", "mends", "renews", "waits", "nothing_better",
        "lies_pays", "keeps_on", "no_value", "no_red_line", "no_home", "no_trust", "no_hurry",
        "holds_back", "answers", "pays_at_home", "closes", "rests",
    }
)  # fmt: skip
REPLIES = frozenset(
    {
        "accepts", "doubts", "red_line", "home", "value", "asks", "asks_more", "kept_word",
        "broke_word", "bound", "has_the_word", "ends", "answers_closing",
        "answers_closing_more", "closes_nothing", "even",
        "nothing_against",
    }
)  # fmt: skip


@dataclass(frozen=True)
class Ground:
    """A sentence's key with the numbers, names and terms that fill it."""

    key: str
    values: Mapping[str, float | str | Term] = field(default_factory=lambda: MappingProxyType({}))

    def __post_init__(self) -> None:
        if self.key not in GROUNDS | REPLIES:
            raise ValueError(f"no ground is called {self.key!r}; add it with its text")


@dataclass(frozen=True)
class Option:
    """Something to do now.

    ``worth`` is billion USD to us by our own mandate: of a package against no deal, the composer's
    own figure; of a measure as a step that nobody answers. ``chance`` is that of a package to be
    agreed. ``accounts`` is what a measure does to our accounts over the horizon, billion USD.
    """

    event: Event
    why: Ground
    reply: Ground
    worth: float | None = None
    chance: float | None = None
    accounts: float | None = None

    @property
    def promises(self) -> float:
        """Worth times chance, by which options are ordered, billion USD."""
        return (self.worth or 0.0) * (1.0 if self.chance is None else self.chance)


@dataclass(frozen=True)
class Asked:
    """Whom counsel is for, and what answers its questions."""

    view: View
    adviser: Adviser
    beliefs: Beliefs
    stop: Stop | None = None

    @property
    def other(self) -> str:
        return opponent(self.view.viewer)

    def weights(self) -> tuple[float, ...]:
        """The chance of each mandate that the other side may have been dealt."""
        return self.beliefs.weights(self.view, self.stop)

    def scored(self) -> Scored:
        """What single terms do, by which many packages are compared."""
        return self.adviser.terms(self.view, self.stop)
