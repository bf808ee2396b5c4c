"""A plan from its TOML text, with all of its faults, and from the text by which it travels.

The text that travels holds what the plan says, the documents of scenarios that are not shipped and
the digests of all, so that nobody plays other scenarios under the same names.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache
from hashlib import sha256
from math import prod
from typing import Any, TypeVar

from engine.bounded import Unreadable, read_toml
from engine.players.players import UnknownPlayer, player
from engine.record import VERSION
from engine.rules.levers import SIDES
from engine.scenarios.places import lines_of
from engine.scenarios.reader import LIMITS, changed
from engine.scenarios.scenario import (
    BadScenario,
    Fault,
    Scenario,
    UnknownScenario,
    names,
    shipped,
)
from engine.scenarios.values import Value, all_of, each
from engine.studying.columns import COLUMNS
from engine.studying.held import HIGH, LOW, Held, at_quantile, at_value
from engine.studying.plan import BadPlan, Plan, World
from engine.world.parameters import Prior, priors

PLAN = ("title", "scenarios", "us", "cn", "seeds", "rules", "world")
WORLD = ("id", "hold")
HOLD = ("parameter", "value", "quantile")
SEEDS = ("first", "last")
MOST = 1_000_000  # games
LONGEST = 120  # signs of a title
USUAL = "usual"  # the id of rules and worlds that are not changed

T = TypeVar("T")


@dataclass(frozen=True)
class Found:
    """A scenario by the id that it has, with its document."""

    id: str
    document: Mapping[str, Any]


def read(text: str, name: str, find: Callable[[str], Scenario]) -> Plan:
    """The plan of a TOML text; ``find`` gives a scenario by id or file as the text names it.

    Raises BadScenario with all faults, each with the plan's line.
    """
    try:
        data = read_toml(text)
    except Unreadable as problem:
        raise BadScenario(Fault(name, str(problem))) from None

    def document(written: str) -> Found:
        plot = find(written)
        own = plot.origin.text if plot.origin is not None else shipped(plot.id)
        return Found(plot.id, read_toml(own))

    return _plan(Value(name, lines_of(text), (), data), document)


@lru_cache(maxsize=4)
def unpacked(text: str) -> Plan:
    """The plan of a text that ``Plan.text`` gave, perhaps elsewhere; raises BadPlan."""
    try:
        data = json.loads(text)
        engine, plan, own = data["engine"], data["plan"], data["own"]
        if engine != VERSION:
            raise BadPlan(f"this plan is of engine {str(engine)[:20]}, here is engine {VERSION}")

        def document(name: str) -> Found:
            return Found(name, own[name] if name in own else read_toml(shipped(name)))

        found = _plan(Value("the plan", {(): 0}, (), plan), document)
    except BadScenario as problem:
        raise BadPlan(str(problem)) from None
    except (ValueError, LookupError, TypeError, OSError, RecursionError) as problem:
        if isinstance(problem, BadPlan):
            raise
        raise BadPlan("this is no plan of a study") from None
    if found.text != text:
        raise BadPlan("this plan is of other scenarios than those here, or of another program")
    return found


def _plan(d: Value, document: Callable[[str], Found]) -> Plan:
    got = all_of(
        lambda: d.table(PLAN),
        title=d.part("title", _title),
        found=lambda: _scenarios(d.at("scenarios"), document),
        us=d.part("us", _players, SIDES[0]),
        cn=d.part("cn", _players, SIDES[1]),
        seeds=d.part("seeds", _seeds),
        rules=lambda: _named(d.listed("rules"), _rules) or ((USUAL, {}),),
        worlds=lambda: _named(d.listed("world"), _world) or ((USUAL, World(USUAL)),),
    )
    found, rules = got.pop("found"), dict(got.pop("rules"))
    worlds = tuple(world for _, world in got.pop("worlds"))
    axes = (got["seeds"], found, rules, worlds, got["us"], got["cn"])
    games = prod(len(axis) for axis in axes)
    if games > MOST:
        raise d.fail(f"this plan has {games} games, the most are {MOST}; take something out")
    plots = _plots(d, found, rules)
    ids = tuple(f.id for f in found)
    return Plan(
        got["title"], ids, tuple(rules), worlds, got["us"], got["cn"], got["seeds"], plots,
        _text({**d.raw, "scenarios": list(ids)}, found),
    )  # fmt: skip


def _text(plan: Mapping[str, Any], found: Sequence[Found]) -> str:
    """What a plan says, the same however it is laid out, with the columns of its table, the
    scenarios that are not shipped and the digests of all.
    """
    own = {f.id: f.document for f in found if f.id not in names()}
    digests = {f.id: _digest(f.document) for f in found}
    columns = [c.name for c in COLUMNS]
    said = {
        "engine": VERSION, "columns": columns, "plan": plan, "own": own, "digests": digests,
    }  # fmt: skip
    return json.dumps(said, sort_keys=True, separators=(",", ":"), default=str)


def _digest(document: Mapping[str, Any]) -> str:
    said = json.dumps(document, sort_keys=True, separators=(",", ":"), default=str)
    return sha256(said.encode()).hexdigest()[:16]


def _title(value: Value) -> str:
    title = value.text().strip()
    if not title or len(title) > LONGEST or not title.isprintable():
        raise value.fail(f"the title must be 1 to {LONGEST} printable signs")
    return title


def _scenarios(listed: Value, document: Callable[[str], Found]) -> tuple[Found, ...]:
    def one(value: Value) -> Found:
        written = value.text()
        try:
            return document(written)
        except (UnknownScenario, BadScenario) as problem:
            raise value.fail(str(problem)) from None

    items = listed.items(1)
    found = each(items, one)
    _once(items, [f.id for f in found])
    return found


def _players(listed: Value, side: str) -> tuple[str, ...]:
    def one(value: Value) -> str:
        try:
            player(value.text(), side)
        except UnknownPlayer as problem:
            raise value.fail(str(problem)) from None
        return value.text()

    items = listed.items(1)
    found = each(items, one)
    _once(items, found)
    return found


def _once(items: Sequence[Value], names: Sequence[str]) -> None:
    for i, name in enumerate(names):
        if name in names[:i]:
            raise items[i].fail(f"{name[:60]!r} stands twice; take one out")


def _seeds(value: Value) -> range:
    """A number of seeds from 1 on, or the first and the last."""
    if not isinstance(value.raw, dict):
        return range(1, value.whole(1, MOST) + 1)
    value.table(SEEDS)
    first = value.at("first").whole(0, 10**15)
    last = value.at("last").whole(0, 10**15)
    if last < first:
        raise value.fail(f"no game has a seed from {first} to {last}; let the last be the larger")
    return range(first, last + 1)


def _named(values: Sequence[Value], reading: Callable[[Value], T]) -> tuple[tuple[str, T], ...]:
    """What each table says, by its id."""
    names = each(values, lambda v: v.at("id").id())
    _once([v.at("id") for v in values], names)
    return tuple(zip(names, each(values, reading), strict=True))


def _rules(v: Value) -> dict[str, Any]:
    """Changes of a scenario's limits, as a scenario's file would write them."""
    v.table(("id", *LIMITS))
    all_of(**{key: v.part(key, LIMITS[key]) for key in LIMITS if key in v.raw})
    return {key: v.raw[key] for key in LIMITS if key in v.raw}


def _world(v: Value) -> World:
    v.table(WORLD)
    holds = v.listed("hold")
    held = each(holds, _hold)
    _once([h.at("parameter") for h in holds], [name for name, _ in held])
    return World(v.at("id").id(), held)


def _hold(v: Value) -> Held:
    v.table(HOLD)
    prior = _prior(v.at("parameter"))
    if v.has("value") == v.has("quantile"):
        raise v.fail(f"hold {prior.name} at a 'value' or at a 'quantile'")
    if v.has("value"):
        return at_value(prior, v.at("value").number(prior.low, prior.high))
    return at_quantile(prior, v.at("quantile").number(LOW, HIGH))


def _prior(value: Value) -> Prior:
    known = {p.name: p for p in priors()}
    name = value.text()
    if name not in known:
        near = get_close_matches(name[:60], list(known), 1, 0.0)[0]
        raise value.fail(f"unknown parameter {name[:60]!r}; the nearest is {near!r}")
    return known[name]


def _plots(
    d: Value, found: Sequence[Found], rules: Mapping[str, Mapping[str, Any]]
) -> dict[tuple[str, str], Scenario]:
    """Every scenario under all rules; raises BadScenario where they do not go together."""
    tables = d.listed("rules")
    plots, faults = {}, []
    for plot in found:
        for i, (name, changes) in enumerate(rules.items()):
            try:
                plots[plot.id, name] = changed(plot.document, plot.id, changes)
            except BadScenario as problem:
                what = f"{plot.id} cannot be played by these rules: {problem.faults[0].what}"
                faults.append((tables[i] if tables else d).fault(what))
    if faults:
        raise BadScenario(*faults)
    return plots
