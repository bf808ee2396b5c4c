"""The map of both chains for a reader: what flows now, and what a package in writing would change.

What a package would do is shown by its levels, as words and as a dashed outline; shares of trade
that would flow under it are given by the engine (engine/advice/flow) and come a moment later.
"""

from collections.abc import Mapping

from engine.rules.draft import Draft
from engine.view import View
from ui import words
from ui.charts.chainlayout import Chain, ChainMapData, Link, Node
from ui.charts.numeral import percent
from ui.texts.speech import tr

Levels = Mapping[str, int]

# Below this part of normal trade a gate is drawn.
SHUT = 0.05


Flows = Mapping[tuple[str, str], float]  # parts of normal trade by good and user


def chains(view: View, draft: Draft | None = None, flows: Flows | None = None) -> ChainMapData:
    """What flows between the two, as shares of normal trade; stocks as the reader knows them.

    ``flows`` are what would flow under the draft, once they are known.
    """
    then = {t.lever: t.level for _, t in draft.lines()} if draft is not None else {}

    def link(good: str, user: str, side: str, lever: str) -> Link:
        s = view.trade[good, user]
        way = _way(view, lever, then)
        after = flows.get((good, user)) if flows is not None and way else None
        told = percent(after) if after is not None else ""
        return Link(s, s < SHUT, percent(s), side, way, after, told)

    def held(good: str, user: str, weeks: bool) -> str:
        estimate = view.stocks[good, user]
        n = round(estimate.p50 * (4.3 if weeks else 1.0))
        if weeks:
            return tr("stock.weeks" if estimate.exact else "stock.about_weeks", n=n)
        return tr("stock.months" if estimate.exact else "stock.about_months", n=n)

    def ruled(key: str, label: str, lever: str, side: str) -> Node:
        now = view.table.setting[lever].level
        level = then.get(lever, now)
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
                "situation.own_chips", share=percent(view.own_chips)), "CN"),
        ),
        (
            link("design_software", "china", "US", "eda"),
            link("tools", "china", "US", "tools"),
            link("ai_chips", "china", "US", "ai_chips"),
        ),
        "US",
    )  # fmt: skip
    return ChainMapData((minerals, chips))


def _way(view: View, lever: str, then: Levels) -> str:
    """Whether a package opens or closes a lever, or leaves it."""
    now = view.table.setting[lever].level
    level = then.get(lever, now)
    return "" if level == now else "opens" if level < now else "closes"


def moving(view: View, draft: Draft) -> bool:
    """Whether a package would move any lever."""
    then = {t.lever: t.level for _, t in draft.lines()}
    return any(_way(view, lever, then) for lever in then)
