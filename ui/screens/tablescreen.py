"""The table: both delegations, what lies between them, and the menu of measures."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from ui import words
from ui.screens.dealspage import DealsPage
from ui.screens.delegation import Delegation
from ui.screens.history import HistoryPage
from ui.screens.measures import MeasuresBar
from ui.screens.page import button
from ui.screens.pages import EffectsPage, SituationPage
from ui.screens.talks import TalksPage
from ui.store import Store
from ui.texts.speech import tr
from ui.widgets.label import Label
from ui.widgets.pill import PillBar

_PHASES = {
    "talks": "table.now_talks",
    "measures": "table.now_measures",
    "reveal": "table.now_effects",
    "effects": "table.now_effects",
    "over": "table.now_over",
}


class TableScreen(QWidget):
    """All of a turn at 1366 by 768."""

    left = Signal()

    def __init__(self, store: Store) -> None:
        super().__init__()
        self.store = store
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        top = QHBoxLayout()
        top.setContentsMargins(12, 8, 12, 8)
        self.title = Label("", "heading")
        self.round = Label("", "quiet")
        self.pills = PillBar(
            (
                ("situation", tr("table.situation")),
                ("talks", tr("table.talks")),
                ("deals", tr("table.deals")),
                ("effects", tr("table.effects")),
                ("history", tr("table.history")),
            ),
            tr("table.pages"),
        )
        self.open = Label("", "heading")
        top.setSpacing(6)
        # One above the other: side by side they would be wider than a projector's picture.
        moment = QVBoxLayout()
        moment.setSpacing(0)
        moment.addWidget(self.title)
        moment.addWidget(self.round)
        top.addLayout(moment)
        top.addStretch(1)
        top.addWidget(self.pills)
        top.addStretch(1)
        top.addWidget(self.open)
        leave = button(tr("table.leave"), "leave", "quiet")
        leave.setToolTip(tr("table.start_every_move_kept"))
        leave.clicked.connect(self.left)
        top.addWidget(leave)
        column.addLayout(top)
        middle = QHBoxLayout()
        self.sides = [Delegation("US"), Delegation("CN")]
        self.pages = QStackedWidget()
        self.situation = SituationPage()
        self.talks = TalksPage(store)
        self.deals = DealsPage(store)
        self.effects = EffectsPage(store)
        self.history = HistoryPage(store)
        self.keys = ("situation", "talks", "deals", "effects", "history")
        for page in (self.situation, self.talks, self.deals, self.effects, self.history):
            scroll = QScrollArea()
            scroll.setWidgetResizable(True)
            scroll.setFrameShape(QScrollArea.Shape.NoFrame)
            scroll.setWidget(page)
            self.pages.addWidget(scroll)
        middle.addWidget(self.sides[0])
        centre = QVBoxLayout()
        centre.addWidget(self.pages, 1)
        self.measures = MeasuresBar(store)
        centre.addWidget(self.measures)
        middle.addLayout(centre, 1)
        middle.addWidget(self.sides[1])
        column.addLayout(middle, 1)
        self.pills.currentChanged.connect(self._page)
        self._moment: tuple[object, ...] = ()
        self._eyes: str | None = None

    def _page(self, key: str) -> None:
        self.pages.setCurrentIndex(self.keys.index(key))
        if key == "history":
            self.history.show_game()

    def show_game(self) -> None:
        """Draw the store's game."""
        view = self.store.view
        if view is None:
            return
        table = view.table
        self.title.setText(view.scenario.title)
        reading = self.store.reading_effects
        phase = tr(_PHASES["effects" if reading else table.phase])
        self.round.setText(
            tr(
                "table.turn",
                n=len(view.turns) if reading else table.turn,
                most=table.limits.turns,
                month=words.month_name(view.turns[-1].month if reading else view.month),
                phase=phase,
            )
        )
        papers = self.store.papers
        if papers != self._eyes:
            self._eyes = papers
            self.history.forget()
            if self.pages.currentWidget() is self.pages.widget(self.keys.index("history")):
                self.history.show_game()
        self.open.setText(
            tr("table.papers_open", side=words.side_name(papers)) if papers else ""
        )
        self.open.set_tone(papers or "")
        for side in self.sides:
            side.show_game(self.store)
        self.situation.show_game(view)
        self.talks.show_game(papers == table.floor and not self.store.reading_effects)
        self.deals.show_game()
        self.effects.show_game()
        self.measures.show_game()
        moment = (table.turn, table.phase, papers, self.store.reading_effects)
        if moment != self._moment:
            self._moment = moment
            self.pills.choose(
                "effects"
                if self.store.reading_effects
                else "talks"
                if table.phase == "talks"
                else "situation"
            )
