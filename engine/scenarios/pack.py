"""Packs: scenarios of a teacher in a folder or a zip, looked through before anything is used.

A pack holds texts and nothing else: scenarios (``.toml``), their translations (``.ts``) and notes
(``.md``, ``.txt``), all beside each other or in one folder. What else is in it, a path that leads
elsewhere, a link, a file that is secretly larger than it says, and a scenario with a fault make it
no pack: the first reason is told with what would be right, and nothing of it is kept. Sizes are
counted while files are read, as a zip may lie about them.
"""

import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from engine.bounded import LIMIT, Unreadable, read_text
from engine.scenarios.scenario import BadScenario, Scenario, names, read

KINDS = (".toml", ".ts", ".md", ".txt")
MOST = 200  # files
WHOLE = 8 * LIMIT  # bytes of all files together
PACKED = 4 * LIMIT  # bytes of a zip
LONGEST = 100  # signs of a name
USUAL = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # ways of packing that every system has
WHEN = (2018, 1, 1, 0, 0, 0)  # the date that all files of a written pack bear
# What a file's name may not hold anywhere, as some system would obey it.
_FORBIDDEN = set('\\:*?"<>|')
_DEVICES = {"con", "prn", "aux", "nul", *(f"{d}{n}" for d in ("com", "lpt") for n in range(10))}


class BadPack(ValueError):
    """No pack: says which part of it, what is wrong and what would be right."""


@dataclass(frozen=True)
class Pack:
    """A pack that was looked through: its texts by name, and the scenarios among them."""

    name: str
    texts: Mapping[str, str]
    scenarios: tuple[Scenario, ...]


def open_pack(path: Path) -> Pack:
    """The pack of a folder or a zip; raises BadPack and nothing else."""
    try:
        found = dict(_folder(path) if path.is_dir() else _zip(path))
    except OSError as problem:
        reason = (problem.strerror or type(problem).__name__).lower()
        raise BadPack(f"{path.name}: it cannot be read: {reason}") from None
    return Pack(path.stem, found, tuple(_scenarios(path.name, found)))


def write(pack: Pack, path: Path) -> None:
    """A pack as a zip; the same pack gives the same bytes."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        for name in sorted(pack.texts):
            entry = zipfile.ZipInfo(name, WHEN)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            out.writestr(entry, pack.texts[name].encode())


def _scenarios(pack: str, texts: Mapping[str, str]) -> Iterator[Scenario]:
    """Every scenario, sound, with an id of its own."""
    by_id: dict[str, str] = {}
    for name in sorted(n for n in texts if n.endswith(".toml")):
        try:
            found = read(texts[name], name)
        except BadScenario as problem:
            fault = sorted(problem.faults, key=lambda f: f.line)[0]
            raise BadPack(f"{pack}: {fault}") from None
        if found.id in names():
            what = f"the id {found.id!r} is that of a scenario that is shipped; give it another"
            raise BadPack(f"{pack}: {name}: {what}")
        if found.id in by_id:
            what = f"the id {found.id!r} is already that of {by_id[found.id]}; give it another"
            raise BadPack(f"{pack}: {name}: {what}")
        by_id[found.id] = name
        yield found
    if not by_id:
        raise BadPack(f"{pack}: there is no scenario in it; a pack holds one or more files .toml")


def _zip(path: Path) -> Iterator[tuple[str, str]]:
    if not path.is_file():
        raise BadPack(f"{path.name}: there is no pack at this place; name a folder or a zip")
    if path.stat().st_size > PACKED:
        raise BadPack(f"{path.name}: it has more than {PACKED} bytes; a pack holds texts only")
    try:
        with zipfile.ZipFile(path) as packed:
            yield from _unpacked(path.name, packed)
    except BadPack:
        raise
    # A name that is no UTF-8 is a ValueError, one that is empty an IndexError.
    except (
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        RuntimeError,
        ValueError,
        IndexError,
        struct.error,
    ):
        raise BadPack(f"{path.name}: it is no sound zip; pack the folder again") from None


def _unpacked(pack: str, packed: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    entries = [e for e in packed.infolist() if not e.is_dir()]
    _count(pack, len(entries))
    taken: set[str] = set()
    left = WHOLE
    folders = {PurePosixPath(e.filename).parent for e in entries}
    if len(folders) > 1:
        raise BadPack(f"{pack}: its files stand in several folders; put them beside each other")
    for entry in entries:
        name = _name(pack, entry.filename, taken)
        if stat.S_ISLNK(entry.external_attr >> 16):
            raise BadPack(f"{pack}: {name} is a link; put the file itself in its place")
        if entry.flag_bits & 1:
            raise BadPack(f"{pack}: {name} is encrypted; pack the folder without a password")
        if entry.compress_type not in USUAL:
            raise BadPack(f"{pack}: {name} is packed in a rare way; pack the folder as a usual zip")
        with packed.open(entry) as file:
            data = file.read(min(LIMIT, left) + 1)
        left -= len(data)
        yield name, _text(pack, name, data, left)


def _folder(path: Path) -> Iterator[tuple[str, str]]:
    files = sorted(p for p in path.iterdir() if not p.name.startswith("."))
    _count(path.name, len(files))
    taken: set[str] = set()
    left = WHOLE
    for file in files:
        name = _name(path.name, file.name, taken)
        if file.is_symlink():
            raise BadPack(f"{path.name}: {name} is a link; put the file itself in its place")
        try:
            text = read_text(file)
        except Unreadable as problem:
            raise BadPack(f"{path.name}: {name}: {problem}") from None
        left -= len(text.encode())
        yield name, _text(path.name, name, text.encode(), left)


def _count(pack: str, files: int) -> None:
    if not files:
        raise BadPack(f"{pack}: it is empty; a pack holds one or more files .toml")
    if files > MOST:
        raise BadPack(f"{pack}: it holds more than {MOST} files; take some out")


def _name(pack: str, path: str, taken: set[str]) -> str:
    """The name of a file, if it is one that may stand in a folder on every system."""
    shown = "".join(c if c.isprintable() else "?" for c in path)[:LONGEST]
    parts = PurePosixPath(path).parts
    leads = path.startswith("/") or ".." in parts or "~" in path or len(parts) > 2
    if leads or not parts or any(c in _FORBIDDEN or not c.isprintable() for c in path):
        raise BadPack(
            f"{pack}: {shown!r} is no plain file name; name files with letters and digits"
        )
    name = parts[-1]
    if len(name) > LONGEST or name.split(".")[0].lower() in _DEVICES or name[-1] in ". ":
        raise BadPack(
            f"{pack}: {shown!r} is no plain file name; name files with letters and digits"
        )
    if not name.endswith(KINDS):
        raise BadPack(f"{pack}: {shown!r} is no text of a pack; it holds {', '.join(KINDS)} only")
    if name.lower() in taken:
        raise BadPack(f"{pack}: {shown!r} stands twice; take one out")
    taken.add(name.lower())
    return name


def _text(pack: str, name: str, data: bytes, left: int) -> str:
    if len(data) > LIMIT:
        raise BadPack(
            f"{pack}: {name} has more than {LIMIT} bytes, the most of its kind; shorten it"
        )
    if left < 0:
        raise BadPack(f"{pack}: its files have more than {WHOLE} bytes together; take some out")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise BadPack(f"{pack}: {name} is not UTF-8 text; save the file as UTF-8") from None
    if "\0" in text:
        raise BadPack(f"{pack}: {name} is not text; save the file as UTF-8")
    return text
