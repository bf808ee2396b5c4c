"""Where the numbers come from: pages of the constants in the code, of what they decide, and of the
sources read.
"""

import csv
import re
from collections.abc import Sequence
from importlib.resources import files

from engine.analysis.constants import MARKS, ROOMS, Number, numbers
from engine.analysis.screening import DECIDES, PATHS, SCORES, Effect
from engine.world.parameters import priors

WIDE = 90  # signs of a value in a table
SEEN, NOTHING = 0.005, 1e-4  # a part that two digits show, and one that the table writes as zero


def constants() -> str:
    """Every number of the code with its mark: how many of each, then a table a room."""
    tables = []
    for room in ROOMS:
        own = [n for n in numbers() if n.file.split("/")[1] == room]
        tables.append(f"## engine/{room}\n\n{_table(own)}")
    marks = "; ".join(f"`{mark}` {meaning}" for mark, meaning in MARKS.items())
    page = _text("constants.md").replace("{counts}", _counts()).replace("{marks}", marks)
    return page.replace("{tables}", "\n".join(tables))


def screened() -> list[Effect]:
    """What each judgement decides, as it is stored."""
    return [Effect.read(row) for row in _rows("screening.csv")]


def screening() -> str:
    """Which judgements in the code decide a score, the largest first."""
    found = sorted(screened(), key=lambda e: (-e.largest, e.name))
    deciding = [e for e in found if e.largest > DECIDES]
    of = {room: [e for e in deciding if e.name.startswith(room)] for room in ("world", "score")}
    rest = [
        "| number | its line | low | value | high | largest part |",
        "|---|---|---|---|---|---|",
    ]
    rest += [f"| {_told(e)} | {e.largest:.3f} |" for e in found if e.largest <= DECIDES]
    idle = sum(e.largest < NOTHING for e in found)
    counts = (
        f"Of {len(found)} numbers {len(deciding)} move a score by more than a twentieth of its "
        f"band on some path, {len(of['world'])} of them in the world and {len(of['score'])} in "
        f"what a score is made of; {len(found) - len(deciding)} move none by more, of these {idle} "
        "by nothing at all.\n"
    )
    paths = [name for plans in PATHS.values() for name in list(plans)[1:]]
    return (
        _text("screening.md")
        .replace("{counts}", counts)
        .replace("{paths}", "; ".join(paths))
        .replace("{world}", _parts(of["world"]))
        .replace("{score}", _parts(of["score"]))
        .replace("{others}", "\n".join(rest))
    )


def _parts(found: Sequence[Effect]) -> str:
    """A row for each number, with its part of each score's band and the path of it."""
    if not found:
        return "None.\n"
    lines = [
        "| number | its line | low | value | high | " + " | ".join(SCORES) + " |",
        "|---" * (5 + len(SCORES)) + "|",
    ]
    for e in found:
        both = zip(e.parts, e.paths, strict=True)
        cells = [f"{part:.2f} ({path})" if part >= SEEN else "" for part, path in both]
        lines.append(f"| {_told(e)} | " + " | ".join(cells) + " |")
    return "\n".join(lines) + "\n"


def _told(e: Effect) -> str:
    return f"`{e.name}` | `{e.line}` | {e.ends[0]:.4g} | {e.value:.4g} | {e.ends[1]:.4g}"


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
    decides: dict[str, float] = {}
    for e in screened():
        decides[e.of] = max(e.largest, decides.get(e.of, 0.0))
    rows: dict[tuple[str, ...], list[str]] = {}
    for n in own:
        module = n.file.split("/", 2)[2].removesuffix(".py").replace("/", ".")
        part = decides.get(f"{n.file.split('/')[1]}.{module}.{n.name}")
        told = f"{part:.3f}" if part is not None and n.mark == "judgement" else ""
        key = (f"`{module}.{n.name}`", n.unit, n.mark or "**none**", told, n.source)
        rows.setdefault(key, []).append(_bare(n.written))
    lines = ["| constant | value | unit | mark | decides | source |", "|---|---|---|---|---|---|"]
    for (name, unit, mark, told, source), written in rows.items():
        value = ", ".join(dict.fromkeys(written))
        if len(value) > WIDE:
            value = value[:WIDE].rsplit(",", 1)[0] + ", ..."
        lines.append(f"| {name} | {value} | {unit} | {mark} | {told} | {source} |")
    return "\n".join(lines) + "\n"


def _bare(written: str) -> str:
    """A value without what only makes an array or a tuple of it."""
    inner = re.fullmatch(r"(?:np\.array\(\[|\()(.*?),? ?(?:\]\)|\))", written)
    return (inner[1] if inner else written).strip()


def _rows(name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(_text(name).splitlines()))


def _text(name: str) -> str:
    return files("engine.data").joinpath(name).read_text(encoding="utf-8")
