"""The games of a folder: each is shown, a broken one with its reason, and none is ever lost."""

import os
from importlib.resources import files
from pathlib import Path

import platformdirs
import pytest
from hypothesis import given
from made import GAME, HEADER, numbered, records

from engine.record import Digest, Entry, Record
from saves import shelf
from saves.journal import Journal
from saves.lock import RecordInUse
from saves.shelf import ShelfFailed
from saves.text import dump, load


def put(folder: Path, name: str, record: Record) -> Path:
    place = folder / name
    place.write_text(dump(record), "utf-8", newline="\n")
    return place


def played(year: int, text: str = "US pass") -> Record:
    return Record(HEADER, (Entry(text, f"{year}-01-01T00:00:00Z"), Digest(1, "abcd")))


def ends(text: str) -> bool:
    return text == "CN accept"


def test_a_list_shows_each_game_the_last_played_first(tmp_path: Path) -> None:
    put(tmp_path, "old.rec", played(2024))
    put(tmp_path, "new.rec", GAME)
    put(tmp_path, "middle.REC", played(2025))
    (tmp_path / "notes.txt").write_text("not a game")
    (tmp_path / ".hidden.rec").write_text("not a game")
    (tmp_path / "folder.rec").mkdir()
    found = shelf.games(tmp_path, ends)
    assert [game.path.name for game in found] == ["new.rec", "middle.REC", "old.rec"]
    new = found[0]
    assert (new.header, new.events, new.problem) == (HEADER, 6, None)
    assert (new.last_text, new.last_time) == ("CN accept", "2026-11-24T09:21:30Z")
    assert [game.finished for game in found] == [True, False, False]


def test_a_game_without_a_move_is_shown_by_the_time_of_its_file(tmp_path: Path) -> None:
    empty = put(tmp_path, "empty.rec", Record(HEADER))
    os.utime(empty, (1_735_700_000, 1_735_700_000))
    put(tmp_path, "later.rec", played(2026))
    put(tmp_path, "earlier.rec", played(2020))
    found = shelf.games(tmp_path, ends)
    assert [game.path.name for game in found] == ["later.rec", "empty.rec", "earlier.rec"]
    assert (found[1].events, found[1].last_text, found[1].problem) == (0, None, None)


def test_a_bad_file_is_listed_with_what_is_wrong(tmp_path: Path) -> None:
    (tmp_path / "foreign.rec").write_text("Dear all,")
    (tmp_path / "empty.rec").write_bytes(b"")
    (tmp_path / "huge.rec").write_bytes(dump(GAME).encode() + b"x" * 9_000_000)
    (tmp_path / "edited.rec").write_text(dump(GAME).replace("CN accept", "CN pass") + "x\n")
    problems = {game.path.stem: game.problem for game in shelf.games(tmp_path)}
    assert "first line should be" in str(problems["foreign"])
    assert "the file is empty" in str(problems["empty"])
    assert "at most 8388608" in str(problems["huge"])
    assert str(problems["edited"]).startswith("Line 17: this line was changed")


def test_a_torn_game_is_listed_with_what_it_still_holds(tmp_path: Path) -> None:
    (tmp_path / "torn.rec").write_bytes(dump(GAME).encode()[:-5])
    (tmp_path / "wrong.rec").write_text(dump(GAME).replace("CN accept", "CN pass"), "utf-8")
    for game in shelf.games(tmp_path):
        assert (game.events, game.last_text, game.problem) == (5, "US pass", None)


def test_a_game_from_windows_is_listed(tmp_path: Path) -> None:
    text = "\ufeff" + dump(GAME).replace("\n", "\r\n")
    (tmp_path / "mailed.rec").write_bytes(text.encode())
    [game] = shelf.games(tmp_path)
    assert (game.events, game.problem) == (6, None)


@given(records)
def test_a_glance_tells_what_a_full_reading_tells(
    tmp_path_factory: pytest.TempPathFactory, record: Record
) -> None:
    folder = tmp_path_factory.mktemp("shelf")
    put(folder, "a.rec", record)
    [game] = shelf.games(folder)
    entries = [line for line in record.lines if isinstance(line, Entry)]
    assert (game.header, game.events) == (record.header, len(entries))
    last = (entries[-1].text, entries[-1].at) if entries else (None, None)
    assert (game.last_text, game.last_time) == last


def test_a_long_game_is_read_at_both_ends_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = tuple(numbered(number) for number in range(1, 2001))
    put(tmp_path, "long.rec", Record(HEADER, lines))
    monkeypatch.delattr(shelf, "scan")
    [game] = shelf.games(tmp_path)
    assert (game.events, game.last_text, game.problem) == (2000, "US ai_chips 2000", None)


def test_many_digests_after_the_last_event_do_not_hide_it(tmp_path: Path) -> None:
    digests = tuple(Digest(turn, "ab" * 32) for turn in range(400))
    put(tmp_path, "quiet.rec", Record(HEADER, (*GAME.lines, *digests)))
    assert shelf.games(tmp_path)[0].last_text == "CN accept"


def test_two_hundred_games_are_listed(tmp_path: Path) -> None:
    lines = tuple(numbered(number) for number in range(1, 301))
    for number in range(200):
        put(tmp_path, f"{number}.rec", Record(HEADER, lines))
    assert len(shelf.games(tmp_path)) == 200


def test_no_folder_is_no_games(tmp_path: Path) -> None:
    assert shelf.games(tmp_path / "nowhere") == []
    (tmp_path / "file").write_text("")
    with pytest.raises(ShelfFailed, match="cannot be read"):
        shelf.games(tmp_path / "file")


def test_the_folder_for_games_is_made_when_it_is_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(platformdirs, "user_data_path", lambda name: tmp_path / name)
    assert shelf.default_folder() == tmp_path / "Reciprocity" / "games"
    assert shelf.default_folder().is_dir()


def test_the_library_comes_with_the_program_and_every_game_in_it_opens() -> None:
    shipped = Path(str(files("saves"))) / "library"
    found = shelf.library()
    assert len(found) == len(list(shipped.glob("*.rec")))
    assert [game.problem for game in found if game.problem] == []
    for game in found:
        assert load(game.path).header == game.header


def test_a_deleted_game_lies_in_the_bin_with_its_torn_line(tmp_path: Path) -> None:
    for _ in range(2):
        place = put(tmp_path, "game.rec", GAME)
        place.with_name("game.rec.torn").write_bytes(b"half a line")
        moved = shelf.delete(place)
        assert load(moved) == GAME
        assert moved.with_name(moved.name + ".torn").read_bytes() == b"half a line"
    assert sorted(file.name for file in (tmp_path / "bin").iterdir()) == [
        "game (2).rec",
        "game (2).rec.torn",
        "game.rec",
        "game.rec.torn",
    ]
    assert shelf.games(tmp_path) == []


def test_a_game_gets_a_name_in_any_script_but_never_anothers(tmp_path: Path) -> None:
    place = put(tmp_path, "game.rec", GAME)
    other = put(tmp_path, "other.rec", played(2024))
    place = shelf.rename(place, " 第一桌 – final.rec ")
    assert place.name == "第一桌 – final.rec"
    assert shelf.rename(place, "第一桌 – final") == place
    with pytest.raises(ShelfFailed, match="already a game named other"):
        shelf.rename(place, "other")
    assert load(other) == played(2024)
    assert load(place) == GAME


@pytest.mark.parametrize(
    "name",
    ["", "  ", ".rec", "../up", "a/b", "a\\b", "a:b", "a\nb", ".hid", "end.", "CON", "語" * 80],
)
def test_a_name_that_some_system_refuses_is_refused_here(tmp_path: Path, name: str) -> None:
    place = put(tmp_path, "game.rec", GAME)
    with pytest.raises(ShelfFailed, match=r"\.$"):
        shelf.rename(place, name)
    assert [file.name for file in tmp_path.iterdir()] == ["game.rec"]


def test_a_game_that_is_being_played_stays_where_it_is(tmp_path: Path) -> None:
    with Journal.create(tmp_path, HEADER) as journal:
        with pytest.raises(RecordInUse):
            shelf.delete(journal.path)
        with pytest.raises(RecordInUse):
            shelf.rename(journal.path, "other")
        journal.append(numbered(1))
    assert shelf.delete(journal.path).exists()


def test_a_copy_can_be_taken_along(tmp_path: Path) -> None:
    place = put(tmp_path, "game.rec", GAME)
    stick = tmp_path / "stick"
    stick.mkdir()
    assert load(shelf.export_to(place, stick)) == GAME
    target = stick / "mine.rec"
    target.write_text("an older copy")
    assert shelf.export_to(place, target) == target
    assert target.read_bytes() == place.read_bytes()
    assert sorted(file.name for file in stick.iterdir()) == ["game.rec", "mine.rec"]


def test_a_copy_that_fails_leaves_everything_as_it_was(tmp_path: Path) -> None:
    place = put(tmp_path, "game.rec", GAME)
    with pytest.raises(ShelfFailed, match="onto itself"):
        shelf.export_to(place, place)
    with pytest.raises(ShelfFailed, match="was not copied"):
        shelf.export_to(place, tmp_path / "nowhere" / "game.rec")
    with pytest.raises(ShelfFailed, match="was not deleted"):
        shelf.delete(tmp_path / "gone.rec")
    assert load(place) == GAME


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_loop_of_links_is_listed_with_what_is_wrong_and_hides_no_other_game(
    tmp_path: Path,
) -> None:
    put(tmp_path, "good.rec", GAME)
    (tmp_path / "a.rec").symlink_to(tmp_path / "b.rec")
    (tmp_path / "b.rec").symlink_to(tmp_path / "a.rec")
    (tmp_path / "gone.rec").symlink_to(tmp_path / "nowhere.rec")
    found = {game.path.name: game.problem for game in shelf.games(tmp_path)}
    assert found["good.rec"] is None
    assert found["a.rec"] and found["b.rec"]
