"""What was expected, and what came, in the window's debrief: the report's figures, as a picture."""

from pathlib import Path

import pytest
from hands import click
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from engine.hotwash import gathered
from engine.players.players import player
from engine.record import Seat
from engine.rules.levers import SIDES
from engine.rules.notation import parse
from engine.seats import answer
from ui.charts import bandrows
from ui.charts.bandrows import BandRow, Panel
from ui.charts.drawing import Mark, Words
from ui.hotwash.conduct import forecasts
from ui.hotwash.report import Figure, Table, Text
from ui.screens.expectedcard import ExpectedCard
from ui.screens.expectedtext import panels
from ui.widgets.label import Label

RECORD = Path(__file__).parents[2] / "saves" / "library" / "june-2025-reciprocal.rec"


def play(window, seed, mind=""):
    """A whole first table, both seats by a computer player's moves or without any."""
    store = window.store
    store.new("first-table", {side: Seat("person") for side in SIDES}, seed)
    for side in SIDES:
        store.brief(side)
    game, said = store.game, []
    while not game.over:
        word = "pass" if game.table.phase == "talks" else "done"
        said.append(answer(game, player(mind)) if mind else parse(f"{game.table.floor} {word}"))
        game = game.apply(said[-1])
    assert store.say(*said)
    store.read_effects()
    return window.screen_now


@pytest.fixture
def debrief(qtbot, window):
    """A game with a package that was signed, and with figures outside of their bands."""
    screen = play(window, 3, "reciprocal")
    qtbot.waitUntil(lambda: screen.found is not None, timeout=60_000)
    qtbot.waitUntil(lambda: screen.expected.found is not None, timeout=60_000)
    return screen


def test_the_card_says_the_same_as_the_report(window, debrief):
    store, card = window.store, debrief.expected
    told = forecasts(gathered(store.game, store.adviser))
    said = [b.text for b in told.blocks if isinstance(b, Text)]
    assert said == [card.told.text(), *card.said.text().split("\n")]
    signed, turns = (b for b in told.blocks if isinstance(b, Table))
    shown = card.chart.accessibleDescription()
    assert shown.startswith(" ".join(said[1:]))
    for row in turns.rows:
        assert all(cell in shown for cell in row)
    packages = "\n".join(label.text() for label in card.packages)
    assert signed.rows
    for row in signed.rows:
        assert all(cell in packages for cell in row)
    [picture] = (b for b in told.blocks if isinstance(b, Figure))
    assert picture.drawing == bandrows.drawing(panels(card.found), picture.drawing.width)


def test_what_came_outside_is_marked_by_its_shape_and_its_figure(debrief):
    found = debrief.expected.found
    outside = [
        (-1 if t.came[s] < t.expected[s].p05 else 1) for s in SIDES for t in found.turns
        if not t.inside(s)
    ]  # fmt: skip
    assert outside, "the game has nothing to see"
    drawn = debrief.expected.chart.drawing(900)
    marks = [x for x in drawn.shapes if isinstance(x, Mark) and x.tone != "ink"]
    assert [x.form for x in marks if x.form != "disc"] == [
        "left" if way < 0 else "right" for way in outside
    ]
    assert len(marks) == len(SIDES) * len(found.turns)
    bold = [x for x in drawn.shapes if isinstance(x, Words) and x.bold and x.anchor == "end"]
    assert len(bold) == len(outside)
    assert debrief.expected.chart.accessibleDescription().count("outside of its band") >= len(
        outside
    )


def test_both_sides_are_drawn_on_one_scale_at_every_width():
    """A figure of one side and the same of the other lie equally far from their zero."""
    rows = (BandRow("Turn 1", "1", -4.0, 1.0, 6.0, 2.0, "+2.0"),)
    both = (Panel("US", "us", rows), Panel("CN", "cn", (*rows, *rows)))
    for width in (300.0, 500.0, 760.0, 1300.0):
        drawn = bandrows.drawing(both, width)
        places = {}
        for tone in ("us", "cn"):
            [mark] = {x.x for x in drawn.shapes if isinstance(x, Mark) and x.tone == tone}
            zeros = [x.x for x in drawn.shapes if isinstance(x, Words) and x.text == "0"]
            places[tone] = min((mark - z for z in zeros if z < mark), key=abs)
        assert places["us"] == pytest.approx(places["cn"])
        assert max(x.x for x in drawn.shapes if isinstance(x, Words | Mark)) <= width


def test_it_is_reached_by_its_link_and_by_keys_and_can_be_taken_along(qtbot, window, debrief):
    click(qtbot, window, "to_expected")
    card = debrief.expected
    top = card.mapTo(debrief, QPoint(0, 0)).y()
    assert 0 <= top < debrief.height()
    assert card.accessibleName() and card.chart.accessibleName()
    assert card.chart.focusPolicy() == Qt.FocusPolicy.StrongFocus
    card.chart.setFocus()
    QGuiApplication.clipboard().clear()
    qtbot.keyClick(card.chart, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert not QGuiApplication.clipboard().image().isNull()
    qtbot.keyClick(card.chart, Qt.Key.Key_Return)
    menu = QApplication.activePopupWidget()
    assert menu is not None and menu.objectName() == "chart_menu"
    menu.close()
    assert b"<svg" in card.chart.to_svg()


def test_it_says_so_until_it_is_worked_out_and_where_there_is_nothing(qtbot, window):
    screen = play(window, 7)
    screen.complete()
    card = screen.expected
    assert card.found is None and "being worked out" in card.told.text()
    qtbot.waitUntil(lambda: card.found is not None, timeout=60_000)
    assert "nothing to forecast" in card.said.text()
    assert not card.chart.isVisibleTo(card)
    assert [x.text() for x in card.packages] == [
        "No package was signed, so there was none to weigh."
    ]


def test_what_cannot_be_worked_out_is_told(qtbot, window, debrief):
    def fault(stop):
        raise ArithmeticError("no worlds")

    card = ExpectedCard(window.store.opened(), fault)
    qtbot.addWidget(card)
    with qtbot.waitSignal(card.desk.failed, timeout=10_000):
        card.begin()
    assert "could not be worked out" in card.told.text()


def test_an_offices_side_is_no_higher_than_its_text(qtbot, window, tmp_path):
    """A line that fits its width took the room of two: China has long names of offices."""
    copy = tmp_path / "game.rec"
    copy.write_bytes(RECORD.read_bytes())
    assert window.store.ways.look(copy)
    debrief = window.screen_now
    debrief.complete()
    sides = {f.parentWidget() for f in debrief.offices.figures.values()}

    def spare(side):
        lines = [x for x in side.findChildren(Label) if x.isVisible()]
        return side.height() - max(x.geometry().bottom() for x in lines)

    for width in (1024, 1366):
        window.resize(width, 768)
        debrief.go_to("expected")
        qtbot.wait(100)
        assert len(sides) == len(SIDES) and min(map(spare, sides)) <= 20, width
