"""Figures of the reference guide: how each mechanism behaves, drawn from the model itself.

Each function takes a fresh matplotlib axes and draws medians with 5 to 95 percent bands.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from engine.analysis.indicators import indicator
from engine.analysis.track import track
from engine.rules.levers import levers
from engine.scenarios.timeline import (
    before_the_dispute,
    documented,
    first_day,
    levels_after,
    month_index,
    monthly_rules,
)
from engine.world.alarm import REASONS
from engine.world.alarm import alarm as heard
from engine.world.elementary import Array
from engine.world.goods import line
from engine.world.output import loss_share
from engine.world.parameters import central, sobol
from engine.world.regime import Regime, Setting, regime
from engine.world.users import ready

DRAWS = 128
COLOURS = ("#1b6ca8", "#c2410c", "#4d7c0f", "#7c3aed")
BEGIN = month_index(2025, 1)


def _rules(months: int, **changes: int) -> list[Regime]:
    """History to January 2025, then its levels with changes for everybody."""
    levels = levels_after(documented(), first_day(BEGIN))
    for lever, level in changes.items():
        target = "all" if levers()[lever].kind == "control" else "other"
        levels[lever] = Setting(level, target)
    return monthly_rules(documented(), BEGIN) + [regime(levels)] * months


def _series(name: str, rules: Sequence[Regime]) -> Array:
    found = indicator(name)
    p = sobol(DRAWS)
    readings = track(p, rules, {str(i): r for i, r in enumerate(found.readings)})
    return found.series([readings[str(i)] for i in range(len(found.readings))])


def _band(axes: Any, x: Sequence[float], values: Array, colour: str, label: str) -> None:
    low, mid, high = np.quantile(values, (0.05, 0.5, 0.95), axis=1)
    axes.fill_between(x, low, high, color=colour, alpha=0.18, linewidth=0)
    axes.plot(x, mid, color=colour, label=label, linewidth=1.8)


def _compare(axes: Any, name: str, months: int, plans: dict[str, dict[str, int]]) -> None:
    for (label, changes), colour in zip(plans.items(), COLOURS, strict=False):
        values = _series(name, _rules(months, **changes))[BEGIN:]
        _band(axes, range(1, months + 1), values, colour, label)
    axes.set_xlabel("months from January 2025")
    axes.set_ylabel(indicator(name).unit)


def users(axes: Any) -> None:
    """Users whose papers are accepted, by the age of a rule that reviews case by case."""
    p, months = sobol(DRAWS), range(19)
    every = np.ones_like(p.line["stock"])
    for (good, user), colour in zip(
        (("gallium", "europe"), ("graphite", "europe"), ("magnets", "europe")),
        COLOURS,
        strict=False,
    ):
        shares = np.stack([ready(every * m, every, p)[:, line(good, user)] for m in months])
        _band(axes, months, shares, colour, good)
    axes.set_xlabel("months since the rule")
    axes.set_ylabel("share of users")


def licence(axes: Any) -> None:
    """Exports of magnets to the US after a rule."""
    plans = {levers()["ree_magnets"].names[n]: {"ree_magnets": n} for n in (1, 2, 4, 5)}
    _compare(axes, "magnet_exports_cn_us", 12, plans)


def routes(axes: Any) -> None:
    """Antimony that reaches the United States through third countries after a ban on it alone."""
    levels = levels_after(documented(), first_day(BEGIN))
    for label, strict, colour in (("usual enforcement", 0, COLOURS[0]), ("strict", 2, COLOURS[1])):
        ban = {**levels, "antimony": Setting(5), "smuggling": Setting(strict)}
        rules = monthly_rules(documented(), BEGIN) + [regime(ban)] * 24
        values = _series("antimony_through_third_countries_us", rules)[BEGIN:]
        _band(axes, range(1, 25), values, colour, label)
    axes.set_xlabel("months from January 2025")
    axes.set_ylabel("share of former flow")


def stocks(axes: Any) -> None:
    """Share of need met for civil and allied users of magnets when all exports stop."""
    rules = _rules(18, ree_magnets=5, ree_heavy=5)
    for place, colour in zip(("us", "europe", "japan"), COLOURS, strict=False):
        values = _series(f"magnet_need_met_{place}", rules)[BEGIN:]
        _band(axes, range(1, 19), values, colour, place.capitalize().replace("Us", "US"))
    axes.set_xlabel("months from the stop")
    axes.set_ylabel("share of need met")


def price(axes: Any) -> None:
    """Dysprosium in Europe: the model through 2025 against what was quoted."""
    first, last = month_index(2025, 1), month_index(2025, 12)
    rules = monthly_rules(documented(), last + 1)
    values = _series("price_dysprosium_oxide_europe", rules)[first:]
    _band(axes, range(1, 13), values, COLOURS[0], "model")
    axes.plot([4.1, 5, 6], [280, 850, 750], "o", color="black", label="Argus")
    axes.set_xlabel("month of 2025")
    axes.set_ylabel("USD/kg")


def output(axes: Any) -> None:
    """Share of exposed value added lost against the share of need met."""
    p = central()
    x = np.linspace(0.2, 1.0, 200)
    for good, user, colour in (
        ("magnets", "us_civil", COLOURS[0]),
        ("gallium", "us_civil", COLOURS[1]),
        ("ai_chips", "china", COLOURS[2]),
    ):
        j = line(good, user)
        alpha, r = (np.full_like(x, p.tech[k][0, j]) for k in ("alpha", "r"))
        name = good.replace("_", " ")
        axes.plot(x, loss_share(x, alpha, r), color=colour, label=name, linewidth=1.8)
    axes.set_xlabel("share of need met")
    axes.set_ylabel("share of value added lost")


def capacity(axes: Any) -> None:
    """Supply of magnets that China does not hold, under three programmes."""
    plans = {levers()["capacity"].names[n]: {"capacity": n} for n in (0, 2, 3)}
    _compare(axes, "magnet_outside_supply_us", 72, plans)


def indigenisation(axes: Any) -> None:
    """China's own share of AI accelerators under three rules."""
    plans = {levers()["ai_chips"].names[n]: {"ai_chips": n} for n in (0, 2, 4)}
    _compare(axes, "china_ai_chip_self_sufficiency", 60, plans)


def firms(axes: Any) -> None:
    """Revenue of US chip firms after a full ban."""
    rules = _rules(60, ai_chips=4, hbm=4)
    _band(axes, range(1, 61), _series("us_chip_revenue", rules)[BEGIN:], COLOURS[0], "revenue")
    _band(axes, range(1, 61), _series("us_chip_rd", rules)[BEGIN:], COLOURS[1], "R&D stock")
    axes.set_xlabel("months from the ban")
    axes.set_ylabel("1 = path without controls")


def compute(axes: Any) -> None:
    """Installed compute, US over China, under three rules."""
    plans = {levers()["ai_chips"].names[n]: {"ai_chips": n} for n in (0, 2, 4)}
    _compare(axes, "compute_ratio", 48, plans)


def trade(axes: Any) -> None:
    """US imports from China: the model against the Census."""
    last = month_index(2025, 12)
    rules = monthly_rules(documented(), last + 1)
    values = _series("us_imports_from_cn_year", rules)[11::12]
    _band(axes, range(2018, 2026), values, COLOURS[0], "model")
    axes.plot([2024], [439], "o", color="black", label="US Census (parameters.csv)")
    axes.set_xlabel("year")
    axes.set_ylabel("billion USD")


def purchases(axes: Any) -> None:
    """What comes of the smallest pledge and of the largest."""
    worth = levers()["purchases"].value
    pledges = [n for n, v in enumerate(worth) if v > 0]
    for n, colour in zip((pledges[0], pledges[-1]), COLOURS, strict=False):
        values = _series("china_purchases_beyond_usual", _rules(24, purchases=n))[BEGIN:]
        _band(axes, range(1, 25), values, colour, f"pledge of {worth[n]:g} bn a year")
    axes.set_xlabel("months from January 2025")
    axes.set_ylabel("billion USD a year beyond usual")


def shops(axes: Any) -> None:
    """Prices at the till in the United States, from tariffs on Chinese goods."""
    last = month_index(2025, 12)
    values = _series("us_prices_at_the_till", monthly_rules(documented(), last + 1))
    _band(axes, [2018 + m / 12 for m in range(last + 1)], values, COLOURS[0], "model")
    axes.set_xlabel("year")
    axes.set_ylabel("percent of the price level")


def welfare(axes: Any) -> None:
    """What a near stop of rare earths and magnets costs China, apart by how long it lasts."""
    levels = levels_after(documented(), first_day(BEGIN))
    shut = {k: Setting(4, "all") for k in ("ree_heavy", "ree_magnets")}
    free = {k: Setting(0, "all") for k in shut}
    for months, colour in zip((3, 12), COLOURS, strict=False):
        tight, calm = regime({**levels, **shut}), regime({**levels, **free})
        rules = monthly_rules(documented(), BEGIN) + [tight] * months + [calm] * (60 - months)
        values = _series("china_exposed_exports_gone", rules)[BEGIN:]
        _band(axes, range(1, 61), values, colour, f"{months} months")
    axes.set_xlabel("months from January 2025")
    axes.set_ylabel("share of exposed exports")


def alarm(axes: Any) -> None:
    """A ban of heavy rare earths as buyers hear it, by the reason given and by its reach."""
    p, base = sobol(DRAWS), before_the_dispute()
    ban, far = (len(levers()[name].names) - 1 for name in ("ree_heavy", "reach"))
    for label, reach, colour, aside in (
        ("at home", 0, COLOURS[0], -0.1), ("followed abroad", far, COLOURS[1], 0.1),
    ):  # fmt: skip
        for at, reason in enumerate(REASONS):
            changed = {"ree_heavy": Setting(ban, "all", reason), "reach": Setting(reach)}
            found = heard(p, regime({**base, **changed}).said)[:, line("heavy", "europe")]
            low, mid, high = np.quantile(found, (0.05, 0.5, 0.95))
            named = label if at == 0 else None
            axes.errorbar(
                at + aside, mid, [[mid - low], [high - mid]], fmt="o", color=colour, label=named
            )
    axes.set_xticks(range(len(REASONS)), [x.replace("_", " ") for x in REASONS])
    axes.set_xlabel("reason given")
    axes.set_ylim(0.0, 2.4)  # room for the names
    axes.set_ylabel("alarm")


def politics(axes: Any) -> None:
    """China's standing abroad after a licence on dual-use norms, and after a ban."""
    base = before_the_dispute()
    for (label, setting), colour in zip(
        (
            ("slow reviews, dual-use norms", Setting(3, "all", "dual_use")),
            ("ban, retaliation", Setting(5, "all", "retaliation")),
        ),
        COLOURS,
        strict=False,
    ):
        levels = {**base, "ree_heavy": setting, "ree_magnets": setting}
        values = _series("cn_standing", [regime(levels)] * 36)
        _band(axes, range(1, 37), values, colour, label)
    axes.set_xlabel("months")
    axes.set_ylabel("standing, 0 to 1")


FIGURES: dict[str, Callable[[Any], None]] = {
    f.__name__: f
    for f in (
        users, licence, routes, stocks, price, output, capacity, indigenisation, firms, compute,
        trade, purchases, shops, welfare, alarm, politics,
    )
}  # fmt: skip


def drawn(folder: Path, figures: Mapping[str, Callable[[Any], None]]) -> Iterator[str]:
    """Draw each figure into a folder; yields their names as a page beside the folder has them."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    for name, draw in figures.items():
        figure = Figure(figsize=(6.4, 3.2), dpi=110, layout="constrained")
        FigureCanvasAgg(figure)
        axes = figure.add_subplot()
        draw(axes)
        axes.spines[["top", "right"]].set_visible(False)
        if axes.get_legend_handles_labels()[0]:
            axes.legend(frameon=False, fontsize=8)
        figure.savefig(folder / f"{name}.png", metadata={"Software": None})
        yield f"figures/{name}.png"
