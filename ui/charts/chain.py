"""The map of both chains, ore to magnet and tool to chip: what flows, and which gates are shut."""

from __future__ import annotations

from math import ceil, isfinite

from PySide6.QtCore import (
    QEasingCurve,
    QEvent,
    QObject,
    QPointF,
    QRectF,
    QSize,
    QSizeF,
    Qt,
    QVariantAnimation,
    Signal,
)
from PySide6.QtGui import (
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QWidget

from ui.charts.chainlayout import (
    Arrangement,
    Chain,
    ChainMapData,
    Link,
    Measure,
    Node,
    Run,
    arrange,
    words_alone,
)
from ui.charts.chart import Chart, wrapped
from ui.charts.linkwords import THEN, link_words
from ui.charts.mark import focus_ring, gate, rounded, side_mark
from ui.texts.speech import listed, tr
from ui.theme import Look, look_of
from ui.tips import broken

_SIDES = {"US": "side.US", "CN": "side.CN"}
EASE = 400  # milliseconds in which a link takes its new width

__all__ = ["Chain", "ChainMap", "ChainMapData", "Link", "Node"]


class NodeBox(QAbstractButton):
    """One node: a button with the mark and colour of the side that controls it."""

    def __init__(self, node: Node, parent: QWidget) -> None:
        super().__init__(parent)
        self.node = node
        self.placed = Arrangement()
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, node = look_of(self), self.node
        p = QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        box, radius = QRectF(self.rect()), look.px(7)
        line = look.px(2.2 if self.underMouse() or self.isDown() else 1.4)
        p.fillPath(rounded(box.adjusted(1, 1, -1, -1), radius), look.side_soft(node.side))
        if node.then:
            pen = QPen(look.side(node.side), look.px(2), Qt.PenStyle.DashLine)
            p.strokePath(rounded(box.adjusted(1.5, 1.5, -1.5, -1.5), radius), pen)
        else:
            focus_ring(p, box.adjusted(0.5, 0.5, -0.5, -0.5), look.side(node.side), line, radius)
        self._draw_text(p, box.adjusted(self.placed.pad + 1, 0, -self.placed.pad - 1, 0), look)
        if self.hasFocus():
            focus_ring(p, box, look.colour("focus"), look.px(3), radius)
        p.end()

    def _draw_text(self, p: QPainter, inner: QRectF, look: Look) -> None:
        if self.placed.flat:
            self._draw_flat(p, inner, look)
            return
        node, mark, gap = self.node, self.placed.disc, self.placed.mark
        bold, small = look.font(self.placed.role, bold=True), look.font("small")
        fm = QFontMetricsF(bold)
        label_h = wrapped(node.label, fm, inner.width() - gap)
        sub_h = wrapped(node.sublabel, QFontMetricsF(small), inner.width())
        top = inner.top() + (inner.height() - label_h - sub_h) / 2
        disc = QRectF(inner.left(), top + (fm.height() - mark) / 2, mark, mark)
        side_mark(p, disc, node.side, look.side_fill(node.side))
        wrap = int(Qt.TextFlag.TextWordWrap)
        p.setFont(bold)
        p.setPen(look.colour("ink"))
        label = QRectF(inner.left() + gap, top, inner.width() - gap, label_h + 1)
        p.drawText(label, wrap, node.label)
        p.setFont(small)
        p.setPen(look.colour("ink" if node.then else "ink_soft"))
        p.drawText(
            QRectF(inner.left(), top + label_h, inner.width(), sub_h + 1), wrap, node.sublabel
        )

    def _draw_flat(self, p: QPainter, inner: QRectF, look: Look) -> None:
        """Name at the left, what rules it at the right."""
        node, mark = self.node, self.placed.disc
        disc = QRectF(inner.left(), inner.center().y() - mark / 2, mark, mark)
        side_mark(p, disc, node.side, look.side_fill(node.side))
        centre = Qt.AlignmentFlag.AlignVCenter
        p.setFont(look.font(self.placed.role, bold=True))
        p.setPen(look.colour("ink"))
        p.drawText(inner.adjusted(self.placed.mark, 0, 0, 0), centre, node.label)
        used = self.placed.mark + p.fontMetrics().horizontalAdvance(node.label) + look.px(8)
        rest = inner.adjusted(used, 0, 0, 0)
        p.setFont(look.font("small"))
        p.setPen(look.colour("ink" if node.then else "ink_soft"))
        fm = QFontMetricsF(look.font("small"))
        text = fm.elidedText(node.sublabel, Qt.TextElideMode.ElideRight, rest.width())
        p.drawText(rest, centre | Qt.AlignmentFlag.AlignRight, text)


class ChainMap(Chart):
    """Both chains. Arrow keys walk along and across them, Enter or a click opens a node.

    With ``moves`` links go over from their old width to the new one where somebody sees it.
    """

    nodeActivated = Signal(str)

    def __init__(self, data: ChainMapData | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._data = ChainMapData()
        self._boxes: dict[tuple[int, int], NodeBox] = {}
        self._at = (0, 0)
        self._placed = Arrangement()
        self._shift = QPointF()
        self._sizes: dict[object, float] = {}  # a layout asks for them again and again
        self._words = ChainMapData()  # what decides about them and the places
        self._sized: tuple[ChainMapData, Look] | None = None  # what they were found for
        self.moves = False
        self._before: dict[tuple[int, int], float] = {}  # widths that links go over from
        self._outlined: dict[tuple[int, int], float] = {}  # the same of dashed outlines
        self._part = 1.0  # of the way that they have gone
        self._ease = QVariantAnimation(self)
        self._ease.setDuration(EASE)
        self._ease.setStartValue(0.0)
        self._ease.setEndValue(1.0)
        self._ease.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self._ease.valueChanged.connect(self._eased)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_data(data or ChainMapData())

    def set_data(self, data: ChainMapData) -> None:
        if data == self._data and self._boxes:
            return
        keys = [[n.key for n in c.nodes] for c in data.chains]
        same = keys == [[n.key for n in c.nodes] for c in self._data.chains]
        before = self.widths(), self.outlines()
        self._data, self._words = data, words_alone(data)
        self._ease.stop()
        self._before, self._outlined, self._part = {}, {}, 1.0
        if same and self.moves and self.isVisible() and before != (self.widths(), self.outlines()):
            (self._before, self._outlined), self._part = before, 0.0
            self._ease.start()
        if not same:
            self._rebuild()
        for (c, n), box in self._boxes.items():
            box.node = data.chains[c].nodes[n]
            box.update()
        self.refresh()

    def data(self) -> ChainMapData:
        return self._data

    def widths(self) -> dict[tuple[int, int], float]:
        """How wide each link is drawn just now, as a part of normal trade."""
        found = {}
        for c, chain in enumerate(self._data.chains):
            for k, link in enumerate(chain.links):
                share = 0.0 if link.closed or not isfinite(link.share) else max(0.0, link.share)
                old = self._before.get((c, k), share)
                found[c, k] = old + self._part * (share - old)
        return found

    def outlines(self) -> dict[tuple[int, int], float]:
        """How wide the dashed outlines are drawn just now: what flows then, once it is known."""
        found = {}
        for (c, k), today in self.widths().items():
            after = self._data.chains[c].links[k].after
            if after is not None:
                old = self._outlined.get((c, k), today)
                found[c, k] = old + self._part * (after - old)
        return found

    def _eased(self, part: object) -> None:
        self._part = float(part) if isinstance(part, float) else 1.0
        self.update()

    def node_box(self, key: str) -> NodeBox | None:
        return next((b for b in self._boxes.values() if b.node.key == key), None)

    def _rebuild(self) -> None:
        for box in self._boxes.values():
            box.hide()
            box.deleteLater()
        self._boxes = {}
        for c, chain in enumerate(self._data.chains):
            for n, node in enumerate(chain.nodes):
                box = NodeBox(node, self)
                box.clicked.connect(lambda _=False, b=box: self.nodeActivated.emit(b.node.key))
                box.installEventFilter(self)
                box.show()
                self._boxes[c, n] = box
        self._at = min(self._boxes, default=(0, 0))
        self._rove()

    def _rove(self) -> None:
        """One tab stop for the whole map; arrows do the rest."""
        for at, box in self._boxes.items():
            stop = Qt.FocusPolicy.StrongFocus if at == self._at else Qt.FocusPolicy.ClickFocus
            box.setFocusPolicy(stop)

    # size

    def drawable(self) -> bool:
        return bool(self._boxes)

    def natural(self, look: Look) -> QSizeF:
        if "full" not in self._sizes:
            self._sizes["full"] = max(look.px(560), Measure(self._words, look).full_width())
        width = self._sizes["full"]
        return QSizeF(width, self._high(width, look))

    def smallest(self, look: Look) -> QSizeF:
        if "least" not in self._sizes:
            self._sizes["least"] = max(look.px(160), Measure(self._words, look).least)
        return QSizeF(self._sizes["least"], look.px(60))

    def _high(self, width: float, look: Look) -> float:
        if width not in self._sizes:
            self._sizes[width] = max(look.px(60), arrange(self._words, width, look).height)
        return self._sizes[width]

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return ceil(self._high(width, self.look()))

    def minimumSizeHint(self) -> QSize:
        size = super().minimumSizeHint()
        return QSize(size.width(), self.heightForWidth(max(self.width(), size.width())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def refresh(self) -> None:
        sized = self._words, self.look()
        if sized != self._sized:
            self._sizes.clear()
            self._sized = sized
        super().refresh()
        for (c, n), box in self._boxes.items():
            node = self._data.chains[c].nodes[n]
            words = self._node_words(c, n)
            box.setAccessibleName(node.label)
            box.setAccessibleDescription(words)
            box.setToolTip(broken(words))
        self._place()

    def _place(self) -> None:
        look = self.look()
        self._placed = arrange(self._words, self.width(), look)
        spare = max(0.0, (self.height() - self._placed.height) / 2)
        self._shift = QPointF(0, spare)
        for at, box in self._boxes.items():
            box.placed = self._placed
            if at in self._placed.nodes:
                box.setGeometry(self._placed.nodes[at].translated(self._shift).toAlignedRect())
        self.update()

    # words

    def empty_text(self) -> str:
        return tr("chart.chains_will_stand_here")

    def _side_name(self, side: str) -> str:
        return tr(_SIDES.get(side, "side.none"))

    def _node_words(self, c: int, n: int) -> str:
        chain = self._data.chains[c]
        node = chain.nodes[n]
        says = tr("chart.by_this_package", level=node.sublabel) if node.then else node.sublabel
        parts = [says, tr("chart.held_by", a=self._side_name(node.side))]
        if n < min(len(chain.links), len(chain.nodes) - 1):
            link = link_words(chain.links[n])
            parts.append(tr("chart.onward", node=chain.nodes[n + 1].label, link=link))
        return listed([part for part in parts if part], "list.semicolon")

    def words(self) -> tuple[str, str]:
        chains = []
        for chain in self._data.chains:
            links = [
                tr("chart.to", a=a.label, b=b.label, c=link_words(link))
                for a, b, link in zip(chain.nodes, chain.nodes[1:], chain.links, strict=False)
            ]
            told = listed(links, "list.semicolon")
            chains.append(tr("chart.chain", title=chain.title, links=told))
        return tr("chart.what_flows_between_them"), listed(chains, "list.sentences")

    # painting

    def rings(self) -> bool:
        return False

    def draw(self, p: QPainter, box: QRectF, look: Look) -> None:
        p.translate(self._shift)
        for chain, slot in zip(self._data.chains, self._placed.titles, strict=False):
            mark = look.px(9)
            font = look.font("small", bold=True)
            height = QFontMetricsF(font).height()
            disc = QRectF(slot.left(), slot.top() + (height - mark) / 2, mark, mark)
            side_mark(p, disc, chain.side, look.side_fill(chain.side))
            p.setFont(font)
            p.setPen(look.colour("ink_soft"))
            text = slot.adjusted(mark + look.px(6), 0, 0, 0)
            p.drawText(text, int(Qt.TextFlag.TextWordWrap), chain.title)
        widths = self.widths()
        for run in self._placed.runs:
            self._draw_run(p, run, widths[run.chain, run.link], look)

    def _draw_run(self, p: QPainter, run: Run, share: float, look: Look) -> None:
        chain = self._data.chains[run.chain]
        link = chain.links[run.link]
        full = look.px(10 if self._placed.flat else 14)
        way = run.end - run.start
        length = abs(way.x()) + abs(way.y())
        if length <= 0:
            return
        p.save()
        p.translate(run.start)
        p.rotate(90 if abs(way.y()) > abs(way.x()) else (180 if way.x() < 0 else 0))
        track = QRectF(0, -full / 2, length, full)
        p.fillRect(track, look.colour("track"))
        owner = link.side or chain.side
        if share > 0:
            thick = max(look.px(1.5), full * min(1.3, share))
            head = min(look.px(9), length / 3)
            p.fillRect(QRectF(0, -thick / 2, length - head, thick), look.side_fill(owner))
            reach = max(look.px(5), thick / 2 + look.px(1))
            p.setPen(Qt.PenStyle.NoPen)
            p.setBrush(look.side_fill(owner))
            p.drawPolygon(
                QPolygonF(
                    [
                        QPointF(length - head, -reach),
                        QPointF(length, 0),
                        QPointF(length - head, reach),
                    ]
                )
            )
        self._draw_then(p, link, self.outlines().get((run.chain, run.link)), length, full, look)
        p.restore()
        if link.closed:
            size = look.px(15 if self._placed.flat else 22)
            middle = (run.start + run.end) / 2
            place = QRectF(middle.x() - size / 2, middle.y() - size / 2, size, size)
            gate(p, place, look.colour("bad"), look.colour("card"))
        p.setFont(look.font("small"))
        p.setPen(look.colour("bad" if link.closed else "ink_soft"))
        align = Qt.AlignmentFlag.AlignCenter
        if self._placed.down:
            align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        if link.after_caption in ("", link.caption):
            p.drawText(run.caption, int(align), link.caption)
        else:
            self._draw_after(p, run, link, look)

    def _draw_after(self, p: QPainter, run: Run, link: Link, look: Look) -> None:
        """Today's share, and the one that would flow under the package."""
        now, then = link.caption + " ", tr("chart.then", a=link.after_caption)
        first = p.fontMetrics().horizontalAdvance(now)
        bold = look.font("small", bold=True)
        whole = first + QFontMetricsF(bold).horizontalAdvance(then)
        slack = 0.0 if self._placed.down else (run.caption.width() - whole) / 2
        slot = run.caption.adjusted(slack, 0, 0, 0)
        align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        p.drawText(slot, int(align), now)
        p.setFont(bold)
        p.setPen(look.colour("ink"))
        p.drawText(slot.adjusted(first, 0, 0, 0), int(align), then)

    def _draw_then(
        self, p: QPainter, link: Link, after: float | None, length: float, full: float, look: Look
    ) -> None:
        """What a package would do: two dashed lines, as far apart as what would flow is wide, or
        wide where it opens the way as long as that is not worked out.
        """
        if link.then not in THEN:
            return
        wide = full / 2 if link.then in ("opens", "opened") else full / 6
        if after is not None:
            wide = max(look.px(2), full * after / 2)
        p.setPen(QPen(look.colour("ink"), look.px(1.6), Qt.PenStyle.DashLine))
        for y in (-wide, wide):
            p.drawLine(QPointF(0, y), QPointF(length, y))

    # keyboard

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(watched, NodeBox):
            if event.type() == QEvent.Type.FocusIn:
                self._at = next((a for a, b in self._boxes.items() if b is watched), self._at)
                self._rove()
            elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
                return self._walk(event)
        return super().eventFilter(watched, event)

    def _walk(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._boxes[self._at].click()
            return True
        ways = {
            Qt.Key.Key_Left: (-1, 0),
            Qt.Key.Key_Right: (1, 0),
            Qt.Key.Key_Up: (0, -1),
            Qt.Key.Key_Down: (0, 1),
        }
        way = ways.get(Qt.Key(key))
        if way is None:
            return False
        here = self._placed.nodes[self._at].center()

        def cost(at: tuple[int, int]) -> float:
            to = self._placed.nodes[at].center() - here
            ahead = to.x() * way[0] + to.y() * way[1]
            aside = abs(to.x() * way[1]) + abs(to.y() * way[0])
            return ahead + 3 * aside if ahead > 1 else float("inf")

        nearest = min(self._boxes, key=cost, default=self._at)
        if cost(nearest) < float("inf"):
            self._boxes[nearest].setFocus(Qt.FocusReason.TabFocusReason)
        return True
