"""One move is asked of itself: the answer is the generator's, for every move that there is."""

import pytest
from games import random_games

from engine.rules.levers import SIDES, levers
from engine.rules.notation import OBJECTIONS, Event, IllegalMove


def every_event(side):
    """All events without a package that a side could ever write."""
    for verb in ("accept", "withdraw", "pass", "mediate", "summit", "wto", "done", "reject"):
        yield Event(side, verb)
    for objection in OBJECTIONS:
        yield Event(side, "reject", objection=objection)
    for deal in range(4):
        yield Event(side, "hold", level=deal)
    for name, lever in levers().items():
        for verb in ("evade", "honour", "dispute"):
            yield Event(side, verb, name)
        for level in range(len(lever.names)):
            for target in lever.targets:
                yield Event(side, "set", name, level, target)
            for verb in ("suspend", "threaten", "promise"):
                yield Event(side, verb, name, level)


@pytest.mark.parametrize("name", ["first-table", "june-2025"])
def test_one_move_is_legal_where_the_generator_makes_it(name):
    for n, game in enumerate(random_games(5, name, 40)):
        if n % 8 or game.over:
            continue
        table = game.table
        made = set(table.legal())
        for side in SIDES:
            for event in every_event(side):
                try:
                    table.check(event)
                    legal = True
                except IllegalMove:
                    legal = False
                assert legal == (event in made), event
        for event in made:
            table.check(event)
