"""What is offered from every screen: menu, keys, settings, papers that close, the room's window."""

import pytest
from hands import private, shown
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QWidget
from reading import painted, texts

from engine.record import Seat
from engine.rules.levers import SIDES
from engine.rules.notation import parse
from ui import kept, pause
from ui.screens.help import KeysScreen
from ui.screens.opening import HandOverScreen
from ui.screens.projector import SMALLEST_TEXT
from ui.screens.settings import SettingsScreen
from ui.screens.start import StartScreen
from ui.theme import LIGHT, install, look_of


@pytest.fixture(autouse=True)
def settings(tmp_path):
    """Settings of their own, and the usual look afterwards."""
    form, before = QSettings.Format.IniFormat, QSettings.defaultFormat()
    QSettings.setDefaultFormat(form)
    QSettings.setPath(form, QSettings.Scope.UserScope, str(tmp_path / "settings"))
    app = QApplication.instance()
    app.setOrganizationName("Reciprocity")
    yield
    QSettings().clear()
    QSettings.setDefaultFormat(before)
    app.setOrganizationName("")
    install(app, LIGHT, 100)


@pytest.fixture
def game(window):
    """Two people at the first table; the papers of the United States are open."""
    store = window.store
    assert store.new("june-2025", {side: Seat("person") for side in SIDES}, 7)
    for side in SIDES:
        store.brief(side)
    store.open_papers("US")
    return store


def do(window, name):
    window.deeds.refresh()
    action = window.deeds.actions[name]
    assert action.isEnabled(), name
    action.trigger()


def pick(window, name, data):
    box = window.screen_now.findChild(QComboBox, name)
    box.setCurrentIndex(box.findData(data))
    box.activated.emit(box.currentIndex())


def test_the_sheet_of_keys_names_every_key_that_does_something(window):
    do(window, "sheet")
    assert isinstance(window.screen_now, KeysScreen)
    read = shown(window)
    for action in window.deeds.actions.values():
        for key in action.shortcuts():
            assert key.toString(QKeySequence.SequenceFormat.NativeText) in read, action.text()
    keys = [k.toString() for a in window.deeds.actions.values() for k in a.shortcuts()]
    assert len(keys) == len(set(keys)), "one key, one deed"


def test_the_menu_opens_below_its_button_and_stays_in_every_screen(qtbot, window, game):
    for screen in (window.home, window.choose, lambda: window.seats("june-2025")):
        screen()
        assert window.deeds.button.isVisibleTo(window)
    qtbot.mouseClick(window.deeds.button, Qt.MouseButton.LeftButton)
    assert window.deeds.menu.isVisible()
    window.deeds.menu.close()


def test_the_keyboard_begins_where_most_people_go_on(qtbot, window, game):
    """With a new game where there is none yet, with the last one where there is one."""
    window.home()
    assert window.focusWidget().objectName() == "game0"
    fresh = type(window)(window.folder / "none")
    qtbot.addWidget(fresh)
    fresh.show()
    assert fresh.focusWidget().objectName() == "new"
    qtbot.keyClick(fresh.focusWidget(), Qt.Key.Key_Return)
    assert not isinstance(fresh.screen_now, StartScreen)
    fresh.store.close()


def test_one_comes_home_from_everywhere(window, game):
    for place in ("settings", "sheet", "about"):
        do(window, place)
        do(window, "home")
        assert isinstance(window.screen_now, StartScreen)
    window.choose()
    do(window, "home")
    assert isinstance(window.screen_now, StartScreen)


def test_settings_hold_at_once_and_at_the_next_start(qtbot, window, game, tmp_path):
    do(window, "settings")
    assert isinstance(window.screen_now, SettingsScreen)
    pick(window, "theme", "dark")
    pick(window, "text", 150)
    pick(window, "pause", 10)
    window.screen_now.findChild(QCheckBox, "motion").click()
    look = look_of(window.screen_now)
    assert (look.theme.name, look.percent) == ("dark", 150)
    assert kept.choices() == kept.Choices("dark", 150, False, 10, "")
    window.screen_now.closed.emit()
    assert window.screen_now is window.table, "back in the game, in the new look"
    assert look_of(window.table).theme.name == "dark"


def test_settings_of_another_program_or_a_later_version_do_no_harm(window):
    for name in ("theme", "text", "pause", "motion", "folder"):
        QSettings().setValue(name, "\N{SNOWMAN}")
    found = kept.choices()
    assert (found.theme, found.percent, found.pause) == ("light", 100, 5)


def test_settings_hold_nothing_private(window, game):
    do(window, "settings")
    read = "\n".join([shown(window), *map(str, QSettings().allKeys())])
    assert not [p for side in SIDES for p in private(game.game, side) if p in read]


def test_text_grows_and_shrinks_by_keys(window, game):
    do(window, "larger")
    assert look_of(window.screen_now).percent == 125
    assert window.screen_now is window.table
    do(window, "usual")
    do(window, "smaller")
    assert look_of(window.screen_now).percent == 100


def test_papers_close_by_a_key_and_what_was_copied_goes(window, game, monkeypatch):
    monkeypatch.setattr(pause, "owned", lambda: True)  # where there is no screen Qt never says so
    QApplication.clipboard().setText(private(game.game, "US")[0])
    do(window, "papers")
    assert game.papers is None and isinstance(window.screen_now, HandOverScreen)
    assert not QApplication.clipboard().text()
    read = shown(window)
    assert not [p for side in SIDES for p in private(game.game, side) if p in read]
    window.deeds.refresh()
    assert not window.deeds.actions["papers"].isEnabled()


def test_papers_close_when_nobody_stirs(qtbot, window, game):
    window.pause.set_length(150)
    qtbot.waitUntil(lambda: game.papers is None, timeout=3000)
    assert isinstance(window.screen_now, HandOverScreen)
    assert "closed" in shown(window)


def test_papers_stay_open_while_somebody_stirs(qtbot, window, game):
    window.pause.set_length(400)
    for _ in range(8):
        qtbot.wait(100)
        window.pause.stir()
    assert game.papers == "US"
    window.pause.set_length(0)
    qtbot.wait(500)
    assert game.papers == "US", "never means never"


def test_papers_of_one_who_plays_alone_stay_open(qtbot, window):
    store = window.store
    assert store.new("june-2025", {"US": Seat("person"), "CN": Seat("reciprocal")}, 7)
    store.brief("US")
    store.open_papers("US")
    window.close_unwatched()
    assert store.papers == "US"


def test_a_game_goes_on_behind_the_settings(window, game):
    do(window, "settings")
    game.say(parse("US pass"))
    assert isinstance(window.screen_now, SettingsScreen)
    window.back()
    assert isinstance(window.screen_now, HandOverScreen)


def test_delegations_fold_away_in_a_narrow_window_and_come_back_by_key(qtbot, window, game):
    window.resize(1366, 768)
    qtbot.wait(20)
    sides = window.table.sides
    assert all(s.isVisibleTo(window) for s in sides)
    window.resize(1024, 640)
    qtbot.wait(20)
    assert window.width() == 1024
    assert not any(s.isVisibleTo(window) for s in sides)
    assert window.table.fold.buttons[0].isVisibleTo(window)
    do(window, "fold")
    assert all(s.isVisibleTo(window) for s in sides)
    window.resize(1366, 768)
    qtbot.wait(20)
    assert all(s.isVisibleTo(window) for s in sides)
    assert not window.table.fold.buttons[0].isVisibleTo(window)


def test_the_window_fills_the_screen_and_comes_back(window):
    do(window, "full")
    assert window.windowState() & Qt.WindowState.WindowFullScreen
    do(window, "full")
    assert not window.windowState() & Qt.WindowState.WindowFullScreen


def test_the_window_opens_where_it_was(window):
    window.resize(780, 640)
    window.close()
    place = kept.place("window")
    again = QWidget()
    assert place is not None and again.restoreGeometry(place)
    assert (again.width(), again.height()) == (780, 640)


# the window for the room


def read_by_the_room(public):
    return "\n".join(
        [public.windowTitle(), *(t for _, t in texts(public)), *(t for _, t in painted(public))]
    )


def test_the_room_sees_public_facts_and_nothing_private(qtbot, window, game):
    do(window, "projector")
    public = window.public
    public.resize(1920, 1080)
    for text in (
        "US offer eda 0 for ree_magnets 1 quiet until 6 verify", "CN accept", "US pass",
        "CN pass",
    ):  # fmt: skip
        for eyes in (*SIDES, None):
            game.open_papers(eyes)
            qtbot.wait(10)
            read = read_by_the_room(public)
            for side in SIDES:
                assert not [p for p in private(game.game, side) if p in read]
        assert game.say(parse(text))
    game.open_papers("US")
    game.toggle(parse("US capacity 2"))
    before = read_by_the_room(public)
    assert "Deal" in before and "United States" in before and "0 " in before
    assert "grants, offtake" not in before, "a draft is nobody's business"
    assert "side letter" not in before.lower()
    window.home()
    assert "No game" in read_by_the_room(public)


def test_no_letter_of_the_room_is_smaller_than_it_can_be_read(qtbot, window, game):
    do(window, "projector")
    public = window.public
    public.resize(1920, 1080)
    qtbot.wait(20)
    look = look_of(public)
    assert min(look.sizes.values()) >= SMALLEST_TEXT
    for widget in public.findChildren(QWidget):
        if widget.isVisibleTo(public) and hasattr(widget, "text") and widget.text():
            assert widget.fontInfo().pixelSize() >= SMALLEST_TEXT, widget.text()
    bar = public.findChild(QWidget, "qt_scrollarea_viewport").parentWidget().verticalScrollBar()
    assert bar.maximum() == 0, "all of it is seen at 1920 by 1080"


@pytest.mark.parametrize("width, height", [(1280, 720), (1024, 768), (3840, 2160)])
def test_on_another_screen_letters_are_as_large_a_part_of_it(qtbot, window, game, width, height):
    do(window, "projector")
    public = window.public
    for size in ((1920, 1080), (width, height)):  # it may be dragged from one screen to another
        public.resize(*size)
        qtbot.wait(40)
    share = min(width / 1920, height / 1080)
    assert min(look_of(public).sizes.values()) >= int(SMALLEST_TEXT * (share - 0.06))
    view = public.findChild(QWidget, "qt_scrollarea_viewport").parentWidget()
    assert view.horizontalScrollBar().maximum() == 0, "nothing is cut at its side"


def test_the_rooms_window_closes_with_the_game_window(window, game):
    do(window, "projector")
    assert window.public.isVisible()
    do(window, "projector")
    assert not window.public.isVisible()
    do(window, "projector")
    window.close()
    assert not window.public.isVisible()
