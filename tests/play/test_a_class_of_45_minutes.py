"""A class of 45 minutes, played by a script: the console, two delegations of three, two events, one
ruling, one who is absent, a branch, and the debrief. The record tells all of it, and both records
play again to the same digests.
"""

from classes import face, page, press, time
from hands import choose, click, pick, shown, take
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QRadioButton
from test_console import press as at_the_console
from test_console import settings

from engine.branching import branch_of
from engine.replay import replay
from engine.rules.levers import SIDES
from engine.rules.notation import Term
from saves.text import load
from ui.screens.debrief import DebriefScreen
from ui.screens.opening import HandOverScreen
from ui.screens.pollpage import PollScreen
from ui.work import at_rest

__all__ = ["page", "settings", "time"]  # fixtures

NAMES = ("Ada", "Ben", "Cem", "Dee", "Eve", "Flo")
FIRST, SECOND, RULED = "R1", "R2", "An audit found more."


def seated(qtbot, window):
    """From the page of a class to its seats: six names are dealt, three to each side."""
    click(qtbot, window, "begin")
    screen = window.screen_now
    click(qtbot, window, "members")
    screen.roles.names.setPlainText("\n".join(NAMES))
    screen.roles.chance = iter(n / 10 for n in range(6)).__next__
    click(qtbot, window, "deal_roles")
    pick(screen.roles.decides, "majority")
    if not screen.facilitator.isChecked():
        click(qtbot, window, "advanced")
        screen.facilitator.click()
    screen.seed.setValue(7)
    click(qtbot, window, "begin")


def console_of(qtbot, window):
    """The facilitator's own window, with a passphrase of its own."""
    window.deeds.actions["console"].trigger()
    made = window.facilitation.console
    qtbot.addWidget(made)
    at_the_console(qtbot, made, "set_passphrase")
    for line in (made.phrase.first, made.phrase.second):
        qtbot.keyClicks(line, "chalk and cheese")
    qtbot.keyClick(made.phrase.second, Qt.Key.Key_Return)
    made.cell.add_ready()
    return made


def publish(qtbot, console, serial):
    console.list.choose(serial)
    at_the_console(qtbot, console, "publish")


def note(qtbot, console, side, who, how, text):
    box = console.people.who
    pick(box, next(box.itemData(i) for i in range(box.count()) if box.itemData(i) == (side, who)))
    pick(console.people.how, how)
    console.people.why.setText(text)
    at_the_console(qtbot, console, "people_do")


def polled(qtbot, window, *no):
    """Everybody who is there says yes, but some."""
    screen = window.screen_now
    assert isinstance(screen, PollScreen)
    click(qtbot, window, "all_yes")
    for person in no:
        screen.findChild(QRadioButton, f"poll_{person}_no").click()
    click(qtbot, window, "go_on")


def had(window, side):
    """Papers of the side that has the word are open."""
    if isinstance(window.screen_now, HandOverScreen):
        assert not window.store.papers
        window.store.open_papers(side)


def turn(qtbot, window, time, offers=False):
    """A turn as a class plays it: two minutes of talk, one to act, one to see."""
    store = window.store
    now = store.game.table.turn
    while store.game.table.turn == now and not store.game.over:
        table = store.game.table
        had(window, table.floor)
        if table.phase == "talks" and offers and not store.game.turn_events:
            composer = window.screen_now.talks.composer
            choose(composer.gives[0], Term("eda", 0))
            choose(composer.gets[0], Term("ree_magnets", 1))
            click(qtbot, window, "offer")
            polled(qtbot, window, store.game.cast.delegations["US"].people[0].id)
        elif table.phase == "talks" and table.on_table and table.on_table[0] != table.floor:
            click(qtbot, window, "accept")
            polled(qtbot, window)
        elif table.phase == "talks":
            time.passes(60)
            click(qtbot, window, "pass")
        else:
            time.passes(30)
            click(qtbot, window, "commit")
            click(qtbot, window, "commit")
            polled(qtbot, window)
        if store.reading_effects:
            time.passes(50)
            click(qtbot, window, "next")
            break


def test_a_class_is_led_from_its_first_minute_to_its_debrief(qtbot, window, page, time):
    assert page.plan.id == "class-45"
    seated(qtbot, window)
    store = window.store
    console = console_of(qtbot, window)
    for side in SIDES:
        take(qtbot, window, side)
        time.passes(150)
        assert any(name in shown(window) for name in NAMES)
        click(qtbot, window, "read")
    cast = store.game.cast
    assert [len(cast.delegations[s].people) for s in SIDES] == [3, 3]

    # The first turn: somebody is absent, an event is published, a deal is struck.
    absent = cast.delegations["CN"].people[0]
    note(qtbot, console, "CN", absent.id, "away", "at the doctor's")
    publish(qtbot, console, FIRST)
    assert "Read" in face(window)
    turn(qtbot, window, time, offers=True)
    game = store.game
    assert len(game.table.deals) == 1 and len(game.turns) == 1
    poll = next(p.act for p in game.acts if p.act.verb == "poll" and p.act.side == "CN")
    assert (absent.id, "away") in poll.ballots
    first = store.journal.path

    # The second: a ruling beside the computed value, and more time.
    pick(console.forms.quantity, "support_us")
    console.forms.amount.setValue(2.0)
    console.forms.reason.setText(RULED)
    at_the_console(qtbot, console, "ruling_do")
    press(qtbot, window, "minute")
    turn(qtbot, window, time)
    assert len(store.game.turns) == 2 and branch_of(store.game.header) is None

    # Back to the second turn: what was played stays as it is, the room goes on beside it.
    pick(console.back.turn, 2)
    console.back.reason.setText("Both want to try without the ruling.")
    at_the_console(qtbot, console, "back_do")
    at_the_console(qtbot, console, "back_yes")
    second = store.journal.path
    assert second != first and branch_of(store.game.header) == (first.name, 2)
    assert len(store.game.turns) == 1 and len(store.game.table.deals) == 1
    note(qtbot, console, "CN", absent.id, "here", "back from the doctor's")
    publish(qtbot, console, SECOND)
    while not store.game.over:
        turn(qtbot, window, time)

    # The debrief, and what can be taken home.
    window.route()
    screen = window.screen_now
    assert isinstance(screen, DebriefScreen) and "Debrief" in face(window)
    qtbot.waitUntil(lambda: screen.found is not None and at_rest(), timeout=60_000)
    screen.course.choose(1)
    said = shown(window)
    for text in (*NAMES, "at the doctor", "× yes"):
        assert text in said, text
    press(qtbot, window, "step")
    assert "Closing" in face(window)

    # Both records tell all of it and play again to the same digests.
    texts = [[str(e) for e in load(path).events] for path in (first, second)]
    assert any(RULED in line for line in texts[0]) and not any(RULED in line for line in texts[1])
    for lines in texts:
        assert sum(line.startswith("US poll") for line in lines) >= 2
        assert any(line.startswith(f"FAC inject {FIRST}") for line in lines)
        assert any(line.startswith("FAC member CN") for line in lines)
    assert any(line.startswith(f"FAC inject {SECOND}") for line in texts[1])
    for path, turns in ((first, 2), (second, 4)):
        assert len(replay(load(path), verify=True).turns) == turns
    QApplication.clipboard().clear()
