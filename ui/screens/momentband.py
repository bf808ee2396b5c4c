"""A moment at the table as a band across it: short, put away by any key or click, in a row one
after the other. It lies over the table, so nothing under the pointer moves when it goes.
"""

from PySide6.QtCore import QEasingCurve, QEvent, QObject, QRect, Qt, QTimer, QVariantAnimation
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from engine.view import View
from ui.charts.house import House, HouseData
from ui.kept import ALIVE, OFF
from ui.screens.moments import Key, Moment, moments
from ui.texts.speech import tr
from ui.theme import look_of
from ui.widgets.label import Label
from ui.widgets.sidemark import SideMark

LONGEST = 2500  # milliseconds that one stands
SHORTEST = 1400
A_LETTER = 22  # milliseconds that reading one takes
OPENING = 160  # milliseconds in which it unfolds
LONG = 120  # letters, from which on the words are set smaller
NARROW = 620  # pixels at usual text, below which the words stand under who says them
_SKIPS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Escape)
_HEARD = (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride, QEvent.Type.MouseButtonPress)
_MODIFIERS = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta)


class MomentBand(QFrame):
    """Queues what the eyes that look have not been told, and shows it over its parent.

    Enter, Space, Escape or a click on it go on to the next; any other key or click puts all of it
    away and does what it does.
    """

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.setProperty("role", "moment")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.way = OFF
        self._told: dict[str, set[Key]] | None = None  # by whose eyes
        self._room: set[Key] = set()  # what all have been told
        self._queue: list[Moment] = []
        self._shown = 0  # of those that came together
        self._top = 0
        self.mark = SideMark("", " ")
        self.kind = Label("", "small")
        self.text = Label("", "title", wrap=True)
        self.house = House()
        self.count = Label("", "small")
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        who = QVBoxLayout()
        who.addStretch(1)
        for widget in (self.kind, self.mark):
            who.addWidget(widget)
        who.addStretch(1)
        who.setSpacing(2)
        self.mark.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._row.addLayout(who, 0)
        self._row.addWidget(self.text, 1, Qt.AlignmentFlag.AlignVCenter)
        end = QHBoxLayout()
        end.addWidget(self.house, 0, Qt.AlignmentFlag.AlignVCenter)
        end.addWidget(self.count, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
        self._row.addLayout(end, 0)
        self._time = QTimer(self)
        self._time.setSingleShot(True)
        self._time.timeout.connect(self._over)
        self._unfolding = QVariantAnimation(self)
        self._unfolding.setDuration(OPENING)
        self._unfolding.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._unfolding.valueChanged.connect(self._unfold)
        self.hide()

    def place(self, top: int) -> None:
        """Below the map: so far from the top of what it lies over."""
        self._top = top
        if self.isVisible():
            self._lay_out()

    def follow(self, view: View) -> None:
        """What these eyes have not been told; of a game that is taken up, nothing that was."""
        found = moments(view)
        keys = {m.key for m in found}
        if self._told is None:
            self._told, self._room = {}, keys
        told = self._told.setdefault(view.viewer, set())
        fresh = [m for m in found if m.key not in told | self._room]
        told |= keys
        if view.mandate is None:
            self._room |= keys  # what is told with no papers open is told to all
        if self.way == OFF or not fresh:
            return
        self._queue += fresh
        if self.isVisible():
            self._say_count()
        else:
            self._next()

    def put_away(self) -> None:
        """All of it, and out of the reach of screen readers: papers close, or somebody goes on."""
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self)
        self._time.stop()
        self._unfolding.stop()
        self._queue, self._shown = [], 0
        self.hide()
        self._tell(Moment((), "", "", "", ""))
        self.count.setText("")
        self.setAccessibleName("")

    def _over(self) -> None:
        if self.underMouse():
            self._time.start(SHORTEST)  # somebody points at it, and reads
        else:
            self._next()

    def _next(self) -> None:
        if not self._queue:
            self.put_away()
            return
        first = not self.isVisible()
        moment = self._queue.pop(0)
        self._shown += 1
        self._tell(moment)
        self._say_count()
        told = tr("kit.named", name=moment.kind, value=moment.text)
        self.setAccessibleName(told)
        self._lay_out()
        self.show()
        self.raise_()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
        app = QApplication.instance()
        if first and app is not None:
            app.installEventFilter(self)
            if self.way == ALIVE:
                self._unfolding.setStartValue(0.0)
                self._unfolding.setEndValue(1.0)
                self._unfolding.start()
        self._time.start(max(SHORTEST, min(LONGEST, A_LETTER * len(moment.text))))

    def _tell(self, m: Moment) -> None:
        self.kind.setText(m.kind)
        self.mark.set_side(m.side, m.who)
        self.mark.setVisible(bool(m.who))
        self.text.setText(m.text)
        self.text.setProperty("role", "heading" if len(m.text) > LONG else "title")
        self.house.set_data(m.house or HouseData())
        self.house.setVisible(m.house is not None)
        self.setProperty("side", m.side)
        for widget in (self, self.text):
            widget.style().unpolish(widget)
            widget.style().polish(widget)

    def _say_count(self) -> None:
        several = self._shown + len(self._queue)
        text = tr("moments.count", n=self._shown, m=several) if several > 1 else ""
        self.count.setText(text)
        self.count.setVisible(bool(text))

    def _lay_out(self) -> None:
        over = self.parentWidget()
        assert over is not None
        look = look_of(self)
        margin = round(look.px(16))
        self._row.setContentsMargins(margin, round(look.px(10)), margin, round(look.px(12)))
        self._row.setSpacing(round(look.px(20)))
        seen = over.visibleRegion().boundingRect()  # with large text not all of the table is
        if seen.isEmpty():
            seen = over.rect()
        ways = QBoxLayout.Direction
        narrow = seen.width() < look.px(NARROW)
        self._row.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)
        self.resize(seen.width(), self.height())
        self._row.activate()
        least = self._row.heightForWidth(seen.width()) if self._row.hasHeightForWidth() else 0
        height = max(round(look.px(72)), least, self._row.minimumSize().height())
        top = max(seen.top(), min(self._top, seen.bottom() + 1 - height))
        self.setGeometry(QRect(seen.left(), top, seen.width(), height))

    def _unfold(self, part: float) -> None:
        self.setMask(QRect(0, 0, self.width(), max(1, round(self.height() * part))))
        if part >= 1.0:
            self.clearMask()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys and clicks of this window are seen before the widget that they are for."""
        kind = event.type()
        if kind not in _HEARD or not self.isVisible() or not isinstance(watched, QWidget):
            return False
        if watched.window() is not self.window():
            return False
        if isinstance(event, QKeyEvent):
            if event.key() in _SKIPS and not event.modifiers():
                event.accept()
                if kind == QEvent.Type.KeyPress:
                    self._next()
                return True
            if kind == QEvent.Type.KeyPress and event.key() not in _MODIFIERS:
                self.put_away()
        elif watched is self or self.isAncestorOf(watched):
            event.accept()
            self._next()
            return True
        else:
            self.put_away()
        return False
