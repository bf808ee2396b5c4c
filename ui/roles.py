"""Papers to hand out to a class: a sheet for each person's role, and forms to propose a package on.

They are of before the game: the mandate that a side will be dealt is not on them.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from engine.rules.delegation import ALL, MAJORITY, SPEAKER, Cast
from engine.rules.levers import SIDES, levers, opponent
from engine.scenarios.scenario import Member, Scenario
from ui import words
from ui.charts.numeral import percent
from ui.printing import Block
from ui.texts.scenarios import spoken
from ui.texts.speech import listed, tr

if TYPE_CHECKING:
    from ui.app import Window

# How a rule of deciding is told, by rule.
RULES_TOLD = {
    SPEAKER: "roles.speaker_told",
    MAJORITY: "roles.majority_told",
    ALL: "roles.all_told",
}
TITLES = {"sheets": "roles.sheets", "forms": "roles.forms"}
LINES = 4  # commitments that a form has room for on each side
BLANK, LINE = "_" * 56, "_" * 92  # after words, and of its own


def sheets(plot: Scenario, cast: Cast) -> tuple[Block, ...]:
    """A sheet a person, in the order of the offices; of an office that nobody holds one as well."""
    found: list[Block] = []
    for side in SIDES:
        own = cast.delegations[side]
        for number, member in enumerate(plot.members[side]):
            names = own.offices[number] if number < len(own.offices) else ()
            for name in names or ("",):
                found += sheet(plot, side, member, name, own.decides)
    return tuple(found)


def sheet(plot: Scenario, side: str, member: Member, name: str, decides: str) -> list[Block]:
    """What one person has to know before the first turn."""
    title = tr("kit.named", name=words.side_name(side), value=member.office)
    minds = [words.lever_name(x) for x in member.minds if x in plot.limits.levers]
    told = listed(minds) or tr("list.none")
    found = [
        Block("title", title, page=True),
        Block("body", name or tr("roles.name_here")),
        Block("small", tr("roles.sheet_of", title=plot.title)),
        Block("heading", tr("roles.what_you_stand_for")),
        Block("body", member.view),
    ]
    if member.paper:
        found += [Block("heading", tr("roles.your_eyes")), Block("body", member.paper)]
    economy, security = percent(member.economy), percent(member.security)
    found += [
        Block("heading", tr("roles.how_you_weigh")),
        Block("body", tr("roles.weighs", a=economy, b=security, n=member.votes)),
        Block("body", tr("roles.minds", levers=told)),
        Block("heading", tr("roles.how_it_decides")),
        Block("body", tr(RULES_TOLD[decides])),
        Block("body", tr("roles.vote_told")),
        Block("heading", tr("opening.situation")),
        *(Block("small", text) for text in plot.situation),
        Block("body", plot.public[side]),
        Block("heading", tr("roles.notes")),
        *(Block("body", LINE) for _ in range(LINES)),
    ]
    return found


def forms(plot: Scenario) -> tuple[Block, ...]:
    """A sheet a side on which a package is proposed with a pen, with what can stand in it."""
    found: list[Block] = []
    for side in SIDES:
        us, them = words.side_name(side), words.side_name(opponent(side))
        found += [
            Block("title", tr("roles.form", side=us), page=True),
            Block("body", tr("roles.form_told")),
            Block("heading", tr("roles.we_give", side=us)),
            *(Block("body", LINE) for _ in range(LINES)),
            Block("heading", tr("roles.we_get", side=them)),
            *(Block("body", LINE) for _ in range(LINES)),
            Block("body", tr("roles.form_terms", months=_months(plot))),
            Block("body", tr("roles.form_why", line=BLANK)),
            Block("body", tr("roles.form_for", line=BLANK)),
            Block("heading", tr("roles.form_levers")),
        ]
        for owner in (side, opponent(side)):
            own = [x for x in plot.limits.levers if levers()[x].side == owner]
            for lever in own:
                names = listed([words.level_name(lever, i) for i in _rungs(lever)])
                text = tr("kit.named", name=words.lever_name(lever), value=names)
                found.append(Block("small", text))
    return tuple(found)


def _rungs(lever: str) -> range:
    return range(len(levers()[lever].names))


def _months(plot: Scenario) -> str:
    return listed([str(n) for n in plot.limits.package_months])


def save(window: Window, plot: Scenario, kind: str, cast: Cast) -> None:
    """As a PDF file where the person says."""
    from ui.printing import save_pdf
    from ui.takealong import put

    title = tr(TITLES[kind])
    name = str(window.folder / f"{kind}.pdf")
    path, _ = QFileDialog.getSaveFileName(window, title, name, "PDF (*.pdf)")
    if path:
        told = spoken(plot)
        blocks = sheets(told, cast) if kind == "sheets" else forms(told)
        put(window, Path(path), lambda: save_pdf(blocks, Path(path), title))
