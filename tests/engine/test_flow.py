"""What would flow under a package: the goods that the map of the chains shows."""

import pytest

from engine.advice.adviser import Adviser
from engine.game import Game
from engine.record import Header, Seat
from engine.rules.levers import SIDES
from engine.rules.notation import parse
from engine.view import view


@pytest.fixture(scope="module")
def seen():
    header = Header("june-2025", 7, {side: Seat("person") for side in SIDES})
    return view(Game.start(header), "US")


def flows(seen, text):
    package = parse(text).package
    return Adviser(64).flows(seen, "US", package, package.months)


def test_what_a_package_opens_flows_and_what_it_leaves_does_not(seen):
    found = flows(seen, "US offer eda 0 for ree_magnets 1 until 6 verify")
    assert found.keys() == seen.trade.keys()
    assert found["magnets", "us_civil"] > seen.trade["magnets", "us_civil"] + 0.3
    assert found["heavy", "us_civil"] < 0.3
    assert all(0.0 <= share <= 1.3 for share in found.values())


def test_more_flows_the_further_a_lever_is_opened(seen):
    some, all_of_it = (
        flows(seen, f"US offer eda 1 for ree_magnets {level} until 6") for level in (3, 0)
    )
    assert some["magnets", "us_civil"] < all_of_it["magnets", "us_civil"]
