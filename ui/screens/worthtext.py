"""What a package is worth and how both houses would vote, in sentences for one side."""

from engine.addends import adding_up
from engine.advice.clauses import points_at_home
from engine.advice.worth import Worth
from engine.rules.levers import SIDES, opponent
from engine.rules.notation import Term
from engine.rules.package import Package, crosses
from engine.score.ratification import Ratification
from engine.sides import BySide
from engine.view import View
from ui import words
from ui.charts.numeral import plain, signed
from ui.screens import clausetext
from ui.texts.speech import listed, tr


def sentences(
    view: View, author: str, package: Package, worth: Worth, houses: BySide[Ratification]
) -> list[str]:
    """All that the model says of a package, to the side whose view it is."""
    side = view.viewer
    other = opponent(side)
    ours, theirs = worth.to(side), worth.to(other)
    numbers = (ours.p50, ours.p05, ours.p95, theirs.p50, theirs.p05, theirs.p95)
    shown = dict(zip("abcdef", (signed(n, 0) for n in numbers), strict=True))
    months = view.scenario.horizon
    lines = [tr("worth.by_our_mandate", n=months, other=words.side_name(other), **shown)]
    columns = {s: _column(worth, s) for s in SIDES}
    told = [("worth.line", words.term(term)) for term, _ in worth.lines]
    told += [("worth.at_home", ""), ("worth.together", "")]
    for (key, term), a, b in zip(told, columns[side], columns[other], strict=True):
        if term or a or b:
            lines.append(tr(key, term=term, a=signed(a, 0), b=signed(b, 0)))
    points = points_at_home(worth)
    lost = [plain(points[s], 1) for s in (side, other)]
    if any(v != plain(0.0, 1) for v in lost):
        lines.append(tr("worth.support", a=lost[0], b=lost[1]))
    lines += _votes(houses, side)
    lines += _crossed(view, author, package)
    cure = worth.cure
    if cure is not None and not crosses(cure.lever, cure.level, view.guarded):
        lines.append(tr("worth.could_become_acceptable_both", term=words.term(cure)))
    elif not all(worth.acceptable.values()):
        lines.append(tr("worth.by_these_figures_somebody"))
    return lines + clausetext.sentences(view, author, package)


def by_line(view: View, worth: Worth) -> dict[Term, str]:
    """What each line is worth to both, as it stands on its card."""
    side = view.viewer
    other = opponent(side)
    columns = {s: _column(worth, s) for s in SIDES}
    name = tr("side.US_short") if other == "US" else words.side_name(other)
    return {
        term: tr("line.worth", a=signed(a, 0), b=signed(b, 0), other=name)
        for (term, _), a, b in zip(worth.lines, columns[side], columns[other], strict=False)
    }


def _column(worth: Worth, side: str) -> tuple[float, ...]:
    """What each line is worth to a side, what conceding costs it at home and what is beyond the
    lines, as they are read: together they are the middle of the headline.
    """
    lines = [own[side] for _, own in worth.lines]
    parts = [*lines, -worth.at_home[side]]
    middle = worth.to(side).p50
    return adding_up([*parts, middle - sum(parts)], middle, 0)


def _votes(houses: BySide[Ratification], side: str) -> list[str]:
    """Our members' votes as they are likely to fall, and the other house's chance."""
    lines = []
    for house in houses.values():
        chance = plain(100 * house.passes)
        if house.side == side:
            against = [v.office for v in house.votes if v.favour < 0.5]
            if against:
                lines.append(tr("worth.passes_against", n=chance, names=listed(against)))
            else:
                lines.append(tr("worth.passes", n=chance))
        else:
            lines.append(tr("worth.passes_there", other=words.side_name(house.side), n=chance))
    return lines


def _crossed(view: View, author: str, package: Package) -> list[str]:
    """Our own red lines that a package would cross."""
    if view.mandate is None:
        return []
    red = {r.lever: r for r in view.mandate.red_lines}
    return [
        tr("worth.crosses_our_red_line", text=red[t.lever].text)
        for t in package.column(author, view.viewer)
        if crosses(t.lever, t.level, {k: r.level for k, r in red.items()})
    ]
