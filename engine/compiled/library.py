"""The compiled month, loaded and called: runs of months over plans and draws.

It is optional. Where it is missing, or was built from mechanisms that have changed since, the
NumPy pages run instead and give the same bits, several times slower; ``state()`` says which and
why. ``RECIPROCITY_MONTH=numpy`` in the environment leaves it alone.
"""

import ctypes
import os
import platform
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Any

from numpy.typing import NDArray

from engine.compiled.fingerprint import fingerprint
from engine.stopping import Stop
from engine.world.elementary import Array

SPACES = ("P", "S", "start", "R", "rule", "W", "score", "won")
_SIZED = ("P", "S", "R", "W", "A", "Q", "F")  # spaces whose sizes the library states
_KINDS = {"start": "int64", "rule": "int32", "score": "uint8"}
Values = dict[str, NDArray[Any]]
RESULTS = ("N", "A", "Q", "Y", "F", "series")
SWITCH = "RECIPROCITY_MONTH"


class _Job(ctypes.Structure):
    """As in driver.cpp."""

    _fields_ = [
        *((n, ctypes.c_int64) for n in ("plans", "draws", "months", "starts", "kept")),
        *((n, ctypes.c_int64) for n in ("first_plan", "last_plan", "first_draw", "last_draw")),
        *((n, ctypes.c_void_p) for n in (*SPACES, *RESULTS, "stop")),
    ]


@dataclass(frozen=True)
class Form:
    """One form of the month: its function, and how many numbers each space has."""

    run: Callable[[Any], int]
    sizes: Mapping[str, int]


@dataclass(frozen=True)
class Library:
    """Both forms, for the widest vectors of this machine."""

    variant: str
    core: Form
    world: Form


HERE = Path(__file__).parent


def library_path() -> Path:
    """Where the library of this machine lies."""
    ending = {"win32": "dll", "darwin": "dylib"}.get(sys.platform, "so")
    return HERE / f"month-{platform.machine().lower()}.{ending}"


def seal_of(path: Path) -> Path:
    """The file beside a library that says what it was written from, and its checksum."""
    return path.with_suffix(".seal")


def checksum(path: Path) -> str:
    return blake2b(path.read_bytes(), digest_size=16).hexdigest()


@cache
def _loaded() -> tuple[Library | None, str]:
    if os.environ.get(SWITCH, "").lower() == "numpy":
        return None, f"NumPy, as {SWITCH} says"
    path = library_path()
    if not path.exists():
        return None, "NumPy: the fast month has not been built (python main.py compile)"
    try:
        written, whole = seal_of(path).read_text("utf-8").split()
        if written != fingerprint():
            return None, (
                "NumPy: the mechanisms have changed since the fast month was built "
                "(python main.py compile)"
            )
        # Loading half a library would end the program.
        if whole != checksum(path):
            return None, "NumPy: the fast month is damaged (python main.py compile)"
        found = ctypes.CDLL(str(path))
        found.widest.restype = ctypes.c_char_p
        widest = _variant(found, found.widest().decode())
    except (OSError, AttributeError, ValueError) as problem:
        return None, f"NumPy: the fast month cannot be loaded ({problem})"
    return widest, f"compiled ({widest.variant})"


def _variant(found: ctypes.CDLL, name: str) -> Library:
    forms = []
    for form in ("core", "world"):
        sizes = (ctypes.c_int64 * len(_SIZED)).in_dll(found, f"{form}_sizes")
        known = dict(zip(_SIZED, sizes, strict=True))
        forms.append(Form(getattr(found, f"{form}_run_{name}"), known))
    return Library(name, *forms)


def variant(name: str) -> Library:
    """The month for a set of instructions, which this processor must have; for tests."""
    return _variant(ctypes.CDLL(str(library_path())), name)


def library() -> Library | None:
    return _loaded()[0]


def state() -> str:
    """Which month runs here, and why."""
    return _loaded()[1]


def forget() -> None:
    """Look again, after a new build."""
    _loaded.cache_clear()


def call(
    form: Form,
    shape: tuple[int, int, int, int, int],
    part: tuple[int, int, int, int],
    values: Values,
    results: dict[str, Array],
    stop: Stop | None = None,
) -> bool:
    """Run ``part`` (first and last plan, first and last draw) of a run's ``shape``: plans, draws,
    months, starts, accounts kept. Writes into ``results``; False if it was stopped. Other threads
    go on meanwhile.
    """
    job = _Job(*shape, *part)
    for name, array in (*values.items(), *results.items()):
        _check(form, name, array, shape)
        setattr(job, name, array.ctypes.data)
    if stop is not None:
        job.stop = ctypes.addressof(stop.flag)
    return form.run(ctypes.byref(job)) == 0


def _check(form: Form, name: str, array: NDArray[Any], shape: Sequence[int]) -> None:
    """Raise ValueError unless an array is as the machine code takes it: nothing there looks."""
    plans, draws, months, starts, kept = shape
    rows = plans * draws
    s = form.sizes
    wanted: dict[str, tuple[int, ...]] = {
        "P": (s["P"], draws), "S": (s["S"], starts * draws), "start": (plans,),
        "R": (-1, s["R"]), "rule": (plans, months), "W": (months, s["W"]), "score": (months,),
        "won": (plans, 2), "N": (s["S"], rows), "A": (kept, rows), "Q": (s["Q"], rows),
        "Y": (2, rows), "F": (s["F"], rows), "series": (4, plans, months, draws),
    }  # fmt: skip
    kind = _KINDS.get(name, "float64")
    right = wanted[name] if wanted[name][0] >= 0 else (len(array), *wanted[name][1:])
    if array.shape != right or array.dtype != kind or not array.flags.c_contiguous:
        raise ValueError(
            f"{name} has shape {array.shape} of {array.dtype}; it must be {right} of {kind}, "
            "in one piece"
        )
    if name == "A" and kept > s["A"]:
        raise ValueError(f"{kept} accounts are asked for, and there are {s['A']}")
