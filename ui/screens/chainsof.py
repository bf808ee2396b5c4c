"""The map of both chains for a reader: what flows now, and what a package in writing would change.

What a package would do is shown by its levels, as words and as a dashed outline; shares of trade
that would flow under it are given by the engine (engine/advice/flow) and come a moment later. A
deal that is signed is shown in the same way until its first months have passed.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from engine.rules.deals import Deal
from engine.rules.draft import Draft
from engine.rules.notation import Package
from engine.view import MOST, View
from ui import words
from ui.charts.chainlayout import Chain, ChainMapData, Link, Node
from ui.charts.numeral import at_least, percent
from ui.texts.speech import tr

# Below this part of normal trade a gate is drawn.
SHUT = 0.05


Flows = Mapping[tuple[str, str], float]  # parts of normal trade by good and user


@dataclass(frozen=True)
class Ahead:
    """What is about to move the links: a package in writing, or the deal signed this turn.

    ``shifts`` are its levers' levels, before and after.
    """

    shifts: Mapping[str, tuple[int, int]]
    package: Package
    author: str
    deal: Deal | None = None

    def way(self, lever: str) -> str:
        """Whether a lever is opened or closed, as links say it; nothing where it is left."""
        now, then = self.shifts.get(lever, (0, 0))
        if now == then:
            return ""
        if self.deal is not None:
            return "opened" if then < now else "narrowed"
        return "opens" if then < now else "closes"


def ahead(view: View, draft: Draft | None) -> Ahead | None:
    """What these eyes write, if it moves a lever; else what was signed this turn."""
    now = {name: s.level for name, s in view.table.setting.items()}
    if draft is not None:
        shifts = {t.lever: (now[t.lever], t.level) for _, t in draft.lines()}
        if _moves(shifts):
            return Ahead(shifts, draft.body, draft.author)
    deal = next((d for d in reversed(view.table.deals) if d.since == view.table.turn), None)
    if deal is None or view.over:
        return None
    stood = {**now, **{name: s.level for name, s in deal.before}}
    terms = (*deal.package.gives, *deal.package.gets)
    shifts = {t.lever: (stood[t.lever], t.level) for t in terms}
    return Ahead(shifts, deal.package, deal.proposer, deal) if _moves(shifts) else None


def _moves(shifts: Mapping[str, tuple[int, int]]) -> bool:
    return any(now != then for now, then in shifts.values())


def chains(view: View, then: Ahead | None = None, flows: Flows | None = None) -> ChainMapData:
    """What flows between the two, as shares of normal trade; stocks as the reader knows them.

    ``flows`` are what flows once what lies ahead is done, as soon as they are known.
    """

    def link(good: str, user: str, side: str, lever: str) -> Link:
        s = view.trade[good, user]
        way = then.way(lever) if then is not None else ""
        after = flows.get((good, user)) if flows is not None and way else None
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
