"""Asking the adviser at the table: when it may be asked, its work in a thread, what is taken.

What it says is for the side whose papers are open: it is forgotten when they close, when the table
moves on, and when its page is left. What is taken becomes a draft; it commits nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from engine.players.option import Option
from engine.rules.draft import Draft
from engine.rules.levers import SIDES
from engine.stopping import Stop
from engine.view import View
from ui.screens.counselpage import CounselPage
from ui.seating import advised, side_of
from ui.store import Store
from ui.work import Desk

if TYPE_CHECKING:
    from ui.screens.tablescreen import TableScreen

PAGE = "counsel"


class Counselling(QObject):
    """One for a table; ``on`` is what was chosen in the settings."""

    changed = Signal()  # whether it may be asked

    def __init__(self, table: TableScreen, store: Store) -> None:
        super().__init__(table)
        self.table, self.store, self.on = table, store, True
        self._desk = Desk(self)
        self._desk.ready.connect(self._answered)
        self._desk.failed.connect(self._failed)
        self._asked: tuple[View, object] | None = None  # the moment: a view and what is drafted
        self._before = "talks"

    @property
    def may_ask(self) -> bool:
        """Whether whoever looks has something to decide, and the adviser is allowed."""
        view, game = self.store.view, self.store.game
        if view is None or game is None or not self.on or not advised(game.header):
            return False
        if self.store.reading_effects or self.store.journal is None:
            return False
        here = self.store.papers in SIDES and self.store.papers == view.table.floor
        return here and view.table.phase in ("talks", "measures")

    @property
    def _page(self) -> CounselPage:
        return self.table.counsel

    @property
    def _open(self) -> bool:
        return self.table.pills.current() == PAGE

    def ask(self) -> None:
        """Open the page; the answer comes when it is there. Asked again, it leads back."""
        view, game = self.store.view, self.store.game
        if self._open:
            self.close()
            return
        if not self.may_ask or view is None or game is None:
            return
        self._before = self.table.pills.current()
        self._page.show_thinking(side_of(view.viewer, game.seats))
        self.table.pills.choose(PAGE)
        self._page.back.setFocus(Qt.FocusReason.TabFocusReason)
        draft, adviser = self.store.draft, self.store.adviser
        self._asked = (view, draft)

        def work(stop: Stop) -> tuple[View, tuple[Option, ...]]:
            from engine.players.counsel import counsel

            table = view.table
            for event in draft:
                table = table.apply(event)
            return view, counsel(replace(view, table=table), stop, adviser)

        self._desk.ask(work)

    def close(self) -> None:
        """Back to the page before."""
        if self._open:
            self.table.pills.choose(self._before)  # which forgets
            self._to(self._button())

    def left(self, key: str) -> None:
        """Another page is looked at: work that nobody waits for ends."""
        if key != PAGE and self._asked is not None:
            self._forget()

    def follow(self) -> None:
        """The table may have moved on: what was said of a moment that is past goes."""
        if self._asked is not None and not self._fresh():
            self._forget()
            if self._open:
                self.table.pills.choose(self._before)
        self.changed.emit()

    def _fresh(self) -> bool:
        if self._asked is None or not self.may_ask:
            return False
        view, draft = self._asked
        return view is self.store.view and draft == self.store.draft

    def _forget(self) -> None:
        self._asked = None
        self._desk.cancel()
        self._page.forget()

    def _answered(self, value: tuple[View, Sequence[Option]]) -> None:
        view, found = value
        game = self.store.game
        if game is not None and self._fresh() and view is self.store.view:
            self._page.show_options(view, side_of(view.viewer, game.seats), found)

    def _failed(self, problem: str) -> None:
        self.close()
        self.store.lost(problem)

    # what is taken

    def take(self, option: Option) -> None:
        """Draft it where it would be made by hand, with the focus on what would commit it."""
        if not self._fresh() or self._asked is None:
            return
        view, event = self._asked[0], option.event
        if view.table.phase == "measures":
            self.table.pills.choose("act")
            if event.verb != "done" and event not in self.store.draft:
                self.store.toggle(event)
            self._to(self.table.measures.tray.commit)
            return
        self.table.pills.choose("talks")
        talks, lies = self.table.talks, view.table.on_table
        if event.package is not None:
            self.store.writing.write(Draft.of(event.package, event.side, event.verb))
            self._to(talks.composer.offer)
        elif event.verb == "accept" and lies is not None:
            self.store.writing.write(Draft.answering(lies, event.side))
            self._to(talks.accept)
        elif event.verb == "reject":
            talks.why.setCurrentIndex(max(0, talks.why.findData(event.objection)))
            self._to(talks.reject)
        else:
            self._to(talks.rest.standing(talks.silent))

    def _button(self) -> QWidget:
        if self._before == "act":
            return self.table.measures.tray.counsel
        return self.table.talks.rest.standing(self.table.talks.counsel)

    def _to(self, widget: QWidget) -> None:
        if widget.isVisibleTo(self.table):
            widget.setFocus(Qt.FocusReason.TabFocusReason)
