"""Session plans and lists of events as a person writes them: every step of it, and round trips."""

from dataclasses import replace

from examples import examples
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.rules.effects import EFFECTS
from engine.rules.facilitator import ADDRESSES
from engine.scenarios.events import (
    COLUMNS,
    STATES,
    BadEvents,
    Planned,
    free_serial,
    read,
    typed,
    write,
)
from engine.scenarios.scenario import BadScenario, names, scenario
from engine.sessions.checks import Misfit, added, misfits, moved, of_kind, removed, with_steps
from engine.sessions.plan import DEBRIEF, HOME, KINDS, PAPERS, PLAY, Pace
from engine.sessions.reader import read as read_plan
from engine.sessions.shelf import SHIPPED, plans, shipped
from engine.sessions.writing import written

STEPS = st.lists(
    st.tuples(
        st.sampled_from(("add", "remove", "up", "down", "kind", "title", "turns")),
        st.integers(0, 20),
        st.sampled_from(KINDS),
    ),
    max_size=12,
)


def done(plan, steps):
    """A plan after what somebody did to it."""
    for what, at, kind in steps:
        at %= len(plan.steps)
        if what == "add":
            plan = added(plan, at + 1, "New")
        elif what == "remove":
            plan = removed(plan, at)
        elif what in ("up", "down"):
            plan = moved(plan, at, -1 if what == "up" else 1)
        else:
            own = list(plan.steps)
            if what == "kind":
                own[at] = of_kind(own[at], kind)
            elif what == "title":
                own[at] = type(own[at])(
                    "", own[at].kind, own[at].minutes, own[at].turns, own[at].shown, own[at].text
                )
            elif own[at].kind == PLAY:
                own[at] = type(own[at])(own[at].what, PLAY, 0, own[at].turns + 3)
            plan = with_steps(plan, tuple(own))
    return plan


@settings(max_examples=examples(60, 480), deadline=None)
@given(
    st.sampled_from(SHIPPED),
    STEPS,
    st.booleans(),
    st.tuples(st.integers(1, 600), st.integers(1, 600)),
    st.sampled_from((*names(), "gone")),
)
def test_a_plan_without_a_misfit_is_one_that_the_reader_takes_and_no_other(
    name, steps, still, people, plays
):
    plan = replace(done(shipped(name), steps), people=people, scenario=plays)
    if still:
        plan = replace(plan, pace=Pace(0, 0, 0, 0)).with_sum()
    assert plan.minutes == plan.total and plan.turns == sum(s.turns for s in plan.steps)
    wrong = misfits(plan, scenario(plays).limits.turns if plays in names() else 0)
    try:
        again = read_plan(written(plan), "mine.plan", scenario)
    except BadScenario:
        assert wrong
    else:
        assert not wrong and again == plan


def test_the_shipped_plans_have_no_misfit():
    assert not [m for p in plans() for m in misfits(p, scenario(p.scenario).limits.turns)]


def test_what_is_wrong_is_said_beside_its_step():
    plan = shipped("class-45")
    kinds = [s.kind for s in plan.steps]
    first, play, debrief = kinds.index(PAPERS), kinds.index(PLAY), kinds.index(DEBRIEF)
    turned = done(plan, [("kind", 0, DEBRIEF)])
    assert Misfit(first, "after_debrief") in misfits(turned, 4)
    assert misfits(plan, 3) == (Misfit(play, "too_many"),)
    assert misfits(removed(plan, debrief), 4) == (Misfit(None, "no_debrief"),)
    last = len(plan.steps) - 1
    assert Misfit(last, "home_last") in misfits(done(plan, [("kind", last, HOME)]), 4)


def test_the_last_step_stays():
    plan = shipped("class-45")
    for _ in range(20):
        plan = removed(plan, 0)
    assert len(plan.steps) == 1


# lists of events

words = st.text("abc XYZ.,;\"'äß中-", min_size=1, max_size=40).map(str.strip)
plain = words.filter(lambda x: x and x[0] not in "=+-@")
serials = st.from_regex(r"[A-Za-z][A-Za-z0-9_.-]{0,8}", fullmatch=True).filter(
    lambda x: x not in (*EFFECTS, "to")
)
sizes = st.integers(-1000, 1000).filter(bool).map(lambda n: n / 100)
events = st.builds(
    Planned,
    serials,
    plain,
    st.integers(0, 60),
    st.sampled_from(ADDRESSES),
    st.dictionaries(st.sampled_from(EFFECTS), sizes, max_size=3).map(lambda d: tuple(d.items())),
    st.just("") | plain,
    st.sampled_from(STATES),
)


@settings(max_examples=examples(30, 240), deadline=None)
@given(st.lists(events, max_size=6, unique_by=lambda e: e.serial))
def test_a_list_is_written_with_its_states_and_read_again_equal(found):
    text = write(found)
    assert read(text, "mine.csv") == tuple(found)
    held = any(e.state != "open" for e in found)
    assert text.splitlines()[0] == ",".join((*COLUMNS, "state") if held else COLUMNS)


def test_a_list_without_states_is_one_whose_events_are_open():
    text = write([Planned("E1", "One.", state="held"), Planned("E2", "Two.")])
    assert text.splitlines()[1:] == ["E1,,all,,One.,,held", "E2,,all,,Two.,,open"]
    assert read(text.replace(",open", ","), "x.csv")[1].state == "open"
    try:
        read(text.replace("held", "hold"), "x.csv")
    except BadEvents as problem:
        assert str(problem) == "x.csv, line 2, state: 'hold' must be one of open, held, skipped"
    else:
        raise AssertionError


@settings(max_examples=examples(30, 240), deadline=None)
@given(events, st.sets(serials, max_size=3))
def test_an_event_that_is_typed_is_the_one_that_is_read(event, others):
    row = dict(zip((*COLUMNS, "state"), _row(event), strict=True))
    if event.serial in others:
        try:
            typed(row, others)
        except BadEvents as problem:
            assert str(problem).startswith("serial: ")
        else:
            raise AssertionError
    else:
        assert typed(row, others) == event


def _row(event):
    import csv

    text = write([Planned("ZZZ", "x", state="held"), event])
    return list(csv.reader(text.splitlines()))[2]


@given(st.sets(st.sampled_from([f"N{n}" for n in range(1, 8)])))
def test_a_free_serial_is_nobodys(taken):
    assert free_serial(taken) not in taken
