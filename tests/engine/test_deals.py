"""Deals in force: sequence, snap-back, side letters, breach in the open and by stealth, renewal."""

from dataclasses import replace

import pytest
from examples import examples
from games import random_games
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.game import Game
from engine.record import VERSION, Digest, Entry, Header, Record
from engine.replay import replay
from engine.rules.deals import discovery
from engine.rules.notation import IllegalMove, parse
from engine.rules.package import Package, Term, differences, mirrored
from engine.scenarios.scenario import names
from engine.sides import BySide
from engine.turn import EVERYBODY, TRUTH, HeldBack

QUIET = ("pass", "pass", "done", "done")


def begun(*texts, seed=7, name="june-2025"):
    game = Game.start(Header(name, seed))
    return played(game, *texts)


def played(game, *texts):
    for text in texts:
        game = game.apply(text)
    return game


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


SWAP = "US offer eda 1, retaliation 0 for ree_magnets 2, ree_heavy 3 until 6"


# Notation


terms = st.builds(
    Term,
    st.just("eda"),
    st.integers(0, 3),
    st.sampled_from([0, 0, 2]),
    st.booleans(),
    st.booleans(),
).map(lambda t: replace(t, after=t.after and not t.start))


@given(terms, st.integers(0, 5), st.integers(3, 120), st.booleans(), st.booleans())
def test_a_package_with_any_clauses_reads_back_as_itself(term, level, months, verify, snap):
    package = Package((term,), (Term("ree_heavy", level),), months, verify, snap)
    event = parse(f"US offer {package}")
    assert event.package == package and parse(str(event)) == event
    assert mirrored(mirrored(package)) == package


@pytest.mark.parametrize(
    ("text", "cure"),
    [
        ("US offer eda 1 in 6 for ree_heavy 1 until 6", "has ended"),
        ("US offer eda 1 after for ree_heavy 1 after until 6", "wait for each other"),
        ("US offer eda 1 after for ree_heavy 1 in 2 until 6", "at once"),
        ("US offer tariff_us 3 quiet for ree_heavy 1 until 6", "published"),
        ("US offer eda 1 in 2 after for ree_heavy 1 until 6", "not both"),
        ("US offer renew 0 until 6", "numbered from 1"),
        ("US offer renew 1 2 until 6", "renew DEAL"),
        ("US reject dislike", "value"),
        ("US evade ree_heavy", "no lever"),
        ("US dispute eda", "no lever"),
        ("MED accept", "neutral text"),
        ("CN hold x", "number of deal"),
    ],
)
def test_a_wrong_clause_is_refused_with_its_cure(text, cure):
    with pytest.raises(IllegalMove, match=cure):
        parse(text)


# Talks


def test_an_offer_can_be_left_open_withdrawn_or_lapse():
    game = begun(SWAP, "CN pass")
    assert game.table.on_table is not None and game.table.floor == "US"
    gone = game.apply("US withdraw")
    assert gone.table.on_table is None and gone.table.exchanges == BySide(1, 2)
    better = game.apply("US counter eda 0 for ree_magnets 2, ree_heavy 3 until 6")
    assert better.table.before_it == game.table.on_table and better.table.floor == "CN"
    lapsed = game.apply("US pass")
    assert lapsed.table.phase == "measures" and lapsed.table.on_table is None
    with pytest.raises(IllegalMove, match="not legal now"):
        begun(SWAP, "CN withdraw")


def test_a_counter_marks_what_it_changed():
    game = begun(SWAP, "CN counter ree_magnets 3 for eda 0, retaliation 0 until 6")
    found = differences(game.table.before_it, game.table.on_table)
    shown = [(d.side, d.lever, d.old and d.old.level, d.new and d.new.level) for d in found]
    assert shown == [
        ("US", "eda", 1, 0), ("CN", "ree_magnets", 2, 3), ("CN", "ree_heavy", 3, None),
    ]  # fmt: skip


def test_a_neutral_text_needs_both_and_can_be_refused_with_a_reason():
    asked = begun("US mediate")
    assert asked.table.floor == "MED"
    with pytest.raises(IllegalMove, match="MED has the word"):
        asked.apply("US pass")
    text = asked.apply("MED offer eda 1, retaliation 0 for ree_magnets 2 until 6 verify")
    first, second = text.table.floor, {"US": "CN", "CN": "US"}[text.table.floor]
    half = text.apply(f"{first} accept")
    assert not half.table.deals and half.table.floor == second
    both = half.apply(f"{second} accept")
    assert both.table.setting["ree_magnets"].level == 2 and both.table.bound("US").keys() == {
        "eda", "retaliation",
    }  # fmt: skip
    assert half.apply(f"{second} reject trust").table.on_table is None


def test_the_computer_writes_a_neutral_text_from_what_everybody_knows():
    from engine.seats import neutral

    game = begun("CN mediate") if begun().table.floor == "CN" else begun("US mediate")
    event = neutral(game)
    other = neutral(replace(game, header=Header("june-2025", 8)))
    assert event == other  # no seed, no dealt mandate, no dealt world stands behind it
    assert game.apply(event).table.on_table[0] == "MED"


# Deals in force


def test_a_commitment_can_begin_later_and_after_the_others_is_kept():
    game = begun("US offer eda 1 after for ree_magnets 2, ree_heavy 3 in 2 until 6", "CN accept")
    deal = game.table.deals[0]
    assert deal.begun == ("ree_magnets",)
    assert game.table.setting["eda"].level == 2
    game = rest(game)
    assert game.table.setting["eda"].level == 1 and game.table.setting["ree_heavy"].level == 4
    game = rest(game)
    assert game.table.setting["ree_heavy"].level == 3
    # What began by itself is credited to the deal in the turn in which it works.
    game = rest(game)
    assert [m.changes[0][0] for m in game.turns[1].moves] == ["eda"]
    assert [m.changes[0][0] for m in game.turns[2].moves if m.bargained] == ["ree_heavy"]


def test_yours_after_mine_never_comes_when_mine_is_broken():
    game = begun("US offer eda 1 after for ree_magnets 2 until 6", "CN accept")
    game = rest(game, "CN ree_magnets 4 all")
    assert game.table.setting["eda"].level == 2
    assert game.table.deals[0].wronged("US") and not game.table.bound("US")


def test_an_open_breach_costs_and_frees_the_other_side():
    game = rest(begun(SWAP, "CN accept"))
    before = game.world.standing[0, 1]
    capital = game.table.capital["CN"]
    game = rest(game, "CN ree_magnets 4 all")
    assert game.turns[-1].moves[-1].standing["CN"] < 0
    assert game.world.standing[0, 1] < before
    assert game.table.capital["CN"] <= capital + 4 - 3
    assert game.turns[-1].found[0].lever == "ree_magnets"
    trust = game.table.credibility("CN", "promise")
    assert trust < begun().table.credibility("CN", "promise")
    assert not game.table.bound("US") and set(game.table.bound("CN")) >= {"ree_heavy"}
    held = rest(game, "US hold 1")
    assert held.table.setting["eda"].level == 2 and "US hold 1" in [
        m.text for m in held.turns[-1].moves
    ]
    mended = rest(game, "CN ree_magnets 2 all")
    assert not mended.table.deals[0].wronged("US") and mended.table.bound("US")


def test_a_snap_back_answers_by_itself_and_ends_the_deal():
    game = rest(begun(SWAP + " snapback", "CN accept"))
    game = rest(game, "CN ree_magnets 4 all")
    assert game.table.setting["eda"].level == 2 and game.table.setting["retaliation"].level == 2
    assert not game.table.deals and game.table.past[0].outcome == "broken"
    assert [m.text for m in game.turns[-1].moves] == ["CN ree_magnets 4 all", "US hold 1"]


def test_a_side_letter_works_without_being_announced():
    game = begun("US offer eda 1 quiet for ree_magnets 2 until 6", "CN accept")
    assert game.table.setting["eda"].level == 2 and game.table.carried_out["eda"].level == 1
    game = rest(game)
    assert dict(game.turns[0].after)["eda"].level == 1
    out = game.table.published(1)
    assert out.setting["eda"].level == 1 and not out.deals[0].package.gives[0].quiet


def test_a_turn_s_moves_hold_what_was_done_and_everybody_sees_no_side_letter():
    offer = "US offer eda 1 quiet, retaliation 0 for ree_magnets 2 until 6 snapback"
    first = rest(begun(offer, "CN accept"), "US capacity 2").turns[-1]
    deal, measure = first.moves
    assert deal.bargained and deal.event == parse(offer) == parse(deal.text)
    assert not measure.bargained and measure.event == measure.what == parse("US capacity 2")
    shown = first.as_seen(EVERYBODY).moves[0]
    assert [t.lever for t in shown.event.package.gives] == ["retaliation"] == [
        name for name, _ in shown.changes if name != "ree_magnets"
    ]  # fmt: skip
    assert first.as_seen("CN").moves[0].event == deal.event

    again = rest(begun(offer, "CN accept"))
    broken = rest(again, "CN ree_magnets 4 all").turns[-1].moves[-1]
    assert broken.what == HeldBack("US", 1) and broken.event == parse("US hold 1")


def test_only_its_own_side_knows_of_a_move_that_falls_short():
    game = rest(rest(begun(SWAP, "CN accept")), "CN evade ree_heavy")
    move = game.turns[-1].moves[0]
    assert move.secret == "CN" and move.event == parse("CN evade ree_heavy")
    assert move.as_seen("CN") == move == move.as_seen(TRUTH)
    assert move.as_seen("US") is None and move.as_seen(EVERYBODY) is None


def test_a_deal_runs_out_or_is_renewed():
    game = begun(SWAP.replace("until 6", "until 3"), "CN accept")
    game = rest(rest(game))
    assert game.table.deals[0].months_left == 1
    renewed = game.apply(f"{game.table.floor} offer renew 1 until 6 verify")
    renewed = renewed.apply(f"{renewed.table.floor} accept")
    assert renewed.table.deals[0].months_left == 7 and renewed.table.deals[0].package.verify
    ended = rest(game)
    assert not ended.table.deals and ended.table.past[0].outcome == "kept"
    assert ended.table.credibility("US", "promise") > game.table.credibility("US", "promise")


def test_evading_is_secret_until_it_is_found_and_then_dear():
    def one(seed):
        game = rest(begun(SWAP + " verify", "CN accept", seed=seed))
        return rest(game, "CN evade ree_heavy") if game.table.deals else game

    found = next(g for g in map(one, range(60)) if g.turns[-1].found)
    breach = found.turns[-1].found[0]
    assert breach.stealth and breach.side == "CN" and not found.table.evasions
    assert found.table.setting["ree_heavy"].level == 4  # what was done is now what is announced
    unfound = next(g for g in map(one, range(60)) if g.table.evasions)
    assert unfound.table.setting["ree_heavy"].level == 3
    assert unfound.table.carried_out["ree_heavy"].level == 4
    assert rest(unfound, "CN honour ree_heavy").table.carried_out["ree_heavy"].level == 3
    before = found.world.standing[0, 1]
    assert rest(found).world.standing[0, 1] < before


def test_a_dispute_that_is_right_finds_more_and_a_wrong_one_costs_standing():
    game = rest(begun(SWAP + " verify", "CN accept"))
    wrong = rest(game.apply(f"{game.table.floor} pass").apply("US dispute ree_heavy")
                 if game.table.floor == "CN" else game.apply("US dispute ree_heavy"))  # fmt: skip
    assert wrong.turns[-1].cleared == (("US", "ree_heavy"),)
    plain = rest(rest(game))
    assert rest(wrong).world.standing[0, 0] < plain.world.standing[0, 0]


@pytest.mark.parametrize("verify", [False, True])
def test_stealth_is_found_at_the_stated_rate_over_five_thousand_games(verify):
    """One month of evading in 5,000 games that differ in their seed alone."""
    game = rest(begun(SWAP + (" verify" if verify else ""), "CN accept"))
    while game.table.phase == "talks":
        game = game.apply(f"{game.table.floor} pass")
    game = played(game, "US done", "CN evade ree_heavy")
    revealed = game.table.apply(parse("CN done")).revealed()
    found = 0
    for seed in range(5000):
        one = replace(game, header=Header("june-2025", seed))
        found += bool(one._inspected(revealed)[0])
    stated = discovery(verify)
    assert abs(found / 5000 - stated) < 4 * (stated * (1 - stated) / 5000) ** 0.5
    for seed in range(20):  # and a whole turn agrees with the draw
        one = replace(game, header=Header("june-2025", seed))
        assert bool(one.apply("CN done").turns[-1].found) == bool(one._inspected(revealed)[0])


# Words


def test_words_are_kept_broken_or_overtaken_and_a_failed_threat_has_a_price():
    kept = rest(begun("US promise eda 1"), "US eda 1")
    assert kept.table.words[0].outcome == "kept"
    traded = begun("US threaten tariff_us 10", "US offer tariff_us 7 for ree_magnets 2 until 6",
                   "CN accept")  # fmt: skip
    assert not traded.table.refused
    assert traded.table.words[0].outcome == "overtaken"
    failed = rest(rest(begun("US threaten tariff_us 10")))
    silent = rest(rest(begun()))
    assert failed.table.words[0].outcome == "broken"
    assert failed.world.support[0, 0] < silent.world.support[0, 0] - 1.0
    assert failed.table.credibility("US", "threaten") < silent.table.credibility("US", "threaten")


# Records


@settings(max_examples=examples(7, 56), deadline=None)
@given(st.integers(0, 10**6), st.sampled_from(names()), st.integers(5, 60))
def test_random_games_with_every_clause_replay_to_the_same_bits(seed, name, moves):
    """Offers get clauses at random, so that deals, letters and sequences meet all other rules."""
    game = Game.start(Header(name, seed))
    record = Record(game.header)
    for game in random_games(seed, name, moves):
        record = record.with_line(Entry(str(game.events[-1]), "2026-11-24T09:12:03Z"))
        if len(game.turns) > len(record.digests):
            record = record.with_line(Digest(len(game.turns), game.turns[-1].digest))
        for deal in game.table.deals:
            assert deal.months_left > 0
            assert all(0 <= kept <= deal.age for kept in deal.kept.values())
        for e in game.table.evasions:
            assert game.table.deal_on(e.side, e.lever) is not None
    again = replay(record, verify=True)
    assert again.table == game.table


def test_one_side_alone_cannot_agree_to_a_neutral_text():
    """It accepted, the other passed, it accepted again: that was a deal without consent."""
    neutral = "MED offer eda 1 for ree_magnets 2 until 6 verify snapback"
    said = ("US mediate", neutral, "US accept", "CN pass")
    new, old = (Game.start(Header("june-2025", 7, engine=e)) for e in (VERSION, "0.3"))
    for text in said:
        new, old = new.apply(text), old.apply(text)
    with pytest.raises(IllegalMove, match="the other has not"):
        new.apply("US accept")
    assert parse("US accept") not in set(new.table.legal())
    assert not new.table.deals
    assert old.apply("US accept").table.deals  # what was agreed then stays agreed
