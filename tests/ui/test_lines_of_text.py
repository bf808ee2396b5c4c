"""A button that reads as a line of text begins where texts begin, and its focus can be seen."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui.audit.faults import all_faults
from ui.audit.walk import wait
from ui.theme import LIGHT, THEMES, contrast, install, look_of
from ui.widgets.card import Card
from ui.widgets.label import Label
from ui.widgets.link import Link
from ui.widgets.scroll import Sheet


@pytest.fixture(autouse=True)
def usual_look():
    yield
    install(QApplication.instance(), LIGHT, 100)


@pytest.fixture
def page(qtbot):
    """A card in a page that scrolls: a text, a line to press below it, another button."""
    made, area, inside = QWidget(), Sheet(), QWidget()
    made.setProperty("role", "page")
    area.setWidget(inside)
    QVBoxLayout(made).addWidget(area)
    card = Card("A card")
    QVBoxLayout(inside).addWidget(card)
    card.add(Label("Hardly more than a text", "body"))
    row, link = QHBoxLayout(), Link("Hardly more than a link")
    link.setObjectName("link")
    link.clicked.connect(lambda: None)
    row.addWidget(link)
    row.addStretch(1)
    card.add(row)
    other = QPushButton("Other")
    other.setObjectName("other")
    other.clicked.connect(lambda: None)
    card.add(other)
    qtbot.addWidget(made)
    made.resize(500, 400)
    made.show()
    made.activateWindow()
    return made


def first_ink(page, widget):
    """The first column of a widget that is not its ground, in the window's pixels."""
    image = page.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    flat = np.frombuffer(image.constBits(), dtype=np.uint32)
    pixels = flat.reshape(image.height(), image.width())
    at = widget.mapTo(page, QPoint(0, 0))
    part = pixels[at.y() + 4 : at.y() + widget.height() - 4, at.x() : at.x() + widget.width()]
    return at.x() + int(np.argmax((part != part[0, -1]).any(axis=0)))


@pytest.mark.parametrize("percent", [100, 150, 200])
@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda t: t.name)
def test_it_begins_where_the_text_above_it_begins(page, theme, percent):
    install(QApplication.instance(), theme, percent)
    page.resize(1400, 900)
    wait(20)
    link = page.findChild(Link)
    [label] = [w for w in page.findChildren(Label) if w.text().startswith("Hardly")]
    assert abs(first_ink(page, link) - first_ink(page, label)) <= 1 + look_of(page).unit // 2


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda t: t.name)
def test_the_ring_of_its_focus_stands_around_it_and_goes_with_it(page, theme):
    install(QApplication.instance(), theme, 100)
    link, other = page.findChild(Link), page.findChild(QPushButton, "other")
    other.setFocus()
    wait(20)
    before = page.grab().toImage()
    link.setFocus()
    wait(20)

    def around():
        at = link.mapTo(page, QPoint(0, 0))
        image = page.grab().toImage()
        y, beside = at.y() + link.height() // 2, round(look_of(page).px(5)) - 1
        ends = (at.x() - beside, at.x() + link.width() + beside - 1)
        return {image.pixelColor(x, y).name() for x in ends}

    assert around() == {theme.focus}
    at = link.mapTo(page, QPoint(-4, link.height() // 2))
    assert contrast(before.pixelColor(at).name(), theme.focus) > 3
    page.resize(700, 500)
    wait(20)
    assert around() == {theme.focus}
    assert not all_faults(page, theme)
    other.setFocus()
    wait(20)
    assert not link.ring.isVisible() and theme.focus not in around()


def test_a_line_that_is_hidden_or_gone_leaves_no_ring(page):
    link = page.findChild(Link)
    link.setFocus()
    wait(20)
    ring = link.ring
    assert ring.isVisible()
    link.hide()
    wait(20)
    assert not ring.isVisible()
    link.show()
    link.setFocus()
    gone = []
    ring.destroyed.connect(lambda: gone.append(True))
    link.deleteLater()
    wait(20)
    assert gone
