"""What is taken along: tables that pandas reads, charts, papers as PDF, and the debrief's walk."""

import io
import zipfile
from xml.etree import ElementTree

import pandas as pd
import pytest
from hands import in_silence, private
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QMenu

from engine.record import Seat
from engine.rules.levers import SIDES
from engine.rules.notation import parse
from ui.charts.keep import PRINT_WIDTH, save
from ui.charts.waterfall import Contribution, Waterfall, WaterfallData
from ui.screens.debrief import DebriefScreen
from ui.tables import COLUMNS, SELDOM
from ui.takealong import paper, save_paper, save_tables

MOVES = (
    "US offer eda 0 for ree_magnets 1 until 6 verify",
    "CN counter ree_magnets 2 for eda 1, retaliation 0 until 6 verify snapback",
    "US accept", "CN promise ree_heavy 3", "CN pass", "US pass", "US capacity 2", "US done",
    "CN ree_heavy 3 all dual_use", "CN done",
)  # fmt: skip


@pytest.fixture
def game(window):
    store = window.store
    assert store.new("june-2025", {side: Seat("person") for side in SIDES}, 7)
    for side in SIDES:
        store.brief(side)
    assert store.say(*map(parse, MOVES))
    store.read_effects()
    store.open_papers(store.game.table.floor)
    return store


@pytest.fixture
def debrief(qtbot, window, game):
    """The debrief of that game, with its answers worked out."""
    in_silence(game)
    screen = window.screen_now
    assert isinstance(screen, DebriefScreen)
    qtbot.waitUntil(lambda: screen.found is not None, timeout=60_000)
    return screen


def read(path):
    with zipfile.ZipFile(path) as found:
        return {n: pd.read_csv(io.BytesIO(found.read(n))) for n in found.namelist()}


def explained(tables):
    """Every column of every table has its line in the dictionary, and a meaning."""
    told = tables.pop("dictionary.csv")
    there = {(n[:-4], column) for n, table in tables.items() for column in table.columns}
    assert there <= set(zip(told["table"], told["column"], strict=True))
    assert not told["meaning"].isna().any()
    return told


def test_pandas_reads_a_running_game_and_finds_nothing_private(window, game, tmp_path):
    path = tmp_path / "game.zip"
    save_tables(window, path)
    tables = read(path)
    explained(tables)
    assert set(tables) == {f"{n}.csv" for n in COLUMNS if n not in SELDOM}
    assert list(tables["deals.csv"]["deal"]) == [1]
    figures = tables["states.csv"]
    last = figures[(figures.turn == 1) & (figures.side == "US") & (figures.figure == "economy")]
    assert last["value"].iloc[0] == pytest.approx(game.game.turns[0].economy["US"])
    with zipfile.ZipFile(path) as found:
        whole = "\n".join(found.read(n).decode() for n in found.namelist())
    assert not [p for side in SIDES for p in private(game.game, side) if p in whole]


def test_effects_add_up_to_the_change_of_the_figures(window, game, tmp_path):
    save_tables(window, tmp_path / "game.zip")
    tables = read(tmp_path / "game.zip")
    moved = tables["effects.csv"].groupby(["turn", "side", "figure"])["amount"].sum()
    figures = tables["states.csv"].set_index(["turn", "side", "figure"])["value"]
    for side in SIDES:
        change = figures[1, side, "security"] - figures[0, side, "security"]
        assert moved[1, side, "security"] == pytest.approx(change, abs=1e-6)


def test_a_finished_game_brings_its_results(window, debrief, tmp_path):
    save_tables(window, tmp_path / "game.zip")
    tables = read(tmp_path / "game.zip")
    explained(tables)
    results = tables["results.csv"].set_index("side")["score"]
    for side in SIDES:
        assert results[side] == pytest.approx(debrief.found.final.results[side].score)


def test_a_place_that_refuses_is_told_and_keeps_what_is_there(window, game, tmp_path):
    save_tables(window, tmp_path / "none" / "game.zip")
    assert window.told is not None and window.told.kind == "error"
    save(tmp_path / "none" / "chart.png", b"x")
    assert window.told.kind == "error"
    save(tmp_path / "chart.png", b"x")
    assert window.told.kind == "info" and (tmp_path / "chart.png").read_bytes() == b"x"


def test_a_briefing_is_printed_for_its_own_side_alone(window, game, tmp_path):
    side = game.papers
    other = next(s for s in SIDES if s != side)
    said = "\n".join(block.text for block in paper(window))
    assert all(p in said for p in private(game.game, side)[:2])
    assert not [p for p in private(game.game, other) if p in said]
    save_paper(window, tmp_path / "briefing.pdf")
    assert (tmp_path / "briefing.pdf").read_bytes().startswith(b"%PDF")
    game.open_papers(None)
    assert not paper(window), "with closed papers there is nothing to print"


def test_the_debrief_is_saved_as_pdf_with_its_pictures(qtbot, window, debrief, tmp_path):
    qtbot.waitUntil(lambda: debrief.agreement.chart.drawable(), timeout=60_000)
    said = [block.text for block in paper(window)]
    assert "Who did well?" in said and "To discuss" in said and "By office" in said
    told = [b.text for b in paper(window) if b.drawing is not None]
    charts = (debrief.agreement.chart, debrief.history.chart)
    assert told[:2] == [chart.accessibleDescription() for chart in charts]
    save_paper(window, tmp_path / "debrief.pdf")
    whole = (tmp_path / "debrief.pdf").read_bytes()
    assert len(whole) > 20_000 and b"/Subtype /Image" not in whole, "they are lines and letters"


def test_a_chart_is_taken_along_as_drawing_and_as_picture_to_print(qtbot):
    chart = Waterfall(WaterfallData((Contribution("Tariffs", -3.0, -4.0, -2.0),), title="Why"))
    qtbot.addWidget(chart)
    chart.resize(400, 120)
    drawing = ElementTree.fromstring(chart.to_svg())
    assert any("Tariffs" in "".join(e.itertext()) for e in drawing.iter())
    picture = QImage.fromData(chart.to_png())
    assert picture.width() >= PRINT_WIDTH - 1
    chart.copy()
    assert not QApplication.clipboard().image().isNull()


def test_the_debrief_is_walked_turn_by_turn_and_asks_what_this_game_asks(qtbot, window, debrief):
    course = debrief.course
    assert [m.turn.number for m in course.marks] == [t.number for t in window.store.game.turns]
    mark = course.marks[0]
    mark.click()
    assert mark.isChecked() and "June 2025" in course.title.text()
    assert "United States accepts the package" in course.said.text()
    course.marks[1].click()
    assert course.marks[1].isChecked() and not mark.isChecked()
    assert course.moved.data().rows
    # The turning point is named, and questions are asked because of what happened.
    assert any(m.turning for m in debrief.course.marks)
    assert "Turn" in debrief.turning.said()
    asked = debrief.questions.said().split("\n")
    assert 2 <= len(asked) <= 5 and all("?" in line for line in asked)
    assert debrief.headline.text().startswith(("Both", "Neither", "United States", "China"))


def test_enter_on_a_chart_of_the_debrief_offers_to_take_it_along(qtbot, window, debrief):
    qtbot.waitUntil(debrief.agreement.chart.drawable, timeout=60_000)
    for chart in (debrief.agreement.chart, debrief.history.chart):
        chart.setFocus()
        qtbot.keyClick(chart, Qt.Key.Key_Return)
        menu = chart.findChild(QMenu, "chart_menu")
        assert menu is not None and len(menu.actions()) == 3
        menu.close()
        assert ElementTree.fromstring(chart._keep("svg", 92)).tag.endswith("svg")
