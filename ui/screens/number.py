"""Where a number comes from: its change by cause, its parts, the rules behind it, their parameters.

Each part and each rule opens deeper; Escape, and the button, come back one step at a time.
"""

from dataclasses import dataclass

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from engine import explained
from engine.score.change import RULINGS
from engine.view import MOST, View
from engine.world.parameters import Prior
from ui import words
from ui.charts.numeral import at_least, plain, signed
from ui.charts.partbar import PartBar, PartBarData
from ui.charts.waterfall import Waterfall
from ui.screens import changes, since
from ui.screens.headline import foremost
from ui.screens.page import button
from ui.store import Store
from ui.texts.speech import given, listed, tr
from ui.theme import look_of
from ui.widgets.card import Card
from ui.widgets.flow import Flow
from ui.widgets.label import Label
from ui.widgets.sidemark import SideMark

FLOW = "flow"
DIGITS = 4  # of a parameter
# What a node of the map is about: a good, who uses it, whose lever rules it and which.
NODES = {
    "mines": ("heavy", "us_civil", "CN", "ree_heavy"),
    "heavy": ("heavy", "us_civil", "CN", "ree_heavy"),
    "magnets": ("magnets", "us_civil", "CN", "ree_magnets"),
    "cars": ("magnets", "us_civil", "CN", "ree_magnets"),
    "defence": ("magnets", "us_defence", "CN", "ree_magnets"),
    "eda": ("design_software", "china", "US", "eda"),
    "tools": ("tools", "china", "US", "tools"),
    "chips": ("ai_chips", "china", "US", "ai_chips"),
    "compute": ("ai_chips", "china", "US", "ai_chips"),
}


@dataclass(frozen=True)
class Asked:
    """A number of a side, from one of its causes if a row was pressed; a link of the map by its
    node; or a rule behind either.
    """

    figure: str = ""
    side: str = ""
    cause: str = ""
    node: str = ""
    rule: str = ""


class NumberPage(QWidget):
    """Asked anew it begins at the first number; it keeps nothing of what was shown."""

    closed = Signal()

    def __init__(self, store: Store) -> None:
        super().__init__()
        self.store = store
        self.path: list[Asked] = []
        self._from: list[int] = []  # which of a page's doors was taken, for the way back
        self.doors: list[QWidget] = []
        look = look_of(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(round(look.px(n)) for n in (18, 4, 18, 8)))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(round(look.px(10)))
        column.addLayout(self._rows)
        foot = QHBoxLayout()
        self.back = button(tr("number.back"), "number_back", "primary")
        self.back.clicked.connect(self.go_back)
        foot.addWidget(self.back)
        foot.addStretch(1)
        column.addLayout(foot)
        column.addStretch(1)

    def ask(self, asked: Asked) -> None:
        """Begin with a number."""
        self.path, self._from = [asked], []
        self.show_game()

    def deeper(self, asked: Asked, door: QWidget) -> None:
        """One step on."""
        self._from.append(self.doors.index(door) if door in self.doors else 0)
        self.path.append(asked)
        self.show_game()
        self.back.setFocus(Qt.FocusReason.TabFocusReason)

    def go_back(self) -> None:
        """One step back, with the focus on the door that was taken; from the first, out."""
        if len(self.path) <= 1:
            self.closed.emit()
            return
        self.path.pop()
        door = self._from.pop()
        self.show_game()
        if door < len(self.doors):
            self.doors[door].setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.go_back()
            return
        super().keyPressEvent(event)

    def show_game(self) -> None:
        """The last step of the way, from what those who look may know."""
        view = self.store.view
        while (item := self._rows.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.doors = []
        if view is None or view.opening is None or not self.path:
            self._rows.addWidget(Label(tr("number.ask"), "quiet", wrap=True))
            return
        asked = self.path[-1]
        if asked.rule:
            self._rule(explained.rule(asked.rule))
        elif asked.node:
            self._flow(view, asked.node)
        else:
            self._figure(view, asked)
        for made in self.children():  # at once: a door may be given the focus
            if isinstance(made, QWidget) and self._rows.indexOf(made) >= 0:
                made.show()

    # a number

    def _figure(self, view: View, asked: Asked) -> None:
        side, figure = asked.side, asked.figure
        head = Card()
        row = QHBoxLayout()
        row.addWidget(SideMark(side))
        row.addWidget(Label(figure_name(figure), "heading", wrap=True), 1)
        head.add(row)
        level = changes.written(figure, changes.level(view, side, figure))
        number = QHBoxLayout()
        number.addWidget(Label(level, "figure"))
        unit = tr("see.economy_unit" if figure == "economy" else "see.score_unit")
        number.addWidget(Label(unit, "small", wrap=True), 1)
        head.add(number)
        judged = self.store.scoring.judged.get(len(view.turns))
        first = foremost(view, judged) if view.turns else ""
        told = changes.told(view, side, figure, first)
        if told is None:
            head.add(Label(tr("number.unmoved"), "quiet", wrap=True))
        else:
            self._changes(view, head, told, asked)
        self._rows.addWidget(head)
        self._parts(view, asked)
        self._rules(figure)

    def _changes(self, view: View, card: Card, told: changes.Told, asked: Asked) -> None:
        fall = Waterfall(changes.alone(told).data)
        side = words.side_name(told.side)
        fall.setAccessibleName(tr("see.falls", what=figure_name(asked.figure), side=side))
        behind = Label(tr("number.behind"), "small", wrap=True)

        def show(row: int) -> None:
            cause = told.cause(row)
            if not cause:
                behind.setText(tr("number.behind"))
                return
            what = listed(changes.moves_behind(view, cause), "list.semicolon")
            label = told.data.items[row - 1].label
            what = what or tr("number.no_moves")
            behind.setText(tr("number.behind_row", row=label, what=what))

        fall.rowActivated.connect(show)
        if asked.cause in told.causes:
            show(told.causes.index(asked.cause) + 1)
        self.doors.append(fall)
        card.add(Label(tr("number.moved"), "small", wrap=True))
        card.add(fall)
        card.add(behind)

    def _parts(self, view: View, asked: Asked) -> None:
        """Parts of the security score by their weights, or the turn's accounts."""
        side, turns = asked.side, (view.opening, *view.turns)
        last = turns[-1]
        assert last is not None
        if asked.figure == "security":
            card = Card(tr("number.parts"))
            for part, weight in explained.weights(side).items():
                name = tr("number.weight", part=tr(words.PARTS[part]), n=plain(100 * weight))
                value = last.security_parts[side][part]
                bar = PartBar(PartBarData(name, value, None, side, 1))
                deeper = Asked(part, side)
                bar.opened.connect(lambda a=deeper, b=bar: self.deeper(a, b))
                self.doors.append(bar)
                card.add(bar)
            self._rows.addWidget(card)
        elif asked.figure == "economy" and view.turns:
            card = Card(tr("number.parts"))
            card.add(Label(tr("number.accounts"), "small", wrap=True))
            rows = [
                tr("kit.named", name=words.account(part), value=signed(amount, 1))
                for part, amount in explained.money(last, side).items()
                if round(amount, 1)
            ]
            ruled = last.ruling.economy[side]
            if ruled:
                name = since.cause_name(RULINGS)
                rows.append(tr("kit.named", name=name, value=signed(ruled, 1)))
            card.add(Label("\n".join(rows) or tr("list.none"), "body", wrap=True))
            self._rows.addWidget(card)

    def _rules(self, figure: str) -> None:
        card, room = Card(tr("number.rules")), QWidget()
        flow = Flow(room, round(look_of(self).px(6)))
        flow.setContentsMargins(0, 0, 0, 0)
        for rule in explained.rules(figure):
            made = button(_title(rule), f"rule_{rule.id}")
            made.clicked.connect(lambda _=False, r=rule.id, b=made: self.deeper(Asked(rule=r), b))
            self.doors.append(made)
            flow.addWidget(made)
        card.add(room)
        self._rows.addWidget(card)

    # a link of the map

    def _flow(self, view: View, node: str) -> None:
        good, user, side, lever = NODES[node]
        head = Card()
        row = QHBoxLayout()
        row.addWidget(SideMark(side))
        what = tr("number.flow", good=tr(words.GOODS[good]), user=tr(words.USERS[user]))
        row.addWidget(Label(what, "heading", wrap=True), 1)
        head.add(row)
        number = QHBoxLayout()
        number.addWidget(Label(at_least(view.trade[good, user], MOST), "figure"))
        number.addWidget(Label(tr("number.flow_normal"), "small", wrap=True), 1)
        head.add(number)
        now = view.table.setting[lever].level
        name, level = words.lever_name(lever), words.level_name(lever, now)
        head.add(Label(tr("number.ruled_by", lever=name, level=level), "body", wrap=True))
        head.add(Label(words.lever_says(lever), "small", wrap=True))
        held = view.stocks.get((good, user))
        if held is not None:
            a, b, c = (plain(v, 1) for v in (held.p50, held.p05, held.p95))
            key = "number.stock_exact" if held.exact else "number.stock"
            head.add(Label(tr(key, a=a, b=b, c=c), "body", wrap=True))
        self._rows.addWidget(head)
        self._rules(FLOW)

    # a rule

    def _rule(self, rule: explained.Rule) -> None:
        card = Card(_title(rule))
        card.add(Label(given(f"guide.{rule.id}.text", rule.text), "body", wrap=True))
        card.add(Label(tr("number.equations"), "heading", wrap=True))
        card.add(Label(given(f"guide.{rule.id}.equations", _flowing(rule.equations)), wrap=True))
        if rule.limits:
            limits = given(f"guide.{rule.id}.limits", rule.limits)
            card.add(Label(tr("number.limits", text=limits), "small", wrap=True))
        self._rows.addWidget(card)
        if rule.parameters:
            card = Card(tr("number.parameters", n=len(rule.parameters)))
            for p in rule.parameters:
                card.add(_parameter(p))
            self._rows.addWidget(card)


def figure_name(figure: str) -> str:
    """A figure as a title."""
    return tr(changes.MEASURES[figure] if figure in changes.MEASURES else words.PARTS[figure])


def _title(rule: explained.Rule) -> str:
    return given(f"guide.{rule.id}.title", rule.title)


def _flowing(text: str) -> str:
    """Paragraphs without the line breaks of the code; lines that are set in stay lines."""
    found = []
    for block in text.split("\n\n"):
        lines = block.splitlines()
        set_in = any(line.startswith(" ") for line in lines)
        found.append("\n".join(lines) if set_in else " ".join(lines))
    return "\n\n".join(found).replace("``", "")


def _parameter(p: Prior) -> QWidget:
    """Its name with central value and range, and below them the source."""
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    a, b, c = (QLocale().toString(v, "g", DIGITS) for v in (p.central, p.low, p.high))
    text = tr("number.parameter", name=p.name, a=a, b=b, c=c, unit=p.unit)
    column.addWidget(Label(text, "body", wrap=True))
    column.addWidget(Label(tr("number.source", source=p.source, mark=p.mark), "small", wrap=True))
    return made
