"""What is hidden, disabled or deleted leaves the keys near by: never on a button beyond its page
that does something. Each is played by keys and by mouse.
"""

import pytest
from hands import add, choose_reason, click, face, take
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from engine.record import Seat
from engine.rules.levers import SIDES
from engine.rules.notation import parse
from ui.audit.walk import settle
from ui.screens.opening import HandOverScreen
from ui.screens.tablescreen import TableScreen
from ui.screens.talks import TalksPage
from ui.widgets.pill import PillBar
from ui.widgets.termface import TermFace

PEOPLE = {side: Seat("person") for side in SIDES}


@pytest.fixture(params=["keys", "mouse"])
def press(request, qtbot, window):
    """``press(name)``: a button of the window, pressed by Enter or with the mouse."""

    def by(name):
        made = next(b for b in window.findChildren(QPushButton, name) if b.isVisibleTo(window))
        if request.param == "keys":
            made.setFocus(Qt.FocusReason.TabFocusReason)
            qtbot.keyClick(made, Qt.Key.Key_Return)
        else:
            qtbot.mouseClick(made, Qt.MouseButton.LeftButton)
        settle()

    return by


@pytest.fixture
def front(window):
    """The window in front, as it is for whoever plays."""
    window.activateWindow()
    settle()
    return window


@pytest.fixture
def guided(qtbot, front):
    """The guided first table, where the guide offers to write a package."""
    for name in ("learn", "read"):
        click(qtbot, front, name)
    qtbot.waitUntil(lambda: bool(front.lesson.coach.follow.text()), timeout=60_000)
    settle()
    return front


def test_enter_presses_what_the_guide_points_at_where_a_page_has_the_keys(qtbot, front):
    click(qtbot, front, "learn")
    settle()
    read = front.lesson.pointed()
    assert read.objectName() == "read" and not isinstance(on(front), QPushButton)
    qtbot.keyClick(on(front), Qt.Key.Key_Return)
    settle()
    assert isinstance(front.screen_now, TableScreen)
    qtbot.waitUntil(lambda: bool(front.lesson.coach.follow.text()), timeout=60_000)
    settle()
    assert front.lesson.pointed().objectName() == "follow"
    assert not isinstance(on(front), QPushButton)
    qtbot.keyClick(on(front), Qt.Key.Key_Return)
    settle()
    assert front.lesson.pointed().objectName() == "offer"


@pytest.fixture
def talks(front, qtbot, monkeypatch):
    """Two people at june-2025, briefed, the first with its papers open."""
    monkeypatch.setattr(TalksPage, "_ask", lambda *a: None)  # worth is weighed elsewhere
    begun(front)
    look(qtbot, front)
    return front


def begun(window, *moves):
    store = window.store
    assert store.new("june-2025", PEOPLE, 7)
    store.briefed = set(SIDES)
    if moves:
        assert store.say(*map(parse, moves)), window.told
    window.route()
    return store


def look(qtbot, window):
    if isinstance(window.screen_now, HandOverScreen):
        take(qtbot, window, window.store.game.table.floor)
    settle()


def on(window):
    """What has the keys."""
    found = QApplication.focusWidget()
    assert found is not None and found.window() is window, "somebody has them"
    assert found.isVisibleTo(window) and found.isEnabled()
    return found


def within(page, widget):
    return page is widget or page.isAncestorOf(widget)


def after_all(window):
    """Everything that the last key has changed has changed."""
    QCoreApplication.processEvents()
    return on(window)


# the guided first table


def test_after_the_guide_has_written_a_package_enter_does_not_leave_the_guide(qtbot, guided, press):
    press("follow")
    held, coach = on(guided), guided.lesson.coach
    assert within(coach, held) and not isinstance(held, QPushButton), "what it says, without a ring"
    qtbot.keyClick(held, Qt.Key.Key_Return)
    assert not coach.folded and coach.leave.isVisible()
    assert guided.table.talks.composer.offer.isEnabled()


def test_after_an_offer_the_keys_stay_in_the_talks(guided, press):
    press("follow")
    press("offer")
    assert within(guided.table.talks, on(guided)) and not isinstance(on(guided), QPushButton)


def to_measures(qtbot, window, press):
    """The guided table, past its talks."""
    store = window.store
    while store.game.table.phase == "talks":
        qtbot.waitUntil(lambda: store.game.table.floor == "US", timeout=20_000)
        if store.game.table.phase == "talks":
            press("reject" if store.game.table.on_table else "pass")
            choose_reason(qtbot, window)
            settle()


def test_after_the_talks_the_keys_are_where_a_measure_is_found(qtbot, guided, press):
    to_measures(qtbot, guided, press)
    assert on(guided) is guided.table.measures.search


def test_after_a_commit_the_keys_are_at_what_goes_on_and_after_that_in_the_talks(
    qtbot, guided, press
):
    to_measures(qtbot, guided, press)
    press("commit")
    assert on(guided).objectName() == "commit", "it asks first, and Enter says yes"
    press("commit")
    qtbot.waitUntil(lambda: guided.store.reading_effects, timeout=20_000)
    settle()
    assert on(guided).objectName() == "next"
    press("next")
    assert within(guided.table.talks, on(guided)) and not isinstance(on(guided), QPushButton)


def test_whoever_leaves_the_guide_can_take_it_up_with_the_next_key(qtbot, guided, press):
    press("guide_leave")
    assert on(guided).objectName() == "guide_again"
    qtbot.keyClick(on(guided), Qt.Key.Key_Return)
    settle()
    assert within(guided.lesson.coach, on(guided)) and on(guided).objectName() != "guide_leave"


# a plain table


def lines(window, k=0):
    composer = window.table.talks.composer
    return (composer.gives, composer.gets)[k]


def test_after_a_card_is_removed_the_keys_are_on_the_next_one_and_at_last_at_adding(
    qtbot, talks, press
):
    composer = talks.table.talks.composer
    while len(lines(talks)) < 3:
        add(qtbot, talks, "give")
    for _ in range(2):
        if not lines(talks)[1].opened:
            face(qtbot, lines(talks)[1])
        press("give1_out")
        assert on(talks) is lines(talks)[min(1, len(lines(talks)) - 1)].face
    face(qtbot, lines(talks)[0])
    press("give0_out")
    assert not lines(talks) and on(talks) is composer.adds[0]


def test_a_card_that_is_undone_leaves_the_keys_on_the_card_before_it(qtbot, talks):
    while len(lines(talks)) < 2:
        add(qtbot, talks, "give")
    settle()
    assert within(lines(talks)[1], on(talks))
    qtbot.keyClick(on(talks), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert within(lines(talks)[0], after_all(talks)) and len(lines(talks)) == 1


def test_undo_that_has_nothing_left_to_undo_leaves_the_keys_at_the_first_card(qtbot, talks, press):
    composer = talks.table.talks.composer
    before = len(lines(talks))
    add(qtbot, talks, "give")
    press("draft_undo")
    assert len(lines(talks)) == before and not composer.back.isEnabled()
    assert on(talks) is composer.first and isinstance(on(talks), (TermFace, QPushButton))
    assert on(talks) is not composer.again


def test_a_counter_and_a_refusal_leave_the_keys_at_reading(qtbot, talks, press):
    add(qtbot, talks, "give")
    if not lines(talks, 1):
        add(qtbot, talks, "get")
    press("offer")
    assert isinstance(talks.screen_now, HandOverScreen) and isinstance(on(talks), QScrollArea)
    look(qtbot, talks)
    assert on(talks) is talks.table, "no ring until a key comes"
    qtbot.keyClick(talks, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    press("reject")
    choose_reason(qtbot, talks)
    settle()
    assert talks.store.game.events[-1].verb == "reject"
    assert within(talks.screen_now, on(talks)) and not isinstance(on(talks), QPushButton)


def measures(window):
    """The first side chooses measures."""
    store = begun(window, "US pass", "CN pass")
    store.open_papers(store.game.table.floor)
    settle()
    return store


def test_a_measure_that_is_taken_out_leaves_the_keys_at_the_next_one_and_at_last_at_the_search(
    front, press
):
    store = measures(front)
    bar = front.table.measures
    for key in ("tools", "capacity"):
        bar._picked(key, 1 if key == "tools" else 2)
    settle()
    press("drop2")
    assert on(front).objectName() == "drop1" and len(store.draft) == 1
    press("drop1")
    assert on(front) is bar.search and not store.draft


def test_the_last_measure_undone_leaves_the_keys_at_the_search_and_not_at_commit(front, press):
    measures(front)
    front.table.measures._picked("tools", 1)
    settle()
    press("undo")
    assert on(front) is front.table.measures.search


def test_after_a_commit_no_second_enter_takes_the_papers_of_the_other_side(qtbot, front, press):
    store = measures(front)
    press("commit")
    press("commit")
    assert isinstance(front.screen_now, HandOverScreen) and isinstance(on(front), QScrollArea)
    qtbot.keyClick(on(front), Qt.Key.Key_Return)
    assert store.papers is None


# pages, panels, menus, dialogs


def test_a_page_that_a_person_leaves_does_not_move_the_keys(qtbot, talks):
    pill = talks.table.pills.button("situation")
    qtbot.mouseClick(pill, Qt.MouseButton.LeftButton)
    settle()
    assert on(talks) is pill
    qtbot.keyClick(pill, Qt.Key.Key_Right)
    settle()
    assert on(talks) is talks.table.pills.button("talks")


def test_a_page_that_goes_by_itself_hands_the_keys_to_the_one_that_comes(talks):
    talks.table.talks.silent.setFocus()
    talks.table.pills.choose("history")
    held = after_all(talks)
    assert within(talks.table.pages, held) and not isinstance(held, QPushButton)
    talks.table.pills.choose("talks")
    assert after_all(talks) is talks.table.talks.first


def test_a_delegation_that_folds_away_hands_the_keys_to_the_page(talks):
    side = talks.table.sides[0]
    tile = next(
        w for w in side.findChildren(QWidget)
        if w.focusPolicy() == Qt.FocusPolicy.StrongFocus and w.isVisibleTo(talks)
    )  # fmt: skip
    tile.setFocus()
    side.hide()
    assert within(talks.table.talks, after_all(talks))


def test_a_menu_that_closes_leaves_the_keys_where_they_were(qtbot, talks):
    face_of = talks.table.talks.first
    face_of.setFocus()
    talks.deeds.open()
    settle()
    talks.deeds.menu.close()
    settle()
    talks.activateWindow()
    settle()
    assert on(talks) is face_of


def test_what_goes_while_a_menu_or_a_dialog_is_open_leaves_its_page_the_keys(talks):
    page = talks.table.talks
    dialog = QDialog(talks)
    QVBoxLayout(dialog).addWidget(QLineEdit())
    for opened, shut in (
        (talks.deeds.open, talks.deeds.menu.close), (dialog.open, dialog.close),
    ):  # fmt: skip
        page.acts.show()
        page.silent.setFocus()
        opened()
        settle()
        page.acts.hide()
        shut()
        settle()
        talks.activateWindow()
        settle()
        assert on(talks) is page.first


def test_what_was_away_for_a_moment_has_the_keys_again(talks):
    held = talks.table.talks.silent
    held.setFocus()
    talks.table.talks.acts.hide()
    talks.table.talks.acts.show()
    assert after_all(talks) is held
    talks.table.setEnabled(False)  # with all around it, after which Qt gives them to nobody
    talks.table.setEnabled(True)
    assert after_all(talks) is held


def test_a_person_or_a_screen_that_has_moved_the_keys_meanwhile_has_moved_them(talks):
    page = talks.table.talks
    page.silent.setFocus()
    page.acts.hide()
    chosen = talks.table.pills.button("talks")
    chosen.setFocus(Qt.FocusReason.MouseFocusReason)
    assert after_all(talks) is chosen


def test_tab_goes_on_as_ever(qtbot, talks):
    composer = talks.table.talks.composer
    composer.months.setFocus()
    qtbot.keyClick(composer.months, Qt.Key.Key_Tab)
    assert on(talks) is composer.verify
    qtbot.keyClick(composer.verify, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert on(talks) is composer.months


# rows that are made anew


class Row(QWidget):
    """A piece of a row: a name and a way out."""

    def __init__(self, n):
        super().__init__()
        self.out = QPushButton("out")
        self.out.setObjectName(f"out{n}")
        QVBoxLayout(self).addWidget(self.out)


def filled(sheet, count):
    """The rows of a sheet, made anew."""
    layout = sheet.widget().layout()
    while layout.count():
        layout.takeAt(0).widget().deleteLater()  # deleted as it stands, without being hidden
    rows = [Row(n) for n in range(count)]
    for row in rows:
        layout.addWidget(row)
    return rows


@pytest.fixture
def sheet(front):
    """A screen with a sheet of rows."""
    screen = QWidget()
    made = QScrollArea()
    made.setWidgetResizable(True)
    inside = QWidget()
    QVBoxLayout(inside)
    made.setWidget(inside)
    QVBoxLayout(screen).addWidget(made)
    front.aside(screen)
    settle()
    return made


def test_a_row_made_anew_has_the_keys_at_the_same_place_or_at_its_end_or_none(front, sheet):
    rows = filled(sheet, 4)
    settle()
    rows[3].out.setFocus()
    rows = filled(sheet, 4)
    settle()
    assert on(front) is rows[3].out
    rows = filled(sheet, 2)
    settle()
    assert on(front) is rows[1].out
    filled(sheet, 0)
    settle()
    assert on(front) is sheet


def test_a_row_made_anew_behind_a_dialog_has_the_keys_when_it_closes(front, sheet):
    rows = filled(sheet, 3)
    settle()
    rows[1].out.setFocus()
    dialog = QDialog(front)
    QVBoxLayout(dialog).addWidget(QLineEdit())
    dialog.open()
    settle()
    rows = filled(sheet, 3)
    settle()
    dialog.close()
    front.activateWindow()
    settle()
    assert on(front) is rows[1].out


def test_pills_made_anew_keep_the_keys(front, sheet):
    pills = PillBar((("a", "One"), ("b", "Two")), "pills")
    sheet.widget().layout().addWidget(pills)
    pills.choose("b")
    settle()
    pills.button("b").setFocus()
    pills.set_pills((("a", "One"), ("b", "Two"), ("c", "Three")))
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert after_all(front) is pills.button("b")
