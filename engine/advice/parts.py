"""A result by its parts, and how a government hears accounts beside how the country counts them."""

from collections.abc import Mapping
from dataclasses import dataclass

from engine.advice.result import Result
from engine.score.government import HEARD_AS, PARTS, Weight, weights
from engine.score.outcome import POINT, RED_LINE, Outcome

# What moves a result, in the order in which it is told.
ECONOMY, SECURITY, RIVAL = "economy", "security", "rival"
AT_HOME, OBJECTIVES, RED_LINES = "at_home", "objectives", "red_lines"
RULED = "ruled"


def parts(o: Outcome) -> Mapping[str, float]:
    """What adds up to an outcome's utility, billion USD, each as it moves the result."""
    return {
        ECONOMY: o.economy,
        SECURITY: o.security,
        RIVAL: -o.rival,
        AT_HOME: -o.at_home,
        OBJECTIVES: POINT * o.points,
        RED_LINES: -RED_LINE * len(o.red_lines),
        **({RULED: o.ruled} if o.ruled else {}),  # a facilitator's, told where there is one
    }


@dataclass(frozen=True)
class Largest:
    """Names of the part that helped a result most and of the one that hurt it most, if any did."""

    helped: str | None
    hurt: str | None


# Less is not told of a result's parts. [judgement, billion USD]
TOLD = 0.5


def largest(r: Result) -> Largest:
    """The part that brought most and the one that took most."""
    found = parts(r.outcome)
    best, worst = max(found, key=found.__getitem__), min(found, key=found.__getitem__)
    return Largest(
        best if found[best] >= TOLD else None,
        worst if found[worst] <= -TOLD else None,
    )


@dataclass(frozen=True)
class Hearing:
    """How a kind of account is heard: billion USD for each billion of it. ``accounts`` are the
    parts of the accounts that are heard so, ``counted`` how the country's welfare counts them.
    """

    weight: Weight
    accounts: tuple[str, ...]
    counted: float


def hearings(side: str) -> tuple[Hearing, ...]:
    """The weights of a side's accounts, and of what buyers lose beyond a little."""
    found: dict[str, list[str]] = {}
    for part in PARTS[side]:
        found.setdefault(HEARD_AS[part], []).append(part)
    told = [Hearing(weights()[symbol], tuple(names), 1.0) for symbol, names in found.items()]
    return (*told, Hearing(weights()["loud"], ("consumers",), 0.0))
