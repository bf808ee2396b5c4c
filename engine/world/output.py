"""From shortage to lost output: CES with the true cost share and a critical fraction.

``l(x) = 1 - [1 - a + a x^-r]^(-1/r)``, ``a = input cost / exposed value added``,
``r = ln a / ln x*`` so that ``sigma = 1 / (1 + r)``. Limits: first order is Hulten's theorem
(``a (1 - x)``), r to infinity is Leontief (``1 - x``), r to 0 is Cobb-Douglas; loss never above the
exposed value added. Sources: Baqaee and Farhi 2019; Bachmann et al. 2022.
"""

import numpy as np

from engine.world.elementary import Array, exp, log
from engine.world.goods import CORE
from engine.world.parameters import Parameters


def loss_share(x: Array, alpha: Array, r: Array) -> Array:
    """Share of exposed value added lost when a share ``x`` of need is met."""
    # With t = -r ln x the bracket is e^t (a + (1 - a) e^-t), which cannot overflow.
    t = -r * log(np.maximum(x, 1e-6))
    return 1.0 - exp(-(t + log(alpha + (1.0 - alpha) * exp(-t))) / r)


def lost_output(fulfilled: Array, growth: Array, p: Parameters) -> Array:
    """Value added lost in a month on each line, billion USD, with knock-on losses."""
    lost = np.zeros_like(fulfilled)
    short = np.flatnonzero(np.min(fulfilled[:, CORE], axis=0) < 1.0 - 1e-12)
    if short.size:
        share = loss_share(fulfilled[:, short], p.tech["alpha"][:, short], p.tech["r"][:, short])
        share *= p.tech["monthly_value"][:, short]
        share *= growth[:, short]
        share *= (1.0 + p.scalar["amplification"])[:, None]
        lost[:, short] = share
    return lost
