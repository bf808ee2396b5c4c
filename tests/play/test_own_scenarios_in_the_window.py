"""A scenario of one's own in the window: chosen, played, opened again, changed and lost."""

import re
from pathlib import Path

import pytest
from hands import click, shown
from PySide6.QtWidgets import QPushButton

from engine.record import Seat
from engine.replay import replay
from engine.rules.levers import SIDES
from engine.rules.notation import parse
from engine.scenarios.shelf import Shelf
from saves.text import load
from ui.screens.start import StartScreen
from ui.told import COPY, LOOK

PAGE = (Path(__file__).parents[2] / "docs" / "scenarios.md").read_text("utf-8")
[EXAMPLE] = re.findall(r"^```toml\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)
PEOPLE = {side: Seat("person") for side in SIDES}
TURN = ("US pass", "CN pass", "US tariff_us 6", "US done", "CN done")
SECOND = ("CN pass", "US pass", "US done", "CN done")


@pytest.fixture
def own(tmp_path, monkeypatch):
    """A person's own folder with one scenario."""
    folder = tmp_path / "own"
    folder.mkdir()
    (folder / "mine.toml").write_text(EXAMPLE, "utf-8")
    monkeypatch.setenv("RECIPROCITY_SCENARIOS", str(folder))
    return folder


@pytest.fixture
def played(own, window):
    """The file of a game with a turn played, closed again."""
    assert window.store.new("magnets-first", PEOPLE, 7)
    for move in TURN:
        assert window.store.say(parse(move))
    path = window.store.journal.path
    window.home()
    return path


def test_ones_own_scenario_is_chosen_among_the_shipped_ones_and_played(qtbot, own, window):
    (own / "broken.toml").write_text("turns = = 2", "utf-8")
    click(qtbot, window, "new")
    assert "your own; 2 turns, about 15 minutes" in shown(window)
    assert str(own / "mine.toml") in shown(window)
    assert "broken.toml, line 1: not valid TOML" in shown(window)
    click(qtbot, window, "play_magnets-first")
    click(qtbot, window, "begin")
    game = window.store.game
    assert game.scenario.title == "Magnets first"
    assert dict(game.header.options)["scenario_digest"] == game.scenario.origin.digest
    assert [x.name for x in window.folder.glob("*.toml")] == []  # it is found in one's own folder


def test_a_game_of_ones_own_scenario_is_opened_and_gone_on_with(qtbot, window, played):
    click(qtbot, window, "game0")
    store = window.store
    assert len(store.game.events) == len(TURN) and store.journal.path == played
    store.read_effects()
    for move in SECOND:
        assert store.say(parse(move)), window.told
    store.close()
    record = load(played)
    assert replay(record, True, Shelf((played.parent / "own",)).of(record.header)).over


def test_a_scenario_in_the_folder_of_the_games_is_one_of_ones_own(qtbot, own, window):
    (own / "mine.toml").rename(window.folder / "class.toml")
    click(qtbot, window, "new")
    click(qtbot, window, "play_magnets-first")
    click(qtbot, window, "begin")
    assert window.store.game.scenario.origin.path == window.folder / "class.toml"


def test_a_game_whose_scenario_has_changed_is_looked_at_and_not_written_to(
    qtbot, own, window, played
):
    with played.open("ab") as file:
        file.write(b"    5  2026-11")  # a torn line stays where it is too
    before = played.read_bytes()
    (own / "mine.toml").write_text(EXAMPLE.replace("price = 2.0", "price = 2.5"), "utf-8")
    window.start()
    click(qtbot, window, "game0")
    store = window.store
    assert store.game is None and window.told.cures == (LOOK,)
    assert len(set(re.findall(r"\b[0-9a-f]{16}\b", window.told.text))) == 2
    assert "mine.toml has changed" in window.told.text
    click_cure(qtbot, window, LOOK)
    assert store.journal is None and len(store.game.events) == len(TURN)
    assert window.told.kind == "warning" and COPY not in window.told.cures
    assert not store.say(parse(SECOND[0])) and not store.ways.open_copy()
    assert "has changed" in window.told.text
    assert played.read_bytes() == before
    assert [x.name for x in window.folder.glob("*.rec*")] == [played.name]


def test_a_game_that_the_changed_scenario_cannot_play_is_not_shown(qtbot, own, window, played):
    fewer = EXAMPLE.replace('"eda", "tariff_us"', '"eda"')
    (own / "mine.toml").write_text(fewer, "utf-8")
    assert not window.store.ways.look(played)
    assert window.store.game is None and "has changed" in window.told.text
    assert window.told.cures == ()


def test_a_game_whose_scenario_is_gone_says_what_is_missing_and_where(qtbot, own, window, played):
    (own / "mine.toml").unlink()
    window.start()
    click(qtbot, window, "game0")
    assert isinstance(window.screen_now, StartScreen)
    for word in (played.name, "'magnets-first'", str(own), str(window.folder)):
        assert word in window.told.text
    # Brought back, under any name and beside the record as well, it opens.
    (window.folder / "again.toml").write_text(EXAMPLE, "utf-8")
    click(qtbot, window, "game0")
    assert len(window.store.game.events) == len(TURN)


def test_a_copy_in_another_folder_takes_its_scenario_along(qtbot, own, window, tmp_path):
    (own / "mine.toml").rename(window.folder / "class.toml")
    store = window.store
    assert store.new("magnets-first", PEOPLE, 7) and store.say(parse("US pass"))
    stick = tmp_path / "stick"
    assert store.ways.go_on_in(stick)
    assert sorted(x.suffix for x in stick.iterdir()) == [".rec", ".toml"]
    assert (stick / "magnets-first.toml").read_text("utf-8") == EXAMPLE
    path = store.journal.path
    store.close()
    (window.folder / "class.toml").unlink()
    assert store.open(path) and len(store.game.events) == 1


def test_a_scenario_that_goes_before_the_game_begins_is_told(qtbot, own, window):
    click(qtbot, window, "new")
    click(qtbot, window, "play_magnets-first")
    (own / "mine.toml").unlink()
    click(qtbot, window, "begin")
    assert window.store.game is None and "'magnets-first'" in window.told.text
    assert list(window.folder.glob("*.rec")) == []


def test_a_long_title_with_markup_is_shown_as_it_is_written(qtbot, own, window):
    title = "<b>R&D</b> " * 60
    (own / "mine.toml").write_text(EXAMPLE.replace("Magnets first", title), "utf-8")
    click(qtbot, window, "new")
    assert title in shown(window)
    [made] = window.screen_now.findChildren(QPushButton, "play_magnets-first")
    assert made.text().startswith("Play <b>R&&D</b>") and len(made.text()) < 100


def click_cure(qtbot, window, key):
    [found] = [
        b for b in window.notice.banner.findChildren(QPushButton, f"cure_{key}") if b.isVisible()
    ]
    found.click()
