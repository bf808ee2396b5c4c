"""Boxes and ticks that show a part of what a text says, and write the whole text again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtWidgets import QCheckBox, QComboBox

from engine.authoring.draft import Draft
from engine.rules.levers import SIDES, levers
from engine.scenarios.places import Path
from ui import words
from ui.authoring.fields import Field
from ui.authoring.sheet import Sheet
from ui.screens.page import choice, fill, tick
from ui.texts.speech import tr

Items = Sequence[tuple[str, Any]]


class Pick(Field):
    """One of several, read out of a draft and written into it; grey where there is nothing to read.

    What there is to choose may hang on what the draft holds, as levels do on their lever. ``path``
    is a place of its own below the text, so that each choice is a step back of its own.
    """

    def __init__(
        self, sheet: Sheet, path: Path, title: str, items: Callable[[Draft], Items],
        get: Callable[[Draft], Any], put: Callable[[Draft, Any], Draft],
    ) -> None:  # fmt: skip
        super().__init__(sheet, path, title)
        self._items, self._get, self._put = items, get, put
        self.combo: QComboBox = choice("", title)
        self.hold(self.combo)
        self.combo.activated.connect(self._chosen)

    def _chosen(self, index: int) -> None:
        self.sheet.several(self.path, self._put(self.sheet.draft, self.combo.itemData(index)))

    def refresh(self, draft: Draft) -> None:
        now = self._get(draft)
        self.combo.setEnabled(now is not None)
        if now is None:
            return
        items = list(self._items(draft))
        if now not in [data for _, data in items]:
            items.append((tr("authoring.other_value", value=str(now)[:40]), now))
        fill(self.combo, [(text, data, "") for text, data in items], now)


class Tick(Field):
    """Yes or no, read out of a draft and written into it."""

    def __init__(
        self, sheet: Sheet, path: Path, title: str,
        get: Callable[[Draft], bool | None], put: Callable[[Draft, bool], Draft],
    ) -> None:  # fmt: skip
        super().__init__(sheet, path, title)
        self._get, self._put = get, put
        self.box = QCheckBox(title)
        self._head.hide()
        self.hold(self.box)
        self.box.clicked.connect(self._clicked)

    def _clicked(self, on: bool) -> None:
        self.sheet.several(self.path, self._put(self.sheet.draft, on))

    def refresh(self, draft: Draft) -> None:
        now = self._get(draft)
        self.box.setEnabled(now is not None)
        tick(self.box, bool(now))


def every_lever(draft: Draft) -> Items:
    """All levers with their side, those on the table first; the others say that they are not."""
    return _listed(draft, _with_side, tuple(levers()))


def levers_of(draft: Draft, side: str) -> Items:
    """The levers of a side by name, those on the table first."""
    own = tuple(x for x, lever in levers().items() if lever.side == side)
    return _listed(draft, words.lever_name, own)


def _listed(draft: Draft, name: Callable[[str], str], some: Sequence[str]) -> Items:
    here = [x for x in draft.items(("levers",)) if x in some]
    away = [x for x in some if x not in here]
    return [*((name(x), x) for x in here),
            *((tr("authoring.off_table", lever=name(x)), x) for x in away)]  # fmt: skip


def _with_side(lever: str) -> str:
    side = words.side_name(levers()[lever].side)
    return tr("authoring.lever_of", lever=words.lever_name(lever), side=side)


def levels_of(lever: str) -> Items:
    """The levels of a lever by name."""
    if lever not in levers():
        return []
    return [(words.level_name(lever, i), i) for i in range(len(levers()[lever].names))]


def sides() -> Items:
    """Both sides by name."""
    return [(words.side_name(side), side) for side in SIDES]
