"""The debrief by office: who held it, what the game has come to for it, what its people said."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QSizePolicy

from engine.advice.personal import Personal, personal
from engine.advice.result import Final
from engine.rules.levers import SIDES
from engine.view import Opened
from ui import words
from ui.charts.numeral import plain
from ui.screens import officetext
from ui.texts.speech import listed, tr
from ui.tips import broken
from ui.widgets.card import Card
from ui.widgets.columns import Columns
from ui.widgets.label import Label
from ui.widgets.sidemark import SideMark

LEAST = 290  # width of a side, at the laptop's text size


class OfficesCard(Card):
    """A row an office, both sides beside each other; figures come when they are worked out."""

    def __init__(self, game: Opened) -> None:
        super().__init__(tr("offices.title"))
        self._game = game
        self.add(Label(tr("offices.told"), "small", wrap=True))
        self.figures: dict[tuple[str, int], Label] = {}
        us, cn = (self._side(side) for side in SIDES)
        self.add(Columns((us, cn), LEAST))
        watching = listed(list(game.cast.observers))
        if watching:
            self.add(Label(tr("offices.watched", names=watching), "small", wrap=True))

    def _side(self, side: str) -> Card:
        card = Card()
        card.add(SideMark(side, words.side_name(side)))
        grid = QGridLayout()
        grid.setColumnStretch(0, 1)
        grid.setHorizontalSpacing(12)
        for number, member in enumerate(self._game.scenario.members[side]):
            figure = Label("\N{EN DASH}", "heading")
            figure.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
            self.figures[side, number] = figure
            names = officetext.people(self._game, side, number)
            told = [tr("roles.office_held", office=member.office, names=names)
                    if names else member.office]  # fmt: skip
            told += officetext.polls(self._game, side, number)
            grid.addWidget(_line(told[0], "body"), 2 * number, 0)
            grid.addWidget(figure, 2 * number, 1)
            if told[1:]:
                grid.addWidget(_line("\n".join(told[1:]), "small"), 2 * number + 1, 0, 1, 2)
        card.add(grid)
        card.body.addStretch(1)
        return card

    def show_results(self, final: Final) -> None:
        """Each office's result, with its parts for whoever asks."""
        for side in SIDES:
            members = self._game.scenario.members[side]
            for number, p in enumerate(personal(side, final, self._game.mandates[side], members)):
                self._show(side, number, p)

    def _show(self, side: str, number: int, p: Personal) -> None:
        figure, told = self.figures[side, number], officetext.result(p)
        figure.setText(plain(p.score))
        figure.setToolTip(broken(told))
        figure.setAccessibleName(tr("kit.named", name=p.office, value=told))


def _line(text: str, role: str) -> Label:
    """Wrapped, and no higher than it is at its width: a grid would take the height that Qt likes
    best for such a text, which is in two lines, as the least that the side may have.
    """
    label = Label(text, role, wrap=True)
    policy = label.sizePolicy()
    policy.setVerticalPolicy(QSizePolicy.Policy.Preferred)
    label.setSizePolicy(policy)
    return label
