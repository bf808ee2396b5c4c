"""Turning a package down, with a reason or without: a box of reasons, or a menu of them."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from engine.rules.notation import OBJECTIONS
from ui import words
from ui.screens.page import button, choice
from ui.texts.speech import tr

MENU = " \N{BLACK DOWN-POINTING SMALL TRIANGLE}"


class Refusing(QObject):
    """A button and beside it the box of reasons; where the row is too short for both, the button
    opens a menu of the same reasons.
    """

    refused = Signal(str)  # the objection, or nothing

    def __init__(self, at: QWidget) -> None:
        super().__init__(at)
        self.button = button(tr("talks.reject"), "reject")
        self.why = choice("why", tr("talks.reason"))
        self.why.addItem(tr("talks.without_reason"), "")
        for name in OBJECTIONS:
            self.why.addItem(words.objection(name), name)
        self.reasons = QMenu(at)
        self.reasons.setAccessibleName(tr("talks.reason"))
        for k in range(self.why.count()):
            act = self.reasons.addAction(self.why.itemText(k))
            act.triggered.connect(partial(self.refused.emit, self.why.itemData(k)))
        self.button.clicked.connect(self._pressed)
        self._may = self._short = False

    def allow(self, may: bool) -> None:
        """Whether there is something to turn down."""
        self._may = may
        self._show()

    def fit(self, spare: int, gap: int) -> None:
        """``spare`` pixels are left of the row beside its other buttons."""
        wanted = self.button.sizeHint().width() + gap + self.why.sizeHint().width()
        if self._short:
            wanted -= self.button.fontMetrics().horizontalAdvance(MENU)
        self._short = wanted > spare
        self._show()

    def width(self, gap: int) -> int:
        """Pixels that are taken by what of it is shown, with a gap after each."""
        shown = [w for w in (self.button, self.why) if not w.isHidden()]
        return sum(w.sizeHint().width() + gap for w in shown)

    def _show(self) -> None:
        self.button.setText(tr("talks.reject") + (MENU if self._short else ""))
        self.button.setToolTip(tr("talks.reason") if self._short else "")
        self.button.setVisible(self._may)
        self.why.setVisible(self._may and not self._short)

    def _pressed(self) -> None:
        if self._short:
            self.reasons.popup(self.button.mapToGlobal(QPoint(0, self.button.height())))
            self.reasons.setActiveAction(self.reasons.actions()[self.why.currentIndex()])
        else:
            self.refused.emit(self.why.currentData())
