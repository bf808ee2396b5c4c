"""The console's seats, figures, kinds of move and branches, by clicks; what stands of it."""

import pytest
from hands import in_silence, shown
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel
from test_console import MARKUP, begun, press, said, settings, through  # noqa: F401
from test_thinking import slow  # noqa: F401

from engine.branching import branch_of
from engine.record import Seat
from engine.replay import replay
from engine.rules.levers import SIDES
from engine.rules.notation import parse
from saves.shelf import games
from saves.text import load
from ui.charts.numeral import signed
from ui.screens import resulttext
from ui.screens.actstory import of_turn, sides_and_offices, without_names
from ui.screens.opening import BriefingScreen, HandOverScreen
from ui.tables import tables


@pytest.fixture
def console(window, qtbot):
    begun(window)
    window.facilitation.turn()
    made = window.facilitation.console
    qtbot.addWidget(made)
    return made


def pick(box, data):
    box.setCurrentIndex(box.findData(data))


def seat(qtbot, console, side, player, reason="Because."):
    pick(console.seat.side, side)
    pick(console.seat.player, player)
    console.seat.reason.setText(reason)
    press(qtbot, console, "seat_do")


def rule(qtbot, console, name, amount, reason="Because."):
    pick(console.forms.quantity, name)
    console.forms.amount.setValue(amount)
    console.forms.reason.setText(reason)
    press(qtbot, console, "ruling_do")


def short(store):
    """A game of a few turns in place of the longer one."""
    people = {side: Seat("person") for side in SIDES}
    assert store.new("first-table", people, 7, facilitated=True)
    store.briefed = set(SIDES)
    return store


def acts(store):
    return [str(p.act) for p in store.game.acts]


def test_a_computer_takes_a_side_over_at_once_and_a_person_has_it_back(window, console, qtbot):
    store = window.store
    store.open_papers("US")
    seat(qtbot, console, "US", "reciprocal", "Ada had to leave.")
    assert acts(store) == ["FAC seat US reciprocal: Ada had to leave."]
    assert store.papers is None and not store.person("US") and store.game.header.seats["US"]
    assert window.screen_now is window.table
    qtbot.waitUntil(lambda: store.game.table.floor == "CN", timeout=10_000)
    assert store.game.events and store.game.events[0].side == "US"
    assert isinstance(window.screen_now, HandOverScreen) and store.papers is None
    seat(qtbot, console, "US", "person", "Ada is back.")
    store.open_papers("CN")
    store.say(parse("CN pass") if store.game.table.on_table is None else parse("CN reject"))
    while store.game.table.floor == "CN":
        store.say(parse("CN pass"))
    assert isinstance(window.screen_now, HandOverScreen) and store.papers is None
    assert replay(load(store.journal.path)).seats == store.game.header.seats


def test_the_player_who_has_a_seat_cannot_be_chosen_for_it(console, qtbot):
    box = console.seat.player
    pick(console.seat.side, "US")
    assert not box.model().item(box.findData("person")).isEnabled()
    assert box.currentData() == "planner"
    seat(qtbot, console, "US", "novice")
    assert box.model().item(box.findData("person")).isEnabled()
    assert not box.model().item(box.findData("novice")).isEnabled()


def test_a_change_of_seats_closes_papers_and_shows_nothing_of_them(window, console, qtbot):
    store = window.store
    store.say(parse("US pass"), parse("CN pass"))
    store.open_papers("US")
    store.toggle(parse("US tariff_us 6"))
    secret = store.view.mandate.text
    seat(qtbot, console, "CN", "reciprocal")
    assert store.papers is None and store.draft == ()
    assert isinstance(window.screen_now, HandOverScreen)
    both = shown(window) + "\n".join(x.text() for x in console.findChildren(QLabel))
    assert secret not in both and "ariff" not in both


def test_who_sits_down_where_a_computer_was_reads_the_briefing_first(window, console, qtbot):
    store = window.store
    people = {"US": Seat("person"), "CN": Seat("reciprocal")}
    assert store.new("june-2025", people, 7, facilitated=True)
    store.brief("US")
    seat(qtbot, console, "CN", "person")
    assert isinstance(window.screen_now, HandOverScreen)
    store.open_papers("CN")
    assert isinstance(window.screen_now, BriefingScreen)


def test_a_ruling_on_money_stands_beside_the_computed_value_to_the_end(window, console, qtbot):
    store = short(window.store)
    rule(qtbot, console, "economy_us", -5.0, "A port burned.")
    rule(qtbot, console, "security_cn_leverage", 3.0, "New mines.")
    through(store)
    turn = store.game.turns[0]
    assert turn.economy["US"] == pytest.approx(turn.model.economy["US"] - 5)
    in_silence(store)
    debrief = window.screen_now
    qtbot.waitUntil(lambda: debrief.found is not None, timeout=60_000)
    seat = debrief.seats["US"]
    assert "rulings of the facilitator" in seat.ended.text()
    result = debrief.found.final.results["US"]
    assert resulttext.read(result)["ruled"] == signed(result.outcome.ruled, 1)
    assert "by rulings of the facilitator" in resulttext.ended("US", result)
    course = debrief.course
    course.choose(1)
    told = course.said.text()
    assert "A port burned." in told
    assert "United States: accounts of the turn (billion USD): computed" in told
    assert "with what was ruled" in told and "leverage" in told.lower()
    found = tables(store.opened())["acts.csv"]
    assert "FAC rule economy_us -5: A port burned." in found


def test_threats_are_forbidden_and_allowed_by_the_form_and_refused_with_the_reason(
    window, console, qtbot
):
    store = window.store
    pick(console.forms.lever, "threaten")
    console.forms.why.setText("Words only.")
    press(qtbot, console, "lever_do")
    assert "again" in console.forms.levers.does.text()
    store.open_papers("US")
    assert not store.say(parse("US threaten tariff_us 9"))
    assert "threats" in said(window) and "Words only." in said(window)
    console.forms.why.setText("Go on.")
    press(qtbot, console, "lever_do")
    assert store.say(parse("US threaten tariff_us 9"))
    assert "not allowed for now: threats" in console.log.toPlainText()


def test_going_back_asks_first_and_the_old_game_stays_as_it_is(window, console, qtbot):
    store, old = window.store, window.store.journal.path
    console.cell.add_ready()
    console.cell.publish("R1")
    through(store)
    console.cell.note("A dull turn.")
    through(store)
    before = old.read_bytes()
    pick(console.back.turn, 2)
    console.back.reason.setText("Once more.")
    press(qtbot, console, "back_do")
    assert store.journal.path == old and old.name in console.back.what.text()
    press(qtbot, console, "back_no")
    assert store.journal.path == old and console.back.question.isHidden()
    press(qtbot, console, "back_do")
    press(qtbot, console, "back_yes")
    new = store.journal.path
    assert new != old and old.read_bytes() == before
    assert store.game.table.turn == 2 and branch_of(store.game.header) == (old.name, 2)
    assert len(console.cell.lines()) == 12  # the list of events stays
    was, now = load(old), load(new)
    assert now.lines[:-1] == was.lines[: len(now.lines) - 1]  # with their times
    assert acts(store)[-1] == f"FAC note: Branch of {old.name} from the beginning of turn 2. " \
        "Once more."  # fmt: skip
    assert console.back.what.text() == f"The room goes on from turn 2 in {new.name}."
    assert console.focusWidget() is console.back.turn
    assert "A dull turn." not in console.log.toPlainText()
    through(store)
    assert replay(load(new), verify=True).turns[0] == replay(was, verify=True).turns[0]
    window.entrance.library()
    texts = [x.text() for x in window.screen_now.findChildren(QLabel)]
    assert f"Branch of {old.name} from turn 2" in texts
    assert len(games(store.folder)) == 2


def test_all_acts_are_told_in_the_debrief_and_without_names_what_people_said_is_not(
    window, console, qtbot
):
    store = window.store
    names = {"US": Seat("person", "Adaq"), "CN": Seat("person", "Boq")}
    assert store.new("first-table", names, 7, facilitated=True)
    cell = console.cell
    cell.tell("Adaq, mind the clock.", "US")
    cell.note(f"Boq is quiet. {MARKUP}")
    cell.ask("CN", "May Boq speak?")
    cell.rule((("support_us", 2.0),), "As Adaq said.")
    cell.hold_lever("evade", "In the open.")
    cell.seat("CN", "novice", "Boq has left.")
    cell.seat("CN", "person", "Boq is back.")
    in_silence(store)
    game = store.opened()
    told = "\n".join(of_turn(game.acts, game.turns[0]))
    for text in (
        "mind the clock", "is quiet", "May Boq", "As Adaq said", "In the open.", MARKUP,
        "played by Novice", "played by a person", "with what was ruled",
    ):  # fmt: skip
        assert text in told, text
    instead = sides_and_offices(names, game.cast, game.scenario.members)
    bare = tuple(without_names(game.acts, instead))
    shown = "\n".join(of_turn(bare, game.turns[0]))
    assert "Adaq" not in shown and "Boq" not in shown and "left out" in shown
    assert "As United States said." in shown


def test_a_seat_that_is_given_back_while_its_computer_thinks_is_not_played_by_it(
    window, console, qtbot, request
):
    store, player = window.store, request.getfixturevalue("slow")
    store.open_papers("US")
    assert console.cell.seat("US", "slow", "Away for a moment.")
    qtbot.waitUntil(lambda: store.computers.thinking.side == "US", timeout=10_000)
    assert console.cell.seat("US", "person", "Here again.")
    player.go.set()
    qtbot.wait(300)
    assert not store.computers.thinking.side and not store.game.events
    assert isinstance(window.screen_now, HandOverScreen)


def test_from_the_end_of_a_game_the_room_can_still_go_back(window, console, qtbot):
    store = short(window.store)
    old, last = store.journal.path, store.game.table.limits.turns
    in_silence(store)
    assert not console.seat.isEnabled() and console.back.isEnabled()
    pick(console.back.turn, last)
    console.back.reason.setText("The last turn again.")
    press(qtbot, console, "back_do")
    press(qtbot, console, "back_yes")
    assert not store.game.over and store.game.table.turn == last
    assert isinstance(window.screen_now, HandOverScreen)
    assert len(load(old).digests) == last == len(load(store.journal.path).digests) + 1


def test_every_field_of_the_forms_is_reached_by_key_and_has_a_name(console, qtbot):
    console.show()
    qtbot.waitExposed(console)
    names = ("seat_side", "seat_player", "seat_reason", "back_turn", "back_reason")
    for name in names:
        field = next(w for w in console.findChildren(object, name))
        assert field.accessibleName() and field.focusPolicy() & Qt.FocusPolicy.TabFocus
    for name in ("seat_do", "back_do", "back_yes", "back_no"):
        assert console.findChild(QAbstractButton, name).accessibleName()
