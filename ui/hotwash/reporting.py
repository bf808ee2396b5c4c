"""The report of a finished game, put together from what was worked out of it."""

from __future__ import annotations

from collections.abc import Mapping

from engine.hotwash import Hotwash
from engine.record import Seat
from engine.rules.levers import SIDES
from ui.hotwash import conduct, people, results
from ui.hotwash.report import Report
from ui.screens import discuss
from ui.texts.speech import language, tr


def names_of(seats: Mapping[str, Seat]) -> dict[str, str]:
    """The names that were given at the seats."""
    return {side: seats[side].name for side in SIDES if seats[side].name}


def report(h: Hotwash, names: Mapping[str, str], fingerprint: str, named: bool = True) -> Report:
    """All sections in their order. ``names`` by side is empty where none shall be told; without
    ``named`` nobody's name is.
    """
    tried = (conduct.what_if(h),) if h.tried else ()
    return Report(
        tr("debrief.title", title=h.game.scenario.title),
        discuss.headline(h.found),
        language(),
        (
            results.result(h, names),
            results.story(h),
            results.possible(h),
            conduct.moves(h),
            conduct.kept(h),
            conduct.forecasts(h),
            conduct.leverage(h),
            people.history(h),
            *tried,
            people.questions(h),
            people.members(h, named),
            people.computed(h, fingerprint),
        ),
    )
