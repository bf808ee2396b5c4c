"""What flows under a package or a deal: parts of normal trade, as the map of the chains shows."""

from collections.abc import Mapping

import numpy as np

from engine import view
from engine.advice.forecast import Ensemble
from engine.months import runner
from engine.rules.course import course
from engine.rules.table import Table
from engine.score.effects import rules
from engine.stopping import Stop


def flowing(
    ensemble: Ensemble, table: Table, months: int, stop: Stop | None = None
) -> Mapping[tuple[str, str], float]:
    """By good and user, medians over draws in the last of ``months``, if nobody moves any more;
    ``table`` is as somebody knows it, with its deals in force and nothing lying on it.
    """
    path = rules(course(table, months))
    p = ensemble.p
    w = runner.brought(p, ensemble.state, path, ensemble.month, stop)
    return {pair: float(np.median(share)) for pair, share in view.flowing(p, w).items()}
