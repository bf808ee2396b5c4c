"""Which screen this moment of the game asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from ui.texts.speech import tr

if TYPE_CHECKING:
    from engine.game import Game
    from ui.app import Window
    from ui.screens.beforehand import Bricks
    from ui.screens.tablescreen import TableScreen

FIRST = "first-table"  # which a guide knows
PAUSE = 8  # milliseconds between two pieces of what is made ahead, in which the window answers
MOMENT = 120  # milliseconds in which the table is drawn before a computer's seat acts


class Routing(QObject):
    """Follows the store. The table is made once and kept; other screens are made anew."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self.window = window
        self._debriefed: Game | None = None
        self._bricks: Bricks | None = None  # of a table that is not made yet
        self.acting = QTimer(self)  # of a computer's seat
        self.acting.setSingleShot(True)
        self.acting.timeout.connect(self._act)

    def route(self) -> None:
        """Show the screen of this moment."""
        from ui.seating import alone

        window, store = self.window, self.window.store
        game, seen = store.game, store.view
        if game is None or seen is None:  # one comes with the other
            return
        window.notice.forget_private()
        # The game goes on behind it; what is for one side's eyes goes with its papers.
        if window.apart and getattr(window.screen_now, "eyes", store.papers) == store.papers:
            return
        one = alone(game.header) if store.looked is None else ""
        if one and game.header.scenario == FIRST:
            window.lesson.join()
        if one and store.papers != one and not game.over:
            store.open_papers(one)  # nobody else looks, so nothing is handed over
        elif store.reading_effects:
            self.show_table()
        elif game.over:
            self._debrief(game)
        elif side := next((s for s in ("US", "CN") if s not in store.briefed), ""):
            self._brief(side, bool(one))
        else:
            self._play(game)

    def _play(self, game: Game) -> None:
        store, floor = self.window.store, game.table.floor
        if store.looked is not None:
            self.show_table()
        elif not store.person(floor):  # a computer's seat, or the neutral text
            self.show_table()
            self.acting.start(MOMENT)
        elif store.papers != floor:
            talks = game.table.phase == "talks"
            reason = tr("window.you_have_word") if talks else tr("window.choose_your_measures")
            self._hand_over(floor, reason)
        else:
            self.show_table()

    def _debrief(self, game: Game) -> None:
        from ui.screens.debrief import DebriefScreen

        window = self.window
        if isinstance(window.screen_now, DebriefScreen) and self._debriefed is game:
            return
        self._debriefed = game
        screen = DebriefScreen(window.store)
        screen.closed.connect(window.home)
        screen.printed.connect(window.deeds.actions["print"].trigger)
        screen.saved.connect(window.deeds.actions["pdf"].trigger)
        screen.reported.connect(window.deeds.actions["hotwash"].trigger)
        window.show_screen(screen)

    def _brief(self, side: str, alone: bool) -> None:
        from ui.screens.opening import BriefingScreen

        store = self.window.store
        if store.papers != side:
            self._hand_over(side, tr("window.your_briefing_next_others"))
        elif store.view is not None:
            briefing = BriefingScreen(store.view, alone=alone)
            briefing.read.connect(store.brief)
            self.window.show_screen(briefing)
            QTimer.singleShot(PAUSE, briefing, self._make_ahead)

    def _hand_over(self, side: str, reason: str) -> None:
        from ui.screens.opening import HandOverScreen
        from ui.seating import side_of

        window, store = self.window, self.window.store
        if window.table is not None and window.table.eyes is not None:
            window.table.show_game()  # hidden, it would still be read out by a screen reader
        seats = store.game.seats if store.game is not None else {}
        screen = HandOverScreen(side, reason, side_of(side, seats))
        screen.taken.connect(store.open_papers)
        window.show_screen(screen)
        QTimer.singleShot(PAUSE, screen, self._make_ahead)

    def _make_ahead(self) -> None:
        """While something else is on the screen the table is made, a piece at a time, and drawn as
        far as all may see it.
        """
        window = self.window
        screen, table = window.screen_now, window.table
        if screen is None or screen is table:
            return
        if table is None:
            self._build()
        elif not table.beforehand.make():
            if window.store.papers is None:
                table.draw_ahead()
            return
        QTimer.singleShot(PAUSE, screen, self._make_ahead)

    def _build(self) -> None:
        """The next brick of a table, at last the table."""
        from ui.screens.beforehand import Bricks

        if self._bricks is None:
            self._bricks = Bricks(self.window.store)
        if not self._bricks.make():
            self._made_table()

    def _made_table(self) -> TableScreen:
        from ui.screens.tablescreen import TableScreen

        window = self.window
        if window.table is None:
            window.table = TableScreen(window.store, self._bricks, window.frame.holder)
            self._bricks = None
            window.table.left.connect(window.home)
            window.frame.hold(window.table)
            window.fold()
        return window.table

    def show_table(self) -> None:
        """The table as it stands now."""
        table = self._made_table()
        table.live_with(self.window.choices)
        with self.window.frame.lay_out_later(table, table.laid_out):
            table.show_game()
            self.window.show_screen(table)
        self.window.recovery.well()

    def drop_table(self) -> None:
        """The next table is made anew."""
        window = self.window
        old, window.table, self._bricks = window.table, None, None
        if old is None:
            return
        window.take_menu()
        if old is window.screen_now:
            window.screen_now = None
            window.frame.take(old)
        old.hide()
        old.setParent(None)
        old.deleteLater()

    def _act(self) -> None:
        self.window.store.computers.act()
