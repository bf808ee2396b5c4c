"""One check of a package for its reader, its writer and the table: what is said can be read."""

import pytest
from examples import examples
from games import random_games
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.game import Game
from engine.record import Header
from engine.rules.levers import SIDES, levers, opponent
from engine.rules.notation import Event, IllegalMove, Package, Term, parse
from engine.rules.package import NEUTRAL, fault_of

TABLE = Game.start(Header("june-2025", 7)).table


def terms_of(side):
    """Any commitment, possible or not; sometimes of the other side."""
    mine = [n for n, v in levers().items() if v.side == side]
    return st.builds(
        Term,
        st.one_of(st.sampled_from(mine), st.sampled_from(list(levers()))),
        st.integers(0, 12),
        st.sampled_from((0, 0, 0, 1, 3, 6, 12, 61)),
        st.sampled_from((False, False, True)),
        st.sampled_from((False, False, True)),
    )


def packages(first):
    return st.builds(
        Package,
        st.lists(terms_of(first), max_size=3).map(tuple),
        st.lists(terms_of(opponent(first)), max_size=3).map(tuple),
        st.sampled_from((0, 1, 3, 6, 12, 120, 121)),
        st.booleans(),
        st.booleans(),
        st.sampled_from((0, 0, 0, 0, 1, 2)),
    )


@given(st.sampled_from((*SIDES, NEUTRAL)).flatmap(
    lambda a: st.tuples(st.just(a), packages(a if a in SIDES else "US"))))  # fmt: skip
@settings(max_examples=examples(150, 1200))
def test_a_package_without_fault_parses_back_and_one_with_a_fault_never_does(made):
    author, package = made
    event = Event(author, "offer", package=package)
    fault = fault_of(package, author)
    try:
        read = parse(str(event))
    except IllegalMove:
        read = None
    assert (read == event) == (not fault), (fault, str(event))


@given(packages("US"))
@settings(max_examples=examples(150, 1200))
def test_the_table_takes_no_package_that_its_record_could_not_give_back(package):
    event = Event("US", "offer", package=package)
    try:
        TABLE.check(event)
    except IllegalMove as problem:
        assert "\n" not in str(problem)
        return
    assert parse(str(event)) == event


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("US offer eda 0 after for ree_magnets 1 after until 12", "wait for each other"),
        ("US offer eda 0 after for ree_magnets 1 in 3 until 12", "at once"),
        ("US offer eda 0 in 3 for ree_magnets 1 until 3", "has ended"),
        ("US offer tariff_us 3 quiet for ree_magnets 1 until 3", "published"),
    ],
)
def test_the_reader_and_the_table_refuse_with_the_same_words(text, says):
    with pytest.raises(IllegalMove, match=says):
        parse(text)
    words = text.split()
    cut = words.index("for")
    columns = [_terms(words[2:cut]), _terms(words[cut + 1 : -2])]
    event = Event("US", "offer", package=Package(*columns, int(words[-1])))
    assert str(event) == text
    with pytest.raises(IllegalMove, match=says):
        TABLE.check(event)


def _terms(words):
    start = int(words[3]) if len(words) > 3 and words[2] == "in" else 0
    return (Term(words[0], int(words[1]), start, "after" in words, "quiet" in words),)


@pytest.mark.parametrize("seed", range(3))
def test_every_move_of_the_generator_passes_the_check_and_parses_back(seed):
    for n, game in enumerate(random_games(seed, "first-table", 40)):
        if n % 7 == 0 and not game.over:
            for move in game.table.legal():
                game.table.check(move)
                assert parse(str(move)) == move
