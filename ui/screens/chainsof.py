"""The map of both chains for a reader: what flows now, and what a package in writing would change.

What a package would do is shown by its levels, as words and as a dashed outline; shares of trade
that would flow under it are given by the engine (engine/advice/flow) and come a moment later.
Deals that are signed are shown in the same way until their first months have passed.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from engine.advice.adviser import Adviser
from engine.rules.draft import Draft
from engine.rules.notation import Package
from engine.stopping import Stop
from engine.view import MOST, View
from ui import words
from ui.charts.chainlayout import Chain, ChainMapData, Link, Node
from ui.charts.numeral import at_least, percent
from ui.texts.speech import tr

# Below this part of normal trade a gate is drawn.
SHUT = 0.05


Pair = tuple[str, str]  # a good and its user
Flows = Mapping[int, Mapping[Pair, float]]  # parts of normal trade, by months from now


@dataclass(frozen=True)
class Ahead:
    """What is about to move the links: a package in writing, and all deals signed this turn.

    ``shifts`` are their levers' levels, before and after, ``months`` when what moves each one ends,
    ``signed`` those that a deal moves. Without a package that moves anything, ``package`` is None.
    """

    shifts: Mapping[str, tuple[int, int]]
    months: Mapping[str, int]
    signed: frozenset[str] = frozenset()
    package: Package | None = None
    author: str = ""

    def way(self, lever: str) -> str:
        """Whether a lever is opened or closed, as links say it; nothing where it is left."""
        now, then = self.shifts.get(lever, (0, 0))
        if now == then:
            return ""
        if lever in self.signed:
            return "opened" if then < now else "narrowed"
        return "opens" if then < now else "closes"

    def flows(self, adviser: Adviser, view: View, legal: bool, stop: Stop | None = None) -> Flows:
        """What will flow when each of them ends; a lever is told by the end of its own deal. A
        package that is not ``legal`` is left out.
        """
        moved = {lever for lever in self.shifts if self.way(lever)}
        body = self.package if legal else None
        ends = sorted({self.months[lever] for lever in (moved if body else moved & self.signed)})
        if body is None:
            return {n: adviser.flows_of(view, n, stop) for n in ends}
        return {n: adviser.flows(view, self.author, body, n, stop) for n in ends}


def ahead(view: View, draft: Draft | None) -> Ahead | None:
    """What these eyes write, if it moves a lever, and what was signed this turn, all of it."""
    now = {name: s.level for name, s in view.table.setting.items()}
    shifts: dict[str, tuple[int, int]] = {}
    months: dict[str, int] = {}
    for deal in view.table.deals if not view.over else ():
        if deal.since != view.table.turn:
            continue
        stood = {**now, **{name: s.level for name, s in deal.before}}
        for t in (*deal.package.gives, *deal.package.gets):
            shifts[t.lever] = (shifts.get(t.lever, (stood[t.lever], 0))[0], t.level)
            months[t.lever] = deal.months_left
    signed, package, author = set(shifts), None, ""
    if draft is not None:
        written = {t.lever: (now[t.lever], t.level) for _, t in draft.lines()}
        moved = {name: shift for name, shift in written.items() if _moves({name: shift})}
        if moved:
            package, author = draft.body, draft.author
            shifts |= moved
            months |= dict.fromkeys(moved, package.months)
            signed -= set(moved)
    return Ahead(shifts, months, frozenset(signed), package, author) if _moves(shifts) else None


def _moves(shifts: Mapping[str, tuple[int, int]]) -> bool:
    return any(now != then for now, then in shifts.values())


def chains(view: View, then: Ahead | None = None, flows: Flows | None = None) -> ChainMapData:
    """What flows between the two, as shares of normal trade; stocks as the reader knows them.

    ``flows`` are what flows once what lies ahead is done, as soon as they are known.
    """

    def link(good: str, user: str, side: str, lever: str) -> Link:
        s = view.trade[good, user]
        way = then.way(lever) if then is not None else ""
        after = None
        if then is not None and flows is not None and way:
            after = flows.get(then.months[lever], {}).get((good, user))
        told = at_least(after, MOST) if after is not None else ""
        return Link(s, s < SHUT, at_least(s, MOST), side, way, after, told, MOST)

    def held(good: str, user: str, weeks: bool) -> str:
        estimate = view.stocks[good, user]
        n = round(estimate.p50 * (4.3 if weeks else 1.0))
        if weeks:
            return tr("stock.weeks" if estimate.exact else "stock.about_weeks", n=n)
        return tr("stock.months" if estimate.exact else "stock.about_months", n=n)

    def ruled(key: str, label: str, lever: str, side: str) -> Node:
        now = view.table.setting[lever].level
        level = then.shifts.get(lever, (now, now))[1] if then is not None else now
        if level == now:
            return Node(key, tr(label), words.level_name(lever, now), side)
        return Node(key, tr(label), words.level_name(lever, level), side, then=True)

    minerals = Chain(
        tr("situation.from_china_ore_magnet"),
        (
            Node("mines", tr("situation.mines"), tr("situation.270_kt_year"), "CN"),
            ruled("heavy", "situation.heavy_rare_earths", "ree_heavy", "CN"),
            ruled("magnets", "situation.magnets", "ree_magnets", "CN"),
            Node("cars", tr("situation.us_plants"), held("magnets", "us_civil", True), "US"),
            Node("defence", tr("situation.us_defence"), held("magnets", "us_defence", False), "US"),
        ),
        (
            Link(1.0, False, "", "CN"),
            link("heavy", "us_civil", "CN", "ree_heavy"),
            link("magnets", "us_civil", "CN", "ree_magnets"),
            link("magnets", "us_defence", "CN", "ree_magnets"),
        ),
        "CN",
    )
    chips = Chain(
        tr("situation.from_united_states_allies"),
        (
            ruled("eda", "situation.design_software", "eda", "US"),
            ruled("tools", "situation.chip_tools", "tools", "US"),
            ruled("chips", "situation.ai_chips", "ai_chips", "US"),
            Node("compute", tr("situation.chinas_compute"), tr(
                "situation.own_chips", share=_whole(percent(view.own_chips))), "CN"),
        ),
        (
            link("design_software", "china", "US", "eda"),
            link("tools", "china", "US", "tools"),
            link("ai_chips", "china", "US", "ai_chips"),
        ),
        "US",
    )  # fmt: skip
    return ChainMapData((minerals, chips))


def _whole(text: str) -> str:
    """A number and its unit, never broken over two lines."""
    return text.replace(" ", "\N{NO-BREAK SPACE}")
