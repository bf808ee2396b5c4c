"""Where the numbers come from: pages of the constants in the code and of the sources read."""

import csv
import re
from collections.abc import Sequence
from importlib.resources import files

from engine.analysis.constants import MARKS, ROOMS, Number, numbers
from engine.world.parameters import priors

WIDE = 90  # signs of a value in a table


def constants() -> str:
    """Every number of the code with its mark: how many of each, then a table a room."""
    tables = []
    for room in ROOMS:
        own = [n for n in numbers() if n.file.split("/")[1] == room]
        tables.append(f"## engine/{room}\n\n{_table(own)}")
    marks = "; ".join(f"`{mark}` {meaning}" for mark, meaning in MARKS.items())
    page = _text("constants.md").replace("{counts}", _counts()).replace("{marks}", marks)
    return page.replace("{tables}", "\n".join(tables))


def sources() -> str:
    """Which rows were looked up in a publication, what stands there, and which are still to do."""
    lines = [
        "| table | row | publication | what it says | before | now | mark |",
        "|---|---|---|---|---|---|---|",
    ]
    for r in _rows("checked.csv"):
        where = f"[{r['publication']}]({r['url']})" if r["url"] else r["publication"]
        now = "the same" if r["after"] == r["before"] else f"**{r['after']}**"
        cells = (r["table"], r["row"], where, r["says"], r["before"], now, r["mark"])
        lines.append("| " + " | ".join(cells) + " |")
    left = [
        *(f"- `{p.name}`: {p.source}" for p in priors() if p.mark == "memory"),
        *(f"- price `{_price(r)}`: {r['source']}" for r in _rows("prices.csv") if _memory(r)),
        *(f"- flow `{_flow(r)}`: {r['source']}" for r in _rows("flows.csv") if _memory(r)),
    ]
    page = _text("sources.md").replace("{checked}", "\n".join(lines) + "\n")
    return page.replace("{memory}", "\n".join(left))


def _memory(row: dict[str, str]) -> bool:
    return row["mark"] == "memory"


def _price(row: dict[str, str]) -> str:
    return f"{row['name']}.{row['place']}"


def _flow(row: dict[str, str]) -> str:
    return f"{row['good']}.{row['destination']}"


def _counts() -> str:
    """How many numbers have which mark: those of the code, and those of the data."""
    columns = {
        "named constants": [n.mark for n in numbers() if n.named],
        "numbers in functions": [n.mark for n in numbers() if not n.named],
        "drawn parameters": [p.mark for p in priors()],
        "prices": [r["mark"] for r in _rows("prices.csv")],
        "flows": [r["mark"] for r in _rows("flows.csv")],
    }
    lines = ["| mark | " + " | ".join(columns) + " |", "|---" * (len(columns) + 1) + "|"]
    for mark in (*MARKS, ""):
        found = [own.count(mark) for own in columns.values()]
        if mark or any(found):
            cells = " | ".join(str(n or "") for n in found)
            lines.append(f"| {f'`{mark}`' if mark else '**none**'} | {cells} |")
    return "\n".join(lines) + "\n"


def _table(own: Sequence[Number]) -> str:
    """A row for each constant; numbers of a function that share a comment share a row."""
    rows: dict[tuple[str, ...], list[str]] = {}
    for n in own:
        module = n.file.split("/", 2)[2].removesuffix(".py").replace("/", ".")
        key = (f"`{module}.{n.name}`", n.unit, n.mark or "**none**", n.source)
        rows.setdefault(key, []).append(_bare(n.written))
    lines = ["| constant | value | unit | mark | source |", "|---|---|---|---|---|"]
    for (name, unit, mark, source), written in rows.items():
        value = ", ".join(dict.fromkeys(written))
        if len(value) > WIDE:
            value = value[:WIDE].rsplit(",", 1)[0] + ", ..."
        lines.append(f"| {name} | {value} | {unit} | {mark} | {source} |")
    return "\n".join(lines) + "\n"


def _bare(written: str) -> str:
    """A value without what only makes an array or a tuple of it."""
    inner = re.fullmatch(r"(?:np\.array\(\[|\()(.*?),? ?(?:\]\)|\))", written)
    return (inner[1] if inner else written).strip()


def _rows(name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(_text(name).splitlines()))


def _text(name: str) -> str:
    return files("engine.data").joinpath(name).read_text(encoding="utf-8")
