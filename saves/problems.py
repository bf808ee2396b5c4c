"""What can be wrong with a record file, as sentences with places for what was found.

Each kind has two halves: what is wrong and what would put it right. They stand here together so
that they can be reviewed, and looked up by kind by whoever shows them in another language.
"""

from collections.abc import Mapping
from typing import Final

from engine.reason import Reason
from engine.record import Record

SENTENCES: Final[dict[str, tuple[str, str]]] = {
    "missing": ("there is no file at this place", "choose a file that exists"),
    "not_a_file": ("this is not an ordinary file", "choose a record file"),
    "denied": ("the file cannot be read ({reason})", "check its permissions or make a copy"),
    "too_large": (
        "the file has {size} bytes and a record has at most {limit}",
        "choose a record file, or take out what was added to this one",
    ),
    "empty": (
        "the file is empty",
        "nothing was played in it, so it can be deleted",
    ),
    "binary": (
        "this is a binary file and not a record",
        'choose a text file that begins with "{first}"',
    ),
    "utf16": (
        "the file was saved as UTF-16",
        "save it again as UTF-8 from the editor that changed it",
    ),
    "foreign": (
        "this is not a record, or its first line was changed or lost",
        'the first line should be "{first}"',
    ),
    "newer": (
        "the record has format version {version} and this program reads up to {newest}",
        "open it with a newer release of Reciprocity",
    ),
    "utf8": (
        "byte {column} of the line is not UTF-8 text",
        "restore the line from a copy or save the file as UTF-8",
    ),
    "header_short": (
        "the file ends inside its header",
        'the next line should begin with "{expected}"; restore the header from a copy',
    ),
    "header_line": (
        "a header line is missing or out of place",
        'this line should begin with "{expected}"; restore the header from a copy',
    ),
    "torn": (
        "the line is incomplete: no checksum stands at its end",
        'it should end in two spaces, "~" and {length} digits; restore it from a copy or, '
        "if it is the last line, delete it",
    ),
    "unfinished": (
        "the last line was never finished: it has no line end",
        "open the game to go on from the line before",
    ),
    "blank": ("the line is empty", "delete the empty line"),
    "edited": (
        "this line was changed, or a line before it was taken out: its checksum is ~{wrote} "
        "and its text gives ~{gives}",
        "restore it from a copy, or cut the file off before this line",
    ),
    "repeated": (
        "event number {number} is here a second time where {expected} should stand",
        "delete the repeated line, or restore the order from a copy",
    ),
    "gap": (
        "the line has event number {number} where {expected} should stand",
        "put back the lines that were taken out or moved, or correct the number",
    ),
    "layout": (
        "the line is neither an event nor a digest",
        "an event has number, UTC time and text with two spaces between them",
    ),
    "value": ("{reason}", "restore the line from a copy"),
}


class Trouble(Exception):
    """What keeps a record from being read or written; its text says what, where and the cure."""

    @property
    def said(self) -> Reason | None:
        """The text with its code and what was found, to be worded in another language."""
        first = self.args[0] if self.args else None
        return first if isinstance(first, Reason) else None


class UnreadableRecord(Trouble):
    """A file that cannot be opened as a record: what is wrong, on which line, and the cure."""

    def __init__(
        self,
        what: str,
        line: int | None,
        cure: str,
        kind: str = "",
        found: Mapping[str, object] | None = None,
    ) -> None:
        super().__init__(what, line, cure, kind)
        self.found = dict(found or {})
        self.before: Record | None = None  # the game up to the line before, where there is one
        self.what = what
        self.line = line
        self.cure = cure
        self.kind = kind

    @property
    def said(self) -> Reason | None:
        """By its kind; a line is named where there is one."""
        code = f"record_{self.kind}" if self.line is not None else f"file_{self.kind}"
        return Reason(str(self), code, line=self.line, **self.found) if self.kind else None

    def __str__(self) -> str:
        if self.line is None:
            return f"{self.what[:1].upper()}{self.what[1:]}; {self.cure}."
        return f"Line {self.line}: {self.what}; {self.cure}."


def unreadable(kind: str, line: int | None, **found: object) -> UnreadableRecord:
    """The error of a kind with what was found filled in."""
    what, cure = SENTENCES[kind]
    return UnreadableRecord(what.format(**found), line, cure.format(**found), kind, found)
