"""One sentence of advice on a package, and the package that it would become if it is tried."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from engine.advice.worth import Worth
from engine.rules.draft import Draft
from engine.rules.levers import SIDES, opponent
from engine.rules.notation import Term
from engine.rules.package import crosses
from engine.score.ratification import Ratification
from engine.sides import BySide
from engine.view import View
from ui import words
from ui.texts.speech import listed, tr


@dataclass(frozen=True)
class Advice:
    """A sentence; ``tried`` is the draft that follows it, where one click can write that."""

    text: str
    tried: Draft | None = None


def advice(
    view: View, draft: Draft, worth: Worth | None, houses: BySide[Ratification] | None
) -> Advice:
    """What matters most: a red line, then who loses by it, then the votes at home."""
    kept = _within_red_lines(view, draft)
    if kept is not None:
        return kept
    if worth is None:
        return Advice(tr("verdict.weighing"))
    if moves_nothing(view, draft):
        return Advice(tr("verdict.nothing_moves"))
    against, cure = worth.unwilling, worth.cure
    if cure is not None and against and not crosses(cure.lever, cure.level, view.guarded):
        tried = draft.with_term(opponent(against), cure)
        return Advice(tr("verdict.cure", term=words.term(cure)), tried)
    losing = [side for side, better in worth.acceptable.items() if not better]
    if losing:
        return Advice(who_loses(view, losing))
    for house in houses.values() if houses is not None else ():
        if not house.passed:
            names = listed([v.office for v in house.votes if v.favour < 0.5])
            ours = house.side == view.viewer
            key = "verdict.house_ours" if ours else "verdict.house_theirs"
            return Advice(tr(key, names=names or words.side_name(house.side)))
    return Advice(tr("verdict.both_gain"))


def who_loses(view: View, losing: list[str]) -> str:
    """Who is better off without it, and what that side would need."""
    if len(losing) > 1:
        return tr("verdict.both_lose")
    if losing[0] == view.viewer:
        return tr("verdict.we_lose")
    return tr("verdict.they_lose", other=words.side_name(losing[0]))


def moves_nothing(view: View, draft: Draft) -> bool:
    """Whether a draft only promises what stands today."""
    return all(t.level == view.table.setting[t.lever].level for _, t in draft.lines())


def red_lines(view: View, side: str) -> dict[str, int]:
    """One's own red lines as dealt; of the other side those that it may have been dealt, as far as
    it has not itself promised or offered to go.
    """
    if view.mandate is not None and side == view.viewer:
        return {r.lever: r.level for r in view.mandate.red_lines}
    red = dict(view.guarded)
    for term in _promised(view, side):
        if term.lever in red:
            red[term.lever] = min(red[term.lever], term.level)
    return red


def _promised(view: View, side: str) -> Iterator[Term]:
    """What a side has put on the table itself, and what it has agreed to."""
    for event in view.events:
        if event.side == side and event.package is not None:
            yield from event.package.column(side, side)
    for deal in (*view.table.deals, *view.table.past):
        yield from deal.terms(side)


def _within_red_lines(view: View, draft: Draft) -> Advice | None:
    """What would keep our own red lines, if the draft crosses one."""
    side = view.viewer
    if view.mandate is None or side not in SIDES:
        return None
    red = red_lines(view, side)
    for place, term in enumerate(draft.column(side)):
        if not crosses(term.lever, term.level, red):
            continue
        lever, now = words.lever_name(term.lever), words.level_name(term.lever, term.level)
        level = red[term.lever]
        if Term(term.lever, level) not in set(view.table.openings(side)):
            return Advice(tr("verdict.crosses_no_cure", lever=lever, now=now))
        tried = draft.with_term(side, replace(term, level=level), place)
        name = words.level_name(term.lever, level)
        return Advice(tr("verdict.keeps_red_line", lever=lever, level=name, now=now), tried)
    return None
