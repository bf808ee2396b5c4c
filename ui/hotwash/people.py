"""History, questions to discuss, a page for each member of a delegation, and how it was made."""

from __future__ import annotations

from engine import __version__
from engine.advice.personal import Personal, personal
from engine.hotwash import Hotwash
from engine.record import VERSION
from engine.rules.levers import SIDES
from engine.scenarios.scenario import Member
from engine.turn import Turn
from ui import words
from ui.charts.numeral import percent, plain, signed
from ui.hotwash.report import Block, Items, Part, Section, Table, Text
from ui.screens import debrieftext, discuss, officetext, resulttext
from ui.texts.speech import listed, tr


def history(h: Hotwash) -> Section:
    """What governments did, with sources."""
    lines = tuple(debrieftext.history(h.game.scenario))
    block: Block = Items(lines) if lines else Text(tr("hotwash.no_history"))
    return Section("history", tr("debrief.what_history_did"), (block,))


def questions(h: Hotwash) -> Section:
    """Questions that this game asks."""
    asked = discuss.questions(h.game, h.found)
    return Section("discuss", tr("discuss.to_discuss"), (Items(tuple(asked), numbered=True),))


def members(h: Hotwash, named: bool = True) -> Section:
    """A page for each member: the office, its result, what it minds, what happened to it; with the
    names of who held it, where they may be told.
    """
    parts = []
    for side in SIDES:
        own = h.game.scenario.members[side]
        results = personal(side, h.found.final, h.game.mandates[side], own)
        for number, (m, result) in enumerate(zip(own, results, strict=True)):
            parts.append(_member(h, side, number, m, result, named))
    return Section(
        "members", tr("hotwash.members"), (Text(tr("hotwash.members_told")),), tuple(parts)
    )


def _member(h: Hotwash, side: str, number: int, m: Member, result: Personal, named: bool) -> Part:
    people = officetext.people(h.game, side, number) if named else ""
    turns, name = h.game.turns, words.side_name(side)
    minds = listed([words.lever_name(x) for x in m.minds if x in h.game.table.limits.levers])
    first = h.game.opening or turns[0]
    blocks: list[Block] = [
        *((Text(tr("hotwash.held_by", names=people)),) if people else ()),
        Text(m.view, "lead"),
        *((Text(m.paper),) if m.paper else ()),
        Text(officetext.result(result)),
        Text(tr("hotwash.weighs", a=percent(m.economy), b=percent(m.security), n=m.votes)),
        Text(tr("hotwash.minds", levers=minds) if minds else tr("hotwash.minds_nothing")),
        Text(
            tr(
                "hotwash.country",
                side=name,
                a=signed(sum(t.economy[side] for t in turns), 1),
                b=plain(first.security[side], 1),
                c=plain(turns[-1].security[side], 1),
                d=plain(first.support[side], 1),
                e=plain(turns[-1].support[side], 1),
            )
        ),
    ]
    rows = tuple(_lever(x, turns) for x in m.minds if x in h.game.table.limits.levers)
    if rows:
        columns = ("hotwash.lever", "hotwash.at_start", "hotwash.at_end", "hotwash.moved_in")
        head = tuple(tr(key) for key in columns)
        blocks.append(Table(tr("hotwash.levers_table", office=m.office), head, rows))
    voted = tuple(_votes(h, side, m))
    blocks.append(Items(voted) if voted else Text(tr("hotwash.no_votes")))
    blocks += [Text(line) for line in officetext.polls(h.game, side, number, named)]
    blocks.append(Text(tr("hotwash.member_asks", office=m.office)))
    return Part(tr("hotwash.member", side=name, office=m.office), tuple(blocks), page=True)


def _lever(lever: str, turns: tuple[Turn, ...]) -> tuple[str, ...]:
    """A lever at the start and at the end, and the turns in which it moved."""
    moved = [
        words.month_name(t.month)
        for t in turns
        if dict(t.before)[lever].level != dict(t.after)[lever].level
    ]
    start, end = dict(turns[0].before)[lever].level, dict(turns[-1].after)[lever].level
    told = listed(moved) or tr("list.none")
    levels = (words.level_name(lever, level) for level in (start, end))
    return words.lever_name(lever), *levels, told


def _votes(h: Hotwash, side: str, m: Member) -> list[str]:
    """How the member voted on each package that both sides had accepted."""
    told = []
    for s in h.expected.signed:
        for vote in s.houses[side].votes if s.houses is not None else ():
            if vote.office == m.office:
                key = "hotwash.voted_for" if vote.favour >= 0.5 else "hotwash.voted_against"
                package = words.package(s.author, s.package)
                told.append(tr(key, n=s.turn, package=package))
    return told


def computed(h: Hotwash, fingerprint: str) -> Section:
    """By which program and which record, and where its numbers come from."""
    lines = [
        tr("hotwash.made_by", version=__version__, engine=VERSION),
        tr("hotwash.draws", n=h.expected.draws),
        tr("hotwash.no_seed"),
    ]
    if fingerprint:
        lines.insert(1, tr("hotwash.fingerprint", mark=fingerprint))
    heard = [row[-1] for side in SIDES for row in resulttext.heard(side)]
    sources = [*(source for _, _, source in h.game.scenario.history), *heard]
    part = Part(tr("hotwash.sources"), (Items(tuple(dict.fromkeys(sources))),))
    return Section("computed", tr("hotwash.computed"), tuple(Text(line) for line in lines), (part,))
