"""Session plans: their minutes add up, three answers choose one, a clock follows the table."""

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.scenarios.scenario import BadScenario, scenario
from engine.scenarios.scenario import names as scenario_names
from engine.sessions.agenda import (
    BEFORE,
    OVER,
    READING,
    TURN,
    Moment,
    again,
    earliest,
    reached,
    stages,
)
from engine.sessions.clock import Clock, shown
from engine.sessions.plan import (
    DEBRIEF,
    HOME,
    PAPERS,
    PHASES,
    PLAY,
    SCREENS,
    SHOWN,
    Pace,
    Plan,
    Step,
)
from engine.sessions.reader import is_plan, read
from engine.sessions.shelf import (
    SHIPPED,
    by_path,
    digest,
    named,
    plans,
    shipped,
    suggested,
)
from engine.sessions.writing import written

TEXT = written(shipped("class-45"))
said = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
titles = st.text("abc XYZ 'äß中\"\\", min_size=1).map(str.strip).filter(bool)


@st.composite
def sound_plans(draw):
    """Plans that a teacher could write: papers, turns with breaks and homework, a debrief."""
    minutes, shown_to = st.integers(1, 20), st.sampled_from(SHOWN)
    step = st.builds(Step, titles, st.just("say"), minutes, st.just(0), shown_to, said)
    papers = st.builds(Step, titles, st.just(PAPERS), minutes, st.just(0), shown_to)
    play = st.builds(Step, titles, st.just(PLAY), st.just(0), st.integers(1, 4))
    home = st.builds(Step, titles, st.just(HOME), text=said)
    parts = [draw(st.lists(step, max_size=2)), draw(st.lists(papers, min_size=1, max_size=2))]
    for _ in range(draw(st.integers(1, 3))):
        parts += [draw(st.lists(step | home, max_size=2)), [draw(play)]]
    parts.append([draw(st.builds(Step, titles, st.just(DEBRIEF), minutes))])
    parts.append(draw(st.lists(step, max_size=1)))
    steps = tuple(s for part in parts for s in part)
    pace = draw(st.builds(Pace, *[st.integers(0, 4)] * 4).filter(lambda p: p.minutes))
    least = draw(st.integers(1, 30))
    return Plan(
        "mine", draw(titles), draw(said), 1, (least, draw(st.integers(least, 60))),
        draw(st.sampled_from([SCREENS, SCREENS[:1], SCREENS[1:]])), "truce-expires-2026",
        sum(s.turns for s in steps), pace, steps, draw(said),
    ).with_sum()  # fmt: skip


@pytest.mark.parametrize("name", SHIPPED)
def test_the_minutes_of_a_shipped_plan_add_up_and_its_scenario_has_the_time_it_needs(name):
    plan = shipped(name)
    plot = scenario(plan.scenario)
    assert plan.id == name and plan.total == plan.minutes
    assert sum(s.minutes for s in stages(plan)) == plan.minutes
    assert plan.turns == plot.limits.turns, "the debrief opens at a game's end"
    assert plan.playing >= plot.minutes
    assert plan.debrief >= 9 and all(step.text for step in plan.steps)


def test_the_shipped_plans_last_what_they_are_called_for():
    assert [p.minutes for p in plans()] == [45, 60, 90, 90, 210, 60]
    lesson, lengths = shipped("two-lessons"), [0]
    for step in lesson.steps:
        lengths = [*lengths, 0] if step.kind == HOME else lengths
        lengths[-1] += lesson.minutes_of(step)
    assert lengths == [45, 45] and lesson.lessons == 2
    assert shipped("self-study").alone


@pytest.mark.parametrize("plan", [p for p in plans() if not p.alone], ids=lambda p: p.id)
def test_both_delegations_have_the_same_time_and_words_for_their_papers(plan):
    us, cn = ([s for s in plan.steps if s.shown == side] for side in ("US", "CN"))
    assert [s.minutes for s in us] == [s.minutes for s in cn] and len(us) == 1
    turned = us[0].text.replace("the United States", "X").replace("United States", "X")
    assert turned.replace("China", "Y") == cn[0].text.replace("China", "X").replace(
        "United States", "Y"
    )


@settings(max_examples=60, deadline=None)
@given(sound_plans())
def test_a_plan_that_is_written_is_read_again_and_adds_up(plan):
    text = written(plan)
    assert is_plan(text)
    again_read = read(text, "mine.toml", scenario) if plan.turns <= 12 else plan
    assert again_read == plan and digest(again_read) == digest(plan)
    assert sum(s.minutes for s in stages(plan)) == plan.minutes == plan.total


@pytest.mark.parametrize("name", scenario_names())
def test_a_scenario_is_no_plan(name):
    from engine.scenarios.scenario import shipped as text_of

    assert not is_plan(text_of(name))


@pytest.mark.parametrize(
    ("old", "new", "line", "says"),
    [
        ("minutes = 45", "minutes = 46", 4, "the steps last 45 minutes, the plan 46"),
        ("turns = 4\nhome", "turns = 3\nhome", 8, "the steps play 4 turns, the plan 3"),
        ('scenario = "first-table"', 'scenario = "first-tabel"', 7, "the nearest is 'first-table'"),
        ('kind = "debrief"', 'kind = "debreif"', 0, "'debreif' is none of say, papers"),
        ("people = [2, 36]", "people = [36, 2]", 5, "the least and the most"),
        ("talk = 2", "tlak = 2", 0, "unknown key 'tlak'; the nearest is 'talk'"),
        ('screens = ["one", "more"]', 'screens = ["two"]', 6, "'two' is none of one, more"),
        ('kind = "papers"\nminutes', 'kind = "home"\nminutes', 0, "has no 'minutes'; take it out"),
        ('kind = "play"', 'kind = "say"', 0, "has no 'turns'"),
        ('says = "', "says = \"\"\"\n", 3, "not valid TOML"),
        ("[turn]", "[turn]\nmore = 1", 12, "unknown key 'more'"),
    ],
)  # fmt: skip
def test_a_bad_plan_is_refused_with_its_line_and_the_cure(old, new, line, says):
    assert old in TEXT
    with pytest.raises(BadScenario) as found:
        read(TEXT.replace(old, new, 1), "mine.toml", scenario)
    assert says in str(found.value) and "\n" not in str(found.value)
    assert "mine.toml" in str(found.value)
    if line and "TOML" not in says:
        assert f"mine.toml, line {line}: " in str(found.value)


def test_parts_in_a_wrong_order_are_refused():
    plan = shipped("class-45")
    wrong = replace(plan, steps=plan.steps[::-1])
    with pytest.raises(BadScenario, match="'play' comes after 'debrief'"):
        read(written(wrong), "mine.toml", scenario)
    for kind in (PAPERS, PLAY, DEBRIEF):
        left = tuple(s for s in plan.steps if s.kind != kind)
        short = replace(plan, steps=left, turns=sum(s.turns for s in left) or 1).with_sum()
        with pytest.raises(BadScenario):
            read(written(short), "mine.toml", scenario)


def test_a_plan_of_a_file_is_read_and_a_missing_one_said_in_a_line(tmp_path):
    (tmp_path / "mine.toml").write_text(TEXT, "utf-8")
    assert by_path(tmp_path / "mine.toml") == shipped("class-45")
    with pytest.raises(BadScenario, match=r"^none.toml: there is no file"):
        by_path(tmp_path / "none.toml")


@given(st.integers(0, 1000), st.integers(1, 600), st.sampled_from(SCREENS), st.integers(1, 3))
def test_three_answers_always_suggest_the_same_one_plan(minutes, people, screens, lessons):
    plan = suggested(minutes, people, screens, lessons)
    assert plan in plans() and plan is suggested(minutes, people, screens, lessons)
    assert plan.alone == (people == 1)
    fitting = [p for p in plans() if p.fits(people, screens) and p.lessons == lessons]
    if any(p.minutes <= minutes for p in fitting):
        assert plan.minutes <= minutes, "what is too long is not suggested where something fits"


def test_answers_that_teachers_give_suggest_what_they_expect():
    found = {
        (45, 30, "one"): "class-45",
        (60, 12, "one"): "class-60",
        (60, 30, "one"): "class-45",  # eight quick turns leave a large delegation no time
        (60, 30, "more"): "class-60",
        (90, 30, "one"): "class-90",
        (210, 20, "one"): "half-day",
        (210, 40, "one"): "class-90",
        (20, 2, "one"): "class-45",
    }
    assert {asked: suggested(*asked).id for asked in found} == found
    assert suggested(90, 30, "one", 2).id == "two-lessons"


def test_a_record_names_its_plan_and_ones_own_by_its_digest():
    plan = shipped("class-45")
    assert named(plan) == (("plan", "class-45"),)
    own = replace(plan, title="Another")
    assert named(own) == (("plan", "class-45"), ("plan_digest", digest(own)))


# where a game stands


def moments(turns):
    """A game from before its papers to its end."""
    yield Moment(BEFORE)
    for side in ("US", "CN"):
        yield Moment(READING, side)
    for turn in range(1, turns + 1):
        yield Moment(TURN, "", turn, "talk")
        for phase in PHASES[1:]:
            yield Moment(TURN, "", turn, phase, True)
    yield Moment(OVER)


@settings(max_examples=60, deadline=None)
@given(sound_plans(), st.integers(1, 14))
def test_as_a_game_goes_on_the_agenda_never_goes_back(plan, turns):
    row = stages(plan)
    path = [0]
    for m in moments(turns):
        path.append(reached(row, path[-1], m))
        assert path[-1] == earliest(row, m) or m.part == READING
    assert path[-1] < len(row)
    assert row[path[-1]].step > max(i for i, s in enumerate(plan.steps) if s.kind == PLAY)
    for m, at in zip(moments(turns), path[1:], strict=True):
        if m.said and m.turn <= plan.turns and plan.pace.of(m.phase):
            assert (row[at].turn, row[at].phase) == (m.turn, m.phase)


def test_homework_stands_before_the_turn_that_follows_it_and_lies_behind_who_comes_back():
    plan = shipped("two-lessons")
    row = stages(plan)
    at = earliest(row, Moment(TURN, "", 5, "talk"))
    assert row[at].kind == HOME
    assert plan.steps[row[again(row, Moment(TURN, "", 5, "talk"))].step].what == "Where we stand"
    assert row[again(row, Moment(TURN, "", 5, "talk", True))].turn == 5


# the clock


class Now:
    """A time that goes on when a test says so."""

    def __init__(self):
        self.seconds = 1000.0

    def __call__(self):
        return self.seconds


def test_a_clock_counts_down_stands_and_is_given_more():
    now = Now()
    clock = Clock(now)
    clock.begin(120)
    now.seconds += 500
    assert clock.left == 120 and not clock.running, "it stands until it is told to go"
    clock.go_on()
    now.seconds += 50
    assert clock.left == 70
    clock.pause()
    now.seconds += 50
    assert clock.left == 70
    clock.go_on()
    now.seconds += 100
    assert clock.up and clock.left == -30
    clock.extend(60)
    assert clock.left == 60, "a minute more is a whole minute"
    clock.extend(60)
    assert clock.left == 120
    clock.begin(30)
    assert clock.left == 30 and clock.running


@given(st.lists(st.tuples(st.sampled_from("pgew"), st.floats(0, 500)), max_size=20))
def test_a_clock_that_stands_loses_nothing(deeds):
    now = Now()
    clock = Clock(now)
    clock.begin(60)
    for deed, seconds in deeds:
        left = clock.left
        if deed == "p":
            clock.pause()
        elif deed == "g":
            clock.go_on()
        elif deed == "e":
            clock.extend(seconds)
            assert clock.left == pytest.approx(max(left, 0) + seconds)
            continue
        assert clock.left == pytest.approx(left)
        now.seconds += seconds
        assert clock.left == pytest.approx(left - seconds if clock.running else left)


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(120, "2:00"), (119.2, "2:00"), (0.1, "0:01"), (0, "0:00"), (-0.5, "0:00"), (-61.9, "1:01")],
)
def test_a_second_that_has_begun_counts(seconds, text):
    assert shown(seconds) == text


def test_what_students_read_first_speaks_of_measures_and_not_of_levers():
    """A lever is a word of the model and of those who write scenarios."""
    read_first = [
        said for plan in plans()
        for said in (plan.title, plan.says, *(x for s in plan.steps for x in (s.what, s.text)))
    ]  # fmt: skip
    for name in scenario_names():
        plot = scenario(name)
        read_first += [plot.title, plot.summary, plot.teaches, *plot.situation]
    assert not [said for said in read_first if re.search(r"\blevers?\b", said, re.IGNORECASE)]
