"""The menu of measures: each option with its forecast for both sides."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from engine.advice.band import quantiles
from engine.advice.forecast import Path
from engine.rules.deals import discovery
from engine.rules.levers import levers
from engine.rules.notation import Event, parse
from engine.rules.package import crosses
from ui import words
from ui.charts.fan import FanData, shared_scale
from ui.charts.numeral import plain
from ui.screens.page import button
from ui.store import Store
from ui.texts.speech import listed, tr
from ui.theme import look_of
from ui.widgets.label import Label
from ui.widgets.optioncard import OptionCard, OptionCardData

SHOWN = 3
CONDUCT = ("hold", "evade", "honour", "summit", "wto")
_LABELS = {
    "hold": "measures.hold",
    "evade": "measures.evade",
    "honour": "measures.honour",
    "summit": "measures.summit",
    "wto": "measures.wto",
}
_MEANINGS = {
    "hold": "measures.hold_means",
    "honour": "measures.honour_means",
    "summit": "measures.summit_means",
    "wto": "measures.wto_means",
}


class MeasuresBar(QWidget):
    """Levers at the left, their levels as cards, the draft and commit at the right."""

    def __init__(self, store: Store) -> None:
        super().__init__()
        self.store = store
        self.events: dict[str, Event] = {}
        self.scores: dict[str, OptionCardData] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 8, 0, 12)
        row.setSpacing(8)
        self.levers = QListWidget()
        self.levers.setObjectName("levers")
        self.levers.setAccessibleName(tr("measures.levers"))
        self.levers.setFixedWidth(round(look_of(self).px(184)))
        self.levers.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.levers.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.levers.currentItemChanged.connect(lambda *_: self._show_options())
        row.addWidget(self.levers)
        self.cards = [OptionCard() for _ in range(SHOWN)]
        for card in self.cards:
            card.chosen.connect(self._toggle)
            card.dropped.connect(self._toggle)
            row.addWidget(card, 1)
        side = QVBoxLayout()
        self.draft = Label("", "small", wrap=True)
        self.draft.setFixedWidth(round(look_of(self).px(144)))
        self.undo = button(tr("measures.undo"), "undo", "quiet")
        self.undo.clicked.connect(store.undo)
        self.commit = button(tr("measures.commit"), "commit", "primary")
        self.commit.clicked.connect(self._commit)
        side.addWidget(self.draft)
        side.addStretch(1)
        side.addWidget(self.undo)
        side.addWidget(self.commit)
        row.addLayout(side)
        store.options_ready.connect(self._forecast)
        self._confirming = False

    def show_game(self) -> None:
        """Fill with the levers of the side that thinks."""
        game = self.store.view
        if game is None or game.table.phase != "measures" or self.store.papers is None:
            self.hide()
            self._forget()
            return
        self.show()
        side = game.table.floor
        current = self.levers.currentItem()
        kept = current.data(Qt.ItemDataRole.UserRole) if current else None
        self.levers.blockSignals(True)
        self.levers.clear()
        for name in game.scenario.limits.levers:
            if levers()[name].side == side:
                item = QListWidgetItem(words.lever_name(name))
                item.setData(Qt.ItemDataRole.UserRole, name)
                self.levers.addItem(item)
                if name == kept:
                    self.levers.setCurrentItem(item)
        for event in self._conduct():
            item = QListWidgetItem(self._label(event))
            item.setData(Qt.ItemDataRole.UserRole, str(event))
            item.setToolTip(words.event(event))
            self.levers.addItem(item)
            if str(event) == kept:
                self.levers.setCurrentItem(item)
        if self.levers.currentItem() is None:
            self.levers.setCurrentRow(self._first_row())
        self.levers.blockSignals(False)
        # A commit that a crash cut short has some of its measures on record already.
        said = [e for e in game.table.drafts if e.side == side]
        drafted = (*said, *self.store.draft)
        lines = [words.event(e) for e in drafted]
        left = game.table.capital_of(side) - sum(game.table.cost(e) for e in drafted)
        most = game.scenario.limits.measures
        head = tr("measures.drafted_capital_left", n=len(lines), most=most, left=left)
        ahead = tr("measures.cards_look_ahead", n=game.scenario.horizon)
        self.draft.setText("\n".join([head, *lines, ahead]))
        self.undo.setEnabled(bool(self.store.draft))
        self._confirming = False
        full, empty = tr("measures.commit"), tr("measures.commit_none")
        self.commit.setText(full if lines else empty)
        self._show_options()

    def _forget(self) -> None:
        """What a side has read and drafted here leaves the window with its papers, unseen too."""
        self.levers.blockSignals(True)
        self.levers.clear()
        self.levers.blockSignals(False)
        self.events = {}
        self.draft.setText("")
        for card in self.cards:
            card.set_data(OptionCardData())
            card.setChecked(False)

    def _conduct(self) -> list[Event]:
        """Measures that set no lever: keeping and not keeping deals, meetings, the WTO."""
        view = self.store.view
        assert view is not None
        found = {e: None for e in view.table.legal(*CONDUCT)}
        found.update({e: None for e in self.store.draft if e.verb in CONDUCT})
        return sorted(found, key=lambda e: (CONDUCT.index(e.verb), e.lever, e.level))

    def _label(self, event: Event) -> str:
        lever = words.lever_name(event.lever) if event.lever else ""
        return tr(_LABELS[event.verb], n=event.level, lever=lever)

    def _sentence(self, event: Event) -> str:
        """What a measure that sets no lever means, with its chance and its price."""
        view = self.store.view
        assert view is not None
        cost = tr("measures.political_capital", n=view.table.cost(event))
        if event.verb == "evade":
            watched = view.table.watched(event.side, event.lever)
            chance = plain(100 * discovery(watched))
            text = tr("measures.evade_means", how=self._how(event.lever), n=chance)
        else:
            text = tr(_MEANINGS[event.verb])
        return listed([text, cost], "list.sentences")

    def _how(self, lever: str) -> str:
        """How a commitment is carried out one level short."""
        if levers()[lever].gives:
            return tr("measures.orders_are_put_off")
        if levers()[lever].kind == "control":
            return tr("measures.licences_lie_on_desks")
        return tr("measures.other_offices_go_on")

    def _show_options(self) -> None:
        game = self.store.view
        item = self.levers.currentItem()
        if game is None or item is None or game.table.phase != "measures":
            return
        lever = item.data(Qt.ItemDataRole.UserRole)
        if " " in lever:
            self._show_conduct(lever)
            return
        found = self._nearest(lever)
        chosen = [e for e in self.store.draft if e.lever == lever]
        levels = {e.level: e for e in [*found[:SHOWN], *chosen]}
        picked = sorted(levels.values(), key=lambda e: e.level)
        self.events = {str(e): e for e in picked[:SHOWN]}
        for card, event in zip(self.cards, [*self.events.values(), *[None] * SHOWN], strict=False):
            card.setVisible(event is not None)
            if event is not None:
                card.set_data(self._plain(event))
                card.blockSignals(True)
                card.setChecked(event in self.store.draft)
                card.blockSignals(False)
        if self.events:
            self.store.forecast_options(list(self.events.values()))

    def _nearest(self, lever: str) -> list[Event]:
        """What a lever can be set to, the nearest first, what crosses our red lines last."""
        view = self.store.view
        assert view is not None
        now = view.table.setting[lever]
        found = []
        for e in view.table.legal("set"):
            as_now = e.target == now.target and e.reason == now.reason
            if e.lever == lever and e.level != now.level and (as_now or e.level == 0):
                found.append(e)
        return sorted(found, key=lambda e: (self._crosses(e), abs(e.level - now.level), e.level))

    def _crosses(self, event: Event) -> bool:
        view = self.store.view
        return view is not None and crosses(event.lever, event.level, view.guarded)

    def _first_row(self) -> int:
        """The first lever of which no card that is shown crosses our red lines."""
        names = [
            str(self.levers.item(i).data(Qt.ItemDataRole.UserRole))
            for i in range(self.levers.count())
        ]
        for row, name in enumerate(names):
            shown = self._nearest(name)[:SHOWN] if name in levers() else []
            if shown and not any(self._crosses(e) for e in shown):
                return row
        return 0

    def _show_conduct(self, text: str) -> None:
        """One card for a measure that sets no lever."""
        event = parse(text)
        self.events = {text: event}
        for i, card in enumerate(self.cards):
            card.setVisible(i == 0)
        self.cards[0].set_data(OptionCardData(text, self._label(event), self._sentence(event)))
        self.cards[0].blockSignals(True)
        self.cards[0].setChecked(event in self.store.draft)
        self.cards[0].blockSignals(False)
        if event.verb in ("evade", "honour", "hold"):
            self.store.forecast_options([event])

    def _plain(self, event: Event) -> OptionCardData:
        game = self.store.view
        assert game is not None
        if event.verb in CONDUCT:
            return OptionCardData(str(event), self._label(event), self._sentence(event))
        now = game.table.setting[event.lever].level
        key = "measures.breaks" if game.table.breaks(event) else "measures.from"
        old = words.level_name(event.lever, now)
        sentence = tr(key, old=old, says=words.lever_says(event.lever))
        if self._crosses(event):
            sentence = listed([tr("measures.crosses_our_red_line"), sentence], "list.sentences")
        return OptionCardData(str(event), words.level_name(event.lever, event.level), sentence)

    def _forecast(self, rows: Sequence[tuple[str, Path, int]]) -> None:
        """Options by key, each with the forecast that holds it and its place there."""
        found = {key: (path, i) for key, path, i in rows}
        if not set(found) & set(self.events):
            return
        fans = {}
        for key, (path, i) in found.items():
            fans[key] = (
                fan(path.us_money[i] - path.us_money[0], "US"),
                fan(path.cn_money[i] - path.cn_money[0], "CN"),
            )
        scale = shared_scale([f for pair in fans.values() for f in pair])
        for card in self.cards:
            if card.isVisible() and card.key in fans:
                event = self.events.get(card.key)
                if event is not None:
                    p = self._plain(event)
                    us, cn = fans[card.key]
                    checked = card.isChecked()
                    card.set_data(OptionCardData(p.key, p.title, p.sentence, us, cn, scale))
                    card.blockSignals(True)
                    card.setChecked(checked)
                    card.blockSignals(False)

    def _toggle(self, key: str) -> None:
        if key in self.events:
            self.store.toggle(self.events[key])

    def _commit(self) -> None:
        if not self._confirming:
            self._confirming = True
            self.draft.setText(self.draft.text() + "\n" + tr("measures.both_will_see"))
            self.commit.setText(tr("measures.sure_commit"))
            return
        self.store.commit()


def fan(values: np.ndarray, side: str) -> FanData:
    """Quantiles of (months, draws), the model's own error counted, as a fan."""
    rows = quantiles(values, (0.05, 0.25, 0.5, 0.75, 0.95))
    p05, p25, p50, p75, p95 = (tuple(map(float, r)) for r in rows)
    return FanData(p05, p25, p50, p75, p95, side=side, unit=tr("number.bn_usd"))
