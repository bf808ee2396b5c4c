"""The library: all games of one's own with what can be done to their files, and the shipped ones.

What is deleted goes into a folder beside the games and can come back; nothing is asked twice.
"""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from saves.shelf import GameFile
from ui.charts.chainlayout import ChainMapData
from ui.screens.gamecard import GameCard, cards_by_path, name_of, played_on
from ui.screens.page import button, column
from ui.texts.speech import tr
from ui.tips import broken
from ui.widgets.card import Card
from ui.widgets.label import Label

LONGEST = 80  # signs of a name


class LibraryScreen(QWidget):
    """Open, rename, export, delete and bring back."""

    opened = Signal(object)
    looked = Signal(object)
    renamed = Signal(object, str)
    exported = Signal(object)
    deleted = Signal(object)
    brought_back = Signal(object)
    compared = Signal()  # of records that are asked for
    back = Signal()

    def __init__(
        self, games: list[GameFile], library: list[GameFile], gone: list[GameFile],
        undo: Path | None = None,
    ) -> None:  # fmt: skip
        super().__init__()
        inside = column(self, 900)
        top = QHBoxLayout()
        top.addWidget(Label(tr("start.library_title"), "title"), 1)
        compare = button(tr("start.compare"), "compare")
        compare.setToolTip(broken(tr("start.compare_says")))
        compare.setAccessibleDescription(tr("start.compare_says"))
        compare.clicked.connect(self.compared)
        top.addWidget(compare)
        back = button(tr("opening.back"), "back", "quiet")
        back.clicked.connect(self.back)
        top.addWidget(back)
        inside.addLayout(top)
        if undo is not None:
            inside.addWidget(self._undo(undo))
        inside.addWidget(Label(tr("start.your_games"), "heading"))
        if not games:
            inside.addWidget(Label(tr("start.games_you_begin_stand"), "quiet", wrap=True))
        for i, game in enumerate(games):
            inside.addWidget(self._own(game, i))
        if library:
            inside.addWidget(Label(tr("start.worth_replaying"), "heading"))
        for i, game in enumerate(library):
            card = GameCard(game, f"library{i}", tr("start.look"))
            card.open.clicked.connect(lambda _=False, p=game.path: self.looked.emit(p))
            inside.addWidget(card)
        if gone:
            inside.addWidget(self._gone(gone))
        inside.addStretch(1)

    def _undo(self, path: Path) -> Card:
        card = Card()
        row = QHBoxLayout()
        row.addWidget(Label(tr("start.was_deleted", name=path.stem), "body", wrap=True), 1)
        made = button(tr("start.undo_delete"), "undo_delete", "primary")
        made.clicked.connect(lambda: self.brought_back.emit(path))
        key = QShortcut(QKeySequence.StandardKey.Undo, self)
        key.activated.connect(lambda: self.brought_back.emit(path))
        row.addWidget(made)
        card.add(row)
        return card

    def _own(self, game: GameFile, i: int) -> GameCard:
        """A game of one's own; what can be done to its file is folded away."""
        broken = bool(game.problem) or game.header is None
        card = GameCard(game, f"game{i}", tr("start.try_open" if broken else "start.go"), "")
        card.open.clicked.connect(lambda _=False, p=game.path: self.opened.emit(p))
        more = button(tr("start.more"), f"more{i}", "quiet")
        more.setAccessibleName(tr("kit.named", name=tr("start.more"), value=name_of(game)))
        more.setCheckable(True)
        card.row.addWidget(more)
        fold = QWidget()
        fold.hide()
        more.toggled.connect(fold.setVisible)
        column = QVBoxLayout(fold)
        column.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout()
        name = QLineEdit(game.path.stem)
        name.setObjectName(f"name{i}")
        name.setMaxLength(LONGEST)
        name.setAccessibleName(tr("start.new_name"))
        rename = button(tr("start.rename"), f"rename{i}")
        export = button(tr("start.export"), f"export{i}")
        delete = button(tr("start.delete"), f"delete{i}", "danger")
        rename.clicked.connect(lambda: self.renamed.emit(game.path, name.text()))
        name.returnPressed.connect(lambda: self.renamed.emit(game.path, name.text()))
        export.clicked.connect(lambda: self.exported.emit(game.path))
        delete.clicked.connect(lambda: self.deleted.emit(game.path))
        column.addWidget(name)
        row.addStretch(1)
        for made in (rename, export, delete):
            row.addWidget(made)
        column.addLayout(row)
        column.addWidget(Label(tr("start.file", name=game.path.name), "small", wrap=True))
        card.add(fold)
        return card

    def _gone(self, gone: list[GameFile]) -> Card:
        card = Card(tr("start.deleted_games"), tr("start.can_come_back"))
        for i, game in enumerate(gone):
            row = QHBoxLayout()
            row.addWidget(Label(name_of(game), "body", wrap=True), 1)
            row.addWidget(Label(played_on(game), "small"))
            made = button(tr("start.bring_back"), f"bring_back{i}", "quiet")
            made.clicked.connect(lambda _=False, p=game.path: self.brought_back.emit(p))
            row.addWidget(made)
            card.add(row)
        return card

    def tell(self, path: Path, name: str, how: str, drawn: ChainMapData) -> None:
        """What has been worked out of a game that is listed here."""
        card = cards_by_path(self).get(path)
        if card is not None:
            card.tell(name, how)
            card.map.set_data(drawn)
