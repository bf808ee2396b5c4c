"""What moved the figures since the last turn, as the delegations' cards show them, in parts."""

from collections.abc import Mapping

from engine.addends import adding_up
from engine.rules.levers import SIDES
from engine.score.change import CAUSES, DEALS, DRIFT, EARLIER, EVENTS, RULINGS, Changes
from engine.turn import Turn
from ui import words
from ui.charts.numeral import signed
from ui.texts.speech import listed, tr
from ui.widgets.sumtable import SumTableData

Figures = Mapping[str, Mapping[str, float]]  # by what is shown, then by cause
DECIMALS = 1  # as on the cards
_CAUSES = {
    DEALS: "since.deals",
    EARLIER: "since.earlier",
    EVENTS: "since.events",
    RULINGS: "since.rulings",
    DRIFT: "since.drift",
}
COLUMNS = {
    "economy": "since.economy",
    "security": "since.security",
    "leverage": "since.leverage",
    "support": "since.support",
}


def cause_name(cause: str) -> str:
    """Who or what moved a figure."""
    if cause in SIDES:
        return tr("since.moves", side=words.side_name(cause))
    return tr(_CAUSES[cause])


def figures(changes: Changes, side: str) -> Figures:
    """A side's figures with their parts, rounded so that they add up as they are read."""
    found = {
        "economy": changes.economy[side],
        "security": changes.security[side],
        "leverage": changes.security_parts[side]["leverage"],
        "support": changes.support[side],
    }
    return {name: rounded(parts) for name, parts in found.items()}


def rounded(parts: Mapping[str, float]) -> Mapping[str, float]:
    """A figure's parts by cause, so that they add up as they are read."""
    shown = adding_up([parts[c] for c in CAUSES], sum(parts.values()), DECIMALS)
    return dict(zip(CAUSES, shown, strict=True))


def table(changes: Changes) -> SumTableData:
    """A row for each cause that moved anything, and what they add up to."""
    sides = {s: figures(changes, s) for s in SIDES}
    rows = []
    for cause in CAUSES:
        cells = [sides[s][name][cause] for s in SIDES for name in COLUMNS]
        if any(cells):
            rows.append((cause_name(cause), tuple(signed(v, DECIMALS) for v in cells)))
    whole = [sum(sides[s][name].values()) for s in SIDES for name in COLUMNS]
    return SumTableData(
        tuple((words.side_name(s), s) for s in SIDES),
        tuple(tr(key) for key in COLUMNS.values()),
        tuple(rows),
        (tr("since.together"), tuple(signed(v, DECIMALS) for v in whole)),
    )


def told(parts: Mapping[str, float]) -> str:
    """A figure's parts in a line, those that are none left out."""
    said = [
        tr("since.part", cause=cause_name(c), n=signed(parts[c], DECIMALS))
        for c in CAUSES
        if parts[c]
    ]
    return listed(said) or tr("since.nothing")


def sentences(turn: Turn, viewer: str) -> list[str]:
    """For each side in a line what moved its economy and its security since the turn before."""
    changes = turn.changed(viewer)
    if changes is None:
        return []
    lines = []
    for side in SIDES:
        found = figures(changes, side)
        economy, security = found["economy"], found["security"]
        lines.append(
            tr(
                "since.side",
                side=words.side_name(side),
                a=signed(sum(economy.values()), DECIMALS),
                b=told(economy),
                c=signed(sum(security.values()), DECIMALS),
                d=told(security),
            )
        )
    return lines
