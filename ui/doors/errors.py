"""How a door says no: one line on stderr, whatever was given."""

import os
import sys
import traceback
from contextlib import suppress
from pathlib import Path

from ui.texts.speech import tr

BAD_INPUT = 2
FAULT = 70  # EX_SOFTWARE of sysexits.h
STOPPED = 130  # what a shell reports for a program that Ctrl-C ended
NOBODY_READS = 141  # what a shell reports for a program that a closed pipe ended

_LONGEST = 600
_ROOT = Path(__file__).parents[2]


class Refused(Exception):
    """Something that was given cannot be used; says what and what would be right."""


def one_line(text: str) -> str:
    """A text that fits on one line of any terminal, however odd what it quotes."""
    # An argument can hold 100 kB; its beginning and its end tell enough.
    if len(text) > _LONGEST:
        text = f"{text[: _LONGEST * 2 // 3]} ... {text[-_LONGEST // 3 :]}"
    text = " ".join(text.split())
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)


def tell(text: str) -> None:
    """A line on stderr, if there is one that takes it."""
    if sys.stderr is not None:
        with suppress(OSError, ValueError):
            print(f"reciprocity: {one_line(text)}", file=sys.stderr, flush=True)


def refuse(text: str) -> int:
    """Bad input: a line that says what, and the exit code."""
    tell(text)
    return BAD_INPUT


def reason(problem: OSError) -> str:
    """The system's own words, to stand inside a sentence."""
    text = problem.strerror or str(problem) or tr("door.no_reason")
    return text[:1].lower() + text[1:]


def fault(problem: Exception) -> int:
    """The program's own fault: where it lies, in a line that a person can report."""
    frames = traceback.extract_tb(problem.__traceback__)
    own = [f for f in frames if _ours(f.filename)]
    kind = type(problem).__name__
    if own:
        name = Path(own[-1].filename).relative_to(_ROOT).as_posix()
        tell(tr("door.fault_in", kind=kind, place=f"{name}:{own[-1].lineno}"))
    else:
        tell(tr("door.fault", kind=kind))
    return FAULT


def _ours(filename: str) -> bool:
    path = Path(filename)
    return path.is_relative_to(_ROOT) and "site-packages" not in path.parts


def prepare() -> None:
    """Signs that a terminal cannot show are written as escapes."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")


def silence() -> None:
    """Nobody reads any more: what is still buffered goes nowhere, also when Python ends."""
    with suppress(OSError, ValueError, AttributeError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
