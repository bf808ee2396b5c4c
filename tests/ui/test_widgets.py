"""Widgets: keys, names, signals, text at 200 percent, and the gallery as a whole."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ui import gallery
from ui import theme as themes
from ui.charts.chart import Chart
from ui.charts.fan import FanData
from ui.charts.sparkline import SparklineData
from ui.theme import DARK, LIGHT, PROJECTOR
from ui.widgets.banner import Banner
from ui.widgets.card import Card
from ui.widgets.change import Change
from ui.widgets.elided import Elided
from ui.widgets.figure import Figure, FigureData
from ui.widgets.label import Label
from ui.widgets.ladder import Ladder, Rung
from ui.widgets.paper import ClosedPaper, OpenPaper
from ui.widgets.pill import PillBar
from ui.widgets.sidemark import SideMark

FAN = FanData((0, -1), (0, 0), (0, 1), (0, 2), (0, 3), side="US")
RUNGS = (Rung("open"), Rung("licences", now=True), Rung("ban: needs 3, 2 are left", can=False))
FIGURE = FigureData(
    "Economy", "-11.8 bn", "2.1 this round", "bad", False, SparklineData((1, 2, 3), "US")
)


@pytest.fixture(autouse=True)
def light(qapp):
    themes.install(qapp, LIGHT)
    yield
    themes.install(qapp, LIGHT)


def shown(qtbot, widget: QWidget, width: int = 300, height: int = 200) -> QWidget:
    qtbot.addWidget(widget)
    widget.resize(width, height)
    with qtbot.waitExposed(widget):
        widget.show()
    widget.activateWindow()
    QApplication.processEvents()
    return widget


def ladder():
    made = Ladder()
    made.setAccessibleName("Magnets")
    made.set_rungs(RUNGS, 1)
    return made


MAKERS = {
    "card": lambda: Card("What flows", "share of trade"),
    "figure": lambda: Figure(FIGURE),
    "change": lambda: Change("2 this round", "good", True),
    "sidemark": lambda: SideMark("CN"),
    "closed": lambda: ClosedPaper("China opens them"),
    "open": lambda: OpenPaper("US", "Mandate", "Magnets by October."),
    "ladder": lambda: ladder(),
    "banner": lambda: Banner("The disk is full.", "error", "Save elsewhere"),
    "pills": lambda: PillBar([("a", "Situation"), ("b", "Talks")], "Screens"),
}


@pytest.mark.parametrize("name", MAKERS)
def test_each_widget_has_a_name_for_screen_readers(qtbot, name):
    widget = MAKERS[name]()
    qtbot.addWidget(widget)
    assert widget.accessibleName()


@pytest.mark.parametrize("name", MAKERS)
@pytest.mark.parametrize("theme", [LIGHT, DARK, PROJECTOR], ids=lambda t: t.name)
def test_each_widget_grows_with_the_text(qtbot, name, theme):
    heights = []
    for percent in (100, 200):
        page = QWidget()
        qtbot.addWidget(page)
        column = QVBoxLayout(page)
        widget = MAKERS[name]()
        column.addWidget(widget)
        column.addStretch(1)
        themes.dress(page, theme, percent)
        page.resize(4000, 2000)
        page.show()
        heights.append(widget.height())
        assert not list(clipped(page))
    assert heights[1] > 1.5 * heights[0]


def clipped(page: QWidget):
    """Texts that have less room than they need."""
    for label in page.findChildren(QLabel):
        if not label.isVisible() or not label.text():
            continue
        if label.wordWrap():
            need_w, need_h = 0, label.heightForWidth(label.width())
        else:
            need_w, need_h = label.sizeHint().width(), label.sizeHint().height()
        if label.width() < need_w or label.height() < need_h:
            yield label.text(), (label.width(), label.height()), (need_w, need_h)
    for kind in (QPushButton, QToolButton):
        for button in page.findChildren(kind):
            if button.isVisible() and button.text():
                need = button.minimumSizeHint()
                if button.width() < need.width() or button.height() < need.height():
                    yield button.text(), button.size().toTuple(), need.toTuple()
    for chart in page.findChildren(Chart):
        if chart.isVisible():
            need = chart.minimumSizeHint()
            if chart.width() < need.width() or chart.height() < need.height():
                yield type(chart).__name__, chart.size().toTuple(), need.toTuple()


@pytest.mark.parametrize(
    ("theme", "percent"),
    [(LIGHT, 100), (DARK, 150), (LIGHT, 200), (PROJECTOR, 100)],
    ids=lambda v: getattr(v, "name", v),
)
def test_nothing_in_the_gallery_is_clipped(qtbot, theme, percent):
    page = gallery.render(theme, percent, 1366)
    qtbot.addWidget(page)
    assert list(clipped(page)) == []


def test_all_that_takes_focus_in_the_gallery_has_a_name_or_a_text(qtbot):
    page = gallery.build(LIGHT)
    qtbot.addWidget(page)
    for widget in page.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not widget.isHidden():
            said = widget.accessibleName() or getattr(widget, "text", lambda: "")()
            holds = widget.metaObject().className() in (
                "QLineEdit",
                "QComboBox",
                "QSpinBox",
                "QListWidget",
                "QExpandingLineEdit",
                "QComboBoxListView",
            )
            assert said or holds, widget


def test_the_gallery_saves_its_pictures(qtbot, tmp_path, monkeypatch):
    page = gallery.render(DARK, 100, 1366)
    qtbot.addWidget(page)
    picture = page.grab()
    assert picture.width() >= 1366
    assert picture.toImage().pixelColor(2, 2).name() == DARK.paper
    assert gallery.main([]) == 2


def test_a_card_hides_what_it_does_not_say(qtbot):
    card = shown(qtbot, Card("Title"))
    notes = [w for w in card.findChildren(Label) if w.property("role") == "small"]
    assert [n.isVisible() for n in notes] == [False]
    card.set_note("exchange 2 of 3")
    assert notes[0].isVisible()
    card.add(QLabel("body"))
    assert card.body.count() == 1


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_a_step_of_a_ladder_is_picked_by_key(qtbot, key):
    made = shown(qtbot, ladder())
    made.setFocus()
    with qtbot.waitSignal(made.pointed, timeout=500) as caught:
        qtbot.keyClick(made, Qt.Key.Key_Left)
    assert caught.args == [0] and made.value() == 0
    assert made.accessibleDescription() == "open"
    with qtbot.waitSignal(made.picked, timeout=500) as caught:
        qtbot.keyClick(made, key)
    assert caught.args == [0]
    qtbot.keyClick(made, Qt.Key.Key_End)
    assert made.accessibleDescription() == "ban: needs 3, 2 are left"


def test_a_step_is_pointed_at_and_picked_with_the_mouse_where_it_is_drawn(qtbot):
    made = shown(qtbot, ladder(), 200, 40)
    heard = []
    made.pointed.connect(heard.append)
    made.picked.connect(lambda i: heard.append(("picked", i)))
    for i in range(3):
        qtbot.mouseMove(made, made.centre(i).toPoint())
        qtbot.mouseClick(made, Qt.MouseButton.LeftButton, pos=made.centre(i).toPoint())
    assert [h for h in heard if isinstance(h, tuple)] == [("picked", i) for i in range(3)]
    assert {0, 1, 2} <= set(h for h in heard if isinstance(h, int))


def test_a_line_that_is_cut_is_told_whole_by_its_tooltip(qtbot):
    label = shown(qtbot, Elided("Tools set the pace of every Chinese plant."), 60, 20)
    assert label.minimumSizeHint().width() < label.sizeHint().width()
    assert label.toolTip() == label.text()


def test_a_closed_paper_holds_nothing_private(qtbot):
    paper = shown(qtbot, ClosedPaper())
    assert paper.accessibleName() == "Papers closed"
    assert paper.findChildren(QLabel) == []


def test_the_sides_differ_by_shape(qtbot):
    us, cn = (shown(qtbot, SideMark(side, "X"), 60, 30) for side in ("US", "CN"))
    marks = [
        w.grab().toImage().convertToFormat(w.grab().toImage().Format.Format_Mono) for w in (us, cn)
    ]
    assert marks[0] != marks[1]
    assert (SideMark("US").name(), SideMark("CN").name()) == ("United States", "China")


def test_a_banner_offers_its_action_and_names_its_kind(qtbot):
    banner = shown(qtbot, Banner("The disk is full.", "error", "Save elsewhere"))
    assert banner.accessibleName() == "Error: The disk is full."
    with qtbot.waitSignal(banner.acted, timeout=500):
        qtbot.keyClick(banner.action_button(), Qt.Key.Key_Space)
    banner.show_message("All is well.")
    assert banner.kind() == "info"
    assert not banner.action_button().isVisible()
    with pytest.raises(ValueError, match="kind is one of"):
        banner.show_message("x", "loud")


def test_pills_are_chosen_with_the_arrow_keys_and_are_one_tab_stop(qtbot):
    bar = shown(qtbot, PillBar([("a", "One"), ("b", "Two"), ("c", "Three")], "Screens"))
    heard = []
    bar.currentChanged.connect(heard.append)
    bar.button("a").setFocus()
    qtbot.keyClick(bar.button("a"), Qt.Key.Key_Right)
    qtbot.keyClick(bar.button("b"), Qt.Key.Key_End)
    qtbot.keyClick(bar.button("c"), Qt.Key.Key_Right)
    qtbot.keyClick(bar.button("a"), Qt.Key.Key_Left)
    assert heard == ["b", "c", "a", "c"]
    stops = [k for k in "abc" if bar.button(k).focusPolicy() == Qt.FocusPolicy.StrongFocus]
    assert stops == ["c"]
    assert [bar.button(k).isChecked() for k in "abc"] == [False, False, True]


def test_pressing_the_chosen_pill_keeps_it_chosen(qtbot):
    bar = shown(qtbot, PillBar([("a", "One"), ("b", "Two")]))
    qtbot.mouseClick(bar.button("a"), Qt.MouseButton.LeftButton)
    assert bar.button("a").isChecked()
    bar.set_pills([("b", "Two"), ("c", "Three")])
    assert bar.current() == "b"


def test_a_ladder_tells_when_the_keys_come_and_when_they_go(qtbot):
    """Whoever draws a ground below it draws the whole of it again."""
    page = QWidget()
    column, made, other = QVBoxLayout(page), Ladder(), QPushButton("another")
    made.set_rungs(RUNGS, 0)
    column.addWidget(other)
    column.addWidget(made)
    shown(qtbot, page)
    other.setFocus()
    with qtbot.waitSignal(made.reached):
        made.setFocus()
    with qtbot.waitSignal(made.quitted):
        other.setFocus()


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_the_buttons_of_a_file_dialog_have_room_for_their_pictures(qtbot, theme):
    """Where the system has no dialog of its own, Qt's has them, and they were empty squares."""
    themes.install(QApplication.instance(), theme)
    dialog = QFileDialog()
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    shown(qtbot, dialog, 700, 500)
    pressed = [b for b in dialog.findChildren(QToolButton) if b.isVisible() and b.isEnabled()]
    assert len(pressed) >= 3
    for b in pressed:
        b.clearFocus()
        image, middle = b.grab().toImage(), b.rect().center()
        near = [(x, y) for x in range(-6, 7) for y in range(-6, 7)]
        seen = {image.pixelColor(middle.x() + x, middle.y() + y).name() for x, y in near}
        assert len(seen) > 2, b.objectName()
