"""The model with some numbers of its code at other values.

The numbers are replaced in a module's tree while it is imported, in a process of its own; no file
is written and nothing here is changed. The NumPy month runs there, which follows the code.

Read from standard input is JSON of ``Altered``; written to standard output is the array of
``engine.analysis.screening.scores`` as ``numpy.save`` writes it. Nothing of the model may be
imported above: it would be there before its numbers are replaced.
"""

import ast
import json
import os
import subprocess
import sys
from dataclasses import asdict, dataclass
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import spec_from_file_location
from pathlib import Path
from types import CodeType
from typing import Any

ROOT = Path(__file__).parents[2]
Place = tuple[int, int, int]  # line and column, and the column behind it


@dataclass(frozen=True)
class Altered:
    """Which module's numbers are replaced, where each stands and what it becomes."""

    file: str = ""  # from the folder of the program, as engine/world/price.py
    numbers: tuple[tuple[Place, float], ...] = ()


class CannotRun(ValueError):
    """The model does not run with these numbers."""


def answered(altered: Altered, draws: int) -> bytes:
    """What a process with these numbers writes; raises CannotRun."""
    ran = subprocess.run(
        [sys.executable, "-m", "engine.analysis.altered"],
        input=json.dumps({"draws": draws, **asdict(altered)}).encode(),
        capture_output=True,
        cwd=ROOT,
        env={**os.environ, "RECIPROCITY_MONTH": "numpy", "PYTHONPATH": str(ROOT)},
        check=False,
    )
    if ran.returncode:
        last = (ran.stderr.decode(errors="replace").strip().splitlines() or ["no word of why"])[-1]
        raise CannotRun(f"{altered.file}: the model does not run with {altered.numbers}: {last}")
    return ran.stdout


class _Replace(ast.NodeTransformer):
    """Numbers at some places of a tree become others."""

    def __init__(self, values: dict[Place, float]) -> None:
        self.values = values

    def visit(self, node: ast.AST) -> Any:
        value = self.values.pop(place(node), None) if isinstance(node, ast.expr) else None
        if value is None:
            return self.generic_visit(node)
        return ast.copy_location(ast.Constant(value), node)


def place(node: ast.expr) -> Place:
    """Where an expression of one line stands."""
    return node.lineno, node.col_offset, node.end_col_offset or 0


def replaced(code: str, values: dict[Place, float]) -> ast.Module:
    """The tree of a module with these numbers; an error where one of them is not found."""
    change = _Replace(dict(values))
    tree = change.visit(ast.parse(code))
    if change.values:
        raise CannotRun(f"no number at {sorted(change.values)}")
    return ast.fix_missing_locations(tree)  # type: ignore[no-any-return]


class _Loader(SourceFileLoader):
    """One module from its source, past what was compiled of it before."""

    values: dict[Place, float]

    def get_code(self, fullname: str) -> CodeType:
        return compile(replaced(Path(self.path).read_text("utf-8"), self.values), self.path, "exec")


class _Finder(MetaPathFinder):
    """Finds one module before all others do."""

    def __init__(self, altered: Altered) -> None:
        self.altered = altered
        self.name = altered.file.removesuffix(".py").replace("/", ".")

    def find_spec(self, name: str, path: Any, target: Any = None) -> ModuleSpec | None:
        if name != self.name:
            return None
        where = str(ROOT / self.altered.file)
        loader = _Loader(name, where)
        loader.values = dict(self.altered.numbers)
        return spec_from_file_location(name, where, loader=loader)


def _main() -> None:
    asked = json.load(sys.stdin)
    numbers = tuple((tuple(at), value) for at, value in asked["numbers"])
    sys.meta_path.insert(0, _Finder(Altered(asked["file"], numbers)))
    import numpy as np

    from engine.analysis.screening import scores

    np.save(sys.stdout.buffer, scores(asked["draws"]))


if __name__ == "__main__":
    _main()
