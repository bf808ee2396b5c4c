"""The first screen. It imports nothing of the model, so that it is there at once."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from saves.shelf import GameFile
from ui import tongue
from ui.charts.chainlayout import ChainMapData
from ui.screens.gamecard import GameCard, cards_by_path
from ui.screens.page import button, choice, column
from ui.texts.speech import language, languages, tr
from ui.tips import broken
from ui.widgets.card import Card
from ui.widgets.columns import Columns
from ui.widgets.label import Label

CELL = 140  # least width of a door, at the laptop's text size
GAP = 10
SHOWN = 3  # games of one's own on this screen; the library holds all


class StartScreen(QWidget):
    """Continue, begin anew, learn, run a class, the library, or a file from elsewhere."""

    new_game = Signal()
    learn = Signal()
    shelves = Signal()
    classes = Signal()
    terms = Signal()
    asked = Signal()  # for a file from elsewhere
    opened = Signal(object)
    looked = Signal(object)
    spoken = Signal(str)

    def __init__(self, games: list[GameFile], library: list[GameFile]) -> None:
        super().__init__()
        inside = column(self, 960)
        head = QHBoxLayout()
        names = QVBoxLayout()
        names.addWidget(Label(tr("start.reciprocity"), "display"))
        names.addWidget(Label(tr("start.united_states_china_at"), "body", wrap=True))
        head.addLayout(names, 1)
        words = button(tr("start.glossary"), "terms", "quiet")
        words.setToolTip(broken(tr("start.glossary_says")))
        words.clicked.connect(self.terms)
        head.addWidget(words, 0, Qt.AlignmentFlag.AlignTop)
        self._languages(head)
        inside.addLayout(head)
        inside.addWidget(self._doors())
        if games:
            self._games(inside, games)
        else:
            card = Card(tr("start.your_games"))
            card.add(Label(tr("start.games_you_begin_stand"), "quiet", wrap=True))
            inside.addWidget(card)
        if library:
            inside.addWidget(Label(tr("start.worth_replaying"), "heading"))
            for i, game in enumerate(library[:SHOWN]):
                card = GameCard(game, f"library{i}", tr("start.look"))
                card.open.clicked.connect(lambda _=False, p=game.path: self.looked.emit(p))
                inside.addWidget(card)
        inside.addWidget(Label(tr("start.drag_here"), "small", wrap=True))
        inside.addStretch(1)

    def begin(self) -> None:
        """What is done most often has the keyboard: going on with a game, or a new one."""
        self.first.setFocus()

    def _doors(self) -> Columns:
        """New, learn, class, library and open, each with a line that says what comes of it."""
        doors = (
            (tr("start.new_game"), "new", self.new_game, tr("start.new_says")),
            (tr("start.learn_ten_minutes"), "learn", self.learn, tr("start.learn_says")),
            (tr("start.run_class"), "class", self.classes, tr("start.class_says")),
            (tr("start.library"), "shelves", self.shelves, tr("start.library_says")),
            (tr("start.open"), "open", self.asked, tr("start.open_says")),
        )
        cells = []
        for text, name, signal, says in doors:
            cell = QWidget()
            inside = QVBoxLayout(cell)
            inside.setContentsMargins(0, 0, 0, 0)
            made = button(text, name, "primary" if name == "new" else "")
            made.clicked.connect(signal)
            if name == "new":
                self.first = made
            made.setAccessibleName(text.replace("&", ""))
            made.setAccessibleDescription(says)
            inside.addWidget(made)
            inside.addWidget(Label(says, "small", wrap=True))
            inside.addStretch(1)
            cells.append(cell)
        return Columns(cells, CELL, GAP)

    def _games(self, inside: QVBoxLayout, games: list[GameFile]) -> None:
        """The one played last first, with the one button that goes on with it."""
        inside.addWidget(Label(tr("start.your_games"), "heading"))
        for i, game in enumerate(games[:SHOWN]):
            broken = bool(game.problem) or game.header is None
            text = tr("start.try_open") if broken else tr("start.continue" if not i else "start.go")
            card = GameCard(game, f"game{i}", text, "" if i or broken else "primary")
            card.open.clicked.connect(lambda _=False, p=game.path: self.opened.emit(p))
            if not i and not broken:
                self.first = card.open
            inside.addWidget(card)
        if len(games) > SHOWN:
            more = button(tr("start.all_games", n=len(games)), "all_games", "quiet")
            more.clicked.connect(self.shelves)
            inside.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)

    def tell(self, path: Path, name: str, how: str, drawn: ChainMapData) -> None:
        """What has been worked out of a game that is listed here."""
        card = cards_by_path(self).get(path)
        if card is not None:
            card.tell(name, how)
            card.map.set_data(drawn)

    def _languages(self, row: QHBoxLayout) -> None:
        """What can be read besides English, where there is anything."""
        there = dict.fromkeys((*languages(), language()))
        if len(there) < 2:
            return
        box = choice("language", tr("start.language"))
        for code in there:
            box.addItem(tongue.own_name(code), code)
        box.setCurrentIndex(box.findData(language()))
        box.activated.connect(lambda i: self.spoken.emit(str(box.itemData(i))))
        row.addWidget(box, 0, Qt.AlignmentFlag.AlignTop)
