"""Whole games on a disk that fails: no move that was shown as done is ever lost."""

import random
from pathlib import Path

from disk import FAULTS, Killed
from PySide6.QtWidgets import QApplication

from engine.players.players import player
from engine.record import Seat
from engine.replay import replay
from engine.rules.levers import SIDES
from engine.rules.notation import Event
from engine.seats import answer
from saves.journal import AHEAD, UNSURE
from saves.text import parse_recovering
from ui.store import Store

PEOPLE = {side: Seat("person") for side in SIDES}


def store_on(folder: Path) -> tuple[Store, list]:
    """A store that scores nothing, and what it tells."""
    QApplication.instance() or QApplication([])
    store, told = Store(folder), []
    store.scoring.score = lambda game: None
    store.told.connect(told.append)
    return store, told


def on_disk(path: Path) -> tuple[str, ...]:
    record, _ = parse_recovering(path.read_bytes())
    return record.events


def turn_of(game, chance: random.Random) -> tuple[Event, ...]:
    """What a side commits at once: a word in the talks, or some measures and done."""
    side = game.table.floor
    event = answer(game, player("random"))
    if game.table.phase == "talks" or event.verb == "done":
        return (event,)
    return (event, Event(side, "done"))


def test_ten_thousand_faults_lose_no_move_and_leave_no_game_unreadable(tmp_path, disk, many, qapp):
    wanted, chance = many(60, 10_000), random.Random(3)
    games = lost = unreadable = silent = apart = unsure = 0
    while len(disk.struck) < wanted:
        games += 1
        folder = tmp_path / str(games)
        store, told = store_on(folder)
        assert store.new("first-table", PEOPLE, games)
        while not store.game.over and len(disk.struck) < wanted:
            store.reading_effects = False
            events = turn_of(store.game, chance)
            shown = tuple(map(str, store.game.events))
            path, before = store.journal.path, len(told)
            disk.arm(chance.choice(FAULTS), chance.randrange(6), chance.choice((1, 1, 2, 9)))
            try:
                done = store.say(*events)
            except Killed:
                disk.revive()
                store, told = store_on(folder)
                if not store.open(path):
                    unreadable += 1
                    break
                lost += tuple(map(str, store.game.events))[: len(shown)] != shown
                continue
            disk.disarm()
            now = tuple(map(str, store.game.events))
            lost += now[: len(shown)] != shown
            if done:
                lost += on_disk(store.journal.path) != now
                continue
            silent += len(told) == before
            if AHEAD in told[-1].text or UNSURE in told[-1].text:
                unsure += 1  # the next try must put it right
            elif path.exists():
                apart += on_disk(path) != now
            if chance.random() < 0.3 or not path.exists():
                folder = tmp_path / f"{games}b"
                assert store.ways.go_on_in(folder), told[-1]
            else:
                assert store.ways.try_again(), told[-1]
            assert on_disk(store.journal.path) == tuple(map(str, store.game.events))
        if store.game is not None and store.game.over:
            record, _ = parse_recovering(store.journal.path.read_bytes())
            replay(record)
        store.close()
    found = {"lost": lost, "unreadable": unreadable, "silent": silent, "apart": apart}
    print(f"{len(disk.struck)} faults in {games} games, {unsure} unsure: {found}")
    assert not any(found.values()), found


def test_after_a_kill_between_a_turn_and_its_digest_the_digest_is_written(tmp_path, disk, qapp):
    store, _ = store_on(tmp_path)
    store.new("first-table", PEOPLE, 5)
    for words in ("US pass", "CN pass", "US done"):
        store.say(*map(_event, [words]))
    path = store.journal.path
    store.say(_event("CN done"))
    store.close()
    whole = path.read_bytes()
    path.write_bytes(whole[: whole.rindex(b"\n", 0, -1) + 1])  # without the digest
    again, _ = store_on(tmp_path)
    assert again.open(path)
    assert path.read_bytes() == whole
    again.close()


def _event(words: str) -> Event:
    from engine.rules.notation import parse

    return parse(words)


def test_a_full_disk_keeps_measures_together_and_done_is_said_once(tmp_path, disk, qapp):
    """The event was written, its digest was not, and Done wrote the event a second time."""
    store, told = store_on(tmp_path)
    store.new("first-table", PEOPLE, 5)
    for words in ("US pass", "CN pass", "US done"):
        assert store.say(_event(words))
    path, before = store.journal.path, store.journal.path.read_bytes()
    for fault in ("full", "short", "failing"):
        disk.arm(fault, 1)  # the write itself
        assert not store.say(_event("CN done"))
        assert "not saved" in told[-1].text and "again" in told[-1].cures
        assert path.read_bytes() == before and len(store.game.turns) == 0
    disk.disarm()
    assert store.ways.try_again()
    assert len(store.game.turns) == 1
    replay(parse_recovering(path.read_bytes())[0], verify=True)
    store.close()
