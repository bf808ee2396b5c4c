"""Boxes: an open list shows whole entries, and the wheel scrolls past what is closed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionComboBox, QVBoxLayout, QWidget

from ui import theme as themes
from ui.theme import DARK, LIGHT, PROJECTOR
from ui.widgets.choice import ROWS, Choice
from ui.widgets.number import Fraction, Number


@pytest.fixture(autouse=True)
def usual_look():
    yield
    themes.install(QApplication.instance(), LIGHT)


def on_a_page(qtbot, *boxes):
    page = QWidget()
    column = QVBoxLayout(page)
    for box in boxes:
        column.addWidget(box)
    qtbot.addWidget(page)
    page.resize(700, 700)
    with qtbot.waitExposed(page):
        page.show()
    return page


def choice(entries):
    made = Choice(follows=True)
    made.addItems(entries)
    return made


@pytest.mark.parametrize(("theme", "percent"), [(LIGHT, 100), (DARK, 200), (PROJECTOR, 150)])
@pytest.mark.parametrize("count", [3, 6, 40])
def test_an_open_list_cuts_no_entry_in_two_and_none_short(qtbot, theme, percent, count):
    themes.install(QApplication.instance(), theme, percent)
    box = choice(["one", *(f"a longer entry {n}" for n in range(1, count))])
    page = on_a_page(qtbot, box)
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    menu = QStyle.StyleHint.SH_ComboBox_Popup
    assert not box.style().styleHint(menu, option, box), "as a menu it cuts the last on a screen"
    box.showPopup()
    view = box.view()
    seen, row = view.viewport(), view.sizeHintForRow(0)
    assert seen.width() >= view.sizeHintForColumn(0)
    if count * row < 300:
        assert seen.height() >= count * row
    assert seen.height() <= ROWS * row + 1
    box.hidePopup()
    page.close()


@pytest.mark.parametrize("focused", [False, True])
def test_the_wheel_scrolls_the_page_and_changes_nothing_below_the_pointer(qtbot, focused):
    box, number, fraction = choice(["one", "two", "three"]), Number(), Fraction()
    box.setCurrentIndex(1)
    number.setValue(5)
    fraction.setValue(0.5)
    page = on_a_page(qtbot, box, number, fraction)
    for control in (box, number, fraction):
        if focused:
            control.setFocus()
        at = QPointF(control.rect().center())
        turn = QWheelEvent(
            at, control.mapToGlobal(at), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(control, turn)
        assert control.focusPolicy() == Qt.FocusPolicy.StrongFocus, "the wheel brings no focus"
    assert (box.currentIndex(), number.value(), fraction.value()) == (1, 5, 0.5)
    page.close()


def test_a_small_box_has_the_same_room_for_its_text_with_the_focus(qtbot):
    themes.install(QApplication.instance(), DARK, 200)
    box = choice(["6 months", "12 months"])
    box.setProperty("kind", "line")
    page = on_a_page(qtbot, box)
    box.setFixedWidth(box.sizeHint().width())
    page.activateWindow()
    assert box.shown() == "6 months"
    box.setFocus()
    qtbot.waitUntil(box.hasFocus)
    assert box.shown() == "6 months"
