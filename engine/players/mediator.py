"""The neutral single text: a package that a third party may put before both sides.

It is written from what everybody knows (Fisher's one-text procedure: one draft that both criticise
and neither owns): announced levels, mandates as they must be guessed, worlds as they may be. Of the
packages that beat no deal for both it takes Nash's solution, among those that cross no red line
that either side may have been given: a text that one of them must refuse is none.
"""

from engine.advice.bargaining import expected_to_keep, score_terms, space
from engine.advice.forecast import Ensemble
from engine.advice.within import within
from engine.rules.levers import SIDES, levers
from engine.rules.notation import Event
from engine.rules.package import NEUTRAL, Package, Term, crosses
from engine.view import View

DRAWS, PACKAGES = 16, 800


def single_text(view: View) -> Event:
    """The computer's neutral text for this moment, from everybody's view; always legal."""
    plot, table = view.scenario, view.table
    ensemble = Ensemble.start(DRAWS).through(view.steps)
    scored = score_terms(ensemble, table, plot.horizon)
    months = plot.limits.package_months[-1]
    kept = expected_to_keep(table, months, True)
    red = view.red_lines
    found = within(space(scored, view.stakes, PACKAGES, table.turn, kept=kept, red=red), red)
    if found.nash is not None:
        terms = found.packages[found.nash]
    else:  # nothing beats no deal for both: what comes closest
        short = found.worth.us.clip(max=0.0) + found.worth.cn.clip(max=0.0)
        may = [i for i, p in enumerate(found.packages) if all(_keeps(t, view) for t in p)]
        if not may:
            return standstill(view)
        terms = found.packages[max(may, key=lambda i: short[i])]
    gives = tuple(t for t in terms if levers()[t.lever].side == "US")
    gets = tuple(t for t in terms if levers()[t.lever].side == "CN")
    return Event(NEUTRAL, "offer", package=Package(gives, gets, months, table.can_watch, True))


def standstill(view: View) -> Event:
    """Both sides hold one lever where it is: all that is left when nothing can be opened.

    A lever that stands beyond a red line already is named only where a side has no other.
    """
    gives, gets = (
        min(view.table.openings(side), key=lambda t: not _keeps(t, view)) for side in SIDES
    )
    months = view.scenario.limits.package_months[-1]
    return Event(
        NEUTRAL, "offer", package=Package((gives,), (gets,), months, view.table.can_watch, True)
    )


def _keeps(term: Term, view: View) -> bool:
    return not crosses(term.lever, term.level, view.red_lines)
