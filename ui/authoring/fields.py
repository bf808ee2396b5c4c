"""Fields of a form, each bound to its place in the draft: what is written, and what is wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from engine.authoring.draft import Draft
from engine.scenarios.places import Path
from engine.scenarios.values import LONGEST
from ui.authoring.sheet import Sheet
from ui.screens.page import choice
from ui.texts.speech import tr
from ui.widgets.label import Label


def name_of(path: Path) -> str:
    """The name of a field's control, made of its place."""
    return "_".join(str(step) for step in path)


def or_none(text: str) -> str | None:
    """A text that may be left out: nothing typed is nothing written."""
    return text or None


def _told(found: Any, out_of: Callable[[Any], str] | None) -> str:
    """What a field of words shows; nothing of a value of another kind, which is told as wrong."""
    if out_of is not None:
        return out_of(found) if isinstance(found, list) else ""
    return found if isinstance(found, str) else ""


class Field(QWidget):
    """A control with its title, a line that explains it, and what is wrong with what it holds."""

    def __init__(self, sheet: Sheet, path: Path, title: str, says: str = "") -> None:
        super().__init__()
        self.sheet, self.path, self.title = sheet, path, title
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(3)
        self._head = Label(title, "small", wrap=True)
        self._column.addWidget(self._head)
        self._says = says
        self.fault = Label("", "small", "bad", wrap=True)

    def hold(self, control: QWidget) -> None:
        """Take the control in."""
        control.setObjectName(name_of(self.path))
        control.setAccessibleName(self.title)
        control.setAccessibleDescription(self._says)
        if not isinstance(control, QPlainTextEdit | QLineEdit):
            control.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        control.installEventFilter(self)
        self.setFocusProxy(control)
        self.control = control
        self._column.addWidget(control)
        if self._says:
            self._column.addWidget(Label(self._says, "small", wrap=True))
        self._column.addWidget(self.fault)
        self._column.addStretch(1)
        self.fault.hide()
        self.refresh(self.sheet.draft)

    def refresh(self, draft: Draft) -> None:
        """Show what the draft holds, without a word to anybody."""

    def mark(self, faults: Sequence[str]) -> None:
        """Say below the control what is wrong with what it holds."""
        self.fault.setText("\n".join(faults))
        self.fault.setVisible(bool(faults))
        self.control.setAccessibleDescription("\n".join([self._says, *faults]).strip())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Undo is the page's, not the control's; the wheel scrolls past what has no focus."""
        if event.type() == QEvent.Type.Wheel and not self.control.hasFocus():
            event.ignore()
            return True
        if isinstance(event, QKeyEvent):
            keys = QKeySequence.StandardKey
            back, again = event.matches(keys.Undo), event.matches(keys.Redo)
            if (back or again) and event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if (back or again) and event.type() == QEvent.Type.KeyPress:
                (self.sheet.stack.undo if back else self.sheet.stack.redo)()
                return True
        return False


class Line(Field):
    """One line; ``into`` and ``out_of`` make another value of it, as a list of numbers."""

    def __init__(
        self, sheet: Sheet, path: Path, title: str, says: str = "", most: int = LONGEST,
        out_of: Callable[[Any], str] | None = None, into: Callable[[str], Any] = str,
    ) -> None:  # fmt: skip
        super().__init__(sheet, path, title, says)
        self._out_of, self._into = out_of, into
        self.line = QLineEdit()
        self.line.setMaxLength(most)
        self.hold(self.line)
        self.line.setCursorPosition(0)
        self.line.textEdited.connect(self._edited)

    def _edited(self, text: str) -> None:
        self.sheet.write(self.path, self._into(text))

    def refresh(self, draft: Draft) -> None:
        found = draft.at(self.path, "")
        if self._into(self.line.text()) == found:
            return
        told = _told(found, self._out_of)
        self.line.setText(told)  # which tells nobody: only what a person types is edited


class Box(Field):
    """A text of several lines; Tab goes on to the next control."""

    def __init__(
        self, sheet: Sheet, path: Path, title: str, says: str = "", lines: int = 3,
        out_of: Callable[[Any], str] | None = None, into: Callable[[str], Any] = str,
    ) -> None:  # fmt: skip
        super().__init__(sheet, path, title, says)
        self._out_of, self._into, self._lines = out_of, into, lines
        self.box = QPlainTextEdit()
        self.box.setTabChangesFocus(True)
        self.box.setUndoRedoEnabled(False)
        self.hold(self.box)
        self.box.textChanged.connect(self._edited)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.box.setFixedHeight(self.box.fontMetrics().lineSpacing() * self._lines + 24)

    def _edited(self) -> None:
        self.sheet.write(self.path, self._into(self.box.toPlainText()))

    def refresh(self, draft: Draft) -> None:
        found = draft.at(self.path, "")
        if self._into(self.box.toPlainText()) == found:
            return
        told = _told(found, self._out_of)
        self.box.blockSignals(True)
        self.box.setPlainText(told)
        self.box.blockSignals(False)


class Number(Field):
    """A whole number or one with decimals; ``unit`` 0.01 shows a share as percent.

    ``usual`` is what holds where the draft has none; ``rest`` a value that is written as nothing.
    """

    def __init__(
        self, sheet: Sheet, path: Path, title: str, low: float, high: float, says: str = "",
        decimals: int = 0, step: float = 1, usual: float = 0, unit: float = 1, suffix: str = "",
        rest: float | None = None, after: Callable[[Draft, float], Draft] | None = None,
    ) -> None:  # fmt: skip
        super().__init__(sheet, path, title, says)
        self._unit, self._usual, self._rest, self._after = unit, usual, rest, after
        self._whole = not decimals and unit == 1
        self.spin: QSpinBox | QDoubleSpinBox
        if decimals:
            self.spin = QDoubleSpinBox()
            self.spin.setDecimals(decimals)
            self.spin.setRange(low, high)
            self.spin.setSingleStep(step)
        else:
            self.spin = QSpinBox()
            self.spin.setRange(round(low), round(high))
            self.spin.setSingleStep(round(step))
        self.spin.setSuffix(f" {suffix}" if suffix else "")
        self.hold(self.spin)
        self.spin.valueChanged.connect(self._edited)

    def _edited(self, shown: float) -> None:
        value: float | None = round(shown * self._unit, 6)
        if self._whole:
            value = round(shown)
        if value == self._rest:
            value = None
        draft = self.sheet.draft
        new = draft.out(self.path) if value is None else draft.put(self.path, value)
        if self._after is not None and value is not None:
            new = self._after(new, value)
        self.sheet.several(self.path, new)

    def refresh(self, draft: Draft) -> None:
        self.put_in(draft.number(self.path, self._usual) / self._unit)

    def put_in(self, shown: float) -> None:
        """Show a number, without a word to anybody."""
        shown = min(max(shown, -1e9), 1e9)
        if abs(self.spin.value() - shown) < 1e-9:
            return  # setting it again would rewrite what a person is typing
        self.spin.blockSignals(True)
        if isinstance(self.spin, QSpinBox):
            self.spin.setValue(round(shown))
        else:
            self.spin.setValue(shown)
        self.spin.blockSignals(False)


class Choice(Field):
    """One of several; where the draft holds something else, that stands there as well.

    ``parts``: another choice changes what else the form asks for. ``after`` adds what follows.
    """

    def __init__(
        self, sheet: Sheet, path: Path, title: str, items: Iterable[tuple[str, Any]],
        says: str = "", usual: Any = None, parts: bool = False,
        after: Callable[[Draft], Draft] | None = None,
    ) -> None:  # fmt: skip
        super().__init__(sheet, path, title, says)
        self._usual, self._parts, self._after = usual, parts, after
        self.combo: QComboBox = choice("", title)
        for text, data in items:
            self.combo.addItem(text, data)
        self.hold(self.combo)
        self.combo.activated.connect(self._chosen)

    def _chosen(self, index: int) -> None:
        data, draft = self.combo.itemData(index), self.sheet.draft
        new = draft.out(self.path) if data is None else draft.put(self.path, data)
        new = self._after(new) if self._after is not None else new
        (self.sheet.rebuild if self._parts else self.sheet.several)(self.path, new)

    def refresh(self, draft: Draft) -> None:
        now = draft.at(self.path, self._usual)
        at = next((i for i in range(self.combo.count()) if self.combo.itemData(i) == now), -1)
        if at < 0:
            self.combo.addItem(tr("authoring.other_value", value=str(now)[:40]), now)
            at = self.combo.count() - 1
        self.combo.setCurrentIndex(at)
