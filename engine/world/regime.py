"""From a rule to what it does to a line: covered share, licences granted, time a licence takes.

A regime is what all levers of both sides mean in one month, as arrays over lines. Target and
stated reason change it: a control on military users touches the defence lines only, and a reason
in dual-use norms reads as less risk to buyers than open retaliation.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.world.elementary import Array, exp
from engine.world.goods import ALLIES, CHINA, COUNT, MINERALS, TECHNOLOGY, US_CIVIL, US_DEFENCE
from engine.world.parameters import levers_data

MILITARY_SHARE = 0.15  # of China's use of controlled technology; judgement, range 0.05 to 0.3
REASON_WEIGHT = {"dual_use": 0.5, "security": 0.8, "retaliation": 1.2}


@dataclass(frozen=True)
class Setting:
    """Where one lever stands: its level, whom it targets and the reason given for it."""

    level: int
    target: str = "other"
    reason: str = "security"


@dataclass(frozen=True)
class Regime:
    """All rules in force in a month. Line arrays have shape (1, lines) or (rows, lines)."""

    covered: Array
    granted: Array
    speed: Array  # share of the queue processed in a month
    norm: Array
    enforcement: Array
    theta: Array
    scalars: Mapping[str, Array]  # tariff_us, tariff_cn, capacity, floor, fund ... shape (1,)
    threat: Array  # expected tightening of each line, 0 to 1

    def repeated(self, draws: int) -> "Regime":
        """The same rules for each of ``draws`` rows."""
        return self._mapped(lambda v: np.repeat(v, draws, axis=0))

    def take(self, rows: NDArray[np.intp]) -> "Regime":
        """The rules of some rows."""
        return self._mapped(lambda v: v[rows])

    def _mapped(self, change: Callable[[Array], Array]) -> "Regime":
        return Regime(
            change(self.covered),
            change(self.granted),
            change(self.speed),
            change(self.norm),
            change(self.enforcement),
            change(self.theta),
            {k: change(v) for k, v in self.scalars.items()},
            change(self.threat),
        )


def stacked(regimes: list[Regime]) -> Regime:
    """Regimes of several plans on top of each other along the row axis."""

    def pile(name: str) -> Array:
        return np.concatenate([getattr(r, name) for r in regimes])

    return Regime(
        pile("covered"),
        pile("granted"),
        pile("speed"),
        pile("norm"),
        pile("enforcement"),
        pile("theta"),
        {k: np.concatenate([r.scalars[k] for r in regimes]) for k in regimes[0].scalars},
        pile("threat"),
    )


def regime(levels: Mapping[str, Setting], threats: Mapping[str, float] | None = None) -> Regime:
    """What the levers mean. ``threats`` gives the believed chance that a lever closes."""
    covered = np.zeros(COUNT)
    granted = np.ones(COUNT)
    months = np.full(COUNT, 0.2)
    norm = np.zeros(COUNT)
    threat = np.zeros(COUNT)
    scalars = {"theta_ai": 1.0}
    value: dict[str, float] = {}
    for lever in levers_data():
        setting = levels[lever["id"]]
        if lever["kind"] == "control":
            where = _lines(lever)
            _apply(lever, setting, where, covered, granted, months, norm)
            threat[where] = (threats or {}).get(lever["id"], 0.0)
            if "theta" in lever:
                scalars["theta_ai"] = lever["theta"][setting.level]
        else:
            value[lever["id"]] = lever["value"][setting.level]
    # Listed firms and their affiliates lose what would otherwise need no licence.
    listed = value["entity_list"] - 0.05
    for good, weight in (("ai_chips", 1.0), ("advanced_chips", 0.3), ("tools", 0.7)):
        j = CHINA.start + TECHNOLOGY.index(good)
        covered[j] = min(1.0, max(0.0, covered[j] + weight * listed * (1 - covered[j])))
        granted[j] = granted[j] if covered[j] > abs(listed) else min(granted[j], 0.3)
    # Customs action against US chip firms closes part of the market from China's own side.
    for good in ("ai_chips", "advanced_chips"):
        j = CHINA.start + TECHNOLOGY.index(good)
        share = value["firms"] * (1.0 if good == "ai_chips" else 0.3)
        covered[j] = 1 - (1 - covered[j]) * (1 - share)
        granted[j] = granted[j] * (1 - share)
    enforcement = np.full(COUNT, value["smuggling"])
    enforcement[CHINA] = value["enforcement_us"]
    if value["reach"] >= 1:  # no military end use
        covered[US_DEFENCE] = 1.0
        granted[US_DEFENCE] = np.minimum(granted[US_DEFENCE], 0.05)
        norm[US_DEFENCE] = np.maximum(norm[US_DEFENCE], 0.4)
    if value["reach"] >= 2:  # the 0.1 percent rule follows goods through third countries
        enforcement[:18] = np.maximum(enforcement[:18], 0.95)
        norm[:18] = np.minimum(norm[:18] * 1.3 + 0.2, 1.3)
    if value["wedge"] > 0:
        granted[ALLIES] = granted[ALLIES] + value["wedge"] * (0.97 - granted[ALLIES])
        months[ALLIES] = months[ALLIES] + value["wedge"] * (0.3 - months[ALLIES])
    scalars |= {
        "tariff_us": value["tariff_us"],
        "tariff_cn": value["tariff_cn"],
        "capacity": value["capacity"],
        "floor": 0.5 if levels["capacity"].level >= 2 else 0.0,
        "fund": value["self_reliance"],
        "tech_ban": value["ree_tech"],
        "port_fees": value["port_fees"],
        "allies_effort": value["allies"],
        "chip_support": value["chip_support"],
        "stockpile_us": value["stockpile_us"],
        "stockpile_cn": value["stockpile_cn"],
        "purchases": value["purchases"],
        "wedge": value["wedge"],
        "standing_us": _standing("US", levels, norm[CHINA]),
        "standing_cn": _standing("CN", levels, norm[:18]) + 0.25 * max(0, value["reach"] - 1),
    }
    speed = 1.0 - exp(-1.0 / months)
    theta = scalars.pop("theta_ai")
    return Regime(
        covered[None, :],
        granted[None, :],
        speed[None, :],
        norm[None, :],
        enforcement[None, :],
        np.array([[theta]]),
        {k: np.array([v], dtype=np.float64) for k, v in scalars.items()},
        threat[None, :],
    )


def _lines(lever: Mapping[str, Any]) -> list[int]:
    goods = lever["goods"]
    if lever["side"] == "US":
        return [CHINA.start + TECHNOLOGY.index(g) for g in goods]
    return [u.start + MINERALS.index(g) for u in (US_CIVIL, US_DEFENCE, ALLIES) for g in goods]


def _apply(
    lever: Mapping[str, Any],
    setting: Setting,
    where: list[int],
    covered: Array,
    granted: Array,
    months: Array,
    norm: Array,
) -> None:
    n = setting.level
    weight = REASON_WEIGHT[setting.reason]
    for j in where:
        share = 1.0
        if setting.target == "military":
            if lever["side"] == "US":
                share = MILITARY_SHARE
            elif not US_DEFENCE.start <= j < US_DEFENCE.stop:
                share = 0.0
        elif setting.target == "other" and ALLIES.start <= j < ALLIES.stop:
            share = 0.0
        covered[j] = lever["covered"][n] * share
        granted[j] = lever["granted"][n]
        months[j] = lever["months"][n]
        norm[j] = lever["norm"][n] * weight * (share > 0)


def _standing(side: str, levels: Mapping[str, Setting], norm: Array) -> float:
    """Reputation spent by a side's controls, 0 to about 1.3: mean risk its buyers read."""
    reach = 1.0
    for lever in levers_data():
        if lever["side"] == side and lever["kind"] == "control":
            if levels[lever["id"]].target == "all":
                reach = 1.15
    return float(np.sum(norm) / len(norm)) * reach
