"""Building the compiled month: ``python main.py compile``, and by pip where a compiler is found.

The text is written from the mechanisms as they stand, and compiled once for each set of
instructions that its processors may have; the widest that a machine has is chosen when it is
loaded. Any C++ compiler that knows GCC's vectors will do: g++, clang++, or the one that the package
``ziglang`` brings. Contraction and rearrangement of operations stay off: they would change bits.
"""

import importlib.util
import os
import platform
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path

from engine.compiled.fingerprint import fingerprint
from engine.compiled.library import checksum, library_path, seal_of
from engine.compiled.trace import traced
from engine.compiled.write import written

HERE = Path(__file__).parent
# More than -O1 takes four times as long to build and is no faster.
FLAGS = (
    "-O1", "-std=c++17", "-fPIC", "-ffp-contract=off", "-fno-math-errno", "-fno-exceptions",
    "-fno-rtti", "-fvisibility=hidden", "-w",
)  # fmt: skip
# Name, lanes of a vector, what the compiler is told; the last is for every processor.
X86 = (
    ("avx512", 8, ("-mavx512f", "-mavx512dq", "-mavx512vl")),
    ("avx2", 4, ("-mavx2",)),
    ("base", 2, ()),
)
OTHERS = (("base", 2, ()),)
SECONDS = 300  # a compiler that takes longer hangs


class NoCompiler(RuntimeError):
    """No C++ compiler, or one that fails; says which and what would help."""


def library_name() -> str:
    return library_path().name


def compiler() -> list[str]:
    """The command of the first compiler found; raises NoCompiler."""
    named = os.environ.get("CXX")
    if named:
        return named.split()
    for name in ("c++", "g++", "clang++"):
        if shutil.which(name):
            return [name]
    if importlib.util.find_spec("ziglang"):
        return [sys.executable, "-m", "ziglang", "cc"]  # as C, no library is linked
    raise NoCompiler(
        "no C++ compiler is here; pip install -e '.[fast]' brings one, and without it the game "
        "runs as it is, only slower"
    )


def variants() -> tuple[tuple[str, int, tuple[str, ...]], ...]:
    return X86 if platform.machine().lower() in ("x86_64", "amd64") else OTHERS


@cache
def text() -> str:
    """The months of forecasts and of the world as C++."""
    return "\n".join(written(traced(core)) for core in (True, False))


def build(folder: Path = HERE) -> Path:
    """Compile into ``folder``; raises NoCompiler. Nothing is replaced unless all went well."""
    command = compiler()
    with tempfile.TemporaryDirectory() as place:
        work = Path(place)
        (work / "months.inc").write_text(text(), "utf-8")
        shutil.copy(HERE / "driver.cpp", work / "driver.cpp")

        def compiled(variant: tuple[str, int, tuple[str, ...]]) -> str:
            name, lanes, flags = variant
            defines = [f"-DLANES={lanes}", f"-DNAME(x)=x##_{name}"]
            defines += ["-DFIRST"] if name == "base" else []
            out = str(work / f"{name}.o")
            _run([*command, *FLAGS, *flags, *defines, "-c", "driver.cpp", "-o", out], work)
            return out

        with ThreadPoolExecutor() as pool:
            objects = list(pool.map(compiled, variants()))
        _run([*command, "-shared", *objects, "-o", library_name()], work)
        target = folder / library_name()
        fresh = target.with_suffix(f".{os.getpid()}")
        shutil.copy(work / library_name(), fresh)
        seal = f"{fingerprint()} {checksum(fresh)}\n"
        os.replace(fresh, target)
        seal_of(target).write_text(seal, "utf-8")
    return target


def _run(command: list[str], folder: Path) -> None:
    try:
        done = subprocess.run(
            command, cwd=folder, capture_output=True, text=True, timeout=SECONDS, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as problem:
        raise NoCompiler(f"{command[0]} did not run: {problem}") from None
    if done.returncode:
        lines = (done.stderr.strip() or f"exit {done.returncode}").splitlines()
        found = next((x for x in lines if "error" in x), lines[0])
        raise NoCompiler(f"{command[0]} failed: {found}")
