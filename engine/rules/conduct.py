"""What a side's word is worth: threats and promises on record, and how deals were kept.

Belief is the mean of a Beta distribution with its counts. Threats count when they were carried out
or not; promises count together with deals: one that ran to its end kept, each breach that came out.
A word may also be overtaken, when a package or a later word takes its place; that counts for
nothing. Nor does a deal that moved no lever, or a step that was won already: trust is not bought
by easing what is worth nothing again and again.
"""

from collections.abc import Iterable, Sequence
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
# What verification costs each side when a deal is struck: the staff that goes along. One point is
# the least that a measure costs. [judgement, political capital]
WATCHING = 1
# Support that a snap-back clause costs each side: a house gives away its say on when its levers
# return. Half of what a side letter costs that comes out; range 0 to 2. [judgement, points]
SNAPBACK = 1.0


@dataclass(frozen=True)
class Word:
    """A threat or promise on record, due by the end of the next turn, or of the one that an earlier
    word of its kind on the lever was due by.
    """

    side: str
    kind: str
    lever: str
    level: int
    turn: int
    outcome: str = "open"  # open, kept, broken, overtaken
    distance: float = 0.0  # steps announced, as a part of the lever's range
    stood: int = -1  # level that the lever stood at, of words since engine 0.7
    since: int = 0  # turn of the first word of its kind that it takes the place of, if any

    @property
    def due(self) -> int:
        """The turn by whose end it must be kept."""
        return (self.since or self.turn) + 1


def credibility(
    words: Sequence[Word], deals: Sequence[Deal], side: str, kind: str, every: bool = False
) -> float:
    """How far a side's threats or promises are believed: mean of a Beta with its counts.

    A deal that ended kept counts where the side gave a step in it that none before had given; each
    renewal of such a deal counts once the months before it are over. ``every`` counts all of them,
    as engines up to 0.6 did.
    """
    past = [w.outcome for w in words if (w.side, w.kind) == (side, kind)]
    kept, broken = PRIOR[kind]
    kept, broken = kept + past.count("kept"), broken + past.count("broken")
    if kind == "promise":
        won = promised(words, side)
        for deal in sorted(deals, key=lambda d: d.number):
            broken += sum(b.side == side for b in deal.breaches)
            ended_well = bool(deal.outcome) and deal.kept_so_far(side)
            if every:
                kept += deal.renewed + ended_well
            elif given(deal, side) - won:
                kept += min(deal.renewed, deal.age // deal.package.months) + ended_well
                won |= given(deal, side)
    return kept / (kept + broken)


Rung = tuple[str, int]  # a lever and the lower of two neighbouring levels


def given(deal: Deal, side: str) -> set[Rung]:
    """The steps that a side's commitments in a deal have opened beyond where its levers stood."""
    before = dict(deal.before)
    return {
        rung
        for t in deal.terms(side)
        if t.lever in deal.begun and t.lever in before
        for rung in rungs(t.lever, before[t.lever].level, t.level)
    }


def promised(words: Iterable[Word], side: str) -> set[Rung]:
    """The steps of a side's promises that were kept."""
    return {
        rung
        for w in words
        if (w.side, w.kind, w.outcome) == (side, "promise", "kept") and w.stood >= 0
        for rung in rungs(w.lever, w.stood, w.level)
    }


def rungs(lever: str, stood: int, level: int) -> set[Rung]:
    """The steps from a level to one that gives more; none where it gives no more."""
    low, high = (stood, level) if levers()[lever].gives else (level, stood)
    return {(lever, n) for n in range(low, high)}


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


def comes_out(months: int) -> float:
    """Chance that a side letter comes out within so many months, 0 to 1: ``1 - (1 - LEAK)^m``."""
    hidden = 1.0
    for _ in range(months):  # a power may differ from one machine to the next
        hidden *= 1.0 - LEAK
    return 1.0 - hidden


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
