"""From a rule to what it does to a line: covered share, users granted, time a licence takes.

A regime is what all levers of both sides mean in one month, as arrays over lines. Of a line, the
share ``covered`` needs a licence; ``granted`` is the share of those users who get one at this level
in the long run; ``1 - covered (1 - granted)`` is what the settled rule lets through. What a level
means in working days and shares stands once for all goods, in ``engine/data/levers.toml``.
Target and stated reason change it: a control on military users touches the defence lines only, and
a reason in dual-use norms reads as less risk to buyers than open retaliation
(``engine/world/alarm.py`` says how much less, in each draw). Where two levers rule
the same good, the tighter one counts; lists, quotas, tenders and customs shut out a share ``s`` of
the users that are left: what passes becomes ``(1 - covered (1 - granted)) (1 - s)``. Rules that
change within a month are mixed by days.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache

import numpy as np
from numpy.typing import NDArray

from engine.world.alarm import MANNERS, weights
from engine.world.elementary import Array, by_draws, exp, mean
from engine.world.goods import (
    ABROAD,
    ALLIES,
    CHINA,
    CORE,
    COUNT,
    ELEMENTS,
    LINES,
    MARKET,
    METALS,
    MINERAL_LINES,
    MINERAL_USERS,
    TECHNOLOGY,
    US_DEFENCE,
    line,
)
from engine.world.levers import Lever, levers, words
from engine.world.named import Named

# Of China's use of controlled technology; judgement, range 0.05 to 0.3 [judgement]
MILITARY_SHARE = 0.15
# Of the market outside China, as in the scale of users (1 of 2.85). [derived, share]
US_SHARE = 0.35
# A review that takes this long looks at each case and asks for all papers. [judgement, months]
CASE_BY_CASE = 0.9
# Part of the reputation that controls cost which is spared where allies keep the same rules: what
# many do reads as a norm. [judgement, share]
JOINTLY = 0.4
# Goods that a rule with reach abroad is about (MOFCOM 2025 Nos. 55 to 58 and 61).
RARE_EARTHS = ("light", "heavy", "magnets", "samarium", *ELEMENTS)


@dataclass(frozen=True)
class Setting:
    """Where one lever stands: its level, whom it targets and the reason given for it."""

    level: int
    target: str = "other"
    reason: str = "security"
    share: float = 1.0  # part of a pledge that is delivered


@dataclass(frozen=True)
class Regime:
    """All rules in force in a month. Line arrays have shape (1, lines) or (rows, lines)."""

    covered: Array
    listed: Array  # the part of ``covered`` that is a licence on listed grades, not a ban
    granted: Array
    speed: Array  # share of the queue processed in a month
    early: Array  # share of applications processed in the month they are made
    papers: Array  # time that papers take in a rule's first year, 1 for reviews case by case
    route: Array  # share of routes through third countries that enforcement leaves open
    threat: Array  # expected tightening of each line, 0 to 1
    theta: Array  # (rows, 1): share of frontier performance that may be sold
    said: Named  # what the rules say of a line, by manner (engine/world/alarm)
    scalars: Named  # tariff_us, tariff_cn, capacity, floor, fund ... shape (1,)

    def columns(self) -> Iterator[tuple[str, Array]]:
        """Every array by its name."""
        for name in _ARRAYS:
            yield name, getattr(self, name)
        for name in MANNERS:
            yield f"said.{name}", self.said[name]
        for name in sorted(self.scalars):
            yield f"scalar.{name}", self.scalars[name]

    @cached_property
    def packed(self) -> Array:
        """All ``columns`` as one block (engine/world/packing)."""
        lines = [getattr(self, name) for name in _ARRAYS] + [self.said.block]
        flat = [x.reshape(len(x), -1) for x in lines]
        scalars = self.scalars.block[:, _sorted(self.scalars.names)]
        block: Array = np.concatenate([*flat, scalars], axis=1).T.copy()
        return block

    def take(self, rows: NDArray[np.intp]) -> "Regime":
        """The rules of some rows."""
        scalars = self.scalars.mapped(lambda v: by_draws(v[rows]))
        return self._mapped(lambda v: by_draws(v[rows]), scalars)

    def core(self) -> "Regime":
        """Without the lines that feed nothing back; made once."""
        return self._core

    @cached_property
    def _core(self) -> "Regime":
        return self._mapped(lambda v: v[..., CORE] if v.shape[-1] == COUNT else v, self.scalars)

    def _mapped(self, change: Callable[[Array], Array], scalars: Named) -> "Regime":
        fields = {name: change(getattr(self, name)) for name in _ARRAYS}
        return Regime(**fields, said=self.said.mapped(change), scalars=scalars)


@cache
def _sorted(names: tuple[str, ...]) -> NDArray[np.intp]:
    """Places of names in the order of the alphabet."""
    return np.array(sorted(range(len(names)), key=names.__getitem__), dtype=np.intp)


_ARRAYS = (
    "covered", "listed", "granted", "speed", "early", "papers", "route", "threat", "theta",
)  # fmt: skip


def stacked(regimes: Sequence[Regime]) -> Regime:
    """Regimes of several plans on top of each other along the row axis."""
    arrays = {n: np.concatenate([getattr(r, n) for r in regimes]) for n in _ARRAYS}
    said, scalars = (Named.stacked([getattr(r, n) for r in regimes]) for n in ("said", "scalars"))
    return Regime(**arrays, said=said, scalars=scalars)


def blended(regimes: Sequence[Regime], shares: Sequence[float]) -> Regime:
    """Rules that held for shares of one month, weighted by days.

    What happens to an application is weighted by the days on which one was needed.
    """
    if len(regimes) == 1:
        return regimes[0]
    days = np.array(shares)[:, None, None]

    def mix(name: str) -> Array:
        values = np.stack([getattr(r, name) for r in regimes])
        if name not in ("granted", "speed", "early", "papers"):
            total: Array = np.sum(values * days, axis=0)
            return total
        weight = days * (np.stack([r.covered for r in regimes]) + 1e-12)
        weighted: Array = np.sum(values * weight, axis=0) / np.sum(weight, axis=0)
        return weighted

    first = regimes[0]
    said = np.sum(np.stack([r.said.block for r in regimes]) * days[..., None], axis=0)
    scalars = np.sum(np.stack([r.scalars.block for r in regimes]) * days, axis=0)
    return Regime(
        **{n: mix(n) for n in _ARRAYS},
        said=Named(first.said.names, said),
        scalars=Named(first.scalars.names, scalars),
    )


class _Draft:
    """Lines while levers write into them, one at a time: lists, which are sooner written than
    arrays.
    """

    # Six working days without a rule. [judgement, months]
    def __init__(self) -> None:
        self.covered = [0.0] * COUNT
        self.granted = [1.0] * COUNT
        self.months = [0.2] * COUNT
        self.norm = [0.0] * COUNT  # of the loudest rule on a line, by its level
        self.manner = [0] * COUNT
        self.loud = [0.0] * COUNT
        self.followed = [0.0] * COUNT
        self.route = [0.0] * COUNT
        self.threat = [0.0] * COUNT

    def rule(self, j: int, covered: float, granted: float, months: float) -> None:
        """A rule on a line; the tighter of two counts."""
        if covered * (1.0 - granted) >= self.covered[j] * (1.0 - self.granted[j]) and covered:
            self.covered[j], self.granted[j], self.months[j] = covered, granted, months

    def say(self, j: int, norm: float, manner: str) -> None:
        """What a rule says of a line; of two the louder is heard."""
        loud = norm * weights()[manner]
        if loud > self.loud[j]:
            self.norm[j], self.loud[j], self.manner[j] = norm, loud, MANNERS.index(manner)

    def said(self) -> Array:
        """What is said of each line by manner, (manners, lines)."""
        found = np.zeros((len(MANNERS), COUNT))
        found[self.manner, np.arange(COUNT)] = self.norm
        found[MANNERS.index("abroad")] = self.followed
        return found

    def ease(self, users: slice, granted: float, months: float, share: float) -> None:
        """Licences of a share of some users are given in another way."""
        for j in range(COUNT)[users]:
            self.granted[j] += share * (granted - self.granted[j])
            self.months[j] += share * (months - self.months[j])

    def close(self, j: int, share: float) -> None:
        """Shut out a share of the users that a line still serves."""
        passes = (1.0 - self.covered[j] * (1.0 - self.granted[j])) * (1.0 - share)
        self.covered[j] = 1.0 - (1.0 - self.covered[j]) * (1.0 - share)
        if self.covered[j] > 0.0:
            self.granted[j] = max(0.0, 1.0 - (1.0 - passes) / self.covered[j])


def regime(levels: Mapping[str, Setting], threats: Mapping[str, float] | None = None) -> Regime:
    """What the levers mean. ``threats`` gives the believed chance that a lever closes; of a tariff
    the expected rise of ``ln(1 + t)``."""
    settings = tuple(levels[name] for name in levers())
    return _regime(settings, tuple((threats or {}).items()))


# Papers of a rule that looks at nothing take a tenth of those of one that does. [judgement]
@lru_cache(maxsize=4096)
def _regime(settings: tuple[Setting, ...], believed: tuple[tuple[str, float], ...]) -> Regime:
    """Kept, because the same rules are asked for again and again: plans, months, both worlds."""
    draft, threats = _Draft(), dict(believed)
    levels = dict(zip(levers(), settings, strict=True))
    theta = 1.0
    value: dict[str, float] = {}
    for lever, setting in zip(levers().values(), settings, strict=True):
        if lever.kind == "control":
            _control(lever, setting, threats.get(lever.id, 0.0), draft)
            if lever.theta:
                theta = lever.theta[setting.level]
        else:
            value[lever.id] = lever.value[setting.level] * setting.share
    # Listed firms and their affiliates lose what would otherwise need no licence; customs action
    # and tenders reserved for domestic makers close part of the market from China's own side;
    # quotas leave less for everybody.
    for lever, setting in zip(levers().values(), settings, strict=True):
        for key, shares in lever.closes.items():
            share = shares[setting.level]
            if share > 0.0:
                for j in _closed(key):
                    draft.close(j, share)
    for users, lines in (("minerals", slice(None)), ("china", CHINA)):
        efforts = (x.routes[users] * value[x.id] for x in levers().values() if users in x.routes)
        left = 1.0 - max(efforts, default=0.0)
        draft.route[lines] = [left] * len(draft.route[lines])
    _reach(value["reach"], draft)
    if value["wedge"] > 0:
        for users_, weight in ((ALLIES, 1.0), (MARKET, 1.0 - US_SHARE)):
            eased = words()["general licences"]
            draft.ease(users_, eased.granted, eased.months, weight * value["wedge"])
    if value["japan"] > 0:
        # Civil goods come slowly and military ones not at all: half way to slow reviews, and there.
        slow, strict = words()["slow reviews"], value["japan"]
        for good in METALS:
            j = line(good, "japan")
            draft.rule(j, 1.0, 1.0 - (1.0 - slow.granted) * strict, slow.months * strict)
            # A rule against one country reads as retaliation, whatever the reason given.
            draft.say(j, slow.norm * strict, "retaliation")
    joint = float(value["allies"] > 1.0)
    said = draft.said()
    # Every tariff and effort by its id, and what only some of its levels bring.
    scalars = {
        **value,
        # Tariffs feared: the rise of ln(1 + t) that importers expect.
        **{
            f"threat_{x.id}": threats.get(x.id, 0.0)
            for x in levers().values()
            if x.kind == "tariff"
        },
        "floor": 0.5 if levels["capacity"].level >= 2 else 0.0,
        "allies_effort": min(value["allies"], 1.0),
        "joint_tools": joint,
        **_spent("US", levels, value, (1.0 - JOINTLY * joint) * mean(said[:, CHINA])),
        **_spent("CN", levels, value, mean(said[:, MINERAL_LINES])),
        "cn_reach": max(0.0, value["reach"] - 1.0),
    }
    covered, granted, months = (
        np.array([x]) for x in (draft.covered, draft.granted, draft.months)
    )  # one row: the exponential of records
    return Regime(
        covered,
        covered * (granted > 0.0),
        granted,
        1.0 - exp(-1.0 / months),
        _early(months),
        np.clip(months / CASE_BY_CASE, 0.1, 1.0),
        np.array([draft.route]),
        np.array([draft.threat]),
        np.array([[theta]]),
        Named(MANNERS, said[None]),
        Named(tuple(scalars), np.array([list(scalars.values())], dtype=np.float64)),
    )


def _early(months: Array) -> Array:
    """Reviews have two stages (Erlang), so that few licences come in the month of the application.

    Mean over the month of ``1 - exp(-k t)(1 + k t)`` with ``k = 2 / months``.
    """
    k = 2.0 / months
    share: Array = 1.0 - (2.0 - exp(-k) * (2.0 + k)) / k
    return share


def _reach(value: float, draft: _Draft) -> None:
    """No military end use of goods under licence; with 2 the rule follows goods abroad."""
    stopped = words()["stopped in practice"]
    for j, (good, user) in enumerate(LINES):
        if user not in (*MINERAL_USERS, "market"):
            continue
        abroad = value >= 2 and good in RARE_EARTHS
        if user == "us_defence" and value >= 1 and (draft.covered[j] > 0 or abroad):
            draft.rule(j, 1.0, stopped.other, stopped.months)
            draft.say(j, 1.0, "end_users")
        if abroad:
            draft.followed[j] = 1.0


def _control(lever: Lever, setting: Setting, threat: float, draft: _Draft) -> None:
    n = setting.level
    covered, months, others = lever.covered[n], lever.months[n], lever.granted[n]
    granted = (lever.other or lever.granted)[n]
    for j, share, theirs in _lines(lever.id, setting.target):
        draft.rule(j, covered * share, granted if theirs else others, months)
        if share > 0.0:
            draft.say(j, lever.norm[n], setting.reason)
        if threat > draft.threat[j]:
            draft.threat[j] = threat


def _share(side: str, target: str, user: str) -> float:
    """Part of a line's trade that a target takes in."""
    if target == "military":
        if side == "US":
            return MILITARY_SHARE
        return 1.0 if user == "us_defence" else 0.0
    if target == "other":
        if user in ABROAD:
            return 0.0
        if user == "market":
            return US_SHARE
    return 1.0


@cache
def _lines(name: str, target: str) -> tuple[tuple[int, float, bool], ...]:
    """The lines that a control rules: column, the share a target takes in, whether the user is the
    other side's own.
    """
    lever = levers()[name]
    if lever.side == "US":
        found = [CHINA.start + TECHNOLOGY.index(g) for g in lever.goods]
    else:
        found = [line(g, u) for u in MINERAL_USERS for g in lever.goods]
        found += [line(e, "market") for e in ELEMENTS] if "heavy" in lever.goods else []
    users = [LINES[j][1] for j in found]
    return tuple(
        (j, _share(lever.side, target, u), u in ("us_civil", "us_defence", "china"))
        for j, u in zip(found, users, strict=True)
    )


@cache
def _closed(key: str) -> tuple[int, ...]:
    """The lines that ``closes`` of a good or of a user is about."""
    if key in TECHNOLOGY:
        return (line(key, "china"),)
    if key in MINERAL_USERS:
        return tuple(line(good, key) for good in METALS)
    return tuple(line(key, user) for user in MINERAL_USERS)


def _spent(
    side: str, levels: Mapping[str, Setting], value: Mapping[str, float], said: Array
) -> dict[str, float]:
    """Of what a side spends of its reputation: the mean of what its rules say, by manner, whether
    one is against all, and what its efforts cost."""
    rules = (x.id for x in levers().values() if x.side == side and x.kind == "control")
    efforts = (x for x in levers().values() if x.side == side and x.id in value)
    name = side.lower()
    return {
        **{f"{name}_{manner}": float(said[i]) for i, manner in enumerate(MANNERS)},
        f"{name}_all": float(any(levels[rule].target == "all" for rule in rules)),
        f"{name}_efforts": sum(x.spends * value[x.id] for x in efforts),
    }


__all__ = ["US_DEFENCE", "Regime", "Setting", "blended", "regime", "stacked"]
