"""What a package is worth and how both houses would vote, in sentences for one side."""

from engine.advice.worth import Worth
from engine.rules.levers import opponent
from engine.rules.package import Package
from engine.score.ratification import Ratification
from engine.view import View
from ui import words
from ui.charts.numeral import plain, signed
from ui.texts.speech import listed, tr


def sentences(
    view: View, author: str, package: Package, worth: Worth, houses: tuple[Ratification, ...]
) -> list[str]:
    """All that the model says of a package, to the side whose view it is."""
    side = view.viewer
    other = opponent(side)
    ours, theirs = worth.to(side), worth.to(other)
    numbers = (ours.p50, ours.p05, ours.p95, theirs.p50, theirs.p05, theirs.p95)
    shown = dict(zip("abcdef", (signed(n, 0) for n in numbers), strict=True))
    lines = [tr("worth.by_our_mandate", other=words.side_name(other), **shown)]
    for term, us, cn in worth.lines:
        own, far = (us, cn) if side == "US" else (cn, us)
        a, b = signed(own, 0), signed(far, 0)
        lines.append(tr("worth.line", term=words.term(term), a=a, b=b))
    if worth.at_home[side] >= 1.0:
        lines.append(tr("worth.giving_more_than_we", a=plain(worth.at_home[side])))
    lines += _votes(houses, side)
    lines += _crossed(view, author, package)
    if worth.cure is not None:
        lines.append(tr("worth.could_become_acceptable_both", term=words.term(worth.cure)))
    elif not all(worth.acceptable):
        lines.append(tr("worth.by_these_figures_somebody"))
    return lines


def _votes(houses: tuple[Ratification, ...], side: str) -> list[str]:
    """Our members' votes as they are likely to fall, and the other house's chance."""
    lines = []
    for house in houses:
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
        if t.lever in red and t.level < red[t.lever].level
    ]
