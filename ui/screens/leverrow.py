"""A row of the menu of measures: what it is, its ladder, and of a control for whom and why."""

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QEnterEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QVBoxLayout,
)

from engine.rules.levers import REASONS, TARGETS, opponent
from ui.charts.mark import rounded
from ui.screens.menu import Aim, Entry, Step, reason_name, target_name
from ui.texts.speech import listed, tr
from ui.theme import look_of
from ui.widgets.elided import Elided
from ui.widgets.ladder import Ladder, Rung


class _Aim(QPushButton):
    """Opens the list of targets and reasons; what is cut of its text its tooltip tells."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        return QSize(round(look_of(self).px(44)), super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        room = self.width() - round(look_of(self).px(22))
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        option.text = text
        QStylePainter(self).drawControl(QStyle.ControlElement.CE_PushButton, option)


class LeverRow(QFrame):
    """Shows an entry; says which of its steps is pointed at, picked, or aimed otherwise."""

    entered = Signal(str)
    reached = Signal(str)
    keyed = Signal(str, QKeyEvent)  # what its ladder has no use for
    pointed = Signal(str, int)
    picked = Signal(str, int)
    aimed = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self.entry: Entry | None = None
        self.title = Elided("", "heading", letters=10)
        self.state = Elided("", "small", letters=8)
        self.state.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.says = Elided("", "small", letters=0)
        self.ladder = Ladder()
        self.aim = _Aim()
        self.aim.setProperty("kind", "quiet")
        self.aim.setCursor(Qt.CursorShape.PointingHandCursor)
        self.aim.clicked.connect(self._ask_aim)
        self.aim.hide()
        look = look_of(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(round(look.px(n)) for n in (10, 5, 8, 3)))
        column.setSpacing(0)
        first, second = QHBoxLayout(), QHBoxLayout()
        first.setSpacing(round(look.px(10)))
        second.setSpacing(round(look.px(8)))
        first.addWidget(self.title)
        first.addWidget(self.state, 1)
        second.addWidget(self.ladder)
        second.addWidget(self.says, 1)
        second.addWidget(self.aim)
        column.addLayout(first)
        column.addLayout(second)
        self.ladder.pointed.connect(self._pointed)
        self.ladder.picked.connect(self._picked)
        self.ladder.reached.connect(self._reached)
        self.ladder.quitted.connect(self.update)  # of the whole ground, or pieces of it stay

    def set_entry(self, entry: Entry) -> None:
        """Draw a row; the cursor goes to what is chosen or stands when the row is another."""
        other = self.entry is None or self.entry.key != entry.key
        self.entry = entry
        self.title.setText(entry.title)
        self.says.setText(entry.says)
        self.state.setText(self._stands())
        rungs = [Rung(tip(entry, s), not s.why, s.now, s.drafted, s.crosses) for s in entry.steps]
        self.ladder.set_rungs(rungs, entry.nearest() if other else None)
        self.ladder.setAccessibleName(
            tr("measures.row_is", title=entry.title, says=entry.says, state=self._stands())
        )
        if self.aim.isHidden() == (entry.aim is not None):
            self.aim.setVisible(entry.aim is not None)
        if entry.aim is not None:
            self.aim.setText(f"{aim_name(entry)} \N{BLACK DOWN-POINTING SMALL TRIANGLE}")
            self.aim.setToolTip(listed([aim_name(entry), tr("measures.aim_choose")], "list.stops"))
            self.aim.setAccessibleName(listed([entry.title, aim_name(entry)], "list.stops"))

    def forget(self) -> None:
        """Empty: nothing of what a side has read here stays."""
        self.entry = None
        for label in (self.title, self.state, self.says):
            label.setText("")
        self.ladder.forget()
        self.aim.setText("")
        self.aim.setToolTip("")
        self.aim.setAccessibleName("")

    def take_focus(self, has: bool) -> None:
        """Tab stops at one row of the list only; arrow keys move over the others."""
        policy = Qt.FocusPolicy.StrongFocus if has else Qt.FocusPolicy.ClickFocus
        self.ladder.setFocusPolicy(policy)
        self.aim.setFocusPolicy(policy)

    def choose_aim(self, aim: Aim) -> None:
        """Another target or reason, as if taken from the list."""
        if self.entry is not None and self.entry.aim != aim:
            self.aimed.emit(self.entry.key, aim)

    def _stands(self) -> str:
        """Where it stands today and what is chosen."""
        assert self.entry is not None
        now, chosen = self.entry.now, self.entry.drafted
        if now is None:
            return tr("measures.chosen") if chosen is not None else ""
        if chosen is None:
            return tr("measures.today", level=now.name)
        return tr("measures.today_to", old=now.name, level=chosen.name)

    def _pointed(self, index: int) -> None:
        if self.entry is not None:
            self.pointed.emit(self.entry.key, index)

    def _picked(self, index: int) -> None:
        if self.entry is not None:
            self.picked.emit(self.entry.key, index)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Whoever comes to a row will point at a level next."""
        super().enterEvent(event)
        self.update()
        if self.entry is not None:
            self.entered.emit(self.entry.key)

    def _reached(self) -> None:
        self.update()
        if self.entry is not None:
            self.reached.emit(self.entry.key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.entry is not None:
            self.keyed.emit(self.entry.key, event)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The row that is pointed at or worked at has a ground of its own."""
        if self.underMouse() or self.ladder.hasFocus():
            look = look_of(self)
            p = QPainter(self)
            p.setRenderHint(QPainter.RenderHint.Antialiasing)
            p.fillPath(rounded(QRectF(self.rect()), look.px(8)), look.colour("panel"))
            p.end()

    def _ask_aim(self) -> None:
        entry = self.entry
        if entry is None or entry.aim is None:
            return
        chosen = QMenu(self)
        chosen.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        target, reason = entry.aim
        other = opponent(entry.steps[0].event.side)
        self._offer(
            chosen, tr("measures.aim_target"),
            {target_name(t, other): (t, reason) for t in TARGETS}, entry.aim,
        )  # fmt: skip
        self._offer(
            chosen, tr("measures.aim_reason"),
            {reason_name(r): (target, r) for r in REASONS}, entry.aim,
        )  # fmt: skip
        chosen.popup(self.aim.mapToGlobal(QPoint(0, self.aim.height())))

    def _offer(self, menu: QMenu, heading: str, aims: dict[str, Aim], now: Aim) -> None:
        title = QAction(heading, menu)
        title.setEnabled(False)
        menu.addAction(title)
        group = QActionGroup(menu)
        for name, aim in aims.items():
            action = menu.addAction(name)
            action.setCheckable(True)
            action.setChecked(aim == now)
            action.triggered.connect(lambda _=False, a=aim: self.choose_aim(a))
            group.addAction(action)


def aim_name(entry: Entry) -> str:
    """For whom a control is and why, in a few words."""
    assert entry.aim is not None
    other = opponent(entry.steps[0].event.side)
    return tr(
        "measures.aim", target=target_name(entry.aim[0], other), reason=reason_name(entry.aim[1])
    )


def tip(entry: Entry, step: Step) -> str:
    """What a step is, what it costs and breaks, or why it cannot be chosen."""
    if step.why:
        if step.now:
            return tr("measures.step_today", level=step.name)
        return tr("measures.refused_now", level=step.name, why=step.why)
    parts = [tr("measures.tip", level=step.name, n=step.price), *warnings(entry, step)]
    return listed(parts, "list.sentences")


def warnings(entry: Entry, step: Step) -> list[str]:
    """What to mind before a step is chosen."""
    found = []
    if step.crosses:
        found.append(tr("measures.crosses_our_red_line"))
    if step.breaks:
        found.append(tr("measures.breaks_word"))
    if entry.secret:
        found.append(tr("measures.is_secret"))
    return found
