"""The page of a scenario in the making: sections, a form, and what is wrong so far.

The checks run a moment after each change; a problem that is chosen leads to its field. What is not
saved is kept in a file of its own all the while (``ui/authoring/files``).
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from pathlib import Path as FilePath

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from engine.authoring.checks import Checked, checked
from engine.authoring.draft import Draft
from engine.scenarios.places import Path
from ui import words
from ui.authoring import where
from ui.authoring.after import after
from ui.authoring.before import before
from ui.authoring.events import events
from ui.authoring.form import Form
from ui.authoring.levers import on_table
from ui.authoring.people import delegation
from ui.authoring.playtest import PlayTest
from ui.authoring.sheet import Sheet
from ui.authoring.texts import length, texts
from ui.screens.page import button
from ui.texts.speech import listed, tr
from ui.theme import look_of
from ui.widgets.card import Card
from ui.widgets.flow import FlowRow
from ui.widgets.label import Label

SIDE = 250  # pixels of the left column at usual text
CHECK, KEEP = 200, 1500  # milliseconds after a change until it is looked through, and kept
_MAKES: dict[str, Callable[[Sheet], Form]] = {
    where.TEXTS: texts,
    where.US: lambda sheet: delegation(sheet, "US"),
    where.CN: lambda sheet: delegation(sheet, "CN"),
    where.EVENTS: events,
    where.LEVERS: on_table,
    where.LENGTH: length,
    where.BEFORE: before,
    where.AFTER: after,
}


class EditorScreen(QWidget):
    """Emits what is to be done with the draft; it writes no file itself."""

    saved = Signal()
    saved_as = Signal()
    packed = Signal()
    tried = Signal()  # at the table
    closed = Signal()  # with nothing to lose
    thrown = Signal()  # the changes are not wanted
    kept = Signal()  # it is time to keep the draft
    named = Signal(str, bool)  # the title, and whether it is not saved
    hidden = Signal()

    def __init__(
        self, draft: Draft, of: FilePath | None, taken: Callable[[], Collection[str]],
        fresh: bool = True,
    ) -> None:  # fmt: skip
        super().__init__()
        self.of = of  # the file that it is saved in, once there is one
        self._taken = taken
        self.sheet = Sheet(draft, self)
        self._fresh = fresh  # never saved: there is something to lose before any change
        self.form: Form | None = None
        self.found: Checked | None = None
        self.corner = QHBoxLayout()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(20, 14, 20, 8)
        outer.setSpacing(8)
        outer.addLayout(self._head())
        outer.addWidget(self._buttons())
        outer.addWidget(self._question())
        body = QHBoxLayout()
        body.setSpacing(14)
        body.addWidget(self._left())
        self.room = QScrollArea()
        self.room.setWidgetResizable(True)
        self.room.setFrameShape(QScrollArea.Shape.NoFrame)
        self.room.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for low in (self.room, self.list):  # both scroll, and take the height that there is
            low.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
            low.setMinimumHeight(60)
        body.addWidget(self.room, 1)
        outer.addLayout(body, 1)
        self.trial = PlayTest(self.sheet)
        self.trial.setParent(self)
        self.trial.hide()
        self._forms: dict[str, Form] = {where.TRYING: self.trial}
        self._looks = self._timer(CHECK, self.check)
        self._keeps = self._timer(KEEP, self.kept.emit)
        self.sheet.changed.connect(self._changed)
        self.sheet.stack.cleanChanged.connect(self._say_title)
        self.sheet.stack.canUndoChanged.connect(self.doors["undo"].setEnabled)
        self.sheet.stack.canRedoChanged.connect(self.doors["redo"].setEnabled)
        native = QKeySequence.SequenceFormat.NativeText
        for name, key, act in (
            ("undo", QKeySequence.StandardKey.Undo, self.sheet.stack.undo),
            ("redo", QKeySequence.StandardKey.Redo, self.sheet.stack.redo),
            ("save", QKeySequence.StandardKey.Save, self.saved.emit),
        ):
            QShortcut(QKeySequence(key), self, act)
            self.doors[name].setToolTip(QKeySequence(key).toString(native))
        self.nav.setCurrentRow(0)
        self.check()
        self._say_title()

    # what it is made of

    def _timer(self, wait: int, act: Callable[[], object]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(wait)
        timer.timeout.connect(act)
        return timer

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.heading = Label("", "title", wrap=True)
        row.addWidget(self.heading, 1)
        row.addLayout(self.corner)
        return row

    def _buttons(self) -> QWidget:
        holder = FlowRow()
        doors: tuple[tuple[str, str, str, Callable[[], object]], ...] = (
            (tr("authoring.save"), "save", "primary", self.saved.emit),
            (tr("authoring.save_as"), "save_as", "", self.saved_as.emit),
            (tr("authoring.pack"), "pack", "", self.packed.emit),
            (tr("authoring.play"), "play", "", self.tried.emit),
            (tr("authoring.undo"), "undo", "quiet", self.sheet.stack.undo),
            (tr("authoring.redo"), "redo", "quiet", self.sheet.stack.redo),
            (tr("opening.back"), "back", "quiet", self.leave),
        )
        self.doors: dict[str, QPushButton] = {}
        for text, name, kind, act in doors:
            made = button(text, name, kind)
            made.setAccessibleName(text.replace("&", ""))
            made.clicked.connect(lambda _=False, act=act: act())
            holder.add(made)
            self.doors[name] = made
        return holder

    def _question(self) -> Card:
        """Asked before changes are lost, where the person looks."""
        self.question = Card()
        self.question.add(Label(tr("authoring.not_saved_yet"), "body", wrap=True))
        row = QHBoxLayout()
        for text, name, kind, act in (
            (tr("authoring.save_and_leave"), "save_leave", "primary", self._save_and_leave),
            (tr("authoring.throw"), "throw", "danger", self.thrown.emit),
            (tr("authoring.stay"), "stay", "quiet", self.question.hide),
        ):
            made = button(text, name, kind)
            made.clicked.connect(act)
            row.addWidget(made)
        row.addStretch(1)
        self.question.add(row)
        self.question.hide()
        return self.question

    def _left(self) -> QWidget:
        """The sections, and below them what is wrong."""
        self.aside = QWidget()
        inside = QVBoxLayout(self.aside)
        inside.setContentsMargins(0, 0, 0, 0)
        self.nav = QListWidget()
        self.nav.setObjectName("sections")
        self.nav.setProperty("kind", "nav")
        self.nav.setAccessibleName(tr("authoring.sections"))
        self.nav.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        names = {
            where.TEXTS: tr("authoring.texts"), where.US: words.side_name("US"),
            where.CN: words.side_name("CN"), where.EVENTS: tr("authoring.events"),
            where.LEVERS: tr("authoring.levers"), where.LENGTH: tr("authoring.length"),
            where.BEFORE: tr("authoring.before"), where.AFTER: tr("authoring.after"),
            where.TRYING: tr("authoring.trying"),
        }  # fmt: skip
        for key, text in names.items():
            item = QListWidgetItem(text)
            item.setData(Qt.ItemDataRole.UserRole, key)
            self.nav.addItem(item)
        self.nav.currentRowChanged.connect(self._turn)
        inside.addWidget(self.nav, 100)  # before the list below it, as far as there is height
        self.count = Label("", "heading", wrap=True)
        inside.addWidget(self.count)
        self.list = QListWidget()
        self.list.setObjectName("problems")
        self.list.setAccessibleName(tr("authoring.problems"))
        self.list.setWordWrap(True)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.list.itemClicked.connect(self._go_to)
        self.list.itemActivated.connect(self._go_to)
        inside.addWidget(self.list, 1)
        inside.addStretch(0)
        return self.aside

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()
        QTimer.singleShot(0, self, self._fit)  # once its letters have their size

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.isVisible():
            self._fit()

    def _fit(self) -> None:
        """All sections stand in sight; where very large text leaves no height they scroll."""
        self.aside.setFixedWidth(min(round(look_of(self).px(SIDE)), self.width() // 3))
        high = self.nav.sizeHintForRow(0) * self.nav.count() + 2 * self.nav.frameWidth() + 2
        self.nav.setMaximumHeight(high)
        self.nav.setMinimumHeight(min(high, self.nav.sizeHintForRow(0)))

    # sections

    @property
    def section(self) -> str:
        item = self.nav.currentItem()
        return str(item.data(Qt.ItemDataRole.UserRole)) if item is not None else where.TEXTS

    def show_section(self, key: str) -> None:
        for i in range(self.nav.count()):
            if self.nav.item(i).data(Qt.ItemDataRole.UserRole) == key:
                self.nav.setCurrentRow(i)

    def _turn(self, _row: int) -> None:
        """Another section: as it was left where nothing has changed since, else made anew."""
        old = self.room.takeWidget()
        if old is not None:
            old.setParent(self)
            old.hide()
        key = self.section
        form = self._forms.get(key)
        if form is None or (form is not self.trial and form.seen is not self.draft):
            if form is not None:
                form.deleteLater()
            form = self._forms[key] = _MAKES[key](self.sheet)
        self.form = form
        self.room.setWidget(form)
        form.show()
        self._mark()

    def go_to(self, path: Path) -> None:
        """Show the field of a place, with the focus in it."""
        self.show_section(where.section_of(path))
        field = self.form.field_at(path) if self.form is not None else None
        if field is None:
            if self.form is None or not self.form.fields:
                return
            field = self.form.fields[0]
        field.setFocus(Qt.FocusReason.TabFocusReason)  # which selects what stands there
        # Once it has its place: a form that has just come has none yet.
        QTimer.singleShot(0, field, lambda: self.room.ensureWidgetVisible(field, 20, 40))

    def _go_to(self, item: QListWidgetItem) -> None:
        self.go_to(tuple(item.data(Qt.ItemDataRole.UserRole)))

    # the draft

    @property
    def draft(self) -> Draft:
        return self.sheet.draft

    @property
    def unsaved(self) -> bool:
        return self._fresh or not self.sheet.stack.isClean()

    def settle(self, of: FilePath) -> None:
        """The draft lies in a file now."""
        self.of, self._fresh = of, False
        self._keeps.stop()
        self.sheet.stack.setClean()
        self._say_title()

    def _changed(self, parts: bool) -> None:
        if self.section != where.section_of(self.sheet.path):
            self.show_section(where.section_of(self.sheet.path))  # undo shows what it undoes
        elif parts:
            at = self.room.verticalScrollBar().value()
            self._turn(0)
            self.room.verticalScrollBar().setValue(at)
        elif self.form is not None:
            self.form.show_draft()
        if parts:
            self.go_to(self.sheet.path)
        self._say_title()
        self._looks.start()
        if not self._keeps.isActive():  # who types on and on is not to lose it all
            self._keeps.start()

    def check(self) -> Checked:
        """Look the draft through now."""
        self._looks.stop()
        self.found = checked(self.draft, self._taken())
        kept = self.list.currentRow()
        self.list.clear()
        for problem in self.found.problems:
            item = QListWidgetItem(where.line(problem))
            item.setData(Qt.ItemDataRole.UserRole, list(problem.path))
            item.setToolTip(where.line(problem))
            self.list.addItem(item)
        self.list.setCurrentRow(min(kept, self.list.count() - 1))
        grave, all_of_them = len(self.found.grave), len(self.found.problems)
        told = []
        if grave:
            told.append(tr("authoring.to_mend", n=grave))
        if all_of_them > grave:
            told.append(tr("authoring.to_look_at", n=all_of_them - grave))
        self.count.setText(listed(told) or tr("authoring.sound"))
        self.list.setVisible(bool(all_of_them))
        self._mark()
        self.trial.follow(self.found)
        return self.found

    def _mark(self) -> None:
        """Each field says what is wrong with what it holds."""
        if self.form is None or self.found is None:
            return
        for field in self.form.fields:
            own = [p for p in self.found.problems if p.path[: len(field.path)] == field.path]
            field.mark([where.said(p) for p in own])

    def _say_title(self, *_: object) -> None:
        title = self.draft.title or tr("authoring.untitled")
        key = "authoring.heading_unsaved" if self.unsaved else "authoring.heading"
        self.heading.setText(tr(key, title=title))
        self.doors["undo"].setEnabled(self.sheet.stack.canUndo())
        self.doors["redo"].setEnabled(self.sheet.stack.canRedo())
        self.named.emit(title, self.unsaved)

    # leaving

    def leave(self) -> None:
        """Back, after a question where something would be lost."""
        if not self.unsaved:
            self.closed.emit()
            return
        self.question.show()
        first = self.question.findChild(QWidget, "save_leave")
        if first is not None:
            first.setFocus()

    def _save_and_leave(self) -> None:
        self.saved.emit()
        if self.unsaved:  # it could not be saved; why is told
            self.question.hide()
        else:
            self.closed.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._keeps.stop()  # who hears of it keeps what is not saved now
        self.hidden.emit()
