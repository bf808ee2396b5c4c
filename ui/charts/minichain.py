"""The map of both chains as a thumbnail: two rows of marks, links thick as trade, gates shut."""

from __future__ import annotations

from math import isfinite

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.charts.chainlayout import Chain, ChainMapData
from ui.charts.chart import Chart
from ui.charts.linkwords import link_words
from ui.charts.mark import gate, side_mark
from ui.texts.speech import listed, tr
from ui.theme import Look
from ui.tips import broken


class MiniChain(Chart):
    """No text of its own: what it shows is told to whoever points at it or listens."""

    def __init__(self, data: ChainMapData | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._data = data or ChainMapData()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.refresh()

    def set_data(self, data: ChainMapData) -> None:
        self._data = data
        self.refresh()
        self.setToolTip(broken(self.accessibleDescription()))

    def data(self) -> ChainMapData:
        return self._data

    def drawable(self) -> bool:
        return bool(self._data.chains)

    def empty_text(self) -> str:
        return tr("start.being_read")

    def natural(self, look: Look) -> QSizeF:
        return QSizeF(look.px(220), look.px(56))

    def smallest(self, look: Look) -> QSizeF:
        return self.natural(look)

    def words(self) -> tuple[str, str]:
        told = []
        for chain in self._data.chains:
            shut = [
                tr("chart.to", a=a.label, b=b.label, c=link_words(link))
                for a, b, link in zip(chain.nodes, chain.nodes[1:], chain.links, strict=False)
            ]
            told.append(tr("chart.chain", title=chain.title, links=listed(shut, "list.semicolon")))
        return tr("chart.what_flows_between_them"), listed(told, "list.sentences")

    def _draw_after(
        self, p: QPainter, start: QPointF, length: float, wide: float, look: Look
    ) -> None:
        """Dashed as on the table's map: what would flow under a package."""
        p.setPen(QPen(look.colour("ink"), look.px(1.4), Qt.PenStyle.DashLine))
        for way in (-1, 1):
            y = QPointF(0, way * max(look.px(2), wide))
            p.drawLine(start + y, start + QPointF(length, 0) + y)

    def draw(self, p: QPainter, box: QRectF, look: Look) -> None:
        rows = len(self._data.chains)
        height = box.height() / rows
        for row, chain in enumerate(self._data.chains):
            strip = QRectF(box.left(), box.top() + row * height, box.width(), height)
            self._draw_chain(p, strip, chain, look)

    def _draw_chain(self, p: QPainter, box: QRectF, chain: Chain, look: Look) -> None:
        """A chain flows from its own side of the table to the other, as on the table's map."""
        disc, y = look.px(13), box.center().y()
        span = box.width() - disc
        steps = max(1, len(chain.nodes) - 1)
        xs = [box.left() + disc / 2 + span * i / steps for i in range(len(chain.nodes))]
        if chain.side == "CN":
            xs.reverse()
        full = look.px(9)
        for a, b, link in zip(xs, xs[1:], chain.links, strict=False):
            left, right = min(a, b) + disc * 0.7, max(a, b) - disc * 0.7
            p.fillRect(QRectF(left, y - full / 2, right - left, full), look.colour("track"))
            share = link.share if isfinite(link.share) and not link.closed else 0.0
            if share > 0:
                thick = max(look.px(1.5), full * min(1.0, share))
                owner = link.side or chain.side
                p.fillRect(QRectF(left, y - thick / 2, right - left, thick), look.side_fill(owner))
            if link.after is not None:
                self._draw_after(p, QPointF(left, y), right - left, full * link.after / 2, look)
            if link.closed:
                size = look.px(15)
                place = QRectF(0, 0, size, size)
                place.moveCenter(QPointF((left + right) / 2, y))
                gate(p, place, look.colour("bad"), look.colour("card"))
        p.setPen(Qt.PenStyle.NoPen)
        for x, node in zip(xs, chain.nodes, strict=True):
            place = QRectF(x - disc / 2, y - disc / 2, disc, disc)
            side_mark(p, place, node.side, look.side_fill(node.side))


class Strand(MiniChain):
    """One chain along a line, as wide as there is room."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def natural(self, look: Look) -> QSizeF:
        return QSizeF(look.px(120), look.px(26))
