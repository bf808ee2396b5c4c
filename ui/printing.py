"""Papers for the printer or a PDF file: titles and paragraphs of plain text, and pictures.

Texts come from outside too; they are inserted as plain text, so nothing in them is read as markup.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import (
    QFont,
    QImage,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPdfWriter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextImageFormat,
)

from ui.theme import SANS

# Sizes on paper, in points: a page is laid out in points, so that a pixel is one.
_SIZES = {"title": 20, "heading": 13, "body": 11, "small": 9}
_MARGIN = 18.0  # millimetres


@dataclass(frozen=True)
class Block:
    """A paragraph (title, heading, body or small) or a picture."""

    role: str
    text: str = ""
    picture: QImage | None = None
    page: bool = False  # begins a sheet of its own


def document(blocks: tuple[Block, ...], width: float) -> QTextDocument:
    """The paper as Qt lays it out; ``width`` is that of its text in points."""
    made = QTextDocument()
    made.setDocumentMargin(0)
    cursor = QTextCursor(made)
    for k, block in enumerate(blocks):
        space = QTextBlockFormat()
        space.setTopMargin(14 if block.role in ("title", "heading") and k else 4)
        if block.page and k:
            space.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
        if k:
            cursor.insertBlock(space)
        else:
            cursor.setBlockFormat(space)
        if block.picture is not None:
            name = f"picture{k}"
            made.addResource(QTextDocument.ResourceType.ImageResource.value, name, block.picture)
            image = QTextImageFormat()
            image.setName(name)
            image.setWidth(width)
            image.setHeight(width * block.picture.height() / max(1, block.picture.width()))
            cursor.insertImage(image)
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
    layout = made.documentLayout()
    block = made.begin()
    while block.isValid() and block.next().isValid():
        tops = (layout.blockBoundingRect(b).top() for b in (block, block.next()))
        here, after = (int(top // height) for top in tops)
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
