"""What can be done from everywhere: one list of actions, from which the menu, the keys and the
sheet of keys are made, so that none of them can tell of a key that does nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from ui.texts.speech import tr

GROUPS = {
    "game": "deed.group_game",
    "class": "deed.group_class",
    "show": "deed.group_show",
    "take": "deed.group_take",
    "help": "deed.group_help",
}


@dataclass(frozen=True)
class Deed:
    """Something to do: its text's key, its group in the menu, its keys and when it can be done."""

    says: str
    group: str
    keys: tuple[str, ...]
    act: Callable[[], object]
    able: Callable[[], bool] = lambda: True
    on: Callable[[], bool] | None = None  # for what is on or off

    @property
    def name(self) -> str:
        return self.says.partition(".")[2]


class Deeds(QObject):
    """The window's actions, its menu, and the button that opens it."""

    def __init__(self, window: QWidget, deeds: tuple[Deed, ...]) -> None:
        super().__init__(window)
        self.deeds = deeds
        self.actions: dict[str, QAction] = {}
        self.menu = QMenu(window)
        self.menu.setObjectName("everywhere")
        for group in GROUPS:
            for deed in deeds:
                if deed.group == group:
                    self._add(window, deed)
            self.menu.addSeparator()
        self.button = QToolButton()
        self.button.setObjectName("menu")
        self.button.setProperty("kind", "quiet")
        self.button.clicked.connect(self.open)
        self.menu.aboutToShow.connect(self.refresh)
        self.speak()

    def open(self) -> None:
        """The menu below its button. Not Qt's own way, in which the window waits for the choice."""
        self.menu.ensurePolished()
        corner = self.button.mapToGlobal(self.button.rect().bottomRight())
        self.menu.popup(corner - QPoint(self.menu.sizeHint().width(), 0))
        first = next((a for a in self.menu.actions() if a.isEnabled()), None)
        if first is not None:
            self.menu.setActiveAction(first)

    def _add(self, window: QWidget, deed: Deed) -> None:
        action = QAction(window)
        action.setObjectName(f"deed_{deed.name}")
        action.setShortcuts([QKeySequence(key) for key in deed.keys])
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.setCheckable(deed.on is not None)
        action.triggered.connect(lambda: deed.act())
        self.menu.addAction(action)
        window.addAction(action)
        self.actions[deed.name] = action

    def speak(self) -> None:
        """Say all texts in the reader's language, which may be another than before."""
        for deed in self.deeds:
            self.actions[deed.name].setText(tr(deed.says))
        self.button.setText(tr("deed.menu"))
        self.button.setAccessibleName(tr("deed.menu_told"))
        self.button.setToolTip(tr("deed.menu_told"))
        self.refresh()

    def refresh(self) -> None:
        """Grey what cannot be done just now, tick what is on."""
        for deed in self.deeds:
            action = self.actions[deed.name]
            action.setEnabled(deed.able())
            if deed.on is not None:
                action.setChecked(deed.on())

    def keys(self) -> list[tuple[str, str, str]]:
        """Group, text and keys of each action that has keys, as they are pressed here."""
        native = QKeySequence.SequenceFormat.NativeText
        return [
            (
                tr(GROUPS[group]),
                self.actions[deed.name].text().replace("&", ""),
                QKeySequence.listToString(self.actions[deed.name].shortcuts(), native),
            )
            for group in GROUPS
            for deed in self.deeds
            if deed.group == group and self.actions[deed.name].shortcuts()
        ]
