"""Learning and the way in: a table played by the guide alone, games by title, three clicks."""

import re
from functools import partial
from pathlib import Path

import pytest
from hands import click, in_silence, pick, shown
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton

from engine.advice.adviser import Adviser
from engine.record import Seat
from engine.replay import replay
from engine.rules.notation import parse
from engine.view import opened
from saves.text import load
from ui import words
from ui.app import Window
from ui.doors import command
from ui.learn import glossary, guide
from ui.learn.glossarypage import GlossaryPage
from ui.learn.termlabel import TermLabel
from ui.screens.debrief import DebriefScreen
from ui.screens.gamecard import GameCard
from ui.screens.opening import BriefingScreen, HandOverScreen, ScenarioScreen
from ui.screens.start import StartScreen
from ui.screens.tablescreen import TableScreen
from ui.seating import side_of
from ui.texts.speech import texts_of
from ui.theme import LIGHT, PROJECTOR, install
from ui.widgets.scroll import Sheet

PEOPLE = {s: Seat("person") for s in ("US", "CN")}
EXAMPLE = (Path(__file__).parents[2] / "docs" / "scenarios.md").read_text("utf-8")


def press(qtbot, window, name):
    """A button anywhere in the window, the guide's own too."""
    found = [b for b in window.findChildren(QPushButton, name) if b.isVisibleTo(window)]
    assert found, name
    qtbot.mouseClick(found[0], Qt.MouseButton.LeftButton)


def ready(lesson):
    """Whether the guide points at something, or is at its end."""
    at_end = lesson._step is not None and lesson._step.id == "over"
    return lesson.pointed() is not None or at_end


def rings(ring, target):
    """Whether the ring lies round a control."""
    return ring.isVisible() and ring.target is target


def at(lesson, name):
    """Whether the guide is at a step."""
    return lesson._step is not None and lesson._step.id == name


def test_the_guide_names_buttons_as_they_are_labelled():
    said = [m.source for m in texts_of("en", "lesson").values()]
    named = {name for text in said for name in re.findall(r"[Pp]ress ([A-Z]\w+(?: [a-z]+)*)", text)}
    labels = [
        m.source.replace("&", "") for file in ("talks", "composer", "measures")
        for m in texts_of("en", file).values()
    ]  # fmt: skip
    assert len(named) >= 4 and all(any(x.startswith(n) for x in labels) for n in named), named


def kept(folder, text="US pass"):
    """A game on the disk that is not open."""
    from ui.store import Store

    store = Store(folder)
    assert store.new("june-2025", PEOPLE, 7) and store.say(parse(text))
    path = store.journal.path
    store.close()
    return path


def test_whoever_does_only_what_the_guide_points_at_ends_above_par(qtbot, window):
    click(qtbot, window, "learn")
    lesson, seen = window.lesson, []
    assert isinstance(window.screen_now, BriefingScreen)
    for _ in range(120):
        qtbot.waitUntil(lambda: ready(lesson), timeout=60_000)
        if lesson._step.id == "over":
            break
        assert not isinstance(window.screen_now, HandOverScreen)
        seen.append(lesson._step.id)
        assert lesson.coach.isVisible() and lesson.coach.says.text()
        told = lesson.coach.says.text() + lesson.coach.why.text()
        assert "…" not in told, "it says no number before it has it"
        if isinstance(window.screen_now, TableScreen) and lesson.coach.turn.text():
            n = lesson.coach.turn.text().split()[2]
            assert window.screen_now.round.text().startswith(f"Turn {n} of"), "one count of turns"
        if lesson._step.id == "agreed":
            assert any(e.verb == "accept" for e in window.store.view.turn_events)
        target = lesson.pointed()
        # It looks by itself a few times a second.
        qtbot.waitUntil(partial(rings, lesson.ring, target), timeout=5_000)
        qtbot.mouseClick(target, Qt.MouseButton.LeftButton)
        qtbot.wait(20)  # nobody clicks before the screen has answered
    assert isinstance(window.screen_now, DebriefScreen)
    game = window.store.game
    score = Adviser().final(opened(game)).results["US"].score
    assert score > 50.0
    assert {"briefing", "compose", "send", "measures", "effects", "renew"} <= set(seen)
    assert "Par is 50" in lesson.coach.says.text()
    assert sum(lesson.coach.says.text().count(f"\n{n}. ") for n in range(1, 6)) == 5
    assert [t.digest for t in replay(load(window.store.journal.path), True).turns] == [
        t.digest for t in game.turns
    ]
    press(qtbot, window, "real_game")
    assert isinstance(window.screen_now, ScenarioScreen)
    assert not lesson.coach.isVisible() and not lesson.ring.isVisible()
    assert not lesson.coach.says.text()


def test_the_guide_says_the_numbers_of_this_game(qtbot, window):
    click(qtbot, window, "learn")
    click(qtbot, window, "read")
    lesson = window.lesson
    qtbot.waitUntil(lambda: at(lesson, "compose"), timeout=60_000)
    said = lesson.coach.says.text() + lesson.coach.why.text()
    worth = lesson._counsel.worth
    assert f"{round(worth.both.us.p50):+d}" in said and f"{round(worth.both.cn.p50):+d}" in said
    assert worth.both.us.p50 > 0.0 and worth.both.cn.p50 > 0.0  # good for both, as it says


def test_the_guide_never_bars_the_real_controls(qtbot, window):
    """One may do something else than it says; it follows."""
    click(qtbot, window, "learn")
    click(qtbot, window, "read")
    lesson = window.lesson
    assert isinstance(window.screen_now, TableScreen)
    for name in ("pass", "pass"):
        qtbot.waitUntil(lambda: window.store.game.table.floor == "US", timeout=20_000)
        if window.store.game.table.phase == "talks" and not window.store.game.table.on_table:
            click(qtbot, window, name)
    qtbot.waitUntil(lambda: ready(lesson), timeout=60_000)
    assert lesson.coach.says.text()


def test_the_guide_is_left_and_taken_up_again_where_the_game_is(qtbot, window, tmp_path):
    click(qtbot, window, "learn")
    click(qtbot, window, "read")
    press(qtbot, window, "guide_leave")
    lesson = window.lesson
    assert lesson.coach.folded and lesson.pointed() is None
    path = window.store.journal.path
    window.home()
    qtbot.waitUntil(lambda: not lesson.coach.isVisible(), timeout=5000)
    other = Window(tmp_path)
    qtbot.addWidget(other)
    other.show()
    assert other.store.open(path)
    assert other.lesson.coach.isVisible() and other.lesson.coach.folded
    press(qtbot, other, "guide_again")
    click(qtbot, other, "read")
    qtbot.waitUntil(lambda: at(other.lesson, "compose"), timeout=60_000)
    other.store.finish()
    other.store.close()


@pytest.mark.parametrize(("size", "percent"), [((1366, 768), 100), ((1024, 640), 200)])
def test_whoever_has_read_to_the_end_still_sees_the_button_that_goes_on(
    qtbot, window, size, percent
):
    install(QApplication.instance(), LIGHT, percent)
    window.resize(*size)
    click(qtbot, window, "learn")
    screen = window.screen_now
    assert isinstance(screen, BriefingScreen)
    bar = screen.findChild(Sheet).verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    QApplication.processEvents()
    made = screen.findChild(QPushButton, "read")
    assert made.visibleRegion().boundingRect() == made.rect()
    install(QApplication.instance(), LIGHT, 100)


def test_the_maps_of_games_stand_in_one_line_whatever_their_buttons_say(qtbot, window):
    window.resize(1366, 768)
    for name in ("first-table", "june-2025"):
        window.store.new(name, PEOPLE, 7)
        assert window.store.say(parse("US pass"))
        window.home()
    cards = [c for c in window.screen_now.findChildren(GameCard) if c.isVisibleTo(window)]
    assert {"&Continue", "Open", "Look at it"} <= {c.open.text() for c in cards}
    QApplication.processEvents()
    places = {c.map.mapTo(window, QPoint(0, 0)).x() for c in cards if c.map.isVisible()}
    assert len(places) == 1


def test_beside_the_guide_the_table_keeps_its_place_from_talks_to_measures(qtbot, window):
    """ "measures" is longer than "talks": the rail gives way, and the head keeps one row."""
    window.resize(1366, 768)
    window.store.new("first-table", {"US": PEOPLE["US"], "CN": Seat("reciprocal")}, 7)
    window.store.brief("US")
    window.store.open_papers("US")
    QApplication.processEvents()
    table, tops = window.table, []
    assert window.lesson.coach.isVisible()
    for phase in ("talks", "measures"):
        while window.store.game.table.phase != phase:
            if window.store.game.table.floor == "US":
                assert window.store.say(parse("US pass"))
            qtbot.wait(20)
        qtbot.wait(100)
        assert phase in table.round.text()
        tops.append(table.plan.mapTo(table, QPoint(0, 0)).y())
    assert tops[0] == tops[1]


def test_at_the_end_the_guide_can_be_closed_on_a_projector(qtbot, window):
    """There it stands below the debrief and takes a quarter of the picture."""
    install(QApplication.instance(), PROJECTOR, 150)
    window.resize(1920, 1080)
    window.store.new("first-table", {"US": PEOPLE["US"], "CN": Seat("reciprocal")}, 7)
    window.store.brief("US")
    in_silence(window.store)
    coach = window.lesson.coach
    qtbot.waitUntil(lambda: at(window.lesson, "over"), timeout=60_000)
    before = coach.height()
    press(qtbot, window, "guide_leave")
    assert coach.folded
    qtbot.waitUntil(lambda: coach.height() < before / 2)
    install(QApplication.instance(), LIGHT, 100)


def test_other_tables_have_no_guide(qtbot, window):
    window.store.new("first-table", PEOPLE, 7)
    assert "lesson" not in window.__dict__
    window.store.new("june-2025", {**PEOPLE, "CN": Seat("reciprocal")}, 7)
    assert "lesson" not in window.__dict__


def test_a_step_holds_for_every_moment_and_has_its_texts(qtbot, window):
    from ui.texts.speech import texts_of

    there = texts_of("en", "lesson")
    for step in guide.steps():
        for part in ("title", "says", "why", *(["follow"] if step.follow else [])):
            assert f"lesson.{step.id}_{part}" in there


def test_three_clicks_from_the_start_to_a_game(qtbot, window):
    for name in ("new", "play_october-2025", "begin"):
        click(qtbot, window, name)
    game = window.store.game
    assert {s: game.header.seats[s].player for s in ("US", "CN")} == {
        "US": "person",
        "CN": "reciprocal",
    }
    assert isinstance(window.screen_now, BriefingScreen)  # nobody to hand over to
    click(qtbot, window, "read")
    assert isinstance(window.screen_now, TableScreen) and window.store.papers == "US"


def test_no_seed_is_asked_and_names_are_shown_where_they_were_asked_for(qtbot, window):
    click(qtbot, window, "new")
    click(qtbot, window, "play_first-table")
    seats = window.screen_now
    assert not seats.seed.isVisible() and "handed over" in shown(window)
    click(qtbot, window, "advanced")
    assert seats.seed.isVisible()
    pick(seats.players["CN"], "person")
    assert "passed" in shown(window)
    seats.people["US"].setText("Anna")
    click(qtbot, window, "begin")
    assert isinstance(window.screen_now, HandOverScreen)
    assert "United States (Anna)" in shown(window)
    window.store.brief("US")
    window.store.open_papers("CN")
    window.store.brief("CN")
    window.store.open_papers("US")
    assert isinstance(window.screen_now, TableScreen)
    assert window.table.sides[0].who.text() == "Anna"
    assert not window.table.sides[1].who.isVisibleTo(window)
    assert side_of("CN", window.store.game.header.seats) == "China"


def test_games_are_listed_by_title_with_their_turn_and_seats(qtbot, window, tmp_path):
    path = kept(tmp_path)
    window.start()
    assert path.stem not in [x.text() for x in window.findChildren(QLabel)]
    said = shown(window)
    assert "June 2025: after Geneva" in said and "United States: person" in said
    qtbot.waitUntil(lambda: "turn 1 of 8" in shown(window), timeout=60_000)
    click(qtbot, window, "game0")
    assert window.store.journal.path == path


def test_a_result_so_far_of_two_delegations_is_not_told_on_the_first_screen(qtbot, tmp_path):
    from ui.glance import of_game

    store_path = kept(tmp_path)
    assert of_game(store_path).results == ()


def test_a_finished_game_is_listed_with_the_last_month_that_was_played(tmp_path):
    from ui.glance import of_game

    path = tmp_path / "ended.rec"
    players = ["--us", "random", "--cn", "random", "--seed", "3"]
    assert command.run(["play", "first-table", *players, "--out", str(path)]) == 0
    found = of_game(path)
    assert found.over and words.month_name(found.month) == "September 2025"


@pytest.fixture
def library(qtbot, window, tmp_path):
    """A game in the library, its line unfolded."""
    path = kept(tmp_path)
    window.start()
    click(qtbot, window, "shelves")
    click(qtbot, window, "more0")
    return path


def test_a_game_is_renamed_and_a_bad_name_is_told(qtbot, window, library):
    [name] = window.screen_now.findChildren(QLineEdit, "name0")
    name.setText("a/b")
    click(qtbot, window, "rename0")
    assert library.exists() and "cannot hold" in window.told.text
    name.setText("Class of May")
    click(qtbot, window, "rename0")
    assert not library.exists() and library.with_name("Class of May.rec").exists()
    assert "Class of May (June 2025: after Geneva)" in shown(window)


def test_a_deleted_game_comes_back_at_once_or_later(qtbot, window, library):
    before = library.read_bytes()
    click(qtbot, window, "delete0")
    assert not library.exists()
    click(qtbot, window, "undo_delete")
    assert library.read_bytes() == before
    click(qtbot, window, "more0")
    click(qtbot, window, "delete0")
    window.start()
    click(qtbot, window, "shelves")
    click(qtbot, window, "bring_back0")
    assert library.read_bytes() == before


def test_a_game_comes_back_beside_one_that_has_its_name_by_now(qtbot, window, library):
    click(qtbot, window, "delete0")
    library.write_bytes(b"another")
    click(qtbot, window, "undo_delete")
    assert library.read_bytes() == b"another"
    assert library.with_name(f"{library.stem} (2).rec").exists()


def test_a_copy_is_saved_elsewhere(qtbot, window, library, tmp_path, monkeypatch):
    from PySide6.QtWidgets import QFileDialog

    target = tmp_path / "copy.rec"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *a, **k: (str(target), ""))
    click(qtbot, window, "export0")
    assert target.read_bytes() == library.read_bytes()


def drop(window, path):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    event = QDropEvent(
        QPointF(10, 10), Qt.DropAction.CopyAction, data,
        Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    return window.entrance.eventFilter(window, event)


def test_a_record_that_is_dragged_onto_the_window_is_opened(qtbot, window, tmp_path):
    path = kept(tmp_path / "elsewhere")
    assert drop(window, path)
    assert window.store.journal.path == path
    assert not drop(window, path)  # a game that is on is not pushed aside


def test_a_scenario_that_is_dragged_onto_the_window_is_taken_in(qtbot, window, tmp_path):
    text = EXAMPLE.split("```toml\n", 1)[1].split("```", 1)[0]
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "mine.toml").write_text(text, "utf-8")
    assert drop(window, outside / "mine.toml")
    click(qtbot, window, "begin")
    assert window.store.game.scenario.id == "magnets-first"
    (outside / "broken.toml").write_text("turns = = 2", "utf-8")
    window.home()
    assert drop(window, outside / "broken.toml")
    assert isinstance(window.screen_now, StartScreen) and "not valid TOML" in window.told.text
    assert not drop(window, tmp_path / "picture.png")


def test_scenario_cards_show_the_map_of_their_month(qtbot, window):
    click(qtbot, window, "new")
    maps = window.screen_now._maps
    qtbot.waitUntil(lambda: all(m.data().chains for m in maps.values()), timeout=60_000)
    assert "closed" in maps["june-2025"].accessibleDescription()


def test_the_glossary_is_large_searched_and_sound(qtbot, window):
    assert len(glossary.terms()) >= 30
    for term in glossary.terms():
        assert term.says and not term.says.startswith("term.") and term.words
        assert term.source or term.see
        assert all(glossary.term(name) for name in term.see)
    click(qtbot, window, "terms")
    page = window.screen_now
    assert isinstance(page, GlossaryPage)
    page.wanted.setText("snap")
    assert next(k for k, c in page.cards.items() if c.isVisible()) == "snapback"
    page.wanted.setText("zzz")
    assert not any(c.isVisible() for c in page.cards.values())


def test_terms_are_underlined_where_they_stand_and_told_by_key(qtbot, window):
    click(qtbot, window, "learn")
    labels = [x for x in window.screen_now.findChildren(TermLabel) if x.terms()]
    assert {t.id for x in labels for t in x.terms()} >= {"magnets", "eda", "samarium", "tariff"}
    first = labels[0]
    assert first.focusPolicy() == Qt.FocusPolicy.TabFocus
    assert first.terms()[0].says in first.accessibleDescription()
    told = []
    first._tell = lambda k, at: told.append(k)
    qtbot.keyClick(first, Qt.Key.Key_Return)
    qtbot.keyClick(first, Qt.Key.Key_Right)
    qtbot.keyClick(first, Qt.Key.Key_Return)
    assert told == [0, 1]


def test_a_longer_term_goes_before_a_shorter_one():
    found = [t.id for _, _, t in glossary.within("A general licence, then another licence.")]
    assert found == ["general_licence", "licence"]
