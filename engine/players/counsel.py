"""An adviser for whoever learns: up to three things to do now, what each is worth, what follows.

It asks of a seat's own view what a person could ask of the composer and the menu of measures, and
what a player may believe of the other side. It knows neither the other side's mandate nor its
drafts, and decides nothing: who is counselled may take any of it or none.

In the talks it answers what the other side has put on the table, or proposes:

    fairest     the largest product of both gains (Nash 1950)
    boldest     the most for us of what has a real chance to be accepted
    surest      the likeliest to be accepted of what leaves us a fair part of the fairest

Nothing is counselled that crosses an own red line, is expected to fail in the own house, is
illegal, or would hardly be accepted. For measures it takes the best that pays at home and the best
control to close, the expected answer counted against it, beside doing nothing. The first is what
brings most by its worth times its chance.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from engine.advice.adviser import Adviser
from engine.advice.bargaining import expected_to_keep, space
from engine.players.belief import Beliefs, asks_again, refused_asks
from engine.players.likely import Likely, Weighed, chances, likely
from engine.players.negotiator import PAYS
from engine.players.option import OPTIONS, Asked, Ground, Option
from engine.players.stepping import measures
from engine.players.weighing import columns, crosses_own, said
from engine.players.words import wronged
from engine.rules.levers import levers, opponent
from engine.rules.notation import Event, Package, Term
from engine.rules.package import NEUTRAL, crosses, mirrored
from engine.stopping import Stop
from engine.view import View
from engine.world.elementary import Array

PACKAGES = 600  # of the agreement space that are looked through
TRIES = 6  # packages of a kind that are run as they are written
FAINT = 0.1  # chance below which nothing is worth offering
REAL = 0.35  # chance from which on an offer is more than a gesture
PART = 0.2  # of what the fairest brings us that the surest must leave
GRUDGE = 2  # turns after a breach in which a snap-back is asked for


def counsel(
    view: View, stop: Stop | None = None, adviser: Adviser | None = None
) -> tuple[Option, ...]:
    """Up to three options for the seat that has the word, the most promising first.

    Empty where there is nothing to decide for this view. ``view.table`` may hold measures that are
    drafted already. The same view gives the same counsel, whatever an adviser remembers.
    """
    table = view.table
    if view.mandate is None or view.over or table.floor != view.viewer:
        return ()
    adviser = adviser or Adviser()
    asked = Asked(view, adviser, Beliefs(adviser), stop)
    if table.phase == "measures":
        found = measures(asked)
    elif table.on_table is not None and table.on_table[0] != view.viewer:
        found = _answers(asked, *table.on_table)
    else:
        packages = _packages(asked, "counter" if table.on_table is not None else "offer")
        packages.sort(key=lambda o: -o.promises)
        found = [*_renewals(view), *packages]
        found += _pass(view, not found)
    return tuple(found[:OPTIONS])


# the other side's package


def _answers(asked: Asked, author: str, package: Package) -> list[Option]:
    """Accept, the best counter, refuse; of these what may be said."""
    view, side = asked.view, asked.view.viewer
    yes = Event(side, "accept")
    may = view.table.refuses(yes) is None
    found: list[Option] = []
    if package.renews:
        deal = next(d for d in view.table.deals if d.number == package.renews)
        fault = "" if deal.kept_so_far(asked.other) else "trust"
        if may and not fault:
            found.append(Option(yes, Ground("keeps_on"), Ground("bound", {"chance": 1.0})))
    else:
        lies = _weigh(asked, author, package)
        fault = _fault(view, lies)
        if may and not fault:
            found.append(_acceptance(asked, yes, lies))
        counters = [*_mended(asked, lies), *_packages(asked, "counter")]
        found += sorted(counters, key=lambda o: -o.promises)[:1]
    found.sort(key=lambda o: -o.promises)
    no = Event(side, "reject", objection=fault or "timing")
    if view.table.refuses(no) is None:
        why = Ground(f"no_{fault}" if fault else "no_hurry")
        found.append(Option(no, why, _after(view), 0.0))
    return found or _pass(view, True)


def _weigh(asked: Asked, author: str, package: Package) -> Weighed:
    worth, houses = asked.adviser.package(asked.view, author, package, asked.stop)
    return Weighed(author, package, worth, houses)


def _fault(view: View, lies: Weighed) -> str:
    """Why we should not accept what lies there, as an objection; empty if we may."""
    side = view.viewer
    if crosses_own(view, lies.package.column(lies.author, side)):
        return "red_line"
    if lies.worth.to(side).p50 <= 0.0:
        return "value"
    return "" if _passes(lies, side) else "home"


def _acceptance(asked: Asked, yes: Event, lies: Weighed) -> Option:
    own = lies.worth.to(asked.view.viewer).p50
    why = Ground("lies_pays")
    if lies.author == NEUTRAL:
        answer = likely(asked.view, lies, asked.scored(), asked.weights())
        return Option(yes, why, _reply(asked, answer, None), own, answer.accept)
    theirs = lies.passes(asked.other)
    return Option(yes, why, Ground("bound", {"chance": theirs}), own, theirs)


def _mended(asked: Asked, lies: Weighed) -> list[Option]:
    """What lies there with the line more of theirs that makes it good for both."""
    view, side, cure = asked.view, asked.view.viewer, lies.worth.cure
    if lies.author == NEUTRAL or cure is None or levers()[cure.lever].side == side:
        return []
    turned = mirrored(lies.package)
    better = replace(turned, gets=(*turned.gets, cure))
    if columns(better, side, side) in said(view):
        return []
    option = _weighed(asked, "counter", better, Ground("mends", {"term": cure}))
    return [option] if option is not None else []


def _passes(weighed: Weighed, side: str) -> bool:
    return weighed.houses[side].passed


# our packages


def _renewals(view: View) -> list[Option]:
    """Deals that were kept and run out before the next talks."""
    table, side = view.table, view.viewer
    found = []
    for deal in table.deals:
        ends = deal.months_left <= table.limits.months_per_turn
        if not ends or deal.breaches or table.on_table is not None:
            continue
        months = table.limits.package_months[-1]
        again = Package((), (), months, False, deal.package.snapback, deal.number)
        event = Event(side, "offer", package=again)
        if table.refuses(event) is None:
            key = "kept_word" if deal.kept_so_far(side) else "broke_word"
            found.append(Option(event, Ground("renews", {"deal": deal.number}), Ground(key)))
    return found


@dataclass(frozen=True)
class _Field:
    """Packages that may be proposed, with what they are worth to both and their chances."""

    packages: tuple[Package, ...]
    mine: Array
    theirs: Array
    chance: Array


def _packages(asked: Asked, verb: str) -> list[Option]:
    """The fairest, the boldest and the surest package; each only if it is what it is called."""
    space_ = _field(asked, verb)
    mine, chance = space_.mine, space_.chance
    both = np.where((mine > 0.0) & (space_.theirs > 0.0), mine * space_.theirs, 0.0)
    fair = _first(asked, verb, space_, "fairest", both, lambda o: True)
    found = [fair] if fair is not None else []
    most, sure = (fair.worth or 0.0, fair.chance or 0.0) if fair is not None else (0.0, 0.0)
    bold = _first(
        asked, verb, space_, "boldest", np.where((mine > most) & (chance >= REAL), mine, 0.0),
        lambda o: (o.worth or 0.0) > most and (o.chance or 0.0) >= REAL,
    )  # fmt: skip
    least = max(PAYS, PART * most)
    safe = _first(
        asked, verb, space_, "surest", np.where((mine >= least) & (chance > sure), chance, 0.0),
        lambda o: (o.chance or 0.0) > sure and (o.worth or 0.0) >= least,
    )  # fmt: skip
    for option in (bold, safe):
        if option is not None and all(o.event != option.event for o in found):
            found.append(option)
    return found


def _field(asked: Asked, verb: str) -> _Field:
    view, side, table = asked.view, asked.view.viewer, asked.view.table
    if table.exchanges_left(side) < 1:
        return _Field((), np.zeros(0), np.zeros(0), np.zeros(0))
    months, watched = table.limits.package_months[-1], table.can_watch
    kept = expected_to_keep(table, months, watched)
    scored = asked.scored()
    believed = asked.beliefs.believed(view, asked.stop)
    whole = space(scored, believed.stakes, PACKAGES, table.turn, kept=kept, red=believed.guarded)
    chance = chances(view, scored, whole.packages, kept, asked.weights())
    mine, theirs = whole.worth[side], whole.worth[opponent(side)]
    before, refused = said(view), refused_asks(view)
    packages, places = [], []
    for i in np.flatnonzero(mine > 0.0):
        terms = whole.packages[i]
        ours = tuple(t for t in terms if levers()[t.lever].side == side)
        others = tuple(t for t in terms if levers()[t.lever].side != side)
        if crosses_own(view, ours) or (ours, others) in before or asks_again(others, refused):
            continue
        if any(crosses(t.lever, t.level, believed.guarded) for t in others):
            continue
        package = Package(ours, others, months, watched, wronged(view, GRUDGE))
        if table.refuses(Event(side, verb, package=package)) is None:
            packages.append(package)
            places.append(i)
    index = np.array(places, dtype=np.intp)
    return _Field(tuple(packages), mine[index], theirs[index], chance[index])


def _first(
    asked: Asked,
    verb: str,
    found: _Field,
    key: str,
    order: Array,
    holds: Callable[[Option], bool],
) -> Option | None:
    """The first by a positive measure that is still what it is called when it is run in full."""
    for i in np.argsort(-order, kind="stable")[:TRIES]:
        if order[i] <= 0.0:
            return None
        option = _weighed(asked, verb, found.packages[i], Ground(key))
        if option is not None and holds(option):
            return option
    return None


def _weighed(asked: Asked, verb: str, package: Package, why: Ground) -> Option | None:
    """A package run as it is written; None where we should not offer it, or in vain."""
    view, side = asked.view, asked.view.viewer
    event = Event(side, verb, package=package)
    if crosses_own(view, package.gives) or view.table.refuses(event) is not None:
        return None
    found = _weigh(asked, side, package)
    own = found.worth.to(side).p50
    if own <= 0.0 or not _passes(found, side):
        return None
    answer = likely(view, found, asked.scored(), asked.weights())
    if answer.accept < FAINT:
        return None
    cure = found.worth.cure
    wanted = cure if cure is not None and levers()[cure.lever].side == side else None
    return Option(event, why, _reply(asked, answer, wanted), own, answer.accept)


def _reply(asked: Asked, answer: Likely, wanted: Term | None) -> Ground:
    """The likeliest answer with its reason; a counter where the other side can still make one."""
    if answer.answer == "accept":
        return Ground("accepts" if answer.accept >= 0.5 else "doubts", {"chance": answer.accept})
    if answer.answer != "value":
        return Ground(answer.answer)
    if asked.view.table.exchanges_left(asked.other) < 1:
        return Ground("value")
    return Ground("asks", {"term": wanted}) if wanted is not None else Ground("asks_more")


def _pass(view: View, alone_: bool) -> list[Option]:
    """Saying nothing now, where that may be."""
    event = Event(view.viewer, "pass")
    if view.table.refuses(event) is not None:
        return []
    why = Ground("nothing_better" if alone_ else "waits")
    return [Option(event, why, _after(view), 0.0)]


def _after(view: View) -> Ground:
    """What comes once we have refused or said nothing."""
    left = view.table.exchanges_left(opponent(view.viewer))
    return Ground("has_the_word" if left > 0 else "ends")
