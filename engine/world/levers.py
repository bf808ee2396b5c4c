"""The table of levers: what each row of ``engine/data/levers.toml`` says, as typed values."""

import tomllib
from collections.abc import Mapping
from dataclasses import MISSING, dataclass, field, fields
from functools import cache, cached_property
from importlib.resources import files
from typing import Any

import numpy as np

from engine.world.elementary import log

KINDS = ("control", "tariff", "effort")
TARGETS = ("other", "military", "all")


class BadLever(ValueError):
    """A row that says something else than a lever; names the row and what would be right."""


@dataclass(frozen=True)
class Lever:
    """One thing a side can set. Level 0 is fully open, or the least effort.

    Of a control ``covered``, ``granted``, ``other``, ``months``, ``norm`` and ``theta`` have an
    entry a level; of tariffs and efforts ``value`` has. The table explains each.
    """

    id: str
    side: str
    kind: str
    title: str
    says: str
    names: tuple[str, ...]
    cost: int = 1  # political capital for each level moved
    goods: tuple[str, ...] = ()
    covered: tuple[float, ...] = ()
    granted: tuple[float, ...] = ()
    other: tuple[float, ...] = ()
    months: tuple[float, ...] = ()
    norm: tuple[float, ...] = ()
    theta: tuple[float, ...] = ()
    value: tuple[float, ...] = ()
    restricts: bool = False  # a higher level closes trade to the other side
    gives: bool = False  # a higher level is a concession to the other side
    usual: int = 0  # level of January 2018
    closes: Mapping[str, float] = field(default_factory=dict)
    routes: Mapping[str, float] = field(default_factory=dict)
    spends: float = 0.0

    @cached_property
    def targets(self) -> tuple[str, ...]:
        return TARGETS if self.kind == "control" else ("other",)

    def __hash__(self) -> int:
        return hash(self.id)


_BY_LEVEL = ("covered", "granted", "other", "months", "norm", "theta", "value")
_OF_CONTROLS = tuple(k for k in _BY_LEVEL if k != "value")
_ALLOWED = {"control": _OF_CONTROLS, "tariff": ("value",), "effort": ("value",)}
_NEEDED = {"control": ("covered", "granted", "months", "norm"), "tariff": ("value",),
           "effort": ("value",)}  # fmt: skip


def lever(row: Mapping[str, Any]) -> Lever:
    """The lever that a row says; raises BadLever."""
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
    if kind != "effort":
        values["restricts"] = True
    if not 0 <= values.get("usual", 0) < len(values["names"]):
        raise BadLever(f"{name}: usual must be one of its levels")
    return Lever(**values)


@cache
def levers() -> dict[str, Lever]:
    """All levers by id, in the order of the table."""
    text = files("engine.data").joinpath("levers.toml").read_text(encoding="utf-8")
    found = [lever(row) for row in tomllib.loads(text)["lever"]]
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
