"""Packages composed at random by clicks and keys: what is sent can be read, is legal, replays."""

import random

import pytest
from hands import click, take, unfolded
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from engine.record import Seat
from engine.replay import replay
from engine.rules.levers import SIDES
from engine.rules.notation import parse
from engine.rules.package import NEUTRAL
from saves.text import load
from ui.screens.opening import HandOverScreen

KEYS = (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Home, Qt.Key.Key_End)


def compose(qtbot, composer, chance):
    """Lines come and go, some boxes are moved with the keyboard, some marks are clicked."""
    for _ in range(chance.randrange(3)):
        qtbot.mouseClick(chance.choice(composer.adds), Qt.MouseButton.LeftButton)
        for _ in range(chance.randrange(3)):
            qtbot.keyClick(composer.picker.search, Qt.Key.Key_Down)
        ends = (Qt.Key.Key_Return, Qt.Key.Key_Return, Qt.Key.Key_Escape)
        qtbot.keyClick(composer.picker.search, chance.choice(ends))
    for _ in range(5):
        lines = [*composer.gives, *composer.gets]
        if lines:
            line = unfolded(qtbot, chance.choice(lines))
            box = chance.choice((line.lever, line.level, line.begins))
            for _ in range(chance.randrange(1, 5)):
                qtbot.keyClick(box, chance.choice(KEYS))
            if chance.random() < 0.3:
                qtbot.mouseClick(line.letter, Qt.MouseButton.LeftButton)
            if chance.random() < 0.25:
                qtbot.keyClick(box, Qt.Key.Key_Delete)
    qtbot.keyClick(composer.months, chance.choice(KEYS))
    for mark in (composer.verify, composer.snapback):
        if chance.random() < 0.4:
            qtbot.mouseClick(mark, Qt.MouseButton.LeftButton)
    for _ in range(chance.randrange(3)):
        qtbot.mouseClick(chance.choice((composer.back, composer.again)), Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("part", [0, pytest.param(1, marks=pytest.mark.long)])
def test_random_packages_by_clicks_and_keys_are_sent_whole_or_refused_in_words(
    qtbot, window, many, monkeypatch, part
):
    chance, store = random.Random(4 + part), window.store
    monkeypatch.setattr(store.scoring, "score", lambda game: None)
    window.pause.set_length(0)  # the long form takes longer than papers lie open unwatched
    composed = sent = refused = 0
    games = 1000 * part
    wanted = many(6, 5_000)
    while composed < wanted:
        games += 1
        name = ("june-2025", "october-2025", "first-table")[games % 3]
        store.new(name, {s: Seat("person") for s in SIDES}, games, games % 4 == 0)
        store.briefed = set(SIDES)
        window.route()
        while not store.game.over and composed < wanted:
            table = store.game.table
            if store.reading_effects:
                click(qtbot, window, "next")
                continue
            if isinstance(window.screen_now, HandOverScreen):
                take(qtbot, window, table.floor)
            talks = window.table.talks
            talks._ask = _not_weighed
            if table.phase == "measures":
                click(qtbot, window, "commit")
                click(qtbot, window, "commit")
                continue
            if table.floor == NEUTRAL and not store.facilitated:
                qtbot.waitUntil(lambda: store.game.table.floor != NEUTRAL, timeout=60_000)
                continue
            if table.floor != NEUTRAL and (
                not table.exchanges_left(table.floor) or chance.random() < 0.1
            ):
                asks = window.screen_now.findChildren(QPushButton, "mediate")
                can = asks and asks[0].isVisible() and asks[0].isEnabled()
                wants = can and store.facilitated and chance.random() < 0.5
                click(qtbot, window, "mediate" if wants else "pass")
                continue
            composed += 1
            composer = talks.composer
            compose(qtbot, composer, chance)
            known, event = len(store.game.events), talks.drafted()
            able = composer.offer.isEnabled()
            click(qtbot, window, "offer")
            if len(store.game.events) == known:
                refused += 1
                assert not able and composer.wrong.text(), event
                while composer.right.isVisible():
                    known = composer.faults
                    click(qtbot, window, "put_right")
                    assert len(composer.faults) < len(known), known
                assert {f.cure for f in composer.faults} <= {"wait"}
                continue
            sent += 1
            said = store.game.events[-1]
            assert said == event and parse(str(said)) == said
        events = tuple(map(str, store.game.events))
        record = load(store.journal.path)
        assert record.events == events
        assert replay(record, verify=True).table == store.game.table
    print(f"{composed} composed, {sent} sent, {refused} refused, {games - 1000 * part} games")
    assert sent > composed / 4 and refused


def _not_weighed(*args):
    """Worth is computed elsewhere and tested elsewhere."""
