"""A report as values: sections of paragraphs, lists, tables and figures, in the reader's words.

Nothing here is markup. What a name or a scenario from outside holds stays text until a writer
(``page`` for HTML, ``paper`` for PDF) sets it, and each writer sets all texts in one place.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ui.charts.drawing import Drawing


@dataclass(frozen=True)
class Text:
    """A paragraph; the role is ``lead``, ``body`` or ``small``."""

    text: str
    role: str = "body"


@dataclass(frozen=True)
class Items:
    """Lines one below the other; numbered where their order is told by number."""

    items: tuple[str, ...]
    numbered: bool = False


@dataclass(frozen=True)
class Table:
    """Cells as shown; the first cell of a row is its head, ``total`` is what the rows come to."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    total: tuple[str, ...] = ()


@dataclass(frozen=True)
class Figure:
    """A drawing with its caption, and what it shows for whoever does not see it."""

    drawing: Drawing
    caption: str
    told: str


Block = Text | Items | Table | Figure


@dataclass(frozen=True)
class Part:
    """A part of a section under a heading of its own; ``page`` begins a new sheet in print."""

    title: str
    blocks: tuple[Block, ...]
    page: bool = False


@dataclass(frozen=True)
class Section:
    """A section: what stands before its parts, then these."""

    id: str
    title: str
    blocks: tuple[Block, ...] = ()
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True)
class Report:
    """The whole: a title, the verdict below it, and sections in their order."""

    title: str
    verdict: str
    language: str
    sections: tuple[Section, ...]


def blocks_of(report: Report) -> Iterator[Block]:
    """All blocks in the order of reading."""
    for section in report.sections:
        yield from section.blocks
        for part in section.parts:
            yield from part.blocks
