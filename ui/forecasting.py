"""What a side may ask before it acts: what a measure would do, and what a package is worth."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from engine.advice.band import quantiles
from engine.advice.forecast import Path
from engine.advice.worth import Worth
from engine.game import Game
from engine.rules.notation import Event, Package
from engine.score.ratification import Ratification
from engine.sides import BySide
from engine.stopping import Stop
from engine.view import View, view
from engine.world.elementary import Array
from ui.charts.fan import FanData
from ui.texts.speech import tr
from ui.work import Desk

if TYPE_CHECKING:
    from ui.store import Store


Pair = tuple[FanData, FanData]  # of both sides
_Question = tuple[View, tuple[Event, ...], list[Event]]


class Forecasting(QObject):
    """Asks the adviser, with what is drafted at the time. One question is worked at; what is asked
    goes before what is asked ahead, and is not begun anew when it is asked again meanwhile.

    A person waits for one level: all have as many draws as that one can be afforded in, whichever
    others are asked with it.
    """

    ready = Signal(object)  # of options: each one's text with the fans of both sides

    def __init__(self, store: Store) -> None:
        super().__init__(store)
        self.store = store
        self._worked_at: _Question | None = None
        self.desk = Desk(self, waited=True)
        self.desk.ready.connect(self._answered)
        self.desk.failed.connect(self._lost)

    def options(self, events: list[Event]) -> None:
        """Forecast of each option for both sides against the rest of the draft alone; none once the
        game has gone, whatever the pointer still comes over.
        """
        self._ask(events)

    def ahead(self, events: list[Event]) -> None:
        """The same, unless somebody waits for something else."""
        if self._worked_at is None or not self.desk.busy:
            self._ask(events)

    def _ask(self, events: list[Event]) -> None:
        seen, adviser = self.store.view, self.store.adviser
        if seen is None:
            return
        draft = tuple(e for e in self.store.draft if all(e.subject != x.subject for x in events))
        at, question = self._worked_at, (seen, draft, events)
        if at is not None and at[0] is seen and at[1:] == question[1:]:
            return  # it is worked at, or its answer is on its way
        self._worked_at = question

        def work(stop: Stop) -> list[tuple[str, Pair]]:
            path = adviser.options(seen, draft, events, stop, waited=1)
            return [(str(e), _pair(path, i + 1)) for i, e in enumerate(events)]

        self.desk.ask(work)

    def _answered(self, found: list[tuple[str, Pair]]) -> None:
        self._worked_at = None
        self.ready.emit(found)

    def _lost(self, problem: str) -> None:
        self._worked_at = None
        self.store.lost(problem)

    def package(
        self, game: Game, author: str, package: Package, side: str, stop: Stop | None = None
    ) -> tuple[Worth, BySide[Ratification]]:
        """What a package is worth by a side's own mandate and its guess of the other's, and how
        both houses would vote. Runs away from the window's thread.
        """
        return self.store.adviser.package(view(game, side), author, package, stop)


def _pair(path: Path, i: int) -> Pair:
    """What a plan adds to the draft alone, for both sides."""
    return (
        _fan(path.money.us[i] - path.money.us[0], "US"),
        _fan(path.money.cn[i] - path.money.cn[0], "CN"),
    )


def _fan(values: Array, side: str) -> FanData:
    """Quantiles of (months, draws), the model's own error counted, as a fan."""
    rows = quantiles(values, (0.05, 0.25, 0.5, 0.75, 0.95))
    p05, p25, p50, p75, p95 = (tuple(map(float, r)) for r in rows)
    return FanData(p05, p25, p50, p75, p95, side=side, unit=tr("number.bn_usd"))
