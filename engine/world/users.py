"""The users behind a line, split by what a control means for them.

A rule covers the share ``c`` of a line's users or grades, and in the long run grants the share
``g`` of what they apply for. The first months of any rule are slower than its settled practice: end
users must be documented and agencies learn. Users whose papers are accepted by the age ``a`` of the
rule are

    ready(a) = w H(a / t1) + (1 - w) H(a / t2),   H(x) = x^8 / (1 + x^8)

so that a rule first shuts nearly everything, lets a first group ``w`` pass after ``t1`` months and
the rest after ``t2``, less for a general licence (gallium and germanium from August 2023: shut for
two to three months, about a fifth of normal until the eighth, normal by the eleventh; China
customs). Whoever eases a rule gives the order to grant, which ends that phase; whoever asks for new
proof of end use begins it again (December 2024: gallium and antimony hardly left China for anywhere
until June 2025). The others,

    shut = c (1 - g ready)

get nothing over the counter, and nobody else can order in their name. The stocks of the two classes
are kept apart; users who change class take their stocks and what travels to them along. Suppliers
of technology also drop customers that no rule names: ``shut + o shut (1 - shut)`` (over-compliance;
New York Fed Staff Report 1096).
"""

from dataclasses import dataclass

import numpy as np

from engine.world.elementary import Array, outer
from engine.world.goods import CHINA, LINES, MINERALS, US_DEFENCE
from engine.world.parameters import Parameters
from engine.world.regime import Regime
from engine.world.state import State

SETTLED = 36.0  # months: the age of a rule whose practice is settled [numerics]
ANEW = 0.5  # a step of the reach of China's rules abroad: new proof of end use [definition]
# What the US rule on the origin of defence's inputs names (DFARS 252.225-7052). [definition]
_ORIGIN = np.array([float(g in ("magnets", "samarium")) for g in MINERALS])
# Whose end use is proved anew: raw materials. Magnets go to known makers of known goods: in
# November 2025 they rose while dysprosium all but stopped (customs). [derived]
_KNOWN = ("magnets", "light", "legacy_chips")
_PROVED_ANEW = np.array([float(u != "china" and g not in _KNOWN) for g, u in LINES])


@dataclass(frozen=True)
class Users:
    """Shares of each line's users this month; all shapes (draws, lines)."""

    shut: Array
    admitted: Array  # 1 - shut
    free: Array  # part of the admitted that needs no licence
    covered: Array  # share under the rule, licence or not
    closed: Array  # share that the rule's settled practice shuts out
    age: Array  # months that a rule has been in force
    leaving: Array  # part of the admitted of last month that is shut out now
    returning: Array  # part of those shut out last month that is admitted now


def users(state: State, p: Parameters, r: Regime) -> Users:
    """Who may buy this month.

    A licence rule names grades: ``ungraded`` is the share of a good that it does not touch. A rule
    that comes without notice lets the declared share of the old flow out (``clearing``).
    ``licence_odds`` multiplies the odds of a grant: how far practice differs from a level's name.
    """
    ruled = r.covered - r.listed * p.line["ungraded"]
    tighter = np.maximum(ruled - state.covered, 0.0)
    tighter *= 1.0 - state.warned
    tighter *= p.scalar["clearing"][:, None]
    covered = ruled - tighter
    granted = outer(p.scalar["licence_odds"], r.granted)
    granted /= granted + (1.0 - r.granted)
    inside = (r.covered > 0.0).astype(np.float64)
    closed = r.covered * (1.0 - r.granted)
    eased = state.closed - closed > p.scalar["eased"][:, None]
    anew = (r.scalars["reach"] - state.reach > ANEW).astype(np.float64)[:, None]
    older = state.age * (1.0 - anew * _PROVED_ANEW[: state.age.shape[1]])
    age = inside * np.where(eased, SETTLED, np.minimum(older + 1.0, SETTLED))
    licensed = covered * granted * ready(age, r.papers, p)
    shut = covered - licensed
    dropped = p.scalar["overcompliance"][:, None] * (shut[:, CHINA] * (1.0 - shut[:, CHINA]))
    shut[:, CHINA] = np.minimum(shut[:, CHINA] + dropped, 1.0)
    # A rule of its own keeps part of US defence from buying in China.
    origin = r.scalars["procurement_us"][:, None] * (1.0 - shut[:, US_DEFENCE])
    shut[:, US_DEFENCE] += _ORIGIN * origin
    free = 1.0 - covered
    last = state.shut
    return Users(
        shut=shut,
        admitted=1.0 - shut,
        free=free / np.maximum(free + licensed, 1e-9),
        covered=ruled,
        closed=closed + np.zeros_like(shut),
        age=age,
        leaving=np.maximum(shut - last, 0.0) / np.maximum(1.0 - last, 1e-9),
        returning=np.maximum(last - shut, 0.0) / np.maximum(last, 1e-9),
    )


def ready(age: Array, papers: Array, p: Parameters) -> Array:
    """Share of the users whose papers are accepted at an age of the rule in months; ``papers`` is
    how much of them a level asks for, 1 for reviews case by case.
    """
    first = p.line["ready"]
    found: Array = first * _hill(age / (p.line["papers_first"] * papers))
    found += (1.0 - first) * _hill(age / outer(p.scalar["papers_all"], papers))
    return found


def _hill(x: Array) -> Array:
    x = x * x
    x = x * x
    x = x * x
    return x / (1.0 + x)
