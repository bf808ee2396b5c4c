"""Papers for the printer or a PDF file: titles and paragraphs of plain text, drawings.

Texts come from outside too; they are inserted as plain text, so nothing in them is read as markup.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMarginsF, QRect, QRectF, QSizeF
from PySide6.QtGui import (
    QColor,
    QFont,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QPyTextObject,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from ui.charts.drawing import TONES, Drawing
from ui.charts.sheet import paint
from ui.theme import SANS

# Sizes on paper, in points: a page is laid out in points, so that a pixel is one.
_SIZES = {"title": 20, "heading": 13, "body": 11, "small": 9}
_LEVELS = {"title": 1, "heading": 2}  # they are printed on the sheet of what follows them
_MARGIN = 18.0  # millimetres
_DRAWN = QTextFormat.ObjectTypes.UserObject.value + 1
_WHICH = QTextFormat.Property.UserProperty.value + 1
_OBJECT = "\N{OBJECT REPLACEMENT CHARACTER}"


@dataclass(frozen=True)
class Block:
    """A paragraph (title, heading, body or small), or a drawing, which stays lines and letters on
    paper; ``text`` tells what it shows.
    """

    role: str
    text: str = ""
    drawing: Drawing | None = None
    page: bool = False  # begins a sheet of its own


class Drawings(QPyTextObject):
    """Draws what a document holds in the light colours, as wide as its text and on one sheet."""

    def __init__(self, document: QTextDocument, width: float) -> None:
        super().__init__(document)
        self._drawn: list[Drawing] = []
        self._width = width
        document.documentLayout().registerHandler(_DRAWN, self)

    def put(self, cursor: QTextCursor, drawing: Drawing, told: str) -> None:
        """A drawing where the cursor stands."""
        form = QTextCharFormat()
        form.setObjectType(_DRAWN)
        form.setProperty(_WHICH, len(self._drawn))
        form.setToolTip(told)
        self._drawn.append(drawing)
        cursor.insertText(_OBJECT, form)

    def intrinsicSize(self, doc: QTextDocument, posInDocument: int, format: QTextFormat) -> QSizeF:
        drawing = self._drawn[format.intProperty(_WHICH)]
        scale = self._width / drawing.width
        sheet = doc.pageSize().height()
        if sheet > 0:
            scale = min(scale, 0.9 * sheet / drawing.height)
        return QSizeF(scale * drawing.width, scale * drawing.height)

    def drawObject(
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        doc: QTextDocument,
        posInDocument: int,
        format: QTextFormat,
    ) -> None:
        drawing = self._drawn[format.intProperty(_WHICH)]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(rect.topLeft())
        painter.scale(rect.width() / drawing.width, rect.height() / drawing.height)
        paint(painter, drawing, {tone: QColor(colour) for tone, colour in TONES.items()})
        painter.restore()


def document(blocks: tuple[Block, ...], width: float) -> QTextDocument:
    """The paper as Qt lays it out; ``width`` is that of its text in points."""
    made = QTextDocument()
    made.setDocumentMargin(0)
    drawings = Drawings(made, width)
    cursor = QTextCursor(made)
    for k, block in enumerate(blocks):
        space = QTextBlockFormat()
        space.setTopMargin(14 if block.role in ("title", "heading") and k else 4)
        space.setHeadingLevel(_LEVELS.get(block.role, 0))
        if block.page and k:
            space.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
        if k:
            cursor.insertBlock(space)
        else:
            cursor.setBlockFormat(space)
        if block.drawing is not None:
            drawings.put(cursor, block.drawing, block.text)
            continue
        font = QFont()
        font.setFamilies(list(SANS))
        font.setPixelSize(_SIZES[block.role])
        font.setBold(block.role in ("title", "heading"))
        form = QTextCharFormat()
        form.setFont(font)
        cursor.insertText(block.text, form)
    return made


def put_on(blocks: tuple[Block, ...], device: QPagedPaintDevice) -> None:
    """Lay the paper out on a printer or a file of PDF."""
    lay_out(lambda width: document(blocks, width), device)


def lay_out(paper: Callable[[float], QTextDocument], device: QPagedPaintDevice) -> None:
    """Put a document on a printer or a file of PDF; it is made for the width of its text."""
    page = device.pageLayout().paintRect(QPageLayout.Unit.Point)
    made = paper(page.width())
    made.setPageSize(QSizeF(page.width(), page.height()))
    _keep_headings(made, page.height())
    made.print_(device)


def _keep_headings(made: QTextDocument, height: float) -> None:
    """A heading does not stand alone at the foot of a sheet: it goes over with what follows."""

    def sheet(b: QTextBlock) -> int:
        """On which its first line stands: a block begins where the one before it ended."""
        top = made.documentLayout().blockBoundingRect(b).top()
        return int((top + (b.layout().lineAt(0).y() if b.layout().lineCount() else 0.0)) // height)

    block = made.begin()
    while block.isValid() and block.next().isValid():
        here, after = sheet(block), sheet(block.next())
        if block.blockFormat().headingLevel() and after > here:
            over = QTextBlockFormat()
            over.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
            first = block
            while first.previous().isValid() and first.previous().blockFormat().headingLevel():
                first = first.previous()
            QTextCursor(first).mergeBlockFormat(over)
            made.markContentsDirty(0, made.characterCount())  # what follows is laid out anew
        block = block.next()


def write_pdf(paper: Callable[[float], QTextDocument], part: Path, title: str) -> None:
    """A PDF file of A4 at a place that nobody reads yet; raises OSError."""
    part.touch()  # a place that cannot be written to says why
    writer = QPdfWriter(str(part))
    writer.setTitle(title)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    margins = QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
    writer.setPageMargins(margins, QPageLayout.Unit.Millimeter)
    lay_out(paper, writer)
    del writer
    if not part.stat().st_size:
        raise OSError(None, "nothing was written", str(part))


def save_pdf(blocks: tuple[Block, ...], path: Path, title: str) -> None:
    """A PDF file of A4; a file there is replaced only when the new one is whole."""
    part = path.with_name(f".{path.name}.part")
    try:
        write_pdf(lambda width: document(blocks, width), part, title)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
