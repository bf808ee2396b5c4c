"""Work that has left the window's thread does not hold the window when its screen is gone."""

import gc
import os
import subprocess
import sys
import threading

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject

from engine.stopping import Stopped
from ui.collecting import (
    by_timer,
    collect,
    collect_between_events,
    collecting_between_events,
)
from ui.frame import Frame
from ui.work import STEPS_BACK, WAITED, Desk, at_rest, go_on, held_back, hold_back


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


def test_a_page_does_not_end_in_the_thread_that_worked_for_it(qtbot):
    """Seen: a page that had its answer was let go, the task held it last, and the window's thread
    fell over what was destroyed beside it.
    """
    begun, go_on, ended_in = threading.Event(), threading.Event(), []

    class Page(QObject):
        def __init__(self):
            super().__init__()
            self.desk = Desk(self)
            self.desk.ask(self.work)

        def work(self, stop):
            begun.set()
            go_on.wait(30)

        def __del__(self):
            ended_in.append(threading.get_ident())

    page = Page()
    assert begun.wait(10)
    del page
    go_on.set()
    qtbot.waitUntil(at_rest)
    gc.collect()
    qtbot.waitUntil(lambda: ended_in != [])
    assert ended_in == [threading.get_ident()]


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
    parts = opening.security_parts.map(lambda p: p | dict.fromkeys(words.PARTS, 1.0))
    store.game = replace(store.game, opening=replace(opening, security_parts=parts))
    edge.show_game(store)
    assert len(edge.bars) == len(parts.us) + 1
    assert edge.bars[-1].data().label == "Support at home"
    store.close()


@pytest.fixture
def screen_changes():
    hold_back()
    yield
    go_on()


def test_what_is_asked_while_a_screen_changes_waits_unless_somebody_waits_for_it(
    qtbot, screen_changes
):
    ahead, waited = Desk(), Desk(waited=True)
    with qtbot.waitSignal(waited.ready):
        ahead.ask(lambda _stop: "ahead")
        waited.ask(lambda _stop: "waited")
    assert ahead.busy and not at_rest()
    with qtbot.waitSignal(ahead.ready) as told:
        go_on()
    assert told.args == ["ahead"]
    qtbot.waitUntil(at_rest)


def test_what_waits_and_is_no_longer_wanted_is_not_begun(qtbot, screen_changes):
    desk, begun = Desk(), []
    desk.ask(lambda _stop: begun.append("first"))
    desk.ask(lambda _stop: begun.append("second"))
    desk.cancel()
    assert not desk.busy
    desk.ask(lambda _stop: begun.append("third"))
    with qtbot.waitSignal(desk.ready):
        go_on()
    assert begun == ["third"]


def test_work_waits_for_a_screen_once_and_not_at_each_of_its_places(monkeypatch, screen_changes):
    """Seen: whoever stood before the same answer with the window's thread waited for minutes."""
    monkeypatch.setattr("ui.work.LONGEST", 0.05)
    desk, passed = Desk(), []
    stop = desk._newest_stop[0]

    def work():
        for _ in range(400):
            stop.check()
        passed.append(True)

    running = threading.Thread(target=work, daemon=True)
    running.start()
    running.join(10)
    assert passed


def test_work_ahead_that_runs_waits_at_a_good_place_while_a_screen_changes(qtbot):
    there, on, passed = threading.Event(), threading.Event(), threading.Event()

    def work(stop):
        there.set()
        assert on.wait(10)
        stop.check()
        passed.set()

    desk = Desk()
    desk.ask(work)
    assert there.wait(10)
    hold_back()
    on.set()
    assert not passed.wait(0.1)
    go_on()
    assert passed.wait(10)
    desk.finish()


def test_what_is_told_to_stop_does_not_wait_for_a_screen(qtbot, screen_changes):
    there, ended = threading.Event(), threading.Event()

    def work(stop):
        there.set()
        try:
            while True:
                stop.check()
        finally:
            ended.set()

    desk = Desk()
    go_on()
    desk.ask(work)
    assert there.wait(10)
    hold_back()
    desk.cancel()
    assert ended.wait(10)


def test_what_waits_on_a_page_that_goes_is_not_begun(qtbot, screen_changes):
    page, begun = QObject(), []
    desk = Desk(page)
    desk.ask(lambda _stop: begun.append("work"))
    page.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    go_on()
    qtbot.waitUntil(at_rest)
    assert not begun


def test_work_ahead_does_not_wait_for_a_window_that_is_gone(qtbot):
    frame = Frame()
    frame.show()
    frame.paint_later()
    assert held_back()
    frame.hide()
    assert not held_back()


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
    # Once no other work runs, and the window's thread has looked.
    qtbot.waitUntil(lambda: at_rest() and gc.isenabled(), timeout=20_000)


@pytest.mark.skipif(sys.platform != "linux", reason="only there a thread has a niceness of its own")
def test_work_and_the_threads_that_it_starts_give_way_to_the_window(qtbot):
    def niceness() -> int:
        return os.getpriority(os.PRIO_PROCESS, threading.get_native_id())

    def work(stop):
        found = [niceness()]
        thread = threading.Thread(target=lambda: found.append(niceness()))
        thread.start()
        thread.join()
        return found

    for desk, steps in ((Desk(), STEPS_BACK), (Desk(waited=True), WAITED)):
        with qtbot.waitSignal(desk.ready) as answered:
            desk.ask(work)
        assert answered.args == [[min(niceness() + steps, 19)] * 2]
    assert WAITED < STEPS_BACK  # what is waited for goes before what is done ahead


def test_what_draws_pages_to_keep_is_not_brought_in_when_the_program_starts():
    """pandas and matplotlib are a quarter of the program's memory; most games end without them."""
    heavy = {"pandas", "matplotlib"}
    code = "import sys, ui.ahead as a; a.bring_in().join(); print(*sys.modules)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not heavy & set(ran.stdout.split())


def test_garbage_is_collected_by_the_windows_thread_between_events(qtbot):
    """Inside Qt it could wait for a lock that is held further up."""
    # What an earlier test left at work makes and drops objects of its own, which are counted too.
    qtbot.waitUntil(at_rest, timeout=20_000)
    parent = QObject()
    timer = collect_between_events(parent)
    try:
        assert not gc.isenabled()
        desk = Desk()
        with qtbot.waitSignal(desk.ready, timeout=20_000) as answered:  # it gives way to others
            desk.ask(lambda stop: gc.isenabled())
        assert answered.args == [False]
        qtbot.waitUntil(lambda: not desk.busy, timeout=20_000)
        assert not gc.isenabled(), "work that has ended does not turn it on"
        gc.collect()
        kept = [[] for _ in range(2 * gc.get_threshold()[0])]
        assert collect() >= 0 and kept and collect() == -1
    finally:
        timer.stop()
        gc.enable()


def test_after_a_walk_through_the_screens_python_collects_by_itself_again(qtbot):
    with collecting_between_events(QObject()):
        assert not gc.isenabled() and by_timer()
    assert gc.isenabled()


@pytest.mark.parametrize("ends", [Stopped, ValueError, None])
def test_work_collects_nothing_in_its_thread_however_it_ends(qtbot, ends):
    """Seen: work that was stopped made the exception, the collector began in its thread and
    destroyed a widget, and both that and the window waited for each other for ever.
    """
    window, where, before = threading.get_ident(), set(), gc.get_threshold()

    def look(_phase, _info):
        where.add(threading.get_ident())

    def work(_stop):
        kept = [[] for _ in range(100)]
        if ends is not None:
            raise ends(str(len(kept)))

    desk = Desk()
    gc.callbacks.append(look)
    gc.set_threshold(1, 1, 1)
    try:
        for _ in range(30):
            desk.ask(work)
            qtbot.waitUntil(lambda: not desk.busy)
    finally:
        gc.set_threshold(*before)
        gc.callbacks.remove(look)
    assert where <= {window}
