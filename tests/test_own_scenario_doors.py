"""A game of a scenario from outside through the doors without a screen: begun, replayed, scored."""

import json
import re
import shutil
from pathlib import Path

import pytest

from saves.text import load
from ui.doors import command

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "scenarios.md").read_text("utf-8")
[EXAMPLE] = re.findall(r"^```toml\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)


@pytest.fixture
def own(tmp_path, monkeypatch):
    """A person's own folder, which is not there yet."""
    monkeypatch.setenv("RECIPROCITY_SCENARIOS", str(tmp_path / "own"))
    return tmp_path / "own"


@pytest.fixture
def mine(own, tmp_path):
    path = tmp_path / "desk" / "lesson 3.toml"
    path.parent.mkdir()
    path.write_text(EXAMPLE, "utf-8")
    (tmp_path / "games").mkdir()
    return path


def run(capsys, *words):
    """What a door writes; it ends well."""
    capsys.readouterr()
    code = command.run([str(word) for word in words])
    said = capsys.readouterr()
    assert (code, said.err) == (0, ""), said.err
    return said.out


def refused(capsys, *words):
    """The one line with which a door says no, and what it wrote before."""
    capsys.readouterr()
    code = command.run([str(word) for word in words])
    said = capsys.readouterr()
    assert code == 2 and said.err.count("\n") == 1 and said.err.startswith("reciprocity: ")
    return said.err, said.out


def files(folder):
    return sorted(path.name for path in folder.iterdir())


def play(capsys, mine, name="x.rec", *more):
    path = mine.parents[1] / "games" / name
    run(capsys, "play", mine, "--us", "random", "--cn", "random", "--out", path, *more)
    return path


def test_the_example_on_the_page_is_played_replayed_and_scored(capsys, mine):
    assert run(capsys, "check", mine) == (
        "lesson 3.toml: a scenario of 2 turns of 3 months, without faults\n"
    )
    path = play(capsys, mine)
    assert "2 digests met" in run(capsys, "replay", path, "--verify")
    assert "turn 2" in run(capsys, "score", path, "--draws", 16)


def test_every_key_that_a_scenario_may_have_is_on_the_page():
    from engine.scenarios import reader

    keys = (*reader.SCENARIO, *reader.SIDE, *reader.MANDATE, *reader.RED_LINE, *reader.OBJECTIVE,
            *reader.MEMBER, *reader.EVENT, *reader.HISTORY, *reader.EFFECTS)  # fmt: skip
    assert [key for key in keys if not re.search(rf"\b{key}\b", PAGE)] == []


def test_a_copy_beside_the_record_lets_it_be_handed_on(capsys, mine, tmp_path):
    path = play(capsys, mine)
    assert files(path.parent) == ["magnets-first.toml", "x.rec"]
    assert (path.parent / "magnets-first.toml").read_text("utf-8") == EXAMPLE
    shutil.rmtree(mine.parent)
    path.parent.rename(tmp_path / "stick")
    assert "2 digests met" in run(capsys, "replay", tmp_path / "stick" / "x.rec", "--verify")


def test_no_copy_is_made_where_the_scenario_is_found_anyway(capsys, mine, own):
    beside = mine.parent / "y.rec"
    run(capsys, "play", mine, "--out", beside)
    assert files(mine.parent) == ["lesson 3.toml", "y.rec"]
    shutil.copytree(mine.parent, own)
    path = play(capsys, mine)
    assert files(path.parent) == ["x.rec"]
    run(capsys, "replay", path, "--verify")


def test_a_scenario_of_ones_own_is_listed_and_played_by_its_id(capsys, mine, own, tmp_path):
    shutil.copytree(mine.parent, own)
    (own / "broken.toml").write_text("turns = = 2", "utf-8")
    listed = run(capsys, "scenarios")
    assert re.search(r"^magnets-first +2 turns of 3 month .*lesson 3\.toml\]$", listed, re.M)
    assert "not read: broken.toml, line 1: not valid TOML" in listed
    assert "US eda  (now 2)" in run(capsys, "moves", "magnets-first")
    said, _ = refused(capsys, "moves", "magnet-first")
    assert "the nearest is 'magnets-first'" in said and str(own) in said
    run(capsys, "play", "magnets-first", "--out", tmp_path / "games" / "x.rec")
    run(capsys, "replay", tmp_path / "games" / "x.rec", "--verify")
    command.run(["scenarios", "--json"])
    rows = {row["id"]: row["file"] for row in json.loads(capsys.readouterr().out)}
    assert rows["june-2025"] is None and rows["magnets-first"].endswith("lesson 3.toml")


def test_the_record_of_a_shipped_scenario_names_no_digest(capsys, tmp_path, own):
    path = tmp_path / "x.rec"
    run(capsys, "play", "first-table", "--seed", 7, "--out", path)
    assert load(path).header.options == () and files(tmp_path) == ["x.rec"]


@pytest.mark.parametrize("door", [("replay",), ("replay", "--verify"), ("score", "--draws", "16")])
def test_a_changed_and_a_missing_scenario_are_named(capsys, mine, own, door):
    path = play(capsys, mine)
    copy = path.parent / "magnets-first.toml"
    digest = dict(load(path).header.options)["scenario_digest"]
    copy.write_text(EXAMPLE.replace("price = 2.0", "price = 2.5"), "utf-8")
    said, _ = refused(capsys, door[0], path, *door[1:])
    assert said.startswith("reciprocity: x.rec: magnets-first.toml has changed")
    assert digest in said and len(set(re.findall(r"\b[0-9a-f]{16}\b", said))) == 2
    copy.unlink()
    said, _ = refused(capsys, door[0], path, *door[1:])
    for word in ("'magnets-first'", digest, str(path.parent), str(own)):
        assert word in said


def test_another_file_beside_the_record_is_never_written_over(capsys, mine):
    games = mine.parents[1] / "games"
    (games / "magnets-first.toml").write_text("my notes", "utf-8")
    said, _ = refused(capsys, "play", mine, "--out", games / "x.rec")
    assert "magnets-first.toml beside the record is another file" in said
    assert files(games) == ["magnets-first.toml"]
    assert (games / "magnets-first.toml").read_text("utf-8") == "my notes"


def test_a_record_never_takes_the_place_of_its_scenario(capsys, mine):
    games = mine.parents[1] / "games"
    said, _ = refused(capsys, "play", mine, "--replace", "--out", mine)
    assert "is the name of the scenario" in said and mine.read_text("utf-8") == EXAMPLE
    refused(capsys, "play", mine, "--out", games / "magnets-first.toml")
    assert files(games) == []


def test_a_game_that_is_refused_leaves_no_copy(capsys, mine):
    games = mine.parents[1] / "games"
    (mine.parent / "moves.txt").write_text("US tariff_us 99\n", "utf-8")
    refused(capsys, "play", mine, "--moves", mine.parent / "moves.txt", "--out", games / "x.rec")
    assert files(games) == []


def test_a_shipped_id_is_taken(capsys, mine):
    mine.write_text(EXAMPLE.replace("magnets-first", "june-2025"), "utf-8")
    for words in (("check", mine), ("moves", mine), ("play", mine, "--out", mine.parent / "x")):
        said, listed = refused(capsys, *words)
        assert "the id 'june-2025' is that of a scenario that is shipped" in said + listed


def test_check_lists_each_fault_with_its_line_in_the_order_of_the_file(capsys, mine):
    lines = EXAMPLE.split("\n")
    turns = lines.index(next(x for x in lines if x.startswith("turns = ")))
    turn = lines.index(next(x for x in lines if x.startswith("turn = ")))
    lines[turns] = "turns = 1"
    lines[turn + 1] = 'chance = "often"'
    mine.write_text("\n".join(lines), "utf-8")
    said, listed = refused(capsys, "check", mine)
    assert listed.splitlines() == [
        f"lesson 3.toml, line {turn + 1}, event[1].turn: turn 2 is never played, the game has 1; "
        "write 1 to 1",
        f"lesson 3.toml, line {turn + 2}, event[1].chance: 'chance' must be a number from 0 to 1, "
        "not 'often'",
    ]
    assert said == "reciprocity: lesson 3.toml: 2 faults; mend it as the list says\n"


def test_a_record_of_an_own_scenario_from_before_digests_opens(capsys, mine):
    """``play`` wrote such records up to 0.4."""
    from engine.record import Header, Record
    from saves.text import dump

    path = play(capsys, mine)
    record = load(path)
    old = Header(record.header.scenario, record.header.seed, record.header.seats)
    path.write_text(dump(Record(old, record.lines)), "utf-8", newline="\n")
    assert "2 digests met" in run(capsys, "replay", path, "--verify")
