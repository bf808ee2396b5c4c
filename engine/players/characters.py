"""Characters of computer players, from ``engine/data/characters.toml``: numbers of one engine.

firm, fair      weight on the own gain in the first turn and in the last, 0.5 is Nash's
concession      exponent of the way between them: below 1 late (boulware), above 1 early
                (conceder), ``w(t) = firm + (fair - firm) t^(1 / concession)`` with t from 0 to
                1 over the turns (Faratin, Sierra and Jennings 1998)
steps           own measures a turn that it takes at home where they pay
grudge          turns in which a breach that came out is answered
honesty         chance to keep a promise or to carry out a threat; one less it is the chance to
                evade where that pays
cares           weight on what the other side gains, below 0 on what it loses
threatens, promises, mediates, disputes     readiness, 0 to 1
listens         whether it learns from answers what the other side's mandate may be
"""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from engine.bounded import Unreadable, read_toml
from engine.rules.levers import SIDES
from engine.scenarios.places import lines_of
from engine.scenarios.scenario import BadScenario
from engine.scenarios.values import Value, all_of, each

FILE = "characters.toml"
SHARES = ("honesty", "threatens", "promises", "mediates", "disputes")
KEYS = (
    "id", "side", "title", "text", "firm", "fair", "concession", "steps", "grudge", "cares",
    "listens", *SHARES,
)  # fmt: skip
NEEDED = 4  # characters a side


class BadCharacters(ValueError):
    """A file of characters that cannot be used; names the line and what would be right."""


@dataclass(frozen=True)
class Character:
    """One character; ``side`` is empty where it sits in either seat."""

    id: str
    side: str
    title: str
    text: str
    firm: float
    fair: float
    concession: float
    steps: int
    grudge: int
    cares: float
    listens: bool
    honesty: float
    threatens: float
    promises: float
    mediates: float
    disputes: float


def read(text: str, name: str = FILE) -> tuple[Character, ...]:
    """The characters of a text; raises BadCharacters and nothing else."""
    try:
        root = Value(name, lines_of(text), (), read_toml(text))
        found = _all(root)
    except Unreadable as problem:
        raise BadCharacters(f"{name}: {problem}") from None
    except BadScenario as problem:
        raise BadCharacters(str(problem).replace("the scenario", "the file")) from None
    return found


def _all(root: Value) -> tuple[Character, ...]:
    root.table(("character",))
    items = root.at("character").items(1)
    found = each(items, _character)
    for i, c in enumerate(found):
        if any(other.id == c.id for other in found[:i]):
            raise items[i].at("id").fail(f"the character {c.id!r} stands twice; give it another id")
    for side in SIDES:
        there = sum(c.side == side for c in found)
        if there < NEEDED:
            raise root.fail(f"{side} has {there} characters; write {NEEDED} or more")
    return found


def _character(v: Value) -> Character:
    got = all_of(
        lambda: v.table(KEYS),
        id=v.part("id", Value.id),
        side=v.part("side", _side),
        title=v.part("title", Value.text),
        text=v.part("text", Value.text),
        firm=v.part("firm", Value.number, 0.5, 0.95),
        fair=v.part("fair", Value.number, 0.5, 0.95),
        concession=v.part("concession", Value.number, 0.1, 10.0),
        steps=v.part("steps", Value.whole, 0, 9),
        grudge=v.part("grudge", Value.whole, 0, 60),
        cares=v.part("cares", Value.number, -0.5, 0.5),
        listens=v.part("listens", _yes),
        **{name: v.part(name, Value.number, 0, 1) for name in SHARES},
    )
    return Character(**got)


def _side(v: Value) -> str:
    text = v.text()
    if text not in (*SIDES, ""):
        raise v.fail(f"{text[:40]!r} is no side; write US, CN or nothing for both")
    return text


def _yes(v: Value) -> bool:
    if not isinstance(v.raw, bool):
        raise v.fail(f"'listens' must be true or false, not {repr(v.raw)[:40]}")
    return v.raw


@cache
def characters() -> dict[str, Character]:
    """Those that are shipped, by id."""
    text = files("engine.data").joinpath(FILE).read_text("utf-8")
    return {c.id: c for c in read(text)}
