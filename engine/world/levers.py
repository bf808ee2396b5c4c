"""The table of levers: what each row of ``engine/data/levers.toml`` says, as typed values.

The same file says what each word for a level of a control means (``[levels]``): a control that
names only such words takes its numbers from there, so that one word has one meaning for all goods.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import MISSING, dataclass, field, fields
from functools import cache, cached_property
from importlib.resources import files
from typing import Any

import numpy as np

from engine.world.elementary import log
from engine.world.goods import MINERAL_USERS, MINERALS, TECHNOLOGY

WORKING_DAYS = 21.0  # in a month [definition]
KINDS = ("control", "tariff", "effort")
TARGETS = ("other", "military", "all")
# What a side's levers are about, in the order in which people read them.
GROUPS = {
    "US": ("chips", "minerals", "trade", "lists"),
    "CN": ("rare_earths", "minerals", "trade", "industry", "firms"),
}


class BadLever(ValueError):
    """A row that says something else than a lever; names the row and what would be right."""


@dataclass(frozen=True)
class Level:
    """What a word for a level of a control means, for every good."""

    covered: float  # share of the trade that needs a licence
    days: float  # working days of a review
    granted: float  # share of those users who get their papers in the end
    other: float  # the same for the other side's users
    norm: float  # risk that buyers read into it

    @property
    def months(self) -> float:
        return self.days / WORKING_DAYS


@dataclass(frozen=True)
class Lever:
    """One thing a side can set. Level 0 is fully open, or the least effort.

    Of a control ``covered``, ``granted``, ``other``, ``days``, ``norm`` and ``theta`` have an
    entry a level; of tariffs and efforts ``value`` has. The table explains each.
    """

    id: str
    side: str
    group: str
    kind: str
    title: str
    says: str
    names: tuple[str, ...]
    cost: int = 1  # political capital for each level moved
    goods: tuple[str, ...] = ()
    covered: tuple[float, ...] = ()
    granted: tuple[float, ...] = ()
    other: tuple[float, ...] = ()
    days: tuple[float, ...] = ()
    norm: tuple[float, ...] = ()
    theta: tuple[float, ...] = ()
    value: tuple[float, ...] = ()
    restricts: bool = False  # a higher level closes trade to the other side
    gives: bool = False  # a higher level is a concession to the other side
    usual: int = 0  # level of January 2018
    closes: Mapping[str, tuple[float, ...]] = field(default_factory=dict)  # by good or user
    routes: Mapping[str, float] = field(default_factory=dict)
    spends: float = 0.0

    @cached_property
    def targets(self) -> tuple[str, ...]:
        return TARGETS if self.kind == "control" else ("other",)

    @cached_property
    def months(self) -> tuple[float, ...]:
        """Time of a review, an entry a level."""
        return tuple(d / WORKING_DAYS for d in self.days)

    def __hash__(self) -> int:
        return hash(self.id)


_BY_LEVEL = ("covered", "granted", "other", "days", "norm", "theta", "value")
_OF_CONTROLS = tuple(k for k in _BY_LEVEL if k != "value")
_ALLOWED = {"control": _OF_CONTROLS, "tariff": ("value",), "effort": ("value",)}
_NEEDED = {"control": ("covered", "granted", "days", "norm"), "tariff": ("value",),
           "effort": ("value",)}  # fmt: skip


_CLOSABLE = (*MINERALS, *TECHNOLOGY, *MINERAL_USERS)


# The widest that a row may say: a year of working days, a norm read as retaliation. [numerics]
def level(word: str, row: Mapping[str, Any]) -> Level:
    """What a word of the table of levels says; raises BadLever."""
    known = tuple(f.name for f in fields(Level))
    if set(row) != set(known):
        raise BadLever(f"level {word!r}: a row has {', '.join(known)} and nothing else")
    for key in known:
        most = 260.0 if key == "days" else 1.3 if key == "norm" else 1.0
        if not isinstance(row[key], int | float) or not 0.0 <= row[key] <= most:
            raise BadLever(f"level {word!r}: {key} must be a number from 0 to {most:g}")
    return Level(**{k: float(row[k]) for k in known})


def _by_words(row: Mapping[str, Any], words: Mapping[str, Level]) -> dict[str, Any]:
    """The numbers of a control that names words of the table."""
    if row.get("kind") != "control" or any(k in row for k in _OF_CONTROLS) or "names" not in row:
        return dict(row)
    strange = [n for n in row["names"] if n not in words]
    if strange:
        known = ", ".join(words)
        raise BadLever(
            f"{row.get('id', 'a lever without an id')}: {strange[0]!r} is no word of [levels] "
            f"({known}); name one, or give covered, granted, days and norm"
        )
    of = [words[n] for n in row["names"]]
    return dict(row) | {f.name: [getattr(x, f.name) for x in of] for f in fields(Level)}


def lever(row: Mapping[str, Any], words: Mapping[str, Level] | None = None) -> Lever:
    """The lever that a row says; raises BadLever."""
    row = _by_words(row, words or {})
    known = {f.name: f for f in fields(Lever)}
    name = row.get("id", "a lever without an id")
    for key in row:
        if key not in known:
            raise BadLever(f"{name}: {key!r} is unknown; a row has {', '.join(known)}")
    for key, f in known.items():
        if key not in row and f.default is MISSING and f.default_factory is MISSING:
            raise BadLever(f"{name}: {key} is missing")
    if row["kind"] not in KINDS:
        raise BadLever(f"{name}: kind is {row['kind']!r}; it must be one of {', '.join(KINDS)}")
    if row["group"] not in GROUPS.get(row["side"], ()):
        known_groups = ", ".join(GROUPS.get(row["side"], ()))
        raise BadLever(f"{name}: group is {row['group']!r}; it must be one of {known_groups}")
    values: dict[str, Any] = {k: tuple(v) if isinstance(v, list) else v for k, v in row.items()}
    kind = row["kind"]
    for key in _BY_LEVEL:
        has = key in values
        if has and len(values[key]) != len(values["names"]):
            raise BadLever(f"{name}: {key} needs an entry for each of its names")
        if not has and key in _NEEDED[kind]:
            raise BadLever(f"{name}: a {kind} needs {key}")
        if has and key not in _ALLOWED[kind]:
            raise BadLever(f"{name}: a {kind} has no {key}")
    values["closes"] = _closed(name, row)
    if kind != "effort":
        values["restricts"] = True
    if not 0 <= values.get("usual", 0) < len(values["names"]):
        raise BadLever(f"{name}: usual must be one of its levels")
    return Lever(**values)


def _closed(name: str, row: Mapping[str, Any]) -> dict[str, tuple[float, ...]]:
    """Shares of users that levels shut out, by good or by user."""
    for key, shares in row.get("closes", {}).items():
        if key not in _CLOSABLE:
            raise BadLever(f"{name}: closes {key!r}, which is no good and no user")
        if len(shares) != len(row["names"]) or not all(0.0 <= x <= 1.0 for x in shares):
            raise BadLever(f"{name}: closes of {key} needs a share for each of its names")
    return {k: tuple(v) for k, v in row.get("closes", {}).items()}


@cache
def words() -> dict[str, Level]:
    """What each word for a level of a control means."""
    return {word: level(word, row) for word, row in _table()["levels"].items()}


@cache
def levers() -> dict[str, Lever]:
    """All levers by id, in the order of the table."""
    found = [lever(row, words()) for row in _table()["lever"]]
    if len({x.id for x in found}) != len(found):
        raise BadLever("levers.toml: two levers have one id")
    return {x.id: x for x in found}


def feared(name: str, now: int, level: int) -> float:
    """What a believed move of a lever weighs: 1, and of a tariff the rise of ``ln(1 + t)``."""
    lever = levers()[name]
    if lever.kind != "tariff":
        return 1.0
    # As one row: the logarithm of records.
    rise = (1.0 + lever.value[level]) / (1.0 + lever.value[now])
    return max(0.0, float(log(np.array([[rise]]))[0, 0]))


@cache
def _table() -> dict[str, Any]:
    text = files("engine.data").joinpath("levers.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)
