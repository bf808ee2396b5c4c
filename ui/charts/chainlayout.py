"""Where the nodes and links of the chains stand, for a given width: geometry only.

Along: each chain is a row. The United States sits at the left and China at the right, as on the
table, so a chain that starts in China flows to the left. Down: each chain is a column; chosen
when the width is too short for the longest words, as with large text on a small screen.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import lru_cache
from math import inf

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF

from ui.charts.chart import wrapped
from ui.theme import Look


@dataclass(frozen=True)
class Node:
    """A stage of a chain and the side that controls it."""

    key: str
    label: str
    sublabel: str = ""
    side: str = ""
    then: bool = False  # its words are what a package in writing would make of it


@dataclass(frozen=True)
class Link:
    """Trade from one node to the next: share 1.0 is normal; side is who controls it. ``then`` is
    what a package in writing would do, ``opens``, ``closes`` or nothing, or what a deal just signed
    does, ``opened`` or ``narrowed``; ``after`` the share that flows then, with its own caption,
    once that is worked out. No share above ``most`` is told.
    """

    share: float
    closed: bool = False
    caption: str = ""
    side: str = ""
    then: str = ""
    after: float | None = None
    after_caption: str = ""
    most: float = inf


@dataclass(frozen=True)
class Chain:
    """Nodes in the order of the flow, with one link fewer; side is where the chain starts."""

    title: str
    nodes: tuple[Node, ...]
    links: tuple[Link, ...]
    side: str = ""


@dataclass(frozen=True)
class ChainMapData:
    chains: tuple[Chain, ...] = ()


@dataclass(frozen=True)
class Run:
    """One link as drawn: from the edge of a node to the edge of the next."""

    chain: int
    link: int
    start: QPointF
    end: QPointF
    caption: QRectF


@dataclass
class Arrangement:
    """Everything placed, and the height it needs."""

    down: bool = False
    role: str = "body"
    pad: float = 0.0
    disc: float = 0.0
    mark: float = 0.0
    titles: list[QRectF] = field(default_factory=list)
    nodes: dict[tuple[int, int], QRectF] = field(default_factory=dict)
    runs: list[Run] = field(default_factory=list)
    height: float = 0.0
    flat: bool = False  # a node's words stand in one line


class Measure:
    """Text sizes that both arrangements need."""

    def __init__(self, data: ChainMapData, look: Look, role: str = "body") -> None:
        self.look = look
        self.role = role
        self.bold = QFontMetricsF(look.font(role, bold=True))
        self.small = QFontMetricsF(look.font("small"))
        self.title = QFontMetricsF(look.font("small", bold=True))
        tight = role == "small"
        self.pad = look.px(5 if tight else 9)
        self.disc = look.px(8 if tight else 10)
        self.mark = self.disc + look.px(4 if tight else 5)
        nodes = [n for c in data.chains for n in c.nodes]
        self.natural = max((self._width(n.label, n.sublabel) for n in nodes), default=0.0)
        labels = max((self._width(n.label, "") for n in nodes), default=0.0)
        self._flat = labels + look.px(100)
        self.least = max((self._longest_word(n) for n in nodes), default=0.0)
        longest = max((len(c.nodes) for c in data.chains), default=1)
        crowded = [c for c in data.chains if len(c.nodes) == longest]
        captions = [link.caption for c in crowded for link in c.links]
        widest = max((self.small.horizontalAdvance(t) for t in captions), default=0.0)
        self.gap = max(look.px(32), widest + look.px(6))
        self.most = longest or 1
        self.title_height = self.title.height() + look.px(4)

    def _width(self, label: str, sublabel: str) -> float:
        return (
            max(
                self.bold.horizontalAdvance(label) + self.mark,
                self.small.horizontalAdvance(sublabel),
            )
            + 2 * self.pad
            + 2
        )

    def _longest_word(self, node: Node) -> float:
        words = [self._width(word, "") for word in node.label.split(" ")]
        words += [self._width("", word) for word in node.sublabel.split(" ")]
        return max(words, default=0.0)

    def height(self, node: Node, width: float) -> float:
        inner = width - 2 * self.pad - 2
        label = wrapped(node.label, self.bold, inner - self.mark)
        return label + wrapped(node.sublabel, self.small, inner) + 1.1 * self.pad

    def full_flat(self) -> float:
        """The width in which a node has room for both of its texts, or most of the second."""
        return self._flat

    def full_width(self) -> float:
        return self.most * self.natural + (self.most - 1) * self.gap

    def least_width_along(self) -> float:
        return self.most * self.least + (self.most - 1) * self.gap


def words_alone(data: ChainMapData) -> ChainMapData:
    """All that decides about the places: how much flows does not."""
    return ChainMapData(
        tuple(
            replace(
                chain,
                nodes=tuple(replace(n, then=False) for n in chain.nodes),
                links=tuple(Link(0.0, link.closed, link.caption) for link in chain.links),
            )
            for chain in data.chains
        )
    )


@lru_cache(maxsize=64)  # Qt asks for the same height many times while it lays out a window
def arrange(data: ChainMapData, width: float, look: Look) -> Arrangement:
    """Place both chains within the width; labels step down a size before they break."""
    m = Measure(data, look)
    if width < m.full_width():
        m = Measure(data, look, "small")
    if width >= m.least_width_along():
        return _along(data, width, m)
    return _down(data, width, Measure(data, look, "small"))


def _along(data: ChainMapData, width: float, m: Measure) -> Arrangement:
    made = Arrangement(False, m.role, m.pad, m.disc, m.mark)
    node_w = min(m.natural, (width - (m.most - 1) * m.gap) / m.most)
    row_h = max((m.height(n, node_w) for c in data.chains for n in c.nodes), default=0.0)
    y = 0.0
    for c, chain in enumerate(data.chains):
        made.titles.append(QRectF(0, y, width, m.title_height))
        y += m.title_height
        caption_h = m.small.height() if any(link.caption for link in chain.links) else 0.0
        # A caption stands above its link and over the nodes, where it may be as long as it must.
        top = y + caption_h
        count = len(chain.nodes)
        step = (width - node_w) / (count - 1) if count > 1 else 0.0
        for n in range(count):
            place = count - 1 - n if chain.side == "CN" else n
            made.nodes[c, n] = QRectF(place * step, top, node_w, row_h)
        for k in range(min(len(chain.links), count - 1)):
            a, b = made.nodes[c, k], made.nodes[c, k + 1]
            leftward = b.left() < a.left()
            start = QPointF(a.left() if leftward else a.right(), a.center().y())
            end = QPointF(b.right() if leftward else b.left(), b.center().y())
            left, right = min(start.x(), end.x()), max(start.x(), end.x())
            clear = max(row_h / 2, m.look.px(15 if chain.links[k].closed else 10))
            aside = node_w / 2
            caption = QRectF(
                left - aside, start.y() - clear - caption_h, right - left + node_w, caption_h
            )
            made.runs.append(Run(c, k, start, end, caption))
        y = top + row_h + m.look.px(8)
    made.height = max(0.0, y - m.look.px(6))
    return made


def _down(data: ChainMapData, width: float, m: Measure) -> Arrangement:
    made = Arrangement(True, m.role, m.pad, m.disc, m.mark)
    space = m.look.px(20)
    made.flat = m.full_flat() <= (width - space * (len(data.chains) - 1)) / len(data.chains)
    beside = len(data.chains)
    while beside > 1 and (width - (beside - 1) * space) / beside < m.least:
        beside -= 1
    column = (width - (beside - 1) * space) / beside
    link_h = max(m.look.px(30), m.small.height() + m.look.px(8))
    if made.flat:
        link_h = m.small.height() + m.look.px(3)
    tops = [0.0] * beside
    heads = [wrapped(c.title, m.title, column - m.mark) + m.look.px(8) for c in data.chains]
    for c, chain in enumerate(data.chains):
        at = c % beside
        x, y = at * (column + space), tops[at]
        row = c // beside * beside
        title_h = max(heads[row : row + beside])
        made.titles.append(QRectF(x, y, column, title_h))
        y += title_h
        for n, node in enumerate(chain.nodes):
            height = m.bold.height() + m.pad if made.flat else m.height(node, column)
            made.nodes[c, n] = QRectF(x, y, column, height)
            y += height
            if n < min(len(chain.links), len(chain.nodes) - 1):
                axis = x + column * 0.3
                caption = QRectF(axis + m.look.px(20), y, column * 0.7 - m.look.px(20), link_h)
                made.runs.append(Run(c, n, QPointF(axis, y), QPointF(axis, y + link_h), caption))
                y += link_h
        tops[at] = y + m.look.px(18)
    made.height = max(tops) - m.look.px(16) if data.chains else 0.0
    return made
