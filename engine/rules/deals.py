"""Deals in force: what binds whom, what was kept as far as is known, and how a deal ends.

A commitment waits, then is in force until the deal ends. Its side may break it in the open by
setting the lever beyond it, or by stealth: the announced level stays and the lever is carried out
one level short. A breach that is known frees the other side; with a snap-back clause its levers
return by themselves and the deal is over.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from engine.rules.levers import SIDES, levers, opponent
from engine.rules.package import Package, Term
from engine.sides import BySide
from engine.world.regime import Setting

# Chance a month that a commitment carried out one level short is found out is 1 - exp(-rate).
# Without verification firms notice long reviews and customs count tonnes: after Geneva (12 May
# 2025) the United States charged China with slow licences within three weeks, but could not prove
# it. Judgement: 0.15 a month (0.05 to 0.4), with agreed inspection 0.60 (0.3 to 1).
# [judgement, 1/month]
MONITORING = {False: 0.15, True: 0.60}
# The same as chances. [derived, 1/month]
_CHANCE = {False: 0.1393, True: 0.4512}  # 1 - exp(-rate), written out: the same on every machine
# Chance that a dispute which is right proves it within the turn; judgement. [judgement, share]
PROOF = {False: 0.4, True: 0.9}


def discovery(verify: bool) -> float:
    """Stated chance a month that a breach by stealth is found out."""
    return _CHANCE[verify]


@dataclass(frozen=True)
class Breach:
    """A commitment that was not kept, as far as is known."""

    side: str
    lever: str
    since: int  # turn in which it began
    known: int  # turn in which it came out
    stealth: bool = False
    mended: bool = False


@dataclass(frozen=True)
class Evasion:
    """A commitment carried out one level short; its own side alone knows."""

    side: str
    lever: str
    since: int  # turn


@dataclass(frozen=True)
class Deal:
    """A package in force. In a neutral text the first column is the US's."""

    proposer: str
    package: Package
    since: int  # turn
    months_left: int
    number: int = 1
    before: tuple[tuple[str, Setting], ...] = ()  # where its levers stood
    begun: tuple[str, ...] = ()  # levers whose commitments are in force
    age: int = 0  # months
    kept: BySide[int] = BySide(0, 0)  # months in which each side kept its word, as far as is known
    breaches: tuple[Breach, ...] = ()
    held: tuple[str, ...] = ()  # sides that hold their commitments back
    renewed: int = 0
    outcome: str = ""  # kept or broken, once it has ended
    delivered: float = 1.0  # part of a purchase pledge that is delivered

    def terms(self, side: str) -> tuple[Term, ...]:
        return self.package.column(self.proposer, side)

    def in_force(self, side: str) -> tuple[Term, ...]:
        """Commitments of a side that have begun and are not held back."""
        if side in self.held:
            return ()
        return tuple(t for t in self.terms(side) if t.lever in self.begun)

    def wronged(self, side: str) -> bool:
        """Whether the other side has broken a commitment, is known to, and has not mended it."""
        return any(b.side != side and not b.mended for b in self.breaches)

    def binding(self, side: str) -> tuple[Term, ...]:
        """Commitments that a side may not leave without breaking its word."""
        return () if self.wronged(side) else self.in_force(side)

    def waiting(self, side: str) -> tuple[Term, ...]:
        return tuple(t for t in self.terms(side) if t.lever not in self.begun)

    def due(self, months: int) -> tuple[Term, ...]:
        """Commitments that begin now: their date has come, or the other column has been kept."""
        found = []
        for side in SIDES:
            if side in self.held or self.wronged(side):
                continue
            other = opponent(side)
            seen = self.age >= months and other not in self.held and self.kept_so_far(other)
            for t in self.waiting(side):
                if (t.after and seen) or (not t.after and self.age >= t.start):
                    found.append(t)
        return tuple(found)

    def kept_so_far(self, side: str) -> bool:
        return not any(b.side == side for b in self.breaches)

    def a_month_later(self, months: int) -> "Deal":
        """The deal after a turn of ``months``; counts what was kept as far as is known."""
        at_fault = {b.side for b in self.breaches if not b.mended}
        kept = BySide.of(
            lambda s: self.kept[s] + months * (s not in at_fault and s not in self.held)
        )
        left = self.months_left - months
        age = self.age + months
        return replace(self, months_left=left, age=age, kept=kept)

    def broken(self, breach: Breach, months: int = 0) -> "Deal":
        """With a breach that has come out; ``months`` that had been counted as kept are taken."""
        kept = max(0, self.kept[breach.side] - months)
        return replace(
            self,
            breaches=(*self.breaches, breach),
            kept=self.kept.having(breach.side, kept),
        )

    def mended(self, side: str, lever: str) -> "Deal":
        breaches = tuple(
            replace(b, mended=True) if (b.side, b.lever) == (side, lever) else b
            for b in self.breaches
        )
        return replace(self, breaches=breaches)

    def prolonged(self, renewal: Package) -> "Deal":
        """With a renewal's months, and what it adds to how the deal is watched."""
        package = replace(
            self.package,
            verify=self.package.verify or renewal.verify,
            snapback=self.package.snapback or renewal.snapback,
        )
        months = self.months_left + renewal.months
        return replace(self, months_left=months, renewed=self.renewed + 1, package=package)

    def began_at(self, lever: str, setting: Setting) -> "Deal":
        """With another place where a lever stood before it, where that gives less."""
        old = dict(self.before).get(lever)
        if old is None or not beyond(lever, setting.level, old.level):
            return self
        before = tuple((n, setting if n == lever else s) for n, s in self.before)
        return replace(self, before=before)

    def public(self) -> "Deal":
        """Without its side letter."""
        hidden = {t.lever for t in self.package.terms if t.quiet}
        return replace(
            self,
            package=self.package.public(),
            before=tuple(x for x in self.before if x[0] not in hidden),
            begun=tuple(x for x in self.begun if x not in hidden),
            breaches=tuple(b for b in self.breaches if b.lever not in hidden),
        )

    def ended(self) -> "Deal":
        return replace(self, outcome="broken" if self.breaches else "kept", months_left=0)


def beyond(lever: str, level: int, promised: int) -> bool:
    """Whether a level gives less than was promised."""
    return level < promised if levers()[lever].gives else level > promised


def opened(setting: Setting, term: Term, delivered: float = 1.0) -> Setting:
    """A lever moved to its commitment, unless it gives as much already."""
    if not beyond(term.lever, setting.level, term.level):
        return setting
    share = delivered if levers()[term.lever].gives else 1.0
    return replace(setting, level=term.level, share=share)


def returned(levels: dict[str, Setting], deal: Deal, side: str) -> dict[str, Setting]:
    """A side's levers back where they stood before the deal, where that gives less."""
    before = dict(deal.before)
    found = dict(levels)
    for t in deal.in_force(side):
        old = before.get(t.lever)
        if old is not None and not t.quiet and beyond(t.lever, old.level, found[t.lever].level):
            found[t.lever] = old
    return found


def short(lever: str, setting: Setting) -> Setting:
    """A lever carried out one level short of what is announced."""
    last = len(levers()[lever].names) - 1
    if levers()[lever].gives:
        return replace(setting, level=max(setting.level - 1, 0))
    return replace(setting, level=min(setting.level + 1, last))


def can_be_short(lever: str, level: int) -> bool:
    """Tariffs are published; what is fully closed cannot be closed further."""
    found = levers()[lever]
    return found.kind != "tariff" and (level > 0 if found.gives else level < len(found.names) - 1)


def carried_out(
    levels: Mapping[str, Setting], deals: tuple[Deal, ...], evasions: tuple[Evasion, ...]
) -> dict[str, Setting]:
    """What levers really do: the announced levels, side letters, and what is evaded."""
    found = dict(levels)
    for deal in deals:
        for side in SIDES:
            for t in deal.in_force(side):
                if t.quiet:
                    found[t.lever] = opened(found[t.lever], t, deal.delivered)
    for e in evasions:
        found[e.lever] = short(e.lever, found[e.lever])
    return found
