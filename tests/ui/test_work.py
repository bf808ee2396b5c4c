"""Work that has left the window's thread does not hold the window when its screen is gone."""

import threading

from PySide6.QtCore import QCoreApplication, QEvent, QObject

from ui.work import Desk


def test_a_desk_that_is_put_away_does_not_wait_for_its_work(qtbot):
    go_on, ended = threading.Event(), threading.Event()

    def work():
        go_on.wait(30)
        ended.set()

    screen = QObject()
    desk = Desk(screen)
    desk.ask(work)
    del desk
    screen.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not ended.is_set()  # we are here, and the work is not done
    go_on.set()
    assert ended.wait(10)


def test_a_failure_in_work_is_told_by_its_kind(qtbot):
    desk = Desk()
    with qtbot.waitSignal(desk.failed, timeout=5000) as told:
        desk.ask(lambda: {}["x"])
    assert told.args[0].startswith("KeyError")
