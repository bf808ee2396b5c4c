"""The facilitator's console: a window beside the table's, and what each delegation hears of it."""

import pytest
from hands import in_silence
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from engine.record import Seat
from engine.replay import replay
from engine.rules.levers import SIDES
from engine.rules.notation import parse
from engine.scenarios.events import Planned, ready, write
from saves.text import load
from ui import passphrase
from ui.screens.asking import AskScreen
from ui.screens.opening import HandOverScreen
from ui.tables import tables
from ui.whitecell import HELD, OPEN, PUBLISHED, SKIPPED

MARKUP = "<b>bold</b><img src='https://example.org/x.png'>"


@pytest.fixture(autouse=True)
def settings(tmp_path):
    """Settings of their own: no passphrase to begin with."""
    form, before = QSettings.Format.IniFormat, QSettings.defaultFormat()
    QSettings.setDefaultFormat(form)
    QSettings.setPath(form, QSettings.Scope.UserScope, str(tmp_path / "settings"))
    QApplication.instance().setOrganizationName("Reciprocity")
    yield
    QSettings().clear()
    QSettings.setDefaultFormat(before)
    QApplication.instance().setOrganizationName("")


def begun(window, facilitated=True):
    store = window.store
    people = {side: Seat("person") for side in SIDES}
    assert store.new("june-2025", people, 7, facilitated)
    for side in SIDES:
        store.brief(side)
    return store


@pytest.fixture
def store(window):
    return begun(window)


@pytest.fixture
def console(window, store, qtbot):
    window.facilitation.turn()
    made = window.facilitation.console  # closed with the window, or before by who opens another
    made.cell.add_ready()
    return made


def states(console):
    return {x.event.serial: x.state for x in console.cell.lines()}


def press(qtbot, console, name):
    qtbot.mouseClick(console.findChild(QAbstractButton, name), Qt.MouseButton.LeftButton)


def said(window):
    return window.told.text if window.told is not None else ""


def news(window):
    """What the page of news says."""
    window.table.pills.choose("situation")
    return window.table.situation.text.text()


def through(store):
    """Nothing more in this turn from either side."""
    turns = len(store.game.turns)
    while len(store.game.turns) == turns:
        verb = "pass" if store.game.table.phase == "talks" else "done"
        assert store.say(parse(f"{store.game.table.floor} {verb}"))
    store.read_effects()


def test_the_menu_offers_the_console_only_where_there_is_a_facilitator(window):
    begun(window, facilitated=False)
    window.deeds.refresh()
    assert not window.deeds.actions["console"].isEnabled()
    assert not window.deeds.actions["ask"].isEnabled()
    begun(window)
    window.deeds.refresh()
    action = window.deeds.actions["console"]
    assert action.isEnabled() and not action.isChecked()
    action.trigger()
    assert window.facilitation.open() and action.isChecked()
    action.trigger()
    assert not window.facilitation.open()


def test_it_tells_the_moment_for_whom_the_table_waits_and_what_was_said_last(console, store):
    assert "Turn 1 of" in console.monitor.text() and "United States" in console.monitor.text()
    store.say(parse("US pass"))
    assert "China" in console.monitor.text() and "nothing to add" in console.last.text()


def test_a_measure_stays_unseen_on_the_console_until_the_turn_ends(console, store):
    store.say(parse("US pass"))
    store.say(parse("CN pass"))
    store.say(parse("US tariff_us 6"))
    shown = "\n".join(x.text() for x in console.findChildren(QLabel))
    assert "ariff" not in shown and "nobody sees it" in console.last.text()


def test_an_event_is_published_once_however_often_the_button_is_pressed(console, store, qtbot):
    console.list.choose("R2")
    for _ in range(3):
        press(qtbot, console, "publish")
    assert [p.act.serial for p in store.game.acts] == ["R2"]
    assert states(console)["R2"] == PUBLISHED and console.list.chosen.event.serial == "R2"
    assert not console.list.publish.isEnabled()
    assert not console.cell.publish("R2")
    assert [str(x.text) for x in store.journal.record.lines] == [str(ready()[1].act)]


def test_what_was_published_counts_after_the_program_was_begun_anew(console, store, window):
    console.cell.publish("R1")
    path = store.journal.path
    store.close()
    assert store.open(path)
    console.cell.add_ready()
    assert states(console)["R1"] == PUBLISHED and not console.cell.publish("R1")


def test_held_and_skipped_events_are_not_published_until_they_are_open_again(console, qtbot):
    for name, state in (("hold", HELD), ("skip", SKIPPED)):
        console.list.choose("R3")
        press(qtbot, console, name)
        assert states(console)["R3"] == state and not console.list.publish.isEnabled()
        assert not console.cell.publish("R3")
        press(qtbot, console, name)
        assert states(console)["R3"] == OPEN and console.list.publish.isEnabled()


def test_an_event_moves_in_the_list_and_stays_chosen(console, qtbot):
    console.list.choose("R2")
    press(qtbot, console, "up")
    assert list(states(console))[:3] == ["R2", "R1", "R3"]
    assert console.list.chosen.event.serial == "R2" and not console.list.up.isEnabled()
    press(qtbot, console, "down")
    assert list(states(console))[:3] == ["R1", "R2", "R3"]


def test_a_list_is_exported_and_imported_equal_and_a_bad_one_changes_nothing(
    console, tmp_path, qtbot
):
    path = tmp_path / "mine.csv"
    console.events.ask_save = console.events.ask_open = lambda: path
    press(qtbot, console, "export")
    assert path.read_text("utf-8") == write(ready())
    path.write_text(write([Planned("E1", "One. Two.", 2)]), "utf-8")
    press(qtbot, console, "import")
    assert list(states(console)) == ["E1"]
    path.write_text(write([Planned("E2", "One.", 2)]).replace("all", "EU"), "utf-8")
    press(qtbot, console, "import")
    assert list(states(console)) == ["E1"]
    assert "mine.csv, line 2, to" in console.banner.accessibleName()


def test_forms_say_what_was_typed_and_are_then_empty(console, store, qtbot):
    forms = console.forms
    assert not forms.ruling.does.isEnabled()
    forms.quantity.setCurrentIndex(forms.quantity.findData("support_cn"))
    forms.reason.setText("The model  misses this.")
    press(qtbot, console, "ruling_do")
    assert not store.game.acts  # no amount
    forms.amount.setValue(2.5)
    press(qtbot, console, "ruling_do")
    assert forms.reason.text() == "" and forms.amount.value() == 0.0
    forms.lever.setCurrentIndex(forms.lever.findData("ai_chips"))
    forms.why.setText("Frozen.")
    qtbot.keyClick(forms.why, Qt.Key.Key_Return)
    assert "again" in forms.levers.does.text()
    forms.why.setText("Free.")
    press(qtbot, console, "lever_do")
    forms.to.setCurrentIndex(forms.to.findData("CN"))
    forms.words.setText("Come outside.")
    press(qtbot, console, "message_do")
    forms.to.setCurrentIndex(forms.to.count() - 1)
    forms.words.setText("They are tired.")
    press(qtbot, console, "message_do")
    assert [str(p.act) for p in store.game.acts] == [
        "FAC rule support_cn 2.5: The model misses this.",
        "FAC forbid ai_chips: Frozen.",
        "FAC allow ai_chips: Free.",
        "FAC tell CN: Come outside.",
        "FAC note: They are tired.",
    ]
    log = console.log.toPlainText().splitlines()
    assert len(log) == 5 and "They are tired." in log[0]


def test_a_game_with_a_facilitator_is_replayed_to_the_same_digests(console, store):
    console.cell.publish("R1")
    through(store)
    console.cell.note("Between two turns.")
    console.cell.rule((("support_us", 2.0),), "A correction.")
    through(store)
    record = load(store.journal.path)
    assert len(record.digests) == 2
    assert replay(record, verify=True).acts == store.game.acts


def test_going_on_from_a_turn_keeps_the_acts_before_it_in_their_places(console, store):
    console.cell.publish("R1")
    through(store)
    console.cell.note("Of the second turn.")
    through(store)
    digest = store.game.turns[0].digest
    assert store.ways.play_on(2)
    assert [t.digest for t in store.game.turns] == [digest]
    assert [p.act.serial for p in store.game.acts] == ["R1"]


def test_a_drafted_measure_that_is_forbidden_leaves_the_draft_and_the_table_stands(
    console, store, window
):
    store.say(parse("US pass"), parse("CN pass"))
    store.open_papers("US")
    store.toggle(parse("US tariff_us 6"))
    store.toggle(parse("US capacity 2"))
    console.cell.hold_lever("tariff_us", "Not in these talks.")
    assert store.draft == (parse("US capacity 2"),)
    assert "may not be moved" in said(window)
    store.commit()
    assert store.game.table.floor == "CN"


def test_a_message_is_told_to_its_delegation_once_its_papers_are_open_and_to_nobody_else(
    console, store, window
):
    console.cell.tell("Mind the clock.", "CN")
    assert isinstance(window.screen_now, HandOverScreen) and "clock" not in said(window)
    store.open_papers("US")
    assert "clock" not in said(window)
    store.say(parse("US pass"))
    assert "clock" not in said(window)
    store.open_papers("CN")
    assert "Mind the clock." in said(window) and "Mind the clock." in news(window)
    store.open_papers(None)
    assert "clock" not in said(window)
    store.open_papers("CN")
    assert "clock" not in said(window)  # told once; it stands among the news
    assert "Mind the clock." in news(window)


def test_a_delegation_asks_for_the_facilitator_and_the_other_does_not_hear(
    console, store, window, qtbot
):
    store.open_papers("US")
    window.deeds.refresh()
    window.deeds.actions["ask"].trigger()
    screen = window.screen_now
    assert isinstance(screen, AskScreen)
    screen.text.setText("May we speak alone?")
    qtbot.keyClick(screen.text, Qt.Key.Key_Return)
    assert "United States asks: May we speak alone?" in console.log.toPlainText()
    assert window.screen_now is window.table
    store.say(parse("US pass"))
    store.open_papers("CN")
    shown = "\n".join(x.text() for x in window.findChildren(QLabel)) + said(window)
    assert "alone?" not in shown


def test_markup_in_a_text_is_shown_as_it_stands_and_no_tip_holds_it(console, store, window):
    assert store.say(Planned("X1", f"{MARKUP}. More {MARKUP}", to="US").act)
    console.cell.tell(MARKUP, "US")
    store.open_papers("US")
    assert MARKUP in said(window) and MARKUP in console.log.toPlainText()
    through(store)
    store.open_papers("US")
    assert MARKUP in news(window)
    for top in (window, console):
        for widget in (top, *top.findChildren(QWidget)):
            assert "<img" not in widget.toolTip(), widget
            if isinstance(widget, QLabel):
                assert widget.textFormat() == Qt.TextFormat.PlainText


def test_the_console_is_behind_its_passphrase_which_is_nowhere_in_clear(window, store, qtbot):
    passphrase.keep("sesame open")
    window.facilitation.turn()
    console = window.facilitation.console
    qtbot.addWidget(console)
    assert console.pages.currentIndex() == 0
    console.lock.phrase.setText("sesame")
    press(qtbot, console, "unlock")
    assert console.pages.currentIndex() == 0 and not console.lock.told.isHidden()
    console.lock.phrase.setText("sesame open")
    press(qtbot, console, "unlock")
    assert console.pages.currentIndex() == 1 and console.lock.phrase.text() == ""
    press(qtbot, console, "lock")
    assert console.pages.currentIndex() == 0
    kept = [str(QSettings().value(key)) for key in QSettings().allKeys()]
    assert not [x for x in kept if "sesame" in x]
    assert "sesame" not in store.journal.path.read_text("utf-8")


def test_two_passphrases_that_differ_are_not_kept_and_empty_ones_take_it_away(console, qtbot):
    console.phrase.first.setText("one")
    console.phrase.second.setText("two")
    console.phrase._keep()
    assert not passphrase.is_set()
    console.phrase.second.setText("one")
    console.phrase._keep()
    assert passphrase.is_set() and passphrase.opens("one") and not passphrase.opens("")
    console.phrase._keep()
    assert not passphrase.is_set()


def test_everything_on_the_console_has_a_name_for_screen_readers(console):
    for kind in ("QPushButton", "QLineEdit", "QComboBox", "QDoubleSpinBox", "QTableWidget"):
        for widget in console.findChildren(QWidget):
            inner = widget.objectName().startswith("qt_")
            if widget.metaObject().className() == kind and not inner:
                if widget.parent() is not None and kind in type(widget.parent()).__name__:
                    continue
                assert widget.accessibleName() or widget.parent().accessibleName(), widget


def test_without_a_game_the_console_says_so_and_offers_nothing(console, window):
    console.cell.publish("R1")
    window.home()
    console._tick()
    assert "R1" not in console.log.toPlainText() and console.log.toPlainText() == ""
    assert not console.list.isEnabled() and not console.forms.ruling.isEnabled()


def test_the_tables_of_a_game_hold_its_acts_as_far_as_those_who_look_know_them(console, store):
    console.cell.tell("For all.", "all")
    console.cell.tell("For China.", "CN")
    known = tables(store.view)["acts.csv"]
    assert "For all." in known and "For China." not in known
    in_silence(store)
    assert "For China." in tables(store.opened())["acts.csv"]


def test_in_a_narrow_window_the_forms_stand_below_the_list(console, qtbot):
    console.show()
    for width, below in ((1300, False), (700, True)):
        console.resize(width, 900)
        QApplication.processEvents()
        top = console.forms.ruling.mapTo(console, console.forms.ruling.rect().topLeft()).y()
        bottom = console.list.mapTo(console, console.list.rect().bottomLeft()).y()
        assert (top > bottom) == below
