"""The rules of engine 0.7: dates, the end of a deal, and what words and deals may win."""

from dataclasses import replace
from datetime import date

import pytest

from engine.game import Game
from engine.record import VERSION, Header
from engine.rules.course import course
from engine.rules.draft import Draft
from engine.rules.levers import levers
from engine.rules.notation import IllegalMove, parse
from engine.rules.package import Term
from engine.scenarios.scenario import BadScenario, names, read, scenario
from engine.sides import BySide
from engine.turn import EVERYBODY, CameDue, RanOut
from engine.view import view

OLDER = "0.6"
HOLDS = "US offer tariff_us 8 for tariff_cn 3 until 3"
SWAP = "US offer eda 1 for ree_magnets 2 until 3"


def begun(*texts, name="june-2025", engine=VERSION):
    game = Game.start(Header(name, 7, engine=engine))
    for text in texts:
        game = game.apply(text)
    return game


def struck(game, text):
    """With a package agreed whose author may not have the word first; houses are not asked."""
    author = text.split()[0]
    if game.table.floor != author:
        game = game.apply(f"{game.table.floor} pass")
    asked = game.table.limits
    game = game.apply(text)
    game = replace(game, table=replace(game.table, limits=replace(asked, older=True)))
    game = game.apply(f"{game.table.floor} accept")
    return replace(game, table=replace(game.table, limits=asked))


def said(game, text):
    """With a word of a side that may not have the word first."""
    if game.table.floor != text.split()[0]:
        game = game.apply(f"{game.table.floor} pass")
    return game.apply(text)


def rest(game, *measures):
    """The turn to its end with these measures and nothing else."""
    while game.table.phase == "talks":
        game = game.apply(f"{game.table.floor} pass")
    for side in ("US", "CN"):
        for m in measures:
            if m.startswith(side):
                game = game.apply(m)
        game = game.apply(f"{side} done")
    return game


def turns(game, count):
    for _ in range(count):
        game = rest(game)
    return game


def level(game, lever):
    return game.table.at(lever).level


# What is announced for no deal


def test_what_is_announced_comes_at_the_turn_of_its_date_and_is_told():
    game = turns(begun(), 1)
    assert (level(game, "tariff_us"), level(game, "tariff_cn")) == (8, 3)
    game = rest(game)
    assert (level(game, "tariff_us"), level(game, "tariff_cn")) == (10, 5)
    assert not game.table.announced
    came = [m.what for m in view(game, None).begun]
    assert came == [CameDue("US", "tariff_us", 10), CameDue("CN", "tariff_cn", 5)]
    turn = rest(game).turns[-1]
    assert dict(turn.before)["tariff_us"].level == 8 and dict(turn.after)["tariff_us"].level == 10
    assert [m.what for m in turn.as_seen(EVERYBODY).moves] == came
    assert parse(turn.moves[0].text) == turn.moves[0].event


def test_a_table_alone_knows_what_comes():
    """No game is needed: the course of the coming months follows from the table's turns."""
    table = begun().table
    levels = []
    for _ in range(4):
        levels.append(table.at("tariff_us").level)
        table = table.next_turn(BySide(50.0, 50.0))
    assert levels == [8, 8, 10, 10]


def test_a_deal_that_holds_the_lever_where_it_is_keeps_it_and_its_end_lets_it_come():
    game = turns(struck(begun(), HOLDS), 2)
    assert level(game, "tariff_us") == 8 and len(game.table.announced) == 2
    game = rest(game)
    assert not game.table.deals and level(game, "tariff_us") == 10
    assert not game.table.announced


def test_a_side_that_holds_its_part_back_lets_its_announcement_come():
    game = turns(struck(begun(), HOLDS + " snapback"), 2)
    game = rest(game, "CN tariff_cn 4")
    assert level(game, "tariff_us") == 10  # the snap-back ended the deal, and the date was past


def test_a_side_letter_holds_no_announcement():
    """It works on what is carried out; what was announced is published."""
    game = begun(name="truce-expires-2026")
    game = rest(struck(game, "US offer entity_list 2 quiet for ree_heavy 2 until 12"))
    assert level(game, "entity_list") == 3 and game.table.stands("entity_list").level == 2


def test_a_lever_that_is_closed_as_far_already_is_left_alone():
    game = turns(rest(begun(), "US tariff_us 11"), 1)
    assert level(game, "tariff_us") == 11 and not game.table.announced
    assert [m.what.lever for m in game.pending] == ["tariff_cn"]


def test_a_date_in_the_first_turn_comes_when_its_talks_are_over():
    game = begun(name="truce-expires-2026")
    assert game.scenario.days_left(1) == 9 and level(game, "entity_list") == 2
    game = rest(game)
    assert level(game, "entity_list") == 3
    assert CameDue("US", "entity_list", 3) in [m.what for m in game.turns[0].moves]


def test_a_suspension_gives_way_to_what_was_announced():
    game = turns(rest(begun(), "US suspend tariff_us 3"), 1)
    assert level(game, "tariff_us") == 10 and not game.table.suspensions


def test_a_lever_held_where_it_is_can_be_written_as_an_offer():
    event = parse(HOLDS)
    table = begun().table
    assert table.refuses(event) is None
    assert Term("tariff_us", 8) in Draft.beginning(table, "US").free(table, "US")


@pytest.mark.parametrize("name", [n for n in names() if scenario(n).no_deal])
def test_every_announcement_has_a_day_within_its_game(name):
    plot = scenario(name)
    assert plot.no_deal_on is not None
    assert 1 <= plot.table().due <= plot.limits.turns
    assert plot.days_left(1) == (plot.no_deal_on - date(*plot.start, 1)).days


def test_days_are_counted_to_the_date():
    plot = scenario("june-2025")
    assert [plot.days_left(t) for t in (1, 2, 3, 4)] == [72, 42, 11, 0]


def test_a_file_without_a_day_means_the_last_of_its_game_and_a_wrong_one_is_refused():
    from importlib.resources import files

    text = files("engine.scenarios").joinpath("june-2025.toml").read_text("utf-8")
    given = 'no_deal_on = "2025-08-12"\n'
    plot = read(text.replace(given, ""), "mine.toml")
    assert plot.no_deal_on == date(2026, 1, 31) and plot.table().due == plot.limits.turns
    for wrong, cure in (
        ('no_deal_on = "2026-02-01"\n', "from 2025-06-01 to 2026-01-31"),
        ('no_deal_on = "soon"\n', "no date"),
    ):
        with pytest.raises(BadScenario, match=cure):
            read(text.replace(given, wrong), "mine.toml")
    first = text.index("no_deal = ")
    lone = text[:first] + text[text.index("\n", first) + 1 :]
    with pytest.raises(BadScenario, match="add no_deal"):
        read(lone, "mine.toml")


# A deal's end


def test_what_a_deal_gives_ends_with_it_and_is_told():
    game = struck(begun(), SWAP)
    assert (level(game, "eda"), level(game, "ree_magnets")) == (1, 2)
    before = dict(game.table.deals[0].before)
    game = turns(game, 3)
    assert game.table.past[0].outcome == "kept"
    for lever in ("eda", "ree_magnets"):
        assert game.table.at(lever) == before[lever]
    told = [m.what for m in game.pending if isinstance(m.what, RanOut)]
    assert told == [RanOut("US", 1), RanOut("CN", 1)]


def test_a_deal_that_is_renewed_goes_on():
    game = turns(struck(begun(), SWAP), 2)
    game = turns(struck(game, "US offer renew 1 until 6"), 2)
    assert level(game, "eda") == 1


def test_a_pledge_to_buy_ends_with_its_deal():
    game = struck(begun(), "US offer eda 1 for purchases 3 until 3")
    assert level(game, "purchases") == 3
    assert level(turns(game, 3), "purchases") == level(begun(), "purchases")


def test_what_a_side_has_set_itself_meanwhile_stays():
    game = rest(struck(begun(), SWAP), "US eda 0")
    assert level(turns(game, 2), "eda") == 0


def test_another_deal_on_the_lever_holds_it_and_its_own_end_gives_it_back():
    """A second deal at today's level is no way to keep for ever what the first one gave."""
    game = rest(struck(begun(), SWAP))
    game = struck(game, "US offer eda 1 for tariff_cn 3 until 6")
    game = turns(game, 2)
    assert [d.number for d in game.table.deals] == [2] and level(game, "eda") == 1
    assert level(game, "ree_magnets") > 2
    game = turns(game, 4)
    assert not game.table.deals and level(game, "eda") == 2


def test_a_deal_that_opened_further_gives_back_no_more_than_the_first_one_holds():
    game = struck(begun(), SWAP.replace("until 3", "until 6"))
    game = struck(game, "US offer eda 0 for tariff_cn 3 until 3")
    assert level(game, "eda") == 0
    game = turns(game, 3)
    assert level(game, "eda") == 1
    assert level(turns(game, 3), "eda") == 2


def test_a_side_letter_simply_ends():
    game = struck(begun(), "US offer eda 1 quiet for ree_magnets 2 until 3")
    assert game.table.stands("eda").level == 1
    game = turns(game, 3)
    assert level(game, "eda") == game.table.stands("eda").level == 2
    own = next(m for m in game.pending if m.what == RanOut("US", 1))
    assert [n for n, _ in own.changes] == ["eda"] and own.as_seen(EVERYBODY).changes == ()


def test_a_snap_back_takes_the_rest_of_the_deal_with_it():
    game = rest(struck(begun(), "US offer eda 1 for ree_magnets 2, ree_heavy 3 until 6 snapback"))
    game = rest(game, "CN ree_magnets 4 all")
    assert not game.table.deals and level(game, "eda") == 2
    assert level(game, "ree_heavy") == begun().table.at("ree_heavy").level


# Holes


def test_a_suspended_lever_that_a_deal_holds_returns_no_more_and_ends_with_the_deal():
    """It was sold once open and came back without a breach."""
    game = rest(begun(), "US suspend eda 2")
    assert level(game, "eda") == 0
    game = struck(game, "US offer eda 0 for ree_magnets 2 until 3")
    assert not game.table.suspensions and dict(game.table.deals[0].before)["eda"].level == 2
    game = turns(game, 2)
    assert level(game, "eda") == 0
    assert level(rest(game), "eda") == 2


def test_a_suspension_runs_on_until_a_later_commitment_begins():
    game = rest(begun(), "US suspend eda 3")
    game = struck(game, "US offer eda 0 in 1 for ree_magnets 2 until 3")
    assert game.table.suspensions
    game = rest(game)
    assert not game.table.suspensions and level(game, "eda") == 0


def test_of_two_deals_on_a_lever_the_stricter_verification_holds():
    """A second deal without inspection was a way out of the first one's."""
    game = struck(begun(), "US offer eda 1 for ree_heavy 3 until 6 verify")
    game = struck(game, "US offer retaliation 1 for ree_heavy 3 until 6")
    assert game.table.watched("CN", "ree_heavy")
    old = struck(begun(engine=OLDER), "US offer eda 1 for ree_heavy 3 until 6 verify")
    old = struck(old, "US offer retaliation 1 for ree_heavy 3 until 6")
    assert not old.table.watched("CN", "ree_heavy")


def test_a_promise_of_today_s_level_is_refused():
    with pytest.raises(IllegalMove, match="stands there already"):
        begun("US promise eda 2")
    assert begun("US promise eda 2", engine=OLDER).table.words


def test_a_promise_that_a_deal_alone_has_met_counts_nothing():
    game = struck(begun(), "US offer eda 1 in 1 for ree_magnets 2 until 6")
    before = game.table.credibility("US", "promise")
    game = rest(rest(said(game, "US promise eda 1")))
    assert level(game, "eda") == 1 and game.table.words[0].outcome == "overtaken"
    assert game.table.credibility("US", "promise") == before


def test_a_promise_is_not_kept_by_a_suspension_alone():
    game = rest(said(begun(), "US promise eda 0"), "US suspend eda 2")
    assert level(game, "eda") == 0 and game.table.words[0].outcome == "open"
    assert rest(game).table.words[0].outcome == "broken"


def test_the_same_step_promised_twice_is_kept_once():
    game = rest(said(begun(), "US promise eda 1"), "US eda 1")
    assert game.table.words[0].outcome == "kept"
    game = rest(game, "US eda 2")
    game = rest(said(game, "US promise eda 1"), "US eda 1")
    assert [w.outcome for w in game.table.words] == ["kept", "overtaken"]
    game = rest(said(game, "US promise eda 0"), "US eda 0")
    assert game.table.words[-1].outcome == "kept"  # a step further is another one


@pytest.mark.parametrize(("verb", "first", "more"), [("threaten", 10, 11), ("promise", 7, 6)])
def test_a_word_that_is_said_again_is_due_when_the_first_one_was(verb, first, more):
    """It was put off again and again, so that it never fell due."""
    for engine, outcome in ((VERSION, "broken"), (OLDER, "open")):
        game = rest(said(begun(engine=engine), f"US {verb} tariff_us {first}"))
        game = rest(said(game, f"US {verb} tariff_us {more}"))
        assert [w.outcome for w in game.table.words] == ["overtaken", outcome]


def test_a_threat_cannot_be_made_smaller_before_it_is_due():
    game = rest(said(begun(), "US threaten tariff_us 11"))
    with pytest.raises(IllegalMove, match="as much or more"):
        said(game, "US threaten tariff_us 9")


def test_an_opposite_word_does_not_take_a_threat_off_the_record():
    game = rest(said(begun(), "US threaten tariff_us 11"))
    game = rest(said(game, "US promise tariff_us 6"))
    assert [w.outcome for w in game.table.words] == ["broken", "open"]


def test_one_side_cannot_use_up_the_other_s_exchanges():
    assert begun().table.exchanges == BySide(2, 2)
    game = begun(SWAP, "CN reject", "CN pass", SWAP, "CN reject")
    assert game.table.exchanges == BySide(0, 2)
    assert game.apply("CN offer ree_magnets 2 for eda 1 until 3").table.exchanges == BySide(0, 1)
    for more in (SWAP, "US mediate"):
        with pytest.raises(IllegalMove, match="no exchange"):
            game.apply("CN pass").apply(more)


def test_a_neutral_text_is_an_exchange_of_whoever_asks_for_it():
    game = begun("US mediate")
    assert game.table.exchanges == BySide(1, 2)
    game = game.apply("MED offer eda 1 for ree_magnets 2 until 6 verify")
    assert game.table.exchanges == BySide(1, 2)


def test_an_older_game_has_one_budget_of_exchanges():
    game = begun(SWAP, "CN reject", engine=OLDER)
    assert game.table.exchanges_left("US") == game.table.exchanges_left("CN") == 2


def test_trust_is_not_bought_by_deals_that_give_nothing():
    """A standstill keeps an announcement away; it shows no word kept."""
    start = begun().table.credibility("US", "promise")
    game = turns(struck(begun(), HOLDS), 3)
    assert game.table.past[0].outcome == "kept"
    assert game.table.credibility("US", "promise") == start
    old = turns(struck(begun(engine=OLDER), HOLDS), 3)
    assert old.table.credibility("US", "promise") > start


def test_trust_counts_a_step_once_however_many_deals_sell_it():
    game = turns(struck(begun(), SWAP), 3)
    once = game.table.credibility("US", "promise")
    assert once > begun().table.credibility("US", "promise")
    again = turns(struck(game, SWAP), 3)
    assert len(again.table.past) == 2
    assert again.table.credibility("US", "promise") == once
    further = turns(struck(game, SWAP.replace("eda 1", "eda 0")), 3)
    assert further.table.credibility("US", "promise") > once


def test_a_renewal_counts_once_the_months_before_it_are_over():
    game = struck(begun(), SWAP)
    for side in ("US", "CN"):
        game = struck(game, f"{side} offer renew 1 until 3")
    assert game.table.deals[0].renewed == 2
    start = begun().table.credibility("US", "promise")
    assert game.table.credibility("US", "promise") == start
    assert turns(game, 3).table.credibility("US", "promise") > start


# What clauses cost


def test_verification_takes_staff_of_both_sides():
    assert struck(begun(), SWAP).table.capital == BySide(6, 6)
    game = struck(begun(), SWAP + " verify")
    assert game.table.capital == BySide(5, 5)
    game = struck(game, "US offer renew 1 until 3")  # what is verified stays so
    assert game.table.capital == BySide(4, 4)
    assert struck(begun(engine=OLDER), SWAP + " verify").table.capital == BySide(6, 6)


def test_who_has_no_staff_left_agrees_without_verification():
    table = replace(begun().table, capital=BySide(3, 0))
    event = parse(SWAP + " verify")
    why = table.refuses(event)
    assert "China" not in str(why) and "CN has 0" in str(why)
    assert table.refuses(parse(SWAP)) is None and not table.can_watch
    assert not Draft.beginning(table, "US").package().verify
    (fault,) = Draft.of(event.package, "US").faults(table)
    assert fault.cure == "unwatched" and fault.cured.package() == parse(SWAP).package
    lying = replace(begun(SWAP + " verify").table, capital=BySide(3, 0))
    assert "political capital" in str(lying.refuses(parse("CN accept")))


def test_a_snap_back_clause_costs_both_sides_support():
    plain, snap = (rest(struck(begun(), SWAP + clause)) for clause in ("", " snapback"))
    for i in range(2):
        lost = plain.world.support[0, i] - snap.world.support[0, i]
        assert 0.5 < lost <= 1.0 + 1e-9
    old = [rest(struck(begun(engine=OLDER), SWAP + c)) for c in ("", " snapback")]
    assert (old[0].world.support == old[1].world.support).all()


# Older games


def test_a_game_of_engine_0_6_knows_no_dates_and_no_end_of_what_was_given():
    game = struck(begun(engine=OLDER), SWAP)
    assert game.table.limits.without_dates and not game.table.announced
    game = turns(game, 4)
    assert (level(game, "eda"), level(game, "tariff_us")) == (1, 8)
    assert levers()["eda"].side == "US"


# The course of the coming months


def test_the_course_of_the_coming_months_sees_dates_and_ends():
    """What a forecast and a vote count is what the game would play."""
    path = course(struck(begun(), HOLDS).table, 6)
    assert [levels["tariff_us"].level for levels in path] == [8, 8, 8, 10, 10, 10]
    first = course(begun(name="truce-expires-2026").table, 3)
    assert {levels["entity_list"].level for levels in first} == {3}
