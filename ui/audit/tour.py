"""A walk through every screen, in a game that is really played."""

from __future__ import annotations

from collections.abc import Iterator

from engine.record import Seat
from engine.rules.delegation import MAJORITY, Cast, Delegation
from engine.rules.levers import SIDES
from engine.rules.notation import parse
from ui.app import Window

SCREENS = (
    "start", "class", "script", "scenarios", "editor", "seats", "offices", "settings", "keys",
    "about", "handover", "briefing", "talks", "table", "result", "measures", "effects", "history",
    "deals", "situation", "debrief", "paper", "poll",
)  # fmt: skip
CAST = Cast(
    {
        "US": Delegation((("Ada",), ("Ben", "Cem"), ("Dee",), (), ("Eve",)), MAJORITY),
        "CN": Delegation((("Flo", "Gil"), ("Hua",), (), ("Ian",), ("Jo",)), MAJORITY),
    },
    ("Kim",),
)
MOVES = (
    "CN counter ree_magnets 2 for eda 1, retaliation 0 until 6 verify snapback",
    "US accept",
    "CN promise ree_heavy 3",
    "CN pass",
    "US pass",
)


def tour(window: Window) -> Iterator[str]:
    """Play the first turns of june-2025 and stop at each screen on the way, by its name."""
    store = window.store
    yield "start"
    yield from _class(window)
    window.choose()
    yield "scenarios"
    window.entrance.authoring.copy("first-table", "A table of our own")
    yield "editor"
    if window.entrance.authoring.page is not None:
        window.entrance.authoring.page.thrown.emit()  # nothing of it is kept
    window.seats("june-2025")
    yield "seats"
    yield from _offices(window)
    for name, deed in (("settings", "settings"), ("keys", "sheet"), ("about", "about")):
        window.deeds.actions[deed].trigger()
        yield name
    window.back()
    store.new("june-2025", {"US": Seat("person"), "CN": Seat("person")}, 7)
    yield "handover"
    for side in ("US", "CN"):
        store.open_papers(side)
        if side == "US":
            yield "briefing"
        store.brief(side)
    store.open_papers("US")
    yield "talks"
    store.say(parse("US offer eda 0 for ree_magnets 1 until 6 verify"))
    store.open_papers("CN")
    yield "table"
    yield from _result(window)
    for text in MOVES:
        store.say(parse(text))
    store.open_papers("US")
    yield "measures"
    store.toggle(parse("US capacity 2"))
    store.commit()
    store.open_papers("CN")
    store.toggle(parse("CN ree_heavy 3 all dual_use"))
    store.commit()
    yield "effects"
    yield from _page(window, "history")
    _go_on(window)
    yield from _page(window, "deals")
    for text in ("CN pass", "US pass", "US done", "CN evade ree_magnets", "CN done"):
        store.say(parse(text))
    _go_on(window)
    yield from _page(window, "situation")
    while store.game is not None and not store.game.over:
        if store.reading_effects:
            store.read_effects()
        elif store.game.table.phase == "talks":
            store.say(parse(f"{store.game.table.floor} pass"))
        else:
            store.commit()
    store.read_effects()
    yield "debrief"
    yield from _people(window)


def _offices(window: Window) -> Iterator[str]:
    """Who holds which office, below the seats."""
    from ui.screens.opening import SeatsScreen

    screen = window.screen_now
    if isinstance(screen, SeatsScreen):
        screen.members.setChecked(True)
        if screen.roles is not None:
            screen.roles.take(CAST)
        yield "offices"
        screen.members.setChecked(False)


def _people(window: Window) -> Iterator[str]:
    """A delegation of people: the paper of an office, and a poll on an offer."""
    from ui.screens.memberspage import MembersScreen

    store = window.store
    both = {side: Seat("person") for side in SIDES}
    store.new("june-2025", both, 7, False, True, CAST.options())
    for side in SIDES:
        store.brief(side)
    store.open_papers("US")
    window.deeds.actions["members"].trigger()
    if isinstance(window.screen_now, MembersScreen):
        window.screen_now.open(2)
    yield "paper"
    window.back()
    store.say(parse("US offer eda 0 for ree_magnets 1 until 6 verify"))
    yield "poll"


def _go_on(window: Window) -> None:
    """The effects are read, and whoever has the word opens its papers."""
    store = window.store
    store.read_effects()
    store.open_papers(store.game.table.floor if store.game else None)


def _class(window: Window) -> Iterator[str]:
    """The page of a class, and what is read aloud, with a clock that stands."""
    from engine.sessions.shelf import shipped

    window.session.choose()
    yield "class"
    window.session.begin(shipped("class-45"))
    window.session.turn()
    window.session.script()
    yield "script"
    window.start()


def _page(window: Window, name: str) -> Iterator[str]:
    if window.table is not None and name in window.table.keys:
        window.table.pills.choose(name)
    yield name


def _result(window: Window) -> Iterator[str]:
    if window.table is not None:
        window.table.pills.choose("result")
        window.table.result.hearing.more.setChecked(True)
        yield "result"
        window.table.pills.choose("talks")
