"""The deeds that the window offers from every screen."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from ui.deeds import Deed
from ui.kept import PERCENTS
from ui.told import Told

if TYPE_CHECKING:
    from ui.app import Window


def deeds(window: Window) -> tuple[Deed, ...]:
    """In the order of the menu."""
    white = window.facilitation

    def store_there() -> bool:
        return "store" in window.__dict__

    def game() -> bool:
        return store_there() and window.store.game is not None

    def away() -> bool:
        return game() or window.screen_now is not window.first_screen

    def papers() -> bool:
        return store_there() and window.store.papers is not None

    def counsel() -> bool:
        table = window.table
        return table is not None and table is window.screen_now and table.counselling.may_ask

    def narrow() -> bool:
        return window.table is not None and window.table is window.screen_now

    def full() -> bool:
        return bool(window.windowState() & Qt.WindowState.WindowFullScreen)

    def room() -> bool:
        return _room(window)

    def session() -> bool:
        return window.session.plan is not None

    def printable() -> bool:
        if getattr(window.screen_now, "prints", False):  # the page of a class, or its script
            return True
        return game() and (papers() or (window.store.view is not None and window.store.view.over))

    def over() -> bool:
        return game() and window.store.view is not None and window.store.view.over

    return (
        Deed("deed.home", "game", ("Alt+Home",), window.home, away),
        Deed("deed.papers", "game", ("F8", "Ctrl+."), window.close_papers, papers),
        Deed("deed.members", "game", ("Ctrl+M",), lambda: _members(window), papers),
        Deed("deed.counsel", "game", ("F2",), lambda: _counsel(window), counsel),
        Deed("deed.ask", "game", ("Ctrl+Shift+A",), white.ask, white.may_ask),
        Deed("deed.quit", "game", ("Ctrl+Q",), window.close),
        Deed("deed.script", "class", ("F4",), window.session.script, session),
        Deed("deed.clock", "class", ("F5",), window.session.turn, session),
        Deed("deed.minute", "class", ("F6",), window.session.extend, session),
        Deed("deed.step", "class", ("F7",), window.session.skip, session),
        Deed(
            "deed.projector",
            "show",
            ("Ctrl+P",),
            lambda: _projector(window),
            on=lambda: _room(window),
        ),
        Deed(
            "deed.console",
            "show",
            ("Ctrl+Shift+F",),
            white.turn,
            lambda: white.there() or white.open(),
            on=white.open,
        ),
        Deed("deed.full", "show", ("F11",), lambda: _full(window), on=full),
        Deed("deed.fold", "show", ("F9",), lambda: _fold(window), narrow),
        Deed("deed.larger", "show", ("Ctrl++", "Ctrl+="), lambda: _text(window, 1)),
        Deed("deed.smaller", "show", ("Ctrl+-",), lambda: _text(window, -1)),
        Deed("deed.usual", "show", ("Ctrl+0",), lambda: _text(window, 0)),
        Deed("deed.settings", "show", ("Ctrl+,",), lambda: _settings(window)),
        Deed("deed.tables", "take", ("Ctrl+E",), lambda: _tables(window), game),
        Deed("deed.hotwash", "take", ("Ctrl+Shift+H",), lambda: _report(window), over),
        Deed("deed.pdf", "take", ("Ctrl+Shift+S",), lambda: _paper(window, False), printable),
        Deed("deed.print", "take", ("Ctrl+Shift+P",), lambda: _paper(window, True), printable),
        Deed("deed.survey", "take", (), lambda: _survey(window)),
        Deed("deed.sheet", "help", ("F1",), lambda: _sheet(window)),
        Deed("deed.about", "help", (), lambda: _about(window)),
    )


def _room(window: Window) -> bool:
    return window.public is not None and window.public.isVisible()


def _projector(window: Window) -> None:
    """The second window for the room: opened, or closed if it is open."""
    from ui.screens.projector import PublicWindow

    if window.public is not None and window.public.isVisible():
        window.public.close()
        return
    if window.public is None:
        window.public = PublicWindow()
        window.public.closed.connect(window.deeds.refresh)
        window.facilitation.tell_room()
    window.tell_the_room()
    window.public.show()


def _full(window: Window) -> None:
    window.setWindowState(window.windowState() ^ Qt.WindowState.WindowFullScreen)


def _fold(window: Window) -> None:
    if window.table is not None:
        window.table.fold.turn()


def _members(window: Window) -> None:
    """The offices of the side whose papers are open, and their own papers."""
    from ui.screens.memberspage import MembersScreen

    seen = window.store.view
    if seen is not None and seen.mandate is not None:
        screen = MembersScreen(seen)
        screen.closed.connect(window.back)
        window.aside(screen)
        screen.doors[0].setFocus()


def _counsel(window: Window) -> None:
    if window.table is not None and window.table is window.screen_now:
        window.table.counselling.ask()


def _text(window: Window, step: int) -> None:
    """Text one size up or down, or as at the first start."""
    now = window.choices.percent
    at = min(range(len(PERCENTS)), key=lambda i: abs(PERCENTS[i] - now))
    wanted = PERCENTS[max(0, min(len(PERCENTS) - 1, at + step))] if step else PERCENTS[0]
    window.choose_look(replace(window.choices, percent=wanted))


def _survey(window: Window) -> None:
    """A teacher's own questions where there are any; faults in them are told."""
    from engine.survey import BadSurvey, own_or_shipped, shipped
    from saves.shelf import folder_for_scenarios
    from ui.screens.surveypage import SurveyScreen

    try:
        found = own_or_shipped(folder_for_scenarios())
    except BadSurvey as problem:
        window.tell(Told(str(problem), "error"))
        found = shipped()
    screen = SurveyScreen(found, window.folder)
    screen.closed.connect(window.back)
    window.aside(screen)


def _settings(window: Window) -> None:
    from ui.screens.settings import SettingsScreen

    screen = SettingsScreen(window.choices, window.folder)
    screen.chosen.connect(lambda chosen: _chosen(window, chosen))
    screen.spoken.connect(lambda code: _spoken(window, code))
    screen.closed.connect(window.back)
    window.aside(screen)


def _chosen(window: Window, chosen: object) -> None:
    from ui.kept import Choices

    assert isinstance(chosen, Choices)
    again = (chosen.theme, chosen.percent) != (window.choices.theme, window.choices.percent)
    window.choose_look(chosen)
    if again:
        _anew(window)


def _spoken(window: Window, code: str) -> None:
    window.speak(code)
    _anew(window)


def _anew(window: Window) -> None:
    """The page in another look or language, with the focus where the person left it."""
    held = window.focusWidget()
    name = held.objectName() if held is not None else ""
    _settings(window)
    from PySide6.QtWidgets import QWidget

    found = window.screen_now.findChild(QWidget, name) if name and window.screen_now else None
    if found is not None:
        found.setFocus()


def _sheet(window: Window) -> None:
    from ui.screens.help import KeysScreen

    screen = KeysScreen(window.deeds.keys())
    screen.closed.connect(window.back)
    window.aside(screen)


def _about(window: Window) -> None:
    from ui.screens.help import AboutScreen

    screen = AboutScreen()
    screen.closed.connect(window.back)
    window.aside(screen)


def _tables(window: Window) -> None:
    from ui.takealong import save_tables

    save_tables(window)


def _report(window: Window) -> None:
    from ui.takealong import save_report

    save_report(window)


def _paper(window: Window, to_printer: bool) -> None:
    from ui.takealong import print_paper, save_paper

    if to_printer:
        print_paper(window)
    else:
        save_paper(window)
