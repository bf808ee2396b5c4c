"""Parts of a study that were played in different places, and the whole that they make."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from heapq import merge
from pathlib import Path

from engine.studying.kept import PART, Damaged, Head, head_of, rows_of, write
from engine.studying.plan import BadPlan, Plan
from engine.studying.reading import unpacked
from engine.studying.task import Row

MOST = 500  # parts, which are all open at once while they are joined
ENDING = ".games"


class NoWhole(ValueError):
    """Parts that do not make one study; names the one that does not fit."""


@dataclass(frozen=True)
class Whole:
    """A plan with the parts that together hold all of its games."""

    plan: Plan
    parts: tuple[Path, ...]  # from the first to the last

    def rows(self) -> Iterator[Row]:
        """All rows in the order of games; raises Damaged."""
        of = len(self.parts)
        each = (
            rows_of(path, games(self.plan, i, of)) for i, path in enumerate(self.parts, start=1)
        )
        return merge(*each, key=_number)


def _number(row: Row) -> int:
    assert isinstance(row[0], int), "a row begins with the number of its game"
    return row[0]


def games(plan: Plan, number: int, of: int) -> Iterator[int]:
    """The numbers of a part's games, rising."""
    return (game for task in plan.part(number, of) for game in plan.numbers(task))


def put(path: Path, plan: Plan, number: int, of: int, rows: Iterable[Row]) -> int:
    """Write a part; how many games it has."""
    count = sum(len(plan.numbers(task)) for task in plan.part(number, of))
    write(path, Head(plan.digest, PART, number, of, count, plan.text), rows)
    return count


def joined(paths: Sequence[Path]) -> Whole:
    """The study that parts make together; raises NoWhole, and Damaged and OSError of a file."""
    heads = [(path, head_of(path)) for path in paths]
    first, known = heads[0]
    found: dict[int, Path] = {}
    for path, head in heads:
        if head.kind != PART or not 1 <= head.number <= head.of <= MOST:
            raise NoWhole(f"{path.name} is no part of a study; write one with --part")
        if head.digest != known.digest:
            raise NoWhole(f"{path.name} is of another plan than {first.name}")
        if head.of != known.of:
            raise NoWhole(f"{path.name} is one of {head.of} parts, {first.name} of {known.of}")
        if head.number in found:
            raise NoWhole(f"{path.name} and {found[head.number].name} are both part {head.number}")
        found[head.number] = path
    missing = [i for i in range(1, known.of + 1) if i not in found]
    if missing:
        named = ", ".join(f"{i}/{known.of}" for i in missing[:9])
        raise NoWhole(f"parts are missing: {named}{' and more' * (len(missing) > 9)}")
    return Whole(_plan(first.name, known), tuple(found[i] for i in sorted(found)))


def _plan(name: str, head: Head) -> Plan:
    try:
        plan = unpacked(head.plan)
    except BadPlan as problem:
        raise NoWhole(f"{name}: {problem}") from None
    if plan.digest != head.digest:
        raise Damaged(f"{name} names another plan than it holds")
    return plan
