"""A delegation of people is asked before it moves: the poll and its move are one append."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from engine.facilitating import Said
from engine.rules.delegation import SPEAKER, Ballots
from engine.rules.event import Event
from engine.rules.facilitator import Act
from engine.rules.levers import SIDES
from engine.rules.polling import BOUND, asked, away
from ui import words
from ui.texts.speech import tr

if TYPE_CHECKING:
    from ui.app import Window
    from ui.store import Store


class Polling:
    """Stands between a screen that moves and the store that says it."""

    def __init__(self, window: Window, store: Store) -> None:
        self.window = window
        self._moves: tuple[Event, ...] = ()  # what waits for the poll; the last is asked about
        store.consult = self.may_say

    def may_say(self, said: Sequence[Said]) -> bool:
        """Whether moves may be said at once; else their people are asked first."""
        store, last = self.window.store, said[-1]
        game = store.game
        if game is None or isinstance(last, Act) or last.side not in SIDES:
            return True
        own = game.cast.delegations[last.side]
        if not own.people or not store.person(last.side) or store.papers != last.side:
            return True
        package = last.verb in BOUND
        if not package and (last.verb != "done" or own.decides == SPEAKER):
            return True
        if any(isinstance(x, Act) for x in said):  # with its poll, or the facilitator moves on
            return True
        if game.table.refuses(last) is not None:  # the store says why
            return True
        self._ask(tuple(x for x in said if isinstance(x, Event)))
        return False

    def _ask(self, moves: tuple[Event, ...]) -> None:
        from ui.screens.pollpage import PollScreen
        from ui.texts.scenarios import spoken

        game, side = self.window.store.game, moves[-1].side
        assert game is not None
        own = game.cast.delegations[side]
        members = spoken(game.scenario).members[side]
        self._moves = moves
        screen = PollScreen(
            side, own, members, self._told(moves), away(game.acts, side), moves[-1].verb in BOUND
        )
        screen.said.connect(self._said)
        screen.closed.connect(self.window.back)
        self.window.aside(screen)

    def _told(self, moves: tuple[Event, ...]) -> tuple[str, ...]:
        """What is asked about, in words: of an acceptance the package that lies there."""
        last = moves[-1]
        table = self.window.store.game.table if self.window.store.game else None
        if last.verb == "accept" and table is not None and table.on_table is not None:
            author, package = table.on_table
            return tr("poll.accept"), words.package(author, package)
        if last.verb == "done":
            measures = tuple(words.event(e) for e in moves[:-1])
            return measures or (tr("poll.no_measures"),)
        return (words.event(last),)

    def _said(self, ballots: Ballots, goes_on: bool) -> None:
        store, moves = self.window.store, self._moves
        last = moves[-1]
        poll = Act(last.side, "poll", asked(last), ballots=ballots)
        if goes_on:
            store.say(*moves[:-1], poll, last)
        else:
            store.say(poll)
        self.window.back()
