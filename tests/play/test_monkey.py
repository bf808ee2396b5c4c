"""Somebody who clicks and types whatever the window offers, on a disk that sometimes fails."""

import random

from disk import FAULTS, Killed
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QListWidget,
    QSpinBox,
    QWidget,
)

from engine.replay import replay
from saves.journal import AHEAD, UNSURE
from saves.text import parse_recovering
from ui.app import Window
from ui.crash import CrashWatch
from ui.forecasting import Forecasting
from ui.glance import Glances
from ui.scoring import Scoring
from ui.screens.tablescreen import TableScreen
from ui.theme import LIGHT, install

WORDS = ("", "table 4", "王小明", "tab\there", "<b>", "\\0", "a" * 200, "'; --", "& more")


class Monkey:
    """One act at a time, on a widget that is on the screen and enabled."""

    def __init__(self, qtbot, window, seed):
        self.qtbot, self.window, self.chance = qtbot, window, random.Random(seed)

    def act(self) -> None:
        kinds = (QAbstractButton, QComboBox, QLineEdit, QListWidget, QSpinBox)
        found = [
            w
            for w in self.window.findChildren(QWidget)
            if isinstance(w, kinds) and w.isVisible() and w.isEnabled() and w.objectName() != "qt"
        ]
        if not found:
            return
        widget = self.chance.choice(found)
        if isinstance(widget, QAbstractButton):
            self.qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)
        elif isinstance(widget, QLineEdit) and not widget.isReadOnly():
            widget.setText(self.chance.choice(WORDS))
        else:
            keys = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Home, Qt.Key.Key_End)
            for _ in range(self.chance.randint(1, 4)):
                self.qtbot.keyClick(widget, self.chance.choice(keys))


def test_whatever_is_clicked_and_whatever_fails_disk_and_window_agree(
    qtbot, tmp_path, disk, many, monkeypatch
):
    monkeypatch.setattr(Scoring, "score", lambda self, game: None)
    monkeypatch.setattr(Forecasting, "options", lambda self, events: None)
    # Cards of games are read in a thread of their own and may stand without more to tell.
    monkeypatch.setattr(Glances, "games", lambda self, paths, wanted: None)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *a: ("", ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *a: ("", ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *a: ([], ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *a: "")
    monkeypatch.setattr(QPrintDialog, "exec", lambda dialog: 0)
    acts, wanted = 0, many(2, 100)  # faults that struck
    most = many(40, 8_000)
    crashes, chance, seed = [], random.Random(8), 0
    install(QApplication.instance(), LIGHT, 100)
    apart = silent = 0
    first = ""  # where they first lay apart, so that a failure can be understood
    while len(disk.struck) < wanted and acts < most:
        seed += 1
        window = Window(tmp_path)
        window.notice.ask_folder = lambda: tmp_path / "else"
        watch = CrashWatch(window)
        watch.crashed.connect(lambda kind, report: crashes.append(report))
        watch.install()
        qtbot.addWidget(window)
        window.show()
        monkey = Monkey(qtbot, window, seed)
        shown: tuple[str, ...] = ()
        try:
            for _ in range(many(60, 160)):
                acts += 1
                if isinstance(window.screen_now, TableScreen):
                    window.table.talks._ask = lambda *a: None
                store = window.store
                known = _said(store)
                if store.journal is not None and chance.random() < 0.3:
                    disk.arm(chance.choice(FAULTS[:4]), chance.randrange(4), chance.choice((1, 2)))
                struck, told = len(disk.struck), window.told
                monkey.act()
                disk.disarm()
                qtbot.wait(1)
                assert not crashes, crashes[0]
                shown = _said(store)
                if store.journal is None or not store.journal.path.exists():
                    continue
                if window.told and (AHEAD in window.told.text or UNSURE in window.told.text):
                    continue
                held = parse_recovering(store.journal.path.read_bytes())[0].events
                if held != shown:
                    apart += 1
                    told_now = window.told.text if window.told else "nothing"
                    first = first or (
                        f"window {seed}, act {acts}, told {told_now!r}, {len(held)} held, "
                        f"{len(shown)} shown, last {held[-1:]} and {shown[-1:]}, "
                        f"unfinished {store.journal._unfinished}"
                    )
                failed = len(disk.struck) > struck and shown == known
                silent += failed and window.told is told and not window.notice.banner.isVisible()
            path = store.journal.path if store.journal is not None else None
        finally:
            watch.remove()
            disk.disarm()
            window.store.finish()
            window.store.close()
            window.hide()
        if path is not None and path.exists():
            record, _ = parse_recovering(path.read_bytes())
            replay(record)
            assert record.events[: len(shown)] == shown
    print(f"{acts} acts, {len(disk.struck)} faults, {seed} windows, apart {apart}, silent {silent}")
    assert not apart and not silent, first


def _said(store) -> tuple[str, ...]:
    return tuple(map(str, store.game.events)) if store.game is not None else ()


def test_killed_in_the_window_the_next_window_holds_what_was_shown(
    qtbot, tmp_path, disk, many, monkeypatch
):
    from hands import click, take

    from engine.record import Seat
    from engine.rules.levers import SIDES
    from ui.screens.opening import HandOverScreen

    monkeypatch.setattr(Scoring, "score", lambda self, game: None)
    monkeypatch.setattr(Forecasting, "options", lambda self, events: None)
    install(QApplication.instance(), LIGHT, 100)
    kills, chance = 0, random.Random(2)
    path, shown = None, ()
    while kills < many(3, 100):
        window = Window(tmp_path)
        qtbot.addWidget(window)
        window.show()
        store = window.store
        if path is None:
            store.new("first-table", {s: Seat("person") for s in SIDES}, kills)
            store.briefed = set(SIDES)
            window.route()
            path = store.journal.path
        else:
            assert store.open(path), window.told
            assert _said(store)[: len(shown)] == shown
            store.briefed = set(SIDES)
            window.route()
        while True:
            shown = _said(store)
            if store.reading_effects:
                click(qtbot, window, "next")
                continue
            if store.game.over:
                replay(parse_recovering(path.read_bytes())[0])
                path = None
                break
            if isinstance(window.screen_now, HandOverScreen):
                take(qtbot, window, store.game.table.floor)
            window.table.talks._ask = lambda *a: None
            disk.arm(chance.choice(FAULTS[-2:]), chance.randrange(12))
            with qtbot.captureExceptions() as caught:
                if store.game.table.phase == "talks":
                    click(qtbot, window, "offer" if chance.random() < 0.4 else "pass")
                else:
                    click(qtbot, window, "commit")
                    click(qtbot, window, "commit")
            if any(issubclass(kind, Killed) for kind, _, _ in caught):
                kills += 1
                disk.revive()
                store.journal._descriptor = None  # it died with its process
                break
            disk.disarm()
        window.hide()
        store.close()
    print(f"{kills} kills in the window")
