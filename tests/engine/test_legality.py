"""One move is asked of itself: the answer is the generator's, for every move that there is."""

from dataclasses import replace

import pytest
from examples import examples
from games import random_games
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from engine.game import Game
from engine.players.players import PLAYERS, THINKING, player
from engine.record import Header
from engine.rules.levers import SIDES, TARGETS, levers, opponent
from engine.rules.moves import KINDS
from engine.rules.moves.kind import Kind
from engine.rules.notation import OBJECTIONS, Event, IllegalMove, Package, Term, parse
from engine.rules.package import NEUTRAL
from engine.scenarios.scenario import names
from engine.seats import answer, neutral
from engine.sides import BySide


def every_event(side):
    """All events without a package that a side could ever write, and some that nobody could."""
    for verb in ("accept", "withdraw", "pass", "mediate", "summit", "wto", "done", "reject"):
        yield Event(side, verb)
    for objection in OBJECTIONS:
        yield Event(side, "reject", objection=objection)
    for deal in range(4):
        yield Event(side, "hold", level=deal)
    for name, lever in levers().items():
        for verb in ("evade", "honour", "dispute"):
            yield Event(side, verb, name)
        for level in range(len(lever.names) + 1):
            for target in TARGETS:
                yield Event(side, "set", name, level, target)
            yield Event(side, "set", name, level, reason="dual_use")
            for verb in ("suspend", "threaten", "promise"):
                yield Event(side, verb, name, level)
    yield Event(side, "pass", level=1)
    yield Event(side, "done", "eda")
    yield Event(side, "withhold")


def every_swap(table, side):
    """Packages of one plain lever for one, and renewals, as the generator would write them."""
    ours, theirs = ([n for n, v in levers().items() if v.side == s] for s in _columns(side))
    verb = "counter" if table.on_table is not None and side in SIDES else "offer"
    for months in (*table.limits.package_months, 5):
        for deal in range(1, 4) if side in SIDES and verb == "offer" else ():
            yield Event(side, verb, package=Package((), (), months, True, renews=deal))
        for mine, yours in zip(ours, theirs * 2, strict=False):
            for level in range(5):
                gives, gets = (Term(mine, level),), (Term(yours, 4 - level),)
                yield Event(side, verb, package=Package(gives, gets, months, side == NEUTRAL))


def _columns(side):
    first = side if side in SIDES else "US"
    return first, opponent(first)


def played(seed, name, us, cn, moves):
    """The game after some moves of computer players."""
    game = Game.start(Header(name, seed))
    for _ in range(moves):
        if not game.over:
            floor = game.table.floor
            brains = {"US": us, "CN": cn}
            game = game.apply(
                neutral(game) if floor == NEUTRAL else answer(game, player(brains[floor]))
            )
    return game


def agree(table):
    """The check of each move gives the generator's answer."""
    made = set(table.legal())
    for side in (*SIDES, NEUTRAL):
        for event in every_event(side):
            assert (table.refuses(event) is None) == (event in made), event
        for event in every_swap(table, side):
            lasts = event.package.months in table.limits.package_months
            assert (table.refuses(event) is None) == (event in made) or not lasts, event
    for event in made:
        assert table.refuses(event) is None, event
    return made


SEEDS = st.integers(0, 10**6)


@settings(max_examples=examples(4, 32), deadline=None)
@given(SEEDS, st.sampled_from(names()), st.integers(0, 7))
def test_a_move_is_refused_exactly_where_the_generator_does_not_make_it(seed, name, first):
    for n, game in enumerate(random_games(seed, name, 45)):
        if n % 8 == first and not game.over:
            agree(game.table)


QUICK = sorted(set(PLAYERS) - set(THINKING))


@settings(max_examples=examples(4, 32), deadline=None)
@given(SEEDS, st.sampled_from(names()), *[st.sampled_from(QUICK)] * 2,
       st.integers(0, 60))  # fmt: skip
def test_so_it_is_at_the_tables_of_computer_players(seed, name, us, cn, moves):
    game = played(seed, name, us, cn, moves)
    assume(not game.over)
    agree(game.table)


def test_so_it_is_with_a_package_on_the_table_under_a_neutral_text_and_after_a_deal(tables):
    for table in tables:
        assert agree(table)


def test_records_of_older_engines_are_not_refused_for_the_price(tables):
    poor = replace(tables[4], capital=BySide(0, 0))
    older = replace(poor, limits=replace(poor.limits, older=True))
    move = parse("US tariff_us 13")
    assert "political capital" in poor.refuses(move) and older.refuses(move) is None
    agree(poor)
    assert len(agree(older)) > 100


def any_field():
    """Events of any verb whose fields are filled in at random."""
    term = st.builds(Term, st.sampled_from(["eda", "ree_heavy", "no_lever"]), st.integers(-1, 5))
    column = st.lists(term, max_size=2).map(tuple)
    return st.builds(
        Event,
        st.sampled_from((*SIDES, NEUTRAL)),
        st.sampled_from([*KINDS, "withhold"]),
        st.sampled_from(["", "eda", "ree_heavy", "tariff_us", "no_lever"]),
        st.sampled_from([-1, 0, 0, 1, 2, 3, 99, True, 1.0, "1"]),
        st.sampled_from(["other", "other", "military", "all", "moon"]),
        st.sampled_from(["security", "security", "dual_use", "spite"]),
        st.none() | st.builds(Package, column, column, st.integers(0, 12), st.booleans()),
        st.sampled_from(["", "", "trust", "weather"]),
    )


@pytest.fixture(scope="module")
def tables():
    """Tables in talks, with a package, under a neutral text, in measures, and after a deal."""
    game = Game.start(Header("june-2025", 7))
    swap = "US offer eda 1, retaliation 0 for ree_magnets 2 until 6"
    offered, asked = game.apply(swap), game.apply("US mediate")
    deal = offered.table.apply(parse("CN accept"))
    left = deal.apply(parse("US pass")).apply(parse("CN pass"))
    return (game.table, offered.table, asked.table, deal, left, left.apply(parse("US done")))


@settings(max_examples=examples(400, 3200), deadline=None)
@given(any_field(), st.integers(0, 5))
def test_whatever_is_filled_in_a_move_that_is_not_refused_reads_back(tables, event, n):
    if tables[n].refuses(event) is None:
        assert parse(str(event)) == event
        assert tables[n].apply(event) != tables[n]
    else:
        with pytest.raises(IllegalMove) as problem:
            tables[n].check(event)
        assert "\n" not in str(problem.value)


def test_a_question_about_one_move_makes_no_other(tables, monkeypatch):
    asked = [*tables[0].legal(), *tables[4].legal(), *every_event("US")]
    for kind in {type(k) for k in KINDS.values()} | {Kind}:
        monkeypatch.setattr(kind, "candidates", None)
    answers = [t.refuses(e) for t in tables for e in asked]
    assert None in answers and len(set(answers)) > 20


def test_moves_are_made_one_by_one_and_by_kind(tables):
    made = tables[0].legal()
    assert str(next(made)) == "US pass"
    words = list(tables[0].legal("threaten", "promise"))
    everything = list(tables[0].legal())
    assert words == [e for e in everything if e.verb in ("threaten", "promise")]
    assert len(everything) == len(set(everything)) == 3014


def test_what_a_table_has_worked_out_is_no_part_of_it(tables):
    for table in tables:
        fresh = replace(table)
        table.setting["eda"] = None
        table.bound("US")["eda"] = None
        table.carried_out.clear()
        assert table == fresh and hash(table) == hash(fresh)
        assert table.setting == dict(table.levels) == fresh.setting
        assert table.bound("US") == fresh.bound("US")
        assert set(table.legal()) == set(fresh.legal())


@pytest.mark.parametrize(
    ("n", "text", "cure"),
    [
        (0, "US accept", "need a package on the table"),
        (0, "US hold 1", "talks are still open"),
        (0, "US counter eda 0 for ree_magnets 1 until 6", "say 'offer' here"),
        (0, "US promise eda 3", "as open as today or more"),
        (0, "US threaten eda 0", "more closed than today"),
        (0, "US dispute ree_magnets", "a commitment in force of the other side: none"),
        (1, "US pass", "CN has the word now"),
        (1, "CN withdraw", "one's own package"),
        (1, "CN mediate", "reject or withdraw it first"),
        (1, "CN offer ree_magnets 2 for eda 0 until 6", "say 'counter' here"),
        (3, "US dispute tariff_cn", "in force of the other side: ree_magnets"),
        (3, "US offer renew 2 until 6", "without a breach: 1"),
        (4, "US pass", "choose measures or say done"),
        (4, "US eda 1", "stands there already"),
        (4, "US ree_heavy 1", "no lever"),
        (4, "US eda 0 CN_mil", "open to all"),
        (4, "US suspend eda 1", "a deal holds eda"),
        (4, "US suspend ai_chips 4", "1 to 3 turns"),
        (4, "US hold 1", "once the other side has broken it"),
        (4, "US honour eda", "commitments in force are: eda, retaliation"),
    ],
)
def test_a_refusal_says_what_would_be_right(tables, n, text, cure):
    with pytest.raises(IllegalMove, match=cure):
        tables[n].check(parse(text))


def test_measures_are_chosen_unseen_and_only_falling_short_is_never_revealed():
    measures = {v for v, k in KINDS.items() if k.measure}
    assert measures == {"set", "suspend", "evade", "honour", "hold", "summit", "wto"}
    assert {v for v, k in KINDS.items() if k.secret} == {"evade", "honour"}
    assert {v for v, k in KINDS.items() if k.neutral} == {"offer"}
