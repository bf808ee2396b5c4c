"""Pages of the table's centre: situation, effects and history."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.game import Game
from engine.rules.levers import SIDES
from engine.world.goods import line
from ui import words
from ui.charts.chain import ChainMap
from ui.charts.chainlayout import Chain, ChainMapData, Link, Node
from ui.charts.numeral import signed
from ui.charts.waterfall import Contribution, Waterfall, WaterfallData
from ui.screens.page import button
from ui.store import Store
from ui.widgets.card import Card
from ui.widgets.label import Label


def chains(game: Game) -> ChainMapData:
    """What flows between the two, as shares of normal trade, in the world that was dealt."""
    w, p = game.world, game.truth

    def share(good: str, user: str) -> float:
        j = line(good, user)
        normal = p.line["controller_share"][0, j] * w.growth[0, j]
        return float(min(w.travelling[0, j] / max(normal, 1e-9), 1.3))

    def link(good: str, user: str, side: str) -> Link:
        s = share(good, user)
        return Link(s, s < 0.05, f"{100 * s:.0f} %", side)

    weeks = w.stock[0, line("magnets", "us_civil")] * 4.3
    defence = w.stock[0, line("magnets", "us_defence")]
    minerals = Chain(
        words.tr("From China, ore to magnet"),
        (
            Node("mines", words.tr("Mines"), words.tr("270 kt a year"), "CN"),
            Node("heavy", words.tr("Heavy rare earths"), _level(game, "ree_heavy"), "CN"),
            Node("magnets", words.tr("Magnets"), _level(game, "ree_magnets"), "CN"),
            Node("cars", words.tr("US plants"), words.tr("stocks {n} weeks").format(
                n=f"{weeks:.0f}"), "US"),
            Node("defence", words.tr("US defence"), words.tr("{n} months").format(
                n=f"{defence:.0f}"), "US"),
        ),
        (
            Link(1.0, False, "", "CN"),
            link("heavy", "us_civil", "CN"),
            link("magnets", "us_civil", "CN"),
            link("magnets", "us_defence", "CN"),
        ),
        "CN",
    )  # fmt: skip
    own = w.domestic[0, 0]
    chips = Chain(
        words.tr("From the United States and allies, tool to chip"),
        (
            Node("eda", words.tr("Design software"), _level(game, "eda"), "US"),
            Node("tools", words.tr("Chip tools"), _level(game, "tools"), "US"),
            Node("chips", words.tr("AI chips"), _level(game, "ai_chips"), "US"),
            Node("compute", words.tr("China's compute"), words.tr("own chips {n} %").format(
                n=f"{100 * own:.0f}"), "CN"),
        ),
        (
            link("design_software", "china", "US"),
            link("tools", "china", "US"),
            link("ai_chips", "china", "US"),
        ),
        "US",
    )  # fmt: skip
    return ChainMapData((minerals, chips))


def _level(game: Game, lever: str) -> str:
    return words.level_name(lever, game.table.setting[lever].level)


class SituationPage(QWidget):
    """What flows, what is in force, what happened."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        card = Card(self.tr("What flows between them"), self.tr("thickness: share of normal trade"))
        self.map = ChainMap()
        card.add(self.map)
        column.addWidget(card)
        self.news = Card(self.tr("News"))
        self.text = Label("", "body", wrap=True)
        self.news.add(self.text)
        column.addWidget(self.news)
        column.addStretch(1)

    def show_game(self, game: Game) -> None:
        self.map.set_data(chains(game))
        lines = []
        if game.turns:
            last = game.turns[-1]
            lines += [f"{h.title}. {h.text}" for h in last.happened]
            lines += [words.event(e) for e in last.events if e.verb in ("set", "suspend")]
            lines = lines or [self.tr("A quiet month: no measure and no event.")]
        else:
            lines = [game.scenario.situation[0]]
        self.text.setText("\n".join(lines[:6]))


class EffectsPage(QWidget):
    """What the turn's moves did, for each side, with a sentence of cause."""

    def __init__(self, store: Store) -> None:
        super().__init__()
        self.store = store
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.card = Card(self.tr("What the moves did"))
        row = QVBoxLayout()
        self.falls = {side: Waterfall() for side in SIDES}
        for fall in self.falls.values():
            row.addWidget(fall, 1)
        self.card.add(row)
        self.causes = Label("", "body", wrap=True)
        self.card.add(self.causes)
        column.addWidget(self.card)
        self.next = button(self.tr("&Go on"), "next", "primary")
        self.next.clicked.connect(store.read_effects)
        column.addWidget(self.next, 0, Qt.AlignmentFlag.AlignRight)
        column.addStretch(1)
        store.effects_ready.connect(lambda _n: self.show_game())

    def show_game(self) -> None:
        game = self.store.game
        if game is None:
            return
        self.next.setVisible(self.store.reading_effects)
        if not game.turns:
            self.causes.setText(self.tr("After the first turn each move's effect stands here."))
            return
        turn = game.turns[-1]
        found = self.store.scores.get(turn.number)
        self.card.set_note(self.tr("over the next {n} months, billion USD").format(
            n=game.scenario.horizon))  # fmt: skip
        if not turn.moves:
            self.causes.setText(self.tr("Neither side moved. The rules in force went on."))
        elif found is None:
            self.causes.setText(self.tr("The model is running each move with and without it."))
        lines = []
        for side, fall in self.falls.items():
            items = [
                Contribution(self._short(share.move), b.p50, b.p05, b.p95)
                for share in self.store.shares.get(turn.number, ())
                for b in [share.economy[side]]
            ]
            fall.setVisible(bool(items))
            fall.set_data(
                WaterfallData(tuple(items), None, words.side_name(side), "bn USD", 1)
            )
        chains = self.store.chains.get(turn.number, ())
        for share, chain in zip(self.store.shares.get(turn.number, ()), chains):
            told = " ".join(words.cause(side, chain[side]) for side in SIDES if chain[side].part)
            lines.append(
                self.tr("{move}: security US {a}, China {b}. {cause}").format(
                    move=self._short(share.move),
                    a=signed(share.security["US"].p50, 1),
                    b=signed(share.security["CN"].p50, 1),
                    cause=told,
                )
            )
        power = self.store.powers.get(turn.number)
        if power:
            text = self.tr(
                "Leverage, what closing everything would cost the other in a year beyond the own "
                "loss: US {a} bn ({b} to {c}), China {d} bn ({e} to {f})."
            )
            us, cn = power["US"], power["CN"]
            numbers = (us.p50, us.p05, us.p95, cn.p50, cn.p05, cn.p95)
            lines.append(text.format(**dict(zip("abcdef", (signed(v, 0) for v in numbers)))))
        if found or power:
            self.causes.setText("\n".join(lines))

    def _short(self, text: str) -> str:
        from engine.rules.notation import parse

        event = parse(text)
        if event.package is not None:
            return self.tr("The package agreed")
        return words.event(event)
