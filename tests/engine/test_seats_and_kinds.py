"""Who plays a side now, kinds of move that are forbidden, and branches of a record."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.random import default_rng
from test_facilitator import FACILITATED, SECOND, TURN, begun, recorded, strings

from engine.branching import branch_of, branched
from engine.game import Game
from engine.players.players import player
from engine.record import Entry, Header, Record, Seat
from engine.replay import replay
from engine.rules.facilitator import Act, is_act, read_act
from engine.rules.kinds import FORBIDDABLE
from engine.rules.levers import SIDES
from engine.rules.notation import IllegalMove
from engine.rules.package import NEUTRAL
from engine.rules.seating import seats_now
from engine.seats import act, fallback, neutral
from engine.view import view
from saves.text import dump, parse
from ui.movekinds import kind_name

PACKAGE = "US offer ai_chips 2 for ree_heavy 2 quiet until 6"


def test_who_plays_now_is_told_by_the_header_and_the_acts_after_it():
    people = {"US": Seat("person", "Ada"), "CN": Seat("reciprocal", "Bo")}
    game = Game.start(Header("june-2025", 7, people, FACILITATED))
    assert game.seats == people
    taken = game.apply("FAC seat US planner: Ada had to leave.")
    assert taken.seats == {"US": Seat("planner"), "CN": people["CN"]}
    assert taken.header == game.header and taken.table == game.table
    back = taken.apply("FAC seat US person: She is here again.")
    assert back.seats == people == seats_now(people, back.acts)
    for viewer in (None, *SIDES):
        assert view(taken, viewer).seats == taken.seats


def test_a_seat_that_is_taken_so_already_is_refused_with_the_cure():
    for text, told in (
        ("FAC seat US person: x", "person plays US already"),
        ("FAC seat EU person: x", "write 'FAC seat"),
        ("FAC seat US: x", "write 'FAC seat"),
        ("FAC seat US Big Bad: x", "write 'FAC seat"),
        ("FAC seat US ../x: x", "write 'FAC seat"),
    ):
        with pytest.raises(IllegalMove, match=told) as caught:
            begun(text)
        assert "\n" not in str(caught.value)


seated = st.builds(
    lambda side, name, text: Act("FAC", "seat", text, to=side, player=name),
    st.sampled_from(SIDES),
    st.from_regex(r"[a-z0-9][a-z0-9_.-]{0,60}", fullmatch=True),
    st.sampled_from(("Ill.", "x: y", "王")),
)
held = st.builds(
    lambda verb, name: Act("FAC", verb, "Because.", lever=name),
    st.sampled_from(("forbid", "allow")),
    st.sampled_from(FORBIDDABLE),
)


@given(st.one_of(seated, held))
def test_it_reads_back_from_its_text_and_from_a_record(act):
    assert is_act(str(act)) and read_act(str(act)) == act
    record = Record(Header("june-2025", 1), (Entry(str(act), "2026-11-24T09:12:03Z"),))
    assert parse(dump(record)) == record


def test_a_change_of_seats_tells_no_papers():
    before = begun("FAC tell US: alpha canary", "US ask: beta canary")
    after = before.apply("FAC seat US planner: gone")
    for viewer in ("CN", None):
        assert not any("canary" in s for s in strings(view(after, viewer)))
        assert view(after, viewer).mandate == view(before, viewer).mandate


def test_every_kind_but_those_that_keep_a_table_going_can_be_forbidden_and_has_a_name():
    said = "threaten promise dispute withdraw mediate offer counter evade honour hold suspend"
    assert set(FORBIDDABLE) == {*said.split(), "summit", "wto", "quiet"}
    assert all(kind_name(verb) for verb in FORBIDDABLE)
    for verb in ("pass", "done", "accept", "reject", "set"):
        with pytest.raises(IllegalMove):
            begun(f"FAC forbid {verb}: x")


def test_a_forbidden_kind_is_refused_with_the_reason_and_made_by_no_generator():
    game = begun("FAC forbid threaten: Words only.")
    with pytest.raises(IllegalMove, match="no 'threaten' may be said: Words only"):
        game.apply("US threaten tariff_us 9")
    assert not list(game.table.legal("threaten")) and list(game.table.legal("promise"))
    with pytest.raises(IllegalMove, match="forbidden already"):
        game.apply("FAC forbid threaten: again")
    free = game.apply("FAC allow threaten: Go on.")
    free.apply("US threaten tariff_us 9")


def test_side_letters_are_forbidden_in_what_is_offered_and_in_what_lies_on_the_table():
    with pytest.raises(IllegalMove, match="no 'quiet' may be said"):
        begun("FAC forbid quiet: In the open.", PACKAGE)
    game = begun(PACKAGE, "FAC forbid quiet: In the open.")
    with pytest.raises(IllegalMove, match="no 'quiet'"):
        game.apply("CN accept")
    game.apply("CN reject")
    begun("FAC forbid quiet: x", PACKAGE.replace(" quiet", ""))


def test_a_neutral_text_that_was_asked_for_comes_though_offers_are_forbidden():
    game = begun("US mediate")
    assert game.table.floor == NEUTRAL
    game = game.apply("FAC forbid offer: No more packages.")
    assert game.apply(neutral(game)).table.on_table is not None


def test_what_the_generator_makes_is_what_is_not_refused_whatever_is_forbidden():
    for verb in FORBIDDABLE:
        game = begun(f"FAC forbid {verb}: x")
        for table in (game.table, game.apply("US pass").apply("CN pass").table):
            for event in table.legal():
                assert event.verb != verb and table.refuses(event) is None


@pytest.mark.parametrize("name", ["novice", "reciprocal", "opportunist", "random", "planner"])
def test_computer_players_keep_to_forbidden_kinds(name):
    rng, game = default_rng(5), begun(name="first-table", seed=5)
    for verb in FORBIDDABLE:
        if rng.random() < 0.8:
            game = game.apply(f"FAC forbid {verb}: x")
    while not game.over and len(game.events) < 30:
        if game.table.floor == NEUTRAL:
            game = game.apply(neutral(game))
            continue
        game, _, failed = act(game, player(name, game.table.floor))
        assert failed is None, (name, game.table.turn, failed)


def test_a_branch_has_what_was_said_before_its_turn_and_names_the_old_file():
    game = begun("FAC note: first", *TURN, "FAC note: second", *SECOND, "FAC tell all: third")
    whole = recorded(game)
    branch = branched(whole, game.turns, game.acts, 2, "class_1.rec")
    assert branch.events == whole.events[:5] and list(branch.digests) == [1]
    assert branch.lines == whole.lines[: len(branch.lines)]
    assert branch_of(branch.header) == ("class_1.rec", 2) and branch_of(whole.header) is None
    again = replay(parse(dump(branch)), verify=True)
    assert again.table.turn == 2 and [t.digest for t in again.turns] == [game.turns[0].digest]
    assert branched(whole, game.turns, game.acts, 1, "x").lines == ()
    twice = branched(branch, again.turns, again.acts, 1, "class 2 turn 3.rec")
    assert branch_of(twice.header) == ("class 2 turn 3.rec", 1)


@pytest.mark.parametrize("value", ["", "x", "x turn", "x turn y", "turn 2", "x turn 123456"])
def test_an_option_that_names_no_branch_is_none(value):
    assert branch_of(Header("june-2025", 1, options=(("branch-of", value),))) is None


def test_any_name_of_a_file_fits_into_the_header():
    game = begun(*TURN)
    for name in ("n" * 250, "a\nb\u202e.rec", "\ud800", " x "):
        branch = branched(recorded(game), game.turns, game.acts, 2, name)
        assert parse(dump(branch)) == branch and branch_of(branch.header)[1] == 2


def test_a_game_with_all_acts_replays_to_the_same_digests():
    game = begun(
        "FAC inject E1 support_us -3, stock_us 0.1 to all: Fire. Big.", "FAC rule economy_us -5: x",
        "FAC rule security_cn 2: y", "FAC forbid ai_chips: z", "FAC forbid threaten: z",
        "US ask: a", "FAC tell US: b", "FAC note: c", "FAC seat US planner: d", *TURN,
        "FAC allow ai_chips: e", "FAC allow threaten: e", "FAC seat US person: f", *SECOND,
    )  # fmt: skip
    while not game.over:
        game = game.apply(fallback(game))
    again = replay(parse(dump(recorded(game))), verify=True)
    assert again.acts == game.acts and again.turns == game.turns and again.seats == game.seats
