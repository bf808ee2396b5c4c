"""Start files for a class: one scenario and seed, people in the seats, nothing written over."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.record import InvalidRecord, Seat
from engine.replay import replay
from engine.rules.delegation import cast_of
from engine.rules.levers import SIDES
from engine.scenarios.scenario import scenario
from saves.text import load
from ui.classroom.people import LONGEST, BadList, Person, read, seated, shortened
from ui.doors import command


def start(folder, *more):
    words = ["start", "first-table", "--tables", "3", "--out", str(folder), *map(str, more)]
    return command.run(words)


def listed(tmp_path, text):
    path = tmp_path / "names.csv"
    path.write_text(text, "utf-8")
    return path


def test_every_table_begins_with_the_same_scenario_and_seed(tmp_path):
    assert start(tmp_path / "class", "--seed", 9, "--advice", "off") == 0
    files = sorted((tmp_path / "class").glob("*.rec"))
    assert [f.name for f in files] == ["table-01.rec", "table-02.rec", "table-03.rec"]
    for file in files:
        record = load(file)
        assert (record.header.scenario, record.header.seed, record.lines) == ("first-table", 9, ())
        assert ("adviser", "no") in record.header.options
        game = replay(record, verify=True)
        assert game.table.turn == 1 and game.table.phase == "talks"


def test_without_a_seed_all_tables_get_the_same_one_by_chance(tmp_path):
    seeds = set()
    for k in range(3):
        assert start(tmp_path / str(k)) == 0
        [seed] = {load(f).header.seed for f in (tmp_path / str(k)).glob("*.rec")}
        seeds.add(seed)
    assert len(seeds) > 1


def test_people_sit_where_the_list_says_and_fill_what_is_left(tmp_path, capsys):
    names = listed(
        tmp_path, "name;table;side\nAda;2;CN\nMei;;us\n王小明;2;\n\nBob;;\nEve;;\nKim;;\n"
    )
    assert start(tmp_path / "class", "--names", names) == 0
    headers = [load(tmp_path / "class" / f"table-0{n}.rec").header for n in (1, 2, 3)]
    told = [tuple(h.seats[s].name for s in SIDES) for h in headers]
    assert told == [("Mei", "Bob"), ("王小明", "Ada"), ("Eve", "Kim")]
    assert "6 people have a seat" in capsys.readouterr().out


def test_the_list_to_print_shows_names_as_text(tmp_path):
    name = "<script>x</script>"
    assert start(tmp_path / "class", "--names", listed(tmp_path, f"name\n{name}\n")) == 0
    page = (tmp_path / "class" / "seats.html").read_text("utf-8")
    assert "<script" not in page and "&lt;script&gt;" in page
    assert "default-src 'none'" in page and "table-03.rec" in page


def test_a_game_is_never_written_over(tmp_path, capsys):
    folder = tmp_path / "class"
    folder.mkdir()
    (folder / "table-02.rec").write_text("somebody's game", "utf-8")
    assert start(folder) == 2
    assert "already a file table-02.rec" in capsys.readouterr().err
    assert [f.name for f in folder.iterdir()] == ["table-02.rec"]


@pytest.mark.parametrize(
    "text, said",
    [
        ("", "first line names the columns"),
        ("who,table\nAda,1\n", "first line names the columns"),
        ("name,name\nAda,1\n", "first line names the columns"),
        ("name,table\nAda,1\nMei,x\n", "line 3"),
        ("name,side\nAda,EU\n", "line 2"),
        ("name,table\nAda,0\n", "line 2"),
        ("name,table\nAda,4\n", "there are 3 tables"),
        (f"name\n{'x' * 81}\n", "line 2"),
        ('name\n"Ada', "Ada"),
    ],
)
def test_a_bad_list_is_refused_with_its_line(tmp_path, capsys, text, said):
    code = start(tmp_path / "class", "--names", listed(tmp_path, text))
    told = capsys.readouterr()
    if code == 0:  # an open quotation mark is closed at the end
        assert said == "Ada" and "one" not in told.err
        return
    assert code == 2 and said in told.err and len(told.err.splitlines()) == 1
    assert not list((tmp_path / "class").glob("*")) if (tmp_path / "class").exists() else True


def test_an_own_scenario_lies_beside_its_tables(tmp_path):
    page = (command.Path(__file__).parents[2] / "docs" / "scenarios.md").read_text("utf-8")
    [example] = re.findall(r"^```toml\n(.*?)^```$", page, re.DOTALL | re.MULTILINE)
    (tmp_path / "mine.toml").write_text(example, "utf-8")
    words = ["start", str(tmp_path / "mine.toml"), "--tables", "2", "--out", str(tmp_path / "c")]
    assert command.run(words) == 0
    names = sorted(f.name for f in (tmp_path / "c").iterdir())
    assert names == ["magnets-first.toml", "seats.html", "table-01.rec", "table-02.rec"]
    assert command.run(["replay", str(tmp_path / "c" / "table-01.rec")]) == 0


people = st.lists(st.text("ab é", min_size=1, max_size=40).map(lambda t: t.strip() or "a"))


@given(people, st.integers(1, 7))
def test_people_without_a_wish_are_spread_evenly(names, tables):
    plan = seated([Person(n) for n in names], tables, "names.csv")
    sizes = [len(plan.at(t, s)) for t in range(1, tables + 1) for s in SIDES]
    assert sum(sizes) == len(names) and max(sizes) - min(sizes) <= 1


@given(people)
def test_however_many_sit_in_a_seat_a_record_can_hold_its_name(names):
    text = shortened(names)
    assert len(text) <= LONGEST and Seat("person", text)


@given(st.text(max_size=200))
def test_any_text_is_a_list_or_refused_by_a_sentence(text):
    try:
        found = read(text, "names.csv")
    except BadList as problem:
        assert str(problem).startswith("names.csv")
    else:
        for person in found:
            try:
                Seat("person", person.name)
            except InvalidRecord:
                pytest.fail(person.name)


def test_who_shares_a_seat_holds_its_offices(tmp_path):
    rows = "".join(f"{name};1;US\n" for name in ("Ada + Bo", "Cem", "x" * 80))
    names = listed(tmp_path, f"name;table;side\n{rows}Mei;1;CN\n")
    assert start(tmp_path / "class", "--names", names, "--decides", "majority") == 0
    header = load(tmp_path / "class" / "table-01.rec").header
    own = cast_of(header.options).delegations
    assert [p.name for p in own["US"].people] == ["Ada Bo", "Cem", "x" * 40]
    assert own["US"].decides == "majority" and not own["CN"].people
    page = (tmp_path / "class" / "seats.html").read_text("utf-8")
    office = scenario("first-table").members["US"][own["US"].people[1].office].office
    assert f"Cem ({office})" in page and "Mei (" not in page
