"""A whole first table, click by click, as one strip of pictures: whoever does only what the guide
points at.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QImage, QPainter
from PySide6.QtWidgets import QPushButton

from ui.app import Window
from ui.audit.walk import settle
from ui.charts.numeral import whole
from ui.texts.speech import tr
from ui.theme import LIGHT, look_for

ACROSS = 3
MOST = 120  # clicks; the guide's own table takes about twenty
_SCALE, _GAP, _CAPTION = 0.5, 16, 26
_LOOK = look_for(LIGHT)


def first_table(window: Window) -> Iterator[tuple[QImage, str]]:
    """A picture before each click, with what is clicked, and one of the end."""
    window.lesson.begin()
    for n in range(1, MOST):
        settle()
        lesson = window.lesson
        target = lesson.pointed()
        lesson.look()
        settle()
        picture = window.grab().toImage()
        if not isinstance(target, QPushButton):
            yield picture, tr("strip.end", n=whole(n))
            return
        yield picture, tr("strip.click", n=whole(n), name=said(target))
        target.click()


def said(button: QPushButton) -> str:
    """What stands on a button, or its name where it has no text."""
    return button.text().replace("&", "") or button.accessibleName()


def joined(pictures: list[tuple[QImage, str]]) -> QImage:
    """The pictures in rows of three at half their size, each with its number and its words."""
    first = pictures[0][0]
    wide, high = round(first.width() * _SCALE), round(first.height() * _SCALE)
    rows = ceil(len(pictures) / ACROSS)
    sheet = QImage(
        ACROSS * (wide + _GAP) + _GAP, rows * (high + _CAPTION + _GAP) + _GAP,
        QImage.Format.Format_RGB32,
    )  # fmt: skip
    sheet.fill(_LOOK.colour("rule"))
    brush = QPainter(sheet)
    brush.setFont(QFont(_LOOK.font("small", bold=True)))
    brush.setPen(_LOOK.colour("ink"))
    smooth = Qt.TransformationMode.SmoothTransformation
    for n, (picture, words) in enumerate(pictures):
        left = _GAP + n % ACROSS * (wide + _GAP)
        top = _GAP + n // ACROSS * (high + _CAPTION + _GAP)
        where = QRect(left, top, wide, _CAPTION)
        brush.drawText(where, Qt.AlignmentFlag.AlignVCenter, words)
        small = picture.scaled(wide, high, mode=smooth)
        brush.drawImage(left, top + _CAPTION, small)
    brush.end()
    return sheet
