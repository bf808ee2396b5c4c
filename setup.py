"""Builds the compiled month along with the installation, where a C++ compiler is found.

Everything else is in pyproject.toml. Without a compiler, or when it fails, the installation goes on
and the game runs on NumPy alone: nothing is lost but speed.
"""

import os
import sys
from pathlib import Path

from setuptools import Extension, setup
from setuptools.command.build_ext import build_ext

ROOT = Path(__file__).resolve().parent
MONTH = "engine.compiled.month"


class BuildMonth(build_ext):
    """Writes the month from the mechanisms and compiles it, into the tree for editable installs."""

    def run(self) -> None:
        in_place = self.inplace or getattr(self, "editable_mode", False)
        folder = ROOT if in_place else ROOT / self.build_lib
        target = folder / "engine" / "compiled"
        if os.environ.get("RECIPROCITY_MONTH", "").lower() == "numpy":
            return
        sys.path.insert(0, str(ROOT))
        try:
            from engine.compiled.build import build

            target.mkdir(parents=True, exist_ok=True)
            print(f"compiled month: {build(target).name}")
        except Exception as problem:  # the game runs without it
            print(f"compiled month: not built; {problem}")


# Named so that wheels carry the platform they were built for.
setup(ext_modules=[Extension(MONTH, [], optional=True)], cmdclass={"build_ext": BuildMonth})
