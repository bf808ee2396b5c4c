"""Individual results: what a game has come to for each office of a delegation, by its own weights.

With H and dN of ``engine/score/outcome`` against no deal and the mandate's price k of a point-year,

    U_m = 2 a_m H + 2 b_m k dN + S,    S = O - g G - A - R

a_m and b_m are the office's weights of economy and security, S is what all of a delegation answer
for together: objectives, the other side's gain, what giving without return has cost, red lines.
The figure is on the delegation's own scale: 0 is no deal, 50 is what par (``engine/advice/result``)
would have been worth to this office. A deal may be good for a delegation and bad for one of its
offices; then it is the deal that was wanted at the table and not by it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from engine.advice.result import LEAST, PAR, Final
from engine.scenarios.scenario import Mandate, Member
from engine.score.outcome import Outcome


@dataclass(frozen=True)
class Personal:
    """An office's result, billion USD against no deal, with what par would have been to it."""

    office: str
    economy: float
    security: float
    shared: float  # what all of the delegation answer for
    par: float

    @property
    def utility(self) -> float:
        return self.economy + self.security + self.shared

    @property
    def score(self) -> float:
        """0 is no deal, 50 is par."""
        return PAR * self.utility / max(self.par, LEAST)


def personal(
    side: str, final: Final, mandate: Mandate, members: Sequence[Member]
) -> tuple[Personal, ...]:
    """The results of a side's offices, in the scenario's order."""
    own = final.results[side].outcome
    nash = final.marks.nash
    return tuple(
        Personal(
            m.office,
            *_weighed(m, own, mandate),
            sum(_weighed(m, nash.outcomes[side], mandate)) if nash is not None else LEAST,
        )
        for m in members
    )


def _weighed(m: Member, o: Outcome, mandate: Mandate) -> tuple[float, float, float]:
    """Economy and security by an office's weights, and what is shared."""
    economy = 2.0 * m.economy * o.heard
    security = 2.0 * m.security * mandate.price * o.years
    return economy, security, o.utility - o.economy - o.security
