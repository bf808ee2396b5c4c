"""A scenario in the making: what is written is read again, and what is wrong is told."""

import ast
import string
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.authoring import said
from engine.authoring.checks import checked
from engine.authoring.draft import (
    copy_of,
    draft_of,
    free_id,
    next_event,
    with_mandate,
    without_lever,
)
from engine.authoring.toml import written
from engine.authoring.trying import Report, Tried, played, tasks, tried
from engine.bounded import read_toml
from engine.record import check_id
from engine.rules.effects import EFFECTS
from engine.rules.levers import SIDES, levers
from engine.rules.moves import KINDS
from engine.scenarios.reader import _scenario
from engine.scenarios.scenario import BadScenario, names, read, scenario, shipped
from engine.scenarios.values import Value
from engine.sides import BySide
from engine.stopping import Stop, Stopped
from ui.authoring.told import sentences
from ui.doors import command
from ui.texts.speech import texts_of

ROOT = Path(__file__).parents[2]
HOSTILE = (
    '<b onclick="x">bold</b><img src="http://x/y.png">', "\x1b[31mred", "a\0b", "'''\"\"\"\\",
    "]]\n[[x",
    "\u202egnp.exe", "{title} %s", "= 1 # no comment", "\ud800 half a pair",
)  # fmt: skip


def mine(name="first-table"):
    return copy_of(shipped(name), "Mine", ())


def told(draft):
    """What the checks say, by code."""
    return {p.says.code: p for p in checked(draft).problems}


# Text and back.

SCALARS = (
    st.text(max_size=30) | st.integers(-(10**15), 10**15) | st.booleans()
    | st.floats(allow_nan=False) | st.dates() | st.times() | st.datetimes()
    | st.datetimes(timezones=st.just(UTC))
)  # fmt: skip
DOCUMENTS = st.dictionaries(
    st.text(max_size=12),
    st.recursive(
        SCALARS,
        lambda inside: (
            st.lists(inside, max_size=4)
            | st.dictionaries(
                st.text(string.ascii_letters + " .-'\"", max_size=8), inside, max_size=4
            )
        ),
        max_leaves=14,
    ),
    max_size=6,
)


@settings(deadline=None, max_examples=60)
@given(DOCUMENTS)
def test_any_document_reads_back_as_it_was_written(document):
    assert read_toml(written(document)) == document


def test_days_and_times_are_written_as_they_are():
    document = {"d": date(2025, 6, 1), "t": time(9, 5), "m": datetime(2025, 6, 1, 9, 5)}
    assert read_toml(written(document)) == document


TEXTS = st.text(st.characters(exclude_categories=("Cs",)), max_size=60)
EDITS = st.one_of(
    st.tuples(st.sampled_from([("title",), ("summary",), ("US", "public"), ("CN", "confidential"),
                               ("US", "member", 0, "view")]), TEXTS),
    st.tuples(st.just(("situation",)), st.lists(TEXTS, max_size=3)),
    st.tuples(st.sampled_from([("turns",), ("measures",), ("minutes",), ("horizon",)]),
              st.integers(0, 99)),
    st.tuples(st.just(("levels", "eda")), st.integers(-1, 5)),
    st.tuples(st.just(("levers",)),
              st.lists(st.sampled_from(sorted(levers())), min_size=1, unique=True)),
    st.tuples(st.just(("event",)), st.lists(st.fixed_dictionaries({
        "id": st.sampled_from("abc"), "turn": st.integers(1, 9), "chance": st.floats(0, 1),
        "title": TEXTS, "text": TEXTS,
        "effects": st.dictionaries(st.sampled_from(EFFECTS), st.floats(-100, 100), max_size=3),
    }), max_size=3)),
)  # fmt: skip


@settings(deadline=None, max_examples=60)
@given(st.sampled_from(names()), st.lists(EDITS, max_size=6))
def test_a_draft_reads_back_to_the_scenario_that_it_is(name, edits):
    draft = mine(name)
    for path, value in edits:
        draft = draft.put(path, value)
    assert read_toml(draft.toml) == draft.data
    try:
        meant = _scenario(Value("draft", {(): 0}, (), draft.data))
    except BadScenario as problem:
        with pytest.raises(BadScenario) as again:
            read(draft.toml, "draft")
        assert {f.path for f in again.value.faults} == {f.path for f in problem.faults}
        assert checked(draft).scenario is None
    else:
        assert read(draft.toml, "draft") == meant


@pytest.mark.parametrize("name", names())
def test_a_shipped_scenario_comes_through_the_editor_unchanged(name):
    assert read(draft_of(shipped(name)).toml, "again") == scenario(name)
    assert checked(mine(name)).grave == ()


def test_what_the_editor_knows_nothing_of_stays():
    text = shipped("first-table") + "\n[[history]]\ndate = 'x'\ntext = 'y'\nsource = 'z'\n"
    draft = draft_of(text + "\n[strange]\nkey = [1, {a = 2}]\n").put(("title",), "Other")
    assert draft.at(("strange",)) == {"key": [1, {"a": 2}]}
    assert read_toml(draft.toml)["strange"] == {"key": [1, {"a": 2}]}
    assert told(draft)["fault"].path == ("strange",)


@given(TEXTS, st.sets(st.sampled_from(["scenario", "mine", "mine-2"])))
def test_an_id_that_is_made_of_a_title_is_one_and_free(title, taken):
    found = free_id(title, taken)
    assert check_id(found, "id") == found and found not in taken


def test_a_mandate_more_is_a_copy_under_an_id_of_its_own():
    draft = with_mandate(with_mandate(mine(), "US"), "US")
    plot = checked(draft).scenario
    assert [m.id for m in plot.mandates["US"]] == ["mandate", "mandate-2", "mandate-3"]
    assert len({m.text for m in plot.mandates["US"]}) == 1
    left = draft.out(("US", "mandate", 0))
    assert [m.id for m in checked(left).scenario.mandates["US"]] == ["mandate-2", "mandate-3"]


# What is wrong, and what is doubtful.


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("path", [("title",), ("US", "member", 0, "view"), ("event", 0, "text")])
def test_a_hostile_text_is_kept_as_text_or_told_in_one_line(text, path):
    draft = mine("october-2025").put(path, text)
    problems = [p for p in checked(draft).problems if p.path == path]
    assert all("\n" not in p.says and len(p.says) < 300 for p in problems)
    if not problems:
        assert text.encode("utf-16", "replace") and read(draft.toml, "x").title
    else:
        assert {p.says.code for p in problems} <= {"hidden_sign"}


def test_a_text_without_an_end_is_told_in_one_line():
    [problem] = [p for p in checked(mine().put(("summary",), "x" * 4001)).problems if p.grave]
    assert problem.path == ("summary",) and "4001 signs" in problem.says
    [problem] = [p for p in checked(mine().put(("x",), "y" * 2**20)).problems
                 if p.says.code == "too_large"]  # fmt: skip
    assert problem.grave and len(problem.says) < 120


DOUBTS = {
    "objective_off": lambda d: without_lever(_wish(d, "eda", 0, "at most"), "eda"),
    "objective_met": lambda d: _wish(d, "eda", 1, "at least").put(("levels", "eda"), 2),
    "red_line_off": lambda d: without_lever(d, "ai_chips"),
    "red_line_crossed": lambda d: d.put(("levels", "ai_chips"), 1),
    "red_line_idle": lambda d: d.put(("US", "mandate", "red_line", 0, "level"), 0),
    "minds_off": lambda d: without_lever(d, "ree_magnets"),
    "many_events": lambda d: _events(d, 5),
    "never": lambda d: _events(d, 1).put(("event", 0, "chance"), 0),
    "no_effect": lambda d: _events(d, 1).put(("event", 0, "effects"), {"alignment": 0}),
    "empty": lambda d: d.put(("CN", "public"), " "),
    "long": lambda d: d.put(("CN", "public"), "word " * 300),
    "twice": lambda d: d.with_item(("US", "mandate", "red_line"),
                                   {"lever": "ai_chips", "level": 1, "text": "again"}),
    "no_deal_idle": lambda d: d.put(("levels", "eda"), 2).put(("no_deal",), ["US eda 2"]),
    "deal_off": lambda d: without_lever(d, "eda").put(
        ("deal",), "US offer eda 0 for ree_magnets 1 until 6"),
    "uneven_public": lambda d: d.put(("CN", "public"), "Much more. " * 60),
    "uneven_confidential": lambda d: d.put(("CN", "confidential"), "Much more. " * 60),
    "uneven_mandate": lambda d: d.put(("CN", "mandate", "text"), "Much more. " * 60),
    "uneven_members": lambda d: d.out(("US", "member", 0)),
}  # fmt: skip
WRONG = {
    "id_shipped": (lambda d: d.put(("id",), "june-2025"), ("id",)),
    "fault": (lambda d: d.put(("US", "mandate", "economy"), 0.9), ("US", "mandate", "economy")),
    "hidden_sign": (lambda d: d.put(("title",), "two\nlines"), ("title",)),
}


def _wish(draft, lever, level, sense):
    item = {"id": "o", "text": "t", "worth": 2, "lever": lever, "level": level, "sense": sense}
    return draft.with_item(("US", "mandate", "objective"), item)


def _events(draft, count):
    for _ in range(count):
        draft = draft.with_item(("event",), {**next_event(draft, "News"), "text": "News."})
    return draft


@pytest.mark.parametrize("code", DOUBTS)
def test_what_is_doubtful_is_told_and_can_be_played(code):
    assert code not in told(mine()), "the lesson itself is beyond doubt"
    draft = DOUBTS[code](mine())
    found = checked(draft)
    assert code in told(draft) and found.grave == () and found.scenario is not None


def test_an_announcement_that_stands_twice_is_told_at_the_second_one():
    draft = mine().put(("no_deal",), ["US eda 2", "US ai_chips 4", "US eda 2"])
    assert told(draft)["twice"].path == ("no_deal", 2)


def test_an_entry_of_history_without_a_source_is_told():
    draft = mine().put(("history", 0, "source"), "")
    assert told(draft)["empty"].path == ("history", 0, "source")


@pytest.mark.parametrize("code", WRONG)
def test_what_is_wrong_is_told_at_its_place_and_cannot_be_played(code):
    change, path = WRONG[code]
    found = checked(change(mine()))
    assert found.scenario is None
    assert (code, path) in [(p.says.code, p.path) for p in found.grave]


def test_the_id_of_another_file_is_taken():
    assert checked(mine(), {"mine"}).grave[0].says.code == "id_taken"


def test_a_file_full_of_faults_gets_each_of_them_told():
    found = checked(draft_of("US = 3\nlevers = 'x'\nevent = [1]\nturns = 'many'\n"))
    assert found.scenario is None and len(found.problems) > 10
    assert all("\n" not in p.says for p in found.problems)


def test_every_problem_is_worded_by_its_code():
    tree = ast.parse((ROOT / "engine" / "authoring" / "checks.py").read_text("utf-8"))
    calls = [n for n in ast.walk(tree) if isinstance(n, ast.Call) and isinstance(n.func, ast.Name)]
    codes = {c.args[1].value for c in calls if c.func.id == "Reason"
             and isinstance(c.args[1], ast.Constant)}  # fmt: skip
    codes |= {c.args[0].value for c in calls if c.func.id == "_off"}
    codes |= {f"uneven_{paper}" for paper in ("public", "confidential", "mandate")}
    assert {f"check.{code}" for code in codes} == set(texts_of("en", "check"))
    assert codes == {*DOUBTS, *WRONG, "id_taken", "too_large"}


# Moves and deals as their parts.


def test_a_run_up_may_hold_what_documented_history_may_hold():
    assert set(said.DATED) == {verb for verb, kind in KINDS.items() if kind.dated}
    assert said.move("US offer eda 0 for ree_heavy 0 until 6") is None
    assert said.move("US tariff 99") is None


def test_a_move_changes_part_by_part_and_stays_one():
    event = said.move("CN ree_heavy 4 all dual_use")
    assert str(said.with_level(event, 3)) == "CN ree_heavy 3 all dual_use"
    assert str(said.with_level(event, 0)) == "CN ree_heavy 0", "open to all has no target"
    assert str(said.with_lever(event, "eda")) == "US eda 3", "its side, and a level that it has"
    assert str(said.with_verb(event, "threaten", "eda")) == "CN threaten ree_heavy 4"
    meeting = said.with_verb(event, "summit", "eda")
    assert str(meeting) == "CN summit"
    assert said.move(str(said.with_verb(meeting, "promise", "ree_tech"))) is not None


@pytest.mark.parametrize("name", names())
def test_what_a_form_begins_with_is_sound(name):
    draft = mine(name)
    for _ in range(2):
        draft = draft.with_item(("no_deal",), said.next_announced(draft))
    draft = draft.put(("run_up",), [said.next_move(draft)])
    draft = draft.put(("deal",), said.next_deal(draft))
    for side in SIDES:
        offer = said.deal(draft.text(("deal",)))
        terms = (*said.column(offer, side), said.next_term(draft, offer, side))
        draft = draft.put(("deal",), str(said.with_column(offer, side, terms)))
    assert checked(draft).grave == () and "twice" not in told(draft)


def test_a_deal_that_breaks_a_rule_still_has_its_parts():
    text = "US offer eda 0 after for ree_heavy 1 after until 6 verify"
    offer = said.deal(text)
    assert str(offer) == text
    assert str(said.turned(offer)) == "CN offer ree_heavy 1 after for eda 0 after until 6 verify"
    assert told(mine().put(("deal",), text))["fault"].path == ("deal",)
    for other in ("", "US offer", "US pass", "US offer renew 1 until 6", "MED offer a 1 for b 1",
                  "US offer eda 0 until 6"):  # fmt: skip
        assert said.deal(other) is None


def test_history_is_sorted_by_date_and_entries_of_a_day_stay_as_they_stand():
    entries = [{"date": "2026", "text": "c"}, {"date": "2025-06-02", "text": "a"},
               {"date": "2025-06-02", "text": "b"}]  # fmt: skip
    assert [e["text"] for e in said.in_order(entries)] == ["a", "b", "c"]


def test_the_documented_moves_that_count_are_those_of_the_scenario():
    draft = mine("october-2025")
    plot = checked(draft).scenario
    assert said.before(draft) == plot.run_up
    assert len(said.before(draft.out(("history_until",)))) < len(plot.run_up)
    assert said.before(draft.put(("start",), "soon")) == ()


# Tried by computer players.


def test_games_of_a_draft_are_played_alike_anywhere_and_told(many):
    todo = tasks(mine().toml, "mine", "reciprocal", "reciprocal", many(2, 20))
    heard = []
    games = played(todo, Stop(), heard.append)
    assert games == heard and games[1] == tried(todo[1])
    plot = read(mine().toml, "mine")
    assert all(set(g.levers) <= set(plot.limits.levers) for g in games)
    told = sentences(Report(plot, tuple(games)), True)
    assert told[0] == f"{len(games)} games between computer players."
    assert any("Levers that nobody moved" in s for s in told)


def test_games_that_are_not_wanted_any_more_stop():
    stop = Stop()
    todo = tasks(mine().toml, "mine", "reciprocal", "reciprocal", 50)
    heard = []

    def came(game):
        heard.append(game)
        stop.set()

    with pytest.raises(Stopped):
        played(todo, stop, came)
    assert len(heard) == 1


def game(us, cn, **more):
    kept = {"moves": 10, "deals": 1, "kept": 1, "levers": (), "events": (), "failed": ()}
    return Tried(1, BySide(us, cn), **{**kept, **more})


@pytest.mark.parametrize("side", SIDES)
def test_seats_are_uneven_where_one_side_is_ahead_nearly_always(side):
    ahead = game(*((70, 30) if side == "US" else (30, 70)))
    back = game(*((30, 70) if side == "US" else (70, 30)))
    plot = scenario("october-2025")
    assert Report(plot, (ahead,) * 8).ahead == side
    assert Report(plot, (ahead,) * 7 + (back,)).ahead == side
    assert Report(plot, (ahead,) * 4 + (back,) * 4).ahead == ""
    assert Report(plot, (game(52, 50),) * 8).ahead == "", "a little ahead is even"
    other = "China" if side == "US" else "the United States"
    told = sentences(Report(plot, (ahead,) * 8), True)[1].casefold()
    assert "in 8 of 8 games" in told and other.removeprefix("the ").casefold() in told
    assert not any("uneven" in s for s in sentences(Report(plot, (ahead,) * 8), False))


def test_the_report_tells_of_failures_events_and_games_without_a_deal():
    plot = scenario("october-2025")
    first = plot.deck[0]
    none = game(0, 0, deals=0, kept=0, events=(first.id,), failed=("US",))
    told = "\n".join(sentences(Report(plot, (none, none)), True))
    assert "No deal in any of 2 games" in told and f"{first.title} (2)" in told
    assert "The player of United States failed in 2 of 2 games" in told
    assert sentences(Report(plot, ()), True) == ["No game was played."]


def test_the_door_tells_the_same_and_refuses_in_a_line(tmp_path, capsys):
    path = tmp_path / "mine.toml"
    path.write_text(mine().toml, "utf-8")
    line = ["playtest", str(path), "--games", "2", "--workers", "1"]
    assert command.run([*line, "--us", "reciprocal", "--cn", "reciprocal"]) == 0
    games = played(tasks(mine().toml, "mine.toml", "reciprocal", "reciprocal", 2), Stop())
    report = Report(read(mine().toml, "x"), tuple(games))
    assert capsys.readouterr().out.splitlines() == sentences(report, True)
    for more in (["--us", "person"], ["--games", "0"], ["--cn", "us-hawkish"]):
        assert command.run([*line, *more]) == 2
        out, err = capsys.readouterr()
        assert out == "" and err.count("\n") == 1
    path.write_text("turns = 'x'", "utf-8")
    assert command.run(line) == 2 and capsys.readouterr().err.count("\n") == 1
