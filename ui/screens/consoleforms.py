"""What the facilitator types into: a ruling, a lever, a message or a note; one form a card."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QWidget,
)

from engine.rules.effects import EFFECTS, MOST
from engine.rules.facilitator import ADDRESSES, LONGEST
from engine.rules.figures import FIGURES
from engine.rules.kinds import FORBIDDABLE
from engine.view import View
from ui import words
from ui.movekinds import kind_name
from ui.screens.acts import address
from ui.screens.happened import quantity
from ui.screens.page import button, choice, fill
from ui.texts.speech import tr
from ui.widgets.card import Card
from ui.widgets.label import Label
from ui.widgets.number import Fraction

NOTE = "note"  # to nobody
STEP = 1.0  # of an amount, by the arrows
DIGITS = 2  # behind its point


class Form(Card):
    """Fields with names, and one button below them; what is typed goes once it was said."""

    def __init__(self, title: str, name: str, does: str) -> None:
        super().__init__(title)
        self.setObjectName(name)
        self.form = QFormLayout()
        self.form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self.add(self.form)
        self.does = button(does, f"{name}_do")
        self.does.clicked.connect(self._try)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.does)
        self.add(row)
        self._act: Callable[[], bool] = lambda: False
        self.text: QLineEdit | None = None

    def doing(self, act: Callable[[], bool]) -> None:
        """What the button does; True where it was done."""
        self._act = act

    def row(self, title: str, field: QWidget) -> None:
        """A field with its name before it."""
        field.setAccessibleName(title)
        policy = QSizePolicy.Policy
        field.setSizePolicy(policy.Expanding, policy.Fixed)
        self.form.addRow(Label(title, "body"), field)

    def line(self, title: str, name: str) -> QLineEdit:
        """A field for the text; Enter does what the button does."""
        made = QLineEdit()
        made.setObjectName(name)
        made.setMaxLength(LONGEST)
        made.textChanged.connect(self._able)
        made.returnPressed.connect(self.does.click)
        self.text = made
        self.row(title, made)
        self._able()
        return made

    def _able(self) -> None:
        self.does.setEnabled(self.text is not None and bool(self.text.text().strip()))

    def _try(self) -> None:
        if self._act() and self.text is not None:
            self.text.clear()


class Forms(QWidget):
    """All forms; each signal carries what was typed."""

    lever_chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.ruling = Form(tr("console.ruling"), "ruling", tr("console.rule"))
        self.quantity = choice("ruling_quantity", tr("console.quantity"))
        for name in (*EFFECTS, *FIGURES):
            self.quantity.addItem(quantity(name), name)
        self.amount = Fraction()
        self.amount.setObjectName("ruling_amount")
        self.amount.setRange(-MOST, MOST)
        self.amount.setDecimals(DIGITS)
        self.amount.setSingleStep(STEP)
        self.ruling.row(tr("console.quantity"), self.quantity)
        self.ruling.row(tr("console.amount"), self.amount)
        self.reason = self.ruling.line(tr("console.reason"), "ruling_reason")
        self.levers = Form(tr("console.lever_title"), "lever", tr("console.forbid"))
        self.lever = choice("lever_lever", tr("console.lever"))
        self.lever.currentIndexChanged.connect(lambda: self.lever_chosen.emit())
        self.levers.row(tr("console.lever"), self.lever)
        self.why = self.levers.line(tr("console.reason"), "lever_reason")
        self.message = Form(tr("console.message"), "message", tr("console.send"))
        self.to = choice("message_to", tr("console.to"))
        for to in ADDRESSES:
            self.to.addItem(address(to), to)
        self.to.addItem(tr("console.a_note"), NOTE)
        self.to.currentIndexChanged.connect(self._name)
        self.message.row(tr("console.to"), self.to)
        self.words = self.message.line(tr("console.text"), "message_text")
        self.cards = (self.ruling, self.levers, self.message)

    @property
    def is_note(self) -> bool:
        """Whether what is typed is for nobody before the debrief."""
        return bool(self.to.currentData() == NOTE)

    def _name(self) -> None:
        does = tr("console.keep") if self.is_note else tr("console.send")
        self.message.does.setText(does)
        self.message.does.setAccessibleName(does)

    def show_view(self, view: View) -> None:
        """The levers of this table and kinds of move; what is forbidden can be allowed again."""
        names = view.table.limits.levers
        chosen = self.lever.currentData() or names[0]
        items = [(words.lever_name(n), n, "") for n in names]
        fill(self.lever, [*items, *((kind_name(n), n, "") for n in FORBIDDABLE)], chosen)
        ruled = view.table.ruled_out(str(self.lever.currentData()))
        does = tr("console.forbid") if ruled is None else tr("console.allow")
        self.levers.does.setText(does)
        self.levers.does.setAccessibleName(does)
