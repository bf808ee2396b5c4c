"""From shortage to lost output: CES with the true cost share and a critical fraction.

``l(x) = 1 - [1 - a + a x^-r]^(-1/r)``, ``a = input cost / exposed value added`` and at most 0.9,
``r = ln a / ln c`` with c the critical fraction, so that ``sigma = 1 / (1 + r)``. Limits: first
order is Hulten's theorem (``a (1 - x)``), r to infinity is Leontief (``1 - x``), r to 0 is
Cobb-Douglas; loss never above the exposed value added. Users whom a control admits and those whom
it shuts out lose apart: ``loss = admitted l(x_a) + shut (1 - v admitted) l(x_s)``, so that half a
stop costs about half of a stop and not nothing; rivals who still have the input take over the part
``v`` of what the others no longer make, as far as there are any. Sources: Baqaee and Farhi 2019;
Bachmann et al. 2022.
"""

import numpy as np

from engine.world.elementary import Array, Columns, exp, log, where_needed
from engine.world.goods import CORE
from engine.world.parameters import Parameters


def loss_share(x: Array, alpha: Array, r: Array) -> Array:
    """Share of exposed value added lost when a share ``x`` of need is met."""
    # With t = -r ln x the bracket is e^t (a + (1 - a) e^-t), which cannot overflow.
    t = -r * log(np.maximum(x, 1e-6))
    return 1.0 - exp(-(t + log(alpha + (1.0 - alpha) * exp(-t))) / r)


def lost_output(met: Array, share: Array, kept: Array, growth: Array, p: Parameters) -> Array:
    """Value added lost in a month on each line, billion USD, with knock-on losses, by the class
    that is ``share`` of the users and has ``met`` of its need; ``kept`` is what rivals do not take
    over. Shapes (draws, lines).
    """

    def value(short: Columns) -> Array:
        lost = loss_share(met[:, short], p.tech["alpha"][:, short], p.tech["r"][:, short])
        lost *= p.tech["monthly_value"][:, short]
        lost *= growth[:, short]
        lost *= share[:, short]
        lost *= kept[:, short]
        lost *= (1.0 + p.scalar["amplification"])[:, None]
        return lost

    found = np.zeros_like(met)
    found[:, CORE] = where_needed(met[:, CORE] < 1.0 - 1e-12, value)
    return found
