"""The course of things: where all levers will stand in the months to come if nobody moves any more.

Deals run on and end, commitments begin on their dates, suspensions run out, and what was announced
for the case of no deal comes when nothing holds it. The table's own clocks say so, a turn at a
time, so that a forecast, a vote at home, the composer and the result see the same months as the
game would play.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from engine.rules.dates import come_due
from engine.rules.deals import Deal, beyond
from engine.rules.event import Event
from engine.rules.levels import Levels
from engine.rules.levers import SIDES, levers, opponent
from engine.rules.moves.suspend import Suspend
from engine.rules.package import Package, Term
from engine.rules.table import Table
from engine.sides import BySide
from engine.world.regime import Setting

Course = tuple[Levels, ...]  # a month each; months on end that nothing changes share one value
_NEVER = 1 << 20  # the clocks go on after the last turn [numerics, turns]
_CALM = 50.0  # support decides about capital, which moves no lever [numerics, points]


def course(table: Table, months: int) -> Course:
    """Levels as carried out in the next ``months`` months, as far as the table's reader knows."""
    on = table if table.phase != "over" else replace(table, turn=table.turn + 1)
    on = replace(on, limits=replace(on.limits, turns=_NEVER), phase="talks", drafts=(), words=())
    on = come_due(on)  # a date in the first turn comes when its talks are over
    found: list[Levels] = []
    now, stood = Levels(on.carried_out), standing(on)
    while len(found) < months:
        found += [now] * on.limits.months_per_turn
        if settled(on):
            found += [now] * (months - len(found))
            break
        turns = min(calm(on), months)
        if turns:
            found += [now] * (turns * on.limits.months_per_turn)
            on = aged(on, turns)
        on = on.next_turn(BySide.both(_CALM))
        if standing(on) != stood:
            stood = standing(on)
            then = Levels(on.carried_out)
            now = now if then == now else then
    return tuple(found[:months])


def standing(table: Table) -> tuple[object, ...]:
    """All that decides where levers stand at a table, now and by its own clocks, but the clocks."""
    deals = tuple((d.number, d.begun, d.held, d.months_left > 0) for d in table.deals)
    return table.levels, deals, table.evasions


def settled(table: Table) -> bool:
    """Whether no clock of the table moves a lever."""
    return not (table.deals or table.suspensions or table.announced)


def calm(table: Table) -> int:
    """Turns from now on whose clocks move nothing: deals run and none begins or ends, no date
    comes. Where that is not plain from the table alone, none.
    """
    if table.suspensions or table.evasions:
        return 0
    turns = _NEVER
    for deal in table.deals:
        turns = min(turns, _unmoved(deal, table.limits.months_per_turn))
    if table.announced and table.turn < table.due:
        turns = min(turns, table.due - table.turn - 1)
    return max(turns, 0)


def _unmoved(deal: Deal, months: int) -> int:
    """Turns in which a deal neither ends nor has a commitment that begins."""
    if len(deal.held) == len(SIDES) or (deal.held and deal.package.snapback):
        return 0  # it ends by itself
    turns = (deal.months_left - 1) // months
    for side in SIDES:
        other = opponent(side)
        if side in deal.held or deal.wronged(side):
            continue
        for t in deal.waiting(side):
            if not t.after:
                turns = min(turns, (t.start - deal.age - 1) // months)
            elif other not in deal.held and deal.kept_so_far(other):
                return 0
    return turns


def aged(table: Table, turns: int) -> Table:
    """The table after turns in which only its deals have run."""
    months = turns * table.limits.months_per_turn
    deals = tuple(
        replace(d, months_left=d.months_left - months, age=d.age + months) for d in table.deals
    )
    return replace(table, turn=table.turn + turns, deals=deals)


def with_deal(table: Table, author: str, package: Package) -> Table:
    """The table with a package in force from now on, delivered in full; nothing is checked."""
    before = tuple((t.lever, table.stood(t.lever)) for t in package.terms)
    number = 1 + len(table.deals) + len(table.past)
    deal = Deal(author, package, table.turn, package.months, number, before)
    at_once = tuple(t for t in package.terms if t.at_once)
    return replace(table.cleared(), deals=(*table.deals, deal)).begun(deal, at_once)


def held(path: Course, terms: Sequence[Term], months: int) -> Course:
    """The course with levers held no more closed than terms for so many months from now on."""
    return _moved(path, {t.lever: t for t in terms}, months)


def _moved(path: Course, terms: dict[str, Term], months: int) -> Course:
    found: list[Levels] = []
    seen: dict[int, Levels] = {}
    for month, levels in enumerate(path):
        if month >= months:
            return (*found, *path[month:])
        new = seen.get(id(levels))
        if new is None:
            need = [t for t in terms.values() if beyond(t.lever, levels[t.lever].level, t.level)]
            new = seen[id(levels)] = levels.with_terms(need) if need else levels
        found.append(new)
    return tuple(found)


def joined(
    path: Course,
    other: Course,
    names: Collection[str],
    fixed: Mapping[str, Setting] = MappingProxyType({}),
) -> Course:
    """The course with some levers as another course has them, and some fixed, month by month."""
    made: dict[tuple[int, int], Levels] = {}
    found = []
    for mine, theirs in zip(path, other, strict=True):
        key = (id(mine), id(theirs))
        if key not in made:
            moved = {**fixed, **{n: theirs[n] for n in names if theirs[n] != mine[n]}}
            made[key] = mine.moved(moved) if moved else mine
        found.append(made[key])
    return tuple(found)


def set_from_now(path: Course, lever: str, new: Setting, months: int | None = None) -> Course:
    """The course with one lever set, for good or for some months.

    What the course itself does to the lever later still comes, where it closes further.
    """
    first = path[0][lever]
    found: list[Levels] = []
    seen: dict[int, Levels] = {}
    for month, levels in enumerate(path):
        if months is not None and month >= months:
            return (*found, *path[month:])
        moved = seen.get(id(levels))
        if moved is None:
            later = levels[lever]
            stays = later == first or not beyond(lever, later.level, new.level)
            moved = levels.moved({lever: new}) if stays else levels
            seen[id(levels)] = moved
        found.append(moved)
    return tuple(found)


def after(path: Course, table: Table, event: Event) -> Course:
    """The course once a measure is in force too, from that of the table without it."""
    before = dict(path[0])
    moved = {n: s for n, s in event.kind.levels(table, before, event).items() if s != before[n]}
    months = None
    if isinstance(event.kind, Suspend):
        months = event.level * table.limits.months_per_turn
    for lever, new in moved.items():
        path = set_from_now(path, lever, new, months)
    return path


def opens(term: Term, now: Setting) -> bool:
    """Whether a commitment gives the other side more than today."""
    lever = levers()[term.lever]
    if not (lever.restricts or lever.gives):
        return False
    return beyond(term.lever, now.level, term.level)


__all__ = [
    "Course",
    "after",
    "aged",
    "calm",
    "course",
    "held",
    "joined",
    "opens",
    "set_from_now",
    "settled",
    "with_deal",
]
