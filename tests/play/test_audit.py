"""The automatic eye: it finds each kind of planted fault, and none on the window's own pages."""

import pytest
from laidout import faults
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ui.audit.faults import all_faults, palette_faults
from ui.audit.walk import SIZES
from ui.charts.chart import Chart
from ui.theme import LIGHT, THEMES, install
from ui.widgets.choice import Choice
from ui.widgets.label import Label
from ui.widgets.scroll import Sheet


class DeadTile(Chart):
    """Tab comes to it, and nobody listens to what it says."""

    opened = Signal()

    def words(self):
        return "A tile", ""


class Trap(QLineEdit):
    """Keeps the focus whatever is pressed."""

    def focusNextPrevChild(self, forward):
        return True


def button(text="Press", name="planted"):
    made = QPushButton(text)
    made.setObjectName(name)
    made.clicked.connect(lambda: None)
    return made


@pytest.fixture
def page(qtbot):
    """A small window with nothing wrong in it, to plant a fault into."""
    install(QApplication.instance(), LIGHT, 100)
    made = QWidget()
    made.setProperty("role", "page")
    made.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    made.resize(400, 300)
    column = QVBoxLayout(made)
    column.addWidget(Label("A sentence that is drawn in full.", wrap=True))
    column.addWidget(button("First", "first"))
    column.addWidget(button("Second", "second"))
    column.addStretch(1)
    qtbot.addWidget(made)
    made.show()
    qtbot.wait(30)
    return made


def found(qtbot, page):
    qtbot.wait(30)
    return {f.kind for f in all_faults(page, LIGHT)}


def free(page, widget, x, y, width, height):
    """Put a widget where no layout moves it."""
    widget.setParent(page)
    widget.setGeometry(x, y, width, height)
    widget.show()


def test_nothing_is_found_where_nothing_is_wrong(qtbot, page):
    assert not all_faults(page, LIGHT)


def test_pale_text_is_found(qtbot, page):
    pale = Label("Hardly to be read at all")
    pale.setStyleSheet("color: #b0b0b0;")
    page.layout().addWidget(pale)
    assert found(qtbot, page) == {"contrast"}


def test_a_pale_colour_of_a_theme_is_found(qtbot):
    from dataclasses import replace

    assert not [f for theme in THEMES.values() for f in palette_faults(theme)]
    assert {f.kind for f in palette_faults(replace(LIGHT, ink_soft="#a0a0a0"))} == {"contrast"}
    assert {f.kind for f in palette_faults(replace(LIGHT, focus="#eeeeee"))} == {"contrast"}


@pytest.mark.parametrize("wide", [True, False])
def test_cut_text_is_found(qtbot, page, wide):
    label = Label("A long sentence that does not find the room it needs here", wrap=not wide)
    free(page, label, 10, 200, 120, 16)
    assert found(qtbot, page) == {"cut"}


def test_cut_text_of_a_button_is_found(qtbot, page):
    free(page, button("A long text of a button"), 10, 200, 60, 30)
    assert found(qtbot, page) == {"cut"}


def test_a_box_of_choices_that_cuts_what_is_chosen_is_found(qtbot, page):
    box = Choice()
    box.setAccessibleName("A reason")
    box.addItems(["without a reason", "we do not trust that it would be kept"])
    free(page, box, 10, 200, box.sizeHint().width(), 32)
    assert not found(qtbot, page)
    box.resize(box.minimumSizeHint().width(), 32)
    assert not found(qtbot, page), "what is chosen is told whole"
    box.resize(box.width() - 12, 32)
    assert found(qtbot, page) == {"cut"} and box.toolTip() == "without a reason"
    box.setCurrentIndex(1)
    page.layout().addWidget(box)
    page.setFixedWidth(200)
    assert not found(qtbot, page), "in a row of its own a tooltip tells the rest"


def test_widgets_on_each_other_are_found(qtbot, page):
    free(page, button("One", "one"), 10, 200, 90, 30)
    free(page, button("Two", "two"), 80, 210, 90, 30)
    assert found(qtbot, page) == {"overlap"}


def test_a_control_outside_the_window_is_found(qtbot, page):
    free(page, button("Out"), 380, 200, 90, 30)
    assert found(qtbot, page) == {"outside"}


def test_a_page_that_must_be_scrolled_sideways_is_found(qtbot, page):
    area, inside = QScrollArea(), QWidget()
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    row = QHBoxLayout(inside)
    for k in range(9):
        row.addWidget(button("Wide enough", f"wide{k}"))
    area.setWidget(inside)
    area.setWidgetResizable(True)
    page.layout().addWidget(area)
    assert found(qtbot, page) == {"outside"}


def test_a_small_target_is_found(qtbot, page):
    small = button("x")
    small.setStyleSheet("padding: 0; border: none;")
    free(page, small, 10, 200, 18, 18)
    assert found(qtbot, page) == {"target"}


def test_a_control_without_a_name_is_found(qtbot, page):
    page.layout().addWidget(QLineEdit())
    assert found(qtbot, page) == {"nameless"}


def test_a_stop_of_tab_that_shows_nothing_and_has_no_name_is_found(qtbot, page):
    """As Qt's own areas that scroll do."""
    area, inside = QScrollArea(), Label("\n".join("a line" for _ in range(40)))
    area.setWidget(inside)
    free(page, area, 10, 150, 200, 80)
    assert found(qtbot, page) == {"nameless", "unseen"}


def test_our_own_sheets_have_a_name_and_a_ring_and_are_stops_only_where_they_scroll(qtbot, page):
    area, inside = Sheet(), Label("\n".join("a line" for _ in range(40)))
    area.setWidget(inside)
    free(page, area, 10, 150, 200, 80)
    assert not found(qtbot, page)
    assert area.focusPolicy() == Qt.FocusPolicy.StrongFocus
    inside.setText("a line")
    inside.resize(inside.sizeHint())
    qtbot.waitUntil(lambda: area.focusPolicy() == Qt.FocusPolicy.ClickFocus)


def test_a_dead_stop_of_tab_is_found(qtbot, page):
    tile = DeadTile()
    tile.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    tile.refresh()
    page.layout().addWidget(tile)
    assert found(qtbot, page) == {"dead"}
    tile.opened.connect(lambda: None)
    assert found(qtbot, page) == {"dead"}, "it listens to no key"


def test_a_button_that_nobody_hears_is_found(qtbot, page):
    page.layout().addWidget(QPushButton("Nothing happens"))
    assert found(qtbot, page) == {"dead"}


def test_a_trap_of_tab_is_found(qtbot, page):
    trap = Trap()
    trap.setAccessibleName("A trap")
    page.layout().addWidget(trap)
    assert "trap" in found(qtbot, page)


def test_a_control_that_tab_never_reaches_is_found(qtbot, page):
    class Skips(QPushButton):
        def focusNextPrevChild(self, forward):
            page.findChild(QPushButton, "first").setFocus()
            return True

    skips = Skips("Skips")
    skips.clicked.connect(lambda: None)
    page.layout().addWidget(skips)
    page.layout().addWidget(button("Never", "never"))
    assert found(qtbot, page) == {"unreached"}


DAILY = {("light", 100), ("dark", 150), ("projector", 200)}


@pytest.mark.parametrize(
    ("theme", "percent"),
    [
        pytest.param(theme, percent, marks=() if (theme, percent) in DAILY else pytest.mark.long)
        for theme in THEMES
        for percent in (100, 150, 200)
    ],
)
def test_the_windows_own_pages_are_without_a_fault(qtbot, window, theme, percent):
    app = QApplication.instance()
    install(app, THEMES[theme], percent)
    problems = []
    for deed in ("settings", "sheet", "about"):
        window.deeds.actions[deed].trigger()
        for width, height in SIZES[:2]:
            window.resize(width, height)
            problems += [
                f"{deed} {width}x{height} {f}" for f in faults(qtbot, window, THEMES[theme])
            ]
            assert (window.width(), window.height()) == (width, height)
    install(app, LIGHT, 100)
    assert not problems, "\n".join(problems)
