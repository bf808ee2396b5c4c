"""Acting: every level within reach, by pointer, keys and search; what is secret is said to be."""

import pytest
from hands import click, pick_step, point, row_of, shown, take
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QMenu, QPushButton

from engine.record import Seat
from engine.rules.levers import GROUPS, REASONS, SIDES, TARGETS, levers
from engine.rules.notation import parse
from engine.scenarios.scenario import names
from engine.view import view
from ui.screens.leverrow import tip
from ui.screens.measures import MeasuresBar
from ui.screens.menu import DEALS, USUAL, asked_before, found, menu

PEOPLE = {side: Seat("person") for side in SIDES}


def at_measures(window, name="june-2025", *moves):
    """A game in which the first side has its papers open and measures to choose."""
    store = window.store
    store.new(name, PEOPLE, 7)
    for side in SIDES:
        store.brief(side)
    said, game = list(map(parse, moves)), store.game
    for event in said:
        game = game.apply(event)
    while game.table.phase == "talks":
        said.append(parse(f"{game.table.floor} pass"))
        game = game.apply(said[-1])
    assert store.say(*said), window.told
    store.open_papers(store.game.table.floor)
    return store


def within_reach(store):
    """Every event that some choice of target and reason puts on a ladder, with the refused ones."""
    seen, can = store.view, set()
    for target in TARGETS:
        for reason in REASONS:
            aims = {n: (target, reason) for n in levers() if levers()[n].kind == "control"}
            for entry in menu(seen, store.draft, aims):
                for step in entry.steps:
                    if step.why:
                        assert seen.table.refuses(step.event) is not None
                        assert step.why in tip(entry, step) or step.now
                    else:
                        can.add(step.event)
    return can


OFTEN = ("june-2025", "october-2022", "truce-expires-2026")  # in the daily run
OF_ALL = [pytest.param(n, marks=() if n in OFTEN else pytest.mark.long) for n in names()]


@pytest.mark.parametrize("name", OF_ALL)
def test_every_legal_measure_of_every_scenario_can_be_reached(window, name):
    store = at_measures(window, name)
    for _ in SIDES:
        legal = set(store.view.table.legal("set", "suspend", "evade", "honour", "hold"))
        legal |= set(store.view.table.legal("summit", "wto"))
        assert legal and within_reach(store) == legal
        bar = window.screen_now.measures
        for key, row in bar.rows.items():
            entry = bar.entries[key]
            assert len(row.ladder.rungs()) == len(entry.steps)
            if entry.group != DEALS:
                assert len(entry.steps) == len(levers()[key].names)
        side = store.game.table.floor
        store.say(parse(f"{side} done"))
        if not store.reading_effects:
            store.open_papers(store.game.table.floor)


def test_the_tariff_of_145_percent_can_be_set_where_it_can_be_paid(qtbot, window):
    store = at_measures(window)
    bar = window.screen_now.measures
    top = len(bar.entries["tariff_us"].steps) - 1
    assert bar.entries["tariff_us"].steps[top].name == "145 percent"
    pick_step(qtbot, window, "tariff_us", top)
    assert [str(e) for e in store.draft] == [f"US tariff_us {top}"]


def test_every_lever_stands_once_and_under_its_heading(window):
    store = at_measures(window, "long-rivalry")
    for _ in SIDES:
        side = store.game.table.floor
        rows = menu(store.view, (), {})
        own = [n for n in store.view.scenario.limits.levers if levers()[n].side == side]
        assert sorted(e.key for e in rows if e.group != DEALS) == sorted(own)
        groups = list(dict.fromkeys(e.group for e in rows))
        assert groups == [g for g in (*GROUPS[side], DEALS) if g in groups]
        store.say(parse(f"{side} done"))
        if not store.reading_effects:
            store.open_papers(store.game.table.floor)


def test_what_cannot_be_chosen_says_why_and_is_not_chosen(qtbot, window):
    store = at_measures(window)
    bar = window.screen_now.measures
    for key in ("tools", "hbm", "capacity"):
        steps = bar.entries[key].steps
        pick_step(qtbot, window, key, next(i for i, s in enumerate(steps) if not s.why))
    assert len(store.draft) == 3
    steps = bar.entries["allies"].steps
    index = next(i for i, s in enumerate(steps) if not s.now)
    pick_step(qtbot, window, "allies", index)
    assert len(store.draft) == 3
    assert "3 measures a turn" in bar.rows["allies"].ladder.rungs()[index].tip
    assert "3 measures a turn" in bar.foreseen.warning.text()


def test_rows_levels_and_the_draft_by_keys_alone(qtbot, window):
    store = at_measures(window)
    bar = window.screen_now.measures
    bar.search.setFocus()
    qtbot.keyClick(bar.search, Qt.Key.Key_Down)
    keys = list(bar.rows)
    first, second = bar.rows[keys[0]].ladder, bar.rows[keys[1]].ladder
    assert first.hasFocus()
    qtbot.keyClick(first, Qt.Key.Key_Down)
    assert second.hasFocus() and bar.foreseen.title.text().startswith(bar.entries[keys[1]].title)
    qtbot.keyClick(second, Qt.Key.Key_Home)
    step = next(i for i, s in enumerate(bar.entries[keys[1]].steps) if not s.why)
    for _ in range(step):
        qtbot.keyClick(second, Qt.Key.Key_Right)
    qtbot.keyClick(second, Qt.Key.Key_Return)
    assert [e.level for e in store.draft] == [step]
    assert second.hasFocus()  # the focus stays where the person was
    qtbot.keyClick(second, Qt.Key.Key_Backspace)
    assert not store.draft
    qtbot.keyClick(second, Qt.Key.Key_Up)
    assert first.hasFocus()
    qtbot.keyClick(first, Qt.Key.Key_Up)
    assert bar.search.hasFocus()
    # Tab stops at one row of the list.
    stops = [r for r in bar.rows.values() if r.ladder.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert len(stops) == 1


def test_letters_search_and_escape_shows_all_again(qtbot, window):
    at_measures(window)
    bar = window.screen_now.measures
    bar.focus_row("ai_chips")
    qtbot.keyClick(bar.rows["ai_chips"].ladder, "m")
    assert bar.search.hasFocus() and bar.search.text() == "m"
    qtbot.keyClicks(bar.search, "agnets")
    visible = [k for k, r in bar.rows.items() if r.isVisible()]
    assert "capacity" in visible and "ai_chips" not in visible
    qtbot.keyClicks(bar.search, " zzz")
    assert bar.none.isVisible() and not any(r.isVisible() for r in bar.rows.values())
    qtbot.keyClick(bar.search, Qt.Key.Key_Escape)
    assert all(r.isVisible() for r in bar.rows.values()) and not bar.none.isVisible()
    index = next(i for i in range(bar.group.count()) if bar.group.itemData(i) == "trade")
    bar.group.setCurrentIndex(index)
    visible = {bar.entries[k].group for k, r in bar.rows.items() if r.isVisible()}
    assert visible == {"trade"}


def test_a_search_finds_titles_levels_and_headings(window):
    store = at_measures(window)
    rows = menu(store.view, (), {})
    assert [e.key for e in found(rows, "145 PERCENT")] == ["tariff_us"]
    assert {e.key for e in found(rows, "lists and allies")} == {
        e.key for e in rows if e.group == "lists"
    }
    assert found(rows, "", DEALS) == [e for e in rows if e.group == DEALS]


def test_the_target_and_the_reason_of_a_control_are_chosen_in_its_row(qtbot, window):
    store = at_measures(window)
    bar = window.screen_now.measures
    row = bar.rows["eda"]
    now = store.view.table.at("eda").level
    click_aim(qtbot, row)
    row.choose_aim(("military", "dual_use"))
    assert "military only" in row.aim.text() and "dual use" in row.aim.text()
    level = next(i for i in range(1, 4) if i != now)
    pick_step(qtbot, window, "eda", level)
    assert str(store.draft[0]) == f"US eda {level} CN_mil dual_use"
    row.choose_aim(("all", "dual_use"))  # what is drafted goes with it
    assert str(store.draft[0]) == f"US eda {level} all dual_use"
    # Today's level can be chosen for others, and level 0 is open to all.
    assert not bar.entries["eda"].steps[now].why or now == 0
    zero = bar.entries["eda"].steps[0].event
    assert (zero.target, zero.reason) == USUAL
    assert not bar.rows["capacity"].aim.isVisible()


def click_aim(qtbot, row):
    """Open the list of targets and reasons and put it away."""
    qtbot.mouseClick(row.aim, Qt.MouseButton.LeftButton)
    opened = row.findChild(QMenu)
    assert [a.text() for a in opened.actions() if a.isCheckable() and a.isChecked()]
    opened.close()


def test_the_tray_stays_where_it_is_while_levels_are_pointed_at(qtbot, window):
    at_measures(window)
    bar = window.screen_now.measures
    window.resize(1366, 768)
    qtbot.wait(50)

    def places():
        parts = (bar.tray, bar.tray.commit, bar.list, bar.search, *bar.rows.values())
        return [(p.mapTo(window, QPoint(0, 0)), p.size()) for p in parts]

    before = places()
    for key in list(bar.rows)[:6]:
        for index in range(len(bar.entries[key].steps)):
            point(qtbot, window, key, index)
            qtbot.wait(2)
            assert places() == before
    qtbot.waitUntil(lambda: bar.foreseen.fans["US"].drawable(), timeout=20_000)
    assert places() == before
    click(qtbot, window, "commit")  # nor when it asks
    qtbot.wait(10)
    assert places() == before


def test_the_button_that_goes_back_is_whole_however_narrow_the_draft_stands(qtbot, window):
    window.resize(1024, 640)
    at_measures(window)
    tray = window.screen_now.measures.tray
    click(qtbot, window, "commit")
    for wide in (190, 150):  # of large text, of a language with longer words
        tray.setFixedWidth(wide)
        qtbot.waitUntil(lambda wide=wide: tray.width() == wide)
        QApplication.processEvents()
        assert tray.undo.width() >= tray.undo.sizeHint().width()
        assert tray.contentsRect().contains(tray.undo.geometry())


def test_a_level_shows_both_sides_on_one_scale_with_unit_and_horizon(qtbot, window):
    store = at_measures(window)
    bar = window.screen_now.measures
    asked = []
    ask = store.forecasts.options
    store.forecasts.options = lambda events: (asked.append(events), ask(events))
    point(qtbot, window, "ai_chips", 2)
    us, cn = (bar.foreseen.fans[s] for s in SIDES)
    qtbot.waitUntil(us.drawable, timeout=20_000)
    assert us.scale() == cn.scale()
    for side in SIDES:
        assert "bn USD" in bar.foreseen.numbers[side].text()
        assert "9 in 10" in bar.foreseen.bands[side].text()
    assert f"After {store.view.scenario.horizon} months" in bar.foreseen.horizon.text()
    assert bar.foreseen.says.text() == bar.entries["ai_chips"].says
    steps = [str(s.event) for s in bar.entries["ai_chips"].open_steps]
    qtbot.waitUntil(lambda: all(key in bar._fans for key in steps), timeout=20_000)
    assert {e.lever for events in asked for e in events} == {"ai_chips"}
    scale = us.scale()
    asked.clear()
    point(qtbot, window, "ai_chips", 0)  # the same scale for the whole row, and at once
    assert us.drawable() and us.scale() == scale and not asked


def test_a_drafted_level_is_still_forecast_against_leaving_it(qtbot, window):
    store = at_measures(window)
    bar = window.screen_now.measures
    point(qtbot, window, "ai_chips", 1)
    qtbot.waitUntil(bar.foreseen.fans["CN"].drawable, timeout=20_000)
    before = bar.foreseen.numbers["CN"].text()
    pick_step(qtbot, window, "ai_chips", 1)
    assert store.draft
    qtbot.waitUntil(bar.foreseen.fans["CN"].drawable, timeout=20_000)
    assert bar.foreseen.numbers["CN"].text() == before


def test_a_forecast_of_another_draft_is_not_shown(qtbot, window):
    at_measures(window)
    bar = window.screen_now.measures
    point(qtbot, window, "hbm", 1)
    qtbot.waitUntil(bar.foreseen.fans["CN"].drawable, timeout=20_000)
    pick_step(qtbot, window, "hbm", 1)
    point(qtbot, window, "ai_chips", 2)
    qtbot.waitUntil(bar.foreseen.fans["CN"].drawable, timeout=20_000)
    click(qtbot, window, "undo")
    assert not bar.foreseen.fans["CN"].drawable()  # that was beside hbm
    qtbot.waitUntil(bar.foreseen.fans["CN"].drawable, timeout=20_000)  # and is asked for anew


DEAL = ("US offer eda 0 for ree_heavy 3 until 6", "CN accept")


def falling_short(qtbot, window):
    store = at_measures(window, "june-2025", *DEAL)
    store.say(parse("US done"))
    if store.papers != "CN":
        take(qtbot, window, "CN")
    return store


def test_a_secret_shortfall_is_said_to_be_secret_also_in_the_confirmation(qtbot, window):
    store = falling_short(qtbot, window)
    bar = window.screen_now.measures
    key = row_of(window, "Cheat quietly: Heavy rare earths")
    pick_step(qtbot, window, key, 0)
    assert [e.verb for e in store.draft] == ["evade"]
    assert "Secret: the other side is not told" in bar.foreseen.warning.text()
    click(qtbot, window, "commit")
    told = dict(asked_before(store.view, store.draft))
    assert list(told) == ["secret"]
    assert "Cheat quietly" in told["secret"][0] and "found out" in told["secret"][0]
    assert "Stays secret" in shown(window)
    assert "Both sides will see" not in shown(window)


def test_the_confirmation_tells_what_breaks_a_word_and_can_be_left(qtbot, window):
    store = falling_short(qtbot, window)
    bar = window.screen_now.measures
    held = store.view.table.commitment("CN", "ree_heavy").level
    pick_step(qtbot, window, "ree_heavy", held + 1)
    click(qtbot, window, "commit")
    told = dict(asked_before(store.view, store.draft))
    assert set(told) == {"public", "breaks"} and told["public"] == told["breaks"]
    assert "Breaks our word, for all to see" in shown(window)
    assert bar.tray.commit.accessibleName() == "Yes, commit"
    qtbot.keyClick(bar.tray.commit, Qt.Key.Key_Escape)
    assert bar.tray.commit.accessibleName() == "Commit"
    click(qtbot, window, "commit")
    click(qtbot, window, "undo")  # which now says: go back
    assert len(store.draft) == 1 and bar.tray.commit.accessibleName() == "Commit"
    click(qtbot, window, "commit")
    click(qtbot, window, "commit")
    assert "CN ree_heavy" in " ".join(map(str, store.game.events))


def test_each_measure_of_the_draft_can_be_taken_out(qtbot, window):
    store = at_measures(window)
    pick_step(qtbot, window, "tools", 1)
    pick_step(qtbot, window, "capacity", 2)
    left = window.screen_now.measures.tray.left.text()
    click(qtbot, window, "drop1")
    assert [e.lever for e in store.draft] == ["capacity"]
    assert window.screen_now.measures.tray.left.text() != left
    drops = window.screen_now.measures.tray.findChildren(QPushButton, "drop2")
    assert not any(b.isVisible() for b in drops)
    click(qtbot, window, "undo")
    assert not store.draft


def test_in_the_talks_there_is_no_menu_and_nothing_of_one(qtbot, window):
    store = window.store
    store.new("june-2025", PEOPLE, 7)
    for side in SIDES:
        store.brief(side)
    take(qtbot, window, "US")
    bar = window.screen_now.measures
    assert not bar.isVisible() and not bar.rows and not bar.tray.head.text()


def test_the_menu_can_be_made_narrow_enough_for_a_small_window(qtbot, window):
    at_measures(window)
    bar = window.screen_now.measures
    assert bar.minimumSizeHint().width() <= 512  # of 1024, with both delegations beside it
    alone = MeasuresBar(window.store)
    qtbot.addWidget(alone)
    alone.resize(500, 340)
    alone.show_game()
    qtbot.wait(30)
    assert alone.list.widget().width() <= alone.list.viewport().width()
    for row in alone.rows.values():
        right = row.ladder.mapTo(alone, QPoint(row.ladder.width(), 0)).x()
        assert right <= alone.tray.x()
    assert alone.tray.geometry().right() <= alone.width()


def test_the_menu_of_one_side_holds_nothing_that_the_other_does_in_secret(qtbot, window):
    store = falling_short(qtbot, window)
    pick_step(qtbot, window, row_of(window, "Cheat quietly: Heavy rare earths"), 0)
    store.commit()
    store.read_effects()
    while store.game.table.phase == "talks":
        store.say(parse(f"{store.game.table.floor} pass"))
    for side in SIDES:
        rows = menu(view(store.game, store.game.table.floor), (), {})
        ours = store.game.table.floor == "CN"
        found_out = bool(store.game.turns[-1].found)
        assert ours or not any("ree_heavy" in e.key for e in rows)
        assert found_out or ours == any("Keep our word" in e.title for e in rows)
        if side == "US":
            store.say(parse(f"{store.game.table.floor} done"))


def test_a_pointer_that_comes_over_a_level_when_the_game_has_gone_asks_for_nothing(window):
    store = window.store
    store.new("first-table", {side: Seat("person") for side in SIDES}, 7)
    store.briefed = set(SIDES)
    store.say(parse("US pass"), parse("CN pass"))
    store.open_papers("US")
    bar = window.table.measures
    key = next(k for k, e in bar.entries.items() if e.foreseen and e.open_steps)
    store.close()
    bar._fans.clear()
    bar._entered(key)
    assert not store.forecasts.desk.busy


def test_rows_are_kept_for_the_next_side_and_hold_nothing_meanwhile(window):
    store = at_measures(window)
    bar = window.screen_now.measures
    first = set(bar.rows.values())
    ladder = next(iter(bar.rows.values())).ladder
    ladder.setToolTip(ladder.rungs()[0].tip)  # as under a pointer
    store.open_papers(None)
    for row in first:
        labels = (row.title, row.state, row.says)
        told = [*(x.text() + x.toolTip() for x in labels), row.aim.text(), row.aim.toolTip()]
        told += [row.aim.accessibleName(), row.ladder.accessibleName(), row.ladder.toolTip()]
        assert row.isHidden() and not row.ladder.rungs() and not any(told)
    store.say(parse("US done"))
    store.open_papers("CN")
    assert set(window.screen_now.measures.rows.values()) & first
    for key, row in window.screen_now.measures.rows.items():
        assert row.ladder.value() == window.screen_now.measures.entries[key].nearest()


def test_forecasts_of_the_rows_beside_the_pointer_are_there_before_it_comes(qtbot, window):
    at_measures(window)
    bar = window.screen_now.measures
    point(qtbot, window, "hbm", 1)
    rows = [k for k in bar.rows if bar.entries[k].foreseen]
    at = rows.index("hbm")
    for near in (rows[at + 1], rows[at - 1]):
        steps = [str(s.event) for s in bar.entries[near].open_steps]
        qtbot.waitUntil(lambda s=steps: all(k in bar._fans for k in s), timeout=20_000)
    point(qtbot, window, rows[at + 1], 1)
    assert bar.foreseen.fans["US"].drawable()


def test_the_level_that_is_pointed_at_is_forecast_before_the_rest_of_its_row(qtbot, window):
    store = at_measures(window)
    bar = window.screen_now.measures
    asked, ask = [], store.forecasts.options
    store.forecasts.options = lambda events: (asked.append(events), ask(events))
    entry = bar.entries["ai_chips"]
    steps = [i for i, s in enumerate(entry.steps) if not s.why]
    came = []
    store.forecasts.ready.connect(lambda found: came.append([key for key, _ in found]))
    for index in steps:  # a pointer that goes on: the level where it stays is asked for last
        bar.rows["ai_chips"].ladder.pointed.emit(index)
    assert asked == [[entry.steps[i].event] for i in steps]
    keys = [str(entry.steps[i].event) for i in steps]
    qtbot.waitUntil(lambda: all(key in bar._fans for key in keys), timeout=20_000)
    assert came[0] == keys[-1:] and set(came[1]) == set(keys[:-1])


def test_what_is_worked_at_for_the_pointer_is_not_begun_anew(qtbot, window):
    store = at_measures(window)
    bar = window.screen_now.measures
    asked, ask = [], store.forecasts.desk.ask
    store.forecasts.desk.ask = lambda work: (asked.append(work), ask(work))
    for _ in range(3):
        bar.rows["ai_chips"].ladder.pointed.emit(2)
    assert len(asked) == 1
    bar.rows["tools"].ladder.pointed.emit(2)  # but another row goes before
    assert len(asked) == 2
