"""What would flow under a package: parts of normal trade, as the map of the chains shows them.

    flow = min(travelling / (share g), 1.3)

with the goods that travel, the controller's share of normal trade and its growth since 2018
(engine/view); medians over draws in the last month of the package, if nobody moves any more.
"""

from collections.abc import Mapping

import numpy as np

from engine.advice.forecast import Ensemble
from engine.months import runner
from engine.rules.course import course, with_deal
from engine.rules.package import Package
from engine.rules.table import Table
from engine.score.effects import rules
from engine.stopping import Stop
from engine.world.goods import MINERAL_USERS, MINERALS, TECHNOLOGY, line

# More than that is drawn and told as that. [definition, part of normal trade]
MOST = 1.3


def flowing(
    ensemble: Ensemble, table: Table, author: str, package: Package, stop: Stop | None = None
) -> Mapping[tuple[str, str], float]:
    """By good and user; ``table`` is as somebody knows it, with nothing lying on it."""
    path = rules(course(with_deal(table, author, package), package.months))
    p, w = ensemble.p, runner.brought(ensemble.p, ensemble.state, path, ensemble.month, stop)
    found = {}
    pairs = [(g, u) for g in MINERALS for u in MINERAL_USERS] + [(g, "china") for g in TECHNOLOGY]
    for good, user in pairs:
        j = line(good, user)
        normal = p.line["controller_share"][:, j] * w.growth[:, j]
        share = w.travelling[:, j] / np.maximum(normal, 1e-9)  # [numerics]
        found[good, user] = float(np.minimum(np.median(share), MOST))
    return found
