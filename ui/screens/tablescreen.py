"""The table: both delegations, what lies between them, and the menu of measures."""

from functools import cached_property
from typing import TypeVar

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from engine.turn import EVERYBODY
from engine.view import View
from ui import words
from ui.charts.chain import ChainMap
from ui.charts.rail import Rail, RailData
from ui.kept import Choices
from ui.screens.actpage import ActPage
from ui.screens.beforehand import Beforehand, Bricks
from ui.screens.chainsof import Ahead, Flows, ahead, chains
from ui.screens.counselling import Counselling
from ui.screens.counselpage import CounselPage
from ui.screens.dealspage import DealsPage
from ui.screens.fold import Fold
from ui.screens.history import HistoryPage
from ui.screens.mapplace import MapPlace
from ui.screens.momentband import MomentBand
from ui.screens.number import Asked, NumberPage
from ui.screens.page import button
from ui.screens.pages import SituationPage
from ui.screens.resultpage import ResultLine, ResultPage
from ui.screens.seepage import SeePage
from ui.screens.talks import TalksPage
from ui.screens.thinkingline import ThinkingLine
from ui.store import Store
from ui.texts.speech import tr
from ui.tips import broken
from ui.widgets.flow import Flow
from ui.widgets.label import Label
from ui.widgets.layingout import laid_out_once
from ui.widgets.pill import PillBar
from ui.widgets.scroll import Scroll, put_in
from ui.widgets.stack import Stack
from ui.work import Desk

Page = TypeVar("Page", bound=QWidget)

_PHASES = {
    "talks": "table.now_talks",
    "measures": "table.now_measures",
    "reveal": "table.now_effects",
    "effects": "table.now_effects",
    "over": "table.now_over",
}


_NAMES = {
    "situation": "table.read",
    "talks": "table.talk",
    "act": "table.act",
    "effects": "table.see",
    "history": "table.history",
}  # of pages


def _group(layout: QBoxLayout, *widgets: QWidget) -> QWidget:
    """Widgets that stay together in the head."""
    made = QWidget()
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0 if isinstance(layout, QVBoxLayout) else 6)
    made.setLayout(layout)
    for widget in widgets:
        layout.addWidget(widget)
    return made


class TableScreen(QWidget):
    """All of a turn at 1366 by 768."""

    left = Signal()

    def __init__(
        self, store: Store, bricks: Bricks | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.store, bricks = store, bricks or Bricks(store)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.title = Label("", "heading")
        self.round = Label("", "quiet")
        self.pills = PillBar(
            [(key, tr(name)) for key, name in _NAMES.items()],
            tr("table.pages"),
        )
        self.rail = Rail()
        self.open = Label("", "heading")
        leave = button(tr("table.leave"), "leave", "quiet")
        leave.setToolTip(broken(tr("table.start_every_move_kept")))
        leave.clicked.connect(self.left)
        # One above the other: side by side they would be wider than a projector's picture.
        moment = _group(QVBoxLayout(), self.title, self.round)
        self.corner = QHBoxLayout()  # where the window puts its menu
        ends = _group(self.corner, self.open, leave)
        head = QWidget()
        top = Flow(head, 6, spread=True, gives=self.rail)
        top.setContentsMargins(12, 8, 12, 8)
        for widget in (moment, self.rail, self.pills, ends):
            top.addWidget(widget)
        column.addWidget(head)
        middle = QHBoxLayout()
        self.sides = bricks.sides
        names = [words.side_name(edge.side) for edge in self.sides]
        self.fold = Fold(self.sides, names, (leave, self.rail), self)
        middle.addWidget(self.fold.buttons[0])
        self.pages = Stack()
        # The last four are asked for where they are needed, and have no pill.
        self.keys = (*_NAMES, "deals", "result", "number", "counsel")
        self._frames: dict[str, Scroll] = {}
        self._talks_room = QVBoxLayout()
        for key in self.keys:
            if key == "talks":  # it scrolls by itself, and its buttons never do
                room = QWidget()
                self._talks_room = QVBoxLayout(room)
                self._talks_room.setContentsMargins(0, 0, 0, 0)
                self.pages.addWidget(room)
                continue
            frame = Scroll(tr(_NAMES[key]) if key in _NAMES else "")
            self._frames[key] = frame
            self.pages.addWidget(frame)
        middle.addWidget(self.sides[0])
        centre = QVBoxLayout()
        self.last_turn = Label("", "small", "warn", wrap=True)
        self.line = ResultLine()
        self.sides[0].hold(self.line)  # a result may come before the table is first drawn
        self.map = ChainMap()
        self.map.nodeActivated.connect(lambda key: self._ask_number(Asked(node=key)))
        self.plan = MapPlace(self.map)
        self.plan.turned.connect(self._share)
        centre.addWidget(self.last_turn)
        centre.addWidget(self.plan)
        centre.addWidget(self.pages, 1)
        self.measures = bricks.measures
        centre.addWidget(self.measures)
        middle.addLayout(centre, 1)
        middle.addWidget(self.sides[1])
        middle.addWidget(self.fold.buttons[1])
        column.addLayout(middle, 1)
        self.pills.currentChanged.connect(self._page)
        self._before_result = self.keys[0]
        self._before_number: tuple[str, QWidget | None] = (self.keys[0], None)
        self.line.asked.connect(self._ask_result)
        for edge in self.sides:
            edge.asked.connect(lambda figure, side: self._ask_number(Asked(figure, side)))
        store.so_far.ready.connect(self._result_changed)
        self._moment: tuple[object, ...] = ()
        self.eyes: str | None = None  # whose papers it was drawn with
        self._seen: View | None = None  # what it was drawn from
        self.beforehand = Beforehand(self)
        self._drawn: dict[str, tuple[View, bool]] = {}  # what each page was drawn from
        store.drafted.connect(self._draft_changed)
        self._flows = Desk(self)
        self._flows.ready.connect(self._flow_known)
        self._flows.failed.connect(store.lost)
        self._flowing: tuple[View, Ahead, Flows] | None = None
        self.thinking = ThinkingLine(store, self)
        self.thinking.shown.connect(self._place_moments)
        self.moments = MomentBand(self)
        self.counselling = Counselling(self, store)
        self.counselling.changed.connect(self._offer_counsel)
        self.measures.tray.counsel.clicked.connect(self.counselling.ask)
        self._tell = QTimer(self)  # once the table stands as it is told of
        self._tell.setSingleShot(True)
        self._tell.setInterval(0)
        self._tell.timeout.connect(self._tell_moments)
        self.plan.turned.connect(self._tell.start)

    def live_with(self, choices: Choices) -> None:
        """Moments and movement as they were chosen."""
        self.moments.way = choices.moments
        self.map.moves = choices.moves
        self.counselling.on = choices.adviser
        self.thinking.tells = choices.considers
        self.store.computers.tells = choices.reasons

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._tell.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Whoever comes back has been elsewhere: a moment does not wait."""
        super().hideEvent(event)
        self.moments.put_away()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_moments()

    def _place_moments(self) -> None:
        """Below the map, over what stands there, so that nothing moves when they come and go."""
        below = self.plan.foot(self)
        self.moments.place(below)
        left = self.pages.mapTo(self, QPoint(0, 0)).x()
        high = self.thinking.sizeHint().height()
        self.thinking.setGeometry(left, below, self.pages.width(), high)

    def laid_out(self) -> None:
        """Whoever shows it has laid it out after the rest of what changed."""
        if isValid(self):  # the game may have been left meanwhile
            self._tell_moments()

    def _tell_moments(self) -> None:
        own, view = self.layout(), self.store.view
        held = own is not None and not own.isEnabled()  # then it is laid out first
        if view is not None and self.isVisible() and not held:
            self._place_moments()
            self.moments.follow(view)

    def fold_to(self, width: int) -> None:
        """The delegations fold away where a window of that width has no room for them."""
        self.fold.fit(width)

    @property
    def page(self) -> QWidget | None:
        """What is worked on now."""
        if not self.measures.isHidden():
            return self.measures
        talks = self.keys[self.pages.currentIndex()] == "talks"
        return self.talks if talks else self.pages.currentWidget()

    # A page is made when it is first drawn: all five at once are felt as a pause.

    def draw_ahead(self) -> None:
        """Draw what all may see, so that who takes the papers waits for their own alone."""
        if self.store.view is not None and self.store.view is not self._seen:
            self.show_game()

    @cached_property
    def situation(self) -> SituationPage:
        return self._framed("situation", SituationPage())

    @cached_property
    def talks(self) -> TalksPage:
        page = TalksPage(self.store, self._talks_room.parentWidget())
        self._talks_room.addWidget(page)
        page.deals_asked.connect(lambda: self.pills.choose("deals"))
        page.composer.drawn.connect(self._draw_map)
        page.counsel.clicked.connect(self.counselling.ask)
        return page

    @cached_property
    def act(self) -> ActPage:
        page = self._framed("act", ActPage())
        page.in_force.asked.connect(lambda: self.pills.choose("deals"))
        return page

    @cached_property
    def deals(self) -> DealsPage:
        return self._framed("deals", DealsPage(self.store))

    @cached_property
    def effects(self) -> SeePage:
        page = self._framed("effects", SeePage(self.store))
        page.asked.connect(lambda *asked: self._ask_number(Asked(*asked)))
        page.deals_asked.connect(lambda: self.pills.choose("deals"))
        return page

    @cached_property
    def history(self) -> HistoryPage:
        return self._framed("history", HistoryPage(self.store))

    @cached_property
    def result(self) -> ResultPage:
        page = self._framed("result", ResultPage())
        page.closed.connect(lambda: self.pills.choose(self._before_result))
        return page

    @cached_property
    def number(self) -> NumberPage:
        page = self._framed("number", NumberPage(self.store))
        page.closed.connect(self._number_read)
        return page

    @cached_property
    def counsel(self) -> CounselPage:
        page = self._framed("counsel", CounselPage())
        page.closed.connect(self.counselling.close)
        page.taken.connect(self.counselling.take)
        return page

    def _offer_counsel(self) -> None:
        """The button stands where something is decided, if the adviser may be asked."""
        may = self.counselling.may_ask
        self.measures.tray.counsel.setVisible(may)
        if "talks" in self.__dict__:
            self.talks.rest.allow(may, self.talks.counsel)

    def _ask_number(self, asked: Asked) -> None:
        """Where a number comes from; who comes back is where the question was asked."""
        if self.pills.current() != "number":
            self._before_number = (self.pills.current(), self.window().focusWidget())
        self.number.ask(asked)
        self.pills.choose("number")
        self.number.back.setFocus(Qt.FocusReason.TabFocusReason)

    def _number_read(self) -> None:
        page, held = self._before_number
        self.pills.choose(page)
        if held is not None and isValid(held) and held.isVisibleTo(self):
            held.setFocus(Qt.FocusReason.TabFocusReason)

    def _ask_result(self) -> None:
        """The result's parts, or back to the page before."""
        if self.pills.current() == "result":
            self.pills.choose(self._before_result)
        else:
            self._before_result = self.pills.current()
            self.pills.choose("result")

    def _result_changed(self) -> None:
        self.line.show_game(self.store)
        for side in self.sides:
            side.show_result(self.store)
        if "result" in self._drawn:
            self.result.show_game(self.store)

    def _framed(self, key: str, page: Page) -> Page:
        put_in(self._frames[key], page)
        return page

    def _page(self, key: str) -> None:
        with laid_out_once(self):
            self._draw(key)  # before it is seen
            self.pages.setCurrentIndex(self.keys.index(key))
            self._share()
        self.counselling.left(key)

    def _draw(self, key: str) -> None:
        """Draw a page unless it shows this moment already."""
        view, reading = self.store.view, self.store.reading_effects
        drawn, then = self._drawn.get(key, (None, False))
        if view is None or (drawn is view and then == reading):
            return
        self._drawn[key] = (view, reading)
        if key == "situation":
            self.situation.show_game(view)
        elif key == "talks":
            self.talks.show_game(self.store.papers == view.table.floor and not reading)
        elif key == "act":
            self.act.show_game(view, self.store.computers.why)
        elif key == "deals":
            self.deals.show_game()
        elif key == "effects":
            self.effects.show_game()
        elif key == "result":
            self.result.show_game(self.store)
        elif key == "number":
            self.number.show_game()
        elif key == "counsel":
            pass  # it is told by whoever asked
        else:
            self.history.show_game()

    def _draw_map(self) -> None:
        """What flows, and dashed what a package in writing would do, and deals just signed."""
        view, draft = self.store.view, self.store.writing.draft
        if view is None:
            return
        ours = draft if draft is not None and self.store.papers == draft.author else None
        then = ahead(view, ours)
        if then is None:
            self._flows.cancel()
            self._flowing = None
            self.plan.set_data(chains(view))
            return
        known = self._flowing
        if known is not None and known[0] is view and known[1] == then:
            self.plan.set_data(chains(view, then, known[2]))
            return
        self.plan.set_data(chains(view, then))
        adviser = self.store.adviser
        legal = ours is not None and not ours.faults(view.table, view.guarded)
        if legal or then.signed:
            self._flows.ask(lambda stop: (view, then, then.flows(adviser, view, legal, stop)))

    def _flow_known(self, value: tuple[View, Ahead, Flows]) -> None:
        """It is drawn if it is still asked: an answer for other eyes is let go."""
        if value[0] is self.store.view:
            self._flowing = value
            self._draw_map()

    def _share(self) -> None:
        """Measures have the room to themselves while somebody acts; else a page has it."""
        acting = self.store.papers is not None and bool(self.measures.rows)
        view = self.store.view
        acting = acting and view is not None and view.table.phase == "measures"
        page = self.keys[self.pages.currentIndex()]
        acts, sees = page == "act", page == "effects"
        self.plan.follow(page)
        covered = self.plan.covers  # by the map
        self.fold.give_way(sees)
        self.measures.setVisible(acting and acts and not covered)
        self.pages.setVisible(not (acting and acts) and not covered)

    def _draft_changed(self) -> None:
        """Another measure is drafted: the menu and one's own purse, nothing else."""
        for side in self.sides:
            side.show_capital(self.store)
        self.measures.show_game()
        self.counselling.follow()
        self._share()

    def show_game(self) -> None:
        """Draw the store's game."""
        view = self.store.view
        if view is not None:
            with laid_out_once(self):
                self._show(view)

    def _show(self, view: View) -> None:
        self._seen, table = view, view.table
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
        seen_by_others = papers != self.eyes
        if seen_by_others:
            self.moments.put_away()  # it may tell of a house that others must not see
            self.eyes = papers
            if "history" in self._drawn:
                self.history.forget()
        self.open.setText(tr("table.papers_open", side=words.side_name(papers)) if papers else "")
        self.open.set_tone(papers or "")
        for side in self.sides:
            side.show_game(self.store)
            if side.side == (papers or "US"):
                side.hold(self.line)
        self.line.show_game(self.store)
        last = not reading and table.turn == table.limits.turns and not view.over
        self.last_turn.setText(tr("table.last_turn", n=view.scenario.horizon) if last else "")
        self.last_turn.setVisible(last)
        self.measures.show_game()
        self._draw_map()
        self.rail.set_data(months(view, reading))
        if seen_by_others:  # no page may keep what the eyes before have read, hidden or not
            for key in [k for k, (seen, _) in self._drawn.items() if seen.viewer != EVERYBODY]:
                if key != "history":
                    self._draw(key)
        moment = (table.turn, table.phase, papers, self.store.reading_effects)
        if moment != self._moment:
            self._moment = moment
            self.pills.choose(
                "effects"
                if self.store.reading_effects
                else "talks"
                if table.phase == "talks"
                else "act"
                if table.phase == "measures"
                else "situation"
            )
        self._draw(self.keys[self.pages.currentIndex()])
        self.counselling.follow()
        self._share()
        self._tell.start()


def months(view: View, reading: bool) -> RailData:
    """The game's turns by their months, and which of them is now."""
    limits, turns = view.table.limits, view.turns
    first = view.month - (view.table.turn - 1) * limits.months_per_turn
    if view.over or reading:
        first = turns[0].month if turns else view.month
    names = [words.month_short(first + n * limits.months_per_turn) for n in range(limits.turns)]
    now = len(turns) - 1 if reading else min(view.table.turn, limits.turns) - 1
    return RailData(tuple(names), now)
