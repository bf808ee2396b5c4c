"""The first screen. It imports nothing of the model, so that it is there at once."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from saves.shelf import GameFile
from ui import tongue
from ui.screens.page import button, choice, column
from ui.texts.speech import language, languages, tr
from ui.trouble import trouble
from ui.widgets.card import Card
from ui.widgets.label import Label


class StartScreen(QWidget):
    """Continue, begin anew, learn, or open a game of the library."""

    new_game = Signal()
    learn = Signal()
    opened = Signal(object)
    looked = Signal(object)
    spoken = Signal(str)

    def __init__(self, games: list[GameFile], library: list[GameFile]) -> None:
        super().__init__()
        inside = column(self)
        inside.addWidget(Label(tr("start.reciprocity"), "display"))
        about = Label(tr("start.united_states_china_at"), "body")
        about.setWordWrap(True)
        inside.addWidget(about)
        row = QHBoxLayout()
        for text, name, signal in (
            (tr("start.new_game"), "new", self.new_game),
            (tr("start.learn_ten_minutes"), "learn", self.learn),
        ):
            made = button(text, name, "primary" if name == "new" else "")
            made.clicked.connect(signal)
            row.addWidget(made)
        row.addStretch(1)
        self._languages(row)
        inside.addLayout(row)
        empty = tr("start.games_you_begin_stand")
        self._shelf(inside, tr("start.your_games"), games, empty)
        self._shelf(inside, tr("start.library"), library, "")
        inside.addStretch(1)

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
        row.addWidget(box)

    def _shelf(self, inside: QVBoxLayout, title: str, games: list[GameFile], empty: str) -> None:
        if not games and not empty:
            return
        card = Card(title)
        if not games:
            card.add(Label(empty, "quiet"))
        for i, game in enumerate(games[:8]):
            if game.problem or game.header is None:
                said = tr("start.problem", name=game.path.name, problem=trouble(game.problem))
                card.add(Label(said, "small", wrap=True))
                text = tr("start.try_open", name=game.path.name.replace("&", "&&"))
                tried = button(text, f"game{i}", "quiet")
                tried.clicked.connect(lambda _=False, p=game.path: self.opened.emit(p))
                card.add(tried)
                continue
            text = tr("start.moves", name=game.path.stem, n=game.events)
            if i == 0 and empty:
                text = tr("start.continue", game=text)
            made = button(text.replace("&", "&&"), f"game{i}" if empty else f"library{i}", "quiet")
            made.setAccessibleName(text)
            # What is shipped is only looked at: its place may be read-only, and is not ours.
            signal = self.opened if empty else self.looked
            made.clicked.connect(lambda _=False, p=game.path, s=signal: s.emit(p))
            card.add(made)
        inside.addWidget(card)
