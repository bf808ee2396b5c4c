"""A how-to page as something to do: its diff blocks are edits, its console blocks are checks.

A diff block names its file in its first line, ``+++ engine/data/levers.toml``. Lines with a blank
in front are there already, lines with "-" go, lines with "+" come; without lines that are there
already the rest is put at the file's end, or is a new file. No line numbers: what is there already
finds the place. In a console block ``$ python ...`` is run, and each line below must be part of
what it prints.
"""

import os
import re
import shlex
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

BLOCK = re.compile(r"^```(diff|console)\n(.*?)^```$", re.M | re.S)


@dataclass(frozen=True)
class Edit:
    """What changes in one place of a file."""

    file: str
    old: str
    new: str

    def apply(self, root: Path) -> None:
        """Change the file below root; raises ValueError if its place is not there just once."""
        place = root / self.file
        text = place.read_text("utf-8") if place.exists() else ""
        if not self.old:
            text += self.new
        elif text.count(self.old) != 1:
            raise ValueError(
                f"{self.file}: these lines stand there {text.count(self.old)} times, "
                f"they must stand there once:\n{self.old}"
            )
        else:
            text = text.replace(self.old, self.new)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, "utf-8")


@dataclass(frozen=True)
class Check:
    """A command with what it must print."""

    words: tuple[str, ...]
    prints: tuple[str, ...]

    def fault(self, root: Path) -> str:
        """What is wrong when it is run in root, or nothing."""
        # The next command need not read the whole copy again.
        compiled = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
        done = subprocess.run(
            [sys.executable, *self.words[1:]],
            cwd=root, capture_output=True, text=True, timeout=300, encoding="utf-8", env=compiled,
        )  # fmt: skip
        said = done.stdout + done.stderr
        missing = [line for line in self.prints if line not in said]
        if done.returncode == 0 and not missing:
            return ""
        return f"{shlex.join(self.words)}: exit {done.returncode}, not printed {missing}\n{said}"


def read(page: str) -> tuple[list[Edit], list[Check]]:
    """Edits and checks of a page in its order; raises ValueError for a block without a sense."""
    edits, checks = [], []
    for kind, text in BLOCK.findall(page):
        if kind == "diff":
            edits.append(_edit(text.splitlines(keepends=True)))
        else:
            checks += [_check(part) for part in re.split(r"^\$ ", text, flags=re.M)[1:]]
    return edits, checks


def _edit(lines: list[str]) -> Edit:
    mark, _, file = lines[0].strip().partition(" ")
    if mark != "+++" or not file:
        raise ValueError(f"a diff block must begin with '+++ FILE', not {lines[0]!r}")
    body = [" " + line if line == "\n" else line for line in lines[1:]]
    odd = [line for line in body if line[0] not in " +-"]
    if odd:
        raise ValueError(f"{file}: a line begins with ' ', '+' or '-', not {odd[0]!r}")
    old, new = ("".join(line[1:] for line in body if line[0] in signs) for signs in (" -", " +"))
    return Edit(file, old, new)


def _check(text: str) -> Check:
    command, *prints = text.splitlines()
    words = tuple(shlex.split(command))
    if words[0] != "python":
        raise ValueError(f"a console block runs python, not {words[0]!r}")
    return Check(words, tuple(line for line in prints if line))
