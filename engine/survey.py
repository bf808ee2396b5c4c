"""A short survey before and after a session: questions as data, answers as rows of a table.

Nobody's name is asked. Who wants to compare before with after gives the same word twice; without
one a word is made up. Answers are a CSV with a row a question: ``person, when, survey, question,
kind, answer, right``; ``right`` is 1 or 0 where a question has a right answer, else empty.
"""

import csv
import errno
import io
import os
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import astuple, dataclass, fields
from importlib.resources import files
from pathlib import Path
from stat import S_ISREG

import numpy as np

from engine import bounded
from engine.scenarios.places import lines_of
from engine.scenarios.scenario import BadScenario
from engine.scenarios.values import Value, all_of, each

FILE = "survey.toml"
ANSWERS_FILE = "answers.csv"  # in a folder of games
KINDS, TIMES = ("choice", "scale", "text", "memo"), ("before", "after")
WRITTEN = ("text", "memo")  # in a person's own words
SCALE = 5  # from 1, not at all
KEYS = ("id", "text", "kind", "options", "right", "when", "source")
LONGEST = {"text": 500, "memo": 6000}  # signs of an answer in words: a line, or some two pages
PARAGRAPH = " \N{PILCROW SIGN} "  # between paragraphs, as a row is one line
ANSWERS = 16 * 1024 * 1024  # bytes of a file of answers


class BadSurvey(ValueError):
    """Questions or answers that cannot be used; says where, what and what would be right."""


@dataclass(frozen=True)
class Question:
    """``right`` is the place of the right answer, from 1; 0 where none is."""

    id: str
    text: str
    kind: str
    options: tuple[str, ...] = ()
    right: int = 0
    when: str = ""  # before or after; nothing is both
    source: str = ""


@dataclass(frozen=True)
class Survey:
    """Questions with a title."""

    id: str
    title: str
    questions: tuple[Question, ...]

    def asked(self, when: str) -> tuple[Question, ...]:
        """The questions of before or after."""
        return tuple(q for q in self.questions if q.when in ("", when))


@dataclass(frozen=True)
class Answer:
    """One answer as a row holds it."""

    person: str
    when: str
    survey: str
    question: str
    kind: str
    answer: str
    right: str = ""


COLUMNS = tuple(f.name for f in fields(Answer))


def read(text: str, name: str = FILE) -> Survey:
    """The survey of a text; raises BadSurvey and nothing else."""
    try:
        v = Value(name, lines_of(text), (), bounded.read_toml(text))
        got = all_of(
            lambda: v.table(("id", "title", "question")),
            id=v.part("id", Value.id),
            title=v.part("title", Value.text),
            questions=lambda: each(v.at("question").items(1), _question),
        )
    except bounded.Unreadable as problem:
        raise BadSurvey(f"{name}: {problem}") from None
    except BadScenario as problem:
        raise BadSurvey(str(problem).replace("the scenario", "the survey")) from None
    ids = [q.id for q in got["questions"]]
    twice = next((x for x in ids if ids.count(x) > 1), "")
    if twice:
        raise BadSurvey(f"{name}: the question {twice!r} stands twice; give it another id")
    return Survey(**got)


def _question(v: Value) -> Question:
    got = all_of(
        lambda: v.table(KEYS),
        id=v.part("id", Value.id),
        text=v.part("text", Value.text),
        kind=v.part("kind", _one_of, KINDS),
        options=lambda: each(v.listed("options"), Value.text),
        when=v.maybe("when", _one_of, "", TIMES),
        source=v.maybe("source", Value.text, ""),
    )
    options = got["options"]
    if (got["kind"] == "choice") != (len(options) >= 2):
        raise v.fail("a choice has two options or more, and nothing else has any")
    right = v.at("right").whole(1, len(options)) if v.has("right") and options else 0
    if right and not got["source"]:
        raise v.fail("a question with a right answer names its 'source'")
    return Question(**got, right=right)


def _one_of(v: Value, among: Sequence[str]) -> str:
    text = v.text()
    if text not in among:
        raise v.fail(f"{text[:40]!r} is none of {', '.join(among)}")
    return text


def shipped() -> Survey:
    """The survey that comes with the program."""
    return read(files("engine.data").joinpath(FILE).read_text("utf-8"))


def own_or_shipped(folder: Path) -> Survey:
    """A teacher's own survey of a folder, else the shipped one; raises BadSurvey."""
    path = folder / FILE
    if not path.exists():
        return shipped()
    try:
        return read(bounded.read_text(path), FILE)
    except bounded.Unreadable as problem:
        raise BadSurvey(f"{FILE}: {problem}") from None


def answered(
    survey: Survey, person: str, when: str, given: Mapping[str, int | str]
) -> list[Answer]:
    """Rows of one person: places of options and scales from 1, or words; what was left is none."""
    rows = []
    for q in survey.asked(when):
        value = given.get(q.id)
        if value is None or value == "":
            continue
        parts = [" ".join(x.split()) for x in str(value).splitlines()]
        between = PARAGRAPH if q.kind == "memo" else " "
        text = between.join(x for x in parts if x)[: LONGEST.get(q.kind, LONGEST["text"])]
        right = str(int(value == q.right)) if q.right else ""
        if q.kind == "choice":
            text = q.options[int(value) - 1]
        rows.append(Answer(person, when, survey.id, q.id, q.kind, text, right))
    return rows


def add(path: Path, rows: Iterable[Answer]) -> None:
    """Write rows at the end of a file of answers, whole or not at all; raises OSError.

    A last line without its end keeps what it has: the rows begin on a line of their own.
    """
    flags = os.O_RDWR | os.O_CREAT | os.O_APPEND
    odd = getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)  # a pipe is not waited for
    descriptor = os.open(path, flags | odd, 0o666)
    try:
        status = os.fstat(descriptor)
        if not S_ISREG(status.st_mode):
            raise OSError(errno.EINVAL, "not an ordinary file", str(path))
        out = io.StringIO(newline="")
        table = csv.writer(out, lineterminator="\n")
        if not status.st_size:
            table.writerow(COLUMNS)
        elif not _ended(descriptor):
            out.write("\n")
        table.writerows(_plain(astuple(row)) for row in rows)
        left = out.getvalue().encode()
        try:
            while left:
                left = left[os.write(descriptor, left) :]
            os.fsync(descriptor)
        except OSError:
            with suppress(OSError):
                os.ftruncate(descriptor, status.st_size)
            raise
    finally:
        os.close(descriptor)


def _ended(descriptor: int) -> bool:
    """Whether the last line of a file that is not empty has its end."""
    os.lseek(descriptor, -1, os.SEEK_END)
    return os.read(descriptor, 1) == b"\n"


def _plain(cells: Sequence[str]) -> list[str]:
    """Cells that no spreadsheet takes for a formula."""
    return [f"'{c}" if c[:1] in ("=", "+", "-", "@", "\t") else c for c in cells]


def answers(path: Path) -> list[Answer]:
    """All rows of a file of answers; a last line that was cut off is left out. Raises BadSurvey."""
    try:
        text = bounded.read_text(path, ANSWERS)
    except bounded.Unreadable as problem:
        raise BadSurvey(f"{path.name}: {problem}") from None
    rows = csv.reader(text[: text.rfind("\n") + 1].splitlines())
    found = []
    try:
        if tuple(next(rows, ())) != COLUMNS:
            raise BadSurvey(f"{path.name}, line 1: these are no answers; choose another file")
        for line in rows:
            if not _is_answer(line):
                raise BadSurvey(
                    f"{path.name}, line {rows.line_num}: this is no answer; take the line out"
                )
            found.append(Answer(*line))
    except csv.Error as problem:
        what = f"it is no row of a table: {problem}"
        raise BadSurvey(f"{path.name}, line {rows.line_num}: {what}; take the line out") from None
    return found


def _is_answer(line: Sequence[str]) -> bool:
    """Whether a row is of this table: a scale's answer is a place on it, right is 1, 0 or empty."""
    if len(line) != len(COLUMNS) or line[1] not in TIMES or line[4] not in KINDS:
        return False
    scale = line[4] != "scale" or line[5] in ("", *map(str, range(1, SCALE + 1)))
    return scale and line[6] in ("", "0", "1")


@dataclass(frozen=True)
class Change:
    """A question before and after: part of right answers, or the mean of a scale."""

    question: str
    kind: str
    before: float
    after: float
    people: int  # who answered both times
    moved: float  # mean change of those


def changes(rows: Sequence[Answer]) -> list[Change]:
    """What has changed, by question in the order in which it comes; words are not counted.

    A person's last answer of a time counts.
    """
    values: dict[str, dict[str, dict[str, float]]] = {}
    kinds: dict[str, str] = {}
    for r in rows:
        number = r.right if r.kind == "choice" else r.answer if r.kind == "scale" else ""
        if not number:
            continue
        kinds[r.question] = r.kind
        values.setdefault(r.question, {}).setdefault(r.when, {})[r.person] = float(number)
    found = []
    for question, by_time in values.items():
        before, after = (by_time.get(when, {}) for when in TIMES)
        both = sorted(before.keys() & after.keys())
        found.append(
            Change(
                question, kinds[question], _mean(before.values()), _mean(after.values()),
                len(both), _mean([after[p] - before[p] for p in both]),
            )
        )  # fmt: skip
    return found


def _mean(values: Iterable[float]) -> float:
    there = list(values)
    return float(np.mean(there)) if there else float("nan")
