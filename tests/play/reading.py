"""Everything that a person can read in a window: widgets, what they tell when asked, and charts."""

import re
from collections.abc import Iterator
from xml.etree import ElementTree

from PySide6.QtCore import QBuffer, QSettings, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QSpinBox,
    QWidget,
)

from ui.charts.chart import Chart


def texts(root: QWidget) -> Iterator[tuple[str, str]]:
    """Each text of the widgets that are shown, with where it stands."""
    for widget in [root, *root.findChildren(QWidget)]:
        if not widget.isVisibleTo(root) and widget is not root:
            continue
        where = f"{type(widget).__name__} {widget.objectName()}".strip()
        found = [widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()]
        found.append(widget.windowTitle())
        if isinstance(widget, QLabel | QAbstractButton):
            found.append(widget.text())
        if isinstance(widget, QLineEdit) and not isinstance(widget.parent(), QSpinBox):
            found.append(widget.placeholderText())
        if isinstance(widget, QSpinBox):
            found.append(widget.specialValueText())
        if isinstance(widget, QComboBox):
            found += _items(widget)
        if isinstance(widget, QListWidget):
            for item in (widget.item(i) for i in range(widget.count())):
                found += [item.text(), item.toolTip()]
        yield from ((where, text) for text in found if text)


def _items(box: QComboBox) -> Iterator[str]:
    for i in range(box.count()):
        yield box.itemText(i)
        yield str(box.itemData(i, Qt.ItemDataRole.ToolTipRole) or "")


def painted(root: QWidget) -> Iterator[tuple[str, str]]:
    """Each piece of text that charts paint, as it is painted: broken into lines and elided."""
    for chart in root.findChildren(Chart):
        if chart.isVisibleTo(root):
            for piece in _pieces(chart):
                yield type(chart).__name__, piece


def _pieces(chart: Chart) -> Iterator[str]:
    buffer = QBuffer()
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(chart.size())
    chart.render(generator)
    drawn = re.sub(rb"&#x?[0-9a-fA-F]*;", b"", bytes(buffer.data().data()))
    for element in ElementTree.fromstring(drawn).iter():
        if element.tag.endswith("text"):
            yield " ".join("".join(element.itertext()).split())


def read_aloud(root: QWidget) -> Iterator[tuple[str, str]]:
    """All that a screen reader can come to, seen or not: names, descriptions and values."""
    kinds = QAccessible.Text
    for widget in [root, *root.findChildren(QWidget)]:
        face = QAccessible.queryAccessibleInterface(widget)
        if face is None:
            continue
        where = f"read aloud: {type(widget).__name__} {widget.objectName()}".strip()
        for kind in (kinds.Name, kinds.Description, kinds.Value, kinds.Help):
            if text := face.text(kind):
                yield where, text


def everything() -> Iterator[tuple[str, str]]:
    """All that the program tells just now to whoever looks, listens, pastes or reads its settings:
    every window with its title, texts, tooltips and charts, the tree of a screen reader, the
    clipboard and what is kept between two starts.
    """
    for window in QApplication.topLevelWidgets():
        yield from texts(window)
        yield from read_aloud(window)
        if window.isVisible():
            yield from painted(window)
    board = QApplication.clipboard().mimeData()
    if board is not None:
        yield "clipboard", "\n".join([board.text(), board.html()])
    kept = QSettings()
    for key in kept.allKeys():
        yield f"setting {key}", str(kept.value(key))
