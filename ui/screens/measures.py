"""The menu of measures: every lever as a ladder, what a level would do, and the draft."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from engine.rules.notation import Event
from ui.charts.fan import shared_scale
from ui.forecasting import Pair
from ui.screens.foreseen import Foreseen
from ui.screens.leverrow import LeverRow
from ui.screens.menu import Aim, Entry, Step, asked_before, found, group_name, menu, said
from ui.screens.page import choice, fill
from ui.screens.tray import Tray
from ui.store import Store
from ui.texts.speech import tr
from ui.theme import look_of
from ui.widgets.label import Label
from ui.widgets.scroll import Scroll, put_in

_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_WAYS = {
    Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 5, Qt.Key.Key_PageUp: -5,
}  # fmt: skip
# Pixels at 100 percent: from the first on the draft stands in a column of its own, from the second
# on what is pointed at has a broader one.
WIDE, USUAL = 1080, 640
READING = 250  # milliseconds after which forecasts are asked ahead
NARROW = 200  # pixels of what stands beside the rows in a narrow window
SLIM, LEAST = 500, 156  # below such a width it is slimmer still
LOW = 208  # pixels of height below which the window scrolls
FORECAST = 180  # pixels of height with which one can be read


class MeasuresBar(QWidget):
    """Rows at the left, the level that is pointed at beside them, the draft and commit."""

    def __init__(self, store: Store) -> None:
        super().__init__()
        self.store = store
        self.entries: dict[str, Entry] = {}
        self.rows: dict[str, LeverRow] = {}
        self.aims: dict[str, Aim] = {}  # of controls, where another was chosen in their row
        self._shown: list[str] = []  # rows that the search leaves, from above
        self._heads: dict[str, Label] = {}
        # Empty ones: to make and style a row takes longer than to fill it.
        self._spare: list[LeverRow] = []
        self._spare_heads: list[Label] = []
        self._fans: dict[str, Pair] = {}
        self._moment: tuple[object, ...] = ()  # what the menu was made of
        self._asked: tuple[object, ...] = ()  # the moment that the last forecast was asked in
        self._on: tuple[str, int] | None = None  # the row and the step that are pointed at
        self._asking = False
        self._placed: tuple[bool, bool, bool] | None = None
        look = look_of(self)
        self.search = QLineEdit()
        self.search.setObjectName("search")
        self.search.setAccessibleName(tr("measures.search"))
        self.search.setPlaceholderText(tr("measures.search_hint"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._sift)
        self.search.installEventFilter(self)
        self.group = choice("group", tr("measures.group_choice"), follows=True)
        self.group.currentIndexChanged.connect(self._sift)
        tools = QHBoxLayout()
        tools.addWidget(self.search, 1)
        tools.addWidget(self.group)
        self.list = Scroll()
        self.list.setObjectName("levers")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._page = QWidget()
        self._page.setObjectName("lever_page")
        self._column = QVBoxLayout(self._page)
        self._column.setContentsMargins(0, 0, round(look.px(4)), 0)
        self._column.setSpacing(0)
        self.none = Label(tr("measures.nothing_found"), "quiet", wrap=True)
        self.none.hide()
        self._column.addWidget(self.none)
        self._column.addStretch(1)
        put_in(self.list, self._page)
        left = QVBoxLayout()
        left.setSpacing(round(look.px(4)))
        left.addLayout(tools)
        left.addWidget(self.list, 1)
        self.foreseen = Foreseen()
        self.tray = Tray()
        self.tray.undo.clicked.connect(self._undo)
        self.tray.commit.clicked.connect(self._commit)
        self.tray.dropped.connect(self._drop)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, round(look.px(8)), 0, round(look.px(10)))
        self._grid.setHorizontalSpacing(round(look.px(12)))
        self._grid.setVerticalSpacing(round(look.px(6)))
        self._grid.addLayout(left, 0, 0, 2, 1)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        policy.setVerticalStretch(2)
        self.setSizePolicy(policy)
        self.setMinimumHeight(round(look.px(LOW)))
        self._place()
        store.forecasts.ready.connect(self._forecast)
        self._read = QTimer(self)  # somebody reads before they point at anything
        self._read.setSingleShot(True)
        self._read.setInterval(READING)
        self._read.timeout.connect(self._ask_ahead)

    @property
    def first(self) -> QWidget:
        """What is typed there finds a measure, and Down goes to it."""
        return self.search

    # where things stand

    def _place(self) -> None:
        """With room, the draft in a column of its own; else below what is pointed at."""
        px = look_of(self).px
        wide, usual = self.width() >= px(WIDE), self.width() >= px(USUAL)
        slim = self.width() < px(SLIM)
        if (wide, usual, slim) == self._placed:
            return
        self._placed = (wide, usual, slim)
        for part in (self.foreseen, self.tray):
            self._grid.removeWidget(part)
        if wide:
            self._grid.addWidget(self.foreseen, 0, 1, 2, 1)
            self._grid.addWidget(self.tray, 0, 2, 2, 1)
        else:
            self._grid.addWidget(self.foreseen, 0, 1)
            self._grid.addWidget(self.tray, 1, 1)
        self._grid.setRowStretch(0, 1)
        self._grid.setColumnStretch(0, 1)
        for part in (self.foreseen, self.tray):
            part.setFixedWidth(round(px(284 if usual else LEAST if slim else NARROW)))

    def minimumSizeHint(self) -> QSize:
        """However it stands now, it can be made narrower."""
        gap = self._grid.horizontalSpacing()
        narrow = self.list.minimumWidth() + gap + round(look_of(self).px(LEAST))
        return QSize(narrow, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()
        self._fit_tray()

    def _fit_tray(self) -> None:
        """In a low room the draft leaves what is pointed at as much height as it can."""
        wide = self._placed is not None and self._placed[0]
        beside = 0 if wide else round(look_of(self).px(FORECAST))
        self.tray.fit(self._grid.contentsRect().height() - beside)

    # the game

    def show_game(self) -> None:
        """Fill with what the side that thinks can do."""
        view = self.store.view
        if view is None or view.table.phase != "measures" or self.store.papers is None:
            self.hide()
            self._forget()
            return
        self._asking = False
        moment = (id(view), self.store.papers, self.store.draft)
        if moment != self._moment:
            if moment[:2] != self._moment[:2]:
                self.aims = {}
            self._moment, self._fans = moment, {}
        self.entries = {e.key: e for e in menu(view, self.store.draft, self.aims)}
        self._lay_out()
        self._show_tray()
        self._fit_tray()
        self.show()
        self._ask()
        self._point()
        self._read.start()

    def _forget(self) -> None:
        """What a side has read and drafted here leaves the window with its papers, unseen too."""
        for row in self.rows.values():
            self._put_away(row)
        for head in self._heads.values():
            head.setText("")
            head.hide()
        self._spare_heads += self._heads.values()
        self.entries, self.rows, self._heads, self._shown = {}, {}, {}, []
        self._fans, self._moment, self._on, self.aims = {}, (), None, {}
        self.search.blockSignals(True)
        self.search.clear()
        self.search.blockSignals(False)
        self.foreseen.forget()
        self.tray.forget()

    def _lay_out(self) -> None:
        """A row an entry and a heading a group, in the order of the menu."""
        side = next(iter(self.entries.values())).steps[0].event.side
        if list(self.rows) != list(self.entries):
            for key in [k for k in self.rows if k not in self.entries]:
                self._put_away(self.rows.pop(key))
            self.rows = rows = {k: self.rows.get(k) or self._empty_row() for k in self.entries}
            groups = list(dict.fromkeys(e.group for e in self.entries.values()))
            for group in groups:
                if group not in self._heads:
                    self._heads[group] = self._empty_head()
                    self._heads[group].setText(group_name(group, side))
            place = 1
            for group in groups:
                self._column.insertWidget(place, self._heads[group])
                place += 1
                for key, e in self.entries.items():
                    if e.group == group:
                        self._column.insertWidget(place, rows[key])
                        place += 1
            items = [(tr("measures.group_all"), "", "")]
            items += [(group_name(g, side), g, "") for g in groups]
            chosen = self.group.currentData()
            fill(self.group, items, chosen if chosen in groups else "")
        for key, entry in self.entries.items():
            self.rows[key].set_entry(entry)
        bar = self.list.verticalScrollBar().sizeHint().width()
        self.list.setMinimumWidth(self._page.minimumSizeHint().width() + bar)
        self._sift()

    def _put_away(self, row: LeverRow) -> None:
        row.forget()
        row.hide()
        self._spare.append(row)

    def _empty_row(self) -> LeverRow:
        return self._spare.pop(0) if self._spare else self._new_row()

    def _empty_head(self) -> Label:
        if self._spare_heads:
            return self._spare_heads.pop(0)
        head = Label("", "small")
        head.setContentsMargins(4, 8, 0, 2)
        return head

    def make_row(self, most: int) -> bool:
        """Make a row before anybody asks for it, up to so many; whether one was missing."""
        if len(self.rows) + len(self._spare) >= most:
            return False
        row = self._new_row()
        row.setParent(self._page)
        row.hide()
        self._spare.append(row)
        return True

    def _new_row(self) -> LeverRow:
        row = LeverRow()
        row.entered.connect(self._entered)
        row.pointed.connect(self._pointed)
        row.picked.connect(self._picked)
        row.aimed.connect(self._aimed)
        row.reached.connect(self._reached)
        row.keyed.connect(self._row_key)
        return row

    def _sift(self) -> None:
        """Show the rows that have what was typed."""
        group = self.group.currentData() or ""
        shown = found(self.entries.values(), self.search.text(), group)
        self._shown = [e.key for e in shown]
        for key, row in self.rows.items():
            if row.isHidden() == (key in self._shown):
                row.setVisible(key in self._shown)
        groups = {e.group for e in shown}
        for name, head in self._heads.items():
            head.setVisible(name in groups)
        self.none.setVisible(bool(self.entries) and not shown)
        self._tab_stop()

    def _tab_stop(self) -> None:
        focused = self._row_with_focus()
        stop = focused if focused in self._shown else next(iter(self._shown), "")
        for key, row in self.rows.items():
            row.take_focus(key == stop)

    def _row_with_focus(self) -> str:
        return next((k for k, r in self.rows.items() if r.ladder.hasFocus()), "")

    def _show_tray(self) -> None:
        view = self.store.view
        assert view is not None
        table, side = view.table, view.table.floor
        # A commit that a crash cut short has some of its measures on record already.
        held = [e for e in table.drafts if e.side == side]
        drafted = (*held, *self.store.draft)
        left = table.capital_of(side) - sum(table.cost(e) for e in drafted)
        chosen = [(said(e), tr("measures.price", n=table.cost(e))) for e in drafted]
        self.tray.show_draft(
            chosen, len(held), view.scenario.limits.measures,
            tr("measures.capital_left", n=left), self._asking,
        )  # fmt: skip

    # pointing

    def _entered(self, key: str) -> None:
        """Its forecasts are asked for ahead, unless another level still waits for its own."""
        if key in self.entries and not self._waiting():
            self._ask_row(self.entries[key])

    def _waiting(self) -> bool:
        """Whether the level that is pointed at has no forecast yet but will have one."""
        on = self._step()
        if on is None or not on[0].foreseen or on[1].why:
            return False
        return str(on[1].event) not in self._fans

    def _pointed(self, key: str, index: int) -> None:
        """A level is pointed at; -1 when the pointer has left, and what is shown stays."""
        if index < 0 or self._asking:
            return
        self._on = (key, index)
        self._ask()
        self._point()

    def _ask(self) -> None:
        """The forecast of what is pointed at, alone, so that it is there first; its row follows."""
        on = self._step()
        if on is not None and self._waiting():
            self._asked = self._moment
            self.store.forecasts.options([on[1].event])
        elif on is not None:
            self._ask_row(on[0])

    def _ask_row(self, entry: Entry) -> None:
        """The forecasts of a row's levels that are not there yet."""
        if events := self._unforeseen(entry):
            self._asked = self._moment
            self.store.forecasts.options(events)

    def _unforeseen(self, entry: Entry) -> list[Event]:
        """What may be chosen of a row and has no forecast yet."""
        events = [s.event for s in entry.open_steps] if entry.foreseen else []
        return [e for e in events if str(e) not in self._fans]

    def _step(self) -> tuple[Entry, Step] | None:
        """What is pointed at, if it is still there."""
        if self._on is None or self._on[0] not in self.entries:
            return None
        entry = self.entries[self._on[0]]
        return (entry, entry.steps[self._on[1]]) if self._on[1] < len(entry.steps) else None

    def _point(self) -> None:
        """Draw the level that is pointed at, with its forecast if that is there."""
        on, view = self._step(), self.store.view
        if on is None or view is None:
            self.foreseen.nothing()
            return
        entry, step = on
        pairs = [self._fans[str(s.event)] for s in entry.steps if str(s.event) in self._fans]
        scale = shared_scale([f for pair in pairs for f in pair])
        pair = self._fans.get(str(step.event))
        self.foreseen.show_step(entry, step, pair, scale, view.scenario.horizon)

    def _forecast(self, rows: Sequence[tuple[str, Pair]]) -> None:
        """Options by key, each with its fans."""
        if self._asked != self._moment:
            return  # of another draft
        known = {str(s.event) for e in self.entries.values() for s in e.steps}
        self._fans |= {key: pair for key, pair in rows if key in known}
        if self.isVisible() and not self._asking:
            self._point()
            self._ask_ahead()

    def _ask_ahead(self) -> None:
        """While nobody waits: the rest of the row that is pointed at, for its one scale, then the
        rows to which the pointer comes next, at first the uppermost.
        """
        if not self.isVisible() or self._waiting():
            return
        on = self._on[0] if self._on is not None else ""
        at = self._shown.index(on) if on in self._shown else -1
        for near in (at, at + 1, at - 1, at + 2):
            entry = self.entries[self._shown[near]] if 0 <= near < len(self._shown) else None
            if entry is not None and (events := self._unforeseen(entry)):
                self._asked = self._moment
                self.store.forecasts.ahead(events)
                return

    # choosing

    def _picked(self, key: str, index: int) -> None:
        """A level is chosen, or what was chosen is taken back; why not is told where it cannot."""
        self._asking = False
        entry = self.entries.get(key)
        if entry is None or index >= len(entry.steps):
            return
        self._on = (key, index)
        step = entry.steps[index]
        if step.now and not step.drafted and entry.drafted is not None:
            self.store.toggle(entry.drafted.event)  # today's level again: as it was
        elif not step.why:
            self.store.toggle(step.event)
        else:
            self._show_tray()
            self._point()

    def _aimed(self, key: str, aim: Aim) -> None:
        """Another target or reason; what is drafted of the row is drafted with it."""
        drafted = self.entries[key].drafted
        self.aims[key] = aim
        if drafted is not None and drafted.event.level:
            e = drafted.event
            self.store.toggle(Event(e.side, e.verb, e.lever, e.level, *aim))
        else:
            self.show_game()

    def _drop(self, place: int) -> None:
        """Take one measure out of the draft."""
        view = self.store.view
        if view is not None:
            held = len([e for e in view.table.drafts if e.side == view.table.floor])
            self.store.toggle(self.store.draft[place - held])

    def _undo(self) -> None:
        if self._asking:
            self._go_back()
        else:
            self.store.undo()

    def _go_back(self) -> None:
        self._asking = False
        self._show_tray()
        self._point()

    def _commit(self) -> None:
        """Asks once, with what becomes public and what does not."""
        view = self.store.view
        if view is None:
            return
        if not self._asking:
            self._asking = True
            self._show_tray()
            self.foreseen.show_asked(asked_before(view, self.store.draft))
            self.store.rehearse()
            return
        self.store.commit()

    # keys

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._search_key(event)
        return super().eventFilter(watched, event)

    def _reached(self, key: str) -> None:
        """A row has the keys: it is the one at which Tab stops, and in view."""
        self._tab_stop()
        self.list.ensureWidgetVisible(self.rows[key], 0, 0)
        self._pointed(key, self.rows[key].ladder.value())

    def _search_key(self, event: QKeyEvent) -> bool:
        """From the search to the first row, and out of it."""
        key = event.key()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._shown:
            self.focus_row(self._shown[0])
            return True
        if key == Qt.Key.Key_Escape and self.search.text():
            self.search.clear()
            return True
        return False

    def _row_key(self, row: str, event: QKeyEvent) -> None:
        """Up and Down move over rows, Backspace takes back, letters search."""
        key, text = event.key(), event.text()
        if key in _WAYS and row in self._shown:
            to = self._shown.index(row) + _WAYS[Qt.Key(key)]
            if to < 0 and key == Qt.Key.Key_Up:
                self.search.setFocus(Qt.FocusReason.BacktabFocusReason)
            else:
                self.focus_row(self._shown[max(0, min(len(self._shown) - 1, to))])
        elif key == Qt.Key.Key_Backspace:
            self._undo()
        elif text.strip() and text.isprintable() and not event.modifiers() & _COMMANDS:
            self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.search.setText(text)
        else:
            event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves the question before a commit, wherever the keys are."""
        if event.key() == Qt.Key.Key_Escape and self._asking:
            self._go_back()
        else:
            super().keyPressEvent(event)

    def focus_row(self, key: str) -> None:
        """Go to a row with the keys."""
        self.rows[key].ladder.setFocus(Qt.FocusReason.TabFocusReason)
