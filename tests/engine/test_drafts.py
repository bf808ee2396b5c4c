"""A draft holds every package, says everything that keeps it from being sent, and cures it."""

from dataclasses import replace

import pytest
from examples import examples
from games import random_games
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from test_packages import packages

from engine.game import Game
from engine.record import Header
from engine.rules.draft import Draft
from engine.rules.levers import SIDES, levers, opponent
from engine.rules.notation import Event, IllegalMove, Package, Term, parse
from engine.rules.package import NEUTRAL, fault_of
from engine.sides import BySide

TABLE = Game.start(Header("june-2025", 7)).table
AUTHORS = (*SIDES, NEUTRAL)


# Lever, level, when it begins (0 at once, 1 after theirs, then months) and side letter, as numbers:
# flat, because nested strategies take Hypothesis minutes.
NUMBERS = st.lists(
    st.tuples(st.integers(0, 14), st.integers(0, 11), st.integers(0, 61), st.booleans()),
    min_size=1,
    max_size=6,
    unique_by=lambda n: n[0],
)


def commitment(side, months, numbers):
    """The commitment of a side that the numbers stand for, such as a package can hold."""
    which, level, begins, quiet = numbers
    lever = [v for v in levers().values() if v.side == side][which]
    start = min(begins - 1, 60, months - 1) if begins > 1 else 0
    quiet = quiet and lever.kind != "tariff"
    return Term(lever.id, level % len(lever.names), start, begins == 1, quiet)


def swap(author, months, first, second, verify, snapback):
    side = author if author in SIDES else "US"
    gives = tuple(commitment(side, months, n) for n in first)
    gets = tuple(commitment(opponent(side), months, n) for n in second)
    return author, Package(gives, gets, months, verify, snapback)


MONTHS = st.sampled_from((1, 3, 6, 12, 48, 120))
BOTH = st.booleans()
swaps = st.builds(swap, st.sampled_from(AUTHORS), MONTHS, NUMBERS, NUMBERS, BOTH, BOTH)


renewals = st.builds(
    lambda author, months, verify, deal: (author, Package((), (), months, verify, renews=deal)),
    st.sampled_from(AUTHORS),
    st.integers(1, 120),
    BOTH,
    st.integers(1, 9),
)
authored = swaps | swaps | renewals


@given(authored)
@settings(max_examples=examples(150, 1200))
def test_the_draft_of_any_legal_package_is_that_package(made):
    author, package = made
    assume(not fault_of(package, author))
    draft = Draft.of(package, author)
    assert draft.package() == package
    assert parse(str(draft.event())) == Event(author, "offer", package=package)


@given(authored, st.sampled_from(SIDES))
@settings(max_examples=examples(150, 1200))
def test_an_answer_holds_all_of_what_it_answers_seen_from_the_other_side(made, side):
    author, package = made
    assume(not fault_of(package, author))
    answer = Draft.answering((author, package), side)
    for s in SIDES:
        assert answer.column(s) == package.column(author, s)
    same = replace(answer.package(), gives=package.gives, gets=package.gets)
    assert (answer.author, answer.verb, same) == (side, "counter", package)
    assert not fault_of(answer.package(), side)


@given(authored)
@settings(max_examples=examples(100, 800))
def test_a_package_written_line_by_line_is_the_package(made):
    author, package = made
    assume(not package.renews)
    draft = Draft(author, Package((), (), 120))
    for (side, place), term in Draft.of(package, author).lines():
        draft = draft.with_term(side, Term(term.lever, 0))
        draft = draft.moved(side, place, term.level)
        if term.after:
            draft = draft.waiting(side, place)
        elif term.start:
            draft = draft.delayed(side, place, term.start)
        draft = draft.hidden(side, place, term.quiet)
    draft = draft.lasting(package.months).verified(package.verify)
    draft = draft.snapping_back(package.snapback)
    assert draft.package() == package


anything = st.sampled_from(AUTHORS).flatmap(lambda a: st.tuples(st.just(a), packages(
    a if a in SIDES else "US"), st.sampled_from(("offer", "counter"))))  # fmt: skip


def with_the_word(author):
    return replace(TABLE, floor=author)


@given(anything)
@settings(max_examples=examples(100, 800))
def test_a_draft_has_no_fault_exactly_when_the_table_takes_it(made):
    author, package, verb = made
    draft, table = Draft.of(package, author, verb), with_the_word(author)
    try:
        table.check(draft.event())
        taken = True
    except IllegalMove:
        taken = False
    assert taken == (not draft.faults(table))


@given(anything)
@settings(max_examples=examples(100, 800))
def test_each_fault_is_told_once_and_the_last_cure_gives_what_the_table_takes(made):
    author, package, verb = made
    assume(not package.renews or verb == "offer")
    draft, table = Draft.of(package, author, verb), with_the_word(author)
    faults = draft.faults(table)
    assert all("\n" not in f.why and f.why for f in faults)
    assert len({(f.why, f.lines) for f in faults}) == len(faults)
    if package.renews:  # there is no deal to renew here
        return
    assert all(f.cure and f.cured is not None for f in faults)
    if faults:
        table.check(faults[-1].cured.event())


def test_all_faults_are_told_at_once_each_with_its_cure():
    draft = Draft.of(
        Package(
            (Term("ai_chips", 4, 12), Term("hbm", 4), Term("tariff_us", 0, quiet=True)),
            (Term("ree_heavy", 3), Term("ree_heavy", 2)),
            6,
        ),
        "US",
    )
    faults = draft.faults(replace(TABLE, exchanges=BySide(0, 0)))
    assert [(f.cure, f.lines) for f in faults] == [
        ("wait", ()),
        ("publish", (("US", 2),)),
        ("hold", (("US", 1),)),
        ("at_once", (("US", 0),)),
        ("out", (("CN", 1),)),
    ]
    assert str(faults[-1].cured.event()) == (
        "US offer ai_chips 4, hbm 2, tariff_us 0 for ree_heavy 3 until 6"
    )


@pytest.mark.parametrize(
    ("text", "cure", "becomes"),
    [
        ("eda 0 after | ree_magnets 1 in 3 | 6", "at_once", "eda 0 for ree_magnets 1 in 3"),
        ("eda 0 after | ree_magnets 1 after | 6", "at_once", "eda 0 for ree_magnets 1 after"),
        ("eda 0 | | 6", "add", "eda 0 for ree_heavy 4"),
        ("eda 0 | ree_magnets 1 | 0", "last", "eda 0 for ree_magnets 1"),
        ("eda 3 | ree_magnets 1 | 6", "hold", "eda 2 for ree_magnets 1"),
        ("allies 1 | ree_magnets 1 | 6", "other", "ai_chips 4 for ree_magnets 1"),
    ],
)
def test_a_fault_is_cured_with_as_little_change_as_can_be(text, cure, becomes):
    ours, theirs, months = text.split("|")
    body = Package(_terms(ours), _terms(theirs), int(months))
    faults = Draft.of(body, "US").faults(TABLE)
    assert [f.cure for f in faults] == [cure]
    assert str(faults[0].cured.event()).split(" until")[0] == f"US offer {becomes}"


def _terms(text):
    words = text.split()
    if not words:
        return ()
    return (Term(words[0], int(words[1]), int(words[3]) if "in" in words else 0, "after" in words),)


@pytest.mark.parametrize("name", ["history-2018", "long-rivalry", "june-2025"])
def test_a_line_for_every_lever_of_both_sides_can_be_written_and_sent(name):
    table = Game.start(Header(name, 7)).table
    draft = Draft.beginning(table, table.floor).lasting(60)
    for side in SIDES:
        draft = draft.without_term(side, 0)
        while held := draft.free(table, side):
            quiet = levers()[held[0].lever].kind != "tariff"
            draft = draft.with_term(side, replace(held[0], start=12, quiet=quiet))
    assert len(draft.package().terms) > 12
    assert not draft.faults(table)


@pytest.mark.parametrize("side", SIDES)
def test_what_a_side_begins_with_can_be_sent_and_changes_nothing(side):
    table = with_the_word(side)
    draft = Draft.beginning(table, side)
    after = table.apply(draft.event())
    done = after.apply(Event(after.floor, "accept"))
    assert done.deals and done.setting == table.setting


@pytest.mark.parametrize("seed", range(3))
def test_at_every_moment_of_a_game_the_beginning_of_a_draft_can_be_sent(seed):
    for game in random_games(seed, "june-2025", 40):
        table = game.table
        if table.phase != "talks" or not table.exchanges_left(table.floor):
            continue
        draft = Draft.beginning(table, table.floor)
        stale = {f.cure for f in draft.faults(table)}  # a lever may have moved since it was offered
        assert stale <= {"hold"}, (str(draft.event()), draft.faults(table))


def test_a_level_stops_at_the_ends_of_its_lever_and_a_line_that_is_not_there_is_an_error():
    draft = Draft.of(parse("US offer eda 1 for ree_magnets 1 until 6").package, "US")
    assert draft.moved("US", 0, 9).column("US")[0].level == len(levers()["eda"].names) - 1
    assert draft.moved("US", 0, -9).column("US")[0].level == 0
    with pytest.raises(IndexError, match="CN has 1 lines, none at 1"):
        draft.without_term("CN", 1)


def test_a_change_is_hindered_only_while_all_is_in_order():
    draft = Draft.of(parse("US offer eda 1 for ree_magnets 1 until 6").package, "US")
    assert "ended" in draft.hindrance(draft.delayed("US", 0, 6))
    assert not draft.hindrance(draft.delayed("US", 0, 5))
    waits = draft.waiting("US", 0)
    assert "both" in waits.hindrance(waits.waiting("CN", 0))
    empty = draft.without_term("US", 0)
    assert not empty.hindrance(empty.delayed("CN", 0, 6))
