"""The guide's panel: what matters now and why, with a button that follows its advice."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.learn.termlabel import TermLabel
from ui.screens.page import button
from ui.texts.speech import tr
from ui.theme import look_of
from ui.widgets.label import Label
from ui.widgets.scroll import Sheet

WIDE = 290  # of the panel beside a screen, at the laptop's text size
HIGH = 150  # of the panel below one


class Coach(QFrame):
    """Beside the screen, or below it where the window is narrow; folded, it is one button."""

    followed = Signal()
    left = Signal()
    taken_up = Signal()
    onward = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("coach")
        self.setProperty("role", "card")
        self.setAccessibleName(tr("lesson.guide"))
        self._outer = QVBoxLayout(self)
        self.again = button(tr("lesson.take_up"), "guide_again", "quiet")
        self.again.clicked.connect(self.taken_up)
        self._outer.addWidget(self.again, 0, Qt.AlignmentFlag.AlignRight)
        self.inside = QWidget()
        self._outer.addWidget(self.inside, 1)
        self._flow = QBoxLayout(QBoxLayout.Direction.TopToBottom, self.inside)
        self._flow.setContentsMargins(0, 0, 0, 0)
        self.paper = Sheet(tr("lesson.guide"))
        page = QWidget()
        page.setProperty("role", "clear")
        told = QVBoxLayout(page)
        told.setContentsMargins(0, 0, 0, 0)
        self.turn = Label("", "small")
        self.title = Label("", "heading", wrap=True)
        self.says = TermLabel("")
        self.why = TermLabel("", "small")
        for label in (self.turn, self.title, self.says, self.why):
            told.addWidget(label)
        told.addStretch(1)
        self.paper.setWidget(page)
        self._flow.addWidget(self.paper, 1)
        acts = QVBoxLayout()
        self.follow = button(tr("lesson.follow"), "follow", "primary")
        self.follow.clicked.connect(self.followed)
        self.real = button(tr("lesson.real_game"), "real_game", "primary")
        self.real.clicked.connect(self.onward)
        self.leave = button(tr("lesson.leave"), "guide_leave", "quiet")
        self.leave.clicked.connect(self.left)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.leave)
        acts.addWidget(self.follow)
        acts.addWidget(self.real)
        acts.addLayout(foot)
        self._flow.addLayout(acts)
        self._below = False
        self._folded = False
        self._respace()

    def show_step(self, turn: str, title: str, says: str, why: str, follow: str) -> None:
        """Another step; ``follow`` names what the guide can do, or nothing."""
        self.turn.setText(turn)
        self.turn.setVisible(bool(turn))
        self.title.setText(title)
        self.says.setText(says)
        self.why.setText(why)
        self.why.setVisible(bool(why))
        self.follow.setText(follow)
        self.follow.setAccessibleName(follow.replace("&", ""))
        self.follow.setVisible(bool(follow))
        self.setAccessibleDescription(f"{title}\n{says}\n{why}")
        self.paper.verticalScrollBar().setValue(0)

    def fold(self, folded: bool) -> None:
        """Leave one button of it, which takes it up again."""
        self._folded = folded
        self.inside.setVisible(not folded)
        self.again.setVisible(folded)
        self._respace()

    def stand(self, below: bool) -> None:
        """Beside the screen, or below it."""
        if below != self._below:
            self._below = below
            way = QBoxLayout.Direction
            self._flow.setDirection(way.LeftToRight if below else way.TopToBottom)
            self._respace()

    @property
    def first(self) -> QWidget | None:
        """What it can do next, but never to leave it."""
        if self._folded:
            return self.again
        return next((b for b in (self.follow, self.real) if not b.isHidden()), None)

    @property
    def page(self) -> QWidget:
        """What it says."""
        return self.paper

    @property
    def folded(self) -> bool:
        """Whether it was left."""
        return self._folded

    def _respace(self) -> None:
        look = look_of(self)
        most = 16_777_215  # Qt's own "as much as there is"
        wide, high = round(look.px(WIDE)), round(look.px(HIGH))
        free = self._below or self._folded
        self.setMinimumWidth(0 if free else wide)
        self.setMaximumWidth(most if free else wide)
        self.setMaximumHeight(high if free else most)
        side, top = round(look.px(14)), round(look.px(4 if self._folded else 10))
        self._outer.setContentsMargins(side, top, side, top)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.ParentChange):
            self._respace()
