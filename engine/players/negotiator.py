"""A negotiator that weighs: packages by its mandate, by what comes without a deal, and by trust.

One engine for all characters (engine/players/characters). It asks of its view what a person could
ask of the composer. With U the worth of a package to its side and V its belief of the other's, both
against no deal, and ``w`` the weight on the own gain at this turn (the character's curve):

- it accepts what gives it at least its aspiration, and in the end whatever beats no deal, if its
  own house would pass it and no red line is crossed; whoever cares counts ``U + cares V``;
- it offers the package of the agreement space with the largest ``U^w V^(1-w)``, and mends what the
  other offers rather than refuse it; what was answered with a red line it does not ask for again;
- at home it takes what pays by itself and closes nothing; it closes its best control in answer to
  closing, and takes back what a wronged side may take back.

Aspiration is the part ``2 (w - 0.5)`` between no deal and the best that it can hope for: a
concession curve (Faratin, Sierra and Jennings 1998). Who listens learns the other's mandate from
its answers (engine/players/belief); words, disputes and evasion are in engine/players/words.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from engine.advice.adviser import Adviser
from engine.advice.bargaining import Space, alone, expected_to_keep, space
from engine.players import words
from engine.players.belief import Beliefs, asks_again, refused_asks
from engine.players.characters import Character, characters
from engine.players.choice import Chance, Choice, asked, chosen, considered
from engine.players.countermeasures import countermeasure
from engine.players.weighing import DRAWS, columns, crosses_own, said
from engine.rules.levers import levers, opponent
from engine.rules.notation import Event, Package, Term
from engine.rules.package import crosses, mirrored
from engine.stopping import Stop
from engine.view import View

PACKAGES = 300  # of its agreement space
FAIR = 0.5  # weight on the own gain at which nothing is aspired to beyond no deal
PAYS = 1.0  # billion USD that a step at home must bring


@dataclass(frozen=True, eq=False)
class Negotiator:
    """A player with a character. What it remembers of other moments changes no answer."""

    character: Character
    adviser: Adviser = field(default_factory=lambda: Adviser(DRAWS))
    beliefs: Beliefs = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "beliefs", Beliefs(self.adviser))

    @property
    def __name__(self) -> str:
        return self.character.id

    def __call__(self, view: View, chance: Chance, stop: Stop | None = None) -> Event:
        """The move of whoever has the word; the same view and chance give the same move."""
        return self.decide(view, chance, stop).event

    def decide(self, view: View, chance: Chance, stop: Stop | None = None) -> Choice:
        """The move and why."""
        asked(view)
        if self.character.listens:
            view = self.beliefs.believed(view, stop)
        if view.table.phase == "talks":
            return self._talk(view, chance, stop)
        return self._act(view, chance, stop)

    def _talk(self, view: View, chance: Chance, stop: Stop | None) -> Choice:
        table, side = view.table, view.viewer
        lies = table.on_table
        if lies is not None and lies[0] != side:
            return self._answer(view, lies[0], lies[1], stop)
        if lies is not None:
            return chosen(Event(side, "pass"), "waits")
        charge = words.charge(view, self.character, chance)
        if charge is not None:
            return charge
        for deal in table.deals:
            if deal.months_left <= table.limits.months_per_turn and not deal.breaches:
                months = table.limits.package_months[-1]
                again = Package((), (), months, False, deal.package.snapback, deal.number)
                event = Event(side, "offer", package=again)
                if table.refuses(event) is None:
                    return chosen(event, "renews")
        offer = self._proposal(view, "offer", self._space(view, stop), stop)
        if offer is not None:
            return offer
        said_now = words.said(view, self.character, chance, self.adviser, stop)
        return said_now or chosen(Event(side, "pass"), "nothing_to_offer")

    def _answer(self, view: View, author: str, package: Package, stop: Stop | None) -> Choice:
        """Yes, a better text, or no with the reason."""
        table, side = view.table, view.viewer
        yes = Event(side, "accept")
        if table.refuses(yes) is not None:
            return chosen(Event(side, "pass"), "waits")
        if package.renews:
            deal = next(d for d in table.deals if d.number == package.renews)
            if deal.kept_so_far(opponent(side)):
                return chosen(yes, "renewed")
            return chosen(Event(side, "reject", objection="trust"), "trust")
        considered(Event(author, "offer", package=package), stop)
        worth, houses = self.adviser.package(view, author, package, stop)
        own, found = worth.to(side).p50, self._space(view, stop)
        theirs = worth.to(opponent(side)).p50
        felt = own + self.character.cares * max(theirs, 0.0)
        bound = self._binding(view, stop)(package.terms)
        felt += bound
        hope = self._aspiration(view, found, stop)
        why = ""
        if crosses_own(view, package.column(author, side)):
            why = "red_line"
        elif own + max(bound, 0.0) <= 0.0:
            why = "value"
        elif not houses[side].passed:
            why = "home"
        elif felt >= hope:
            return chosen(yes, "accepts", worth=own, aspiration=hope)
        counter = self._mended(view, author, package, worth.cure, hope, stop)
        counter = counter or self._proposal(view, "counter", found, stop)
        if counter is not None:
            return counter
        if why:
            return chosen(Event(side, "reject", objection=why), why, worth=own)
        if not self._settles(view, felt, hope):
            no = Event(side, "reject", objection="timing")
            return chosen(no, "not_yet", worth=own, aspiration=hope)
        return chosen(yes, "beats_no_deal", worth=own)

    def _settles(self, view: View, felt: float, hope: float) -> bool:
        """Whether it takes what beats no deal and is less than it hopes for, where it can say no
        more this turn: who listens waits for another turn while there is one.
        """
        last = view.table.turn >= view.table.limits.turns
        return not self.character.listens or last or felt >= hope

    def _mended(
        self,
        view: View,
        author: str,
        package: Package,
        cure: Term | None,
        hope: float,
        stop: Stop | None,
    ) -> Choice | None:
        """What lies there with one line more of theirs, where that makes it good enough."""
        side = view.viewer
        if not self.character.listens or cure is None or levers()[cure.lever].side == side:
            return None
        ours, theirs = columns(package, author, side)
        turned = mirrored(package) if author != side else package
        better = replace(turned, gives=ours, gets=(*theirs, cure), snapback=False, verify=False)
        event = Event(side, "counter", package=better)
        if crosses_own(view, ours) or (ours, (*theirs, cure)) in said(view):
            return None
        if view.table.refuses(event) is not None:
            return None
        considered(event, stop)
        worth, houses = self.adviser.package(view, side, better, stop)
        if worth.to(side).p50 < max(hope, PAYS) or not all(h.passed for h in houses.values()):
            return None
        return chosen(event, "mends", worth=worth.to(side).p50, lever=cure.lever)

    def _proposal(self, view: View, verb: str, found: Space, stop: Stop | None) -> Choice | None:
        """The best package for both by its own weight that was not said before, if it may be."""
        table, side = view.table, view.viewer
        if table.exchanges_left(side) < 1:
            return None
        before, refused = said(view), self._refused(view)
        mine, theirs = found.worth[side], found.worth[opponent(side)]
        cares = self.character.cares
        zone = [
            i
            for i in found.zone
            if not crosses_own(view, found.packages[i])
            and not any(crosses(t.lever, t.level, view.guarded) for t in found.packages[i])
            and mine[i] + cares * theirs[i] > 0.0
        ]
        wary, binds, clad = self._wary(view), self._binding(view, stop), self._clad(view, stop)
        for i in self._order(view, found, zone, stop):
            terms = found.packages[i]
            ours = tuple(t for t in terms if levers()[t.lever].side == side)
            other = tuple(t for t in terms if levers()[t.lever].side != side)
            months = table.limits.package_months[-1]
            package = clad(Package(ours, other, months, table.can_watch, wary))
            event = Event(side, verb, package=package)
            if columns(package, side, side) in before or table.refuses(event) is not None:
                continue
            if asks_again(other, refused) or mine[i] + binds(package.terms) <= 0.0:
                continue
            considered(event, stop)
            _, houses = self.adviser.package(view, side, package, stop)
            if all(h.passed for h in houses.values()):
                key = "best_product" if verb == "offer" else "counters"
                return chosen(event, key, worth=float(mine[i]), theirs=float(theirs[i]))
        return None

    def _order(self, view: View, found: Space, zone: Sequence[int], stop: Stop | None) -> list[int]:
        """Packages of the zone by their weighted products, the largest first."""
        mine, theirs = found.worth[view.viewer], found.worth[opponent(view.viewer)]
        w, cares = self.weight(view), self.character.cares
        # In logs: the order is the same.
        value = {
            i: w * np.log(mine[i] + cares * theirs[i]) + (1.0 - w) * np.log(theirs[i]) for i in zone
        }
        return sorted(zone, key=lambda i: -value[i])

    def _refused(self, view: View) -> list[tuple[Term, ...]]:
        return refused_asks(view) if self.character.listens else []

    def _wary(self, view: View) -> bool:
        """Whether a breach by the other side is fresh enough to ask for a snap-back."""
        return self.character.listens and words.wronged(view, self.character.grudge)

    def _space(self, view: View, stop: Stop | None) -> Space:
        """The agreement space of this moment in its own eyes."""
        table, months = view.table, view.scenario.limits.package_months[-1]
        kept = expected_to_keep(table, months, True)
        scored = self.adviser.terms(view, stop)
        return space(scored, view.stakes, PACKAGES, table.turn, kept=kept, red=view.guarded)

    def _aspiration(self, view: View, found: Space, stop: Stop | None) -> float:
        """What a package must be worth to be accepted now."""
        mine = found.worth[view.viewer]
        hoped = max((float(mine[i]) for i in found.frontier), default=0.0)
        return 2.0 * (self.weight(view) - FAIR) * hoped

    def _binding(self, view: View, stop: Stop | None) -> Callable[[Sequence[Term]], float]:
        """What it is worth beside a package's terms that its levers are held, billion USD; who does
        not think ahead sees nothing in it.
        """
        return lambda terms: 0.0

    def _clad(self, view: View, stop: Stop | None) -> Callable[[Package], Package]:
        """What is written into a package beside what it is about; nothing where one does not think
        ahead.
        """
        return lambda package: package

    def weight(self, view: View) -> float:
        """Weight on the own gain: firm at first, fair in the end."""
        c, limits = self.character, view.table.limits
        been = (view.table.turn - 1) / max(limits.turns - 1, 1)
        if c.concession != 1.0:
            been = been ** (1.0 / c.concession)
        return c.firm + (c.fair - c.firm) * been

    def _act(self, view: View, chance: Chance, stop: Stop | None) -> Choice:
        """What a wronged side takes back, words that fall due, else a measure of its own."""
        table, side = view.table, view.viewer
        held = next(table.legal("hold"), None)
        if held is not None and self.character.grudge:
            return chosen(held, "holds_back")
        kept = words.kept(view, self.character, chance, self.adviser, stop)
        if kept is not None:
            return kept
        answer = countermeasure(view, lambda: self.adviser.terms(view, stop), view.stakes)
        if answer is not None:
            event = answer.event
            return chosen(event, "answers_closing", worth=answer.worth, lever=event.lever)
        return self._measure(view, stop) or chosen(Event(side, "done"), "done")

    def _measure(self, view: View, stop: Stop | None) -> Choice | None:
        """The next own measure of the turn, if there is one."""
        table, side = view.table, view.viewer
        if len(table.drafted(side)) >= self.character.steps:
            return None
        scored = self.adviser.terms(view, stop)
        worth = alone(scored, view.stakes)
        provoked = self._provoked(view)
        best: tuple[float, Event, bool] | None = None
        for i, t in enumerate(scored.terms):
            lever, now = levers()[t.lever], table.at(t.lever)
            if lever.side != side or worth[i] < PAYS:
                continue
            closes = lever.restricts and t.level > now.level
            opens = lever.gives or (lever.restricts and t.level < now.level)
            if opens or (closes and not (provoked and abs(t.level - now.level) == 1)):
                continue
            event = Event(side, "set", t.lever, t.level, now.target, now.reason)
            if table.refuses(event) is not None or table.breaks(event) or crosses_own(view, [t]):
                continue
            if best is None or worth[i] > best[0]:
                best = (float(worth[i]), event, closes)
        if best is None:
            return None
        key = "answers_breach" if best[2] else "pays_at_home"
        return chosen(best[1], key, worth=best[0], lever=best[1].lever)

    def _provoked(self, view: View) -> bool:
        """Whether a breach is fresh enough to be answered beyond what it takes back."""
        return self.character.listens and words.wronged(view, self.character.grudge)


negotiator = Negotiator(characters()["negotiator"])
