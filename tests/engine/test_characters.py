"""Characters are data; the negotiator's moves stay; beliefs follow answers; words count."""

from dataclasses import replace
from pathlib import Path

import pytest

from engine.advice.adviser import Adviser
from engine.game import Game
from engine.players import words
from engine.players.belief import Beliefs, asks_again, likelihood
from engine.players.characters import BadCharacters, characters, read
from engine.players.choice import NoMove
from engine.players.negotiator import Negotiator, negotiator
from engine.record import Header
from engine.rules.levers import SIDES
from engine.rules.notation import Term
from engine.rules.package import crosses
from engine.seats import answer, neutral
from engine.view import view

TEXT = (Path(words.__file__).parents[1] / "data" / "characters.toml").read_text("utf-8")
ALWAYS, NEVER = (lambda n: [0.0] * n), (lambda n: [0.999] * n)


def played(name, seed, us, cn):
    game = Game.start(Header(name, seed), tells=False)
    brains = {"US": us, "CN": cn}
    while not game.over:
        floor = game.table.floor
        game = game.apply(neutral(game) if floor == "MED" else answer(game, brains[floor]))
    return game


def pinned():
    """Games of two negotiators as they were written down, by scenario and seed."""
    found, lines = {}, Path(__file__).with_name("negotiators.txt").read_text("utf-8").splitlines()
    for line in lines:
        if line.startswith("#"):
            name, seed = line[2:].split()
            here = found.setdefault((name, int(seed)), [])
        else:
            here.append(line)
    return found


@pytest.mark.parametrize(("place", "events"), pinned().items())
def test_negotiators_play_the_games_that_were_written_down(place, events):
    """After a change of the model write tests/engine/negotiators.txt anew from the games. What was
    written before there were characters was played again by them, move for move; it was written
    anew when the terms of a moment came to be told apart by the deals in force.
    """
    game = played(*place, negotiator, negotiator)
    assert [str(e) for e in game.events] == events


def test_there_are_four_a_side_whose_numbers_are_equals():
    for side in SIDES:
        own = [c for c in characters().values() if c.side == side]
        assert len(own) >= 4 and all(len(c.text) > 100 for c in own)
    for c in characters().values():
        if c.side == "US":
            other = characters()[c.id.replace("us-", "cn-")]
            assert replace(other, id="", side="", title="", text="") == replace(
                c, id="", side="", title="", text=""
            )


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("honesty = 0.95", "honesty = 2", "'honesty' must be 0 to 1, not 2"),
        ("grudge = 2", "gruge = 2", "unknown key 'gruge'; the nearest is 'grudge'"),
        ('side = "US"', 'side = "EU"', "'EU' is no side; write US, CN or nothing for both"),
        ("listens = true", "listens = 1", "'listens' must be true or false, not 1"),
        ('id = "us-hawk"', 'id = "us-reciprocator"', "stands twice"),
        ('side = "US"\ntitle = "The dealmaker"', 'side = "CN"\ntitle = "x"', "US has 3 characters"),
        ("[[character]]", "[[character", "not valid TOML"),
    ],
)
def test_a_bad_file_is_refused_with_line_and_cure(old, new, what):
    assert old in TEXT
    with pytest.raises(BadCharacters, match=r"characters\.toml") as told:
        read(TEXT.replace(old, new, 1))
    assert what in str(told.value)
    assert "line" in str(told.value)


def june(*texts):
    game = Game.start(Header("june-2025", 3), tells=False)
    for text in texts:
        game = game.apply(text)
    return game


def test_a_refusal_for_value_of_what_a_trader_would_take_speaks_for_a_hawk():
    start = view(june(), "US")
    beliefs = Beliefs(negotiator.adviser)
    ids = [t.id for t in start.tempers["CN"]]
    assert beliefs.weights(start) == pytest.approx([1 / len(ids)] * len(ids))
    offer = "US offer eda 1, ai_chips 2 for ree_magnets 2 until 6"
    refused = dict(
        zip(ids, beliefs.weights(view(june(offer, "CN reject value"), "US")), strict=True)
    )
    line = "US offer eda 0 for ree_heavy 0 until 6"
    red = dict(zip(ids, beliefs.weights(view(june(line, "CN reject red_line"), "US")), strict=True))
    assert sum(refused.values()) == pytest.approx(1.0)
    assert refused != pytest.approx(dict.fromkeys(ids, 1 / len(ids)))
    may = {t.id for t in start.tempers["CN"] if crosses("ree_heavy", 0, t.red_lines)}
    assert may and all(red[i] > red[j] for i in may for j in set(ids) - may)


def test_more_worth_is_likelier_accepted_and_less_likely_refused():
    temper = view(june(), "US").tempers["CN"][0]
    for done, rises in (("accept", True), ("offer", True), ("value", False), ("counter", False)):
        low, high = (likelihood(done, w, temper, ()) for w in (-20.0, 20.0))
        assert (high > low) == rises
        assert 0.0 < min(low, high) < max(low, high) < 1.0


def test_what_was_answered_with_a_red_line_is_not_asked_for_again():
    refused = [(Term("ree_heavy", 1),)]
    assert asks_again([Term("ree_heavy", 0), Term("firms", 0)], refused)
    assert not asks_again([Term("ree_heavy", 2)], refused)
    hawk = Negotiator(characters()["us-hawk"])
    first = hawk(view(june(), "US"), NEVER)
    game = june(str(first), "CN reject red_line", "CN pass")
    again = hawk(view(game, "US"), NEVER)
    if again.package is not None:
        asked_for = first.package.column("US", "CN")
        assert not asks_again(again.package.column("US", "CN"), [asked_for])


def test_a_lawful_hold_is_no_closing():
    game = june("US offer eda 0 for ree_magnets 3 until 12")
    accepted = game.apply("CN accept")
    if not accepted.table.deals:
        pytest.skip("a house refused")
    for text in ("US pass", "CN pass", "US done", "CN ree_magnets 4", "CN done"):
        accepted = accepted.apply(text) if accepted.table.floor == text[:2] else accepted
    while accepted.table.phase == "talks":
        accepted = accepted.apply(f"{accepted.table.floor} pass")
    assert accepted.table.deals[0].breaches
    held = accepted.apply("US hold 1").apply("US done").apply("CN done")
    while held.table.phase == "talks":
        held = held.apply(f"{held.table.floor} pass")
    held = held.apply("US done")
    merchant = Negotiator(characters()["cn-merchant"])
    found = merchant.decide(view(held, "CN"), ALWAYS)
    assert found.motive.key != "answers_closing"


def test_a_threat_is_made_where_talks_are_stuck_and_carried_out_when_it_is_meant():
    hawk = Negotiator(characters()["us-hawk"])
    game = june()
    for _ in range(12):
        if game.table.floor == "CN":
            lies = game.table.on_table
            game = game.apply("CN reject value" if lies and lies[0] == "US" else "CN pass")
            continue
        event = hawk(view(game, "US"), ALWAYS)
        game = game.apply(event)
        if event.verb == "threaten":
            break
    assert game.table.words and game.table.words[-1].kind == "threaten"
    word = game.table.words[-1]
    while game.table.turn == 1:
        game = game.apply(f"{game.table.floor} {'pass' if game.table.phase == 'talks' else 'done'}")
    while game.table.phase == "talks":
        game = game.apply(f"{game.table.floor} pass")
    seen = view(game, "US")
    meant = hawk.decide(seen, ALWAYS)
    assert meant.motive.key == "keeps_word" and meant.event.lever == word.lever
    assert hawk.decide(seen, NEVER).motive.key != "keeps_word"


def test_a_threat_is_not_carried_out_where_a_deal_was_signed_since():
    """What it was said for is there."""
    hawk = Negotiator(characters()["us-hawk"])
    for signed in (False, True):
        game = june("US threaten hbm 3")
        while game.table.turn == 1:
            floor, talks = game.table.floor, game.table.phase == "talks"
            game = game.apply(f"{floor} {'pass' if talks else 'done'}")
        if signed:
            game = game.apply("US pass") if game.table.floor == "US" else game
            game = game.apply("CN offer ree_magnets 3 for eda 1 until 12").apply("US accept")
            assert game.table.deals
        while game.table.phase == "talks":
            game = game.apply(f"{game.table.floor} pass")
        found = hawk.decide(view(game, "US"), ALWAYS)
        assert (found.motive.key == "keeps_word") is not signed


@pytest.mark.parametrize("name", sorted(characters()))
def test_every_character_plays_a_whole_game_and_keeps_its_red_lines(name, many):
    if name not in many(("us-hawk", "cn-merchant"), sorted(characters())):
        pytest.skip("the long form: they are one engine with other numbers")
    who = Negotiator(characters()[name])
    side = characters()[name].side or "US"
    seats = {"US": negotiator, "CN": negotiator, side: who}
    game = played("first-table", 4, seats["US"], seats["CN"])
    red = {r.lever: r.level for r in game.mandate(side).red_lines}
    start = game.scenario.levels
    for turn in game.turns:
        now = dict(turn.after)
        assert all(now[n].level >= min(level, start[n].level) for n, level in red.items())


def test_a_finished_game_and_a_view_of_nobody_give_one_clear_error():
    with pytest.raises(NoMove, match="nobody's seat"):
        negotiator(view(june(), None), NEVER)
    with pytest.raises(NoMove, match="US has the word; ask with its view, not CN's"):
        negotiator(view(june(), "CN"), NEVER)
    over = replace(june(), table=replace(june().table, phase="over"))
    with pytest.raises(NoMove, match="the game is over"):
        negotiator(view(over, "US"), NEVER)


def test_one_player_in_both_seats_believes_of_each_side_what_two_players_would():
    """What a package is worth to one side is not remembered as what it is worth to the other."""
    game = june(
        "US offer eda 1 for ree_magnets 2 until 6", "CN reject value",
        "CN offer ree_magnets 2 for tariff_us 6 until 6", "US reject value",
    )  # fmt: skip
    both = Beliefs(Adviser(16))
    both.weights(view(game, "US"))
    assert both.weights(view(game, "CN")) == Beliefs(Adviser(16)).weights(view(game, "CN"))
