"""The rules: notation that round-trips, one generator of legal moves, talks and binding deals."""

import pytest
from examples import examples
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.game import Game
from engine.players.players import player
from engine.record import Header
from engine.rules.notation import IllegalMove, parse
from engine.rules.table import sequences
from engine.scenarios.scenario import BadScenario, names, read, scenario
from engine.seats import answer


def after(*texts, name="june-2025"):
    game = Game.start(Header(name, 1))
    for text in texts:
        game = game.apply(text)
    return game


@settings(max_examples=examples(8, 64), deadline=None)
@given(st.integers(0, 10**6), st.sampled_from(names()))
def test_every_legal_move_reads_back_as_itself(seed, name):
    game = Game.start(Header(name, seed))
    for _ in range(12):
        if game.over:
            break
        for move in game.table.legal():
            assert parse(str(move)) == move
        game = game.apply(answer(game, player("random")))


@given(st.text(max_size=60))
def test_any_text_is_a_move_or_refused_with_a_reason(text):
    try:
        assert parse(str(parse(text))) == parse(text)
    except IllegalMove as problem:
        assert str(problem)


WORDS = (  # noqa: SIM905
    "US CN MED offer counter accept reject withdraw pass mediate threaten promise dispute evade "
    "honour hold suspend summit wto done renew for until in after quiet verify snapback , trust "
    "value eda ree_heavy tariff_us purchases ai_chips all CN_mil dual_use 0 1 2 6 12 999"
).split(" ")


@settings(max_examples=examples(500, 4000), deadline=None)
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=16).map(" ".join))
def test_the_words_of_the_notation_in_any_order_are_a_move_or_refused(text):
    try:
        assert parse(str(parse(text))) == parse(text)
    except IllegalMove as problem:
        assert str(problem)


@pytest.mark.parametrize(
    ("text", "cure"),
    [
        ("US ai_chip 3", "ai_chips"),
        ("US ai_chips 9", "levels 0 to 4"),
        ("CN ai_chips 1", "no lever"),
        ("US tariff_us 3 CN_mil", "no target"),
        ("UK pass", "US or CN"),
        ("CN offer ree_heavy 1", "until"),
    ],
)
def test_a_wrong_move_is_refused_with_its_cure(text, cure):
    with pytest.raises(IllegalMove, match=cure):
        parse(text)


def test_an_accepted_package_moves_levers_and_binds_them():
    game = after("US offer eda 0, ai_chips 2 for ree_magnets 2 until 6 verify", "CN accept")
    assert game.table.setting["eda"].level == 0
    assert game.table.setting["ree_magnets"].level == 2
    game = game.apply("US pass").apply("CN pass").apply("US done")
    assert game.table.bound("CN").keys() == {"ree_magnets"}
    assert game.table.cost(parse("CN ree_magnets 3 all")) == 2  # a step, and leaving one's word
    game.apply("CN ree_heavy 5 all")


def test_measures_are_secret_until_both_are_done():
    game = after("US pass", "CN pass", "US tariff_us 6", "US done")
    assert game.table.setting["tariff_us"].level == 8
    game = game.apply("CN done")
    assert game.turns[0].moves[0].text == "US tariff_us 6"
    assert game.table.setting["tariff_us"].level == 6


def test_a_suspended_lever_snaps_back():
    game = after("US pass", "CN pass", "US suspend eda 1", "US done", "CN done")
    assert dict(game.turns[0].after)["eda"].level == 0
    assert game.table.setting["eda"].level == 2


def test_a_broken_threat_costs_credibility():
    game = after("US threaten tariff_us 10", "US pass", "CN pass", "US done", "CN done")
    believed = game.table.credibility("US", "threaten")
    game = game.apply("CN pass").apply("US pass").apply("US done").apply("CN done")
    assert game.table.words[0].outcome == "broken"
    assert game.table.credibility("US", "threaten") < believed


@pytest.mark.parametrize("name", names())
def test_counts_of_legal_sequences(name, many):
    table = scenario(name).table()
    # The millions of a second move in June 2025 take a minute: they are counted in the long form.
    known = SEQUENCES[name]
    known = known if known[-1] < 10**6 else known[: many(1, 2)]
    counted = tuple(sequences(table, depth + 1) for depth in range(len(known)))
    assert counted == known


def test_same_record_gives_the_same_bits():
    def play(seed):
        game = Game.start(Header("june-2025", seed))
        while not game.over:
            game = game.apply(answer(game, player("random")))
        return [t.digest for t in game.turns]

    assert play(3) == play(3)
    assert play(3) != play(4)


def test_a_bad_scenario_is_refused_with_line_and_cure():
    from importlib.resources import files

    good = files("engine.scenarios").joinpath("first-table.toml").read_text("utf-8")
    for wrong, cure in (
        (good.replace('"ree_magnets", "ree_heavy"', '"ree_magnet", "ree_heavy"'), "ree_magnets"),
        (good.replace("turns = 4", "turns = 400"), "1 to 60"),
        (good.replace("minutes = 10\n", ""), "missing"),
        (good.replace('start = "2025-06"', 'start = "June"'), "2025-06"),
        (good.replace("turns = 4", "turns = = 4"), "TOML"),
        (good.replace("[US]\n", "[levels]\neda = 7\n[US]\n", 1), "levels 0 to 3"),
        (
            good.replace("[US]\n", '[[run_up]]\ndate = "2025"\nmove = "US eda 2"\n[US]\n', 1),
            "no date",
        ),
    ):
        with pytest.raises(BadScenario, match=cure):
            read(wrong, "mine.toml")


SEQUENCES = {
    "first-table": (260, 63843),
    "history-2018": (739, 517830),
    "october-2022": (1011,),
    "december-2024": (2663,),
    "june-2025": (3014, 8993580),
    "october-2025": (6238,),
    "long-rivalry": (6031,),
    "truce-expires-2026": (5962,),
}


@pytest.mark.parametrize("name", names())
def test_mandates_fit_the_table_they_start_from(name):
    """A red line is the side's own lever and not crossed at the start; seeds deal each mandate."""
    from engine.rules.levers import SIDES, levers

    found = scenario(name)
    for side in SIDES:
        for mandate in found.mandates[side]:
            for line in mandate.red_lines:
                assert levers()[line.lever].side == side
                assert line.level <= found.levels[line.lever].level
            for wish in mandate.objectives:
                assert wish.met(found.levels) in (True, False, None)
        dealt = {Game.start(Header(name, seed)).mandate(side).id for seed in range(12)}
        assert dealt == {m.id for m in found.mandates[side]}


@pytest.mark.parametrize("name", names())
def test_briefings_of_both_sides_are_equally_long(name):
    found = scenario(name)
    for texts in (found.public, found.confidential):
        us, cn = len(texts["US"].split()), len(texts["CN"].split())
        assert abs(us - cn) <= 0.35 * max(us, cn), texts
    assert len(found.members["US"]) == len(found.members["CN"]) == 5
