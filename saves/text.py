"""The record as text, format version 1: one event a line, each line under a chained checksum.

Every line is ``content``, two spaces, ``~`` and eight hexadecimal digits: the start of the
SHA-256 of the digits of the line before (nothing before the first line) followed by the content.
A line is valid only with its line end. docs/record.md describes the format for everybody.
"""

from __future__ import annotations

import errno
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from stat import S_ISREG
from typing import Final, NamedTuple

from engine.record import Digest, Entry, Header, InvalidRecord, Line, Record, Seat
from engine.sides import SIDES
from saves.problems import UnreadableRecord, unreadable

VERSION: Final = 1
_BINARY = getattr(os, "O_BINARY", 0)
LIMIT: Final = 8 * 1024 * 1024
DIGITS: Final = 8
TITLE: Final = "Reciprocity game record, version"
OPENING: Final = f"{TITLE} {VERSION}"
BEGIN: Final = "---"

_TITLE = re.compile(rf"{TITLE} ([1-9][0-9]{{0,5}})")
_CHECKED = re.compile(rf"(.*)  ~([0-9a-f]{{{DIGITS}}})")
_EVENT = re.compile(r" *([1-9][0-9]{0,8})  ([0-9TZ:-]{20})  (.+)")
_DIGEST = re.compile(r" +after turn (0|[1-9][0-9]{0,17}) +digest ([0-9a-f]+)")
_SEED = re.compile(r"0|[1-9][0-9]{0,19}")


class End(NamedTuple):
    """Where a record goes on: how many events it holds and the checksum of its last line."""

    events: int
    check: str


class RawLine(NamedTuple):
    """A line of a file: its number, its bytes without the line end, where it starts and ends."""

    number: int
    raw: bytes
    start: int
    stop: int
    whole: bool


@dataclass(frozen=True, slots=True)
class Reading:
    """What a file gave: the record up to its last valid line and what is left over after it."""

    record: Record
    end: End
    whole: int
    torn: bytes
    defect: UnreadableRecord | None


def checksum(previous: str, content: str) -> str:
    """The digits for a line whose predecessor has the digits ``previous``."""
    return sha256((previous + content).encode()).hexdigest()[:DIGITS]


def _sealed(previous: str, content: str) -> tuple[str, str]:
    check = checksum(previous, content)
    return f"{content}  ~{check}\n", check


def _content(line: Line, number: int) -> str:
    if isinstance(line, Entry):
        return f"{number:>5}  {line.at}  {line.text}"
    turn = f"after turn {line.turn}"
    return f"{'':>5}  {turn:<20}  digest {line.value}"


def line_for(line: Line, end: End) -> tuple[str, End]:
    """The text of a line that follows ``end``, and the new end."""
    events = end.events + isinstance(line, Entry)
    text, check = _sealed(end.check, _content(line, events))
    return text, End(events, check)


def header_for(header: Header) -> tuple[str, End]:
    """The header block, and the end on which the first event follows."""
    contents = [
        OPENING,
        f"{'scenario':<10}{header.scenario}",
        f"{'seed':<10}{header.seed}",
        *(f"{side:<10}{seat.player}  {seat.name}" for side, seat in header.seats.items()),
        f"{'engine':<10}{header.engine}",
        *(f"{'option':<10}{key} = {value}" for key, value in header.options),
        BEGIN,
    ]
    check = ""
    block: list[str] = []
    for content in contents:
        text, check = _sealed(check, content)
        block.append(text)
    return "".join(block), End(0, check)


def dump(record: Record) -> str:
    """The whole record as text."""
    block, end = header_for(record.header)
    parts = [block]
    for line in record.lines:
        text, end = line_for(line, end)
        parts.append(text)
    return "".join(parts)


def raw_lines(data: bytes, number: int = 1, start: int = 0) -> Iterator[RawLine]:
    """The lines of ``data`` one by one; LF and CRLF both end a line."""
    while start < len(data):
        stop = data.find(b"\n", start)
        if stop < 0:
            yield RawLine(number, data[start:], start, len(data), False)
            return
        raw = data[start:stop].removesuffix(b"\r")
        yield RawLine(number, raw, start, stop + 1, True)
        number, start = number + 1, stop + 1


def split_line(line: RawLine) -> tuple[str, str]:
    """The content of a line and the checksum that it claims."""
    if not line.raw:
        raise unreadable("blank", line.number)
    try:
        text = line.raw.decode()
    except UnicodeDecodeError as error:
        raise unreadable("utf8", line.number, column=error.start + 1) from None
    match = _CHECKED.fullmatch(text)
    if not match:
        raise unreadable("torn", line.number, length=DIGITS)
    if not line.whole:
        raise unreadable("unfinished", line.number)
    return match[1], match[2]


def _checked(line: RawLine, previous: str) -> tuple[str, str]:
    content, wrote = split_line(line)
    gives = checksum(previous, content)
    if gives != wrote:
        raise unreadable("edited", line.number, wrote=wrote, gives=gives)
    return content, wrote


def understood(content: str, number: int) -> tuple[int | None, Line]:
    """The line that a content means, with its event number unless it is a digest."""
    event, digest = _EVENT.fullmatch(content), _DIGEST.fullmatch(content)
    count: int | None = None
    try:
        if event:
            count = int(event[1])
            line: Line = Entry(event[3], event[2])
        elif digest:
            line = Digest(int(digest[1]), digest[2])
        else:
            raise unreadable("layout", number)
    except InvalidRecord as error:
        raise unreadable("value", number, reason=error) from None
    if _content(line, count or 0) != content:
        raise unreadable("layout", number)
    return count, line


def _body_line(raw: RawLine, end: End) -> tuple[Line, End]:
    content, wrote = split_line(raw)
    event = _EVENT.fullmatch(content)
    expected = end.events + 1
    # A wrong number says more to a person than a wrong checksum, so it is looked at first.
    if event and int(event[1]) != expected:
        kind = "repeated" if int(event[1]) < expected else "gap"
        raise unreadable(kind, raw.number, number=event[1], expected=expected)
    gives = checksum(end.check, content)
    if gives != wrote:
        raise unreadable("edited", raw.number, wrote=wrote, gives=gives)
    count, line = understood(content, raw.number)
    return line, End(count or end.events, wrote)


def _opening(data: bytes, line: RawLine) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise unreadable("utf16", 1)
    match = _TITLE.match(line.raw[:100].decode(errors="replace"))
    if not match:
        kind = "binary" if b"\0" in data[:4096] else "foreign"
        raise unreadable(kind, 1, first=OPENING)
    content, check = _checked(line, "")
    # The first line keeps its form and its checksum in every version, so that a record from a
    # newer release is told apart from one whose first line was changed.
    if int(match[1]) != VERSION:
        raise unreadable("newer", 1, version=match[1], newest=VERSION)
    if content != OPENING:
        raise unreadable("foreign", 1, first=OPENING)
    return check


def read_header(data: bytes) -> tuple[Header, End, RawLine]:
    """The header at the start of ``data``, the end after it and its last line."""
    if not data.removeprefix(b"\xef\xbb\xbf"):
        raise unreadable("empty", 1)
    lines = raw_lines(data, start=3 if data.startswith(b"\xef\xbb\xbf") else 0)
    line = next(lines)
    check = _opening(data, line)
    fields: dict[str, str] = {}
    places: dict[str, int] = {}
    options: list[tuple[str, str]] = []
    wanted = ["scenario", "seed", *SIDES, "engine"]
    while True:
        expected = wanted[0] if wanted else BEGIN
        try:
            line = next(lines)
        except StopIteration:
            raise unreadable("header_short", line.number, expected=expected) from None
        content, check = _checked(line, check)
        key, value = content[:10].rstrip(" "), content[10:]
        if wanted and key == wanted[0]:
            fields[key], places[key] = value, line.number
            wanted.pop(0)
        elif not wanted and content == BEGIN:
            break
        elif not wanted and key == "option" and " = " in value:
            name, _, setting = value.partition(" = ")
            options.append((name, setting))
        else:
            raise unreadable("header_line", line.number, expected=expected)
    if not _SEED.fullmatch(fields["seed"]):
        reason = f"the seed is {fields['seed']!r}; it must be a whole number"
        raise unreadable("value", places["seed"], reason=reason)
    seats = {side: _seat(fields[side], places[side]) for side in SIDES}
    try:
        header = Header(
            fields["scenario"], int(fields["seed"]), seats, tuple(options), fields["engine"]
        )
    except InvalidRecord as error:
        raise unreadable("value", None, reason=error) from None
    return header, End(0, check), line


def _seat(value: str, number: int) -> Seat:
    player, gap, name = value.partition("  ")
    try:
        if gap:
            return Seat(player, name)
    except InvalidRecord as error:
        raise unreadable("value", number, reason=error) from None
    reason = "a seat needs a player, two spaces and a name"
    raise unreadable("value", number, reason=reason)


def scan(data: bytes) -> Reading:
    """Reads a file's bytes; a defect is let through only on the very last line."""
    if len(data) > LIMIT:
        raise unreadable("too_large", None, size=len(data), limit=LIMIT)
    header, end, last = read_header(data)
    kept: list[Line] = []
    for raw in raw_lines(data, last.number + 1, last.stop):
        try:
            line, end = _body_line(raw, end)
        except UnreadableRecord as defect:
            if raw.stop < len(data):
                defect.before = Record(header, tuple(kept))
                raise
            record = Record(header, tuple(kept))
            return Reading(record, end, raw.start, data[raw.start :], defect)
        kept.append(line)
    return Reading(Record(header, tuple(kept)), end, len(data), b"", None)


def _bytes(text: str | bytes) -> bytes:
    return text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text


def parse(text: str | bytes) -> Record:
    """The record that a text holds; raises UnreadableRecord for the first defect."""
    reading = scan(_bytes(text))
    if reading.defect:
        raise reading.defect
    return reading.record


def parse_recovering(text: str | bytes) -> tuple[Record, str | None]:
    """The record up to its last valid line, and the torn last line if there is one."""
    reading = scan(_bytes(text))
    torn = reading.torn.decode(errors="replace") if reading.defect else None
    return reading.record, torn


def contents(path: Path) -> bytes:
    """The bytes of a file, read only if it is an ordinary file of a size a record can have."""
    try:
        # Not blocking, so that a pipe that lies in the folder does not hold the program up.
        descriptor = os.open(path, os.O_RDONLY | _BINARY | getattr(os, "O_NONBLOCK", 0))
        try:
            status = os.fstat(descriptor)
            if not S_ISREG(status.st_mode):
                raise unreadable("not_a_file", None)
            if status.st_size > LIMIT:
                raise unreadable("too_large", None, size=status.st_size, limit=LIMIT)
            return _whole(descriptor)
        finally:
            os.close(descriptor)
    except FileNotFoundError:
        raise unreadable("missing", None) from None
    except ValueError:  # a place that no file system knows, such as one with a null byte
        raise unreadable("missing", None) from None
    except OSError as error:
        if error.errno in (errno.EISDIR, errno.ENXIO) or _is_folder(path):
            raise unreadable("not_a_file", None) from None
        raise unreadable("denied", None, reason=error.strerror) from None


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False


def _whole(descriptor: int) -> bytes:
    """All bytes of an open file, up to one more than a record may have."""
    parts, size = [], 0
    while size <= LIMIT:
        part = os.read(descriptor, min(1 << 20, LIMIT + 1 - size))
        if not part:
            break
        parts.append(part)
        size += len(part)
    return b"".join(parts)


def load(path: Path) -> Record:
    """The record in a file."""
    return parse(contents(path))
