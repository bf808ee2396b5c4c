"""A scenario from outside is as good as a shipped one, or it is said what is wrong with it."""

import re
from datetime import date
from importlib.resources import files
from pathlib import Path

import pytest

from engine.game import Game
from engine.record import Header
from engine.scenarios.scenario import BadScenario, UnknownScenario, names, read, scenario
from engine.scenarios.shelf import ChangedScenario, Shelf, digest, named
from engine.scenarios.timeline import documented, levels_after
from engine.view import view

LESSON = files("engine.scenarios").joinpath("first-table.toml").read_text("utf-8")
MINE = LESSON.replace('id = "first-table"', 'id = "my-class"')
EVENT = '[[event]]\nid = "e"\nturn = {turn}\nchance = 1.0\ntitle = "News"\ntext = "News"\n'
RUN_UP = '[[run_up]]\ndate = "{day}"\nmove = "{move}"\n'


def put(folder: Path, name: str = "mine.toml", text: str = MINE) -> Path:
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(text, "utf-8", newline="")
    return folder / name


def of(shelf: Shelf, wanted: str, name: str = "my-class"):
    return shelf.of(Header(name, 7, options=(("scenario_digest", wanted),)))


def test_what_is_shipped_is_named_by_its_id_alone() -> None:
    for name in names():
        assert Shelf().of(Header(name, 1)) is scenario(name)
        assert named(scenario(name)) == ()


def test_a_scenario_is_found_by_the_id_in_it_under_any_name(tmp_path: Path) -> None:
    put(tmp_path, "Third lesson (2).TOML")
    put(tmp_path, "other.toml", "[project]\nname = 'another program'\n")
    found = Shelf((tmp_path,)).by_id("my-class")
    assert found.title == "First table" and found.origin is not None
    assert of(Shelf((tmp_path,)), found.origin.digest) == found


def test_the_folder_beside_the_record_comes_before_ones_own(tmp_path: Path) -> None:
    own, games = tmp_path / "own", tmp_path / "games"
    put(own, text=MINE.replace("First table", "Mine"))
    put(games, text=MINE.replace("First table", "Theirs"))
    shelf = Shelf((own,))
    assert shelf.by_id("my-class").title == "Mine"
    assert shelf.beside(games / "x.rec").by_id("my-class").title == "Theirs"
    # Whoever's file it is, a record gets the content that it names.
    wanted = digest((own / "mine.toml").read_text("utf-8"))
    assert of(shelf.beside(games / "x.rec"), wanted).title == "Mine"


def test_all_are_listed_and_files_that_cannot_be_read_say_why(tmp_path: Path) -> None:
    put(tmp_path, "a.toml")
    put(tmp_path, "b.toml", MINE.replace("Four turns", "Five turns"))
    put(tmp_path, "c.toml", LESSON)
    put(tmp_path, "d.toml", MINE.replace("turns = 4", "turns = 400"))
    put(tmp_path, "e.toml", "= = =")
    put(tmp_path, "same.toml", MINE)
    (tmp_path / "f.toml").mkdir()
    found, unread = Shelf((tmp_path,)).all()
    assert [s.id for s in found] == [*names(), "my-class"]
    said = [str(x) for x in unread]
    assert [x.path.name for x in unread] == ["c.toml", "d.toml", "e.toml", "f.toml"]
    assert "'first-table' is that of a scenario that is shipped" in said[0]
    assert said[1].startswith("d.toml, line ") and "1 to 60" in said[1]
    assert "not valid TOML" in said[2] and "not an ordinary file" in said[3]


def test_two_files_of_one_id_and_other_content_are_told_apart(tmp_path: Path) -> None:
    put(tmp_path, "a.toml")
    put(tmp_path, "b.toml", MINE.replace("minutes = 10", "minutes = 11"))
    _, unread = Shelf((tmp_path,)).all()
    [problem] = map(str, unread)
    assert problem.startswith("b.toml: the id 'my-class' is already that of ")


def test_no_folder_is_no_scenario_of_ones_own(tmp_path: Path) -> None:
    assert Shelf((tmp_path / "none",)).all() == Shelf().all()
    assert Shelf().all()[1] == ()


@pytest.mark.parametrize(
    "same",
    [
        MINE.replace("\n", "\r\n"),
        f"# For Tuesday\n\n{MINE}",
        MINE.replace("economy = 0.5", "economy  =  0.50"),
        MINE.replace("turns = 4\n", "", 1).replace("exchanges = 2\n", "exchanges = 2\nturns = 4\n"),
    ],
)
def test_what_says_the_same_has_the_same_digest(same: str) -> None:
    assert same != MINE and digest(same) == digest(MINE)
    assert re.fullmatch("[0-9a-f]{16}", digest(MINE))


@pytest.mark.parametrize(("old", "new"), [("price = 0.45", "price = 0.5"), ("Magnets", "magnets")])
def test_what_says_something_else_has_another_digest(old: str, new: str) -> None:
    assert digest(MINE.replace(old, new, 1)) != digest(MINE)


def test_a_missing_scenario_says_which_id_and_digest_and_where_was_looked(tmp_path: Path) -> None:
    own, games = tmp_path / "own", tmp_path / "games"
    with pytest.raises(UnknownScenario) as caught:
        of(Shelf((own,)).beside(games / "x.rec"), "0123456789abcdef")
    said = str(caught.value)
    for word in ("'my-class'", "0123456789abcdef", str(own), str(games)):
        assert word in said
    assert not isinstance(caught.value, ChangedScenario)


def test_a_changed_scenario_names_its_file_and_both_digests(tmp_path: Path) -> None:
    put(tmp_path)
    with pytest.raises(ChangedScenario, match=r"mine\.toml has changed") as caught:
        of(Shelf((tmp_path,)), "0123456789abcdef")
    assert "0123456789abcdef" in str(caught.value) and digest(MINE) in str(caught.value)
    assert caught.value.now.id == "my-class"


def test_a_scenario_that_was_broken_since_says_what_is_wrong_with_it(tmp_path: Path) -> None:
    for wrong in ("turns = 400", "turns = = 4"):
        put(tmp_path, text=MINE.replace("turns = 4", wrong))
        with pytest.raises(UnknownScenario, match=r"mine\.toml, line 7: "):
            of(Shelf((tmp_path,)), digest(MINE))


def test_an_id_that_was_shipped_later_still_finds_its_file(tmp_path: Path) -> None:
    put(tmp_path, text=LESSON.replace("First table", "Older than the shipped one"))
    wanted = digest((tmp_path / "mine.toml").read_text("utf-8"))
    found = of(Shelf((tmp_path,)), wanted, "first-table")
    assert found.title == "Older than the shipped one"
    assert Shelf((tmp_path,)).by_id("first-table") is scenario("first-table")


def test_a_folder_of_too_many_files_is_said_to_be_one(tmp_path: Path) -> None:
    for number in range(205):
        put(tmp_path, f"{number}.toml", "x")
    put(tmp_path, "my-class.toml")
    _, unread = Shelf((tmp_path,)).all()
    assert "holds more than 200 scenarios" in str(unread[0])
    assert Shelf((tmp_path,)).by_id("my-class").id == "my-class"


def test_no_side_sees_the_file_of_its_scenario(tmp_path: Path) -> None:
    """It holds both sides' papers."""
    found = Shelf().by_path(put(tmp_path))
    game = Game.start(Header(found.id, 7, options=named(found)), found)
    for side in ("US", "CN", None):
        assert view(game, side).scenario.origin is None


def faults(text: str) -> list[str]:
    with pytest.raises(BadScenario) as caught:
        read(text, "mine.toml")
    return [fault.in_full for fault in sorted(caught.value.faults, key=lambda x: x.line)]


def test_all_faults_are_found_each_with_line_and_path_and_cure() -> None:
    lines = MINE.split("\n")
    spoilt = {
        "minutes = 10": ("minutes = 0", "minutes", "1 to 600"),
        'levers = ["ai_chips", "eda"': (
            'levers = ["ai_chip", "edda"', "levers[1]", "the nearest is 'ai_chips'"
        ),
        "level = 2": ("level = 9", "US.mandate.red_line[1].level", "levels 0 to 4"),
        'office = "Defense"': ("office = 3", "US.member[3].office", "must be a text"),
    }  # fmt: skip
    wanted = []
    for old, (new, path, says) in spoilt.items():
        at = next(i for i, line in enumerate(lines) if line.startswith(old))
        lines[at] = lines[at].replace(old, new)
        wanted.append((f"mine.toml, line {at + 1}, {path}: ", says))
    found = faults("\n".join(lines))
    assert len(found) == 5  # both levers of one line
    for place, says in wanted:
        assert any(x.startswith(place) and says in x for x in found), (place, found)
    assert any("levers[2]" in x and "'eda'" in x for x in found)


def test_a_fault_met_twice_is_told_once() -> None:
    """The turn of each event is held against the number of turns."""
    events = EVENT.format(turn=1) + EVENT.format(turn=2).replace('id = "e"', 'id = "f"')
    assert len(faults(f"{MINE}\n{events}".replace("turns = 4", "turns = 0"))) == 1


@pytest.mark.parametrize(("turn", "fine"), [(1, True), (4, True), (5, False), (60, False)])
def test_an_event_after_the_last_turn_is_refused(turn: int, fine: bool) -> None:
    text = f"{MINE}\n{EVENT.format(turn=turn)}"
    if fine:
        assert read(text, "mine.toml").deck[0].turn == turn
    else:
        [said] = faults(text)
        assert f"event[1].turn: turn {turn} is never played, the game has 4" in said


def led_to(*moves: tuple[str, str]):
    own = "".join(RUN_UP.format(day=day, move=move) for day, move in moves)
    return read(f"{MINE}\n{own}", "mine.toml")


def test_every_move_of_the_run_up_counts_at_the_start_whatever_its_day() -> None:
    """The latest used to be left out, as if its day had not come."""
    found = led_to(("2025-05-30", "US eda 1"), ("2025-06-10", "CN ree_heavy 2"))
    assert found.levels["eda"].level == 1
    assert found.levels["ree_heavy"].level == 2
    assert led_to(("2025-05-30", "US eda 1")).levels["eda"].level == 1


def test_the_later_move_of_the_run_up_and_of_history_counts() -> None:
    late = [x for x in documented() if x.event.lever == "eda" and x.day < date(2025, 6, 1)][-1]
    assert led_to(("2019-01-01", "US eda 3")).levels["eda"].level == late.event.level
    both = led_to(("2025-05-31", "US eda 0"), ("2025-05-30", "US eda 3"))
    assert both.levels["eda"].level == 0


def test_a_run_up_after_the_first_month_is_refused() -> None:
    text = f"{MINE}\n{RUN_UP.format(day='2025-07-01', move='US eda 1')}"
    [said] = faults(text)
    assert "run_up[1].date: 2025-07-01 comes after the first month of play, 2025-06" in said


@pytest.mark.parametrize("name", names())
def test_shipped_scenarios_start_where_history_left_the_levers(name: str) -> None:
    found = scenario(name)
    assert found.levels == levels_after(found.run_up, date.max)
    assert set(found.run_up) <= set(documented())
