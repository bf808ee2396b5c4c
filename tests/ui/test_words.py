"""Words for what the engine gives as values."""

from dataclasses import replace

import pytest

from engine.advice.causes import Cause
from engine.game import Game
from engine.record import Header
from engine.rules.levers import levers
from engine.rules.moves import KINDS
from engine.rules.notation import parse
from engine.scenarios.scenario import names, scenario
from engine.score import security
from engine.turn import Agreed, CameDue, HeldBack, Move, RanOut
from engine.view import view
from ui import words
from ui.screens.debrieftext import history
from ui.screens.pages import announced


@pytest.mark.parametrize("lever", sorted(levers()))
def test_every_lever_has_a_name_and_a_line_of_what_it_does(lever):
    assert words.lever_name(lever) and levers()[lever].says.endswith(".")


SAID = {
    "set": "US ai_chips 1", "suspend": "US suspend eda 2", "threaten": "US threaten tariff_us 10",
    "offer": "US offer eda 0 for ree_magnets 1 until 6", "promise": "CN promise ree_heavy 1",
    "counter": "CN counter ree_magnets 1 for eda 0 until 6", "dispute": "US dispute ree_heavy",
    "evade": "CN evade ree_heavy", "honour": "CN honour ree_heavy", "hold": "US hold 3",
}  # fmt: skip


@pytest.mark.parametrize("verb", KINDS)
def test_every_kind_of_move_is_said_with_its_lever_level_and_number(verb):
    event = parse(SAID.get(verb, f"US {verb}"))
    assert event.verb == verb
    said = words.event(event)
    assert said.startswith(("United States", "China")) and not set("{}") & set(said)
    if event.lever:
        assert words.lever_name(event.lever) in said
    if event.kind.states or event.kind.sets:
        assert words.level_name(event.lever, event.level) in said
    if event.verb in ("suspend", "hold"):
        assert str(event.level) in said


def test_what_a_deal_brings_about_is_said_as_what_it_is():
    package = parse(SAID["offer"]).package
    assert words.move(Move("US", Agreed("US", package), ())) == "The package agreed"
    back = Move("US", HeldBack("US", 3), ())
    assert words.move(back) == words.event(parse("US hold 3")) and back.text == "US hold 3"
    came = words.move(Move("US", CameDue("US", "tariff_us", 10), ()))
    assert came == "United States, as announced for no deal: " + " to ".join(
        (words.lever_name("tariff_us"), words.level_name("tariff_us", 10))
    )
    assert "Deal 3 has ended" in words.move(Move("CN", RanOut("CN", 3), ()))
    done = Move("US", parse("US ai_chips 1"), ())
    assert words.move(done) == words.event(parse("US ai_chips 1"))


def test_what_was_announced_is_told_with_its_day_and_the_days_that_are_left():
    game = Game.start(Header("june-2025", 7))
    first = announced(view(game, None))[0]
    assert first.startswith("If no deal holds it: ")
    assert words.level_name("tariff_us", 10) in first and first.endswith("72 days left.")
    for text in ("US offer tariff_us 8 for tariff_cn 3 until 6", "CN accept"):
        game = game.apply(text)
    held = announced(view(game, None))
    assert held[0].startswith("Deal 1 holds Tariff on Chinese goods; without it: ")
    assert held[0].endswith("72 days left.")
    short = replace(game.table, deals=(replace(game.table.deals[0], months_left=2),))
    told = announced(view(replace(game, table=short), None))
    assert told[0].startswith("If no deal holds it: "), "it ends before the day"
    late = replace(game.table, turn=4)
    told = announced(view(replace(game, table=late), None))
    assert told[0].startswith("Once no deal holds it: ") and "2025" in told[0]


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


@pytest.mark.parametrize(
    "text, said",
    [("2025-10", "October 2025"), ("2028", "2028"), ("2025-13-45", "2025-13-45"), ("soon", "soon")],
)
def test_a_date_of_history_is_said_or_stands_as_it_is_written(text, said):
    """A scenario may know the year alone; whatever it writes, the debrief opens."""
    assert words.date_name(text) == said


@pytest.mark.parametrize("name", names())
def test_every_date_of_history_can_be_said(name):
    assert all(words.date_name(date) for date, _, _ in scenario(name).history)


def test_a_debrief_tells_the_deal_that_history_struck_after_its_entries():
    plot = scenario("june-2025")
    told = history(plot)
    assert len(told) == len(plot.history) + 1
    assert told[-1].startswith("What was agreed on: United States gives Chip design software")
    assert len(history(scenario("october-2022"))) == len(scenario("october-2022").history)
