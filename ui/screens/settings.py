"""The settings: look, text, motion, language, where games lie, and when papers close."""

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QFormLayout, QHBoxLayout, QWidget

from ui import tongue
from ui.charts.numeral import percent
from ui.kept import ALIVE, MOMENTS, OFF, PAUSES, PERCENTS, STILL, Choices
from ui.screens.page import button, choice, column
from ui.texts.speech import language, languages, tr
from ui.theme import THEMES
from ui.widgets.card import Card
from ui.widgets.label import Label

_THEMES = {
    "light": "settings.theme_light",
    "dark": "settings.theme_dark",
    "projector": "settings.theme_projector",
}
_MOMENTS = {
    ALIVE: "settings.moments_alive",
    STILL: "settings.moments_still",
    OFF: "settings.moments_off",
}
# What may be on or off, and what that means: what is said at the table beside the game, by the
# adviser and of computer seats; what stands in what is taken along.
_BESIDE = {
    "adviser": ("settings.adviser", "settings.adviser_told"),
    "reasons": ("settings.reasons", "settings.reasons_told"),
    "considers": ("settings.considers", "settings.considers_told"),
}
_TAKEN = {"names": ("settings.names", "settings.names_told")}


class SettingsScreen(QWidget):
    """Each choice holds at once; there is nothing to confirm."""

    chosen = Signal(object)
    spoken = Signal(str)
    closed = Signal()

    def __init__(self, choices: Choices, folder: Path) -> None:
        super().__init__()
        self._choices, self._folder = choices, folder
        inside = column(self, 720)
        inside.addWidget(Label(tr("settings.settings"), "title"))
        card = Card(tr("settings.look"))
        form = self._form(card)
        themes = [(tr(_THEMES[name]), name) for name in THEMES]
        self.theme = self._box(form, "theme", tr("settings.theme"), themes, choices.theme)
        self.theme.activated.connect(lambda: self._choose(theme=self.theme.currentData()))
        sizes = sorted({*PERCENTS, choices.percent})
        percents = [(percent(n / 100), n) for n in sizes]
        self.text = self._box(form, "text", tr("settings.text"), percents, choices.percent)
        self.text.activated.connect(lambda: self._choose(percent=self.text.currentData()))
        spoken = [(tongue.own_name(c), c) for c in dict.fromkeys((*languages(), language()))]
        self.speech = self._box(form, "speech", tr("settings.language"), spoken, language())
        self.speech.activated.connect(lambda: self.spoken.emit(str(self.speech.currentData())))
        self.motion = QCheckBox(tr("settings.motion"))
        self.motion.setObjectName("motion")
        self.motion.setChecked(choices.motion)
        self.motion.toggled.connect(lambda on: self._choose(motion=on))
        card.add(self.motion)
        card.add(Label(tr("settings.motion_told"), "small", wrap=True))
        form = self._form(card)
        ways = [(tr(_MOMENTS[name]), name) for name in MOMENTS]
        self.moments = self._box(form, "moments", tr("settings.moments"), ways, choices.moments)
        self.moments.activated.connect(lambda: self._choose(moments=self.moments.currentData()))
        card.add(Label(tr("settings.moments_told"), "small", wrap=True))
        inside.addWidget(card)
        papers = Card(tr("settings.papers"))
        form = self._form(papers)
        pauses = [(_pause(n), n) for n in PAUSES]
        self.pause = self._box(form, "pause", tr("settings.pause"), pauses, choices.pause)
        self.pause.activated.connect(lambda: self._choose(pause=self.pause.currentData()))
        papers.add(Label(tr("settings.pause_told"), "small", wrap=True))
        inside.addWidget(papers)
        inside.addWidget(self._switches("settings.beside", _BESIDE))
        inside.addWidget(self._switches("settings.taken", _TAKEN))
        games = Card(tr("settings.games"))
        self.place = Label(_breakable(str(folder)), "body", wrap=True)
        games.add(self.place)
        row = QHBoxLayout()
        another = button(tr("settings.another_folder"), "folder")
        another.clicked.connect(self._ask)
        row.addWidget(another)
        row.addStretch(1)
        games.add(row)
        games.add(Label(tr("settings.games_told"), "small", wrap=True))
        inside.addWidget(games)
        back = button(tr("settings.back"), "back", "primary")
        back.clicked.connect(self.closed)
        inside.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)
        inside.addStretch(1)

    def _switches(self, title: str, switches: Mapping[str, tuple[str, str]]) -> Card:
        """A card of what may be on or off."""
        card = Card(tr(title))
        for name, (key, told) in switches.items():
            box = QCheckBox(tr(key))
            box.setObjectName(name)
            box.setChecked(getattr(self._choices, name))
            box.toggled.connect(lambda on, name=name: self._choose(**{name: on}))
            card.add(box)
            card.add(Label(tr(told), "small", wrap=True))
        return card

    def _form(self, card: Card) -> QFormLayout:
        form = QFormLayout()
        # with large text a box stands below its name
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.setHorizontalSpacing(16)
        card.add(form)
        return form

    def _box(
        self,
        form: QFormLayout,
        name: str,
        title: str,
        items: list[tuple[str, str]] | list[tuple[str, int]],
        now: str | int,
    ) -> QComboBox:
        box = choice(name, title)
        for text, data in items:
            box.addItem(text, data)
        box.setCurrentIndex(box.findData(now))
        form.addRow(Label(title, "body"), box)
        return box

    def _choose(self, **changed: object) -> None:
        self._choices = replace(self._choices, **changed)  # type: ignore[arg-type]
        self.chosen.emit(self._choices)

    def _ask(self) -> None:
        name = QFileDialog.getExistingDirectory(self, tr("settings.games"), str(self._folder))
        if name:
            self.place.setText(_breakable(name))
            self._choose(folder=name)


def _breakable(path: str) -> str:
    """A path that may go on in the next line after each of its marks."""
    return re.sub(r"([/\\\\_.-])", "\\1\N{ZERO WIDTH SPACE}", path)


def _pause(minutes: int) -> str:
    return tr("settings.after", n=minutes) if minutes else tr("settings.never")
