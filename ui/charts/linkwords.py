"""A link of a chain in words: what flows now, and what would under a package or will by a deal."""

from __future__ import annotations

from math import isfinite

from ui.charts.chainlayout import Link
from ui.charts.numeral import plain
from ui.texts.speech import tr

THEN = {
    "opens": "chart.would_open",
    "closes": "chart.would_close",
    "opened": "chart.deal_opens",
    "narrowed": "chart.deal_closes",
}


def link_words(link: Link) -> str:
    """Closed, not known, or a share of normal trade; and what becomes of it."""
    if link.closed:
        now = tr("chart.closed")
    elif not isfinite(link.share):
        now = tr("chart.flow_not_known")
    else:
        now = tr("chart.normal_trade", n=_told(link.share, link.most))
    if link.then in THEN:
        now = tr(THEN[link.then], now=now)
        if link.after is not None:
            key = "chart.would_flow" if link.then in ("opens", "closes") else "chart.will_flow"
            now = tr(key, now=now, n=_told(link.after, link.most))
    return now


def _told(share: float, most: float) -> str:
    """Percent of normal trade, and that it may be more where no more is told."""
    n = plain(share * 100)
    return tr("number.or_more", n=n) if share >= most - 1e-9 else n
