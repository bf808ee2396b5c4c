"""Where a figure comes from: the rules behind it, their equations and their parameters.

Nothing is told twice: equations are the docstrings of the mechanisms themselves, what a mechanism
is for stands in the guide's own texts, and parameters come with their ranges and sources.
"""

import importlib
import inspect
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from engine.score import security
from engine.score.government import PARTS
from engine.turn import Turn
from engine.world.parameters import Prior, priors

# Mechanisms of the guide behind each figure, the nearest first.
BEHIND: Mapping[str, tuple[str, ...]] = {
    "economy": ("welfare", "output", "trade", "shops", "firms", "purchases"),
    "security": ("score",),
    "leverage": ("exposure", "output", "stocks"),
    "readiness": ("score", "stocks"),
    "technology_lead": ("score", "compute", "firms"),
    "resilience": ("score", "stocks", "capacity"),
    "alliance": ("score", "politics"),
    "standing": ("score", "politics"),
    "compute_access": ("score", "compute"),
    "self_reliance": ("score", "indigenisation"),
    "support": ("politics",),
    "flow": ("users", "licence", "routes", "stocks"),
}
_SCORE = {  # what the guide of the world has no page of, with the docstring that tells it
    "score": ("The security score", security),
    "exposure": ("What the other side could lose", security.exposure),
}


@dataclass(frozen=True)
class Rule:
    """One mechanism: what it is for, its equations in words and signs, limits, parameters."""

    id: str
    title: str
    text: str
    equations: str
    limits: str
    parameters: tuple[Prior, ...]


@cache
def rule(name: str) -> Rule:
    """A mechanism by its name in ``BEHIND``."""
    if name in _SCORE:
        title, told = _SCORE[name]
        first, _, rest = (inspect.getdoc(told) or "").partition("\n\n")
        return Rule(name, title, " ".join(first.split()), rest, "", ())
    found = _guide()[name]
    module = importlib.import_module(f"engine.world.{found['module']}")
    symbols = set(found["symbols"])
    used = tuple(p for p in priors() if p.name.split(".")[-1].split("@")[0] in symbols)
    doc = inspect.getdoc(module) or ""
    return Rule(name, found["title"], found["text"], doc, found["limits"], used)


def rules(figure: str) -> tuple[Rule, ...]:
    """The mechanisms behind a figure."""
    return tuple(rule(name) for name in BEHIND[figure])


def weights(side: str) -> Mapping[str, float]:
    """Weights of the parts of a side's security score, which sum to one."""
    return security.WEIGHTS[side]


def money(turn: Turn, side: str) -> Mapping[str, float]:
    """A side's accounts of a turn by part, billion USD against nobody having moved."""
    return dict(zip(PARTS[side], turn.economy_parts[side], strict=False))


@cache
def _guide() -> Mapping[str, Mapping[str, str]]:
    text = files("engine.data").joinpath("guide.toml").read_text(encoding="utf-8")
    return {m["id"]: m for m in tomllib.loads(text)["mechanism"]}
