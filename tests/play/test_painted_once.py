"""Where everything changes at once each thing is painted once, not once more with what holds it."""

from collections import Counter

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from engine.record import Seat
from engine.rules.notation import parse
from ui.audit.walk import settle


class Paints(QObject):
    """Counts how often each widget is painted."""

    def __init__(self) -> None:
        super().__init__()
        self.of: Counter[QObject] = Counter()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and watched.isWidgetType():
            self.of[watched] += 1
        return False


def table(window, *said):
    window.store.new("june-2025", {"US": Seat("person"), "CN": Seat("person")}, 3)
    window.store.briefed = {"US", "CN"}
    for text in said:
        window.store.open_papers(text[:2])
        window.store.say(parse(text))
    window.store.open_papers("US")


TALKS = ()
ACT = ("US pass", "CN pass")
SEE = (*ACT, "US eda 0", "US done", "CN done")


@pytest.mark.parametrize("said", [TALKS, ACT, SEE], ids=["talks", "act", "see"])
def test_a_page_that_comes_is_painted_once(window, said):
    table(window, *said)
    settle()
    paints = Paints()
    QApplication.instance().installEventFilter(paints)
    window.frame.paint_later()
    settle()
    QApplication.instance().removeEventFilter(paints)
    assert window.table in paints.of
    more = {
        f"{type(w).__name__} {w.objectName()} in {type(w.parentWidget()).__name__}"
        for w, n in paints.of.items()
        if n > 1
    }
    assert not more
