"""Every number that stands in the code, with the mark and the source of its comment.

Numbers that are drawn stand in ``engine/data`` with their sources. What is left in the code of the
rooms below is found here from the source itself: constants of modules and classes, and numbers in
the bodies of functions. A comment names the source and ends with a mark in brackets, ``[page]`` or
with a unit ``[page, billion USD]``. The comment of a number is the one on its line, else the one
within or above its statement, else the one above its function, else the one below the docstring
of its module.
"""

import ast
import io
import re
import tokenize
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import engine

ROOMS = ("world", "score", "rules", "advice")
MARKS = {
    "page": "was read in the place given",
    "memory": "names the publication, not read again",
    "derived": "was computed from such numbers",
    "judgement": "is ours",
    "definition": "says what a scale, an index or a rule of the game is",
    "numerics": "keeps a computation in bounds, or is one of its constants",
}
# What needs no mark in a function or as a field's default, by rule: the numbers below with either
# sign. What needs none anywhere: powers of ten up to 1e-5, which guard a division or a comparison;
# what picks a column or an axis, in a subscript, in ``range``, in ``slice`` or in the arguments
# named here; and constants that are computed from others by the numbers below.
PLAIN = frozenset({0, 1, 2, 12, 100, 0.5})
GUARD = 1e-5
SHAPES = frozenset({"axis", "ddof", "maxsize", "order"})

_MARK = re.compile(r"\[(" + "|".join(MARKS) + r")(?:, ([^\]]+))?\]$")


@dataclass(frozen=True)
class Number:
    """A number in the code: where, what it is called, how it is written, what its comment says."""

    file: str
    line: int
    name: str  # of the constant, or of the function with its brackets
    written: str
    mark: str  # empty where the comment has none
    unit: str
    source: str

    @property
    def named(self) -> bool:
        """Whether it is a constant of a module or a class."""
        return not self.name.endswith("()")

    @property
    def at(self) -> str:
        return f"{self.file}:{self.line}: {self.name} {self.written}"


@cache
def numbers() -> tuple[Number, ...]:
    """All numbers of all rooms, in the order of files and lines."""
    root = Path(engine.__file__).parent
    modules = [f for room in ROOMS for f in sorted((root / room).rglob("*.py"))]
    return tuple(
        n
        for f in modules
        for n in found(f.read_text("utf-8"), f.relative_to(root.parent).as_posix())
    )


def found(code: str, file: str) -> list[Number]:
    """The numbers of one module."""
    return [number for number, _ in placed(code, file)]


def placed(
    code: str, file: str, plain: frozenset[float] = PLAIN
) -> Iterator[tuple[Number, ast.expr]]:
    """The numbers of one module, each with where it stands in the module's tree.

    In functions those that are ``plain`` are left out.
    """
    tree, comments = ast.parse(code), _Comments(code)
    whole = comments.above(_first_line(tree))
    for place, number in _places(tree, _Place((), (), tree.body[0]), plain):
        statement = place.statement
        said = (
            comments.on(number.lineno),
            comments.within(statement),
            comments.above(_top(statement)),
            *(comments.above(_top(f)) for f in reversed(place.outer)),
            whole,
        )
        text = next((t for t in said if _MARK.search(t)), "")
        hit = _MARK.search(text)
        mark, unit = (hit[1], hit[2] or "") if hit else ("", "")
        source = _MARK.sub("", text).strip().rstrip(".;,")
        written = " ".join((ast.get_source_segment(code, number) or "").split())
        yield Number(file, number.lineno, place.name, written, mark, unit, source), number


@dataclass(frozen=True)
class _Place:
    """Where a number stands: names on the way to it, classes and functions, its statement."""

    path: tuple[str, ...]
    outer: tuple[ast.stmt, ...]
    statement: ast.stmt

    @property
    def in_function(self) -> bool:
        return any(isinstance(f, ast.FunctionDef) for f in self.outer)

    @property
    def name(self) -> str:
        if self.in_function:
            return ".".join(self.path) + "()"
        s = self.statement
        targets = s.targets if isinstance(s, ast.Assign) else [getattr(s, "target", s)]
        names = (n.id for t in targets for n in ast.walk(t) if isinstance(n, ast.Name))
        return ".".join((*self.path, ", ".join(names)))


def _places(
    node: ast.AST, at: _Place, plain: frozenset[float]
) -> Iterator[tuple[_Place, ast.expr]]:
    """Every number below a node; of a module's constant all of what it is set to."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.FunctionDef | ast.ClassDef):
            inner = _Place((*at.path, child.name), (*at.outer, child), child)
            yield from _places(child, inner, plain)
        elif isinstance(child, ast.stmt):
            here = _Place(at.path, at.outer, child)
            value = getattr(child, "value", None)
            if not at.outer and isinstance(child, ast.Assign | ast.AnnAssign):
                if value is not None and _says_a_number(value):
                    yield here, value
            else:
                yield from _places(child, here, plain)
        elif isinstance(child, ast.expr):
            # Decorators choose how a function is kept, not what it says.
            if child not in getattr(node, "decorator_list", ()):
                yield from ((at, n) for n in _in_expression(child, plain))
        else:
            yield from _places(child, at, plain)


def _says_a_number(value: ast.expr) -> bool:
    """Not if it is computed from constants that have marks of their own."""
    names = (n.id.lstrip("_") for n in ast.walk(value) if isinstance(n, ast.Name))
    plain = PLAIN if any(n.isupper() for n in names) else frozenset[float]()
    return any(_in_expression(value, plain))


def _in_expression(node: ast.AST, plain: frozenset[float]) -> Iterator[ast.Constant]:
    """Numbers that need a mark, in the order they are written."""
    if isinstance(node, ast.Constant):
        if isinstance(node.value, int | float) and not isinstance(node.value, bool):
            if abs(node.value) not in plain and not _guards(node.value):
                yield node
        return
    for field, value in ast.iter_fields(node):
        if isinstance(node, ast.Subscript) and field == "slice":
            continue
        if isinstance(node, ast.keyword) and node.arg in SHAPES:
            continue
        if isinstance(node, ast.Call) and field == "args" and _counts(node):
            continue
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST):
                yield from _in_expression(child, plain)


def _counts(call: ast.Call) -> bool:
    return isinstance(call.func, ast.Name) and call.func.id in ("range", "slice")


def _guards(value: float) -> bool:
    return isinstance(value, float) and value <= GUARD and f"{value:e}".startswith("1.000000e-")


def _top(statement: ast.stmt) -> int:
    """The first line of a statement, its decorators included."""
    decorators: list[ast.expr] = getattr(statement, "decorator_list", [])
    return min([statement.lineno, *(d.lineno for d in decorators)])


def _first_line(tree: ast.Module) -> int:
    """Where the code of a module begins, below its docstring."""
    body = [s for s in tree.body if not isinstance(s, ast.Expr)]
    return body[0].lineno if body else 0


class _Comments:
    """The comments of a module by line."""

    def __init__(self, code: str) -> None:
        self.text: dict[int, str] = {}
        self.alone: set[int] = set()
        for token in tokenize.generate_tokens(io.StringIO(code).readline):
            if token.type == tokenize.COMMENT:
                line = token.start[0]
                self.text[line] = token.string.lstrip("# ").replace("fmt: skip", "").strip(" #")
                if not token.line[: token.start[1]].strip():
                    self.alone.add(line)

    def on(self, line: int) -> str:
        return self.text.get(line, "")

    def within(self, statement: ast.stmt) -> str:
        """The last comment with a mark between the lines of a simple statement."""
        if hasattr(statement, "body"):
            return ""
        lines = range(statement.lineno, (statement.end_lineno or statement.lineno) + 1)
        marked = [self.on(n) for n in lines if _MARK.search(self.on(n))]
        return marked[-1] if marked else ""

    def above(self, line: int) -> str:
        """The lines of comment directly above a line, as one text; blank lines end it."""
        first = line
        while first - 1 in self.alone:
            first -= 1
        return " ".join(self.text[n] for n in range(first, line))


def unmarked() -> list[Number]:
    """Numbers whose comment has no mark."""
    return [n for n in numbers() if not n.mark]
