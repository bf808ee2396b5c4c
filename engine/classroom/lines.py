"""Branches of a class: which game each was taken from, and what counts as a table.

A branch goes on from an earlier turn of another record and holds all that came before. Counted
beside it, its table would count twice. So each line of games counts once: by the first of it that
was played to its end, in the order in which they stand, or by the game that all the others go back
to where none was. Where that game is not here the first of its branches stands for it.

A branch names the file that it was taken from. Files are renamed and lie in several folders, so a
game is taken for that one only if both have the same beginning; of a branch from the first turn,
which has none, the name alone tells.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from engine.branching import branch_of
from engine.record import Entry, Record


@dataclass(frozen=True)
class Branch:
    """Which turn a game goes on from, and of which game.

    ``under`` is the table that it stands below, empty where the game that it was taken from is not
    here. ``file`` is what the record names.
    """

    file: str
    turn: int
    under: str = ""


@dataclass(frozen=True)
class Stem:
    """What tells where a record belongs: its file, what it says it is a branch of, its beginnings.

    ``begins`` holds a mark for each turn that was played: alike in records that are alike up to
    there, whatever comes after.
    """

    file: str
    folder: str
    of: tuple[str, int] | None
    begins: tuple[str, ...]


def stem(record: Record, file: str, folder: str) -> Stem:
    """What a record tells of its line; ``file`` is its name and ``folder`` where it lies."""
    mark, begins = sha256(), []
    for line in record.lines:
        if isinstance(line, Entry):
            mark.update(f"{line.at} {line.text}\n".encode("utf-8", "surrogatepass"))
        else:
            begins.append(mark.hexdigest())
    return Stem(file, folder, branch_of(record.header), tuple(begins))


def branches(stems: Mapping[str, Stem]) -> dict[str, Branch]:
    """The branches among tables of one scenario and seed, by the names that tables are told by."""
    found: dict[str, Branch] = {}
    first: dict[tuple[str, str], str] = {}  # that stands for a game that is not here
    for name, own in stems.items():
        if own.of is None:
            continue
        file, turn = own.of
        parent = _parent(name, stems)
        if parent and not _comes_from(parent, name, found):
            found[name] = Branch(file, turn, parent)
        else:
            counts = first.setdefault((own.folder, file), name)
            found[name] = Branch(file, turn, counts if counts != name else "")
    return found


def _parent(name: str, stems: Mapping[str, Stem]) -> str:
    """The table that a branch was taken from; nothing where it is not here."""
    own = stems[name]
    assert own.of is not None, "only a branch has a parent"
    file, turn = own.of
    alike = [
        other for other, its in stems.items()
        if other != name and _same_beginning(own, its, turn)
    ]  # fmt: skip
    named = [other for other in alike if stems[other].file == file]
    beside = [other for other in named if stems[other].folder == own.folder]
    # A renamed file is known by its beginning alone; other branches of the same game come last.
    renamed = sorted((o for o in alike if turn > 1), key=lambda o: _names(stems[o], file))
    sisters = {o for o in renamed if stems[o].of == own.of}
    return next(iter((*beside, *named, *(o for o in renamed if o not in sisters))), "")


def _names(its: Stem, file: str) -> bool:
    """Whether a game is itself a branch of that file."""
    return its.of is not None and its.of[0] == file


def _same_beginning(own: Stem, its: Stem, turn: int) -> bool:
    before = turn - 1  # turns that both hold
    enough = min(len(own.begins), len(its.begins)) >= before
    return enough and own.begins[:before][-1:] == its.begins[:before][-1:]


def _comes_from(name: str, branch: str, found: Mapping[str, Branch]) -> bool:
    """Whether a table stands below a branch, so that the branch cannot stand below it."""
    while name:
        if name == branch:
            return True
        name = found[name].under if name in found else ""
    return False


def in_order(names: Sequence[str], found: Mapping[str, Branch]) -> Iterator[str]:
    """Tables in their order, each with its branches and theirs below it."""
    below: dict[str, list[str]] = {}
    for name in names:
        below.setdefault(found[name].under if name in found else "", []).append(name)

    def line(name: str) -> Iterator[str]:
        yield name
        for branch in below.get(name, ()):
            yield from line(branch)

    for name in below.get("", ()):
        yield from line(name)


def speaking(
    order: Sequence[str], found: Mapping[str, Branch], over: Mapping[str, bool]
) -> set[str]:
    """Of each line of games, in order, the one by which it counts."""
    chosen: dict[str, str] = {}
    first = ""
    for name in order:
        if name not in found or not found[name].under:
            first = name
        if name == first or (over[name] and not over[chosen[first]]):
            chosen[first] = name
    return set(chosen.values())
