"""The section of levers: which are on the table, and where they stand when the game starts."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QCheckBox, QComboBox

from engine.authoring.draft import Draft, without_lever
from engine.rules.levers import SIDES, levers
from engine.scenarios.scenario import BadScenario, read
from ui import words
from ui.authoring.fields import Field, name_of
from ui.authoring.form import Form
from ui.authoring.sheet import Sheet
from ui.screens.page import choice
from ui.texts.speech import tr


def on_table(sheet: Sheet) -> Form:
    """All levers by side: a tick puts one on the table, a box says where it stands."""
    form = Form(sheet, tr("authoring.levers"), tr("authoring.levers_says"))
    past = _history(sheet.draft)
    for side in SIDES:
        card = form.card(words.side_name(side))
        card.add(form.row([form.has(_Lever(sheet, x.id, past.get(x.id)))
                           for x in levers().values() if x.side == side], 290))  # fmt: skip
    form.end()
    return form


def _history(draft: Draft) -> dict[str, int]:
    """Where history left each lever; nothing where the draft cannot be read."""
    try:
        return {k: s.level for k, s in read(draft.out(("levels",)).toml, "draft").levels.items()}
    except BadScenario:
        return {}


class _Lever(Field):
    """A lever with a tick and its level at the start."""

    def __init__(self, sheet: Sheet, lever: str, past: int | None) -> None:
        super().__init__(sheet, ("levels", lever), words.lever_says(lever))
        self._lever = lever
        self.tick = QCheckBox(words.lever_name(lever))
        self.tick.setObjectName(f"lever_{lever}")
        self.tick.setToolTip(words.lever_says(lever))
        self.tick.installEventFilter(self)
        self.tick.clicked.connect(self._ticked)
        self._column.addWidget(self.tick)
        told = tr("authoring.level_of", lever=words.lever_name(lever))
        self.level: QComboBox = choice("", told)
        usual = tr("authoring.as_history")
        if past is not None:
            usual = tr("authoring.as_history_left", level=words.level_name(lever, past))
        self.level.addItem(usual, None)
        for i in range(len(levers()[lever].names)):
            self.level.addItem(words.level_name(lever, i), i)
        self.level.activated.connect(self._chosen)
        self._head.hide()
        self.hold(self.level)
        self.level.setAccessibleName(told)
        self.level.setObjectName(name_of(self.path))
        self.setFocusProxy(self.tick)

    def _ticked(self, on: bool) -> None:
        draft = self.sheet.draft
        if on:
            new = draft.put(("levers",), [*draft.items(("levers",)), self._lever])
        else:
            new = without_lever(draft, self._lever)
        self.sheet.several(("levers", self._lever), new)

    def _chosen(self, index: int) -> None:
        self.sheet.write(self.path, self.level.itemData(index))

    def refresh(self, draft: Draft) -> None:
        on = self._lever in draft.items(("levers",))
        self.tick.setChecked(on)
        now = draft.at(self.path)
        names = levers()[self._lever].names
        known = isinstance(now, int) and not isinstance(now, bool) and 0 <= now < len(names)
        if now is not None and not known:
            self.level.setItemText(0, tr("authoring.other_value", value=str(now)[:40]))
        self.level.setCurrentIndex(now + 1 if known else 0)

    def mark(self, faults: Sequence[str]) -> None:
        super().mark(faults)
        self.tick.setAccessibleDescription("\n".join(faults))
