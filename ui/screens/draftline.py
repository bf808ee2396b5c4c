"""One line of a package in writing: a card that opens its editor in place.

The editor holds the lever, its levels as a row of dots and by name, when the line begins, the side
letter, and out with it.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from engine.rules.draft import Draft
from engine.rules.levers import levers
from engine.rules.notation import Term
from engine.rules.table import Table
from ui import words
from ui.charts.rungs import Rungs, RungsData
from ui.screens.page import Item, button, choice, fill, tick
from ui.texts.speech import tr
from ui.tips import broken
from ui.widgets.termface import TermFace, TermFaceData

Intent = Callable[[Draft], Draft]


@dataclass(frozen=True)
class Notes:
    """What is known of a line beside its terms, as it is shown; it ``stays`` if nothing moves."""

    worth: str = ""
    warning: str = ""
    was: str = ""
    stays: bool = False


class DraftLine(QWidget):
    """Draws a line of a draft and says what a person wants of it; keeps nothing of its own."""

    wished = Signal(object)  # an intent: from a draft to the draft that is wanted
    removed = Signal()
    added = Signal()
    unfolded = Signal(bool)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._place: tuple[str, int] | None = None
        self._term: Term | None = None
        self.face = TermFace()
        self.face.setObjectName(f"{name}_face")
        self.face.clicked.connect(lambda: self.unfolded.emit(not self.opened))
        self.rungs = Rungs()
        self.rungs.asked.connect(self._to_level)
        self.lever = choice(f"{name}_lever", tr("line.lever"))
        self.level = choice(f"{name}_level", tr("line.level"))
        self.begins = choice(f"{name}_begins", tr("line.begins"))
        self.letter = QCheckBox(tr("line.side_letter"))
        self.letter.setObjectName(f"{name}_letter")
        for part in (self.lever, self.level, self.begins, self.letter):
            part.setProperty("kind", "line")
        self.out = button("×", f"{name}_out", "sign")
        self.out.setAccessibleName(tr("line.take_this_line_out"))
        self.out.setToolTip(broken(tr("line.take_this_line_out_2")))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(2)
        rows.addWidget(self.face)
        self.editor = QWidget()
        rows.addWidget(self.editor)
        inside = QVBoxLayout(self.editor)
        inside.setContentsMargins(8, 2, 0, 4)
        inside.setSpacing(3)
        columns: tuple[tuple[QWidget, ...], ...] = (
            (self.lever, self.begins), (self.level, self.letter, self.out),
        )  # fmt: skip
        inside.addWidget(self.rungs)
        for wide, *others in columns:
            row = QHBoxLayout()
            row.setSpacing(6)
            row.addWidget(wide, 1)
            for beside in others:
                row.addWidget(beside)
            inside.addLayout(row)
        self.editor.hide()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.lever.currentIndexChanged.connect(self._lever_chosen)
        self.level.currentIndexChanged.connect(self._level_chosen)
        self.begins.currentIndexChanged.connect(self._begin_chosen)
        self.letter.toggled.connect(self._letter_ticked)
        self.out.clicked.connect(self.removed)
        self._key("Delete", self.removed.emit)
        self._key("Insert", self.added.emit)
        self._key("Ctrl+Up", lambda: self._move(-1))
        self._key("Ctrl+Down", lambda: self._move(1))
        self._open: dict[str, set[int]] = {}
        self._held: dict[str, Term] = {}

    def _key(self, keys: str, act: Callable[[], None]) -> None:
        made = QShortcut(QKeySequence(keys), self)
        made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        made.activated.connect(act)

    def parts(self) -> tuple[QWidget, ...]:
        """What the keyboard goes through, in its order."""
        editor = (self.rungs, self.lever, self.begins, self.level, self.letter, self.out)
        return (self.face, *editor)

    @property
    def opened(self) -> bool:
        """Whether its editor is unfolded."""
        return not self.editor.isHidden()

    def unfold(self, on: bool) -> None:
        """Show the editor or put it away."""
        self.editor.setVisible(on)
        self.face.set_data(replace(self.face.data(), opened=on))

    def draw(
        self, draft: Draft, side: str, place: int, table: Table, notes: Notes | None = None
    ) -> None:
        """Show one line of a draft, with what the table would not take disabled and why."""
        self._place, self._term = (side, place), draft.column(side)[place]
        self._open = {}
        for t in table.openings(side):
            self._open.setdefault(t.lever, set()).add(t.level)
        self._held = {n: Term(n, table.setting[n].level) for n in self._open}
        fill(self.lever, self._levers(draft, side), self._term.lever)
        fill(self.level, self._levels(self._term), self._term.level)
        begins = ("after", 0) if self._term.after else ("in", self._term.start)
        fill(self.begins, self._begins(draft, side, place, table), begins)
        why = None if self._term.quiet else draft.hindrance(draft.hidden(side, place))
        tick(self.letter, self._term.quiet)
        self.letter.setEnabled(not why)
        self.letter.setToolTip(broken(words.reason(why)))
        self._draw_face(self._term, side, table, notes or Notes())

    def _draw_face(self, term: Term, side: str, table: Table, notes: Notes) -> None:
        names = range(len(levers()[term.lever].names))
        rungs = RungsData(
            tuple(words.level_name(term.lever, n) for n in names), table.setting[term.lever].level,
            term.level, frozenset(self._open.get(term.lever, ())), side,
        )  # fmt: skip
        self.rungs.set_data(rungs)
        chips = []
        if term.after:
            chips = [tr("line.after_theirs")]
        elif term.start:
            chips = [tr("clause.start", n=term.start)]
        if term.quiet:
            chips.append(tr("line.side_letter"))
        usual = tr("line.at_once") if term.at_once else ""
        held = tr("line.worth_held", worth=notes.worth) if notes.stays and notes.worth else ""
        self.face.set_data(
            TermFaceData(
                words.lever_name(term.lever), "" if notes.stays else notes.worth, rungs,
                tuple(chips), notes.warning, notes.was, self.opened, usual, held,
            )
        )  # fmt: skip

    def forget(self) -> None:
        """Nothing of what was written stays in the widgets, unseen too."""
        self._place = self._term = None
        self._open, self._held = {}, {}
        for combo in (self.lever, self.level, self.begins):
            fill(combo, (), None)
        tick(self.letter, False)
        self.letter.setToolTip("")
        self.rungs.set_data(RungsData())
        self.editor.hide()
        self.face.set_data(TermFaceData())

    def _levers(self, draft: Draft, side: str) -> Iterable[Item]:
        """All that the side can promise; a lever stands once in a column."""
        assert self._term is not None
        written = {t.lever for t in draft.column(side)} - {self._term.lever}
        for name in dict.fromkeys([*self._open, self._term.lever]):
            why = tr("line.stands_another_line") if name in written else ""
            yield words.lever_name(name), name, why

    def _levels(self, term: Term) -> Iterable[Item]:
        can = self._open.get(term.lever, set())
        for level in range(len(levers()[term.lever].names)):
            why = tr("line.package_opens_lever_or")
            name = words.level_name(term.lever, level)
            yield name, level, "" if level in can or level == term.level else why

    def _begins(self, draft: Draft, side: str, place: int, table: Table) -> Iterable[Item]:
        assert self._term is not None
        longest = max(*table.limits.package_months, draft.body.months, self._term.start + 1)
        named = [(tr("line.at_once"), ("in", 0), draft.delayed(side, place, 0))]
        named.append((tr("line.after_theirs"), ("after", 0), draft.waiting(side, place)))
        for n in range(1, min(60, longest - 1) + 1):
            later = draft.delayed(side, place, n)
            named.append((tr("clause.start", n=n), ("in", n), later))
        for text, clause, change in named:
            yield text, clause, words.reason(draft.hindrance(change))

    def _lever_chosen(self) -> None:
        name = self.lever.currentData()
        if self._term is not None and name in self._held:
            new = replace(self._term, lever=name, level=self._held[name].level)
            side, place = self._place or ("", 0)

            def intent(draft: Draft) -> Draft:
                change = draft.with_term(side, new, place)
                # A tariff, say, cannot stand in the side letter that the last lever stood in.
                return change.hidden(side, place, False) if draft.hindrance(change) else change

            self.wished.emit(intent)

    def _level_chosen(self) -> None:
        level = self.level.currentData()
        if level is not None:
            self._to_level(level)

    def _to_level(self, level: int) -> None:
        if self._term is not None:
            self._move(level - self._term.level)

    def _move(self, steps: int) -> None:
        """Some levels up or down, as far as the table would take it."""
        if self._term is not None and self._place is not None:
            side, place = self._place
            if self._term.level + steps in self._open.get(self._term.lever, set()):
                self.wished.emit(lambda draft: draft.moved(side, place, steps))

    def _begin_chosen(self) -> None:
        clause = self.begins.currentData()
        if self._place is None or clause is None:
            return
        side, place = self._place
        kind, months = clause
        if kind == "after":
            self.wished.emit(lambda draft: draft.waiting(side, place))
        else:
            self.wished.emit(lambda draft: draft.delayed(side, place, months))

    def _letter_ticked(self, on: bool) -> None:
        if self._place is not None:
            side, place = self._place
            self.wished.emit(lambda draft: draft.hidden(side, place, on))
