"""A house at home as people: initials of the offices, with a check or a cross for their votes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import QToolTip, QWidget

from ui.charts.chart import Chart
from ui.texts.speech import listed, tr
from ui.theme import Look
from ui.tips import broken


@dataclass(frozen=True)
class Person:
    """A member: the office, whether it is for the package, and what more there is to say."""

    office: str
    favour: bool
    told: str = ""


@dataclass(frozen=True)
class HouseData:
    label: str = ""
    people: tuple[Person, ...] = ()


def initials(offices: Sequence[str]) -> list[str]:
    """Two signs for each office: the first letters of its words, or the first two of its one; the
    first and the last where others have these already.
    """
    found: list[str] = []
    for office in offices:
        names = [w for w in office.split() if w[:1].isupper()] or office.split() or ["?"]
        signs = "".join(w[0] for w in names[:2]) if len(names) > 1 else names[0][:2]
        if signs.upper() in found:
            signs = names[0][0] + names[-1][-1]
        found.append(signs.upper())
    return found


class House(Chart):
    """The caption, and below it a ring for each member; pointing at one tells who and why."""

    def __init__(self, data: HouseData | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._data = data or HouseData()
        self.refresh()

    def set_data(self, data: HouseData) -> None:
        self._data = data
        self.refresh()

    def data(self) -> HouseData:
        return self._data

    def drawable(self) -> bool:
        return bool(self._data.label)

    def empty_text(self) -> str:
        return ""

    def words(self) -> tuple[str, str]:
        said = [_said(person) for person in self._data.people]
        return self._data.label, listed(said, "list.semicolon")

    def refresh(self) -> None:
        super().refresh()
        told = [self._data.label, *(_said(x) for x in self._data.people)]
        self.setToolTip(broken("\n".join(told)))

    def natural(self, look: Look) -> QSizeF:
        fm = QFontMetricsF(look.font("small"))
        people = len(self._data.people) * look.px(30)
        width = max(fm.horizontalAdvance(self._data.label) + 2, people)
        return QSizeF(width, fm.height() + look.px(35))

    def smallest(self, look: Look) -> QSizeF:
        width = max(look.px(90), len(self._data.people) * look.px(30))
        return QSizeF(width, self.natural(look).height())

    def _place(self, k: int, box: QRectF, look: Look) -> QPointF:
        top = QFontMetricsF(look.font("small")).height() + look.px(3)
        return QPointF(box.left() + look.px(30) * k + look.px(14), box.top() + top + look.px(15))

    def draw(self, p: QPainter, box: QRectF, look: Look) -> None:
        small = look.font("small")
        fm = QFontMetricsF(small)
        p.setFont(small)
        p.setPen(look.colour("ink_soft"))
        text = fm.elidedText(self._data.label, Qt.TextElideMode.ElideRight, box.width())
        p.drawText(box, Qt.AlignmentFlag.AlignLeft, text)
        signs = initials([person.office for person in self._data.people])
        for k, person in enumerate(self._data.people):
            at, r = self._place(k, box, look), look.px(12)
            colour = look.tone("good" if person.favour else "bad")
            p.setPen(QPen(colour, look.px(1.6)))
            p.setBrush(look.colour("card"))
            p.drawEllipse(at, r, r)
            p.setFont(look.font("small", bold=True))
            disc = QRectF(at.x() - r, at.y() - r, 2 * r, 2 * r)
            p.drawText(disc, Qt.AlignmentFlag.AlignCenter, signs[k])
            self._badge(p, QPointF(at.x() + r * 0.8, at.y() + r * 0.85), person.favour, look)

    def _badge(self, p: QPainter, at: QPointF, favour: bool, look: Look) -> None:
        """A check or a cross on a ground of its own."""
        r = look.px(6)
        p.setPen(Qt.PenStyle.NoPen)
        p.setBrush(look.colour("card"))
        p.drawEllipse(at, r, r)
        p.setPen(QPen(look.tone("good" if favour else "bad"), look.px(2)))
        a = r * 0.55
        if favour:
            p.drawLine(at + QPointF(-a, 0), at + QPointF(-a * 0.2, a * 0.8))
            p.drawLine(at + QPointF(-a * 0.2, a * 0.8), at + QPointF(a, -a * 0.8))
        else:
            p.drawLine(at + QPointF(-a, -a), at + QPointF(a, a))
            p.drawLine(at + QPointF(-a, a), at + QPointF(a, -a))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            look, box = self.look(), QRectF(self.rect())
            for k, person in enumerate(self._data.people):
                away = QPointF(event.pos()) - self._place(k, box, look)
                if max(abs(away.x()), abs(away.y())) < look.px(15):
                    QToolTip.showText(event.globalPos(), broken(_said(person)), self)
                    return True
        return super().event(event)


def _said(person: Person) -> str:
    key = "verdict.for" if person.favour else "verdict.against"
    return tr(key, office=person.office, told=person.told).strip()
