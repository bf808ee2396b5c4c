"""A game as people know it: its scenario, who sat there, when, how far it is and how it stands."""

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QDate, QLocale
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from saves.journal import TIME
from saves.shelf import GameFile
from ui import branching
from ui.charts.minichain import MiniChain
from ui.screens.page import button
from ui.texts.speech import listed, tr
from ui.theme import look_of
from ui.titles import title
from ui.trouble import trouble
from ui.widgets.card import Card
from ui.widgets.columns import Flip
from ui.widgets.label import Label

BESIDE = 560  # least width for the map beside the text, at the laptop's text size
OPENS = 100  # of the button, whatever it says, so that the maps of cards stand in one line
_PLAYERS = {
    "person": "start.person",
    "reciprocal": "start.computer",
    "opportunist": "start.computer",
    "random": "start.computer",
}
_SIDES = {"US": "side.US", "CN": "side.CN"}


def name_of(game: GameFile) -> str:
    """The scenario's title; the file's name before it where a person has chosen one."""
    stem = game.path.stem
    if game.header is None:
        return stem
    known = title(game.header.scenario)
    if stem.startswith((f"{game.header.scenario}_", f"{game.header.scenario}-")):
        return known
    return tr("start.named_game", name=stem, title=known)


def played_on(game: GameFile) -> str:
    """The day of the last move, as the reader writes dates; nothing of a game without moves."""
    if game.last_time is None:
        return ""
    moment = datetime.strptime(game.last_time, TIME).replace(tzinfo=UTC).astimezone()
    day = QDate(moment.year, moment.month, moment.day)
    return QLocale().toString(day, tr("pattern.date"))


def seats_of(game: GameFile) -> str:
    """Who plays whom, with the names that were given."""
    if game.header is None:
        return ""
    told = []
    for side, key in _SIDES.items():
        seat: object = game.header.seats.get(side)
        name = getattr(seat, "name", "")
        who = name or tr(_PLAYERS.get(getattr(seat, "player", ""), "start.computer"))
        told.append(tr("start.seat", side=tr(key), who=who))
    return listed(told, "list.semicolon")


class GameCard(Card):
    """One game with a button that opens it; more of it is told when it has been worked out."""

    def __init__(self, game: GameFile, name: str, text: str, kind: str = "quiet") -> None:
        super().__init__(name_of(game), played_on(game))
        self.game = game
        aside = QWidget()
        self.row = QHBoxLayout(aside)
        self.row.setContentsMargins(0, 0, 0, 0)
        words = QWidget()
        told = QVBoxLayout(words)
        told.setContentsMargins(0, 0, 0, 0)
        self.how = Label("", "body", wrap=True)
        self.who = Label(seats_of(game), "small", wrap=True)
        self.map = MiniChain()
        self.open = button(text, name, kind)
        said = tr("kit.named", name=text.replace("&", ""), value=name_of(game))
        self.open.setAccessibleName(said)
        self.open.setToolTip(game.path.stem)
        self.open.setMinimumWidth(round(look_of(self).px(OPENS)))
        if game.problem or game.header is None:
            self.how.setText(trouble(game.problem))
            self.map.hide()
        else:
            self.how.setText(_state(game))
        told.addWidget(self.how)
        told.addWidget(self.who)
        branch = branching.told(game.header) if game.header is not None else ""
        self.branch = Label(branch, "small", wrap=True)
        self.branch.setVisible(bool(branch))
        told.addWidget(self.branch)
        told.addStretch(1)
        self.who.setVisible(bool(self.who.text()))
        self.row.addWidget(self.map)
        self.row.addStretch(1)
        self.row.addWidget(self.open)
        self.add(Flip(words, aside, BESIDE))

    def tell(self, name: str, how: str) -> None:
        """What was worked out: the scenario's own title, and how the game stands."""
        if name and self.game.header is not None and title(self.game.header.scenario) != name:
            self.set_title(name)
        if how:
            self.how.setText(how)


def _state(game: GameFile) -> str:
    if not game.events:
        return tr("start.not_begun")
    return tr("start.moves", n=game.events)


def cards_by_path(inside: QWidget) -> Mapping[Path, GameCard]:
    """The cards of a screen by the files that they stand for."""
    return {card.game.path: card for card in inside.findChildren(GameCard)}
