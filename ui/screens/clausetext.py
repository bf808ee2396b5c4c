"""When a package counts, what it holds off and what its clauses are worth, in sentences."""

from engine.advice.clauses import announced, clauses, later, span
from engine.rules.levers import opponent
from engine.rules.package import Package
from engine.view import View
from ui import words
from ui.charts.numeral import plain
from ui.texts.speech import tr


def sentences(view: View, author: str, package: Package) -> list[str]:
    """Time first, then what is announced for no deal, then how far the other side is believed."""
    return [
        *_time(view, package),
        *_announced(view, author, package),
        *_clauses(view, author, package),
    ]


def _time(view: View, package: Package) -> list[str]:
    months = span(view, package)
    shown = {"first": words.month_name(months.first), "last": words.month_name(months.last)}
    lines = [tr("worth.prolongs" if package.renews else "worth.counts", **shown)]
    for x in later(view, package):
        key = "worth.begins_after" if x.term.after else "worth.begins"
        lever = words.lever_name(x.term.lever)
        lines.append(tr(key, lever=lever, month=words.month_name(x.month)))
    return lines


def _announced(view: View, author: str, package: Package) -> list[str]:
    lines = []
    for a in announced(view, author, package):
        told = {
            "lever": words.lever_name(a.term.lever),
            "level": words.level_name(a.term.lever, a.term.level),
            "n": a.days,
        }
        if not a.held:
            lines.append(tr("worth.does_not_hold", **told))
        elif a.comes is None:
            lines.append(tr("worth.holds", **told))
        else:
            lines.append(tr("worth.holds_until", month=words.month_name(a.comes), **told))
    return lines


def _clauses(view: View, author: str, package: Package) -> list[str]:
    side = view.viewer
    c = clauses(view.table, author, package, side)
    lines = [tr("worth.kept", other=words.side_name(opponent(side)), a=plain(100 * c.kept))]
    watched = {"a": plain(100 * c.verified), "b": plain(100 * c.unverified)}
    key = "worth.verified" if package.verify else "worth.unverified"
    lines.append(tr(key, c=plain(c.watching), **watched))
    if package.snapback:
        lines.append(tr("worth.snapback", a=plain(100 * c.firm), b=plain(c.snapback)))
    elif c.waits:
        lines.append(tr("worth.waits", a=plain(100 * c.firm)))
    return lines
