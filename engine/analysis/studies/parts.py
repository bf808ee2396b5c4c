"""Parts of a control: a tenth, a quarter, a half and the whole of it, and the steps of a list.

What must hold whatever the numbers: a part costs more than nothing and less than the whole.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from engine.analysis.studies.counterfactual import Counterfactual, answer, yearly
from engine.analysis.studies.minerals import RARE_EARTHS, US_USERS, lost, us_stop
from engine.analysis.studies.plans import at, changed, part, stopped
from engine.analysis.studies.technology import SALES_NOT_MADE, lost_market
from engine.rules.levers import levers
from engine.scenarios.timeline import month_index
from engine.world.elementary import Array
from engine.world.parameters import Parameters

SHARES = (0.1, 0.25, 0.5, 1.0)


@dataclass(frozen=True)
class Ladder:
    """The same control in growing parts, each with what it is called."""

    name: str
    words: str
    unit: str
    steps: tuple[tuple[str, Counterfactual], ...]


def ladders() -> Iterator[Ladder]:
    """All controls that are tried in parts."""
    shares = [f"{round(100 * s)} percent" for s in SHARES]
    bare = [us_stop(s) for s in SHARES]
    yield Ladder(
        "rare_earths_bare", "US output lost to a stop of rare earths, without stocks or routes",
        "percent of GDP", tuple(zip(shares, bare, strict=True)),
    )  # fmt: skip
    yield Ladder(
        "rare_earths", "US output lost to a stop of rare earths in its second year",
        "billion USD", tuple(zip(shares, (_second_year(s) for s in SHARES), strict=True)),
    )  # fmt: skip
    levels = levers()["ree_magnets"].names[1:]
    yield Ladder(
        "licences", "US output lost in a year of licences for rare earths",
        "billion USD", tuple((name, _licensed(name)) for name in levels),
    )  # fmt: skip
    sales = [next(lost_market(s)) for s in SHARES]
    yield Ladder(
        "chips", "US chip sales lost when a part of China's market closes",
        "billion USD", tuple(zip(shares, sales, strict=True)),
    )  # fmt: skip
    names = levers()["entity_list"].names
    steps = [(name, _listed(name)) for name in names[1:]]
    yield Ladder(
        "entity_list", "US sales to China lost in a year to the entity list",
        "billion USD", tuple(steps),
    )  # fmt: skip


def _second_year(share: float) -> Counterfactual:
    """With stocks and other routes, once stocks have run down."""
    return replace(
        us_stop(share),
        name=f"us_loss_rare_earths_second_year_{round(100 * share)}",
        unit="billion USD",
        months=24,
        plan=part(stopped(*RARE_EARTHS), share),
        readings=(lost(RARE_EARTHS, US_USERS),),
        answer=yearly(12, 24),
        bare=(),
    )


def _licensed(level: str) -> Counterfactual:
    """Both levers of rare earths at the same level, towards everybody, with stocks and routes."""
    return replace(
        us_stop(1.0),
        name=f"us_loss_{level.replace(' ', '_')}",
        unit="billion USD",
        plan=changed(at(ree_heavy=level, ree_magnets=level)),
        readings=(lost(RARE_EARTHS, US_USERS),),
        answer=yearly(),
        bare=(),
    )


def _listed(level: str) -> Counterfactual:
    return Counterfactual(
        f"us_sales_lost_entity_list_{level.replace(' ', '_')}",
        "US sales to China lost in a year to the entity list",
        "billion USD",
        "fall of US sales of all technology goods, against a list cut back",
        month_index(2025, 1), 12, changed(at(entity_list=level)), (SALES_NOT_MADE,),
        yearly(), base=changed(at(entity_list="cut back")),
    )  # fmt: skip


def climbed(ladder: Ladder, p: Parameters) -> Array:
    """What each step costs, shape (steps, draws)."""
    return np.stack([answer(step, p) for _, step in ladder.steps])
