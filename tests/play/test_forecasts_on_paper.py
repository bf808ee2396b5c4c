"""What was expected, and what came, on the paper of a debrief: drawn as lines, on one sheet."""

import re
import zlib

import pytest
from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication
from test_forecasts_in_the_debrief import play

from ui import printing
from ui.charts import bandrows
from ui.charts.bandrows import BandRow, Panel
from ui.charts.drawing import TONES, Area, Drawing
from ui.printing import Block, document, save_pdf
from ui.screens.expectedtext import panels
from ui.takealong import paper, save_paper
from ui.theme import DARK, LIGHT, install

WIDTH, HEIGHT = 493.0, 740.0  # of the text of a sheet of A4, in points
STREAM = re.compile(rb"stream\n(.*?)endstream", re.DOTALL)


@pytest.fixture(autouse=True)
def usual_look():
    yield
    install(QApplication.instance(), LIGHT, 100)


@pytest.fixture
def debrief(qtbot, window):
    """A game with a package that was signed, in a dark window."""
    install(QApplication.instance(), DARK, 100)
    screen = play(window, 3, "reciprocal")
    qtbot.waitUntil(lambda: screen.found is not None, timeout=60_000)
    qtbot.waitUntil(lambda: screen.expected.found is not None, timeout=60_000)
    return screen


def laid_out(blocks):
    """The paper in sheets, as it is printed."""
    made = document(blocks, WIDTH)
    made.setPageSize(QSizeF(WIDTH, HEIGHT))
    printing._keep_headings(made, HEIGHT)
    return made


def places(made):
    """From where to where each drawing and picture stands, in sheets."""
    found, block = [], made.begin()
    while block.isValid():
        if "\N{OBJECT REPLACEMENT CHARACTER}" in block.text():
            top = made.documentLayout().blockBoundingRect(block).top()
            line = block.layout().lineAt(0)
            start = top + line.y()
            found.append((start / HEIGHT, (start + line.height()) / HEIGHT))
        block = block.next()
    return found


def drawn(path):
    """What a file of PDF paints, without its fonts, and how many pictures of dots it holds."""
    whole, painted = path.read_bytes(), b""
    for part in STREAM.finditer(whole):
        try:
            painted += zlib.decompress(part[1])
        except zlib.error:
            continue
    return painted, whole.count(b"/Subtype /Image")


def forecasts(blocks, debrief):
    """The drawing of what was expected."""
    told = debrief.expected.chart.accessibleDescription()
    [block] = [b for b in blocks if b.drawing is not None and b.text == told]
    return block


def test_the_paper_holds_the_picture_of_the_report_in_the_reports_words(window, debrief):
    block = forecasts(paper(window), debrief)
    found = debrief.expected.found
    assert block.drawing == bandrows.drawing(panels(found), block.drawing.width)
    assert block.text == debrief.expected.chart.accessibleDescription()
    said = [b.text for b in paper(window)]
    for line in (debrief.expected.told.text(), *debrief.expected.said.text().split("\n")):
        assert line in said
    assert said.index("What was expected, and what came") < said.index("Moves")


def test_the_pdf_holds_it_as_lines_in_the_colours_of_paper(window, debrief, tmp_path):
    save_paper(window, tmp_path / "with.pdf")
    without = tuple(b for b in paper(window) if b.drawing is None)
    save_pdf(without, tmp_path / "without.pdf", "Without")
    painted, dots = drawn(tmp_path / "with.pdf")
    before, same_dots = drawn(tmp_path / "without.pdf")
    assert dots == same_dots == 0, "no figure is a picture of dots"
    for tone in ("us", "cn"):
        colour = " ".join(f"{c:.2f}" for c in QColor(TONES[tone]).getRgbF()[:3])
        numbers = rb"([0-9.]+) ([0-9.]+) ([0-9.]+) scn"
        said = [
            {" ".join(f"{float(n):.2f}" for n in m) for m in re.findall(numbers, stream)}
            for stream in (painted, before)
        ]
        assert colour in said[0] - said[1], tone


def test_before_they_are_worked_out_the_paper_is_without_forecasts(window):
    play(window, 4)
    assert "What was expected, and what came" not in [b.text for b in paper(window)]


@pytest.mark.parametrize("above", range(0, 60, 7))
def test_a_drawing_stands_whole_on_one_sheet_and_no_heading_alone(above):
    rows = tuple(BandRow(f"Turn {n}", str(n), -1, 0, 1, 2, "2") for n in range(8))
    picture = bandrows.drawing([Panel("One", "us", rows), Panel("Other", "cn", rows)], 680)
    lines = [Block("body", f"Line {n}") for n in range(above)]
    made = laid_out((*lines, Block("heading", "Forecasts"), Block("body", "A", drawing=picture)))
    [(start, end)] = places(made)
    assert int(start) == int(end - 1e-6)
    assert (end - start) * HEIGHT >= WIDTH * picture.height / picture.width - 1
    heading = made.findBlockByNumber(above)
    assert heading.text() == "Forecasts"
    top = made.documentLayout().blockBoundingRect(heading).top()
    assert int((top + heading.layout().lineAt(0).y()) / HEIGHT) == int(start)


def test_a_drawing_higher_than_a_sheet_is_made_smaller_and_keeps_its_form():
    tall = Drawing(100, 900, (Area(0, 0, 100, 900, "us"),))
    made = laid_out((Block("body", "Text"), Block("body", "A", drawing=tall)))
    [(start, end)] = places(made)
    assert int(start) == int(end - 1e-6)
    image = QImage(int(WIDTH), int(HEIGHT), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.translate(0, -HEIGHT * int(start))
    made.drawContents(painter, QRectF(0, HEIGHT * int(start), WIDTH, HEIGHT))
    painter.end()
    row = [image.pixelColor(x, 100).name() == TONES["us"] for x in range(image.width())]
    column = [image.pixelColor(30, y).name() == TONES["us"] for y in range(image.height())]
    assert sum(column) / sum(row) == pytest.approx(9, rel=0.05)
