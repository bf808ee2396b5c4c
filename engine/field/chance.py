"""A legal move at random, all with the same chance, without making a list of them.

Moves are drawn from the blocks of the catalogue that are open now until one is legal: each legal
move comes with the same chance, and asking a few costs less than listing thousands.
"""

from collections.abc import Callable

from engine.field.catalogue import IN_MEASURES, IN_TALKS, Catalogue, said
from engine.rules.moves import KINDS
from engine.rules.notation import Event
from engine.rules.table import Table

Draw = Callable[[int], int]  # a number from 0 to one less than what is asked


def random_event(
    catalogue: Catalogue, table: Table, side: str, draw: Draw, mediation: bool = False
) -> Event:
    """A legal move of the catalogue for the side that has the word at a table."""
    spans = [(0, 1)]
    for name in IN_TALKS if table.phase == "talks" else IN_MEASURES:
        if name == "mediate" and not mediation:
            continue
        if name in ("evade", "honour", "dispute") and not table.deals:
            continue  # nothing is bound
        verb = said(table) if name == "package" else "offer" if name == "renew" else name
        if name in ("renew", "hold") and not table.deals:
            continue
        if KINDS[verb].closed(table, side) is None:
            block = catalogue.blocks[name]
            spans.append((block.first, block.size))
    every = sum(n for _, n in spans)
    while True:
        event = catalogue.event(_within(spans, draw(every)), table, side)
        if event is not None and table.refuses(event) is None:
            return event


def _within(spans: list[tuple[int, int]], k: int) -> int:
    """The k-th number of some blocks, each its first number and its size."""
    for first, n in spans:
        if k < n:
            return first + k
        k -= n
    raise IndexError("a draw must be below what it is asked")
