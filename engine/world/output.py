"""From shortage to lost output: CES with the true cost share and a critical fraction.

``l(x) = 1 - [1 - a + a x^-r]^(-1/r)``, ``a = input cost / exposed value added``,
``r = ln a / ln c`` with c the critical fraction, so that ``sigma = 1 / (1 + r)``. Limits: first
order is Hulten's theorem (``a (1 - x)``), r to infinity is Leontief (``1 - x``), r to 0 is
Cobb-Douglas; loss never above the exposed value added. Sources: Baqaee and Farhi 2019; Bachmann et
al. 2022.
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


def lost_output(fulfilled: Array, growth: Array, p: Parameters) -> Array:
    """Value added lost in a month on each line, billion USD, with knock-on losses."""

    def value(short: Columns) -> Array:
        share = loss_share(fulfilled[:, short], p.tech["alpha"][:, short], p.tech["r"][:, short])
        share *= p.tech["monthly_value"][:, short]
        share *= growth[:, short]
        share *= (1.0 + p.scalar["amplification"])[:, None]
        return share

    lost = np.zeros_like(fulfilled)
    lost[:, CORE] = where_needed(fulfilled[:, CORE] < 1.0 - 1e-12, value)
    return lost
