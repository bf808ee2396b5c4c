"""The package on the table: two facing columns of cards that are written in, and its verdict.

It draws the draft of the side that thinks and sends intents; of the cards one is open at a time.
"""

from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from engine.rules.draft import Draft, Fault
from engine.rules.levers import SIDES, opponent
from engine.rules.notation import Package, Term
from engine.rules.package import NEUTRAL, crosses
from engine.view import View
from ui import drafts, words
from ui.screens.advice import red_lines
from ui.screens.draftline import DraftLine, Intent, Notes
from ui.screens.leverpicker import LeverPicker
from ui.screens.page import Item, button, choice, fill, tick
from ui.screens.verdict import Verdict
from ui.store import Store
from ui.texts.speech import tr
from ui.theme import look_of
from ui.tips import broken
from ui.widgets.card import Card
from ui.widgets.flow import Flow
from ui.widgets.label import Label

SIDE_BY_SIDE = 520  # least width for two columns, at the laptop's text size


class Composer(Card):
    """Two columns of cards, how long, how watched, what is wrong, and what it is worth.

    The button that sends it is made here and stands where the page puts it.
    """

    drawn = Signal()

    def __init__(self, store: Store) -> None:
        super().__init__()
        self.set_title(tr("composer.package"))
        self.store = store
        self.faults: tuple[Fault, ...] = ()
        self._worths: dict[Term, str] = {}
        self._unfolded: tuple[int, int] | None = None  # column and place of the open card
        self._picking = 0
        self.titles = (Label("", "small"), Label("", "small"))
        self.adds = (self._add_button("give"), self._add_button("get"))
        self._pools: tuple[list[DraftLine], list[DraftLine]] = ([], [])
        self._stacks = (QVBoxLayout(), QVBoxLayout())
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(14)
        for title, stack, add in zip(self.titles, self._stacks, self.adds, strict=True):
            column = QVBoxLayout()
            column.setSpacing(4)
            column.addWidget(title)
            stack.setSpacing(5)
            column.addLayout(stack)
            column.addWidget(add)
            column.addStretch(1)
            self._columns.addLayout(column, 1)
        self.add(self._conditions())
        self.add(self._columns)
        self.wrong = Label("", "body", "bad", wrap=True)
        self.right = button(tr("composer.put_right"), "put_right")
        self.right.clicked.connect(self._put_right)
        row = QHBoxLayout()
        row.addWidget(self.wrong, 1)
        row.addWidget(self.right, 0, Qt.AlignmentFlag.AlignTop)
        self.add(row)
        self.verdict = Verdict("draft")
        self.verdict.tried.connect(store.writing.write)
        self.add(self.verdict)
        self.offer = button("", "offer", "primary")
        self.offer.clicked.connect(self._send)
        self.picker = LeverPicker(self)
        self.picker.taken.connect(self._take)
        self.picker.closed.connect(lambda: self.adds[self._picking].setFocus())
        for keys, act in (
            ("Ctrl+Z", store.writing.undo),
            ("Ctrl+Shift+Z", store.writing.redo),
            ("Ctrl+Y", store.writing.redo),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(act)
        store.writing.changed.connect(self._redraw)

    @property
    def worth(self) -> Label:
        """All sentences about what the draft is worth; folded until asked for."""
        return self.verdict.worth

    @property
    def first(self) -> QWidget | None:
        """Where writing begins: at the first card, else at adding one."""
        cards = [line.face for line in (*self.gives, *self.gets)]
        return next((w for w in (*cards, *self.adds) if w.isEnabled()), None)

    def _add_button(self, name: str) -> QPushButton:
        made = button(
            tr("composer.add_give" if name == "give" else "composer.add_get"),
            f"add_{name}",
            "add",
        )
        made.clicked.connect(partial(self._pick, 0 if name == "give" else 1))
        return made

    def _steps(self) -> tuple[QPushButton, QPushButton]:
        """Undo and redo."""
        self.back = button(tr("composer.undo"), "draft_undo", "line")
        self.back.setToolTip(tr("composer.take_last_change_back"))
        self.again = button(tr("composer.redo"), "draft_redo", "line")
        self.again.setToolTip(tr("composer.make_again_ctrl_shift"))
        self.back.clicked.connect(self.store.writing.undo)
        self.again.clicked.connect(self.store.writing.redo)
        return self.back, self.again

    def _conditions(self) -> QWidget:
        holder = QWidget()
        row = Flow(holder, round(look_of(self).px(12)), level=True)
        row.setContentsMargins(0, 0, 0, 0)
        self.months = choice("months", tr("composer.months_2"))
        self.verify = QCheckBox(tr("composer.with_verification"))
        self.verify.setObjectName("verify")
        self.snapback = QCheckBox(tr("composer.snaps_back_if_broken"))
        self.snapback.setObjectName("snapback")
        self.months.currentIndexChanged.connect(self._months_chosen)
        self.verify.toggled.connect(lambda on: self._wish(lambda d: d.verified(on)))
        self.snapback.toggled.connect(lambda on: self._wish(lambda d: d.snapping_back(on)))
        for widget in (self.months, self.verify, self.snapback):
            widget.setProperty("kind", "line")
            row.addWidget(widget)
        for step in self._steps():
            row.addWidget(step)
        return holder

    @property
    def gives(self) -> tuple[DraftLine, ...]:
        """The lines of the first column as they are shown."""
        return self._shown(0)

    @property
    def gets(self) -> tuple[DraftLine, ...]:
        """The lines of the second column as they are shown."""
        return self._shown(1)

    def _shown(self, k: int) -> tuple[DraftLine, ...]:
        draft = self.store.writing.draft
        return tuple(self._pools[k][: len(draft.column(_sides(draft)[k]))]) if draft else ()

    def draw(self) -> None:
        """Show the draft as it is now, with its faults and what can be done."""
        draft, view = self.store.writing.draft, self.store.view
        if draft is None or view is None:
            self.forget()
            return
        table = view.table
        self.faults = draft.faults(table, view.guarded)
        self._worths = {}  # of an older draft
        for k, side in enumerate(_sides(draft)):
            column = draft.column(side)
            self._make_lines(k, len(column))
            for place, line in enumerate(self._pools[k]):
                if place < len(column):
                    line.draw(draft, side, place, table, self._notes(draft, view, side, place))
                    line.unfold(self._unfolded == (k, place))
                else:
                    line.forget()
                line.setVisible(place < len(column))
            free = draft.free(table, side)
            self.adds[k].setEnabled(bool(free))
            none_left = tr("composer.every_lever_can_be")
            self.adds[k].setToolTip(tr("composer.add_line_insert") if free else none_left)
        self._name_columns(draft)
        self._draw_conditions(draft, table.limits.package_months)
        self._draw_faults(draft)
        self.drawn.emit()

    def tell_worth(self, worths: dict[Term, str]) -> None:
        """The model's answer comes onto the cards; nothing else is drawn."""
        draft, view = self.store.writing.draft, self.store.view
        self._worths = worths
        if draft is None or view is None:
            return
        for k, side in enumerate(_sides(draft)):
            for place, line in enumerate(self._shown(k)):
                line.draw(draft, side, place, view.table, self._notes(draft, view, side, place))

    def _notes(self, draft: Draft, view: View, side: str, place: int) -> Notes:
        """Worth, a red line, and what lay there before, of one line."""
        term = draft.column(side)[place]
        warning = ""
        if crosses(term.lever, term.level, red_lines(view, side)):
            ours = view.mandate is not None and side == view.viewer
            warning = tr("line.crosses" if ours else "line.may_cross")
        was = ""
        for lay in (view.table.on_table, view.table.before_it):
            was = was or (_unlike(lay, side, term) if lay is not None else "")
        stays = term.level == view.table.setting[term.lever].level
        return Notes(self._worths.get(term, ""), warning, was, stays)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Side by side where names and levels can be read so, else one column below the other."""
        super().resizeEvent(event)
        beside = self.width() >= look_of(self).px(SIDE_BY_SIDE)
        way = QBoxLayout.Direction
        self._columns.setDirection(way.LeftToRight if beside else way.TopToBottom)

    def forget(self) -> None:
        """What a side wrote leaves the window with its papers, unseen too."""
        for line in (*self._pools[0], *self._pools[1]):
            line.forget()
            line.hide()
        fill(self.months, (), None)
        for box in (self.verify, self.snapback):
            tick(box, False)
        self.faults = ()
        self._worths, self._unfolded = {}, None
        self.wrong.setText("")
        self.verdict.forget()
        self.picker.forget()
        self._name_send("")
        self.right.setToolTip("")

    def _redraw(self) -> None:
        """Something was written; only the composer is drawn anew."""
        if not self.isHidden():
            self.draw()

    def make_line(self, most: int) -> bool:
        """Make a line before anybody asks for it, up to so many; whether one was missing."""
        k = min((0, 1), key=lambda k: len(self._pools[k]))
        if len(self._pools[k]) >= most:
            return False
        self._make_lines(k, len(self._pools[k]) + 1)
        self._pools[k][-1].hide()
        return True

    def _make_lines(self, k: int, wanted: int) -> None:
        pool = self._pools[k]
        if len(pool) >= wanted:
            return
        while len(pool) < wanted:
            line = DraftLine(f"{('give', 'get')[k]}{len(pool)}")
            line.wished.connect(self._wish)
            line.removed.connect(partial(self._remove, k, len(pool)))
            line.added.connect(partial(self._add, k))
            line.unfolded.connect(partial(self._unfold, k, len(pool)))
            pool.append(line)
            self._stacks[k].addWidget(line)
        order: list[QWidget] = [self.months, self.verify, self.snapback, self.back, self.again]
        for lines, add in zip(self._pools, self.adds, strict=True):
            order += [part for made in lines for part in made.parts()]
            order.append(add)
        order += [self.right, self.verdict.attempt, self.verdict.more, self.offer]
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def _name_columns(self, draft: Draft) -> None:
        """Ours and theirs, or in a neutral text the two sides by name."""
        neutral = draft.author == NEUTRAL
        self.set_title(tr("composer.neutral_package" if neutral else "composer.package"))
        titles = (tr("composer.we_give"), tr("composer.we_get"))
        adds = (tr("composer.add_give"), tr("composer.add_get"))
        if draft.author == NEUTRAL:
            names = [words.side_name(s) for s in SIDES]
            titles = (tr("composer.gives", side=names[0]), tr("composer.gives", side=names[1]))
            adds = (tr("composer.add_of", side=names[0]), tr("composer.add_of", side=names[1]))
        for label, title, add, text in zip(self.titles, titles, self.adds, adds, strict=True):
            label.setText(title)
            add.setText(text)
            add.setAccessibleName(tr("composer.add_line", column=title))

    def _draw_conditions(self, draft: Draft, usual: tuple[int, ...]) -> None:
        body = draft.body
        offered: list[Item] = []
        for n in sorted({*usual, body.months}):
            why = words.reason(draft.hindrance(draft.lasting(n)))
            offered.append((tr("count.months", n=n), n, why))
        fill(self.months, offered, body.months)
        tick(self.verify, body.verify)
        tick(self.snapback, body.snapback)
        self.back.setEnabled(self.store.writing.can_undo)
        self.again.setEnabled(self.store.writing.can_redo)

    def _draw_faults(self, draft: Draft) -> None:
        view = self.store.view
        assert view is not None
        lies = view.table.on_table
        asked = lies is not None and lies[0] != draft.author
        self.wrong.setText("\n".join(drafts.fault(f, draft, asked) for f in self.faults))
        self.wrong.setVisible(bool(self.faults))
        self.verdict.setVisible(not self.faults and draft.author != NEUTRAL)
        cured = [f for f in self.faults if f.cured is not None]
        self.right.setVisible(bool(cured))
        self.right.setToolTip(drafts.cure(cured[0]) if cured else "")
        other = words.side_name(opponent(draft.author)) if draft.author in SIDES else ""
        if draft.author == NEUTRAL:
            key = "composer.put_before_both"
        elif lies is None:
            key = "composer.offer"
        elif lies[0] == draft.author:
            key = "composer.offer_instead"
        else:
            key = "composer.counter"
        self._name_send(tr(key, other=other))
        self.offer.setEnabled(not self.faults)
        self.offer.setToolTip(broken(self.wrong.text()))

    def _name_send(self, text: str) -> None:
        self.offer.setText(text)
        self.offer.setAccessibleName(text.replace("&", "") or tr("composer.send"))
        self.offer.setToolTip("")

    def _wish(self, intent: Intent) -> None:
        draft = self.store.writing.draft
        if draft is not None:
            self.store.writing.write(intent(draft))

    def _unfold(self, k: int, place: int, on: bool) -> None:
        """One card is open at a time."""
        self._unfolded = (k, place) if on else None
        for column in range(2):
            for n, line in enumerate(self._shown(column)):
                line.unfold(self._unfolded == (column, n))

    def _pick(self, k: int, *_: object) -> None:
        """Which lever? The list of those that can be promised opens over the column."""
        draft, view = self.store.writing.draft, self.store.view
        if draft is None or view is None:
            return
        free = draft.free(view.table, _sides(draft)[k], view.guarded)
        if free:
            self._picking = k
            self.picker.place(self.adds[k], self)
            self.picker.offer(free, self.adds[k].accessibleName())

    def _take(self, term: Term) -> None:
        self._write_new(self._picking, term)

    def _add(self, k: int, *_: object) -> None:
        """A line that holds the first free lever where it is; the keyboard goes there."""
        draft, view = self.store.writing.draft, self.store.view
        if draft is None or view is None:
            return
        free = draft.free(view.table, _sides(draft)[k], view.guarded)
        if free:
            self._write_new(k, free[0])

    def _write_new(self, k: int, term: Term) -> None:
        """A new line is open: what is next is how far its lever goes."""
        self._wish(lambda d: d.with_term(_sides(d)[k], term))
        shown = self._shown(k)
        if shown:
            self._unfold(k, len(shown) - 1, True)
            shown[-1].rungs.setFocus(Qt.FocusReason.OtherFocusReason)

    def _remove(self, k: int, place: int) -> None:
        """A line goes; the keyboard goes to the one that took its place, or to adding one."""
        self._unfolded = None
        self._wish(lambda d: d.without_term(_sides(d)[k], place))
        left = self._shown(k)
        after: QWidget = left[min(place, len(left) - 1)].face if left else self.adds[k]
        after.setFocus(Qt.FocusReason.OtherFocusReason)

    def _months_chosen(self) -> None:
        months = self.months.currentData()
        if months is not None:
            self._wish(lambda d: d.lasting(months))

    def _put_right(self) -> None:
        cured = next((f.cured for f in self.faults if f.cured is not None), None)
        if cured is not None:
            self.store.writing.write(cured)

    def _send(self) -> None:
        draft = self.store.writing.draft
        if draft is not None and not self.faults:
            self.store.say(draft.event())


def _sides(draft: Draft) -> tuple[str, str]:
    """Whose column stands first and second."""
    first = draft.author if draft.author in SIDES else "US"
    return first, opponent(first)


def _unlike(lay: tuple[str, Package], side: str, term: Term) -> str:
    """What a line was in a package that lay there, if it was not the same."""
    author, package = lay
    old = next((t for t in package.column(author, side) if t.lever == term.lever), None)
    if old is None:
        return tr("line.new")
    return tr("line.was", term=words.level_name(old.lever, old.level)) if old != term else ""
