"""An event of the facilitator's list as it is written: a field a column, and what is wrong."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFormLayout, QLineEdit, QWidget

from engine.rules.effects import DECIMALS, EFFECTS, MOST, amount
from engine.rules.facilitator import ADDRESSES, ALL, LONGEST
from engine.scenarios.events import TURNS, BadEvents, Planned, typed
from ui.screens.acts import address
from ui.screens.happened import quantity
from ui.screens.page import button, choice, choose_data
from ui.texts.speech import tr
from ui.theme import look_of
from ui.widgets.card import Card
from ui.widgets.flow import FlowRow
from ui.widgets.label import Label
from ui.widgets.number import Fraction, Number

SERIAL = 20  # signs
_STEPS = {"support_us": 1.0, "support_cn": 1.0}  # points; what is a share goes by hundredths
STEP = 0.01
SIDE = 17  # pixels between a card's edge and what it holds, rounded up
WIDE = 560  # pixels at usual text from which on names stand before their fields


class Amount(Fraction):
    """An amount in as few signs as say all of it."""

    def textFromValue(self, value: float) -> str:
        return amount(value).replace(".", self.locale().decimalPoint())


@dataclass(frozen=True)
class Half:
    """What was written of an event, sound or not, and the one that is being changed if any."""

    old: Planned | None
    serial: str
    turn: int
    to: object
    text: str
    effects: tuple[float, ...]
    note: str


class EventForm(Card):
    """``begin`` with an event, or with a serial that is free; it hides when it is through."""

    kept = Signal(object, str)  # the event, and the serial of the one in whose place it stands
    ended = Signal()

    def __init__(self) -> None:
        super().__init__(tr("console.an_event"))
        self.setObjectName("event_form")
        self._old: Planned | None = None
        self._taken: Callable[[], set[str]] = set
        self._turns = TURNS
        self._names: list[Label] = []
        self.form = QFormLayout()
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self.add(self.form)
        self.serial = self._line("console.column_serial", "event_serial", SERIAL)
        self.turn = Number()
        self.turn.setObjectName("event_turn")
        self.turn.setSpecialValueText(tr("console.any_turn"))
        self.turn.valueChanged.connect(self._check)
        self._row(tr("console.column_turn"), self.turn)
        self.to = choice("event_to", tr("console.column_to"))
        for to in ADDRESSES:
            self.to.addItem(address(to), to)
        self.to.currentIndexChanged.connect(self._check)
        self._row(tr("console.column_to"), self.to)
        self.text = self._line("console.text", "event_text", LONGEST)
        self.effects: dict[str, Amount] = {}
        for name in EFFECTS:
            box = Amount()
            box.setObjectName(f"event_{name}")
            box.setRange(-MOST, MOST)
            box.setDecimals(DECIMALS)
            box.setSingleStep(_STEPS.get(name, STEP))
            box.valueChanged.connect(self._check)
            self.effects[name] = box
            self._row(quantity(name), box)
        self.note = self._line("console.for_you", "event_note", LONGEST)
        self.fault = Label("", "body", "bad", wrap=True)
        self.add(self.fault)
        self.keep = button(tr("console.keep_event"), "keep_event", "primary")
        self.keep.clicked.connect(self._keep)
        leave = button(tr("console.leave_event"), "leave_event", "quiet")
        leave.clicked.connect(self.end)
        row = FlowRow()
        row.add(self.keep)
        row.add(leave)
        self.add(row)
        self.hide()

    def _row(self, title: str, field: QWidget) -> None:
        field.setAccessibleName(title)
        name = Label(title, "body", wrap=True)
        self._names.append(name)
        self.form.addRow(name, field)

    def _line(self, title: str, name: str, most: int) -> QLineEdit:
        made = QLineEdit()
        made.setObjectName(name)
        made.setMaxLength(most)
        made.textChanged.connect(self._check)
        made.returnPressed.connect(self._keep)
        self._row(tr(title), made)
        return made

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, names stand above their fields."""
        super().resizeEvent(event)
        ways, look = QFormLayout.RowWrapPolicy, look_of(self)
        wide = self.width() >= look.px(WIDE)
        self.form.setRowWrapPolicy(ways.DontWrapRows if wide else ways.WrapAllRows)
        # A form gives a name above its field all the width that it would like.
        room = self.width() // 2 if wide else round(self.width() - 2 * look.px(SIDE))
        for name in self._names:
            name.setMaximumWidth(room)

    def begin(
        self, event: Planned | None, serial: str, turns: int, taken: Callable[[], set[str]]
    ) -> None:
        """An event to change, or a new one under a serial; ``taken`` are those of others."""
        self._old, self._turns, self._taken = event, turns, taken
        shown = event if event is not None else Planned(serial, "")
        self.set_title(tr("console.change_event" if event is not None else "console.new_event"))
        self.serial.setText(shown.serial)
        self.turn.setRange(0, turns)
        self.turn.setValue(shown.turn)
        choose_data(self.to, shown.to or ALL)
        self.text.setText(shown.text)
        self.text.setCursorPosition(0)
        for name, box in self.effects.items():
            box.setValue(dict(shown.effects).get(name, 0.0))
        self.note.setText(shown.note)
        self.show()
        self._check()
        self.text.setFocus()

    def half(self) -> Half | None:
        """What stands in it; nothing where it is put away."""
        if self.isHidden():
            return None
        sizes = tuple(box.value() for box in self.effects.values())
        written = (self.text.text(), sizes, self.note.text())
        turn, to = self.turn.value(), self.to.currentData()
        return Half(self._old, self.serial.text(), turn, to, *written)

    def resume(self, half: Half, turns: int, taken: Callable[[], set[str]]) -> None:
        """Go on where it was left."""
        self.begin(half.old, half.serial, turns, taken)
        self.serial.setText(half.serial)
        self.turn.setValue(half.turn)
        choose_data(self.to, half.to)
        self.text.setText(half.text)
        for box, size in zip(self.effects.values(), half.effects, strict=True):
            box.setValue(size)
        self.note.setText(half.note)

    @property
    def serial_of(self) -> str:
        """The serial of the event that is being changed; empty for a new one."""
        return self._old.serial if self._old is not None else ""

    def end(self) -> None:
        """Away with it; nothing is kept."""
        self.hide()
        self.ended.emit()

    def made(self) -> Planned:
        """The event as it is written; raises BadEvents that begins with the column."""
        sizes = {name: amount(box.value()) for name, box in self.effects.items()}
        effects = [f"{name} {size}" for name, size in sizes.items() if float(size)]
        turn = self.turn.value()
        cells = {
            "serial": self.serial.text().strip(),
            "turn": str(turn) if turn else "",
            "to": str(self.to.currentData()),
            "effects": ", ".join(effects),
            "text": " ".join(self.text.text().split()),
            "note": " ".join(self.note.text().split()),
            "state": self._old.state if self._old is not None else "",
        }
        return typed(cells, self._taken(), self._turns)

    def _check(self) -> None:
        try:
            self.made()
            problem = ""
        except BadEvents as bad:
            problem = tr("console.event_fault", problem=str(bad))
        if not self.text.text().strip():
            problem = tr("console.event_empty")
        self.fault.setText(problem)
        self.fault.setVisible(bool(problem))
        self.keep.setEnabled(not problem)

    def _keep(self) -> None:
        try:
            made = self.made()
        except BadEvents:
            return
        self.kept.emit(made, self.serial_of)
