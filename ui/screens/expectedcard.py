"""The debrief's forecasts: each turn's band with what came, and what signed packages were worth."""

from __future__ import annotations

from collections.abc import Callable

from engine.expected import Expected, Signed
from engine.rules.levers import SIDES
from engine.stopping import Stop
from engine.view import Opened
from ui import words
from ui.charts import bandrows
from ui.charts.sheet import Sheet
from ui.screens import expectedtext
from ui.texts.speech import listed, tr
from ui.widgets.card import Card
from ui.widgets.label import Label
from ui.work import Desk

Work = Callable[[Stop], Expected]


class ExpectedCard(Card):
    """Says so until it is worked out, which begins when it is asked to."""

    def __init__(self, game: Opened, work: Work) -> None:
        super().__init__(tr("expected.title"))
        self._game, self._work = game, work
        self.found: Expected | None = None  # once it is worked out
        self.told = Label(tr("expected.works"), "quiet", wrap=True)
        self.said = Label("", "body", wrap=True)
        self.chart = Sheet(tr("expected.works"))
        self.packages: list[Label] = []
        for widget in (self.told, self.said, self.chart):
            self.add(widget)
        self.said.hide()
        self.chart.hide()
        self.desk = Desk(self)
        self.desk.ready.connect(self._show)
        self.desk.failed.connect(self._failed)

    def begin(self) -> None:
        """Have it worked out; a second time does nothing."""
        if self.found is None and not self.desk.busy:
            self.desk.ask(self._work)

    def _show(self, found: Expected) -> None:
        self.found = found
        self.told.setText(tr("hotwash.forecast_told", n=found.draws))
        self.said.setText(listed(expectedtext.sentences(found, self._game), "list.lines"))
        self.said.show()
        if found.inside[1]:
            panels = expectedtext.panels(found)
            told = expectedtext.described(found, self._game)
            self.chart.show_drawing(
                lambda width: bandrows.drawing(panels, width), tr("expected.picture"), told
            )
            self.chart.show()
        if not found.signed:
            self._line(tr("expected.nothing_signed"), "small")
            return
        self._line(tr("expected.signed"), "heading")
        self._line(tr("expected.signed_told"), "small")
        for s in found.signed:
            self._line(self._package(s), "body")

    def _package(self, s: Signed) -> str:
        """What was signed, what it had to bring each side and brought, and how it ended."""
        lines = [expectedtext.package(s)]
        for side in SIDES:
            expected, came = expectedtext.worth(s, side)
            name = words.side_name(side)
            lines.append(tr("expected.worth", side=name, expected=expected, came=came))
        home, ended = expectedtext.votes(s), expectedtext.ended(s, self._game)
        lines.append(tr("expected.votes", votes=home, outcome=ended))
        return listed(lines, "list.lines")

    def _line(self, text: str, role: str) -> None:
        label = Label(text, role, wrap=True)
        self.packages.append(label)
        self.add(label)

    def _failed(self, _problem: str) -> None:
        self.told.setText(tr("expected.failed"))
