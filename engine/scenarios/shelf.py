"""Where scenarios are found: those that are shipped, and files in folders that a person keeps.

A shelf knows its folders in the order in which they are looked through; whoever opens a record
puts the record's own folder first. A game of a scenario from outside names its digest, so that it
goes on with that scenario or not at all (docs/decisions/009).
"""

import json
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from difflib import get_close_matches
from hashlib import sha256
from pathlib import Path

from engine.bounded import Unreadable, read_text, read_toml
from engine.record import Header
from engine.scenarios.places import line_at, lines_of
from engine.scenarios.scenario import (
    BadScenario,
    Fault,
    Origin,
    Scenario,
    UnknownScenario,
    names,
    read,
    scenario,
)

SUFFIX = ".toml"
OPTION = "scenario_digest"  # of a record's header
MOST = 200  # files of a folder

_ID = re.compile(r"""^\s*id\s*=\s*["']([^"'\n]*)["']""", re.MULTILINE)


class ChangedScenario(UnknownScenario):
    """No file holds the scenario that a record names; ``now`` is what its file holds today."""

    def __init__(self, wanted: str, now: Scenario) -> None:
        assert now.origin is not None, "what is shipped has no digest"
        super().__init__(
            f"{now.origin.path.name} has changed since the game was begun: the record names the "
            f"digest {wanted}, the file has {now.origin.digest}; put the file back as it was"
        )
        self.now = now


@dataclass(frozen=True)
class Unread:
    """A file, or a folder, that could not be read as it should, with the reason."""

    path: Path
    problem: str

    def __str__(self) -> str:
        return self.problem


def digest(text: str) -> str:
    """The first 16 digits of the SHA-256 of what a scenario's text says.

    Line ends, comments, the order of keys and the way a value is written do not count.
    """
    said = json.dumps(read_toml(text), sort_keys=True, separators=(",", ":"), default=str)
    return sha256(said.encode()).hexdigest()[:16]


def named(chosen: Scenario) -> tuple[tuple[str, str], ...]:
    """The options by which a record's header names a scenario from outside; none of a shipped."""
    return ((OPTION, chosen.origin.digest),) if chosen.origin is not None else ()


@dataclass(frozen=True)
class Shelf:
    """The shipped scenarios and those of some folders."""

    folders: tuple[Path, ...] = ()

    def beside(self, file: Path) -> "Shelf":
        """The same with the folder of a file, behind links, looked through first."""
        return self.within(Path(os.path.realpath(file)).parent)

    def within(self, folder: Path) -> "Shelf":
        """The same with a folder looked through first."""
        return Shelf((folder, *self.folders))

    def all(self) -> tuple[tuple[Scenario, ...], tuple[Unread, ...]]:
        """Every scenario, the shipped ones first, and the files that could not be read."""
        found = [scenario(name) for name in names()]
        unread: list[Unread] = []
        taken: dict[str, Scenario] = {}
        for path in self._files(unread):
            try:
                own = self.by_path(path)
            except BadScenario as problem:
                unread.append(Unread(path, str(problem)))
                continue
            if own.id not in taken:
                taken[own.id] = own
                found.append(own)
            elif named(own) != named(taken[own.id]):
                first = taken[own.id].origin
                assert first is not None
                unread.append(Unread(path, f"{path.name}: the id {own.id!r} is already that of "
                                     f"{first.path}; give it another"))  # fmt: skip
        return tuple(found), tuple(unread)

    def by_id(self, name: str) -> Scenario:
        """A shipped scenario or the first of the folders; raises UnknownScenario."""
        return scenario(name) if name in names() else self.find(name)

    def by_path(self, path: Path) -> Scenario:
        """The scenario of a file; raises BadScenario, also where its id is a shipped one's."""
        text = _text(path)
        faults: tuple[Fault, ...] = ()
        try:
            found = _scenario(path, text)
        except BadScenario as problem:
            faults = problem.faults
        name = _id(text)
        if name in names():
            what = f"the id {name!r} is that of a scenario that is shipped; give it another"
            faults += (Fault(path.name, what, line_at(lines_of(text), ("id",)), ("id",)),)
        if faults:
            raise BadScenario(*faults)
        return found

    def of(self, header: Header) -> Scenario:
        """The scenario of a record.

        Raises UnknownScenario where no file holds it, and ChangedScenario where one holds another
        content under its id.
        """
        wanted = dict(header.options).get(OPTION, "")
        # An id may be shipped one day that people have used before; the digest says whose it is.
        return self.find(header.scenario, wanted) if wanted else self.by_id(header.scenario)

    def find(self, name: str, wanted: str = "") -> Scenario:
        """The scenario of an id in the folders, and of a digest if one is wanted."""
        changed: Scenario | None = None
        broken: list[str] = []  # files that may be the one, if only they could be read
        for path in self._files([], first=name):
            own = path.stem
            try:
                text = _text(path)
                own = _id(text) or own
                if own != name:
                    continue
                found = _scenario(path, text)
            except BadScenario as problem:
                if own == name:
                    broken.append(str(problem))
                continue
            if not wanted or named(found) == ((OPTION, wanted),):
                return found
            changed = changed or found
        if changed is not None:
            raise ChangedScenario(wanted, changed)
        raise UnknownScenario(self._missing(name, wanted, broken))

    def _missing(self, name: str, wanted: str, broken: list[str]) -> str:
        what = f"no scenario {name!r}{f' of digest {wanted}' if wanted else ''}"
        if not wanted:
            known = [s.id for s in self.all()[0]]
            what += f"; the nearest is {get_close_matches(name, known, 1, 0.0)[0]!r}"
        looked = list(dict.fromkeys(_shown(folder) for folder in self.folders))
        if looked:
            what += f"; looked in {' and '.join(looked)}"
        if broken:
            return f"{what}; {broken[0]}"
        cure = "put its file into one of them" if len(looked) > 1 else "put its file there"
        return f"{what}; {cure}" if looked else what

    def _files(self, unread: list[Unread], first: str = "") -> Iterator[Path]:
        """The files of all folders, in each folder the one that is named after an id first."""
        seen: set[str] = set()
        for folder in self.folders:
            try:
                place = os.path.realpath(folder)
                if place in seen:
                    continue
                seen.add(place)
                found = sorted(x for x in os.listdir(folder) if _is_scenario(x))
            except (FileNotFoundError, NotADirectoryError):
                continue
            except (OSError, ValueError) as problem:
                reason = getattr(problem, "strerror", None) or "it is no place of a file"
                unread.append(Unread(folder, f"{_shown(folder)}: {reason.lower()}"))
                continue
            found.sort(key=lambda x: x != first + SUFFIX)
            if len(found) > MOST:
                what = f"{_shown(folder)} holds more than {MOST} scenarios; take some out"
                unread.append(Unread(folder, what))
            yield from (folder / x for x in found[:MOST])


def _is_scenario(name: str) -> bool:
    return name.lower().endswith(SUFFIX) and not name.startswith(".")


def _shown(folder: Path) -> str:
    return str(folder) if str(folder) != "." else "this folder"


def _text(path: Path) -> str:
    try:
        return read_text(path)
    except Unreadable as problem:
        raise BadScenario(Fault(path.name, str(problem))) from None


def _id(text: str) -> str:
    """The id that a text gives its scenario, however little else is right in it."""
    try:
        return str(read_toml(text).get("id", ""))
    except Unreadable:
        found = _ID.search(text)
        return found[1] if found else ""


def _scenario(path: Path, text: str) -> Scenario:
    """The scenario of a file's text, with where it comes from; raises BadScenario."""
    return replace(read(text, path.name), origin=Origin(path, digest(text), text))
