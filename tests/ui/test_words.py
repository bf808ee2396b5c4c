"""Words for what the engine gives as values."""

import pytest

from engine.rules.levers import levers
from engine.scoring import security
from engine.scoring.causes import Cause
from ui import words


@pytest.mark.parametrize("lever", sorted(levers()))
def test_every_lever_has_a_name_and_a_line_of_what_it_does(lever):
    assert lever in words.LEVERS and lever in words.CAUSES


@pytest.mark.parametrize("part", [*security.US_WEIGHTS, *security.CN_WEIGHTS])
def test_every_part_of_security_has_a_name(part):
    assert part in words.PARTS


def test_a_chain_becomes_a_sentence():
    chain = Cause("output", -12.3, "magnets", "us_civil", -0.62, -1.1, "F-35 aircraft", -4.0)
    assert words.cause("US", chain) == (
        "United States: magnets to US plants \u221262 %, stocks \u22121.1 months, "
        "output lost to shortage \u221212.3 bn, F-35 aircraft: \u22124.0 months of inputs."
    )
    assert words.cause("CN", Cause("consumers", 2.0)) == "China: buyers' prices +2.0 bn."
