"""Moments at the table: what has just come about, told once to each pair of eyes, and skippable."""

import pytest
from hands import click, private, shown
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from engine.record import Seat
from engine.rules.draft import Draft
from engine.rules.levers import SIDES
from engine.rules.notation import parse
from ui import kept
from ui.app import Window
from ui.charts.chain import ChainMap
from ui.charts.chainlayout import Chain, ChainMapData, Link, Node
from ui.charts.numeral import percent
from ui.kept import ALIVE, OFF, STILL, Choices
from ui.screens.settings import SettingsScreen
from ui.theme import LIGHT, install

OFFER = "US offer eda 0 for ree_magnets 1 until 6 verify snapback"
DEAL = "US offer eda 0, tools 0 for ree_magnets 1, ree_heavy 2 until 6 verify snapback"


@pytest.fixture
def lively(qtbot, tmp_path):
    """A window whose owner has chosen moments that stand still: two people at june-2025."""
    install(QApplication.instance(), LIGHT, 100)
    made = Window(tmp_path, Choices(moments=STILL))
    qtbot.addWidget(made)
    made.show()
    made.store.new("june-2025", {s: Seat("person") for s in SIDES}, 7)
    for side in SIDES:
        made.store.brief(side)
    open_papers(qtbot, made, "US")
    yield made
    made.store.finish()
    made.store.close()


def open_papers(qtbot, window, side):
    window.store.open_papers(side)
    QApplication.processEvents()


def said(qtbot, window, *moves):
    """Each by whoever has the word, who opens the papers for it and is told what came before."""
    for text in moves:
        if window.store.papers != text[:2]:
            open_papers(qtbot, window, text[:2])
        window.table.moments.put_away()
        assert window.store.say(parse(text)), text


def told(window):
    """All moments that stand in line, put away one after the other."""
    band, found = window.table.moments, []
    while band.isVisible():
        found.append((band.kind.text(), band.text.text()))
        band._next()
    return found


def test_an_offer_is_told_to_whom_it_is_made_and_once(qtbot, lively):
    said(qtbot, lively, OFFER)
    open_papers(qtbot, lively, "CN")
    band = lively.table.moments
    assert band.isVisible() and "Trade Representative" in band.mark.name()
    assert "open sale for Light rare earths" in band.text.text()
    assert band.accessibleName().startswith("An offer: United States offers")
    assert told(lively) and not band.isVisible()
    lively.store.open_papers(None)
    open_papers(qtbot, lively, "CN")
    assert not band.isVisible()


def test_a_refusal_brings_its_reason(qtbot, lively):
    said(qtbot, lively, OFFER, "CN reject trust", "CN pass")
    open_papers(qtbot, lively, "US")
    found = told(lively)
    assert [kind for kind, _ in found] == ["A refusal"] and "we do not trust" in found[0][1]


def test_a_deal_is_a_handshake_two_votes_and_what_is_in_force(qtbot, lively):
    said(qtbot, lively, DEAL, "CN accept")
    open_papers(qtbot, lively, "US")
    band = lively.table.moments
    assert band.count.text() == "1 of 4"
    band._next()
    votes = lively.store.view.house.votes
    assert [p.office for p in band.house.data().people] == [v.office for v in votes]
    band._next()
    assert band.house.isHidden()  # the other side's house is not ours to look into
    band._next()
    assert band.text.text().startswith("Deal 1 is in force.")
    band._next()
    assert not band.isVisible()


def test_what_comes_out_or_comes_by_its_date_is_told(qtbot, lively):
    store = lively.store
    said(qtbot, lively, DEAL, "CN accept", "US pass", "CN pass", "US done")
    open_papers(qtbot, lively, "CN")
    said(qtbot, lively, "CN evade ree_magnets", "CN done")
    seen = []
    for _ in range(3):
        QApplication.processEvents()
        seen += told(lively)
        store.read_effects()
        for verb in ("pass", "pass", "done", "done"):
            said(qtbot, lively, f"{store.game.table.floor} {verb}")
    QApplication.processEvents()
    seen += told(lively)
    kinds = {kind for kind, _ in seen}
    assert {"It came out", "Snap-back", "The date has come"} <= kinds
    assert len(seen) == len(set(seen))


def test_at_a_signing_the_links_of_the_map_move_to_what_will_flow(qtbot, lively):
    said(qtbot, lively, DEAL, "CN accept")
    open_papers(qtbot, lively, "US")
    chart, link = lively.table.map, (0, 2)  # from the makers of magnets to plants
    qtbot.waitUntil(lambda: link in chart.outlines(), timeout=20_000)
    magnets = chart.data().chains[0].links[2]
    assert magnets.then == "opened" and magnets.after > magnets.share
    qtbot.waitUntil(lambda: chart.outlines()[link] == pytest.approx(magnets.after), timeout=5000)
    assert "the deal opens it" in chart.accessibleDescription()
    for words in ("US pass", "CN pass", "US done", "CN done"):
        said(qtbot, lively, words)
    assert not chart.outlines()  # the months have passed; what flows is what is drawn


def test_the_map_counts_every_deal_of_a_turn_and_a_package_beside_them(qtbot, lively):
    said(qtbot, lively, OFFER, "CN accept", "US pass")
    said(qtbot, lively, "CN offer ree_heavy 2 for tools 0 until 12 verify", "US accept")
    open_papers(qtbot, lively, "CN")
    store, table = lively.store, lively.table
    assert len(store.game.table.deals) == 2 and store.game.table.floor == "CN"

    def moved():
        chains = table.map.data().chains
        found = {n.key: link for c in chains for n, link in zip(c.nodes[1:], c.links, strict=True)}
        return {name: link for name, link in found.items() if link.then}

    def known():
        return all(link.after is not None for link in moved().values())

    qtbot.waitUntil(known, timeout=30_000)
    assert moved().keys() == {"magnets", "cars", "defence", "tools", "chips"}, "of both deals"
    assert {link.then for link in moved().values()} == {"opened"}
    cars = moved()["cars"]
    assert cars.after > cars.share + 0.3, "what the first deal opens"
    package = parse("CN offer minor_metals 2 for ai_chips 2 until 3").package
    store.writing.write(Draft.of(package, "CN"))
    qtbot.waitUntil(lambda: "compute" in moved() and known(), timeout=30_000)
    assert moved()["compute"].then == "opens" and moved()["cars"].then == "opened"
    later = moved()["cars"].after
    assert later == pytest.approx(cars.after, abs=0.1), "by the end of its own deal"


OTHERS = (Qt.Key.Key_Space, Qt.Key.Key_Escape)


@pytest.mark.parametrize(
    "key", [Qt.Key.Key_Return, *(pytest.param(k, marks=pytest.mark.long) for k in OTHERS)]
)
def test_a_key_goes_on_to_the_next_and_does_nothing_else(qtbot, lively, key):
    said(qtbot, lively, DEAL, "CN accept")
    open_papers(qtbot, lively, "US")
    silent = lively.table.talks.silent
    silent.setFocus()
    moves = len(lively.store.game.events)
    for n in range(1, 5):
        assert lively.table.moments.count.text() == f"{n} of 4"
        qtbot.keyClick(silent, key)
    assert not lively.table.moments.isVisible() and lively.focusWidget() is silent
    assert len(lively.store.game.events) == moves


def test_who_clicks_or_types_on_is_not_kept_from_it(qtbot, lively):
    said(qtbot, lively, OFFER)
    open_papers(qtbot, lively, "CN")
    assert lively.table.moments.isVisible()
    click(qtbot, lively, "reject")
    assert lively.store.game.events[-1].verb == "reject"
    assert not lively.table.moments.isVisible()
    said(qtbot, lively, "CN pass")
    open_papers(qtbot, lively, "US")
    assert lively.table.moments.isVisible()
    qtbot.keyClick(lively.table.pills, Qt.Key.Key_Tab)
    assert not lively.table.moments.isVisible()


def test_it_goes_by_itself_and_a_click_on_it_goes_on(qtbot, lively):
    said(qtbot, lively, DEAL, "CN accept")
    open_papers(qtbot, lively, "US")
    band = lively.table.moments
    assert band._time.remainingTime() <= 2500
    qtbot.mouseClick(band.text, Qt.MouseButton.LeftButton)
    assert band.count.text() == "2 of 4"
    band._time.start(1)
    qtbot.waitUntil(lambda: band.count.text() == "3 of 4", timeout=5000)


def test_it_is_gone_with_the_papers_it_was_for(qtbot, lively):
    said(qtbot, lively, DEAL, "CN accept")
    open_papers(qtbot, lively, "US")
    band = lively.table.moments
    band._next()
    assert band.house.data().people
    lively.close_papers()
    assert not band.isVisible() and not band.house.data().people
    assert not band.text.text() and not band.accessibleName()


def test_moments_hold_nothing_of_a_mandate(qtbot, lively):
    secrets = {s: private(lively.store.game, s) for s in SIDES}
    said(qtbot, lively, DEAL, "CN accept")
    for side in ("US", "CN"):
        open_papers(qtbot, lively, side)
        other = next(s for s in SIDES if s != side)
        while lively.table.moments.isVisible():
            assert not any(text in shown(lively) for text in secrets[other])
            lively.table.moments._next()


def test_a_screen_reader_is_told(qtbot, lively, monkeypatch):
    heard = []
    monkeypatch.setattr(
        QAccessible, "updateAccessibility", lambda event: heard.append(event.type())
    )
    said(qtbot, lively, OFFER)
    open_papers(qtbot, lively, "CN")
    assert QAccessible.Event.Alert in heard


def test_nothing_is_told_where_it_is_switched_off(qtbot, window):
    window.store.new("june-2025", {s: Seat("person") for s in SIDES}, 7)
    for side in SIDES:
        window.store.brief(side)
    open_papers(qtbot, window, "US")
    said(qtbot, window, OFFER)
    open_papers(qtbot, window, "CN")
    assert window.choices.moments == OFF and not window.table.moments.isVisible()


def test_a_first_start_has_moments_and_the_settings_keep_what_is_chosen(qtbot, tmp_path):
    QSettings().remove("moments")
    assert kept.choices().moments == ALIVE
    screen = SettingsScreen(kept.choices(), tmp_path)
    qtbot.addWidget(screen)
    screen.chosen.connect(kept.keep)
    box = screen.moments
    box.setCurrentIndex(box.findData(STILL))
    box.activated.emit(box.currentIndex())
    assert kept.choices().moments == STILL and not kept.choices().moves
    QSettings().remove("moments")


def links(share):
    nodes = (Node("a", "Ore", "", "CN"), Node("b", "Magnet", "", "CN"))
    return ChainMapData((Chain("From China", nodes, (Link(share, share < 0.05),), "CN"),))


def test_a_link_goes_over_to_its_new_width_where_movement_is_wanted(qtbot):
    chart = ChainMap(links(0.1))
    qtbot.addWidget(chart)
    chart.show()
    chart.set_data(links(0.9))
    assert chart.widths() == {(0, 0): 0.9}  # at once
    chart.moves = True
    chart.set_data(links(0.2))
    assert chart.widths() == {(0, 0): 0.9}
    qtbot.waitUntil(lambda: chart.widths() == {(0, 0): pytest.approx(0.2)}, timeout=5000)


def test_the_map_says_what_would_flow_under_a_package_that_is_written(qtbot, lively):
    store, table = lively.store, lively.table
    store.writing.write(Draft.of(parse(OFFER).package, "US"))
    qtbot.waitUntil(lambda: table._flowing is not None, timeout=30_000)
    links = {(k, n): link for k, c in enumerate(table.map.data().chains)
             for n, link in enumerate(c.links)}  # fmt: skip
    cars = links[0, 2]  # magnets for US plants
    assert cars.then == "opens" and cars.after is not None and cars.after > cars.share
    assert cars.after_caption == percent(cars.after)
    assert all(link.after is None for link in links.values() if not link.then)
    lively.close_papers()
    assert all(not link.then and link.after is None
               for c in table.map.data().chains for link in c.links)  # fmt: skip
