"""What a side's word is worth: threats and promises on record, and how deals were kept.

Belief is the mean of a Beta distribution with its counts. Threats count when they were carried out
or not; promises count together with deals: one that ran to its end kept, each breach that came out.
A word may also be overtaken, when a package or a later word takes its place; that counts for
nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from engine.rules.deals import Deal
from engine.rules.levers import levers

# What is believed before anything was seen, as (kept, broken): a third of defied threats are
# carried out (Drezner 2003), 57 percent of pledged purchases were delivered (Bown, PIIE 2022).
# [memory, cases]
PRIOR = {"threaten": (1.0, 2.0), "promise": (2.28, 1.72)}

# Part of a pledge that is ordered in earnest, its spread, and what verification adds. Judgement:
# the soybeans of Busan were ordered in full. What state buyers can place of it is the world's
# matter (engine/world/purchases.py), and what kept phase one at 57 percent of its totals.
# [judgement, share]
EARNEST, SPREAD, WATCHED = 0.90, 0.15, 0.10

# What conduct costs or wins, in points of support (0 to 100) and of reputation (0 to 1).
# A threat that is not carried out costs 1 point and 6 more for the whole range of the lever
# (audience costs, Fearon 1994; sizes from the model reference, E50, judgement there).
# [judgement, points]
FAILED_THREAT, FAILED_RANGE = 1.0, 6.0
# Support for a threat carried out: half of the rally in the reference. [judgement, points]
FIRMNESS = 1.0
BROKEN_PROMISE, KEPT_PROMISE = 0.03, 0.01  # reputation [judgement]
OPEN_BREACH, HIDDEN_BREACH = 0.05, 0.08  # reputation; to be caught costs more [judgement]
ALLIES_WATCH = 0.02  # alignment with the US, away from whoever broke a deal [judgement]
WRONGED = 0.01  # reputation of who disputes a commitment that was kept [judgement]
# Chance a month that a side letter comes out, and its cost. [judgement, 1/month and points]
LEAK, LEAKED = 0.03, 2.0


@dataclass(frozen=True)
class Word:
    """A threat or promise on record, due by the end of the next turn."""

    side: str
    kind: str
    lever: str
    level: int
    turn: int
    outcome: str = "open"  # open, kept, broken, overtaken
    distance: float = 0.0  # steps announced, as a part of the lever's range


def credibility(words: Sequence[Word], deals: Sequence[Deal], side: str, kind: str) -> float:
    """How far a side's threats or promises are believed: mean of a Beta with its counts."""
    past = [w.outcome for w in words if (w.side, w.kind) == (side, kind)]
    kept, broken = PRIOR[kind]
    kept, broken = kept + past.count("kept"), broken + past.count("broken")
    if kind == "promise":
        for deal in deals:
            broken += sum(b.side == side for b in deal.breaches)
            kept += deal.renewed + (bool(deal.outcome) and deal.kept_so_far(side))
    return kept / (kept + broken)


def share_kept(trust: float, months: int, verify: bool) -> float:
    """Part of a commitment's months in which it will be kept, 0 to 1.

    With a hazard ``h = 0.03 + 0.12 (1 - trust)`` a quarter (model reference, 6.3), half of it under
    verification (judgement, as deterrence by being seen), the mean survival over the months is
    ``(1 - exp(-x)) / x`` with ``x = h months / 3``; here its rational form ``1 / (1 + x / 2)``.
    """
    # The hazard of the reference, 6.3; judgement there. [judgement, 1/quarter]
    hazard = (0.03 + 0.12 * (1.0 - trust)) * (0.5 if verify else 1.0)
    # Half of a quarter's three months. [definition, months]
    return 1.0 / (1.0 + hazard * months / 6.0)


def delivered(u: Sequence[float], verify: bool) -> float:
    """Part of a purchase pledge that is ordered in earnest, 0 to 1.

    From twelve uniforms: their sum is near normal, and the same on every machine.
    """
    # The mean of twelve uniform numbers. [definition]
    part = EARNEST + (WATCHED if verify else 0.0) + SPREAD * (sum(u) - 6.0)
    return min(1.0, max(0.0, part))


def consequences(
    before: Sequence[Word], after: Sequence[Word], found: Sequence[tuple[str, bool]] = ()
) -> tuple[tuple[str, float], ...]:
    """What words that fell due, and breaches that came out, do to support, reputation and allies.

    ``found`` holds side and whether by stealth for each breach that came out now.
    """
    effects: list[tuple[str, float]] = []
    for old, new in zip(before, after, strict=True):
        if old.outcome == new.outcome:
            continue
        side = new.side.lower()
        if new.kind == "threaten" and new.outcome == "broken":
            effects.append((f"support_{side}", -FAILED_THREAT - FAILED_RANGE * new.distance))
        elif new.kind == "threaten" and new.outcome == "kept":
            effects.append((f"support_{side}", FIRMNESS))
        elif new.outcome == "broken":
            effects.append((f"standing_{side}", -BROKEN_PROMISE))
        elif new.outcome == "kept":
            effects.append((f"standing_{side}", KEPT_PROMISE))
    for side, stealth in found:
        effects.append((f"standing_{side.lower()}", -(HIDDEN_BREACH if stealth else OPEN_BREACH)))
        effects.append(("alignment", -ALLIES_WATCH if side == "US" else ALLIES_WATCH))
    return tuple(effects)


def distance(lever: str, now: int, level: int) -> float:
    """Steps between two levels as a part of the lever's range."""
    return abs(level - now) / (len(levers()[lever].names) - 1)
