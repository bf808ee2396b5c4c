"""Any command line that the grammar allows ends with exit 0, or with 2 and one line on stderr.

Doors and options come from the parser itself, so a new option is tried without a change here.
Values are good ones, odd ones and paths of every kind. What takes minutes is stood in for by
something that writes as much in no time: here only how a door begins and ends is in question.
"""

import argparse
import os
import random
import signal
import warnings
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from engine.analysis.studies import answers, decade
from engine.record import Digest, Entry, Header, Record, Seat
from engine.rules.levers import levers
from engine.scenarios.scenario import scenario
from engine.sessions.shelf import shipped
from engine.sessions.writing import written
from engine.studying import parts
from engine.studying.columns import COLUMNS
from engine.studying.crew import Done
from engine.studying.plan import Plan
from engine.studying.reading import read as read_plan
from engine.studying.task import Row
from engine.world.parameters import sobol
from saves.text import LIMIT, dump, load
from ui.doors import command
from ui.hotwash.report import Report

ROOT = Path(__file__).parents[2]
SHIPPED = (ROOT / "engine" / "scenarios" / "first-table.toml").read_text("utf-8")
SCENARIO = SHIPPED.replace('id = "first-table"', 'id = "mine"', 1)  # a shipped id is taken
CASE = """[[case]]
id = "mine"
indicator = "magnet_exports_cn_us"
at = "2018-06"
observed = 353.0
unit = "t/month"
moves = ["2018-04 CN ree_heavy 4"]
"""
EVENT = """
[[event]]
id = "extra"
turn = 1
chance = 1.0
title = "News"
text = "News"
effects.stock_us = 0.1
"""
STUDY = """title = "Mine"
scenarios = ["good.toml", "first-table"]
us = ["random"]
cn = ["hawk", "random"]
seeds = 2
"""
AT = "2026-11-24T09:12:03Z"
ODD = (
    "", " ", "-", "--", "-1", "0", "1", "²", "١٢", "1e9", "1_000", "0x10", "16", "1" * 5000, "nan",
    "US", "\0", "a\0b", "\udcff", "\ud800", "\n", "a\nb", "é", "\u202e", "x" * 300, "%s", "{}",
    "x/" * 3000, "a/b", "..", ".", "~", "first-table", "first_table", "--out", "--replace=1", "-h",
    "@file", "x" * 70_000, "x.toml", "\0.toml", "\ud800.toml",
)  # fmt: skip
NUMBERS = ("16", "17", "24", "32", "-1", "0", "15", "4097", "100000", "999999999999999999",
           "1000000000000000000", "016", "+16", "16 ", "16.0", "٣٢", "³²")  # fmt: skip
TOML_VALUES = (
    "0", "-1", "1e400", "nan", "inf", "true", '""', '"x"', '"\\u0000"', "[]", "[1]", '["x"]', "{}",
    "{a = 1}", "2025-06-04", "[[[]]]", "9" * 30, "9" * 5000, "'''\n\n'''", "[" * 2000, "1979-13-01",
    "[{}]", '"US ai_chips ²"', '"2018-06"',
)  # fmt: skip


class TooLong(Exception):
    """A door that waits for something that never comes."""


def empty_rows(plan: Plan, tasks: Sequence[int]) -> Iterator[Row]:
    """Rows of games that nobody has played."""
    for task in tasks:
        for number in plan.numbers(task):
            yield (number, *(None,) * (len(COLUMNS) - 1))


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a file of every kind."""
    monkeypatch.chdir(tmp_path)
    assert command.run(["play", "first-table", "--seed", "7", "--out", "good.rec"]) == 0
    good = load(tmp_path / "good.rec")
    whole = (tmp_path / "good.rec").read_bytes()
    header = Header("first-table", 7, {"US": Seat("person"), "CN": Seat("person")})
    texts = {
        "good.toml": SCENARIO,
        "study.toml": STUDY,
        "session.plan": written(shipped("class-45")),
        "cases.toml": CASE,
        "good-moves.txt": "\n".join(good.events),
        "odd-moves.txt": "US pass\n\nCN pass\nUS ai_chips ²\n",
        "blank.txt": "\n \n\t\n",
        "bom.txt": "\ufeffUS pass\r\nCN pass\r\n",
        "control.txt": "US pass\x0b\nCN\x00pass\nUS \x1b[31m",
        "lines.txt": "US pass\n" * 10_001,
        "long-line.txt": "US " + "pass " * 100_000,
        "nested.toml": "a = " + "[" * 5000,
        "early.rec": dump(Record(header, (Digest(0, "abcd"),))),
        "late.rec": dump(Record(header, (Digest(9, "abcd"),))),
        "odd.rec": dump(Record(header, (Entry("US ai_chips ²", AT),))),
        "unknown.rec": dump(Record(Header("june-2052", 7))),
        "other.rec": dump(Record(Header("first-table", 7, engine="0.1"), good.lines)),
    }
    for name, text in texts.items():
        (tmp_path / name).write_text(text, "utf-8", newline="\n")
    plan = read_plan(STUDY.replace('"good.toml", ', ""), "study.toml", scenario)
    parts.put(tmp_path / "good.games", plan, 1, 1, empty_rows(plan, range(plan.tasks)))
    (tmp_path / "damaged.rec").write_bytes(whole[:200] + b"~" + whole[200:])
    (tmp_path / "torn.rec").write_bytes(whole[:-30])
    (tmp_path / "binary.toml").write_bytes(bytes(range(256)))
    (tmp_path / "empty.rec").write_bytes(b"")
    for name, size in (("huge.rec", LIMIT + 1), ("huge.txt", 2_000_000)):
        with (tmp_path / name).open("wb") as file:
            file.truncate(size)
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder.toml").mkdir()
    (tmp_path / "locked.rec").write_bytes(whole)
    (tmp_path / "locked.rec").chmod(0)
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe")
        os.mkfifo(tmp_path / "pipe.toml")
        (tmp_path / "zero").symlink_to("/dev/zero")
        (tmp_path / "zero.toml").symlink_to("/dev/zero")
        (tmp_path / "loop").symlink_to("loop")
        (tmp_path / "nowhere").symlink_to("missing")
    return tmp_path


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Something that writes at once in the place of what takes minutes."""

    def calibrate(paths: Sequence[Path], *outs: str | None) -> Iterator[str]:
        for out in filter(None, outs):
            Path(out).write_text("fit\n", "utf-8")
            yield "fitted"

    def table(samples: int, path: Path) -> Iterator[str]:
        path.write_text("table\n", "utf-8")
        yield "done"

    def pages(folder: Path) -> Iterator[str]:
        (folder / "figures").mkdir()
        for name in ("guide.md", "figures/a.png"):
            (folder / name).write_text("page\n", "utf-8")
            yield name

    def unplayed(plan: Plan, tasks: Sequence[int], args: object) -> Iterator[Done]:
        for task in tasks:
            yield task, list(empty_rows(plan, [task]))

    for name, run in (("answers", answers.run), ("decade", decade.run)):
        found = run(sobol(16))
        monkeypatch.setattr(f"engine.analysis.studies.{name}.run", lambda p, found=found: found)
    monkeypatch.setattr("engine.analysis.fit.calibrate", calibrate)
    monkeypatch.setattr("engine.analysis.sensitivity.write", table)
    monkeypatch.setattr("engine.analysis.screening.write", table)
    monkeypatch.setattr("engine.analysis.guide.write", pages)
    monkeypatch.setattr("ui.doors.screenshots.take", lambda folder: list(pages(folder)))
    monkeypatch.setattr("ui.doors.screenshots.strip", lambda folder: [])
    monkeypatch.setattr("ui.audit.walk.walk", lambda *looks: iter(()))
    for door in ("ledger", "playtest"):
        monkeypatch.setattr(f"ui.doors.{door}.over", lambda todo, play, workers: iter(()))
    monkeypatch.setattr("ui.doors.strength.curve", lambda name, pairs: iter(()))
    monkeypatch.setattr("ui.doors.opponents.report", lambda seed: iter(()))
    told = Report("told", "told", "en", ())
    monkeypatch.setattr("ui.doors.hotwash.made", lambda game, changes, named, path: told)
    monkeypatch.setattr("ui.doors.balance.trials", lambda names, effort: [])
    monkeypatch.setattr("ui.doors.study._played", unplayed)
    monkeypatch.setattr("ui.doors.bench.measure", lambda quick: {"ms": 1})


class Grammar:
    """Command lines that the parser's doors and options allow, and some that they do not."""

    def __init__(self, shelf: Path, seed: int) -> None:
        self.shelf, self.chance = shelf, random.Random(seed)
        parser = command._parser()
        actions = parser._subparsers._group_actions[0].choices
        assert isinstance(actions, dict)
        self.doors: dict[str, list[argparse.Action]] = {
            name: [a for a in door._actions if a.dest != "help"] for name, door in actions.items()
        }

    def line(self) -> list[str]:
        """One command line."""
        names = [*self.doors, *["play"] * 8, *["replay"] * 6, "score", "backtest", "fit"]
        name = self.chance.choice(names)
        self.written()
        parts: list[list[str]] = []
        for action in self.doors[name]:
            if action.option_strings and self.chance.random() < (0.05 if action.required else 0.5):
                continue
            flag = [self.chance.choice(action.option_strings)] if action.option_strings else []
            if action.nargs == 0:
                parts.append(flag)
            elif flag and self.chance.random() < 0.2:
                parts.append([f"{flag[0]}={self.value(action)}"])
            else:
                count = self.chance.choice((0, 1, 2)) if action.nargs in ("*", "+") else 1
                parts.append([*flag, *(self.value(action) for _ in range(count))])
        self.chance.shuffle(parts)
        line = [name, *(word for part in parts for word in part)]
        if self.chance.random() < 0.05:
            line.insert(self.chance.randrange(len(line) + 1), self.chance.choice(ODD))
        return line

    def value(self, action: argparse.Action) -> str:
        """A value for an option: mostly one that has a chance, at times anything."""
        if self.chance.random() < 0.12:
            return self.chance.choice(ODD)
        if action.choices:
            return self.chance.choice([*map(str, action.choices), "us"])
        kind = action.dest
        if kind == "scenario":
            own = [*self.named(".toml"), "wild.toml", "wild.toml"]
            return self.chance.choice(["first-table"] * len(own) + own)
        if kind in ("us", "cn"):
            return self.chance.choice(("reciprocal", "opportunist", "random", "person"))
        if kind in ("draws", "samples", "seed", "tables", "games"):
            return self.chance.choice(NUMBERS)
        good = {
            "moves": "wild.txt",
            "cases": "wild-cases.toml",
            "file": "good.rec",
            "files": "good.rec",
            "plan": "study.toml",
            "part": "1/2",
            "parts": "good.games",
        }.get(kind)
        if good and self.chance.random() < 0.3:
            return good
        if kind in ("out", "left_out", "folder") and self.chance.random() < 0.5:
            names = (
                "new", "new.csv", "new.games", "new.html", "folder/new.rec", "folder/deep/new"
            )  # fmt: skip
            return self.chance.choice(names)
        return self.path()

    def path(self) -> str:
        """A path of some kind."""
        name = self.chance.choice([*self.named(""), "missing"])
        forms = (name, f"./{name}", str(self.shelf / name), f"{name}/x", f"{name}/",
                 f"folder/{name}", f"folder/../{name}", f"{name}/../{name}")  # fmt: skip
        return self.chance.choice((name, name, *forms))

    def named(self, ending: str) -> list[str]:
        return sorted(p.name for p in self.shelf.iterdir() if p.name.endswith(ending))

    def written(self) -> None:
        """New wild files: moves, a scenario and cases with something wrong in them."""
        chance = self.chance
        lines = (self.shelf / "good-moves.txt").read_text("utf-8").split("\n")
        lines = lines[: chance.randrange(len(lines))]
        for _ in range(chance.randrange(3)):
            lines.insert(chance.randrange(len(lines) + 1), self.move())
        (self.shelf / "wild.txt").write_bytes("\n".join(lines).encode("utf-8", "replace"))
        wild = "package_months = [6]\n" + SCENARIO.replace("\npackage_months", "\n# months") + EVENT
        for name, text in (("wild.toml", wild), ("wild-cases.toml", CASE * 2)):
            rows = text.split("\n")
            for _ in range(chance.choice((0, 1, 1, 2))):
                places = [i for i, row in enumerate(rows) if " = " in row]
                i = chance.choice(places)
                key = rows[i].split(" = ")[0]
                kind = chance.randrange(4)
                if kind == 0:
                    rows.pop(i)
                elif kind == 1:
                    rows[i] = chance.choice(rows)
                else:
                    rows[i] = f"{key} = {chance.choice(TOML_VALUES)}"
            (self.shelf / name).write_text("\n".join(rows), "utf-8", newline="\n")

    def move(self) -> str:
        """A move, or words of moves in some order."""
        words = ["US", "CN", "MED", "offer", "counter", "for", "until", "6", "3", "0", "1", "2",
                 "²", "verify", "accept", "pass", "reject", "done", "renew", "hold", "suspend",
                 "threaten", "promise", "dispute", "evade", "mediate", "withdraw", ",", "after",
                 "quiet", "in", "9999", "-1", "٣", "\x00", "é", "\ud800", *levers()]  # fmt: skip
        return " ".join(self.chance.choices(words, k=self.chance.randrange(1, 9)))


def contents(folder: Path) -> dict[Path, bytes | None]:
    """Every name under a folder, with the bytes of small ordinary files."""
    found: dict[Path, bytes | None] = {}
    for path in folder.rglob("*"):
        plain = path.is_file() and not path.is_symlink() and os.access(path, os.R_OK)
        found[path] = path.read_bytes() if plain and path.stat().st_size < 200_000 else None
    return found


def put_back(before: dict[Path, bytes | None], after: dict[Path, bytes | None]) -> None:
    for path in sorted(set(after) - set(before), reverse=True):
        path.rmdir() if path.is_dir() and not path.is_symlink() else path.unlink()
    for path, data in before.items():
        if data is not None and after.get(path) != data:
            path.write_bytes(data)


@pytest.mark.skipif(os.name != "posix", reason="pipes, devices and alarms of Unix")
def test_every_command_line_ends_well_or_with_one_line(
    shelf: Path,
    quick: None,
    many: Callable[[int, int], int],
    capsys: pytest.CaptureFixture[str],
) -> None:
    def too_long(*_: object) -> None:
        raise TooLong

    grammar = Grammar(shelf, 2026)
    codes = {0: 0, 2: 0}
    old = signal.signal(signal.SIGALRM, too_long)
    try:
        for number in range(many(50, 5000)):
            line = grammar.line()
            before = contents(shelf)
            capsys.readouterr()
            told = f"line {number}: {line!r:.1000}"
            signal.alarm(60)
            with warnings.catch_warnings():
                warnings.simplefilter("error")  # which would be lines on stderr
                code = command.run(line)
            signal.alarm(0)
            errors = capsys.readouterr().err
            after = contents(shelf)
            assert code in codes, f"{told}: exit {code}: {errors}"
            codes[code] += 1
            assert not [p for p in after if p.name.endswith(".part")], told
            if code == 0:
                assert errors == "", told
                put_back(before, after)
            else:
                assert errors.startswith("reciprocity: ") and errors.endswith("\n"), told
                assert len(errors.splitlines()) == 1, f"{told}: {errors}"
                assert len(errors) < 2000 and "Traceback" not in errors, told
                assert after == before, told
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, old)
    assert min(codes.values()) > 15, codes  # both ends are met often
