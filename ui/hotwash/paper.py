"""A report on paper, as Qt lays it out: the same values as the page, without a browser.

Texts are inserted as plain text, so nothing in them is read as markup.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextTableCellFormat,
    QTextTableFormat,
)

from ui.hotwash.report import Block, Figure, Items, Part, Report, Table, Text
from ui.printing import Drawings, write_pdf
from ui.texts.speech import tr
from ui.theme import LIGHT, SANS

# Type sizes in points. [definition]
SIZES = {"title": 20, "section": 15, "part": 12, "lead": 12, "body": 10, "small": 9, "cell": 8}
# A heading is printed on the sheet of what follows it, a table's caption too. [definition]
LEVELS, CAPTION = {"title": 1, "section": 2, "part": 3}, 4


def save(report: Report, part: Path) -> None:
    """The report as a file of PDF, A4; raises OSError."""
    write_pdf(lambda width: document(report, width), part, report.title)


def document(report: Report, width: float) -> QTextDocument:
    """The report as a document for text of that width in points."""
    paper = _Paper(width)
    paper.text(report.title, "title", bold=True)
    paper.text(report.verdict, "lead")
    for section in report.sections:
        paper.text(section.title, "section", bold=True, above=16)
        for block in section.blocks:
            paper.block(block)
        for part in section.parts:
            paper.part(part)
    paper.text(tr("hotwash.footer"), "small", above=12)
    return paper.made


class _Paper:
    """The document that is written from top to bottom."""

    def __init__(self, width: float) -> None:
        self.made = QTextDocument()
        self.made.setDocumentMargin(0)
        self._drawings = Drawings(self.made, width)
        self._cursor = QTextCursor(self.made)
        self._fresh = True

    def text(
        self, text: str, role: str, bold: bool = False, above: float = 4, page: bool = False
    ) -> None:
        space = QTextBlockFormat()
        space.setTopMargin(above)
        space.setHeadingLevel(LEVELS.get(role, CAPTION if bold else 0))
        if page:
            space.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
        self._begin(space)
        self._cursor.insertText(text, _type(role, bold))

    def part(self, part: Part) -> None:
        self.text(part.title, "part", bold=True, above=12, page=part.page)
        for block in part.blocks:
            self.block(block)

    def block(self, b: Block) -> None:
        if isinstance(b, Text):
            self.text(b.text, b.role)
        elif isinstance(b, Items):
            for k, line in enumerate(b.items):
                self._item(line, f"{k + 1}." if b.numbered else "\N{BULLET}")
        elif isinstance(b, Figure):
            self._figure(b)
        else:
            self._table(b)

    def _begin(self, space: QTextBlockFormat) -> None:
        if self._fresh:
            self._cursor.setBlockFormat(space)
            self._fresh = False
        else:
            self._cursor.insertBlock(space)

    def _item(self, line: str, mark: str) -> None:
        space = QTextBlockFormat()
        space.setTopMargin(2)
        space.setLeftMargin(14)
        space.setTextIndent(-12)
        self._begin(space)
        self._cursor.insertText(f"{mark} {line}", _type("body"))

    def _figure(self, b: Figure) -> None:
        space = QTextBlockFormat()
        space.setTopMargin(8)
        self._begin(space)
        self._drawings.put(self._cursor, b.drawing, b.told)
        self.text(b.caption, "small")

    def _table(self, b: Table) -> None:
        self.text(b.caption, "body", bold=True, above=8)
        rows = [b.head, *b.rows, *([b.total] if b.total else [])]
        form = QTextTableFormat()
        form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        form.setCellPadding(2)
        form.setCellSpacing(0)
        form.setBorder(0)
        form.setHeaderRowCount(1)  # again on each sheet
        form.setTopMargin(2)
        form.setBottomMargin(6)
        table = self._cursor.insertTable(len(rows), len(b.head), form)
        rule = QTextTableCellFormat()
        rule.setBottomBorder(0.5)
        rule.setBottomBorderBrush(QColor(LIGHT.rule_strong))
        rule.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        for y, row in enumerate(rows):
            bold = y == 0 or bool(b.total and y == len(rows) - 1)
            for x, text in enumerate(row):
                cell = table.cellAt(y, x)
                cell.setFormat(rule)
                cell.firstCursorPosition().insertText(text, _type("cell", bold))
        self._cursor.movePosition(QTextCursor.MoveOperation.End)


def _type(role: str, bold: bool = False) -> QTextCharFormat:
    font = QFont()
    font.setFamilies(list(SANS))
    font.setPixelSize(SIZES[role])
    font.setBold(bold)
    form = QTextCharFormat()
    form.setFont(font)
    form.setForeground(QColor(LIGHT.ink_soft if role == "small" else LIGHT.ink))
    return form
