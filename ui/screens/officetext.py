"""An office at the end of a game, in words: who held it, its result, what its people said."""

from __future__ import annotations

from engine.advice.personal import Personal
from engine.rules.delegation import AWAY, NO, YES
from engine.rules.polling import said_by
from engine.view import Opened
from ui.charts.numeral import plain, signed
from ui.texts.speech import listed, tr


def people(game: Opened, side: str, number: int) -> str:
    """Who held an office when the game ended, or nothing."""
    offices = game.cast.delegations[side].offices
    return listed(list(offices[number])) if number < len(offices) else ""


def result(p: Personal) -> str:
    """An office's result with its parts, by its own weights."""
    a, b, c = (signed(x, 1) for x in (p.economy, p.security, p.shared))
    return tr("offices.result", n=plain(p.score), a=a, b=b, c=c)


def polls(game: Opened, side: str, number: int, named: bool = True) -> list[str]:
    """What the people of an office said in all polls, a line each; without names one for all."""
    found = []
    said = said_by(game.acts, side)
    for person in game.cast.delegations[side].people:
        own = said.get(person.id)
        if person.office == number and own:
            name = person.name if named else tr("offices.somebody")
            found.append(tr("offices.said", name=name, a=own[YES], b=own[NO], c=own[AWAY]))
    return found
