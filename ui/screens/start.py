"""The first screen. It imports nothing of the model, so that it is there at once."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from saves.shelf import GameFile
from ui.screens.page import button, column
from ui.widgets.card import Card
from ui.widgets.label import Label


class StartScreen(QWidget):
    """Continue, begin anew, learn, or open a game of the library."""

    new_game = Signal()
    learn = Signal()
    opened = Signal(object)
    looked = Signal(object)

    def __init__(self, games: list[GameFile], library: list[GameFile]) -> None:
        super().__init__()
        inside = column(self)
        inside.addWidget(Label(self.tr("Reciprocity"), "display"))
        about = Label(
            self.tr("The United States and China at one table, over rare earths and chips."), "body"
        )
        about.setWordWrap(True)
        inside.addWidget(about)
        row = QHBoxLayout()
        for text, name, signal in (
            (self.tr("&New game"), "new", self.new_game),
            (self.tr("&Learn in ten minutes"), "learn", self.learn),
        ):
            made = button(text, name, "primary" if name == "new" else "")
            made.clicked.connect(signal)
            row.addWidget(made)
        row.addStretch(1)
        inside.addLayout(row)
        empty = self.tr("Games that you begin stand here; every move is kept as it is made.")
        self._shelf(inside, self.tr("Your games"), games, empty)
        self._shelf(inside, self.tr("Library"), library, "")
        inside.addStretch(1)

    def _shelf(self, inside: QVBoxLayout, title: str, games: list[GameFile], empty: str) -> None:
        if not games and not empty:
            return
        card = Card(title)
        if not games:
            card.add(Label(empty, "quiet"))
        for i, game in enumerate(games[:8]):
            if game.problem or game.header is None:
                card.add(Label(f"{game.path.name}: {game.problem}", "small", wrap=True))
                tried = button(self.tr("Try to open {name}").format(
                    name=game.path.name.replace("&", "&&")), f"game{i}", "quiet")  # fmt: skip
                tried.clicked.connect(lambda _=False, p=game.path: self.opened.emit(p))
                card.add(tried)
                continue
            text = self.tr("{name}, {n} moves").format(name=game.path.stem, n=game.events)
            if i == 0 and empty:
                text = self.tr("Continue: {game}").format(game=text)
            made = button(text.replace("&", "&&"), f"game{i}" if empty else f"library{i}", "quiet")
            made.setAccessibleName(text)
            # What is shipped is only looked at: its place may be read-only, and is not ours.
            signal = self.opened if empty else self.looked
            made.clicked.connect(lambda _=False, p=game.path, s=signal: s.emit(p))
            card.add(made)
        inside.addWidget(card)
