"""The tables of a class as files: a folder or a zip of CSV, a workbook of Excel, Parquet.

What a spreadsheet would take for a formula, a name that begins with ``=`` for example, is written
as text: with an apostrophe before it in CSV, as a cell of text in Excel.
"""

import csv
import io
import zipfile
from collections.abc import Callable, Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from ui.classroom.columns import COLUMNS, NUMBER, TEXT, Cell, Column, Rows

CSV, ZIP, EXCEL, PARQUET, PAGE = ".csv", ".zip", ".xlsx", ".parquet", ".html"
FOLDERS = (CSV, PARQUET)  # a folder with a file for each table
ENDINGS = (PAGE, CSV, ZIP, EXCEL, PARQUET)
_NEEDS = {EXCEL: "openpyxl", PARQUET: "pyarrow"}
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class NoWriter(Exception):
    """What writes this kind of file is not installed; its text is the package."""


def check(kind: str) -> None:
    """Raises NoWriter where a kind of file cannot be written here."""
    needed = _NEEDS.get(kind)
    if needed is not None and find_spec(needed) is None:
        raise NoWriter(needed)


def write_file(kind: str, tables: Mapping[str, Rows], path: Path) -> None:
    """A zip of CSV files or a workbook."""
    if kind == EXCEL:
        _workbook(tables, path)
        return
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        for name, rows in tables.items():
            out.writestr(f"{name}{CSV}", text(name, rows))


def write_folder(
    kind: str, tables: Mapping[str, Rows], folder: Path, put: Callable[[str], object]
) -> None:
    """A file for each table, each handed on once it is whole."""
    for name, rows in tables.items():
        file = f"{name}{kind}"
        if kind == CSV:
            (folder / file).write_text(text(name, rows), encoding="utf-8", newline="\n")
        else:
            frame(name, rows).to_parquet(folder / file, engine="pyarrow", index=False)
        put(file)


def text(name: str, rows: Rows) -> str:
    """A table as CSV; what is not known is empty."""
    out = io.StringIO()
    made = csv.writer(out, lineterminator="\n")
    made.writerow([c.name for c in COLUMNS[name]])
    made.writerows([_harmless(cell) for cell in row] for row in rows)
    return out.getvalue()


def _harmless(cell: Cell) -> Cell:
    if isinstance(cell, str) and cell.startswith(_FORMULA):
        return f"'{cell}"
    return "" if cell is None else cell


def frame(name: str, rows: Rows) -> Any:
    """A table as pandas holds it, with whole numbers that may be missing."""
    import pandas as pd

    kinds = {TEXT: "string", NUMBER: "float64"}
    columns = COLUMNS[name]
    return pd.DataFrame(
        {
            c.name: pd.Series([row[i] for row in rows], dtype=kinds.get(c.kind, "Int64"))
            for i, c in enumerate(columns)
        }
    )


def _workbook(tables: Mapping[str, Rows], path: Path) -> None:
    from openpyxl import Workbook
    from openpyxl.styles import Font

    book = Workbook()
    book.remove(book.active)
    for name, rows in tables.items():
        sheet = book.create_sheet(name)
        columns: tuple[Column, ...] = COLUMNS[name]
        for i, c in enumerate(columns, 1):
            sheet.cell(1, i, c.name).font = Font(bold=True)
        for r, row in enumerate(rows, 2):
            for i, value in enumerate(row, 1):
                cell = sheet.cell(r, i, value)
                if isinstance(value, str):
                    cell.data_type = "s"  # text that begins with = is no formula
        sheet.freeze_panes = "A2"
    book.save(path)
