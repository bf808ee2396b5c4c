"""What a package is worth and how both houses would vote, in sentences for one side."""

from PySide6.QtCore import QCoreApplication

from engine.advice.bargaining import Worth
from engine.rules.levers import opponent
from engine.rules.package import Package
from engine.score.ratification import Ratification
from engine.view import View
from ui import words
from ui.charts.numeral import signed


def tr(text: str) -> str:
    """A text in the reader's language."""
    return QCoreApplication.translate("worth", text)


def sentences(
    view: View, author: str, package: Package, worth: Worth, houses: tuple[Ratification, ...]
) -> list[str]:
    """All that the model says of a package, to the side whose view it is."""
    side = view.viewer
    other = opponent(side)
    ours, theirs = worth.to(side), worth.to(other)
    text = tr(
        "By our mandate worth {a} bn ({b} to {c}) against no deal. "
        "Our guess for {other}: {d} bn ({e} to {f})."
    )
    numbers = (ours.p50, ours.p05, ours.p95, theirs.p50, theirs.p05, theirs.p95)
    shown = dict(zip("abcdef", (signed(n, 0) for n in numbers), strict=True))
    lines = [text.format(other=words.side_name(other), **shown)]
    for term, us, cn in worth.lines:
        own, far = (us, cn) if side == "US" else (cn, us)
        line = tr("{term}: to us {a}, to them about {b}")
        lines.append(line.format(term=words.term(term), a=signed(own, 0), b=signed(far, 0)))
    if worth.at_home[side] >= 1.0:
        line = tr("Giving more than we get costs us {a} at home.")
        lines.append(line.format(a=f"{worth.at_home[side]:.0f}"))
    lines += _votes(houses, side)
    lines += _crossed(view, author, package)
    if worth.cure is not None:
        line = tr("It could become acceptable to both with: {term}.")
        lines.append(line.format(term=words.term(worth.cure)))
    elif not all(worth.acceptable):
        lines.append(tr("By these figures somebody is better off without it."))
    return lines


def _votes(houses: tuple[Ratification, ...], side: str) -> list[str]:
    """Our members' votes as they are likely to fall, and the other house's chance."""
    lines = []
    for house in houses:
        chance = f"{100 * house.passes:.0f}"
        if house.side == side:
            against = [v.office for v in house.votes if v.favour < 0.5]
            text = tr("Passes at home in {n} of 100 cases").format(n=chance)
            if against:
                text += tr("; against: {names}").format(names=", ".join(against))
            lines.append(text + ".")
        else:
            text = tr("Our guess: passes in {other} in {n} of 100.")
            lines.append(text.format(other=words.side_name(house.side), n=chance))
    return lines


def _crossed(view: View, author: str, package: Package) -> list[str]:
    """Our own red lines that a package would cross."""
    if view.mandate is None:
        return []
    red = {r.lever: r for r in view.mandate.red_lines}
    return [
        tr("Crosses our red line: {text}").format(text=red[t.lever].text)
        for t in package.column(author, view.viewer)
        if t.lever in red and t.level < red[t.lever].level
    ]
