"""The monitor: a row a table, this window's own first, those of the folder that is watched below.

It tells what everybody at a table may know. Members stand under their table where it names any.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from engine.console import AWAY, LEFT, PRESENT, Person
from engine.monitor import HARMED, MINUTE, OVER, PLAYING, QUIET, READY, WAITING, Row, seconds, state
from engine.rules.levers import SIDES
from ui import words
from ui.charts.numeral import signed
from ui.screens.page import button, choice
from ui.texts.speech import listed, tr
from ui.theme import look_of
from ui.tips import broken
from ui.watchedfolder import Seen
from ui.widgets.card import Card
from ui.widgets.flow import FlowRow
from ui.widgets.label import Label
from ui.widgets.number import Number

COLUMNS = (
    "monitor.column_table",
    "monitor.column_scenario",
    "monitor.column_phase",
    "monitor.column_in_it",
    "monitor.column_waits",
    "monitor.column_last",
    "monitor.column_ago",
    "monitor.column_state",
    "monitor.column_so_far",
)
ALL, LONG = "all", "long"
FILTERS = {ALL: "monitor.all", LONG: "monitor.long", OVER: "monitor.over"}
BY_NAME, BY_SILENCE, BY_TURN, BY_STATE = "name", "silence", "turn", "state"
SORTS = {
    BY_NAME: "monitor.by_name",
    BY_SILENCE: "monitor.by_silence",
    BY_TURN: "monitor.by_turn",
    BY_STATE: "monitor.by_state",
}
URGENT = (HARMED, QUIET, WAITING, PLAYING, READY, OVER)  # the order by state
_STATES = {
    READY: "monitor.ready",
    PLAYING: "monitor.playing",
    WAITING: "monitor.waiting",
    QUIET: "monitor.quiet",
    OVER: "monitor.is_over",
    HARMED: "monitor.harmed",
}
_WHERE = {PRESENT: "monitor.present", AWAY: "monitor.away", LEFT: "monitor.left"}
_PHASES = {
    "talks": "table.now_talks",
    "measures": "table.now_measures",
    "reveal": "table.now_effects",
    "over": "table.now_over",
}
LATE, MOST_LATE = 5, 120  # minutes without a word after which a table has gone quiet
ROWS, FEW = 8, 3  # that are seen at once, with other tables and without
# Pixels of the columns of names, of seats and of what was said, at usual text.
TABLE, SEAT, LAST = 150, 200, 260


class Monitor(Card):
    """``show_rows`` draws it; the time goes on with ``tick``."""

    folder_asked = Signal()
    folder_left = Signal()
    pick = Signal()  # of a ready event, for this window's table

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__(tr("monitor.title"))
        self.setObjectName("tables")
        self.now = now
        self._own: Row | None = None
        self._seen = Seen()
        self._shown: list[Row | Person] = []
        self.add(self._controls())
        self.folder = Label("", "small", wrap=True)
        self.add(self.folder)
        self.table = _table()
        self.table.itemSelectionChanged.connect(self._detail)
        self.table.horizontalHeader().sectionClicked.connect(self._sort_by)
        self.add(self.table)
        self.detail = Label("", "small", wrap=True)
        self.add(self.detail)
        self.stale = Label("", "body", "warn", wrap=True)
        self.add(self.stale)
        self.ready = button(tr("monitor.pick"), "pick_ready")
        self.ready.clicked.connect(self.pick)
        row = FlowRow()
        row.add(self.ready)
        self.add(row)
        self._row = row
        self.show_rows(None, Seen(), "")

    def _controls(self) -> QWidget:
        row = FlowRow()
        self.filter = choice("monitor_filter", tr("monitor.filter"))
        for name, key in FILTERS.items():
            self.filter.addItem(tr(key), name)
        self.late = Number()
        self.late.setObjectName("monitor_late")
        self.late.setAccessibleName(tr("monitor.late"))
        self.late.setToolTip(broken(tr("monitor.late")))
        self.late.setRange(1, MOST_LATE)
        self.late.setValue(LATE)
        self.late.setPrefix(tr("monitor.too_long"))
        self.late.setSuffix(tr("monitor.minutes"))
        self.sort = choice("monitor_sort", tr("monitor.sort"))
        for name, key in SORTS.items():
            self.sort.addItem(tr(key), name)
        for box in (self.filter, self.sort):
            box.currentIndexChanged.connect(self._draw)
        self.late.valueChanged.connect(self._draw)
        self.choose = button(tr("monitor.choose"), "choose_folder", "quiet")
        self.choose.clicked.connect(self.folder_asked)
        self.leave = button(tr("monitor.leave"), "leave_folder", "quiet")
        self.leave.clicked.connect(self.folder_left)
        for made in (self.filter, self.sort, self.late, self.choose, self.leave):
            row.add(made)
        return row

    # what is shown

    def show_rows(self, own: Row | None, seen: Seen, folder: str) -> None:
        """This window's table and those of a folder, by its name; empty where none is watched."""
        self._own, self._seen = own, seen
        self.leave.setVisible(bool(folder))
        self.folder.setText(_folder(seen, folder))
        self._draw()

    def tick(self) -> None:
        """Time has passed: a table may have gone quiet, and another may stand first."""
        self._draw()

    def chosen(self) -> Row | None:
        """The table whose row is chosen, or one of whose members is."""
        rows = {i.row() for i in self.table.selectedItems()}
        if len(rows) != 1:
            return None
        at = rows.pop()
        return next((x for x in reversed(self._shown[: at + 1]) if isinstance(x, Row)), None)

    def state(self, row: Row) -> str:
        """The state of a table now."""
        return state(row, self.now(), self.late.value())

    def tables(self) -> list[Row]:
        """The tables from above, as they are filtered and sorted; this window's own stays first."""
        kept = [r for r in self._seen.rows if self._passes(r)]
        kept.sort(key=self._key)
        own = [self._own] if self._own is not None and self._passes(self._own) else []
        return own + kept

    def _passes(self, row: Row) -> bool:
        wanted = self.filter.currentData()
        if wanted == LONG:
            return self.state(row) in (QUIET, HARMED)
        return wanted != OVER or row.over

    def _key(self, row: Row) -> tuple[float, ...]:
        """What the rows of a folder, which come by their names, are sorted by."""
        by = self.sort.currentData()
        if by == BY_SILENCE:
            return (row.over or bool(row.fault), -seconds(row.at, self.now()))
        if by == BY_TURN:
            return (bool(row.fault), row.turn, row.phase == "measures", row.over)
        return (URGENT.index(self.state(row)),) if by == BY_STATE else ()

    def _draw(self) -> None:
        """Draw the rows; a cell whose text is the same is not touched."""
        chosen = self.chosen()
        shown: list[Row | Person] = []
        for row in self.tables():
            shown += [row, *row.people]
        moved = [_name(x) for x in shown] != [_name(x) for x in self._shown]
        self._shown = shown
        self.table.blockSignals(True)
        self.table.setRowCount(len(shown))
        for at, one in enumerate(shown):
            for place, text in enumerate(self._cells(one)):
                _put(self.table, at, place, text, one is self._own)
        if moved:
            self.table.clearSelection()
            names = [x.name if isinstance(x, Row) else None for x in shown]
            if chosen is not None and chosen.name in names:
                self.table.selectRow(names.index(chosen.name))
        self.table.blockSignals(False)
        self._fit()
        self._detail()
        self._late()

    def _cells(self, one: Row | Person) -> Sequence[str]:
        if isinstance(one, Person):
            name, side = tr("monitor.under", name=one.name), words.side_name(one.side)
            where = tr(_WHERE[one.where])
            seat = tr("monitor.seat", side=side, name=one.office) if one.office else side
            return (name, seat, "", "", "", "", "", where, "")
        name = tr("monitor.own", name=one.name) if one is self._own else one.name
        told = tr(_STATES[self.state(one)])
        if one.fault:
            return (name, "", "", "", "", one.fault, "", told, "")
        now = self.now()
        phase = tr("monitor.phase", n=one.turn, most=one.turns, phase=tr(_PHASES[one.phase]))
        return (
            name,
            one.title,
            phase,
            "" if one.over else _long(one.since, now),
            waits(one),
            last(one),
            _long(one.at, now),
            tr("monitor.torn", state=told) if one.torn else told,
            so_far(one, short=True),
        )

    def _fit(self) -> None:
        """As high as its rows, up to some; more can be scrolled to."""
        most = ROWS if self._seen.rows else FEW  # alone it leaves the room to the events
        rows = max(1, min(most, self.table.rowCount()))
        line = self.table.verticalHeader().defaultSectionSize()
        head = self.table.horizontalHeader().sizeHint().height()
        bar = self.table.horizontalScrollBar().sizeHint().height()
        frame = 2 * self.table.frameWidth()
        self.table.setFixedHeight(head + rows * line + bar + frame)
        self.table.setVisible(bool(self._shown))

    def _detail(self) -> None:
        """All of the chosen row that its cells have no room for, and where it is played."""
        row = self.chosen()
        self.detail.setVisible(row is not None)
        if row is None:
            return
        if row.fault:
            self.detail.setText(tr("monitor.fault", name=row.name, problem=row.fault))
            return
        told = tr("monitor.detail", name=row.name, last=last(row), so_far=so_far(row))
        if row is not self._own:
            told = listed([told, tr("monitor.elsewhere", who=_seats(row))], "list.sentences")
        if row.torn:
            told = listed([told, tr("monitor.torn_says")], "list.sentences")
        self.detail.setText(told)

    def _late(self) -> None:
        """Which tables have gone quiet, and what can be done here."""
        n = self.late.value()
        own = self._own is not None and self.state(self._own) == QUIET
        others = [r.name for r in self._seen.rows if self.state(r) == QUIET]
        told = []
        if own and self._own is not None:
            silent = int(seconds(self._own.at, self.now()) // MINUTE)
            told.append(tr("monitor.own_quiet", n=silent))
        if others:
            told.append(tr("monitor.others_quiet", n=n, names=listed(others)))
        text = listed(told, "list.sentences") if told else ""
        if text != self.stale.text():
            self.stale.setText(text)
        self.stale.setVisible(bool(told))
        self._row.setVisible(own)

    def _sort_by(self, place: int) -> None:
        """A click on a head sorts by it, where it can be sorted by."""
        by = {0: BY_NAME, 2: BY_TURN, 3: BY_SILENCE, 6: BY_SILENCE, 7: BY_STATE}.get(place)
        if by is not None:
            self.sort.setCurrentIndex(self.sort.findData(by))


def last(row: Row) -> str:
    """What was said last, as far as everybody may know it."""
    if row.unseen:
        what = tr("console.unseen")
    elif row.last is None:
        return tr("monitor.beside_nothing" if row.beside else "console.nothing_yet")
    else:
        what = words.event(row.last)
    return tr("monitor.beside", what=what) if row.beside else what


def waits(row: Row) -> str:
    """For whom a table waits."""
    if row.over or not row.waits:
        return ""
    return words.side_name(row.waits) if row.waits in SIDES else tr("side.neutral")


def so_far(row: Row, short: bool = False) -> str:
    """Deals in force, and both economies as the room sees them."""
    us, cn = (signed(x, 1) for x in row.economy.values())
    return tr("monitor.so_far_short" if short else "monitor.so_far", n=row.deals, us=us, cn=cn)


def _folder(seen: Seen, folder: str) -> str:
    if not folder:
        return tr("monitor.no_folder")
    if seen.fault:
        return seen.fault
    told = [tr("monitor.folder", name=folder, n=len(seen.rows))]
    if seen.left:
        told.append(tr("monitor.left_to_read", n=seen.left))
    if seen.more:
        told.append(tr("monitor.too_many", n=seen.more))
    return listed(told, "list.sentences")


def _seats(row: Row) -> str:
    told = [tr("monitor.seat", side=words.side_name(s), name=n) for s, n in row.seats]
    return listed(told, "list.semicolon")


def _long(at: str, now: datetime) -> str:
    """How long ago, in minutes and seconds, or in hours and minutes."""
    if not at:
        return ""
    n = int(seconds(at, now))
    if n >= 60 * MINUTE:
        return tr("monitor.hours", h=n // 3600, m=f"{n // 60 % 60:02}")
    return tr("monitor.long_ago", m=n // 60, s=f"{n % 60:02}")


def _name(one: Row | Person) -> tuple[str, ...]:
    return (one.name,) if isinstance(one, Row) else (one.side, one.office, one.name)


def _put(table: QTableWidget, row: int, place: int, text: str, bold: bool) -> None:
    item = table.item(row, place)
    if item is None:
        item = QTableWidgetItem()
        table.setItem(row, place, item)
    if item.text() != text:
        item.setText(text)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, text)
    if item.font().bold() != bold:
        font = item.font()
        font.setBold(bold)
        item.setFont(font)


def _table() -> QTableWidget:
    made = QTableWidget(0, len(COLUMNS))
    made.setObjectName("monitor_tables")
    made.setAccessibleName(tr("monitor.title"))
    made.setHorizontalHeaderLabels([tr(key) for key in COLUMNS])
    made.verticalHeader().hide()
    made.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    made.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    made.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    made.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    made.setTabKeyNavigation(False)
    made.setWordWrap(False)
    heads = made.horizontalHeader()
    heads.setAccessibleName(tr("monitor.title"))
    heads.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    heads.setResizeContentsPrecision(ROWS)
    look = look_of(made)
    for place, width in ((0, TABLE), (1, SEAT), (5, LAST)):
        heads.setSectionResizeMode(place, QHeaderView.ResizeMode.Interactive)
        heads.resizeSection(place, round(look.px(width)))
    heads.setStretchLastSection(True)
    made.verticalHeader().setDefaultSectionSize(round(look.px(34)))
    return made
