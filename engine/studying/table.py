"""A study's table as a file: Parquet, or CSV where its name ends so.

The same rows give the same bytes: the schema and every setting of the writer are fixed, groups of
rows are cut by number, and nothing tells of the time or the machine. Another release of the writer
names itself in the file and may pack otherwise; what is read from it is the same.
"""

import csv
import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

from engine.studying.columns import COLUMNS, NUMBER, TEXT, dictionary
from engine.studying.plan import Plan
from engine.studying.task import Row

PARQUET, CSV = ".parquet", ".csv"
ENDINGS = (PARQUET, CSV)
GROUP = 10_000  # rows that are held and written at a time


class NoWriter(RuntimeError):
    """What writes Parquet is not installed."""


def check(path: Path) -> None:
    """Raises NoWriter where a table of this name could not be written."""
    if path.suffix == PARQUET:
        _arrow()


def write(path: Path, kind: str, plan: Plan, rows: Iterable[Row]) -> int:
    """The table of all rows of a plan, in the order of games; how many there were."""
    if kind == CSV:
        return _write_csv(path, rows)
    pa, parquet = _arrow()
    types = {TEXT: pa.string(), NUMBER: pa.float64()}
    fields = [
        pa.field(c.name, types.get(c.kind, pa.int64()), metadata=_about(c.unit, c.meaning))
        for c in COLUMNS
    ]
    schema = pa.schema(fields, metadata=_metadata(plan))
    texts = [c.name for c in COLUMNS if c.kind == TEXT]
    count = 0
    with parquet.ParquetWriter(
        path, schema, version="2.6", data_page_version="1.0", compression="zstd",
        compression_level=3, use_dictionary=texts, write_statistics=True, store_schema=True,
        write_page_index=False, write_page_checksum=True,
    ) as out:  # fmt: skip
        for group in _groups(rows):
            columns = zip(*group, strict=True)
            arrays = [pa.array(v, f.type) for v, f in zip(columns, schema, strict=True)]
            out.write_table(pa.Table.from_arrays(arrays, schema=schema), row_group_size=GROUP)
            count += len(group)
    return count


def _write_csv(path: Path, rows: Iterable[Row]) -> int:
    count = 0
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow([c.name for c in COLUMNS])
        for row in rows:
            out.writerow(row)
            count += 1
    return count


def _groups(rows: Iterable[Row]) -> Iterator[Sequence[Row]]:
    left = iter(rows)
    while group := list(islice(left, GROUP)):
        yield group


def _about(unit: str, meaning: str) -> dict[str, str]:
    return {"unit": unit, "meaning": meaning}


def _metadata(plan: Plan) -> dict[str, str]:
    """What the file says of itself: its plan and its data dictionary, both as JSON."""
    words = json.dumps(dictionary(), separators=(",", ":"))
    return {"title": plan.title, "plan": plan.text, "dictionary": words}


def _arrow() -> tuple[Any, Any]:
    try:
        import pyarrow as pa
        from pyarrow import parquet
    except ImportError:
        raise NoWriter from None
    return pa, parquet
