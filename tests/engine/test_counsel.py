"""The adviser for learners: legal and sensible options, from what its seat may know alone."""

from dataclasses import replace

import numpy as np
import pytest
from games import random_games

from engine.advice.adviser import Adviser
from engine.game import Game
from engine.players.belief import Beliefs
from engine.players.counsel import counsel
from engine.players.likely import Weighed, likely
from engine.players.option import GROUNDS, REPLIES, Ground
from engine.players.stepping import _row
from engine.players.weighing import crosses_own
from engine.record import Header
from engine.rules.levers import opponent
from engine.rules.notation import parse
from engine.rules.package import NEUTRAL
from engine.stopping import Stop, Stopped
from engine.view import view

pytestmark = pytest.mark.usefixtures("few_worlds")

DRAWS = 16  # worlds: what is tested here holds in any number of them


def moments(name, seed, moves, every):
    """Some moments of a random game, through the eyes of whoever has the word."""
    for n, game in enumerate(random_games(seed, name, moves)):
        if n % every == 0 and not game.over and game.table.floor != NEUTRAL:
            yield game, view(game, game.table.floor)


@pytest.mark.parametrize("name", ["first-table", "june-2025"])
def test_all_that_is_counselled_is_legal_sensible_and_worth_what_the_composer_says(name, many):
    adviser, looked = Adviser(DRAWS), set()
    for game, seen in moments(name, 3, many(21, 400), 3):
        found = counsel(seen, adviser=adviser)
        looked.add(game.table.phase)
        assert 1 <= len(found) <= 3 and len({o.event for o in found}) == len(found)
        for o in found:
            game.apply(o.event)
            assert o.why.key in GROUNDS and o.reply.key in REPLIES
            assert o.chance is None or 0.0 <= o.chance <= 1.0
            lies = seen.table.on_table if o.event.verb == "accept" else None
            author, package = lies or (seen.viewer, o.event.package)
            if package is None or package.renews:
                continue
            assert not crosses_own(seen, package.column(author, seen.viewer))
            worth, houses = adviser.package(seen, author, package)
            assert o.worth == worth.to(seen.viewer).p50 > 0.0
            assert houses[seen.viewer].passed
    assert looked == {"talks", "measures"}


def test_what_was_dealt_to_the_other_side_changes_nothing():
    """Three deals of the cards in which our own hand is the same and theirs is not."""
    first = Game.start(Header("june-2025", 7), tells=False)
    for text in ("US offer eda 1 for ree_magnets 2 until 6", "CN reject value", "CN pass"):
        first = first.apply(text)
    dealt, told = set(), []
    for seed in range(1, 60):
        game = replace(first, header=replace(first.header, seed=seed))
        if game.mandate("US") != first.mandate("US") or game.mandate("CN").id in dealt:
            continue
        dealt.add(game.mandate("CN").id)
        assert game.table.floor == "US"
        told.append(counsel(view(game, "US"), adviser=Adviser(DRAWS)))
    assert len(dealt) >= 3
    assert all(found == told[0] for found in told)


def test_what_the_other_side_hides_changes_nothing():
    """Its drafts and what it carries out short of its word, before anybody has found it."""
    game = Game.start(Header("first-table", 2), tells=False)
    for text in ("US offer eda 0 for ree_magnets 1 until 6", "CN accept", "US pass", "CN pass"):
        game = game.apply(text) if text.split()[0] == game.table.floor else game
    assert game.table.deals and game.table.phase == "measures"
    told = []
    for hidden in ((), ("US evade eda",), ("US capacity 1",)):
        after = game
        for text in (*hidden, "US done"):
            if after.table.refuses(parse(text)) is None:
                after = after.apply(text)
        assert after.table.floor == "CN"
        told.append(counsel(view(after, "CN"), adviser=Adviser(DRAWS)))
    assert told[0] == told[1] == told[2]


def test_the_same_view_gives_the_same_counsel_whatever_is_remembered():
    used = Adviser(DRAWS)
    for _, seen in moments("first-table", 5, 13, 4):
        first = counsel(seen, adviser=used)
        assert counsel(seen, adviser=used) == first == counsel(seen, adviser=Adviser(DRAWS))


def test_nobody_is_counselled_who_has_not_the_word():
    game = Game.start(Header("first-table", 7), tells=False)
    assert counsel(view(game, opponent(game.table.floor))) == ()
    assert counsel(view(game, None)) == ()


def test_who_is_offered_something_hears_of_accepting_countering_and_refusing():
    game = Game.start(Header("june-2025", 7), tells=False)
    game = game.apply("US offer eda 0, hbm 1, tariff_us 0 for ree_magnets 2 until 12 verify")
    found = counsel(view(game, "CN"), adviser=Adviser(DRAWS))
    assert {o.event.verb for o in found} == {"accept", "counter", "reject"}


def test_what_crosses_our_red_line_is_refused_for_that():
    for seed in range(1, 30):
        game = Game.start(Header("june-2025", seed), tells=False)
        red = {r.lever: r.level for r in game.mandate("CN").red_lines}
        lever = next((n for n, level in red.items() if 0 < level <= game.table.at(n).level), "")
        text = f"US offer eda 0 for {lever} 0 until 12" if lever else ""
        if not lever or game.table.refuses(parse(text)) is not None:
            continue
        found = counsel(view(game.apply(text), "CN"), adviser=Adviser(DRAWS))
        assert all(o.event.verb != "accept" for o in found)
        no = next(o for o in found if o.event.verb == "reject")
        assert no.event.objection == "red_line" and no.why.key == "no_red_line"
        return
    raise AssertionError("no red line was dealt that a package can cross")


def test_what_it_answered_before_moves_its_chance():
    """The same package after a refusal for its worth: less likely than before."""
    game = Game.start(Header("june-2025", 7), tells=False)
    event, adviser = parse("US offer eda 0 for ree_magnets 1, ree_heavy 3 until 12"), Adviser(DRAWS)
    found = []
    for text in (str(event), "CN reject value", ""):
        if text != "CN reject value":
            seen = view(game, "US")
            weighed = Weighed("US", event.package, *adviser.package(seen, "US", event.package))
            weights = Beliefs(adviser).weights(seen)
            found.append(likely(seen, weighed, adviser.terms(seen), weights))
        game = game.apply(text) if text else game
    before, after = found
    parts = (before.accept, before.red_line, before.home, before.value)
    assert sum(parts) == pytest.approx(1.0)
    assert after.accept < before.accept


def test_a_measure_says_what_its_forecast_says():
    """The figure of our accounts is the middle of the fan that the menu draws for that level."""
    game = Game.start(Header("june-2025", 7), tells=False)
    while game.table.phase == "talks":
        game = game.apply(f"{game.table.floor} pass")
    side = game.table.floor
    seen, adviser = view(game, side), Adviser(DRAWS)
    found = counsel(seen, adviser=adviser)
    assert found[-1].event.verb == "done" and found[-1].accounts == 0.0 and len(found) == 3
    for o in found[:-1]:
        row = _row(seen, o.event)
        path = adviser.options(seen, (), row)
        money = path.money["US"] if side == "US" else path.money["CN"]
        middle = np.median(money[row.index(o.event) + 1, -1] - money[0, -1])
        assert o.accounts == pytest.approx(float(middle))
        assert not seen.table.breaks(o.event)
    drafted = replace(seen, table=seen.table.apply(found[0].event))
    again = counsel(drafted, adviser=adviser)
    assert all(o.event.lever != found[0].event.lever for o in again)


def test_thinking_ends_when_it_is_not_wanted():
    game = Game.start(Header("first-table", 7), tells=False)
    stop = Stop()
    stop.set()
    with pytest.raises(Stopped):
        counsel(view(game, game.table.floor), stop, Adviser(DRAWS))


def test_a_ground_has_a_known_key():
    with pytest.raises(ValueError, match="add it with its text"):
        Ground("because")
