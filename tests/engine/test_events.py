"""Lists of events: read strictly, written back equal, ready ones as fair to both sides."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_facilitator import addresses, begun, bodies, moved

from engine.rules.facilitator import read_act
from engine.rules.levers import SIDES
from engine.scenarios.events import (
    COLUMNS,
    BadEvents,
    Planned,
    of_deck,
    read,
    ready,
    write,
)
from engine.scenarios.scenario import names, scenario
from ui.doors import command

HEAD = ",".join(COLUMNS)
TURNING = set("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
plain = bodies.filter(lambda t: t[0] not in "=+-@" and not set(t) & TURNING)
planned = st.builds(
    Planned, st.from_regex(r"[A-Z][0-9]{1,4}", fullmatch=True), plain, st.integers(0, 60),
    addresses, moved, st.just("") | plain,
)  # fmt: skip
lists = st.lists(planned, max_size=6, unique_by=lambda e: e.serial).map(tuple)


def refused(text):
    with pytest.raises(BadEvents) as told:
        read(text, "mine.csv", 8)
    said = str(told.value)
    assert said.startswith("mine.csv") and "\n" not in said and len(said) < 500
    return said


@given(lists)
def test_a_list_that_is_written_reads_back_equal(events):
    assert read(write(events), "mine.csv") == events
    assert write(read(write(events), "mine.csv")) == write(events)


@given(lists)
def test_what_spreadsheets_add_changes_nothing(events):
    text = "\ufeff" + write(events).replace("\n", "\r\n") + "\r\n"
    assert read(text, "mine.csv") == events


@given(planned)
def test_what_publishes_an_event_is_an_act_of_the_notation(event):
    assert read_act(str(event.act)) == event.act


@pytest.mark.parametrize(
    "row, told",
    [
        ("E 1,,all,,text,", "line 2, serial: 'E 1' is no serial"),
        ("support_us,,all,,text,", "line 2, serial"),
        ("to,,all,,text,", "line 2, serial"),
        ("E1,9,all,,text,", "line 2, turn: turn 9 is never played; write 1 to 8"),
        ("E1,soon,all,,text,", "line 2, turn: 'soon' is no turn"),
        ("E1,²,all,,text,", "line 2, turn"),
        ("E1,,EU,,text,", "line 2, to: 'EU' must be one of all, US, CN"),
        ("E1,,all,gold 3,text,", "line 2, effects: 'gold 3' is no effect"),
        ("E1,,all,support_us 1e3,text,", "line 2, effects: '1e3' is no amount"),
        ("E1,,all,,,", "line 2, text: the text is empty"),
        ("E1,,all,,=1+1,", "line 2, text: a spreadsheet would run"),
        ("E1,,all,,text,@note", "line 2, note: a spreadsheet would run"),
        ('E1,,all,,"two\nlines",', "line 2, text: the text holds '\\n'"),
        ("E1,,all,,text", "line 2: 5 cells, 6 are needed"),
        ("E1,,all,,one, two,", "line 2: 7 cells"),
        ("E1,,all,,text,\n\nE1,,all,,text,", "line 4, serial: E1 stands twice"),
        ('E1,,all,,"text,', "line 2: it is no row of a table"),
        ('E1,,all,,te"x"t,"a"b', "line 2: it is no row of a table"),
    ],
)
def test_a_bad_row_is_refused_with_its_line_and_column(row, told):
    assert told in refused(f"{HEAD}\n{row}\n")


@pytest.mark.parametrize("text", ["", "\n", "serial;turn;to\n", "x" * 200_000, HEAD.upper()])
def test_a_table_of_something_else_is_refused(text):
    assert "columns" in refused(text) or "no row of a table" in refused(text)


def test_a_list_is_no_longer_than_a_game_can_use():
    rows = [f"E{n},,all,,text," for n in range(201)]
    assert "at most 200 events" in refused("\n".join([HEAD, *rows]))


@pytest.mark.parametrize("name", names())
def test_the_deck_of_every_scenario_is_a_list_to_begin_with(name):
    plot = scenario(name)
    found = of_deck(plot)
    assert read(write(found), name, plot.limits.turns) == found
    assert [dict(e.effects) for e in found] == [
        {k: v for k, v in h.effects.items() if v} for h in plot.deck
    ]


def test_the_ready_events_favour_neither_side():
    found = ready()
    assert 8 <= len(found) <= 12 and all(e.note and not e.turn for e in found)
    for name in ("support", "standing"):
        us, cn = (
            sum(v for e in found for k, v in e.effects if k == f"{name}_{side.lower()}")
            for side in SIDES
        )
        assert us == pytest.approx(cn)
    assert {k for e in found for k, _ in e.effects} <= {
        "support_us", "support_cn", "standing_us", "standing_cn",
    }  # fmt: skip


def test_every_ready_event_can_be_published():
    game = begun()
    for e in ready():
        game = game.apply(e.act)
    assert len(game.acts) == len(ready())


def run(capsys, *words):
    capsys.readouterr()
    code = command.run([str(word) for word in words])
    return code, capsys.readouterr()


def test_the_door_writes_a_deck_that_it_then_finds_sound(tmp_path, capsys):
    path = tmp_path / "events.csv"
    code, said = run(capsys, "events", "june-2025", "--out", path)
    assert code == 0 and "4 events, all sound" in said.out
    code, said = run(capsys, "events", path, "--check")
    assert (code, said.out) == (0, "events.csv: 4 events, all sound\n")
    assert path.read_text("utf-8") == write(of_deck(scenario("june-2025")))


def test_the_door_prints_the_ready_events(capsys):
    code, said = run(capsys, "events", "ready")
    assert code == 0 and len(said.out.splitlines()) == len(ready()) + 1


def test_the_door_refuses_a_bad_list_in_one_line_and_writes_nothing(tmp_path, capsys):
    path, out = tmp_path / "mine.csv", tmp_path / "out.csv"
    path.write_text(f"{HEAD}\nE1,,EU,,text,\n", "utf-8")
    code, said = run(capsys, "events", path, "--out", out)
    assert code == 2 and "mine.csv, line 2, to:" in said.err and len(said.err.splitlines()) == 1
    assert not out.exists()
    code, said = run(capsys, "events", path, "--out", path)
    assert code == 2 and path.read_text("utf-8").startswith(HEAD)
