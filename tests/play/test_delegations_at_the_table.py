"""Delegations of people in the window: offices are dealt, people are asked, papers stay closed."""

import re
from dataclasses import replace

import pytest
from hands import click, in_silence, pick, shown, take
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QRadioButton

from engine.record import Seat
from engine.rules.delegation import MAJORITY, SPEAKER, Cast, Delegation, cast_of
from engine.rules.levers import SIDES
from engine.rules.notation import parse
from engine.scenarios.scenario import scenario
from saves.text import load
from ui import roles
from ui.printing import save_pdf
from ui.screens.debrief import DebriefScreen
from ui.screens.memberspage import MembersScreen
from ui.screens.opening import SeatsScreen
from ui.screens.pollpage import PollScreen
from ui.takealong import paper
from ui.theme import LIGHT, PROJECTOR, install
from ui.work import at_rest

OFFER = "US offer eda 0 for ree_magnets 1 until 3"
OFFICES = (("Ann",), ("Ben", "Cem"), ("Dee",))
EVERYBODY = Cast({s: Delegation(OFFICES, MAJORITY) for s in SIDES}, ("Flo",))


def seated(window, cast=EVERYBODY, name="first-table"):
    """At the table with people in the offices, the first side's papers open."""
    seats = {s: Seat("person") for s in SIDES}
    assert window.store.new(name, seats, 7, False, True, cast.options())
    window.store.briefed = set(SIDES)
    window.store.open_papers(window.store.game.table.floor)
    return window.store


def say(qtbot, window, person, what):
    radio = window.screen_now.findChild(QRadioButton, f"poll_{person}_{what}")
    qtbot.mouseClick(radio, Qt.MouseButton.LeftButton, pos=radio.rect().center())


def lines(window):
    return [str(e) for e in load(window.store.journal.path).events]


def test_the_class_list_comes_into_view_where_it_opens_below_the_window(qtbot, window):
    install(QApplication.instance(), PROJECTOR, 150)
    window.resize(1920, 1080)
    window.session.choose()
    click(qtbot, window, "begin")
    screen = window.screen_now
    assert isinstance(screen, SeatsScreen)
    click(qtbot, window, "members")
    qtbot.waitUntil(lambda: not screen.roles.names.visibleRegion().isEmpty(), timeout=3000)
    install(QApplication.instance(), LIGHT, 100)


def test_a_class_list_is_dealt_and_the_record_names_everybody(qtbot, window):
    window.seats("june-2025")
    screen = window.screen_now
    assert isinstance(screen, SeatsScreen) and screen.roles is None
    pick(screen.players["CN"], "person")
    click(qtbot, window, "members")
    form = screen.roles
    click(qtbot, window, "deal_roles")
    assert form.fault.isVisibleTo(window) and "Write names first" in form.fault.text()
    names = (
        "Ann Lee, 10b",
        "Ben Wu",
        "",
        "Ann Lee",
        "Dee",
        "Eve",
        "Flo",
        "Gil",
        "Hua",
        "Ian",
        "Jo",
    )
    for name in (*names, "Kim"):
        qtbot.keyClicks(form.names, name)
        qtbot.keyClick(form.names, Qt.Key.Key_Return)
    click(qtbot, window, "deal_roles")
    assert "6 people in 5 offices" in form.sum.text() and "5 people" in form.sum.text()
    qtbot.keyClicks(form.observers, "Lea, Max")
    pick(form.decides, MAJORITY)
    assert "more than half" in form.rule.text()
    click(qtbot, window, "begin")
    cast = cast_of(load(window.store.journal.path).header.options)
    assert len(cast.delegations["US"].people) == 6 and cast.observers == ("Lea", "Max")
    names = [p.name for s in SIDES for p in cast.delegations[s].people]
    assert len(set(names)) == 11 and {"Ann Lee", "Ann Lee (2)"} <= set(names)
    assert cast.delegations["CN"].decides == MAJORITY
    take(qtbot, window, "US")
    assert cast.delegations["US"].people[0].name in shown(window)


def test_a_name_that_cannot_be_taken_is_told_and_nothing_begins(qtbot, window):
    window.seats("june-2025")
    click(qtbot, window, "members")
    form = window.screen_now.roles
    form.offices["US", 2].setText("a + b + c + d + e")
    assert "Defense" in form.fault.text() and "the most are 4" in form.fault.text()
    click(qtbot, window, "begin")
    assert window.store.game is None and "the most are 4" in window.screen_now.fault.text()
    click(qtbot, window, "clear_roles")
    click(qtbot, window, "begin")
    assert window.store.game is not None and not window.store.game.cast.there


def test_a_list_that_cannot_be_read_says_where(window, qtbot, tmp_path):
    window.seats("june-2025")
    click(qtbot, window, "members")
    form = window.screen_now.roles
    path = tmp_path / "class.csv"
    form.ask_open = lambda: path
    for data, told in ((b"\xff\xfe", "class.csv"), (b"Ann\n" + b"x" * 90, "line 2"),
                       ("Ann\u202e".encode(), "line 1")):  # fmt: skip
        path.write_bytes(data)
        click(qtbot, window, "open_list")
        assert told in form.fault.text() and not form.names.toPlainText()
    path.write_text('"Ann";10b\nBen\t10b\n', "utf-8")
    click(qtbot, window, "open_list")
    assert form.names.toPlainText() == "Ann\nBen"


def test_people_are_asked_before_an_offer_and_the_poll_stands_before_it_on_record(qtbot, window):
    store = seated(window)
    assert not store.say(parse(OFFER))
    screen = window.screen_now
    assert isinstance(screen, PollScreen) and not lines(window)
    assert not screen.go_on.isEnabled() and "4 people not asked" in screen.tally.text()
    for person, what in (("1", "yes"), ("2a", "no"), ("2b", "no"), ("3", "no")):
        say(qtbot, window, person, what)
    assert "not enough" in screen.tally.text() and not screen.go_on.isEnabled()
    click(qtbot, window, "back")  # a poll that failed is on record too
    assert window.screen_now is window.table
    assert lines(window) == [f"US poll 1 yes, 2a no, 2b no, 3 no: {OFFER[3:]}"]
    assert not store.say(parse(OFFER))
    click(qtbot, window, "all_yes")
    qtbot.keyClick(window.screen_now.go_on, Qt.Key.Key_Return)
    assert lines(window)[1:] == [f"US poll 1 yes, 2a yes, 2b yes, 3 yes: {OFFER[3:]}", OFFER]
    take(qtbot, window, "CN")
    assert "poll" not in shown(window).lower()
    assert not store.say(parse("CN accept"))
    assert "Chip design software" in shown(window)  # what is to be accepted
    click(qtbot, window, "all_yes")
    say(qtbot, window, "1", "away")
    click(qtbot, window, "go_on")
    house = {v.office: v.own for v in store.game.houses["CN"].votes}
    own = [m.office for m in store.game.scenario.members["CN"]]
    assert [house[o] for o in own] == [False, True, True, False, False]


def test_the_poll_goes_with_the_papers(qtbot, window):
    store = seated(window)
    store.say(parse(OFFER))
    assert isinstance(window.screen_now, PollScreen)
    window.close_papers()
    assert not isinstance(window.screen_now, PollScreen) and not lines(window)
    QCoreApplication.processEvents()
    assert "Chip design software: open" not in shown(window)


def test_a_delegation_without_people_and_a_bad_offer_are_not_asked(qtbot, window):
    store = seated(window, Cast({"US": Delegation(OFFICES, MAJORITY), "CN": Delegation()}))
    store.say(parse("US offer hbm 0 for ree_magnets 1 until 3"))
    assert window.screen_now is window.table and window.told is not None
    store.say(parse("US pass"))
    take(qtbot, window, "CN")
    assert store.say(parse("CN offer ree_magnets 1 for eda 0 until 3"))


@pytest.mark.parametrize("rule, asks", [(MAJORITY, True), (SPEAKER, False)])
def test_measures_are_asked_about_where_the_delegation_decides(qtbot, window, rule, asks):
    store = seated(window, Cast({s: Delegation(OFFICES, rule) for s in SIDES}))
    for side in ("US", "CN"):
        store.open_papers(side)
        assert store.say(parse(f"{side} pass"))
    store.open_papers("US")
    store.toggle(next(iter(store.game.table.legal("set"))))
    store.commit()
    assert isinstance(window.screen_now, PollScreen) == asks
    if asks:
        click(qtbot, window, "all_yes")
        click(qtbot, window, "go_on")
    assert lines(window)[-1] == "US done" and not store.draft


def test_a_paper_of_an_office_is_in_the_window_only_while_it_is_open(qtbot, window):
    store = seated(window, name="june-2025")
    mine = [m.paper or m.view for m in store.game.scenario.members["US"]]
    qtbot.keyClick(window, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    screen = window.screen_now
    assert isinstance(screen, MembersScreen) and "Cem" in shown(window)
    assert not any(text in shown(window) for text in mine)
    for n, text in enumerate(mine):
        click(qtbot, window, f"paper_{n + 1}")
        read = plain(shown(window))
        assert [t in read for t in mine] == [t == text for t in mine], read
        qtbot.keyClick(screen, Qt.Key.Key_Escape)
        assert not any(t in plain(shown(window)) for t in mine)
        assert screen.focusWidget() is not None
    click(qtbot, window, "paper_1")
    window.close_papers()
    assert not isinstance(window.screen_now, MembersScreen)


def plain(text):
    """Without what marks terms of the field."""
    return re.sub(r"<[^>]*>", "", text)


def test_the_debrief_names_who_held_which_office_with_its_own_result(qtbot, window):
    store = seated(window)
    for text in (OFFER, "CN accept"):
        store.say(parse(text))
        click(qtbot, window, "all_yes")
        click(qtbot, window, "go_on")
        store.open_papers(store.game.table.floor)
    while not store.game.over:
        floor = store.game.table.floor
        store.open_papers(floor)
        store.say(parse(f"{floor} {'pass' if store.game.table.phase == 'talks' else 'done'}"))
        if isinstance(window.screen_now, PollScreen):
            click(qtbot, window, "all_yes")
            click(qtbot, window, "go_on")
        store.reading_effects = False
    window.route()
    screen = window.screen_now
    assert isinstance(screen, DebriefScreen)
    qtbot.waitUntil(lambda: screen.found is not None and at_rest(), timeout=30_000)
    text = shown(window)
    assert "Ben, Cem" in text and "Watched by Flo." in text and "Ann: " in text
    figures = screen.offices.figures
    assert all(f.text() != "\N{EN DASH}" for f in figures.values())
    assert "economy" in figures["US", 0].toolTip()


def test_role_sheets_and_forms_are_a_page_each(qapp, tmp_path):
    plot = scenario("june-2025")
    sheets = roles.sheets(plot, EVERYBODY)
    texts = [b.text for b in sheets]
    assert sum(b.page for b in sheets) == 12  # four people a side, and two offices that are free
    for s in SIDES:
        for m in plot.members[s]:
            assert m.view in texts and (not m.paper or m.paper in texts)
    assert {"Ann", "Ben", "Cem", "Dee"} <= set(texts)
    mandates = [m.text for s in SIDES for m in plot.mandates[s]]
    assert not any(text in texts for text in mandates)  # it is not dealt yet
    forms = roles.forms(plot)
    assert sum(b.page for b in forms) == 2
    for blocks, least in ((sheets, 12), (forms, 2)):
        path = tmp_path / "x.pdf"
        save_pdf(blocks, path, "x")
        assert least <= len(re.findall(rb"/Type\s*/Page\b", path.read_bytes())) <= 2 * least


def test_what_is_printed_leaves_names_out_by_one_switch(qtbot, window):
    store = seated(window, Cast({s: Delegation(OFFICES) for s in SIDES}))
    in_silence(store)
    qtbot.waitUntil(lambda: window.screen_now.found is not None, timeout=30_000)
    for named in (True, False):
        window.choices = replace(window.choices, names=named)
        printed = "\n".join(b.text for b in paper(window))
        assert [name in printed for name in ("Ann", "Ben, Cem", "Dee")] == [named] * 3
