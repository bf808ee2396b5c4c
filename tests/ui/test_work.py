"""Work that has left the window's thread does not hold the window when its screen is gone."""

import threading

from PySide6.QtCore import QCoreApplication, QEvent, QObject

from ui.work import Desk


def test_a_desk_that_is_put_away_does_not_wait_for_its_work(qtbot):
    begun, go_on, ended = threading.Event(), threading.Event(), threading.Event()
    told = []

    def work(stop):
        begun.set()
        go_on.wait(30)
        told.append(stop.flag.value)
        ended.set()

    screen = QObject()
    desk = Desk(screen)
    desk.ask(work)
    assert begun.wait(10)
    del desk
    screen.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not ended.is_set()  # we are here, and the work is not done
    go_on.set()
    assert ended.wait(10) and told == [1]  # it is told that nobody wants it any more


def test_no_part_of_a_score_is_left_out_of_a_delegations_bars(qtbot, tmp_path):
    """A sixth part of the security score made "Support at home" vanish without a word."""
    from dataclasses import replace

    from engine.record import Seat
    from ui import words
    from ui.screens.delegation import Delegation
    from ui.store import Store

    store = Store(tmp_path)
    store.new("first-table", {s: Seat("person") for s in ("US", "CN")}, 7)
    edge = Delegation("US")
    qtbot.addWidget(edge)
    edge.show_game(store)
    assert edge.bars[-1].data().label == "Support at home"
    opening = store.game.opening
    parts = tuple(p | {name: 1.0 for name in words.PARTS} for p in opening.security_parts)
    store.game = replace(store.game, opening=replace(opening, security_parts=parts))
    edge.show_game(store)
    assert len(edge.bars) == len(parts[0]) + 1
    assert edge.bars[-1].data().label == "Support at home"
    store.close()


def test_a_failure_in_work_is_told_by_its_kind(qtbot):
    desk = Desk()
    with qtbot.waitSignal(desk.failed, timeout=5000) as told:
        desk.ask(lambda _stop: {}["x"])
    assert told.args[0].startswith("KeyError")


def test_no_widget_is_collected_in_a_thread_that_is_not_the_windows(qtbot):
    import gc

    desk, seen = Desk(), []
    with qtbot.waitSignal(desk.ready, timeout=5000):
        desk.ask(lambda _stop: seen.append(gc.isenabled()))
    desk.finish()
    assert seen == [False]
    qtbot.waitUntil(gc.isenabled, timeout=20_000)  # once no other work runs
