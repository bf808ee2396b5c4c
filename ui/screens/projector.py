"""What the room may see, on a window of its own: public facts only, no letter under 24 pixels of a
screen of 1920 by 1080; on another screen as large a part of it, so that it is read from as far.

It is given the view of everybody, never a delegation's, so that it cannot show more whichever
papers lie open on the table beside it.
"""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from engine.rules.levers import SIDES
from engine.turn import EVERYBODY
from engine.view import View
from ui import kept, words
from ui.charts.chain import ChainMap
from ui.charts.numeral import plain, signed
from ui.roomshow import AGENDA, CLOCK, MAP, SCORES, SITUATION, STANDING, USUAL
from ui.screens.chainsof import chains
from ui.screens.dealspage import state
from ui.screens.pages import announced
from ui.texts.speech import tr
from ui.theme import PROJECTOR, dress, look_of
from ui.widgets.card import Card
from ui.widgets.label import Label
from ui.widgets.sidemark import SideMark

_PHASES = {
    "talks": "table.now_talks",
    "measures": "table.now_measures",
    "reveal": "table.now_effects",
    "over": "table.now_over",
}
SMALLEST_TEXT = 24  # pixels, as read from 8 metres at 1920 by 1080
MOST_LINES = 4
WIDE, HIGH = 1920, 1080  # of the screen that the theme's sizes are for
STEP, LEAST, MOST = 0.05, 0.4, 2.0  # of its sizes, on other screens


class PublicSide(Card):
    """A side's public figures: economy, security, support at home, political capital."""

    def __init__(self, side: str) -> None:
        super().__init__()
        self._side = side
        self.mark = SideMark(side, words.side_name(side))
        self.economy = Label("", "figure", side)
        self.security = Label("", "figure", side)
        self.home = Label("", "figure", side)
        self.capital = Label("", "figure", side)
        self.add(self.mark)
        row = QHBoxLayout()
        for title, value in (
            (tr("projector.economy"), self.economy),
            (tr("projector.security"), self.security),
            (tr("delegation.support_at_home"), self.home),
            (tr("delegation.political_capital"), self.capital),
        ):
            figure = QVBoxLayout()
            figure.addWidget(value)
            figure.addWidget(Label(title, "small"))
            row.addLayout(figure)
            row.addStretch(1)
        self.add(row)

    def show_view(self, view: View) -> None:
        side = self._side
        turns = [t for t in (view.opening, *view.turns) if t is not None]
        if not turns:
            return
        total = sum(t.economy[side] for t in turns)
        self.economy.setText(signed(total, 1))
        self.security.setText(plain(turns[-1].security[side]))
        self.home.setText(plain(turns[-1].support[side]))
        self.capital.setText(plain(view.table.capital_of(self._side)))


class PublicWindow(QWidget):
    """The second window; Escape closes it, F11 fills the screen."""

    closed = Signal()

    def __init__(self) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.setObjectName("public")
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._share = 1.0  # of the theme's sizes
        dress(self, PROJECTOR)
        self.setWindowTitle(tr("projector.title"))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        scroll = QScrollArea()
        scroll.setProperty("role", "page")
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page = QWidget()
        page.setProperty("role", "page")
        scroll.setWidget(page)
        outer.addWidget(scroll)
        column = QVBoxLayout(page)
        gap = round(look_of(self).px(8))
        column.setContentsMargins(gap, gap, gap, gap)
        column.setSpacing(gap)
        self.title = Label("", "title", wrap=True)
        self.moment = Label("", "heading", wrap=True)
        self.clock = Label("", "heading", wrap=True)
        self.clock.hide()
        self.head = QWidget()
        head = QHBoxLayout(self.head)
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(self.title, 1)
        head.addWidget(self.moment, 1)
        head.addWidget(self.clock, 1)
        column.addWidget(self.head)
        self.parts, self.blank = USUAL, False
        self._there = self._clock_told = False
        self.agenda, self.steps = Card(tr("session.agenda")), Label("", "body", wrap=True)
        self.agenda.add(self.steps)
        column.addWidget(self.agenda)
        self.game = QWidget()
        inside = QVBoxLayout(self.game)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(gap)
        self.sides = {side: PublicSide(side) for side in SIDES}
        self.flows = Card(tr("chart.what_flows_between_them"))
        self.map = ChainMap()
        self.flows.add(self.map)
        self.deals, self.dates = Card(tr("projector.deals")), Card(tr("projector.announced"))
        self.in_force, self.coming = Label("", "small", wrap=True), Label("", "small", wrap=True)
        self.deals.add(self.in_force)
        self.dates.add(self.coming)
        for left, right in ((self.sides["US"], self.sides["CN"]), (self.deals, self.dates)):
            row = QHBoxLayout()
            row.setSpacing(gap)
            row.addWidget(left, 1)
            row.addWidget(right, 1)
            inside.addLayout(row)
        inside.insertWidget(1, self.flows)
        self.situation = Card(tr("projector.situation"))
        self.story = Label("", "body", wrap=True)
        self.situation.add(self.story)
        inside.insertWidget(0, self.situation)
        column.addWidget(self.game)
        column.addStretch(1)
        self.resize(1920, 1080)
        place = kept.place("projector")
        if place is not None:
            self.restoreGeometry(place)
        self.show_view(None)

    def show_parts(self, parts: frozenset[str], blank: bool) -> None:
        """Show these parts and no others, or nothing at all."""
        self.parts, self.blank = parts, blank
        self._show()

    def show_agenda(self, lines: list[str]) -> None:
        """The steps of a session, each in a line."""
        self.steps.setText("\n".join(lines))
        self._show()

    def _show(self) -> None:
        """What is chosen of what is there."""
        self.head.setVisible(not self.blank)
        self.game.setVisible(self._there and not self.blank)
        self.clock.setVisible(self._clock_told and CLOCK in self.parts)
        self.agenda.setVisible(bool(self.steps.text()) and AGENDA in self.parts and not self.blank)
        for part, widgets in (
            (SITUATION, (self.situation,)),
            (SCORES, tuple(self.sides.values())),
            (MAP, (self.flows,)),
            (STANDING, (self.deals, self.dates)),
        ):
            for widget in widgets:
                widget.setVisible(part in self.parts)

    def show_view(self, view: View | None) -> None:
        """Draw the view of everybody; without a game the room sees that there is none."""
        assert view is None or view.viewer == EVERYBODY, "the room sees what everybody may see"
        self._there = view is not None
        self._show()
        if view is None:
            self.title.setText(tr("window.title"))
            self.moment.setText(tr("projector.no_game"))
            return
        table = view.table
        self.title.setText(view.scenario.title)
        self.story.setText("\n".join(view.scenario.situation))
        told = {"n": table.turn, "most": table.limits.turns}
        month = words.month_name(view.month)
        self.moment.setText(tr("table.turn", month=month, phase=tr(_PHASES[table.phase]), **told))
        for side in self.sides.values():
            side.show_view(view)
        self.map.set_data(chains(view))
        for box in self.map.findChildren(QAbstractButton):  # nobody works at this window
            box.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        deals = [
            tr(
                "debrief.deal",
                n=d.number,
                outcome=state(d),
                text=words.package(d.proposer, d.package),
            )
            for d in table.deals
        ]
        self.in_force.setText("\n".join(deals[:MOST_LINES]) or tr("projector.no_deal"))
        coming = announced(view)
        self.coming.setText("\n".join(coming[:MOST_LINES]) or tr("projector.nothing_announced"))

    def show_clock(self, text: str, up: bool) -> None:
        """The clock of a session, which says in words that the time is up; none without a text."""
        self.clock.setText(text)
        self.clock.set_tone("bad" if up else "")
        self._clock_told = bool(text)
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Everything grows and shrinks with the window: a projector may have few pixels."""
        super().resizeEvent(event)
        share = min(event.size().width() / WIDE, event.size().height() / HIGH)
        share = min(MOST, max(LEAST, int(share / STEP + 1e-9) * STEP))
        if share != self._share:
            self._share = share
            a, b, c, d, e, f = (round(size * share) for size in PROJECTOR.sizes)
            dress(self, replace(PROJECTOR, sizes=(a, b, c, d, e, f)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif event.key() == Qt.Key.Key_F11:
            self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        kept.keep_place("projector", self.saveGeometry())
        super().closeEvent(event)
        self.closed.emit()
