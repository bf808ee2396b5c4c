"""What the composer says of a package that leaves a side worse off: it names the side."""

import pytest

from engine.game import Game
from engine.record import Header
from engine.scenarios.scenario import scenario
from engine.view import view
from ui.screens.advice import who_loses


@pytest.mark.parametrize(
    ("viewer", "losing", "said"),
    [
        ("US", ["US"], "We are better off without it"),
        ("US", ["CN"], "By our guess China is better off without it"),
        ("CN", ["US"], "By our guess United States is better off without it"),
        ("CN", ["US", "CN"], "Both sides are better off without it"),
    ],
)
def test_the_side_that_is_better_off_without_a_package_is_named(viewer, losing, said):
    game = Game.start(Header("first-table", 7), scenario("first-table"))
    assert who_loses(view(game, viewer), losing).startswith(said)
